//! From the link in a mail to a person who is registered. Looking spends nothing; only registering does.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::MessageId,
    link::Problem,
    message::Template,
    profile::{clean, person_search_key},
    text::{address_key, search_key, split_name},
};
use crate::server::{
    auth::{password, visitor::Visitor},
    error::Result,
    live::Topic,
    service::{
        auth::{self, Started},
        me,
    },
    settings::Settings,
    state::AppState,
    store::{
        self,
        event::NewEvent,
        message::{NewMessage, settle},
        registration::{Pointed, Registering},
    },
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// Who invites to what.
#[derive(Clone, Debug)]
pub struct Offer {
    pub given_name: String,
    pub family_name: String,
    pub address: String,
    pub language: String,
    pub inviter: Option<String>,
    pub cohorts: Vec<String>,
    pub activities: Vec<String>,
    pub valid_until: DateTime<Utc>,
    pub time_zone: String,
}

pub type Looked<T> = std::result::Result<T, Problem>;

/// The hash a link's token is found by; `None` for what cannot be a token.
pub(super) fn token_hash(token: &str) -> Option<[u8; 32]> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok().filter(|bytes| bytes.len() == 32)?;
    Some(Sha256::digest(bytes).into())
}

pub(super) fn problem(pointed: &Pointed, now: DateTime<Utc>) -> Option<Problem> {
    if pointed.registered {
        return Some(Problem::Spent);
    }
    if pointed.invitation_state == "declined" && pointed.same_address {
        return Some(Problem::Declined);
    }
    let open = matches!(pointed.invitation_state.as_str(), "pending" | "sent" | "bounced");
    if !open || pointed.token_ended || !pointed.same_address || pointed.deactivated {
        return Some(Problem::Ended);
    }
    (pointed.token_expires_at <= now).then_some(Problem::Expired(pointed.token_expires_at))
}

/// What the page behind a link shows.
pub async fn look(state: &AppState, token: &str) -> Result<Looked<Offer>> {
    let now = state.now();
    let Some(hash) = token_hash(token) else { return Ok(Err(Problem::Unknown)) };
    let mut conn = state.db.acquire().await?;
    let Some(pointed) = store::registration::pointed_at(&mut conn, now, &hash).await? else {
        return Ok(Err(Problem::Unknown));
    };
    if let Some(problem) = problem(&pointed, now) {
        return Ok(Err(problem));
    }
    let (cohorts, activities) = store::registration::invited_to(&mut conn, pointed.person).await?;
    let (given, family) = match (pointed.given_name, pointed.family_name) {
        (None, None) => split_name(&pointed.name),
        (given, family) => (given.unwrap_or_default(), family.unwrap_or_default()),
    };
    Ok(Ok(Offer {
        given_name: given,
        family_name: family,
        address: pointed.address.unwrap_or_default(),
        language: pointed.language,
        inviter: pointed.inviter,
        cohorts,
        activities,
        valid_until: pointed.token_expires_at,
        time_zone: pointed.time_zone,
    }))
}

/// What the form of the registration page holds.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Entered {
    pub first_name: String,
    pub last_name: String,
    pub password: String,
    /// That the page was read in, which becomes theirs.
    pub language: String,
    /// As the device says, if it does.
    pub time_zone: String,
    /// Ticked, if there are any.
    pub terms: String,
}

/// Everything that is wrong with a form, each with its field.
fn check(form: &Entered, offer: &Offer, settings: &Settings) -> Vec<AppError> {
    let mut errors = me::check_name(&form.first_name, &form.last_name).err().unwrap_or_default();
    let whole = me::whole_name(&form.first_name, &form.last_name);
    let own = [&whole, &form.first_name, &form.last_name, &offer.address, &settings.organisation].map(String::as_str);
    errors.extend(password::check(&form.password, &own).err());
    if settings.terms.is_some() && form.terms.is_empty() {
        errors.push(AppError::new(Code::TermsMissing).on("terms"));
    }
    errors
}

/// How registering went.
#[derive(Debug)]
pub enum Registration {
    /// And signed in.
    Registered(Started),
    /// The form again, with what is wrong.
    Refused(Offer, Vec<AppError>),
    Problem(Problem),
}

