//! The engine among a million people: one person held against 200 rules, a rule over everybody, a link that touches
//! 200,000, a move between units.
use super::{Outcome, Problem, database, measurement::Measurement, million, setting::Setting};
use muster::{
    domain::{
        id::{ActivityId, PersonId, RuleId, UnitId},
        rule::{Criteria, Criterion, How},
    },
    server::{
        scope::Reach,
        service::reconcile,
        settings::Source,
        state::AppState,
        store::{
            self,
            reconcile::{Due, mark_due},
        },
    },
};
use sqlx::{PgConnection, PgPool};
use std::{
    sync::Arc,
    sync::atomic::{AtomicBool, Ordering},
    time::Instant,
};
use uuid::Uuid;

const RULES: u32 = 200;
/// People looked at one by one.
const TIMES: usize = 60;
/// Milliseconds one person may take.
const ONE: f64 = 10.0;
/// Milliseconds that 99 of 100 pages may take while a link is applied.
const PAGE: f64 = 50.0;

pub async fn run(_: &Setting) -> Outcome {
    let pool = million::people().await?;
    let state = database::state(&pool, &Source::default())?;
    reconcile::drain_all(&state).await?;
    give_rules(&pool).await?;
    let mut all = vec![one_person(&state, "one person with 200 rules", None).await?];
    all.push(one_person(&state, "one person who moves to another cohort", Some(usual_units())).await?);
    all.push(everybody(&state).await?);
    all.extend(a_link(&state).await?);
    Ok(all)
}

/// Rules that look at languages and cohorts, each of which few people meet.
async fn give_rules(pool: &PgPool) -> Result<(), Problem> {
    let (mut ids, mut names, mut criteria) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..RULES {
        let cohorts = Criterion::Unit {
            kind: muster::domain::rule::Place::Cohort,
            how: How::Below,
            units: vec![unit(100 + u128::from(number))],
        };
        let language = Criterion::Language { how: How::IsOneOf, languages: vec!["fr".into(), "nl".into()] };
        ids.push(Uuid::from_u128(0x0190_0000_0009_7000_8000_0000_0000_0000 + u128::from(number)));
        names.push(format!("rule {number}"));
        criteria.push(serde_json::to_value(Criteria::All(vec![Criteria::Is(cohorts), Criteria::Is(language)]))?);
    }
    sqlx::query(
        "WITH made AS (
             INSERT INTO rule (id, name, name_key, criteria, created_at, changed_at)
             SELECT id, name, name, criteria, now(), now()
             FROM UNNEST($1::uuid[], $2::text[], $3::jsonb[]) AS n (id, name, criteria) RETURNING id)
         INSERT INTO rule_activity (rule_id, activity_id)
         SELECT made.id, a.id FROM made, LATERAL (SELECT id FROM activity ORDER BY hashtext(made.id::text || id::text) LIMIT 2) a",
    )
    .bind(&ids)
    .bind(&names)
    .bind(&criteria)
    .execute(pool)
    .await?;
    Ok(())
}

fn unit(number: u128) -> UnitId {
    UnitId(Uuid::from_u128(0x0190_0000_0001_7000_8000_0000_0000_0000 + number))
}

const fn usual_units() -> (u128, u128) {
    (500, 501)
}

/// Milliseconds for one person whose facts changed, from the mark to the last row; with units, the person is moved
/// between them.
async fn one_person(state: &AppState, name: &str, units: Option<(u128, u128)>) -> Result<Measurement, Problem> {
    let mut took = Vec::new();
    for number in 0..TIMES as u128 + 5 {
        let person = PersonId(Uuid::from_u128(0x0190_0000_0004_7000_8000_0000_0000_0000 + 7 + number * 9_001));
        let began = Instant::now();
        let mut tx = state.db.begin().await?;
        if let Some((from, to)) = units {
            sqlx::query("DELETE FROM placement WHERE person_id = $1 AND unit_id = $2")
                .bind(person.0)
                .bind(unit(from).0)
                .execute(&mut *tx)
                .await?;
            sqlx::query(
                "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
                 SELECT id, $2, 'learner', name_key, now() FROM person WHERE id = $1 ON CONFLICT DO NOTHING",
            )
            .bind(person.0)
            .bind(unit(to).0)
            .execute(&mut *tx)
            .await?;
        }
        mark_due(&mut tx, state.now(), &Due::People(vec![person]), None).await?;
        tx.commit().await?;
        reconcile::drain_within_request(state).await?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Measurement::at_most(name, million::share_of(took, 0.5), "ms", ONE, "the limit", 1.0))
}

