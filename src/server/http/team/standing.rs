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

pub struct Of {
    pub standing: Standing,
    pub deactivated: bool,
    pub sent_at: Option<DateTime<Utc>>,
    pub expired: bool,
    pub bounced: bool,
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
        Standing::Invited if of.bounced => mail(PlaneKind::Bounced, "team-bounced", words.t("team-ask-address")),
        Standing::Invited => {
            let sent = match of.sent_at {
                Some(at) => {
                    let day = date::day(page.lang, at.with_timezone(&zone).date_naive());
                    words.with("team-sent", &[("date", &day)])
                }
                None => words.t("team-underway"),
            };
            let note = if of.reminded > 0 {
                format!("{sent}, {}", words.count("team-reminded-times", of.reminded as usize, &[]))
            } else {
                sent
            };
            match of.reminded {
                _ if of.expired => mail(PlaneKind::Expired, "team-expired", note),
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

/// Mail that came back is not offered again; a number is dialled without what people write between its digits.
pub fn reach(of: &Of, contact: Contact, may_remind: bool) -> Reach {
    let phone = contact.phone.map(|phone| {
        phone.chars().filter(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '*' | '#')).collect::<String>()
    });
    Reach {
        phone: phone.filter(|phone| !phone.is_empty()),
        address: contact.address.filter(|_| !of.bounced),
        remind: may_remind && of.standing == Standing::Invited && !of.deactivated && !of.bounced,
    }
}
