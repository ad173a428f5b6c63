use super::{
    Access::{May, Public, SignedIn},
    Entry,
};
use crate::domain::role::Capability::{
    Administer, CreateCohorts, EditQualifications, EditUnits, Enrol, EnrolByHand, Remind, SeeOrganisation, SeePeople,
};

/// A list of 200,000 lines, or a file of 20 MB and what a form puts around it.
const LIST: usize = 32 * 1024 * 1024;

/// Every endpoint: pages, server functions, plain routes. Patterns as axum writes them. The client's files are not here:
/// they are for everyone.
pub static ACCESS: &[Entry] = &[
    // Health
    Entry::get("/healthz", Public),
    Entry::get("/readyz", Public),
    // Development only
    Entry::get("/dev/components", Public),
    Entry::get("/dev/mailbox", Public),
    Entry::get("/dev/mailbox.json", Public),
    Entry::get("/dev/mailbox/{id}", Public),
    Entry::get("/dev/mailbox/{id}/html", Public),
    // The way in
    Entry::get("/", Public),
    Entry::get("/sign-in", Public),
    Entry::post("/sign-in", Public),
    // Whoever has no session any more has signed out.
    Entry::post("/sign-out", Public),
    Entry::get("/forgotten-password", Public),
    Entry::post("/forgotten-password", Public),
    // The link is what lets in: unknown ones learn nothing.
    Entry::get("/reset-password/{token}", Public),
    Entry::post("/reset-password/{token}", Public),
    Entry::get("/setup/{token}", Public),
    Entry::post("/setup/{token}", Public),
    Entry::get("/confirm-address/{token}", Public),
    Entry::post("/confirm-address/{token}", Public),
    Entry::get("/keep-address/{token}", Public),
    Entry::post("/keep-address/{token}", Public),
    // One's own
    Entry::get("/change-password", SignedIn),
    Entry::post("/change-password", SignedIn),
    Entry::get("/live", SignedIn),
    Entry::get("/me", SignedIn),
    Entry::post("/me", SignedIn),
    Entry::post("/me/sessions/end", SignedIn),
    Entry::post("/me/sessions/end-others", SignedIn),
    Entry::post("/me/mail", SignedIn),
    // Seeing as a test person
    Entry::post("/see-as", May(Enrol)),
    // Whoever sees as somebody without rights has to get out of it; whoever sees as nobody only goes home.
    Entry::post("/see-as/stop", SignedIn),
    // Registration
    Entry::get("/register/{token}", Public),
    Entry::post("/register/{token}", Public),
    Entry::get("/register/{token}/decline", Public),
    Entry::post("/register/{token}/decline", Public),
    Entry::get("/no-reminders/{token}", Public),
    Entry::post("/no-reminders/{token}", Public),
    Entry::get("/new-link", Public),
    Entry::post("/new-link", Public),
    // One's own
    Entry::get("/home", SignedIn),
    Entry::post("/home/step", SignedIn),
    // Mentors and coaches
    Entry::get("/team", May(SeePeople)),
    Entry::get("/team/{id}", May(SeePeople)),
    Entry::post("/team/remind", May(Remind)),
    // Dashboard
    Entry::get("/dashboard", May(SeePeople)),
    Entry::get("/enrolments", May(SeePeople)),
    Entry::get("/enrolments/add", May(Enrol)),
    Entry::get("/enrolments/sample.csv", May(Enrol)),
    Entry::get("/enrolments/export", May(SeePeople)),
    Entry::post("/enrolments/export", May(SeePeople)).body(LIST),
    Entry::get("/people/{id}", May(SeePeople)),
    Entry::post("/api/dashboard/figures", May(SeePeople)),
    Entry::post("/api/dashboard/registrations", May(SeePeople)),
    Entry::post("/api/dashboard/needs", May(SeePeople)),
    Entry::post("/api/dashboard/feed", May(SeePeople)),
    // Enrolments
    Entry::post("/api/enrolments/page", May(SeePeople)),
    Entry::post("/api/enrolments/plan-sending", May(Remind)).body(LIST),
    Entry::post("/api/enrolments/send", May(Remind)).body(LIST),
    Entry::post("/api/enrolments/scheduled", May(Remind)),
    Entry::post("/api/enrolments/cancel-sending", May(Remind)),
    Entry::post("/api/enrolments/cancel-mail", May(Remind)),
    Entry::post("/api/enrolments/plan-placing", May(Enrol)).body(LIST),
    Entry::post("/api/enrolments/place", May(Enrol)).body(LIST),
    Entry::post("/api/saved-filters/list", May(SeePeople)),
    Entry::post("/api/saved-filters/save", May(SeePeople)),
    Entry::post("/api/saved-filters/rename", May(SeePeople)),
    Entry::post("/api/saved-filters/delete", May(SeePeople)),
    Entry::post("/api/cohorts/search", May(SeePeople)),
    Entry::post("/api/cohorts/create", May(CreateCohorts)),
    Entry::post("/api/labels/search", May(SeePeople)),
    Entry::post("/api/lists/known", May(Enrol)).body(LIST),
    Entry::post("/api/lists/save", May(Enrol)).body(LIST),
    Entry::post("/api/lists/save-file", May(Enrol)).body(LIST),
    Entry::post("/api/people/profile", May(SeePeople)),
    Entry::post("/api/people/timeline", May(SeePeople)),
    Entry::post("/api/people/edit", May(Enrol)),
    Entry::post("/api/people/remove-placement", May(Enrol)),
    Entry::post("/api/people/plan-correction", May(Enrol)),
    Entry::post("/api/people/correct-address", May(Enrol)),
    Entry::post("/api/people/cancel-invitation", May(Enrol)),
    // Qualifications
    Entry::get("/qualifications", May(SeeOrganisation)),
    Entry::get("/qualifications/inventory", May(SeeOrganisation)),
    Entry::get("/qualifications/{id}", May(SeeOrganisation)),
    Entry::post("/api/qualifications/list", May(SeeOrganisation)),
    Entry::post("/api/qualifications/details", May(SeeOrganisation)),
    Entry::post("/api/qualifications/holders", May(SeeOrganisation)),
    Entry::post("/api/qualifications/inventory", May(SeeOrganisation)),
    Entry::post("/api/qualifications/create", May(EditQualifications)),
    Entry::post("/api/qualifications/edit", May(EditQualifications)),
    Entry::post("/api/qualifications/find-activities", May(EditQualifications)),
    Entry::post("/api/qualifications/plan-change", May(EditQualifications)),
    Entry::post("/api/qualifications/change", May(EditQualifications)),
    Entry::post("/api/qualifications/find-units", May(EditUnits)),
    Entry::post("/api/qualifications/plan-carrying", May(EditUnits)),
    Entry::post("/api/qualifications/carry", May(EditUnits)),
    Entry::post("/api/qualifications/find-people", May(EnrolByHand)),
    Entry::post("/api/qualifications/plan-holding", May(EnrolByHand)).body(LIST),
    Entry::post("/api/qualifications/hold", May(EnrolByHand)).body(LIST),
    // The audit log
    Entry::get("/audit", May(Administer)),
    Entry::get("/audit/export.csv", May(Administer)),
    Entry::post("/api/audit/page", May(Administer)),
    Entry::post("/api/audit/newer", May(Administer)),
    Entry::post("/api/audit/choices", May(Administer)),
    Entry::post("/api/audit/people", May(Administer)),
];
