//! Whatever is thrown at it: no panic, no row lost, nothing dangerous taken.
use crate::domain::roster::{Roster, Severity, parse};
use proptest::prelude::*;

pub(crate) fn is_consistent(text: &str) -> Result<(), TestCaseError> {
    let roster = parse(text);
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
        let left = roster.remaining_text(text, |_| true);
        prop_assert_eq!(parse(&left).rows.len(), roster.rows.len());
    }
    let travelled: Roster = serde_json::from_str(&serde_json::to_string(&roster).unwrap()).unwrap();
    prop_assert_eq!(travelled, roster);
    Ok(())
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
}
