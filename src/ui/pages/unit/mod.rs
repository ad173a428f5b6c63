//! One unit: who belongs, what it carries, what lies below it, and its own settings.
mod assign;
mod assign_add;
mod member_add;
mod member_row;
mod members;
mod picker;
mod plan;
mod planned;
mod settings;
mod subunits;

use self::{assign::Assign, members::MembersTab, plan::PlanDialog, settings::Settings, subunits::Subunits};
pub use self::{picker::UnitPicker, planned::Planned};
use super::organisation::{kind_word, kinds_word, list_href};
use crate::{
    api::units::read_unit,
    domain::{
        error::{AppError, Code},
        id::{PersonId, UnitId},
        role::Role,
        unit::{Above, Thing, Unit, UnitKind, Visibility},
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Badge, LiveDot, Mood, NameTitle, Tab, Tabs},
        live::{Live, follow},
        words::{Words, words},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// What a page of the unit asks to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    Move,
    Show(Visibility),
    Merge,
    Delete,
    Carry { add: Vec<Thing>, remove: Vec<Thing> },
    Place(Vec<PersonId>),
    Role(Vec<(PersonId, Role)>),
    Remove(Vec<(PersonId, Role)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Members,
    Assign,
    Subunits,
    Settings,
}

impl Part {
    const ALL: [Self; 4] = [Self::Members, Self::Assign, Self::Subunits, Self::Settings];

    const fn name(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Assign => "assign",
            Self::Subunits => "subunits",
            Self::Settings => "settings",
        }
    }

    fn word(self, words: Words) -> String {
        words.t(match self {
            Self::Members => "unit-members",
            Self::Assign => "unit-assign",
            Self::Subunits => "unit-subunits-tab",
            Self::Settings => "unit-settings",
        })
    }

    fn href(self, unit: UnitId) -> String {
        if self == Self::Members { format!("/units/{unit}") } else { format!("/units/{unit}/{}", self.name()) }
    }
}

/// A role as the beginning of a line: "Group admin".
pub fn role_word(words: Words, role: Role) -> String {
    let word = words.t(&format!("role-{role}"));
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The name of a unit; the root's is ours to say.
pub fn unit_name(words: Words, kind: UnitKind, name: &str) -> String {
    if kind == UnitKind::Platform { kind_word(words, kind) } else { name.to_owned() }
}

#[component]
pub fn UnitPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<UnitId>().ok()));
    let part = Memo::new(move |_| {
        let name = params.with(|params| params.get("tab")).unwrap_or_default();
        Part::ALL.into_iter().find(|part| part.name() == name).unwrap_or(Part::Members)
    });
    let again = RwSignal::new(0_u32);
    let found = follow(id, Signal::derive(move || live.version.get() + again.get()), read);
    view! {
        <div class="page">
            <Transition>
                <Shown found part again />
            </Transition>
        </div>
    }
}

async fn read(id: Option<UnitId>) -> Result<Unit, AppError> {
    match id {
        Some(id) => read_unit(id).await,
        None => Err(Code::NotFound.into()),
    }
}

#[component]
fn Shown(found: Resource<Result<Unit, AppError>>, part: Memo<Part>, again: RwSignal<u32>) -> impl IntoView {
    let words = words();
    let unit = Memo::new(move |last: Option<&Option<Unit>>| match found.get() {
        Some(Ok(unit)) => Some(unit),
        Some(Err(_)) => None,
        None => last.cloned().flatten(),
    });
    let id = Memo::new(move |_| unit.with(|unit| unit.as_ref().map(|unit| unit.id)));
    let name =
        move || unit.with(|unit| unit.as_ref().map(|unit| unit_name(words, unit.kind, &unit.name))).unwrap_or_default();
    let asking = RwSignal::new(None::<Ask>);
    provide_context(asking);
    let tab = move |id: UnitId| match part.get() {
        Part::Members => view! { <MembersTab id unit again /> }.into_any(),
        Part::Assign => view! { <Assign id unit again /> }.into_any(),
        Part::Subunits => view! { <Subunits id unit /> }.into_any(),
        Part::Settings => view! { <Settings id unit again /> }.into_any(),
    };
    view! {
        <NameTitle name=Signal::derive(name) />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        {move || unit.get().map(|unit| view! { <Head unit part /> })}
        {move || id.get().map(tab)}
        <PlanDialog unit asking done=Callback::new(move |()| again.update(|again| *again += 1)) />
    }
}

/// Where it lies, its name, and its tabs.
#[component]
fn Head(unit: Unit, part: Memo<Part>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let id = unit.id;
    let tallies = [Some(unit.people), Some(unit.carries), Some(unit.subunits), None]
        .map(|count| count.map(|count| words.tally(count)));
    let whole = unit.rights.edit || unit.kind != UnitKind::Platform;
    let tabs = Signal::derive(move || {
        let tab = |(one, tally): (Part, Option<String>)| Tab {
            href: one.href(id),
            label: one.word(words),
            plane: None,
            tally,
            current: one == part.get(),
        };
        let parts = Part::ALL.into_iter().zip(tallies.clone());
        parts.filter(|(one, _)| whole || *one != Part::Settings).map(tab).collect::<Vec<_>>()
    });
    let name = unit_name(words, unit.kind, &unit.name);
    view! {
        <Crumbs kind=unit.kind above=unit.above name=name.clone() />
        <header class="page-head">
            <div>
                <div class="title">
                    <h1><bdi>{name}</bdi></h1>
                    {(unit.kind != UnitKind::Platform).then(|| view! { <Badge>{kind_word(words, unit.kind)}</Badge> })}
                    {(unit.visibility == Visibility::Private)
                        .then(|| view! { <Badge mood=Mood::Warn>{words.t("unit-private")}</Badge> })}
                    <LiveDot connected=live.connected />
                </div>
                {unit.code.map(|code| view! { <p class="sub">{words.with("unit-code-is", &[("code", &code)])}</p> })}
            </div>
        </header>
        <ApplyingBanner applying=unit.being_applied />
        <Tabs label=words.t("unit-parts") tabs />
    }
}

/// The kind's list, then the units above: links as far as the reader may see them.
#[component]
fn Crumbs(kind: UnitKind, above: Vec<Above>, name: String) -> impl IntoView {
    let words = words();
    let list = if kind == UnitKind::Platform { UnitKind::Company } else { kind };
    let crumb = |above: Above| {
        let name = unit_name(words, above.kind, &above.name);
        match above.id {
            Some(id) => view! { <li><a href=format!("/units/{id}")><bdi>{name}</bdi></a></li> }.into_any(),
            None => view! { <li><bdi>{name}</bdi></li> }.into_any(),
        }
    };
    view! {
        <nav aria-label=words.t("unit-where")>
            <ol class="crumbs">
                <li><a href=list_href(list, "")>{kinds_word(words, list)}</a></li>
                {above.into_iter().filter(|above| above.kind != UnitKind::Platform).map(crumb).collect_view()}
                <li aria-current="page"><bdi>{name}</bdi></li>
            </ol>
        </nav>
    }
}
