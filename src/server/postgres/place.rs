//! Where an embedded server keeps its data and its socket.
use super::{Problem, owner::Owner};
use crate::server::hash;
use std::{
    fs::{self, DirBuilder, File},
    io,
    os::unix::{
        ffi::OsStrExt,
        fs::{DirBuilderExt, MetadataExt, OpenOptionsExt},
    },
    path::{Path, PathBuf},
};

/// The system allows 107 bytes; the socket's name takes `/.s.PGSQL.5432`.
const LONGEST_SOCKET_FOLDER: usize = 107 - 14;

#[derive(Clone, Debug)]
pub struct Place {
    /// Holds `data`, the server's log, the locks, and mostly the socket.
    pub home: PathBuf,
    pub socket: PathBuf,
    pub owner: Owner,
}

impl Place {
    /// Of the server for this `MUSTER_DATA`; makes the folders that are missing.
    pub fn find(data: &Path) -> Result<Self, Problem> {
        fs::create_dir_all(data).map_err(Problem::io("make", data))?;
        let data = data.canonicalize().map_err(Problem::io("find", data))?;
        let (home, owner) = home(&data)?;
        let socket = socket_folder(&home, owner)?;
        Ok(Self { home, socket, owner })
    }

    pub fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    pub fn log(&self) -> PathBuf {
        self.home.join("server.log")
    }

    pub fn lock_file(&self, name: &str) -> Result<File, Problem> {
        let path = self.home.join(name);
        let file = File::options().create(true).append(true).mode(0o600).open(&path);
        let file = file.map_err(Problem::io("open", &path))?;
        self.owner.give(&path)?;
        Ok(file)
    }
}

fn home(data: &Path) -> Result<(PathBuf, Owner), Problem> {
    let wanted = data.join("pg");
    let pointer = data.join("pg.is-elsewhere");
    if let Ok(elsewhere) = fs::read_to_string(&pointer) {
        let home = PathBuf::from(elsewhere.trim());
        let owner = make_home(&home)?;
        return Ok((home, owner));
    }
    let owner = make_home(&wanted)?;
    if owner.reaches(&wanted) {
        return Ok((wanted, owner));
    }
    if !owner.is_other || wanted.join("data").exists() {
        return Err(Problem::Closed { path: wanted, user: owner.user });
    }
    // A clone below a closed home, started by root: the server's user cannot get there.
    let elsewhere = Path::new("/var/lib/muster").join(hash::short(data.as_os_str().as_bytes()));
    fs::create_dir_all("/var/lib/muster").map_err(Problem::io("make", &elsewhere))?;
    let owner = make_home(&elsewhere)?;
    fs::remove_dir(&wanted).map_err(Problem::io("remove", &wanted))?;
    fs::write(&pointer, format!("{}\n", elsewhere.display())).map_err(Problem::io("write", &pointer))?;
    Ok((elsewhere, owner))
}

/// The folder belongs to whom the server runs as; data that is there decides who that is.
fn make_home(home: &Path) -> Result<Owner, Problem> {
    match fs::metadata(home) {
        Ok(found) if found.uid() != 0 => Owner::of(home),
        found => {
            let owner = Owner::for_new()?;
            make_folder(home, owner)?;
            if found.is_ok() {
                owner.give(home)?;
            }
            Ok(owner)
        }
    }
}

/// In the home if the path is short and plain, else below the folder for temporary files.
fn socket_folder(home: &Path, owner: Owner) -> Result<PathBuf, Problem> {
    let inside = home.join("socket");
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let bytes = inside.as_os_str().as_bytes();
    let folder = if bytes.len() <= LONGEST_SOCKET_FOLDER && bytes.iter().all(is_plain) {
        inside
    } else {
        Path::new("/tmp").join(format!("muster-{}", hash::short(home.as_os_str().as_bytes())))
    };
    make_folder(&folder, owner)?;
    // Anybody may have made the one below /tmp before us. The last six bits are what others may do.
    let found = fs::symlink_metadata(&folder).map_err(Problem::io("look at", &folder))?;
    if found.is_dir() && found.uid() == owner.user && found.mode().trailing_zeros() >= 6 {
        Ok(folder)
    } else {
        Err(Problem::SocketFolder { path: folder })
    }
}

/// A folder that only its owner (and root) enters. One that is there stays as it is.
fn make_folder(path: &Path, owner: Owner) -> Result<(), Problem> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => owner.give(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Problem::io("make", path)(error)),
    }
}
