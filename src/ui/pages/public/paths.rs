//! Where the public pages' links and forms lead. The router serves the same names.
pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
pub const FORGOTTEN: &str = "/forgotten-password";
pub const NEW_LINK: &str = "/new-link";
pub const CHANGE_PASSWORD: &str = "/change-password";
pub const TEAM: &str = "/team";
/// Takes `person` (an id) and `here` (the query of the list, or that id again on the person's page), and answers with a redirect to where it came from.
pub const TEAM_REMIND: &str = "/team/remind";
/// One person's page.
pub const TEAM_MEMBER: &str = "/team/{id}";
/// Choosing what to enrol one person in, and the plan of it; takes `activity` (of each chosen: its id, or its id and that
/// of a session) and `digest`, and answers with a redirect to their page.
pub const TEAM_ADD: &str = "/team/{id}/add";
/// Takes `person` (an id of a test person), and answers with a redirect to where they would arrive.
pub const SEE_AS: &str = "/see-as";
pub const SEE_AS_STOP: &str = "/see-as/stop";
pub const HOME: &str = "/home";
/// Takes `step` (an id) and `done` (`true` or `false`), and answers with a redirect to `/home#step-ID`.
pub const HOME_STEP: &str = "/home/step";
pub const ME: &str = "/me";
/// Takes `session` (an id).
pub const ME_END_SESSION: &str = "/me/sessions/end";
pub const ME_END_OTHERS: &str = "/me/sessions/end-others";
/// Takes `notices` (`on` or `off`).
pub const ME_MAIL: &str = "/me/mail";
