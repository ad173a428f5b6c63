//! Ids of nouns that stand in URLs: `UUIDv7`, made by the server, typed so that they cannot be mixed up.
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    PersonId, UnitId, ActivityId, StepId, SessionId, EnrolmentId, InvitationId, MessageId, OperationId,
    SavedFilterId, QualificationId, RuleId, LabelId,
    /// A session of a signed-in browser, not of an activity.
    WebSessionId,
}

/// The unit that holds everyone: the root of the organisation, made by the first migration.
pub const ROOT_UNIT: UnitId = UnitId(Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0001));
