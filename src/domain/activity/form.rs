use super::{Kind, OnLastReason};
use crate::domain::{
    day,
    error::{AppError, Code},
    profile::{NAME_MAX, clean},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub const DESCRIPTION_MAX: usize = 2_000;
/// Days after the last reason went; the table's own bounds.
pub const GRACE_MAX: u32 = 365;
pub const VALID_MAX: u32 = 36_500;
const DUE_MAX: u32 = 3_650;

/// Until when it is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    #[default]
    Never,
    On(NaiveDate),
    /// So many days after the enrolment.
    After(u32),
}

/// What can be set of an activity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub name: String,
    pub kind: Kind,
    pub description: String,
    /// Who has no session yet waits, unless exactly one is open.
    pub in_sessions: bool,
    pub on_last_reason: OnLastReason,
    /// Between the loss of the last reason and what becomes of it.
    pub grace_days: u32,
    /// How long having completed it counts.
    pub valid_days: Option<u32>,
    pub due: Due,
}

impl Settings {
    /// As it is kept, or the first thing that is wrong with it.
    pub fn check(self) -> Result<Self, AppError> {
        let name = clean(&self.name);
        if name.is_empty() {
            return Err(AppError::new(Code::NameMissing).on("name"));
        }
        if name.chars().count() > NAME_MAX {
            return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("name"));
        }
        let description = self.description.replace('\r', "").trim().to_owned();
        if description.chars().count() > DESCRIPTION_MAX {
            return Err(AppError::new(Code::NameTooLong).with("max", DESCRIPTION_MAX).on("description"));
        }
        let days = |field, days, least, most| {
            if (least..=most).contains(&days) {
                return Ok(());
            }
            Err(AppError::new(Code::NumberRange).with("min", least).with("max", most).on(field))
        };
        days("grace", self.grace_days, 0, GRACE_MAX)?;
        if let Some(valid) = self.valid_days {
            days("valid", valid, 1, VALID_MAX)?;
        }
        match self.due {
            Due::Never => {}
            Due::On(on) => day::check(on, "due")?,
            Due::After(after) => days("due", after, 0, DUE_MAX)?,
        }
        // A text that Postgres cannot hold.
        let description = description.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        Ok(Self { name, description, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let good = Settings { name: "  Hygiene  2 ".into(), ..Settings::default() };
        assert_eq!(good.clone().check().unwrap().name, "Hygiene 2");
        let wrong = |settings: Settings| settings.check().unwrap_err().field.unwrap();
        assert_eq!(wrong(Settings { name: " ".into(), ..good.clone() }), "name");
        assert_eq!(wrong(Settings { grace_days: 366, ..good.clone() }), "grace");
        assert_eq!(wrong(Settings { valid_days: Some(0), ..good.clone() }), "valid");
        assert_eq!(wrong(Settings { due: Due::After(3_651), ..good.clone() }), "due");
        assert_eq!(wrong(Settings { description: "x".repeat(2_001), ..good }), "description");
    }
}
