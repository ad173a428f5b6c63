//! Takes due mails for a whole batch at once: the leases, the facts, the tokens, in one transaction.
use super::{Context, Parcel};
use crate::{
    domain::{
        delivery::{Account, Dropped, MAX_ATTEMPTS, Recipient, still_due},
        id::{MessageId, PersonId},
        message::Template,
    },
    server::{
        live::Topic,
        mail::{
            clean::clean,
            letter::{Addressee, Item, Letter, Link, When},
        },
        secret::Secret,
        store::{
            invitation_token::{self, NewToken, Purpose},
            live,
            message::{
                claim::{self, Claimed},
                facts::{self, Activity, Places},
                settle::{self, Lease, Refused},
            },
        },
        texts::{Lang, date},
    },
};
use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;
use std::collections::HashMap;

/// A link to a new password is for whoever asked just now.
const RESET_VALID: Duration = Duration::hours(1);
/// A mail is kept for a while before somebody has had enough of them.
const STOP_VALID: Duration = Duration::days(365);
/// A new address may be read at work only.
const ADDRESS_VALID: Duration = Duration::days(7);

/// Crashes count as attempts too: a mail that brings senders down must not do so for ever.
const SPARE_ATTEMPTS: u32 = 5;

#[derive(Default)]
pub struct Taken {
    /// With those that are dropped.
    pub claimed: usize,
    pub parcels: Vec<Parcel>,
}

pub async fn take(context: &Context, batch: usize) -> sqlx::Result<Taken> {
    let now = context.state.now();
    let until = now + context.state.settings.mail.lease;
    let mut tx = context.state.db.begin().await?;
    let claimed = claim::claim(&mut tx, now, until, batch as i64).await?;
    if claimed.is_empty() {
        return Ok(Taken::default());
    }
    let facts = Facts::read(&mut tx, &claimed).await?;
    let mut taken = Taken { claimed: claimed.len(), parcels: Vec::with_capacity(claimed.len()) };
    let mut tokens = Vec::with_capacity(claimed.len());
    let mut dropped = Vec::new();
    let mut broken = Vec::new();
    for mail in claimed {
        let lease = Lease { id: mail.id, attempt: mail.attempt };
        if lease.attempt.unsigned_abs() > MAX_ATTEMPTS + SPARE_ATTEMPTS {
            broken.push((lease, "senders stopped while sending it, again and again".to_owned()));
            continue;
        }
        match address(context, &facts, mail, now) {
            Ok(addressed) => {
                let offer = addressed.tokens.iter().find_map(|token| Some((token.invitation?, token.expires_at)));
                tokens.extend(addressed.tokens);
                taken.parcels.push(Parcel { lease, until, letter: addressed.letter, offer });
            }
            Err(reason) => dropped.push((lease, reason)),
        }
    }
    if !tokens.is_empty() {
        invitation_token::insert_many(&mut tx, now, &tokens).await?;
    }
    if !broken.is_empty() {
        settle::refused(&mut tx, now, Refused::Failed, &broken).await?;
    }
    if !dropped.is_empty() {
        settle::cancelled(&mut tx, &dropped).await?;
        live::notify(&mut tx, &[Topic::Messages]).await?;
    }
    tx.commit().await?;
    Ok(taken)
}

/// What the batch's mails tell of.
struct Facts {
    places: HashMap<PersonId, Places>,
    enrolled: HashMap<PersonId, Vec<Activity>>,
    told: HashMap<MessageId, Vec<Activity>>,
}

impl Facts {
    async fn read(conn: &mut PgConnection, claimed: &[Claimed]) -> sqlx::Result<Self> {
        let offers = |mail: &&Claimed| matches!(mail.template, Template::Invitation | Template::Reminder);
        let offered: Vec<PersonId> = claimed.iter().filter(offers).map(|mail| mail.person).collect();
        let notices: Vec<MessageId> =
            claimed.iter().filter(|mail| mail.template == Template::EnrolmentNotice).map(|mail| mail.id).collect();
        let mut facts = Self { places: HashMap::new(), enrolled: HashMap::new(), told: HashMap::new() };
        if !offered.is_empty() {
            facts.places = facts::places(conn, &offered).await?;
            facts.enrolled = facts::enrolled(conn, &offered).await?;
        }
        if !notices.is_empty() {
            facts.told = facts::told(conn, &notices).await?;
        }
        Ok(facts)
    }

