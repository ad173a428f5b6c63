//! The command line: `muster serve`, and what an admin does on the server itself.
//!
//! A new command: a file with its `Args` and `run`, a variant here. It exits with 0 when done, 1 when refused or
//! failed, and 2 (clap's) when used wrongly.
mod admin;
mod assets;
mod background;
mod cohort;
mod demo;
mod failure;
pub(crate) mod import;
mod json;
mod logging;
mod migrate;
mod serve;
mod session;
mod signal;
mod worker;

pub use failure::Failure;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Debug, Parser)]
#[command(name = "muster", version, about = "Enrols people into learning, invites them, and keeps both true.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages, send mail, do the work in the background.
    Serve,
    /// Send mail and do the work in the background, without pages.
    Worker,
    /// Bring the database to the newest schema.
    Migrate,
    /// Fill an empty database with people to play with (development only).
    Demo,
    /// Admins of the platform.
    #[command(subcommand)]
    Admin(admin::Command),
    /// Cohorts, which people are enrolled into.
    #[command(subcommand)]
    Cohort(cohort::Command),
    /// Enrol a list of people from a file: `plan` says what it would do, `apply` does it.
    #[command(subcommand)]
    Import(import::Command),
    /// Make the site from what cargo and wasm-bindgen built (bin/build does).
    #[command(hide = true)]
    Assets(assets::Args),
}

pub type Ran = Result<(), Failure>;

pub fn main() -> ExitCode {
    let command = Arguments::parse().command;
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&Failure::from(error)),
    };
    match runtime.block_on(run(command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failed(&failure),
    }
}

async fn run(command: Command) -> Ran {
    match command {
        Command::Serve => serve::run().await,
        Command::Worker => worker::run().await,
        Command::Admin(command) => admin::run(command).await,
        Command::Cohort(command) => cohort::run(command).await,
        Command::Demo => demo::run().await,
        Command::Import(command) => import::run(command).await,
        Command::Migrate => migrate::run().await,
        Command::Assets(args) => assets::run(args),
    }
}

fn failed(failure: &Failure) -> ExitCode {
    eprintln!("{failure}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
