//! What each template says, in the parts that the layouts set: to change the words, see `texts/*/mail.ftl`.
use super::{
    letter::{Item, Letter, Link, When},
    rich::{Part, Rich, plain},
};
use crate::{
    domain::message::Template,
    server::texts::{self, Lang, date},
};
use chrono::Datelike;

#[derive(Clone, Debug, Default)]
pub struct Content {
    pub subject: String,
    /// What lists of mails show beside the subject.
    pub preheader: String,
    pub heading: String,
    pub paragraphs: Vec<Rich>,
    pub list: Vec<Line>,
    /// On the button.
    pub action: String,
    pub url: String,
    /// About the link, below the button.
    pub small: Vec<Rich>,
    /// Whether the link stands there in full too, to be copied.
    pub copy: Option<String>,
    /// Why this mail came.
    pub foot: Rich,
    /// Ways to be left alone, below that.
    pub leave: Vec<Leave>,
}

/// A link of the foot.
#[derive(Clone, Debug)]
pub struct Leave {
    pub label: String,
    pub url: String,
}

/// An activity, and when.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub name: String,
    pub when: String,
}

pub fn compose(letter: &Letter) -> Content {
    let mut content = match letter.template {
        Template::Invitation => invitation(letter),
        Template::Reminder => reminder(letter),
        Template::EnrolmentNotice => notice(letter),
        Template::PasswordReset => reset(letter),
        Template::AddressConfirm => address_confirm(letter),
        Template::AddressTold => address_told(letter),
    };
    letter.link.url().clone_into(&mut content.url);
    if letter.offers() {
        let url = format!("{}/decline", letter.link.url());
        content.leave.push(Leave { label: text(letter, "mail-foot-decline", &[]), url });
    }
    if let Some(url) = &letter.no_reminders {
        content.leave.push(Leave { label: text(letter, "mail-foot-no-reminders", &[]), url: url.clone() });
    }
    if let Link::Secret { .. } = letter.link {
        content.copy = Some(text(letter, "mail-link-copy", &[]));
    }
    content
}

fn invitation(letter: &Letter) -> Content {
    Content {
        subject: text(letter, "mail-invitation-subject", &who_to_what(letter).parts()),
        heading: text(letter, "mail-invitation-heading", &[given(letter)]),
        ..offer(letter, Rich::say(letter.to.lang, "mail-invitation-intro", &who_to_what(letter).parts()))
    }
}

fn reminder(letter: &Letter) -> Content {
    Content {
        subject: text(letter, "mail-reminder-subject", &who_to_what(letter).parts()),
        heading: text(letter, "mail-reminder-heading", &[given(letter)]),
        ..offer(letter, Rich::say(letter.to.lang, "mail-reminder-intro", &who_to_what(letter).parts()))
    }
}

/// What an invitation and its reminder share: role, activities, the link to register.
fn offer(letter: &Letter, intro: Rich) -> Content {
    let lang = letter.to.lang;
    let until = until(letter);
    let count = ("count", Part::Number(count(&letter.items)));
    let mut paragraphs = vec![intro];
    if let Some(role) = letter.role {
        let role = texts::say(lang, &format!("role-{role}"), &[]);
        paragraphs.push(Rich::say(lang, "mail-invitation-role", &[("role", Part::Strong(&role))]));
    }
    paragraphs.push(Rich::say(lang, "mail-invitation-ready", &[count]));
    Content {
        preheader: text(letter, "mail-invitation-preheader", &[count, ("until", Part::Plain(&until))]),
        paragraphs,
        list: lines(letter),
        action: text(letter, "mail-invitation-action", &[]),
        small: vec![Rich::say(lang, "mail-link-valid", &[("until", Part::Strong(&until))])],
        foot: foot_of_invited(letter),
        ..Content::default()
    }
}

fn notice(letter: &Letter) -> Content {
    let lang = letter.to.lang;
    let activity = letter.items.first().map(|item| item.name.as_str()).unwrap_or_default();
    let count = ("count", Part::Number(count(&letter.items)));
    let organisation = ("organisation", Part::Name(&letter.organisation));
    let about = [count, ("activity", Part::Name(activity))];
    let mut paragraphs = vec![Rich::say(lang, "mail-notice-intro", &[count, organisation])];
    let content = Content {
        subject: text(letter, "mail-notice-subject", &about),
        preheader: text(letter, "mail-notice-preheader", &about),
        heading: text(letter, "mail-notice-heading", &[given(letter)]),
        list: lines(letter),
        ..Content::default()
    };
    if let Link::Page { .. } = letter.link {
        let (address, organisation) = (("address", Part::Plain(&letter.to.address)), organisation);
        return Content {
            paragraphs,
            action: text(letter, "mail-notice-action", &[]),
            foot: Rich::say(lang, "mail-foot-enrolled", &[address, organisation]),
            ..content
        };
    }
    paragraphs.push(Rich::say(lang, "mail-notice-register", &[]));
    Content {
        paragraphs,
        action: text(letter, "mail-invitation-action", &[]),
        small: vec![Rich::say(lang, "mail-link-valid", &[("until", Part::Strong(&until(letter)))])],
        foot: foot_of_invited(letter),
        ..content
    }
}

