//! The disk of the database runs full under a running server and worker, and has room again.
use super::support::{Browser, Cluster, Database, Installation, link, wait_until};
use sqlx::{AssertSqlSafe, Connection};

/// For a fresh cluster, a database of Muster, and a few lists.
const SIZE: &str = "160m";
const PEOPLE: usize = 100;
/// Pages that are there already hold some lists.
const LISTS: usize = 100;

const FORM: [(&str, &str); 3] =
    [("first_name", "Noor"), ("last_name", "Haddad"), ("password", "four quite unrelated words")];

/// [N9] [N16]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_room_nothing_is_half_done() {
    let cluster = match Cluster::on_a_small_disk(SIZE).await {
        Ok(cluster) => cluster,
        Err(reason) => return println!("skipped: no small disk can be made here: {reason}"),
    };
    let mut muster = Installation::start(&cluster, "full-disk").await;
    assert!(muster.save("early.example", PEOPLE).await.unwrap().is_ok());
    assert_eq!(muster.invite().await.unwrap(), PEOPLE as u64);
    muster.comes_to_rest().await;

    fill(&muster.database).await;
    let refused = until_refused(&muster).await;
    assert_eq!(muster.traces(&refused).await, [0; 3], "nothing of a list that was refused");
    assert_eq!((muster.status("/readyz").await, muster.status("/enrolments").await), (200, 200), "who reads, reads");
    // Whoever registers is told on the page, and their link is not spent.
    let mut registered = 0;
    let mut guests = (0..PEOPLE).map(|n| muster.sink.to(&format!("p{n}@early.example")).remove(0));
    let (unlucky, page) = loop {
        let path = format!("/register/{}", link(&guests.next().expect("room for everyone")).reveal());
        let page = Browser::new(muster.address).form(&path, &FORM).await.unwrap();
        match page.status {
            303 => registered += 1,
            _ => break (path, page),
        }
    };
    assert!(page.status == 507 && page.body.contains("There is no room left"), "{page:?}");
    let done = "SELECT count(*) FROM person p WHERE registered_at IS NOT NULL AND address LIKE '%@early.example'
                AND EXISTS (SELECT FROM event e WHERE e.person_id = p.id AND e.kind = 'invitation.accepted')";
    assert_eq!(muster.database.count(done).await, registered);
    let spent = "SELECT count(*) FROM token WHERE purpose = 'invitation' AND used_at IS NOT NULL";
    assert_eq!(muster.database.count(spent).await, registered);

    muster.database.run("DROP TABLE ballast").await;
    wait_until("the list is taken", || async { muster.save(&refused, PEOPLE).await.unwrap().is_ok() }).await;
    assert_eq!(muster.traces(&refused).await, [PEOPLE as i64; 3]);
    assert_eq!(Browser::new(muster.address).form(&unlucky, &FORM).await.unwrap().status, 303);
    muster.invite().await.unwrap();
    muster.comes_to_rest().await;
    muster.still_runs();
}

/// Until not one page more fits.
async fn fill(database: &Database) {
    let mut conn = database.connect().await;
    sqlx::raw_sql("CREATE TABLE ballast (n integer) WITH (autovacuum_enabled = off)").execute(&mut conn).await.unwrap();
    for rows in [1_000_000, 100_000, 10_000, 1_000, 100, 1] {
        let insert = format!("INSERT INTO ballast SELECT n FROM generate_series(1, {rows}) n");
        loop {
            match sqlx::raw_sql(AssertSqlSafe(insert.clone())).execute(&mut conn).await {
                Ok(_) => {}
                Err(error) => {
                    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code).unwrap();
                    assert_eq!(code, "53100", "{error}");
                    break;
                }
            }
        }
    }
    conn.close().await.unwrap();
}

/// Saves lists as long as there is room in pages that are there; answers the one that was refused.
async fn until_refused(muster: &Installation) -> String {
    for n in 0..LISTS {
        let domain = format!("late{n}.example");
        match muster.save(&domain, PEOPLE).await.unwrap() {
            Ok(_) => assert_eq!(muster.traces(&domain).await, [PEOPLE as i64; 3], "a list that was taken is whole"),
            Err(refusal) => {
                assert_eq!(refusal["code"], "database.full", "{refusal}");
                return domain;
            }
        }
    }
    panic!("{LISTS} lists found room on a full disk");
}
