use super::{
    change::ChangeDialog,
    session_form::{Editing, SessionDialog},
};
use crate::{
    api::activities::activity_sessions,
    domain::{
        activity::{Activity, Change, Session, SessionState, Waiting},
        error::AppError,
        id::ActivityId,
    },
    ui::{
        app::Problem,
        components::{Badge, Banner, Button, Empty, Mood, Size, Toasts, Tone},
        icons::IconName,
        live::Live,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// What a card asks the page to open.
#[derive(Clone, Copy)]
struct Asking {
    form: RwSignal<Option<Editing>>,
    cancelling: RwSignal<Option<Session>>,
}

/// Its dated runs: seats taken, who waits in which order, who instructs and which units take part.
#[component]
pub fn Sessions(id: ActivityId, activity: Signal<Option<Activity>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let found = Resource::new(move || live.version.get(), move |_| activity_sessions(id));
    let asking = Asking { form: RwSignal::new(None), cancelling: RwSignal::new(None) };
    let may_edit = Memo::new(move |_| activity.with(|one| one.as_ref().is_some_and(|one| one.edit)));
    let in_sessions = Memo::new(move |_| activity.with(|one| one.as_ref().is_some_and(|one| one.settings.in_sessions)));
    let may_add = move || may_edit.get() && activity.with(|one| one.as_ref().is_some_and(|one| !one.archived));
    let sessions = Memo::new(move |_| found.get().and_then(Result::ok));
    let new = move |_| asking.form.set(Some(Editing::New));
    view! {
        <Show when=may_add>
            <div class="row part-actions">
                <Button tone=Tone::Primary icon=IconName::Plus on_click=new>{words.t("sessions-new")}</Button>
            </div>
        </Show>
        <Transition>
            {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
            <Show when=move || !in_sessions.get() && sessions.with(|all| all.as_ref().is_some_and(|all| !all.is_empty()))>
                <Banner>{words.t("sessions-not-required")}</Banner>
            </Show>
            {move || {
                sessions
                    .get()
                    .map(|all| {
                        if all.is_empty() {
                            view! { <Empty title=words.t("sessions-none") text=words.t("sessions-none-text") /> }.into_any()
                        } else {
                            let edit = may_edit.get();
                            let cards = all.into_iter().map(|one| view! { <Card session=one edit asking /> }).collect_view();
                            view! { <div class="stack">{cards}</div> }.into_any()
                        }
                    })
            }}
        </Transition>
        <SessionDialog id asking=asking.form />
        <Cancelling id asking=asking.cancelling />
    }
}

#[component]
fn Card(session: Session, edit: bool, asking: Asking) -> impl IntoView {
    let words = words();
    let title_id = format!("session-{}", session.id);
    let labelled_by = title_id.clone();
    let (key, mood) = match session.state {
        SessionState::Upcoming => ("sessions-upcoming", Mood::Accent),
        SessionState::Running => ("sessions-running", Mood::Ok),
        SessionState::Over => ("sessions-over", Mood::Plain),
        SessionState::Cancelled => ("sessions-cancelled", Mood::Warn),
    };
    let live = matches!(session.state, SessionState::Upcoming | SessionState::Running);
    let whole = StoredValue::new(session.clone());
    let buttons = (edit && session.state != SessionState::Cancelled).then(|| {
        let change = words.with("sessions-change-one", &[("title", &session.form.title)]);
        let cancel = words.with("sessions-cancel-one", &[("title", &session.form.title)]);
        view! {
            <Button
                size=Size::Small
                icon=IconName::Pencil
                label=change
                on_click=move |_| asking.form.set(Some(Editing::Known(Box::new(whole.get_value()))))
            >
                {words.t("sessions-change")}
            </Button>
            {live
                .then(|| {
                    view! {
                        <Button
                            size=Size::Small
                            tone=Tone::Danger
                            label=cancel
                            on_click=move |_| asking.cancelling.set(Some(whole.get_value()))
                        >
                            {words.t("sessions-cancel")}
                        </Button>
                    }
                })}
        }
    });
    let facts: Vec<_> =
        facts(words, &session).into_iter().map(|(term, value)| view! { <dt>{term}</dt><dd>{value}</dd> }).collect();
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <div class="card-head">
                <div class="title">
                    <h2 id=title_id><bdi>{session.form.title.clone()}</bdi></h2>
                    <Badge mood>{words.t(key)}</Badge>
                </div>
                {buttons}
            </div>
            <div class="card-body stack">
                <dl class="facts">{facts}</dl>
                {waiting_list(words, &session)}
            </div>
        </section>
    }
}

fn facts(words: Words, session: &Session) -> Vec<(String, AnyView)> {
    let form = &session.form;
    let at = |at: chrono::NaiveDateTime| {
        let (date, time) = (words.date(at.date()), at.format("%H:%M").to_string());
        words.with("sessions-at", &[("date", &date), ("time", &time)])
    };
    let ends =
        if form.ends.date() == form.starts.date() { form.ends.format("%H:%M").to_string() } else { at(form.ends) };
    let when =
        words.with("sessions-when-value", &[("starts", &at(form.starts)), ("ends", &ends), ("zone", &form.time_zone)]);
    let seats = match form.capacity {
        Some(seats) => {
            words.with("sessions-seats-of", &[("taken", &session.taken.to_string()), ("seats", &seats.to_string())])
        }
        None => words.count("sessions-seats-open", session.taken as usize, &[]),
    };
    let mut facts = vec![(words.t("sessions-when"), when.into_any()), (words.t("sessions-seats"), seats.into_any())];
    if !session.instructors.is_empty() {
        let people = session.instructors.iter().map(|party| {
            let name = party.name.clone().unwrap_or_default();
            view! { <li><a href=format!("/people/{}", party.id)><bdi>{name}</bdi></a></li> }
        });
        facts.push((
            words.t("sessions-instructors"),
            view! { <ul class="inline">{people.collect_view()}</ul> }.into_any(),
        ));
    }
    if !session.groups.is_empty() {
        let units = session.groups.iter().map(|group| {
            view! { <li><a href=format!("/units/{}", group.unit.id)><bdi>{group.unit.name.clone()}</bdi></a></li> }
        });
        facts.push((words.t("sessions-groups"), view! { <ul class="inline">{units.collect_view()}</ul> }.into_any()));
    }
    facts
}

/// Who waits, in the order in which they move up.
fn waiting_list(words: Words, session: &Session) -> Option<impl IntoView + use<>> {
    (session.waiting > 0).then(|| {
        let line = |waiting: &Waiting| {
            let name = waiting.person.name.clone().unwrap_or_default();
            let since = words.with("sessions-waits-since", &[("date", &words.date(waiting.since.date_naive()))]);
            view! { <li><a href=format!("/people/{}", waiting.person.id)><bdi>{name}</bdi></a>" "<small>{since}</small></li> }
        };
        let more = (session.waiting as usize).saturating_sub(session.waiting_list.len());
        let more = (more > 0).then(|| view! { <p class="hint">{words.count("sessions-waiting-more", more, &[])}</p> });
        view! {
            <details open=true>
                <summary>{words.count("sessions-waiting", session.waiting as usize, &[])}</summary>
                <ol class="waiting">{session.waiting_list.iter().map(line).collect_view()}</ol>
                {more}
            </details>
        }
    })
}

/// Calls a session off once it is said what follows.
#[component]
fn Cancelling(id: ActivityId, asking: RwSignal<Option<Session>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let change = RwSignal::new(None::<Change>);
    let busy = RwSignal::new(false);
    Effect::new(move || {
        if let Some(session) = asking.get() {
            change.set(Some(Change::CancelSession(session.id)));
        }
    });
    let title = Signal::derive(move || {
        let title = asking.with(|one| one.as_ref().map(|one| one.form.title.clone())).unwrap_or_default();
        words.with("sessions-cancel-one", &[("title", &title)])
    });
    let done = Callback::new(move |outcome: Result<(), AppError>| match outcome {
        Ok(()) => toasts.say(IconName::Check, words.t("sessions-cancelled-done")),
        Err(error) => toasts.say(IconName::Alert, words.error(&error)),
    });
    view! {
        <ChangeDialog
            dialog="cancel-session"
            id
            asking=change
            busy
            done
            title
            action=words.t("sessions-cancel")
            tone=Tone::DangerPrimary
            keep=words.t("sessions-keep")
        />
    }
}
