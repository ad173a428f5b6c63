//! A list to which several are added and from which others are removed, collected until they are saved together.
use crate::ui::{
    components::{Badge, Button, Chooser, ComboOption, Dialog, Empty, Mood, Size, Tone},
    icons::IconName,
    words::words,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is to be added and removed, not saved yet.
#[derive(Clone, Copy)]
pub struct Collected {
    pub add: RwSignal<Vec<ComboOption>>,
    pub remove: RwSignal<BTreeSet<String>>,
}

impl Collected {
    pub fn new() -> Self {
        Self { add: RwSignal::default(), remove: RwSignal::default() }
    }

    pub fn count(self) -> usize {
        self.add.with(Vec::len) + self.remove.with(BTreeSet::len)
    }

    pub fn clear(self) {
        self.add.set(Vec::new());
        self.remove.set(BTreeSet::new());
    }

    /// Ids as their type reads them.
    pub fn ids<T: std::str::FromStr + Ord>(self) -> (BTreeSet<T>, BTreeSet<T>) {
        let read = |text: &String| text.parse().ok();
        let add = self.add.with_untracked(|add| add.iter().filter_map(|option| read(&option.value)).collect());
        (add, self.remove.with_untracked(|remove| remove.iter().filter_map(read).collect()))
    }
}

/// A line that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub value: String,
    pub label: String,
    pub note: String,
    pub href: Option<String>,
    pub may_remove: bool,
}

/// The words of such a list.
#[derive(Clone, Copy)]
pub struct Said {
    pub label: &'static str,
    pub add: &'static str,
    pub empty: &'static str,
    pub empty_text: &'static str,
    pub nothing_found: &'static str,
}

#[component]
pub fn CollectedList(
    collected: Collected,
    said: Said,
    /// Also the prefix of the ids inside.
    #[prop(into)]
    name: String,
    #[prop(into)] items: Signal<Vec<Item>>,
    #[prop(into)] may_add: Signal<bool>,
    search: RwSignal<String>,
    /// None while it is still searched.
    #[prop(into)]
    options: Signal<Option<Vec<ComboOption>>>,
    #[prop(into)] on_save: Callback<()>,
) -> impl IntoView {
    let words = words();
    let choosing = RwSignal::new(false);
    let chosen = RwSignal::new(Vec::<ComboOption>::new());
    let offered = Signal::derive(move || {
        let there: BTreeSet<String> = items.with(|items| items.iter().map(|item| item.value.clone()).collect());
        let added: BTreeSet<String> = collected.add.with(|add| add.iter().map(|option| option.value.clone()).collect());
        let mut options = options.get().unwrap_or_default();
        options.retain(|option| !there.contains(&option.value) && !added.contains(&option.value));
        options
    });
    let begin = move |_| {
        chosen.set(Vec::new());
        search.set(String::new());
        choosing.set(true);
    };
    let add = move |_| {
        let picked = chosen.get_untracked();
        collected.add.update(|add| add.extend(picked));
        choosing.set(false);
    };
    let there = move |item: Item| {
        let value = StoredValue::new(item.value.clone());
        let gone =
            Signal::derive(move || collected.remove.with(|remove| value.with_value(|value| remove.contains(value))));
        let flip = move |_| {
            collected.remove.update(|remove| {
                let value = value.get_value();
                if !remove.remove(&value) {
                    remove.insert(value);
                }
            });
        };
        let label = item.label.clone();
        let remove_label = Signal::derive(move || {
            let key = if gone.get() { "qual-keep-name" } else { "qual-remove-name" };
            Some(words.with(key, &[("name", &label)]))
        });
        let name = match item.href {
            Some(href) => view! { <a href=href><bdi>{item.label}</bdi></a> }.into_any(),
            None => view! { <bdi>{item.label}</bdi> }.into_any(),
        };
        view! {
            <li data-is=move || gone.get().then_some("gone")>
                <span class="push-end"><b>{name}</b> " " <small>{item.note}</small></span>
                <Show when=move || gone.get()><Badge mood=Mood::Warn>{words.t("qual-to-be-removed")}</Badge></Show>
                {item.may_remove.then(|| view! {
                    <Button size=Size::Small tone=Tone::Quiet label=remove_label on_click=flip>
                        {move || words.t(if gone.get() { "qual-keep" } else { "qual-remove" })}
                    </Button>
                })}
            </li>
        }
    };
    let new = move |option: ComboOption| {
        let label = words.with("qual-remove-name", &[("name", &option.label)]);
        let value = option.value;
        view! {
            <li data-is="new">
                <span class="push-end"><b><bdi>{option.label}</bdi></b></span>
                <Badge mood=Mood::Accent>{words.t("qual-to-be-added")}</Badge>
                <Button
                    size=Size::Small
                    tone=Tone::Quiet
                    label
                    on_click=move |_| collected.add.update(|add| add.retain(|other| other.value != value))
                >
                    {words.t("qual-remove")}
                </Button>
            </li>
        }
    };
    let empty = move || items.with(Vec::is_empty) && collected.add.with(Vec::is_empty);
    let title = Signal::derive(move || words.t(said.add));
    let chooser_name = StoredValue::new(format!("{name}-choose"));
    view! {
        <div class="row between">
            <h2>{words.t(said.label)}</h2>
            <Show when=move || may_add.get()>
                <Button icon=IconName::Plus on_click=begin>{words.t(said.add)}</Button>
            </Show>
        </div>
        <Show when=empty>
            <Empty title=words.t(said.empty) text=words.t(said.empty_text) />
        </Show>
        <ul class="collected" hidden=empty>
            {move || items.get().into_iter().map(there).collect_view()}
            {move || collected.add.get().into_iter().map(new).collect_view()}
        </ul>
        <Show when=move || { collected.count() > 0 }>
            <div class="foot-bar">
                <p role="status">{move || words.count("qual-collected", collected.count(), &[])}</p>
                <Button on_click=move |_| collected.clear()>{words.t("qual-discard")}</Button>
                <Button tone=Tone::Primary on_click=move |_| on_save.run(())>{words.t("qual-save-changes")}</Button>
            </div>
        </Show>
        <Dialog id=format!("{name}-add") open=choosing title>
            <Chooser
                name=chooser_name.get_value()
                label=words.t(said.label)
                search_label=words.t("qual-search-name")
                nothing=Signal::derive(move || options.with(Option::is_some).then(|| words.t(said.nothing_found)))
                without=words.t("qual-not-chosen")
                search
                options=offered
                chosen
            />
            <div class="end">
                <Button on_click=move |_| choosing.set(false)>{words.t("qual-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    count=Signal::derive(move || Some(chosen.with(Vec::len)).filter(|count| *count > 0).map(|count| count.to_string()))
                    disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                    on_click=add
                >
                    {words.t("qual-add")}
                </Button>
            </div>
        </Dialog>
    }
}
