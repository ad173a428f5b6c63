//! `/team`: whom mentors see, and reminding without JavaScript.
use super::support::{App, Browser};
use crate::server::{scope::Scope, service::demo};
use sqlx::Row;

const PASSWORD: &str = "look around freely";

async fn start() -> (App, Browser) {
    let app = App::start().await;
    demo::fill(&app.state, &Scope::system(), PASSWORD).await.unwrap();
    let browser = sign_in(&app, "mentor@demo.test").await;
    (app, browser)
}

async fn sign_in(app: &App, who: &str) -> Browser {
    let mut browser = app.browser();
    browser.post("/sign-in", &[("who", who), ("password", PASSWORD)]).await.location();
    browser
}

/// A learner of one of these cohorts whose invitation is in this state, by id and name.
async fn someone(app: &App, cohort: &str, state: &str) -> (String, String) {
    let row = sqlx::query(
        "SELECT p.id::text, p.name FROM person p JOIN invitation i ON i.person_id = p.id
         JOIN placement l ON l.person_id = p.id JOIN unit u ON u.id = l.unit_id
         WHERE u.name = $1 AND i.state = $2 AND NOT p.test AND l.role = 'learner'
           AND (SELECT count(*) FROM placement o WHERE o.person_id = p.id) = 1
         ORDER BY p.name_key LIMIT 1",
    )
    .bind(cohort)
    .bind(state)
    .fetch_one(&app.state.db)
    .await
    .unwrap();
    (row.get(0), row.get(1))
}

/// [P9] [P10]
#[tokio::test]
async fn mentors_see_the_learners_of_their_own_cohorts() {
    let (app, mut browser) = start().await;
    let first = browser.get("/team").await;
    assert_eq!(first.status, 200, "{}", first.body);
    assert!(first.has("<h1>My team<"), "{}", first.body);
    let next =
        first.body.split("href=\"/team?after=").nth(1).and_then(|rest| rest.split('"').next()).expect("a second page");
    let second = browser.get(&format!("/team?after={}", next.replace("&amp;", "&"))).await;
    assert!(second.has("href=\"/team?before="), "{}", second.body);
    let both = format!("{}{}", first.body, second.body);
    for cohort in ["Theatre nurses", "Spring intake 2027"] {
        let (_, name) = someone(&app, cohort, "accepted").await;
        assert!(both.contains(&format!("aria-label=\"Progress of {name}\"")), "{name}: {both}");
        let (_, name) = someone(&app, cohort, "sent").await;
        assert!(both.contains(&format!("aria-label=\"Remind {name}\"")), "{name}: {both}");
    }
    for other in ["Volunteers Lyon", "Night shift leads"] {
        assert!(!both.contains(other), "{other}");
    }
    assert!(!both.contains("<script"), "the page works without scripts");
    assert!(both.contains("Bounced") && both.contains("Link expired") && both.contains("not invited yet"));
}

/// [P7] One form, one mail; the page says to whom.
#[tokio::test]
async fn a_reminder_is_one_button() {
    let (app, mut browser) = start().await;
    let (id, name) = someone(&app, "Spring intake 2027", "sent").await;
    let answer = browser.post("/team/remind", &[("person", &id), ("here", "")]).await;
    assert_eq!(answer.location(), format!("/team?reminded={id}"));
    let page = browser.get(&format!("/team?reminded={id}")).await;
    assert!(page.has("A reminder to ") && page.has(&name), "{}", page.body);
    let mails = "SELECT count(*) FROM message WHERE template = 'reminder' AND person_id = $1::uuid";
    let count: i64 = sqlx::query_scalar(mails).bind(&id).fetch_one(&app.state.db).await.unwrap();
    assert_eq!(count, 1);

    // At once again: there is a mail on its way, which the page says.
    let again = browser.post("/team/remind", &[("person", &id), ("here", "after=nonsense")]).await;
    assert_eq!(again.status, 422, "{}", again.body);
    assert!(again.has("role=\"alert\"") && again.has("<h1>My team<"), "{}", again.body);
}

/// [N1] Neither other cohorts nor other roles.
#[tokio::test]
async fn nobody_reminds_people_of_others() {
    let (app, mut browser) = start().await;
    let (stranger, name) = someone(&app, "Night shift leads", "sent").await;
    let answer = browser.post("/team/remind", &[("person", &stranger), ("here", "")]).await;
    assert_eq!(answer.status, 404, "{}", answer.body);
    let page = browser.get(&format!("/team?reminded={stranger}")).await;
    assert!(!page.has(&name), "a name that is not theirs to see");
    let mut learner = sign_in(&app, "learner@demo.test").await;
    assert_eq!(learner.get("/team").await.status, 403);
    assert_eq!(learner.post("/team/remind", &[("person", &stranger)]).await.status, 403);
    assert_eq!(app.browser().get("/team").await.location(), "/sign-in?next=/team");
    let queued: i64 = sqlx::query_scalar("SELECT count(*) FROM message").fetch_one(&app.state.db).await.unwrap();
    assert_eq!(queued, 0);
}

/// [N17]
#[tokio::test]
async fn the_page_speaks_french() {
    let (_app, mut browser) = start().await;
    let page = browser.get("/team?lang=fr").await;
    assert!(page.has("<h1>Mon équipe<") && page.has("aria-label=\"Progression de "), "{}", page.body);
}
