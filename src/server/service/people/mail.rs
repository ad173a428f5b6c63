//! The mail somebody got, or did not get, and their invitations.
use crate::domain::{
    delivery::InvitationState,
    id::PersonId,
    profile::{Delivery, Invitation, Message},
};
use crate::server::{
    error::{Error, Result},
    store::person_mail::{self, InvitationLine, MessageLine},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Mails and invitations a profile shows.
const SHOWN: i64 = 20;

pub struct Mails {
    pub messages: Vec<Message>,
    pub invitations: Vec<Invitation>,
}

pub async fn of_person(conn: &mut PgConnection, now: DateTime<Utc>, person: PersonId) -> Result<Mails> {
    let messages = person_mail::messages(conn, person, SHOWN).await?;
    let invitations = person_mail::invitations(conn, person, SHOWN).await?;
    Ok(Mails {
        messages: messages.into_iter().map(message).collect::<Result<_>>()?,
        invitations: invitations.into_iter().map(|line| invitation(line, now)).collect::<Result<_>>()?,
    })
}

fn message(line: MessageLine) -> Result<Message> {
    let delivery = match line.state.as_str() {
        "sent" => Delivery::Sent,
        "bounced" => Delivery::Bounced,
        "failed" => Delivery::Failed,
        "cancelled" => Delivery::Dropped,
        _ if line.failure.is_some() => Delivery::Deferred,
        _ => Delivery::Queued,
    };
    let waits = matches!(delivery, Delivery::Queued | Delivery::Deferred);
    Ok(Message {
        template: line.template.parse().map_err(Error::fault)?,
        delivery,
        written_at: line.created_at,
        sent_at: line.sent_at,
        to: line.sent_to,
        why: line.failure,
        due_at: waits.then_some(line.due_at),
    })
}

fn invitation(line: InvitationLine, now: DateTime<Utc>) -> Result<Invitation> {
    let state = InvitationState::parse(&line.state).ok_or_else(|| Error::fault("a state of an invitation"))?;
    Ok(Invitation {
        state,
        created_at: line.created_at,
        by: line.by,
        sent_at: line.sent_at,
        expires_at: line.expires_at,
        expired: state == InvitationState::Sent && line.expires_at.is_some_and(|at| at <= now),
        ended_at: line.ended_at,
        reminded: line.reminded_count.unsigned_abs(),
        bounced: line.bounce_text.filter(|_| state == InvitationState::Bounced),
    })
}
