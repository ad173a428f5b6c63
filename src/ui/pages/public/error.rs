use super::{
    Frame,
    frame::{Column, Public, WayOn},
};
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// 403
    Forbidden,
    /// 403, while seeing as somebody else.
    ReadOnly,
    /// 404
    Missing,
    /// 500, with the request's id, which is also in the log.
    Failed { request: String },
    /// 503
    Busy,
    /// 503, while the database cannot be reached.
    Away,
    /// 507
    Full,
}

/// A page for what cannot be shown: what happened, and the way on.
#[component]
pub fn ErrorPage(frame: Frame, kind: ErrorKind) -> impl IntoView {
    let words = frame.words;
    let (title, text) = match kind {
        ErrorKind::Forbidden => (
            words.t("page-forbidden-title"),
            words.with("page-forbidden-text", &[("organisation", &frame.organisation)]),
        ),
        ErrorKind::ReadOnly => (words.t("page-read-only-title"), words.t("page-read-only-text")),
        ErrorKind::Missing => (words.t("page-missing-title"), words.t("page-missing-text")),
        ErrorKind::Failed { .. } => (words.t("page-failed-title"), words.t("page-failed-text")),
        ErrorKind::Busy => (words.t("page-busy-title"), words.t("page-busy-text")),
        ErrorKind::Away => (words.t("page-away-title"), words.t("page-away-text")),
        ErrorKind::Full => (words.t("page-full-title"), words.t("page-full-text")),
    };
    let code = match kind {
        ErrorKind::Failed { request } => Some(view! { <code>{request}</code> }),
        _ => None,
    };
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{title}</h1>
                <p class="second">{text} " " {code}</p>
            </div>
            <WayOn href="/" label=words.t("page-start") />
        </Public>
    }
}
