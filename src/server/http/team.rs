//! The page of mentors and coaches: the people of their own cohorts, and a reminder for who has not come yet.
use super::{answer::Asked, form::Form, page::Page, routes::Routes};
use crate::{
    domain::{
        enrolment_list::{Edge, Filter, Query, Row},
        id::PersonId,
        role::{Capability, Role},
        sending::{Kind, Target},
        standing::Standing,
    },
    server::{
        auth::local_path::encode,
        error::{Error, Result},
        scope::Scope,
        service::{enrolment_list, people, sending},
        state::AppState,
        texts::{Lang, date},
    },
    ui::{
        icons::PlaneKind,
        pages::public::{TeamPage, TeamView, TeammateStanding, TeammateView, paths},
        words::Words,
    },
};
use axum::{
    Extension,
    extract::{Query as Params, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::view;
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new().get(paths::TEAM, show).post(paths::TEAM_REMIND, remind)
}

type Pairs = HashMap<String, String>;

async fn show(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Params(pairs): Params<Pairs>,
) -> Response {
    let reminded = pairs.get("reminded").and_then(|id| id.parse().ok());
    match team(&state, &scope, &page, &query(&pairs), reminded).await {
        Ok(view) => page.show(StatusCode::OK, "team-title", |frame| view! { <TeamPage frame view /> }),
        Err(error) => asked.fail(error),
    }
}

#[derive(Deserialize)]
struct Reminding {
    person: Uuid,
    /// The window it was pressed in.
    #[serde(default)]
    here: String,
}

async fn remind(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Form(form): Form<Reminding>,
) -> Response {
    let query = query(&read_pairs(&form.here));
    let person = PersonId(form.person);
    match sending::send(&state, &scope, Kind::Reminder, &Target::Person(person), None).await {
        Ok(_) => {
            let mut here = write(&query);
            here.push_str(if here.is_empty() { "reminded=" } else { "&reminded=" });
            Redirect::to(&format!("{}?{here}{person}", paths::TEAM)).into_response()
        }
        Err(Error::Refused(refusal)) => match team(&state, &scope, &page, &query, None).await {
            Ok(view) => page.show_again(&[refusal], "team-title", |frame, errors| {
                view! { <TeamPage frame view=TeamView { errors, ..view } /> }
            }),
            Err(error) => asked.fail(error),
        },
        Err(fault) => asked.fail(fault),
    }
}

async fn team(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    query: &Query,
    reminded: Option<PersonId>,
) -> Result<TeamView> {
    let found = enrolment_list::page(state, scope, query).await?;
    let reminded = match reminded {
        // Only a name that the caller may see is said.
        Some(person) => people::profile(state, scope, person).await.ok().map(|profile| profile.name),
        None => None,
    };
    let at = |edge| write(&Query { edge: Some(edge), ..query.clone() });
    let may_remind = scope.may(Capability::Remind);
    Ok(TeamView {
        name: scope.name.clone(),
        people: found.rows.into_iter().map(|row| teammate(page, row, may_remind)).collect(),
        previous: found.previous.map(|cursor| at(Edge::Before(cursor))),
        next: found.next.map(|cursor| at(Edge::After(cursor))),
        here: write(query),
        reminded,
        errors: Vec::new(),
    })
}

fn teammate(page: &Page, row: Row, may_remind: bool) -> TeammateView {
    let words = page.words();
    let waits = row.standing == Standing::Invited && !row.deactivated && row.bounced().is_none();
    TeammateView {
        id: row.person.to_string(),
        standing: standing(words, page.lang, &row),
        may_remind: may_remind && waits,
        name: row.name,
        cohort: row.cohort.unwrap_or_default(),
        test: row.test,
    }
}

fn standing(words: Words, lang: Lang, row: &Row) -> TeammateStanding {
    let mail = |plane, key: &str, note| TeammateStanding::Mail { plane, word: words.t(key), note };
    let invitation = row.invitation.as_ref();
    match row.standing {
        _ if row.deactivated => mail(PlaneKind::Deactivated, "team-deactivated", String::new()),
        Standing::Registered => TeammateStanding::Progress {
            percent: row.progress,
            note: words.count(
                "team-activities",
                row.activities as usize,
                &[("done", &row.activities_done.to_string())],
            ),
        },
        Standing::Enrolled => mail(PlaneKind::Enrolled, "team-enrolled", words.t("team-not-invited")),
        Standing::Invited => {
            let sent = match invitation.and_then(|invitation| invitation.sent_at) {
                Some(at) => words.with("team-sent", &[("date", &date::day(lang, at.date_naive()))]),
                None => words.t("team-underway"),
            };
            let reminded = invitation.map_or(0, |invitation| invitation.reminded);
            let note = if reminded > 0 {
                format!("{sent}, {}", words.count("team-reminded-times", reminded as usize, &[]))
            } else {
                sent
            };
            match invitation {
                Some(invitation) if invitation.bounced.is_some() => {
                    mail(PlaneKind::Bounced, "team-bounced", words.t("team-ask-address"))
                }
                Some(invitation) if invitation.expired => mail(PlaneKind::Expired, "team-expired", note),
                _ if reminded > 0 => mail(PlaneKind::Reminded, "team-invited", note),
                _ => mail(PlaneKind::Invited, "team-invited", note),
            }
        }
    }
}

/// Of the list, only where it begins is asked for here: mentors see their learners, by name.
fn query(pairs: &Pairs) -> Query {
    let edge = Query::read(|name| pairs.get(name).cloned()).edge;
    Query { edge, filter: Filter { kind: Some(Role::Learner), ..Filter::default() }, ..Query::default() }
}

fn write(query: &Query) -> String {
    let pairs = query.pairs().into_iter().filter(|(name, _)| ["after", "before"].contains(name));
    pairs.map(|(name, value)| format!("{name}={}", encode(&value))).collect::<Vec<_>>().join("&")
}

/// What `write` wrote.
fn read_pairs(here: &str) -> Pairs {
    let uri = format!("{}?{here}", paths::TEAM).parse::<http::Uri>();
    uri.ok().and_then(|uri| Some(Params::<Pairs>::try_from_uri(&uri).ok()?.0)).unwrap_or_default()
}
