//! Pages that anyone may open, and the learner's own. Rendered on the server, whole without JavaScript:
//! plain forms that post to where they stand, and come back with what was typed and what is wrong (422).
mod address;
mod decline;
mod error;
mod frame;
mod home;
mod link;
mod me;
mod no_reminders;
mod password;
pub mod paths;
mod register;
mod sent;
mod setup;
mod sign_in;
mod team;

pub use address::{AddressDonePage, AddressPage, AddressQuestion};
pub use decline::{DeclinePage, DeclinedPage};
pub use error::{ErrorKind, ErrorPage};
pub use frame::{FieldError, Frame, LanguageLink};
pub use home::{ActivityView, DueView, HomePage, HomeView, SessionNote, StepView};
pub use link::{LinkProblem, LinkProblemPage, LinkPurpose, NewLinkPage};
pub use me::{MePage, MeView, SessionView};
pub use no_reminders::NoRemindersPage;
pub use password::{ChangePasswordPage, ForgottenPage, ResetPage};
pub use register::{RegisterPage, RegisterView, TermsView};
pub use sent::{Sent, SentPage};
pub use setup::{SetupPage, SetupView};
pub use sign_in::{SignInPage, SignInView};
pub use team::{
    AddActivityView, AddPage, AddView, Choosing, Enrolled, ManagedView, MemberPage, MemberTab, MemberView, PlannedLine,
    PlannedView, Reach, TeamPage, TeamView, TeammateStanding, TeammateView,
};
