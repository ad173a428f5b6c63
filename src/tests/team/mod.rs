//! `/team`: whom mentors and managers see, and reminding without JavaScript.
mod managers;

use super::support::{App, Browser};
use crate::server::{auth::local_path::encode, scope::Scope, service::demo};
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
    assert!(both.matches("<form").count() > 1 && !both.contains("/pkg/muster.js"), "forms, and no wasm");
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

/// [N1] Neither other cohorts nor other roles, on the page of one person.
#[tokio::test]
async fn one_persons_page_is_for_those_who_look_after_them() {
    let (app, mut browser) = start().await;
    let (stranger, _) = someone(&app, "Night shift leads", "sent").await;
    for id in [stranger.as_str(), "00000000-0000-7000-8000-00000000ffff", "nobody"] {
        assert_eq!(browser.get(&format!("/team/{id}")).await.status, 404, "{id}");
    }
    let (own, _) = someone(&app, "Theatre nurses", "sent").await;
    assert_eq!(sign_in(&app, "learner@demo.test").await.get(&format!("/team/{own}")).await.status, 403);
    assert!(app.browser().get(&format!("/team/{own}")).await.location().starts_with("/sign-in"));
}

/// [P9] What somebody is at, how to reach them, and when they were reminded.
#[tokio::test]
async fn one_persons_page_tells_what_they_are_at() {
    let (app, mut browser) = start().await;
    app.run("UPDATE person SET phone = '+44 (0)20 7946-0123'").await;
    let (id, name) = someone(&app, "Theatre nurses", "accepted").await;
    let page = browser.get(&format!("/team/{id}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    for text in ["href=\"tel:+4402079460123\"", "href=\"mailto:", "Theatre nurses", "Last seen", "Progress of "] {
        assert!(page.has(text), "{text}: {}", page.body);
    }
    let learning = browser.get(&format!("/team/{id}?tab=activities")).await;
    assert!(learning.has(&name) && learning.has("class=\"steps\"") && !learning.has("Mark done"), "{}", learning.body);
    assert!(!learning.has("Add registration"), "mentors enrol nobody");
    assert!(!page.has(&format!("aria-label=\"Remind {name}\"")), "nobody registered is reminded");

    let (id, name) = someone(&app, "Theatre nurses", "sent").await;
    let path = format!("/team/{id}");
    assert!(browser.get(&path).await.has(&format!("aria-label=\"Remind {name}\"")));
    let answer = browser.post("/team/remind", &[("person", &id), ("here", &id)]).await;
    assert_eq!(answer.location(), format!("{path}?reminded=1"));
    let page = browser.get(&format!("{path}?reminded=1")).await;
    assert!(
        page.has("A reminder to ") && page.has("You reminded them") && page.has("Link works until"),
        "{}",
        page.body
    );
    let again = browser.post("/team/remind", &[("person", &id), ("here", &id)]).await;
    assert_eq!(again.status, 422);
    assert!(again.has("role=\"alert\"") && again.has("You reminded them"), "{}", again.body);
}

/// [P9] [N9] Whoever declined or wants no reminders is marked, in the list and on their page, and not to be reminded.
#[tokio::test]
async fn those_who_said_no_are_marked() {
    let (app, mut browser) = start().await;
    let (declined, name) = someone(&app, "Theatre nurses", "sent").await;
    app.run(&format!("UPDATE invitation SET state = 'declined', ended_at = now() WHERE person_id = '{declined}'"))
        .await;
    let (quiet, _) = someone(&app, "Theatre nurses", "sent").await;
    app.run(&format!("INSERT INTO mail_off VALUES ('{quiet}', 'reminder', now())")).await;
    for (id, said) in [(declined, "Declined"), (quiet, "wants no reminders")] {
        let found: String = format!("SELECT name FROM person WHERE id = '{id}'");
        let name = app.texts(&found).await.remove(0);
        for path in [format!("/team?q={}", encode(&name)), format!("/team/{id}")] {
            let page = browser.get(&path).await;
            assert!(page.has(said) && !page.has(&format!("aria-label=\"Remind {name}\"")), "{path}: {}", page.body);
        }
    }
    let page = browser.get(&format!("/team?lang=nl&q={}", encode(&name))).await;
    assert!(page.has("Uitnodiging afgewezen"), "{}", page.body);
}

/// [P9] Found by a part of the name, or by cohort; a reminder comes back to what was found.
#[tokio::test]
async fn people_are_found_by_name_and_cohort() {
    let (app, mut browser) = start().await;
    let (id, name) = someone(&app, "Theatre nurses", "sent").await;
    let part: String = name.split(' ').next_back().unwrap().to_owned();
    let here = format!("q={}", encode(&part));
    let page = browser.get(&format!("/team?{here}")).await;
    assert!(page.has(&format!("href=\"/team/{id}\"")) && page.has("Show all"), "{}", page.body);
    assert!(page.body.matches("<li id=\"row-").count() < 10, "{}", page.body);
    let answer = browser.post("/team/remind", &[("person", &id), ("here", &here)]).await;
    assert_eq!(answer.location(), format!("/team?{here}&reminded={id}"));

    let cohort = app.texts("SELECT id FROM unit WHERE name = 'Spring intake 2027'").await.remove(0);
    let page = browser.get(&format!("/team?cohort={cohort}")).await;
    assert!(page.has("Spring intake 2027</bdi>") || page.has("<bdi>Spring intake 2027"), "{}", page.body);
    assert!(!page.has("<bdi>Theatre nurses"), "{}", page.body);
    let nobody = browser.get("/team?q=nobody-is-called-so").await;
    assert!(nobody.has("Nobody found") && nobody.has("Show all"), "{}", nobody.body);
}

/// [N17] Refusals too.
#[tokio::test]
async fn a_refusal_speaks_the_language_of_the_page() {
    let (app, mut browser) = start().await;
    let (id, name) = someone(&app, "Theatre nurses", "sent").await;
    browser.get("/team?lang=fr").await;
    browser.post("/team/remind", &[("person", &id), ("here", "")]).await.location();
    let again = browser.post("/team/remind", &[("person", &id), ("here", "")]).await;
    assert!(again.has(&format!("Un e-mail pour {name} est déjà en route.")), "{}", again.body);
    let (id, name) = someone(&app, "Theatre nurses", "accepted").await;
    let refused = browser.post("/team/remind", &[("person", &id), ("here", "")]).await;
    assert!(refused.has(&format!("{name} a déjà un compte.")), "{}", refused.body);
}

/// [N7] What the script keeps true is marked, and the page says that it is.
#[tokio::test]
async fn what_stays_live_is_marked() {
    let (_app, mut browser) = start().await;
    let page = browser.get("/team").await;
    for text in ["data-live=\"people\"", "data-live=\"figures\"", "/pkg/refresh.js", "/pkg/live.js"] {
        assert!(page.has(text), "{text}: {}", page.body);
    }
}

/// [N17]
#[tokio::test]
async fn the_page_speaks_french() {
    let (_app, mut browser) = start().await;
    let page = browser.get("/team?lang=fr").await;
    assert!(page.has("<h1>Mon équipe<") && page.has("aria-label=\"Progression de "), "{}", page.body);
}
