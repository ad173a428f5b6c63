//! Registrations through their pages, and what the dashboard feels of it: `end2end/bench/registering.mjs`.
use super::{
    Outcome, Problem, database, hashing,
    measurement::Measurement,
    serving::{Serving, node},
    setting::Setting,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use muster::server::{auth::hasher::Hasher, scope::Scope, service::auth, settings::Source};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use sqlx::PgPool;

#[derive(Deserialize)]
struct Measured {
    /// Registrations a second.
    rate: f64,
    /// Milliseconds.
    p99: f64,
}

const DATABASE: &str = "measure_registering";
const EMAIL: &str = "admin@measure.test";
const PASSWORD: &str = "a password to measure with";
const SECONDS: u32 = 8;
const INVITED: usize = 2_000;
/// Milliseconds a page may take for 99 of 100.
const P99: f64 = 50.0;

pub async fn run(setting: &Setting) -> Outcome {
    let pool = database::fresh(DATABASE).await?;
    let state = database::state(&pool, &Source::default())?;
    auth::create_admin(&state, &Scope::system(), EMAIL, "Ada", PASSWORD).await?;
    let links = std::env::temp_dir().join(format!("muster-measure-links-{}", std::process::id()));
    std::fs::write(&links, invite(&pool).await?.join("\n"))?;

    let serving = Serving::start(setting, DATABASE)?;
    let seconds = SECONDS.to_string();
    let output =
        node(setting, "registering.mjs", &[&serving.url, EMAIL, PASSWORD, &links.to_string_lossy(), &seconds])?;
    drop(std::fs::remove_file(&links));
    let measured: Measured = serde_json::from_slice(&output.stdout)?;
    let bare = hashing::bare(Hasher::permits());
    Ok(vec![
        Measurement::at_least("registrations", measured.rate, "/s", bare, "argon2 on as many threads", 0.9),
        Measurement::at_most("p99 of /enrolments meanwhile", measured.p99, "ms", P99, "the limit", 1.0),
    ])
}

/// People who hold a link each. Answers the links' paths.
async fn invite(pool: &PgPool) -> Result<Vec<String>, Problem> {
    let secrets: Vec<[u8; 32]> = (0..INVITED).map(|number| Sha256::digest(format!("link {number}")).into()).collect();
    let hashes: Vec<Vec<u8>> = secrets.iter().map(|secret| Sha256::digest(secret).to_vec()).collect();
    sqlx::query(
        "WITH listed AS (
             SELECT n, hash, gen_random_uuid() AS person, gen_random_uuid() AS invitation
             FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, n)
         ), people AS (
             INSERT INTO person (id, name, name_key, search_key, address, address_key, created_at, invited_at)
             SELECT person, 'Person ' || n, 'person ' || n, 'person ' || n,
                    'p' || n || '@measure.test', 'p' || n || '@measure.test', now(), now()
             FROM listed
         ), invitations AS (
             INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at)
             SELECT invitation, person, 'sent', now(), now(), now() + interval '14 days' FROM listed
         )
         INSERT INTO token (hash, purpose, person_id, address_key, invitation_id, created_at, expires_at)
         SELECT hash, 'invitation', person, 'p' || n || '@measure.test', invitation, now(), now() + interval '14 days'
         FROM listed",
    )
    .bind(&hashes)
    .execute(pool)
    .await?;
    Ok(secrets.iter().map(|secret| format!("/register/{}", URL_SAFE_NO_PAD.encode(secret))).collect())
}
