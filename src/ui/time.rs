//! Moments in the reader's own time zone, which only the browser knows: they follow once it shows the page.
use super::words::words;
use chrono::{DateTime, Utc};
use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::js_sys::{Date, Object, Reflect},
};

/// "9 Nov 2026, 15:05", in the browser's own time zone. In the browser only.
pub fn local(at: DateTime<Utc>, lang: &str) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        drop(Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)));
    }
    // English without a country writes months first.
    let lang = if lang == "en" { "en-GB" } else { lang };
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    String::from(date.to_locale_string(lang, &options))
}

/// What a field of date and time holds, in the browser's own time zone. In the browser only.
pub fn local_input(text: &str) -> Option<DateTime<Utc>> {
    let millis = Date::new(&JsValue::from_str(text)).get_time();
    if millis.is_nan() { None } else { DateTime::from_timestamp_millis(millis as i64) }
}

/// A moment, in the reader's own time zone as soon as the browser shows the page.
#[component]
pub fn LocalTime(at: DateTime<Utc>) -> impl IntoView {
    let words = words();
    let shown = RwSignal::new(words.moment(at));
    Effect::new(move || shown.set(local(at, words.lang())));
    view! { <time datetime=at.to_rfc3339()>{move || shown.get()}</time> }
}
