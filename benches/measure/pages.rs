//! Pages from the server: `/register` beside a handler that answers a constant page of equal size, and `/enrolments`.
use super::{Outcome, Problem, database, measurement::Measurement, serving::Serving, setting::Setting};
use axum::{Router, routing::get};
use muster::{
    domain::{id::UnitId, role::Role},
    server::{
        scope::Scope,
        secret::Secret,
        service::{auth, import},
        settings::Source,
        state::AppState,
        store::web_session,
    },
};
use sqlx::PgPool;
use std::time::{Duration, Instant};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

const DATABASE: &str = "measure_pages";
const CONNECTIONS: usize = 8;
const LONG: Duration = Duration::from_secs(5);
const PEOPLE: usize = 10_000;

pub async fn run(setting: &Setting) -> Outcome {
    let pool = database::fresh(DATABASE).await?;
    let state = database::state(&pool, &Source::default())?;
    let cohort = database::cohort_with_two_activities(&pool).await?;
    let into = import::Into { role: Role::Learner, cohort: Some(UnitId(cohort)), test: false, lift: false };
    import::apply(&state, &Scope::system(), into, import::List::of(&database::list(PEOPLE))).await?;
    let cookie = sign_in(&state, &pool).await?;
    let link = invite(&state, &pool).await?;

    let serving = Serving::start(setting, DATABASE)?;
    let address = serving.url.replace("http://localhost", "127.0.0.1");
    let host = serving.url.replace("http://", "");
    let register = request(&host, &format!("/register/{link}"), "");
    let size = Client::connect(&address).await?.ask(&register).await?;
    let ours = load(&address, &register).await?;
    let constant = load(&constant_page(size).await?, &request("127.0.0.1", "/", "")).await?;
    let list = load(&address, &request(&host, "/enrolments", &cookie)).await?;
    Ok(vec![
        Measurement::at_least("/register", ours.rate, "/s", constant.rate, "a constant page of equal size", 0.1),
        Measurement::at_least("/enrolments", list.rate, "/s", 300.0, "the limit", 1.0),
        Measurement::at_most("/enrolments, p99", list.p99, "ms", 30.0, "the limit", 1.0),
    ])
}

async fn sign_in(state: &AppState, pool: &PgPool) -> Result<String, Problem> {
    auth::create_admin(state, &Scope::system(), "admin@measure.test", "Ada", "a password to measure with").await?;
    let person: uuid::Uuid = sqlx::query_scalar("SELECT person_id FROM role_grant").fetch_one(pool).await?;
    let secret = Secret::draw(state.random);
    let session = web_session::NewSession {
        id: state.random.id(state.now()),
        token_hash: &secret.hash(),
        person: person.into(),
        user_agent: "",
        expires_at: state.now() + chrono::Duration::days(1),
    };
    web_session::start(&mut *pool.acquire().await?, state.now(), session).await?;
    Ok(format!("Cookie: muster_session={}\r\n", secret.reveal()))
}

/// A link that nobody has used.
async fn invite(state: &AppState, pool: &PgPool) -> Result<String, Problem> {
    let secret = Secret::draw(state.random);
    sqlx::query(
        "WITH who AS (
             UPDATE person SET invited_at = now() WHERE id = (SELECT id FROM person WHERE registered_at IS NULL LIMIT 1)
             RETURNING id, address_key
         ), offer AS (
             INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at)
             SELECT gen_random_uuid(), id, 'sent', now(), now(), now() + interval '14 days' FROM who RETURNING id, person_id
         )
         INSERT INTO token (hash, purpose, person_id, address_key, invitation_id, created_at, expires_at)
         SELECT $1, 'invitation', who.id, who.address_key, offer.id, now(), now() + interval '14 days' FROM who, offer",
    )
    .bind(secret.hash())
    .execute(pool)
    .await?;
    Ok(secret.reveal())
}

/// Where a handler answers so many bytes.
async fn constant_page(size: usize) -> Result<String, Problem> {
    let page: &'static str = Box::leak("x".repeat(size).into_boxed_str());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let app = Router::new().route("/", get(move || async move { axum::response::Html(page) }));
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(address)
}

fn request(host: &str, path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\n{headers}\r\n")
}

struct Load {
    rate: f64,
    /// Milliseconds.
    p99: f64,
}

/// As many answers as there are, over some connections that stay open.
async fn load(address: &str, request: &str) -> Result<Load, Problem> {
    let began = Instant::now();
    let clients = (0..CONNECTIONS).map(|_| async move {
        let mut client = Client::connect(address).await?;
        let mut took = Vec::new();
        while began.elapsed() < LONG {
            let asked = Instant::now();
            client.ask(request).await?;
            took.push(asked.elapsed().as_secs_f64() * 1000.0);
        }
        Ok::<_, Problem>(took)
    });
    let mut took = futures::future::try_join_all(clients).await?.concat();
    let rate = took.len() as f64 / began.elapsed().as_secs_f64();
    took.sort_by(f64::total_cmp);
    Ok(Load { rate, p99: took[(took.len() - 1) * 99 / 100] })
}

/// One connection, as much of HTTP as our servers answer with.
struct Client(BufReader<TcpStream>);

impl Client {
    async fn connect(address: &str) -> Result<Self, Problem> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    /// Answers the size of the page.
    async fn ask(&mut self, request: &str) -> Result<usize, Problem> {
        self.0.get_mut().write_all(request.as_bytes()).await?;
        let status = self.line().await?;
        if !status.contains(" 200 ") {
            return Err(format!("{} was answered {status}", request.lines().next().unwrap_or_default()).into());
        }
        let mut length = None;
        loop {
            let line = self.line().await?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = Some(value.trim().parse()?);
            }
        }
        match length {
            Some(length) => self.skip(length).await,
            None => self.chunks().await,
        }
    }

    async fn chunks(&mut self) -> Result<usize, Problem> {
        let mut all = 0;
        loop {
            let size = usize::from_str_radix(self.line().await?.trim(), 16)?;
            self.skip(size + 2).await?;
            if size == 0 {
                return Ok(all);
            }
            all += size;
        }
    }

    async fn line(&mut self) -> Result<String, Problem> {
        let mut line = String::new();
        if self.0.read_line(&mut line).await? == 0 {
            return Err("the connection was closed".into());
        }
        Ok(line.trim_end().to_owned())
    }

    async fn skip(&mut self, bytes: usize) -> Result<usize, Problem> {
        let mut body = vec![0; bytes];
        self.0.read_exact(&mut body).await?;
        Ok(bytes)
    }
}
