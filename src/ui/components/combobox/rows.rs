//! What the list of a combobox shows for a text. Pure, so that it is tested without a browser.
use super::ComboOption;

/// How many options are drawn at once; typing narrows them.
const SHOWN: usize = 50;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Option(ComboOption),
    Create(String),
}

/// The option that is meant by writing its name out; nobody knows which, if several are called so.
pub(super) fn exact(options: &[ComboOption], text: &str) -> Option<ComboOption> {
    let mut called = options.iter().filter(|option| is_called(option, text));
    let one = called.next();
    one.filter(|_| called.next().is_none()).cloned()
}

fn is_called(option: &ComboOption, text: &str) -> bool {
    option.label.trim().to_lowercase() == text.trim().to_lowercase()
}

/// What the list offers for this text. Options that a search of it found are offered whatever their label.
pub(super) fn rows(options: &[ComboOption], query: &str, searched: bool, can_create: bool) -> Vec<Row> {
    let wanted = query.trim().to_lowercase();
    let is_offered = |option: &&ComboOption| searched || option.label.to_lowercase().contains(&wanted);
    let mut rows: Vec<Row> = options.iter().filter(is_offered).take(SHOWN).cloned().map(Row::Option).collect();
    if can_create && !wanted.is_empty() && !options.iter().any(|option| is_called(option, query)) {
        rows.push(Row::Create(query.trim().to_owned()));
    }
    rows
}

/// Before, match, after; without regard to case. No match: everything is "before".
pub(super) fn split_at_match<'a>(label: &'a str, query: &str) -> (&'a str, &'a str, &'a str) {
    let wanted = query.to_lowercase();
    let none = (label, "", "");
    if wanted.is_empty() {
        return none;
    }
    for (start, _) in label.char_indices() {
        let mut folded = String::new();
        for (offset, character) in label[start..].char_indices() {
            folded.extend(character.to_lowercase());
            if folded == wanted {
                let end = start + offset + character.len_utf8();
                return (&label[..start], &label[start..end], &label[end..]);
            }
            if !wanted.starts_with(&folded) {
                break;
            }
        }
    }
    none
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cohorts() -> Vec<ComboOption> {
        ["Spring intake 2027", "Été à Lyon"]
            .map(|label| ComboOption { value: label.to_lowercase(), label: label.into(), note: None })
            .to_vec()
    }

    #[test]
    fn typing_narrows_and_offers_to_create() {
        let cohorts = cohorts();
        assert_eq!(rows(&cohorts, "", false, true).len(), 2);
        assert_eq!(rows(&cohorts, " spr ", false, true), [Row::Option(cohorts[0].clone()), Row::Create("spr".into())]);
        assert_eq!(rows(&cohorts, "spr", false, false).len(), 1);
    }

    #[test]
    fn what_a_search_found_is_offered_whatever_it_is_called() {
        let cohorts = cohorts();
        assert_eq!(rows(&cohorts, "ete", false, false), []);
        assert_eq!(rows(&cohorts[1..], "ete", true, false), [Row::Option(cohorts[1].clone())]);
        assert_eq!(rows(&cohorts[1..], "ete", true, true).last(), Some(&Row::Create("ete".into())));
    }

    #[test]
    fn an_exact_name_is_not_created_again() {
        let cohorts = cohorts();
        assert_eq!(rows(&cohorts, "spring INTAKE 2027", false, true), [Row::Option(cohorts[0].clone())]);
        assert_eq!(exact(&cohorts, " été à lyon ").as_ref(), Some(&cohorts[1]));
        let twice = [cohorts[1].clone(), cohorts[1].clone()];
        assert_eq!(exact(&twice, "été à lyon"), None);
        assert_eq!(rows(&twice, "été à lyon", false, true).len(), 2);
    }

    #[test]
    fn the_match_is_marked_without_regard_to_case() {
        assert_eq!(split_at_match("Été à Lyon", "ét"), ("", "Ét", "é à Lyon"));
        assert_eq!(split_at_match("Spring", "IN"), ("Spr", "in", "g"));
        assert_eq!(split_at_match("Spring", "x"), ("Spring", "", ""));
    }
}
