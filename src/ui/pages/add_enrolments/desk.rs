//! What the page wants of its worker, one thing at a time: while an answer is awaited wishes gather, and only the
//! latest of them is sent.
use crate::{
    domain::preview::{Answer, Ask, Place, View},
    domain::{import_plan::Wanted, roster::Edit},
    ui::worker::PageWorker,
};
use leptos::{prelude::*, wasm_bindgen::JsValue, web_sys::File};

/// A list that the worker has not been given yet.
#[derive(Clone)]
pub enum List {
    Text(String),
    File(File),
}

impl List {
    fn payload(&self) -> JsValue {
        match self {
            Self::Text(text) => text.into(),
            Self::File(file) => file.into(),
        }
    }
}

/// Who is known at this place is wanted, or forgotten where no place is chosen.
struct Merge {
    place: Option<Place>,
}

#[derive(Default)]
struct Wishes {
    list: Option<List>,
    read: bool,
    show: bool,
    merge: Option<Merge>,
    save: Option<Place>,
}

/// What each question is asked with, as it stands when it is sent.
#[derive(Clone)]
pub struct Standing {
    pub wanted: Wanted,
    pub edits: Vec<Edit>,
    pub view: View,
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub worker: PageWorker,
    wishes: StoredValue<Wishes, LocalStorage>,
    asking: StoredValue<bool>,
    standing: Callback<(), Standing>,
    answered: StoredValue<Option<Callback<Answer>>>,
}

impl Desk {
    pub fn new(standing: Callback<(), Standing>) -> Self {
        Self {
            worker: PageWorker::default(),
            wishes: StoredValue::new_local(Wishes::default()),
            asking: StoredValue::new(false),
            standing,
            answered: StoredValue::new(None),
        }
    }

    /// Called once the browser has taken the page over.
    pub fn open(self, answered: Callback<Answer>) {
        self.answered.set_value(Some(answered));
        self.worker.start();
        self.next();
    }

    pub fn read_list(self, list: List) {
        self.wish(|wishes| wishes.list = Some(list));
    }

    pub fn read_again(self) {
        self.wish(|wishes| wishes.read = true);
    }

    pub fn show(self) {
        self.wish(|wishes| wishes.show = true);
    }

    pub fn merge(self, place: Option<Place>) {
        self.wish(|wishes| wishes.merge = Some(Merge { place }));
    }

    pub fn save(self, place: Place) {
        self.wish(|wishes| wishes.save = Some(place));
    }

    /// Nothing is wished for once the page was left, though a timer of it may still run.
    fn wish(self, wish: impl FnOnce(&mut Wishes)) {
        if self.wishes.try_update_value(wish).is_some() {
            self.next();
        }
    }

    /// Sends the most pressing wish: the list first, for all else is about it; saving last, when all else is done.
    fn next(self) {
        if self.asking.try_get_value() != Some(false) || !self.worker.is_running() {
            return;
        }
        let Standing { wanted, edits, view } = self.standing.run(());
        let Some(Some((ask, list))) = self.wishes.try_update_value(|wishes| {
            let list = wishes.list.take();
            Some(if list.is_some() || wishes.read {
                (wishes.read, wishes.show) = (false, false);
                (Ask::Read { wanted, edits, view }, list)
            } else if std::mem::take(&mut wishes.show) {
                (Ask::Show { view }, None)
            } else if let Some(Merge { place }) = wishes.merge.take() {
                (Ask::Merge { place }, None)
            } else {
                (Ask::Save { place: wishes.save.take()? }, None)
            })
        }) else {
            return;
        };
        // The server may take its time to say who is known; scrolling and typing go on meanwhile.
        let waits = !matches!(ask, Ask::Merge { .. });
        self.asking.set_value(waits);
        let payload = list.as_ref().map(List::payload);
        self.worker.ask(&ask, payload.as_ref(), move |answer| {
            if waits {
                self.asking.try_set_value(false);
            }
            if let Some(Some(answered)) = self.answered.try_get_value() {
                answered.run(answer);
                self.next();
            }
        });
        if !waits {
            self.next();
        }
    }
}
