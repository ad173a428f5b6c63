//! From the link in a mail to an account: looking, registering, and every way it can be too late.
mod declining;
mod links;
mod registering;

use crate::{
    domain::{
        id::{InvitationId, PersonId},
        role::Role,
    },
    tests::support::App,
};

const FORM: &[(&str, &str)] = &[("first_name", "Noor"), ("last_name", "Haddad"), ("password", "three unrelated words")];

/// Somebody invited to a cohort, and the link they were sent.
struct Invited {
    app: App,
    person: PersonId,
    invitation: InvitationId,
    path: String,
}

impl Invited {
    async fn named(name: &str) -> Self {
        let app = App::start().await;
        let unit = app.cohort("Autumn intake").await;
        let person = app.someone(name, Some("noor@b.example"), "BW-20501").await;
        app.place(person, unit, Role::Learner).await;
        app.link(unit, app.activity("Hygiene 2", "end", 1).await).await;
        app.drain().await;
        let invitation = app.invite(person, "sent").await;
        let path = format!("/register/{}", app.token(person, invitation).await);
        Self { app, person, invitation, path }
    }

    /// Everything of this person that registering would change.
    async fn traces(&self) -> Vec<String> {
        let mut traces = Vec::new();
        for table in ["person", "credential", "invitation", "token", "event", "message", "web_session", "placement"] {
            traces.extend(self.app.texts(&format!("SELECT t FROM {table} t ORDER BY t::text")).await);
        }
        traces
    }
}
