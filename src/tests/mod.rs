//! Through the real router and Postgres; mirrors the routes.
//!
//! A test begins with [`support::App::start`], which brings a database of its own, and walks with
//! [`support::Browser`]. Its name or its first line carries the row of the capabilities that it drives, in brackets.
mod access;
mod around;
mod auth;
mod cli_import;
mod demo;
mod health;
mod layers;
mod mail;
mod migrations;
mod public_pages;
mod support;
mod team;
