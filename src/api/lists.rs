//! Adding enrolments from a list: what a file says, who is known already, and saving.
use crate::domain::{
    error::AppError,
    id::UnitId,
    import_plan::{Known, Totals},
    role::Role,
};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, MultipartData, MultipartFormData},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A file as text, whatever it was encoded in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileText {
    pub text: String,
    pub encoding: String,
}

/// Reads the field `file` of a form.
#[server(endpoint = "lists/read-file", input = MultipartFormData)]
pub async fn read_file(data: MultipartData) -> Result<FileText, AppError> {
    use crate::{domain::error::Code, server::context, sheet};
    context::caller()?;
    let read = async move {
        let unreadable = |error: &dyn std::fmt::Display| AppError::new(Code::RequestInvalid).with("detail", error);
        let mut form = data.into_inner().ok_or_else(|| unreadable(&"no form"))?;
        let field = form.next_field().await.map_err(|error| unreadable(&error))?;
        let mut field = field.ok_or_else(|| unreadable(&"no file"))?;
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| unreadable(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > sheet::MAX_BYTES {
                break;
            }
        }
        let decoded = sheet::decode(&bytes)?;
        Ok::<_, AppError>(FileText { text: decoded.text, encoding: decoded.encoding.to_owned() })
    };
    context::answer(read.await.map_err(Into::into))
}

/// Of these addresses, who is known; by address key.
#[server(endpoint = "lists/known", input = Json)]
pub async fn known_people(
    role: Role,
    cohort: Option<UnitId>,
    address_keys: Vec<String>,
) -> Result<HashMap<String, Known>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let into = service::import::Into { role, cohort };
    context::answer(service::import::known(&state, &scope, into, &address_keys).await)
}

/// What became of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub totals: Totals,
    /// The lines that were not taken, as they were written.
    pub remaining: String,
}

/// Parses the text again, takes the good lines, and gives the others back.
#[server(endpoint = "lists/save", input = Json)]
pub async fn save_list(role: Role, cohort: Option<UnitId>, text: String) -> Result<Saved, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let into = service::import::Into { role, cohort };
    let applied = context::answer(service::import::apply(&state, &scope, into, &text).await)?;
    let stays: std::collections::HashSet<u32> =
        applied.plan.rows.iter().filter(|row| row.outcome.stays()).map(|row| row.line).collect();
    let remaining = applied.roster.remaining_text(&text, |line| stays.contains(&line));
    Ok(Saved { totals: applied.plan.totals, remaining })
}
