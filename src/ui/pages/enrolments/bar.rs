use super::{picks::Picks, placing::Ask};
use crate::{
    api::viewer::Viewer,
    domain::{
        enrolment_list::{MANY, Page, Query},
        role::Capability,
        selection::Selection,
        sending::{Kind, Target},
    },
    ui::{
        components::{Button, Size},
        icons::{IconName, PlaneKind},
        words::{Words, words},
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
    let found = Memo::new(move |_| {
        let view = query.get().filter.view as usize;
        page.with(|page| page.as_ref().and_then(|page| page.counts.get(view).copied())).unwrap_or_default()
    });
    let count = Memo::new(move |_| picks.chosen.with(|chosen| label(words, chosen, found.get())));
    let said = move || count.get().map(|count| words.with("enrolments-selected", &[("count", &count)]));
    let send = move |kind| sending.set(Some((kind, Target::Selection(picks.chosen.get_untracked()))));
    let all = move || {
        let more = picks.chosen.with(|chosen| !chosen.is_all() && (chosen.rows().len() as u32) < found.get());
        more.then(|| {
            let text = words.with("enrolments-select-all", &[("count", &words.tally(found.get()))]);
            view! {
                <Button
                    size=Size::Small
                    on_click=move |_| picks.chosen.set(Selection::all(query.get_untracked().filter))
                >
                    {text}
                </Button>
            }
        })
    };
    let json = move || picks.chosen.with(|chosen| serde_json::to_string(chosen).unwrap_or_default());
    view! {
        <p class="vh" role="status">{move || said().unwrap_or_default()}</p>
        <Show when=move || count.get().is_some()>
            <div class="selection" role="group" aria-label=move || said().unwrap_or_default()>
                <span class="said">{move || said().unwrap_or_default()}</span>
                {all}
                <hr />
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
                <hr />
                <Button
                    size=Size::Small
                    icon=IconName::X
                    label=words.t("enrolments-clear")
                    on_click=move |_| picks.clear()
                />
            </div>
        </Show>
    }
}

/// How many rows are chosen, as people read it; none when it is none.
fn label(words: Words, chosen: &Selection, found: u32) -> Option<String> {
    let count = if chosen.is_all() && found == MANY { MANY } else { chosen.count(found) };
    (count > 0).then(|| words.tally(count))
}
