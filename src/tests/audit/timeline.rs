use super::Past;
use crate::{
    domain::{
        audit::{Cursor, Timeline},
        error::Code,
        event::EventKind,
        id::PersonId,
        role::Role,
    },
    server::store::event::NewEvent,
    tests::support::{App, Browser},
};
use serde_json::json;

async fn timeline(browser: &mut Browser, person: PersonId, earlier: Option<Cursor>) -> Result<Timeline, Code> {
    let asked = json!({ "person": person, "earlier": earlier });
    browser.api("people/timeline", asked).await.map_err(|(_, error)| error.code)
}

/// Days of the lines, and whether the changed address is told.
async fn told(browser: &mut Browser, person: PersonId) -> (String, bool) {
    let lines = timeline(browser, person, None).await.unwrap().lines;
    let days: Vec<_> = lines.iter().map(|line| line.at.format("%-d").to_string()).collect();
    (days.join(" "), lines.iter().any(|line| line.changed.iter().any(|changed| changed.field == "address")))
}

/// [N16] Admins see all of a person's past, coordinators no sign-ins, those of own units nothing of other units and no
/// address that somebody else changed; who does not see the person sees nothing.
#[tokio::test]
async fn a_timeline_tells_each_role_what_it_may_know() {
    let app = App::start().await;
    let past = Past::of(&app).await;
    app.place(past.noor, past.autumn, Role::Learner).await;
    app.place(past.noor, past.spring, Role::Learner).await;
    let (mut admin, mut coordinator) = (app.admin().await, app.caller(Role::Coordinator, None).await.0);
    assert_eq!(told(&mut admin, past.noor).await, ("6 5 4 3 2".into(), true));
    assert_eq!(told(&mut coordinator, past.noor).await, ("6 4 3 2".into(), true));
    for role in [Role::GroupAdmin, Role::Coach, Role::Mentor] {
        let (mut of_autumn, _) = app.caller(role, Some(past.autumn)).await;
        assert_eq!(told(&mut of_autumn, past.noor).await, ("6 4 2".into(), false), "{role}");
        let (mut of_spring, _) = app.caller(role, Some(past.spring)).await;
        assert_eq!(told(&mut of_spring, past.noor).await, ("6 4 3".into(), false), "{role}");
        let winter = app.cohort(&format!("Winter {role}")).await;
        let (mut of_winter, _) = app.caller(role, Some(winter)).await;
        assert_eq!(timeline(&mut of_winter, past.noor, None).await, Err(Code::NotFound), "{role}");
    }
    let (mut learner, _) = app.caller(Role::Learner, Some(past.autumn)).await;
    assert_eq!(timeline(&mut learner, past.noor, None).await, Err(Code::AccessDenied));
    let (mut group_admin, id) = app.caller(Role::GroupAdmin, Some(past.autumn)).await;
    let own = NewEvent::new(EventKind::PersonEdited, Some(id)).person(past.noor);
    app.tells("2026-11-10T09:00", own.value("address", None, Some("n@b.example".into()))).await;
    assert_eq!(told(&mut group_admin, past.noor).await, ("10 6 4 2".into(), true), "what one did oneself one knows");
    app.run(&format!("UPDATE person SET erased_at = now() WHERE id = '{}'", past.noor)).await;
    assert_eq!(timeline(&mut admin, past.noor, None).await, Err(Code::NotFound));
}

/// [N16] A long past is shown window by window, to its beginning.
#[tokio::test]
async fn earlier_lines_follow_until_the_first() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let person = app.someone("Noor", None, "").await;
    app.run(&format!(
        "INSERT INTO event (at, kind, person_id)
         SELECT timestamptz '2026-01-01' + n * interval '1 minute', 'invitation.reminded', '{person}'
         FROM generate_series(1, 70) n"
    ))
    .await;
    let mut at = Vec::new();
    let mut earlier = None;
    loop {
        let window = timeline(&mut admin, person, earlier).await.unwrap();
        at.extend(window.lines.iter().map(|line| line.at));
        earlier = window.earlier;
        if earlier.is_none() {
            break;
        }
    }
    assert_eq!(at.len(), 70);
    assert!(at.windows(2).all(|pair| pair[0] > pair[1]));
}
