use super::throttle::{self, Kind, Turn};
use crate::{
    domain::{message::Template, text::address_key},
    server::{
        auth::visitor::Visitor,
        error::Result,
        state::AppState,
        store::{
            credential,
            message::{self, NewMessage},
            sign_in::Counted,
        },
    },
};

/// Writes a mail with the way back in, if someone who may sign in has this address. The caller learns nothing of it.
pub async fn send_reset_link(state: &AppState, visitor: &Visitor, address: &str) -> Result<()> {
    let key = address_key(address);
    let account_hash = throttle::account_hash(Kind::ResetLink, &key);
    let counted = Counted { account_hash: &account_hash, client: &visitor.client };
    // Known or not, asking counts: nobody's mailbox is filled by others.
    if let Turn::Wait { .. } = throttle::take(state, counted, throttle::RESET_LINKS).await? {
        return Ok(());
    }
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let found = credential::find(&mut tx, &key, now).await?.filter(|login| login.has_address && !login.deactivated);
    if let Some(login) = found {
        let mut mail = NewMessage::new(state.random.id(now), Template::PasswordReset, login.person, now);
        mail.dedupe_key = Some(format!("password_reset:{}", login.person));
        message::queue(&mut tx, now, mail).await?;
    }
    tx.commit().await?;
    Ok(())
}
