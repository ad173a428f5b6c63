//! Signing in and out, passwords, and the first admin.
mod change_password;
mod create_admin;
mod forgotten;
mod landing;
mod reset;
mod session;
mod setup;
mod sign_in;
mod throttle;
mod tidy;

pub use change_password::change_password;
pub use create_admin::create_admin;
pub use forgotten::send_reset_link;
pub use landing::landing;
pub use reset::{Reset, look_at_reset, reset};
pub use session::{Started, end_sessions, sign_out, start_session};
pub use setup::{Setup, SetupForm, look_at_setup, setup, setup_link};
pub use sign_in::sign_in;
pub use throttle::may_send_link;
pub use tidy::{tidy, tidy_hourly};
