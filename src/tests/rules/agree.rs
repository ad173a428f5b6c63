//! One meaning, two evaluators: the tree in memory and the predicate in SQL pick the same people.
#![expect(clippy::format_push_string, reason = "statements of a test are many and small")]
use super::super::support::App;
use crate::{
    domain::{
        id::{LabelId, PersonId, QualificationId, ROOT_UNIT, RuleId, UnitId},
        rule::{Added, Criteria, Criterion, How, Mode, Place, Rule, Status},
    },
    server::store::{self, rule::Day},
};
use chrono::{Duration, NaiveDate};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, TestRunner},
};
use std::collections::BTreeSet;
use uuid::Uuid;

const UNITS: usize = 9;
const PEOPLE: usize = 12;
const WORDS: usize = 3;
const ZONES: [&str; 4] = ["UTC", "Europe/Brussels", "America/Santiago", "Pacific/Auckland"];
const LANGUAGES: [&str; 3] = ["en", "fr", "de"];
const VALUES: [&str; 3] = ["north", "7", ""];

fn id(space: u128, number: usize) -> Uuid {
    Uuid::from_u128((space << 64) + number as u128 + 1)
}

#[derive(Clone, Debug)]
struct Somebody {
    language: &'static str,
    added_hours_ago: i64,
    labels: BTreeSet<usize>,
    field: Option<&'static str>,
    standing: usize,
    deactivated_in_hours: Option<i64>,
    manager: Option<usize>,
    placements: Vec<(usize, &'static str)>,
    granted: BTreeSet<usize>,
    taken: BTreeSet<usize>,
    given_by_rule: BTreeSet<usize>,
    gone: usize,
}

#[derive(Clone, Debug)]
struct World {
    /// Kind, parent (an earlier unit, else the root), private.
    units: Vec<(Place, Index, bool)>,
    carried: Vec<(usize, usize)>,
    people: Vec<Somebody>,
    zone: &'static str,
    trees: Vec<Criteria>,
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let words = || proptest::collection::btree_set(0..WORDS, 0..WORDS);
    let own = (
        select(&LANGUAGES[..]),
        0_i64..24 * 9,
        words(),
        option::of(select(vec![r#""north""#, "7", "null", r#""""#])),
        0..3_usize,
        option::of(-30_i64..30),
        option::of(0..PEOPLE),
    );
    let role = select(vec!["learner", "learner", "learner", "mentor"]);
    (own, vec((0..UNITS, role), 0..4), words(), words(), words(), 0..14_usize).prop_map(
        |(
            (language, added_hours_ago, labels, field, standing, deactivated_in_hours, manager),
            placements,
            granted,
            taken,
            given_by_rule,
            gone,
        )| {
            Somebody {
                language,
                added_hours_ago,
                labels,
                field,
                standing,
                deactivated_in_hours,
                manager,
                placements,
                granted,
                taken,
                given_by_rule,
                gone,
            }
        },
    )
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let how = || select(vec![How::Is, How::IsOneOf, How::Below]);
    let among = |space: u128, count: usize| vec((0..count).prop_map(move |number| id(space, number)), 1..3);
    let day = || (0_u64..12).prop_map(|ago| today().checked_sub_days(chrono::Days::new(ago)).unwrap());
    let added = prop_oneof![
        day().prop_map(Added::Before),
        day().prop_map(Added::After),
        (day(), day()).prop_map(|(one, other)| Added::Between(one.min(other), one.max(other))),
        (1_u16..10).prop_map(Added::InTheLast),
    ];
    prop_oneof![
        3 => (select(Place::ALL), how(), among(1, UNITS)).prop_map(|(kind, how, ids)| Criterion::Unit {
            kind,
            how,
            units: ids.into_iter().map(UnitId).collect(),
        }),
        2 => (how(), among(2, PEOPLE)).prop_map(|(how, ids)| Criterion::Manager {
            how,
            people: ids.into_iter().map(PersonId).collect(),
        }),
        1 => among(2, PEOPLE).prop_map(|ids| Criterion::Person {
            how: How::IsOneOf,
            people: ids.into_iter().map(PersonId).collect(),
        }),
        1 => vec(select(&LANGUAGES[..]), 1..3).prop_map(|tags| Criterion::Language {
            how: How::IsOneOf,
            languages: tags.into_iter().map(str::to_owned).collect(),
        }),
        2 => added.prop_map(Criterion::Added),
        1 => among(3, WORDS).prop_map(|ids| Criterion::Label {
            how: How::IsOneOf,
            labels: ids.into_iter().map(LabelId).collect(),
        }),
        1 => vec(select(&VALUES[..]), 1..3).prop_map(|values| Criterion::Field {
            key: "ward".into(),
            how: How::IsOneOf,
            values: values.into_iter().map(str::to_owned).collect(),
        }),
        1 => vec(select(Status::ALL), 1..3)
            .prop_map(|standings| Criterion::Standing { how: How::IsOneOf, standings }),
        1 => among(4, WORDS).prop_map(|ids| Criterion::Qualification {
            how: How::IsOneOf,
            qualifications: ids.into_iter().map(QualificationId).collect(),
        }),
    ]
}

fn tree() -> impl Strategy<Value = Criteria> {
    criterion().prop_map(Criteria::Is).prop_recursive(3, 10, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Criteria::All),
            vec(inner.clone(), 0..4).prop_map(Criteria::Any),
            vec(inner, 0..4).prop_map(Criteria::None),
        ]
    })
}

fn world() -> impl Strategy<Value = World> {
    (
        vec((select(Place::ALL), any::<Index>(), any::<bool>()), UNITS),
        vec((0..UNITS, 0..WORDS), 0..4),
        vec(somebody(), PEOPLE),
        select(&ZONES[..]),
        vec(tree(), 12),
    )
        .prop_map(|(units, carried, people, zone, trees)| World { units, carried, people, zone, trees })
}

/// Of the tests: the clock is told.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 10).unwrap()
}

