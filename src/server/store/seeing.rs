//! Sessions on which staff see as a test person does.
use crate::domain::{
    event::EventKind,
    id::{PersonId, UnitId, WebSessionId},
    role::Role,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// What the scope of a test person is made of.
#[derive(Debug)]
pub struct Seen {
    pub name: String,
    pub language: String,
    pub roles: Vec<Role>,
    pub units: Vec<(UnitId, Role)>,
    pub manages: bool,
}

/// Of a test person neither deactivated nor erased, signed in or not.
pub async fn find(conn: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> sqlx::Result<Option<Seen>> {
    let row = sqlx::query!(
        r#"SELECT p.name, p.language,
                  EXISTS (SELECT FROM person m WHERE m.manager_id = p.id AND m.erased_at IS NULL) AS "manages!",
                  ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = p.id) AS "roles!",
                  ARRAY(SELECT l.unit_id FROM placement l WHERE l.person_id = p.id ORDER BY l.unit_id, l.role) AS "units!",
                  ARRAY(SELECT l.role FROM placement l WHERE l.person_id = p.id ORDER BY l.unit_id, l.role) AS "unit_roles!"
           FROM person p
           WHERE p.id = $1 AND p.test AND p.erased_at IS NULL AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)"#,
        person.0,
        now
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let unit_roles = roles(&row.unit_roles)?;
    Ok(Some(Seen {
        name: row.name,
        language: row.language,
        roles: roles(&row.roles)?,
        units: row.units.into_iter().map(UnitId).zip(unit_roles).collect(),
        manages: row.manages,
    }))
}

fn roles(texts: &[String]) -> sqlx::Result<Vec<Role>> {
    texts.iter().map(|text| text.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))).collect()
}

pub async fn begin(
    conn: &mut PgConnection,
    session: WebSessionId,
    person: PersonId,
    until: DateTime<Utc>,
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE web_session SET seeing_as = $2, seeing_until = $3 WHERE id = $1 AND ended_at IS NULL",
        session.0,
        person.0,
        until
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// Whom the session saw as, if anybody.
pub async fn end(conn: &mut PgConnection, session: WebSessionId) -> sqlx::Result<Option<PersonId>> {
    let person = sqlx::query_scalar!(
        r#"UPDATE web_session s SET seeing_as = NULL, seeing_until = NULL
           FROM (SELECT id, seeing_as FROM web_session WHERE id = $1 FOR UPDATE) was
           WHERE s.id = was.id AND was.seeing_as IS NOT NULL RETURNING was.seeing_as AS "person!""#,
        session.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(person.map(PersonId))
}

/// Ends what ran out, with its time or with its session, and writes it down.
pub async fn end_over(conn: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "WITH over AS (
             SELECT id, person_id, seeing_as FROM web_session
             WHERE seeing_as IS NOT NULL AND (seeing_until <= $1 OR ended_at IS NOT NULL OR expires_at <= $1)
             FOR UPDATE SKIP LOCKED
         ), ended AS (
             UPDATE web_session s SET seeing_as = NULL, seeing_until = NULL FROM over WHERE s.id = over.id
             RETURNING over.person_id, over.seeing_as
         )
         INSERT INTO event (at, kind, actor_id, person_id) SELECT $1, $2, person_id, seeing_as FROM ended",
        now,
        EventKind::SeeingEnded.as_str()
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
