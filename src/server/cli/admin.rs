//! `muster admin`: what only who runs the server may do.
use super::{Ran, json, logging, session::Session};
use crate::server::{scope::Scope, service::auth, settings::Settings};
use std::io::Read;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make someone an admin who signs in with this address and password
    #[command(after_help = "Example:\n  muster admin create --email ruth@hospital.example --name \"Ruth Adeyemi\" \
                            --password-stdin < password.txt")]
    Create(Create),
}

#[derive(Debug, clap::Args)]
pub struct Create {
    #[arg(long)]
    email: String,
    #[arg(long)]
    name: String,
    /// Read the password from standard input: the command line is seen by others
    #[arg(long, required = true)]
    password_stdin: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(command: Command) -> Ran {
    logging::of_command();
    let Command::Create(Create { email, name, json, .. }) = command;
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    let session = Session::open(Settings::load()?, 2).await?;
    let created = auth::create_admin(&session.state, &Scope::system(), &email, &name, password).await;
    session.close().await?;
    match created {
        Ok(id) if json => Ok(json::print(&serde_json::json!({ "id": id, "email": email, "name": name }))?),
        Ok(_) => {
            println!("{name} is an admin, and signs in as {email}.");
            Ok(())
        }
        Err(error) => json::refused(error, json),
    }
}
