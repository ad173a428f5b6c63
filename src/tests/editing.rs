//! A person changed by hand: language, labels, test, place. Name and reference are in `people`.
use super::support::{App, Browser};
use crate::domain::{
    enrolment_list::{Filter, Page, Query, TestPeople},
    error::{AppError, Code},
    id::{PersonId, UnitId},
    profile::Profile,
    role::Role,
};
use serde_json::{Value, json};

async fn edit(browser: &mut Browser, person: PersonId, edit: Value) -> Result<(), AppError> {
    browser.api("people/edit", json!({ "person": person, "edit": edit })).await.map_err(|(_, error)| error)
}

/// Code and field of a refusal.
fn refused(outcome: Result<(), AppError>) -> Option<(Code, Option<String>)> {
    outcome.err().map(|error| (error.code, error.field))
}

fn on(code: Code, field: &str) -> (Code, Option<String>) {
    (code, Some(field.to_owned()))
}

async fn profile(browser: &mut Browser, person: PersonId) -> Profile {
    browser.api("people/profile", json!({ "person": person })).await.unwrap()
}

fn place(role: Role, unit: Option<UnitId>) -> Value {
    json!({ "role": role, "unit": unit })
}

async fn change_place(browser: &mut Browser, person: PersonId, from: Value, to: Value) -> Result<(), AppError> {
    edit(browser, person, json!({ "place": { "from": from, "to": to } })).await
}

/// [P5] Labels are added and taken off one by one, are one whatever their case, and fit into a cell of a list.
#[tokio::test]
async fn labels_are_words_of_everyone() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (noor, bo) = (app.someone("Noor", None, "").await, app.someone("Bo", None, "").await);
    edit(&mut admin, noor, json!({ "add_labels": ["Night shift", "Équipe 4"] })).await.unwrap();
    edit(&mut admin, bo, json!({ "add_labels": ["NIGHT  shift", "equipe 4"] })).await.unwrap();
    assert_eq!(profile(&mut admin, bo).await.labels, ["Équipe 4", "Night shift"]);
    edit(&mut admin, bo, json!({ "remove_labels": ["Night shift"] })).await.unwrap();
    assert_eq!(profile(&mut admin, bo).await.labels, ["Équipe 4"]);
    assert_eq!(profile(&mut admin, noor).await.labels, ["Équipe 4", "Night shift"]);
    let found: Vec<String> = admin.api("labels/search", json!({ "search": "SHIFT" })).await.unwrap();
    assert_eq!(found, ["Night shift"]);
    let values = app
        .texts("SELECT from_value || '>' || to_value FROM event_value WHERE field = 'labels' ORDER BY event_id")
        .await;
    assert_eq!(values, [">Équipe 4, Night shift", ">Équipe 4, Night shift", "Équipe 4, Night shift>Équipe 4"]);
    for text in ["=1+1", "a,b", " "] {
        assert_eq!(
            refused(edit(&mut admin, noor, json!({ "add_labels": [text] })).await),
            Some(on(Code::LabelInvalid, "labels"))
        );
    }
    let many: Vec<_> = (0..20).map(|number| format!("Label {number}")).collect();
    assert_eq!(
        refused(edit(&mut admin, noor, json!({ "add_labels": many })).await),
        Some(on(Code::LabelTooMany, "labels"))
    );
    assert_eq!(profile(&mut admin, noor).await.labels.len(), 2, "refused, nothing is half done");
}

/// [P5] The labels of people one may not see are not suggested.
#[tokio::test]
async fn suggestions_stay_within_reach() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let mut admin = app.admin().await;
    for (name, unit) in [("Mine", own), ("Theirs", other)] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        edit(&mut admin, person, json!({ "add_labels": [name] })).await.unwrap();
    }
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let found: Vec<String> = group_admin.api("labels/search", json!({ "search": "" })).await.unwrap();
    assert_eq!(found, ["Mine"]);
}

/// [P5] Staff set the language of whoever has not registered; then it is theirs.
#[tokio::test]
async fn the_language_is_theirs_once_registered() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", None, "").await;
    edit(&mut admin, noor, json!({ "language": "fr" })).await.unwrap();
    assert_eq!(profile(&mut admin, noor).await.language, "fr");
    assert_eq!(
        refused(edit(&mut admin, noor, json!({ "language": "xx" })).await),
        Some(on(Code::RequestInvalid, "language"))
    );
    app.register(noor).await;
    assert_eq!(
        refused(edit(&mut admin, noor, json!({ "language": "en" })).await),
        Some(on(Code::LanguageTheirs, "language"))
    );
    assert_eq!(profile(&mut admin, noor).await.language, "fr");
}

