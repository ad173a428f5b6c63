use crate::domain::event::EventKind;
use crate::domain::id::{ActivityId, OperationId, PersonId, QualificationId, UnitId};
use crate::domain::role::Role;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// One line of the audit log, about to be written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub kind: EventKind,
    pub actor: Option<PersonId>,
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub activity: Option<ActivityId>,
    pub qualification: Option<QualificationId>,
    pub operation: Option<OperationId>,
    pub role: Option<Role>,
    /// How many it concerns, where one line stands for many.
    pub count: Option<u32>,
    /// Personal values, kept apart so that erasing can empty them: field, from, to.
    pub values: Vec<(&'static str, Option<String>, Option<String>)>,
}

impl NewEvent {
    pub const fn new(kind: EventKind, actor: Option<PersonId>) -> Self {
        Self {
            kind,
            actor,
            person: None,
            unit: None,
            activity: None,
            qualification: None,
            operation: None,
            role: None,
            count: None,
            values: Vec::new(),
        }
    }

    #[must_use]
    pub const fn person(mut self, person: PersonId) -> Self {
        self.person = Some(person);
        self
    }

    #[must_use]
    pub const fn unit(mut self, unit: UnitId) -> Self {
        self.unit = Some(unit);
        self
    }

    #[must_use]
    pub const fn activity(mut self, activity: ActivityId) -> Self {
        self.activity = Some(activity);
        self
    }

    #[must_use]
    pub const fn qualification(mut self, qualification: QualificationId) -> Self {
        self.qualification = Some(qualification);
        self
    }

    #[must_use]
    pub const fn operation(mut self, operation: OperationId) -> Self {
        self.operation = Some(operation);
        self
    }

    /// What somebody becomes or was.
    #[must_use]
    pub const fn role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    #[must_use]
    pub const fn count(mut self, count: u32) -> Self {
        self.count = Some(count);
        self
    }

    #[must_use]
    pub fn value(mut self, field: &'static str, from: Option<String>, to: Option<String>) -> Self {
        self.values.push((field, from, to));
        self
    }
}

pub async fn write(conn: &mut PgConnection, now: DateTime<Utc>, event: NewEvent) -> sqlx::Result<()> {
    let id = sqlx::query_scalar!(
        "INSERT INTO event (at, kind, actor_id, person_id, unit_id, activity_id, operation_id, role, count, qualification_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
        now,
        event.kind.as_str(),
        event.actor.map(|id| id.0),
        event.person.map(|id| id.0),
        event.unit.map(|id| id.0),
        event.activity.map(|id| id.0),
        event.operation.map(|id| id.0),
        event.role.map(Role::as_str),
        event.count.map(|count| count as i32),
        event.qualification.map(|id| id.0),
    )
    .fetch_one(&mut *conn)
    .await?;
    for (field, from, to) in event.values {
        sqlx::query!(
            "INSERT INTO event_value (event_id, field, from_value, to_value) VALUES ($1, $2, $3, $4)",
            id,
            field,
            from,
            to
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// One line each for many people whom the same thing happened to; values are of one person, so there are none.
pub async fn write_many(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    event: &NewEvent,
    people: &[PersonId],
) -> sqlx::Result<()> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    sqlx::query!(
        "INSERT INTO event (at, kind, actor_id, person_id, unit_id, activity_id, operation_id, role)
         SELECT $1, $2, $3, id, $4, $5, $6, $7 FROM UNNEST($8::uuid[]) AS n (id)",
        now,
        event.kind.as_str(),
        event.actor.map(|id| id.0),
        event.unit.map(|id| id.0),
        event.activity.map(|id| id.0),
        event.operation.map(|id| id.0),
        event.role.map(Role::as_str),
        &people
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One field of one person, as it was and as it is.
#[derive(Clone, Debug)]
pub struct Edited {
    pub person: PersonId,
    pub from: String,
    pub to: String,
}

/// One line each for many people of whom the same field changed.
pub async fn write_edits(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    event: &NewEvent,
    field: &str,
    edits: &[Edited],
) -> sqlx::Result<()> {
    let people: Vec<_> = edits.iter().map(|edit| edit.person.0).collect();
    let from: Vec<_> = edits.iter().map(|edit| edit.from.as_str()).collect();
    let to: Vec<_> = edits.iter().map(|edit| edit.to.as_str()).collect();
    sqlx::query!(
        "WITH written AS (
             INSERT INTO event (at, kind, actor_id, person_id, operation_id)
             SELECT $1, $2, $3, id, $4 FROM UNNEST($5::uuid[]) AS n (id) RETURNING id, person_id
         )
         INSERT INTO event_value (event_id, field, from_value, to_value)
         SELECT w.id, $6, n.was, n.is_now
         FROM written w JOIN UNNEST($5::uuid[], $7::text[], $8::text[]) AS n (person, was, is_now) ON n.person = w.person_id",
        now,
        event.kind.as_str(),
        event.actor.map(|id| id.0),
        event.operation.map(|id| id.0),
        &people,
        field,
        &from as _,
        &to as _
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One line each for many pairs of a person and a unit.
pub async fn write_placements(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    event: &NewEvent,
    pairs: &[(PersonId, UnitId)],
) -> sqlx::Result<()> {
    let people: Vec<_> = pairs.iter().map(|(person, _)| person.0).collect();
    let units: Vec<_> = pairs.iter().map(|(_, unit)| unit.0).collect();
    sqlx::query!(
        "INSERT INTO event (at, kind, actor_id, person_id, unit_id, operation_id)
         SELECT $1, $2, $3, n.person, n.unit, $4 FROM UNNEST($5::uuid[], $6::uuid[]) AS n (person, unit)",
        now,
        event.kind.as_str(),
        event.actor.map(|id| id.0),
        event.operation.map(|id| id.0),
        &people,
        &units
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One line each for many pairs of a person and a qualification.
pub async fn write_qualifications(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    event: &NewEvent,
    pairs: &[(PersonId, QualificationId)],
) -> sqlx::Result<()> {
    let people: Vec<_> = pairs.iter().map(|(person, _)| person.0).collect();
    let qualifications: Vec<_> = pairs.iter().map(|(_, qualification)| qualification.0).collect();
    sqlx::query!(
        "INSERT INTO event (at, kind, actor_id, person_id, qualification_id, operation_id)
         SELECT $1, $2, $3, n.person, n.qualification, $4
         FROM UNNEST($5::uuid[], $6::uuid[]) AS n (person, qualification)",
        now,
        event.kind.as_str(),
        event.actor.map(|id| id.0),
        event.operation.map(|id| id.0),
        &people,
        &qualifications
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One line each for many pairs of a person and an activity.
pub async fn write_enrolments(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    kind: EventKind,
    actor: Option<PersonId>,
    pairs: &[(PersonId, ActivityId)],
) -> sqlx::Result<()> {
    let people: Vec<_> = pairs.iter().map(|(person, _)| person.0).collect();
    let activities: Vec<_> = pairs.iter().map(|(_, activity)| activity.0).collect();
    sqlx::query!(
        "INSERT INTO event (at, kind, actor_id, person_id, activity_id)
         SELECT $1, $2, $3, n.person, n.activity FROM UNNEST($4::uuid[], $5::uuid[]) AS n (person, activity)",
        now,
        kind.as_str(),
        actor.map(|id| id.0),
        &people,
        &activities
    )
    .execute(conn)
    .await?;
    Ok(())
}
