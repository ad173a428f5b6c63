//! The list of placements: which rows, in which order, page by page, and who sees which.
mod export;
mod filters;
mod paging;
mod placing;
mod saved_filters;
mod scope;

use crate::{
    domain::enrolment_list::{Edge, Filter, PAGE_SIZE, Page, Query, Row},
    tests::support::Browser,
};
use serde_json::json;

async fn page(browser: &mut Browser, query: &Query) -> Page {
    browser.api("enrolments/page", json!({ "query": query })).await.unwrap()
}

/// The names a filter finds.
async fn names(browser: &mut Browser, filter: Filter) -> Vec<String> {
    let query = Query { filter, ..Query::default() };
    page(browser, &query).await.rows.into_iter().map(|row| row.name).collect()
}

/// Every row, from the first page to the last.
async fn walk(browser: &mut Browser, query: &Query) -> (Vec<Row>, Query) {
    let (mut query, mut rows) = (query.from_start(), Vec::new());
    loop {
        let page = page(browser, &query).await;
        assert_eq!(page.previous.is_some(), query.edge.is_some(), "only the first page has none before it");
        assert!(page.next.is_none() || page.rows.len() == PAGE_SIZE);
        rows.extend(page.rows);
        match page.next {
            Some(next) => query.edge = Some(Edge::After(next)),
            None => return (rows, query),
        }
    }
}

/// Every row again, from the last page back to the first.
async fn walk_back(browser: &mut Browser, last: &Query) -> Vec<Row> {
    let mut query = last.clone();
    let mut rows = Vec::new();
    loop {
        let mut page = page(browser, &query).await;
        page.rows.append(&mut rows);
        rows = page.rows;
        match page.previous {
            Some(previous) => query.edge = Some(Edge::Before(previous)),
            None => return rows,
        }
    }
}
