use crate::{
    domain::{
        dashboard::{FEED_CAP, Happened, Named},
        enrolment_list::{Filter, Query},
        error::AppError,
        event::EventKind,
    },
    ui::{
        app::Problem,
        components::{Icon, Plane},
        icons::{IconName, PlaneKind},
        pages::enrolments::href,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use std::collections::HashSet;

/// Hints that the feed follows.
pub const TOPICS: &[&str] = &["people", "messages", "units"];

/// What happened last, in sentences; what comes while one looks is marked for a moment.
#[component]
pub fn Feed(found: Resource<Result<Vec<Happened>, AppError>>) -> impl IntoView {
    let words = words();
    let lines = Memo::new(move |_| found.get().and_then(Result::ok).unwrap_or_default());
    let seen = StoredValue::new(None::<HashSet<String>>);
    let is_new = move |key: &str| seen.with_value(|seen| seen.as_ref().is_some_and(|seen| !seen.contains(key)));
    // After they were shown, and in the browser only: what the page came with is not new.
    Effect::new(move || {
        seen.set_value(Some(lines.with(|lines| lines.iter().map(key).collect())));
    });
    view! {
        <section class="card" aria-labelledby="feed">
            <div class="card-head">
                <h2 id="feed">{words.t("dashboard-feed")}</h2>
            </div>
            <div class="card-body">
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Show when=move || lines.with(Vec::is_empty)>
                    <p class="second">{words.t("dashboard-feed-nothing")}</p>
                </Show>
                <ol class="timeline">
                    <For each=move || lines.get() key=key let(line)>
                        <li class:fresh=is_new(&key(&line))>
                            {sign(line.kind)}
                            <div>
                                <p>{sentence(words, &line)}</p>
                                <small>
                                    <time datetime=line.at.to_rfc3339()>{words.moment(line.at)}</time>
                                </small>
                            </div>
                        </li>
                    </For>
                </ol>
            </div>
        </section>
    }
}

fn key(line: &Happened) -> String {
    let person = line.person.as_ref().map(|person| person.id.to_string()).unwrap_or_default();
    format!("{}{}{person}{}", line.at.timestamp_micros(), line.kind.as_str(), line.people)
}

fn sign(kind: EventKind) -> AnyView {
    let plane = |kind| view! { <Plane kind /> }.into_any();
    let icon = |name| view! { <Icon name /> }.into_any();
    match kind {
        EventKind::InvitationAccepted | EventKind::EnrolmentCompleted => icon(IconName::Check),
        EventKind::InvitationBounced | EventKind::MessageFailed => plane(PlaneKind::Bounced),
        EventKind::InvitationCreated => plane(PlaneKind::Invited),
        EventKind::InvitationReminded => plane(PlaneKind::Reminded),
        EventKind::CohortCreated => icon(IconName::Users),
        EventKind::RoleGranted => icon(IconName::Key),
        _ => icon(IconName::User),
    }
}

/// One sentence, names leading to people and cohorts.
fn sentence(words: Words, line: &Happened) -> impl IntoView + use<> {
    let many = line.people > 1;
    let stem = match line.kind {
        EventKind::CohortCreated => "dashboard-feed-cohort",
        EventKind::EnrolmentCompleted => "dashboard-feed-completed",
        EventKind::InvitationAccepted => "dashboard-feed-registered",
        EventKind::InvitationBounced => "dashboard-feed-bounced",
        EventKind::InvitationCreated => "dashboard-feed-invited",
        EventKind::InvitationReminded => "dashboard-feed-reminded",
        EventKind::MessageFailed => "dashboard-feed-failed",
        EventKind::PersonAdded if line.unit.is_some() => "dashboard-feed-added-to",
        EventKind::PersonAdded => "dashboard-feed-added",
        EventKind::PersonDeleted => "dashboard-feed-deleted",
        EventKind::PersonPlaced => "dashboard-feed-placed",
        EventKind::PersonRemoved => "dashboard-feed-removed",
        _ => "dashboard-feed-role",
    };
    let link = |person: &Named| Some(format!("/people/{}", person.id));
    let nobody = words.t("dashboard-feed-nobody");
    let (actor, actor_href) = line
        .actor
        .as_ref()
        .map_or((nobody, None), |actor| (actor.name.clone(), link(actor).filter(|_| line.actor_reached)));
    let (person, person_href) =
        line.person.as_ref().map_or_else(|| (words.t("dashboard-feed-somebody"), None), |p| (p.name.clone(), link(p)));
    let (unit, unit_href) = line.unit.as_ref().map_or_else(Default::default, |(id, name)| {
        let filter = Filter { cohort: Some(*id), ..Filter::default() };
        (name.clone(), Some(href(&Query { filter, ..Query::default() })))
    });
    let people = if line.people > FEED_CAP {
        words.count("dashboard-more-than", FEED_CAP as usize, &[])
    } else {
        words.count("dashboard-people", line.people as usize, &[])
    };
    let whom = if many { (people, None) } else { (person, person_href) };
    let activity = line.activity.clone().unwrap_or_default();
    words.linked(
        stem,
        line.people,
        &[
            ("actor", &actor, actor_href),
            ("whom", &whom.0, whom.1),
            ("unit", &unit, unit_href),
            ("activity", &activity, None),
        ],
    )
}
