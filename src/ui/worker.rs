//! The browser's worker as a page speaks with it: a question, perhaps a list beside it, and what to do with the answer.
use crate::domain::{
    error::{AppError, Code},
    preview::{Answer, Ask},
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen},
    web_sys::{
        Event, EventTarget, HtmlMetaElement, MessageEvent,
        js_sys::{Object, Reflect},
    },
};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

// By hand: web-sys' own binding would be one more feature for every build of the server.
#[wasm_bindgen(wasm_bindgen = leptos::wasm_bindgen)]
extern "C" {
    #[wasm_bindgen(extends = EventTarget)]
    type Worker;
    #[wasm_bindgen(constructor, catch)]
    fn new(url: &str, options: &JsValue) -> Result<Worker, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Worker, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
}

type Then = Box<dyn FnOnce(Answer)>;
type Pending = Rc<RefCell<HashMap<u32, Then>>>;

struct Running {
    worker: Worker,
    pending: Pending,
    asked: u32,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Started by the page that needs it, ended with it.
#[derive(Clone, Copy)]
pub struct PageWorker {
    running: StoredValue<Option<Running>, LocalStorage>,
    /// Whether it could not start, or stopped: what is asked then has no answer.
    pub failed: RwSignal<bool>,
}

impl Default for PageWorker {
    /// Not running yet: there is no worker where pages are rendered on the server.
    fn default() -> Self {
        Self { running: StoredValue::new_local(None), failed: RwSignal::new(false) }
    }
}

impl PageWorker {
    pub fn start(self) {
        match running(self.failed) {
            Ok(running) => self.running.set_value(Some(running)),
            Err(_) => self.failed.set(true),
        }
    }

    pub fn is_running(self) -> bool {
        self.running.try_with_value(Option::is_some) == Some(true)
    }

    /// `list` is a text or a file; the answer comes to `then`.
    pub fn ask(self, ask: &Ask, list: Option<&JsValue>, then: impl FnOnce(Answer) + 'static) {
        let Ok(ask) = serde_json::to_string(ask) else { return };
        self.running.update_value(|running| {
            let Some(running) = running else { return };
            running.asked += 1;
            let message = Object::new();
            let fields = [("id", running.asked.into()), ("ask", ask.into()), ("payload", list.cloned().into())];
            for (name, value) in fields {
                drop(Reflect::set(&message, &name.into(), &value));
            }
            running.pending.borrow_mut().insert(running.asked, Box::new(then));
            if running.worker.post_message(&message).is_err() {
                self.failed.set(true);
            }
        });
    }
}

fn running(failed: RwSignal<bool>) -> Result<Running, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"module".into())?;
    let worker = Worker::new(&path().unwrap_or_default(), &options)?;
    let pending = Pending::default();
    let waiting = pending.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let field = |name: &str| Reflect::get(&event.data(), &name.into()).unwrap_or_default();
        let id = field("id").as_f64().unwrap_or_default() as u32;
        let Some(then) = waiting.borrow_mut().remove(&id) else { return };
        match field("answer").as_string() {
            Some(answer) => then(serde_json::from_str(&answer).unwrap_or_else(unreadable)),
            None => {
                failed.try_set(true);
            }
        }
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |_| {
        failed.try_set(true);
    });
    worker.add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref())?;
    worker.add_event_listener_with_callback("error", on_error.as_ref().unchecked_ref())?;
    Ok(Running { worker, pending, asked: 0, _on_message: on_message, _on_error: on_error })
}

fn unreadable(error: serde_json::Error) -> Answer {
    Answer::Refused(AppError::new(Code::RequestInvalid).with("detail", error))
}

/// Its address carries a hash: the document names it.
fn path() -> Option<String> {
    let found = document().query_selector("meta[name=muster-worker]").ok()??;
    Some(found.unchecked_into::<HtmlMetaElement>().content())
}
