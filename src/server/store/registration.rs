//! From an invitation's link to a registered person.
use crate::domain::id::{InvitationId, PersonId};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// What a link points at, whatever has become of it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Pointed {
    pub person: PersonId,
    pub invitation: InvitationId,
    pub invitation_state: String,
    pub name: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub address: Option<String>,
    pub language: String,
    pub time_zone: String,
    pub inviter: Option<String>,
    pub token_expires_at: DateTime<Utc>,
    pub token_ended: bool,
    pub same_address: bool,
    pub registered: bool,
    pub deactivated: bool,
}

pub async fn pointed_at(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    token_hash: &[u8],
) -> sqlx::Result<Option<Pointed>> {
    sqlx::query_as!(
        Pointed,
        r#"SELECT p.id AS "person!", i.id AS "invitation!", i.state AS invitation_state, p.name, p.given_name,
                  p.family_name, p.address, p.language, p.time_zone, inviter.name AS "inviter?", t.expires_at AS token_expires_at,
                  (t.ended_at IS NOT NULL OR t.used_at IS NOT NULL OR p.erased_at IS NOT NULL) AS "token_ended!",
                  (t.address_key = COALESCE(p.address_key, '')) AS "same_address!",
                  (p.registered_at IS NOT NULL) AS "registered!",
                  (p.deactivated_at IS NOT NULL AND p.deactivated_at <= $2) AS "deactivated!"
           FROM token t JOIN invitation i ON i.id = t.invitation_id JOIN person p ON p.id = t.person_id
           LEFT JOIN person inviter ON inviter.id = i.created_by
           WHERE t.hash = $1 AND t.purpose = 'invitation'"#,
        token_hash,
        now
    )
    .fetch_optional(conn)
    .await
}

/// Names of the cohorts and platform roles, and of the activities, that an invited person is in.
pub async fn invited_to(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<(Vec<String>, Vec<String>)> {
    let row = sqlx::query!(
        r#"SELECT ARRAY(SELECT DISTINCT u.name FROM placement l JOIN unit u ON u.id = l.unit_id
                        WHERE l.person_id = $1 ORDER BY 1) AS "cohorts!",
                  ARRAY(SELECT DISTINCT a.name FROM enrolment e JOIN activity a ON a.id = e.activity_id
                        WHERE e.person_id = $1 AND e.state IN ('waiting', 'active') ORDER BY 1) AS "activities!""#,
        person.0
    )
    .fetch_one(conn)
    .await?;
    Ok((row.cohorts, row.activities))
}

/// What someone writes about themselves when they register.
#[derive(Clone, Debug)]
pub struct Registering<'a> {
    pub name: &'a str,
    pub given_name: &'a str,
    pub family_name: &'a str,
    pub language: &'a str,
    pub time_zone: &'a str,
    pub name_key: &'a str,
    pub search_key: &'a str,
    pub password_hash: &'a str,
}

/// Makes an invited person registered, spends the link and ends the others.
pub async fn register(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    person: PersonId,
    invitation: InvitationId,
    token_hash: &[u8],
    with: &Registering<'_>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET name = $2, given_name = $3, family_name = $4, name_key = $5, search_key = $6,
                language = $8, time_zone = $9, registered_at = $7, last_seen_at = $7, contact = 'open' WHERE id = $1",
        person.0,
        with.name,
        with.given_name,
        with.family_name,
        with.name_key,
        with.search_key,
        now,
        with.language,
        with.time_zone
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE placement SET name_key = $2 WHERE person_id = $1", person.0, with.name_key)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "INSERT INTO credential (person_id, password_hash, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = $2, changed_at = $3",
        person.0,
        with.password_hash,
        now
    )
    .execute(&mut *conn)
    .await?;
    let accepted = sqlx::query!(
        "UPDATE invitation SET state = 'accepted', ended_at = $2 WHERE id = $1 AND state IN ('pending', 'sent', 'bounced')",
        invitation.0,
        now
    )
    .execute(&mut *conn)
    .await?;
    debug_assert_eq!(accepted.rows_affected(), 1);
    sqlx::query!(
        "UPDATE token SET used_at = CASE WHEN hash = $2 THEN $3::timestamptz END,
                ended_at = CASE WHEN hash <> $2 THEN $3::timestamptz END
         WHERE person_id = $1 AND purpose = 'invitation' AND used_at IS NULL AND ended_at IS NULL",
        person.0,
        token_hash,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends an open invitation because the invited person does not want it: its links, and the mails that wait. The person
/// stays invited, and gets no mail until somebody invites them again.
pub async fn decline(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    person: PersonId,
    invitation: InvitationId,
) -> sqlx::Result<()> {
    let declined = sqlx::query!(
        "UPDATE invitation SET state = 'declined', ended_at = $2 WHERE id = $1 AND state IN ('pending', 'sent', 'bounced')",
        invitation.0,
        now
    )
    .execute(&mut *conn)
    .await?;
    debug_assert_eq!(declined.rows_affected(), 1);
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
         WHERE person_id = $1 AND template IN ('invitation', 'reminder', 'enrolment_notice') AND state IN ('held', 'queued')",
        person.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE person SET contact = 'quiet' WHERE id = $1", person.0).execute(conn).await?;
    Ok(())
}

/// The open invitation of whoever has this address, if they are invited and may still register.
pub async fn open_by_address(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    address_key: &str,
) -> sqlx::Result<Option<(InvitationId, PersonId)>> {
    let row = sqlx::query!(
        "SELECT i.id, i.person_id FROM invitation i JOIN person p ON p.id = i.person_id
         WHERE p.address_key = $1 AND p.registered_at IS NULL AND i.state = 'sent'
           AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)",
        address_key,
        now
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (InvitationId(row.id), PersonId(row.person_id))))
}
