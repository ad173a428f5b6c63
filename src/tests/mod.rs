//! Through the real router and Postgres; mirrors the routes.
//!
//! A test begins with [`support::App::start`], which brings a database of its own, and walks with
//! [`support::Browser`]. Its name or its first line carries the row of the capabilities that it drives, in brackets.
mod access;
mod activities;
mod addresses;
mod around;
mod audit;
mod auth;
mod cli_import;
mod dashboard;
mod demo;
mod editing;
mod enrolling;
mod enrolments;
mod health;
mod home;
mod layers;
mod lists;
mod live;
mod mail;
mod me;
mod migrations;
mod people;
mod public_pages;
mod qualifications;
mod reconcile;
mod records;
mod registration;
mod rules;
mod scheduled;
mod see_as;
mod sending;
mod standing;
mod support;
mod team;
mod two_builds;
mod units;
mod words;
