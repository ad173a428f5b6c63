//! The browser's worker and the server are two builds of one domain: the same bytes and corrections must give the same
//! preview, plan and digest. Here the cases are made and answered natively; `end2end/two-builds.mjs` asks the built wasm.
use crate::{
    domain::{
        id::PersonId,
        import_plan::{Known, Wanted, Who},
        preview::{Answer, Ask, FileRead, MAX_TYPED, Place, Preview, View},
        role::Role,
        roster::{Edit, tests::random::edits},
        standing::Standing,
    },
    sheet,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};
use std::{collections::HashMap, io::Write};
use uuid::Uuid;

const CASES: usize = 1_500;

/// Anything that may be chosen as a file: noise, lists well and badly written, in several encodings.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let listed = "((email|id|name|participant_email|sep=;)[,;\t\n]){0,4}([,;\t\"\r\n@ ]|<|>|\r\n|\"\"|a@b\\.example|c@d\\.example|,1,N|é|Łódź|ß|佐藤|=1\\+1|\u{feff}|\u{0}){0,60}";
    let encoded = (listed, 0_u8..5).prop_map(|(text, encoding)| match encoding {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        2 => encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(),
        _ => text.into_bytes(),
    });
    prop_oneof![
        1 => prop::collection::vec(any::<u8>(), 0..300),
        1 => any::<String>().prop_map(String::into_bytes),
        8 => encoded,
    ]
}

fn known() -> impl Strategy<Value = HashMap<String, Known>> {
    let somebody = (any::<[bool; 5]>(), "(N|Noor|Ñ)").prop_map(|([hidden, placed, other, kept_out, gone], name)| {
        let person = PersonId(Uuid::from_u128(7));
        let who = Who { person, name, reference: "1".to_owned(), standing: Standing::Invited };
        Known {
            who: (!hidden).then_some(who),
            placed_here: placed,
            other_role_here: other,
            kept_out,
            deactivated: gone,
        }
    });
    let address = prop::sample::select(vec!["a@b.example".to_owned(), "c@d.example".to_owned()]);
    prop::collection::hash_map(address, somebody, 0..3)
}

/// A case, and what the worker must say to "read", to "merge", and send to be saved.
fn case(bytes: &[u8], edits: Vec<Edit>, known: HashMap<String, Known>, [only_errors, lift]: [bool; 2]) -> Value {
    let place = Place { role: Role::Coordinator, cohort: None, test: false };
    let view = View { from: 0, count: 50, only_errors };
    let wanted = Wanted { role: Role::Learner, lift };
    let file = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let expected = match sheet::decode(bytes) {
        Err(error) => json!([Answer::Refused(error)]),
        Ok(decoded) => {
            let typed = (decoded.text.len() <= MAX_TYPED).then(|| decoded.text.clone());
            let told = FileRead { encoding: decoded.encoding.to_owned(), text: typed };
            let mut preview = Preview::new(decoded.text, edits.clone(), wanted);
            let read = Answer::Sheet { sheet: Box::new(preview.sheet(view)), file: Some(told) };
            let asked = preview.address_keys();
            preview.merge(place.role, if asked.is_empty() { HashMap::new() } else { known.clone() });
            let merged = Answer::Sheet { sheet: Box::new(preview.sheet(view)), file: None };
            json!([read, merged, asked, preview.order(place)])
        }
    };
    json!({ "file": file, "read": Ask::Read { wanted, edits, view }, "place": place, "known": known, "expected": expected })
}

/// [P4] [N3] `MUSTER_CASES=FILE`: writes the cases there, one a line. Without it they are answered natively alone,
/// which no bytes may break.
#[test]
fn cases_for_the_other_build() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let strategy = (bytes(), edits(), known(), any::<[bool; 2]>());
    let mut lines = Vec::new();
    let mut read = 0;
    for _ in 0..CASES {
        let (bytes, edits, known, flags) = strategy.new_tree(&mut runner).unwrap().current();
        let case = case(&bytes, edits, known, flags);
        read += usize::from(case["expected"].as_array().unwrap().len() > 1);
        writeln!(lines, "{case}").unwrap();
    }
    assert!(read > CASES / 2, "most cases are to be lists, not refusals: {read}");
    if let Ok(file) = std::env::var("MUSTER_CASES") {
        std::fs::write(file, lines).unwrap();
    }
}
