//! The browser's worker: holds the list that "Add enrolments" previews, off the page's own thread. `public/worker.js`
//! loads it. Files are read as bytes here, whole lists go to the server from here, and the page gets the rows in sight.
mod server;

use muster::{
    domain::{
        error::{AppError, Code},
        import_plan::Wanted,
        preview::{Answer, Ask, FileRead, MAX_TYPED, Place, Preview, View},
        role::Role,
        roster::Edit,
    },
    sheet,
};
use std::{cell::RefCell, collections::HashMap, fmt::Write as _};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, js_sys::Uint8Array};

fn main() {}

#[derive(Default)]
struct Held {
    preview: Preview,
    /// Where the list came from, if it was a file: what is sent to the server.
    file: Option<File>,
    view: View,
    /// Counts the lists, so that an answer about an earlier one is known for that.
    turn: u32,
    /// The place and the turn that the server was last asked about.
    merged: Option<(Place, u32)>,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

fn held<T>(with: impl FnOnce(&mut Held) -> T) -> T {
    HELD.with_borrow_mut(with)
}

/// Answers one question, both as JSON. Beside it may come a new list: a text, or a file.
#[wasm_bindgen]
pub async fn answer(ask: String, payload: JsValue) -> String {
    let answered = match serde_json::from_str(&ask) {
        Ok(ask) => respond(ask, payload).await,
        Err(error) => Err(AppError::new(Code::RequestInvalid).with("detail", error)),
    };
    serde_json::to_string(&answered.unwrap_or_else(Answer::Refused)).unwrap_or_default()
}

/// Reads a made-up list, of which nothing stays. Browsers compile in earnest what ran often: called some times before a
/// list comes, a long one takes half the time.
#[wasm_bindgen]
pub fn warm_up() -> String {
    let mut text = "email,id,name\n".to_owned();
    for at in 0..WARMING {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "person{at}@example.org,R-{at},Given{at} Family");
    }
    let decoded = sheet::decode(text.into_bytes()).map(|decoded| decoded.text).unwrap_or_default();
    let preview = Preview::new(decoded, Vec::new(), Role::Learner);
    let view = View { from: 0, count: 10, only_errors: false };
    serde_json::to_string(&preview.sheet(view)).unwrap_or_default()
}

/// Lines, few enough that nobody who asks meanwhile waits for them.
const WARMING: u32 = 250;

async fn respond(ask: Ask, payload: JsValue) -> Result<Answer, AppError> {
    match ask {
        Ask::Read { wanted, edits, view } => read(wanted, edits, view, payload).await,
        Ask::Show { view } => Ok(held(|held| {
            held.view = view;
            held.sheet(None)
        })),
        Ask::Merge { place } => {
            // Without an answer the plan stays as it is; saving asks again, and says what is in the way.
            drop(merge(place).await);
            Ok(held(|held| held.sheet(None)))
        }
        Ask::Save { place } => save(place).await,
    }
}

async fn read(wanted: Wanted, edits: Vec<Edit>, view: View, payload: JsValue) -> Result<Answer, AppError> {
    let mut is_file = None;
    let mut text = payload.as_string();
    if let Ok(file) = payload.dyn_into::<File>() {
        let decoded = sheet::decode(bytes(&file).await?)?;
        let typed = (decoded.text.len() <= MAX_TYPED).then(|| decoded.text.clone());
        is_file = Some((file, FileRead { encoding: decoded.encoding.to_owned(), text: typed }));
        text = Some(decoded.text);
    }
    Ok(held(|held| {
        held.view = view;
        held.turn += 1;
        if text.is_some() {
            held.file = None;
        }
        held.preview.read(text, edits, wanted);
        let told = is_file.map(|(file, told)| {
            held.file = Some(file);
            told
        });
        held.sheet(told)
    }))
}

impl Held {
    fn sheet(&self, file: Option<FileRead>) -> Answer {
        Answer::Sheet { sheet: Box::new(self.preview.sheet(self.view)), file }
    }
}

async fn bytes(file: &File) -> Result<Vec<u8>, AppError> {
    if file.size() > sheet::MAX_BYTES as f64 {
        // Refused by its size, without reading it.
        return Err(sheet::too_large());
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|error| server::failed(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Asks who is known at the place, unless another list has taken the place of this one meanwhile.
async fn merge(place: Option<Place>) -> Result<(), AppError> {
    let (turn, keys) = held(|held| (held.turn, held.preview.address_keys()));
    let known = match place.filter(|_| !keys.is_empty()) {
        Some(place) => server::known(place, keys).await?,
        None => HashMap::default(),
    };
    held(|held| {
        if held.turn == turn {
            let role = place.map_or(held.preview.role(), |place| place.role);
            held.preview.merge(role, known);
            held.merged = place.map(|place| (place, turn));
        }
    });
    Ok(())
}

async fn save(place: Place) -> Result<Answer, AppError> {
    // Somebody may be quicker than the question who is known: what binds is a plan that knows it.
    if held(|held| held.merged != Some((place, held.turn))) {
        merge(Some(place)).await?;
    }
    let (order, text, file) = held(|held| {
        let order = held.preview.order(place);
        let text = held.file.is_none().then(|| held.preview.text().to_owned());
        (order, text, held.file.clone())
    });
    let saved = match (file, text) {
        (Some(file), _) => server::save_file(&order, &file).await?,
        (None, text) => server::save_text(order, text.unwrap_or_default()).await?,
    };
    Ok(Answer::Saved(saved))
}
