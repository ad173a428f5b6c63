//! What the dashboard tells, and to whom.
use super::support::{App, Browser};
use crate::domain::{
    dashboard::{Figures, Happened, Needs, Registrations},
    event::EventKind,
    id::{PersonId, UnitId},
    role::Role,
    standing_count::Funnel,
};
use chrono::Duration;
use serde_json::json;

async fn learner(app: &App, unit: UnitId, name: &str) -> PersonId {
    let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
    app.place(person, unit, Role::Learner).await;
    person
}

async fn figures(browser: &mut Browser) -> Figures {
    browser.api("dashboard/figures", json!({})).await.unwrap()
}

async fn needs(browser: &mut Browser) -> Needs {
    browser.api("dashboard/needs", json!({})).await.unwrap()
}

async fn feed(browser: &mut Browser) -> Vec<Happened> {
    browser.api("dashboard/feed", json!({})).await.unwrap()
}

/// Autumn: one enrolled, one invited, one bounced, one registered, one active; Spring: one registered. And a test person.
async fn populated(app: &App) -> (UnitId, UnitId) {
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let activity = app.activity("Hygiene", "end", 2).await;
    app.link(autumn, activity).await;
    learner(app, autumn, "enrolled").await;
    app.invite(learner(app, autumn, "invited").await, "sent").await;
    app.invite(learner(app, autumn, "bounced").await, "bounced").await;
    app.register(learner(app, autumn, "registered").await).await;
    let active = learner(app, autumn, "active").await;
    app.register(active).await;
    app.drain().await;
    app.run(&format!("UPDATE enrolment SET progress = 50 WHERE person_id = '{active}'")).await;
    app.register(learner(app, spring, "elsewhere").await).await;
    let test = learner(app, autumn, "test").await;
    app.run(&format!("UPDATE person SET test = true WHERE id = '{test}'")).await;
    (autumn, spring)
}

/// [P1] [P9] The funnel over all and by cohort counts placements, each in the stages it has reached; test people in none.
#[tokio::test]
async fn the_funnel_counts_who_came_how_far() {
    let app = App::start().await;
    populated(&app).await;
    let mut admin = app.admin().await;
    let seen = figures(&mut admin).await;
    let autumn = Funnel { enrolled: 5, invited: 4, registered: 2, active: 1 };
    let spring = Funnel { enrolled: 1, invited: 1, registered: 1, active: 0 };
    let cohorts: Vec<_> = seen.cohorts.iter().map(|cohort| (cohort.name.as_str(), cohort.funnel)).collect();
    assert_eq!(cohorts, [("Autumn", autumn), ("Spring", spring)]);
    // The admin has a role and no cohort.
    assert_eq!(seen.funnel, Funnel { enrolled: 7, invited: 6, registered: 4, active: 1 });
    assert_eq!(seen.cohorts_in_all, 2);
}

/// [P9] What needs a hand, each with its number; what was dealt with is gone.
#[tokio::test]
async fn what_needs_a_hand_is_counted() {
    let app = App::start().await;
    let (autumn, _) = populated(&app).await;
    let mut admin = app.admin().await;
    for (name, hours) in [("late", -3), ("soon", 40)] {
        let invitation = app.invite(learner(&app, autumn, name).await, "sent").await;
        let at = (app.state.now() + Duration::hours(hours)).to_rfc3339();
        app.run(&format!("UPDATE invitation SET expires_at = '{at}' WHERE id = '{invitation}'")).await;
    }
    let nowhere = app.someone("Nowhere", None, "").await;
    let failed = learner(&app, autumn, "failed").await;
    let mail = |state: &str, minutes: i64| {
        let at = (app.state.now() - Duration::minutes(minutes)).to_rfc3339();
        format!(
            "INSERT INTO message (id, template, person_id, state, created_at, not_before, due_at)
             VALUES (gen_random_uuid(), 'invitation', '{failed}', '{state}', '{at}', '{at}', '{at}')"
        )
    };
    app.run(&mail("failed", 10)).await;
    let seen = needs(&mut admin).await;
    assert_eq!((seen.bounced, seen.expired, seen.expiring, seen.not_invited), (1, 1, 1, 2));
    assert_eq!((seen.failed, seen.failed_people[0].id), (1, failed));
    assert_eq!((seen.unplaced, seen.unplaced_people[0].id), (1, nowhere));

    app.run(&mail("sent", 5)).await;
    app.place(nowhere, autumn, Role::Mentor).await;
    let seen = needs(&mut admin).await;
    assert_eq!((seen.failed, seen.unplaced), (0, 0));
}

