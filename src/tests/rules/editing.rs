//! The pages' server functions: what saving would do, and that it does exactly that; why (not) somebody; who may.
use super::{
    super::support::{App, Browser},
    in_unit, language,
};
use crate::domain::{
    error::{AppError, Code},
    id::{ActivityId, PersonId, RuleId},
    role::Role,
    rule::{Criteria, Draft, Editing, Effect, Explained, Gift, How, Mode, Place, Rules, Walk},
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

fn draft(name: &str, criteria: Criteria, gives: &[ActivityId]) -> Draft {
    Draft {
        name: name.to_owned(),
        enabled: true,
        criteria,
        gives: gives.iter().map(|id| Gift::Activity(*id)).collect(),
        mode: Mode::KeepInStep,
        grace_days: 0,
        starts_on: None,
        ends_on: None,
    }
}

fn french() -> Criteria {
    Criteria::All(vec![language("fr")])
}

async fn preview(browser: &mut Browser, id: Option<RuleId>, draft: &Draft) -> Result<Effect, AppError> {
    let arguments = json!({ "id": id, "draft": draft, "names": 50 });
    browser.api("rules/preview", arguments).await.map_err(|(_, error)| error)
}

async fn save(
    browser: &mut Browser,
    id: Option<RuleId>,
    draft: &Draft,
    known: Option<DateTime<Utc>>,
    digest: &str,
) -> Result<RuleId, AppError> {
    let arguments = json!({ "id": id, "draft": draft, "known": known, "digest": digest });
    browser.api("rules/save", arguments).await.map_err(|(_, error)| error)
}

/// Plans and saves; answers the plan as well.
async fn put(browser: &mut Browser, id: Option<RuleId>, draft: &Draft) -> (RuleId, Effect) {
    let known = match id {
        Some(id) => open(browser, id).await.changed_at,
        None => None,
    };
    let plan = preview(browser, id, draft).await.unwrap();
    (save(browser, id, draft, known, &plan.digest).await.unwrap(), plan)
}

async fn open(browser: &mut Browser, id: RuleId) -> Editing {
    browser.api("rules/open", json!({ "id": id })).await.unwrap()
}

async fn speaks(app: &App, name: &str, tag: &str) -> PersonId {
    let person = app.someone(name, Some(&format!("{}@b.example", name.to_lowercase())), "").await;
    app.run(&format!("UPDATE person SET language = '{tag}' WHERE id = '{person}'")).await;
    person
}

/// [L11] [N6] A rule is written, planned, saved, and does what was planned: enrolments that begin and end, and mails.
#[tokio::test]
async fn what_was_planned_is_what_happens() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (hygiene, lifting) = (app.activity("Hygiene", "end", 1).await, app.activity("Lifting", "keep", 1).await);
    let [amandine, hugo, ines, kept_out] = ["Amandine", "Hugo", "Ines", "Youssef"];
    let (amandine, hugo) = (speaks(&app, amandine, "fr").await, speaks(&app, hugo, "fr").await);
    let (ines, kept_out) = (speaks(&app, ines, "en").await, speaks(&app, kept_out, "fr").await);
    app.register(amandine).await;
    let cohort = app.cohort("Autumn").await;
    app.place(hugo, cohort, Role::Learner).await;
    app.link(cohort, hygiene).await;
    app.run(&format!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at) VALUES ('{kept_out}', '{hygiene}', now())"
    ))
    .await;
    app.drain().await;

    let both = draft("French speakers", french(), &[hygiene, lifting]);
    let (id, plan) = put(&mut admin, None, &both).await;
    // Hugo has Hygiene already, Youssef is kept out of it.
    assert_eq!((plan.meeting, plan.joins, plan.leaves), (3, 3, 0));
    assert_eq!((plan.starts, plan.ends, plan.mails), (4, 0, 1));
    assert_eq!(
        plan.sample.iter().map(|mover| mover.name.as_str()).collect::<Vec<_>>(),
        ["Amandine", "Hugo", "Youssef"]
    );
    assert_eq!(app.count("enrolment").await, 5);
    assert_eq!(app.count("message WHERE template = 'enrolment_notice'").await, 1);
    assert_eq!(app.texts("SELECT kind FROM event WHERE kind LIKE 'rule.%'").await, ["rule.created"]);
    let opened = open(&mut admin, id).await;
    assert_eq!(opened.draft, both);
    assert!(opened.applied_at.is_some());

    // English speakers instead: who stays for another reason does not end, what is kept does not either.
    let english = Draft { criteria: Criteria::All(vec![language("en")]), ..both.clone() };
    let english =
        Draft { criteria: Criteria::All(vec![english.criteria, in_unit(Place::Cohort, How::Is, cohort)]), ..english };
    app.place(ines, cohort, Role::Learner).await;
    app.make_due(&crate::server::store::reconcile::Due::People(vec![ines])).await;
    app.drain().await;
    let (_, plan) = put(&mut admin, Some(id), &english).await;
    assert_eq!((plan.saved, plan.meeting, plan.joins, plan.leaves), (3, 1, 1, 3));
    assert_eq!((plan.starts, plan.ends), (1, 1));
    assert_eq!(app.enrolment_of(amandine).await.len(), 2);
    let ended = format!("enrolment WHERE state = 'ended' AND person_id = '{amandine}' AND activity_id = '{hygiene}'");
    assert_eq!(app.count(&ended).await, 1);
    assert_eq!(app.count("enrolment WHERE state = 'ended'").await, 1);

    let list: Rules = admin.api("rules/list", json!({})).await.unwrap();
    assert!(list.may_edit);
    let line = &list.rules[0];
    assert_eq!((line.name.as_str(), line.matching, line.enabled), ("French speakers", 1, true));
    assert_eq!(line.gives, ["Hygiene", "Lifting"]);
}

