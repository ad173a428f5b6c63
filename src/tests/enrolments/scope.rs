use super::{names, page};
use crate::{
    domain::{
        cohort::Cohort,
        enrolment_list::{Filter, Query},
        error::Code,
        role::Role,
    },
    tests::support::App,
};
use http::StatusCode;
use serde_json::{Value, json};

/// [P2] A mentor sees the people of the own cohort, and no trace of others: neither rows nor counts nor choices.
#[tokio::test]
async fn a_mentor_sees_the_own_cohort_only() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let both = app.someone("Both", Some("both@b.example"), "").await;
    app.place(both, own, Role::Learner).await;
    app.place(both, other, Role::Learner).await;
    let stranger = app.someone("Stranger", Some("stranger@b.example"), "").await;
    app.place(stranger, other, Role::Learner).await;
    for role in [Role::Mentor, Role::Coach, Role::GroupAdmin] {
        let (mut mentor, person) = app.caller(role, Some(own)).await;
        // Being a learner elsewhere shows nothing of elsewhere.
        app.place(person, other, Role::Learner).await;
        let all = page(&mut mentor, &Query::default()).await;
        assert!(all.rows.iter().all(|row| row.unit == own), "{role}");
        assert_eq!(all.counts[0] as usize, all.rows.len(), "{role}");
        assert!(all.rows.iter().any(|row| row.person == both) && !all.rows.iter().any(|row| row.person == stranger));
        assert_eq!(names(&mut mentor, Filter { cohort: Some(other), ..Filter::default() }).await, [""; 0], "{role}");
        assert_eq!(names(&mut mentor, Filter { search: "stranger".into(), ..Filter::default() }).await, [""; 0]);
        let cohorts: Vec<Cohort> = mentor.api("cohorts/search", json!({ "search": "" })).await.unwrap();
        assert_eq!(cohorts.into_iter().map(|cohort| cohort.name).collect::<Vec<_>>(), ["Autumn"]);
    }
    assert_eq!(app.count("placement").await, 9);
}

/// [P2] [P10] Learners have no business in the list, and whoever is not signed in even less.
#[tokio::test]
async fn learners_and_strangers_are_refused() {
    let app = App::start().await;
    let own = app.cohort("Autumn").await;
    let (mut learner, person) = app.caller(Role::Learner, Some(own)).await;
    let query = json!({ "query": Query::default() });
    for (path, arguments) in [
        ("enrolments/page", query.clone()),
        ("enrolments/plan-sending", json!({ "kind": "reminder", "target": { "person": person } })),
        ("enrolments/send", json!({ "kind": "reminder", "target": { "person": person }, "digest": null })),
        ("cohorts/search", json!({ "search": "" })),
        ("cohorts/create", json!({ "name": "Mine" })),
        ("lists/known", json!({ "role": "learner", "cohort": own, "address_keys": ["a@b.example"] })),
        ("lists/save", json!({ "role": "learner", "cohort": own, "text": "a@b.example,1,A" })),
        ("people/profile", json!({ "person": person })),
        ("enrolments/place", json!({ "selection": { "rows": [] }, "change": "remove", "digest": "" })),
        ("saved-filters/list", json!({})),
        ("people/edit", json!({ "person": person, "name": "Me", "reference": "" })),
        (
            "units/plan",
            json!({ "unit": own, "change": { "remove": { "people": [[person, "learner"]], "keep_out": false } } }),
        ),
    ] {
        let (status, error) = learner.api::<Value>(path, arguments.clone()).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::FORBIDDEN, Code::AccessDenied), "{path}");
        let (status, error) = app.browser().api::<Value>(path, arguments).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::UNAUTHORIZED, Code::AccessSignIn), "{path}");
    }
    let sample = "/enrolments/sample.csv";
    assert_eq!(learner.get(sample).await.status, StatusCode::FORBIDDEN);
    assert!(app.browser().get(sample).await.location().starts_with("/sign-in"));
}
