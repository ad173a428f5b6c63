//! What every request and worker is handed.
use crate::{
    server::{
        auth::hasher::Hasher,
        clock::{Clock, Random},
        live::Hub,
        settings::Settings,
    },
    ui::assets::Assets,
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgPool;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

#[derive(Clone)]
pub struct AppState {
    pub settings: Arc<Settings>,
    /// What pages load. Empty for commands, which render none.
    pub assets: Arc<Assets>,
    /// For pages and commands; workers have a pool of their own.
    pub db: PgPool,
    pub clock: Clock,
    pub random: Random,
    pub live: Hub,
    pub hasher: Hasher,
    /// Cancelled when the server is asked to stop: streams end, workers finish what they hold.
    pub stopping: CancellationToken,
}

impl AppState {
    pub fn new(settings: Settings, db: PgPool) -> Self {
        Self {
            settings: Arc::new(settings),
            assets: Arc::default(),
            db,
            clock: Clock::default(),
            random: Random,
            live: Hub::default(),
            hasher: Hasher::start(Hasher::permits()),
            stopping: CancellationToken::new(),
        }
    }

    #[must_use]
    pub fn with_assets(mut self, assets: Assets) -> Self {
        self.assets = Arc::new(assets);
        self
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The day it is for the organisation.
    pub fn today(&self) -> NaiveDate {
        self.now().with_timezone(&self.settings.time_zone).date_naive()
    }
}
