use super::{save, save_file};
use crate::{
    domain::{
        error::{AppError, Code},
        id::UnitId,
        preview::{Order, Saved},
        role::Role,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;

async fn take(browser: &mut Browser, unit: UnitId, bytes: &[u8]) -> Result<Saved, (StatusCode, AppError)> {
    let order =
        Order { role: Role::Learner, cohort: Some(unit), edits: Vec::new(), seen: None, test: false, lift: false };
    save_file(browser, &serde_json::to_string(&order).unwrap(), bytes).await
}

fn utf16(text: &str) -> Vec<u8> {
    [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()
}

/// [P1] Files as spreadsheets write them: commas and line ends in quotes, semicolons, tabs, marks, old encodings.
#[tokio::test]
async fn files_are_read_as_they_come() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let comma = "email,id,name\nann@b.example,1,\"O'Neil, Ann \"\"Annie\"\"\"\n";
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("commas", comma.into(), "O'Neil, Ann \"Annie\""),
        ("mark", format!("\u{feff}{comma}").into(), "O'Neil, Ann \"Annie\""),
        ("semicolon, UTF-16", utf16("name;email\r\nŁukasz Żółć;ann@b.example\r\n"), "Łukasz Żółć"),
        (
            "Windows-1252",
            b"participant_email;participant_id;name\r\nann@b.example;7;J\xfcrgen Gro\xdf".to_vec(),
            "Jürgen Groß",
        ),
        ("tabs", b"ann@b.example\t1\tAnn Tab".to_vec(), "Ann Tab"),
        ("line end in quotes", b"email,name\r\nann@b.example,\"Ann\r\nNewline\"\r\n".to_vec(), "Ann Newline"),
    ];
    for (what, bytes, name) in files {
        let unit = app.cohort(what).await;
        let saved = take(&mut admin, unit, &bytes).await.unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!((saved.totals.enrol, saved.remaining.as_str()), (1, ""), "{what}");
        let names = app.texts("SELECT name FROM person WHERE address_key = 'ann@b.example'").await;
        assert_eq!(names, [name], "{what}");
        app.run("DELETE FROM placement; UPDATE person SET address_key = id::text, address = id::text WHERE address_key = 'ann@b.example'").await;
    }
}

/// [P1] What is no list says so before anything is done.
#[tokio::test]
async fn what_is_no_list_is_refused() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let rubbish: Vec<u8> = (0..5_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (what, bytes, code) in [
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec(), Code::FileNotAList),
        ("a workbook", b"PK\x03\x04\x14\0\0\0".to_vec(), Code::FileNotAList),
        ("nothing", Vec::new(), Code::FileEmpty),
        ("blanks", b" \r\n\t\r\n".to_vec(), Code::FileEmpty),
        ("too much", vec![b'a'; 21 * 1024 * 1024], Code::FileTooLarge),
    ] {
        let (status, error) = take(&mut admin, unit, &bytes).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::UNPROCESSABLE_ENTITY, code), "{what}");
    }
    // Whatever 5 MB of rubbish is taken for, nobody is made of it.
    let saved = take(&mut admin, unit, &rubbish).await;
    assert!(saved.is_err() || saved.is_ok_and(|saved| saved.totals.enrol == 0));
    for (text, code) in
        [("", Code::FileEmpty), ("email,id,name\n", Code::FileNoRows), ("id,name\n1,Ann\n", Code::HeaderNoEmail)]
    {
        let (_, error) = save(&mut admin, Role::Learner, Some(unit), text).await.unwrap_err();
        assert_eq!(error.code, code, "{text:?}");
    }
    assert_eq!((app.count("placement").await, app.count("operation").await), (0, 0));
    let (status, _) =
        admin.api_with::<Saved>("lists/save-file", "multipart/form-data; boundary=x", Vec::new()).await.unwrap_err();
    assert!(status.is_client_error());
}
