use crate::{
    domain::{
        enrolment_list::{Filter, Page, Query, View},
        role::Role,
    },
    tests::support::{App, Browser},
};
use serde_json::json;

async fn count(browser: &mut Browser, filter: Filter, view: View) -> u32 {
    let query = Query { filter, ..Query::default() };
    let page: Page = browser.api("enrolments/page", json!({ "query": query })).await.unwrap();
    page.counts[View::ALL.iter().position(|one| *one == view).unwrap()]
}

/// [P9] Links run out by the clock alone: the tabs follow it, and tell what is about to.
#[tokio::test]
async fn tabs_follow_the_clock() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let mut admin = app.admin().await;
    for (number, hours) in [-50, -1, 1, 60, 100].into_iter().enumerate() {
        let person = app.someone(&format!("P{number}"), None, "").await;
        app.place(person, unit, Role::Learner).await;
        let invitation = app.invite(person, "sent").await;
        let at = (app.state.now() + chrono::Duration::hours(hours)).to_rfc3339();
        app.run(&format!("UPDATE invitation SET expires_at = '{at}' WHERE id = '{invitation}'")).await;
    }
    for filter in [Filter::default(), Filter { cohort: Some(unit), ..Filter::default() }] {
        let mut found = Vec::new();
        for view in [View::Expired, View::Invited, View::Expiring] {
            found.push(count(&mut admin, filter.clone(), view).await);
        }
        assert_eq!(found, [2, 3, 2], "{filter:?}");
        let expiring = Filter { view: View::Expiring, ..filter };
        let page: Page = admin
            .api("enrolments/page", json!({ "query": Query { filter: expiring, ..Query::default() } }))
            .await
            .unwrap();
        assert_eq!(page.rows.len(), 2);
    }
}

/// [P9] Test people and those who were erased are in no count.
#[tokio::test]
async fn test_people_are_not_counted() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let mut admin = app.admin().await;
    for name in ["Real", "Test", "Gone"] {
        let person = app.someone(name, None, name).await;
        app.place(person, unit, Role::Learner).await;
    }
    let cohort = Filter { cohort: Some(unit), ..Filter::default() };
    assert_eq!(count(&mut admin, cohort.clone(), View::All).await, 3);
    app.run(
        "UPDATE person SET test = true WHERE name = 'Test'; UPDATE person SET erased_at = now() WHERE name = 'Gone'",
    )
    .await;
    assert_eq!(count(&mut admin, cohort.clone(), View::All).await, 1);
    let searched = Filter { search: "test".into(), ..cohort };
    assert_eq!(count(&mut admin, searched, View::All).await, 0);
}
