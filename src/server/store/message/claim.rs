//! Taking mails that are due, each by one sender at a time.
use crate::domain::{
    delivery::{Account, InvitationState},
    id::{InvitationId, MessageId, PersonId},
    message::Template,
    text::address_key,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A mail under lease, with whom it is for as they are now.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: MessageId,
    pub template: Template,
    /// Counted with this one.
    pub attempt: i32,
    pub person: PersonId,
    pub name: String,
    pub given_name: Option<String>,
    pub address: Option<String>,
    pub address_key: Option<String>,
    /// The address it goes to waits to be confirmed as theirs.
    pub address_waits: bool,
    /// They want no mail from this template.
    pub switched_off: bool,
    pub language: String,
    pub time_zone: String,
    pub account: Account,
    /// The one the mail belongs to, else the open one.
    pub invitation: Option<Offer>,
    /// Who invited, or wrote the mail.
    pub inviter: Option<String>,
}

#[derive(Clone, Copy, Debug)]
pub struct Offer {
    pub id: InvitationId,
    pub state: InvitationState,
    pub valid_days: i32,
}

/// Takes up to `limit` mails that are due, until `until`. Mails that another sender is taking are passed over; those whose
/// sender died come again when its lease ends.
pub async fn claim(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> sqlx::Result<Vec<Claimed>> {
    let due = lock_due(conn, now, limit).await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    // Each LIMIT 1 keeps the look-ups by key: a planner that guesses at how many rows come would rather read whole tables.
    let rows = sqlx::query!(
        r#"WITH claimed AS (
               UPDATE message SET state = 'sending', due_at = $2, attempts = attempts + 1 WHERE id = ANY($1)
               RETURNING id, template, attempts, person_id, invitation_id, created_by, params->>'to' AS sent_to
           )
           SELECT m.id, m.template, m.attempts, m.person_id, p.name, p.given_name, p.address, p.address_key, p.language,
                  p.time_zone, p.registered_at, p.deactivated_at, p.erased_at,
                  i.id AS "invitation_id?", i.state AS "invitation_state?", i.valid_days AS "valid_days?",
                  inviter.name AS "inviter?", m.sent_to AS "to?",
                  (m.template = 'address_confirm' AND EXISTS (
                      SELECT FROM address_change c WHERE c.person_id = m.person_id AND c.address = m.sent_to)) AS "address_waits!",
                  EXISTS (SELECT FROM mail_off o WHERE o.person_id = m.person_id AND o.template = m.template) AS "switched_off!"
           FROM claimed m
           CROSS JOIN LATERAL (SELECT * FROM person WHERE id = m.person_id LIMIT 1) p
           LEFT JOIN LATERAL (
               SELECT * FROM invitation WHERE id = COALESCE(m.invitation_id, (
                   SELECT id FROM invitation
                   WHERE person_id = m.person_id AND state IN ('pending', 'sent', 'bounced'))) LIMIT 1) i ON true
           LEFT JOIN LATERAL (
               SELECT name FROM person WHERE id = COALESCE(i.created_by, m.created_by) LIMIT 1) inviter ON true
           ORDER BY m.id"#,
        &due,
        until
    )
    .fetch_all(&mut *conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Claimed {
                id: MessageId(row.id),
                template: row.template.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
                attempt: row.attempts,
                person: PersonId(row.person_id),
                name: row.name,
                given_name: row.given_name,
                // Mails about an address go to it, whoever it belongs to by then.
                address_key: row.to.as_deref().map(address_key).or(row.address_key),
                address: row.to.or(row.address),
                address_waits: row.address_waits,
                switched_off: row.switched_off,
                language: row.language,
                time_zone: row.time_zone,
                account: match (row.erased_at, row.deactivated_at, row.registered_at) {
                    (Some(_), ..) => Account::Erased,
                    (_, Some(at), _) if at <= now => Account::Deactivated,
                    (.., Some(_)) => Account::Registered,
                    _ => Account::None,
                },
                invitation: offer(row.invitation_id, row.invitation_state.as_deref(), row.valid_days),
                inviter: row.inviter,
            })
        })
        .collect()
}

/// Locks due mails, passing over those that another sender is taking.
async fn lock_due(conn: &mut PgConnection, now: DateTime<Utc>, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    // A newer server may have written templates that this one does not know: they are not for us.
    let templates: Vec<&str> = Template::ALL.iter().map(|template| template.as_str()).collect();
    sqlx::query_scalar!(
        "SELECT id FROM message WHERE state IN ('queued', 'sending') AND due_at <= $1 AND template = ANY($2)
         ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED",
        now,
        &templates as _,
        limit
    )
    .fetch_all(conn)
    .await
}

fn offer(id: Option<Uuid>, state: Option<&str>, valid_days: Option<i32>) -> Option<Offer> {
    Some(Offer { id: InvitationId(id?), state: InvitationState::parse(state?)?, valid_days: valid_days? })
}
