//! The user that Postgres runs as. It refuses root, so root hands it to another user.
use super::{Problem, binaries::Binaries};
use std::{
    fs,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::Path,
    process::{Command, Stdio},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owner {
    pub user: u32,
    pub group: u32,
    /// Whether we are root and have to become that user first.
    pub is_other: bool,
}

impl Owner {
    /// Who a new server runs as: we, or if we are root `postgres`, or else `nobody`.
    pub fn for_new() -> Result<Self, Problem> {
        if !is_root() {
            return Ok(Self::ourselves());
        }
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| Some(Self { user: number(name, "-u")?, group: number(name, "-g")?, is_other: true }))
            .ok_or_else(|| Problem::other("there is neither a user `postgres` nor `nobody`"))
    }

    /// Who a server with this data runs as.
    pub fn of(data: &Path) -> Result<Self, Problem> {
        let found = fs::metadata(data).map_err(Problem::io("look at", data))?;
        let owner = Self { user: found.uid(), group: found.gid(), is_other: is_root() };
        if owner.is_other || owner.user == Self::ourselves().user {
            Ok(owner)
        } else {
            Err(Problem::OtherOwner { path: data.to_owned(), owner: owner.user })
        }
    }

    fn ourselves() -> Self {
        let (user, group) = (rustix::process::geteuid(), rustix::process::getegid());
        Self { user: user.as_raw(), group: group.as_raw(), is_other: false }
    }

    /// Hands a file or folder that we made to this user.
    pub fn give(self, path: &Path) -> Result<(), Problem> {
        if self.is_other {
            chown(path, Some(self.user), Some(self.group)).map_err(Problem::io("hand over", path))?;
        }
        Ok(())
    }

    /// A server's program, to be run as this user, with nothing of our environment.
    pub fn command(self, binaries: &Binaries, program: &str) -> Command {
        self.run(&binaries.program(program))
    }

    /// Whether this user gets into a folder and may write there. Asked of the system, which knows of more than modes.
    pub fn reaches(self, folder: &Path) -> bool {
        let mut command = self.run(Path::new("/bin/sh"));
        command.args(["-c", "cd \"$1\" && [ -w . ]", "sh"]).arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    fn run(self, program: &Path) -> Command {
        let mut command = Command::new(program);
        // Its own folder may be closed to it, and ours too.
        command.current_dir("/").env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C").stdin(Stdio::null());
        if self.is_other {
            // The standard library drops root's further groups with this.
            command.uid(self.user).gid(self.group);
        }
        command
    }
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

fn number(user: &str, what: &str) -> Option<u32> {
    let output = Command::new("id").args([what, user]).stderr(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
