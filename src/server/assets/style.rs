//! Joins the stylesheet: every `@import "file.css";` becomes that file. Comments and indentation stay behind.
use std::{fs, io, path::Path};

pub fn join(path: &Path) -> io::Result<String> {
    let mut joined = String::new();
    append(path, &mut joined)?;
    Ok(joined)
}

fn append(path: &Path, joined: &mut String) -> io::Result<()> {
    let text = fs::read_to_string(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    for line in without_comments(&text).lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix("@import") {
            None => {
                joined.push_str(line);
                joined.push('\n');
            }
            Some(import) => {
                let file =
                    import.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix("\";")).ok_or_else(|| {
                        let should =
                            format!("{}: write @import \"file.css\"; alone on its line: {line}", path.display());
                        io::Error::new(io::ErrorKind::InvalidData, should)
                    })?;
                append(&path.with_file_name(file), joined)?;
            }
        }
    }
    Ok(())
}

/// Comments go; those within quotes are text.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(next) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest[2..].find("*/").map_or("", |end| &rest[end + 4..]);
            continue;
        }
        match quote {
            Some(open) if open == next => quote = None,
            None if matches!(next, '"' | '\'') => quote = Some(next),
            _ => {}
        }
        kept.push(next);
        rest = &rest[next.len_utf8()..];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_text_stays() {
        assert_eq!(without_comments("a/* b */c/**/d"), "acd");
        assert_eq!(without_comments(r#"content: "/* no */"; /* yes */x"#), r#"content: "/* no */"; x"#);
        assert_eq!(without_comments("a /* open"), "a ");
    }

    #[test]
    fn imports_are_taken_in_at_their_place() {
        let folder = std::env::temp_dir().join(format!("muster-style-{}", std::process::id()));
        fs::create_dir_all(folder.join("part")).unwrap();
        fs::write(folder.join("main.css"), "@layer a, b;\n@import \"part/one.css\";\nx { y: z }\n").unwrap();
        fs::write(folder.join("part/one.css"), "/* one */\n@import \"two.css\";\n  one {}\n").unwrap();
        fs::write(folder.join("part/two.css"), "two {}\n").unwrap();
        let joined = join(&folder.join("main.css")).unwrap();
        fs::write(folder.join("main.css"), "@import url(one.css);\n").unwrap();
        let refused = join(&folder.join("main.css")).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(joined, "@layer a, b;\ntwo {}\none {}\nx { y: z }\n");
        assert!(refused.contains("@import url(one.css)"), "{refused}");
    }
}
