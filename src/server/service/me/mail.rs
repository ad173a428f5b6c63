use crate::{
    domain::{event::EventKind, message::Template},
    server::{
        error::Result,
        scope::Scope,
        state::AppState,
        store::{
            event::{self, NewEvent},
            mail_off,
        },
    },
};

/// Whether mail about new enrolments is to come. The other mails are answers to what one did or was asked, and come always.
pub async fn switch_notices(state: &AppState, scope: &Scope, wanted: bool) -> Result<()> {
    let person = super::own(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if mail_off::set(&mut tx, now, person, Template::EnrolmentNotice, !wanted).await? {
        let word = |on: bool| Some(if on { "on" } else { "off" }.to_owned());
        let event = NewEvent::new(EventKind::PersonEdited, Some(person)).person(person);
        let event = event.value("mail.enrolment_notice", word(!wanted), word(wanted));
        event::write(&mut tx, now, event).await?;
        tx.commit().await?;
    }
    Ok(())
}
