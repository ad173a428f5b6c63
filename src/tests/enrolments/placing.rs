//! Changing the cohort of many, and taking many out.
use crate::{
    domain::{
        enrolment_list::{Filter, Page, Query},
        error::{AppError, Code},
        id::UnitId,
        placing::{Change, LeftOut, Plan},
        role::Role,
        selection::{RowKey, Selection},
        unit::UnitKind,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;
use std::collections::HashSet;

async fn plan(browser: &mut Browser, selection: &Selection, change: Change) -> Result<Plan, (StatusCode, AppError)> {
    browser.api("enrolments/plan-placing", json!({ "selection": selection, "change": change })).await
}

async fn apply(browser: &mut Browser, selection: &Selection, change: Change, digest: &str) -> Result<u32, Code> {
    let arguments = json!({ "selection": selection, "change": change, "digest": digest });
    browser.api("enrolments/place", arguments).await.map_err(|(_, error)| error.code)
}

fn all_of(cohort: UnitId) -> Selection {
    Selection::all(Filter { cohort: Some(cohort), ..Filter::default() })
}

async fn learners(app: &App, unit: UnitId, names: &[&str]) -> Vec<RowKey> {
    let mut rows = Vec::new();
    for name in names {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.place(person, unit, Role::Learner).await;
        rows.push((person, unit, Role::Learner));
    }
    rows
}

/// [P1] [N1] Everything a filter finds but some goes to another cohort: who is there already joins, enrolments follow,
/// events are written, and the plan said so before.
#[tokio::test]
async fn a_selection_changes_cohort_as_planned() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, to) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let (old, new) = (app.activity("Old", "end", 1).await, app.activity("New", "end", 1).await);
    app.link(from, old).await;
    app.link(to, new).await;
    let rows = learners(&app, from, &["Ann", "Bo", "Cem", "Stays"]).await;
    app.place(rows[1].0, to, Role::Learner).await;
    app.run(&format!("INSERT INTO reconcile_due (unit_id, due_since) VALUES ('{from}', now())")).await;
    app.drain().await;
    let mut chosen = all_of(from);
    chosen.set([rows[3]], false);

    let change = Change::MoveTo(to);
    let found = plan(&mut admin, &chosen, change).await.unwrap();
    assert_eq!((found.placements, found.merged, found.left_out.len()), (3, 1, 0));
    assert_eq!(found.sample, ["Ann", "Bo", "Cem"]);
    let follows = found.follows.effects.iter().map(|one| (one.named.name.as_str(), one.gain, one.lose));
    assert_eq!(follows.collect::<Vec<_>>(), [("New", 2, 0), ("Old", 0, 3)]);
    assert_eq!(app.count("operation").await, 0, "planning writes nothing");
    assert_eq!(apply(&mut admin, &chosen, change, &found.digest).await, Ok(3));

    assert_eq!(app.count(&format!("placement WHERE unit_id = '{to}'")).await, 3);
    assert_eq!(app.count(&format!("placement WHERE unit_id = '{from}'")).await, 1);
    let active = |activity| format!("enrolment WHERE activity_id = '{activity}' AND state = 'active'");
    assert_eq!((app.count(&active(new)).await, app.count(&active(old)).await), (3, 1));
    assert_eq!(
        app.count(&format!("event WHERE kind = 'person.removed' AND unit_id = '{from}' AND operation_id IS NOT NULL"))
            .await,
        3
    );
    assert_eq!(
        app.count(&format!("event WHERE kind = 'person.placed' AND unit_id = '{to}' AND operation_id IS NOT NULL"))
            .await,
        2
    );
    assert_eq!(apply(&mut admin, &chosen, change, &found.digest).await, Err(Code::PlanMoved), "a second time");
}

/// [N1] A plan the world has left behind is refused whole; of two with the same plan at once, one is done.
#[tokio::test]
async fn a_plan_that_moved_changes_nothing() {
    let app = App::start().await;
    let (mut admin, mut other) = (app.admin().await, app.admin().await);
    let unit = app.cohort("Autumn").await;
    learners(&app, unit, &["Ann", "Bo"]).await;
    let found = plan(&mut admin, &all_of(unit), Change::Remove).await.unwrap();
    let cem = learners(&app, unit, &["Cem"]).await;
    let of_unit = format!("placement WHERE unit_id = '{unit}'");
    for digest in [found.digest.as_str(), ""] {
        assert_eq!(apply(&mut admin, &all_of(unit), Change::Remove, digest).await, Err(Code::PlanMoved));
    }
    assert_eq!(app.count(&of_unit).await, 3);
    let found = plan(&mut admin, &all_of(unit), Change::Remove).await.unwrap();
    let all = all_of(unit);
    let (one, two) = tokio::join!(
        apply(&mut admin, &all, Change::Remove, &found.digest),
        apply(&mut other, &all, Change::Remove, &found.digest)
    );
    assert!([one, two].contains(&Ok(3)) && [one, two].contains(&Err(Code::PlanMoved)), "{one:?} {two:?}");
    assert_eq!((app.count(&of_unit).await, app.count("event WHERE kind = 'person.removed'").await), (0, 3));
    assert_eq!(app.count(&format!("person WHERE id = '{}' AND erased_at IS NULL", cem[0].0)).await, 1, "people stay");
}

