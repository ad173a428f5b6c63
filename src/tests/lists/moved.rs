use super::{save, save_file};
use crate::{
    domain::{
        error::{AppError, Code},
        id::UnitId,
        import_plan::{self, Digest, Known, Wanted},
        preview::Saved,
        role::Role,
        roster,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;
use std::collections::HashMap;

async fn known(browser: &mut Browser, unit: UnitId, text: &str) -> HashMap<String, Known> {
    let keys: Vec<_> = roster::parse(text).rows.iter().map(|row| row.address_key().into_owned()).collect();
    let question = json!({ "role": "learner", "cohort": unit, "address_keys": keys });
    browser.api("lists/known", question).await.unwrap()
}

/// What a page shows, and binds saving to.
async fn look(browser: &mut Browser, unit: UnitId, text: &str) -> Digest {
    let roster = roster::parse(text);
    import_plan::plan(&roster, &known(browser, unit, text).await, Role::Learner).digest(&roster)
}

async fn save_seen(
    browser: &mut Browser,
    unit: UnitId,
    text: &str,
    seen: &Digest,
) -> Result<Saved, (StatusCode, AppError)> {
    browser.api("lists/save", json!({ "role": "learner", "cohort": unit, "text": text, "seen": seen })).await
}

const LIST: &str = "email,id,name\nnoor@b.example,1,Noor\nelsa@b.example,2,Elsa\nkim@b.example,3,Kim\n";

/// [P3] A list is saved as it was seen, or not at all: lines that would do something else by now are named.
#[tokio::test]
async fn a_list_that_would_do_something_else_is_refused_with_its_lines() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let unit = app.cohort("Autumn").await;
    let seen = look(&mut one, unit, LIST).await;
    assert_eq!(look(&mut two, unit, LIST).await, seen);
    save(&mut two, Role::Learner, Some(unit), "elsa@b.example,2,Elsa").await.unwrap();
    let gone = app.someone("Kim", Some("kim@b.example"), "").await;
    app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{gone}'")).await;

    let (status, error) = save_seen(&mut one, unit, LIST, &seen).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::PlanMoved));
    assert_eq!((error.params["lines"].as_str(), error.line), ("3, 4", Some(3)));
    assert_eq!(app.count("person WHERE address = 'noor@b.example'").await, 0, "nothing of it was done");

    let seen = look(&mut one, unit, LIST).await;
    let saved = save_seen(&mut one, unit, LIST, &seen).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.totals.already, saved.totals.skipped), (1, 1, 1));
    // What was seen of another list binds nothing of this one.
    let (_, error) = save_seen(&mut one, unit, "lou@b.example,4,Lou", &seen).await.unwrap_err();
    assert_eq!((error.code, error.params["lines"].as_str()), (Code::PlanMoved, "1"));
}

/// [P3] Two who save the same list at one moment: one of them is told.
#[tokio::test]
async fn of_two_at_one_moment_one_is_told() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let unit = app.cohort("Autumn").await;
    let seen = look(&mut one, unit, LIST).await;
    let (first, second) = tokio::join!(save_seen(&mut one, unit, LIST, &seen), save_seen(&mut two, unit, LIST, &seen));
    let refused: Vec<_> = [first, second].into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].1.code, refused[0].1.params["lines"].as_str()), (Code::PlanMoved, "2, 3, 4"));
    assert_eq!(app.count("placement").await, 3);
}

