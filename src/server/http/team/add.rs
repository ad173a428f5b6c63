//! Enrolling one person in several activities: choosing, the plan, and doing it. Plain forms.
use crate::{
    domain::{
        enrolling::{ActivityChoice, Order, Outcome, Plan, Target, Wait, Whom},
        error::{AppError, Code},
        id::PersonId,
    },
    server::{
        auth::local_path::encode,
        error::{Error, Result},
        http::{answer::Asked, form::Form, page::Page},
        scope::Scope,
        service::{enrolling, team},
        state::AppState,
        texts::date,
    },
    ui::pages::public::{AddActivityView, AddPage, AddView, FieldError, PlannedLine, PlannedView, paths},
};
use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::view;

const TITLE: &str = "team-title";

/// Repeated names make no map.
type Pairs = Vec<(String, String)>;

#[derive(Debug, Default)]
struct Chosen {
    search: String,
    targets: Vec<Target>,
    lifted: Vec<Target>,
    plans: bool,
    digest: String,
}

pub async fn show(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    Path(id): Path<String>,
    page: Page,
    asked: Asked,
    Query(pairs): Query<Pairs>,
) -> Response {
    let Ok(id) = id.parse() else { return asked.refuse(Code::NotFound) };
    answer(&state, &scope, &page, &asked, id, &read(pairs), None).await
}

pub async fn save(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    Path(id): Path<String>,
    page: Page,
    asked: Asked,
    Form(pairs): Form<Pairs>,
) -> Response {
    let Ok(id) = id.parse::<PersonId>() else { return asked.refuse(Code::NotFound) };
    let chosen = Chosen { plans: true, ..read(pairs) };
    let done = match check(&state, &scope, id).await {
        Ok(_) => enrolling::apply(&state, &scope, &order(id, &chosen), &chosen.digest).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(enrolled) => {
            let to = format!("{}/{id}?tab=activities&enrolled={}", paths::TEAM, enrolled.enrolments);
            Redirect::to(&to).into_response()
        }
        // The world has moved on: the plan as it is now, or the choice, with what happened on top.
        Err(Error::Refused(refusal)) if refusal.code == Code::PlanMoved || is_of_choice(&refusal) => {
            answer(&state, &scope, &page, &asked, id, &chosen, Some(refusal)).await
        }
        Err(error) => asked.fail(error),
    }
}

async fn answer(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    asked: &Asked,
    id: PersonId,
    chosen: &Chosen,
    refusal: Option<AppError>,
) -> Response {
    match (view(state, scope, page, id, chosen).await, refusal) {
        (Ok(view), None) => page.show(StatusCode::OK, TITLE, |frame| view! { <AddPage frame view /> }),
        (Ok(view), Some(refusal)) => page.show_again(&[refusal], TITLE, |frame, errors| {
            view! { <AddPage frame view=AddView { errors, ..view } /> }
        }),
        (Err(error), _) => asked.fail(error),
    }
}

/// Whom the caller may enrol; their name.
async fn check(state: &AppState, scope: &Scope, id: PersonId) -> Result<String> {
    let member = team::member(state, scope, id).await?;
    if member.may_enrol { Ok(member.name) } else { Err(Code::NotFound.into()) }
}

async fn view(state: &AppState, scope: &Scope, page: &Page, id: PersonId, chosen: &Chosen) -> Result<AddView> {
    let name = check(state, scope, id).await?;
    let view = AddView { viewer: scope.name.clone(), id: id.to_string(), name, ..AddView::default() };
    let mut errors = Vec::new();
    if chosen.plans && chosen.targets.is_empty() {
        errors.push(FieldError { field: None, text: page.words().t("registration-choose") });
    } else if chosen.plans {
        match enrolling::plan(state, scope, &order(id, chosen)).await {
            Ok(plan) => return Ok(AddView { planned: Some(planned(page, chosen, &plan)), ..view }),
            Err(Error::Refused(refusal)) if is_of_choice(&refusal) => errors = page.errors(&[refusal]),
            Err(error) => return Err(error),
        }
    }
    let found = enrolling::find_activities(state, scope, &chosen.search).await?;
    // Chosen before the search: they stay, with or without it.
    let ids: Vec<_> = chosen.targets.iter().map(|target| target.activity).collect();
    let before = enrolling::activities(state, scope, &ids).await?;
    let mut activities: Vec<_> = before.iter().flat_map(|activity| choices(page, activity, chosen)).collect();
    activities.retain(|choice| choice.chosen);
    let fresh = found.iter().flat_map(|activity| choices(page, activity, chosen)).filter(|choice| !choice.chosen);
    activities.extend(fresh.collect::<Vec<_>>());
    Ok(AddView { search: chosen.search.clone(), activities, errors, ..view })
}

