use crate::{
    domain::{error::Code, role::Role},
    server::{error::Error, scope::Scope, service::auth},
    tests::support::{App, BASE_URL, PASSWORD},
};
use http::StatusCode;

const FIRST: [(&str, &str); 3] =
    [("email", "Ruth@brightwater.test"), ("name", " Ruth  Adeyemi "), ("password", PASSWORD)];

async fn link(app: &App) -> Option<String> {
    let url = auth::setup_link(&app.state).await.unwrap()?;
    Some(url.strip_prefix(BASE_URL).unwrap().to_owned())
}

#[tokio::test]
async fn an_empty_muster_gets_its_first_admin_by_a_link_that_works_once() {
    let app = App::start().await;
    let path = link(&app).await.unwrap();
    let mut browser = app.browser();
    for _ in 0..2 {
        assert!(browser.get(&path).await.has("Set up Muster"));
    }
    let wrong = browser.post(&path, &[("email", "ruth"), ("name", ""), ("password", "short")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["This is not an email address.", "Enter a name.", "5 characters.", "value=\"ruth\""] {
        assert!(wrong.has(part), "{part}: {}", wrong.body);
    }
    let second = link(&app).await.unwrap();
    let done = browser.post(&path, &FIRST).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(browser.get("/").await.location(), "/dashboard");
    assert!(app.signed_in("ruth@brightwater.test").await.get("/").await.location() == "/dashboard");
    for spent in [&path, &second] {
        let page = app.browser().get(spent).await;
        assert!(page.status == StatusCode::GONE && page.has("Muster is set up already"), "{}", page.body);
        assert_eq!(app.browser().post(spent, &FIRST).await.status, StatusCode::GONE);
    }
    assert_eq!(link(&app).await, None, "there is an admin now");
    assert_eq!(app.browser().get("/setup/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_two_tabs_one_makes_the_first_admin() {
    let app = App::start().await;
    let path = link(&app).await.unwrap();
    let tabs =
        [("a@brightwater.test", app.browser()), ("b@brightwater.test", app.browser())].map(|(email, mut browser)| {
            let path = path.clone();
            tokio::spawn(async move {
                browser.post(&path, &[("email", email), ("name", "Ruth"), ("password", PASSWORD)]).await.status
            })
        });
    let mut statuses = Vec::new();
    for tab in tabs {
        statuses.push(tab.await.unwrap());
    }
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
}

#[tokio::test]
async fn the_command_line_makes_admins_of_new_and_of_known_people() {
    let app = App::start().await;
    let create = |email: &'static str, password: &'static str| {
        let state = app.state.clone();
        async move { auth::create_admin(&state, &Scope::system(), email, "Ruth Adeyemi", password).await }
    };
    create("ruth@brightwater.test", PASSWORD).await.unwrap();
    let known = app.record("known@brightwater.test").await;
    assert_eq!(create("KNOWN@brightwater.test", PASSWORD).await.unwrap(), known);
    for address in ["ruth@brightwater.test", "known@brightwater.test"] {
        assert_eq!(app.signed_in(address).await.get("/").await.location(), "/dashboard");
    }
    for (email, password, code) in [
        ("ruth@brightwater.test", PASSWORD, Code::EmailTaken),
        ("ruth", PASSWORD, Code::EmailInvalid),
        ("new@brightwater.test", "short", Code::PasswordShort),
    ] {
        match create(email, password).await {
            Err(Error::Refused(refusal)) => assert_eq!(refusal.code, code, "{email}"),
            other => panic!("{email}: {other:?}"),
        }
    }
    app.person("coordinator@brightwater.test", Some(Role::Coordinator)).await;
    let mut scope = Scope::system();
    scope.roles = vec![Role::Coordinator];
    let refused = auth::create_admin(&app.state, &scope, "x@brightwater.test", "X", PASSWORD).await;
    assert!(matches!(refused, Err(Error::Refused(refusal)) if refusal.code == Code::AccessDenied));
}
