//! A Postgres of a test's own, which may be stopped, crashed, and run out of room.
use super::{Process, Server, wait_until};
use rustix::process::Signal;
use sqlx::{Connection, PgConnection};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// Makes the data where there is none, and becomes the server. Postgres refuses root, who hands it to another user.
/// With a size, the data lies on a disk of that size, which only this process sees and which goes with it; the log is
/// elsewhere, so that what runs out of room is the data alone.
const RUN: &str = r#"set -e
bin=$1 folder=$2 size=$3 port=$4
data=$folder/data wal=
if [ -n "$size" ]; then
  mkdir "$folder/disk" && mount -t tmpfs -o "size=$size,mode=0777" tmpfs "$folder/disk"
  data=$folder/disk/data wal="-X $folder/wal"
fi
as=
if [ "$(id -u)" = 0 ]; then
  user=nobody
  if id -u postgres >/dev/null 2>&1; then user=postgres; fi
  chown "$user" "$folder"
  as="setpriv --reuid $user --regid $(id -g "$user") --clear-groups"
fi
cd /
[ -d "$data" ] || $as "$bin/initdb" -D "$data" $wal -U muster --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions
# A checkpoint would need room, and end a server that has none.
exec $as "$bin/postgres" -D "$data" -k "$folder" -c listen_addresses=127.0.0.1 -c "port=$port" -c checkpoint_timeout=1h -c max_replication_slots=0
"#;

pub struct Cluster {
    folder: PathBuf,
    programs: String,
    /// Before the shell, where the disk is one of its own.
    apart: Vec<&'static str>,
    size: &'static str,
    address: SocketAddr,
    process: Process,
}

impl Cluster {
    pub async fn start() -> Self {
        Self::run(Vec::new(), "").await
    }

    /// With that much room for its data; a reason where this machine lets nobody make such a disk.
    pub async fn on_a_small_disk(size: &'static str) -> Result<Self, String> {
        let mut apart = vec!["unshare", "--mount"];
        if !rustix::process::geteuid().is_root() {
            apart.extend(["--user", "--map-current-user", "--keep-caps"]);
        }
        let mut attempt = Command::new(apart[0]);
        attempt.args(&apart[1..]).args(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]);
        match attempt.output() {
            Ok(output) if output.status.success() => Ok(Self::run(apart, size).await),
            Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    async fn run(apart: Vec<&'static str>, size: &'static str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("muster-cluster-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let programs = programs().await;
        let address = Server::free_address();
        let process = spawn(&apart, &programs, &folder, size, address);
        let mut cluster = Self { folder, programs, apart, size, address, process };
        cluster.is_ready().await;
        cluster
    }

    pub fn url(&self) -> String {
        format!("postgres://muster@{}/postgres", self.address)
    }

    /// As an upgrade does it: transactions end with a word, and what is committed is written.
    pub fn stop(&mut self) {
        self.process.signal(Signal::INT);
    }

    /// As if the machine had lost power: the next start replays the log.
    pub fn crash(&mut self) {
        self.process.signal(Signal::QUIT);
    }

    pub async fn start_again(&mut self) {
        self.process = spawn(&self.apart, &self.programs, &self.folder, self.size, self.address);
        self.is_ready().await;
    }

    async fn is_ready(&mut self) {
        let (url, log) = (self.url(), self.folder.join("log"));
        wait_until("the database is ready", || {
            let ended = self.process.has_ended();
            assert!(ended.is_none(), "Postgres ended: {}", std::fs::read_to_string(&log).unwrap_or_default());
            let url = url.clone();
            async move { PgConnection::connect(&url).await.is_ok() }
        })
        .await;
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.process.has_ended().is_none() {
            self.process.signal(Signal::QUIT);
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn spawn(apart: &[&str], programs: &str, folder: &Path, size: &str, address: SocketAddr) -> Process {
    let mut command = Command::new(apart.first().unwrap_or(&"sh"));
    if let Some((_, arguments)) = apart.split_first() {
        command.args(arguments).arg("sh");
    }
    command.args(["-c", RUN, "sh", programs]).arg(folder).arg(size).arg(address.port().to_string());
    let log = std::fs::File::options().create(true).append(true).open(folder.join("log")).unwrap();
    let also = log.try_clone().unwrap();
    Process(command.stdin(Stdio::null()).stdout(log).stderr(also).spawn().unwrap())
}

/// Where the programs of the server are that the other tests use.
async fn programs() -> String {
    let mut conn = PgConnection::connect(&std::env::var("DATABASE_URL").unwrap()).await.unwrap();
    let found = "SELECT setting FROM pg_config WHERE name = 'BINDIR'";
    let folder: String = sqlx::query_scalar(found).fetch_one(&mut conn).await.unwrap();
    assert!(Path::new(&folder).join("initdb").exists(), "no server programs in {folder}: DATABASE_URL is elsewhere");
    folder
}
