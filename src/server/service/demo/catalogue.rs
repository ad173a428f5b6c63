//! What there is to learn in the demo, and which cohort carries what.

pub struct Activity {
    pub name: &'static str,
    pub kind: &'static str,
    pub steps: &'static [&'static str],
}

pub const ACTIVITIES: [Activity; 6] = [
    Activity {
        name: "Welcome week",
        kind: "programme",
        steps: &["Meet your team", "Tour of the house", "Safety and fire drill", "Set up your workplace"],
    },
    Activity {
        name: "Hand hygiene",
        kind: "course",
        steps: &["Watch the film", "The five moments", "Practise with your mentor"],
    },
    Activity {
        name: "Medication safety",
        kind: "course",
        steps: &["High-risk medicines", "Doses and units", "Interruptions", "Reporting a near miss", "Test"],
    },
    Activity {
        name: "Theatre basics",
        kind: "course",
        steps: &["Sterile field", "Counting instruments", "Team briefing", "Two shadowed lists"],
    },
    Activity {
        name: "Leading a shift",
        kind: "programme",
        steps: &["Handover", "Sharing out the work", "When it gets busy", "Hard conversations", "Your own plan"],
    },
    Activity {
        name: "First aid refresher",
        kind: "experience",
        steps: &["Recovery position", "Resuscitation", "An afternoon on the doll"],
    },
];

pub struct Cohort {
    pub name: &'static str,
    /// Learners.
    pub people: usize,
    /// Days ago they were added.
    pub added: i64,
    /// Into `ACTIVITIES`.
    pub carries: &'static [usize],
}

pub const COHORTS: [Cohort; 4] = [
    Cohort { name: "Volunteers Lyon", people: 20, added: 60, carries: &[0, 5] },
    Cohort { name: "Theatre nurses", people: 28, added: 50, carries: &[1, 3] },
    Cohort { name: "Night shift leads", people: 20, added: 40, carries: &[2, 4] },
    Cohort { name: "Spring intake 2027", people: 48, added: 30, carries: &[0, 1, 2] },
];

/// The cohort of `learner@demo.test`, and one of the two of `mentor@demo.test`.
pub const OWN_COHORT: usize = 3;
/// The other one.
pub const SECOND_COHORT: usize = 1;
