use super::{enrol, order};
use crate::{
    domain::{
        id::{EnrolmentId, PersonId, QualificationId, RuleId, UnitId},
        reason::{Because, Reason},
        role::Role,
    },
    server::store,
    tests::support::App,
};

async fn reasons(app: &App, person: PersonId) -> Vec<Reason> {
    let id = app.texts(&format!("SELECT id FROM enrolment WHERE person_id = '{person}'")).await;
    let id: EnrolmentId = id[0].parse().unwrap();
    let mut conn = app.state.db.acquire().await.unwrap();
    store::reason::of_enrolments(&mut conn, &[id]).await.unwrap().remove(&id).unwrap_or_default()
}

/// [N5] Each reason is told with what it stands for: the team, the qualification, the rule, the list, by whose hand.
#[tokio::test]
async fn every_reason_names_its_source() {
    let app = App::start().await;
    let (mut admin, ruth) = app.caller(Role::Admin, None).await;
    let team: UnitId = app.state.random.id(app.state.now());
    let (rule, qualification): (RuleId, QualificationId) =
        (app.state.random.id(app.state.now()), app.state.random.id(app.state.now()));
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let noor = app.someone("Noor", None, "").await;
    app.run(&format!(
        "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
         SELECT '{team}', 'team', 'ICU', 'icu', id, now() FROM unit WHERE kind = 'platform';
         INSERT INTO qualification (id, name, name_key, created_at) VALUES ('{qualification}', 'Ward certificate', 'ward certificate', now());
         INSERT INTO qualification_activity VALUES ('{qualification}', '{hygiene}', now());
         INSERT INTO qualification_grant (id, person_id, qualification_id, source, granted_at)
         VALUES (gen_random_uuid(), '{noor}', '{qualification}', 'hand', now());
         INSERT INTO operation (id, kind, state, created_at, run_at)
         VALUES ('00000000-0000-7000-8000-00000000000c', 'enrol_list', 'done', now(), now());
         INSERT INTO activity_grant (id, person_id, activity_id, source, operation_id, line, granted_at)
         VALUES (gen_random_uuid(), '{noor}', '{hygiene}', 'import', '00000000-0000-7000-8000-00000000000c', 40, now())"
    ))
    .await;
    app.place(noor, team, Role::Learner).await;
    app.link(team, hygiene).await;
    app.drain().await;
    app.run("DELETE FROM enrolment_reason").await;
    enrol(&mut admin, &order(&[noor], &[hygiene])).await;
    // Written beside the engine, whose own rules are held elsewhere.
    app.run(&format!(
        "INSERT INTO rule (id, name, name_key, enabled, criteria, created_at, changed_at)
         VALUES ('{rule}', 'French nurses', 'french nurses', false, '{{\"all\":[]}}', now(), now());
         INSERT INTO enrolment_reason SELECT id, 'rule', '{rule}', now() FROM enrolment"
    ))
    .await;

    let found: Vec<_> = reasons(&app, noor).await.into_iter().map(|reason| reason.because).collect();
    assert_eq!(found.len(), 5, "{found:?}");
    for because in &found {
        match because {
            Because::Unit { unit, kind } => {
                assert_eq!((unit.id, unit.name.as_str(), kind.as_str()), (team, "ICU", "team"));
            }
            Because::Qualification(named) => {
                assert_eq!((named.id, named.name.as_str()), (qualification, "Ward certificate"));
            }
            Because::Rule(named) => assert_eq!((named.id, named.name.as_str()), (rule, "French nurses")),
            Because::Import { number, line } => assert_eq!((*number > 0, *line), (true, Some(40))),
            Because::Hand(by) => assert_eq!(by.as_ref().map(|by| by.id), Some(ruth)),
            other => panic!("{other:?}"),
        }
    }
    let given = found.iter().filter(|because| because.is_given()).count();
    assert_eq!(given, 2, "by hand and by a list");
}
