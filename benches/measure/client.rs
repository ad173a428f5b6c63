//! What a browser has to load.
use super::{Outcome, measurement::Measurement, setting::Setting};
use std::fs;

/// All the wasm of the dashboard's own thread, compressed; its worker's is counted apart.
const MOST_KB: f64 = 400.0;
const WORKER: &str = "muster-worker.";

pub fn run(setting: &Setting) -> Outcome {
    let (mut page, mut worker) = (0, 0);
    for entry in fs::read_dir(setting.site.join("pkg"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".wasm.br") {
            let bytes = entry.metadata()?.len();
            *(if name.starts_with(WORKER) { &mut worker } else { &mut page }) += bytes;
        }
    }
    if page == 0 || worker == 0 {
        return Err("there is no compressed wasm in the site: bin/build --release makes it".into());
    }
    let kilobytes = |bytes: u64| bytes as f64 / 1000.0;
    Ok(vec![
        Measurement::at_most("dashboard's wasm, brotli", kilobytes(page), "KB", MOST_KB, "the limit", 1.0),
        Measurement::at_most("its worker's wasm, brotli", kilobytes(worker), "KB", MOST_KB, "the limit", 1.0),
    ])
}
