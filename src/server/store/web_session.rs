//! Sessions of signed-in browsers.
use crate::domain::{
    id::{PersonId, UnitId, WebSessionId},
    role::Role,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// A session that holds, with all that the caller's scope is made of.
#[derive(Debug)]
pub struct Found {
    pub id: WebSessionId,
    pub person: PersonId,
    pub name: String,
    pub language: String,
    pub last_seen_at: DateTime<Utc>,
    pub roles: Vec<Role>,
    /// A group admin's with all units below.
    pub units: Vec<(UnitId, Role)>,
    pub manages: bool,
    /// The test person whose pages they see now.
    pub seeing_as: Option<PersonId>,
}

/// The session of a token's hash: neither ended nor expired, of someone neither deactivated nor erased. One round trip.
pub async fn find(conn: &mut PgConnection, token_hash: &[u8], now: DateTime<Utc>) -> sqlx::Result<Option<Found>> {
    let row = sqlx::query!(
        r#"SELECT s.id, s.person_id, s.last_seen_at, p.name, p.language,
                  CASE WHEN s.seeing_until > $2 THEN s.seeing_as END AS seeing_as,
                  ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = p.id) AS "roles!",
                  EXISTS (SELECT FROM person m WHERE m.manager_id = p.id AND m.erased_at IS NULL) AS "manages!",
                  COALESCE(held.units, '{}') AS "units!", COALESCE(held.roles, '{}') AS "unit_roles!"
           FROM web_session s JOIN person p ON p.id = s.person_id
           CROSS JOIN LATERAL (
               SELECT array_agg(unit_id) AS units, array_agg(role) AS roles FROM (
                   SELECT l.unit_id, l.role FROM placement l WHERE l.person_id = p.id
                   UNION
                   SELECT below.unit_id, l.role FROM placement l JOIN unit_path below ON below.above_id = l.unit_id
                   WHERE l.person_id = p.id AND l.role = 'group_admin'
                   ORDER BY 1, 2) AS one) AS held
           WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2
             AND (p.deactivated_at IS NULL OR p.deactivated_at > $2) AND p.erased_at IS NULL"#,
        token_hash,
        now
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let unit_roles = roles(&row.unit_roles)?;
    Ok(Some(Found {
        id: WebSessionId(row.id),
        person: PersonId(row.person_id),
        name: row.name,
        language: row.language,
        last_seen_at: row.last_seen_at,
        roles: roles(&row.roles)?,
        units: row.units.into_iter().map(UnitId).zip(unit_roles).collect(),
        manages: row.manages,
        seeing_as: row.seeing_as.map(PersonId),
    }))
}

fn roles(texts: &[String]) -> sqlx::Result<Vec<Role>> {
    texts.iter().map(|text| text.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))).collect()
}

/// Carries a session on, and says when its owner was last here.
pub async fn seen(
    conn: &mut PgConnection,
    id: WebSessionId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH seen AS (
             UPDATE web_session SET last_seen_at = $2, expires_at = $3 WHERE id = $1 AND ended_at IS NULL
             RETURNING person_id)
         UPDATE person SET last_seen_at = $2 FROM seen WHERE person.id = seen.person_id",
        id.0,
        now,
        expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

#[derive(Debug)]
pub struct NewSession<'a> {
    pub id: WebSessionId,
    pub token_hash: &'a [u8],
    pub person: PersonId,
    pub user_agent: &'a str,
    pub expires_at: DateTime<Utc>,
}

pub async fn start(conn: &mut PgConnection, now: DateTime<Utc>, session: NewSession<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH started AS (
             INSERT INTO web_session (id, token_hash, person_id, user_agent, created_at, last_seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $5, $6))
         UPDATE person SET last_seen_at = $5 WHERE id = $3",
        session.id.0,
        session.token_hash,
        session.person.0,
        session.user_agent,
        now,
        session.expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether it was still open.
pub async fn end(conn: &mut PgConnection, id: WebSessionId, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let done = sqlx::query!("UPDATE web_session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", id.0, now)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A browser somebody is signed in on.
#[derive(Debug)]
pub struct Open {
    pub id: WebSessionId,
    pub user_agent: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
}

/// What somebody has open, the latest seen first.
pub async fn of_person(conn: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> sqlx::Result<Vec<Open>> {
    sqlx::query_as!(
        Open,
        r#"SELECT id AS "id!", user_agent, created_at, last_seen_at FROM web_session
           WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC, id"#,
        person.0,
        now
    )
    .fetch_all(conn)
    .await
}

/// Whether it was theirs and still open.
pub async fn end_own(
    conn: &mut PgConnection,
    person: PersonId,
    id: WebSessionId,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "UPDATE web_session SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL",
        id.0,
        person.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends what somebody has open, but for one; answers which.
pub async fn end_of_person(
    conn: &mut PgConnection,
    person: PersonId,
    keep: Option<WebSessionId>,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<WebSessionId>> {
    let ids = sqlx::query_scalar!(
        "UPDATE web_session SET ended_at = $3
         WHERE person_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2 RETURNING id",
        person.0,
        keep.map(|id| id.0),
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(WebSessionId).collect())
}

/// Forgets sessions that ended or expired before `before`.
pub async fn tidy(conn: &mut PgConnection, before: DateTime<Utc>) -> sqlx::Result<u64> {
    let done =
        sqlx::query!("DELETE FROM web_session WHERE expires_at < $1 OR ended_at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}
