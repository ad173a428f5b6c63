//! Processes that end with the test, servers among them, and what a command said.
use super::{Browser, SmtpSink, wait_until};
use rustix::process::{Pid, Signal, kill_process};
use std::{
    io::Write,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
};

pub struct Process(pub(super) Child);

impl Process {
    pub fn spawn(mut command: Command) -> Self {
        Self(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// As a service manager stops it.
    pub fn stop(&mut self) -> ExitStatus {
        self.signal(Signal::TERM)
    }

    /// Answers how it ended of it.
    pub fn signal(&mut self, signal: Signal) -> ExitStatus {
        kill_process(Pid::from_raw(self.0.id().try_into().unwrap()).unwrap(), signal).unwrap();
        self.0.wait().unwrap()
    }

    pub fn has_ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `muster serve`, somewhere free.
pub struct Server {
    pub process: Process,
}

impl Server {
    /// Serves from here on, when `command` begins with `serve`.
    pub async fn start(mut command: Command, site: &Site, sink: &SmtpSink, address: SocketAddr) -> Self {
        command.env("MUSTER_ADDR", address.to_string()).env("MUSTER_BASE_URL", format!("http://{address}"));
        command.env("MUSTER_SITE", &site.0);
        let mut server = Self { process: Process::spawn(mailing(command, sink)) };
        wait_until("the server is ready", || {
            assert!(server.process.has_ended().is_none(), "the server ended");
            async { Browser::new(address).get("/readyz").await.is_ok_and(|reply| reply.status == 200) }
        })
        .await;
        server
    }

    pub fn free_address() -> SocketAddr {
        TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
    }
}

/// With the sink for mail; what the dead held is taken over soon, so that the test is.
pub fn mailing(mut command: Command, sink: &SmtpSink) -> Command {
    command.env("SMTP_URL", format!("{}?tls=off", sink.url()));
    command.env("MUSTER_MAIL_TIME_LIMIT", "2").env("MUSTER_MAIL_LEASE", "6");
    command
}

/// A site of nothing but its manifest: no browser comes here.
pub struct Site(PathBuf);

impl Site {
    pub fn make(of: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("muster-site-{of}-{}", std::process::id()));
        let public = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/public")).unwrap();
        let public = public.map(|file| file.unwrap().file_name().into_string().unwrap());
        let names =
            ["muster.css", "muster.js", "muster.wasm", "worker.js"].map(str::to_owned).into_iter().chain(public);
        let hashed: serde_json::Map<_, _> = names.map(|name| (name.clone(), format!("/pkg/{name}").into())).collect();
        std::fs::create_dir_all(&folder).unwrap();
        let manifest = serde_json::json!({ "hashed": hashed, "public": [] });
        std::fs::write(folder.join("manifest.json"), manifest.to_string()).unwrap();
        Self(folder)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How a command ended, and what it said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn by(mut command: Command, typed: &str) -> Self {
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // One that was used wrongly does not read.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// What it answered with `--json`: one line.
    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.out.lines().count(), 1, "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
