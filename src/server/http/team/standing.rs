//! Where somebody is, in words, and how they are reached.
use crate::{
    domain::standing::Standing,
    server::{http::page::Page, store::team::Contact, texts::date},
    ui::{
        icons::PlaneKind,
        pages::public::{Reach, TeammateStanding},
    },
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What has become of the invitation of somebody invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    Open,
    Expired,
    Bounced,
    Declined,
}

pub struct Of {
    pub standing: Standing,
    pub deactivated: bool,
    pub sent_at: Option<DateTime<Utc>>,
    pub offer: Offer,
    /// They asked for no more reminders.
    pub wants_none: bool,
    pub reminded: u32,
    pub progress: u8,
    pub activities: u32,
    pub done: u32,
    pub last_seen_at: Option<DateTime<Utc>>,
}

pub fn words_for(page: &Page, of: &Of, now: DateTime<Utc>, zone: Tz) -> TeammateStanding {
    let words = page.words();
    let mail = |plane, key: &str, note| TeammateStanding::Mail { plane, word: words.t(key), note };
    match of.standing {
        _ if of.deactivated => mail(PlaneKind::Deactivated, "team-deactivated", String::new()),
        Standing::Registered => {
            let done = words.count("team-activities", of.activities as usize, &[("done", &of.done.to_string())]);
            let seen = seen(page, of.last_seen_at, now, zone);
            TeammateStanding::Progress { percent: of.progress, note: format!("{done} · {seen}") }
        }
        Standing::Enrolled => mail(PlaneKind::Enrolled, "team-enrolled", words.t("team-not-invited")),
        Standing::Invited if of.offer == Offer::Declined => mail(PlaneKind::Expired, "team-declined", String::new()),
        Standing::Invited if of.offer == Offer::Bounced => {
            mail(PlaneKind::Bounced, "team-bounced", words.t("team-ask-address"))
        }
        Standing::Invited => {
            let sent = match of.sent_at {
                Some(at) => {
                    let day = date::day(page.lang, at.with_timezone(&zone).date_naive());
                    words.with("team-sent", &[("date", &day)])
                }
                None => words.t("team-underway"),
            };
            let reminded = (of.reminded > 0).then(|| words.count("team-reminded-times", of.reminded as usize, &[]));
            let wants_none = of.wants_none.then(|| words.t("team-wants-none"));
            let note = [Some(sent), reminded, wants_none].into_iter().flatten().collect::<Vec<_>>().join(", ");
            match of.reminded {
                _ if of.offer == Offer::Expired => mail(PlaneKind::Expired, "team-expired", note),
                1.. => mail(PlaneKind::Reminded, "team-invited", note),
                0 => mail(PlaneKind::Invited, "team-invited", note),
            }
        }
    }
}

/// "seen today", "seen 16 days ago", "never signed in".
pub fn seen(page: &Page, at: Option<DateTime<Utc>>, now: DateTime<Utc>, zone: Tz) -> String {
    let words = page.words();
    match at {
        Some(at) => words.count("team-seen", date::days_between(at, now, zone).max(0) as usize, &[]),
        None => words.t("team-never-seen"),
    }
}

/// Mail that came back or is not wanted is not offered again; a number is dialled without what people write between its digits.
pub fn reach(of: &Of, contact: Contact, may_remind: bool) -> Reach {
    let phone = contact.phone.map(|phone| {
        phone.chars().filter(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '*' | '#')).collect::<String>()
    });
    let unwilling = of.wants_none || matches!(of.offer, Offer::Bounced | Offer::Declined);
    Reach {
        phone: phone.filter(|phone| !phone.is_empty()),
        address: contact.address.filter(|_| of.offer != Offer::Bounced),
        remind: may_remind && of.standing == Standing::Invited && !of.deactivated && !unwilling,
    }
}
