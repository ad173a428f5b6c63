//! Who joins and who leaves: modes, grace, dates, off and on, and a rule that is deleted.
use super::{super::support::App, in_unit, language};
use crate::{
    domain::{
        id::{PersonId, RuleId},
        role::Role,
        rule::{Added, Criteria, Criterion, How, Place},
    },
    server::{service::reconcile::rules, store::reconcile::Due},
};
use chrono::Duration;

/// A French speaker, the rule that gives French speakers something, drained.
async fn french_speaker(app: &App) -> (PersonId, RuleId) {
    let person = app.someone("Amandine", None, "").await;
    app.run(&format!("UPDATE person SET language = 'fr' WHERE id = '{person}'")).await;
    let activity = app.activity("Hygiène", "end", 1).await;
    let rule = app.rule("French speakers", &Criteria::All(vec![language("fr")]), activity).await;
    app.change_rule(rule, "").await;
    (person, rule)
}

async fn speak(app: &App, person: PersonId, tag: &str) {
    app.run(&format!("UPDATE person SET language = '{tag}' WHERE id = '{person}'")).await;
    app.drain().await;
}

/// [L11] Whoever meets all criteria is enrolled, and no longer once they do not: now, and whenever something changes.
#[tokio::test]
async fn whoever_meets_all_criteria_is_enrolled() {
    let app = App::start().await;
    let (nurses, surgery) =
        (app.unit_of("function", "Nurses", None).await, app.unit_of("department", "Surgery", None).await);
    let theatre = app.unit_of("department", "Theatre", Some(surgery)).await;
    let person = app.someone("Noor", None, "").await;
    let activity = app.activity("Hygiene", "end", 1).await;
    let criteria =
        Criteria::All(vec![in_unit(Place::Function, How::Is, nurses), in_unit(Place::Department, How::Below, surgery)]);
    let rule = app.rule("Surgical nurses", &criteria, activity).await;
    app.change_rule(rule, "").await;
    assert_eq!(app.enrolment_of(person).await, [""; 0]);
    app.place(person, nurses, Role::Learner).await;
    app.make_due(&Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(app.enrolment_of(person).await, [""; 0], "one of two is not enough");
    app.place(person, theatre, Role::Learner).await;
    app.make_due(&Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    app.run(&format!("DELETE FROM placement WHERE person_id = '{person}' AND unit_id = '{nurses}'")).await;
    app.make_due(&Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
}

/// [L11] Keep in step takes in and lets go, add only keeps who is in, remove only takes nobody in, paused does neither.
#[tokio::test]
async fn modes_say_who_may_join_and_leave() {
    let app = App::start().await;
    let (person, rule) = french_speaker(&app).await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    app.change_rule(rule, "mode = 'add_only'").await;
    speak(&app, person, "en").await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    app.change_rule(rule, "mode = 'paused'").await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    app.change_rule(rule, "mode = 'remove_only'").await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
    speak(&app, person, "fr").await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
    app.change_rule(rule, "mode = 'paused'").await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
    app.change_rule(rule, "mode = 'keep_in_step'").await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
}

/// [L11] Who no longer meets a rule leaves when the grace is over, unless they come back before.
#[tokio::test]
async fn grace_lets_people_come_back() {
    let app = App::start().await;
    let (person, rule) = french_speaker(&app).await;
    app.change_rule(rule, "grace_days = 14").await;
    speak(&app, person, "en").await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    assert_eq!(app.count("rule_match WHERE leaves_at > now() + interval '13 days'").await, 1);
    speak(&app, person, "fr").await;
    assert_eq!(app.count("rule_match WHERE leaves_at IS NULL").await, 1);
    speak(&app, person, "en").await;
    app.state.clock.advance(Duration::days(13));
    app.make_due(&Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(app.enrolment_of(person).await, ["active rule"]);
    app.state.clock.advance(Duration::days(2));
    app.change_rule(rule, "").await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
    assert_eq!(app.count("rule_match").await, 0);
}

/// [L11] Off, before its first day and after its last, nobody meets a rule; with each new day it is looked at again.
#[tokio::test]
async fn dates_and_the_switch() {
    let app = App::start().await;
    let (person, rule) = french_speaker(&app).await;
    app.change_rule(rule, "enabled = false").await;
    assert_eq!(app.enrolment_of(person).await, ["ended "]);
    let today = app.state.now().date_naive();
    let (first, last) = (today + Duration::days(3), today + Duration::days(5));
    app.change_rule(rule, &format!("enabled = true, starts_on = '{first}', ends_on = '{last}'")).await;
    for (day, expected) in
        [(0, "ended "), (2, "ended "), (3, "active rule"), (5, "active rule"), (6, "ended "), (9, "ended ")]
    {
        let passed = (today + Duration::days(day)) - app.state.now().date_naive();
        app.state.clock.advance(passed);
        rules::look_at_the_day(&app.state).await.unwrap();
        app.drain().await;
        assert_eq!(app.enrolment_of(person).await, [expected], "day {day}");
    }
}

/// [L11] "In the last 7 days" is looked at again with each new day, once, and only by rules that ask for it.
#[tokio::test]
async fn relative_dates_are_looked_at_daily() {
    let app = App::start().await;
    let (person, _) = french_speaker(&app).await;
    let newcomers = Criteria::All(vec![Criteria::Is(Criterion::Added(Added::InTheLast(7)))]);
    let welcome = app.activity("Welcome", "end", 1).await;
    let rule = app.rule("Newcomers", &newcomers, welcome).await;
    app.change_rule(rule, "").await;
    assert!(rules::look_at_the_day(&app.state).await.unwrap());
    assert!(!rules::look_at_the_day(&app.state).await.unwrap(), "once a day");
    assert_eq!(app.count("reconcile_due WHERE rule_id IS NOT NULL").await, 1);
    app.drain().await;
    assert_eq!(app.count(&format!("rule_match WHERE rule_id = '{rule}'")).await, 1);
    app.state.clock.advance(Duration::days(7));
    rules::look_at_the_day(&app.state).await.unwrap();
    app.drain().await;
    assert_eq!(app.count(&format!("rule_match WHERE rule_id = '{rule}'")).await, 1);
    app.state.clock.advance(Duration::days(1));
    rules::look_at_the_day(&app.state).await.unwrap();
    app.drain().await;
    assert_eq!(app.count(&format!("rule_match WHERE rule_id = '{rule}' AND person_id = '{person}'")).await, 0);
}

/// [L11] A rule that concerns more people than a transaction should hold is cut into batches, and then whole.
#[tokio::test]
async fn a_rule_of_many_people_is_cut_into_batches() {
    let app = App::start().await;
    let activity = app.activity("Hygiene", "end", 1).await;
    app.run(
        "INSERT INTO person (id, name, name_key, search_key, language, created_at)
         SELECT gen_random_uuid(), 'P' || n, 'p' || n, 'p' || n, CASE WHEN n % 10 = 0 THEN 'en' ELSE 'fr' END, now()
         FROM generate_series(1, 5000) n",
    )
    .await;
    let rule = app.rule("French speakers", &Criteria::All(vec![language("fr")]), activity).await;
    app.change_rule(rule, "").await;
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 4500);
    app.change_rule(
        rule,
        r#"criteria = '{"all": [{"none": [{"is": {"language": {"how": "is", "languages": ["fr"]}}}]}]}'"#,
    )
    .await;
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 500);
    assert_eq!(app.count("enrolment WHERE state = 'ended'").await, 4500);
    assert_eq!(app.count("rule_match").await, 500);
}
