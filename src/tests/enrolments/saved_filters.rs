//! Filters that somebody keeps.
use crate::{
    domain::{
        enrolment_list::{Filter, Query, Sort, View},
        error::Code,
        role::Role,
        saved_filter::SavedFilter,
    },
    tests::support::App,
};
use http::StatusCode;
use serde_json::{Value, json};

/// [P1] Kept under a name, found again as it was, renamed and deleted by its owner alone.
#[tokio::test]
async fn a_filter_is_kept_for_its_owner_alone() {
    let app = App::start().await;
    let (mut admin, mut other) = (app.admin().await, app.admin().await);
    let filter = Filter { search: "a b".into(), kind: Some(Role::Mentor), view: View::New, ..Filter::default() };
    let query = Query { filter, sort: Sort::Added, descending: true, ..Query::default() };
    let save = |name: &str| json!({ "name": name, "query": query });
    let saved: SavedFilter = admin.api("saved-filters/save", save("  New   mentors ")).await.unwrap();
    assert_eq!((saved.name.as_str(), &saved.query), ("New mentors", &query));
    let listed: Vec<SavedFilter> = admin.api("saved-filters/list", json!({})).await.unwrap();
    assert_eq!(listed, std::slice::from_ref(&saved));

    let refused = |answer: Result<Value, (StatusCode, crate::domain::error::AppError)>| answer.unwrap_err().1.code;
    assert_eq!(refused(admin.api("saved-filters/save", save("NEW mentors")).await), Code::FilterTaken);
    assert_eq!(refused(admin.api("saved-filters/save", save(" ")).await), Code::NameMissing);
    assert_eq!(refused(admin.api("saved-filters/save", save(&"x".repeat(81))).await), Code::NameTooLong);
    let second: SavedFilter = admin.api("saved-filters/save", save("Second")).await.unwrap();
    let rename = |name: &str| json!({ "id": second.id, "name": name });
    assert_eq!(refused(admin.api("saved-filters/rename", rename("new mentors")).await), Code::FilterTaken);
    admin.api::<()>("saved-filters/rename", rename("SECOND")).await.unwrap();

    let listed: Vec<SavedFilter> = other.api("saved-filters/list", json!({})).await.unwrap();
    assert_eq!(listed, []);
    assert_eq!(refused(other.api("saved-filters/rename", rename("Mine")).await), Code::NotFound);
    assert_eq!(refused(other.api("saved-filters/delete", json!({ "id": second.id })).await), Code::NotFound);
    admin.api::<()>("saved-filters/delete", json!({ "id": second.id })).await.unwrap();
    assert_eq!(app.texts("SELECT name FROM saved_filter").await, ["New mentors"]);
}

#[tokio::test]
async fn only_so_many_are_kept() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let save = |number: usize| json!({ "name": format!("Filter {number}"), "query": Query::default() });
    for number in 0..50 {
        admin.api::<Value>("saved-filters/save", save(number)).await.unwrap();
    }
    let (_, error) = admin.api::<Value>("saved-filters/save", save(50)).await.unwrap_err();
    assert_eq!(error.code, Code::FilterTooMany);
}
