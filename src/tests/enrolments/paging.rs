use super::{walk, walk_back};
use crate::{
    domain::{
        enrolment_list::{Filter, Query, Row, Sort, View},
        id::UnitId,
        role::Role,
        selection::Selection,
        standing::Standing,
    },
    server::{
        scope::Reach,
        store::enrolment_list::{Order, window},
    },
    tests::support::App,
};
use std::collections::HashSet;

const NAMES: &[&str] =
    &["Anna", "Bo Ek", "Bo", "Çem", "O'Neil, Ann", "Eva-Lotta", "Łucja van den Berg", "佐藤　健", "zoë", "Anna"];

/// 150 people, most of whom share a name; every fourth in two cohorts, every sixth twice in one, every fortieth with a
/// platform-wide role beside it, every tenth without address: over 200 rows.
async fn crowd(app: &App) -> [UnitId; 3] {
    let cohorts = [app.cohort("Autumn").await, app.cohort("Spring").await, app.cohort("Winter").await];
    for n in 0..150 {
        let address = format!("p{n:03}@b.example");
        let address = (n % 10 != 9).then_some(address.as_str());
        let person = app.someone(NAMES[n % NAMES.len()], address, &format!("R{}", n % 4)).await;
        app.place(person, cohorts[n % 3], Role::Learner).await;
        if n % 4 == 0 {
            app.place(person, cohorts[(n + 1) % 3], Role::Mentor).await;
        }
        if n % 6 == 0 {
            app.place(person, cohorts[n % 3], Role::Coach).await;
        }
        if n % 40 == 0 {
            app.run(&format!("INSERT INTO role_grant VALUES ('{person}', 'coordinator', NULL, NULL, now())")).await;
        }
        match n % 3 {
            0 => {}
            1 => {
                app.invite(person, "sent").await;
            }
            _ => app.register(person).await,
        }
    }
    // Added at few moments, so that the order within one has to be told by something else.
    app.run("UPDATE person SET created_at = date_trunc('minute', now()) - (ascii(right(address, 11)) % 5) * interval '1 minute' WHERE address IS NOT NULL").await;
    cohorts
}

fn keys(rows: &[Row]) -> Vec<(uuid::Uuid, uuid::Uuid, &str)> {
    rows.iter().map(|row| (row.person.0, row.unit.0, row.role.as_str())).collect()
}

/// Whether no row stands before one it should follow, as far as Rust and Postgres order alike.
fn is_ordered(rows: &[Row], sort: Sort) -> bool {
    rows.is_sorted_by(|a, b| match sort {
        Sort::Name => true,
        Sort::Address => a.address.as_deref().unwrap_or_default() <= b.address.as_deref().unwrap_or_default(),
        Sort::Reference => a.reference <= b.reference,
        Sort::Standing => a.standing.as_str() <= b.standing.as_str(),
        Sort::Added => a.added_at <= b.added_at,
    })
}

/// [P2] However it is sorted, and whichever way it is paged, the list shows each placement once, in one order.
#[tokio::test]
async fn every_row_stands_on_one_page_whichever_way() {
    let app = App::start().await;
    let cohorts = crowd(&app).await;
    let mut admin = app.admin().await;
    let in_cohort = app.count(&format!("placement WHERE unit_id = '{}'", cohorts[1])).await;
    let all = app.count("placement").await + app.count("role_grant").await;
    assert!(all > 200 && in_cohort > 50, "{all} {in_cohort}");

    for (cohort, expected) in [(None, all), (Some(cohorts[1]), in_cohort)] {
        for sort in Sort::ALL {
            let filter = Filter { cohort, ..Filter::default() };
            let query = Query { filter, sort: *sort, ..Query::default() };
            let (rows, last) = walk(&mut admin, &query).await;
            let distinct: HashSet<_> = keys(&rows).into_iter().collect();
            assert_eq!((rows.len() as i64, distinct.len() as i64), (expected, expected), "{sort:?} {cohort:?}");
            assert!(is_ordered(&rows, *sort), "{sort:?}");
            assert_eq!(keys(&walk_back(&mut admin, &last).await), keys(&rows), "{sort:?} back");

            let (mut down, last) = walk(&mut admin, &Query { descending: true, ..query }).await;
            assert_eq!(keys(&walk_back(&mut admin, &last).await), keys(&down), "{sort:?} descending, back");
            down.reverse();
            assert_eq!(keys(&down), keys(&rows), "{sort:?} descending");
        }
    }
}