/// Registers whoever the link was sent to. Of two tabs, one registers and the other finds the link spent.
pub async fn register(state: &AppState, token: &str, form: &Entered, visitor: &Visitor) -> Result<Registration> {
    let offer = match look(state, token).await? {
        Ok(offer) => offer,
        Err(problem) => return Ok(Registration::Problem(problem)),
    };
    let errors = check(form, &offer, &state.settings);
    if !errors.is_empty() {
        return Ok(Registration::Refused(offer, errors));
    }
    let Some(hash) = token_hash(token) else { return Ok(Registration::Problem(Problem::Unknown)) };
    let password_hash = state.hasher.hash(&form.password).await?;

    let now = state.now();
    let mut tx = state.db.begin().await?;
    settle::arrived(&mut tx, now, &hash).await?;
    let Some(pointed) = store::registration::pointed_at(&mut tx, now, &hash).await? else {
        return Ok(Registration::Problem(Problem::Unknown));
    };
    let Some(record) = store::person::lock(&mut tx, pointed.person).await? else {
        return Ok(Registration::Problem(Problem::Unknown));
    };
    // Read again under the lock: another tab may have been faster.
    let Some(pointed) = store::registration::pointed_at(&mut tx, now, &hash).await? else {
        return Ok(Registration::Problem(Problem::Unknown));
    };
    if let Some(problem) = problem(&pointed, now) {
        return Ok(Registration::Problem(problem));
    }
    let (given, family) = (clean(&form.first_name), clean(&form.last_name));
    let name = me::whole_name(&given, &family);
    // A zone that staff have set says more than the device somebody registers on.
    let guessed = (pointed.time_zone == "UTC" && me::is_zone(&form.time_zone)).then_some(form.time_zone.as_str());
    let registering = Registering {
        name: &name,
        given_name: &given,
        family_name: &family,
        language: if me::is_language(&form.language) { &form.language } else { &pointed.language },
        time_zone: guessed.unwrap_or(&pointed.time_zone),
        name_key: &search_key(&name),
        search_key: &person_search_key(&name, record.address.as_deref().unwrap_or_default(), &record.reference),
        password_hash: &password_hash,
    };
    store::registration::register(&mut tx, now, pointed.person, pointed.invitation, &hash, &registering).await?;
    let mut event = NewEvent::new(EventKind::InvitationAccepted, Some(pointed.person)).person(pointed.person);
    if record.name != name {
        event = event.value("name", Some(record.name), Some(name.clone()));
    }
    store::event::write(&mut tx, now, event).await?;
    if let Some(terms) = &state.settings.terms {
        store::terms::accept(&mut tx, now, pointed.person, &terms.url).await?;
        let accepted = NewEvent::new(EventKind::TermsAccepted, Some(pointed.person)).person(pointed.person);
        store::event::write(&mut tx, now, accepted.value("url", None, Some(terms.url.clone()))).await?;
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    let started = auth::start_session(state, &mut tx, pointed.person, visitor).await?;
    tx.commit().await?;
    Ok(Registration::Registered(started))
}

/// "Send me a new link". Says nothing of whether anybody was found.
pub async fn send_new_link(state: &AppState, address: &str) -> Result<()> {
    let key = address_key(address);
    if key.contains(char::is_control) {
        // Nobody's, and nothing that can be looked up.
        return Ok(());
    }
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let found = store::registration::open_by_address(&mut tx, now, &key).await?;
    if let Some((invitation, person)) = found {
        let id: MessageId = state.random.id(now);
        let mut message = NewMessage::new(id, Template::Invitation, person, now);
        message.invitation = Some(invitation);
        message.dedupe_key = Some(format!("{}:{person}", Template::Invitation.as_str()));
        if store::message::queue(&mut tx, now, message).await? {
            let asked = NewEvent::new(EventKind::InvitationAsked, None).person(person);
            store::event::write(&mut tx, now, asked).await?;
            store::live::notify(&mut tx, &[Topic::Messages]).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
