//! The Enrolments list with a million people: each page beside one row by its primary key, over the same connection.
use super::{Outcome, Problem, database, measurement::Measurement, setting::Setting};
use muster::{
    domain::{
        enrolment_list::{Cursor, Edge, Filter, Query, Sort, View},
        id::{PersonId, UnitId},
        role::Role,
    },
    server::{clock::Clock, scope::Reach, service::standing, settings::Source, store},
};
use sqlx::{PgConnection, PgPool, postgres::PgPoolOptions};
use std::time::Instant;
use uuid::Uuid;

/// How often each is asked.
const TIMES: usize = 100;
/// A page may cost as many rows by primary key.
const MOST: f64 = 10.0;
/// Milliseconds a search may take for 99 of 100.
const SEARCH: f64 = 50.0;
const DATABASE: &str = "measure_million";

/// A database with a million people: one that `MUSTER_MILLION` names, or filled now, which takes minutes.
pub async fn people() -> Result<PgPool, Problem> {
    if let Ok(url) = std::env::var("MUSTER_MILLION") {
        return Ok(PgPoolOptions::new().connect(&url).await?);
    }
    let pool = database::fresh(DATABASE).await?;
    sqlx::raw_sql(include_str!("million.sql")).execute(&pool).await?;
    standing::fold_all(&database::state(&pool, &Source::default())?).await?;
    sqlx::raw_sql("VACUUM ANALYZE").execute(&pool).await?;
    Ok(pool)
}

pub async fn run(_: &Setting) -> Outcome {
    let pool = people().await?;
    let mut conn = pool.acquire().await?;
    let row = one_row(&mut conn).await?;
    let mut all = Vec::new();
    for (name, query) in pages() {
        let page = quantile(&mut conn, &query, 0.5).await?;
        all.push(Measurement::at_most(&format!("list: {name}"), page, "ms", row, "a row by primary key", MOST));
    }
    for search in ["noora", "r-777777", "example", "no", "person99 son"] {
        let query = Query { filter: Filter { search: search.into(), ..Filter::default() }, ..Query::default() };
        let page = quantile(&mut conn, &query, 0.99).await?;
        all.push(Measurement::at_most(&format!("search “{search}”, p99"), page, "ms", SEARCH, "the limit", 1.0));
    }
    Ok(all)
}

/// Filters, orders, and pages far from the beginning.
fn pages() -> Vec<(&'static str, Query)> {
    let large = Some(UnitId(Uuid::from_u128(0x0190_0000_0001_7000_8000_0000_0000_0001)));
    let usual = Some(UnitId(Uuid::from_u128(0x0190_0000_0001_7000_8000_0000_0000_00aa)));
    let by = |sort| Query { sort, ..Query::default() };
    let only = |filter| Query { filter, ..Query::default() };
    let view = |view| only(Filter { view, ..Filter::default() });
    let kind = |kind| only(Filter { kind: Some(kind), ..Filter::default() });
    let deep = |key: &str, name_key: &str, query: Query| {
        let (person, unit) = (PersonId(Uuid::from_u128(0x0190_0000_0004 << 80)), UnitId(Uuid::nil()));
        let cursor = Cursor { key: key.into(), name_key: name_key.into(), person, unit, role: Role::Learner };
        Query { edge: Some(Edge::After(cursor)), ..query }
    };
    vec![
        ("by name", by(Sort::Name)),
        ("by address", by(Sort::Address)),
        ("by reference", by(Sort::Reference)),
        ("by standing", by(Sort::Standing)),
        ("newest first", Query { sort: Sort::Added, descending: true, ..Query::default() }),
        ("by name, half a million on", deep("marsz", "marsz", by(Sort::Name))),
        ("by address, half a million on", deep("person5", "", by(Sort::Address))),
        ("new", view(View::New)),
        ("invited", view(View::Invited)),
        ("bounced", view(View::Bounced)),
        ("expired", view(View::Expired)),
        ("about to expire", view(View::Expiring)),
        ("registered", view(View::Registered)),
        ("learners", kind(Role::Learner)),
        ("mentors", kind(Role::Mentor)),
        ("coordinators", kind(Role::Coordinator)),
        ("a cohort of 550", only(Filter { cohort: usual, ..Filter::default() })),
        ("a cohort of 50,000", only(Filter { cohort: large, ..Filter::default() })),
        ("a cohort of 50,000, half on", deep("marsz", "marsz", only(Filter { cohort: large, ..Filter::default() }))),
        ("a cohort of 50,000, bounced", only(Filter { cohort: large, view: View::Bounced, ..Filter::default() })),
        ("a cohort of 550, bounced", only(Filter { cohort: usual, view: View::Bounced, ..Filter::default() })),
    ]
}

/// Milliseconds that a page takes for this share of the askings.
async fn quantile(conn: &mut PgConnection, query: &Query, share: f64) -> Result<f64, Problem> {
    let mut took = Vec::new();
    for _ in 0..TIMES + 5 {
        let began = Instant::now();
        store::enrolment_list::page(conn, Clock::default().now(), &Reach::Everyone, query).await?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(share_of(took, share))
}

/// The same for a person by their id, each a different one.
async fn one_row(conn: &mut PgConnection) -> Result<f64, Problem> {
    let mut took = Vec::new();
    for number in 1..=TIMES as u128 + 5 {
        let id = Uuid::from_u128(0x0190_0000_0004_7000_8000_0000_0000_0000 + number * 9_001);
        let began = Instant::now();
        sqlx::query("SELECT * FROM person WHERE id = $1").bind(id).fetch_one(&mut *conn).await?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(share_of(took, 0.5))
}

/// Without the first five, for which statements are prepared and pages read.
pub fn share_of(took: Vec<f64>, share: f64) -> f64 {
    let mut took = took[5..].to_vec();
    took.sort_by(f64::total_cmp);
    took[((took.len() - 1) as f64 * share).round() as usize]
}
