use crate::domain::{
    id::{OperationId, PersonId, UnitId},
    merging::{Account, Merged, Side},
    standing::Standing,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// A record with what decides what stays of it; nothing where nobody is.
pub async fn side(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<Side>> {
    let row = sqlx::query!(
        r#"WITH RECURSIVE line AS (
               SELECT manager_id AS id, 1 AS depth FROM person WHERE id = $1 AND manager_id IS NOT NULL
               UNION ALL
               SELECT p.manager_id, depth + 1 FROM line JOIN person p ON p.id = line.id
               WHERE p.manager_id IS NOT NULL AND depth < 100)
           SELECT p.name, p.address, p.username, p.reference, p.phone, p.language, p.standing, p.manager_id,
                  m.name AS "manager_name?",
                  ARRAY(SELECT id FROM line ORDER BY depth) AS "line!",
                  ARRAY(SELECT role FROM role_grant g WHERE g.person_id = p.id
                        UNION SELECT role FROM placement l WHERE l.person_id = p.id) AS "roles!",
                  ARRAY(SELECT role FROM placement l WHERE l.person_id = p.id ORDER BY unit_id, role) AS "placed_as!",
                  ARRAY(SELECT unit_id FROM placement l WHERE l.person_id = p.id ORDER BY unit_id, role) AS "placed_in!"
           FROM person p LEFT JOIN person m ON m.id = p.manager_id AND m.erased_at IS NULL
           WHERE p.id = $1 AND p.erased_at IS NULL"#,
        person.0
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let role = |text: &String| text.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)));
    let placed = row.placed_as.iter().zip(row.placed_in).map(|(text, unit)| Ok((role(text)?, UnitId(unit))));
    Ok(Some(Side {
        person,
        name: row.name,
        address: row.address,
        username: row.username,
        reference: row.reference,
        phone: row.phone,
        language: row.language,
        manager: row.manager_id.map(PersonId).zip(row.manager_name),
        line: row.line.into_iter().map(PersonId).collect(),
        registered: row.standing == Standing::Registered.as_str(),
        roles: row.roles.iter().map(role).collect::<sqlx::Result<_>>()?,
        placed: placed.collect::<sqlx::Result<_>>()?,
    }))
}

