//! The Enrolments list as a file: written while it is read, window by window, so that its length costs no memory.
use crate::domain::{
    enrolment_list::{Cursor, Row, Sort},
    event::EventKind,
    export,
    role::Capability,
    selection::Selection,
    standing::Standing,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, enrolment_list::Order, event::NewEvent},
};
use chrono::{DateTime, Utc};

/// Rows read at once.
const WINDOW: usize = 2_000;

/// A list being written. Rows that change meanwhile are written as they are when their turn comes.
pub struct Export {
    state: AppState,
    reach: Reach,
    selection: Selection,
    order: Order,
    next: Next,
}

enum Next {
    Header,
    After(Option<Cursor>),
    Done,
}

/// Begins to write the chosen rows, as far as the caller may see them; the log tells that they did.
pub async fn begin(state: &AppState, scope: &Scope, selection: Selection, order: Order) -> Result<Export> {
    scope.require(Capability::SeePeople)?;
    let told = NewEvent::new(EventKind::ListExported, scope.signed_in());
    store::event::write(&mut *state.db.acquire().await?, state.now(), told).await?;
    let reach = scope.reach(Capability::SeePeople);
    Ok(Export { state: state.clone(), reach, selection, order, next: Next::Header })
}

impl Export {
    /// The next piece of text; none when all is written.
    pub async fn next(&mut self) -> Result<Option<String>> {
        let after = match std::mem::replace(&mut self.next, Next::Done) {
            Next::Done => return Ok(None),
            Next::Header => {
                self.next = Next::After(None);
                return Ok(Some(export::header()));
            }
            Next::After(cursor) => cursor,
        };
        let now = self.state.now();
        let mut conn = self.state.db.acquire().await?;
        let (selection, order) = (&self.selection, self.order);
        let rows = store::enrolment_list::window(&mut conn, now, &self.reach, selection, order, after.as_ref(), WINDOW)
            .await?;
        if rows.len() == WINDOW {
            self.next = Next::After(rows.last().map(|row| row.cursor(order.sort)));
        }
        Ok(Some(rows.iter().map(line).collect()))
    }
}

/// By name, upwards, unless the list is ordered otherwise.
pub const fn order(sort: Sort, descending: bool) -> Order {
    Order { sort, ascending: !descending }
}

fn line(row: &Row) -> String {
    let day = |at: Option<DateTime<Utc>>| at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let registered = row.standing == Standing::Registered;
    let number = |number: u32| if registered { number.to_string() } else { String::new() };
    let invitation = row.invitation.as_ref();
    export::line(&[
        row.address.as_deref().unwrap_or_default(),
        &row.reference,
        &row.name,
        row.role.as_str(),
        row.unit_name.as_deref().unwrap_or_default(),
        standing(row),
        &day(Some(row.added_at)),
        &day(invitation.and_then(|invitation| invitation.sent_at)),
        &invitation.map(|invitation| invitation.reminded.to_string()).unwrap_or_default(),
        &number(u32::from(row.progress)),
        &number(row.activities),
        &number(row.activities_done),
    ])
}

fn standing(row: &Row) -> &'static str {
    let invitation = row.invitation.as_ref();
    if row.deactivated {
        "deactivated"
    } else if row.bounced().is_some() {
        "bounced"
    } else if row.scheduled_for().is_some() {
        "scheduled"
    } else if invitation.is_some_and(|invitation| invitation.expired) {
        "expired"
    } else {
        row.standing.as_str()
    }
}
