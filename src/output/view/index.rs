//! All pages of a language from A to Z, and the box in which readers search them.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::content::kinds::Kind;
use crate::site;
use crate::site::address::{Addresses, SEARCH};
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Map, TemplateError, Value};

use super::parts::Frame;
use super::{Reader, View, frame, root, summary};

/// How many titles fit on a page that a phone loads at once.
const AT_ONCE: usize = 100;

/// By language: its pages, sorted by their titles when that is first asked for.
pub(super) struct Sorted(Vec<OnceLock<Vec<SubjectId>>>);

impl Sorted {
    pub fn new(languages: usize) -> Self {
        Sorted(std::iter::repeat_with(OnceLock::new).take(languages).collect())
    }
}

/// Whether readers can search: not where nothing can be fetched, as from a memory card.
pub fn has_search(view: &View) -> bool {
    view.extras.search && !view.addresses.is_portable()
}

/// Whether a page is found by readers of a language: one that really is in it, and that the world
/// is told of. The first page is what they come from.
pub(super) fn is_found(reader: Reader<'_>, subject: SubjectId) -> bool {
    let Reader { view, lang } = reader;
    let is_home = view.site.home == Some(subject);
    let is_page = !is_home && view.is_page(subject);
    is_page && view.site.exists_in(subject, lang) && view.is_public(subject)
}

/// How many parts the list of all pages has; one even if it is empty.
pub fn index_parts(reader: Reader<'_>) -> usize {
    let view = reader.view;
    let found = view.site.subject_ids().filter(|subject| is_found(reader, *subject));
    found.count().div_ceil(AT_ONCE).max(1)
}

/// Renders a part of the list of all pages.
pub fn render_index(
    reader: Reader<'_>,
    number: usize,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let folder = Addresses::part_folder(SEARCH, number);
    let langs = view.languages_with_text();
    let title = view.string(lang, "search");
    let mut page = frame::chrome_map(reader, "search", "", &title, &folder, &langs);
    page.set("summary", view.string(lang, "search_summary"));
    let frame = Frame { lang, section: "", is_list: false, langs, folder: SEARCH };
    let mut context = frame::framed(view, &frame, page)?;
    context.set("index", index_value(reader, number));
    context.set("search", search_value(reader));
    root::write(reader, "search.html", &context, &path.to_root(), out)
}

fn index_value(reader: Reader<'_>, number: usize) -> Value {
    let Reader { view, lang } = reader;
    let all = a_to_z(reader);
    let chunks: Vec<&[SubjectId]> = all.chunks(AT_ONCE).collect();
    let shown = chunks.get(number - 1).copied().unwrap_or_default();
    let mut groups: Vec<(Option<String>, Vec<Value>)> = Vec::new();
    for subject in shown {
        let letter = letter(reader, *subject);
        match groups.last_mut() {
            Some((last, items)) if *last == letter => {
                items.push(summary::summary(reader, *subject))
            }
            _ => groups.push((letter, vec![summary::summary(reader, *subject)])),
        }
    }
    let group = |(letter, items): (Option<String>, Vec<Value>)| {
        let mut map = Map::new();
        map.set("letter", Value::maybe(letter));
        map.set("items", Value::list(items));
        map.into()
    };
    let part = |(at, chunk): (usize, &&[SubjectId])| {
        let folder = Addresses::part_folder(SEARCH, at + 1);
        let word = |subject: Option<&SubjectId>| {
            subject.map(|subject| guide_word(sort_title(reader, *subject)))
        };
        let mut map = Map::new();
        map.set("path", view.addresses.folder_link(lang, &folder));
        map.set("from", Value::maybe(word(chunk.first())));
        map.set("to", Value::maybe(word(chunk.last())));
        map.set("current", at + 1 == number);
        map.into()
    };
    let mut map = Map::new();
    map.set("total", all.len());
    map.set("number", number);
    map.set("groups", Value::list(groups.into_iter().map(group)));
    map.set("parts", Value::list(chunks.iter().enumerate().map(part)));
    map.into()
}

/// What the script needs to search, and the names of what results can be narrowed by.
fn search_value(reader: Reader<'_>) -> Value {
    let Reader { view, lang } = reader;
    if !has_search(view) {
        return Value::none();
    }
    let found = a_to_z(reader);
    let has = |kind: &&Kind| found.iter().any(|page| view.site.subject(*page).kind == **kind);
    let kind = |kind: &Kind| {
        let mut map = Map::new();
        map.set("id", kind.name());
        map.set("title", view.string(lang, &format!("kind_{}", kind.name())));
        map.into()
    };
    let topics = found.iter().filter(|page| view.site.subject(**page).kind == Kind::Topic);
    let mut map = Map::new();
    map.set("folder", view.addresses.search(lang));
    map.set("kinds", Value::list(Kind::ALL.iter().filter(has).map(kind)));
    map.set("topics", Value::list(topics.map(|topic| summary::summary(reader, *topic))));
    map.into()
}

fn a_to_z(reader: Reader<'_>) -> &[SubjectId] {
    let Reader { view, lang } = reader;
    view.by_title.0[lang.index()].get_or_init(|| {
        let ids = view.site.subject_ids();
        let mut found: Vec<SubjectId> = ids.filter(|page| is_found(reader, *page)).collect();
        found.sort_by_cached_key(|page| view.site.order.title(lang, *page));
        found
    })
}

/// The words that decide where a page stands.
fn sort_title(reader: Reader<'_>, subject: SubjectId) -> &str {
    let Reader { view, lang } = reader;
    let source = view.site.document(view.site.subject(subject).source);
    site::sort_title(view.site.document(view.site.shown(subject, lang)), source)
}

/// Under which letter a page stands; none in a script that has too many to be a help.
fn letter(reader: Reader<'_>, subject: SubjectId) -> Option<String> {
    let first = sort_title(reader, subject).chars().find(|letter| letter.is_alphanumeric())?;
    if first.is_numeric() {
        return Some("0–9".to_owned());
    }
    let first = first.to_uppercase().nfd().next()?;
    is_of_an_alphabet(first).then(|| first.to_string())
}

/// What tells, as above the columns of a dictionary, where a part begins or ends: the first word, or what
/// there is room for of it.
fn guide_word(title: &str) -> String {
    const ROOM: usize = 12;
    let word = title.split_whitespace().next().unwrap_or(title);
    let word = word.trim_end_matches(|end: char| !end.is_alphanumeric() && !is_combining_mark(end));
    let Some((cut, _)) = word.char_indices().skip(ROOM).find(|(_, it)| !is_combining_mark(*it))
    else {
        return word.to_owned();
    };
    format!("{}…", &word[..cut])
}

/// Chinese, Japanese and Korean characters are sorted by sound or by strokes.
fn is_of_an_alphabet(letter: char) -> bool {
    !matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}
