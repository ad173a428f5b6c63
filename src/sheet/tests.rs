//! [P4] Files as people send them: encodings, and what is no list.
use super::*;
use crate::domain::roster::{
    Delimiter, sample_csv,
    tests::{random::is_consistent, split::cells},
};
use proptest::prelude::*;
use std::{env, fs, path::Path};

const LIST: &str = "email,id,name\r\nl.moreau@clinique.example,CS-121,\"Moreau, Loïc\"\r\nsiobhan@b.example,2,Siobhán Ní Dhomhnaill\r\njose@b.example,3,José Núñez\r\n";

fn utf_16(text: &str, bytes: impl Fn(u16) -> [u8; 2], bom: bool) -> Vec<u8> {
    let mark = if bom { Some(0xFEFF) } else { None };
    mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn encodings_are_found() {
    let windows = encoding_rs::WINDOWS_1252.encode(LIST).0.into_owned();
    for (bytes, encoding, had_bom) in [
        (LIST.as_bytes().to_vec(), "UTF-8", false),
        (format!("\u{feff}{LIST}").into_bytes(), "UTF-8", true),
        (utf_16(LIST, u16::to_le_bytes, true), "UTF-16LE", true),
        (utf_16(LIST, u16::to_be_bytes, true), "UTF-16BE", true),
        (utf_16(LIST, u16::to_le_bytes, false), "UTF-16LE", false),
        (utf_16(LIST, u16::to_be_bytes, false), "UTF-16BE", false),
        (windows, "windows-1252", false),
    ] {
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded, Decoded { text: LIST.to_owned(), encoding, had_bom });
        let (_, roster) = read_roster(&bytes).unwrap();
        assert_eq!((roster.rows.len(), roster.issues.len()), (3, 0), "{encoding}");
    }
}

#[test]
fn encodings_of_names_are_guessed() {
    use encoding_rs as e;
    for (encoding, text) in [
        (e::WINDOWS_1252, "a@b.example,1,René\n"),
        (e::WINDOWS_1252, "a@b.example,1,ÁLVARO NÚÑEZ\nc@d.example,2,José García\n"),
        (e::WINDOWS_1252, "a@b.example,1,Jürgen Müller\nc@d.example,2,Groß\n"),
        (e::WINDOWS_1252, "a@b.example,1,Bjørn Åse Kjær\nc@d.example,2,Loïc\n"),
        (e::WINDOWS_1252, "a@b.example,1,François O’Brien\nc@d.example,2,João Conceição\n"),
        (e::WINDOWS_1252, "a@b.fr,1,Loïc\nc@d.fr,2,Noël\n"),
        (e::WINDOWS_1250, "a@b.example,1,Łukasz Żółtowski\nc@d.example,2,Małgorzata Wiśniewska\n"),
        (e::WINDOWS_1250, "a@b.example,1,Antonín Dvořák\nc@d.example,2,Jiří Němec\n"),
        (e::WINDOWS_1250, "a@b.cz,1,Němec\n"),
        (e::WINDOWS_1250, "a@b.hu,1,Erdős Pál\nc@d.hu,2,Szűcs\n"),
        (e::WINDOWS_1251, "a@b.example,1,Александра Иванова\nc@d.example,2,Фёдор Достоевский\n"),
        (e::WINDOWS_1253, "a@b.example,1,Αλέξανδρος Παπαδόπουλος\n"),
        (e::WINDOWS_1254, "a@b.example,1,Işık Yılmaz\nb@b.example,2,Ayşe Gündoğan\n"),
        (e::SHIFT_JIS, "sato@kitahama.example,1,佐藤 健\nsuzuki@kitahama.example,2,鈴木 はなこ\n"),
        (e::SHIFT_JIS, "sato@kitahama.jp,1,佐藤 健\n"),
        (e::EUC_JP, "sato@kitahama.example,1,佐藤 健\nsuzuki@kitahama.example,2,鈴木 花子\n"),
        (e::GBK, "a@b.example,1,王小明\nc@d.example,2,李晓华\n"),
        (e::BIG5, "a@b.example,1,王小明\nc@d.example,2,李曉華\n"),
        (e::EUC_KR, "a@b.example,1,김민준\nc@d.example,2,이서연\n"),
    ] {
        let decoded = decode(encoding.encode(text).0).unwrap();
        assert_eq!(decoded.text, text, "{} read as {}", encoding.name(), decoded.encoding);
    }
    let kitahama = "佐藤.健@kitahama.example,KH-0081,佐藤 健\n";
    assert_eq!(decode(utf_16(kitahama, u16::to_le_bytes, false)).unwrap().text, kitahama);
}

#[test]
fn a_damaged_letter_costs_its_line_only() {
    let mut bytes =
        "email,id,name\na@b.example,1,Żółć Łąka Ąę\nc@d.example,2,Świętość Dąbrowska\ne@f.example,3,Ren\u{e9}"
            .as_bytes()
            .to_vec();
    bytes.pop();
    let (decoded, roster) = read_roster(&bytes).unwrap();
    assert_eq!(decoded.encoding, "UTF-8");
    let issues: Vec<_> = roster.issues.iter().map(|issue| (issue.line, issue.code)).collect();
    assert_eq!(issues, [(4, Code::CellUnreadable)]);
}

