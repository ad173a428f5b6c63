use super::{
    Ask,
    assign_add::{AddThings, thing_word},
};
use crate::{
    api::units::carried_by,
    domain::{
        id::UnitId,
        unit::{Carried, Named, Thing, Unit},
    },
    ui::{
        app::Problem,
        components::{Badge, Button, Empty, Mood, Size, Table, Tone},
        follows::thing_label,
        icons::IconName,
        live::{Live, follow},
        time::LocalTime,
        words::words,
    },
};
use leptos::prelude::*;

/// What is to be saved.
#[derive(Clone, Copy)]
struct Pending {
    add: RwSignal<Vec<Named>>,
    remove: RwSignal<Vec<Thing>>,
}

/// What the unit carries: added and taken away here, and saved by a plan.
#[component]
pub fn Assign(id: UnitId, unit: Memo<Option<Unit>>, again: RwSignal<u32>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let changes = live.of(&["units"]);
    let told = Signal::derive(move || changes.get() + again.get());
    let found = follow(Memo::new(move |_| id), told, carried_by);
    let pending = Pending { add: RwSignal::new(Vec::new()), remove: RwSignal::new(Vec::new()) };
    Effect::new(move |_| {
        again.track();
        pending.add.set(Vec::new());
        pending.remove.set(Vec::new());
    });
    let adding = RwSignal::new(false);
    let may = Memo::new(move |_| unit.with(|unit| unit.as_ref().is_some_and(|unit| unit.rights.carry)));
    let carried = Signal::derive(move || found.get().and_then(Result::ok).unwrap_or_default());
    let known = move || found.get().is_some_and(|found| found.is_ok());
    let nothing = move || carried.with(Vec::is_empty) && pending.add.with(Vec::is_empty);
    let taken = Signal::derive(move || {
        let own = carried.get().into_iter().filter(|one| one.from.is_none()).map(|one| one.named.thing);
        own.chain(pending.add.get().into_iter().map(|named| named.thing)).collect::<Vec<_>>()
    });
    view! {
        <section class="stack" aria-labelledby="assign-title">
            <div class="row between">
                <h2 id="assign-title">{words.t("unit-assign-title")}</h2>
                <Show when=move || may.get()>
                    <Button icon=IconName::Plus on_click=move |_| adding.set(true)>{words.t("unit-add")}</Button>
                </Show>
            </div>
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Show when=move || !nothing()>
                    <Things carried pending may />
                </Show>
                <Show when=move || known() && nothing()>
                    <Empty title=words.t("unit-carries-none-title") text=words.t("unit-carries-none") />
                </Show>
            </Transition>
        </section>
        <SaveBar pending />
        <AddThings open=adding taken on_add=Callback::new(move |things: Vec<Named>| pending.add.update(|add| add.extend(things))) />
    }
}

#[component]
fn Things(carried: Signal<Vec<Carried>>, pending: Pending, may: Memo<bool>) -> impl IntoView {
    let words = words();
    view! {
        <Table caption=words.t("unit-assign-title") class="carries">
            <thead>
                <tr>
                    <th scope="col">{words.t("unit-thing")}</th>
                    <th scope="col" class="col-since">{words.t("unit-since")}</th>
                    <th scope="col" class="col-does"><span class="vh">{words.t("unit-does")}</span></th>
                </tr>
            </thead>
            <tbody>
                {move || pending.add.get().into_iter().map(|named| view! { <NewRow named pending /> }).collect_view()}
                {move || carried.get().into_iter().map(|one| view! { <CarriedRow one pending may /> }).collect_view()}
            </tbody>
        </Table>
    }
}

#[component]
fn NewRow(named: Named, pending: Pending) -> impl IntoView {
    let words = words();
    let (thing, label) = (named.thing, thing_label(words, &named));
    let remove = words.with("unit-thing-remove", &[("name", &label)]);
    view! {
        <tr>
            <th scope="row">
                <span class="thing"><bdi>{label}</bdi> <small>{thing_word(words, thing)}</small> <Badge mood=Mood::Accent>{words.t("unit-thing-new")}</Badge></span>
            </th>
            <td class="col-since">{words.t("unit-not-saved")}</td>
            <td class="col-does">
                <Button
                    size=Size::Small
                    tone=Tone::Quiet
                    label=remove
                    on_click=move |_| pending.add.update(|add| add.retain(|named| named.thing != thing))
                >
                    {words.t("unit-remove")}
                </Button>
            </td>
        </tr>
    }
}

#[component]
fn CarriedRow(one: Carried, pending: Pending, may: Memo<bool>) -> impl IntoView {
    let words = words();
    let (thing, label) = (one.named.thing, thing_label(words, &one.named));
    let gone = move || pending.remove.with(|remove| remove.contains(&thing));
    let own = one.from.is_none();
    let name = label.clone();
    let does = move || {
        let (key, said) = if gone() { ("unit-thing-keep", "unit-undo") } else { ("unit-thing-remove", "unit-remove") };
        let toggle = move |_| {
            pending.remove.update(|remove| {
                if remove.contains(&thing) {
                    remove.retain(|one| *one != thing);
                } else {
                    remove.push(thing);
                }
            });
        };
        view! {
            <Button size=Size::Small tone=Tone::Quiet label=words.with(key, &[("name", &name)]) on_click=toggle>
                {words.t(said)}
            </Button>
        }
    };
    let from = |(id, name): (UnitId, String)| {
        view! { <a href=format!("/units/{id}/assign")>{words.with("unit-carried-by", &[("name", &name)])}</a> }
    };
    let from_narrow = one.from.clone().map(|unit| view! { <small class="if-narrow">{from(unit)}</small> });
    let by = one.by.map(|by| view! { <small>{words.with("unit-by", &[("name", &by)])}</small> });
    view! {
        <tr data-is=move || (own && gone()).then_some("gone")>
            <th scope="row">
                <span class="thing"><bdi>{label}</bdi> <small>{thing_word(words, thing)}</small></span>
                {from_narrow}
            </th>
            <td class="col-since">
                {one.from.map(from)}
                {own.then(|| view! { <LocalTime at=one.since /> {by} })}
            </td>
            <td class="col-does">{move || (own && may.get()).then(does.clone())}</td>
        </tr>
    }
}

#[component]
fn SaveBar(pending: Pending) -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    let counts = move || (pending.add.with(Vec::len), pending.remove.with(Vec::len));
    let said = move || {
        let (add, remove) = counts();
        let added = (add > 0).then(|| words.count("unit-to-add", add, &[]));
        let removed = (remove > 0).then(|| words.count("unit-to-remove", remove, &[]));
        let parts: Vec<_> = added.into_iter().chain(removed).collect();
        words.with("unit-pending", &[("what", &words.list(&parts))])
    };
    let save = move |_| {
        let add = pending.add.get_untracked().iter().map(|named| named.thing).collect();
        asking.set(Some(Ask::Carry { add, remove: pending.remove.get_untracked() }));
    };
    let discard = move |_| {
        pending.add.set(Vec::new());
        pending.remove.set(Vec::new());
    };
    view! {
        <Show when=move || counts() != (0, 0)>
            <div class="foot-bar">
                <p role="status">{said}</p>
                <Button on_click=discard>{words.t("unit-discard")}</Button>
                <Button tone=Tone::Primary on_click=save>{words.t("unit-save-changes")}</Button>
            </div>
        </Show>
    }
}
