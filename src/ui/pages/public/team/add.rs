use crate::ui::{
    components::{Banner, Button, Empty, Icon, LinkButton, Mood, SearchInput, Size, Tone},
    icons::IconName,
    pages::public::{
        FieldError, Frame,
        frame::{Account, Column, Place, Places, Problems, Public},
        paths,
    },
    words::Words,
};
use leptos::prelude::*;

/// Enrolling one person in several activities: choosing, and then the plan of it. One form, so that what was chosen
/// stays while one searches; without scripts.
#[derive(Clone, Debug, Default)]
pub struct AddView {
    /// Whose page it is.
    pub viewer: String,
    pub id: String,
    pub name: String,
    pub search: String,
    /// What the search found, those chosen first.
    pub activities: Vec<AddActivityView>,
    /// What would come of those chosen: the second step.
    pub planned: Option<PlannedView>,
    pub errors: Vec<FieldError>,
}

/// An activity or one of its sessions.
#[derive(Clone, Debug)]
pub struct AddActivityView {
    /// Its id, or its id and that of the session.
    pub value: String,
    pub title: String,
    pub note: String,
    pub chosen: bool,
}

#[derive(Clone, Debug, Default)]
pub struct PlannedView {
    pub lines: Vec<PlannedLine>,
    /// The values of those chosen, and of those let in again.
    pub chosen: Vec<String>,
    pub lifted: Vec<String>,
    pub digest: String,
    /// How many enrolments it brings, and how many mails.
    pub enrols: u32,
    pub mails: u32,
    /// The query of the step before.
    pub back: String,
}

#[derive(Clone, Debug)]
pub struct PlannedLine {
    pub title: String,
    pub outcome: String,
    /// The query that lets them in again who were taken out by hand.
    pub lift: Option<String>,
}

#[component]
pub fn AddPage(frame: Frame, view: AddView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <Account name=view.viewer.clone() words /> }.into_any();
    let places = view! { <Places words here=Place::Team team=true /> }.into_any();
    let up = format!("{}/{}?tab=activities", paths::TEAM, view.id);
    let here = format!("{}/{}/add", paths::TEAM, view.id);
    let title = words.with("registration-title", &[("name", &view.name)]);
    let step = if let Some(plan) = view.planned {
        view! { <Planned words here plan /> }.into_any()
    } else {
        let AddView { search, activities, .. } = view;
        view! { <Choose words here search activities /> }.into_any()
    };
    view! {
        <Public frame column=Column::Broad account places>
            <div class="stack tight">
                <a class="back" href=up>
                    <Icon name=IconName::Left />
                    <bdi>{view.name}</bdi>
                </a>
                <h1>{title}</h1>
            </div>
            <Problems words errors=view.errors />
            {step}
        </Public>
    }
}

#[component]
fn Choose(words: Words, here: String, search: String, activities: Vec<AddActivityView>) -> impl IntoView {
    let none = activities.is_empty();
    let line = |AddActivityView { value, title, note, chosen }: AddActivityView| {
        view! {
            <li>
                <label class="check wide">
                    <input type="checkbox" name="activity" value=value checked=chosen />
                    <span><bdi>{title}</bdi> " " <small>{note}</small></span>
                </label>
            </li>
        }
    };
    view! {
        <form class="stack large-fields" method="get" action=here>
            <div class="find">
                <SearchInput name="q" label=words.t("registration-search") placeholder=words.t("registration-search") value=search />
                <Button submit=true size=Size::Large icon=IconName::Search>
                    {words.t("team-find-button")}
                </Button>
            </div>
            {if none {
                view! { <div class="card"><Empty title=words.t("registration-none-title") text=words.t("registration-none-text") /></div> }
                    .into_any()
            } else {
                view! {
                    <fieldset class="card card-body plain">
                        <legend class="vh">{words.t("member-tab-activities")}</legend>
                        <ul class="plain-list">{activities.into_iter().map(line).collect_view()}</ul>
                    </fieldset>
                    <Button submit=true tone=Tone::Primary size=Size::Large block=true attr:name="step" attr:value="plan">
                        {words.t("registration-continue")}
                    </Button>
                }
                    .into_any()
            }}
        </form>
    }
}

#[component]
fn Planned(words: Words, here: String, plan: PlannedView) -> impl IntoView {
    let PlannedView { lines, chosen, lifted, digest, enrols, mails, back } = plan;
    let line = {
        let here = here.clone();
        move |PlannedLine { title, outcome, lift }: PlannedLine| {
            let lift = lift.map(|query| {
                view! { <LinkButton href=format!("{here}?{query}") size=Size::Large>{words.t("registration-lift")}</LinkButton> }
            });
            view! { <li class="row"><span><b><bdi>{title}</bdi></b> " " <small>{outcome}</small></span> {lift}</li> }
        }
    };
    let hidden = |name: &'static str, values: Vec<String>| {
        values.into_iter().map(|value| view! { <input type="hidden" name=name value=value /> }).collect_view()
    };
    let mails = words.count("registration-mails", mails as usize, &[]);
    let save = (enrols > 0).then(|| {
        view! {
            <p class="second">{mails}</p>
            <Button submit=true tone=Tone::Primary size=Size::Large block=true>
                {words.t("registration-save")}
            </Button>
        }
    });
    let nothing = (enrols == 0).then(|| view! { <Banner mood=Mood::Warn>{words.t("registration-nothing")}</Banner> });
    let back = format!("{here}?{back}");
    view! {
        <form class="stack" method="post" action=here>
            <ul class="card card-body plain-list stack tight" aria-label=words.t("registration-plan")>
                {lines.into_iter().map(line).collect_view()}
            </ul>
            {nothing}
            {hidden("activity", chosen)}
            {hidden("lift", lifted)}
            <input type="hidden" name="digest" value=digest />
            {save}
            <LinkButton href=back size=Size::Large block=true>{words.t("registration-back")}</LinkButton>
        </form>
    }
}
