use super::{Past, days, page};
use crate::{
    domain::{
        audit::{Actor, Edge, Filter, PAGE_SIZE, Page, Party, Query, What},
        error::{AppError, Code},
        event::{EventKind, Group},
        role::Role,
    },
    server::store::event::{self, NewEvent},
    tests::support::App,
};
use http::StatusCode;
use serde_json::json;

/// [N16] Each filter alone and all together; the newest first.
#[tokio::test]
async fn lines_are_found_by_who_what_when_where_and_whom() {
    let app = App::start().await;
    let past = Past::of(&app).await;
    let mut admin = app.admin().await;
    let none = Filter::default;
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 11, day);
    app.run(&format!(
        "INSERT INTO operation (id, kind, state, created_at, run_at)
         VALUES ('00000000-0000-7000-8000-00000000abcd', 'enrol_list', 'done', now(), now());
         INSERT INTO event (at, kind, person_id, operation_id)
         VALUES ('2026-11-09T00:00:00Z', 'person.added', '{}', '00000000-0000-7000-8000-00000000abcd')",
        past.bo
    ))
    .await;
    for (filter, expected) in [
        (none(), "9 8 7 6 5 4 3 2 1"),
        (Filter { actor: Some(Actor::Person(past.noor)), ..none() }, "5"),
        (Filter { actor: Some(Actor::Muster), ..none() }, "9 7"),
        (Filter { what: Some(What::Kind(EventKind::PersonAdded)), ..none() }, "9 8 2"),
        (Filter { what: Some(What::Group(Group::People)), ..none() }, "9 8 6 3 2"),
        (Filter { from: day(3), to: day(5), ..none() }, "5 4 3"),
        (Filter { from: day(8), ..none() }, "9 8"),
        (Filter { to: day(8), ..none() }, "8 7 6 5 4 3 2 1"),
        (Filter { person: Some(past.noor), ..none() }, "6 5 4 3 2"),
        (Filter { unit: Some(past.spring), ..none() }, "8 3"),
        (Filter { activity: Some(past.hygiene), ..none() }, "4"),
        (Filter { list: Some(1), ..none() }, "9"),
        (Filter { list: Some(2), ..none() }, ""),
        (
            Filter {
                actor: Some(Actor::Person(past.ruth)),
                what: Some(What::Group(Group::People)),
                from: day(2),
                to: day(3),
                person: Some(past.noor),
                unit: Some(past.autumn),
                ..none()
            },
            "2",
        ),
        (Filter { actor: Some(Actor::Person(past.noor)), unit: Some(past.autumn), ..none() }, ""),
    ] {
        assert_eq!(days(&mut admin, filter.clone()).await.join(" "), expected, "{filter:?}");
    }
}

/// [N16] Windows follow each other without a gap or a line twice, forwards and back, whatever comes in meanwhile.
#[tokio::test]
async fn pages_follow_each_other() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let person = app.someone("Noor", None, "").await;
    let mut conn = app.state.db.acquire().await.unwrap();
    // Many at one moment: the id decides.
    for _ in 0..PAGE_SIZE * 2 + 10 {
        let line = NewEvent::new(EventKind::StepDone, Some(person)).person(person);
        event::write(&mut conn, app.state.now(), line).await.unwrap();
    }
    let what = Some(What::Group(Group::Learning));
    let filter = Filter { what, ..Filter::default() };
    let first = page(&mut admin, &Query { filter: filter.clone(), edge: None }).await;
    assert_eq!((first.lines.len(), first.later), (PAGE_SIZE, None));
    let new = NewEvent::new(EventKind::StepDone, Some(person)).person(person);
    event::write(&mut conn, app.state.now(), new).await.unwrap();
    let follow = |edge| Query { filter: filter.clone(), edge: Some(edge) };
    let second = page(&mut admin, &follow(Edge::Earlier(first.earlier.unwrap()))).await;
    let third = page(&mut admin, &follow(Edge::Earlier(second.earlier.unwrap()))).await;
    assert_eq!((third.lines.len(), third.earlier), (10, None));
    let ids: Vec<_> = [&first, &second, &third].iter().flat_map(|page| page.lines.iter().map(|line| line.id)).collect();
    assert!(ids.windows(2).all(|pair| pair[0] == pair[1] + 1), "{ids:?}");
    let back = page(&mut admin, &follow(Edge::Later(third.later.unwrap()))).await;
    assert_eq!(back.lines, second.lines);
    let start = page(&mut admin, &follow(Edge::Later(back.later.unwrap()))).await;
    assert_eq!(start.lines, first.lines);
    assert!(start.later.is_some(), "the new line stands before it");
}

