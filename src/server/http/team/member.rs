use super::standing::{self, Offer};
use crate::{
    domain::{enrolment::State as EnrolmentState, error::AppError, id::PersonId, standing::Standing},
    server::{
        error::Result,
        http::{answer::Asked, home::activity, page::Page},
        scope::Scope,
        service::{
            home, me,
            team::{self, Member},
        },
        state::AppState,
        texts::date,
    },
    ui::pages::public::{ActivityView, Enrolled, MemberPage, MemberTab, MemberView},
};
use axum::{
    Extension,
    extract::{Path, Query, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use http::StatusCode;
use leptos::prelude::view;
use serde::Deserialize;

const TITLE: &str = "team-title";

#[derive(Deserialize)]
pub struct Done {
    reminded: Option<String>,
    tab: Option<String>,
    /// How many enrolments a plan has just brought.
    enrolled: Option<usize>,
}

pub async fn show(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    Path(id): Path<String>,
    page: Page,
    asked: Asked,
    Query(Done { reminded, tab, enrolled }): Query<Done>,
) -> Response {
    let Ok(id) = id.parse() else { return asked.refuse(crate::domain::error::Code::NotFound) };
    match view(&state, &scope, &page, id, enrolled).await {
        Ok(view) => page.show(StatusCode::OK, TITLE, |frame| {
            let tab = if tab.as_deref() == Some("activities") { MemberTab::Activities } else { MemberTab::Overview };
            view! { <MemberPage frame view=MemberView { reminded: reminded.is_some(), tab, ..view } /> }
        }),
        Err(error) => asked.fail(error),
    }
}

/// The same page, with what was refused.
pub async fn show_again(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    asked: &Asked,
    id: PersonId,
    refusal: AppError,
) -> Response {
    match view(state, scope, page, id, None).await {
        Ok(view) => page.show_again(&[refusal], TITLE, |frame, errors| {
            view! { <MemberPage frame view=MemberView { errors, ..view } /> }
        }),
        Err(error) => asked.fail(error),
    }
}

async fn view(
    state: &AppState,
    scope: &Scope,
    page: &Page,
    id: PersonId,
    enrolled: Option<usize>,
) -> Result<MemberView> {
    let mut member = team::member(state, scope, id).await?;
    let (now, zone) = (state.now(), me::zone(state, scope).await?);
    let of = of(&member, now);
    let day = |at: DateTime<Utc>| date::moment(page.lang, at, now, zone);
    let today = now.with_timezone(&zone).date_naive();
    let mut reasons = std::mem::take(&mut member.reasons);
    let mut shown = |own: home::OwnActivity| {
        let reasons = reasons.remove(&own.enrolment).unwrap_or_default();
        // Steps are theirs to mark.
        ActivityView { reasons, open: false, ..activity(page, today, own) }
    };
    Ok(MemberView {
        viewer: scope.name.clone(),
        id: member.id.to_string(),
        cohorts: page.words().list(&member.cohorts),
        test: member.test,
        standing: standing::words_for(page, &of, now, zone),
        facts: facts(page, &member, &of, now, zone),
        reach: standing::reach(&of, member.contact, member.may_remind),
        name: member.name,
        activities: member.activities.into_iter().map(&mut shown).collect(),
        reminders: member.reminders.into_iter().map(day).collect(),
        reminded: false,
        tab: MemberTab::Overview,
        may_enrol: member.may_enrol,
        enrolled: enrolled.map(|count| Enrolled { count, being_applied: member.being_applied }),
        errors: Vec::new(),
    })
}

fn of(member: &Member, now: DateTime<Utc>) -> standing::Of {
    let taking_part = || {
        let states = [EnrolmentState::Active, EnrolmentState::Completed];
        member.activities.iter().filter(move |activity| states.contains(&activity.state))
    };
    let activities = taking_part().count() as u32;
    let progress: u32 = taking_part().map(|activity| u32::from(activity.progress)).sum();
    let offer = member.offer.as_ref();
    let runs_out = offer.and_then(|offer| offer.expires_at);
    let offered = match offer.map(|offer| offer.state.as_str()) {
        Some("bounced") if member.standing == Standing::Invited => Offer::Bounced,
        Some("declined") if member.standing == Standing::Invited => Offer::Declined,
        Some("sent") if runs_out.is_some_and(|at| at <= now) => Offer::Expired,
        _ => Offer::Open,
    };
    standing::Of {
        standing: member.standing,
        deactivated: member.deactivated,
        sent_at: offer.and_then(|offer| offer.sent_at),
        offer: offered,
        wants_none: member.wants_none,
        reminded: offer.map_or(0, |offer| offer.reminded_count.unsigned_abs()),
        progress: progress.checked_div(activities).unwrap_or_default() as u8,
        activities,
        done: taking_part().filter(|activity| activity.state == EnrolmentState::Completed).count() as u32,
        last_seen_at: member.contact.last_seen_at,
    }
}

fn facts(page: &Page, member: &Member, of: &standing::Of, now: DateTime<Utc>, zone: Tz) -> Vec<(String, String)> {
    let words = page.words();
    let moment = |at: DateTime<Utc>| date::moment(page.lang, at, now, zone);
    let expires = member.offer.as_ref().and_then(|offer| offer.expires_at).filter(|_| of.standing == Standing::Invited);
    [
        ("member-phone", member.contact.phone.clone()),
        ("member-address", member.contact.address.clone()),
        ("member-invited", of.sent_at.map(moment)),
        // A link ends within the day it names.
        ("member-link-until", expires.map(|at| date::long(page.lang, at.with_timezone(&zone).date_naive()))),
        ("member-reminded", (of.reminded > 0).then(|| of.reminded.to_string())),
        ("member-registered", member.registered_at.map(moment)),
        ("member-seen", Some(of.last_seen_at.map_or_else(|| words.t("team-never-seen"), moment))),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((words.t(key), value?)))
    .collect()
}
