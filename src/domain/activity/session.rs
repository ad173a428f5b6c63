use crate::domain::{
    audit::{Named, Party},
    day,
    error::{AppError, Code},
    id::{PersonId, SessionId, UnitId},
    profile::{NAME_MAX, clean},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

pub const CAPACITY_MAX: u32 = 100_000;
/// Instructors, and groups.
const CHOSEN_MAX: usize = 200;

/// What can be set of a session: local times of a zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionForm {
    pub title: String,
    pub starts: NaiveDateTime,
    pub ends: NaiveDateTime,
    /// An IANA name.
    pub time_zone: String,
    pub capacity: Option<u32>,
    pub instructors: Vec<PersonId>,
    pub groups: Vec<UnitId>,
}

impl SessionForm {
    /// As it is kept, or the first thing that is wrong with it. The zone is the server's to check.
    pub fn check(self) -> Result<Self, AppError> {
        let title = clean(&self.title);
        if title.is_empty() {
            return Err(AppError::new(Code::NameMissing).on("title"));
        }
        if title.chars().count() > NAME_MAX {
            return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("title"));
        }
        day::check(self.starts.date(), "starts")?;
        day::check(self.ends.date(), "ends")?;
        for (field, chosen) in [("instructors", self.instructors.len()), ("groups", self.groups.len())] {
            if chosen > CHOSEN_MAX {
                return Err(AppError::new(Code::ListTooManyRows).with("max", CHOSEN_MAX).on(field));
            }
        }
        if self.ends < self.starts {
            return Err(AppError::new(Code::SessionBackwards).on("ends"));
        }
        if self.capacity.is_some_and(|seats| !(1..=CAPACITY_MAX).contains(&seats)) {
            return Err(AppError::new(Code::NumberRange).with("min", 1).with("max", CAPACITY_MAX).on("capacity"));
        }
        Ok(Self { title, ..self })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    Upcoming,
    Running,
    Over,
    Cancelled,
}

/// A unit that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub unit: Named<UnitId>,
    pub kind: String,
}

/// Somebody on the waiting list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub person: Party,
    pub since: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: SessionId,
    pub form: SessionForm,
    pub state: SessionState,
    /// Seats that are taken.
    pub taken: u32,
    pub waiting: u32,
    /// The first of them, in the order in which they move up.
    pub waiting_list: Vec<Waiting>,
    pub instructors: Vec<Party>,
    pub groups: Vec<Group>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let at = |hour| NaiveDate::from_ymd_opt(2027, 1, 14).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        let good = SessionForm {
            title: " Spring  run ".into(),
            starts: at(9),
            ends: at(12),
            time_zone: "Europe/Paris".into(),
            capacity: Some(12),
            instructors: Vec::new(),
            groups: Vec::new(),
        };
        assert_eq!(good.clone().check().unwrap().title, "Spring run");
        let wrong = |form: SessionForm| form.check().unwrap_err().field.unwrap();
        assert_eq!(wrong(SessionForm { title: String::new(), ..good.clone() }), "title");
        assert_eq!(wrong(SessionForm { ends: at(8), ..good.clone() }), "ends");
        assert_eq!(wrong(SessionForm { capacity: Some(0), ..good }), "capacity");
    }
}