/// Writes the operation with everything of the two as it was, so that it can be taken apart again.
pub async fn note(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: OperationId,
    by: Option<PersonId>,
    kept: PersonId,
    gone: PersonId,
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "INSERT INTO operation (id, kind, state, payload, created_by, created_at, run_at, finished_at)
         SELECT $1, 'people.merge', 'done',
                jsonb_build_object('kept', $2::uuid, 'gone', $3::uuid) || jsonb_object_agg(what, rows), $4, $5, $5, $5
         FROM (
             SELECT 'people' AS what, jsonb_agg(to_jsonb(p)) AS rows FROM person p WHERE p.id IN ($2, $3)
             UNION ALL SELECT 'placements', jsonb_agg(to_jsonb(l)) FROM placement l WHERE l.person_id IN ($2, $3)
             UNION ALL SELECT 'removed', jsonb_agg(to_jsonb(l)) FROM placement_exclusion l WHERE l.person_id IN ($2, $3)
             UNION ALL SELECT 'roles', jsonb_agg(to_jsonb(g)) FROM role_grant g WHERE g.person_id IN ($2, $3)
             UNION ALL SELECT 'grants', jsonb_agg(to_jsonb(g)) FROM activity_grant g WHERE g.person_id IN ($2, $3)
             UNION ALL SELECT 'exclusions', jsonb_agg(to_jsonb(x)) FROM exclusion x WHERE x.person_id IN ($2, $3)
             UNION ALL
             SELECT 'qualifications', jsonb_agg(to_jsonb(g)) FROM qualification_grant g WHERE g.person_id IN ($2, $3)
             UNION ALL SELECT 'taken', jsonb_agg(to_jsonb(x)) FROM qualification_exclusion x WHERE x.person_id IN ($2, $3)
             UNION ALL SELECT 'labels', jsonb_agg(to_jsonb(o)) FROM person_label o WHERE o.person_id IN ($2, $3)
             UNION ALL SELECT 'enrolments', jsonb_agg(to_jsonb(e)) FROM enrolment e WHERE e.person_id IN ($2, $3)
             UNION ALL
             SELECT 'steps', jsonb_agg(to_jsonb(d)) FROM step_done d JOIN enrolment e ON e.id = d.enrolment_id
             WHERE e.person_id IN ($2, $3)
             UNION ALL SELECT 'reports', jsonb_agg(p.id) FROM person p WHERE p.manager_id = $3
             UNION ALL SELECT 'rules', jsonb_agg(r.id) FROM rule r WHERE position($3::text IN r.criteria::text) > 0
         ) AS before",
        id.0,
        kept.0,
        gone.0,
        by.map(|id| id.0),
        now
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// The record says no more than whom it went into: its address and username are free. Those that went into it before
/// lead on.
pub async fn to_tombstone(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    kept: PersonId,
    gone: PersonId,
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE person SET merged_into = $2, erased_at = $3, address = NULL, address_key = NULL, username = NULL,
                username_key = NULL, phone = NULL, reference = '', search_key = '', fields = '{}', manager_id = NULL
         WHERE id = $1",
        gone.0,
        kept.0,
        now
    )
    .execute(&mut *conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    sqlx::query!("UPDATE person SET merged_into = $2 WHERE merged_into = $1", gone.0, kept.0).execute(conn).await?;
    Ok(())
}

/// Sessions, tokens, open invitations and waiting mail of the record that goes end; its password goes with the account,
/// or nowhere. Where the account comes over, the open invitation of who stays has come true and ends too.
pub async fn end_ways_in(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    account: Account,
    kept: PersonId,
    gone: PersonId,
) -> sqlx::Result<()> {
    let moves = account == Account::Moves;
    sqlx::query!(
        "WITH sessions AS (
             UPDATE web_session SET ended_at = $3 WHERE person_id = $2 AND ended_at IS NULL
         ), seen AS (
             UPDATE web_session SET seeing_as = NULL, seeing_until = NULL WHERE seeing_as = $2
         ), tokens AS (
             UPDATE token SET ended_at = $3
             WHERE (person_id = $2 OR person_id = $1 AND $4) AND used_at IS NULL AND ended_at IS NULL
         ), invitations AS (
             UPDATE invitation SET state = 'cancelled', ended_at = $3
             WHERE (person_id = $2 OR person_id = $1 AND $4) AND state IN ('pending', 'sent', 'bounced')
         ), mails AS (
             UPDATE message SET state = 'cancelled', failure = 'erased'
             WHERE person_id = $2 AND state IN ('held', 'queued')
         ), browsers AS (
             DELETE FROM known_browser WHERE person_id = $2
         )
         DELETE FROM address_change WHERE person_id = $2 OR person_id = $1 AND $4",
        kept.0,
        gone.0,
        now,
        moves
    )
    .execute(&mut *conn)
    .await?;
    if moves {
        sqlx::query!("DELETE FROM credential WHERE person_id = $1", kept.0).execute(&mut *conn).await?;
        sqlx::query!("UPDATE credential SET person_id = $1 WHERE person_id = $2", kept.0, gone.0).execute(conn).await?;
    } else {
        sqlx::query!("DELETE FROM credential WHERE person_id = $1", gone.0).execute(conn).await?;
    }
    Ok(())
}

/// The keys that go with the texts of a record, folded by `domain::text`.
#[derive(Debug)]
pub struct Keys {
    pub address: Option<String>,
    pub username: Option<String>,
    pub search: String,
}

/// What the record that stays says from now on; the address of the other is free by then.
pub async fn keep(conn: &mut PgConnection, kept: PersonId, merged: &Merged, keys: &Keys) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE person SET address = $2, address_key = $3, username = $4, username_key = $5, reference = $6, phone = $7,
                language = $8, manager_id = $9, search_key = $10
         WHERE id = $1",
        kept.0,
        merged.address,
        keys.address,
        merged.username,
        keys.username,
        merged.reference,
        merged.phone,
        merged.language,
        merged.manager.map(|id| id.0),
        keys.search
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// The dates of both: added and last seen as the earlier and the later, registered as the account is; and custom fields
/// that who stays does not have. Before the other becomes a tombstone.
pub async fn join_dates(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person k SET created_at = LEAST(k.created_at, g.created_at),
                last_seen_at = GREATEST(k.last_seen_at, g.last_seen_at),
                registered_at = COALESCE(k.registered_at, g.registered_at),
                invited_at = CASE WHEN g.registered_at IS NULL OR k.registered_at IS NOT NULL THEN k.invited_at
                                  ELSE COALESCE(k.invited_at, g.invited_at) END,
                contact = CASE WHEN g.registered_at IS NOT NULL THEN 'open' ELSE k.contact END,
                fields = g.fields || k.fields
         FROM person g WHERE k.id = $1 AND g.id = $2",
        kept.0,
        gone.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Whom the other manages is managed by who stays.
pub async fn take_over_reports(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!("UPDATE person SET manager_id = $1 WHERE manager_id = $2 AND id <> $1", kept.0, gone.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whom a record that was merged went into.
pub async fn survivor(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<PersonId>> {
    let into =
        sqlx::query_scalar!("SELECT merged_into FROM person WHERE id = $1", person.0).fetch_optional(conn).await?;
    Ok(into.flatten().map(PersonId))
}