/// [P3] Whom somebody removed by hand no list puts back, until somebody who may places them there again.
#[tokio::test]
async fn who_was_removed_by_hand_is_kept_out() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (unit, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap();
    let noor = app.texts("SELECT id::text FROM person WHERE address = 'noor@b.example'").await.remove(0);
    admin.take_out(noor.parse().unwrap(), unit, Role::Learner).await;

    assert!(known(&mut admin, unit, LIST).await["noor@b.example"].kept_out);
    let saved = save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.totals.skipped, saved.totals.already), (0, 1, 2));
    assert_eq!(saved.remaining, "email,id,name\nnoor@b.example,1,Noor\n");
    // Elsewhere, and in another role, nobody removed her.
    assert_eq!(save(&mut admin, Role::Learner, Some(other), LIST).await.unwrap().totals.enrol, 3);
    assert_eq!(save(&mut admin, Role::Mentor, Some(unit), LIST).await.unwrap().totals.enrol, 3);

    // Whoever asks for it enrols her again, and saw that beforehand.
    let seen = look(&mut admin, unit, LIST).await;
    let again = |seen: &Digest| json!({ "role": "learner", "cohort": unit, "text": LIST, "seen": seen, "lift": true });
    let refused = admin.api::<Saved>("lists/save", again(&seen)).await.unwrap_err();
    assert_eq!((refused.1.code, refused.1.params["lines"].as_str()), (Code::PlanMoved, "2"));
    let roster = roster::parse(LIST);
    let wanted = Wanted { role: Role::Learner, lift: true };
    let seen = import_plan::plan(&roster, &known(&mut admin, unit, LIST).await, wanted).digest(&roster);
    let saved: Saved = admin.api("lists/save", again(&seen)).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.totals.create, saved.totals.removed), (1, 0, 1));
    assert_eq!(saved.remaining, "");
    assert!(!known(&mut admin, unit, LIST).await["noor@b.example"].kept_out);
    let told = format!("SELECT kind FROM event WHERE person_id = '{noor}' AND kind LIKE 'person.%' ORDER BY id");
    assert_eq!(app.texts(&told).await.last().unwrap(), "person.placed");
    // Lifted once, not for ever: removed anew, she is kept out anew.
    admin.take_out(noor.parse().unwrap(), unit, Role::Learner).await;
    assert_eq!(save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap().totals.skipped, 1);
}

/// [P3] A file lists them as kept out, and takes the same wish.
#[tokio::test]
async fn a_file_may_enrol_them_again_too() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap();
    let noor = app.texts("SELECT id::text FROM person WHERE address = 'noor@b.example'").await.remove(0);
    admin.take_out(noor.parse().unwrap(), unit, Role::Learner).await;
    let order = json!({ "role": "learner", "cohort": unit });
    let kept = save_file(&mut admin, &order.to_string(), LIST.as_bytes()).await.unwrap();
    assert_eq!((kept.totals.enrol, kept.totals.skipped, kept.totals.removed), (0, 1, 1));
    let order = json!({ "role": "learner", "cohort": unit, "lift": true });
    let lifted = save_file(&mut admin, &order.to_string(), LIST.as_bytes()).await.unwrap();
    assert_eq!((lifted.totals.enrol, lifted.totals.skipped, lifted.remaining.as_str()), (1, 0, ""));
}

/// [P3] Of people outside their units a group admin learns what becomes of the line, and not who they are.
#[tokio::test]
async fn people_out_of_reach_are_not_told() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let mut admin = app.admin().await;
    save(&mut admin, Role::Learner, Some(other), "noor@b.example,SECRET-1,Noor Haddad").await.unwrap();
    save(&mut admin, Role::Mentor, Some(own), "elsa@b.example,OWN-2,Elsa Lind").await.unwrap();
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let list = "noor@b.example,X,Somebody\nelsa@b.example,Y,Else\nnew@b.example,Z,New\n";

    let found = known(&mut group_admin, own, list).await;
    assert_eq!(found["noor@b.example"].who, None);
    assert_eq!(found["elsa@b.example"].who.as_ref().map(|who| who.name.as_str()), Some("Elsa Lind"));
    assert!(found["elsa@b.example"].other_role_here && !found.contains_key("new@b.example"));
    let told = serde_json::to_string(&found).unwrap();
    assert!(!told.contains("SECRET") && !told.contains("Haddad"), "{told}");

    // What was seen with less is still what saving does.
    let seen = look(&mut group_admin, own, list).await;
    let saved = save_seen(&mut group_admin, own, list, &seen).await.unwrap();
    assert_eq!((saved.totals.enrol, saved.totals.create), (3, 1));
    assert_eq!(known(&mut group_admin, own, list).await["noor@b.example"].who.as_ref().unwrap().name, "Noor Haddad");
}
