use super::*;

const REAL: [(&str, &str); 4] = [
    ("DATABASE_URL", "postgres://muster:hunter2@db/muster"),
    ("SMTP_URL", "smtps://muster:hunter2@mail.example"),
    ("MUSTER_BASE_URL", "https://Muster.example/"),
    ("MUSTER_FROM", "Learning <learning@organisation.example>"),
];

fn read(values: &[(&str, &str)]) -> Result<Settings, String> {
    let mut source = Source::default();
    for (name, value) in values {
        source = source.with(name, value);
    }
    Settings::read(&source).map_err(|wrong| wrong.to_string())
}

#[test]
fn nothing_set_is_a_demo_on_localhost() {
    let settings = read(&[]).unwrap();
    assert!(settings.development && settings.work && !settings.https());
    assert_eq!(settings.addr.to_string(), "127.0.0.1:3000");
    assert_eq!(settings.base_url, "http://localhost:3000");
    assert!(matches!((settings.database, settings.mail.delivery), (Database::Embedded, Delivery::Mailbox)));
}

#[test]
fn the_base_url_follows_the_port() {
    assert_eq!(read(&[("MUSTER_ADDR", "127.0.0.1:8080")]).unwrap().base_url, "http://localhost:8080");
}

#[test]
fn real_parts_are_production() {
    let settings = read(&REAL).unwrap();
    assert!(!settings.development && settings.https());
    assert_eq!((settings.base_url.as_str(), settings.host()), ("https://muster.example", "muster.example"));
}

#[test]
fn production_refuses_what_is_for_development() {
    for missing in 0..REAL.len() {
        let mut values = REAL.to_vec();
        let (name, _) = values.remove(missing);
        values.push(("MUSTER_MODE", "production"));
        let wrong = read(&values).unwrap_err();
        assert!(wrong.starts_with(name) && wrong.contains("not set"), "{wrong}");
    }
    let demo: Vec<_> = REAL.into_iter().chain([("MUSTER_DEMO_PASSWORD", "long enough")]).collect();
    assert!(read(&demo).unwrap_err().starts_with("MUSTER_DEMO_PASSWORD should be unset"));
}

#[test]
fn a_bad_one_is_named_and_not_shown() {
    for (name, value) in [
        ("DATABASE_URL", "mysql://hunter2"),
        ("SMTP_URL", "http://hunter2"),
        ("MUSTER_MODE", "hunter2"),
        ("MUSTER_ADDR", "hunter2"),
        ("MUSTER_BASE_URL", "muster.example"),
        ("MUSTER_BASE_URL", "https://muster.example/hunter2"),
        ("MUSTER_BASE_URL", "https://me:hunter2@muster.example"),
        ("MUSTER_BASE_URL", "ftp://hunter2"),
        ("MUSTER_FROM", "hunter2"),
        ("MUSTER_ORGANISATION", "hunter2\nBcc: all"),
        ("MUSTER_TIME_ZONE", "hunter2/Paris"),
        ("MUSTER_DEMO_PASSWORD", "hunter2"),
        ("MUSTER_TRUSTED_PROXIES", "10.0.0.0/8 hunter2"),
        ("MUSTER_WORK", "hunter2"),
        ("MUSTER_LOG", "hunter2"),
    ] {
        let wrong = read(&[(name, value)]).unwrap_err();
        assert!(wrong.starts_with(&format!("{name} should be ")) && !wrong.contains("hunter2"), "{wrong}");
    }
}

#[test]
fn secrets_are_not_printed() {
    let printed = format!("{:?}", read(&REAL).unwrap());
    assert!(!printed.contains("hunter2"), "{printed}");
}
