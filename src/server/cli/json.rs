//! What commands answer with `--json`: one line, on standard output.
use super::{Failure, Ran};
use crate::server::error::Error;
use serde::Serialize;

pub fn print(answer: &impl Serialize) -> std::io::Result<()> {
    println!("{}", serde_json::to_string(answer).map_err(std::io::Error::other)?);
    Ok(())
}

/// A refusal is a sentence on standard error in any case; programs also get its stable code.
pub fn refused(error: Error, json: bool) -> Ran {
    let refusal = error.into_refusal();
    let message = refusal.sentence();
    if json {
        print(&serde_json::json!({ "error": refusal, "message": message }))?;
    }
    Err(Failure::from(message))
}
