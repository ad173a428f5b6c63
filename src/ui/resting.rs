//! Waiting until typing rests.
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// Before what may be chosen is looked for.
pub const LOOK: Duration = Duration::from_millis(150);
/// Before a list follows its search.
pub const LIST: Duration = Duration::from_millis(200);

/// Does the last of what it is asked for once nothing more is asked, and nothing when the page has gone meanwhile.
#[derive(Clone, Copy, Debug, Default)]
pub struct Resting(StoredValue<Option<TimeoutHandle>>);

impl Resting {
    pub fn then(self, rest: Duration, run: impl FnOnce() + 'static) {
        let Some(waiting) = self.0.try_get_value() else { return };
        if let Some(handle) = waiting {
            handle.clear();
        }
        let run = move || {
            if self.0.try_get_value().is_some() {
                run();
            }
        };
        self.0.set_value(set_timeout_with_handle(run, rest).ok());
    }
}

/// Follows what is read once it rests.
pub fn rested<T>(read: impl Fn() -> T + 'static, rest: Duration) -> RwSignal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let rested = RwSignal::new(untrack(&read));
    let resting = Resting::default();
    Effect::new(move |was: Option<T>| {
        let now = read();
        if was.is_some_and(|was| was != now) {
            let now = now.clone();
            resting.then(rest, move || rested.set(now));
        }
        now
    });
    rested
}
