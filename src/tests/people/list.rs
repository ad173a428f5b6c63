use crate::{
    domain::{
        enrolment_list::{Edge, PAGE_SIZE, TestPeople, View},
        error::Code,
        id::ROOT_UNIT,
        people_list::{Filter, Page, Query, Sort},
        role::Role,
    },
    tests::support::{App, Browser},
};
use serde_json::json;

async fn page(browser: &mut Browser, query: &Query) -> Page {
    browser.api("people/page", json!({ "query": query })).await.unwrap()
}

async fn names(browser: &mut Browser, filter: Filter) -> Vec<String> {
    page(browser, &Query { filter, ..Query::default() }).await.rows.into_iter().map(|row| row.name).collect()
}

/// What no text may hold is refused as such, wherever it stands, and is no fault.
#[tokio::test]
async fn a_zero_in_a_filter_is_refused() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    for query in [
        json!({ "filter": { "language": "e\u{0}n" } }),
        json!({ "sort": "name", "edge": { "After": { "key": "a\u{0}", "person": ROOT_UNIT } } }),
    ] {
        let (status, error) = admin.api::<Page>("people/page", json!({ "query": query })).await.unwrap_err();
        assert_eq!((status.as_u16(), error.code), (400, Code::RequestInvalid), "{query}");
    }
}

/// [F3] [F6] Each person once, however many placements; found by whatever is asked, alone and together.
#[tokio::test]
async fn everyone_once_and_by_every_filter() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let clinic = app.unit_in("company", "Clinic", None).await;
    let ward = app.unit_in("department", "Ward", Some(clinic)).await;
    let nurses = app.cohort("Nurses").await;
    let anna = app.someone("Anna Ek", Some("anna@b.example"), "A-1").await;
    let bela = app.someone("Bela Fox", Some("bela@b.example"), "").await;
    let carl = app.someone("Carl Gill", None, "").await;
    for (person, unit) in [(anna, ward), (anna, nurses), (bela, clinic), (carl, nurses)] {
        app.place(person, unit, Role::Learner).await;
    }
    app.label(anna, "Night shift").await;
    app.run(&format!("UPDATE person SET language = 'fr', manager_id = '{bela}' WHERE id = '{anna}'")).await;
    app.run(&format!("UPDATE person SET test = true, username = 'carl' WHERE id = '{carl}'")).await;
    app.invite(bela, "bounced").await;

    let all = page(&mut admin, &Query::default()).await;
    let found: Vec<_> = all.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(found, ["Anna Ek", "Bela Fox", "Caller 0", "Carl Gill"]);
    assert_eq!(all.rows[0].units, ["Ward", "Nurses"], "company, department, function first");
    assert_eq!(all.rows[0].labels, ["Night shift"]);
    assert_eq!(all.rows[3].username.as_deref(), Some("carl"));
    // Test people are in no count.
    assert_eq!(all.counts[View::All as usize], 3);
    assert_eq!(all.counts[View::Bounced as usize], 1);

    let everyone = Filter::default;
    for (filter, expected) in [
        (Filter { search: "fox".into(), ..everyone() }, vec!["Bela Fox"]),
        (Filter { search: "a-1".into(), ..everyone() }, vec!["Anna Ek"]),
        (Filter { unit: Some(clinic), ..everyone() }, vec!["Anna Ek", "Bela Fox"]),
        (Filter { unit: Some(ward), ..everyone() }, vec!["Anna Ek"]),
        (Filter { label: Some("NIGHT shift".into()), ..everyone() }, vec!["Anna Ek"]),
        (Filter { language: Some("fr".into()), ..everyone() }, vec!["Anna Ek"]),
        (Filter { manager: Some(bela), ..everyone() }, vec!["Anna Ek"]),
        (Filter { test: TestPeople::Only, ..everyone() }, vec!["Carl Gill"]),
        (Filter { view: View::Bounced, ..everyone() }, vec!["Bela Fox"]),
        (Filter { view: View::Bounced, manager: Some(bela), ..everyone() }, vec![]),
    ] {
        assert_eq!(names(&mut admin, filter.clone()).await, expected, "{filter:?}");
    }
    let asked = Query { filter: Filter { unit: Some(clinic), manager: Some(bela), ..everyone() }, ..Query::default() };
    let page = page(&mut admin, &asked).await;
    assert_eq!((page.unit.as_deref(), page.manager.as_deref()), (Some("Clinic"), Some("Bela Fox")));
}

