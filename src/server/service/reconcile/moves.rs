//! What one draining did to enrolments: where each began, and where it ended up.
use crate::{
    domain::{enrolment::State, event::EventKind, id::SessionId},
    server::store::reconcile::Place,
};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub struct Moves(BTreeMap<Place, Move>);

#[derive(Clone, Copy, Debug)]
struct Move {
    /// None: there was no enrolment.
    from: Option<State>,
    to: State,
}

impl Moves {
    /// A further step of one enrolment; where it began stays what was noted first.
    pub fn note(&mut self, place: Place, from: Option<State>, to: State) {
        self.0.entry(place).or_insert(Move { from, to }).to = to;
    }

    /// Where somebody came or left, so that there may be a seat.
    pub fn sessions(&self) -> BTreeSet<SessionId> {
        self.0.keys().filter_map(|place| place.session).collect()
    }

    /// What the log says of them, each once.
    pub fn events(&self) -> Vec<(EventKind, Vec<Place>)> {
        let mut events: Vec<(EventKind, Vec<Place>)> = Vec::new();
        for (place, moved) in &self.0 {
            let Some(kind) = moved.event() else { continue };
            match events.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, places)) => places.push(*place),
                None => events.push((kind, vec![*place])),
            }
        }
        events
    }

    /// Who got a seat they waited for.
    pub fn seated(&self) -> impl Iterator<Item = Place> + '_ {
        let seated = |moved: &Move| (moved.from, moved.to) == (Some(State::Waiting), State::Active);
        self.0.iter().filter(move |(_, moved)| seated(moved)).map(|(place, _)| *place)
    }

    /// What people may begin with, or go on with, from now on.
    pub fn begun(&self) -> impl Iterator<Item = Place> + '_ {
        let begun =
            |moved: &Move| matches!(moved.event(), Some(EventKind::EnrolmentStarted | EventKind::EnrolmentResumed));
        self.0.iter().filter(move |(_, moved)| begun(moved)).map(|(place, _)| *place)
    }
}

impl Move {
    const fn event(self) -> Option<EventKind> {
        match (self.from, self.to) {
            (None | Some(State::Waiting), State::Active) => Some(EventKind::EnrolmentStarted),
            (Some(State::Ended | State::Suspended), State::Active) => Some(EventKind::EnrolmentResumed),
            (None | Some(State::Active | State::Ended | State::Suspended), State::Waiting) => {
                Some(EventKind::EnrolmentWaiting)
            }
            (Some(State::Waiting | State::Active | State::Ended), State::Suspended) => {
                Some(EventKind::EnrolmentSuspended)
            }
            (Some(State::Waiting | State::Active | State::Suspended), State::Ended) => Some(EventKind::EnrolmentEnded),
            _ => None,
        }
    }
}
