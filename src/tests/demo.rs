//! The demo: everyone is enrolled by the engine, every standing is there, and nobody is mailed.
use super::support::App;
use crate::server::{
    scope::Scope,
    service::{
        demo::{self, Filled, SIGN_INS},
        reconcile,
    },
};
use sqlx::Row;

const PASSWORD: &str = "look around freely";

async fn filled() -> App {
    let app = App::start().await;
    let done = demo::fill(&app.state, &Scope::system(), PASSWORD).await.unwrap();
    assert_eq!(done, Filled::Done { people: 120 });
    app
}

async fn count(app: &App, sql: &'static str) -> i64 {
    sqlx::query(sql).fetch_one(&app.state.db).await.unwrap().get(0)
}

/// [N8]
#[tokio::test]
async fn an_empty_database_gets_a_house_with_every_standing_in_it() {
    let app = filled().await;
    for (what, sql) in [
        ("enrolled", "SELECT count(*) FROM person WHERE standing = 'enrolled'"),
        ("invited", "SELECT count(*) FROM person WHERE standing = 'invited'"),
        ("reminded", "SELECT count(*) FROM invitation WHERE state = 'sent' AND reminded_count > 0"),
        ("bounced", "SELECT count(*) FROM invitation WHERE state = 'bounced' AND bounce_text LIKE '55%'"),
        ("expired", "SELECT count(*) FROM invitation WHERE state = 'sent' AND expires_at < now()"),
        ("registered", "SELECT count(*) FROM person WHERE standing = 'registered' AND deactivated_at IS NULL"),
        ("deactivated", "SELECT count(*) FROM person WHERE deactivated_at IS NOT NULL"),
        ("test people", "SELECT count(*) FROM person WHERE test"),
        ("completed", "SELECT count(*) FROM enrolment WHERE state = 'completed' AND progress = 100"),
        ("half done", "SELECT count(*) FROM enrolment WHERE state = 'active' AND progress BETWEEN 1 AND 99"),
    ] {
        assert!(count(&app, sql).await >= 4, "{what}");
    }
    assert_eq!(count(&app, "SELECT count(*) FROM unit WHERE kind = 'cohort'").await, 4);
    assert_eq!(count(&app, "SELECT count(*) FROM activity").await, 7);
    assert_eq!(count(&app, "SELECT count(*) FROM session").await, 2);
    let in_line = "SELECT count(*) FROM enrolment WHERE state = 'waiting' AND session_id IS NOT NULL";
    assert_eq!(count(&app, in_line).await, 1);
    let kinds = "SELECT count(DISTINCT kind) FROM unit WHERE kind NOT IN ('platform', 'cohort')";
    assert_eq!(count(&app, kinds).await, 5);
    let climbed =
        "SELECT count(*) FROM enrolment_reason r JOIN unit u ON u.id = r.source_id WHERE u.kind = 'department'";
    assert!(count(&app, climbed).await >= 6);
    let elsewhere = "SELECT count(*) FROM person WHERE address !~ '\\.(example|test)$'";
    assert_eq!(count(&app, elsewhere).await, 0);
    let future = "SELECT count(*) FROM event WHERE at > now()";
    assert_eq!(count(&app, future).await, 0);
}

/// [P2] What the engine would do now is what is there: the demo wrote no enrolment itself.
#[tokio::test]
async fn the_engine_finds_nothing_to_change() {
    let app = filled().await;
    let all = "SELECT count(*) FROM enrolment";
    let before = count(&app, all).await;
    assert_eq!(count(&app, "SELECT count(*) FROM reconcile_due").await, 0);
    sqlx::query("INSERT INTO reconcile_due (unit_id, due_since) SELECT id, now() FROM unit")
        .execute(&app.state.db)
        .await
        .unwrap();
    reconcile::drain_all(&app.state).await.unwrap();
    assert_eq!(count(&app, all).await, before);
    let reasons = "SELECT count(*) FROM enrolment e WHERE NOT EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id)";
    assert_eq!(count(&app, reasons).await, 0);
    assert_eq!(count(&app, "SELECT count(*) FROM enrolment WHERE state = 'ended'").await, 0);
}

/// [P3] No row waits in the outbox, and none comes by itself.
#[tokio::test]
async fn nobody_is_mailed_by_the_demo() {
    let app = filled().await;
    reconcile::drain_all(&app.state).await.unwrap();
    assert_eq!(count(&app, "SELECT count(*) FROM message").await, 0);
    assert_eq!(count(&app, "SELECT count(*) FROM mailbox_mail").await, 0);
}

/// [P1] Each of the four arrives where their role begins.
#[tokio::test]
async fn the_sign_ins_open_their_own_pages() {
    let app = filled().await;
    for (who, page) in SIGN_INS.iter().zip(["/dashboard", "/dashboard", "/team", "/home"]) {
        let mut browser = app.browser();
        let answer = browser.post("/sign-in", &[("who", who.address), ("password", PASSWORD)]).await;
        assert_eq!(answer.location(), "/", "{}", who.address);
        assert_eq!(browser.get("/").await.location(), page, "{}", who.address);
        let answer = browser.get(page).await;
        assert_eq!(answer.status, 200, "{}: {}", who.address, answer.body);
    }
}

#[tokio::test]
async fn a_database_with_people_is_left_alone() {
    let app = filled().await;
    let again = demo::fill(&app.state, &Scope::system(), PASSWORD).await.unwrap();
    assert_eq!(again, Filled::HasPeople);
    assert_eq!(count(&app, "SELECT count(*) FROM person").await, 120);
}

#[tokio::test]
async fn another_password_can_be_set() {
    let app = filled().await;
    demo::set_password(&app.state, &Scope::system(), "something else entirely").await.unwrap();
    let mut browser = app.browser();
    let old = browser.post("/sign-in", &[("who", SIGN_INS[0].address), ("password", PASSWORD)]).await;
    assert_eq!(old.status, 422);
    let new = [("who", SIGN_INS[0].address), ("password", "something else entirely")];
    assert_eq!(browser.post("/sign-in", &new).await.location(), "/");
}
