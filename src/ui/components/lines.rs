use super::TextArea;
use leptos::{html, prelude::*};
use std::collections::BTreeMap;

/// What stands at a line's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineMark {
    /// Something to correct.
    Bad,
    /// Left as it is: already there, repeated, kept out.
    Note,
}

/// Text with line numbers, some of them marked. In a [`Field`](super::Field), as [`TextArea`].
/// Only the numbers in sight are drawn, so a long list costs no more than a short one.
#[component]
pub fn LinesInput(
    #[prop(into)] name: String,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    /// By line number, from 1.
    #[prop(optional, into)]
    marks: Signal<BTreeMap<u32, LineMark>>,
    #[prop(default = 16)] rows: u32,
) -> impl IntoView {
    let gutter = NodeRef::<html::Ol>::new();
    let first = RwSignal::new(1_u32);
    let lines = Memo::new(move |_| value.with(|text| text.matches('\n').count() as u32 + 1));
    // The text may have become shorter than what was scrolled past.
    let start = move || first.get().min(lines.get());
    // A reader may drag the field taller: draw more than its height needs, the rest is cut off.
    let last = move || (start() + rows * 3).min(lines.get().max(rows));
    let number = move |line: u32| {
        let mark = move |wanted| marks.with(|marks| marks.get(&line) == Some(&wanted)).then_some("");
        view! { <li data-bad=mark(LineMark::Bad) data-note=mark(LineMark::Note)>{line}</li> }
    };
    let follow = move |top: i32| {
        let Some(gutter) = gutter.get_untracked() else { return };
        let Some(height) = gutter.first_element_child().map(|line| line.client_height().max(1)) else { return };
        first.set((top / height).max(0) as u32 + 1);
        gutter.set_scroll_top(top % height);
    };
    view! {
        <div class="lines">
            <ol aria-hidden="true" node_ref=gutter>
                {move || (start()..=last()).map(number).collect_view()}
            </ol>
            <TextArea
                name
                value
                on_input=move |text: String| {
                    if let Some(on_input) = on_input {
                        on_input.run(text);
                    }
                }
                rows
                bare=true
                attr:wrap="off"
                on:scroll=move |event| {
                    let area: leptos::web_sys::Element = event_target(&event);
                    follow(area.scroll_top());
                }
            />
        </div>
    }
}