fn reset(letter: &Letter) -> Content {
    let lang = letter.to.lang;
    let organisation = ("organisation", Part::Name(&letter.organisation));
    let zone = letter.to.zone.name();
    let time = match &letter.link {
        Link::Secret { until, .. } => date::time(lang, *until, letter.to.zone),
        Link::Page { .. } => String::new(),
    };
    let valid = [("time", Part::Strong(&time)), ("zone", Part::Plain(zone))];
    Content {
        subject: text(letter, "mail-reset-subject", &[organisation]),
        preheader: text(letter, "mail-reset-preheader", &[("time", Part::Plain(&time))]),
        heading: text(letter, "mail-reset-heading", &[]),
        paragraphs: vec![Rich::say(lang, "mail-reset-intro", &[given(letter), organisation])],
        action: text(letter, "mail-reset-action", &[]),
        small: vec![Rich::say(lang, "mail-reset-valid", &valid), Rich::say(lang, "mail-reset-ignore", &[])],
        foot: Rich::say(lang, "mail-foot-account", &[("address", Part::Plain(&letter.to.address)), organisation]),
        ..Content::default()
    }
}

/// To the new address: confirming makes it theirs.
fn address_confirm(letter: &Letter) -> Content {
    let lang = letter.to.lang;
    let organisation = ("organisation", Part::Name(&letter.organisation));
    let until = until(letter);
    let valid = ("until", Part::Strong(&until));
    Content {
        subject: text(letter, "mail-address-confirm-subject", &[organisation]),
        preheader: text(letter, "mail-address-confirm-preheader", &[("until", Part::Plain(&until))]),
        heading: text(letter, "mail-address-confirm-heading", &[]),
        paragraphs: vec![Rich::say(
            lang,
            "mail-address-confirm-intro",
            &[given(letter), by(letter), organisation, ("address", Part::Strong(&letter.to.address))],
        )],
        action: text(letter, "mail-address-confirm-action", &[]),
        small: vec![Rich::say(lang, "mail-link-valid", &[valid]), Rich::say(lang, "mail-address-confirm-ignore", &[])],
        foot: Rich::say(lang, "mail-foot-new-address", &[("address", Part::Plain(&letter.to.address)), organisation]),
        ..Content::default()
    }
}

/// To the old address. It does not name the new one: the old mailbox may be a stranger's.
fn address_told(letter: &Letter) -> Content {
    let lang = letter.to.lang;
    let organisation = ("organisation", Part::Name(&letter.organisation));
    let until = until(letter);
    Content {
        subject: text(letter, "mail-address-told-subject", &[organisation]),
        preheader: text(letter, "mail-address-told-preheader", &[]),
        heading: text(letter, "mail-address-told-heading", &[]),
        paragraphs: vec![
            Rich::say(lang, "mail-address-told-intro", &[given(letter), by(letter), organisation]),
            Rich::say(lang, "mail-address-told-stop", &[organisation]),
        ],
        action: text(letter, "mail-address-told-action", &[]),
        small: vec![Rich::say(lang, "mail-link-valid", &[("until", Part::Strong(&until))])],
        foot: Rich::say(lang, "mail-foot-account", &[("address", Part::Plain(&letter.to.address)), organisation]),
        ..Content::default()
    }
}

/// Who had the mail written.
fn by(letter: &Letter) -> (&'static str, Part<'_>) {
    ("actor", Part::Name(letter.inviter.as_deref().unwrap_or(&letter.organisation)))
}

/// Who invites to what: the inviter, or the organisation when nobody did by hand; the cohorts, or the organisation.
struct WhoToWhat<'a> {
    inviter: &'a str,
    cohorts: String,
    organisation: &'a str,
}

impl WhoToWhat<'_> {
    fn parts(&self) -> [(&'static str, Part<'_>); 4] {
        [
            ("where", Part::Choice(if self.cohorts.is_empty() { "organisation" } else { "cohort" })),
            ("inviter", Part::Name(self.inviter)),
            ("cohorts", Part::Name(&self.cohorts)),
            ("organisation", Part::Name(self.organisation)),
        ]
    }
}

fn who_to_what(letter: &Letter) -> WhoToWhat<'_> {
    WhoToWhat {
        inviter: letter.inviter.as_deref().unwrap_or(&letter.organisation),
        cohorts: texts::list(letter.to.lang, &letter.cohorts),
        organisation: &letter.organisation,
    }
}

fn foot_of_invited(letter: &Letter) -> Rich {
    let inviter = letter.inviter.as_deref().unwrap_or(&letter.organisation);
    let parts = [("address", Part::Plain(&letter.to.address)), ("inviter", Part::Name(inviter))];
    Rich::say(letter.to.lang, "mail-foot-invited", &parts)
}

fn given(letter: &Letter) -> (&'static str, Part<'_>) {
    ("given", Part::Name(&letter.to.given))
}

fn text(letter: &Letter, id: &str, parts: &[(&str, Part)]) -> String {
    plain(letter.to.lang, id, parts)
}

fn count(items: &[Item]) -> u32 {
    items.len().try_into().unwrap_or(u32::MAX)
}

/// The day the link ends, where they live.
fn until(letter: &Letter) -> String {
    match &letter.link {
        Link::Secret { until, .. } => date::long(letter.to.lang, until.with_timezone(&letter.to.zone).date_naive()),
        Link::Page { .. } => String::new(),
    }
}

fn lines(letter: &Letter) -> Vec<Line> {
    let lang = letter.to.lang;
    letter.items.iter().map(|item| Line { name: item.name.clone(), when: when(letter, lang, item) }).collect()
}

fn when(letter: &Letter, lang: Lang, item: &Item) -> String {
    let (id, on) = match item.when {
        None => return String::new(),
        Some(When::Due(on)) => ("mail-when-due", on),
        Some(When::Starts(on)) => ("mail-when-session", on),
    };
    let this_year = letter.written.with_timezone(&letter.to.zone).year() == on.year();
    let date = if this_year { date::day(lang, on) } else { date::long(lang, on) };
    text(letter, id, &[("date", Part::Plain(&date))])
}
