//! "No more reminders", from a reminder's foot and its `List-Unsubscribe` header. Opening the link changes nothing. The POST
//! comes from the page's button, or from a mail program on its own: it reads no body and no cookie.
use super::{answer::Asked, link, page::Page, routes::Routes};
use crate::{
    server::{
        service::no_reminders::{self, Reader},
        state::AppState,
    },
    ui::pages::public::{LinkPurpose, NoRemindersPage},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::view;

pub fn routes() -> Routes {
    Routes::new().get("/no-reminders/{token}", ask).post("/no-reminders/{token}", stop)
}

async fn ask(State(state): State<AppState>, Path(token): Path<String>, page: Page, asked: Asked) -> Response {
    match no_reminders::look(&state, &token).await {
        Ok(Ok(reader)) => show(page, reader),
        Ok(Err(found)) => link::problem(&page, LinkPurpose::Address, found),
        Err(error) => asked.fail(error),
    }
}

async fn stop(State(state): State<AppState>, Path(token): Path<String>, page: Page, asked: Asked) -> Response {
    match no_reminders::stop(&state, &token).await {
        Ok(Ok(reader)) => show(page, reader),
        Ok(Err(found)) => link::problem(&page, LinkPurpose::Address, found),
        Err(error) => asked.fail(error),
    }
}

fn show(page: Page, reader: Reader) -> Response {
    let Reader { address, language, stopped } = reader;
    let title = if stopped { "no-reminders-done-title" } else { "no-reminders-title" };
    page.meant_for(&language).show(StatusCode::OK, title, |frame| {
        view! { <NoRemindersPage frame address stopped /> }
    })
}
