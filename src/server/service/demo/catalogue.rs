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

pub struct Qualification {
    pub name: &'static str,
    pub description: &'static str,
    pub valid_days: Option<u32>,
    pub renewal_days: Option<u32>,
    /// Into `ACTIVITIES`.
    pub activities: &'static [usize],
    /// The cohort that carries it.
    pub carried_by: Option<usize>,
    /// The cohort of which a few were given it by hand.
    pub given_in: Option<usize>,
}

pub const QUALIFICATIONS: [Qualification; 3] = [
    Qualification {
        name: "Theatre practice",
        description: "May scrub in without a second person watching.",
        valid_days: Some(730),
        renewal_days: Some(60),
        activities: &[1, 3],
        carried_by: Some(1),
        given_in: None,
    },
    Qualification {
        name: "Shift leader",
        description: "",
        valid_days: None,
        renewal_days: None,
        activities: &[2, 4],
        carried_by: Some(2),
        given_in: None,
    },
    Qualification {
        name: "Medication handling",
        description: "",
        valid_days: Some(365),
        renewal_days: Some(30),
        activities: &[2],
        carried_by: None,
        given_in: Some(3),
    },
];

/// The cohort of `learner@demo.test`, and one of the two of `mentor@demo.test`.
pub const OWN_COHORT: usize = 3;
/// The other one.
pub const SECOND_COHORT: usize = 1;
