//! Invitations: the offer to register, one open one a person.
use crate::domain::{
    id::{InvitationId, PersonId},
    sending::Candidate,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// What a sending decides by, for each of these people, in name order.
pub async fn candidates(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<Vec<Candidate>> {
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name, (p.address IS NOT NULL) AS "has_address!",
                  EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS "admin!",
                  (p.deactivated_at IS NOT NULL AND p.deactivated_at <= $2) AS "deactivated!", p.test, p.standing,
                  i.id AS "invitation?", (i.state = 'bounced') AS bounced, i.last_reminded_at AS "last_reminded_at?",
                  (i.id IS NULL AND p.standing = 'invited'
                   AND EXISTS (SELECT FROM invitation d WHERE d.person_id = p.id AND d.state = 'declined')) AS "declined!",
                  EXISTS (SELECT FROM mail_off o WHERE o.person_id = p.id AND o.template = 'reminder') AS "wants_none!",
                  EXISTS (SELECT FROM message m WHERE m.person_id = p.id AND m.template IN ('invitation', 'reminder')
                          AND m.state IN ('held', 'queued', 'sending')) AS "underway!"
           FROM person p LEFT JOIN invitation i ON i.person_id = p.id AND i.state IN ('pending', 'sent', 'bounced')
           WHERE p.id = ANY($1) ORDER BY p.name_key, p.id"#,
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                person: PersonId(row.id),
                name: row.name,
                admin: row.admin,
                has_address: row.has_address,
                deactivated: row.deactivated,
                test: row.test,
                standing: row.standing.parse().map_err(|_| sqlx::Error::Decode("standing".into()))?,
                invitation: row.invitation.map(InvitationId),
                bounced: row.bounced.unwrap_or(false),
                declined: row.declined,
                wants_none: row.wants_none,
                last_reminded_at: row.last_reminded_at,
                underway: row.underway,
            })
        })
        .collect()
}

/// Makes an open invitation for each person, and them invited.
pub async fn insert_many(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    pairs: &[(InvitationId, PersonId)],
) -> sqlx::Result<()> {
    let ids: Vec<_> = pairs.iter().map(|(id, _)| id.0).collect();
    let people: Vec<_> = pairs.iter().map(|(_, person)| person.0).collect();
    sqlx::query!(
        "INSERT INTO invitation (id, person_id, state, created_at, created_by)
         SELECT id, person, 'pending', $3, $4 FROM UNNEST($1::uuid[], $2::uuid[]) AS n (id, person)",
        &ids,
        &people,
        now,
        by.map(|id| id.0)
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE person SET invited_at = $2, contact = 'open' WHERE id = ANY($1)", &people, now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that each of these is being reminded at that time. One whose mail came back is tried anew.
pub async fn remind_many(conn: &mut PgConnection, at: DateTime<Utc>, ids: &[InvitationId]) -> sqlx::Result<()> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let done = sqlx::query!(
        "UPDATE invitation
         SET reminded_count = reminded_count + 1, last_reminded_at = $2, bounced_at = NULL, bounce_text = NULL,
             state = CASE WHEN state = 'bounced' THEN 'pending' ELSE state END
         WHERE id = ANY($1)",
        &ids,
        at
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, ids.len());
    Ok(())
}

/// Withdraws somebody's open invitation: its links end, and mails with it that still wait are dropped. One that is being
/// sent arrives with a link that is over. Answers how long the links of the invitation worked, in days.
pub async fn cancel_open(conn: &mut PgConnection, now: DateTime<Utc>, person: PersonId) -> sqlx::Result<Option<i32>> {
    let valid_days = sqlx::query_scalar!(
        "UPDATE invitation SET state = 'cancelled', ended_at = $2
         WHERE person_id = $1 AND state IN ('pending', 'sent', 'bounced') RETURNING valid_days",
        person.0,
        now
    )
    .fetch_optional(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE token SET ended_at = $2
         WHERE person_id = $1 AND purpose = 'invitation' AND used_at IS NULL AND ended_at IS NULL",
        person.0,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE message SET state = 'cancelled', failure = 'invitation_ended'
         WHERE person_id = $1 AND template IN ('invitation', 'reminder') AND state IN ('held', 'queued')",
        person.0
    )
    .execute(&mut *conn)
    .await?;
    // The next invitation need not wait for the one that is being sent.
    sqlx::query!(
        "UPDATE message SET dedupe_key = NULL
         WHERE person_id = $1 AND template IN ('invitation', 'reminder') AND state = 'sending'",
        person.0
    )
    .execute(conn)
    .await?;
    Ok(valid_days)
}

/// Whether somebody has an invitation that is neither accepted nor declined nor withdrawn.
pub async fn is_open(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM invitation WHERE person_id = $1 AND state IN ('pending', 'sent', 'bounced')) AS "is!""#,
        person.0
    )
    .fetch_one(conn)
    .await
}

/// How long the links of somebody's open invitation work once sent.
pub async fn set_valid_days(conn: &mut PgConnection, id: InvitationId, days: i32) -> sqlx::Result<()> {
    sqlx::query!("UPDATE invitation SET valid_days = $2 WHERE id = $1", id.0, days).execute(conn).await?;
    Ok(())
}

/// As if they had never been invited: no mail until they are.
pub async fn back_to_enrolled(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET invited_at = NULL, contact = 'quiet' WHERE id = $1 AND registered_at IS NULL",
        person.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