/// [P5] Another cohort: what stood because of the old one ends, what the new one carries begins, and both are told.
#[tokio::test]
async fn another_cohort_brings_its_own_activities() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, to) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    app.link(from, app.activity("Hygiene", "end", 1).await).await;
    app.link(to, app.activity("Lifting", "end", 1).await).await;
    let list = json!({ "role": "learner", "cohort": from, "text": "noor@b.example,,Noor Haddad" });
    admin.api::<Value>("lists/save", list).await.unwrap();
    let noor: PersonId = app.texts("SELECT id FROM person WHERE address = 'noor@b.example'").await[0].parse().unwrap();
    let (old, new) = (place(Role::Learner, Some(from)), place(Role::Learner, Some(to)));
    change_place(&mut admin, noor, old.clone(), new).await.unwrap();
    let found = profile(&mut admin, noor).await;
    assert_eq!(found.placements.iter().map(|line| line.unit_name.as_str()).collect::<Vec<_>>(), ["Spring"]);
    let standing = app
        .texts("SELECT a.name || ' ' || e.state FROM enrolment e JOIN activity a ON a.id = e.activity_id ORDER BY 1")
        .await;
    assert_eq!(standing, ["Hygiene ended", "Lifting active"]);
    let told = app.texts("SELECT e.kind || ' ' || u.name FROM event e JOIN unit u ON u.id = e.unit_id WHERE e.kind IN ('person.removed', 'person.placed') ORDER BY e.id").await;
    assert_eq!(told, ["person.removed Autumn", "person.placed Spring"]);
    // Somebody moved them already, and into a place one cannot go.
    let again = change_place(&mut admin, noor, old, place(Role::Mentor, Some(to))).await;
    assert_eq!(again.unwrap_err().code, Code::PlanMoved);
    app.place(noor, from, Role::Mentor).await;
    let there = change_place(&mut admin, noor, place(Role::Mentor, Some(from)), place(Role::Learner, Some(to))).await;
    assert_eq!(refused(there), Some(on(Code::PlaceTaken, "cohort")));
    let nowhere = change_place(&mut admin, noor, place(Role::Mentor, Some(from)), place(Role::Mentor, None)).await;
    assert_eq!(refused(nowhere), Some(on(Code::CohortMissing, "cohort")));
}

/// [P5] [N10] Kinds are exchanged as far as the caller may grant both; nobody grants, or takes, a role above their own.
#[tokio::test]
async fn nobody_grants_a_role_above_their_own() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let (coordinator, group_admin) =
        (app.caller(Role::Coordinator, None).await.1, app.caller(Role::GroupAdmin, Some(unit)).await.1);
    let (admin, _spare) = (app.caller(Role::Admin, None).await.1, app.admin().await);
    let noor = app.someone("Noor", None, "").await;
    app.place(noor, unit, Role::Learner).await;
    let (learner, mentor) = (place(Role::Learner, Some(unit)), place(Role::Mentor, Some(unit)));
    let (coordinates, administers) = (place(Role::Coordinator, None), place(Role::Admin, None));
    let denied = Some(on(Code::AccessDenied, "kind"));
    for (caller, from, to, expected) in [
        (group_admin, &learner, &coordinates, denied.clone()),
        (group_admin, &learner, &mentor, None),
        (coordinator, &mentor, &administers, denied.clone()),
        (coordinator, &mentor, &coordinates, None),
        (group_admin, &coordinates, &learner, Some((Code::NotFound, None))),
        (admin, &coordinates, &administers, None),
        (coordinator, &administers, &learner, denied.clone()),
        (admin, &administers, &learner, None),
    ] {
        let mut browser = app.as_person(caller).await;
        let outcome = change_place(&mut browser, noor, from.clone(), to.clone()).await;
        assert_eq!(refused(outcome), expected, "{from} to {to}");
    }
    assert_eq!(app.count(&format!("role_grant WHERE person_id = '{noor}'")).await, 0);
    assert_eq!(app.count(&format!("placement WHERE person_id = '{noor}' AND role = 'learner'")).await, 1);
    let told = app.texts("SELECT kind FROM event WHERE kind LIKE 'role.%' ORDER BY id").await;
    assert_eq!(told, ["role.granted", "role.taken", "role.granted", "role.taken"]);
}

