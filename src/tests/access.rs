//! Every endpoint has its line in the access table, every line its endpoint, and the layer answers as the table says.
use super::support::{App, Browser};
use crate::{
    domain::role::{Capability, Role, may},
    server::{
        access::{ACCESS, Access, entry},
        router,
    },
};
use axum::body::Body;
use http::{Method, Request, StatusCode};

/// Everyone who may knock.
const CALLERS: [Option<Role>; 8] = [
    Some(Role::Admin),
    Some(Role::Coordinator),
    Some(Role::GroupAdmin),
    Some(Role::Instructor),
    Some(Role::Coach),
    Some(Role::Mentor),
    Some(Role::Learner),
    None,
];

#[tokio::test]
async fn every_endpoint_declares_who_may_call_it() {
    let app = App::start().await;
    let endpoints = router::registry(&app.state);
    let undeclared: Vec<_> = endpoints.iter().filter(|(method, path)| entry(method, path).is_none()).collect();
    assert!(undeclared.is_empty(), "without a line in server/access/table.rs: {undeclared:#?}");
    let gone: Vec<_> = ACCESS
        .iter()
        .filter(|entry| !endpoints.iter().any(|(method, path)| *method == entry.method && path == entry.path))
        .map(|entry| (&entry.method, entry.path))
        .collect();
    assert!(gone.is_empty(), "lines of server/access/table.rs without an endpoint: {gone:#?}");
    for (index, entry) in ACCESS.iter().enumerate() {
        let twice = ACCESS[index + 1..].iter().any(|other| other.method == entry.method && other.path == entry.path);
        assert!(!twice, "{} {} is declared twice", entry.method, entry.path);
    }
}

#[tokio::test]
async fn whoever_calls_is_answered_as_the_table_says() {
    let app = App::start().await;
    for role in CALLERS {
        let name = role.map_or("nobody", Role::as_str);
        let address = format!("{name}@brightwater.test");
        app.person(&address, role).await;
        let browser = app.signed_in(&address).await;
        for entry in ACCESS {
            let expected = match entry.access {
                Access::Public | Access::SignedIn => Expected::Handled,
                Access::May(capability) if role.is_some_and(|role| may(role, capability)) => Expected::Handled,
                Access::May(_) => Expected::Refused,
            };
            check(&browser, &entry.method, entry.path, expected, name).await;
        }
    }
    let stranger = app.browser();
    for entry in ACCESS {
        let expected = if entry.access == Access::Public { Expected::Handled } else { Expected::SignInFirst };
        check(&stranger, &entry.method, entry.path, expected, "a stranger").await;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// It reached the handler, whatever that made of an empty request.
    Handled,
    Refused,
    SignInFirst,
}

async fn check(browser: &Browser, method: &Method, pattern: &str, expected: Expected, who: &str) {
    // Signing out would end the walk.
    if pattern == "/sign-out" {
        return;
    }
    let path = fill(pattern);
    let is_function = path.starts_with("/api/");
    let request = request(browser, method, &path);
    let response = tokio::time::timeout(std::time::Duration::from_secs(20), browser.answer(request)).await;
    let response = response.unwrap_or_else(|_| panic!("{method} {pattern} by {who}: no answer"));
    let status = response.status();
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
    let to_sign_in = location.as_deref().is_some_and(|location| location.starts_with("/sign-in"));
    let answered = match status {
        StatusCode::UNAUTHORIZED if is_function => Expected::SignInFirst,
        StatusCode::SEE_OTHER if to_sign_in && path != "/" => Expected::SignInFirst,
        StatusCode::FORBIDDEN => Expected::Refused,
        _ => Expected::Handled,
    };
    assert_eq!(answered, expected, "{method} {pattern} by {who}: {status} {location:?}");
    assert!(!status.is_server_error(), "{method} {pattern} by {who}: {status}");
    if is_function && answered != Expected::Handled {
        assert_eq!(response.headers()["content-type"], "application/json", "{method} {pattern} by {who}");
    }
}

/// As a page's form or the client's code would ask, with nothing filled in.
fn request(browser: &Browser, method: &Method, path: &str) -> Request<Body> {
    let request = browser.request(method.clone(), path).header("sec-fetch-site", "same-origin");
    let kind = match path {
        "/api/lists/save-file" => "multipart/form-data; boundary=x",
        path if path.starts_with("/api/") => "application/json",
        _ => "application/x-www-form-urlencoded",
    };
    request.header("content-type", kind).body(Body::empty()).unwrap()
}

/// A path that matches the pattern, of nothing that is there.
fn fill(pattern: &str) -> String {
    let parts = pattern.split('/').map(|part| match part {
        "{token}" => "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        part if part.starts_with('{') => "00000000-0000-7000-8000-00000000ffff",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn a_role_that_may_everything_is_an_admin() {
    for role in Role::ALL {
        let everything = Capability::ALL.iter().all(|capability| may(*role, *capability));
        assert_eq!(everything, *role == Role::Admin, "{role}");
    }
}
