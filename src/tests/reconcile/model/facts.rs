//! What may be said of the world, drawn at random, stated in the database and in the model.
use super::world::World;
use crate::{
    server::store::reconcile::{Due, mark_due},
    tests::support::App,
};
use sqlx::AssertSqlSafe;

/// Small and repeatable: splitmix64.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }
}

/// A pair comes or goes, by which list of the world it belongs to; a unit moves or shows itself.
#[derive(Clone, Copy, Debug)]
pub enum Fact {
    Placed(bool, usize, usize),
    Linked(bool, usize, usize),
    Carried(bool, usize, usize),
    Contained(bool, usize, usize),
    ByHand(bool, usize, usize),
    KeptOut(bool, usize, usize),
    Held(bool, usize, usize),
    Stripped(bool, usize, usize),
    /// Below another one, unless that is below it already.
    Moved(usize, usize),
    Private(usize, bool),
}

impl Fact {
    pub fn draw(dice: &mut Dice, world: &World) -> Self {
        let (people, units) = (world.people.len(), world.units.len());
        let (activities, qualifications) = (world.activities.len(), world.qualifications.len());
        let comes = dice.below(3) > 0;
        match dice.below(13) {
            0..=2 => Self::Placed(comes, dice.below(people), 1 + dice.below(units - 1)),
            3 | 4 => Self::Linked(comes, dice.below(units), dice.below(activities)),
            5 => Self::Carried(comes, dice.below(units), dice.below(qualifications)),
            6 => Self::Contained(comes, dice.below(qualifications), dice.below(activities)),
            7 => Self::ByHand(comes, dice.below(people), dice.below(activities)),
            8 => Self::KeptOut(!comes, dice.below(people), dice.below(activities)),
            9 => Self::Held(comes, dice.below(people), dice.below(qualifications)),
            10 => Self::Stripped(!comes, dice.below(people), dice.below(qualifications)),
            11 => Self::Moved(1 + dice.below(units - 1), dice.below(units)),
            _ => Self::Private(1 + dice.below(units - 1), dice.below(2) == 1),
        }
    }

