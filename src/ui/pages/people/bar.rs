use super::{Picks, bulk::Ask, found_of};
use crate::{
    api::{people::chosen_people, viewer::Viewer},
    domain::{
        enrolling::PersonChoice,
        id::PersonId,
        people_list::{Found, Page, Query},
        role::Capability,
        sending::{Kind, Target},
    },
    ui::{
        components::{Button, Size, Toasts},
        icons::{IconName, PlaneKind},
        pages::enrolling::Asking,
        picks::PicksBar,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What can be done with the people who are chosen.
#[component]
pub fn PeopleBar(
    picks: Picks,
    query: Memo<Query>,
    #[prop(into)] page: Signal<Option<Page>>,
    sending: RwSignal<Option<(Kind, Target)>>,
    asking: RwSignal<Option<Ask>>,
    enrolling: RwSignal<Option<Asking>>,
) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let may = move |capability| viewer.get().is_some_and(|viewer| viewer.may(capability));
    let filter = Memo::new(move |_| query.get().filter);
    let found = Memo::new(move |_| found_of(query, page, None));
    let send = move |kind| sending.set(Some((kind, Target::People(picks.chosen.get_untracked()))));
    let busy = RwSignal::new(false);
    let toasts = expect_context::<Toasts>();
    // Whom the selection is by now: the dialog plans for people by name.
    let enrol = move || {
        busy.set(true);
        spawn_local(async move {
            let chosen = chosen_people(picks.chosen.get_untracked()).await;
            busy.try_set(false);
            match chosen {
                Ok(people) => {
                    let choice =
                        |found: Found<PersonId>| PersonChoice { id: found.id, name: found.name, address: found.note };
                    enrolling.set(Some(Asking::For(people.into_iter().map(choice).collect())));
                }
                Err(error) => toasts.say(IconName::Alert, words.error(&error)),
            }
        });
    };
    let ask = move |key: &'static str, icon, ask| {
        view! {
            <Button size=Size::Small icon on_click=move |_| asking.set(Some(ask))>{words.t(key)}</Button>
        }
    };
    view! {
        <PicksBar picks filter found>
            <Show when=move || may(Capability::Enrol)>
                {ask("people-place", IconName::Right, Ask::Place)}
                <Button size=Size::Small icon=IconName::Plus busy on_click=move |_| enrol()>
                    {words.t("people-enrol")}
                </Button>
                <Button size=Size::Small plane=PlaneKind::Invited on_click=move |_| send(Kind::Invitation)>
                    {words.t("enrolments-bulk-invite")}
                </Button>
            </Show>
            <Show when=move || may(Capability::Remind)>
                <Button size=Size::Small plane=PlaneKind::Reminded on_click=move |_| send(Kind::Reminder)>
                    {words.t("enrolments-bulk-remind")}
                </Button>
            </Show>
            <Show when=move || may(Capability::Enrol)>
                {ask("people-label-add", IconName::Plus, Ask::AddLabel)}
                {ask("people-label-remove", IconName::X, Ask::RemoveLabel)}
            </Show>
        </PicksBar>
    }
}
