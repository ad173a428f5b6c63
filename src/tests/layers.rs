//! What no compiler checks: `domain` stays pure, SQL stays in the store, the site's settings agree, files stay rooms.
use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files
}

/// Lines of code below a folder that hold one of these, as `file:line: text`. Comments may say what they like.
fn lines_with(folder: &str, forbidden: &[&str], is_exempt: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in files_below(&root().join(folder), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if forbidden.iter().any(|word| code.contains(word)) && !is_exempt(&file, code) {
                found.push(format!("{}:{}: {}", file.display(), index + 1, line.trim()));
            }
        }
    }
    found
}

#[test]
fn the_domain_is_pure() {
    let forbidden = [
        "cfg(",
        "leptos",
        "sqlx",
        "tokio",
        "axum",
        "std::fs",
        "std::net",
        "std::env",
        "std::time",
        "Utc::now",
        "Local::now",
        "rand::",
        "getrandom",
        "new_v4",
        "now_v7",
        "crate::server",
        "crate::api",
        "crate::ui",
        "crate::sheet",
    ];
    let found = lines_with("src/domain", &forbidden, |_, code| code.trim() == "#[cfg(test)]");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn sql_is_in_the_store_only() {
    let forbidden = ["sqlx::query", "query!(", "query_as!(", "query_scalar!(", "QueryBuilder", "raw_sql"];
    let exempt = ["src/server/store", "src/tests", "tests.rs"];
    let found = lines_with("src", &forbidden, |file, _| {
        let path = file.strip_prefix(root()).unwrap();
        exempt.iter().any(|part| path.starts_with(part) || path.ends_with(part))
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn arrows_point_one_way() {
    for (layer, above) in [
        ("src/server/store", &["server::service", "crate::api", "crate::ui"][..]),
        ("src/server/service", &["crate::api", "axum::", "leptos"]),
        ("src/sheet", &["crate::server", "crate::api", "crate::ui"]),
        ("src/ui", &["server::store", "server::service"]),
        ("src/ui/components", &["crate::api"]),
    ] {
        let found = lines_with(layer, above, |_, _| false);
        assert!(found.is_empty(), "{layer} knows what is above it: {found:#?}");
    }
}

#[test]
fn files_are_rooms() {
    let long: Vec<_> = files_below(&root().join("src"), "rs")
        .into_iter()
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > 450)
        .collect();
    assert!(long.is_empty(), "over 450 lines: {long:?}");
}

#[test]
fn the_sites_settings_agree_with_cargos() {
    let section = |file: &str| -> toml::Table {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let parsed: toml::Table = text.parse().unwrap();
        parsed["package"]["metadata"]["leptos"].as_table().unwrap().clone()
    };
    assert_eq!(section("Leptos.toml"), section("Cargo.toml"));
}