/// [N16] What comes in while one reads is counted, by the filter in force, and not past what is of use.
#[tokio::test]
async fn new_lines_are_counted_by_the_filter() {
    let app = App::start().await;
    let past = Past::of(&app).await;
    let mut admin = app.admin().await;
    let seen = page(&mut admin, &Query::default()).await.seen;
    let noor = Filter { person: Some(past.noor), ..Filter::default() };
    let learning = Filter { what: Some(What::Group(Group::Learning)), ..Filter::default() };
    let line = NewEvent::new(EventKind::StepDone, Some(past.bo)).person(past.bo);
    app.tells("2026-11-09T09:00", line.clone()).await;
    for (filter, expected) in [(&Filter::default(), 1), (&noor, 0), (&learning, 1)] {
        let newer: u32 = admin.api("audit/newer", json!({ "filter": filter, "seen": seen })).await.unwrap();
        assert_eq!(newer, expected, "{filter:?}");
    }
    let people: Vec<_> = std::iter::repeat_n(past.bo, 200).collect();
    event::write_many(&mut app.state.db.acquire().await.unwrap(), app.state.now(), &line, &people).await.unwrap();
    let newer: u32 = admin.api("audit/newer", json!({ "filter": learning, "seen": seen })).await.unwrap();
    assert_eq!(newer, 100, "more than 99 is all that is told");
}

/// [N16] Who is erased has no name in the log any more, neither as who did it nor as whom it concerned; the lines stay.
#[tokio::test]
async fn erased_people_have_no_names() {
    let app = App::start().await;
    let past = Past::of(&app).await;
    let mut admin = app.admin().await;
    app.run(&format!("UPDATE person SET erased_at = now() WHERE id IN ('{}', '{}')", past.ruth, past.noor)).await;
    let filter = Filter { person: Some(past.noor), actor: Some(Actor::Person(past.ruth)), ..Filter::default() };
    let found: Page = page(&mut admin, &Query { filter, edge: None }).await;
    assert_eq!(found.lines.len(), 4);
    let nameless =
        |party: &Option<Party>, id| party.as_ref().is_some_and(|party| party.id == id && party.name.is_none());
    assert!(found.lines.iter().all(|line| nameless(&line.actor, past.ruth) && nameless(&line.person, past.noor)));
    assert!(nameless(&found.actor, past.ruth) && nameless(&found.person, past.noor));
    let people: Vec<(Party, Option<String>)> = admin.api("audit/people", json!({ "search": "noor" })).await.unwrap();
    assert!(people.is_empty(), "{people:?}");
}

/// [N16] Page, choices and search are for admins; everybody else is refused, and told nothing.
#[tokio::test]
async fn the_log_is_for_admins_alone() {
    let app = App::start().await;
    Past::of(&app).await;
    let unit = app.cohort("Winter").await;
    for role in [Role::Coordinator, Role::GroupAdmin, Role::Coach, Role::Mentor, Role::Learner] {
        let (mut browser, _) = app.caller(role, (!role.is_platform_wide()).then_some(unit)).await;
        for (path, arguments) in [
            ("audit/page", json!({ "query": Query::default() })),
            ("audit/newer", json!({ "filter": Filter::default(), "seen": 0 })),
            ("audit/choices", json!({})),
            ("audit/people", json!({ "search": "noor" })),
        ] {
            let refused: (StatusCode, AppError) = browser.api::<serde_json::Value>(path, arguments).await.unwrap_err();
            assert_eq!((refused.0, refused.1.code), (StatusCode::FORBIDDEN, Code::AccessDenied), "{path} by {role}");
        }
        for path in ["/audit", "/audit/export.csv"] {
            assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{path} by {role}");
        }
    }
    let mut admin = app.admin().await;
    let shown = admin.get("/audit?what=people").await;
    assert!(shown.status == StatusCode::OK && shown.has("Audit log") && shown.has("Noor Haddad"), "{}", shown.body);
}
