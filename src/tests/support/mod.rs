//! A server of its own for each test: the real router over a database that nobody else uses.
mod browser;
mod database;
mod people;
mod smtp_sink;
mod standing;
mod world;

pub use browser::{Answer, Browser};
pub use database::TestDatabase;
pub use people::PASSWORD;
pub use smtp_sink::{Fault, SmtpSink};

use crate::server::{
    assets, router,
    settings::{Settings, Source},
    state::AppState,
};
use axum::{Router, extract::connect_info::MockConnectInfo};
use std::net::SocketAddr;

/// Where tests say that Muster is.
pub const BASE_URL: &str = "http://muster.test";

pub struct App {
    pub state: AppState,
    router: Router,
    /// Dropped last: with it goes the database.
    _database: TestDatabase,
}

impl App {
    /// With the settings of development: mail goes to the mailbox. No workers run: a test runs them when it wants to.
    pub async fn start() -> Self {
        Self::with(Source::default()).await
    }

    /// With these settings over those.
    pub async fn with(source: Source) -> Self {
        let database = TestDatabase::create().await;
        let settings = Settings::read(&source.or("MUSTER_BASE_URL", BASE_URL)).unwrap();
        let state = AppState::new(settings, database.pool.clone()).with_assets(assets::unbuilt());
        let router = router::router(state.clone(), Router::new());
        Self { state, router, _database: database }
    }

    /// A server that differs in its state, over the same database.
    pub fn restart(&mut self, change: impl FnOnce(&mut AppState)) {
        change(&mut self.state);
        self.router = router::router(self.state.clone(), Router::new());
    }

    /// A browser that was never here before.
    pub fn browser(&self) -> Browser {
        self.browser_at([127, 0, 0, 1])
    }

    /// The same, from this address.
    pub fn browser_at(&self, address: [u8; 4]) -> Browser {
        Browser::new(self.router.clone().layer(MockConnectInfo(SocketAddr::from((address, 40_000)))))
    }
}
