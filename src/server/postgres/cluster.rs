//! Making, starting and stopping the server.
use super::{Problem, binaries::Binaries, pid_file::PidFile, place::Place};
use std::{
    fs::{self, File},
    io::{Read, Seek, SeekFrom},
    os::unix::{fs::OpenOptionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Output},
    thread::sleep,
    time::Duration,
};

/// The server's only role, and the name of the database.
pub const SUPERUSER: &str = "muster";

const POLL: Duration = Duration::from_millis(50);
/// After a crash it replays its log first.
const START_POLLS: u32 = 5 * 60 * 20;
/// How often to try again while children of a killed server still end.
const ORPHAN_TRIES: u32 = 20;

#[derive(Debug)]
pub struct Cluster {
    pub place: Place,
    binaries: Binaries,
}

impl Cluster {
    pub fn new(place: Place) -> Result<Self, Problem> {
        let made_by = fs::read_to_string(place.data().join("PG_VERSION")).ok();
        let made_by = made_by.and_then(|text| text.trim().parse().ok());
        let binaries = Binaries::find(made_by, &place.data())?;
        Ok(Self { place, binaries })
    }

    /// Answers the folder of its socket.
    pub fn ensure_running(&self) -> Result<PathBuf, Problem> {
        let data = self.place.data();
        if !data.exists() {
            self.make()?;
        }
        if let Some(file) = PidFile::read(&data) {
            if file.is_alive(&data) {
                return self.adopt();
            }
            PidFile::disown(&data).map_err(Problem::io("write", &data))?;
            // The socket's lock names the same process, and guards nothing more: the folder is this server's alone.
            drop(fs::remove_file(self.place.socket.join(".s.PGSQL.5432.lock")));
        }
        self.start()?;
        Ok(self.place.socket.clone())
    }

    /// Made aside and then renamed: what is killed halfway leaves nothing that looks whole.
    fn make(&self) -> Result<(), Problem> {
        let (data, aside) = (self.place.data(), self.place.home.join("data.new"));
        let mut said = String::new();
        for locale in ["C.UTF-8", "C"] {
            if aside.exists() {
                fs::remove_dir_all(&aside).map_err(Problem::io("remove", &aside))?;
            }
            let mut command = self.command("initdb");
            command.arg("-D").arg(&aside).args(["-U", SUPERUSER, "--encoding=UTF8", "--locale", locale]);
            // Whoever gets to the socket may in: its folder is closed to everybody else.
            command.args(["--auth=trust", "--data-checksums", "--no-instructions"]);
            let output = run(command)?;
            if output.status.success() {
                return fs::rename(&aside, &data).map_err(Problem::io("rename", &aside));
            }
            said = text_of(&output);
        }
        Err(Problem::NotMade { path: data, said })
    }

    /// Waits until a server that somebody else started takes connections.
    fn adopt(&self) -> Result<PathBuf, Problem> {
        let data = self.place.data();
        for _ in 0..START_POLLS {
            match PidFile::read(&data) {
                Some(file) if file.is_ready => return Ok(file.socket),
                Some(file) if file.is_alive(&data) => sleep(POLL),
                // It was stopping.
                _ => return self.start().map(|()| self.place.socket.clone()),
            }
        }
        Err(self.not_started(0))
    }

    fn start(&self) -> Result<(), Problem> {
        let mut tries = 0;
        loop {
            let (log, from) = self.open_log()?;
            let mut child = self.spawn(log)?;
            if self.becomes_ready(&mut child) {
                return Ok(());
            }
            let problem = self.not_started(from);
            tries += 1;
            let has_orphans = problem.to_string().contains("pre-existing shared memory block");
            if !has_orphans || tries == ORPHAN_TRIES {
                return Err(problem);
            }
            sleep(POLL * 10);
        }
    }

    /// Not through `pg_ctl`, which builds a line for the shell from our paths.
    fn spawn(&self, log: File) -> Result<Child, Problem> {
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.place.data()).arg("-k").arg(&self.place.socket);
        let fixed =
            ["listen_addresses=", "unix_socket_permissions=0700", "port=5432", "timezone=UTC", "log_timezone=UTC"];
        for setting in fixed.into_iter().map(str::to_owned).chain(for_size()) {
            command.args(["-c", &setting]);
        }
        let also = log.try_clone().map_err(Problem::io("open", &self.place.log()))?;
        command.stdout(log).stderr(also);
        // An interrupt from the terminal is for us: we stop it when we are done.
        command.process_group(0);
        command.spawn().map_err(Problem::io("run", &self.binaries.program("postgres")))
    }

    fn becomes_ready(&self, child: &mut Child) -> bool {
        for _ in 0..START_POLLS {
            if PidFile::read(&self.place.data())
                .is_some_and(|file| file.is_ready && Ok(file.pid) == child.id().try_into())
            {
                return true;
            }
            if !matches!(child.try_wait(), Ok(None)) {
                return false;
            }
            sleep(POLL);
        }
        false
    }

    pub fn stop(&self) -> Result<(), Problem> {
        let mut command = self.command("pg_ctl");
        command.arg("-D").arg(self.place.data()).args(["-m", "fast", "-w", "-t", "60", "-s", "stop"]);
        let output = run(command)?;
        if output.status.success() || PidFile::read(&self.place.data()).is_none() {
            Ok(())
        } else {
            Err(Problem::NotStopped { said: text_of(&output) })
        }
    }

    fn command(&self, program: &str) -> Command {
        self.place.owner.command(&self.binaries, program)
    }

    /// The log, and where its end is now.
    fn open_log(&self) -> Result<(File, u64), Problem> {
        let path = self.place.log();
        let log =
            File::options().create(true).append(true).mode(0o600).open(&path).map_err(Problem::io("open", &path))?;
        self.place.owner.give(&path)?;
        let from = log.metadata().map_or(0, |found| found.len());
        Ok((log, from))
    }

    fn not_started(&self, from: u64) -> Problem {
        let log = self.place.log();
        let said = read_from(&log, from).unwrap_or_default();
        Problem::NotStarted { log, said: said.trim_end().to_owned() }
    }
}

fn run(mut command: Command) -> Result<Output, Problem> {
    let program = PathBuf::from(command.get_program());
    command.output().map_err(Problem::io("run", &program))
}

fn text_of(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).trim().to_owned()
}

fn read_from(path: &Path, from: u64) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut text = String::new();
    file.take(64 * 1024).read_to_string(&mut text)?;
    Ok(text)
}

/// Postgres' own defaults are for a small machine: half a million people do not fit into 128 MB, and whoever pages through
/// them would wait for the disk while a change is applied to many.
fn for_size() -> Vec<String> {
    let Some(memory) = fs::read_to_string("/proc/meminfo").ok().and_then(|text| total_mb(&text)) else {
        return Vec::new();
    };
    vec![
        format!("shared_buffers={}MB", (memory / 4).clamp(128, 4096)),
        "max_wal_size=4GB".to_owned(),
        "checkpoint_timeout=15min".to_owned(),
    ]
}

fn total_mb(meminfo: &str) -> Option<u64> {
    let kilobytes = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    kilobytes.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}
