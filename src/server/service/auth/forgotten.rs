use super::throttle::may_send_link;
use crate::{
    domain::{event::EventKind, message::Template, text::address_key},
    server::{
        auth::visitor::Visitor,
        error::Result,
        state::AppState,
        store::{
            credential,
            event::{self, NewEvent},
            message::{self, NewMessage},
        },
    },
};

/// Writes a mail with the way back in, if someone who may sign in has this address. The caller learns nothing of it.
pub async fn send_reset_link(state: &AppState, visitor: &Visitor, address: &str) -> Result<()> {
    if !may_send_link(state, visitor, address).await? {
        return Ok(());
    }
    let key = address_key(address);
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let found = credential::find(&mut tx, &key, now).await?.filter(|login| login.has_address && !login.deactivated);
    if let Some(login) = found {
        let mut mail = NewMessage::new(state.random.id(now), Template::PasswordReset, login.person, now);
        mail.dedupe_key = Some(format!("password_reset:{}", login.person));
        message::queue(&mut tx, now, mail).await?;
        // Whoever asked is not known to be them.
        event::write(&mut tx, now, NewEvent::new(EventKind::PasswordAsked, None).person(login.person)).await?;
    }
    tx.commit().await?;
    Ok(())
}
