//! Binding controls to signals without losing what was typed or ticked before the browser's code arrived.
//!
//! `prop:value` would overwrite it with the server's value when the page is taken over. So the first look at the
//! element goes the other way: what stands there is told to the page. From then on the element follows the signal.
use leptos::{
    html::{self, ElementType},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{HtmlInputElement, HtmlTextAreaElement},
};

/// An element that holds text.
pub(super) trait Typed {
    fn typed(&self) -> String;
    /// What it was made with.
    fn made(&self) -> String;
    fn show(&self, text: &str);
}

impl Typed for HtmlInputElement {
    fn typed(&self) -> String {
        self.value()
    }
    fn made(&self) -> String {
        self.default_value()
    }
    fn show(&self, text: &str) {
        self.set_value(text);
    }
}

impl Typed for HtmlTextAreaElement {
    fn typed(&self) -> String {
        self.value()
    }
    fn made(&self) -> String {
        self.default_value().unwrap_or_default()
    }
    fn show(&self, text: &str) {
        self.set_value(text);
    }
}

/// The element shows `text`; `tell` hears what was typed early.
pub(super) fn bind_text<E>(node: NodeRef<E>, text: Signal<String>, tell: impl Fn(String) + 'static)
where
    E: ElementType + 'static,
    E::Output: Typed + JsCast + Clone + 'static,
{
    Effect::new(move |met: Option<bool>| {
        let wanted = text.get();
        let Some(element) = node.get() else { return false };
        let typed = element.typed();
        if typed != wanted {
            // The text may have changed since the element was made, and nobody have typed.
            if met == Some(true) || typed == element.made() {
                element.show(&wanted);
            } else {
                untrack(|| tell(typed));
            }
        }
        true
    });
}

/// The box or radio is ticked as `ticked` says; `tell` hears of one ticked or cleared early.
pub(super) fn bind_ticked(node: NodeRef<html::Input>, ticked: Signal<bool>, tell: impl Fn(bool) + 'static) {
    Effect::new(move |met: Option<bool>| {
        let wanted = ticked.get();
        let Some(element) = node.get() else { return false };
        if element.checked() != wanted {
            if met == Some(true) || element.checked() == element.default_checked() {
                element.set_checked(wanted);
            } else {
                untrack(|| tell(!wanted));
            }
        }
        true
    });
}
