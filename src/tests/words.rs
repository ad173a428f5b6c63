//! [N17] Pages say texts: a sentence written into a view would be said in every language alike.
use std::{fs, path::Path};

/// For whoever builds Muster, and in English; and drawings, which say nothing.
const OTHERS: [&str; 3] = ["/gallery/", "mailbox.rs", "icons.rs"];
/// The product's name, and what browsers call keys and things.
const NAMES: [&str; 13] = [
    "Muster",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Delete",
    "End",
    "Enter",
    "Escape",
    "Files",
    "Home",
    "Intl",
    "Words",
];
/// No class, path or key has these in it, few sentences have none.
const GLUE: [&str; 25] = [
    "and", "are", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "no", "not", "nobody", "of", "on",
    "the", "they", "this", "to", "with", "yet", "you", "your",
];

fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Begins as a sentence or a label does, stands in a view as text, or has a sentence's small words.
fn is_said(line: &str, literal: &str) -> bool {
    let mut letters = literal.chars();
    let begins = letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.next().is_some_and(|second| second.is_ascii_lowercase())
        && letters.all(|letter| letter.is_alphabetic() || " ’',.:…?!{}".contains(letter));
    let quoted = format!("\"{literal}\"");
    let is_text = line.contains(&format!(">{quoted}<"));
    let mut words = literal.split_whitespace();
    let is_sentence = literal.contains(' ') && !literal.contains("{{") && words.any(|word| GLUE.contains(&word));
    let has_words = literal.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    begins || is_sentence || (is_text && has_words)
}

fn said_in(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            said_in(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !OTHERS.iter().any(|other| name.contains(other))
        {
            let source = fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            for (index, line) in code.lines().map(str::trim).enumerate() {
                if !line.starts_with("//") && !line.contains("reason = \"") {
                    let said = literals(line).filter(|literal| is_said(line, literal) && !NAMES.contains(literal));
                    found.extend(said.map(|literal| format!("{name}:{}: {literal:?}", index + 1)));
                }
            }
        }
    }
}

#[test]
fn no_view_holds_a_sentence_of_its_own() {
    let mut found = Vec::new();
    said_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut found);
    assert!(found.is_empty(), "make texts of these:\n{}", found.join("\n"));
}

#[test]
fn sentences_are_told_from_classes_and_paths() {
    for line in [r#"label="Cancel""#, r#"<p>"none yet"</p>"#, r#"format!("{} of {}", a, b)"#, r#""Nobody found, yet""#]
    {
        assert!(literals(line).any(|literal| is_said(line, literal)), "{line}");
    }
    for line in
        [r#"class="table slim sticky""#, r#"href="/people/new""#, r#"words.t("nav-people")"#, r#"viewBox="0 0 9 9""#]
    {
        assert!(!literals(line).any(|literal| is_said(line, literal)), "{line}");
    }
}
