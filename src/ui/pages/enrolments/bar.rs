use super::{Picks, placing::Ask};
use crate::{
    api::viewer::Viewer,
    domain::{
        enrolment_list::{Page, Query},
        role::Capability,
        sending::{Kind, Target},
    },
    ui::{
        components::{Button, Size},
        icons::{IconName, PlaneKind},
        picks::PicksBar,
        words::words,
    },
};
use leptos::prelude::*;

/// What can be done with the rows that are chosen.
#[component]
pub fn SelectionBar(
    picks: Picks,
    query: Memo<Query>,
    #[prop(into)] page: Signal<Option<Page>>,
    sending: RwSignal<Option<(Kind, Target)>>,
    placing: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let may = move |capability| viewer.get().is_some_and(|viewer| viewer.may(capability));
    let filter = Memo::new(move |_| query.get().filter);
    let found = Memo::new(move |_| {
        let view = query.get().filter.view as usize;
        page.with(|page| page.as_ref().and_then(|page| page.counts.get(view).copied())).unwrap_or_default()
    });
    let send = move |kind| sending.set(Some((kind, Target::Selection(picks.chosen.get_untracked()))));
    let json = move || picks.chosen.with(|chosen| serde_json::to_string(chosen).unwrap_or_default());
    view! {
        <PicksBar picks filter found>
                <Show when=move || may(Capability::Enrol)>
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
                    <Button size=Size::Small icon=IconName::Right on_click=move |_| placing.set(Some(Ask::Move))>
                        {words.t("enrolments-bulk-move")}
                    </Button>
                    <Button size=Size::Small icon=IconName::Ban on_click=move |_| placing.set(Some(Ask::Remove))>
                        {words.t("enrolments-bulk-remove")}
                    </Button>
                </Show>
                <form method="post" action="/enrolments/export">
                    <input type="hidden" name="selection" prop:value=json />
                    <Button size=Size::Small submit=true icon=IconName::Download>
                        {words.t("enrolments-bulk-export")}
                    </Button>
                </form>
        </PicksBar>
    }
}