/// [F6] Every order, forwards and backwards, meets each person once.
#[tokio::test]
async fn pages_meet_everyone_once_in_every_order() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at, last_seen_at)
         SELECT gen_random_uuid(), 'Same', 'same', 'same', '2026-01-01Z'::timestamptz + (n % 3) * interval '1 day',
                CASE WHEN n % 2 = 0 THEN '2026-02-01Z'::timestamptz END
         FROM generate_series(1, {}) n",
        PAGE_SIZE * 2 + 7
    ))
    .await;
    for sort in Sort::ALL {
        for descending in [false, true] {
            let mut query = Query { sort: *sort, descending, ..Query::default() };
            let mut seen = Vec::new();
            let last = loop {
                let last = page(&mut admin, &query).await;
                seen.extend(last.rows.iter().map(|row| row.person));
                let Some(next) = last.next.clone() else { break last };
                query.edge = Some(Edge::After(next));
            };
            assert_eq!(seen.len(), PAGE_SIZE * 2 + 8, "{sort:?}");
            let before = page(&mut admin, &Query { edge: last.previous.clone().map(Edge::Before), ..query }).await;
            let expected = &seen[seen.len() - last.rows.len() - PAGE_SIZE..seen.len() - last.rows.len()];
            assert_eq!(before.rows.iter().map(|row| row.person).collect::<Vec<_>>(), expected, "{sort:?} back");
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), PAGE_SIZE * 2 + 8, "{sort:?} meets somebody twice");
        }
    }
}

/// A group admin sees the people of their units and below, and finds and chooses nobody else.
#[tokio::test]
async fn each_caller_sees_their_own_people() {
    let app = App::start().await;
    let clinic = app.unit_in("company", "Clinic", None).await;
    let ward = app.unit_in("department", "Ward", Some(clinic)).await;
    let other = app.unit_in("company", "Other", None).await;
    let anna = app.someone("Anna Ek", Some("anna@b.example"), "").await;
    let zoe = app.someone("Zoe Yu", Some("zoe@b.example"), "").await;
    app.place(anna, ward, Role::Learner).await;
    app.place(zoe, other, Role::Learner).await;
    let (mut head, _) = app.caller(Role::GroupAdmin, Some(clinic)).await;
    assert_eq!(names(&mut head, Filter::default()).await, ["Anna Ek", "Caller 2"]);
    assert_eq!(names(&mut head, Filter { unit: Some(other), ..Filter::default() }).await, Vec::<String>::new());
    let counted = page(&mut head, &Query::default()).await.counts;
    assert_eq!(counted[View::All as usize], 2);
    let named =
        Query { filter: Filter { unit: Some(other), manager: Some(zoe), ..Filter::default() }, ..Query::default() };
    let page = page(&mut head, &named).await;
    assert_eq!((page.unit, page.manager), (None, None), "no names of others");
    let found: serde_json::Value = head.api("people/search", json!({ "search": "zoe" })).await.unwrap();
    assert_eq!(found, json!([]));
    let units: serde_json::Value = head.api("people/units", json!({ "search": "", "placing": true })).await.unwrap();
    let units: Vec<_> = units.as_array().unwrap().iter().map(|unit| unit["name"].as_str().unwrap()).collect();
    assert_eq!(units, ["Clinic", "Ward"]);
    let (mut learner, _) = app.caller(Role::Learner, Some(ward)).await;
    let refused = learner.api::<Page>("people/page", json!({ "query": Query::default() })).await;
    assert_eq!(refused.unwrap_err().0, http::StatusCode::FORBIDDEN);
}
