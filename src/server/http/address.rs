//! A new address confirmed from its mailbox, or the old one kept. Opening a link spends nothing; only the POST does.
use super::{answer::Asked, link, page::Page, routes::Routes};
use crate::{
    server::{
        service::address::{self, Confirmed, Link},
        state::AppState,
    },
    ui::pages::public::{AddressDonePage, AddressPage, AddressQuestion, LinkPurpose},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

pub fn routes() -> Routes {
    Routes::new()
        .get("/confirm-address/{token}", |state, token, page, asked| show(Link::Confirm, state, token, page, asked))
        .post("/confirm-address/{token}", |state, token, page, asked| follow(Link::Confirm, state, token, page, asked))
        .get("/keep-address/{token}", |state, token, page, asked| show(Link::Keep, state, token, page, asked))
        .post("/keep-address/{token}", |state, token, page, asked| follow(Link::Keep, state, token, page, asked))
}

const fn question(link: Link) -> AddressQuestion {
    match link {
        Link::Confirm => AddressQuestion::Confirm,
        Link::Keep => AddressQuestion::Keep,
    }
}

async fn show(
    link: Link,
    State(state): State<AppState>,
    Path(token): Path<String>,
    page: Page,
    asked: Asked,
) -> Response {
    let question = question(link);
    match address::look(&state, link, &token).await {
        Ok(Ok(address)) => page.show(StatusCode::OK, question.title(), |frame| {
            view! { <AddressPage frame question address errors=vec![] /> }
        }),
        Ok(Err(problem)) => link::problem(&page, LinkPurpose::Address, problem),
        Err(error) => asked.fail(error),
    }
}

async fn follow(
    link: Link,
    State(state): State<AppState>,
    Path(token): Path<String>,
    page: Page,
    asked: Asked,
) -> Response {
    let question = question(link);
    match address::confirm(&state, link, &token).await {
        Ok(Confirmed::Done(address)) => page.show(StatusCode::OK, question.title(), |frame| {
            view! { <AddressDonePage frame question address /> }
        }),
        Ok(Confirmed::Taken(address, refusal)) => page.show_again(&[refusal], question.title(), |frame, errors| {
            view! { <AddressPage frame question address errors /> }
        }),
        Ok(Confirmed::Problem(problem)) => link::problem(&page, LinkPurpose::Address, problem),
        Err(error) => asked.fail(error),
    }
}
