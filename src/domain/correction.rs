//! Correcting somebody's address: what follows depends on how far they are.
use super::standing::Standing;
use serde::{Deserialize, Serialize};

/// What correcting an address brings about, said before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Follows {
    /// It is their address already.
    Nothing,
    /// The new address stands at once; no mail leaves.
    Change,
    /// The invitation sent to the old address ends with all its links, and a new one leaves.
    InvitedAgain,
    /// The new address has to be confirmed from its mailbox, and the old one is told; until then the old one works.
    ToBeConfirmed,
    /// The one that waits to be confirmed is given up: their own stays.
    Withdrawn,
}

/// A correction as it was looked at: doing it refuses when the world has moved on since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub from: Option<String>,
    /// As it will be kept.
    pub to: String,
    pub follows: Follows,
}

/// What is known of whose address it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    pub standing: Standing,
    pub address: Option<&'a str>,
    pub address_key: Option<&'a str>,
    /// Another address waits to be confirmed.
    pub waits: bool,
    /// Has an invitation that is open: nobody who said no is asked again by the way.
    pub offered: bool,
}

/// `to_key` is `to`, folded.
pub fn follows(owner: Owner<'_>, to: &str, to_key: &str) -> Follows {
    match owner.standing {
        _ if owner.address == Some(to) && owner.waits => Follows::Withdrawn,
        _ if owner.address == Some(to) => Follows::Nothing,
        // Another spelling of the same mailbox.
        _ if owner.address_key == Some(to_key) && !owner.waits => Follows::Change,
        Standing::Invited if owner.offered => Follows::InvitedAgain,
        Standing::Enrolled | Standing::Invited => Follows::Change,
        Standing::Registered => Follows::ToBeConfirmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_cases_and_the_same_address() {
        let owner = |standing, waits| Owner {
            standing,
            address: Some("A@b.example"),
            address_key: Some("a@b.example"),
            waits,
            offered: true,
        };
        for (standing, waits, to, expected) in [
            (Standing::Enrolled, false, "n@b.example", Follows::Change),
            (Standing::Invited, false, "n@b.example", Follows::InvitedAgain),
            (Standing::Registered, false, "n@b.example", Follows::ToBeConfirmed),
            (Standing::Registered, true, "n@b.example", Follows::ToBeConfirmed),
            (Standing::Invited, false, "a@b.example", Follows::Change),
            (Standing::Registered, false, "a@b.example", Follows::Change),
            (Standing::Registered, false, "A@b.example", Follows::Nothing),
            (Standing::Registered, true, "A@b.example", Follows::Withdrawn),
        ] {
            let to_key = to.to_lowercase();
            assert_eq!(follows(owner(standing, waits), to, &to_key), expected, "{standing:?} {to}");
        }
        let declined = Owner { offered: false, ..owner(Standing::Invited, false) };
        assert_eq!(follows(declined, "n@b.example", "n@b.example"), Follows::Change);
        let nobody = Owner { address: None, address_key: None, ..owner(Standing::Registered, false) };
        assert_eq!(follows(nobody, "a@b.example", "a@b.example"), Follows::ToBeConfirmed);
    }
}
