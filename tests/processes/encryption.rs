//! Mail through servers that want encryption and a password.
use super::{
    outbox::queue,
    support::{
        Database, Process,
        tls_sink::{AUTHORITY, TlsSink, When},
        wait_until,
    },
};

const LOGIN: &str = "muster%40hospital.example:p%3Ass%2Fword";

/// How a worker is told to send, what became of the mail, and what its server saw.
struct Case {
    server: When,
    /// `smtps` or `smtp`, and what follows the port.
    url: (&'static str, &'static str, &'static str),
    trusts: bool,
    seen: &'static [&'static str],
    /// In the words that the outbox keeps; none when the mail left.
    failure: Option<&'static str>,
}

const CASES: &[Case] = &[
    Case { server: When::Wrapped, url: ("smtps", LOGIN, ""), trusts: true, seen: &["auth", "mail"], failure: None },
    Case {
        server: When::Asked,
        url: ("smtp", LOGIN, "?tls=required"),
        trusts: true,
        seen: &["starttls", "auth", "mail"],
        failure: None,
    },
    // Nobody asked for it, and it is offered.
    Case {
        server: When::Asked,
        url: ("smtp", LOGIN, ""),
        trusts: true,
        seen: &["starttls", "auth", "mail"],
        failure: None,
    },
    Case {
        server: When::Wrapped,
        url: ("smtps", "muster%40hospital.example:wrong", ""),
        trusts: true,
        seen: &["auth"],
        failure: Some("535 5.7.8 Wrong user or password"),
    },
    Case {
        server: When::Never,
        url: ("smtp", LOGIN, ""),
        trusts: true,
        seen: &[],
        failure: Some("the password will not travel without"),
    },
    Case {
        server: When::Never,
        url: ("smtp", LOGIN, "?tls=required"),
        trusts: true,
        seen: &[],
        failure: Some("STARTTLS"),
    },
    // Whose certificate nobody vouches for.
    Case { server: When::Wrapped, url: ("smtps", LOGIN, ""), trusts: false, seen: &[], failure: Some("certificate") },
    Case {
        server: When::Asked,
        url: ("smtp", LOGIN, "?tls=required"),
        trusts: false,
        seen: &["starttls"],
        failure: Some("certificate"),
    },
];

/// [N9] A password travels encrypted, to a server that is who it says, or not at all; and the outbox says what was wrong.
#[tokio::test]
async fn passwords_travel_encrypted_or_not_at_all() {
    let database = Database::create().await;
    for (number, case) in CASES.iter().enumerate() {
        let sink = TlsSink::start(case.server).await;
        let (scheme, login, query) = case.url;
        let url = format!("{scheme}://{login}@localhost:{}{query}", sink.address.port());
        let mut worker = database.muster("worker");
        worker.env("SMTP_URL", &url);
        if case.trusts {
            worker.env("SSL_CERT_FILE", AUTHORITY);
        }
        queue(&database, number, 1).await;
        let worker = Process::spawn(worker);
        let settled = "SELECT count(*) FROM message WHERE state = 'sent' OR failure IS NOT NULL";
        wait_until("the mail was tried", || async { database.count(settled).await == 1 }).await;
        drop(worker);
        let failure = database.texts("SELECT COALESCE(failure, '') FROM message").await.remove(0);
        match case.failure {
            None => assert_eq!(failure, "", "{url}"),
            Some(words) => assert!(failure.to_lowercase().contains(&words.to_lowercase()), "{url}: {failure}"),
        }
        assert!(!failure.contains("p:ss") && !failure.contains("p%3A"), "{url}: {failure}");
        assert_eq!(sink.seen(), case.seen, "{url}: {failure}");
        // The next case begins with its own mail alone.
        database.run("TRUNCATE message CASCADE").await;
    }
    database.drop().await;
}
