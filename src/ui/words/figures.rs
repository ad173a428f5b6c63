//! Numbers and days as a language writes them. Never relative to the clock, so that server and browser write the same.
use super::Words;
use crate::{
    domain::enrolment_list::{COUNT_CAP, MANY},
    texts::Arg,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

impl Words {
    /// "1,284".
    pub fn number(&self, number: u32) -> String {
        self.say("number", &[("count", Arg::Number(number))])
    }

    /// "1,284", and "10,000+" past what lists count.
    pub fn tally(&self, count: u32) -> String {
        if count == MANY { self.say("number-more", &[("count", Arg::Number(COUNT_CAP))]) } else { self.number(count) }
    }

    /// "61 %".
    pub fn percent(&self, percent: u32) -> String {
        self.say("percent", &[("count", Arg::Number(percent))])
    }

    /// "6 December 2026".
    pub fn date(&self, day: NaiveDate) -> String {
        self.written("date-long", "month-name", day)
    }

    /// "6 Dec 2026", in UTC.
    pub fn day(&self, at: DateTime<Utc>) -> String {
        self.short_date(at.date_naive())
    }

    /// "6 Dec 2026".
    pub fn short_date(&self, day: NaiveDate) -> String {
        self.written("date-long", "month-short", day)
    }

    /// "6 Dec".
    pub fn short_day(&self, day: NaiveDate) -> String {
        self.written("date-day", "month-short", day)
    }

    fn written(&self, key: &str, month: &str, day: NaiveDate) -> String {
        let month = self.say(month, &[("month", Arg::Number(day.month()))]);
        let year = day.year().to_string();
        self.say(key, &[("day", Arg::Number(day.day())), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    /// "14:05", in UTC.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        let (hour, minute) = (at.format("%H").to_string(), at.format("%M").to_string());
        self.with("date-time", &[("hour", &hour), ("minute", &minute)])
    }

    /// "6 Dec 2026, 14:05 UTC".
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        self.with("timeline-moment", &[("day", &self.day(at)), ("time", &self.time(at))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{server::words::words, texts::Lang};

    /// [N17]
    #[test]
    fn days_and_numbers_are_written_as_the_language_does() {
        let at = "2026-12-01T14:05:00Z".parse::<DateTime<Utc>>().unwrap();
        let (en, fr) = (words(Lang::En), words(Lang::Fr));
        assert_eq!((en.day(at), fr.day(at)), ("1 Dec 2026".to_owned(), "1er déc. 2026".to_owned()));
        let may = NaiveDate::from_ymd_opt(2026, 5, 9).unwrap();
        assert_eq!((en.short_day(may), fr.short_day(may)), ("9 May".to_owned(), "9 mai".to_owned()));
        assert_eq!(en.moment(at), "1 Dec 2026, 14:05 UTC");
        assert_eq!(fr.moment(at), "1er déc. 2026, 14 h 05 UTC");
        assert_eq!((en.number(1_284), fr.number(1_284)), ("1,284".to_owned(), "1\u{202f}284".to_owned()));
        assert_eq!((en.tally(MANY), en.tally(999)), ("10,000+".to_owned(), "999".to_owned()));
        assert_eq!((fr.tally(MANY), words(Lang::De).tally(MANY)), ("10\u{202f}000+".to_owned(), "10.000+".to_owned()));
        assert_eq!((en.percent(61), words(Lang::Nl).percent(61)), ("61\u{a0}%".to_owned(), "61%".to_owned()));
    }
}
