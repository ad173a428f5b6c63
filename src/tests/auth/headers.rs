use crate::{server::settings::Source, tests::support::App};
use axum::body::Body;
use http::{Method, Request, StatusCode};

#[tokio::test]
async fn every_answer_narrows_what_a_browser_does_with_it() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    for path in ["/sign-in", "/nowhere", "/healthz", "/", "/api/nowhere"] {
        let answer = app.browser().get(path).await;
        let policy = answer.header("content-security-policy").unwrap();
        for part in [
            "script-src 'self' 'nonce-",
            "'wasm-unsafe-eval'; style-src 'self';",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'",
            "worker-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{path} {name}");
        }
        assert!(answer.header("permissions-policy").is_some() && answer.header("x-request-id").is_some());
        assert_eq!(answer.header("strict-transport-security"), None);
    }
}

#[tokio::test]
async fn scripts_carry_the_nonce_of_their_own_answer() {
    let app = App::start().await;
    let mut browser = app.browser();
    let mut nonces = Vec::new();
    for _ in 0..2 {
        let page = browser.get("/sign-in").await;
        let policy = page.header("content-security-policy").unwrap();
        let nonce = policy.split_once("'nonce-").unwrap().1.split_once('\'').unwrap().0.to_owned();
        assert!(page.has(&format!("nonce=\"{nonce}\"")), "{}", page.body);
        nonces.push(nonce);
    }
    assert_ne!(nonces[0], nonces[1]);
}

#[tokio::test]
async fn https_is_remembered_by_browsers() {
    let app = App::with(Source::default().with("MUSTER_BASE_URL", "https://muster.test")).await;
    let answer = app.browser().get("/sign-in").await;
    assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"));
}

#[tokio::test]
async fn other_hosts_are_not_answered() {
    let app = App::start().await;
    let mut browser = app.browser();
    let at = |path: &str, host: Option<&str>| {
        let request = Request::builder().uri(path);
        let request = host.into_iter().fold(request, |request, host| request.header("host", host));
        request.body(Body::empty()).unwrap()
    };
    assert_eq!(browser.send(at("/sign-in", Some("evil.test"))).await.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(browser.send(at("/sign-in", None)).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(browser.send(at("/sign-in", Some("muster.test"))).await.status, StatusCode::OK);
    // Whoever watches asks by address.
    assert_eq!(browser.send(at("/healthz", Some("10.0.0.7:3000"))).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_body_is_bounded_announced_or_not() {
    let app = App::start().await;
    let mut browser = app.browser();
    let form = |browser: &crate::tests::support::Browser| {
        browser
            .request(Method::POST, "/sign-in")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
    };
    let much = "a".repeat(300 * 1024);
    let announced = form(&browser).header("content-length", much.len()).body(Body::from(much.clone())).unwrap();
    assert_eq!(browser.send(announced).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let pieces = futures::stream::iter([Ok::<_, std::io::Error>(format!("who={much}"))]);
    let streamed = form(&browser).body(Body::from_stream(pieces)).unwrap();
    assert_eq!(browser.send(streamed).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}
