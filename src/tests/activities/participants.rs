use crate::{
    domain::{
        activity::{Edge, ParticipantFilter, ParticipantPage, ParticipantQuery, View},
        id::ActivityId,
        reason::Because,
        role::Role,
    },
    tests::support::{App, Browser},
};
use serde_json::json;

fn query(activity: ActivityId, view: View, search: &str) -> ParticipantQuery {
    let filter = ParticipantFilter { view, search: search.to_owned(), session: None };
    ParticipantQuery { activity, filter, edge: None }
}

async fn page(browser: &mut Browser, query: &ParticipantQuery) -> ParticipantPage {
    browser.api("activities/participants", json!({ "query": query })).await.unwrap()
}

fn names(page: &ParticipantPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

/// [L2] [N5] Each participant with state and reasons; by state and by search; who is kept out stands in a view of their own,
/// with who did it and since when.
#[tokio::test]
async fn participants_are_told_with_their_reasons() {
    let app = App::start().await;
    let (mut admin, ruth) = app.caller(Role::Admin, None).await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    for name in ["Ann", "Bo", "Łukasz"] {
        let person = app.someone(name, Some(&format!("{}@b.example", name.len())), "").await;
        app.place(person, unit, Role::Learner).await;
    }
    app.link(unit, hygiene).await;
    app.drain().await;
    let out = app.someone("Out", None, "").await;
    app.run(&format!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at, excluded_by) VALUES ('{out}', '{hygiene}', now(), '{ruth}');
         UPDATE enrolment SET state = 'completed', progress = 100 WHERE person_id = (SELECT id FROM person WHERE name = 'Bo')"
    ))
    .await;
    let all = page(&mut admin, &query(hygiene, View::Enrolled, "")).await;
    assert_eq!(names(&all), ["Ann", "Bo", "Łukasz"]);
    let ann = &all.rows[0];
    assert!(ann.yours && ann.kept_out.is_none());
    assert!(matches!(&ann.reasons[0].because, Because::Unit { unit, .. } if unit.name == "Autumn"), "{ann:?}");
    assert_eq!(names(&page(&mut admin, &query(hygiene, View::Completed, "")).await), ["Bo"]);
    assert_eq!(names(&page(&mut admin, &query(hygiene, View::Enrolled, "lukasz")).await), ["Łukasz"]);
    let kept_out = page(&mut admin, &query(hygiene, View::KeptOut, "")).await;
    assert_eq!(names(&kept_out), ["Out"]);
    assert_eq!((kept_out.rows[0].state, kept_out.rows[0].enrolment), (None, None));
    assert_eq!(kept_out.rows[0].kept_out.clone().unwrap().by.unwrap().id, ruth);
}

/// [L2] Pages follow each other without a gap, there and back.
#[tokio::test]
async fn participants_are_paged_by_name() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), 'Same name', 'same name', 'same name', now() FROM generate_series(1, 120);
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{unit}', 'learner', name_key, now() FROM person WHERE name = 'Same name'"
    ))
    .await;
    app.link(unit, hygiene).await;
    app.drain().await;
    let mut wanted = query(hygiene, View::Enrolled, "");
    let (mut seen, mut pages) = (Vec::new(), Vec::new());
    loop {
        let found = page(&mut admin, &wanted).await;
        seen.extend(found.rows.iter().map(|row| row.key.person));
        pages.push(found.rows.clone());
        let Some(next) = found.next else { break };
        wanted.edge = Some(Edge::After(next));
    }
    assert_eq!((pages.len(), seen.len()), (3, 120));
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 120, "everyone once");
    let last = page(&mut admin, &wanted).await;
    wanted.edge = last.previous.map(Edge::Before);
    assert_eq!(page(&mut admin, &wanted).await.rows, pages[1]);
}

/// [L2] A mentor sees the own people and changes nobody.
#[tokio::test]
async fn a_mentor_sees_the_own_people() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let hygiene = app.activity("Hygiene", "end", 2).await;
    for (name, unit) in [("Ann", own), ("Far", other)] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        app.link(unit, hygiene).await;
    }
    app.drain().await;
    let (mut mentor, _) = app.caller(Role::Mentor, Some(own)).await;
    let found = page(&mut mentor, &query(hygiene, View::Enrolled, "")).await;
    assert_eq!(names(&found), ["Ann"]);
    assert!(!found.rows[0].yours);
}
