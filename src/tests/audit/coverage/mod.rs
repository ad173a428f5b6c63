//! Whatever changes something leaves a line in the audit log: every POST endpoint of the access table is driven, or says
//! why it leaves none. A new endpoint wants a line in `lines.rs`.
mod around;
mod lines;
mod organisation;

use self::{
    around::Around,
    lines::{LEAVES, LEAVES_NONE},
};
use crate::{
    domain::event::EventKind,
    server::access::ACCESS,
    tests::support::{Answer, App, BASE_URL, Browser},
};
use http::{
    Method,
    header::{ACCEPT, CONTENT_TYPE, HeaderValue, ORIGIN},
};

/// One endpoint, driven. Texts may name what is around by `{…}` (see `around.rs`).
struct Line {
    path: &'static str,
    /// What stands for the `{token}` or `{id}` of the path.
    at: &'static str,
    by: By,
    /// Asked before by the same browser: what it answers is `{answer}`, and parts of it `{answer/as/a/path}`.
    first: Option<(&'static str, Body)>,
    body: Body,
    leaves: EventKind,
}

#[derive(Clone, Copy)]
enum By {
    Stranger,
    /// Somebody registered, without rights.
    Person,
    Admin,
    /// Whoever makes the first admin.
    First,
}

#[derive(Clone, Copy)]
enum Body {
    Form(&'static [(&'static str, &'static str)]),
    Json(&'static str),
    /// An order, and a file.
    File(&'static str, &'static str),
}

impl Line {
    /// A server function, called by an admin.
    const fn api(path: &'static str, body: &'static str, leaves: EventKind) -> Self {
        Self { path, at: "", by: By::Admin, first: None, body: Body::Json(body), leaves }
    }

    /// A form.
    const fn form(
        path: &'static str,
        by: By,
        fields: &'static [(&'static str, &'static str)],
        leaves: EventKind,
    ) -> Self {
        Self { path, at: "", by, first: None, body: Body::Form(fields), leaves }
    }

    const fn at(self, at: &'static str) -> Self {
        Self { at, ..self }
    }

    const fn after(self, path: &'static str, body: Body) -> Self {
        Self { first: Some((path, body)), ..self }
    }
}

fn driven_lines() -> impl Iterator<Item = &'static Line> {
    LEAVES.iter().chain(organisation::LEAVES)
}

#[test]
fn every_endpoint_that_may_change_something_is_here() {
    let here = || driven_lines().map(|line| line.path).chain(LEAVES_NONE.iter().map(|(path, _)| *path));
    let posts = || ACCESS.iter().filter(|entry| entry.method == Method::POST).map(|entry| entry.path);
    let missing: Vec<_> = posts().filter(|path| !here().any(|own| own == *path)).collect();
    assert!(
        missing.is_empty(),
        "src/tests/audit/coverage/lines.rs has no line for {missing:#?}: add one to LEAVES that says which event it leaves, \
         or to LEAVES_NONE with the reason"
    );
    let gone: Vec<_> = here().filter(|path| !posts().any(|post| post == *path)).collect();
    assert!(gone.is_empty(), "lines of src/tests/audit/coverage/lines.rs without an endpoint: {gone:#?}");
    let twice: Vec<_> = here().filter(|path| here().filter(|own| own == path).count() > 1).collect();
    assert!(twice.is_empty(), "twice in src/tests/audit/coverage/lines.rs: {twice:#?}");
    assert!(LEAVES_NONE.iter().all(|(_, reason)| !reason.is_empty()));
}

/// [N16]
#[tokio::test]
async fn whatever_changes_something_is_in_the_log() {
    let app = App::start().await;
    let mut silent = Vec::new();
    for (number, line) in driven_lines().enumerate() {
        let fresh;
        let (app, mut around) = match line.by {
            By::First => {
                fresh = App::start().await;
                (&fresh, Around::of_nobody(&fresh).await)
            }
            _ => (&app, Around::make(&app, number).await),
        };
        let mut browser = match line.by {
            By::Stranger | By::First => app.browser(),
            By::Person => app.as_person(around.registered).await,
            By::Admin => app.admin().await,
        };
        if let Some((path, body)) = line.first {
            let answer = send(&mut browser, &around.fill(path), body, &around).await;
            assert!(answer.status.as_u16() < 400, "before {}: {} {}", line.path, answer.status, answer.body);
            around.answer = serde_json::from_str(&answer.body).unwrap_or_default();
            around.note_operation(app).await;
        }
        let before = app.count("event").await;
        let path = line.path.replace("{token}", line.at).replace("{id}", line.at);
        let answer = send(&mut browser, &around.fill(&path), line.body, &around).await;
        assert!(answer.status.as_u16() < 400, "{}: {} {}", line.path, answer.status, answer.body);
        let told = app.texts(&format!("SELECT kind FROM event ORDER BY id OFFSET {before}")).await;
        if !told.iter().any(|kind| kind == line.leaves.as_str()) {
            silent.push(format!("{} left {told:?}, not {}", line.path, line.leaves.as_str()));
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

async fn send(browser: &mut Browser, path: &str, body: Body, around: &Around) -> Answer {
    let (kind, bytes) = match body {
        Body::Form(fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, around.fill(value))).collect();
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            return browser.post(path, &fields).await;
        }
        Body::Json(text) => ("application/json", around.fill(text)),
        Body::File(order, file) => {
            let part = |name: &str, more: &str, text: &str| {
                let text = around.fill(text);
                format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n\r\n{text}\r\n")
            };
            let file = part("file", "; filename=\"people.csv\"", file);
            ("multipart/form-data; boundary=edge", part("order", "", order) + &file + "--edge--\r\n")
        }
    };
    let request = browser.request(Method::POST, path).header(ORIGIN, BASE_URL).header(CONTENT_TYPE, kind);
    let mut request = request.body(bytes.into()).unwrap();
    request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
    browser.send(request).await
}
