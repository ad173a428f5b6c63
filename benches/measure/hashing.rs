//! Registrations are bound by argon2: our queue must lose little of what the same threads can do bare.
use super::{Outcome, measurement::Measurement, setting::Setting};
use argon2::{Argon2, PasswordHasher};
use muster::server::auth::hasher::Hasher;
use std::time::Instant;

const PASSWORDS: usize = 60;

pub async fn run(_: &Setting) -> Outcome {
    let permits = Hasher::permits();
    let bare = Instant::now();
    std::thread::scope(|scope| {
        for thread in 0..permits {
            scope.spawn(move || {
                for number in (thread..PASSWORDS).step_by(permits) {
                    let password = format!("password {number}");
                    drop(Argon2::default().hash_password(password.as_bytes()));
                }
            });
        }
    });
    let bare = bare.elapsed().as_secs_f64();

    let hasher = Hasher::start(permits);
    let ours = Instant::now();
    let hashes = (0..PASSWORDS).map(|number| {
        let hasher = hasher.clone();
        async move { hasher.hash(&format!("password {number}")).await }
    });
    futures::future::try_join_all(hashes).await?;
    let ours = ours.elapsed().as_secs_f64();
    let rate = |seconds: f64| PASSWORDS as f64 / seconds;
    Ok(vec![Measurement::at_least(
        "hashing for registrations",
        rate(ours),
        "/s",
        rate(bare),
        "argon2 on as many threads",
        0.9,
    )])
}
