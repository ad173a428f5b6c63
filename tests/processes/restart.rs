//! Postgres stops and starts again, or crashes, under a running server and worker.
use super::support::{Browser, Cluster, Installation, wait_until};
use serde_json::Value;
use std::{io, time::Duration};
use tokio::time::sleep;

/// People of a list.
const PEOPLE: usize = 40;

/// [N9] [N16] Who asked at that moment is told so, and nothing else is to be done about it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_was_away_is_found_again() {
    let mut cluster = Cluster::start().await;
    let mut muster = Installation::start(&cluster, "restart").await;
    let hints = muster.admin.listen().await;
    wait_until("the stream is open", || async { hints.heard().contains("text/event-stream") }).await;
    for (round, crash) in [false, true].into_iter().enumerate() {
        let domain = |list: &str| format!("{list}{round}.example");
        assert!(muster.save(&domain("before"), PEOPLE).await.unwrap().is_ok());
        let invited = muster.invite().await.unwrap();
        assert_eq!(invited, PEOPLE as u64, "mails are on their way when the database goes");

        // One request is surely within a transaction: it waits for a lock.
        let mut lock = muster.database.connect().await;
        sqlx::raw_sql("BEGIN; LOCK TABLE placement IN SHARE ROW EXCLUSIVE MODE").execute(&mut lock).await.unwrap();
        let (caught, down) = (domain("caught"), domain("down"));
        let cut = async {
            wait_until("the request waits for the lock", || async {
                muster.database.count("SELECT count(*) FROM pg_locks WHERE NOT granted").await > 0
            })
            .await;
            if crash { cluster.crash() } else { cluster.stop() }
        };
        let (answered, ()) = tokio::join!(muster.save(&caught, PEOPLE), cut);
        assert!(is_away(&answered), "{answered:?}");

        // Meanwhile the process says that it lives and cannot work; requests wait a while for the database.
        let monitor = Browser::new(muster.address);
        let health = [monitor.get("/healthz").await.unwrap().status, monitor.get("/readyz").await.unwrap().status];
        assert_eq!(health, [200, 503]);
        let page = muster.admin.get("/dashboard").await.unwrap();
        assert!(page.status == 503 && page.body.contains("cannot reach our records"), "{page:?}");
        assert!(page.head.to_ascii_lowercase().contains("retry-after: 5"), "{}", page.head);
        let (waited, ()) = tokio::join!(muster.save(&down, PEOPLE), async {
            sleep(Duration::from_secs(1)).await;
            cluster.start_again().await;
        });
        assert!(waited.as_ref().is_ok_and(Result::is_ok), "who asked a moment before it was back: {waited:?}");

        wait_until("it can work again", || async { muster.status("/readyz").await == 200 }).await;
        // Postgres may have committed what it could no longer answer: then all of it is there.
        let traces = muster.traces(&caught).await;
        assert!(traces == [0; 3] || traces == [PEOPLE as i64; 3], "what was refused is there by half: {traces:?}");
        assert_eq!(muster.traces(&down).await, [PEOPLE as i64; 3]);
        // The stream told pages to look again, or that it is over, so that they come back.
        wait_until("pages hear that hints may have been missed", || async { hints.heard().contains("all") }).await;
        assert!(muster.save(&caught, PEOPLE).await.unwrap().is_ok(), "tried again, it is taken");
        wait_until("pages hear of changes", || async { hints.heard().contains("people") }).await;
        assert!(hints.is_open());
        assert_eq!(muster.invite().await.unwrap(), 2 * PEOPLE as u64);
        muster.comes_to_rest().await;
        assert_eq!(muster.traces(&domain("before")).await, [PEOPLE as i64; 3]);
        muster.still_runs();
    }
}

/// The refusal says that it is the database, and that the change is to be looked for.
fn is_away(answered: &io::Result<Result<Value, Value>>) -> bool {
    answered.as_ref().is_ok_and(|answer| answer.as_ref().is_err_and(|refusal| refusal["code"] == "database.away"))
}
