use super::*;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each text of a language with the variables it names.
fn catalogue(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in lang.sources() {
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.starts_with(' ') && !id.is_empty()) {
                assert!(texts.insert(id.to_owned(), BTreeSet::new()).is_none(), "{id} twice in {}", lang.code());
                current = Some(id.to_owned());
            }
            let variables = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>());
            if let Some(id) = &current {
                texts.get_mut(id).unwrap().extend(variables);
            }
        }
    }
    texts
}

fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// [N17]
#[test]
fn every_language_has_every_text_and_no_other() {
    let english = catalogue(Lang::En);
    for lang in Lang::ALL {
        let texts = catalogue(*lang);
        for (id, variables) in &english {
            let own = texts.get(id).unwrap_or_else(|| panic!("{} lacks {id}", lang.code()));
            assert_eq!(own, variables, "{id} of {}", lang.code());
            assert!(lang.bundle().has_message(id), "{id} of {} does not parse", lang.code());
        }
        for id in texts.keys() {
            assert!(english.contains_key(id), "{} has {id}, English has not", lang.code());
        }
        for source in lang.sources() {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "a text of {} does not parse", lang.code());
        }
    }
}

/// [N17] A text that nothing says is a text nobody keeps true. Role names are said by their code.
#[test]
fn every_text_is_used() {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    for id in catalogue(Lang::En).keys().filter(|id| !id.starts_with("role-")) {
        assert!(code.contains(&format!("\"{id}\"")), "nothing says {id}");
    }
}

#[test]
fn every_role_has_a_word() {
    for role in crate::domain::role::Role::ALL {
        for lang in Lang::ALL {
            assert!(lang.bundle().has_message(&format!("role-{role}")), "{role} in {}", lang.code());
        }
    }
}

#[test]
fn languages_write_dates_and_numbers_their_way() {
    let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let sixth = NaiveDate::from_ymd_opt(2026, 8, 6).unwrap();
    assert_eq!(date::long(Lang::En, first), "1 December 2026");
    assert_eq!(date::long(Lang::Fr, first), "1er décembre 2026");
    assert_eq!(date::day(Lang::Fr, sixth), "6 août");
    let at = first.and_hms_opt(13, 5, 0).unwrap().and_utc();
    assert_eq!(date::time(Lang::En, at, date::zone("Europe/Paris")), "14:05");
    assert_eq!(date::time(Lang::Fr, at, date::zone("nowhere")), "13 h 05");
    let many = |lang| say(lang, "mail-notice-subject", &[("count", Arg::Number(12_345)), ("activity", Arg::Text("x"))]);
    assert_eq!(many(Lang::En), "You are enrolled in 12,345 activities");
    assert_eq!(many(Lang::Fr), "Nouvelles inscriptions : 12\u{202f}345 activités");
}

#[test]
fn plurals_follow_the_language() {
    let ready = |lang, count| say(lang, "mail-invitation-ready", &[("count", Arg::Number(count))]);
    assert_eq!(ready(Lang::En, 0), "Choose a password to begin.");
    assert_eq!(ready(Lang::En, 1), "Choose a password, and this is ready for you:");
    assert_eq!(ready(Lang::En, 2), "Choose a password, and these are ready for you:");
    assert_eq!(ready(Lang::Fr, 0), "Choisissez un mot de passe pour commencer.");
}

#[test]
fn lists_read_like_sentences() {
    let names = |n: usize| ["A", "B", "C", "D"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    assert_eq!(list(Lang::En, &names(1)), "A");
    assert_eq!(list(Lang::En, &names(2)), "A and B");
    assert_eq!(list(Lang::Fr, &names(4)), "A, B, C et D");
}

#[test]
fn languages_are_found_by_tag_and_header() {
    assert_eq!(Lang::of_tag("fr-CA"), Lang::Fr);
    assert_eq!(Lang::of_tag("FR"), Lang::Fr);
    assert_eq!(Lang::of_tag("de"), Lang::En);
    assert_eq!(Lang::of_tag(""), Lang::En);
    assert_eq!(Lang::of_accept_language("de, fr;q=0.8, en;q=0.9"), Lang::En);
    assert_eq!(Lang::of_accept_language("de;q=1, fr-BE;q=0.5, en;q=0"), Lang::Fr);
    assert_eq!(Lang::of_accept_language("*"), Lang::En);
    assert_eq!(Lang::of_accept_language(";;q=x,,"), Lang::En);
}
