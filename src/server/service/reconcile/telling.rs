//! Which mail a new enrolment brings: by the contact somebody may have before they are registered.
use crate::domain::{
    event::EventKind,
    id::{InvitationId, MessageId, PersonId},
    message::{ItemKind, Template},
};
use crate::server::{
    error::Result,
    state::AppState,
    store::{
        self,
        event::NewEvent,
        message::NewMessage,
        reconcile::{Contact, Place},
    },
};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// One mail a person, however many activities a change brought: a notice for whoever has a way in, the way in itself for
/// whoever gets it with their first enrolment. Whoever is quiet hears nothing.
pub async fn tell(
    state: &AppState,
    conn: &mut PgConnection,
    actor: Option<PersonId>,
    begun: impl Iterator<Item = Place>,
) -> Result<()> {
    let now = state.now();
    let mut by_person: BTreeMap<PersonId, Vec<_>> = BTreeMap::new();
    for place in begun {
        let item = place.session.map_or((ItemKind::Activity, place.activity.0), |id| (ItemKind::Session, id.0));
        by_person.entry(place.person).or_default().push(item);
    }
    if by_person.is_empty() {
        return Ok(());
    }
    let people: Vec<_> = by_person.keys().map(|id| id.0).collect();
    let mut messages = Vec::new();
    let mut invited: Vec<(InvitationId, PersonId)> = Vec::new();
    for (person, contact) in store::reconcile::contacts(conn, now, &people).await? {
        let id: MessageId = state.random.id(now);
        let mut message = match contact {
            Contact::Notice => NewMessage {
                items: by_person.remove(&person).unwrap_or_default(),
                ..NewMessage::new(id, Template::EnrolmentNotice, person, now)
            },
            Contact::WayIn => {
                let invitation: InvitationId = state.random.id(now);
                invited.push((invitation, person));
                NewMessage {
                    invitation: Some(invitation),
                    dedupe_key: Some(format!("{}:{person}", Template::Invitation.as_str())),
                    ..NewMessage::new(id, Template::Invitation, person, now)
                }
            }
        };
        message.created_by = actor;
        messages.push(message);
    }
    if !invited.is_empty() {
        store::invitation::insert_many(conn, now, actor, &invited).await?;
        let people: Vec<_> = invited.iter().map(|(_, person)| *person).collect();
        store::event::write_many(conn, now, &NewEvent::new(EventKind::InvitationCreated, actor), &people).await?;
    }
    store::message::queue_many(conn, now, &messages).await?;
    Ok(())
}