/// [N6] What it gives may change as well: who is in it gets what is new and loses what is gone.
#[tokio::test]
async fn what_it_gives_changes_for_those_who_are_in_it() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (hygiene, lifting) = (app.activity("Hygiene", "end", 1).await, app.activity("Lifting", "end", 1).await);
    let amandine = speaks(&app, "Amandine", "fr").await;
    let (id, _) = put(&mut admin, None, &draft("French", french(), &[hygiene])).await;
    let (_, plan) = put(&mut admin, Some(id), &draft("French", french(), &[lifting])).await;
    assert_eq!((plan.joins, plan.leaves, plan.starts, plan.ends), (0, 0, 1, 1));
    let state =
        |activity| format!("enrolment WHERE person_id = '{amandine}' AND activity_id = '{activity}' AND state = ");
    assert_eq!(app.count(&format!("{}'ended'", state(hygiene))).await, 1);
    assert_eq!(app.count(&format!("{}'active'", state(lifting))).await, 1);
}

/// [N6] With grace the plan says when enrolments end; until then they stand.
#[tokio::test]
async fn grace_is_planned() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let amandine = speaks(&app, "Amandine", "fr").await;
    let rule = draft("French", french(), &[hygiene]);
    let (id, _) = put(&mut admin, None, &rule).await;
    let off = Draft { enabled: false, grace_days: 14, ..rule };
    let (_, plan) = put(&mut admin, Some(id), &off).await;
    let day = (app.state.now() + chrono::Duration::days(14)).date_naive();
    assert_eq!((plan.leaves, plan.ends, plan.ends_later, plan.later_on), (1, 0, 1, Some(day)));
    assert_eq!(app.enrolment_of(amandine).await, ["active rule"]);
}

