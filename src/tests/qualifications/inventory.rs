use crate::{
    domain::{
        qualification::{Cell, HolderAction, HoldingState, Inventory},
        role::Role,
    },
    tests::support::App,
};
use serde_json::json;

/// [L10] The inventory: people × qualifications, each cell says what gives it and how far they are; changes of many cells
/// are one plan.
#[tokio::test]
async fn the_grid_shows_and_changes_who_holds_what() {
    let app = App::start().await;
    let [film, test] = [app.activity("Film", "end", 1).await, app.activity("Test", "end", 1).await];
    let [first, second] =
        [app.qualification("First", &[film], None).await, app.qualification("Second", &[film, test], None).await];
    let [ward, other] = [app.cohort("Ward").await, app.cohort("Other").await];
    let [noor, amir] = [app.someone("Noor", None, "").await, app.someone("Amir", None, "").await];
    app.place(noor, ward, Role::Learner).await;
    app.place(amir, other, Role::Learner).await;
    app.run(&format!(
        "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at) VALUES ('{ward}', '{first}', now())"
    ))
    .await;
    let mut admin = app.admin().await;
    let changes =
        [(noor, second, HolderAction::Give), (amir, first, HolderAction::Give), (amir, second, HolderAction::Give)];
    let plan = admin.hold(&changes).await.unwrap();
    assert_eq!((plan.changes, plan.people), (3, 2));
    app.register(noor).await;
    app.complete(noor, film).await;

    let grid: Inventory =
        admin.api("qualifications/inventory", json!({ "query": { "search": "noor" } })).await.unwrap();
    assert_eq!(grid.qualifications.iter().map(|named| named.name.as_str()).collect::<Vec<_>>(), ["First", "Second"]);
    assert_eq!(grid.people.len(), 1);
    let carried = Cell { state: Some(HoldingState::Held), carried: true, ..Cell::default() };
    let granted = Cell { state: Some(HoldingState::ToDo), granted: true, ..Cell::default() };
    assert_eq!(grid.people[0].cells, [carried, granted]);
    assert!(grid.people[0].yours);

    let of_unit = json!({ "query": { "unit": other } });
    let grid: Inventory = admin.api("qualifications/inventory", of_unit).await.unwrap();
    assert_eq!(grid.people.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Amir"]);
    let held = json!({ "query": { "shown": { "state": "held" } } });
    let grid: Inventory = admin.api("qualifications/inventory", held).await.unwrap();
    assert_eq!(grid.people.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Noor"]);

    admin.hold(&[(noor, first, HolderAction::KeepOut)]).await.unwrap();
    let out = json!({ "query": { "shown": "kept_out" } });
    let grid: Inventory = admin.api("qualifications/inventory", out).await.unwrap();
    assert_eq!(grid.people[0].cells[0], Cell { carried: true, kept_out: true, ..Cell::default() });

    // Whoever looks after one unit sees its people alone, and a mentor changes none.
    let (mut mentor, _) = app.caller(Role::Mentor, Some(other)).await;
    let grid: Inventory = mentor.api("qualifications/inventory", json!({ "query": {} })).await.unwrap();
    let seen: Vec<_> = grid.people.iter().map(|row| (row.name.as_str(), row.yours)).collect();
    assert!(seen.contains(&("Amir", false)) && !seen.iter().any(|(name, _)| *name == "Noor"), "{seen:?}");
}