/// [P5] The only admin stays one, also when two give the role up at the same moment.
#[tokio::test]
async fn one_admin_stays() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let ((mut one, first), (mut two, second)) =
        (app.caller(Role::Admin, None).await, app.caller(Role::Admin, None).await);
    // Another who cannot act does not count.
    let (_, gone) = app.caller(Role::Admin, None).await;
    app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{gone}'")).await;
    let (admin, learner) = (place(Role::Admin, None), place(Role::Learner, Some(unit)));
    let (left, right) = tokio::join!(
        change_place(&mut one, first, admin.clone(), learner.clone()),
        change_place(&mut two, second, admin.clone(), learner.clone())
    );
    let outcomes = [refused(left), refused(right)];
    assert!(outcomes.contains(&None) && outcomes.contains(&Some(on(Code::RoleLastAdmin, "kind"))), "{outcomes:?}");
    assert_eq!(app.count("role_grant WHERE role = 'admin'").await, 2);
}

/// [P11] A list of test people, the filter that shows or hides them, and the tick that makes somebody one.
#[tokio::test]
async fn test_people_are_marked_hidden_and_not_counted() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let list = json!({ "role": "learner", "cohort": unit, "text": "try@b.example,,Try Out", "test": true });
    admin.api::<Value>("lists/save", list).await.unwrap();
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    app.place(noor, unit, Role::Learner).await;
    // Those who are there stay what they are.
    let list = json!({ "role": "mentor", "cohort": unit, "text": "noor@b.example,,Noor", "test": true });
    admin.api::<Value>("lists/save", list).await.unwrap();
    assert!(!profile(&mut admin, noor).await.test);
    for (test, names, counted) in [
        (TestPeople::Shown, vec!["Noor", "Try Out"], 1),
        (TestPeople::Hidden, vec!["Noor"], 1),
        (TestPeople::Only, vec!["Try Out"], 1),
    ] {
        let filter = Filter { cohort: Some(unit), kind: Some(Role::Learner), test, ..Filter::default() };
        let page: Page =
            admin.api("enrolments/page", json!({ "query": Query { filter, ..Query::default() } })).await.unwrap();
        assert_eq!(page.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), names, "{test:?}");
        assert_eq!(page.counts[0], counted, "{test:?}");
    }
    edit(&mut admin, noor, json!({ "test": true })).await.unwrap();
    assert!(profile(&mut admin, noor).await.test);
    edit(&mut admin, noor, json!({ "test": true })).await.unwrap();
    assert_eq!(app.count("event WHERE kind = 'person.edited'").await, 1, "no change, no event");
}

/// [P9] [N9] The page tells what became of each mail, in the mail server's words, and what may be done about it.
#[tokio::test]
async fn the_page_tells_what_became_of_mail() {
    use crate::domain::profile::Delivery;
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    assert!(profile(&mut admin, noor).await.rights.invite);
    let send = json!({ "kind": "invitation", "target": { "person": noor }, "digest": null });
    admin.api::<u32>("enrolments/send", send).await.unwrap();
    let states = [
        ("UPDATE message SET state = 'queued'", Delivery::Queued, None),
        ("UPDATE message SET failure = '450 greylisted'", Delivery::Deferred, Some("450 greylisted")),
        ("UPDATE message SET state = 'sent', sent_at = now(), failure = NULL", Delivery::Sent, None),
        (
            "UPDATE message SET state = 'bounced', failure = '550 no such person'",
            Delivery::Bounced,
            Some("550 no such person"),
        ),
        (
            "UPDATE message SET state = 'cancelled', failure = 'invitation_ended'",
            Delivery::Dropped,
            Some("invitation_ended"),
        ),
    ];
    for (sql, delivery, why) in states {
        app.run(sql).await;
        let message = profile(&mut admin, noor).await.messages.remove(0);
        assert_eq!((message.delivery, message.why.as_deref()), (delivery, why), "{sql}");
    }
    app.run("UPDATE invitation SET state = 'bounced', bounce_text = '550 no such person'").await;
    let found = profile(&mut admin, noor).await;
    assert_eq!(found.invitations[0].bounced.as_deref(), Some("550 no such person"));
    let rights = found.rights;
    assert!(rights.correct && rights.cancel && !rights.remind && !rights.invite && !rights.see_as, "{rights:?}");
}
