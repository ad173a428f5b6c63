//! `muster demo`, and what `muster serve` does with a database of its own that nobody has used yet.
use super::{Failure, Ran, logging, session::Session};
use crate::server::{
    error::Result,
    scope::Scope,
    service::demo::{self, Filled, SIGN_INS},
    settings::{Database, Settings},
    state::AppState,
};
use std::{
    fs, io,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

pub async fn run() -> Ran {
    logging::of_command();
    let settings = Settings::load()?;
    if !settings.development {
        return Err("The demo is for development: in production there are only real people.".to_owned().into());
    }
    let session = Session::open(settings, 2).await?;
    let filled = fill(&session.state).await;
    let signs = sign_ins(&session.state);
    session.close().await?;
    match filled? {
        Filled::Done { people } => {
            println!("{people} people are there now.\n{signs}");
            Ok(())
        }
        Filled::HasPeople => {
            Err("This database has people already. The demo goes into an empty one.".to_owned().into())
        }
    }
}

/// Fills an embedded database in which nobody is. The lines that tell how to sign in, if there is a demo.
pub async fn of_newcomer(state: &AppState) -> std::result::Result<Option<String>, Failure> {
    if !state.settings.development || !matches!(state.settings.database, Database::Embedded) {
        return Ok(None);
    }
    if demo::is_empty(state).await? {
        fill(state).await?;
    } else if !demo::is_there(state).await? {
        return Ok(None);
    } else if let Some(password) = &state.settings.demo_password {
        // The one that is set now, even if the demo was made with another.
        demo::set_password(state, &Scope::system(), password.reveal()).await?;
    }
    Ok(Some(sign_ins(state)))
}

async fn fill(state: &AppState) -> std::result::Result<Filled, Failure> {
    if !demo::is_empty(state).await? {
        return Ok(Filled::HasPeople);
    }
    let password = match &state.settings.demo_password {
        Some(password) => password.reveal().to_owned(),
        None => generate(state)?,
    };
    let filled: Result<Filled> = demo::fill(state, &Scope::system(), &password).await;
    Ok(filled?)
}

/// Without letters and digits that look alike.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstvwxyz0123456789";

/// 60 random bits in three groups, kept where only who runs Muster reads them, so that each start can say them again.
fn generate(state: &AppState) -> io::Result<String> {
    let letters = state.random.bytes::<12>().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let password = letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-");
    keep(&file(&state.settings.data), &password)?;
    Ok(password)
}

fn keep(path: &Path, password: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // One that is there belonged to a database that is gone, and may be readable to more.
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{password}")
}

fn file(data: &Path) -> PathBuf {
    data.join("demo-password")
}

fn sign_ins(state: &AppState) -> String {
    let addresses: Vec<_> = SIGN_INS.iter().map(|who| format!("  {}", who.address)).collect();
    let password = match &state.settings.demo_password {
        Some(_) => "with the password in MUSTER_DEMO_PASSWORD".to_owned(),
        None => match fs::read_to_string(file(&state.settings.data)) {
            Ok(password) => format!("with the password {}", password.trim()),
            Err(_) => "with the password they were made with (MUSTER_DEMO_PASSWORD sets another)".to_owned(),
        },
    };
    format!("Sign in as one of these, {password}\n{}", addresses.join("\n"))
}
