//! The one place that reads the clock and the random source of the machine; everything else is handed them.
use chrono::{DateTime, SubsecRound, Utc};
use rand::RngCore;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use uuid::Uuid;

/// What time it is: the machine's, shifted by as much as a test asks for.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    shift_micros: Arc<AtomicI64>,
}

impl Clock {
    /// Now, in the microseconds that Postgres keeps.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        let shift = chrono::Duration::microseconds(self.shift_micros.load(Ordering::Relaxed));
        (Utc::now() + shift).trunc_subsecs(6)
    }

    /// Moves this clock, and every clone of it, so that a test runs a month in a second.
    pub fn advance(&self, by: chrono::Duration) {
        self.shift_micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }
}

/// The random source of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Random;

impl Random {
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        #[expect(clippy::disallowed_methods, reason = "the one place that draws randomness")]
        rand::rng().fill_bytes(&mut bytes);
        bytes
    }

    /// A `UUIDv7`: ordered by time, so that new rows go to the end of an index.
    pub fn uuid(self, now: DateTime<Utc>) -> Uuid {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid()
    }

    pub fn id<T: From<Uuid>>(self, now: DateTime<Utc>) -> T {
        T::from(self.uuid(now))
    }
}
