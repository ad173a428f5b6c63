use super::{Cursor, Edge, texts};
use crate::domain::{
    enrolling::EnrolmentKey,
    enrolment::State,
    id::{ActivityId, EnrolmentId, SessionId},
    reason::{KeptOut, Reason},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

texts! {
    /// Which participants.
    View {
        Enrolled = "enrolled",
        Waiting = "waiting",
        Active = "active",
        Completed = "completed",
        Suspended = "suspended",
        Ended = "ended",
        KeptOut = "kept_out",
    }
}

impl View {
    /// The states of enrolments it shows; none for those who are kept out.
    pub const fn states(self) -> &'static [State] {
        match self {
            Self::Enrolled => &[State::Waiting, State::Active, State::Completed, State::Suspended],
            Self::Waiting => &[State::Waiting],
            Self::Active => &[State::Active],
            Self::Completed => &[State::Completed],
            Self::Suspended => &[State::Suspended],
            Self::Ended => &[State::Ended],
            Self::KeptOut => &[],
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ParticipantFilter {
    pub view: View,
    pub search: String,
    pub session: Option<SessionId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ParticipantQuery {
    pub activity: ActivityId,
    pub filter: ParticipantFilter,
    /// By enrolment; by person among those who are kept out.
    pub edge: Option<Edge<Uuid>>,
}

impl ParticipantQuery {
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let ParticipantFilter { view, search, session } = &self.filter;
        let view = (*view != View::default()).then(|| ("state", view.as_str().to_owned()));
        let search = (!search.is_empty()).then(|| ("q", search.clone()));
        let session = session.map(|id| ("session", id.to_string()));
        view.into_iter().chain(search).chain(session).chain(self.edge.as_ref().map(Edge::pair)).collect()
    }

    pub fn read(activity: ActivityId, get: impl Fn(&str) -> Option<String>) -> Self {
        let filter = ParticipantFilter {
            view: get("state").and_then(|text| text.parse().ok()).unwrap_or_default(),
            search: get("q").unwrap_or_default(),
            session: get("session").and_then(|text| text.parse().ok()),
        };
        Self { activity, filter, edge: Edge::read(get) }
    }

    #[must_use]
    pub fn from_start(&self) -> Self {
        Self { edge: None, ..self.clone() }
    }
}

/// Somebody in an activity, or kept out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub key: EnrolmentKey,
    pub name: String,
    pub name_key: String,
    pub address: Option<String>,
    pub test: bool,
    /// Nothing of those who are kept out and were never enrolled.
    pub enrolment: Option<EnrolmentId>,
    pub state: Option<State>,
    pub progress: u8,
    pub due_on: Option<NaiveDate>,
    /// Suspended by hand.
    pub paused: bool,
    /// The last reason is gone, and grace ends then.
    pub leaves_at: Option<DateTime<Utc>>,
    pub session: Option<String>,
    pub reasons: Vec<Reason>,
    pub kept_out: Option<KeptOut>,
    /// The caller may change the enrolment.
    pub yours: bool,
}

impl Participant {
    pub fn cursor(&self, view: View) -> Cursor<Uuid> {
        let enrolment = self.enrolment.filter(|_| view != View::KeptOut).map(|id| id.0);
        Cursor { name_key: self.name_key.clone(), id: enrolment.unwrap_or(self.key.person.0) }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantPage {
    pub rows: Vec<Participant>,
    pub next: Option<Cursor<Uuid>>,
    pub previous: Option<Cursor<Uuid>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn a_query_survives_its_url() {
        let activity = ActivityId(Uuid::from_u128(1));
        let cursor = Cursor { name_key: "noor ~ haddad".into(), id: Uuid::from_u128(2) };
        let query = ParticipantQuery {
            activity,
            filter: ParticipantFilter {
                view: View::KeptOut,
                search: "a & b".into(),
                session: Some(SessionId(Uuid::from_u128(3))),
            },
            edge: Some(Edge::After(cursor)),
        };
        let pairs: HashMap<_, _> = query.pairs().into_iter().collect();
        assert_eq!(ParticipantQuery::read(activity, |name| pairs.get(name).cloned()), query);
    }
}
