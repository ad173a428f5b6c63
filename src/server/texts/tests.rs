use super::*;
use crate::domain::{
    address::Fault,
    error::{AppError, Code},
    event::EventKind,
};
use crate::server::words::words;
use crate::ui::happening;
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

/// [N17] A text that nothing says is a text nobody keeps true. Roles, refusals and events are said by their code.
#[test]
fn every_text_is_used() {
    let mut code = String::new();
    sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let refusals: BTreeSet<String> =
        Code::ALL.iter().map(|code| format!("error-{}", code.as_str().replace(['.', '_'], "-"))).collect();
    let faults: BTreeSet<String> = Fault::ALL.iter().map(|fault| fault_key(*fault)).collect();
    let events: BTreeSet<String> =
        EventKind::ALL.iter().map(|kind| happening::key(*kind)).flat_map(|key| [format!("{key}-label"), key]).collect();
    for (sources, _) in GROUPS {
        for id in texts_of(&sources(Lang::En)).keys().filter(|id| !id.starts_with("role-")) {
            let by_code = refusals.contains(id) || events.contains(id) || faults.contains(id);
            let said = by_code || code.contains(&format!("\"{id}\""));
            assert!(said, "nothing says {id}");
        }
    }
}

/// [N17] The dashboard refuses in its reader's language, whatever the code; in English, as the code's own sentence says.
#[test]
fn every_refusal_has_words_in_the_dashboards_languages() {
    for code in Code::ALL {
        let id = format!("error-{}", code.as_str().replace(['.', '_'], "-"));
        for lang in DASHBOARD {
            let dashboard = Catalogue::new(*lang, dashboard_sources(*lang));
            assert!(dashboard.has(&id), "{id} in {}", lang.code());
        }
    }
}

fn fault_key(fault: Fault) -> String {
    format!("fault-{}", fault.as_str().replace('_', "-"))
}

/// [N17] What is wrong with an address is said in the reader's language: behind the refusal on a form, alone in a table.
#[test]
fn every_fault_of_an_address_has_words() {
    for fault in Fault::ALL {
        let refusal = AppError::new(Code::EmailInvalid).with("reason", fault.as_str());
        for lang in Lang::ALL {
            assert!(catalogue(*lang).has(&fault_key(*fault)), "{fault:?} in {}", lang.code());
        }
        assert_eq!(words(Lang::En).exact(&refusal), fault.sentence());
    }
    let refusal = AppError::new(Code::EmailInvalid).with("reason", "two_at");
    assert_eq!(words(Lang::Fr).error(&refusal), "Ce n’est pas une adresse e-mail. Il y a deux signes @.");
    assert_eq!(words(Lang::De).exact(&refusal), "Es enthält zwei @-Zeichen.");
    let refusal = AppError::new(Code::NameMissing);
    assert_eq!(words(Lang::Fr).exact(&refusal), "Saisissez un nom.");
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
    assert_eq!(date::long(Lang::Nl, first), "1 december 2026");
    assert_eq!(date::long(Lang::De, first), "1.\u{a0}Dezember 2026");
    assert_eq!(date::long(Lang::Es, first), "1 de diciembre de 2026");
    assert_eq!(date::day(Lang::Fr, sixth), "6 août");
    assert_eq!(date::day(Lang::De, sixth), "6.\u{a0}August");
    assert_eq!(date::day(Lang::Es, sixth), "6 de agosto");
    let at = first.and_hms_opt(13, 5, 0).unwrap().and_utc();
    assert_eq!(date::time(Lang::En, at, date::zone("Europe/Paris")), "14:05");
    assert_eq!(date::time(Lang::Fr, at, date::zone("nowhere")), "13 h 05");
    assert_eq!(date::time(Lang::Nl, at, date::zone("nowhere")), "13.05 uur");
    assert_eq!(date::time(Lang::De, at, date::zone("nowhere")), "13:05 Uhr");
    assert_eq!(date::time(Lang::Es, at, date::zone("nowhere")), "13:05 h");
    let subject =
        |lang, count| say(lang, "mail-notice-subject", &[("count", Arg::Number(count)), ("activity", Arg::Text("x"))]);
    let many = |lang| subject(lang, 12_345);
    assert_eq!(many(Lang::En), "You are enrolled in 12,345 activities");
    assert_eq!(many(Lang::Fr), "Nouvelles inscriptions : 12\u{202f}345 activités");
    assert_eq!(many(Lang::Nl), "U bent ingeschreven voor 12.345 activiteiten");
    assert_eq!(many(Lang::De), "Sie sind in 12.345 Aktivitäten eingeschrieben");
    assert_eq!(many(Lang::Es), "Nuevas inscripciones: 12.345 actividades");
    assert_eq!(subject(Lang::En, 1_234), "You are enrolled in 1,234 activities");
    assert_eq!(subject(Lang::Es, 1_234), "Nuevas inscripciones: 1234 actividades", "four digits stay together");
}

/// Who reads a language that the dashboard does not speak gets it in English, and everything else in their own.
#[test]
fn the_dashboard_falls_back_to_english() {
    assert_eq!(of_dashboard(Lang::De), Lang::En);
    assert_eq!(of_dashboard(Lang::Fr), Lang::Fr);
    assert_eq!(dashboard_sources(Lang::Es), dashboard_sources(Lang::En));
    let own = Lang::ALL.iter().map(|lang| lang.own_name()).collect::<Vec<_>>();
    assert_eq!(own, ["English", "Français", "Nederlands", "Deutsch", "Español"]);
}

#[test]
fn plurals_follow_the_language() {
    let ready = |lang, count| say(lang, "mail-invitation-ready", &[("count", Arg::Number(count))]);
    assert_eq!(ready(Lang::En, 0), "Choose a password to begin.");
    assert_eq!(ready(Lang::En, 1), "Choose a password, and this is ready for you:");
    assert_eq!(ready(Lang::En, 2), "Choose a password, and these are ready for you:");
    assert_eq!(ready(Lang::Fr, 0), "Choisissez un mot de passe pour commencer.");
    let waiting = |lang, count| say(lang, "register-activities", &[("count", Arg::Number(count))]);
    assert_eq!(waiting(Lang::Nl, 1), "Er staat één activiteit voor u klaar");
    assert_eq!(waiting(Lang::De, 3), "3 Aktivitäten warten auf Sie");
    assert_eq!(waiting(Lang::Es, 1), "Le espera una actividad");
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
    assert_eq!(Lang::of_tag("de-AT"), Lang::De);
    assert_eq!(Lang::of_tag("nl_BE"), Lang::Nl);
    assert_eq!(Lang::of_tag("es-419"), Lang::Es);
    assert_eq!(Lang::of_tag("it"), Lang::En);
    assert_eq!(Lang::of_tag(""), Lang::En);
    assert_eq!(Lang::of_accept_language("it, fr;q=0.8, en;q=0.9"), Lang::En);
    assert_eq!(Lang::of_accept_language("it;q=1, fr-BE;q=0.5, en;q=0"), Lang::Fr);
    assert_eq!(Lang::of_accept_language("de-CH, fr;q=0.8"), Lang::De);
    assert_eq!(Lang::of_accept_language("*"), Lang::En);
    assert_eq!(Lang::of_accept_language(";;q=x,,"), Lang::En);
}
