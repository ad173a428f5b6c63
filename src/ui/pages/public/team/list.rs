use super::{Acts, Reach, Standing, TeammateStanding};
use crate::ui::{
    components::{Badge, Banner, Button, Choice, Empty, LinkButton, Mood, SearchInput, Select, Size},
    icons::{IconName, PlaneKind},
    pages::public::{
        FieldError, Frame,
        frame::{Account, Column, Place, Places, Problems, Public},
        paths,
    },
    words::Words,
};
use leptos::prelude::*;

/// The people of someone's own cohorts, one window of them.
#[derive(Clone, Debug, Default)]
pub struct TeamView {
    /// Whose page it is.
    pub name: String,
    pub people: Vec<TeammateView>,
    /// How many there are, registered, and on their way, each as it is written; for those who look after cohorts.
    pub figures: Option<[String; 3]>,
    /// For managers.
    pub managed: Option<ManagedView>,
    /// Search and cohort, where there is something to choose.
    pub choosing: Option<Choosing>,
    /// The query string of the windows before and after, if there are any.
    pub previous: Option<String>,
    pub next: Option<String>,
    /// The query string of this one: where a reminder comes back to.
    pub here: String,
    /// Whom a reminder just went to.
    pub reminded: Option<String>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Default)]
pub struct Choosing {
    pub search: String,
    /// An id; empty for all.
    pub cohort: String,
    /// Id and name of each.
    pub cohorts: Vec<(String, String)>,
}

impl Choosing {
    fn is_in_force(&self) -> bool {
        !self.search.is_empty() || !self.cohort.is_empty()
    }
}

/// The people of a manager.
#[derive(Clone, Debug, Default)]
pub struct ManagedView {
    pub direct: Vec<TeammateView>,
    /// Those of these.
    pub indirect: Vec<TeammateView>,
    /// Of either there are more than are shown.
    pub more: [bool; 2],
}

#[derive(Clone, Debug)]
pub struct TeammateView {
    pub id: String,
    /// Tells the row from every other: somebody may stand in two cohorts.
    pub key: String,
    pub name: String,
    pub cohort: String,
    pub test: bool,
    pub standing: TeammateStanding,
    pub reach: Reach,
}

/// "My team": a row a person, with what one can do about them. `public/refresh.js` keeps the marked parts true.
#[component]
pub fn TeamPage(frame: Frame, view: TeamView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <Account name=view.name.clone() words /> }.into_any();
    let places = view! { <Places words here=Place::Team team=true /> }.into_any();
    let reminded = view.reminded.map(|name| {
        let text = words.rich("team-reminded", &[("name", &name)]);
        view! { <Banner mood=Mood::Ok><p>{text}</p></Banner> }
    });
    let managed = view.managed.map(|view| view! { <Managed words view /> });
    let filtered = view.choosing.as_ref().is_some_and(Choosing::is_in_force);
    let people = if view.people.is_empty() {
        let (title, text) =
            if filtered { ("team-nobody-title", "team-nobody-text") } else { ("team-empty-title", "team-empty-text") };
        let (title, text) = (words.t(title), words.t(text));
        view! { <div class="card"><Empty first_time=!filtered title text /></div> }.into_any()
    } else {
        let person = {
            let here = view.here.clone();
            move |person| view! { <Teammate words person here=here.clone() /> }
        };
        let label = words.t("team-title");
        view! { <ul class="card team" aria-label=label>{view.people.into_iter().map(person).collect_view()}</ul> }
            .into_any()
    };
    view! {
        <Public frame column=Column::Broad planes=PlaneKind::ALL account places>
            <div class="row">
                <h1>{words.t("team-title")}</h1>
                <span class="live" data-live-dot hidden=true>
                    {words.t("team-live")}
                </span>
            </div>
            {reminded}
            <Problems words errors=view.errors />
            {view
                .figures
                .map(|figures| {
                    view! {
                        <div data-live="figures">
                            <Figures words figures />
                        </div>
                        {view.choosing.map(|choosing| view! { <Choose words choosing /> })}
                        <div data-live="people">{people}</div>
                        <Windows words previous=view.previous next=view.next />
                    }
                })}
            {managed}
        </Public>
    }
}

