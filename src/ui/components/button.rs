use super::{Icon, Plane};
use crate::ui::icons::{IconName, PlaneKind};
use leptos::{ev::MouseEvent, prelude::*};

/// How loud a button is. One `Primary` a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Standard,
    Primary,
    Quiet,
    /// Takes something away that can be put back.
    Danger,
    /// Takes something away for good.
    DangerPrimary,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    #[default]
    Normal,
    Small,
    /// 44 px high everywhere, for public forms.
    Large,
}

/// The classes of a button, for elements that only look like one.
pub fn button_class(tone: Tone, size: Size, icon_only: bool, block: bool) -> String {
    let mut class = String::from("btn");
    class.push_str(match tone {
        Tone::Standard => "",
        Tone::Primary => " primary",
        Tone::Quiet => " quiet",
        Tone::Danger => " danger",
        Tone::DangerPrimary => " danger primary",
    });
    class.push_str(match size {
        Size::Normal => "",
        Size::Small => " small",
        Size::Large => " large",
    });
    if icon_only {
        class.push_str(" icon-only");
    }
    if block {
        class.push_str(" block");
    }
    class
}

/// A button. Other attributes are spread onto it: `<Button attr:name="step" attr:value=id>`.
#[component]
pub fn Button(
    #[prop(optional)] tone: Tone,
    #[prop(optional)] size: Size,
    /// Submits its form; otherwise it does only what `on_click` does.
    #[prop(optional)]
    submit: bool,
    /// As wide as what holds it.
    #[prop(optional)]
    block: bool,
    #[prop(optional)] icon: Option<IconName>,
    #[prop(optional)] plane: Option<PlaneKind>,
    /// A name for assistive technology. With it and an icon and no children the button shows the icon alone.
    #[prop(optional, into)]
    label: Signal<Option<String>>,
    /// How many it concerns, shown after the text.
    #[prop(optional, into)]
    count: Signal<Option<String>>,
    /// Work is under way: a spinner instead of the icon, and no second press.
    #[prop(optional, into)]
    busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] on_click: Option<Callback<MouseEvent>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = button_class(tone, size, children.is_none(), block);
    let press = move |event: MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(event);
        }
    };
    let sign = move || {
        if busy.get() {
            view! { <span class="spin" aria-hidden="true"></span> }.into_any()
        } else {
            (icon.map(|name| view! { <Icon name /> }), plane.map(|kind| view! { <Plane kind /> })).into_any()
        }
    };
    view! {
        <button
            class=class
            type=if submit { "submit" } else { "button" }
            aria-label=move || label.get()
            aria-busy=move || busy.get().then_some("true")
            disabled=move || disabled.get()
            on:click=press
        >
            {sign}
            {children.map(|children| children())}
            {move || count.get().map(|count| view! { <span class="count">{count}</span> })}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere, a button does something.
#[component]
pub fn LinkButton(
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] size: Size,
    #[prop(optional)] block: bool,
    #[prop(optional)] icon: Option<IconName>,
    #[prop(optional, into)] label: Option<String>,
    /// Fetched from the server instead of routed in the browser: downloads, sign-out.
    #[prop(optional)]
    external: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = button_class(tone, size, children.is_none(), block);
    view! {
        <a
            class=class
            href=move || href.get()
            aria-label=label
            rel=external.then_some("external")
        >
            {icon.map(|name| view! { <Icon name /> })}
            {children.map(|children| children())}
        </a>
    }
}
