//! What the dashboard shows: how far everybody is, what needs a hand, and what happened last.
use super::{
    event::EventKind,
    id::{PersonId, UnitId},
    standing_count::Funnel,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How far everybody the caller sees is, over all and in the largest cohorts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub funnel: Funnel,
    pub cohorts: Vec<CohortFunnel>,
    /// Cohorts there are, of which the largest are shown.
    pub cohorts_in_all: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortFunnel {
    pub id: UnitId,
    pub name: String,
    pub funnel: Funnel,
}

/// Registrations of as many days, the last one today (UTC), and of as many before them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registrations {
    pub days: Vec<Day>,
    pub before: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    pub on: NaiveDate,
    pub people: u32,
}

/// Spans that registrations are shown over, the first unless asked.
pub const SPANS: [u32; 2] = [30, 90];

impl Registrations {
    /// From what was counted by day, over `span` days until today; days without a registration are not in it.
    pub fn over(span: u32, today: NaiveDate, counted: &[(NaiveDate, u32)]) -> Self {
        let on = |ago: u32| today - chrono::Days::new(u64::from(ago));
        let people = |ago: u32| counted.iter().find(|(day, _)| *day == on(ago)).map_or(0, |(_, people)| *people);
        Self {
            days: (0..span).rev().map(|ago| Day { on: on(ago), people: people(ago) }).collect(),
            before: (span..2 * span).rev().map(people).collect(),
        }
    }
}

/// What needs a hand: how many, and of some the newest by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    pub bounced: u32,
    pub expired: u32,
    pub expiring: u32,
    pub not_invited: u32,
    pub failed: u32,
    pub failed_people: Vec<Named>,
    pub unplaced: u32,
    pub unplaced_people: Vec<Named>,
}

impl Needs {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
}

/// One thing that somebody did, to one person or to many at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    /// Nobody: Muster itself.
    pub actor: Option<Named>,
    /// Whether the caller may open the actor's page.
    pub actor_reached: bool,
    /// One of those it happened to.
    pub person: Option<Named>,
    pub people: u32,
    pub unit: Option<(UnitId, String)>,
    pub activity: Option<String>,
}

/// More people than this at once are told as "more than that".
pub const FEED_CAP: u32 = 2_000;

/// What the feed tells of; other lines of the log are for a person's timeline and the audit.
pub const FEED: &[EventKind] = &[
    EventKind::CohortCreated,
    EventKind::EnrolmentCompleted,
    EventKind::InvitationAccepted,
    EventKind::InvitationBounced,
    EventKind::InvitationCreated,
    EventKind::InvitationReminded,
    EventKind::MessageFailed,
    EventKind::PersonAdded,
    EventKind::PersonDeleted,
    EventKind::PersonPlaced,
    EventKind::PersonRemoved,
    EventKind::RoleGranted,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_its_number() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let counted = [(day("2026-11-20"), 3), (day("2026-11-22"), 4), (day("2026-11-19"), 9), (day("2026-11-23"), 1)];
        let shown = Registrations::over(2, day("2026-11-22"), &counted);
        assert_eq!(shown.days.iter().map(|day| day.people).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(shown.before, [9, 3]);
        assert_eq!(shown.days[0].on, day("2026-11-21"));
    }
}
