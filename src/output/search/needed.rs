//! The words of what is needed most: those of pages about emergencies, and of services.
//!
//! They stand in the file that a browser has before the first word, so that a slip of the finger in one of them is
//! known for what it is wherever it stands: the index is cut by the first letters of words, and is looked through only near them.
//! They are the words of the pages themselves, as written; the browser brings them to the forms of the index.

use std::collections::HashSet;

use serde::Serialize;

use crate::words::script::is_spaceless;

use super::fold;

/// How many words there are at most, of all such pages together: some two kilobytes over the wire.
const MOST: usize = 300;
/// How many letters a word has at least that says something, where words have spaces between them, and where not.
const LEAST: (usize, usize) = (3, 2);

/// Which words of a page are known with a slip in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needed {
    /// Its title and keywords.
    pub texts: Vec<String>,
    /// Whether it is about emergencies: its words lead to it before all others.
    pub is_urgent: bool,
}

/// As the browser reads it: words with spaces between them, and the page that they lead to, by its place.
#[derive(Serialize)]
pub(super) struct Row(String, #[serde(skip_serializing_if = "Option::is_none")] Option<usize>);

/// The words of pages, each with its place: a row for each page about emergencies, and one for all services.
pub(super) fn rows<'n>(pages: impl Iterator<Item = (usize, &'n Needed)>) -> Vec<Row> {
    let (urgent, others): (Vec<_>, Vec<_>) = pages.partition(|(_, needed)| needed.is_urgent);
    let mut left = MOST;
    let mut rows = Vec::new();
    let mut known = HashSet::new();
    for (place, needed) in urgent {
        let mut own = HashSet::new();
        let words = needed.texts.iter().flat_map(|text| words(text));
        let words: Vec<String> =
            words.filter(|word| own.insert(word.to_lowercase())).take(left).collect();
        left -= words.len();
        known.extend(own);
        if !words.is_empty() {
            rows.push(Row(words.join(" "), Some(place)));
        }
    }
    let words = others.iter().flat_map(|(_, needed)| &needed.texts).flat_map(|text| words(text));
    let words: Vec<String> =
        words.filter(|word| known.insert(word.to_lowercase())).take(left).collect();
    if !words.is_empty() {
        rows.push(Row(words.join(" "), None));
    }
    rows
}

/// The words of a text. What joins two parts of a word is a part of it.
fn words(text: &str) -> impl Iterator<Item = String> {
    let is_inside = |c: char| {
        c.is_alphanumeric()
            || fold::is_mark(c)
            || matches!(c, '\u{200c}' | '\u{200d}' | '-' | '\'' | '’')
    };
    let words = text.split(move |c| !is_inside(c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_long = |word: &&str| {
        let length = word.chars().filter(|c| c.is_alphanumeric()).count();
        let (spaced, spaceless) = LEAST;
        length >= if word.chars().any(is_spaceless) { spaceless } else { spaced }
    };
    words.filter(is_long).map(str::to_owned)
}