    fn items(&self, mail: &Claimed) -> Vec<Item> {
        let activities = match mail.template {
            Template::Invitation | Template::Reminder => self.enrolled.get(&mail.person),
            Template::EnrolmentNotice => self.told.get(&mail.id),
            Template::PasswordReset | Template::AddressConfirm | Template::AddressTold => None,
        };
        activities.into_iter().flatten().map(item).collect()
    }
}

fn item(activity: &Activity) -> Item {
    let when = activity.due_on.map(When::Due).or(activity.starts_on.map(When::Starts));
    Item { name: clean(&activity.name), when }
}

struct Addressed {
    letter: Letter,
    tokens: Vec<NewToken>,
}

/// Asks whether the mail is still true, and writes down what it has to say.
fn address(context: &Context, facts: &Facts, mail: Claimed, now: DateTime<Utc>) -> Result<Addressed, Dropped> {
    let items = facts.items(&mail);
    let recipient = Recipient {
        account: mail.account,
        has_address: mail.address.is_some(),
        invitation: mail.invitation.map(|offer| offer.state),
        items: items.len(),
        address_waits: mail.address_waits,
        switched_off: mail.switched_off,
    };
    still_due(mail.template, recipient)?;
    let (link, token) = link(context, &mail, now);
    let (no_reminders, stop) = (mail.template == Template::Reminder).then(|| no_reminders(context, &mail, now)).unzip();
    let places = facts.places.get(&mail.person).cloned().unwrap_or_default();
    let name = clean(&mail.name);
    let given = mail.given_name.as_deref().map(clean).filter(|given| !given.is_empty());
    let letter = Letter {
        id: mail.id,
        template: mail.template,
        written: now,
        to: Addressee {
            given: given.unwrap_or_else(|| name.rsplit_once(' ').map_or(&*name, |(given, _)| given).to_owned()),
            name,
            address: mail.address.unwrap_or_default(),
            lang: Lang::of_tag(&mail.language),
            zone: date::zone(&mail.time_zone),
        },
        organisation: clean(&context.state.settings.organisation),
        inviter: mail.inviter.as_deref().map(clean).filter(|name| !name.is_empty()),
        cohorts: places.cohorts.iter().map(|cohort| clean(cohort)).collect(),
        role: places.role,
        items,
        link,
        no_reminders,
    };
    Ok(Addressed { letter, tokens: token.into_iter().chain(stop).collect() })
}

/// Where the button leads; a secret is made here, and only its hash stays.
fn link(context: &Context, mail: &Claimed, now: DateTime<Utc>) -> (Link, Option<NewToken>) {
    let base = &context.state.settings.base_url;
    let (path, purpose, invitation, until) = match (mail.template, mail.invitation) {
        (Template::PasswordReset, _) => ("reset-password", Purpose::PasswordReset, None, now + RESET_VALID),
        (Template::AddressConfirm, _) => ("confirm-address", Purpose::AddressConfirm, None, now + ADDRESS_VALID),
        (Template::AddressTold, _) => ("keep-address", Purpose::AddressKeep, None, now + ADDRESS_VALID),
        (_, Some(offer)) if mail.account == Account::None => {
            let until = now + Duration::days(offer.valid_days.into());
            ("register", Purpose::Invitation, Some(offer.id), until)
        }
        _ => return (Link::Page { url: format!("{base}/home") }, None),
    };
    let (secret, token) = draw(context, mail, purpose, until);
    let token = NewToken { invitation, ..token };
    (Link::Secret { url: format!("{base}/{path}/{}", secret.reveal()), until }, Some(token))
}

/// Where reminders are stopped: a link that opens nothing else, so that programs may follow it.
fn no_reminders(context: &Context, mail: &Claimed, now: DateTime<Utc>) -> (String, NewToken) {
    let (secret, token) = draw(context, mail, Purpose::NoReminders, now + STOP_VALID);
    (format!("{}/no-reminders/{}", context.state.settings.base_url, secret.reveal()), token)
}

/// A secret for this mail's reader, and what is kept of it.
fn draw(context: &Context, mail: &Claimed, purpose: Purpose, expires_at: DateTime<Utc>) -> (Secret, NewToken) {
    let secret = Secret::draw(context.state.random);
    let token = NewToken {
        hash: secret.hash(),
        purpose,
        person: mail.person,
        address_key: mail.address_key.clone().unwrap_or_default(),
        invitation: None,
        message: mail.id,
        expires_at,
    };
    (secret, token)
}
