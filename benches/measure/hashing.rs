//! Registrations are bound by argon2: our queue must lose little of what the same threads can do bare.
use super::{Outcome, measurement::Measurement, setting::Setting};
use argon2::{Argon2, PasswordHasher};
use muster::server::auth::hasher::Hasher;
use std::time::Instant;

const PASSWORDS: usize = 60;

pub async fn run(_: &Setting) -> Outcome {
    let permits = Hasher::permits();
    let bare = bare(permits);
    let hasher = Hasher::start(permits);
    let ours = Instant::now();
    let hashes = (0..PASSWORDS).map(|number| {
        let hasher = hasher.clone();
        async move { hasher.hash(&format!("password {number}")).await }
    });
    futures::future::try_join_all(hashes).await?;
    let ours = ours.elapsed().as_secs_f64();
    let ours = PASSWORDS as f64 / ours;
    Ok(vec![Measurement::at_least("hashing for registrations", ours, "/s", bare, "argon2 on as many threads", 0.9)])
}

/// What so many threads hash in a second, with nothing around it.
pub fn bare(threads: usize) -> f64 {
    let began = Instant::now();
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || {
                for number in (thread..PASSWORDS).step_by(threads) {
                    let password = format!("password {number}");
                    drop(Argon2::default().hash_password(password.as_bytes()));
                }
            });
        }
    });
    PASSWORDS as f64 / began.elapsed().as_secs_f64()
}