/// [P1] [N1] Where somebody belongs in the organisation is listed, and never changed along with cohorts.
#[tokio::test]
async fn departments_are_left_where_they_are() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, to) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let icu = app.unit_of("department", "ICU", None).await;
    let rows = learners(&app, from, &["Ann"]).await;
    app.place(rows[0].0, icu, Role::Learner).await;
    let query = Query { filter: Filter { search: "Ann".into(), ..Filter::default() }, ..Query::default() };
    let page: Page = admin.api("enrolments/page", json!({ "query": query })).await.unwrap();
    let mut units: Vec<_> = page.rows.iter().map(|row| (row.unit_kind, row.unit_name.as_deref())).collect();
    units.sort_unstable();
    assert_eq!(units, [(UnitKind::Department, Some("ICU")), (UnitKind::Cohort, Some("Autumn"))]);

    let everything = Selection::all(query.filter);
    for change in [Change::Remove, Change::MoveTo(to)] {
        let found = plan(&mut admin, &everything, change).await.unwrap();
        assert_eq!((found.placements, &found.left_out[..]), (1, &[(LeftOut::NoCohort, 1)][..]));
    }
    let digest = plan(&mut admin, &everything, Change::MoveTo(to)).await.unwrap().digest;
    assert_eq!(apply(&mut admin, &everything, Change::MoveTo(to), &digest).await, Ok(1));
    let units = "SELECT u.name FROM placement l JOIN unit u ON u.id = l.unit_id JOIN person p ON p.id = l.person_id
                 WHERE p.name = 'Ann' ORDER BY 1";
    assert_eq!(app.texts(units).await, ["ICU", "Spring"]);
}

/// [N2] A coordinator changes no admin's placement, a group admin only those of the own units, others none; rows that
/// one may not see are not there.
#[tokio::test]
async fn everyone_changes_only_what_is_theirs() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let mut rows = learners(&app, own, &["Ann", "Boss"]).await;
    rows.extend(learners(&app, other, &["Far"]).await);
    let grant =
        format!("INSERT INTO role_grant (person_id, role, granted_at) VALUES ('{}', 'admin', now())", rows[1].0);
    app.run(&grant).await;
    let everyone = Selection::all(Filter::default());

    let (mut coordinator, caller) = app.caller(Role::Coordinator, None).await;
    let found = plan(&mut coordinator, &everyone, Change::Remove).await.unwrap();
    // Their own platform-wide role and the admin's.
    assert_eq!(
        (found.placements, found.left_out),
        (2, vec![(LeftOut::PlatformWide, 2), (LeftOut::NotYours, 1)]),
        "{caller}"
    );
    let boss = Selection::Rows(HashSet::from([rows[1]]));
    let digest = plan(&mut coordinator, &boss, Change::Remove).await.unwrap().digest;
    assert_eq!(apply(&mut coordinator, &boss, Change::Remove, &digest).await, Ok(0));

    let (mut group_admin, person) = app.caller(Role::GroupAdmin, Some(own)).await;
    let found = plan(&mut group_admin, &everyone, Change::Remove).await.unwrap();
    assert_eq!((found.placements, found.left_out), (2, vec![(LeftOut::NotYours, 1)]), "theirs and Ann's: {person}");
    let far = Selection::Rows(HashSet::from([rows[2]]));
    assert_eq!(
        plan(&mut group_admin, &far, Change::Remove).await.unwrap(),
        Plan {
            digest: plan(&mut group_admin, &Selection::default(), Change::Remove).await.unwrap().digest,
            ..Plan::default()
        }
    );
    let ann = Selection::Rows(HashSet::from([rows[0]]));
    let refused = plan(&mut group_admin, &ann, Change::MoveTo(other)).await.unwrap_err();
    assert_eq!((refused.0, refused.1.code), (StatusCode::NOT_FOUND, Code::NotFound));
    for role in [Role::Mentor, Role::Coach, Role::Learner] {
        let (mut caller, _) = app.caller(role, Some(own)).await;
        let (status, error) = plan(&mut caller, &ann, Change::Remove).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::FORBIDDEN, Code::AccessDenied), "{role}");
        assert_eq!(apply(&mut caller, &ann, Change::Remove, "").await, Err(Code::AccessDenied), "{role}");
    }
    assert_eq!(app.count(&format!("placement WHERE role = 'learner' AND unit_id = '{own}'")).await, 3);
}
