//! argon2id on threads of its own: a bound on how many run at once and on how many wait, below the pages in priority.
use crate::{
    domain::error::Code,
    server::error::{Error, Result},
};
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use std::sync::{
    Arc, Mutex, PoisonError,
    mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
};
use tokio::sync::oneshot;
use unicode_normalization::UnicodeNormalization;

/// How many may wait: a second or two of work for one thread.
const QUEUE: usize = 64;

/// How far below everything else: a burst of registrations must not slow down the pages.
const NICE: i32 = 10;

/// When a caller who was turned away may come back.
pub const RETRY_AFTER_SECONDS: u32 = 5;

/// Verified when there is no account, so that the answer takes as long. The parameters are those of `Argon2::default()`.
const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bXVzdGVyLm5vYm9keS4wMQ$qL0c8mX6Rr1v9yq2F4r7y8m1m3i5b6n7c8v9b0n1m2Q";

type Job = Box<dyn FnOnce() + Send>;

/// A handle to the threads; clones share them. They end with the last handle.
#[derive(Clone, Debug)]
pub struct Hasher {
    queue: SyncSender<Job>,
}

impl Hasher {
    /// One core stays free for the pages.
    pub fn permits() -> usize {
        std::thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1))
    }

    pub fn start(threads: usize) -> Self {
        Self::with_queue(threads, QUEUE)
    }

    pub fn with_queue(threads: usize, waiting: usize) -> Self {
        let (queue, jobs) = sync_channel::<Job>(waiting);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..threads {
            let jobs = Arc::clone(&jobs);
            std::thread::spawn(move || work(&jobs));
        }
        Self { queue }
    }

    /// Turns everyone away.
    #[cfg(test)]
    pub fn full() -> Self {
        let (queue, jobs) = sync_channel::<Job>(0);
        // Nobody ever takes a job, and nobody hears that.
        std::mem::forget(jobs);
        Self { queue }
    }

    /// The PHC string to keep. `server.busy` when too many wait already.
    pub async fn hash(&self, password: &str) -> Result<String> {
        let password = composed(password);
        self.run(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
            .await?
            .map_err(|error| Error::fault(error.to_string()))
    }

    /// Whether the password is the one kept. Without an account it takes as long and says no.
    pub async fn verify(&self, password: &str, kept: Option<String>) -> Result<bool> {
        let password = composed(password);
        self.run(move || {
            let known = kept.is_some();
            let hash = kept.unwrap_or_else(|| DUMMY.to_owned());
            Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok() && known
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(move || {
            // Who asked may have gone: then nobody needs the work either.
            if !answer.is_closed() {
                let _ = answer.send(job());
            }
        });
        self.queue.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => Error::from(Code::ServerBusy),
            TrySendError::Disconnected(_) => Error::fault("the threads that hash passwords are gone"),
        })?;
        answered.await.map_err(Error::fault)
    }
}

fn work(jobs: &Mutex<Receiver<Job>>) {
    // On Linux this lowers the calling thread alone. Where it is refused, work goes on as it is.
    let _ = rustix::process::nice(NICE);
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match job {
            Ok(job) => job(),
            Err(_) => return,
        }
    }
}

/// One spelling for what looks the same: keyboards differ in how they compose accents.
fn composed(password: &str) -> String {
    password.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_however_it_is_composed() {
        let hasher = Hasher::start(1);
        let hash = hasher.hash("caf\u{e9} au lait").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(hasher.verify("cafe\u{301} au lait", Some(hash.clone())).await.unwrap());
        assert!(!hasher.verify("cafe au lait", Some(hash)).await.unwrap());
        assert!(!hasher.verify("whatever", None).await.unwrap());
    }

    /// The time follows from the parameters; a clock would find them equal only on an idle machine.
    #[tokio::test]
    async fn nobody_costs_as_much_as_somebody() {
        let parameters = |hash: &str| hash.split('$').take(4).collect::<Vec<_>>().join("$");
        let hash = Hasher::start(1).hash("correct horse").await.unwrap();
        assert_eq!(parameters(DUMMY), parameters(&hash));
        let parsed = argon2::PasswordHash::new(DUMMY).unwrap();
        let kept = argon2::PasswordHash::new(&hash).unwrap();
        let lengths = |hash: &argon2::PasswordHash| (hash.salt.unwrap().len(), hash.hash.unwrap().len());
        assert_eq!(lengths(&parsed), lengths(&kept));
    }

    #[tokio::test]
    async fn a_full_queue_says_so_at_once() {
        let hasher = Hasher::with_queue(1, 1);
        let tries: Vec<_> = (0..8)
            .map(|_| {
                let hasher = hasher.clone();
                tokio::spawn(async move { hasher.verify("wrong", None).await })
            })
            .collect();
        let mut busy = 0;
        for one in tries {
            match one.await.unwrap() {
                Ok(known) => assert!(!known),
                Err(Error::Refused(refusal)) => {
                    assert_eq!(refusal.code, Code::ServerBusy);
                    busy += 1;
                }
                Err(error) => panic!("{error}"),
            }
        }
        assert!((1..8).contains(&busy), "{busy} of 8 were turned away");
    }
}
