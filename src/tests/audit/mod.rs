//! The audit log: what is asked of it, what it tells whom, and what leaves it.
mod coverage;
mod export;
mod log;
mod timeline;

use crate::{
    domain::{
        audit::{Filter, Page, Query},
        event::EventKind,
        id::{ActivityId, PersonId, UnitId},
    },
    server::store::event::{self, NewEvent},
    tests::support::{App, Browser},
};
use chrono::{DateTime, Utc};
use serde_json::json;

impl App {
    /// Writes a line, as of then.
    async fn tells(&self, at: &str, event: NewEvent) {
        let at: DateTime<Utc> = format!("{at}:00Z").parse().unwrap();
        event::write(&mut self.state.db.acquire().await.unwrap(), at, event).await.unwrap();
    }
}

/// People, a cohort and an activity, and eight lines about them, a day apart.
struct Past {
    ruth: PersonId,
    noor: PersonId,
    bo: PersonId,
    autumn: UnitId,
    spring: UnitId,
    hygiene: ActivityId,
}

impl Past {
    async fn of(app: &App) -> Self {
        let ruth = app.someone("Ruth Adeyemi", Some("ruth@b.example"), "").await;
        let noor = app.someone("Noor Haddad", Some("noor@b.example"), "").await;
        let bo = app.someone("Bo Ek", Some("bo@b.example"), "").await;
        let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
        let hygiene = app.activity("Hygiene", "end", 2).await;
        let by = |kind| NewEvent::new(kind, Some(ruth));
        app.tells("2026-11-01T09:00", by(EventKind::CohortCreated).unit(autumn)).await;
        app.tells("2026-11-02T09:00", by(EventKind::PersonAdded).person(noor).unit(autumn)).await;
        app.tells("2026-11-03T09:00", by(EventKind::PersonPlaced).person(noor).unit(spring)).await;
        app.tells("2026-11-04T09:00", by(EventKind::EnrolmentStarted).person(noor).activity(hygiene)).await;
        app.tells("2026-11-05T09:00", NewEvent::new(EventKind::SignedIn, Some(noor)).person(noor)).await;
        let address =
            |event: NewEvent| event.value("address", Some("nor@b.example".into()), Some("noor@b.example".into()));
        app.tells("2026-11-06T09:00", address(by(EventKind::PersonEdited).person(noor))).await;
        app.tells("2026-11-07T09:00", NewEvent::new(EventKind::InvitationSent, None).person(bo)).await;
        app.tells("2026-11-08T23:30", by(EventKind::PersonAdded).person(bo).unit(spring)).await;
        Self { ruth, noor, bo, autumn, spring, hygiene }
    }
}

async fn page(browser: &mut Browser, query: &Query) -> Page {
    browser.api("audit/page", json!({ "query": query })).await.unwrap()
}

/// The days of November whose lines a filter finds, newest first.
async fn days(browser: &mut Browser, filter: Filter) -> Vec<String> {
    let page = page(browser, &Query { filter, edge: None }).await;
    page.lines.iter().map(|line| line.at.format("%-d").to_string()).collect()
}
