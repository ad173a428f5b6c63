use super::{create, read};
use crate::{
    domain::{
        activity::{Edge, Page, Query, Shelf},
        error::Code,
        role::Role,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::{Value, json};

async fn page(browser: &mut Browser, query: &Query) -> Page {
    browser.api("activities/page", json!({ "query": query })).await.unwrap()
}

/// [L2] The list finds by name, whatever the accents; it counts who is at it and what gives it; what is archived stands
/// apart, and pages follow each other without a gap.
#[tokio::test]
async fn activities_are_found_counted_and_paged() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiène", "end", 2).await;
    let noor = app.someone("Noor", None, "").await;
    app.place(noor, unit, Role::Learner).await;
    app.link(unit, hygiene).await;
    app.drain().await;
    let found = page(&mut admin, &Query { search: "hygie".into(), ..Query::default() }).await;
    assert_eq!(found.rows.len(), 1);
    let line = &found.rows[0];
    assert_eq!((line.name.as_str(), line.active, line.completed, line.units), ("Hygiène", 1, 0, 1));
    app.run("UPDATE enrolment SET state = 'completed'").await;
    assert_eq!(page(&mut admin, &Query::default()).await.rows[0].completed, 1);

    for number in 0..60 {
        app.activity(&format!("Course {number:02}"), "end", 0).await;
    }
    let first = page(&mut admin, &Query::default()).await;
    assert_eq!((first.rows.len(), first.previous.is_none()), (50, true));
    let next = Query { edge: first.next.clone().map(Edge::After), ..Query::default() };
    let second = page(&mut admin, &next).await;
    assert_eq!((second.rows.len(), second.next.is_none()), (11, true));
    let back = Query { edge: second.previous.clone().map(Edge::Before), ..Query::default() };
    assert_eq!(page(&mut admin, &back).await.rows, first.rows);

    app.run(&format!("UPDATE activity SET archived_at = now() WHERE id = '{hygiene}'")).await;
    let archived = page(&mut admin, &Query { shelf: Shelf::Archived, ..Query::default() }).await;
    assert_eq!(archived.rows.iter().map(|line| line.id).collect::<Vec<_>>(), [hygiene]);
    assert!(page(&mut admin, &Query { search: "hygiene".into(), ..Query::default() }).await.rows.is_empty());
}

/// [L2] Coordinators change activities, group admins and mentors see them with their own people alone, learners do not;
/// the pages open for whoever sees.
#[tokio::test]
async fn who_sees_and_who_changes() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let hygiene = app.activity("Hygiene", "end", 2).await;
    for (name, unit) in [("Ann", own), ("Far", other)] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        app.link(unit, hygiene).await;
    }
    app.drain().await;
    for (role, unit, sees, edits) in [
        (Role::Admin, None, 2, true),
        (Role::Coordinator, None, 2, true),
        (Role::GroupAdmin, Some(own), 1, false),
        (Role::Mentor, Some(own), 1, false),
    ] {
        let (mut caller, _) = app.caller(role, unit).await;
        let found = read(&mut caller, hygiene).await;
        assert_eq!((found.counts[0], found.edit), (sees, edits), "{role}");
        assert_eq!(page(&mut caller, &Query::default()).await.rows[0].active, sees, "{role}");
        for path in ["/activities".to_owned(), format!("/activities/{hygiene}"), format!("/activities/{hygiene}/steps")]
        {
            let answer = caller.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path} by {role}");
            assert!(answer.has("Hygiene"), "{path} by {role}");
        }
        let created = caller.api::<Value>("activities/create", json!({ "settings": found.settings })).await;
        assert_eq!(created.is_ok(), edits, "{role}");
    }
    let (mut learner, _) = app.caller(Role::Learner, Some(own)).await;
    let (status, error) = learner.api::<Value>("activities/read", json!({ "activity": hygiene })).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::FORBIDDEN, Code::AccessDenied));
}

/// [N16] Creating is in the log, by whom; a name is wanted.
#[tokio::test]
async fn a_new_activity_is_told() {
    let app = App::start().await;
    let (mut coordinator, ruth) = app.caller(Role::Coordinator, None).await;
    let id = create(&mut coordinator, "  Safe   lifting ").await;
    assert_eq!(read(&mut coordinator, id).await.settings.name, "Safe lifting");
    let told = format!("event WHERE kind = 'activity.created' AND activity_id = '{id}' AND actor_id = '{ruth}'");
    assert_eq!(app.count(&told).await, 1);
    let empty = json!({ "settings": crate::domain::activity::Settings::default() });
    let (_, error) = coordinator.api::<Value>("activities/create", empty).await.unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (Code::NameMissing, Some("name")));
}
