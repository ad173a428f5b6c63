//! Every mail in every language, as files to read: what changes in a mail changes here too. After a change that is meant,
//! `MUSTER_UPDATE_SNAPSHOTS=1 cargo test snapshots` writes them anew.
use crate::{
    domain::{id::MessageId, message::Template, role::Role},
    server::{
        mail::{
            letter::{Addressee, Item, Letter, Link, When},
            rendered::{self, Rendered},
        },
        texts::Lang,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use uuid::Uuid;

const SECRET: &str = "u8Qm2kV7xW0rTz4nYc1LbHs9EaPd6JgF3oXi5CvBtNq";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A mail with something of everything in it.
fn full(template: Template, lang: Lang) -> Letter {
    Letter {
        id: MessageId(Uuid::from_u128(7)),
        template,
        written: at("2026-11-22T09:30:00Z"),
        to: Addressee {
            name: "Elsa Lindqvist".into(),
            given: "Elsa".into(),
            address: "e.lindqvist@brightwater.example".into(),
            lang,
            zone: chrono_tz::Europe::Stockholm,
        },
        organisation: "Brightwater Health".into(),
        inviter: Some("Ruth Adeyemi".into()),
        cohorts: vec!["Spring intake 2027".into(), "نور".into()],
        role: Some(Role::Mentor),
        items: vec![
            Item { name: "Hygiene 2".into(), when: Some(When::Due(day("2026-12-12"))) },
            Item { name: "Safe lifting".into(), when: Some(When::Starts(day("2027-01-14"))) },
            Item { name: "Ward induction".into(), when: None },
        ],
        link: Link::Secret {
            url: format!("https://learn.brightwater.example/register/{SECRET}"),
            until: at("2026-12-06T11:00:00Z"),
        },
        no_reminders: (template == Template::Reminder)
            .then(|| format!("https://learn.brightwater.example/no-reminders/{SECRET}")),
    }
}

/// What is sent when little is known.
fn bare(template: Template, lang: Lang) -> Letter {
    let full = full(template, lang);
    Letter { inviter: None, cohorts: vec![], role: None, items: vec![], ..full }
}

/// To somebody with an account, about one activity.
fn to_an_account(lang: Lang) -> Letter {
    let full = full(Template::EnrolmentNotice, lang);
    let link = Link::Page { url: "https://learn.brightwater.example/home".into() };
    Letter { items: full.items[..1].to_vec(), link, ..full }
}

fn letters(lang: Lang) -> Vec<(String, Letter)> {
    let each = Template::ALL.iter().map(|template| (template.as_str().to_owned(), full(*template, lang)));
    let others = [
        ("invitation_bare", bare(Template::Invitation, lang)),
        ("reminder_bare", bare(Template::Reminder, lang)),
        ("enrolment_notice_account", to_an_account(lang)),
    ];
    each.chain(others.map(|(name, letter)| (name.to_owned(), letter))).collect()
}

/// Headers as they travel, what clients make of the subject, and the text. Multiparts are told apart by chance.
fn as_text(mail: &Rendered) -> String {
    let head = mail.raw.split("\r\n\r\n").next().unwrap().replace("\r\n", "\n");
    let (before, after) = head.split_once("boundary=\"").unwrap();
    let after = after.split_once('"').unwrap().1;
    format!("{before}boundary=\"…\"{after}\n\n{}\n\n{}", mail.subject, mail.text)
}

/// What the files should hold, by name.
fn snapshots() -> BTreeMap<String, String> {
    let from = "Brightwater <learning@brightwater.example>".parse().unwrap();
    let mut files = BTreeMap::new();
    for lang in Lang::ALL {
        for (name, letter) in letters(*lang) {
            let mail = rendered::render(&letter, &from, "learn.brightwater.example").unwrap();
            files.insert(format!("{name}.{}.txt", lang.code()), as_text(&mail));
            files.insert(format!("{name}.{}.html", lang.code()), mail.html);
        }
    }
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/mail/snapshots")
}

/// [N17] [P6] [P8]
#[test]
fn mails_are_as_their_snapshots() {
    let (folder, expected) = (folder(), snapshots());
    if std::env::var_os("MUSTER_UPDATE_SNAPSHOTS").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in &expected {
            fs::write(folder.join(name), text).unwrap();
        }
    }
    let there: BTreeSet<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, expected.keys().cloned().collect(), "MUSTER_UPDATE_SNAPSHOTS=1 writes what is missing");
    for (name, text) in expected {
        let kept = fs::read_to_string(folder.join(&name)).unwrap();
        assert!(kept == text, "{name} changed. Meant so? MUSTER_UPDATE_SNAPSHOTS=1 writes it anew. It is now:\n{text}");
    }
}

/// [N17] What holds of every mail: its language, nothing loaded from elsewhere, no placeholder left, no address shown to
/// machines, lines that mail may carry.
#[test]
fn every_mail_is_whole_and_loads_nothing() {
    for (name, text) in snapshots() {
        assert!(!text.contains("{ $") && !text.contains("{$"), "{name} lacks an argument");
        assert!(text.lines().all(|line| line.len() < 998), "{name} has a line too long for mail");
        let lang = name.split('.').nth(1).unwrap();
        if Path::new(&name).extension().is_some_and(|extension| extension == "html") {
            assert!(text.contains(&format!("<html lang=\"{lang}\" dir=\"ltr\">")), "{name}");
            assert!(text.contains(&format!("role=\"main\" lang=\"{lang}\" dir=\"ltr\"")), "{name}");
            for foreign in ["<img", "<link", "@import", "url(", "<script", "src="] {
                assert!(!text.contains(foreign), "{name} has {foreign}");
            }
            assert!(text.is_ascii(), "{name} travels as it is");
        }
    }
}

/// A language that says the same as English is one nobody wrote.
#[test]
fn no_language_is_left_in_english() {
    let all = snapshots();
    for (name, english) in all.iter().filter(|(name, _)| name.ends_with(".en.txt")) {
        let lines: BTreeSet<&str> = english.split("\n\n").skip(1).filter(|block| block.contains(' ')).collect();
        for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::En) {
            let own = &all[&name.replace(".en.", &format!(".{}.", lang.code()))];
            let same: Vec<_> = own.split("\n\n").filter(|block| lines.contains(block)).collect();
            assert_eq!(same, Vec::<&str>::new(), "{name} in {}", lang.code());
        }
    }
}
