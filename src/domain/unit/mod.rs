//! Units, the pieces of the organisation: their kinds, and what pages show of them.
mod change;
mod member;

pub use change::{Change, LeftOut, Note, Plan};
pub use member::{Candidate, How, Member, Members, MembersQuery};

use super::{
    applying::BeingApplied,
    enrolment_list::{COUNT_CAP, MANY},
    id::{ActivityId, QualificationId, SessionId, UnitId},
    role::Role,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

/// A name may be this long.
pub const NAME_MAX: usize = 200;
/// A code may be this long.
pub const CODE_MAX: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// The root, which holds everyone.
    Platform,
    Company,
    Department,
    Team,
    Function,
    Group,
    Cohort,
}

impl UnitKind {
    /// Those one makes, in the order of the tabs.
    pub const ALL: &[Self] = &[Self::Company, Self::Department, Self::Team, Self::Function, Self::Group, Self::Cohort];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::Company => "company",
            Self::Department => "department",
            Self::Team => "team",
            Self::Function => "function",
            Self::Group => "group",
            Self::Cohort => "cohort",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Platform].iter().chain(Self::ALL).copied().find(|kind| kind.as_str() == text)
    }

    /// As the address of its list says it.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Platform => "everyone",
            Self::Company => "companies",
            Self::Department => "departments",
            Self::Team => "teams",
            Self::Function => "functions",
            Self::Group => "groups",
            Self::Cohort => "cohorts",
        }
    }

    pub fn of_plural(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.plural() == text)
    }

    /// Whether a unit of this kind may lie directly below one of that kind. A company is part of nothing but companies.
    pub const fn may_lie_below(self, above: Self) -> bool {
        match self {
            Self::Platform => false,
            Self::Company => matches!(above, Self::Platform | Self::Company),
            _ => true,
        }
    }

    /// Whether being private says anything: of groups only, the others always climb.
    pub const fn has_visibility(self) -> bool {
        matches!(self, Self::Group)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    #[default]
    Public,
    Private,
}

impl Visibility {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }

    pub fn parse(text: &str) -> Self {
        if text == "private" { Self::Private } else { Self::Public }
    }
}

/// A unit about to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUnit {
    pub kind: UnitKind,
    pub name: String,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub visibility: Visibility,
    /// Directly below everyone if none.
    #[serde(default)]
    pub parent: Option<UnitId>,
}

/// A unit as a row of its kind's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub id: UnitId,
    pub name: String,
    pub code: Option<String>,
    pub visibility: Visibility,
    /// The unit above, if it is of this kind and in the list.
    pub parent: Option<UnitId>,
    /// The unit above, if it is of another kind.
    pub within: Option<String>,
    /// Placed in it, whatever their role.
    pub people: u32,
    pub subunits: u32,
    /// Activities, sessions and qualifications.
    pub carries: u32,
}

/// The units of a kind by name, as many as are shown at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub units: Vec<Listed>,
    /// There are more: the search narrows them.
    pub more: bool,
    pub may_create: bool,
}

/// A unit to choose: a new place, or what another merges into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choosable {
    pub id: UnitId,
    pub kind: UnitKind,
    pub name: String,
    pub within: Option<String>,
}

/// A unit above another. Without an id the reader may not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Above {
    pub id: Option<UnitId>,
    pub kind: UnitKind,
    pub name: String,
    /// Whoever is placed in the unit belongs here too.
    pub climbs: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    pub id: UnitId,
    pub kind: UnitKind,
    pub name: String,
    pub code: Option<String>,
    pub visibility: Visibility,
    /// From the root down, without the unit itself.
    pub above: Vec<Above>,
    /// Who belongs to it, each with each role once.
    pub people: u32,
    pub subunits: u32,
    pub carries: u32,
    pub rights: Rights,
    /// A change of it is still being applied to people.
    pub being_applied: Option<BeingApplied>,
}

/// What the reader may do with a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// Rename, move, merge and delete it.
    pub edit: bool,
    /// Say what it carries.
    pub carry: bool,
    /// Roles they may give and take here.
    pub place: Vec<Role>,
    /// Kinds they may make below it.
    pub create: Vec<UnitKind>,
}

/// What a unit carries to its learners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    Activity(ActivityId),
    Session(ActivityId, SessionId),
    Qualification(QualificationId),
}

impl Thing {
    /// An activity, or one of its sessions.
    pub fn of(activity: ActivityId, session: Option<SessionId>) -> Self {
        session.map_or(Self::Activity(activity), |session| Self::Session(activity, session))
    }
}

/// A thing with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub thing: Thing,
    /// Of the activity or the qualification.
    pub name: String,
    /// Of a session: its own title, and when it starts where it takes place.
    pub session: Option<(String, NaiveDateTime)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub named: Named,
    pub since: DateTime<Utc>,
    pub by: Option<String>,
    /// The unit above that carries it, if not this one.
    pub from: Option<(UnitId, String)>,
}

/// Counted up to a cap, past which it reads "10,000+".
pub fn capped(count: i64) -> u32 {
    u32::try_from(count).ok().filter(|count| *count <= COUNT_CAP).unwrap_or(MANY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_read_back_and_know_their_place() {
        for kind in UnitKind::ALL {
            assert_eq!(UnitKind::parse(kind.as_str()), Some(*kind));
            assert_eq!(UnitKind::of_plural(kind.plural()), Some(*kind));
            assert!(kind.may_lie_below(UnitKind::Platform));
            assert!(!UnitKind::Platform.may_lie_below(*kind));
        }
        assert_eq!(UnitKind::parse("ward"), None);
        assert!(!UnitKind::Company.may_lie_below(UnitKind::Department));
        assert!(UnitKind::Team.may_lie_below(UnitKind::Group));
    }
}
