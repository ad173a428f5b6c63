//! What Lighthouse gives the pages of learners and mentors on a phone: `end2end/bench/lighthouse.mjs`.
use super::{
    Outcome, database,
    measurement::Measurement,
    serving::{Serving, muster, node},
    setting::Setting,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Scored {
    page: String,
    category: String,
    score: f64,
    /// Audits that took points away.
    failed: Vec<String>,
}

const DATABASE: &str = "measure_lighthouse";
const PASSWORD: &str = "a password to measure with";
/// Of 100.
const LEAST: f64 = 95.0;

pub async fn run(setting: &Setting) -> Outcome {
    database::fresh(DATABASE).await?.close().await;
    let filled = muster(setting, DATABASE)?.arg("demo").env("MUSTER_DEMO_PASSWORD", PASSWORD).output()?;
    if !filled.status.success() {
        return Err(String::from_utf8_lossy(&filled.stderr).into_owned().into());
    }
    let serving = Serving::start(setting, DATABASE)?;
    let output = node(setting, "lighthouse.mjs", &[&serving.url, PASSWORD])?;
    let scored: Vec<Scored> = serde_json::from_slice(&output.stdout)?;
    for Scored { page, category, score, failed } in scored.iter().filter(|scored| !scored.failed.is_empty()) {
        eprintln!("{page}: {category} {score}, for {}", failed.join(", "));
    }
    let measurement = |scored: &Scored| {
        let name = format!("Lighthouse {}: {}", scored.page, scored.category);
        Measurement::at_least(&name, scored.score, "of 100", LEAST, "the limit", 1.0)
    };
    Ok(scored.iter().map(measurement).collect())
}
