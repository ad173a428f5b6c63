//! `muster cohort`: so that a script can make the cohort that its list goes into.
use super::{Ran, json, logging, session::Session};
use crate::server::{scope::Scope, service::cohort, settings::Settings};

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Create a cohort
    #[command(after_help = "Example:\n  muster cohort create \"Spring intake 2027\"")]
    Create(Create),
}

#[derive(Debug, clap::Args)]
pub struct Create {
    name: String,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(command: Command) -> Ran {
    logging::of_command();
    let Command::Create(Create { name, json }) = command;
    let session = Session::open(Settings::load()?, 2).await?;
    let created = cohort::create(&session.state, &Scope::system(), &name).await;
    session.close().await?;
    match created {
        Ok(cohort) if json => Ok(json::print(&serde_json::json!({ "id": cohort.id, "name": cohort.name }))?),
        Ok(cohort) => {
            println!("There is a cohort {} now.", cohort.name);
            Ok(())
        }
        Err(error) => json::refused(error, json),
    }
}
