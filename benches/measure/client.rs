//! What a browser has to load.
use super::{Outcome, measurement::Measurement, setting::Setting};
use std::{ffi::OsStr, fs};

/// All the wasm of the dashboard, compressed.
const MOST_KB: f64 = 400.0;

pub fn run(setting: &Setting) -> Outcome {
    let mut bytes = 0;
    for entry in fs::read_dir(setting.site.join("pkg"))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".wasm.br") && path.extension() == Some(OsStr::new("br")) {
            bytes += fs::metadata(&path)?.len();
        }
    }
    if bytes == 0 {
        return Err("there is no compressed wasm in the site: bin/build --release makes it".into());
    }
    let kilobytes = bytes as f64 / 1000.0;
    Ok(vec![Measurement::at_most("dashboard's wasm, brotli", kilobytes, "KB", MOST_KB, "the limit", 1.0)])
}
