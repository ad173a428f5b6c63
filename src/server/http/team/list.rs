use super::standing::{self, Offer};
use crate::{
    domain::{
        enrolment_list::{Edge, Filter, Invitation, Query, Row, View},
        error::AppError,
        id::PersonId,
        people_list,
        role::{Capability, Role},
        standing::Standing,
    },
    server::{
        auth::local_path::encode,
        error::Result,
        http::{answer::Asked, page::Page},
        scope::Scope,
        service::{
            me,
            team::{self, Managed, Team},
        },
        state::AppState,
        store::team::Contact,
    },
    ui::pages::public::{Choosing, ManagedView, TeamPage, TeamView, TeammateView, paths},
};
use axum::{
    Extension,
    extract::{Query as Params, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use http::StatusCode;
use leptos::prelude::view;
use std::collections::HashMap;

type Pairs = HashMap<String, String>;

const TITLE: &str = "team-title";
/// From so many on one looks for somebody rather than at everybody.
const A_SCREEN: u32 = 8;

pub async fn show(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Params(pairs): Params<Pairs>,
) -> Response {
    let reminded = pairs.get("reminded").and_then(|id| id.parse().ok());
    match view(&state, &scope, &page, &query(&pairs), reminded).await {
        Ok(view) => page.show(StatusCode::OK, TITLE, |frame| view! { <TeamPage frame view /> }),
        Err(error) => asked.fail(error),
    }
}

/// The window a reminder was pressed in, which says to whom it went.
pub fn reminded(here: &str, person: PersonId) -> String {
    let mut here = write(&query(&read_pairs(here)));
    here.push_str(if here.is_empty() { "reminded=" } else { "&reminded=" });
    format!("{}?{here}{person}", paths::TEAM)
}

/// The same window, with what was refused.
pub async fn show_again(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    asked: &Asked,
    here: &str,
    refusal: AppError,
) -> Response {
    match view(state, scope, page, &query(&read_pairs(here)), None).await {
        Ok(view) => page.show_again(&[refusal], TITLE, |frame, errors| {
            view! { <TeamPage frame view=TeamView { errors, ..view } /> }
        }),
        Err(error) => asked.fail(error),
    }
}

async fn view(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    query: &Query,
    reminded: Option<PersonId>,
) -> Result<TeamView> {
    let Team { page: found, mut contacts, cohorts } =
        if scope.may(Capability::SeePeople) { team::list(state, scope, query).await? } else { Team::default() };
    let managed = team::managed(state, scope).await?;
    let reminded = match reminded {
        // Only a name that the caller may see is said.
        Some(person) => team::member(state, scope, person).await.ok().map(|member| member.name),
        None => None,
    };
    let shows_cohorts = scope.may(Capability::SeePeople);
    let seen =
        Seen { now: state.now(), zone: me::zone(state, scope).await?, may_remind: scope.may(Capability::Remind) };
    let at = |edge| write(&Query { edge: Some(edge), ..query.clone() });
    let count = |view: View| {
        let index = View::ALL.iter().position(|one| *one == view);
        index.and_then(|index| found.counts.get(index)).copied().unwrap_or_default()
    };
    let (all, registered) = (count(View::All), count(View::Registered));
    let filtered = !query.filter.search.is_empty() || query.filter.cohort.is_some();
    let choosing = Choosing {
        search: query.filter.search.clone(),
        cohort: query.filter.cohort.map(|id| id.to_string()).unwrap_or_default(),
        cohorts: cohorts.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
    };
    Ok(TeamView {
        name: scope.name.clone(),
        figures: shows_cohorts
            .then(|| [all, registered, all.saturating_sub(registered)].map(|count| page.words().tally(count))),
        managed: scope.manages.then(|| managed_view(page, &seen, managed)),
        choosing: (filtered || all > A_SCREEN || choosing.cohorts.len() > 1).then_some(choosing),
        previous: found.previous.map(|cursor| at(Edge::Before(cursor))),
        next: found.next.map(|cursor| at(Edge::After(cursor))),
        people: found
            .rows
            .into_iter()
            .map(|row| {
                // Kept for a second row of the same person.
                let contact = contacts.entry(row.person).or_default().clone();
                teammate(page, &seen, row, contact)
            })
            .collect(),
        here: write(query),
        reminded,
        errors: Vec::new(),
    })
}

/// How the caller looks at rows.
struct Seen {
    now: DateTime<Utc>,
    zone: Tz,
    may_remind: bool,
}

/// The caller's own people, whom they may remind, and theirs, whom they see.
fn managed_view(page: &Page, seen: &Seen, managed: Managed) -> ManagedView {
    let Managed { direct, indirect, more, mut contacts } = managed;
    let mut rows = |rows: Vec<people_list::Row>, may_remind| -> Vec<TeammateView> {
        let view = |row: people_list::Row| {
            let contact = contacts.remove(&row.person).unwrap_or_default();
            let of = standing::Of {
                standing: row.standing,
                deactivated: row.deactivated,
                sent_at: row.invitation.as_ref().and_then(|invitation| invitation.sent_at),
                offer: offer(row.standing, row.invitation.as_ref()),
                wants_none: row.invitation.as_ref().is_some_and(|invitation| invitation.wants_none),
                reminded: row.invitation.as_ref().map_or(0, |invitation| invitation.reminded),
                progress: row.progress,
                activities: row.activities,
                done: row.activities_done,
                last_seen_at: row.last_seen_at,
            };
            TeammateView {
                id: row.person.to_string(),
                key: format!("managed-{}", row.person),
                standing: standing::words_for(page, &of, seen.now, seen.zone),
                reach: standing::reach(&of, contact, may_remind),
                name: row.name,
                cohort: row.units.join(", "),
                test: row.test,
            }
        };
        rows.into_iter().map(view).collect()
    };
    let direct = rows(direct, true);
    ManagedView { direct, indirect: rows(indirect, false), more }
}

/// Whoever is invited and has no open invitation declined it.
fn offer(standing: Standing, invitation: Option<&Invitation>) -> Offer {
    match invitation {
        None if standing == Standing::Invited => Offer::Declined,
        Some(invitation) if invitation.bounced.is_some() => Offer::Bounced,
        Some(invitation) if invitation.expired => Offer::Expired,
        _ => Offer::Open,
    }
}

fn teammate(page: &Page, seen: &Seen, row: Row, contact: Contact) -> TeammateView {
    let of = standing::Of {
        standing: row.standing,
        deactivated: row.deactivated,
        sent_at: row.invitation.as_ref().and_then(|invitation| invitation.sent_at),
        offer: offer(row.standing, row.invitation.as_ref()),
        wants_none: row.wants_none(),
        reminded: row.invitation.as_ref().map_or(0, |invitation| invitation.reminded),
        progress: row.progress,
        activities: row.activities,
        done: row.activities_done,
        last_seen_at: contact.last_seen_at,
    };
    TeammateView {
        id: row.person.to_string(),
        key: format!("{}-{}", row.person, row.unit),
        standing: standing::words_for(page, &of, seen.now, seen.zone),
        reach: standing::reach(&of, contact, seen.may_remind),
        name: row.name,
        cohort: row.unit_name.unwrap_or_default(),
        test: row.test,
    }
}

/// Of the list, only who and where it begins is asked for here: mentors see their learners, by name.
fn query(pairs: &Pairs) -> Query {
    let asked = Query::read(|name| pairs.get(name).cloned());
    let Filter { search, cohort, .. } = asked.filter;
    let search = search.trim().to_owned();
    Query {
        edge: asked.edge,
        filter: Filter { kind: Some(Role::Learner), search, cohort, ..Filter::default() },
        ..Query::default()
    }
}

fn write(query: &Query) -> String {
    let pairs = query.pairs().into_iter().filter(|(name, _)| ["q", "cohort", "after", "before"].contains(name));
    pairs.map(|(name, value)| format!("{name}={}", encode(&value))).collect::<Vec<_>>().join("&")
}

/// What `write` wrote.
fn read_pairs(here: &str) -> Pairs {
    let uri = format!("{}?{here}", paths::TEAM).parse::<http::Uri>();
    uri.ok().and_then(|uri| Some(Params::<Pairs>::try_from_uri(&uri).ok()?.0)).unwrap_or_default()
}
