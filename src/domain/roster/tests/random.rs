//! Whatever is thrown at it: no panic, no row lost, nothing dangerous taken.
use crate::domain::roster::{Column, Edit, Roster, Severity, follow, parse, parse_edited, tests::lines::line_starts};
use proptest::prelude::*;

pub(crate) fn is_consistent(text: &str) -> Result<(), TestCaseError> {
    is_consistent_with(text, &[])
}

/// Corrections of any cell, to anything that may be typed.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let value = prop_oneof![any::<String>(), "(a@b\\.example|c@d\\.example|N|@|<|>|,| |\u{0}){0,3}"];
    let column = proptest::sample::select(Column::ALL);
    let edit = (1_u32..12, column, value).prop_map(|(line, column, value)| Edit { line, column, value });
    proptest::collection::vec(edit, 0..5)
}

pub(crate) fn is_consistent_with(text: &str, edits: &[Edit]) -> Result<(), TestCaseError> {
    let roster = parse_edited(text, edits);
    let unedited = parse(text);
    let places = |roster: &Roster| roster.rows.iter().map(|row| (row.line, row.start, row.end)).collect::<Vec<_>>();
    prop_assert_eq!(places(&roster), places(&unedited));
    let starts = line_starts(text);
    for row in &roster.rows {
        // A row begins within the line that an editor gives this number.
        let from = starts[row.line as usize - 1];
        let to = starts.get(row.line as usize).copied().unwrap_or(text.len());
        prop_assert!((from..=to).contains(&(row.start as usize)), "{:?} {:?}", row, starts);
    }
    prop_assert!(roster.rows.is_sorted_by_key(|row| row.line));
    prop_assert!(roster.issues.is_sorted_by_key(|issue| issue.line));
    for row in &roster.rows {
        prop_assert!(!row.raw(text).trim().is_empty());
        let errors = roster.issues_of(row).iter().filter(|issue| issue.severity > Severity::Warning);
        prop_assert_eq!(row.sound, errors.count() == 0);
        if row.sound && row.repeats.is_none() {
            prop_assert!(!row.name.is_empty() && row.email.contains('@'));
        }
        if row.sound {
            let all = [&row.email, &row.reference, &row.name].map(String::as_str).concat();
            prop_assert!(!all.contains(|letter: char| letter.is_control()), "{:?}", all);
        }
    }
    // What stays is read again as what stayed. A byte order mark is one only where a text begins.
    if !text.trim_start_matches('\u{feff}').contains('\u{feff}') {
        let left = roster.remaining(text, edits, |_| true);
        let again = parse_edited(&left.text, &left.edits);
        let cells = |roster: &Roster| {
            let cells =
                |row: &super::super::Row| (row.email.clone(), row.reference.clone(), row.name.clone(), row.sound);
            roster.rows.iter().map(cells).collect::<Vec<_>>()
        };
        prop_assert_eq!(again.rows.len(), roster.rows.len());
        // Lines of nothing but delimiters are gone, which may have told which one it is.
        if again.delimiter == roster.delimiter {
            prop_assert_eq!(cells(&again), cells(&roster));
        }
    }
    let travelled: Roster = serde_json::from_str(&serde_json::to_string(&roster).unwrap()).unwrap();
    prop_assert_eq!(travelled, roster);
    Ok(())
}

/// Cells without quotes, as most lists have them.
fn records() -> impl Strategy<Value = Vec<Vec<String>>> {
    let usual =
        ["a@b.example", "c@d.example", "A@b.example", "N", "R-1", "N  M", "mailto:a@b.example", "a@b.c", "é", ""];
    let cell = prop_oneof![8 => prop::sample::select(usual.to_vec()).prop_map(str::to_owned), 1 => "[ab@. _:-]{0,8}"];
    let columns = prop_oneof![3 => Just(3_usize), 2 => 1_usize..5];
    let record = columns.prop_flat_map(move |columns| prop::collection::vec(cell.clone(), columns));
    let header =
        prop::sample::select(vec!["", "", "", "email,id,name", "name,email", "email,x,name,id", "email,email"]);
    (header, proptest::collection::vec(record, 0..6)).prop_map(|(header, mut records)| {
        if !header.is_empty() {
            records.insert(0, header.split(',').map(str::to_owned).collect());
        }
        records
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// A quote is what no plain line has, so that these two go different ways.
    #[test]
    fn plain_lines_read_as_the_same_in_quotes(records in records(), edits in edits()) {
        let text = |quote: &str| {
            let record = |cells: &Vec<String>| {
                cells.iter().map(|cell| format!("{quote}{cell}{quote}")).collect::<Vec<_>>().join(",") + "\n"
            };
            records.iter().filter(|cells| !cells.concat().trim().is_empty()).map(record).collect::<String>()
        };
        let read = |text: &str| {
            let Roster { mut rows, issues, .. } = parse_edited(text, &edits);
            for row in &mut rows {
                (row.start, row.end) = (0, 0);
            }
            (rows, issues)
        };
        prop_assert_eq!(read(&text("")), read(&text("\"")));
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        is_consistent(&text)?;
    }

    #[test]
    fn text_like_a_list_is_read(
        text in "(email|id|name|sep=|[,;\t\"\r\n@ ]|<|>|\r\n|\"\"|a@b\\.example|,1,N|é|\u{feff}|\0){0,60}",
    ) {
        is_consistent(&text)?;
    }

    #[test]
    fn corrected_text_is_read(
        text in "(email|id|name|[,;\t\"\r\n@ ]|\r\n|\"\"|a@b\\.example|,1,N|\u{feff}){0,60}",
        edits in edits(),
    ) {
        is_consistent_with(&text, &edits)?;
    }

    #[test]
    fn corrections_follow_their_lines(before in "[ab\n\r]{0,12}", old in "[ab\n\r]{0,6}", new in "[ab\n\r]{0,6}", after in "[ab\n\r]{0,12}", edits in edits()) {
        let (one, two) = (format!("{before}{old}{after}"), format!("{before}{new}{after}"));
        let lines = |text: &str, line: u32| {
            let starts = line_starts(text);
            let from = *starts.get(line as usize - 1)?;
            Some(text[from..starts.get(line as usize).copied().unwrap_or(text.len())].trim_end_matches(['\r', '\n']).to_owned())
        };
        for edit in follow(&edits, &one, &two) {
            let content = lines(&two, edit.line);
            let kept = edits.iter().any(|old| old.value == edit.value && lines(&one, old.line) == content);
            prop_assert!(kept || content.is_none(), "{edit:?} {one:?} {two:?}");
        }
        prop_assert_eq!(follow(&edits, &one, &one).len(), edits.iter().filter(|edit| lines(&one, edit.line).is_some()).count());
    }
}
