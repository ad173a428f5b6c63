//! The words of criteria, and of what people have of them.
use super::question::{Compare, Subject, compare_of, subject_of};
use crate::{
    domain::{
        id::{LabelId, PersonId, QualificationId, UnitId},
        rule::{Added, Criterion, Has, Join, Mode, Names, Place, Status},
    },
    texts::Lang,
    ui::words::Words,
};
use uuid::Uuid;

pub fn subject(words: Words, subject: Subject) -> String {
    words.t(match subject {
        Subject::Unit(Place::Company) => "rules-company",
        Subject::Unit(Place::Department) => "rules-department",
        Subject::Unit(Place::Function) => "rules-function",
        Subject::Unit(Place::Group) => "rules-group",
        Subject::Unit(Place::Team) => "rules-team",
        Subject::Unit(Place::Cohort) => "rules-cohort",
        Subject::Language => "rules-language",
        Subject::Added => "rules-added",
        Subject::Person => "rules-person",
        Subject::Manager => "rules-manager",
        Subject::Label => "rules-label",
        Subject::Field => "rules-field",
        Subject::Standing => "rules-standing",
        Subject::Qualification => "rules-qualification",
    })
}

pub fn compare(words: Words, compare: Compare) -> String {
    words.t(match compare {
        Compare::Is => "rules-is",
        Compare::IsOneOf => "rules-is-one-of",
        Compare::AtOrBelow => "rules-at-or-below",
        Compare::Below => "rules-below",
        Compare::InTheLast => "rules-in-the-last",
        Compare::Before => "rules-before",
        Compare::After => "rules-after",
        Compare::Between => "rules-between",
    })
}

pub fn join(words: Words, join: Join) -> String {
    words.t(match join {
        Join::All => "rules-all",
        Join::Any => "rules-any",
        Join::None => "rules-none",
    })
}

pub fn mode(words: Words, mode: Mode) -> String {
    words.t(match mode {
        Mode::KeepInStep => "rules-keep-in-step",
        Mode::AddOnly => "rules-add-only",
        Mode::RemoveOnly => "rules-remove-only",
        Mode::Paused => "rules-paused",
    })
}

pub fn mode_hint(words: Words, mode: Mode) -> String {
    words.t(match mode {
        Mode::KeepInStep => "rules-keep-in-step-hint",
        Mode::AddOnly => "rules-add-only-hint",
        Mode::RemoveOnly => "rules-remove-only-hint",
        Mode::Paused => "rules-paused-hint",
    })
}

pub fn status(words: Words, status: Status) -> String {
    words.t(match status {
        Status::Enrolled => "rules-enrolled",
        Status::Invited => "rules-invited",
        Status::Registered => "rules-registered",
        Status::Deactivated => "rules-deactivated",
    })
}

/// What a language calls itself; its tag, when Muster does not speak it.
pub fn language(tag: &str) -> String {
    Lang::ALL.iter().find(|lang| lang.code() == tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned())
}

fn name(words: Words, names: &Names, id: Uuid) -> String {
    names.get(&id).cloned().unwrap_or_else(|| words.t("rules-gone"))
}

/// "Department is at or below Paediatrics".
pub fn criterion(words: Words, criterion: &Criterion, names: &Names) -> String {
    let what = match criterion {
        Criterion::Field { key, .. } => key.clone(),
        _ => subject(words, subject_of(criterion)),
    };
    let values: Vec<String> = match criterion {
        Criterion::Language { languages, .. } => languages.iter().map(|tag| language(tag)).collect(),
        Criterion::Standing { standings, .. } => standings.iter().map(|one| status(words, *one)).collect(),
        Criterion::Field { values, .. } => values.clone(),
        Criterion::Added(Added::Before(day) | Added::After(day)) => vec![words.date(*day)],
        Criterion::Added(Added::Between(first, last)) => vec![words.date(*first), words.date(*last)],
        Criterion::Added(Added::InTheLast(days)) => vec![words.count("rules-days", usize::from(*days), &[])],
        named => named.ids().into_iter().map(|id| name(words, names, id)).collect(),
    };
    let values =
        if matches!(criterion, Criterion::Added(Added::Between(..))) { words.list(&values) } else { values.join(", ") };
    let how = compare(words, compare_of(criterion));
    words.with("rules-sentence", &[("what", &what), ("how", &how), ("values", &values)])
}

/// What is so of the person, in a second voice.
pub fn has(words: Words, has: &Has, names: &Names) -> String {
    let listed = |ids: Vec<Uuid>, between: &str| {
        let named: Vec<String> = ids.into_iter().map(|id| name(words, names, id)).collect();
        if named.is_empty() { words.t("rules-has-none") } else { named.join(between) }
    };
    match has {
        Has::Units(units) => listed(units.iter().map(|UnitId(id)| *id).collect(), ", "),
        Has::Managers(people) => listed(people.iter().map(|PersonId(id)| *id).collect(), " › "),
        Has::Labels(labels) => listed(labels.iter().map(|LabelId(id)| *id).collect(), ", "),
        Has::Qualifications(held) => listed(held.iter().map(|QualificationId(id)| *id).collect(), ", "),
        Has::Language(tag) => language(tag),
        Has::Added { on, days_ago } => {
            let days_ago = usize::try_from(*days_ago).unwrap_or_default();
            words.count("rules-days-ago", days_ago, &[("day", &words.date(*on))])
        }
        Has::Person(_) => String::new(),
        Has::Field(value) => {
            value.clone().filter(|value| !value.is_empty()).unwrap_or_else(|| words.t("rules-has-none"))
        }
        Has::Standing(one) => status(words, *one),
    }
}
