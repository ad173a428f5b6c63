//! A router that remembers what it was given, so that a test can hold every endpoint against the access table.
use crate::server::state::AppState;
use axum::{Router, handler::Handler, routing};
use http::Method;

/// One method on one path, as axum writes patterns: `/people/{id}`.
pub type Endpoint = (Method, String);

#[derive(Default)]
#[must_use]
pub struct Routes {
    router: Router<AppState>,
    endpoints: Vec<Endpoint>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(Method::GET, path, routing::get(handler))
    }

    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(Method::POST, path, routing::post(handler))
    }

    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.endpoints.extend(other.endpoints);
        self
    }

    pub fn into_endpoints(self) -> Vec<Endpoint> {
        self.endpoints
    }

    pub fn into_router(self) -> Router<AppState> {
        self.router
    }

    /// For what is not a plain handler of one of the two methods.
    pub fn add(mut self, method: Method, path: &str, route: routing::MethodRouter<AppState>) -> Self {
        self.router = self.router.route(path, route);
        self.endpoints.push((method, path.to_owned()));
        self
    }
}
