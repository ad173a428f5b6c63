use crate::{
    api::viewer::Viewer,
    domain::{
        dashboard::{Named, Needs},
        enrolment_list::{Filter, Query, View},
        error::AppError,
        role::Capability,
        sending::{Kind, Target},
    },
    ui::{
        app::Problem,
        components::{Badge, Button, Icon, LinkButton, Mood, Plane, Size},
        icons::{IconName, PlaneKind},
        pages::enrolments::href,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// Hints that what needs a hand follows.
pub const TOPICS: &[&str] = &["people", "counts", "messages"];

type Sending = RwSignal<Option<(Kind, Target)>>;

/// What waits for somebody, with its number and the way to deal with it.
#[component]
pub fn NeedsList(found: Resource<Result<Needs, AppError>>, sending: Sending) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let needs = Memo::new(move |_| found.get().and_then(Result::ok).unwrap_or_default());
    let may = move |capability| viewer.get().is_some_and(|viewer| viewer.may(capability));
    let lines =
        move || needs.with(|needs| lines(words, needs, sending, may(Capability::Remind), may(Capability::Enrol)));
    let badge = move || view! { <Badge mood=Mood::Danger>{lines().len()}</Badge> };
    view! {
        <section class="card" aria-labelledby="needs">
        <div class="card-head">
            <h2 id="needs">{words.t("dashboard-needs")}</h2>
            <Show when=move || !needs.with(Needs::is_empty)>{badge()}</Show>
        </div>
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show
            when=move || !needs.with(Needs::is_empty)
            fallback=move || view! { <p class="card-body second">{words.t("dashboard-needs-nothing")}</p> }
        >
            <ul class="todo">{lines}</ul>
        </Show>
        </section>
    }
}

fn lines(words: Words, needs: &Needs, sending: Sending, may_remind: bool, may_enrol: bool) -> Vec<AnyView> {
    let list = |view| href(&Query { filter: Filter { view, ..Filter::default() }, ..Query::default() });
    let plane = |kind| view! { <Plane kind /> }.into_any();
    let icon = |name| view! { <Icon name /> }.into_any();
    let show = |view: View, action: &'static str, what: &str| link(words, list(view), action, what);
    let send =
        |kind: Kind, view: View, action: &'static str, what: &str| button(words, sending, (kind, view), action, what);
    let mut lines = Vec::new();
    let mut line = |key: &str, count: u32, sign: AnyView, small: AnyView, action: &dyn Fn(&str) -> AnyView| {
        if count > 0 {
            let what = words.count(key, count as usize, &[]);
            let action = action(&what);
            lines.push(view! { <li>{sign} <span>{what} {small}</span> {action}</li> }.into_any());
        }
    };
    let nobody = || ().into_any();
    line("dashboard-needs-bounced", needs.bounced, plane(PlaneKind::Bounced), nobody(), &|what| {
        show(View::Bounced, "dashboard-action-correct", what)
    });
    line("dashboard-needs-expiring", needs.expiring, plane(PlaneKind::Reminded), nobody(), &|what| {
        if may_remind {
            send(Kind::Reminder, View::Expiring, "dashboard-action-remind", what)
        } else {
            show(View::Expiring, "dashboard-action-show", what)
        }
    });
    line("dashboard-needs-expired", needs.expired, plane(PlaneKind::Expired), nobody(), &|what| {
        if may_remind {
            send(Kind::Reminder, View::Expired, "dashboard-action-remind", what)
        } else {
            show(View::Expired, "dashboard-action-show", what)
        }
    });
    let failed = needs.failed_people.first().map(|person| format!("/people/{}", person.id)).unwrap_or_default();
    line("dashboard-needs-failed", needs.failed, icon(IconName::Alert), names(words, &needs.failed_people), &|what| {
        link(words, failed.clone(), "dashboard-action-why", what)
    });
    line(
        "dashboard-needs-unplaced",
        needs.unplaced,
        icon(IconName::Users),
        names(words, &needs.unplaced_people),
        &|what| link(words, "/enrolments/add".to_owned(), "dashboard-action-place", what),
    );
    line("dashboard-needs-not-invited", needs.not_invited, plane(PlaneKind::Enrolled), nobody(), &|what| {
        if may_enrol {
            send(Kind::Invitation, View::New, "dashboard-action-invite", what)
        } else {
            show(View::New, "dashboard-action-show", what)
        }
    });
    lines
}

/// The action's word, and for who hears it alone what it is about.
fn label(words: Words, action: &str, what: &str) -> (String, String) {
    (words.t(action), format!(": {what}"))
}

fn link(words: Words, href: String, action: &str, what: &str) -> AnyView {
    let (word, about) = label(words, action, what);
    view! { <LinkButton href size=Size::Small>{word}<span class="vh">{about}</span></LinkButton> }.into_any()
}

fn button(words: Words, sending: Sending, (kind, view): (Kind, View), action: &str, what: &str) -> AnyView {
    let target = Target::Filter(Filter { view, ..Filter::default() });
    let ask = move |_| sending.set(Some((kind, target.clone())));
    let (word, about) = label(words, action, what);
    view! { <Button size=Size::Small on_click=ask>{word}<span class="vh">{about}</span></Button> }.into_any()
}

/// Some of them, each a way to their page.
fn names(words: Words, people: &[Named]) -> AnyView {
    let name = |(index, person): (usize, &Named)| {
        let between = if index > 0 { words.t("dashboard-between-names") } else { String::new() };
        view! { {between} <a href=format!("/people/{}", person.id)><bdi>{person.name.clone()}</bdi></a> }
    };
    view! { <small>{people.iter().enumerate().map(name).collect_view()}</small> }.into_any()
}
