//! What stands in the form, and what follows from it.
use super::desk::{Desk, List, Standing};
use crate::{
    domain::{
        cohort::Cohort,
        error::{AppError, Code},
        id::UnitId,
        import_plan::{Totals, Wanted},
        preview::{Answer, FileRead, MAX_TYPED, Place, Saved, Sheet, View},
        role::Role,
        roster::{Edit, follow},
    },
    ui::{
        live::Live,
        resting::Resting,
        words::{Words, words},
    },
};
use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::{File, js_sys::Array},
};
use std::time::Duration;

/// Typing rests this long before the server is asked who is known.
const REST: Duration = Duration::from_millis(300);
/// A long list is asked about again this long after somebody changed something elsewhere.
const LONG_REST: Duration = Duration::from_secs(3);
const LONG: u32 = 5_000;

/// A file that the list was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub name: String,
    pub encoding: String,
    /// Whether its text stands in the box; longer ones only show their preview.
    pub in_box: bool,
}

#[derive(Clone, Copy)]
pub struct ListForm {
    pub kind: RwSignal<Role>,
    /// What stands in the combobox, and the cohort it means.
    pub cohort_text: RwSignal<String>,
    pub cohort: RwSignal<Option<Cohort>>,
    pub text: RwSignal<String>,
    /// Whoever is new becomes a test person.
    pub test: RwSignal<bool>,
    /// Whoever was removed from there by hand is enrolled again.
    pub lift: RwSignal<bool>,
    pub held: RwSignal<Option<Held>>,
    /// The name of a file that is being read.
    pub reading: RwSignal<Option<String>>,
    pub edits: RwSignal<Vec<Edit>>,
    /// The line of a cell that was just left with Enter.
    pub corrected: RwSignal<Option<u32>>,
    /// The list as the worker reads it, as far as it is in sight.
    pub sheet: RwSignal<Sheet>,
    pub view: RwSignal<View>,
    pub totals: Memo<Totals>,
    pub problem: RwSignal<Option<AppError>>,
    /// Lines that would do something else than they did when they were saved.
    pub moved: RwSignal<Vec<u32>>,
    pub busy: RwSignal<bool>,
    pub saved: RwSignal<Option<Saved>>,
    /// Grows with each file that was read.
    files: RwSignal<u32>,
    /// The corrections of the list that was there before, while a file is read that may be refused.
    before: StoredValue<Vec<Edit>>,
    words: Words,
    pub desk: Desk,
}

impl ListForm {
    pub fn new() -> Self {
        let kind = RwSignal::new(Role::Learner);
        let lift = RwSignal::new(false);
        let edits = RwSignal::new(Vec::new());
        let sheet = RwSignal::new(Sheet::default());
        let view = RwSignal::new(View { from: 0, count: super::preview::WHOLE, only_errors: false });
        let standing = Callback::new(move |()| Standing {
            wanted: Wanted { role: kind.get_untracked(), lift: lift.get_untracked() },
            edits: edits.get_untracked(),
            view: view.get_untracked(),
        });
        let form = Self {
            kind,
            cohort_text: RwSignal::new(String::new()),
            cohort: RwSignal::new(None),
            text: RwSignal::new(String::new()),
            test: RwSignal::new(false),
            lift,
            held: RwSignal::new(None),
            reading: RwSignal::new(None),
            edits,
            corrected: RwSignal::new(None),
            sheet,
            view,
            totals: Memo::new(move |_| sheet.with(|sheet| sheet.totals)),
            problem: RwSignal::new(None),
            moved: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            saved: RwSignal::new(None),
            files: RwSignal::new(0),
            before: StoredValue::new(Vec::new()),
            words: words(),
            desk: Desk::new(standing),
        };
        Effect::new(move || form.desk.open(Callback::new(move |answer| form.take(answer))));
        form.follow_known();
        form
    }

    /// Where the list would go, if that is decided.
    fn place(self) -> Option<Place> {
        let role = self.kind.get();
        let cohort = self.cohort.with(|cohort| cohort.as_ref().map(|cohort| cohort.id));
        let cohort = cohort.filter(|_| !role.is_platform_wide());
        (role.is_platform_wide() || cohort.is_some()).then_some(Place { role, cohort, test: self.test.get() })
    }

    pub fn cohort_id(self) -> Option<UnitId> {
        untrack(|| self.place()).and_then(|place| place.cohort)
    }

    /// The text was typed, pasted or put here: corrections stay with the lines they are of.
    pub fn typed(self, text: String) {
        if text.len() > MAX_TYPED {
            self.hold(text, Vec::new());
            return;
        }
        let old = self.text.get_untracked();
        let followed = self.edits.with_untracked(|edits| follow(edits, &old, &text));
        self.put(text, followed);
    }

    fn put(self, text: String, edits: Vec<Edit>) {
        self.held.set(None);
        self.edits.set(edits);
        self.text.set(text.clone());
        self.new_list(List::Text(text));
    }

