use super::{Acts, Reach, Standing, TeammateStanding};
use crate::ui::{
    components::{Badge, Banner, Empty, Icon, LinkButton, Mood, Size, Tone},
    icons::{IconName, PlaneKind},
    pages::public::{
        ActivityView, FieldError, Frame,
        frame::{Account, Column, Place, Places, Problems, Public},
        home::Activity,
        paths,
    },
    words::Words,
};
use leptos::prelude::*;

/// The views of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MemberTab {
    #[default]
    Overview,
    Activities,
}

/// Enrolments that were just added.
#[derive(Clone, Copy, Debug)]
pub struct Enrolled {
    pub count: usize,
    /// A worker has still to apply changes, maybe these.
    pub being_applied: bool,
}

/// One of the people somebody looks after.
#[derive(Clone, Debug)]
pub struct MemberView {
    /// Whose page it is.
    pub viewer: String,
    pub id: String,
    pub name: String,
    pub cohorts: String,
    pub test: bool,
    pub standing: TeammateStanding,
    pub reach: Reach,
    /// What is known of them: name and value of each.
    pub facts: Vec<(String, String)>,
    pub activities: Vec<ActivityView>,
    /// Days on which the viewer reminded them.
    pub reminders: Vec<String>,
    pub reminded: bool,
    pub tab: MemberTab,
    /// The viewer may enrol them in more.
    pub may_enrol: bool,
    pub enrolled: Option<Enrolled>,
    pub errors: Vec<FieldError>,
}

/// What one person is at: how to reach them, facts, activities with their steps, own reminders.
#[component]
pub fn MemberPage(frame: Frame, view: MemberView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <Account name=view.viewer words /> }.into_any();
    let places = view! { <Places words here=Place::Team team=true /> }.into_any();
    let reminded = view.reminded.then(|| {
        let text = words.rich("team-reminded", &[("name", &view.name)]);
        view! { <Banner mood=Mood::Ok><p>{text}</p></Banner> }
    });
    let badge = view.test.then(|| words.t("team-test")).map(|word| view! { " " <Badge test=true>{word}</Badge> });
    let (name, here) = (view.name.clone(), view.id.clone());
    let enrolled = view.enrolled.map(|Enrolled { count, being_applied }| {
        let text = words.count("member-enrolled", count, &[("name", &view.name)]);
        let applied = being_applied.then(|| words.t("member-being-applied"));
        view! { <Banner mood=Mood::Ok><p role="status">{text} " " {applied}</p></Banner> }
    });
    let shown = match view.tab {
        MemberTab::Overview => view! {
            <section class="card card-body stack" id="state" aria-label=words.t("member-state")>
                <Standing words name=name.clone() standing=view.standing />
                <Facts facts=view.facts />
                <Acts words id=view.id.clone() name reach=view.reach here spelled=true />
            </section>
            <Reminders words reminders=view.reminders />
        }
        .into_any(),
        MemberTab::Activities => {
            let add = view.may_enrol.then(|| format!("{}/{}/add", paths::TEAM, view.id));
            view! { <Activities words activities=view.activities add /> }.into_any()
        }
    };
    view! {
        <Public frame column=Column::Broad planes=PlaneKind::ALL account places>
            <div class="stack tight">
                <a class="back" href=paths::TEAM>
                    <Icon name=IconName::Left />
                    {words.t("team-title")}
                </a>
                <h1><bdi>{view.name.clone()}</bdi> {badge}</h1>
                <p class="second"><bdi>{view.cohorts}</bdi></p>
            </div>
            {reminded}
            <Problems words errors=view.errors />
            {enrolled}
            <MemberTabs words id=view.id.clone() tab=view.tab />
            <div data-live="member" class="stack loose">{shown}</div>
        </Public>
    }
}

#[component]
fn MemberTabs(words: Words, id: String, tab: MemberTab) -> impl IntoView {
    let here = format!("{}/{id}", paths::TEAM);
    let link = |of: MemberTab, href: String, key: &str| {
        view! { <a href=href aria-current=(of == tab).then_some("page")>{words.t(key)}</a> }
    };
    view! {
        <nav class="tabs" aria-label=words.t("member-tabs")>
            {link(MemberTab::Overview, here.clone(), "member-tab-overview")}
            {link(MemberTab::Activities, format!("{here}?tab=activities"), "member-tab-activities")}
        </nav>
    }
}

#[component]
fn Facts(facts: Vec<(String, String)>) -> impl IntoView {
    let fact = |(name, value)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    (!facts.is_empty()).then(|| view! { <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl> })
}

#[component]
fn Activities(
    words: Words,
    activities: Vec<ActivityView>,
    /// Where one enrols them in more.
    add: Option<String>,
) -> impl IntoView {
    let content = if activities.is_empty() {
        let (title, text) = (words.t("member-nothing-title"), words.t("member-nothing-text"));
        view! { <div class="card"><Empty title text /></div> }.into_any()
    } else {
        let activity = move |activity| view! { <li><Activity words activity /></li> };
        view! { <ul class="stack">{activities.into_iter().map(activity).collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack" id="activities" aria-labelledby="activities-title">
            <div class="row">
                <h2 id="activities-title">{words.t("member-activities")}</h2>
                {add
                    .map(|href| {
                        view! {
                            <span class="push">
                                <LinkButton href tone=Tone::Primary size=Size::Large icon=IconName::Plus>
                                    {words.t("member-add")}
                                </LinkButton>
                            </span>
                        }
                    })}
            </div>
            {content}
        </section>
    }
}

#[component]
fn Reminders(words: Words, reminders: Vec<String>) -> impl IntoView {
    let line = |day| view! { <li>{day}</li> };
    (!reminders.is_empty()).then(|| {
        view! {
            <section class="stack tight" id="reminders" aria-labelledby="reminders-title">
                <h2 id="reminders-title">{words.t("member-reminders")}</h2>
                <ul class="second">{reminders.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
