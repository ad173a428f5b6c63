//! How many stand where: what counters add up to, and what tabs and funnels make of it.
use super::enrolment_list::View;
use serde::{Deserialize, Serialize};

/// Rows by what is true of the person, each in one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingCount {
    pub enrolled: u32,
    /// Invited; the link may have run out.
    pub invited: u32,
    pub bounced: u32,
    /// Invited, and the invitation is over without a registration.
    pub closed: u32,
    pub registered: u32,
    /// Registered, with progress.
    pub active: u32,
}

/// Of those enrolled, how many came how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    pub enrolled: u32,
    pub invited: u32,
    pub registered: u32,
    pub active: u32,
}

impl StandingCount {
    /// Adds to the state of this name; unknown ones count nowhere.
    pub fn add(&mut self, state: &str, people: u32) {
        let field = match state {
            "enrolled" => &mut self.enrolled,
            "invited" => &mut self.invited,
            "bounced" => &mut self.bounced,
            "closed" => &mut self.closed,
            "registered" => &mut self.registered,
            "active" => &mut self.active,
            _ => return,
        };
        *field += people;
    }

    pub const fn funnel(&self) -> Funnel {
        let registered = self.registered + self.active;
        let invited = self.invited + self.bounced + self.closed + registered;
        Funnel { enrolled: self.enrolled + invited, invited, registered, active: self.active }
    }

    /// Rows of a view, when of the invited so many links have run out and so many are about to.
    pub const fn of_view(&self, view: View, expired: u32, expiring: u32) -> u32 {
        match view {
            View::All => self.funnel().enrolled,
            View::New => self.enrolled,
            View::Invited => self.invited.saturating_sub(expired),
            View::Bounced => self.bounced,
            View::Expired => expired,
            View::Registered => self.registered + self.active,
            View::Expiring => expiring,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_funnel_only_narrows() {
        let count = StandingCount { enrolled: 1, invited: 2, bounced: 4, closed: 8, registered: 16, active: 32 };
        assert_eq!(count.funnel(), Funnel { enrolled: 63, invited: 62, registered: 48, active: 32 });
        assert_eq!(count.of_view(View::Invited, 2, 0), 0);
        assert_eq!(count.of_view(View::All, 2, 0), 63);
    }
}
