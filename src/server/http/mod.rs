//! Plain routes: public pages, the live stream, health. A file per noun, each with its `routes()`.
pub mod answer;
pub mod health;
pub mod routes;