/// Whether something that was chosen takes nobody any more: the rest is still to be chosen from.
fn is_of_choice(refusal: &AppError) -> bool {
    matches!(refusal.code, Code::SessionClosed | Code::ActivityArchived)
}

/// An activity, and each of its sessions that are open.
fn choices(page: &Page, activity: &ActivityChoice, chosen: &Chosen) -> Vec<AddActivityView> {
    let choice = |session, title: String, note: String| {
        let target = Target { activity: activity.id, session };
        AddActivityView { value: write(target), title, note, chosen: chosen.targets.contains(&target) }
    };
    let own = choice(None, activity.name.clone(), String::new());
    let sessions = activity.sessions.iter().map(|session| {
        let starts = date::long(page.lang, session.starts.date());
        let seats = match session.free {
            Some(free) => page.words().count("registration-seats", free as usize, &[]),
            None => String::new(),
        };
        let named = [activity.name.as_str(), session.title.as_str()].into_iter().filter(|part| !part.is_empty());
        let note = [starts, seats].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        choice(Some(session.id), named.collect::<Vec<_>>().join(", "), note)
    });
    std::iter::once(own).chain(sessions).collect()
}

fn planned(page: &Page, chosen: &Chosen, plan: &Plan) -> PlannedView {
    let words = page.words();
    let lines = plan.pairs.iter().filter_map(|pair| {
        let target = plan.targets.get(pair.target as usize)?;
        let title = [Some(target.name.clone()), target.session.clone()].into_iter().flatten();
        let kept_out = pair.outcome == Outcome::KeptOut;
        Some(PlannedLine {
            title: title.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            outcome: words.t(outcome(pair.outcome)),
            lift: kept_out.then(|| {
                let mut lifted = chosen.lifted.clone();
                lifted.push(target.target);
                format!("{}&step=plan", query(&chosen.targets, &lifted))
            }),
        })
    });
    PlannedView {
        lines: lines.collect(),
        chosen: chosen.targets.iter().copied().map(write).collect(),
        lifted: chosen.lifted.iter().copied().map(write).collect(),
        digest: plan.digest.clone(),
        enrols: plan.enrols(),
        mails: plan.mails,
        back: query(&chosen.targets, &[]),
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Enrol => "registration-enrols",
        Outcome::Waits(Wait::Full) => "registration-waits-full",
        Outcome::Waits(Wait::NoSession) => "registration-waits-session",
        Outcome::Already => "registration-already",
        Outcome::KeptOut => "registration-kept-out",
        Outcome::Deactivated => "registration-deactivated",
        Outcome::OutOfReach => "registration-out-of-reach",
    }
}

fn order(id: PersonId, chosen: &Chosen) -> Order {
    let lift = chosen.targets.iter().enumerate().filter(|(_, target)| chosen.lifted.contains(target));
    Order {
        people: vec![Whom::Person(id)],
        targets: chosen.targets.clone(),
        lift: lift.map(|(index, _)| (0, index as u32)).collect(),
    }
}

fn write(target: Target) -> String {
    match target.session {
        Some(session) => format!("{}.{session}", target.activity),
        None => target.activity.to_string(),
    }
}

fn read_target(text: &str) -> Option<Target> {
    let (activity, session) =
        text.split_once('.').map_or((text, None), |(activity, session)| (activity, Some(session)));
    let session = match session {
        Some(session) => Some(session.parse().ok()?),
        None => None,
    };
    Some(Target { activity: activity.parse().ok()?, session })
}

fn query(targets: &[Target], lifted: &[Target]) -> String {
    let pair = |name: &str, target: &Target| format!("{name}={}", encode(&write(*target)));
    let chosen = targets.iter().map(|target| pair("activity", target));
    chosen.chain(lifted.iter().map(|target| pair("lift", target))).collect::<Vec<_>>().join("&")
}

fn read(pairs: Pairs) -> Chosen {
    let mut chosen = Chosen::default();
    for (name, value) in pairs {
        match name.as_str() {
            "q" => value.trim().clone_into(&mut chosen.search),
            "activity" => chosen.targets.extend(read_target(&value).filter(|target| !chosen.targets.contains(target))),
            "lift" => chosen.lifted.extend(read_target(&value)),
            "step" => chosen.plans = value == "plan",
            "digest" => chosen.digest = value,
            _ => {}
        }
    }
    chosen
}
