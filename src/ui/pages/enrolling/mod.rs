//! Enrolling by hand: a dialog in which people and activities are chosen, as far as the page does not know them already,
//! which says what will happen, and saves exactly that. For a person's page, an activity's and a team's.
mod activities;
mod changing;
mod people;
mod plan;

pub use self::changing::{ChangeDialog, Changing};

use self::{activities::ActivitiesField, people::PeopleField, plan::PlanView};
use crate::{
    api::enrolling::{enrol_by_hand, plan_enrolling},
    domain::{
        enrolling::{Enrolled, Order, PersonChoice, Plan, SessionChoice, Target, Whom},
        error::{AppError, Code},
        id::ActivityId,
    },
    ui::{
        components::{Banner, Button, Dialog, Mood, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What a page knows of whom is to be enrolled where; what is not named is chosen in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Choose activities for these people.
    For(Vec<PersonChoice>),
    /// Choose people for this activity, and one of its sessions if it has several.
    Into(Where),
}

/// An activity that was chosen, with the session that people are to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Where {
    pub activity: ActivityId,
    pub name: String,
    pub in_sessions: bool,
    pub sessions: Vec<SessionChoice>,
    pub target: Target,
}

/// Somebody that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub whom: Whom,
    pub label: String,
}

/// What is chosen so far.
#[derive(Clone, Copy)]
struct Chosen {
    people: RwSignal<Vec<Who>>,
    targets: RwSignal<Vec<Where>>,
    /// Who is let in again, by their places in the plan.
    lift: RwSignal<Vec<(u32, u32)>>,
}

impl Chosen {
    fn order(self) -> Option<Order> {
        let people: Vec<_> = self.people.get().into_iter().map(|who| who.whom).collect();
        let targets: Vec<_> = self.targets.get().into_iter().map(|target| target.target).collect();
        let lift = self.lift.get();
        (!people.is_empty() && !targets.is_empty()).then_some(Order { people, targets, lift })
    }
}

/// The dialog; open while something is asked.
#[component]
pub fn EnrolDialog(
    asking: RwSignal<Option<Asking>>,
    /// Hears of what was saved.
    #[prop(optional, into)]
    on_done: Option<Callback<Enrolled>>,
) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let chosen = Chosen {
        people: RwSignal::new(Vec::new()),
        targets: RwSignal::new(Vec::new()),
        lift: RwSignal::new(Vec::new()),
    };
    Effect::new(move || {
        let Some(asking) = asking.get() else { return };
        let (people, targets) = match asking {
            Asking::For(people) => (people.into_iter().map(Who::from).collect(), Vec::new()),
            Asking::Into(target) => (Vec::new(), vec![target]),
        };
        chosen.lift.set(Vec::new());
        chosen.people.set(people);
        chosen.targets.set(targets);
        open.set(true);
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    let title = Signal::derive(move || match asking.get() {
        Some(Asking::For(people)) if people.len() == 1 => {
            words.with("enrolling-title-person", &[("name", &people[0].name)])
        }
        Some(Asking::For(people)) => words.count("enrolling-title-people", people.len(), &[]),
        Some(Asking::Into(target)) => words.with("enrolling-title-activity", &[("activity", &target.name)]),
        None => String::new(),
    });
    view! {
        <Dialog id="enrolling" open title>
            <Form asking chosen open on_done />
        </Dialog>
    }
}

#[component]
fn Form(
    asking: RwSignal<Option<Asking>>,
    chosen: Chosen,
    open: RwSignal<bool>,
    on_done: Option<Callback<Enrolled>>,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let asked = StoredValue::new(0_u32);
    let busy = RwSignal::new(false);
    let look = move || {
        let number = asked.get_value() + 1;
        asked.set_value(number);
        let Some(order) = chosen.order() else {
            plan.set(None);
            return;
        };
        spawn_local(async move {
            let planned = plan_enrolling(order).await;
            // What was chosen since has a plan of its own.
            if asked.try_get_value() == Some(number) {
                plan.try_set(Some(planned));
            }
        });
    };
    Effect::new(look);
    let confirm = move || {
        let (Some(order), Some(Ok(planned))) = (untrack(|| chosen.order()), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let done = enrol_by_hand(order, planned.digest).await;
            busy.try_set(false);
            match done {
                Ok(done) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.count("enrolling-done", done.enrolments as usize, &[]));
                    if let Some(on_done) = on_done {
                        on_done.run(done);
                    }
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    untrack(look);
                }
                Err(error) => {
                    plan.try_set(Some(Err(error)));
                }
            }
        });
    };
    let nothing = Signal::derive(move || plan.with(|plan| !matches!(plan, Some(Ok(plan)) if plan.enrols() > 0)));
    let of_activity = Memo::new(move |_| matches!(asking.get(), Some(Asking::Into(_))));
    let error = move || plan.with(|plan| plan.as_ref().and_then(|plan| plan.as_ref().err().cloned()));
    let beside = Signal::derive(move || {
        let error = error().filter(|error| error.field.as_deref() == Some("people"))?;
        let said = words.exact(&error);
        Some(match error.params.get("address") {
            Some(address) => format!("{address}: {said}"),
            None => said,
        })
    });
    let elsewhere = move || error().filter(|error| error.field.as_deref() != Some("people"));
    view! {
        <Show when=move || of_activity.get()>
            <PeopleField chosen error=beside />
        </Show>
        <ActivitiesField chosen fixed=of_activity />
        <div role="status" class="stack tight">
            {move || elsewhere().map(|error| view! { <Banner mood=Mood::Danger>{words.error(&error)}</Banner> })}
            {move || {
                plan.with(|plan| plan.as_ref().and_then(|plan| plan.as_ref().ok().cloned()))
                    .map(|plan| view! { <PlanView plan lift=chosen.lift /> })
            }}
        </div>
        <div class="end">
            <Button on_click=move |_| open.set(false)>{words.t("enrolling-cancel")}</Button>
            <Button tone=Tone::Primary busy disabled=nothing on_click=move |_| confirm()>
                {move || words.t(if of_activity.get() { "enrolling-save-people" } else { "enrolling-save-activities" })}
            </Button>
        </div>
    }
}

impl From<PersonChoice> for Who {
    fn from(person: PersonChoice) -> Self {
        Self { whom: Whom::Person(person.id), label: person.name }
    }
}
