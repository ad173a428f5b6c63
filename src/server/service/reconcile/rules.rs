//! Who is in which rule, kept as the rules say.
//!
//! Few people are held against every rule in memory ([`refresh`]); when a rule changes, one look in SQL finds the people it
//! moves ([`moving`]), and those are then due like any others. A rule that is off, or outside its dates, nobody meets; its
//! mode says what follows from that (`domain::rule::step`).
use crate::domain::{
    id::{PersonId, RuleId},
    rule::{Facts, Rule, Step, Uses, step},
};
use crate::server::{
    error::Result,
    live::Topic,
    state::AppState,
    store::{self, reconcile::Due, rule::Day},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::HashSet;
use uuid::Uuid;

/// This moment, and the day it is for the organisation.
pub fn day(state: &AppState) -> Day {
    Day { now: state.now(), zone: state.settings.time_zone }
}

/// Holds these people, who are locked, against every rule, and writes what differs. Rules are held still already.
pub async fn refresh(state: &AppState, conn: &mut PgConnection, people: &[Uuid]) -> Result<()> {
    let rules = store::rule::all(conn).await?;
    if rules.is_empty() {
        return Ok(());
    }
    let day = day(state);
    let matched = store::rule::of_people(conn, people).await?;
    let uses = rules.iter().fold(Uses::default(), |uses, rule| uses.and(rule.criteria.uses()));
    let found = store::rule::facts(conn, day, uses, people).await?;
    let mut moves = Moves::default();
    for facts in &found {
        for rule in &rules {
            let meets = meets(rule, facts, day);
            let before = matched.get(&(rule.id, facts.person)).copied();
            moves.note((rule.id, facts.person), step(rule.mode, rule.grace_days, meets, before, day.now));
        }
    }
    // Whoever is erased, or became one with somebody else, is in no rule.
    let there: HashSet<PersonId> = found.iter().map(|facts| facts.person).collect();
    moves.leave.extend(matched.keys().filter(|(_, person)| !there.contains(person)));
    moves.write(conn, day).await
}

fn meets(rule: &Rule, facts: &Facts, day: Day) -> bool {
    let today = day.today();
    rule.holds_on(today) && rule.criteria.meets(facts, today)
}

/// Until when somebody may stay who meets the rule no longer; none for whoever meets it again.
type Until = Option<DateTime<Utc>>;

#[derive(Default)]
struct Moves {
    join: Vec<(RuleId, PersonId)>,
    leave: Vec<(RuleId, PersonId)>,
    leaving: Vec<((RuleId, PersonId), Until)>,
}

impl Moves {
    fn note(&mut self, pair: (RuleId, PersonId), step: Step) {
        match step {
            Step::Nothing => {}
            Step::Join => self.join.push(pair),
            Step::Leave => self.leave.push(pair),
            Step::Stay => self.leaving.push((pair, None)),
            Step::LeaveAt(at) => self.leaving.push((pair, Some(at))),
        }
    }

    async fn write(&self, conn: &mut PgConnection, day: Day) -> Result<()> {
        if !self.join.is_empty() {
            store::rule::join(conn, day.now, &self.join).await?;
        }
        if !self.leave.is_empty() {
            store::rule::leave(conn, &self.leave).await?;
        }
        if !self.leaving.is_empty() {
            store::rule::set_leaving(conn, &self.leaving).await?;
        }
        Ok(())
    }
}

/// The people whom this rule, as it is now, takes in, lets go, or keeps; in id order.
pub(super) async fn moving(state: &AppState, conn: &mut PgConnection, rule: RuleId) -> Result<Vec<PersonId>> {
    store::rule::hold_still(conn).await?;
    let Some(rule) = store::rule::one(conn, rule).await? else { return Ok(Vec::new()) };
    let moving = store::rule::moving(conn, &rule, day(state)).await?;
    store::rule::applied(conn, state.now(), rule.id).await?;
    Ok(moving.into_iter().map(|moving| moving.person).collect())
}

/// On a new day of the organisation's, the rules whose answers may have changed with it are due. Whether there were any.
pub async fn look_at_the_day(state: &AppState) -> Result<bool> {
    let day = day(state);
    let mut tx = state.db.begin().await?;
    let asked: HashSet<RuleId> = store::rule::look_on(&mut tx, day.today()).await?.into_iter().collect();
    if asked.is_empty() {
        return Ok(false);
    }
    let rules = store::rule::all(&mut tx).await?;
    let rules: Vec<_> = rules.iter().filter(|rule| asked.contains(&rule.id) && rule.turns_with_the_day()).collect();
    for rule in &rules {
        store::reconcile::mark_due(&mut tx, day.now, &Due::Rule(rule.id), None).await?;
    }
    if !rules.is_empty() {
        store::live::notify(&mut tx, &[Topic::People]).await?;
    }
    tx.commit().await?;
    Ok(!rules.is_empty())
}
