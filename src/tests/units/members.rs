//! Placing people in units, with roles, and taking them out.
use super::{apply, as_planned, change, make, place, plan};
use crate::{
    domain::{
        error::Code,
        role::Role,
        unit::{Change, LeftOut, Members, MembersQuery, Note, UnitKind},
    },
    tests::support::App,
};
use serde_json::json;

/// [L5] One company a person: placing somebody in another takes them out of the first, and the plan says so.
#[tokio::test]
async fn another_company_takes_the_place_of_the_first() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (one, two) =
        (make(&mut admin, UnitKind::Company, "A", None).await, make(&mut admin, UnitKind::Company, "B", None).await);
    let (anna, bo) = (app.someone("Anna", None, "").await, app.someone("Bo", None, "").await);
    place(&mut admin, one, &[anna], Role::Learner).await;
    let wanted = Change::Place { people: vec![anna, bo], role: Role::Learner };
    let planned = as_planned(&app, &mut admin, two, &wanted).await;
    assert_eq!(planned.notes, [(Note::Placed, 2), (Note::LeaveCompany, 1)]);
    assert_eq!(app.count(&format!("placement WHERE unit_id = '{two}' AND company")).await, 2);
    assert_eq!(app.count(&format!("placement WHERE unit_id = '{one}'")).await, 0);
    assert_eq!(app.count(&format!("event WHERE kind = 'person.removed' AND unit_id = '{one}'")).await, 1);
    // Of another role in the same company there is one as well.
    change(&mut admin, two, &Change::Role { people: vec![(anna, Role::Learner)], to: Role::Mentor }).await;
    assert_eq!(app.texts(&format!("SELECT role FROM placement WHERE person_id = '{anna}'")).await, ["mentor"]);
    let planned = place(&mut admin, two, &[anna], Role::Learner).await;
    assert_eq!(planned.notes, [(Note::Placed, 1)]);
    assert_eq!(app.texts(&format!("SELECT role FROM placement WHERE person_id = '{anna}'")).await, ["learner"]);
}

/// [L5] Placed in two companies at one moment, somebody is in one.
#[tokio::test]
async fn two_companies_at_once_leave_one() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let (a, b) =
        (make(&mut one, UnitKind::Company, "A", None).await, make(&mut one, UnitKind::Company, "B", None).await);
    let anna = app.someone("Anna", None, "").await;
    let wanted = Change::Place { people: vec![anna], role: Role::Learner };
    let digests = (plan(&mut one, a, &wanted).await.unwrap().digest, plan(&mut two, b, &wanted).await.unwrap().digest);
    let both = tokio::join!(apply(&mut one, a, &wanted, &digests.0), apply(&mut two, b, &wanted, &digests.1));
    let outcomes = [both.0, both.1];
    assert!(outcomes.contains(&Ok(())) && outcomes.contains(&Err(Code::PlanMoved)), "{outcomes:?}");
    assert_eq!(app.count("placement WHERE company").await, 1);
}

/// [L7] [N1] Roles are given, changed and taken; taking out only this placement, or keeping out as well; placing by hand
/// lets in again.
#[tokio::test]
async fn roles_change_and_taking_out_may_keep_out() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let team = make(&mut admin, UnitKind::Team, "ICU", None).await;
    let other = make(&mut admin, UnitKind::Team, "ER", None).await;
    let (anna, bo) = (app.someone("Anna", Some("anna@b.example"), "").await, app.someone("Bo", None, "").await);
    place(&mut admin, team, &[anna, bo], Role::Learner).await;
    place(&mut admin, other, &[anna], Role::Learner).await;
    let planned = plan(&mut admin, team, &Change::Place { people: vec![anna], role: Role::Learner }).await.unwrap();
    assert_eq!(planned.notes, [(Note::LeftOut(LeftOut::AlreadyThere), 1)]);
    change(&mut admin, team, &Change::Role { people: vec![(anna, Role::Learner)], to: Role::Coach }).await;
    let query = |query: MembersQuery| json!({ "unit": team, "query": query });
    let coaches = query(MembersQuery { role: Some(Role::Coach), ..MembersQuery::default() });
    let page: Members = admin.api("units/members", coaches).await.unwrap();
    assert_eq!((page.members[0].name.as_str(), page.members[0].yours), ("Anna", true));

    change(&mut admin, team, &Change::Remove { people: vec![(bo, Role::Learner)], keep_out: false }).await;
    assert_eq!(app.count("placement_exclusion").await, 0);
    change(&mut admin, team, &Change::Remove { people: vec![(anna, Role::Coach)], keep_out: true }).await;
    assert_eq!(app.count(&format!("placement_exclusion WHERE unit_id = '{team}' AND role = 'coach'")).await, 1);
    assert_eq!(app.count(&format!("placement WHERE unit_id = '{other}'")).await, 1, "only this placement");
    let planned = place(&mut admin, team, &[anna], Role::Coach).await;
    assert_eq!(planned.notes, [(Note::Placed, 1), (Note::LetIn, 1)]);
    assert_eq!(app.count("placement_exclusion").await, 0);
}

/// [L7] Members are paged by name and found by name and address; each stands once.
#[tokio::test]
async fn members_are_paged_and_searched() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let above = make(&mut admin, UnitKind::Department, "Above", None).await;
    let team = make(&mut admin, UnitKind::Team, "Big", Some(above)).await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), 'Person ' || to_char(n, 'FM000'), 'person ' || to_char(n, 'FM000'),
                'person ' || to_char(n, 'FM000'), now() FROM generate_series(1, 120) n;
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{team}', 'learner', name_key, now() FROM person WHERE name LIKE 'Person%';
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{above}', 'learner', name_key, now() FROM person WHERE name LIKE 'Person%' AND name < 'Person 010'"
    ))
    .await;
    let mut names = Vec::new();
    let mut query = MembersQuery::default();
    let mut pages = 0;
    loop {
        let page: Members = admin.api("units/members", json!({ "unit": above, "query": query })).await.unwrap();
        assert_eq!(page.earlier, pages > 0);
        pages += 1;
        names.extend(page.members.iter().map(|member| member.name.clone()));
        query.after = page.members.last().map(|member| member.person);
        if !page.later {
            break;
        }
    }
    assert_eq!((pages, names.len()), (3, 120));
    assert!(names.is_sorted());
    let before = MembersQuery { before: query.after, ..MembersQuery::default() };
    let page: Members = admin.api("units/members", json!({ "unit": above, "query": before })).await.unwrap();
    assert_eq!(page.members.first().map(|one| one.name.as_str()), Some("Person 070"));
    assert!(page.earlier && page.later);
    let search = MembersQuery { search: "pers 005".into(), ..MembersQuery::default() };
    let page: Members = admin.api("units/members", json!({ "unit": above, "query": search })).await.unwrap();
    assert_eq!((page.members.len(), page.members[0].how.len()), (1, 2), "placed here and climbed");
    let placed = MembersQuery { placed: true, ..MembersQuery::default() };
    let page: Members = admin.api("units/members", json!({ "unit": above, "query": placed })).await.unwrap();
    assert_eq!(page.members.len(), 9);
}
