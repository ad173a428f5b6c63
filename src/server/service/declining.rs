//! Saying no to an invitation, with the link that it came with. Looking changes nothing; only declining does.
use crate::domain::{event::EventKind, link::Problem};
use crate::server::{
    error::Result,
    live::Topic,
    service::registration::{Looked, problem, token_hash},
    state::AppState,
    store::{self, event::NewEvent, message::settle},
};

/// Ends the invitation, its links and the mails that wait. Staff see it and may invite anew; nothing else is sent.
pub async fn decline(state: &AppState, token: &str) -> Result<Looked<()>> {
    let Some(hash) = token_hash(token) else { return Ok(Err(Problem::Unknown)) };
    let now = state.now();
    let mut tx = state.db.begin().await?;
    settle::arrived(&mut tx, now, &hash).await?;
    let Some(pointed) = store::registration::pointed_at(&mut tx, now, &hash).await? else {
        return Ok(Err(Problem::Unknown));
    };
    store::person::lock(&mut tx, pointed.person).await?;
    // Read again under the lock: they may have registered in another tab.
    let Some(pointed) = store::registration::pointed_at(&mut tx, now, &hash).await? else {
        return Ok(Err(Problem::Unknown));
    };
    if let Some(problem) = problem(&pointed, now) {
        return Ok(Err(problem));
    }
    store::registration::decline(&mut tx, now, pointed.person, pointed.invitation).await?;
    let event = NewEvent::new(EventKind::InvitationDeclined, Some(pointed.person)).person(pointed.person);
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
