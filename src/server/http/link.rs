//! Links that open nothing any more.
use super::page::Page;
use crate::{
    domain::link::Problem,
    ui::pages::public::{DeclinedPage, LinkProblem, LinkProblemPage, LinkPurpose},
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// Says what became of the link, and the way on.
pub fn problem(page: &Page, purpose: LinkPurpose, problem: Problem) -> Response {
    let (status, title, problem) = match problem {
        Problem::Unknown => (StatusCode::NOT_FOUND, "link-unknown-title", LinkProblem::Unknown),
        Problem::Expired(_) => (StatusCode::GONE, "link-expired-title", LinkProblem::Expired(None)),
        Problem::Ended if purpose == LinkPurpose::Invitation => {
            (StatusCode::GONE, "link-cancelled-title", LinkProblem::Cancelled)
        }
        Problem::Ended => (StatusCode::GONE, "link-expired-title", LinkProblem::Cancelled),
        Problem::Declined => {
            return page.show(StatusCode::GONE, "declined-title", |frame| view! { <DeclinedPage frame /> });
        }
        Problem::Spent => (StatusCode::GONE, "link-spent-title", LinkProblem::Spent),
    };
    page.show(status, title, |frame| view! { <LinkProblemPage frame purpose problem /> })
}
