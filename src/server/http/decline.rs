//! "I do not want this", from an invitation's mail and page. Opening it changes nothing; only the POST declines.
use super::{answer::Asked, link, page::Page, routes::Routes};
use crate::{
    server::{
        service::{declining, registration},
        state::AppState,
    },
    ui::pages::public::{DeclinePage, DeclinedPage, LinkPurpose},
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::view;

pub fn routes() -> Routes {
    Routes::new().get("/register/{token}/decline", ask).post("/register/{token}/decline", decline)
}

async fn ask(State(state): State<AppState>, Path(token): Path<String>, page: Page, asked: Asked) -> Response {
    match registration::look(&state, &token).await {
        Ok(Ok(offer)) => page.meant_for(&offer.language).show(StatusCode::OK, "decline-title", |frame| {
            let back = format!("/register/{token}");
            view! { <DeclinePage frame inviter=offer.inviter places=offer.cohorts back /> }
        }),
        Ok(Err(found)) => link::problem(&page, LinkPurpose::Invitation, found),
        Err(error) => asked.fail(error),
    }
}

async fn decline(State(state): State<AppState>, Path(token): Path<String>, page: Page, asked: Asked) -> Response {
    match declining::decline(&state, &token).await {
        Ok(Ok(())) => page.show(StatusCode::OK, "declined-title", |frame| view! { <DeclinedPage frame /> }),
        Ok(Err(found)) => link::problem(&page, LinkPurpose::Invitation, found),
        Err(error) => asked.fail(error),
    }
}
