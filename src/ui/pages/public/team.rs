use super::{
    FieldError, Frame,
    frame::{Column, Problems, Public},
    paths,
};
use crate::ui::{
    components::{Badge, Banner, Button, Empty, LinkButton, Mood, Plane, Progress, Size},
    icons::PlaneKind,
    shell::AccountMenu,
    words::Words,
};
use leptos::prelude::*;

/// The people of someone's own cohorts, one window of them.
#[derive(Clone, Debug, Default)]
pub struct TeamView {
    /// Whose page it is.
    pub name: String,
    pub people: Vec<TeammateView>,
    /// The query string of the windows before and after, if there are any.
    pub previous: Option<String>,
    pub next: Option<String>,
    /// The query string of this one: where a reminder comes back to.
    pub here: String,
    /// Whom a reminder just went to.
    pub reminded: Option<String>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug)]
pub struct TeammateView {
    pub id: String,
    pub name: String,
    pub cohort: String,
    pub test: bool,
    pub standing: TeammateStanding,
    pub may_remind: bool,
}

/// Where a teammate is, with the words that say it.
#[derive(Clone, Debug)]
pub enum TeammateStanding {
    Mail {
        plane: PlaneKind,
        word: String,
        note: String,
    },
    /// In whole percent.
    Progress {
        percent: u8,
        note: String,
    },
}

/// "My team": a card a person, each with one button where there is something to do.
#[component]
pub fn TeamPage(frame: Frame, view: TeamView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <AccountMenu viewer_name=view.name.clone() words /> };
    let reminded = view.reminded.map(|name| {
        let text = words.rich("team-reminded", &[("name", &name)]);
        view! { <Banner mood=Mood::Ok><p>{text}</p></Banner> }
    });
    let people = if view.people.is_empty() {
        let title = words.t("team-empty-title");
        view! { <div class="card"><Empty first_time=true title text=words.t("team-empty-text") /></div> }.into_any()
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
        <Public
            frame
            column=Column::Broad
            planes=PlaneKind::ALL
            account=view! { <div class="push">{account}</div> }.into_any()
        >
            <h1>{words.t("team-title")}</h1>
            {reminded}
            <Problems words errors=view.errors />
            {people}
            <Windows words previous=view.previous next=view.next />
        </Public>
    }
}

#[component]
fn Teammate(words: Words, person: TeammateView, here: String) -> impl IntoView {
    let TeammateView { id, name, cohort, test, standing, may_remind } = person;
    let standing = match standing {
        TeammateStanding::Mail { plane, word, note } => view! {
            <span class="standing" data-is=plane.name()>
                <Plane kind=plane />
                <span><span class="word">{word}</span> " " <small>{note}</small></span>
            </span>
        }
        .into_any(),
        TeammateStanding::Progress { percent, note } => {
            let label = words.with("team-progress", &[("name", &name)]);
            view! {
                <span class="standing" data-is="registered">
                    <span>
                        <span class="done">
                            <Progress label value=u32::from(percent) />
                            <span>{format!("{percent} %")}</span>
                        </span>
                        <small>{note}</small>
                    </span>
                </span>
            }
            .into_any()
        }
    };
    let badge = test.then(|| words.t("team-test")).map(|word| view! { " " <Badge test=true>{word}</Badge> });
    let remind = may_remind.then(|| {
        let short = words.t("team-remind-short");
        let label = words.with("team-remind", &[("name", &name)]);
        view! {
            <form method="post" action=paths::TEAM_REMIND>
                <input type="hidden" name="person" value=id />
                <input type="hidden" name="here" value=here />
                <Button submit=true size=Size::Large plane=PlaneKind::Reminded label>
                    {short}
                </Button>
            </form>
        }
    });
    view! {
        <li>
            <span class="who">
                <b><bdi>{name}</bdi></b>
                {badge}
                <small><bdi>{cohort}</bdi></small>
            </span>
            {standing}
            {remind}
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
