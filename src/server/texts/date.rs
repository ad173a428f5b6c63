//! Dates and times of day as a language writes them, in the zone of whom they are for.
use super::{Arg, Lang, say};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;

/// The zone of an IANA name; UTC when it is not one.
pub fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::UTC)
}

/// "6 December 2026".
pub fn long(lang: Lang, date: NaiveDate) -> String {
    let year = date.year().to_string();
    say(
        lang,
        "date-long",
        &[("day", Arg::Number(date.day())), ("month", Arg::Text(&month(lang, date))), ("year", Arg::Text(&year))],
    )
}

/// "6 December", for dates near enough to need no year.
pub fn day(lang: Lang, date: NaiveDate) -> String {
    say(lang, "date-day", &[("day", Arg::Number(date.day())), ("month", Arg::Text(&month(lang, date)))])
}

/// "14:05", as the clock on the wall of `zone` shows it.
pub fn time(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    let hour = format!("{:02}", local.hour());
    let minute = format!("{:02}", local.minute());
    say(lang, "date-time", &[("hour", Arg::Text(&hour)), ("minute", Arg::Text(&minute))])
}

fn month(lang: Lang, date: NaiveDate) -> String {
    say(lang, "month-name", &[("month", Arg::Number(date.month()))])
}

/// "today, 14:05", "yesterday, 14:05", "12 November", "12 November 2025": as near as it helps.
pub fn moment(lang: Lang, at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> String {
    let (then, today) = (at.with_timezone(&zone).date_naive(), now.with_timezone(&zone).date_naive());
    let clock = time(lang, at, zone);
    match today.signed_duration_since(then).num_days() {
        0 => say(lang, "moment-today", &[("time", Arg::Text(&clock))]),
        1 => say(lang, "moment-yesterday", &[("time", Arg::Text(&clock))]),
        _ if then.year() == today.year() => day(lang, then),
        _ => long(lang, then),
    }
}

/// Days between two moments, as the calendar of `zone` counts them.
pub fn days_between(from: DateTime<Utc>, to: DateTime<Utc>, zone: Tz) -> i64 {
    to.with_timezone(&zone).date_naive().signed_duration_since(from.with_timezone(&zone).date_naive()).num_days()
}

/// The zones to choose from: those of places, and UTC. Old names of them are understood, but not offered.
pub fn zones() -> impl Iterator<Item = &'static str> {
    const PLACES: [&str; 10] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    std::iter::once("UTC").chain(names.filter(|name| PLACES.iter().any(|place| name.starts_with(place))))
}
