//! Words of the offices inside texts of other languages: a screen reader says them as the office does, and a browser breaks them
//! where they can be broken. Which there are is known from the pages that explain them.

use std::fmt::Write;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::content::kinds::Facts;
use crate::content::markdown::escape;
use crate::site::Site;
use crate::words::html;
use crate::words::language::Direction;
use crate::words::mark::Marked;

use super::Reader;
use super::summary::language_of_word;

/// Shorter words are words of other languages as well.
const LEAST: usize = 4;

/// The official words of a site.
pub(super) struct OfficialWords {
    found: AhoCorasick,
    /// The tag of the language of each.
    tags: Vec<String>,
}

impl OfficialWords {
    /// Those that the pages of a site explain; none if there are none.
    pub(super) fn of(site: &Site) -> Option<Self> {
        let mut words: Vec<(String, &str)> = Vec::new();
        for subject in site.subject_ids() {
            let Facts::Term(term) = &site.source(subject).facts else { continue };
            let Some(tag) = language_of_word(&site.config, term) else { continue };
            let all = term.official.iter().chain(&term.synonyms);
            let all = all.filter(|word| word.chars().count() >= LEAST);
            words.extend(all.map(|word| (escape(word).into_owned(), tag)));
        }
        words.sort_unstable();
        words.dedup_by(|one, other| one.0 == other.0);
        if words.is_empty() {
            return None;
        }
        let all = words.iter().map(|(word, _)| word);
        // It refuses only gigabytes of words.
        let found =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(all).ok()?;
        Some(OfficialWords {
            found,
            tags: words.into_iter().map(|(_, tag)| tag.to_owned()).collect(),
        })
    }

    /// A text of another language in which they say theirs.
    fn told(&self, text: &str, own: &str, out: &mut Marked) {
        let mut written = 0;
        for found in self.found.find_iter(text) {
            let tag = &self.tags[found.pattern().as_usize()];
            let is_in_word = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
            let is_part = is_in_word(text[..found.start()].chars().next_back())
                || is_in_word(text[found.end()..].chars().next());
            if is_part || tag == own {
                continue;
            }
            out.push_marked(&text[written..found.start()]);
            let (word, direction) = (&text[found.range()], Direction::of(tag).as_str());
            let is_turned = Direction::of(own).as_str() != direction;
            let turned = if is_turned { format!(" dir=\"{direction}\"") } else { String::new() };
            let _ = write!(out, "<span lang=\"{}\"{turned}>", escape(tag));
            out.push_marked(word);
            out.push_marked("</span>");
            written = found.end();
        }
        out.push_marked(&text[written..]);
    }
}

/// The HTML of a text in which official words of another language say theirs.
pub(super) fn with_official_told(reader: Reader<'_>, html: Marked) -> Marked {
    let Reader { view, lang } = reader;
    let words = view.official_words.get_or_init(|| OfficialWords::of(&view.site));
    let Some(words) = words.as_ref().filter(|words| words.found.is_match(&*html)) else {
        return html;
    };
    let own = view.site.config.tag(lang);
    let mut out = Marked::with_capacity(html.len() + 256);
    let mut written = 0;
    // An element that says its own language, or whose text is no sentence, and how many of its name are open in it.
    let mut aside: Option<(&str, usize)> = None;
    for tag in html::tags(&html) {
        let text = &html[written..tag.range.start];
        match aside {
            None => words.told(text, own, &mut out),
            Some(_) => out.push_marked(text),
        }
        let element = &html[tag.range.clone()];
        out.push_marked(element);
        written = tag.range.end;
        aside = match aside {
            Some((name, 0)) if tag.is_end && name == tag.name => None,
            Some((name, open)) if tag.is_end && name == tag.name => Some((name, open - 1)),
            Some((name, open)) if name == tag.name => Some((name, open + 1)),
            None if !tag.is_end && is_aside(tag.name, element) => Some((tag.name, 0)),
            aside => aside,
        };
    }
    words.told(&html[written..], own, &mut out);
    out
}

fn is_aside(name: &str, element: &str) -> bool {
    matches!(name, "code" | "pre" | "script" | "style" | "svg" | "title")
        || !matches!(name, "img" | "source") && html::attribute(element, "lang").is_some()
}
