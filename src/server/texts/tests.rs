use super::*;
use crate::domain::error::Code;
use chrono::NaiveDate;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each text with the variables it names.
fn texts_of(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.starts_with(' ') && !id.is_empty()) {
                assert!(texts.insert(id.to_owned(), BTreeSet::new()).is_none(), "{id} twice");
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

fn sources_below(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources_below(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// A group of texts, and the languages that have it.
type Group = (fn(Lang) -> Vec<&'static str>, &'static [Lang]);

const GROUPS: [Group; 2] =
    [(|lang| sources(lang).to_vec(), Lang::ALL), (|lang| dashboard_sources(lang)[1..].to_vec(), DASHBOARD)];

/// [N17]
#[test]
fn every_language_has_every_text_and_no_other() {
    for (sources, langs) in GROUPS {
        let english = texts_of(&sources(Lang::En));
        for lang in langs {
            let texts = texts_of(&sources(*lang));
            for (id, variables) in &english {
                let own = texts.get(id).unwrap_or_else(|| panic!("{} lacks {id}", lang.code()));
                assert_eq!(own, variables, "{id} of {}", lang.code());
                assert!(catalogue(*lang).has(id), "{id} of {} does not parse", lang.code());
            }
            for id in texts.keys() {
                assert!(english.contains_key(id), "{} has {id}, English has not", lang.code());
            }
            for source in sources(*lang) {
                assert!(FluentResource::try_new(source.to_owned()).is_ok(), "a text of {} does not parse", lang.code());
            }
        }
    }
}

/// [N17] A text that nothing says is a text nobody keeps true. Roles and refusals are said by their code.
#[test]
fn every_text_is_used() {
    let mut code = String::new();
    sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let refusals: BTreeSet<String> =
        Code::ALL.iter().map(|code| format!("error-{}", code.as_str().replace(['.', '_'], "-"))).collect();
    for (sources, _) in GROUPS {
        for id in texts_of(&sources(Lang::En)).keys().filter(|id| !id.starts_with("role-")) {
            let said =
                if id.starts_with("error-") { refusals.contains(id) } else { code.contains(&format!("\"{id}\"")) };
            assert!(said, "nothing says {id}");
        }
    }
}

#[test]
fn every_role_has_a_word() {
    for role in crate::domain::role::Role::ALL {
        for lang in Lang::ALL {
            assert!(catalogue(*lang).has(&format!("role-{role}")), "{role} in {}", lang.code());
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