/// [P9] Registrations by day; a person in two cohorts registers once.
#[tokio::test]
async fn registrations_are_counted_by_day() {
    let app = App::start().await;
    let (autumn, spring) = populated(&app).await;
    let mut admin = app.admin().await;
    let both = learner(&app, autumn, "both").await;
    app.place(both, spring, Role::Learner).await;
    let at = |days: i64| (app.state.now() - Duration::days(days)).to_rfc3339();
    app.run(&format!("UPDATE person SET registered_at = '{}' WHERE id = '{both}'", at(3))).await;
    let long_ago = learner(&app, spring, "long").await;
    app.run(&format!("UPDATE person SET registered_at = '{}' WHERE id = '{long_ago}'", at(40))).await;
    let seen: Registrations = admin.api("dashboard/registrations", json!({ "days": 30 })).await.unwrap();
    let days: Vec<u32> = seen.days.iter().rev().take(4).map(|day| day.people).collect();
    assert_eq!(days, [4, 0, 0, 1]);
    assert_eq!((seen.days.len(), seen.before.iter().sum::<u32>()), (30, 1));
    let seen: Registrations = admin.api("dashboard/registrations", json!({ "days": 90 })).await.unwrap();
    assert_eq!((seen.days.len(), seen.days.iter().map(|day| day.people).sum::<u32>()), (90, 6));
}

/// [P1] [P9] A group admin's dashboard is about the own units alone, in every part.
#[tokio::test]
async fn a_group_admin_sees_the_own_units_only() {
    let app = App::start().await;
    let (autumn, spring) = populated(&app).await;
    let mut admin = app.admin().await;
    let (mut own, _) = app.caller(Role::GroupAdmin, Some(spring)).await;
    app.someone("Nowhere", None, "").await;
    for (unit, address) in [(autumn, "theirs@b.example"), (spring, "mine@b.example")] {
        let list = json!({ "role": "learner", "cohort": unit, "text": format!("{address},,Name") });
        admin.api::<serde_json::Value>("lists/save", list).await.unwrap();
    }
    let seen = figures(&mut own).await;
    assert_eq!(seen.cohorts.iter().map(|cohort| cohort.name.as_str()).collect::<Vec<_>>(), ["Spring"]);
    assert_eq!(seen.funnel, Funnel { enrolled: 3, invited: 2, registered: 2, active: 0 });
    assert_eq!(needs(&mut own).await, Needs { not_invited: 1, ..Needs::default() });
    let seen: Registrations = own.api("dashboard/registrations", json!({ "days": 30 })).await.unwrap();
    assert_eq!(seen.days.iter().map(|day| day.people).sum::<u32>(), 2);
    let happened = feed(&mut own).await;
    assert_eq!(happened.iter().map(|line| line.unit.clone().map(|(id, _)| id)).collect::<Vec<_>>(), [Some(spring)]);
    assert!(happened.iter().all(|line| !line.actor_reached));
}

/// [P9] [N7] The feed tells of many at once in one line, newest first.
#[tokio::test]
async fn the_feed_joins_what_was_done_at_once() {
    let app = App::start().await;
    let autumn = app.cohort("Autumn").await;
    let (mut admin, who) = app.caller(Role::Admin, None).await;
    let text = "a@b.example,,A\nb@b.example,,B\nc@b.example,,C";
    let list = json!({ "role": "learner", "cohort": autumn, "text": text });
    admin.api::<serde_json::Value>("lists/save", list).await.unwrap();
    let person: String = app.texts("SELECT id FROM person WHERE name = 'A'").await.remove(0);
    let invite = json!({ "kind": "invitation", "target": { "person": person }, "digest": null });
    admin.api::<serde_json::Value>("enrolments/send", invite).await.unwrap();
    let happened = feed(&mut admin).await;
    let told: Vec<_> = happened.iter().map(|line| (line.kind, line.people)).collect();
    assert_eq!(told, [(EventKind::InvitationCreated, 1), (EventKind::PersonAdded, 3)]);
    assert_eq!(happened[1].actor.as_ref().map(|actor| actor.id), Some(who));
    assert_eq!(happened[0].person.as_ref().map(|person| person.name.as_str()), Some("A"));
}

/// [P9] The page comes from the server with its numbers in words and pictures, and leads an empty organisation to its first list.
#[tokio::test]
async fn the_page_tells_its_numbers_without_a_script() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let empty = admin.get("/dashboard").await;
    assert!(empty.has("Nobody is enrolled yet") && empty.has("href=\"/enrolments/add\""), "{}", empty.body);
    populated(&app).await;
    let page = admin.get("/dashboard").await;
    for part in ["Funnel", "Registrations", "Cohorts", "Needs a hand", "What happened"] {
        assert!(page.has(part), "{part}: {}", page.body);
    }
    for text in ["Registrations a day (UTC)", "1 invitation bounced"] {
        assert!(page.has(text), "{text}: {}", page.body);
    }
    assert!(!page.has("style="));
}
