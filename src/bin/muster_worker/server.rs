//! What the worker asks of the server: the same questions as the page would, with the page's session.
use muster::domain::{
    error::{AppError, Code},
    import_plan::Known,
    preview::{Order, Place, Saved, path},
};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FormData, Headers, Request, RequestInit, Response, js_sys::Promise};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(request: &Request) -> Promise;
}

pub async fn known(place: Place, address_keys: Vec<String>) -> Result<HashMap<String, Known>, AppError> {
    let Place { role, cohort, .. } = place;
    post_json(path::KNOWN, &json!({ "role": role, "cohort": cohort, "address_keys": address_keys })).await
}

pub async fn save_text(order: Order, text: String) -> Result<Saved, AppError> {
    let Order { role, cohort, edits, seen, test, lift } = order;
    let list = json!({
        "role": role, "cohort": cohort, "text": text, "edits": edits, "seen": seen, "test": test, "lift": lift
    });
    post_json(path::SAVE, &list).await
}

pub async fn save_file(order: &Order, file: &File) -> Result<Saved, AppError> {
    let order = serde_json::to_string(order).map_err(|error| unreadable(&error))?;
    let form = FormData::new().map_err(|error| failed(&error))?;
    form.append_with_str("order", &order).map_err(|error| failed(&error))?;
    form.append_with_blob_and_filename("file", file, &file.name()).map_err(|error| failed(&error))?;
    post(path::SAVE_FILE, &form, None).await
}

async fn post_json<T: DeserializeOwned>(path: &str, body: &serde_json::Value) -> Result<T, AppError> {
    post(path, &JsValue::from_str(&body.to_string()), Some("application/json")).await
}

async fn post<T: DeserializeOwned>(path: &str, body: &JsValue, content_type: Option<&str>) -> Result<T, AppError> {
    let answer = send(path, body, content_type).await.map_err(|error| failed(&error))?;
    let text = JsFuture::from(answer.text().map_err(|error| failed(&error))?).await.map_err(|error| failed(&error))?;
    let text = text.as_string().unwrap_or_default();
    if answer.ok() {
        return serde_json::from_str(&text).map_err(|error| unreadable(&error));
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|error| unreadable(&error)))
}

async fn send(path: &str, body: &JsValue, content_type: Option<&str>) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    if let Some(content_type) = content_type {
        headers.set("content-type", content_type)?;
    }
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_headers(&headers);
    how.set_body(body);
    let answer = JsFuture::from(fetch(&Request::new_with_str_and_init(path, &how)?)).await?;
    answer.dyn_into()
}

/// Nothing came back, or the browser refused.
pub fn failed(error: &JsValue) -> AppError {
    AppError::new(Code::RequestInvalid).with("detail", format!("{error:?}"))
}

fn unreadable(error: &serde_json::Error) -> AppError {
    AppError::new(Code::RequestInvalid).with("detail", error)
}
