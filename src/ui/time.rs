//! Days as the dashboard writes them. Never relative to the clock, so that server and browser write the same; where
//! the reader's own zone matters, it follows once the browser shows the page.
use super::words::words;
use chrono::{DateTime, NaiveDate, Utc};
use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::js_sys::{Date, Object, Reflect},
};

/// "9 Nov 2026".
pub fn day(at: DateTime<Utc>) -> String {
    at.format("%-d %b %Y").to_string()
}

/// "9 Nov 2026, 14:05 UTC".
pub fn moment(at: DateTime<Utc>) -> String {
    at.format("%-d %b %Y, %H:%M UTC").to_string()
}

/// "once", "2 times".
pub fn times(count: u32) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

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
    let lang = words().lang();
    let shown = RwSignal::new(moment(at));
    Effect::new(move || shown.set(local(at, lang)));
    view! { <time datetime=at.to_rfc3339()>{move || shown.get()}</time> }
}

/// "9 Nov 2026", of a day.
pub fn date(on: NaiveDate) -> String {
    on.format("%-d %b %Y").to_string()
}

/// "9 Nov".
pub fn short_day(on: NaiveDate) -> String {
    on.format("%-d %b").to_string()
}
