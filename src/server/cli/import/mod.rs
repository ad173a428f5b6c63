//! `muster import`: the same planning, applying and undoing as the pages, from a file and by number.
mod report;
pub mod undo;

pub use report::Report;

use super::{Failure, Ran, json, logging, session::Session};
use crate::domain::{
    error::{AppError, Code},
    role::Role,
};
use crate::server::{
    error::Result,
    scope::Scope,
    service::import::{self, Into},
    settings::Settings,
    state::AppState,
};
use crate::sheet;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    #[command(flatten)]
    OfList(OfList),
    /// Take back what an import did, but for what somebody changed since
    #[command(after_help = "Example:\n  muster import undo 12 --plan\n\n\
                            People whom the import made are deleted, unless they have registered or somebody did more with\n\
                            them; everyone else loses what it gave them. Mail that has not left yet does not leave.")]
    Undo(undo::Undo),
}

#[derive(Debug, clap::Subcommand)]
pub enum OfList {
    /// Say what a list would do, line by line, and do nothing
    #[command(after_help = "Example:\n  muster import plan people.csv --kind learner --cohort \"Spring intake 2027\"")]
    Plan(List),
    /// Enrol the good lines of a list, and say what is wrong with the others
    #[command(
        after_help = "Example:\n  muster import apply people.csv --kind learner --cohort \"Spring intake 2027\"\n\n\
                            Applying the same list again changes nothing."
    )]
    Apply(List),
}

#[derive(Debug, clap::Args)]
pub struct List {
    /// A CSV file with email, id and name, in any usual encoding
    pub file: PathBuf,
    /// What the people of the list are
    #[arg(long)]
    pub kind: Kind,
    /// The cohort they are enrolled into, by its name
    #[arg(long, required_if_eq_any([("kind", "learner"), ("kind", "mentor")]))]
    pub cohort: Option<String>,
    /// Enrol again whoever was removed from there by hand; without it they stay out
    #[arg(long)]
    pub lift: bool,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Kind {
    Learner,
    Mentor,
    /// Platform wide: without a cohort
    Coordinator,
    /// Platform wide: without a cohort
    Admin,
}

impl Kind {
    const fn role(self) -> Role {
        match self {
            Self::Learner => Role::Learner,
            Self::Mentor => Role::Mentor,
            Self::Coordinator => Role::Coordinator,
            Self::Admin => Role::Admin,
        }
    }
}

pub async fn run(command: Command) -> Ran {
    logging::of_command();
    match command {
        Command::OfList(command) => run_list(command).await,
        Command::Undo(undo) => undo::run(undo).await,
    }
}

async fn run_list(command: OfList) -> Ran {
    let (OfList::Plan(list) | OfList::Apply(list)) = &command;
    let bytes = std::fs::read(&list.file)
        .map_err(|error| Failure::from(format!("Could not read {}: {error}.", list.file.display())))?;
    let session = Session::open(Settings::load()?, 2).await?;
    let answer = answer(&session.state, &command, &bytes).await;
    session.close().await?;
    match answer {
        Ok(report) if list.json => Ok(json::print(&report)?),
        Ok(report) => {
            print!("{report}");
            Ok(())
        }
        Err(error) => {
            let refusal = error.into_refusal();
            let hint = (refusal.code == Code::CohortUnknown).then(|| how_to_create(list));
            let refused = json::refused(refusal.into(), list.json);
            match (refused, hint) {
                (Err(failure), Some(hint)) => Err(Failure::from(format!("{failure}\n{hint}"))),
                (refused, _) => refused,
            }
        }
    }
}

/// What the command does, without reading files or printing.
pub async fn answer(state: &AppState, command: &OfList, bytes: &[u8]) -> Result<Report> {
    let (OfList::Plan(list) | OfList::Apply(list)) = command;
    let (decoded, _) = sheet::read_roster(bytes)?;
    let scope = Scope::system();
    let role = list.kind.role();
    let cohort = match &list.cohort {
        Some(_) if role.is_platform_wide() => {
            let detail = format!("{}s are platform wide: leave out --cohort", role.label());
            return Err(AppError::new(Code::RequestInvalid).with("detail", detail).into());
        }
        Some(name) => Some(import::cohort_named(state, name).await?),
        None => None,
    };
    let into = Into { role, cohort, test: false, lift: list.lift };
    Ok(match command {
        OfList::Plan(_) => {
            let planned = import::plan(state, &scope, into, &decoded.text).await?;
            Report::of_plan(&decoded, &planned.roster, &planned.plan)
        }
        OfList::Apply(_) => {
            let applied = import::apply(state, &scope, into, import::List::of(&decoded.text)).await?;
            Report::of_plan(&decoded, &applied.roster, &applied.plan).applied(applied.number)
        }
    })
}

fn how_to_create(list: &List) -> String {
    let name = list.cohort.as_deref().unwrap_or_default().replace('"', "\\\"");
    format!("Create it with: muster cohort create \"{name}\"")
}
