//! Adding enrolments from a list: who is known already, and saving. The browser's worker calls these.
use crate::domain::{
    error::AppError,
    id::UnitId,
    import_plan::{Digest, Known},
    preview::Saved,
    role::Role,
    roster::Edit,
};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, MultipartData, MultipartFormData},
};
use std::collections::HashMap;

/// Of these addresses, who is known; by address key.
#[server(endpoint = "lists/known", input = Json)]
pub async fn known_people(
    role: Role,
    cohort: Option<UnitId>,
    address_keys: Vec<String>,
) -> Result<HashMap<String, Known>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let into = service::import::Into { role, cohort, test: false, lift: false };
    context::answer(service::import::known(&state, &scope, into, &address_keys).await)
}

/// Parses the text again with the corrections of its cells, takes the good lines, and gives the others back.
#[server(endpoint = "lists/save", input = Json)]
pub async fn save_list(
    role: Role,
    cohort: Option<UnitId>,
    text: String,
    #[server(default)] edits: Vec<Edit>,
    #[server(default)] seen: Option<Digest>,
    #[server(default)] test: bool,
    #[server(default)] lift: bool,
) -> Result<Saved, AppError> {
    use crate::domain::preview::Order;
    receive::save(Order { role, cohort, edits, seen, test, lift }, &text).await
}

/// The same for a form with the fields `order` (JSON) and `file`, as it was chosen.
#[server(endpoint = "lists/save-file", input = MultipartFormData)]
pub async fn save_file(data: MultipartData) -> Result<Saved, AppError> {
    let (order, text) = receive::file(data).await?;
    receive::save(order, &text).await
}

#[cfg(feature = "ssr")]
mod receive {
    use super::{AppError, MultipartData, Saved};
    use crate::{
        domain::{error::Code, preview::Order},
        server::{context, service},
        sheet,
    };
    use std::collections::HashSet;

    /// An order names at most a few corrections a row.
    const MAX_ORDER: usize = 20 * 1024 * 1024;

    pub async fn save(order: Order, text: &str) -> Result<Saved, AppError> {
        let (state, scope) = context::caller()?;
        let Order { role, cohort, test, lift, .. } = order;
        let into = service::import::Into { role, cohort, test, lift };
        let list = service::import::List { text, edits: &order.edits, seen: order.seen.as_ref() };
        let applied = context::answer(service::import::apply(&state, &scope, into, list).await)?;
        let stays: HashSet<u32> =
            applied.plan.rows.iter().filter(|row| row.outcome.stays()).map(|row| row.line).collect();
        let remaining = applied.roster.remaining(text, &order.edits, |line| stays.contains(&line));
        Ok(Saved {
            number: applied.number,
            totals: applied.plan.totals,
            remaining: remaining.text,
            edits: remaining.edits,
        })
    }

    /// The order, and the file's text, whatever it was encoded in.
    pub async fn file(data: MultipartData) -> Result<(Order, String), AppError> {
        context::caller()?;
        context::answer(read(data).await.map_err(Into::into))
    }

    async fn read(data: MultipartData) -> Result<(Order, String), AppError> {
        let unreadable = |error: &dyn std::fmt::Display| AppError::new(Code::RequestInvalid).with("detail", error);
        let mut form = data.into_inner().ok_or_else(|| unreadable(&"no form"))?;
        let (mut order, mut bytes) = (None, None);
        while let Some(mut field) = form.next_field().await.map_err(|error| unreadable(&error))? {
            let is_file = field.name() == Some("file");
            let most = if is_file { sheet::MAX_BYTES } else { MAX_ORDER };
            let mut content = Vec::new();
            while let Some(chunk) = field.chunk().await.map_err(|error| unreadable(&error))? {
                content.extend_from_slice(&chunk);
                if content.len() > most {
                    break;
                }
            }
            if is_file {
                bytes = Some(content);
                break;
            }
            order = Some(serde_json::from_slice(&content).map_err(|error| unreadable(&error))?);
        }
        let order = order.ok_or_else(|| unreadable(&"no order before the file"))?;
        let bytes = bytes.ok_or_else(|| unreadable(&"no file"))?;
        Ok((order, sheet::decode(&bytes)?.text))
    }
}
