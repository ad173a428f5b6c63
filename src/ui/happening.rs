//! What happened, as a sentence in the reader's language: with links on pages, as plain text in exports.
use super::{
    icons::IconName,
    words::{Piece, Words},
};
use crate::domain::{
    audit::{Changed, Line, Party},
    event::EventKind,
};
use leptos::prelude::*;

/// What a sentence may name, by the number of its slot.
const SLOTS: [&str; 5] = ["actor", "person", "unit", "activity", "qualification"];

/// The key of a kind's sentence.
pub fn key(kind: EventKind) -> String {
    format!("event-{}", kind.as_str().replace(['.', '_'], "-"))
}

/// A kind by itself, for a list of choices.
pub fn label(words: Words, kind: EventKind) -> String {
    words.t(&format!("{}-label", key(kind)))
}

fn pieces(words: Words, line: &Line) -> Vec<Piece> {
    let present = [("unit", line.unit.is_some()), ("activity", line.activity.is_some()), ("role", line.role.is_some())];
    let present: Vec<_> = present.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
    let with = if present.is_empty() { "none".to_owned() } else { present.join("-") };
    let own = line.actor.is_some() && line.actor.as_ref().map(|party| party.id) == line.person.as_ref().map(|p| p.id);
    let role = line.role.map(|role| words.t(&format!("role-{role}"))).unwrap_or_default();
    let arguments = [("with", with.as_str()), ("by", if own { "self" } else { "other" }), ("role", &role)];
    words.pieces(&key(line.kind), &SLOTS, &arguments, line.count.unwrap_or_default())
}

/// What stands in a slot, and where it leads.
fn slot(words: Words, line: &Line, number: usize) -> (String, Option<String>) {
    let party = |party: &Party| match &party.name {
        Some(name) => (name.clone(), Some(format!("/people/{}", party.id))),
        None => (words.t("event-erased"), None),
    };
    let named = match SLOTS.get(number) {
        Some(&"actor") => return line.actor.as_ref().map_or_else(|| (words.t("event-muster"), None), party),
        Some(&"person") => line.person.as_ref().map(party),
        Some(&"qualification") => {
            line.qualification.as_ref().map(|named| (named.name.clone(), Some(format!("/qualifications/{}", named.id))))
        }
        Some(&"unit") => line.unit.as_ref().map(|unit| (unit.name.clone(), Some(format!("/units/{}", unit.id)))),
        _ => {
            line.activity.as_ref().map(|activity| (activity.name.clone(), Some(format!("/activities/{}", activity.id))))
        }
    };
    named.unwrap_or_else(|| ("–".to_owned(), None))
}

/// The sentence as text.
pub fn sentence(words: Words, line: &Line) -> String {
    let text = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Slot(number) => slot(words, line, number).0,
    };
    pieces(words, line).into_iter().map(text).collect()
}

/// A changed field as text: "Name: Anna Ek → Zoë Ek".
pub fn change(words: Words, changed: &Changed) -> String {
    let values = [changed.from.as_deref(), changed.to.as_deref()];
    let [from, to] = values.map(|value| value.filter(|value| !value.is_empty()));
    let nothing = || words.t("event-nothing");
    let (from, to) = (from.map_or_else(nothing, str::to_owned), to.map_or_else(nothing, str::to_owned));
    format!("{} {from} → {to}", words.with("event-field", &[("field", &field(words, &changed.field))]))
}

/// A field by its word; one that has none yet by its own name.
fn field(words: Words, name: &str) -> String {
    match name {
        "name" => words.t("event-field-name"),
        "code" => words.t("event-field-code"),
        "qualification" => words.t("event-field-qualification"),
        "unit" => words.t("event-field-unit"),
        "visibility" => words.t("event-field-visibility"),
        "manager" => words.t("event-field-manager"),
        "field" => words.t("event-field-custom"),
        "merged" => words.t("event-field-merged"),
        "reference" => words.t("event-field-reference"),
        "address" => words.t("event-field-address"),
        "language" => words.t("event-field-language"),
        "labels" => words.t("event-field-labels"),
        "role" => words.t("event-field-role"),
        "cohort" => words.t("event-field-cohort"),
        "kind" => words.t("event-field-kind"),
        "rule" => words.t("event-field-rule"),
        "enabled" => words.t("event-field-enabled"),
        "mode" => words.t("event-field-mode"),
        "grace" => words.t("event-field-grace"),
        "starts" => words.t("event-field-starts"),
        "ends" => words.t("event-field-ends"),
        "criteria" => words.t("event-field-criteria"),
        "test" => words.t("event-field-test"),
        "time_zone" => words.t("event-field-time-zone"),
        "description" => words.t("event-field-description"),
        "valid_days" => words.t("event-field-valid-days"),
        "renewal_days" => words.t("event-field-renewal-days"),
        "in_sessions" => words.t("settings-in-sessions"),
        "on_last_reason" => words.t("settings-last"),
        "grace_days" => words.t("settings-grace"),
        "due" => words.t("settings-due"),
        "session" => words.t("sessions-title"),
        "capacity" => words.t("sessions-capacity"),
        other => other.to_owned(),
    }
}

/// One line as a timeline has it: sign, sentence, what changed, and whatever stands below.
#[component]
pub fn HappeningLine(words: Words, line: Line, children: Children) -> impl IntoView {
    let sentence = pieces(words, &line)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Slot(number) => match slot(words, &line, number) {
                (name, Some(href)) => view! { <a href=href><bdi>{name}</bdi></a> }.into_any(),
                (name, None) => view! { <b><bdi>{name}</bdi></b> }.into_any(),
            },
        })
        .collect_view();
    let changed =
        line.changed.iter().map(|changed| view! { <li><bdi>{change(words, changed)}</bdi></li> }).collect_view();
    view! {
        <li>
            <super::components::Icon name=icon(line.kind) />
            <div>
                <p>{sentence}</p>
                {(!line.changed.is_empty()).then_some(view! { <ul class="changed">{changed}</ul> })}
                <small>{children()}</small>
            </div>
        </li>
    }
}

