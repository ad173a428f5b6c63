//! What the body of a server function asks for: the state, the caller, and how to answer.
use crate::{
    api::viewer::Viewer,
    domain::{
        error::{AppError, Code},
        role::{Capability, Role},
    },
    server::{
        auth::{headers::CspNonce, log::RequestId},
        error::Result,
        http::{
            answer::{self, retry_after},
            language,
        },
        scope::Scope,
        state::AppState,
        texts::Lang,
        words,
    },
};
use axum::http::request::Parts;
use http::header::RETRY_AFTER;
use leptos::{
    nonce::Nonce,
    prelude::{expect_context, provide_context, use_context},
};
use leptos_axum::ResponseOptions;

/// Gives the page the nonce of this answer's header, in place of Leptos' own.
pub fn provide_nonce() {
    let nonce = use_context::<Parts>().and_then(|parts| parts.extensions.get::<CspNonce>().cloned());
    if let Some(CspNonce(nonce)) = nonce {
        provide_context(Nonce::from_value(nonce));
    }
}

/// Tells the page who looks at it.
pub fn provide_viewer(state: &AppState) {
    let scope = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Scope>().cloned());
    if let Some(scope) = scope {
        provide_context(viewer(state, &scope));
    }
}

/// Gives the page its words, in the language of whoever looks.
pub fn provide_words() {
    let parts = use_context::<Parts>();
    let lang = parts.map_or(Lang::En, |parts| language::of(&parts.extensions, &parts.headers, &parts.uri));
    provide_context(words::dashboard(lang));
}

fn viewer(state: &AppState, scope: &Scope) -> Viewer {
    let kinds = [Role::Learner, Role::Mentor, Role::Coordinator, Role::Admin];
    let may_give = |role: &Role| {
        let somewhere = || scope.units.iter().any(|(unit, _)| scope.may_place(*role, Some(*unit)));
        scope.may_place(*role, None) || !role.is_platform_wide() && somewhere()
    };
    Viewer {
        person: scope.person,
        name: scope.name.clone(),
        seen_as: scope.seen_by.is_some(),
        organisation: state.settings.organisation.clone(),
        capabilities: Capability::ALL.iter().copied().filter(|capability| scope.may(*capability)).collect(),
        kinds: kinds.into_iter().filter(may_give).collect(),
    }
}

/// Within a page or a server function.
pub fn state() -> AppState {
    expect_context()
}

/// The caller, or `access.sign_in`.
pub fn scope() -> std::result::Result<Scope, AppError> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Scope>().cloned())
        .ok_or_else(|| answer_with(Code::AccessSignIn.into()))
}

/// Both, as most bodies begin: `let (state, scope) = context::caller()?;`
pub fn caller() -> std::result::Result<(AppState, Scope), AppError> {
    Ok((state(), scope()?))
}

/// What a use case answered, with the status that goes with a refusal. A fault is logged here.
pub fn answer<T>(result: Result<T>) -> std::result::Result<T, AppError> {
    result.map_err(|error| answer_with(error.into_refusal()))
}

fn answer_with(mut refusal: AppError) -> AppError {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(answer::status(refusal.code));
        if let Some(value) = retry_after(&refusal) {
            options.insert_header(RETRY_AFTER, value);
        }
    }
    if refusal.code == Code::Internal {
        let request = use_context::<Parts>().and_then(|parts| parts.extensions.get::<RequestId>().cloned());
        refusal = refusal.with("request", request.map(|id| id.0).unwrap_or_default());
    }
    refusal
}
