//! The organisation of the demo: a company with departments in a tree, teams, functions and groups, who is in them, and
//! what some of them carry.
use super::{House, Member, catalogue::SECOND_COHORT, sessions};
use crate::domain::{
    event::EventKind,
    id::{PersonId, ROOT_UNIT, UnitId},
    role::Role,
    text::search_key,
    unit::{UnitKind, Visibility},
};
use crate::server::{
    clock::Clock,
    error::Result,
    service::reconcile,
    state::AppState,
    store::{self, event::NewEvent},
};
use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use std::ops::Range;

/// Days ago the house was put in order.
const SETTLED: i64 = 45;

struct Piece {
    kind: UnitKind,
    name: &'static str,
    /// Into `PIECES`.
    below: Option<usize>,
    visibility: Visibility,
    /// Into the catalogue's activities.
    carries: &'static [usize],
    /// Among the learners of one cohort.
    people: Range<usize>,
}

const fn piece(kind: UnitKind, name: &'static str, below: Option<usize>, people: Range<usize>) -> Piece {
    Piece { kind, name, below, visibility: Visibility::Public, carries: &[], people }
}

const PIECES: [Piece; 10] = [
    piece(UnitKind::Company, "Brightwater Hospital", None, 0..12),
    piece(UnitKind::Department, "Care", Some(0), 0..0),
    Piece { carries: &[5], ..piece(UnitKind::Department, "Surgery", Some(1), 0..6) },
    piece(UnitKind::Department, "Intensive care", Some(1), 6..10),
    piece(UnitKind::Team, "Theatre 2", Some(2), 0..4),
    piece(UnitKind::Team, "ICU nights", Some(3), 6..10),
    Piece { carries: &[4], ..piece(UnitKind::Function, "Shift lead", None, 2..5) },
    piece(UnitKind::Function, "Scrub nurse", None, 0..3),
    piece(UnitKind::Group, "Research circle", None, 8..11),
    Piece { visibility: Visibility::Private, ..piece(UnitKind::Group, "Journal club", Some(8), 3..6) },
];

/// The team that takes part in a session.
const ICU_NIGHTS: usize = 5;

/// Puts it up as if it had been done on its day; the engine enrols whoever belongs.
pub async fn settle(
    house: &House,
    state: &AppState,
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    members: &[Member],
) -> Result<()> {
    let at = now - Duration::days(SETTLED);
    let by = Some(house.admin());
    let learners: Vec<PersonId> =
        members.iter().filter(|member| member.cohort == SECOND_COHORT).map(|member| member.person.id).collect();
    let mut units: Vec<UnitId> = Vec::new();
    let mut carried = Vec::new();
    for piece in &PIECES {
        let id: UnitId = state.random.id(at);
        let unit = store::unit::NewUnit {
            id,
            kind: piece.kind,
            name: piece.name,
            name_key: &search_key(piece.name),
            code: None,
            code_key: None,
            visibility: piece.visibility,
            parent: piece.below.map_or(ROOT_UNIT, |below| units[below]),
        };
        store::unit::insert(conn, at, &unit).await?;
        store::event::write(conn, at, NewEvent::new(EventKind::UnitCreated, by).unit(id)).await?;
        let people = &learners[piece.people.clone()];
        store::placement::insert_many(conn, at, by, None, id, Role::Learner, people).await?;
        let placed = NewEvent::new(EventKind::PersonPlaced, by).unit(id).role(Role::Learner);
        store::event::write_many(conn, at, &placed, people).await?;
        for activity in piece.carries {
            let activity = house.activities[*activity].0;
            carried.push((state.random.uuid(at), id, activity));
            let assigned = NewEvent::new(EventKind::UnitAssigned, by).unit(id).activity(activity);
            store::event::write(conn, at, assigned).await?;
        }
        units.push(id);
    }
    store::demo::assign(conn, at, house.admin(), &carried).await?;
    sessions::hold(house, state, conn, (at, now), units[ICU_NIGHTS], house.coordinator()).await?;
    let clock = Clock::default();
    clock.advance(at - now);
    let back_then = AppState { clock, ..state.clone() };
    reconcile::apply(&back_then, conn, by, &learners).await
}
