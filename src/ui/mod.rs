//! Pages and components. Components know no server function; pages compose them.
pub mod app;
pub mod components;
pub mod pages;
