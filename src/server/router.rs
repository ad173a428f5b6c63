//! The whole server: plain routes, dashboard pages, server functions, files, and the layers around them.
use crate::{
    domain::error::Code,
    server::{
        access,
        auth::{headers, host, log, session},
        context,
        http::{
            address,
            answer::{self, Asked},
            audit, decline, export, gallery, health, home, live, mailbox, me, no_reminders, password, register,
            routes::Routes,
            sample, see_as, setup, sign_in, team,
        },
        state::AppState,
    },
    ui::app::{App, document},
};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodFilter, on},
};
use http::{Method, StatusCode};
use leptos::prelude::provide_context;
use leptos_axum::{generate_route_list, handle_server_fns_with_context, render_app_async_with_context};
use std::{sync::OnceLock, time::Duration};
use tower_http::{
    compression::{CompressionLayer, CompressionLevel},
    csrf::{CsrfLayer, ProtectionError},
    timeout::TimeoutLayer,
};

/// Applying a long list takes its time; nothing takes longer.
const TIME_LIMIT: Duration = Duration::from_mins(1);

/// `files` are the client's own: for everyone, so no session is looked up for them.
pub fn router(state: AppState, files: Router<AppState>) -> Router {
    let csrf = CsrfLayer::new().add_trusted_origin(&state.settings.base_url).unwrap_or_else(|_| CsrfLayer::new());
    // Innermost first: each layer goes around those above it.
    endpoints(&state)
        .into_router()
        .layer(from_fn_with_state(state.clone(), access::enforce))
        .layer(from_fn_with_state(state.clone(), session::find))
        .merge(files)
        .fallback(nothing_there)
        .layer(csrf)
        .layer(from_fn_with_state(state.clone(), say_forged))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_LIMIT))
        .layer(from_fn_with_state(state.clone(), host::check))
        .layer(from_fn_with_state(state.clone(), headers::set))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn_with_state(state.clone(), log::lines))
        .with_state(state)
}

/// Everything that answers, each of which has its line in the access table.
fn endpoints(state: &AppState) -> Routes {
    plain().merge(development(state)).merge(pages(state)).merge(server_functions(state))
}

/// Routes that are plain axum: each noun's own `routes()`.
fn plain() -> Routes {
    Routes::new()
        .merge(address::routes())
        .merge(export::routes())
        .merge(audit::routes())
        .merge(health::routes())
        .merge(home::routes())
        .merge(live::routes())
        .merge(me::routes())
        .merge(no_reminders::routes())
        .merge(password::routes())
        .merge(register::routes())
        .merge(decline::routes())
        .merge(sample::routes())
        .merge(see_as::routes())
        .merge(setup::routes())
        .merge(sign_in::routes())
        .merge(team::routes())
}

/// What production has no place for.
fn development(state: &AppState) -> Routes {
    if state.settings.development { mailbox::routes().merge(gallery::routes()) } else { Routes::new() }
}

/// Pages of the dashboard, rendered here and taken over by the browser.
fn pages(state: &AppState) -> Routes {
    let context = context(state);
    let assets = state.assets.clone();
    let show = render_app_async_with_context(context, move || document(&assets));
    page_paths()
        .iter()
        .fold(Routes::new(), |routes, path| routes.add(Method::GET, path, axum::routing::get(show.clone())))
}

/// The paths of the dashboard's pages. Found once a process and before any page is rendered: while Leptos looks for
/// them, no resource loads anywhere, and a page that is being rendered on another thread would wait for ever.
fn page_paths() -> &'static [String] {
    static PATHS: OnceLock<Vec<String>> = OnceLock::new();
    PATHS.get_or_init(|| generate_route_list(App).iter().map(|page| page.path().to_owned()).collect())
}

fn server_functions(state: &AppState) -> Routes {
    server_fn::axum::server_fn_paths().fold(Routes::new(), |routes, (path, method)| {
        let context = context(state);
        let run = move |request: Request| async move {
            let response = handle_server_fns_with_context(context, request).await.into_response();
            answer::with_status_of_refusal(response).await
        };
        // The macro knows no other methods than those a filter knows.
        let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::POST);
        routes.add(method, path, on(filter, run))
    })
}

/// What pages and server functions are handed beside what `leptos_axum` gives them.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let state = state.clone();
    move || {
        provide_context(state.clone());
        context::provide_nonce();
        context::provide_viewer(&state);
        context::provide_words();
    }
}

/// Every endpoint, for the test of the access table.
#[cfg(test)]
pub fn registry(state: &AppState) -> Vec<crate::server::http::routes::Endpoint> {
    endpoints(state).into_endpoints()
}

async fn nothing_there(asked: Asked) -> Response {
    asked.refuse(Code::NotFound)
}

/// The layer against forged requests answers an empty page: say what it means.
async fn say_forged(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&state, &request);
    let response = next.run(request).await;
    if response.extensions().get::<ProtectionError>().is_some() {
        return asked.refuse(Code::AccessDenied);
    }
    response
}
