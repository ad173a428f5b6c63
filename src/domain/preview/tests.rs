//! [P3] [P4] [N3] A list while it is looked at.
use super::*;
use crate::domain::{error::Code, import_plan::Who, roster::Column, standing::Standing};
use std::fmt::Write as _;

fn list(people: usize) -> String {
    let mut text = "email,id,name\n".to_owned();
    for at in 0..people {
        let address = if at % 1_000 == 7 { format!("p{at}@b") } else { format!("p{at}@b.example") };
        writeln!(text, "{address},{at},Person {at}").unwrap();
    }
    text
}

fn view(from: u32, count: u32, only_errors: bool) -> View {
    View { from, count, only_errors }
}

#[test]
fn a_window_shows_its_rows_and_the_whole_counts() {
    let preview = Preview::new(list(100_000), Vec::new(), Role::Learner);
    let sheet = preview.sheet(view(99_990, 40, false));
    assert_eq!((sheet.totals.rows, sheet.totals.errors, sheet.shown), (100_000, 100, 100_000));
    assert_eq!((sheet.lines.len(), sheet.lines[9].at, sheet.lines[9].row.line), (10, 99_999, 100_001));
    assert!(sheet.marks.is_empty(), "a list that long is not typed");
    let errors = preview.sheet(view(1, 2, true));
    let lines: Vec<_> = errors.lines.iter().map(|line| (line.at, line.row.line)).collect();
    assert_eq!((errors.shown, lines), (100, vec![(1, 1_009), (2, 2_009)]));
    assert_eq!(preview.sheet(view(u32::MAX, u32::MAX, false)).lines, []);
    assert_eq!(preview.sheet(view(0, u32::MAX, false)).lines.len(), MAX_WINDOW as usize);
}

#[test]
fn corrections_and_what_the_server_knows_change_the_plan() {
    let mut preview = Preview::new("noor@b,1,Noor\nelsa@b.example,2,Elsa".to_owned(), Vec::new(), Role::Learner);
    assert_eq!(preview.sheet(view(0, 9, false)).marks, [Mark { line: 1, bad: true }]);
    let before = preview.digest();
    let edit = Edit { line: 1, column: Column::Email, value: "noor@b.example".to_owned() };
    preview.read(None, vec![edit], Role::Learner.into());
    assert_eq!(preview.sheet(view(0, 9, false)).totals.enrol, 2);
    assert_eq!(preview.address_keys(), ["noor@b.example", "elsa@b.example"]);
    assert_ne!(preview.digest(), before);
    let who = Who {
        person: crate::domain::id::PersonId(uuid::Uuid::from_u128(1)),
        name: "Elsa L.".to_owned(),
        reference: String::new(),
        standing: Standing::Invited,
    };
    let known =
        Known { who: Some(who), placed_here: false, other_role_here: false, kept_out: true, deactivated: false };
    preview.merge(Role::Learner, HashMap::from([("elsa@b.example".to_owned(), known)]));
    let sheet = preview.sheet(view(0, 9, true));
    assert_eq!((sheet.totals.enrol, sheet.totals.skipped, sheet.shown), (1, 1, 1));
    assert_eq!((sheet.lines[0].row.line, sheet.lines[0].planned.outcome), (2, Outcome::KeptOut));
    preview.read(None, preview.edits.clone(), Wanted { role: Role::Learner, lift: true });
    assert_eq!(preview.sheet(view(0, 9, false)).totals.enrol, 2);
    assert!(preview.order(Place { role: Role::Learner, cohort: None, test: false }).lift);
}

#[test]
fn a_list_refused_as_a_whole_says_so() {
    let preview = Preview::new("id,name\n1,Noor\n".to_owned(), Vec::new(), Role::Learner);
    assert_eq!(preview.sheet(View::default()).refusal.map(|error| error.code), Some(Code::HeaderNoEmail));
}