#[test]
fn what_is_no_list_is_refused_by_its_name() {
    let mut noise = 1_u32;
    let rubbish: Vec<u8> = (0..5 * 1024 * 1024)
        .map(|_| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (noise >> 24) as u8
        })
        .collect();
    let letters: Vec<u8> =
        rubbish.iter().map(|byte| b"abcdefghijklmnopqrstuvwxyz012345\n,; "[*byte as usize % 36]).collect();
    let workbook =
        [b"PK\x03\x04\x14\0\0\0\x08\0".as_slice(), b"[Content_Types].xml", &[0; 40], b"xl/workbook.xml"].concat();
    for (what, bytes, code, looks_like) in [
        ("nothing", Vec::new(), Code::FileEmpty, None),
        ("a mark and blanks", "\u{feff} \r\n\r\n".into(), Code::FileEmpty, None),
        ("a header", "email,id,name\r\n".into(), Code::FileNoRows, None),
        ("a PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02".to_vec(), Code::FileNotAList, Some("PNG")),
        ("a JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Code::FileNotAList, Some("JPEG")),
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3".to_vec(), Code::FileNotAList, Some("PDF")),
        ("a workbook", workbook, Code::FileNotAList, Some("XLSX")),
        ("an archive", b"PK\x03\x04\x14\0\0\0\x08\0list.csv".to_vec(), Code::FileNotAList, Some("ZIP")),
        ("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec(), Code::FileNotAList, Some("XLS")),
        ("a page", "<!DOCTYPE html>\n<a href='mailto:a@b.example'>".into(), Code::FileNotAList, Some("HTML")),
        ("data", "[\n {\"email\": \"a@b.example\"}]".into(), Code::FileNotAList, Some("JSON")),
        ("5 MB of rubbish", rubbish.clone(), Code::FileNotAList, Some("binary")),
        (
            "5 MB of rubbish without zeros",
            rubbish.iter().map(|byte| byte | 1).collect(),
            Code::FileNotAList,
            Some("binary"),
        ),
        ("5 MB of zeros", vec![0; 5 * 1024 * 1024], Code::FileNotAList, Some("binary")),
        ("5 MB of letters", letters, Code::FileNoAddresses, None),
        ("a poem", "Nothing, but\nwords; and words.\n".into(), Code::FileNoAddresses, None),
        ("too much", vec![b'a'; MAX_BYTES + 1], Code::FileTooLarge, None),
    ] {
        let error = read_roster(&bytes).unwrap_err();
        assert_eq!((error.code, error.params.get("looks_like").map(String::as_str)), (code, looks_like), "{what}");
        assert_eq!(error.field.as_deref(), Some("file"), "{what}");
        assert!(!error.sentence().contains('{'), "{what}");
    }
}

#[test]
fn a_list_with_slips_is_still_a_list() {
    // The end-of-file sign of old systems, and one stray zero.
    let (_, roster) = read_roster(b"a@b.example,1,A\nc@d.example,2,C\0\n\x1a").unwrap();
    assert_eq!(roster.rows.iter().filter(|row| row.sound).count(), 1);
    assert_eq!(decode(b" \r\n").unwrap_err().code, Code::FileEmpty);
    assert!(read_roster(sample_csv().as_bytes()).unwrap().0.had_bom);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok((decoded, _)) = read_roster(&bytes) {
            is_consistent(&decoded.text)?;
        }
    }
}

/// `MUSTER_CORPUS=DIR`: reads every file below it. Where `DIR/…/json/NAME.json` stands beside `DIR/…/csvs/NAME.csv`,
/// the cells must be those; what is no array of rows there is passed over.
#[test]
fn corpus() {
    let Ok(root) = env::var("MUSTER_CORPUS") else { return };
    let mut seen = 0;
    walk(Path::new(&root), &mut |path| {
        let bytes = fs::read(path).unwrap();
        if let Ok(decoded) = decode(&bytes) {
            is_consistent(&decoded.text).unwrap();
            compare(path, &decoded.text);
        }
        seen += 1;
    });
    assert!(seen > 0, "nothing in {root}");
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, visit);
        } else {
            visit(&path);
        }
    }
}

fn compare(path: &Path, text: &str) {
    let (Some(folder), Some(stem)) = (path.parent(), path.file_stem()) else { return };
    let expected = folder.with_file_name("json").join(stem).with_extension("json");
    if !folder.ends_with("csvs") || !expected.exists() {
        return;
    }
    let expected: serde_json::Value = serde_json::from_slice(&fs::read(&expected).unwrap()).unwrap();
    let Some(expected) = expected.as_array() else { return };
    let is_crlf = stem.to_string_lossy().ends_with("_crlf");
    let text = if is_crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text.to_owned() };
    let records = cells(text.trim_start_matches('\u{feff}'), Delimiter::Comma);
    let (header, rows) = records.split_first().unwrap();
    assert_eq!(rows.len(), expected.len(), "{}", path.display());
    for (row, expected) in rows.iter().zip(expected) {
        for (name, cell) in header.iter().zip(row) {
            let cell = if is_crlf { cell.replace("\r\n", "\n") } else { cell.clone() };
            let wanted = expected[name].as_str().unwrap().replace("\r\n", "\n");
            assert_eq!(cell, wanted, "{}: {name}", path.display());
        }
    }
}
