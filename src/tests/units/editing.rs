//! Making units, their names and codes, and the lists of them.
use super::{make, try_make};
use crate::{
    domain::{
        error::Code,
        id::UnitId,
        unit::{Choosable, Listing, UnitKind},
    },
    tests::support::{App, Browser},
};
use serde_json::json;

async fn rename(browser: &mut Browser, unit: UnitId, name: &str, code: &str) -> Result<(), (Option<String>, Code)> {
    let arguments = json!({ "unit": unit, "name": name, "code": code });
    browser.api("units/rename", arguments).await.map_err(|(_, error)| (error.field, error.code))
}

async fn list(browser: &mut Browser, kind: UnitKind, search: &str) -> Listing {
    browser.api("units/list", json!({ "kind": kind, "search": search })).await.unwrap()
}

/// [L6] A kind's list holds its tree; names are one among neighbours, codes within a kind; a search finds either.
#[tokio::test]
async fn units_are_made_named_and_found() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let company = make(&mut admin, UnitKind::Company, "Brightwater", None).await;
    let surgery = make(&mut admin, UnitKind::Department, " Surgery  North ", Some(company)).await;
    let theatre = make(&mut admin, UnitKind::Department, "Theatre", Some(surgery)).await;
    let field = |name: &str| Some(name.to_owned());
    assert_eq!(
        try_make(&mut admin, UnitKind::Department, "SURGERY north", Some(company)).await,
        Err((field("name"), Code::UnitNameTaken))
    );
    make(&mut admin, UnitKind::Team, "Surgery north", Some(company)).await;
    make(&mut admin, UnitKind::Department, "Surgery north", None).await;
    assert_eq!(try_make(&mut admin, UnitKind::Team, " ", None).await, Err((field("name"), Code::NameMissing)));
    make(&mut admin, UnitKind::Cohort, "Spring", None).await;
    assert_eq!(
        try_make(&mut admin, UnitKind::Cohort, "spring", Some(company)).await,
        Err((field("name"), Code::UnitNameTaken))
    );

    rename(&mut admin, surgery, "Surgery", "S-1").await.unwrap();
    assert_eq!(rename(&mut admin, theatre, "Theatre", "s-1").await, Err((field("code"), Code::UnitCodeTaken)));
    rename(&mut admin, surgery, "Surgery", "S-1").await.unwrap();
    assert_eq!(app.count("event WHERE kind = 'unit.edited'").await, 1, "nothing changed, nothing told");
    rename(&mut admin, theatre, "Theatre", "").await.unwrap();

    let found = list(&mut admin, UnitKind::Department, "").await;
    let rows: Vec<_> =
        found.units.iter().map(|unit| (unit.name.as_str(), unit.parent, unit.within.as_deref())).collect();
    assert_eq!(
        rows,
        [("Surgery", None, Some("Brightwater")), ("Surgery north", None, None), ("Theatre", Some(surgery), None)]
    );
    assert!(found.may_create);
    let found = list(&mut admin, UnitKind::Department, "s-1").await;
    assert_eq!(found.units.iter().map(|unit| unit.id).collect::<Vec<_>>(), [surgery]);
    let places: Vec<Choosable> = admin
        .api("units/places", json!({ "kind": UnitKind::Department, "moving": surgery, "search": "" }))
        .await
        .unwrap();
    assert!(places.iter().all(|place| place.id != surgery && place.id != theatre), "nothing of itself");
    assert_eq!(places[0].kind, UnitKind::Platform);
}

/// [L6] Two of one name at one moment: one is made.
#[tokio::test]
async fn the_same_name_twice_at_once_is_made_once() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let both = tokio::join!(
        try_make(&mut one, UnitKind::Department, "Surgery", None),
        try_make(&mut two, UnitKind::Department, "surgery", None)
    );
    let outcomes = [both.0, both.1];
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    assert!(outcomes.contains(&Err((Some("name".into()), Code::UnitNameTaken))));
}