impl World {
    /// Replaces whatever is there.
    async fn settle(&self, app: &App, day: Day) {
        let at = |hours: i64| (day.now + Duration::hours(hours)).to_rfc3339();
        let mut sql = String::from(
            "DELETE FROM rule; DELETE FROM qualification_grant; DELETE FROM qualification_exclusion;
             DELETE FROM unit_qualification; DELETE FROM person_label; DELETE FROM placement; DELETE FROM person;
             DELETE FROM unit WHERE kind <> 'platform'; DELETE FROM reconcile_due;",
        );
        for (number, (place, parent, private)) in self.units.iter().enumerate() {
            let parent = match parent.index(number + 1) {
                0 => ROOT_UNIT.0,
                above => id(1, above - 1),
            };
            let (kind, visibility) = (place.as_str(), if *private { "private" } else { "public" });
            sql += &format!(
                "INSERT INTO unit (id, kind, name, name_key, parent_id, visibility, created_at)
                 VALUES ('{}', '{kind}', 'U{number}', 'u{number}', '{parent}', '{visibility}', now());",
                id(1, number)
            );
        }
        for (number, person) in self.people.iter().enumerate() {
            let own = id(2, number);
            let invited = person.standing > 0;
            sql += &format!(
                "INSERT INTO person (id, name, name_key, search_key, language, created_at, fields, invited_at, registered_at,
                                     deactivated_at, erased_at)
                 VALUES ('{own}', 'P{number}', 'p{number}', 'p{number}', '{}', '{}', '{}', {}, {}, {}, {});",
                person.language,
                at(-person.added_hours_ago),
                person.field.map_or_else(|| "{}".to_owned(), |value| format!(r#"{{"ward": {value}}}"#)),
                if invited { "now()" } else { "NULL" },
                if person.standing > 1 { "now()" } else { "NULL" },
                person.deactivated_in_hours.map_or_else(|| "NULL".to_owned(), |hours| format!("'{}'", at(hours))),
                if person.gone == 0 { "now()" } else { "NULL" },
            );
        }
        sql += &format!(
            "INSERT INTO rule (id, name, name_key, criteria, created_at, changed_at)
             VALUES ('{}', 'Old', 'old', '{{\"all\": []}}', now(), now());",
            id(5, 0)
        );
        for word in 0..WORDS {
            sql += &format!(
                "INSERT INTO label (id, name, name_key, created_at)
                 VALUES ('{}', 'L{word}', 'l{word}', now()) ON CONFLICT DO NOTHING;
                 INSERT INTO qualification (id, name, name_key, created_at)
                 VALUES ('{1}', 'Q{word}', 'q{word}', now()) ON CONFLICT DO NOTHING;",
                id(3, word),
                id(4, word)
            );
        }
        for (unit, word) in &self.carried {
            sql += &format!(
                "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at)
                 VALUES ('{}', '{}', now()) ON CONFLICT DO NOTHING;",
                id(1, *unit),
                id(4, *word)
            );
        }
        for (number, person) in self.people.iter().enumerate() {
            let own = id(2, number);
            if let Some(manager) = person.manager {
                sql += &format!("UPDATE person SET manager_id = '{}' WHERE id = '{own}';", id(2, manager));
            }
            if person.gone == 1 {
                sql += &format!("UPDATE person SET merged_into = '{}' WHERE id = '{own}';", id(2, 0));
            }
            for (unit, role) in &person.placements {
                sql += &format!(
                    "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
                     VALUES ('{own}', '{}', '{role}', '', now()) ON CONFLICT DO NOTHING;",
                    id(1, *unit)
                );
            }
            for word in &person.labels {
                sql += &format!("INSERT INTO person_label (person_id, label_id) VALUES ('{own}', '{}');", id(3, *word));
            }
            for word in &person.granted {
                sql += &format!(
                    "INSERT INTO qualification_grant (id, person_id, qualification_id, source, granted_at)
                     VALUES (gen_random_uuid(), '{own}', '{}', 'hand', now());",
                    id(4, *word)
                );
            }
            for word in &person.taken {
                sql += &format!(
                    "INSERT INTO qualification_exclusion (person_id, qualification_id, excluded_at)
                     VALUES ('{own}', '{}', now());",
                    id(4, *word)
                );
            }
            for word in &person.given_by_rule {
                sql += &format!(
                    "INSERT INTO rule_qualification (rule_id, qualification_id)
                     VALUES ('{0}', '{1}') ON CONFLICT DO NOTHING;
                     INSERT INTO rule_match (rule_id, person_id, since) VALUES ('{0}', '{own}', now())
                     ON CONFLICT DO NOTHING;",
                    id(5, 0),
                    id(4, *word)
                );
            }
        }
        app.run(&sql).await;
    }
}

/// [L11] [N6] Random people (without anything, in several units, below private groups, in circles of managers, erased) and
/// random trees: whom the criteria pick in memory, the SQL predicate picks too.
#[test]
fn memory_and_sql_pick_the_same_people() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let app = runtime.block_on(App::start());
    let now = today().and_hms_opt(2, 30, 0).unwrap().and_utc();
    let picked = std::cell::Cell::new((0_usize, 0_usize));
    let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&world(), |world| {
        runtime.block_on(async {
            let day = Day { now, zone: world.zone.parse().unwrap() };
            world.settle(&app, day).await;
            let mut conn = app.state.db.acquire().await.unwrap();
            let everybody: Vec<Uuid> = (0..PEOPLE).map(|number| id(2, number)).collect();
            for tree in &world.trees {
                let facts = store::rule::facts(&mut conn, day, tree.uses(), &everybody).await.unwrap();
                let mut in_memory: Vec<PersonId> =
                    facts.iter().filter(|facts| tree.meets(facts, day.today())).map(|facts| facts.person).collect();
                in_memory.sort_unstable();
                let rule = Rule {
                    id: RuleId(id(5, 1)),
                    name: String::new(),
                    enabled: true,
                    criteria: tree.clone(),
                    mode: Mode::KeepInStep,
                    grace_days: 0,
                    starts_on: None,
                    ends_on: None,
                };
                let in_sql = store::rule::moving(&mut conn, &rule, day).await.unwrap();
                let in_sql: Vec<PersonId> = in_sql.into_iter().map(|moving| moving.person).collect();
                prop_assert_eq!(&in_memory, &in_sql, "{:?}", tree);
                for facts in &facts {
                    let explained = tree.explain(facts, day.today()).holds();
                    prop_assert_eq!(explained, in_sql.contains(&facts.person));
                }
                let (some, none) = picked.get();
                picked.set((some + in_sql.len(), none + facts.len() - in_sql.len()));
            }
            Ok(())
        })
    });
    outcome.unwrap();
    let (some, none) = picked.get();
    assert!(some > 500 && none > 500, "both answers are tried: {some} yes, {none} no");
    runtime.block_on(async move { drop(app) });
}
