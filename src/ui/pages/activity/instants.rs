//! Local times of a session, as its form's fields write them, and the browser's own zone.
use chrono::NaiveDateTime;
use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::js_sys::{Array, Function, Intl, Object, Reflect},
};

/// What a field of date and time holds: "2027-01-14T09:00".
pub fn read(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

pub fn write(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

/// The zone the browser is set to: "Europe/Paris". In the browser only.
pub fn own_zone() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &JsValue::from_str("timeZone")).ok()?.as_string()
}

/// The zones the browser knows. In the browser only.
pub fn zones() -> Vec<String> {
    let names = || -> Option<Vec<String>> {
        let intl = Reflect::get(&window(), &JsValue::from_str("Intl")).ok()?;
        let values = Reflect::get(&intl, &JsValue::from_str("supportedValuesOf")).ok()?;
        let found = Function::from(values).call1(&intl, &JsValue::from_str("timeZone")).ok()?;
        Some(Array::from(&found).iter().filter_map(|name| name.as_string()).collect())
    };
    let mut names = names().unwrap_or_default();
    names.push("UTC".to_owned());
    names.sort();
    names.dedup();
    names
}