/// The drawing beside a line, by what its kind begins with.
fn icon(kind: EventKind) -> IconName {
    let (noun, verb) = kind.as_str().split_once('.').unwrap_or_default();
    match (noun, verb) {
        (_, "reopened" | "lifted") => IconName::Repeat,
        (_, "bounced" | "failed") => IconName::Alert,
        (_, "ended" | "removed" | "cancelled" | "taken" | "deleted" | "kept_out" | "carried_no_more") => IconName::Ban,
        (_, "completed" | "accepted" | "confirmed") => IconName::Check,
        (_, "edited" | "corrected") => IconName::Pencil,
        (_, "signed_out") => IconName::SignOut,
        ("enrolment" | "step" | "qualification", _) => IconName::Book,
        ("invitation" | "message" | "reminder", _) => IconName::Mail,
        ("list", _) => IconName::Import,
        ("password" | "role" | "session", _) => IconName::Key,
        ("cohort", _) => IconName::Users,
        ("unit", _) => IconName::Tree,
        ("seeing", _) => IconName::Eye,
        _ => IconName::User,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            audit::Named,
            id::{ActivityId, PersonId, QualificationId, UnitId},
            role::Role,
        },
        server::{texts::Lang, words},
    };
    use chrono::DateTime;
    use uuid::Uuid;

    fn line(kind: EventKind, with: usize) -> Line {
        let party = |id: u128, name: &str| Some(Party { id: PersonId(Uuid::from_u128(id)), name: Some(name.into()) });
        let has = |bit: usize| with & bit != 0;
        Line {
            id: 1,
            at: DateTime::UNIX_EPOCH,
            kind,
            actor: if has(8) { party(1, "Ruth") } else { None },
            person: party(2, "Noor"),
            unit: has(1).then(|| Named { id: UnitId(Uuid::from_u128(3)), name: "Autumn".into() }),
            activity: has(2).then(|| Named { id: ActivityId(Uuid::from_u128(4)), name: "Hygiene".into() }),
            qualification: has(2).then(|| Named { id: QualificationId(Uuid::from_u128(5)), name: "Hygiene".into() }),
            role: has(4).then_some(Role::Mentor),
            count: Some(3),
            list: None,
            changed: Vec::new(),
        }
    }

    /// [N16] Whatever a line names and lacks, it reads as a sentence, and in French as another.
    #[test]
    fn every_kind_is_a_sentence_in_english_and_french() {
        for kind in EventKind::ALL {
            for with in 0..16 {
                let line = line(*kind, with);
                let [english, french] = [Lang::En, Lang::Fr].map(|lang| sentence(words::dashboard(lang), &line));
                for text in [&english, &french] {
                    assert!(
                        !text.contains(['{', '$', '\u{2068}']) && !text.contains("event-"),
                        "{kind:?} with {with}: {text}"
                    );
                    assert!(text.contains(' ') && !text.contains("  "), "{kind:?} with {with}: {text}");
                    let names = ["Ruth", "Noor", "Autumn", "Hygiene", "Muster"];
                    assert!(names.iter().any(|name| text.contains(name)), "{kind:?} names nobody: {text}");
                }
                assert_ne!(english, french, "{kind:?}");
            }
            for lang in [Lang::En, Lang::Fr] {
                assert!(!label(words::dashboard(lang), *kind).contains("event-"), "{kind:?} has no label in {lang:?}");
            }
        }
    }

    /// [N16] What a line knows, its sentence says.
    #[test]
    fn a_sentence_says_who_whom_where_and_as_what() {
        let say = |kind, with, lang| sentence(words::dashboard(lang), &line(kind, with));
        assert_eq!(say(EventKind::PersonPlaced, 13, Lang::En), "Ruth placed Noor in Autumn (mentor)");
        assert_eq!(say(EventKind::PersonPlaced, 13, Lang::Fr), "Ruth a placé Noor dans Autumn (mentor)");
        assert_eq!(say(EventKind::EnrolmentStarted, 2, Lang::En), "Muster enrolled Noor in Hygiene");
        assert_eq!(say(EventKind::ListApplied, 9, Lang::En), "Ruth enrolled a list of 3 people in Autumn");
        let mut own = line(EventKind::PersonEdited, 0);
        own.actor.clone_from(&own.person);
        assert_eq!(sentence(words::dashboard(Lang::En), &own), "Noor changed their own record");
        own.person = Some(Party { id: PersonId(Uuid::from_u128(9)), name: None });
        assert_eq!(sentence(words::dashboard(Lang::Fr), &own), "Noor a modifié la fiche : personne effacée");
    }

    #[test]
    fn a_change_says_from_what_to_what() {
        let changed = |from: Option<&str>, to: Option<&str>| Changed {
            field: "reference".into(),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
        };
        let english = words::dashboard(Lang::En);
        assert_eq!(change(english, &changed(Some("BW-1"), Some("BW-2"))), "Reference: BW-1 → BW-2");
        assert_eq!(change(english, &changed(Some(""), Some("BW-2"))), "Reference: nothing → BW-2");
        assert_eq!(change(words::dashboard(Lang::Fr), &changed(None, None)), "Référence\u{a0}: rien → rien");
    }
}