/// Whom one manages, and, folded, whom these manage.
#[component]
fn Managed(words: Words, view: ManagedView) -> impl IntoView {
    let ManagedView { direct, indirect, more: [more, more_below] } = view;
    let rest = move |more: bool, shown: usize| {
        more.then(|| view! { <p class="second">{words.count("team-managed-first", shown, &[])}</p> })
    };
    let (rest_of_own, rest_below) = (rest(more, direct.len()), rest(more_below, indirect.len()));
    let person = move |person| view! { <Teammate words person here=String::new() /> };
    let label = words.t("team-managed");
    let folded = (!indirect.is_empty()).then(|| {
        let summary = words.count("team-managed-indirect", indirect.len(), &[]);
        view! {
            <details class="stack" id="indirect">
                <summary class="fold">{summary}</summary>
                <div data-live="indirect">
                    <ul class="card team" aria-label=words.t("team-managed-theirs")>
                        {indirect.into_iter().map(person).collect_view()}
                    </ul>
                    {rest_below}
                </div>
            </details>
        }
    });
    view! {
        <section class="stack" aria-labelledby="managed">
            <h2 id="managed">{label.clone()}</h2>
            <div data-live="managed">
                <ul class="card team" aria-label=label>
                    {direct.into_iter().map(person).collect_view()}
                </ul>
                {rest_of_own}
            </div>
            {folded}
        </section>
    }
}

#[component]
fn Figures(words: Words, figures: [String; 3]) -> impl IntoView {
    let keys = ["team-figure-people", "team-figure-registered", "team-figure-waiting"];
    let figure = |(key, figure): (&str, String)| {
        view! {
            <div>
                <dt>{words.t(key)}</dt>
                <dd>{figure}</dd>
            </div>
        }
    };
    view! { <dl class="figures">{keys.into_iter().zip(figures).map(figure).collect_view()}</dl> }
}

#[component]
fn Choose(words: Words, choosing: Choosing) -> impl IntoView {
    let all = choosing.is_in_force().then(|| {
        view! {
            <LinkButton href=paths::TEAM size=Size::Large>
                {words.t("team-show-all")}
            </LinkButton>
        }
    });
    let Choosing { search, cohort, cohorts } = choosing;
    let cohorts = (cohorts.len() > 1).then(|| {
        let first = Choice::new("", words.t("team-all-cohorts"));
        let options: Vec<_> =
            std::iter::once(first).chain(cohorts.into_iter().map(|(id, name)| Choice::new(id, name))).collect();
        view! { <Select name="cohort" options value=cohort label=words.t("team-cohort") /> }
    });
    view! {
        <form class="find large-fields" method="get" action=paths::TEAM role="search">
            <SearchInput name="q" label=words.t("team-find") placeholder=words.t("team-find") value=search />
            {cohorts}
            <Button submit=true size=Size::Large icon=IconName::Search>
                {words.t("team-find-button")}
            </Button>
            {all}
        </form>
    }
}

#[component]
fn Teammate(words: Words, person: TeammateView, here: String) -> impl IntoView {
    let TeammateView { id, key, name, cohort, test, standing, reach } = person;
    let badge = test.then(|| words.t("team-test")).map(|word| view! { " " <Badge test=true>{word}</Badge> });
    let href = format!("{}/{id}", paths::TEAM);
    view! {
        <li id=format!("row-{key}")>
            <span class="who">
                <a href=href>
                    <bdi>{name.clone()}</bdi>
                </a>
                {badge}
                <small><bdi>{cohort}</bdi></small>
            </span>
            <Standing words name=name.clone() standing />
            <Acts words id name reach here spelled=false />
        </li>
    }
}

#[component]
fn Windows(words: Words, previous: Option<String>, next: Option<String>) -> impl IntoView {
    let is_one = previous.is_none() && next.is_none();
    let label = words.t("team-pages");
    let link = |query: Option<String>, key| {
        let text = words.t(key);
        query.map(|query| {
            view! { <LinkButton href=format!("{}?{query}", paths::TEAM) size=Size::Large>{text}</LinkButton> }
        })
    };
    let (previous, next) = (link(previous, "team-previous"), link(next, "team-next"));
    (!is_one).then(|| view! { <nav class="row" aria-label=label>{previous} {next}</nav> })
}
