//! Days as the dashboard writes them. Never relative to the clock, so that server and browser write the same.
use chrono::{DateTime, Utc};

/// "9 Nov 2026".
pub fn day(at: DateTime<Utc>) -> String {
    at.format("%-d %b %Y").to_string()
}

/// "9 Nov 2026, 14:05 UTC".
pub fn moment(at: DateTime<Utc>) -> String {
    at.format("%-d %b %Y, %H:%M UTC").to_string()
}

/// "once", "2 times".
pub fn times(count: u32) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