    /// In the database: the fact and what it makes due, in one transaction.
    pub async fn state(self, app: &App, world: &World) {
        let Some((sql, due)) = self.sql(app, world) else { return };
        let mut tries = 0;
        loop {
            let mut tx = app.state.db.begin().await.unwrap();
            match sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&mut *tx).await {
                Ok(_) => {
                    for due in &due {
                        mark_due(&mut tx, app.state.now(), due, None).await.unwrap();
                    }
                    return tx.commit().await.unwrap();
                }
                // Two units that moved below each other at one moment: the second is refused.
                Err(error) if error.to_string().contains("below itself") => return,
                Err(error) => {
                    let code = error.as_database_error().and_then(|error| error.code().map(|code| code.to_string()));
                    tries += 1;
                    assert!(tries < 5 && matches!(code.as_deref(), Some("40P01" | "40001")), "{sql}: {error}");
                }
            }
        }
    }

    fn sql(self, app: &App, world: &World) -> Option<(String, Vec<Due>)> {
        let person = |n: usize| world.people[n];
        let unit = |n: usize| world.units[n].id;
        let activity = |n: usize| world.activities[n].0;
        let given = |n: usize| world.qualifications[n];
        let id = app.state.random.uuid(app.state.now());
        let of = |n: usize| vec![Due::People(vec![world.people[n]])];
        let pair = |comes: bool, table: &str, keys: [(&str, String); 2], more: &str, values: &str| {
            let [(one, first), (two, second)] = keys;
            if comes {
                format!(
                    "INSERT INTO {table} ({one}, {two}{more}) VALUES ('{first}', '{second}'{values}) ON CONFLICT DO NOTHING"
                )
            } else {
                format!("DELETE FROM {table} WHERE {one} = '{first}' AND {two} = '{second}'")
            }
        };
        let person_key = |n: usize| ("person_id", person(n).to_string());
        let unit_key = |n: usize| ("unit_id", unit(n).to_string());
        let activity_key = |n: usize| ("activity_id", activity(n).to_string());
        let given_key = |n: usize| ("qualification_id", given(n).to_string());
        Some(match self {
            Self::Placed(comes, who, at) => {
                let more = (", role, name_key, placed_at", ", 'learner', '', now()");
                (pair(comes, "placement", [person_key(who), unit_key(at)], more.0, more.1), of(who))
            }
            Self::Linked(comes, at, what) => {
                let values = format!(", '{id}', now()");
                let keys = [unit_key(at), activity_key(what)];
                (pair(comes, "unit_assignment", keys, ", id, assigned_at", &values), vec![Due::Unit(unit(at))])
            }
            Self::Carried(comes, at, what) => {
                let keys = [unit_key(at), given_key(what)];
                let due = vec![Due::Unit(unit(at)), Due::Qualification(given(what))];
                (pair(comes, "unit_qualification", keys, ", assigned_at", ", now()"), due)
            }
            Self::Contained(comes, what, activity) => {
                let keys = [given_key(what), activity_key(activity)];
                let due = vec![Due::Qualification(given(what))];
                (pair(comes, "qualification_activity", keys, ", added_at", ", now()"), due)
            }
            Self::ByHand(comes, who, what) => {
                let values = format!(", '{id}', 'hand', now()");
                let keys = [person_key(who), activity_key(what)];
                (pair(comes, "activity_grant", keys, ", id, source, granted_at", &values), of(who))
            }
            Self::KeptOut(comes, who, what) => {
                let keys = [person_key(who), activity_key(what)];
                (pair(comes, "exclusion", keys, ", excluded_at", ", now()"), of(who))
            }
            Self::Held(comes, who, what) => {
                let values = format!(", '{id}', 'hand', now()");
                let keys = [person_key(who), given_key(what)];
                (pair(comes, "qualification_grant", keys, ", id, source, granted_at", &values), of(who))
            }
            Self::Stripped(comes, who, what) => {
                let keys = [person_key(who), given_key(what)];
                (pair(comes, "qualification_exclusion", keys, ", excluded_at", ", now()"), of(who))
            }
            Self::Moved(what, below) => {
                if world.is_at_or_below(below, what) {
                    return None;
                }
                let sql = format!("UPDATE unit SET parent_id = '{}' WHERE id = '{}'", unit(below), unit(what));
                (sql, vec![Due::Unit(unit(what))])
            }
            Self::Private(what, private) => {
                let visibility = if private { "private" } else { "public" };
                let sql = format!("UPDATE unit SET visibility = '{visibility}' WHERE id = '{}'", unit(what));
                (sql, vec![Due::Unit(unit(what))])
            }
        })
    }

    /// In the model.
    pub fn happen(self, world: &mut World) {
        let (pairs, comes, pair) = match self {
            Self::Placed(comes, one, two) => (&mut world.placed, comes, (one, two)),
            Self::Linked(comes, one, two) => (&mut world.linked, comes, (one, two)),
            Self::Carried(comes, one, two) => (&mut world.carried, comes, (one, two)),
            Self::Contained(comes, one, two) => (&mut world.contained, comes, (one, two)),
            Self::ByHand(comes, one, two) => (&mut world.by_hand, comes, (one, two)),
            Self::KeptOut(comes, one, two) => (&mut world.kept_out, comes, (one, two)),
            Self::Held(comes, one, two) => (&mut world.held, comes, (one, two)),
            Self::Stripped(comes, one, two) => (&mut world.stripped, comes, (one, two)),
            Self::Moved(what, below) => {
                if !world.is_at_or_below(below, what) {
                    world.units[what].parent = Some(below);
                }
                return;
            }
            Self::Private(what, private) => {
                world.units[what].private = private;
                return;
            }
        };
        if comes {
            pairs.insert(pair);
        } else {
            pairs.remove(&pair);
        }
    }
}
