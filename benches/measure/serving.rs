//! The built server, running for one measurement.
use super::{Problem, setting::Setting};
use std::{
    net::{TcpListener, TcpStream},
    process::{Child, Command, Output, Stdio},
    thread::sleep,
    time::Duration,
};

pub struct Serving {
    server: Child,
    pub url: String,
}

impl Serving {
    /// Serves this database until dropped.
    pub fn start(setting: &Setting, database: &str) -> Result<Self, Problem> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut server = muster(setting, database)?
            .arg("serve")
            .env("MUSTER_ADDR", format!("127.0.0.1:{port}"))
            .env("MUSTER_BASE_URL", format!("http://localhost:{port}"))
            .stdout(Stdio::null())
            .spawn()?;
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(Self { server, url: format!("http://localhost:{port}") });
            }
            sleep(Duration::from_millis(100));
        }
        server.kill()?;
        Err("the server was not ready within a minute".into())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself; then the measurement has told.
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// The built binary, on this database of `bin/bench`'s server.
pub fn muster(setting: &Setting, database: &str) -> Result<Command, Problem> {
    let url = std::env::var("DATABASE_URL")?.replace("/muster?", &format!("/{database}?"));
    let mut command = Command::new(&setting.muster);
    command.current_dir(setting.root).env("DATABASE_URL", url);
    Ok(command)
}

/// A measurement in a browser: `end2end/bench/SCRIPT`, which prints JSON.
pub fn node(setting: &Setting, script: &str, arguments: &[&str]) -> Result<Output, Problem> {
    let mut command = Command::new("node");
    command.arg(format!("bench/{script}")).args(arguments).current_dir(setting.root.join("end2end"));
    Ok(command.stderr(Stdio::inherit()).output()?)
}
