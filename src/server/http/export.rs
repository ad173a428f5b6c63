//! The Enrolments list as a file: what a filter finds (`GET`), or the rows that were chosen (`POST`).
use super::{answer::Asked, form::Form, routes::Routes};
use crate::{
    domain::{
        enrolment_list::Query,
        error::{AppError, Code},
        selection::Selection,
    },
    server::{
        error::Result,
        scope::Scope,
        service::export::{self, Export},
        state::AppState,
    },
};
use axum::{
    Extension,
    body::Body,
    extract::{Query as Params, State},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::Deserialize;
use std::collections::HashMap;

pub const PATH: &str = "/enrolments/export";

pub fn routes() -> Routes {
    Routes::new().get(PATH, filtered).post(PATH, chosen)
}

async fn filtered(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Params(pairs): Params<HashMap<String, String>>,
) -> Response {
    let query = Query::read(|name| pairs.get(name).cloned());
    let order = export::order(query.sort, query.descending);
    let begun = export::begin(&state, &scope, Selection::all(query.filter), order).await;
    answer(&state, &asked, begun)
}

#[derive(Deserialize)]
struct Chosen {
    /// As JSON.
    selection: String,
}

async fn chosen(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Form(form): Form<Chosen>,
) -> Response {
    let selection: Selection = match serde_json::from_str(&form.selection) {
        Ok(selection) => selection,
        Err(error) => return asked.refuse(AppError::new(Code::RequestInvalid).with("detail", error)),
    };
    let order = export::order(crate::domain::enrolment_list::Sort::Name, false);
    let begun = export::begin(&state, &scope, selection, order).await;
    answer(&state, &asked, begun)
}

fn answer(state: &AppState, asked: &Asked, begun: Result<Export>) -> Response {
    let export = match begun {
        Ok(export) => export,
        Err(error) => return asked.fail(error),
    };
    let name = format!("attachment; filename=\"enrolments-{}.csv\"", state.now().format("%Y-%m-%d"));
    let pieces = stream::unfold(export, |mut export| async move {
        match export.next().await {
            Ok(piece) => piece.map(|piece| (Ok(piece), export)),
            // The status is gone by now: a connection that breaks off says that the file is not whole.
            Err(error) => Some((Err(error.into_refusal()), export)),
        }
    });
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    // Compressing asks once more after the end.
    (headers, Body::from_stream(pieces.fuse())).into_response()
}
