//! Groups of criteria, nested as one likes.
use super::{
    Editor,
    criterion::{CriterionView, subject_id},
    form::{Group, Node},
    question::Question,
    say,
};
use crate::{
    domain::rule::Join,
    ui::{
        components::{Button, Choice, Icon, Select, Size, Tone},
        icons::IconName,
    },
};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

/// Deeper ones the server refuses.
const DEPTH: usize = 5;

/// A group with its joint, its parts, and what adds to it. The root cannot be removed.
pub fn group_view(editor: Editor, group: Group, depth: usize, on_remove: Option<Callback<()>>) -> AnyView {
    let words = editor.words;
    let Group { key, join, parts } = group;
    let options: Vec<Choice> =
        Join::ALL.iter().map(|join| Choice::new(join.as_str(), say::join(words, *join))).collect();
    let (read_join, shown_join, words_join) = (join.clone(), join.clone(), join.clone());
    let set_join = move |value: String| {
        if let Some(value) = Join::parse(&value) {
            join.set(value);
        }
    };
    let (listed, added, grouped) = (parts.clone(), parts.clone(), parts.clone());
    let (keys, keys_of_group) = (editor.form.with_value(|form| form.keys.clone()), editor.form);
    let add = move |_| added.update(|parts| parts.push(keys.one(Question::first())));
    let add_group = move |_| {
        let new = keys_of_group.with_value(|form| {
            let inside = vec![form.keys.one(Question::first())];
            form.keys.group(Join::Any, inside)
        });
        grouped.update(|parts| parts.push(Node::Group(new)));
    };
    let part = move |node: Node| {
        let (own, joint, place, all) = (node.key(), words_join.clone(), parts.clone(), parts.clone());
        let is_first = move || place.with(|parts| parts.first().is_some_and(|first| first.key() == own));
        let joint = move || {
            words.t(match (joint.get(), is_first()) {
                (Join::None, _) => "rules-not",
                (_, true) => "rules-if",
                (Join::All, false) => "rules-and",
                (Join::Any, false) => "rules-or",
            })
        };
        let remove = Callback::new(move |()| {
            all.update(|parts| parts.retain(|part| part.key() != own));
            focus(&add_id(key));
        });
        view! {
            <li>
                <span class="joint" aria-hidden="true">{joint}</span>
                {match node {
                    Node::One(one) => view! { <CriterionView editor one on_remove=remove /> }.into_any(),
                    Node::Group(group) => group_view(editor, group, depth + 1, Some(remove)),
                }}
            </li>
        }
    };
    let error = move || editor.error_of(key);
    let removes = on_remove.map(|on_remove| {
        view! {
            <span class="push">
                <Button
                    tone=Tone::Quiet
                    size=Size::Small
                    icon=IconName::X
                    label=words.t("rules-remove-group")
                    on_click=move |_| on_remove.run(())
                />
            </span>
        }
    });
    view! {
        <div
            class="group"
            role="group"
            aria-label=words.t("rules-group-of-criteria")
            data-join=move || read_join.get().as_str()
        >
            <header>
                <span>{words.t(if depth == 0 { "rules-people-who-meet" } else { "rules-meet" })}</span>
                <Select
                    name=format!("join-{key}")
                    label=words.t("rules-join")
                    options
                    value=Signal::derive(move || shown_join.get().as_str().to_owned())
                    on_change=set_join
                    quiet=true
                />
                <span>{words.t("rules-of-these")}</span>
                {removes}
            </header>
            <ul>
                <For each=move || listed.get() key=Node::key let:node>{part(node)}</For>
            </ul>
            {move || {
                error().map(|text| view! { <p class="error" role="alert"><Icon name=IconName::Alert />{text}</p> })
            }}
            <div class="row group-end">
                <Button tone=Tone::Quiet size=Size::Small icon=IconName::Plus attr:id=add_id(key) on_click=add>
                    {words.t("rules-add-criterion")}
                </Button>
                {(depth < DEPTH).then(|| {
                    view! {
                        <Button tone=Tone::Quiet size=Size::Small icon=IconName::Plus on_click=add_group>
                            {words.t("rules-add-group")}
                        </Button>
                    }
                })}
            </div>
        </div>
    }
    .into_any()
}

fn add_id(key: usize) -> String {
    format!("add-{key}")
}

/// Goes to a part's own control: what a criterion asks about, or what adds to a group.
pub fn focus_part(key: usize) {
    focus(&subject_id(key));
    focus(&add_id(key));
}

/// Where the keyboard goes on after its place is gone. In the browser only.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        // What cannot take the focus is no reason to fail.
        drop(element.unchecked_into::<HtmlElement>().focus());
    }
}
