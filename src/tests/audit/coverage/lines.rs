//! Every POST endpoint: which event it leaves when it does what it is for, or why it leaves none.
use super::{
    Body::{self, File, Form, Json},
    By::{Admin, First, Person, Stranger},
    Line,
};
use crate::domain::event::EventKind;

const READS: &str = "only reads";
const OWN_VIEW: &str = "a filter that somebody keeps for themselves: it concerns nobody, and changes nothing they do";

/// In the order of `server/access/table.rs`.
pub const LEAVES_NONE: &[(&str, &str)] = &[
    ("/api/dashboard/figures", READS),
    ("/api/dashboard/registrations", READS),
    ("/api/dashboard/needs", READS),
    ("/api/dashboard/feed", READS),
    ("/api/enrolments/page", READS),
    ("/api/enrolments/plan-sending", READS),
    ("/api/enrolments/scheduled", READS),
    ("/api/enrolments/plan-placing", READS),
    ("/api/saved-filters/list", READS),
    ("/api/saved-filters/save", OWN_VIEW),
    ("/api/saved-filters/rename", OWN_VIEW),
    ("/api/saved-filters/delete", OWN_VIEW),
    ("/api/cohorts/search", READS),
    ("/api/labels/search", READS),
    ("/api/imports/list", READS),
    ("/api/imports/read", READS),
    ("/api/imports/plan-undo", READS),
    ("/api/lists/known", READS),
    ("/api/people/profile", READS),
    ("/api/people/timeline", READS),
    ("/api/people/plan-correction", READS),
    ("/api/audit/page", READS),
    ("/api/audit/newer", READS),
    ("/api/audit/choices", READS),
    ("/api/audit/people", READS),
    ("/api/activities/page", READS),
    ("/api/activities/read", READS),
    ("/api/activities/participants", READS),
    ("/api/activities/sessions", READS),
    ("/api/activities/instructors", READS),
    ("/api/activities/groups", READS),
    ("/api/activities/plan", READS),
    ("/api/activities/plan-steps", READS),
    ("/api/enrolling/people", READS),
    ("/api/enrolling/activities", READS),
    ("/api/enrolling/plan", READS),
    ("/api/enrolling/plan-change", READS),
    ("/api/people/page", READS),
    ("/api/people/search", READS),
    ("/api/people/units", READS),
    ("/api/people/plan-bulk", READS),
    ("/api/people/plan-merge", READS),
    ("/api/people/chosen", READS),
    ("/api/rules/list", READS),
    ("/api/rules/open", READS),
    ("/api/rules/preview", READS),
    ("/api/rules/walk", READS),
    ("/api/rules/search", READS),
    ("/api/rules/plan-deletion", READS),
    ("/api/qualifications/list", READS),
    ("/api/qualifications/details", READS),
    ("/api/qualifications/holders", READS),
    ("/api/qualifications/inventory", READS),
    ("/api/qualifications/find-activities", READS),
    ("/api/qualifications/plan-change", READS),
    ("/api/qualifications/find-units", READS),
    ("/api/qualifications/plan-carrying", READS),
    ("/api/qualifications/find-people", READS),
    ("/api/qualifications/plan-holding", READS),
    ("/api/units/list", READS),
    ("/api/units/read", READS),
    ("/api/units/members", READS),
    ("/api/units/subunits", READS),
    ("/api/units/carried", READS),
    ("/api/units/things", READS),
    ("/api/units/candidates", READS),
    ("/api/units/places", READS),
    ("/api/units/merge-targets", READS),
    ("/api/units/plan", READS),
];

