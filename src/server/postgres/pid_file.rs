//! `postmaster.pid`: what a running server wrote about itself, or a killed one left behind.
use rustix::process::{Pid, test_kill_process};
use std::{
    fs,
    path::{Path, PathBuf},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PidFile {
    pub pid: i32,
    /// Where its socket is.
    pub socket: PathBuf,
    /// Whether it takes connections.
    pub is_ready: bool,
}

impl PidFile {
    pub fn read(data: &Path) -> Option<Self> {
        let text = fs::read_to_string(data.join("postmaster.pid")).ok()?;
        // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
        let lines: Vec<_> = text.lines().map(str::trim).collect();
        Some(Self {
            pid: lines.first()?.parse().ok()?,
            socket: PathBuf::from(*lines.get(4)?),
            is_ready: lines.get(7) == Some(&"ready"),
        })
    }

    /// Whether the process runs and is a server of this data, not another that got its number since.
    pub fn is_alive(&self, data: &Path) -> bool {
        let Some(pid) = Pid::from_raw(self.pid) else { return false };
        if test_kill_process(pid).is_err() {
            return false;
        }
        match fs::read_link(format!("/proc/{}/cwd", self.pid)) {
            // A server works in its data folder.
            Ok(folder) => folder == data,
            // No /proc on this system, or somebody else's process.
            Err(_) => !Path::new("/proc/self").exists(),
        }
    }

    /// A killed server's number may be another process of the same user by now, and the new server would take that
    /// for the old one. The file stays, since it also guards memory that the old one's children may still use; only
    /// the number becomes one that no process has.
    pub fn disown(data: &Path) -> std::io::Result<()> {
        let path = data.join("postmaster.pid");
        let text = fs::read_to_string(&path)?;
        let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
        fs::write(path, format!("{}\n{rest}", i32::MAX))
    }
}
