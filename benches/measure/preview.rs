//! A list of 100,000 people, from a file's bytes to the first rows painted, in a real browser: `end2end/bench/preview.mjs`.
use super::{Outcome, database, measurement::Measurement, setting::Setting};
use muster::server::{scope::Scope, service::auth};
use serde::Deserialize;
use std::{
    net::TcpListener,
    process::{Command, Stdio},
};

/// Milliseconds.
#[derive(Deserialize)]
struct Measured {
    ours: f64,
    /// A tenth of the list.
    ours_short: f64,
    papaparse: f64,
    longest_task: f64,
}

const PEOPLE: usize = 100_000;
const PASSWORD: &str = "a password to measure with";

pub async fn run(setting: &Setting) -> Outcome {
    let pool = database::fresh("measure_preview").await?;
    database::cohort_with_two_activities(&pool).await?;
    let state = database::state(&pool, &muster::server::settings::Source::default())?;
    auth::create_admin(&state, &Scope::system(), "admin@measure.test", "Ada", PASSWORD).await?;
    let mut url: String = std::env::var("DATABASE_URL")?;
    url = url.replace("/muster?", "/measure_preview?");

    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let list = std::env::temp_dir().join(format!("muster-measure-{port}.csv"));
    std::fs::write(&list, database::list(PEOPLE))?;
    let short = list.with_extension("short.csv");
    std::fs::write(&short, database::list(PEOPLE / 10))?;
    let mut server = Command::new(&setting.muster)
        .arg("serve")
        .current_dir(setting.root)
        .env("DATABASE_URL", url)
        .env("MUSTER_ADDR", format!("127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .spawn()?;
    let output = Command::new("node")
        .arg("bench/preview.mjs")
        .arg(format!("http://localhost:{port}"))
        .args(["admin@measure.test", PASSWORD])
        .args([&list, &short])
        .current_dir(setting.root.join("end2end"))
        .stderr(Stdio::inherit())
        .output();
    drop(server.kill());
    drop(server.wait());
    drop(std::fs::remove_file(&list));
    drop(std::fs::remove_file(&short));
    let measured: Measured = serde_json::from_slice(&output?.stdout)?;
    Ok(vec![
        Measurement::at_most(
            "preview of 100,000 lines",
            measured.ours,
            "ms",
            measured.papaparse,
            "PapaParse, parsing alone",
            0.8,
        ),
        Measurement::at_most("100,000 lines", measured.ours, "ms", measured.ours_short, "10,000 lines", 11.0),
        Measurement::at_most("longest task meanwhile", measured.longest_task, "ms", 50.0, "the limit", 1.0),
    ])
}
