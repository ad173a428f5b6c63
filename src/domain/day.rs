//! Days that can be asked for: within centuries that people plan in, and that every part of Muster can hold.
use super::error::{AppError, Code};
use chrono::{Datelike as _, NaiveDate};

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2999;

/// Refuses a day in another year, at this field.
pub fn check(day: NaiveDate, field: &str) -> Result<(), AppError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
        return Ok(());
    }
    Err(out_of_range().on(field))
}

pub fn out_of_range() -> AppError {
    AppError::new(Code::DayRange).with("min", FIRST_YEAR).with("max", LAST_YEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_within_a_thousand_years() {
        for (day, fits) in [("1899-12-31", false), ("1900-01-01", true), ("2999-12-31", true), ("+10000-01-01", false)]
        {
            let refused = check(day.parse().unwrap(), "due").err();
            assert_eq!(refused.map(|error| (error.code, error.field)).is_none(), fits, "{day}");
        }
    }
}
