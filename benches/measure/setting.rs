//! What `bin/bench` prepared.
use std::path::{Path, PathBuf};

pub struct Setting {
    /// The clone.
    pub root: &'static Path,
    /// The built site.
    pub site: PathBuf,
    /// The built server.
    pub muster: PathBuf,
}

impl Setting {
    pub fn of_process() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Self { root, site: root.join("target/site"), muster: target.join("release/muster") }
    }
}
