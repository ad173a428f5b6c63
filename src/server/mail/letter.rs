//! What a mail has to say, before anybody says it: facts read when it is sent.
use crate::{
    domain::{id::MessageId, message::Template, role::Role},
    server::texts::Lang,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

#[derive(Clone, Debug)]
pub struct Letter {
    pub id: MessageId,
    pub template: Template,
    pub written: DateTime<Utc>,
    pub to: Addressee,
    pub organisation: String,
    /// Who invited or enrolled them; nobody when it was a command or a list.
    pub inviter: Option<String>,
    /// Cohorts they are placed in, by name.
    pub cohorts: Vec<String>,
    /// The highest role they take part in, unless it is learner.
    pub role: Option<Role>,
    pub items: Vec<Item>,
    pub link: Link,
    /// Where reminders are stopped; on reminders only.
    pub no_reminders: Option<String>,
}

impl Letter {
    /// Whether its link is the way in of somebody who is invited.
    pub fn offers(&self) -> bool {
        let invites = matches!(self.template, Template::Invitation | Template::Reminder | Template::EnrolmentNotice);
        invites && matches!(self.link, Link::Secret { .. })
    }
}

#[derive(Clone, Debug)]
pub struct Addressee {
    pub name: String,
    /// What to call them.
    pub given: String,
    pub address: String,
    pub lang: Lang,
    pub zone: Tz,
}

/// An activity they are enrolled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub name: String,
    pub when: Option<When>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Due(NaiveDate),
    /// Where the session is held.
    Starts(NaiveDate),
}

/// Where the button leads.
#[derive(Clone, Debug)]
pub enum Link {
    /// Carries a token: theirs alone, and for a time.
    Secret { url: String, until: DateTime<Utc> },
    /// A page they sign in to.
    Page { url: String },
}

impl Link {
    pub fn url(&self) -> &str {
        match self {
            Self::Secret { url, .. } | Self::Page { url } => url,
        }
    }
}
