//! Finds the server's programs. Debian keeps them off PATH, a folder a version.
use super::Problem;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Older ones lack what the schema uses (`NULLS NOT DISTINCT`).
const OLDEST: u32 = 15;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binaries {
    pub folder: PathBuf,
    /// The major version, where the folder's name tells.
    pub version: Option<u32>,
}

impl Binaries {
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The ones for data that this major version made, or the newest for new data.
    pub fn find(made_by: Option<u32>, data: &Path) -> Result<Self, Problem> {
        let mut all = installed();
        if all.is_empty() {
            return Err(Problem::NoServer);
        }
        let Some(made_by) = made_by else { return Ok(all.remove(0)) };
        let found = all.iter().filter_map(|one| one.version).map(|version| version.to_string()).collect::<Vec<_>>();
        all.into_iter().find(|one| one.version.is_none_or(|version| version == made_by)).ok_or_else(|| {
            Problem::OtherVersion { path: data.to_owned(), made_by: made_by.to_string(), found: found.join(", ") }
        })
    }
}

/// Newest first; those whose version is not known come last.
fn installed() -> Vec<Binaries> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut all: Vec<_> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some(Binaries { folder: entry.path().join("bin"), version: Some(version) })
        })
        .filter(|one| one.version.is_some_and(|version| version >= OLDEST))
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.version));
    let path = env::var_os("PATH").unwrap_or_default();
    all.extend(env::split_paths(&path).map(|folder| Binaries { folder, version: None }));
    all.retain(|one| ["initdb", "postgres", "pg_ctl"].iter().all(|name| one.program(name).is_file()));
    all
}
