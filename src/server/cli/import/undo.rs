//! `muster import undo`: what the page of an import does, by its number.
use crate::domain::import_undo::{Outcome, Plan};
use crate::server::{
    cli::{Ran, json, session::Session},
    error::Result,
    scope::Scope,
    service::import::undo,
    settings::Settings,
    state::AppState,
};
use serde::Serialize;
use std::fmt;

#[derive(Debug, clap::Args)]
pub struct Undo {
    /// The number that applying it printed
    pub number: i64,
    /// Say what it would do, and do nothing
    #[arg(long)]
    pub plan: bool,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
}

/// As `--json` prints it; other programs rely on the names.
#[derive(Debug, Serialize)]
pub struct Report {
    pub number: i64,
    pub undone: bool,
    /// Records that go.
    pub deleted: u32,
    /// Places and roles that go from people who stay.
    pub taken_back: u32,
    /// Mails that do not leave.
    pub mails: u32,
    /// Everyone of whom something is left, and the first of them.
    pub stays: u32,
    pub listed: Vec<Stays>,
}

#[derive(Debug, Serialize)]
pub struct Stays {
    pub name: String,
    /// Whether they lose what the import gave them.
    pub taken_back: bool,
    pub why: &'static str,
}

pub async fn run(undo: Undo) -> Ran {
    let session = Session::open(Settings::load()?, 2).await?;
    let answer = answer(&session.state, &undo).await;
    session.close().await?;
    match answer {
        Ok(report) if undo.json => Ok(json::print(&report)?),
        Ok(report) => {
            print!("{report}");
            Ok(())
        }
        Err(error) => json::refused(error.into_refusal().into(), undo.json),
    }
}

/// What the command does, without printing.
pub async fn answer(state: &AppState, undo: &Undo) -> Result<Report> {
    let scope = Scope::system();
    let plan = if undo.plan {
        undo::plan(state, &scope, undo.number).await?
    } else {
        undo::apply(state, &scope, undo.number, None).await?
    };
    Ok(Report::of(plan, !undo.plan))
}

impl Report {
    fn of(plan: Plan, undone: bool) -> Self {
        let stays = |stays: crate::domain::import_undo::Stays| match stays.outcome {
            Outcome::Kept(why) => Some(Stays { name: stays.name, taken_back: true, why: why.as_str() }),
            Outcome::Left(why) => Some(Stays { name: stays.name, taken_back: false, why: why.as_str() }),
            Outcome::Deleted | Outcome::TakenBack => None,
        };
        Self {
            number: plan.number,
            undone,
            deleted: plan.deleted,
            taken_back: plan.taken_back,
            mails: plan.mails,
            stays: plan.stays,
            listed: plan.listed.into_iter().filter_map(stays).collect(),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figures = [
            ("people deleted", self.deleted),
            ("lose what the import gave them", self.taken_back),
            ("mails that do not leave", self.mails),
            ("of whom something is left", self.stays),
        ];
        for (what, figure) in figures {
            writeln!(f, "{figure:>8}  {what}")?;
        }
        for Stays { name, taken_back, why } in &self.listed {
            let what = if *taken_back { "the record stays" } else { "left" };
            writeln!(f, "          {name}: {what} ({why})")?;
        }
        let said = if self.undone { "is undone" } else { "stands: this is a plan" };
        writeln!(f, "\nImport {} {said}.", self.number)
    }
}
