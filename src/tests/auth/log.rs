use crate::{
    server::service::auth,
    tests::support::{App, BASE_URL, PASSWORD},
};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// On one thread, as what is subscribed here is heard here only.
#[tokio::test(flavor = "current_thread")]
async fn log_lines_hold_no_addresses_tokens_or_queries() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    // With a single subscriber, a line of code that first logs on another test's thread is held to be of no interest.
    let _second = tracing::Dispatch::new(tracing_subscriber::fmt().with_writer(std::io::sink).finish());
    let _heard = tracing::subscriber::set_default(subscriber);

    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut browser = app.browser_at([203, 0, 113, 9]);
    let setup = auth::setup_link(&app.state).await.unwrap().unwrap();
    let setup = setup.strip_prefix(BASE_URL).unwrap();
    browser.get(setup).await;
    browser.get("/sign-in?next=/secret-place").await;
    browser.post("/sign-in", &[("who", "noor@brightwater.test"), ("password", PASSWORD)]).await;
    let session = browser.cookies["muster_session"].clone();
    let answer = browser.get("/change-password").await;

    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("route=/setup/{token}") && text.contains("status=303"), "{text}");
    assert!(text.contains(&format!("id={}", answer.header("x-request-id").unwrap())), "{text}");
    for secret in ["noor@", setup.rsplit('/').next().unwrap(), "secret-place", &session, "203.0.113.9", PASSWORD] {
        assert!(!text.contains(secret), "{secret} in: {text}");
    }
}
