//! `GET /audit/export.csv`: every line of a filter, streamed as it is read, so that a log of millions needs no memory.
use super::{answer::Asked, page::Page, routes::Routes};
use crate::{
    domain::{
        audit::{Filter, Line, Party, Query},
        error::AppError,
        export,
    },
    server::{error::Error, scope::Scope, service, state::AppState, words},
    ui::{happening, words::Words},
};
use axum::{
    Extension,
    body::Body,
    extract::{Query as Params, State},
    response::{IntoResponse, Response},
};
use futures::{Stream, StreamExt, stream};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use std::collections::HashMap;

/// Codes and ids for machines, the sentence for people.
const COLUMNS: [&str; 13] = [
    "event",
    "time",
    "kind",
    "what",
    "actor",
    "actor id",
    "person",
    "person id",
    "unit",
    "activity",
    "role",
    "list",
    "changes",
];

pub fn routes() -> Routes {
    Routes::new().get("/audit/export.csv", download)
}

async fn download(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Params(pairs): Params<HashMap<String, String>>,
    page: Page,
) -> Response {
    let filter = Query::read(|name| pairs.get(name).cloned()).filter;
    let words = words::dashboard(page.lang);
    // The first lines are read before anything is answered: what fails then is answered as a page would be.
    let first = match service::audit::export(&state, &scope, &filter, None).await {
        Ok(lines) => lines,
        Err(error) => return asked.fail(error),
    };
    let disposition = format!("attachment; filename=\"muster-audit-{}.csv\"", state.now().format("%Y-%m-%d"));
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, disposition),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from_stream(rows(state, scope, filter, words, first))).into_response()
}

/// The head, and then a piece for each batch, until a batch is empty. A read that fails breaks the download off, so that
/// nobody takes a part for the whole.
fn rows(
    state: AppState,
    scope: Scope,
    filter: Filter,
    words: Words,
    first: Vec<Line>,
) -> impl Stream<Item = Result<String, AppError>> {
    let head = format!("\u{feff}{}", export::line(&COLUMNS));
    let batches = stream::try_unfold(first, move |lines| {
        let (state, scope, filter) = (state.clone(), scope.clone(), filter.clone());
        async move {
            let Some(last) = lines.last().map(Line::cursor) else { return Ok(None) };
            let text: String = lines.iter().map(|line| row(words, line)).collect();
            let next = service::audit::export(&state, &scope, &filter, Some(last)).await;
            Ok(Some((text, next.map_err(Error::into_refusal)?)))
        }
    });
    stream::once(async { Ok(head) }).chain(batches)
}

fn row(words: Words, line: &Line) -> String {
    let name = |party: &Option<Party>| match party {
        Some(Party { name, .. }) => name.clone().unwrap_or_else(|| words.t("event-erased")),
        None => String::new(),
    };
    let id = |party: &Option<Party>| party.as_ref().map(|party| party.id.to_string()).unwrap_or_default();
    let changes: Vec<_> = line.changed.iter().map(|changed| happening::change(words, changed)).collect();
    let actor = if line.actor.is_some() { name(&line.actor) } else { words.t("event-muster") };
    export::line(&[
        &line.id.to_string(),
        &line.at.to_rfc3339(),
        line.kind.as_str(),
        &happening::sentence(words, line),
        &actor,
        &id(&line.actor),
        &name(&line.person),
        &id(&line.person),
        line.unit.as_ref().map_or("", |unit| &unit.name),
        line.activity.as_ref().map_or("", |activity| &activity.name),
        &line.role.map(|role| words.t(&format!("role-{role}"))).unwrap_or_default(),
        &line.list.map(|number| number.to_string()).unwrap_or_default(),
        &changes.join("\n"),
    ])
}
