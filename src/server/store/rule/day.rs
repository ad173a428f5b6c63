use chrono::{DateTime, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

/// A moment and the day it is then for the organisation: what criteria that name days are held against.
#[derive(Clone, Copy, Debug)]
pub struct Day {
    pub now: DateTime<Utc>,
    pub zone: Tz,
}

impl Day {
    pub fn today(self) -> NaiveDate {
        day_of(self.now, self.zone)
    }

    /// When that day begins.
    pub(super) fn start_of(self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        // Where the clock is put forward at midnight, the day begins later.
        (0..=12)
            .find_map(|quarters| {
                self.zone.from_local_datetime(&(midnight + Duration::minutes(quarters * 15))).earliest()
            })
            .map_or_else(|| midnight.and_utc(), |start| start.with_timezone(&Utc))
    }

    /// When the day after it begins.
    pub(super) fn end_of(self, day: NaiveDate) -> DateTime<Utc> {
        self.start_of(day.succ_opt().unwrap_or(day))
    }
}

/// The day a moment falls on there.
pub fn day_of(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_where_the_organisation_is() {
        let of = |zone: &str, day: &str| {
            let day = Day { now: DateTime::UNIX_EPOCH, zone: zone.parse().unwrap() }.start_of(day.parse().unwrap());
            day.to_rfc3339()
        };
        assert_eq!(of("UTC", "2026-11-25"), "2026-11-25T00:00:00+00:00");
        assert_eq!(of("Europe/Brussels", "2026-11-25"), "2026-11-24T23:00:00+00:00");
        assert_eq!(of("Europe/Brussels", "2026-07-01"), "2026-06-30T22:00:00+00:00");
        // The clock is put forward at midnight there.
        assert_eq!(of("America/Santiago", "2026-09-06"), "2026-09-06T04:00:00+00:00");
    }
}
