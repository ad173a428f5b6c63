use super::{Button, Icon, Size};
use crate::ui::{icons::IconName, words::words};
use leptos::prelude::*;
use std::time::Duration;

/// Long enough to read two short sentences. What needs an answer is a banner, not a toast.
const STAYS: Duration = Duration::from_secs(6);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Toast {
    id: usize,
    icon: IconName,
    text: String,
    /// Where it leads, and in which words.
    link: Option<(String, String)>,
}

/// Says what has been done. Provided once, above the pages; any page may speak.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<usize>,
}

impl Toasts {
    /// Creates it and provides it as context; [`ToastRegion`] shows it.
    pub fn provide() -> Self {
        let toasts = Self { shown: RwSignal::default(), next: StoredValue::default() };
        provide_context(toasts);
        toasts
    }

    /// Shows a sentence for six seconds; said again, it stands once. In the browser only.
    pub fn say(self, icon: IconName, text: impl Into<String>) {
        self.show(icon, text.into(), None);
    }

    /// The same with a link at its end: where it leads, and in which words.
    pub fn lead(self, icon: IconName, text: impl Into<String>, href: String, link: String) {
        self.show(icon, text.into(), Some((href, link)));
    }

    fn show(self, icon: IconName, text: String, link: Option<(String, String)>) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.shown.update(|shown| {
            shown.retain(|toast| toast.text != text);
            shown.push(Toast { id, icon, text, link });
        });
        set_timeout(move || self.dismiss(id), STAYS);
    }

    fn dismiss(self, id: usize) {
        // The page may have gone before its time ran out.
        self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// Where toasts stand. It is always in the page, or screen readers would not hear them.
#[component]
pub fn ToastRegion(toasts: Toasts) -> impl IntoView {
    let words = words();
    view! {
        <div class="toasts" role="status">
            <For each=move || toasts.shown.get() key=|toast| toast.id let:toast>
                <div class="toast">
                    <Icon name=toast.icon />
                    <p>
                        {toast.text} {toast.link.map(|(href, link)| view! { " " <a href=href>{link}</a> })}
                    </p>
                    <Button
                        size=Size::Small
                        icon=IconName::X
                        label=words.t("ui-dismiss")
                        on_click=move |_| toasts.dismiss(toast.id)
                    />
                </div>
            </For>
        </div>
    }
}
