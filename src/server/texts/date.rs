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
