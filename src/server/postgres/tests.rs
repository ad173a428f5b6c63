//! With the real server, since what is hard here is what the system does.
use super::{pid_file::PidFile, *};
use rustix::process::{Pid, Signal, kill_process, test_kill_process};
use sqlx::{Connection, PgConnection};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

/// A folder of its own, open for the server's user, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("muster-test-{}-{number}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

async fn number(embedded: &Embedded, sql: &'static str) -> i64 {
    let mut conn = PgConnection::connect(embedded.url().reveal()).await.unwrap();
    sqlx::query_scalar(sql).fetch_one(&mut conn).await.unwrap()
}

fn pid(embedded: &Embedded) -> i32 {
    PidFile::read(&embedded.cluster.place.data()).unwrap().pid
}

fn is_running(pid: i32) -> bool {
    test_kill_process(Pid::from_raw(pid).unwrap()).is_ok()
}

#[tokio::test]
async fn the_last_user_stops_the_server_and_the_data_stays() {
    let folder = Folder::new("users");
    let one = ensure(&folder.0).await.unwrap();
    number(&one, "WITH made AS (SELECT 1) SELECT count(*) FROM made").await;
    let mut conn = PgConnection::connect(one.url().reveal()).await.unwrap();
    sqlx::query("CREATE TABLE kept AS SELECT 42::bigint AS answer").execute(&mut conn).await.unwrap();
    let two = ensure(&folder.0).await.unwrap();
    assert_eq!(pid(&one), pid(&two));
    one.release().await.unwrap();
    assert_eq!(number(&two, "SELECT answer FROM kept").await, 42);
    let data = two.cluster.place.data();
    two.release().await.unwrap();
    assert_eq!(PidFile::read(&data), None);

    let again = ensure(&folder.0).await.unwrap();
    assert_eq!(number(&again, "SELECT answer FROM kept").await, 42);
    again.release().await.unwrap();
}

#[tokio::test]
async fn a_server_left_by_a_killed_process_is_adopted() {
    let folder = Folder::new("adopt");
    let first = ensure(&folder.0).await.unwrap();
    let left = pid(&first);
    // What the system does for a killed process: its locks go, the server stays.
    drop(first);
    let second = ensure(&folder.0).await.unwrap();
    assert_eq!(pid(&second), left);
    second.release().await.unwrap();
    assert!(!is_running(left) || PidFile::read(&folder.0.join("pg/data")).is_none());
}

#[tokio::test]
async fn a_number_that_another_process_got_since_is_no_server() {
    let folder = Folder::new("stale");
    let first = ensure(&folder.0).await.unwrap();
    kill_process(Pid::from_raw(pid(&first)).unwrap(), Signal::KILL).unwrap();
    let file = first.cluster.place.data().join("postmaster.pid");
    let text = fs::read_to_string(&file).unwrap();
    let (_, rest) = text.split_once('\n').unwrap();
    fs::write(&file, format!("{}\n{rest}", std::process::id())).unwrap();
    drop(first);
    let second = ensure(&folder.0).await.unwrap();
    assert_eq!(number(&second, "SELECT 1::bigint").await, 1);
    second.release().await.unwrap();
}

#[tokio::test]
async fn a_closed_home_sends_roots_data_elsewhere() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let folder = Folder::new("closed");
    fs::set_permissions(&folder.0, fs::Permissions::from_mode(0o700)).unwrap();
    let data = folder.0.join("data");
    let first = ensure(&data).await.unwrap();
    let home = first.home().to_owned();
    assert!(home.starts_with("/var/lib/muster"), "{home:?}");
    assert_eq!(fs::read_to_string(data.join("pg.is-elsewhere")).unwrap().trim(), home.to_str().unwrap());
    first.release().await.unwrap();
    let second = ensure(&data).await.unwrap();
    assert_eq!(second.home(), home);
    second.release().await.unwrap();
    fs::remove_dir_all(&home).unwrap();
}

#[tokio::test]
async fn a_long_path_keeps_its_socket_short() {
    let folder = Folder::new(&"long".repeat(30));
    let embedded = ensure(&folder.0).await.unwrap();
    let socket = embedded.cluster.place.socket.clone();
    assert!(socket.starts_with("/tmp") && socket.as_os_str().len() < 40, "{socket:?}");
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o077, 0);
    embedded.release().await.unwrap();
    fs::remove_dir_all(socket).unwrap();
}
