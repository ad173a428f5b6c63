use super::{
    FieldError, Frame,
    frame::{Account, Column, Place, Places, Problems, Public},
    paths,
};
use crate::{
    domain::{enrolment::State, reason::Reason},
    ui::{
        components::{Badge, Button, Empty, Icon, Mood, Progress, Size, Tone},
        icons::IconName,
        reasons::PlainReasons,
        words::Words,
    },
};
use leptos::prelude::*;

/// The learner's own page.
#[derive(Clone, Debug, Default)]
pub struct HomeView {
    /// Whose page it is.
    pub name: String,
    /// There are people they look after.
    pub team: bool,
    pub activities: Vec<ActivityView>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug)]
pub struct ActivityView {
    pub title: String,
    pub state: State,
    /// In whole percent.
    pub progress: u8,
    pub due: Option<DueView>,
    pub session: Option<SessionNote>,
    /// Its steps can be marked.
    pub open: bool,
    /// Why they are enrolled, for those who look after them.
    pub reasons: Vec<Reason>,
    pub steps: Vec<StepView>,
}

#[derive(Clone, Debug)]
pub struct DueView {
    pub text: String,
    pub late: bool,
}

/// A dated run of the activity.
#[derive(Clone, Debug)]
pub struct SessionNote {
    /// May be empty.
    pub title: String,
    pub when: String,
}

#[derive(Clone, Debug)]
pub struct StepView {
    pub id: String,
    pub title: String,
    pub done: bool,
}

/// Own activities with their steps; each step is one small form to [`paths::HOME_STEP`].
#[component]
pub fn HomePage(frame: Frame, view: HomeView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <Account name=view.name.clone() words /> }.into_any();
    let places = view! { <Places words here=Place::Learning team=view.team /> }.into_any();
    let greeting = words.with("home-greeting", &[("name", &view.name)]);
    let activities = if view.activities.is_empty() {
        let title = words.t("home-empty-title");
        view! { <div class="card"><Empty first_time=true title text=words.t("home-empty-text") /></div> }.into_any()
    } else {
        let activity = move |activity| view! { <li><Activity words activity /></li> };
        view! { <ul class="stack">{view.activities.into_iter().map(activity).collect_view()}</ul> }.into_any()
    };
    view! {
        <Public frame column=Column::Broad account places>
            <div class="stack tight">
                <h1>{words.t("home-title")}</h1>
                <p class="second"><bdi>{greeting}</bdi></p>
            </div>
            <Problems words errors=view.errors />
            <div data-live="activities">{activities}</div>
        </Public>
    }
}

#[component]
pub(super) fn Activity(words: Words, activity: ActivityView) -> impl IntoView {
    let ActivityView { title, state, progress, due, session, open, reasons, steps } = activity;
    let (mood, key) = match state {
        State::Waiting => (Mood::Warn, "home-state-waiting"),
        State::Active => (Mood::Accent, "home-state-active"),
        State::Completed => (Mood::Ok, "home-state-completed"),
        State::Suspended => (Mood::Plain, "home-state-suspended"),
        State::Ended => (Mood::Plain, "home-state-ended"),
    };
    let done = steps.iter().filter(|step| step.done).count().to_string();
    let how_far = (!steps.is_empty()).then(|| {
        let label = words.with("home-progress", &[("activity", &title)]);
        view! {
            <div class="how-far">
                <Progress label value=u32::from(progress) />
                <span>{words.count("home-steps", steps.len(), &[("done", &done)])}</span>
            </div>
        }
    });
    let due = due.map(|DueView { text, late }| {
        view! {
            <li data-is=late.then_some("late")>
                <Icon name=if late { IconName::Alert } else { IconName::Clock } />
                {text}
            </li>
        }
    });
    let session = session.map(|SessionNote { title, when }| {
        let title = (!title.is_empty()).then(|| view! { <b>{title}</b> " " });
        view! {
            <li>
                <Icon name=IconName::Users />
                <span>{title} {when}</span>
            </li>
        }
    });
    let dates = (due.is_some() || session.is_some()).then(|| view! { <ul class="dates">{session} {due}</ul> });
    let step = { move |step| view! { <Step words step open /> } };
    let list =
        (!steps.is_empty()).then(|| view! { <ul class="steps">{steps.into_iter().map(step).collect_view()}</ul> });
    let why = (!reasons.is_empty()).then(|| view! { <PlainReasons words activity=title.clone() reasons /> });
    view! {
        <article class="card activity">
            <header>
                <h2>{title}</h2>
                <Badge mood>{words.t(key)}</Badge>
                {dates}
                {how_far}
            </header>
            {list}
            {why}
        </article>
    }
}

#[component]
fn Step(words: Words, step: StepView, open: bool) -> impl IntoView {
    let StepView { id, title, done } = step;
    let (key, short, tone, icon) = if done {
        ("home-step-undo", "home-step-undo-short", Tone::Quiet, Some(IconName::Undo))
    } else {
        ("home-step-mark", "home-step-mark-short", Tone::Standard, None)
    };
    let label = words.with(key, &[("step", &title)]);
    let said = done.then(|| format!(" {}", words.t("home-step-is-done")));
    let anchor = format!("step-{id}");
    let button = open.then(|| {
        let sign = icon.map(|name| view! { <Icon name /> });
        view! {
            <form method="post" action=paths::HOME_STEP>
                <input type="hidden" name="step" value=id />
                <input type="hidden" name="done" value=if done { "false" } else { "true" } />
                <Button submit=true size=Size::Small tone label>
                    {sign}
                    {words.t(short)}
                </Button>
            </form>
        }
    });
    view! {
        <li id=anchor data-done=done.then_some("")>
            <span class="mark" aria-hidden="true">{done.then(|| view! { <Icon name=IconName::Check /> })}</span>
            <span class="name">
                {title} {said.map(|said| view! { <span class="vh">{said}</span> })}
            </span>
            {button}
        </li>
    }
}
