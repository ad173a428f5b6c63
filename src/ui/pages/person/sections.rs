use crate::{
    domain::{
        enrolment::State,
        profile::{Enrolment, Profile, Reason, Source},
    },
    ui::{
        components::{Badge, Icon, Mood, Progress},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;

type Shown = Signal<Option<Profile>>;

#[component]
pub fn Enrolments(profile: Shown) -> impl IntoView {
    let enrolments = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.enrolments.clone())).unwrap_or_default());
    let words = words();
    let line = move |enrolment: Enrolment| {
        let label = words.with("person-progress", &[("activity", &enrolment.activity)]);
        let reasons = enrolment.reasons.into_iter().map(|reason| why(words, reason)).collect_view();
        view! {
            <article class="enrolment">
                <h3><bdi>{enrolment.activity}</bdi> " " <Badge mood=mood(enrolment.state)>{words.state(enrolment.state)}</Badge></h3>
                <div class="state">
                    <Progress label value=u32::from(enrolment.progress) />
                    <span>{words.percent(u32::from(enrolment.progress))}</span>
                </div>
                <ul class="reasons" aria-label=words.t("person-why")>{reasons}</ul>
            </article>
        }
    };
    view! {
        <section class="card" aria-labelledby="enrolments">
            <div class="card-head"><h2 id="enrolments">{words.t("person-enrolled-in")}</h2></div>
            <div class="card-body stack">
                <Show when=move || enrolments.with(Vec::is_empty)><p class="second">{words.t("person-no-activity")}</p></Show>
                {move || enrolments.get().into_iter().map(line).collect_view()}
            </div>
        </section>
    }
}

const fn mood(state: State) -> Mood {
    match state {
        State::Active => Mood::Accent,
        State::Completed => Mood::Ok,
        State::Waiting => Mood::Warn,
        State::Suspended | State::Ended => Mood::Plain,
    }
}

fn why(words: Words, Reason { source, since }: Reason) -> impl IntoView {
    let since = words.date(since.date_naive());
    let (icon, sentence) = match &source {
        Source::Unit(unit) => (IconName::Users, words.with("person-because-unit", &[("unit", unit), ("date", &since)])),
        Source::List(number) => {
            let number = number.to_string();
            (IconName::Import, words.with("person-because-list", &[("number", &number), ("date", &since)]))
        }
        Source::Hand => (IconName::User, words.with("person-because-hand", &[("date", &since)])),
    };
    view! {
        <li>
            <Icon name=icon />
            <span>{sentence}</span>
        </li>
    }
}