const INVITE_LATER: Body = Json(r#"{ "kind": "invitation", "target": { "person": "{enrolled}" }, "at": "{later}" }"#);

/// In the order of `server/access/table.rs`. What may stand in braces is in `around.rs`.
pub const LEAVES: &[Line] = &[
    Line::form("/sign-in", Stranger, &[("who", "{address}"), ("password", "{password}")], EventKind::SignedIn),
    Line::form("/sign-out", Person, &[], EventKind::SignedOut),
    Line::form("/forgotten-password", Stranger, &[("email", "{address}")], EventKind::PasswordAsked),
    Line::form("/reset-password/{token}", Stranger, &[("password", "four quite unrelated words")], EventKind::PasswordChanged)
        .at("{reset}"),
    Line::form(
        "/setup/{token}",
        First,
        &[("email", "ruth@b.example"), ("name", "Ruth"), ("password", "{password}")],
        EventKind::RoleGranted,
    )
    .at("{setup}"),
    Line::form("/confirm-address/{token}", Stranger, &[], EventKind::AddressConfirmed).at("{confirm}"),
    Line::form("/keep-address/{token}", Stranger, &[], EventKind::AddressKept).at("{keep}"),
    Line::form(
        "/change-password",
        Person,
        &[("current", "{password}"), ("password", "four quite unrelated words")],
        EventKind::PasswordChanged,
    ),
    Line::form(
        "/me",
        Person,
        &[("first_name", "Noor"), ("last_name", "Haddad"), ("language", "fr"), ("time_zone", "Europe/Paris")],
        EventKind::PersonEdited,
    ),
    Line::form("/me/sessions/end", Person, &[("session", "{session}")], EventKind::SessionEnded),
    Line::form("/me/sessions/end-others", Person, &[], EventKind::SessionEnded),
    Line::form("/me/mail", Person, &[("notices", "off")], EventKind::PersonEdited),
    Line::form("/see-as", Admin, &[("person", "{test}")], EventKind::SeeingBegan),
    Line::form("/see-as/stop", Admin, &[], EventKind::SeeingEnded).after("/see-as", Form(&[("person", "{test}")])),
    Line::form(
        "/register/{token}",
        Stranger,
        &[("first_name", "Noor"), ("last_name", "Haddad"), ("password", "{password}")],
        EventKind::InvitationAccepted,
    )
    .at("{invitation}"),
    Line::form("/register/{token}/decline", Stranger, &[], EventKind::InvitationDeclined).at("{invitation}"),
    Line::form("/no-reminders/{token}", Stranger, &[], EventKind::RemindersStopped).at("{stop}"),
    Line::form("/new-link", Stranger, &[("email", "{invited address}")], EventKind::InvitationAsked),
    Line::form("/home/step", Person, &[("step", "{step}"), ("done", "true")], EventKind::StepDone),
    Line::form("/team/remind", Admin, &[("person", "{invited}")], EventKind::InvitationReminded),
    Line::form(
        "/enrolments/export",
        Admin,
        &[("selection", r#"{ "rows": [["{enrolled}", "{cohort}", "learner"]] }"#)],
        EventKind::ListExported,
    ),
    Line::api(
        "/api/enrolments/send",
        r#"{ "kind": "invitation", "target": { "person": "{enrolled}" } }"#,
        EventKind::InvitationCreated,
    ),
    Line::api("/api/enrolments/cancel-sending", r#"{ "operation": "{operation}" }"#, EventKind::InvitationCancelled)
        .after("/api/enrolments/send", INVITE_LATER),
    Line::api("/api/enrolments/cancel-mail", r#"{ "person": "{enrolled}" }"#, EventKind::InvitationCancelled)
        .after("/api/enrolments/send", INVITE_LATER),
    Line::api(
        "/api/enrolments/place",
        r#"{ "selection": { "rows": [["{enrolled}", "{cohort}", "learner"]] }, "change": "remove", "digest": "{answer/digest}" }"#,
        EventKind::PersonRemoved,
    )
    .after(
        "/api/enrolments/plan-placing",
        Json(r#"{ "selection": { "rows": [["{enrolled}", "{cohort}", "learner"]] }, "change": "remove" }"#),
    ),
    Line::api("/api/cohorts/create", r#"{ "name": "Winter" }"#, EventKind::CohortCreated),
    Line::api(
        "/api/imports/undo",
        r#"{ "number": {import}, "digest": "{answer/digest}" }"#,
        EventKind::ListUndone,
    )
    .after("/api/imports/plan-undo", Json(r#"{ "number": {import} }"#)),
    Line::api(
        "/api/lists/save",
        r#"{ "role": "learner", "cohort": "{cohort}", "text": "new@b.example,,Somebody New" }"#,
        EventKind::ListApplied,
    ),
    Line {
        body: File(r#"{ "role": "learner", "cohort": "{cohort}" }"#, "newer@b.example,,Somebody Newer"),
        ..Line::api("/api/lists/save-file", "", EventKind::ListApplied)
    },
    Line::api(
        "/api/people/edit",
        r#"{ "person": "{enrolled}", "edit": { "name": "Somebody Else" } }"#,
        EventKind::PersonEdited,
    ),
    Line::api(
        "/api/people/correct-address",
        r#"{ "person": "{enrolled}", "planned": {answer} }"#,
        EventKind::AddressCorrected,
    )
    .after("/api/people/plan-correction", Json(r#"{ "person": "{enrolled}", "address": "corrected@b.example" }"#)),
    Line::api("/api/people/cancel-invitation", r#"{ "person": "{invited}" }"#, EventKind::InvitationCancelled),
];
