use super::{Chosen, Where};
use crate::{
    api::enrolling::find_open_activities,
    domain::enrolling::{ActivityChoice, SessionChoice, Target},
    ui::{
        components::{Button, Choice, ComboOption, Combobox, Field, Select, Size, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// Several activities by search, each with the session that people are to take. With `fixed` they are as they are, and
/// only the session is chosen.
#[component]
pub(super) fn ActivitiesField(chosen: Chosen, fixed: Memo<bool>) -> impl IntoView {
    let words = words();
    let line = move |target: Where| view! { <Line words target chosen fixed /> };
    let shown = move || {
        let targets = chosen.targets.get();
        // One that is fixed and leaves nothing to choose need not be said again.
        let says = |target: &Where| !fixed.get() || target.in_sessions && !target.sessions.is_empty();
        targets.into_iter().filter(says).collect::<Vec<_>>()
    };
    let drawn = move || {
        let targets = shown();
        (!targets.is_empty()).then(|| {
            let lines = targets.into_iter().map(line).collect_view();
            view! { <ul class="chosen" aria-label=words.t("enrolling-chosen-activities")>{lines}</ul> }
        })
    };
    view! {
        <Show when=move || !fixed.get()>
            <Search chosen />
        </Show>
        {drawn}
    }
}

#[component]
fn Search(chosen: Chosen) -> impl IntoView {
    let words = words();
    let text = RwSignal::new(String::new());
    let found = LocalResource::new(move || find_open_activities(text.get()));
    let activities = Memo::new(move |last: Option<&Vec<ActivityChoice>>| match found.get() {
        Some(Ok(activities)) => activities,
        _ => last.cloned().unwrap_or_default(),
    });
    let options = Signal::derive(move || {
        let taken = chosen.targets.get();
        let is_free = |activity: &ActivityChoice| !taken.iter().any(|target| target.activity == activity.id);
        let option = |activity: ActivityChoice| ComboOption {
            value: activity.id.to_string(),
            label: activity.name,
            note: activity.in_sessions.then(|| words.count("enrolling-sessions", activity.sessions.len(), &[])),
        };
        activities.get().into_iter().filter(is_free).map(option).collect::<Vec<_>>()
    });
    let choose = move |option: ComboOption| {
        let known = activities.with_untracked(|all| all.iter().find(|one| one.id.to_string() == option.value).cloned());
        if let Some(activity) = known {
            chosen.lift.set(Vec::new());
            chosen.targets.update(|targets| {
                if !targets.iter().any(|target| target.activity == activity.id) {
                    targets.push(Where::from(activity));
                }
            });
            text.set(String::new());
        }
    };
    let add_typed = move || {
        let typed = text.get_untracked().trim().to_lowercase();
        let named = options
            .with_untracked(|options| options.iter().find(|option| option.label.to_lowercase() == typed).cloned());
        if let Some(option) = named {
            choose(option);
        }
    };
    view! {
        <Field id="enrolling-activities" label=words.t("enrolling-activities")>
            <div class="add-line">
                <Combobox
                    name="activities"
                    list_label=words.t("nav-activities")
                    options
                    text
                    searched=true
                    on_pick=|_| ()
                    on_choose=choose
                    placeholder=words.t("enrolling-activities-placeholder")
                />
                <Button icon=IconName::Plus on_click=move |_| add_typed()>{words.t("enrolling-add")}</Button>
            </div>
        </Field>
    }
}

/// One chosen activity, and its session.
#[component]
fn Line(words: Words, target: Where, chosen: Chosen, fixed: Memo<bool>) -> impl IntoView {
    let id = target.activity;
    let label = words.with("enrolling-remove", &[("name", &target.name)]);
    let remove = move |_| {
        chosen.lift.set(Vec::new());
        chosen.targets.update(|targets| targets.retain(|other| other.activity != id));
    };
    let choice = (target.in_sessions && !target.sessions.is_empty()).then(|| {
        let none = if target.sessions.len() == 1 { "enrolling-session-only" } else { "enrolling-session-later" };
        let mut choices = vec![Choice::new("", words.t(none))];
        choices.extend(target.sessions.iter().map(|one| Choice::new(one.id.to_string(), session(words, one))));
        let value = target.target.session.map(|id| id.to_string()).unwrap_or_default();
        let set = move |value: String| {
            chosen.lift.set(Vec::new());
            chosen.targets.update(|targets| {
                if let Some(target) = targets.iter_mut().find(|target| target.activity == id) {
                    target.target.session = value.parse().ok();
                }
            });
        };
        view! {
            <Select
                name="session"
                label=words.with("enrolling-session", &[("activity", &target.name)])
                options=Signal::derive(move || choices.clone())
                value=Signal::derive(move || value.clone())
                on_change=set
            />
        }
    });
    view! {
        <li>
            <span class="name">{target.name.clone()}</span>
            {choice}
            {(!fixed.get_untracked())
                .then(|| view! { <Button size=Size::Small tone=Tone::Quiet icon=IconName::X label on_click=remove /> })}
        </li>
    }
}

/// "Spring run, 14 January 2027, 09:00 (Europe/Paris), 3 seats free".
fn session(words: Words, session: &SessionChoice) -> String {
    let (date, time) = (words.date(session.starts.date()), session.starts.format("%H:%M").to_string());
    let arguments = [("title", session.title.as_str()), ("date", &date), ("time", &time), ("zone", &session.time_zone)];
    match session.free {
        Some(free) => words.count("enrolling-session-seats", free as usize, &arguments),
        None => words.with("enrolling-session-open", &arguments),
    }
}

impl From<ActivityChoice> for Where {
    fn from(activity: ActivityChoice) -> Self {
        Self {
            activity: activity.id,
            name: activity.name,
            in_sessions: activity.in_sessions,
            sessions: activity.sessions,
            target: Target { activity: activity.id, session: None },
        }
    }
}