/// [N6] A plan that has moved is not applied, and neither is one of a rule that somebody else changed.
#[tokio::test]
async fn a_plan_that_moved_is_refused() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let rule = draft("French", french(), &[hygiene]);
    let plan = preview(&mut admin, None, &rule).await.unwrap();
    speaks(&app, "Amandine", "fr").await;
    let refused = save(&mut admin, None, &rule, None, &plan.digest).await.unwrap_err();
    assert_eq!(refused.code, Code::PlanMoved);
    assert_eq!(app.count("rule").await, 0);
    let (id, _) = put(&mut admin, None, &rule).await;
    let known = open(&mut admin, id).await.changed_at;
    app.state.clock.advance(chrono::Duration::seconds(1));
    put(&mut admin, Some(id), &Draft { name: "Francophones".into(), ..rule.clone() }).await;
    let plan = preview(&mut admin, Some(id), &rule).await.unwrap();
    assert_eq!(save(&mut admin, Some(id), &rule, known, &plan.digest).await.unwrap_err().code, Code::RuleChanged);
    // Knowing how it is now, one may write over it.
    let known = open(&mut admin, id).await.changed_at;
    save(&mut admin, Some(id), &rule, known, &plan.digest).await.unwrap();
}

/// [L11] Refusals name the part of the criteria or the field.
#[tokio::test]
async fn refusals_say_where() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let team = app.unit_of("team", "ICU", None).await;
    put(&mut admin, None, &draft("French", french(), &[hygiene])).await;
    let nested = |inner: Criteria| Criteria::All(vec![language("fr"), Criteria::Any(vec![inner])]);
    let wrong_kind = nested(in_unit(Place::Department, How::Is, team));
    let cases = [
        (draft("FRENCH", french(), &[hygiene]), Code::RuleTaken, "name"),
        (draft(" ", french(), &[hygiene]), Code::NameMissing, "name"),
        (draft("B", french(), &[]), Code::RuleGivesNothing, "gives"),
        (draft("B", french(), &[ActivityId(uuid::Uuid::nil())]), Code::RuleValueGone, "gives"),
        (draft("B", wrong_kind, &[hygiene]), Code::RuleValueGone, "criteria.1.0"),
        (draft("B", nested(Criteria::All(vec![])), &[hygiene]), Code::RuleEmpty, "criteria.1.0"),
        (Draft { grace_days: 366, ..draft("B", french(), &[hygiene]) }, Code::RuleDays, "grace"),
    ];
    for (draft, code, field) in cases {
        let digest = preview(&mut admin, None, &draft).await.map(|plan| plan.digest).unwrap_or_default();
        let refused = save(&mut admin, None, &draft, None, &digest).await.unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some(field)), "{draft:?}");
    }
}

/// [N6] "Why (not) this person?": each criterion with a tick or a cross and what is so of them, saved or not.
#[tokio::test]
async fn why_or_why_not_somebody() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let surgery = app.unit_of("department", "Surgery", None).await;
    let paediatrics = app.unit_of("department", "Paediatrics", None).await;
    let amandine = speaks(&app, "Amandine", "fr").await;
    app.place(amandine, surgery, Role::Learner).await;
    let inner = Criteria::Any(vec![in_unit(Place::Department, How::Below, paediatrics)]);
    let criteria = Criteria::All(vec![language("fr"), inner]);
    let (id, _) = put(&mut admin, None, &draft("French", french(), &[hygiene])).await;
    let arguments = json!({ "id": id, "criteria": criteria, "person": amandine });
    let walk: Walk = admin.api("rules/walk", arguments.clone()).await.unwrap();
    let Explained::Group { holds: false, parts, .. } = &walk.explained else { panic!("{walk:?}") };
    assert_eq!(parts.iter().map(Explained::holds).collect::<Vec<_>>(), [true, false]);
    assert!(walk.names.values().any(|name| name == "Surgery"), "their own department is named");
    assert!(walk.since.is_some(), "they are in the saved rule");

    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(paediatrics)).await;
    let refused = group_admin.api::<Walk>("rules/walk", arguments).await.unwrap_err();
    assert_eq!(refused.1.code, Code::NotFound, "she is not in their unit");
}

