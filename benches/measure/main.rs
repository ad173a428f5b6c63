//! What Muster must be able to do, measured beside a limit or a peer in the same run: `bin/bench [--json] [NAME…]`.
//!
//! A new measurement: a file with `pub async fn run(&Setting) -> Result<Vec<Measurement>, Problem>`, a line in `ALL`.
mod client;
mod database;
mod hashing;
mod import;
mod lighthouse;
mod measurement;
mod million;
mod pages;
mod preview;
mod raw;
mod reconcile;
mod registering;
mod sending;
mod serving;
mod setting;

use measurement::{Measurement, print_json, print_table};
use setting::Setting;
use std::{future::ready, pin::Pin, process::ExitCode};

type Problem = Box<dyn std::error::Error + Send + Sync>;
type Outcome = Result<Vec<Measurement>, Problem>;
type Running<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;
type Run = fn(&Setting) -> Running<'_>;

const ALL: [(&str, Run); 10] = [
    ("client", |setting| Box::pin(ready(client::run(setting)))),
    ("hashing", |setting| Box::pin(hashing::run(setting))),
    ("import", |setting| Box::pin(import::run(setting))),
    ("lighthouse", |setting| Box::pin(lighthouse::run(setting))),
    ("list", |setting| Box::pin(million::run(setting))),
    ("pages", |setting| Box::pin(pages::run(setting))),
    ("preview", |setting| Box::pin(preview::run(setting))),
    ("reconcile", |setting| Box::pin(reconcile::run(setting))),
    ("registering", |setting| Box::pin(registering::run(setting))),
    ("sending", |setting| Box::pin(sending::run(setting))),
];

#[tokio::main]
async fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let words: Vec<_> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let is_json = words.iter().any(|word| word == "--json");
    let names: Vec<_> = words.iter().filter(|word| *word != "--json").collect();
    if let Some(unknown) = names.iter().find(|name| ALL.iter().all(|(known, _)| known != *name)) {
        eprintln!("There is no measurement {unknown}. There are: {}", ALL.map(|(name, _)| name).join(", "));
        return ExitCode::from(2);
    }
    let setting = Setting::of_process();
    let mut all = Vec::new();
    let mut is_whole = true;
    for (name, run) in ALL.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|asked| asked == name)) {
        match run(&setting).await {
            Ok(measured) => all.extend(measured),
            Err(problem) => {
                eprintln!("{name}: {problem}");
                is_whole = false;
            }
        }
    }
    if is_json {
        print_json(&all);
    } else {
        print_table(&all);
    }
    if is_whole && all.iter().all(|one| one.holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
