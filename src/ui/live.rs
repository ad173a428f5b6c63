//! Following changes: hints arrive as events of the window (`public/live.js`), pages fetch again.
use crate::domain::error::{AppError, Code};
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast, web_sys::CustomEvent};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

/// At most one fetch in this time.
const PACE: Duration = Duration::from_millis(250);

/// What a hint says when anything may have changed.
const ALL: &str = "all";

/// What the pages know of the stream of hints; provided once, above them.
#[derive(Clone, Copy)]
pub struct Live {
    /// Grows with each hint that concerns people or what they are in; part of what a page's data depends on.
    pub version: ReadSignal<u32>,
    pub connected: ReadSignal<bool>,
    /// The version at which each topic was last told of; `all` counts for every one.
    told: ReadSignal<BTreeMap<String, u32>>,
}

impl Live {
    /// Grows with each hint of one of these topics: what depends on it alone is fetched for no other.
    pub fn of(self, topics: &'static [&'static str]) -> Memo<u32> {
        Memo::new(move |_| {
            self.told
                .with(|told| topics.iter().chain([&ALL]).filter_map(|topic| told.get(*topic)).max().copied())
                .unwrap_or(0)
        })
    }

    /// What a page shows, fetched again with each change of the query and each hint.
    pub fn follow<Q, P, F>(self, query: Memo<Q>, fetch: fn(Q) -> F) -> Resource<Result<P, AppError>>
    where
        Q: Clone + PartialEq + Send + Sync + 'static,
        P: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
        F: Future<Output = Result<P, AppError>> + Send + 'static,
    {
        follow(query, self.version.into(), fetch)
    }

    pub fn provide() -> Self {
        let (version, set_version) = signal(0_u32);
        let (told, set_told) = signal(BTreeMap::<String, u32>::new());
        let heard = StoredValue::new(BTreeSet::<String>::new());
        let (connected, set_connected) = signal(true);
        let waiting = StoredValue::new(None::<TimeoutHandle>);
        let stale = StoredValue::new(false);

        // The first hint is followed at once; those within the pace are followed together when it is over.
        let tick = StoredValue::new(None::<Callback<()>>);
        let hint = Callback::new(move |()| {
            if waiting.with_value(Option::is_some) {
                stale.set_value(true);
                return;
            }
            let next_version = version.get_untracked() + 1;
            let topics = heard.try_update_value(std::mem::take).unwrap_or_default();
            set_told.update(|told| told.extend(topics.into_iter().map(|topic| (topic, next_version))));
            set_version.set(next_version);
            let next = tick;
            let handle = set_timeout_with_handle(
                move || {
                    next.with_value(|next| next.map(|next| next.run(())));
                },
                PACE,
            );
            waiting.set_value(handle.ok());
        });
        tick.set_value(Some(Callback::new(move |()| {
            waiting.set_value(None);
            if stale.get_value() {
                stale.set_value(false);
                hint.run(());
            }
        })));

        Effect::new(move || {
            let changed = window_event_listener(ev::Custom::<CustomEvent>::new("muster:changed"), move |event| {
                let topics =
                    event.unchecked_ref::<CustomEvent>().detail().as_string().unwrap_or_else(|| ALL.to_owned());
                heard.update_value(|heard| heard.extend(topics.split(' ').map(str::to_owned)));
                hint.run(());
            });
            let connection = window_event_listener(ev::Custom::<CustomEvent>::new("muster:connection"), move |event| {
                set_connected.set(event.unchecked_ref::<CustomEvent>().detail().as_string().as_deref() == Some("on"));
            });
            on_cleanup(move || {
                changed.remove();
                connection.remove();
            });
        });
        let live = Self { version, connected, told };
        provide_context(live);
        live
    }
}

/// What is fetched again with each change of the query and whenever `told` grows. Without a connection what one sees
/// stays.
pub fn follow<Q, P, F>(query: Memo<Q>, told: Signal<u32>, fetch: fn(Q) -> F) -> Resource<Result<P, AppError>>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    P: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Result<P, AppError>> + Send + 'static,
{
    let last = StoredValue::new(None::<(Q, P)>);
    let found = Resource::new(
        move || (query.get(), told.get()),
        move |(query, _)| async move {
            let answer = fetch(query.clone()).await;
            match &answer {
                Ok(page) => last.set_value(Some((query, page.clone()))),
                // The page says that it is from before.
                Err(error) if error.code == Code::RequestInvalid => {
                    if let Some((of, page)) = last.get_value()
                        && of == query
                    {
                        return Ok(page);
                    }
                }
                Err(_) => last.set_value(None),
            }
            answer
        },
    );
    // The first one came with the page.
    Effect::new(move || {
        if let Some(Ok(page)) = found.get()
            && last.with_value(Option::is_none)
        {
            last.set_value(Some((query.get_untracked(), page)));
        }
    });
    found
}