    /// A text too long for a box is a file that nobody has named.
    fn hold(self, text: String, edits: Vec<Edit>) {
        let name = self.words.t("add-pasted");
        if let Ok(file) = File::new_with_str_sequence(&Array::of1(&JsValue::from_str(&text)), &name) {
            self.choose(file, edits);
        }
    }

    /// A file was chosen or dropped.
    pub fn choose(self, file: File, edits: Vec<Edit>) {
        self.reading.set(Some(file.name()));
        self.problem.set(None);
        self.before.set_value(self.edits.get_untracked());
        self.edits.set(edits);
        self.new_list(List::File(file));
    }

    fn new_list(self, list: List) {
        self.moved.set(Vec::new());
        self.view.update(|view| view.from = 0);
        self.desk.read_list(list);
    }

    pub fn correct(self, edit: Edit) {
        self.edits.update(|edits| {
            edits.retain(|old| (old.line, old.column) != (edit.line, edit.column));
            edits.push(edit);
        });
        self.desk.read_again();
    }

    pub fn undo_corrections(self) {
        self.edits.set(Vec::new());
        self.desk.read_again();
    }

    pub fn show_only_errors(self, only_errors: bool) {
        self.view.update(|view| *view = View { from: 0, count: super::preview::WHOLE, only_errors });
        self.desk.show();
    }

    /// Sends the list, if nothing is known to be missing.
    pub fn save(self) {
        self.problem.set(None);
        self.saved.set(None);
        match untrack(|| self.place()).filter(|_| !self.is_empty()) {
            Some(place) => {
                self.busy.set(true);
                self.desk.save(place);
            }
            None => self.problem.set(Some(self.missing())),
        }
    }

    fn is_empty(self) -> bool {
        self.held.with_untracked(Option::is_none) && self.text.with_untracked(|text| text.trim().is_empty())
    }

    fn missing(self) -> AppError {
        if !self.kind.get_untracked().is_platform_wide() && self.cohort.with_untracked(Option::is_none) {
            let name = self.cohort_text.get_untracked().trim().to_owned();
            let missing = AppError::new(if name.is_empty() { Code::CohortMissing } else { Code::CohortUnknown });
            return missing.with("name", name).on("cohort");
        }
        AppError::new(Code::ListEmpty).on("people")
    }

    fn take(self, answer: Answer) {
        match answer {
            Answer::Sheet { sheet, file } => {
                if let Some(file) = file {
                    self.take_file(file);
                }
                self.sheet.set(*sheet);
            }
            Answer::Saved(saved) => {
                self.busy.set(false);
                self.moved.set(Vec::new());
                self.lift.set(false);
                if saved.remaining.len() > MAX_TYPED {
                    self.hold(saved.remaining.clone(), saved.edits.clone());
                } else {
                    self.put(saved.remaining.clone(), saved.edits.clone());
                }
                self.saved.set(Some(saved));
            }
            Answer::Refused(error) => {
                self.busy.set(false);
                if self.reading.get_untracked().is_some() {
                    self.reading.set(None);
                    self.edits.set(self.before.get_value());
                }
                if error.code == Code::PlanMoved {
                    let lines = error.params.get("lines").map(String::as_str).unwrap_or_default();
                    self.moved.set(lines.split(", ").filter_map(|line| line.parse().ok()).collect());
                    self.desk.merge(untrack(|| self.place()));
                }
                self.problem.set(Some(error));
            }
        }
    }

    fn take_file(self, file: FileRead) {
        let Some(name) = self.reading.get_untracked() else { return };
        self.reading.set(None);
        self.held.set(Some(Held { name, encoding: file.encoding, in_box: file.text.is_some() }));
        self.text.set(file.text.unwrap_or_default());
        self.files.update(|files| *files += 1);
    }

    /// Who of the list is known where it would go: asked when the list rests, and when people change elsewhere.
    fn follow_known(self) {
        let live = expect_context::<Live>();
        let resting = Resting::default();
        let place = Memo::new(move |_| self.place());
        Effect::new(move || {
            self.kind.track();
            self.lift.track();
            self.desk.read_again();
        });
        // Others are kept out elsewhere: who asks for them is asked anew.
        let target =
            Memo::new(move |_| (self.kind.get(), self.cohort.with(|cohort| cohort.as_ref().map(|one| one.id))));
        Effect::new(move || {
            target.track();
            if self.lift.get_untracked() {
                self.lift.set(false);
            }
        });
        Effect::new(move |last: Option<u32>| {
            let version = live.version.get();
            let place = place.get();
            self.text.track();
            self.edits.track();
            self.files.track();
            let is_hint = last.is_some_and(|last| last != version);
            let rest = if is_hint && self.totals.get_untracked().rows > LONG { LONG_REST } else { REST };
            resting.then(rest, move || self.desk.merge(place));
            version
        });
    }
}
