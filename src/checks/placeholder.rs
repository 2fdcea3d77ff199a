//! Text that was to be replaced: `TODO`, `lorem ipsum`, `???`.
//!
//! Only what nobody writes in earnest. Words count in capitals and whole, for `todo` is a Spanish
//! word; `TK` alone is an insurer in Germany and a code of airlines, and is left alone. A draft may
//! say what it lacks.

use std::ops::Range;

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, Span, codes};

pub(super) struct Placeholder;

const WORDS: &[&str] = &["TODO", "FIXME", "XXX", "XXXX", "TBD", "TBC", "TKTK"];

const PHRASES: &[&str] = &["lorem ipsum", "dolor sit amet", "[tk]", "???"];

/// What stands for a whole passage that is missing. Inside a sentence it marks what a quotation
/// leaves out.
const ALONE: &[&str] = &["[...]", "[…]", "...", "…"];

/// Languages in which `TODO` in capitals is a word.
const TODO_IS_A_WORD: &[&str] = &["an", "ast", "es", "gl", "pt"];

impl Check for Placeholder {
    fn code(&self) -> &'static Code {
        &codes::PLACEHOLDER
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        if page.is_draft() {
            return;
        }
        let language = page.tag.split('-').next().unwrap_or("");
        let mut found: Vec<(String, Span)> = Vec::new();
        for (number, line) in page.front_lines() {
            found.extend(placeholder(line, language).map(|part| {
                let column = line[..part.start].chars().count() as u32 + 1;
                let length = line[part.clone()].chars().count() as u32;
                (line[part].to_owned(), Span { line: number, column, length })
            }));
        }
        for passage in &page.prose.passages {
            let part = placeholder(&passage.text, language).or_else(|| alone(&passage.text));
            found.extend(
                part.map(|part| (passage.text[part.clone()].to_owned(), passage.span_of(part))),
            );
        }
        for heading in &page.prose.headings {
            let part = placeholder(&heading.text, language);
            found.extend(part.map(|part| (heading.text[part].to_owned(), heading.span)));
        }
        said.extend(found.into_iter().map(|(words, span)| {
            page.say(self, format!("`{words}` was to be replaced"))
                .at(span)
                .hint("write what is missing, or set `status: draft` until you know it")
        }));
    }
}

/// The first placeholder of a text.
fn placeholder(text: &str, language: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let phrases = PHRASES.iter().filter_map(|phrase| {
        let at = lower.find(phrase)?;
        Some(at..at + phrase.len())
    });
    let words = WORDS.iter().filter_map(|word| whole_word(text, word, language));
    phrases.chain(words).min_by_key(|part| part.start)
}

fn whole_word(text: &str, word: &str, language: &str) -> Option<Range<usize>> {
    let joins = |c: char| c.is_alphanumeric() || "_-/.#".contains(c);
    let starts = text.match_indices(word).map(|(at, _)| at);
    let mut parts = starts.map(|at| at..at + word.len()).filter(|part| {
        let before = text[..part.start].chars().next_back();
        let mut after = text[part.end..].chars();
        let next = after.next();
        // A full stop may end the sentence; between letters it makes a name.
        let joined_after = next.is_some_and(|next| joins(next) && next != '.')
            || next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
        let is_note = before == Some('[') || next == Some(':');
        let is_word = word == "TODO" && TODO_IS_A_WORD.contains(&language) && !is_note;
        !before.is_some_and(joins) && !joined_after && !is_word
    });
    parts.next()
}

/// A passage that is nothing but a sign of what is missing.
fn alone(text: &str) -> Option<Range<usize>> {
    ALONE.contains(&text.trim()).then(|| {
        let start = text.len() - text.trim_start().len();
        start..start + text.trim().len()
    })
}
