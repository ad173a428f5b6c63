//! Who belongs where: what climbs, and what becomes of it when units move or change visibility.
use super::{as_planned, change, enrolled, make, place};
use crate::{
    domain::{
        id::{ActivityId, UnitId},
        role::Role,
        unit::{Change, How, Members, MembersQuery, Thing, Unit, UnitKind, Visibility},
    },
    tests::support::{App, Browser},
};
use serde_json::json;

async fn carries(app: &App, admin: &mut Browser, unit: UnitId, name: &str) -> ActivityId {
    let activity = app.activity(name, "end", 1).await;
    change(admin, unit, &Change::Carry { add: vec![Thing::Activity(activity)], remove: vec![] }).await;
    activity
}

/// [G4] A learner added to a public group is in the groups above it too, up to and including the first private one; and
/// each change of visibility or place is followed, as its plan says.
#[tokio::test]
async fn a_group_climbs_up_to_and_including_the_first_private_one() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let top = make(&mut admin, UnitKind::Group, "Top", None).await;
    let middle = make(&mut admin, UnitKind::Group, "Middle", Some(top)).await;
    let low = make(&mut admin, UnitKind::Group, "Low", Some(middle)).await;
    change(&mut admin, middle, &Change::Show(Visibility::Private)).await;
    let mut activities = Vec::new();
    for (unit, name) in [(top, "T"), (middle, "M"), (low, "L")] {
        activities.push(carries(&app, &mut admin, unit, name).await);
    }
    let anna = app.someone("Anna", Some("anna@b.example"), "").await;
    app.register(anna).await;
    let coach = app.someone("Cora", None, "").await;
    place(&mut admin, low, &[anna], Role::Learner).await;
    place(&mut admin, low, &[coach], Role::Coach).await;
    let of = async |app: &App| {
        let mut reached = String::new();
        for (activity, name) in activities.iter().zip(["T", "M", "L"]) {
            if enrolled(app, *activity).await == ["Anna"] {
                reached.push_str(name);
            }
        }
        reached
    };
    assert_eq!(of(&app).await, "ML");
    let planned = as_planned(&app, &mut admin, middle, &Change::Show(Visibility::Public)).await;
    assert_eq!((planned.follows.gaining, planned.follows.losing, planned.follows.mails), (1, 0, 1));
    assert_eq!(of(&app).await, "TML");
    let planned = as_planned(&app, &mut admin, low, &Change::Show(Visibility::Private)).await;
    assert_eq!((planned.follows.gaining, planned.follows.losing), (0, 1));
    assert_eq!(of(&app).await, "L");
    as_planned(&app, &mut admin, low, &Change::Show(Visibility::Public)).await;
    as_planned(&app, &mut admin, low, &Change::Move { to: top }).await;
    assert_eq!(of(&app).await, "TL");

    let members = |unit| json!({ "unit": unit, "query": MembersQuery::default() });
    let page: Members = admin.api("units/members", members(top)).await.unwrap();
    assert_eq!(page.members.len(), 1, "coaches do not climb: {page:?}");
    assert!(matches!(&page.members[0].how[..], [How::Climbed { name, .. }] if name == "Low"));
    let page: Members = admin.api("units/members", members(low)).await.unwrap();
    assert_eq!(page.members.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna", "Cora"]);
    assert!(matches!(&page.members[0].how[..], [How::Placed { by: Some(_), list: None, .. }]));
    let low: Unit = admin.api("units/read", json!({ "unit": low })).await.unwrap();
    let above: Vec<_> = low.above.iter().map(|above| (above.name.as_str(), above.climbs)).collect();
    assert_eq!(above, [("Everyone", true), ("Top", true)]);
}

/// [L5] [L6] [L7] [L8] Companies, departments, teams and functions always climb; moved elsewhere, people follow.
#[tokio::test]
async fn everything_but_groups_always_climbs() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let company = make(&mut admin, UnitKind::Company, "Brightwater", None).await;
    let other = make(&mut admin, UnitKind::Company, "Harbour", None).await;
    let (here, there) =
        (carries(&app, &mut admin, company, "Here").await, carries(&app, &mut admin, other, "There").await);
    for (number, kind) in
        [UnitKind::Department, UnitKind::Team, UnitKind::Function, UnitKind::Cohort].iter().enumerate()
    {
        let unit = make(&mut admin, *kind, "Unit", Some(company)).await;
        let name = format!("P{number}");
        let person = app.someone(&name, None, "").await;
        place(&mut admin, unit, &[person], Role::Learner).await;
        assert_eq!(enrolled(&app, here).await, [name.as_str()], "{kind:?}");
        as_planned(&app, &mut admin, unit, &Change::Move { to: other }).await;
        assert_eq!(enrolled(&app, here).await, [""; 0], "{kind:?}");
        assert!(enrolled(&app, there).await.contains(&name), "{kind:?}");
    }
}

/// [G4] What was completed stays, what its activity keeps stays, and the plan counts them so.
#[tokio::test]
async fn what_is_completed_or_kept_is_not_lost() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let group = make(&mut admin, UnitKind::Group, "Night", None).await;
    let mut things = Vec::new();
    for (name, last) in [("Ends", "end"), ("Keeps", "keep"), ("Done", "end")] {
        things.push(app.activity(name, last, 1).await);
    }
    let add = things.iter().map(|activity| Thing::Activity(*activity)).collect();
    change(&mut admin, group, &Change::Carry { add, remove: vec![] }).await;
    let anna = app.someone("Anna", None, "").await;
    place(&mut admin, group, &[anna], Role::Learner).await;
    app.run(&format!(
        "UPDATE enrolment SET state = 'completed', progress = 100, completed_at = now() WHERE activity_id = '{}'",
        things[2]
    ))
    .await;
    let out = Change::Remove { people: vec![(anna, Role::Learner)], keep_out: false };
    let planned = as_planned(&app, &mut admin, group, &out).await;
    let said: Vec<_> =
        planned.follows.effects.iter().map(|one| (one.named.name.as_str(), one.lose, one.keep)).collect();
    assert_eq!(said, [("Done", 0, 1), ("Ends", 1, 0), ("Keeps", 0, 1)]);
}