/// [N6] Whoever sees the organisation sees rules and their numbers, and names of people within reach only; changing them
/// is for admins and coordinators.
#[tokio::test]
async fn who_sees_and_who_changes() {
    let app = App::start().await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let (own, other) = (app.unit_of("team", "ICU", None).await, app.unit_of("team", "Ward", None).await);
    for (name, unit) in [("Amandine", own), ("Hugo", other)] {
        let person = speaks(&app, name, "fr").await;
        app.place(person, unit, Role::Learner).await;
    }
    let rule = draft("French", french(), &[hygiene]);
    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let plan = preview(&mut coordinator, None, &rule).await.unwrap();
    let id = save(&mut coordinator, None, &rule, None, &plan.digest).await.unwrap();
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let list: Rules = group_admin.api("rules/list", json!({})).await.unwrap();
    assert!(!list.may_edit && list.rules.len() == 1);
    let seen = preview(&mut group_admin, Some(id), &rule).await.unwrap();
    assert_eq!(seen.meeting, 2);
    assert_eq!(seen.sample.iter().map(|mover| mover.name.as_str()).collect::<Vec<_>>(), ["Amandine"]);
    let refused = save(&mut group_admin, Some(id), &rule, None, &seen.digest).await.unwrap_err();
    assert_eq!(refused.code, Code::AccessDenied);
    let people = json!({ "what": "person", "text": "" });
    let found: Vec<Value> = group_admin.api("rules/search", people).await.unwrap();
    assert!(found.iter().all(|found| found["name"] != "Hugo"), "{found:?}");
}

/// [L11] A rule is deleted as planned: what stands because of it alone ends.
#[tokio::test]
async fn deleting_ends_what_stands_by_it_alone() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (hygiene, lifting) = (app.activity("Hygiene", "end", 1).await, app.activity("Lifting", "end", 1).await);
    let (amandine, hugo) = (speaks(&app, "Amandine", "fr").await, speaks(&app, "Hugo", "fr").await);
    let both = draft("French", french(), &[hygiene, lifting]);
    let (id, _) = put(&mut admin, None, &Draft { grace_days: 30, mode: Mode::AddOnly, ..both }).await;
    put(&mut admin, None, &draft("Hugo too", french(), &[lifting])).await;
    app.run(&format!("UPDATE person SET language = 'en' WHERE id = '{amandine}'")).await;
    app.drain().await;
    let plan: Effect = admin.api("rules/plan-deletion", json!({ "id": id })).await.unwrap();
    // Whatever the mode, and without grace: nothing gives it any more.
    assert_eq!((plan.leaves, plan.ends), (2, 3));
    let moved = admin.api::<()>("rules/delete", json!({ "id": id, "digest": "other" })).await.unwrap_err();
    assert_eq!(moved.1.code, Code::PlanMoved);
    admin.api::<()>("rules/delete", json!({ "id": id, "digest": plan.digest })).await.unwrap();
    assert_eq!(app.count("enrolment WHERE state = 'ended'").await, 3);
    assert_eq!(app.count(&format!("enrolment WHERE state = 'active' AND person_id = '{hugo}'")).await, 1);
    assert_eq!(app.count("rule").await, 1);
    assert_eq!(
        app.texts("SELECT from_value FROM event_value WHERE field = 'rule' AND to_value IS NULL").await,
        ["French"]
    );
}

/// [N6] Whoever may not change rules is told what the rule does as it is, and nothing of criteria of their own.
#[tokio::test]
async fn a_preview_tells_no_more_than_the_rule() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let (mut mentor, _) = app.caller(Role::Mentor, Some(unit)).await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    for name in ["Amandine", "Hugo"] {
        speaks(&app, name, "fr").await;
    }
    let rule = draft("French", french(), &[hygiene]);
    let (id, _) = put(&mut admin, None, &rule).await;
    let own = Draft { criteria: Criteria::None(vec![french()]), ..rule };
    assert_eq!(preview(&mut mentor, None, &own).await.unwrap_err().code, Code::AccessDenied);
    assert_eq!(preview(&mut mentor, Some(id), &own).await.unwrap().meeting, 2);
}
