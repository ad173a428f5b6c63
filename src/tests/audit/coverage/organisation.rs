//! The endpoints of the organisation's pages: units, qualifications, rules, activities, and people among them.
use super::{Body::Json, By::Admin, Line};
use crate::domain::event::EventKind;

macro_rules! settings {
    ($name:literal) => {
        concat!(
            r#"{ "name": ""#,
            $name,
            r#"", "kind": "course", "description": "", "in_sessions": false, "on_last_reason": "end", "grace_days": 0,
                 "valid_days": null, "due": "never" }"#
        )
    };
}

pub const LEAVES: &[Line] = &[
    Line::api("/api/activities/create", concat!(r#"{ "settings": "#, settings!("Hygiene"), " }"), EventKind::ActivityCreated),
    Line::api(
        "/api/activities/apply",
        concat!(
            r#"{ "activity": "{activity}", "change": { "settings": "#,
            settings!("Hygiene 2"),
            r#" }, "digest": "{answer/digest}" }"#
        ),
        EventKind::ActivityChanged,
    )
    .after(
        "/api/activities/plan",
        Json(concat!(r#"{ "activity": "{activity}", "change": { "settings": "#, settings!("Hygiene 2"), " } }")),
    ),
    Line::api(
        "/api/activities/steps",
        r#"{ "activity": "{activity}", "steps": [{ "id": null, "title": "Practise" }], "digest": "{answer/digest}" }"#,
        EventKind::ActivitySteps,
    )
    .after(
        "/api/activities/plan-steps",
        Json(r#"{ "activity": "{activity}", "steps": [{ "id": null, "title": "Practise" }] }"#),
    ),
    Line::api(
        "/api/enrolling/apply",
        r#"{ "order": { "people": [{ "person": "{enrolled}" }], "targets": [{ "activity": "{other}" }] },
             "digest": "{answer/digest}" }"#,
        EventKind::EnrolmentByHand,
    )
    .after(
        "/api/enrolling/plan",
        Json(r#"{ "order": { "people": [{ "person": "{enrolled}" }], "targets": [{ "activity": "{other}" }] } }"#),
    ),
    Line::form(
        "/team/{id}/add",
        Admin,
        &[("activity", "{other}"), ("digest", "{answer/digest}")],
        EventKind::EnrolmentByHand,
    )
    .at("{enrolled}")
    .after(
        "/api/enrolling/plan",
        Json(r#"{ "order": { "people": [{ "person": "{enrolled}" }], "targets": [{ "activity": "{other}" }] } }"#),
    ),
    Line::api(
        "/api/enrolling/change",
        r#"{ "keys": [{ "person": "{enrolled}", "activity": "{activity}", "session": null }], "change": "keep_out",
             "digest": "{answer/digest}" }"#,
        EventKind::EnrolmentKeptOut,
    )
    .after(
        "/api/enrolling/plan-change",
        Json(
            r#"{ "keys": [{ "person": "{enrolled}", "activity": "{activity}", "session": null }], "change": "keep_out" }"#,
        ),
    ),
    Line::api(
        "/api/people/set-manager",
        r#"{ "person": "{enrolled}", "manager": "{registered}" }"#,
        EventKind::PersonEdited,
    ),
    Line::api(
        "/api/people/set-role",
        r#"{ "person": "{registered}", "role": "coordinator", "holds": true }"#,
        EventKind::RoleGranted,
    ),
    Line::api(
        "/api/people/merge",
        r#"{ "kept": "{enrolled}", "gone": "{invited}", "digest": "{answer/digest}" }"#,
        EventKind::PersonMerged,
    )
    .after("/api/people/plan-merge", Json(r#"{ "kept": "{enrolled}", "gone": "{invited}" }"#)),
    Line::api("/api/rules/delete", r#"{ "id": "{rule}", "digest": "{answer/digest}" }"#, EventKind::RuleDeleted)
        .after("/api/rules/plan-deletion", Json(r#"{ "id": "{rule}" }"#)),
    Line::api("/api/qualifications/create", r#"{ "definition": { "name": "Safe lifting" } }"#, EventKind::QualificationCreated),
    Line::api(
        "/api/qualifications/edit",
        r#"{ "id": "{qualification}", "definition": { "name": "Lifting" } }"#,
        EventKind::QualificationEdited,
    ),
    Line::api(
        "/api/qualifications/change",
        r#"{ "change": { "activities": { "qualification": "{qualification}", "add": ["{other}"], "remove": [] } },
             "digest": "{answer/digest}" }"#,
        EventKind::QualificationActivityAdded,
    )
    .after(
        "/api/qualifications/plan-change",
        Json(
            r#"{ "change": { "activities": { "qualification": "{qualification}", "add": ["{other}"], "remove": [] } } }"#,
        ),
    ),
    Line::api(
        "/api/qualifications/carry",
        r#"{ "qualification": "{qualification}", "add": ["{team}"], "remove": [], "digest": "{answer/digest}" }"#,
        EventKind::QualificationCarried,
    )
    .after(
        "/api/qualifications/plan-carrying",
        Json(r#"{ "qualification": "{qualification}", "add": ["{team}"], "remove": [] }"#),
    ),
    Line::api(
        "/api/qualifications/hold",
        r#"{ "changes": [{ "person": "{enrolled}", "qualification": "{qualification}", "action": "give" }],
             "digest": "{answer/digest}" }"#,
        EventKind::QualificationGiven,
    )
    .after(
        "/api/qualifications/plan-holding",
        Json(r#"{ "changes": [{ "person": "{enrolled}", "qualification": "{qualification}", "action": "give" }] }"#),
    ),
    Line::api("/api/units/create", r#"{ "new": { "kind": "team", "name": "Night" } }"#, EventKind::UnitCreated),
    Line::api("/api/units/rename", r#"{ "unit": "{team}", "name": "Day", "code": "" }"#, EventKind::UnitEdited),
    Line::api(
        "/api/units/apply",
        r#"{ "unit": "{team}", "change": "delete", "digest": "{answer/digest}" }"#,
        EventKind::UnitDeleted,
    )
    .after("/api/units/plan", Json(r#"{ "unit": "{team}", "change": "delete" }"#)),
    Line::api(
        "/api/rules/save",
        r#"{ "id": null, "draft": {rule draft}, "digest": "{answer/digest}" }"#,
        EventKind::RuleCreated,
    )
    .after("/api/rules/preview", Json(r#"{ "id": null, "draft": {rule draft}, "names": 0 }"#)),
    Line::api(
        "/api/people/apply-bulk",
        r#"{ "selection": {people}, "change": { "add_label": "night" }, "digest": "{answer/digest}" }"#,
        EventKind::PersonEdited,
    )
    .after("/api/people/plan-bulk", Json(r#"{ "selection": {people}, "change": { "add_label": "night" } }"#)),
];
