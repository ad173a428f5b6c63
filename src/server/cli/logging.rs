//! Where the log goes. `RUST_LOG` narrows or widens it.
use crate::server::settings::Log;
use tracing_subscriber::EnvFilter;

/// A server's: everything of note, on standard output.
pub fn of_server(log: Log) {
    let builder = tracing_subscriber::fmt().with_env_filter(filter("info"));
    match log {
        Log::Text => builder.with_ansi(false).init(),
        Log::Json => builder.json().flatten_event(true).init(),
    }
}

/// A command's: what went wrong, on standard error, since standard output is its answer.
pub fn of_command() {
    tracing_subscriber::fmt().with_env_filter(filter("warn")).with_ansi(false).with_writer(std::io::stderr).init();
}

fn filter(default: &str) -> EnvFilter {
    // sqlx tells of every migration's notice as `info`.
    EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(format!("{default},sqlx=warn")))
}