/// A rule that a quarter of all people meet, beside one bare statement that writes the same rows into the same tables: who is
/// in the rule, enrolments, reasons, events and mails.
async fn everybody(state: &AppState) -> Result<Measurement, Problem> {
    sqlx::raw_sql(
        "SET session_replication_role = replica; UPDATE person SET language = 'de' WHERE hashtext(id::text) % 4 = 0;
         SET session_replication_role = DEFAULT; ANALYZE person",
    )
    .execute(&state.db)
    .await?;
    let activity = new_activity(state, "measured").await?;
    let rule: RuleId = state.random.id(state.now());
    let criteria = Criteria::Is(Criterion::Language { how: How::Is, languages: vec!["de".into()] });
    sqlx::query("INSERT INTO rule (id, name, name_key, criteria, created_at, changed_at) VALUES ($1, 'German', 'german', $2, now(), now())")
        .bind(rule.0)
        .bind(serde_json::to_value(&criteria)?)
        .execute(&state.db)
        .await?;
    sqlx::query("INSERT INTO rule_activity VALUES ($1, $2)").bind(rule.0).bind(activity.0).execute(&state.db).await?;

    let mut tx = state.db.begin().await?;
    let before = written(&mut tx, activity).await?;
    let bare = Instant::now();
    sqlx::query(BARE).bind(rule.0).bind(activity.0).execute(&mut *tx).await?;
    let bare_took = bare.elapsed().as_secs_f64();
    let bare_wrote = written(&mut tx, activity).await?;
    tx.rollback().await?;

    let mut tx = state.db.begin().await?;
    mark_due(&mut tx, state.now(), &Due::Rule(rule), None).await?;
    tx.commit().await?;
    let began = Instant::now();
    reconcile::drain_all(state).await?;
    let took = began.elapsed().as_secs_f64();
    let wrote = written(&mut *state.db.acquire().await?, activity).await?;
    if wrote != bare_wrote {
        return Err(format!("from {before:?} rows to {wrote:?}, and barely to {bare_wrote:?}").into());
    }
    Ok(Measurement::at_most(
        "a rule that a quarter of a million people meet",
        took,
        "s",
        bare_took,
        "INSERT … SELECT of the same rows",
        2.5,
    ))
}

const BARE: &str = "
    WITH meets AS (
        SELECT id, address IS NOT NULL AND (registered_at IS NOT NULL OR contact = 'open'
                   AND EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.state = 'sent')) AS is_told
        FROM person p WHERE language = 'de' AND erased_at IS NULL AND merged_into IS NULL
    ), matched AS (
        INSERT INTO rule_match (rule_id, person_id, since) SELECT $1, id, now() FROM meets
    ), begun AS (
        INSERT INTO enrolment (id, person_id, activity_id, state, started_at)
        SELECT gen_random_uuid(), id, $2, 'active', now() FROM meets RETURNING id
    ), reasoned AS (
        INSERT INTO enrolment_reason (enrolment_id, kind, source_id, since) SELECT id, 'rule', $1, now() FROM begun
    ), noted AS (
        INSERT INTO event (at, kind, person_id, activity_id) SELECT now(), 'enrolment.started', id, $2 FROM meets
    ), told AS (
        INSERT INTO message (id, template, person_id, created_at, not_before, due_at)
        SELECT gen_random_uuid(), 'enrolment_notice', id, now(), now(), now() FROM meets WHERE is_told RETURNING id
    )
    INSERT INTO message_item (message_id, position, kind, subject_id) SELECT id, 0, 'activity', $2 FROM told";

