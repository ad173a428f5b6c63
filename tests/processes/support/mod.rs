//! What the tests of processes share: a database of its own, processes that end with the test, a browser's requests.
mod browser;
mod cluster;
mod database;
mod installation;
mod process;
#[allow(dead_code, reason = "shared with the tests in src/tests, which also make it misbehave")]
#[path = "../../../src/tests/support/smtp_sink.rs"]
mod smtp_sink;

pub mod tls_sink;

pub use browser::Browser;
pub use cluster::Cluster;
pub use database::Database;
pub use installation::Installation;
pub use process::{Process, Said, Server, Site, mailing};
pub use smtp_sink::{Received, SmtpSink};

use muster::server::secret::Secret;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// The secret in a mail's link. It stands in the text part, whose lines may be folded with `=`.
pub fn link(mail: &Received) -> Secret {
    let (_, rest) = mail.raw.split_once("/register/").unwrap();
    let token: String = rest.replace("=\r\n", "").chars().take(43).collect();
    Secret::parse(&token).unwrap()
}

pub async fn wait_until<F: Future<Output = bool>>(what: &str, mut is_so: impl FnMut() -> F) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < Duration::from_mins(2), "never happened: {what}");
        sleep(Duration::from_millis(5)).await;
    }
}
