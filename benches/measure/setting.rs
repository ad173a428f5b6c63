//! What `bin/bench` prepared.
use std::path::PathBuf;

pub struct Setting {
    /// The built site.
    pub site: PathBuf,
}

impl Setting {
    pub fn of_process() -> Self {
        Self { site: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/site") }
    }
}