/// [P2] People of one name stand together, and every tab and filter pages as the whole list does.
#[tokio::test]
async fn tabs_and_filters_page_alike_and_count_what_they_show() {
    let app = App::start().await;
    let cohorts = crowd(&app).await;
    let mut admin = app.admin().await;
    let (rows, _) = walk(&mut admin, &Query::default()).await;
    let mut seen = HashSet::new();
    for pair in rows.windows(2).filter(|pair| pair[0].name_key != pair[1].name_key) {
        assert!(seen.insert(pair[0].name_key.clone()), "{} stands in two places", pair[0].name_key);
    }

    let base = Filter { cohort: None, ..Filter::default() };
    let filters = [
        base.clone(),
        Filter { cohort: Some(cohorts[0]), ..base.clone() },
        Filter { kind: Some(Role::Learner), ..base.clone() },
        Filter { kind: Some(Role::Coordinator), ..base.clone() },
        Filter { search: "bo".into(), ..base.clone() },
        Filter { search: "b.example".into(), kind: Some(Role::Mentor), ..base },
    ];
    for filter in filters {
        let first = super::page(&mut admin, &Query { filter: filter.clone(), ..Query::default() }).await;
        assert_eq!(first.counts.len(), View::ALL.len());
        for (view, count) in View::ALL.iter().zip(&first.counts) {
            let query = Query { filter: Filter { view: *view, ..filter.clone() }, ..Query::default() };
            let (rows, last) = walk(&mut admin, &query).await;
            assert_eq!(rows.len() as u32, *count, "{view:?} of {filter:?}");
            assert_eq!(keys(&walk_back(&mut admin, &last).await), keys(&rows));
            let standing = match view {
                View::New => Some(Standing::Enrolled),
                View::Invited => Some(Standing::Invited),
                View::Registered => Some(Standing::Registered),
                _ => None,
            };
            assert!(standing.is_none_or(|standing| rows.iter().all(|row| row.standing == standing)));
            assert!(filter.kind.is_none_or(|kind| rows.iter().all(|row| row.role == kind)));
            assert!(filter.cohort.is_none_or(|cohort| rows.iter().all(|row| row.unit == cohort)));
        }
    }
}

/// [P9] [N7] Who matches a common word is found while people are walked by name; pages go on to the last one all the same.
#[tokio::test]
async fn a_search_that_many_match_is_paged_like_any_other() {
    let app = App::start().await;
    let cohort = app.cohort("Autumn").await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), n, n, n || ' common' || CASE WHEN k % 3 = 0 THEN ' zz' ELSE '' END, now()
         FROM (SELECT k, chr(97 + k * 7 % 26) || (k * 131 % 7000) AS n FROM generate_series(1, 7000) k) AS one;
         INSERT INTO placement SELECT id, '{cohort}', 'learner', name_key, now() FROM person;
         ANALYZE person"
    ))
    .await;
    let mut conn = app.state.db.acquire().await.unwrap();
    for (search, ascending) in [("common", true), ("common", false), ("zz", true), ("comm b", true)] {
        let chosen = Selection::all(Filter { search: search.to_owned(), ..Filter::default() });
        let order = Order { sort: Sort::Name, ascending };
        let whole = window(&mut conn, app.state.now(), &Reach::Everyone, &chosen, order, None, 9_999).await.unwrap();
        assert!(whole.len() > 100, "{search}");
        assert!(whole.is_sorted_by(|a, b| (a.name_key <= b.name_key) == ascending || a.name_key == b.name_key));
        for from in [0, 70, whole.len() - 30] {
            let cursor = from.checked_sub(1).map(|before| whole[before].cursor(Sort::Name));
            let page = window(&mut conn, app.state.now(), &Reach::Everyone, &chosen, order, cursor.as_ref(), 51);
            let page = page.await.unwrap();
            assert_eq!(keys(&page), keys(&whole[from..(from + 51).min(whole.len())]), "{search} {from}");
        }
    }
}
