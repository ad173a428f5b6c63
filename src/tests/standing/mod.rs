//! Counters against counting.
mod tabs;

use super::support::App;
use crate::{
    domain::{
        enrolment_list::{Filter, Sort, TestPeople, View},
        id::UnitId,
        selection::Selection,
    },
    server::{
        scope::Reach,
        service::standing,
        store::{
            self,
            enrolment_list::{Order, window},
        },
    },
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

const PEOPLE: u32 = 40;

/// Somebody, by number.
fn person(random: &mut StdRng) -> String {
    format!("(SELECT id FROM person WHERE reference = 'R{}')", random.random_range(0..PEOPLE))
}

/// Something that may happen to people, in any order and all at once.
fn fact(random: &mut StdRng) -> String {
    let who = person(random);
    let unit = format!("(SELECT id FROM unit WHERE name = 'C{}')", random.random_range(0..3));
    let role = ["learner", "mentor"][random.random_range(0..2)];
    let on = random.random_bool(0.6);
    match random.random_range(0..13) {
        0 | 1 => format!("INSERT INTO placement SELECT id, {unit}, '{role}', name_key, now() FROM person WHERE id = {who} ON CONFLICT DO NOTHING"),
        2 => format!("DELETE FROM placement WHERE person_id = {who} AND role = '{role}'"),
        3 => format!("UPDATE placement SET unit_id = {unit} WHERE person_id = {who} AND role = '{role}'
                      AND 1 = (SELECT count(*) FROM placement WHERE person_id = {who})"),
        4 => format!("UPDATE person SET invited_at = {} WHERE id = {who}", if on { "now()" } else { "NULL" }),
        5 => format!("UPDATE person SET registered_at = {} WHERE id = {who}", if on { "now()" } else { "NULL" }),
        6 => format!("UPDATE person SET test = {on} WHERE reference LIKE 'R{}%'", random.random_range(0..5)),
        7 => format!("INSERT INTO invitation (id, person_id, state, created_at, expires_at)
                      VALUES (gen_random_uuid(), {who}, 'sent', now(), now() + {} * interval '1 hour') ON CONFLICT DO NOTHING", random.random_range(-90..90)),
        8 => format!("UPDATE invitation SET state = '{}' WHERE person_id = {who} AND state IN ('pending', 'sent', 'bounced')",
                     ["pending", "sent", "bounced", "accepted", "declined"][random.random_range(0..5)]),
        9 => format!("INSERT INTO enrolment (id, person_id, activity_id, state, progress, started_at)
                      SELECT gen_random_uuid(), {who}, id, 'active', 10, now() FROM activity ON CONFLICT DO NOTHING"),
        10 => format!("UPDATE enrolment SET progress = {} WHERE person_id = {who}", if on { 0 } else { 50 }),
        11 => format!("WITH named AS (UPDATE person SET name_key = 'n{}' WHERE id = {who} RETURNING id, name_key)
                       UPDATE placement l SET name_key = n.name_key FROM named n WHERE l.person_id = n.id", random.random_range(0..9)),
        _ if on => format!("INSERT INTO role_grant (person_id, role, granted_at) VALUES ({who}, 'coordinator', now()) ON CONFLICT DO NOTHING"),
        _ => format!("DELETE FROM role_grant WHERE person_id = {who}"),
    }
}

/// What the counters should hold, counted from the facts without them.
const TRUTH: &str = "
    WITH counted AS (
        SELECT p.id, CASE
            WHEN p.registered_at IS NOT NULL AND (SELECT max(progress) FROM enrolment e WHERE e.person_id = p.id) > 0 THEN 'active'
            WHEN p.registered_at IS NOT NULL THEN 'registered' WHEN p.invited_at IS NULL THEN 'enrolled'
            ELSE COALESCE((SELECT CASE i.state WHEN 'bounced' THEN 'bounced' ELSE 'invited' END FROM invitation i
                           WHERE i.person_id = p.id AND i.state IN ('pending', 'sent', 'bounced')), 'closed') END AS state
        FROM person p WHERE NOT p.test AND p.erased_at IS NULL),
    row AS (
        SELECT unit_id, role, person_id FROM placement
        UNION ALL SELECT '00000000-0000-7000-8000-000000000001', role, person_id FROM role_grant)
    SELECT concat_ws(' ', unit_id, role, state, count(*)) FROM (
        SELECT r.unit_id, r.role, c.state FROM row r JOIN counted c ON c.id = r.person_id
        UNION ALL SELECT '00000000-0000-0000-0000-000000000000', r.role, c.state FROM row r JOIN counted c ON c.id = r.person_id
        UNION ALL SELECT '00000000-0000-0000-0000-000000000000', 'person', c.state FROM counted c
        UNION ALL SELECT '00000000-0000-0000-0000-000000000000', 'unplaced', c.state FROM counted c
                  WHERE c.id NOT IN (SELECT person_id FROM row)) AS one
    GROUP BY unit_id, role, state ORDER BY 1";

const KEPT: &str =
    "SELECT concat_ws(' ', unit_id, role, state, people) FROM standing_count WHERE people <> 0 ORDER BY 1";

/// The days come from what each person is counted as: that is what is kept, so they must add up to it.
const DAYS: &str = "
    SELECT concat_ws(' ', unit_id, role, kind, day, sum(n)) FROM (
        SELECT unit_id, role, 'ends' AS kind, (ends_at AT TIME ZONE 'UTC')::date AS day, 1 AS n FROM standing_mark WHERE ends_at IS NOT NULL AND NOT test
        UNION ALL SELECT unit_id, role, 'registered', registered_on, 1 FROM standing_mark WHERE registered_on IS NOT NULL AND NOT test
        UNION ALL SELECT unit_id, role, kind, day, -people FROM standing_day) AS one
    GROUP BY unit_id, role, kind, day HAVING sum(n) <> 0 AND unit_id <> '00000000-0000-0000-0000-000000000000'";

/// Lists that marks enter hold the rows, in the order, that people and placements give, which are looked at while
/// something waits to be folded in.
async fn lists_are_the_same_by_marks(app: &App) {
    let now = app.state.now();
    let mut tx = app.state.db.begin().await.unwrap();
    let units: Vec<Uuid> = sqlx::query_scalar("SELECT id FROM unit").fetch_all(&mut *tx).await.unwrap();
    let cohorts: Vec<_> = std::iter::once(None).chain(units.into_iter().map(|unit| Some(UnitId(unit)))).collect();
    let mut lists = Vec::new();
    for is_due in [false, true] {
        if is_due {
            let nobody = "INSERT INTO standing_due (person_ids, people) VALUES ('{}', 0)";
            sqlx::raw_sql(nobody).execute(&mut *tx).await.unwrap();
        }
        assert_eq!(store::standing::is_due(&mut tx).await.unwrap(), is_due);
        let mut rows = Vec::new();
        for (at, view) in View::ALL.iter().copied().enumerate() {
            for cohort in cohorts.iter().copied() {
                for test in TestPeople::ALL.iter().copied() {
                    let chosen = Selection::all(Filter { cohort, view, test, ..Filter::default() });
                    let order = Order { sort: Sort::Name, ascending: at % 2 == 0 };
                    let found = window(&mut tx, now, &Reach::Everyone, &chosen, order, None, 500).await.unwrap();
                    let found = found.into_iter().map(|row| (row.name_key, row.person, row.unit, row.role));
                    rows.push((view, cohort, test, found.collect::<Vec<_>>()));
                }
            }
        }
        lists.push(rows);
    }
    for (by_marks, by_facts) in lists[0].iter().zip(&lists[1]) {
        assert_eq!(by_marks, by_facts);
    }
    assert!(lists[0].iter().filter(|(view, .., rows)| *view == View::Expired && !rows.is_empty()).count() > 2);
}

/// [P9] [N7] Whatever happens to people, by however many at once, and while others fold: the counters are what counting gives.
#[tokio::test]
async fn counters_are_what_counting_gives() {
    let app = App::start().await;
    for number in 0..3 {
        app.cohort(&format!("C{number}")).await;
    }
    app.activity("A", "end", 1).await;
    for number in 0..PEOPLE {
        app.someone(&format!("P{number}"), None, &format!("R{number}")).await;
    }
    for round in 0..4_u64 {
        let writers = (0..4_u64).map(|writer| {
            let (state, mut random) = (app.state.clone(), StdRng::seed_from_u64(round * 10 + writer));
            async move {
                for step in 0..60 {
                    let sql = fact(&mut random);
                    let done = sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&state.db).await;
                    // Two writers may wait for each other in a circle; that one fact did not happen, then.
                    done.map(drop)
                        .or_else(|error| if error.to_string().contains("deadlock") { Ok(()) } else { Err(error) })
                        .unwrap_or_else(|error| panic!("{sql}: {error}"));
                    if step % 7 == 0 {
                        standing::catch_up(&state).await.unwrap();
                    }
                }
            }
        });
        futures::future::join_all(writers).await;
        standing::fold_all(&app.state).await.unwrap();
        assert_eq!(app.texts(KEPT).await, app.texts(TRUTH).await, "round {round}");
        assert_eq!(app.texts(DAYS).await, [""; 0], "round {round}");
    }
    lists_are_the_same_by_marks(&app).await;
    assert!(app.count("standing_count").await > 20);
}
