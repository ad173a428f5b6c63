use super::read;
use crate::{
    domain::{
        activity::{StepForm, StepsPlan},
        error::Code,
        id::{ActivityId, StepId},
        role::Role,
    },
    tests::support::{App, Browser},
};
use serde_json::{Value, json};

fn form(id: Option<StepId>, title: &str) -> StepForm {
    StepForm { id, title: title.to_owned() }
}

async fn plan(browser: &mut Browser, activity: ActivityId, steps: &[StepForm]) -> StepsPlan {
    browser.api("activities/plan-steps", json!({ "activity": activity, "steps": steps })).await.unwrap()
}

async fn apply(browser: &mut Browser, activity: ActivityId, steps: &[StepForm], digest: &str) -> Result<(), Code> {
    let arguments = json!({ "activity": activity, "steps": steps, "digest": digest });
    browser.api("activities/steps", arguments).await.map_err(|(_, error)| error.code)
}

/// [L2] Steps are added, renamed, moved and removed together; the plan says whose progress follows, and progress is counted
/// anew: who has done all that is left has completed it, and what was completed stays so.
#[tokio::test]
async fn changing_steps_counts_progress_anew() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 3).await;
    app.link(unit, hygiene).await;
    for name in ["Ann", "Bo"] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
    }
    app.drain().await;
    let steps: Vec<_> = app.steps(hygiene).await.into_iter().map(StepId).collect();
    // Ann has done the first and the third, Bo the second.
    app.run(&format!(
        "INSERT INTO step_done SELECT e.id, s.id, now() FROM enrolment e JOIN person p ON p.id = e.person_id
         JOIN activity_step s ON s.activity_id = e.activity_id AND (s.position = 2) = (p.name = 'Bo');
         UPDATE enrolment e SET progress = CASE WHEN p.name = 'Bo' THEN 33 ELSE 66 END FROM person p WHERE p.id = e.person_id;
         SELECT '{hygiene}'"
    ))
    .await;

    let wanted = [form(Some(steps[2]), "The last first"), form(Some(steps[0]), "Step 1")];
    let planned = plan(&mut admin, hygiene, &wanted).await;
    assert_eq!((planned.removed, planned.did, planned.recounted, planned.completes), (1, 1, 2, 1));
    assert_eq!(app.count("activity_step").await, 3, "planning writes nothing");
    apply(&mut admin, hygiene, &wanted, &planned.digest).await.unwrap();
    let titles: Vec<_> = read(&mut admin, hygiene).await.steps.into_iter().map(|step| step.title).collect();
    assert_eq!(titles, ["The last first", "Step 1"]);
    let standing =
        "SELECT concat_ws(' ', p.name, e.state, e.progress) FROM enrolment e JOIN person p ON p.id = e.person_id
                    ORDER BY p.name";
    assert_eq!(app.texts(standing).await, ["Ann completed 100", "Bo active 0"]);
    assert_eq!(app.count("event WHERE kind = 'enrolment.completed'").await, 1);
    assert_eq!(app.count("event WHERE kind = 'activity.steps' AND count = 2").await, 1);

    let more = [form(Some(steps[2]), "The last first"), form(None, "New"), form(Some(steps[0]), "Step 1")];
    let planned = plan(&mut admin, hygiene, &more).await;
    assert_eq!((planned.added, planned.did, planned.completes), (1, 0, 0));
    apply(&mut admin, hygiene, &more, &planned.digest).await.unwrap();
    assert_eq!(app.texts(standing).await, ["Ann completed 100", "Bo active 0"], "what is completed stays so");
    assert_eq!(apply(&mut admin, hygiene, &wanted, &planned.digest).await, Err(Code::PlanMoved));
    let empty = json!({ "activity": hygiene, "steps": [form(None, " ")] });
    let (_, error) = admin.api::<Value>("activities/plan-steps", empty).await.unwrap_err();
    assert_eq!((error.code, error.line), (Code::NameMissing, Some(1)));
}
