//! What may be said of the world, drawn at random, stated in the database and in the model.
use super::{
    lists, people,
    rules::{self, Meets},
    units,
    world::{States, World},
};
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
    Merged(usize, usize),
    Deleted(usize),
    /// Somebody is somebody else.
    Became(usize, usize),
    Listed(lists::Lines),
    /// One of the lists that stand.
    TakenBack(usize),
    Switched(usize, bool),
    Rewritten(usize, Meets),
    RuleDeleted(usize),
}

impl Fact {
    pub fn draw(dice: &mut Dice, world: &World) -> Self {
        let units = world.units.len();
        let (activities, qualifications) = (world.activities.len(), world.qualifications.len());
        let comes = dice.below(3) > 0;
        // In the end every rule may be deleted.
        let rule = (!world.rules.is_empty()).then(|| dice.below(world.rules.len()));
        match (dice.below(72), rule) {
            (0..=11, _) => Self::Placed(comes, world.draw_person(dice), world.draw_unit(dice)),
            (12..=19, _) => Self::Linked(comes, world.draw_unit(dice), dice.below(activities)),
            (20..=23, _) => Self::Carried(comes, world.draw_unit(dice), dice.below(qualifications)),
            (24..=27, _) => Self::Contained(comes, dice.below(qualifications), dice.below(activities)),
            (32..=34, _) => Self::KeptOut(!comes, world.draw_person(dice), dice.below(activities)),
            (35..=37, _) => Self::Held(comes, world.draw_person(dice), dice.below(qualifications)),
            (38..=40, _) => Self::Stripped(!comes, world.draw_person(dice), dice.below(qualifications)),
            (41..=44, _) => {
                let below = dice.below(units);
                Self::Moved(world.draw_unit(dice), if world.units[below].gone { 0 } else { below })
            }
            (45..=47, _) => Self::Private(world.draw_unit(dice), dice.below(2) == 1),
            (48, _) => Self::Merged(world.draw_unit(dice), world.draw_unit(dice)),
            (49, _) => Self::Deleted(world.draw_unit(dice)),
            (50..=52, Some(rule)) => Self::Switched(rule, comes),
            (53..=58, Some(rule)) => Self::Rewritten(rule, Meets::draw(dice, world)),
            (59, Some(rule)) => Self::RuleDeleted(rule),
            // Some stay to the end.
            (60, _) if world.there().count() > 3 => Self::Became(world.draw_person(dice), world.draw_person(dice)),
            (62..=67, _) => Self::Listed(lists::draw(dice)),
            (68..=71, _) => Self::TakenBack(dice.below(100)),
            _ => Self::ByHand(comes, world.draw_person(dice), dice.below(activities)),
        }
    }

    /// In the database: whether it has come about there.
    pub async fn state(self, app: &App, world: &World) -> bool {
        match self {
            Self::Merged(from, into) => units::merge(app, world, from, into).await,
            Self::Deleted(unit) => units::delete(app, world, unit).await,
            Self::Became(gone, kept) => people::merge(app, world, gone, kept).await,
            Self::Listed(lines) => lists::enrol(app, world, lines).await,
            Self::TakenBack(pick) => lists::take_back(app, pick).await,
            Self::Switched(rule, on) => rules::save(app, world, rule, world.rules[rule].meets, on).await,
            Self::Rewritten(rule, meets) => rules::save(app, world, rule, meets, world.rules[rule].on).await,
            Self::RuleDeleted(rule) => rules::delete(app, world, rule).await,
            _ => self.put(app, world).await,
        }
    }

    /// The fact and what it makes due, in one transaction.
    async fn put(self, app: &App, world: &World) -> bool {
        let Some((sql, due)) = self.sql(app, world) else { return false };
        for _ in 0..5 {
            match put(app, &sql, &due).await {
                Ok(()) => return true,
                // Two units that moved below each other at one moment: the second is refused.
                Err(error) if error.to_string().contains("below itself") => return false,
                Err(error) => {
                    let code = error.as_database_error().and_then(|error| error.code().map(|code| code.to_string()));
                    match code.as_deref() {
                        Some("40P01" | "40001") => {}
                        // Of a unit that somebody has merged or deleted meanwhile.
                        Some("23503") => return false,
                        _ => panic!("{sql}: {error}"),
                    }
                }
            }
        }
        panic!("{sql}: always in somebody's way");
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
            if comes && one == "person_id" {
                // Of nobody who goes into somebody else, or is deleted, at this moment.
                format!(
                    "INSERT INTO {table} ({one}, {two}{more}) SELECT id, '{second}'{values} FROM person
                     WHERE id = '{first}' AND erased_at IS NULL FOR SHARE ON CONFLICT DO NOTHING"
                )
            } else if comes {
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
            Self::Merged(..)
            | Self::Deleted(_)
            | Self::Became(..)
            | Self::Listed(_)
            | Self::TakenBack(_)
            | Self::Switched(..)
            | Self::Rewritten(..)
            | Self::RuleDeleted(_) => unreachable!("stated through their services"),
        })
    }

    /// In the model; `met` people were there before.
    pub fn happen(self, world: &mut World, states: &mut States, met: usize) {
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
            Self::Merged(from, into) => return world.remove_unit(from, Some(into)),
            Self::Deleted(unit) => return world.remove_unit(unit, None),
            Self::Listed(lines) => return world.list_enrolled(lines, met),
            Self::TakenBack(pick) => return world.list_taken_back(pick),
            Self::Became(gone, kept) => return world.merge_people(gone, kept, states),
            Self::Switched(rule, on) => return world.rules[rule].on = on,
            Self::Rewritten(rule, meets) => return world.rules[rule].meets = meets,
            Self::RuleDeleted(rule) => return drop(world.rules.remove(rule)),
        };
        if comes {
            pairs.insert(pair);
        } else {
            pairs.remove(&pair);
        }
        if let Self::Placed(false, ..) = self {
            world.lists_forget(pair);
        }
    }
}

async fn put(app: &App, sql: &str, due: &[Due]) -> sqlx::Result<()> {
    let mut tx = app.state.db.begin().await?;
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *tx).await?;
    for due in due {
        mark_due(&mut tx, app.state.now(), due, None).await?;
    }
    tx.commit().await
}
