//! Pages and components. Components know no server function; pages compose them.
pub mod app;
pub mod assets;
mod cohort_search;
pub mod components;
pub mod document;
pub mod happening;
pub mod icons;
pub mod live;
mod offered;
pub mod pages;
pub mod picks;
pub mod reasons;
pub mod resting;
pub mod seen_as;
pub mod shell;
pub mod time;
pub mod words;
pub mod worker;
