//! What every request and worker is handed.
use crate::server::{
    clock::{Clock, Random},
    live::Hub,
    settings::Settings,
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::sync::Arc;

#[derive(Clone)]
pub struct AppState {
    pub settings: Arc<Settings>,
    /// For pages and commands; workers have a pool of their own.
    pub db: PgPool,
    pub clock: Clock,
    pub random: Random,
    pub live: Hub,
}

impl AppState {
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}
