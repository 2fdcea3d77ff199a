//! Text in another script than that of its language, and words whose letters come from two.

use std::ops::Range;

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, Span, codes};
use crate::words::script::{self, Script};

pub(super) struct ScriptWrong;

/// A name, a title or an address may stand in any script: a passage has to be longer than that.
const FEWEST_LETTERS: usize = 40;

impl Check for ScriptWrong {
    fn code(&self) -> &'static Code {
        &codes::SCRIPT_WRONG
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        self.whole_passages(page, said);
        self.mixed_words(page, said);
    }
}

impl ScriptWrong {
    /// Says once a file what is not translated.
    fn whole_passages(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let scripts = script::of_language(page.tag);
        let Some(own) = scripts.first() else { return };
        let summary = page
            .document
            .summary()
            .and_then(|text| Some((other_script(text, &scripts)?, page.place_of("summary")?)));
        let passages = page
            .prose
            .passages
            .iter()
            .filter_map(|passage| Some((other_script(&passage.text, &scripts)?, passage.span)));
        let mut found = summary.into_iter().chain(passages);
        let Some((script, span)) = found.next() else { return };
        let more = match found.count() {
            0 => String::new(),
            more => format!(", and {more} more in this file"),
        };
        let (script, own) = (script.name(), own.name());
        let message =
            format!("a text in {script} letters where `{}` is written in {own}{more}", page.tag);
        said.push(
            page.say(self, message)
                .at(span)
                .hint("translate it, or move it to the file of its language"),
        );
    }

    fn mixed_words(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let headings =
            page.prose.headings.iter().filter_map(|heading| {
                Some((&heading.text[mixed_word(&heading.text)?], heading.span))
            });
        let passages = page.prose.passages.iter().filter_map(|passage| {
            let word = mixed_word(&passage.text)?;
            Some((&passage.text[word.clone()], passage.span_of(word)))
        });
        let found: Vec<(&str, Span)> = headings.chain(passages).collect();
        said.extend(found.into_iter().map(|(word, span)| {
            page.say(self, format!("the word `{word}` mixes letters of two scripts"))
                .at(span)
                .hint("letters that look the same are not: type the word anew")
        }));
    }
}

/// The script of a passage that is all but wholly in none of these: a source that is named in its
/// own language has some words of ours around it.
fn other_script(text: &str, scripts: &[Script]) -> Option<Script> {
    let letters: Vec<Script> = text.chars().filter_map(Script::of).collect();
    let others = || letters.iter().filter(|script| !scripts.contains(script));
    let is_other = letters.len() >= FEWEST_LETTERS && others().count() * 10 >= letters.len() * 9;
    if is_other { others().next().copied() } else { None }
}

/// The first word of a text with Latin letters among Cyrillic or Greek ones, which look like them.
fn mixed_word(text: &str) -> Option<Range<usize>> {
    words(text).find(|word| {
        let of = |script: Script| text[word.clone()].chars().any(|c| Script::of(c) == Some(script));
        of(Script::LATIN) && (of(Script::CYRILLIC) || of(Script::GREEK))
    })
}

/// Runs of letters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphabetic)?;
        let length = text[start..].find(|c: char| !c.is_alphabetic());
        rest = length.map_or(text.len(), |length| start + length);
        Some(start..rest)
    })
}
