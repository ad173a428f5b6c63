//! The outbox through our senders into `smtp-sink`, beside `smtp-source` into the same sink: equal number, size and
//! connections.
use super::{Outcome, Problem, database, measurement::Measurement, setting::Setting};
use muster::{
    domain::{
        enrolment_list::Filter,
        id::UnitId,
        role::Role,
        sending::{Kind, Target},
    },
    server::{
        job,
        scope::Scope,
        service::{import, sending},
        settings::Source,
        state::AppState,
    },
};
use sqlx::PgPool;
use std::{
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const MAILS: usize = 10_000;

pub async fn run(_: &Setting) -> Outcome {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let sink = Sink::start(port)?;
    let pool = database::fresh("measure_sending").await?;
    let source = Source::default().with("SMTP_URL", &format!("smtp://127.0.0.1:{port}?tls=off"));
    let state = database::state(&pool, &source)?;
    let size = bytes_of_one().await?;
    let connections = state.settings.mail.connections;

    queue(&state, &pool, MAILS).await?;
    let ours = MAILS as f64 / send(&state, &pool, MAILS).await?;

    let began = Instant::now();
    let peer = Command::new("smtp-source")
        .args(["-d", "-s", &connections.to_string(), "-m", &MAILS.to_string(), "-l", &size.to_string()])
        .args(["-f", "measure@muster.test", "-t", "person@measure.test", &format!("127.0.0.1:{port}")])
        .status()?;
    if !peer.success() {
        return Err("smtp-source failed".into());
    }
    let theirs = MAILS as f64 / began.elapsed().as_secs_f64();
    drop(sink);
    Ok(vec![
        Measurement::at_least("sending", ours, "/s", theirs, "smtp-source -d, as many connections and bytes", 0.3),
        Measurement::at_least("sending, at least", ours, "/s", 500.0, "the limit", 1.0),
    ])
}

/// Seconds until that many have left.
async fn send(state: &AppState, pool: &PgPool, mails: usize) -> Result<f64, Problem> {
    let stopping = state.stopping.clone();
    let began = Instant::now();
    let working = tokio::spawn(job::run(state.clone(), stopping.clone()));
    while sent(pool).await? < mails {
        tokio::time::sleep(Duration::from_millis(20)).await;
        if began.elapsed() > Duration::from_mins(5) {
            return Err("not all mails left within five minutes".into());
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    stopping.cancel();
    working.await?;
    Ok(seconds)
}

/// How large such an invitation is: one is sent into the development mailbox.
async fn bytes_of_one() -> Result<i32, Problem> {
    let pool = database::fresh("measure_mail").await?;
    let state = database::state(&pool, &Source::default())?;
    queue(&state, &pool, 1).await?;
    send(&state, &pool, 1).await?;
    Ok(sqlx::query_scalar("SELECT octet_length(raw) FROM mailbox_mail").fetch_one(&pool).await?)
}

/// Invitations for as many people, in the outbox.
async fn queue(state: &AppState, pool: &PgPool, people: usize) -> Result<(), Problem> {
    let cohort = database::cohort_with_two_activities(pool).await?;
    let into = import::Into { role: Role::Learner, cohort: Some(UnitId(cohort)), test: false, lift: false };
    import::apply(state, &Scope::system(), into, import::List::of(&database::list(people))).await?;
    let everyone = Target::Filter(Filter::default());
    let queued = sending::send(state, &Scope::system(), Kind::Invitation, &everyone, None).await?;
    if queued as usize == people { Ok(()) } else { Err(format!("{queued} mails were queued").into()) }
}

async fn sent(pool: &PgPool) -> Result<usize, Problem> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM message WHERE state = 'sent'").fetch_one(pool).await?;
    Ok(usize::try_from(count)?)
}

/// A sink that takes every mail and keeps none.
struct Sink(Child);

impl Sink {
    fn start(port: u16) -> Result<Self, Problem> {
        let mut command = Command::new("smtp-sink");
        // Run by root it wants to be told who else to be.
        if rustix::process::geteuid().is_root() {
            command.args(["-u", "nobody"]);
        }
        let child = command.args([&format!("127.0.0.1:{port}"), "1000"]).stdout(Stdio::null()).spawn()?;
        let sink = Self(child);
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(sink);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("smtp-sink did not start".into())
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