/// Rows of each table that enrolling in this activity writes.
async fn written(conn: &mut PgConnection, activity: ActivityId) -> Result<Vec<i64>, Problem> {
    let counts = sqlx::query_scalar(
        "SELECT ARRAY[(SELECT count(*) FROM rule_match), (SELECT count(*) FROM enrolment WHERE activity_id = $1),
             (SELECT count(*) FROM enrolment_reason), (SELECT count(*) FROM event WHERE activity_id = $1),
             (SELECT count(*) FROM message WHERE template = 'enrolment_notice'), (SELECT count(*) FROM message_item)]",
    );
    Ok(counts.bind(activity.0).fetch_one(conn).await?)
}

/// A unit above a fifth of everybody carries one more activity, while somebody pages through Enrolments.
async fn a_link(state: &AppState) -> Outcome {
    let activity = new_activity(state, "linked").await?;
    let above: UnitId = state.random.id(state.now());
    sqlx::query(
        "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
         SELECT $1, 'department', 'Wards', 'wards', id, now() FROM unit WHERE kind = 'platform'",
    )
    .bind(above.0)
    .execute(&state.db)
    .await?;
    sqlx::query("UPDATE unit SET parent_id = $1 WHERE id BETWEEN $2 AND $3")
        .bind(above.0)
        .bind(unit(1000).0)
        .bind(unit(1400).0)
        .execute(&state.db)
        .await?;
    let mut tx = state.db.begin().await?;
    sqlx::query(
        "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at) VALUES (gen_random_uuid(), $1, $2, now())",
    )
    .bind(above.0)
    .bind(activity.0)
    .execute(&mut *tx)
    .await?;
    mark_due(&mut tx, state.now(), &Due::Unit(above), None).await?;
    tx.commit().await?;

    let is_over = Arc::new(AtomicBool::new(false));
    let reader = tokio::spawn(page_until(state.clone(), is_over.clone()));
    let began = Instant::now();
    reconcile::drain_all(state).await?;
    let took = began.elapsed().as_secs_f64();
    is_over.store(true, Ordering::Relaxed);
    let pages = reader.await??;
    let enrolled: i64 = sqlx::query_scalar("SELECT count(*) FROM enrolment WHERE activity_id = $1")
        .bind(activity.0)
        .fetch_one(&state.db)
        .await?;
    Ok(vec![
        Measurement::at_least(
            "a link that enrols 200,000",
            enrolled as f64 / took,
            "people/s",
            1_000.0,
            "a floor",
            1.0,
        ),
        Measurement::at_most(
            "a page meanwhile, median",
            million::share_of(pages.clone(), 0.5),
            "ms",
            PAGE,
            "the limit",
            1.0,
        ),
        Measurement::at_most("a page meanwhile, p99", million::share_of(pages, 0.99), "ms", PAGE, "the limit", 1.0),
    ])
}

async fn page_until(state: AppState, is_over: Arc<AtomicBool>) -> Result<Vec<f64>, Problem> {
    let mut conn = state.db.acquire().await?;
    let mut took = Vec::new();
    while took.len() < 20 || !is_over.load(Ordering::Relaxed) {
        let began = Instant::now();
        store::enrolment_list::page(
            &mut conn,
            state.now(),
            &Reach::Everyone,
            &muster::domain::enrolment_list::Query::default(),
        )
        .await?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    Ok(took)
}

async fn new_activity(state: &AppState, name: &str) -> Result<ActivityId, Problem> {
    let id: ActivityId = state.random.id(state.now());
    sqlx::query("INSERT INTO activity (id, name, name_key, created_at) VALUES ($1, $2, $2, now())")
        .bind(id.0)
        .bind(name)
        .execute(&state.db)
        .await?;
    Ok(id)
}
