//! All pages of a language from A to Z, and the box in which readers search them.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::site;
use crate::site::address::{Addresses, SEARCH};
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Map, TemplateError, Value};

use super::View;
use super::parts::Frame;

/// How many titles fit on a page that a phone loads at once.
const AT_ONCE: usize = 100;

/// By language: its pages, sorted by their titles when that is first asked for.
pub(super) struct Sorted(Vec<OnceLock<Vec<SubjectId>>>);

impl Sorted {
    pub fn new(languages: usize) -> Self {
        Sorted(std::iter::repeat_with(OnceLock::new).take(languages).collect())
    }
}

impl View {
    /// Whether readers can search: not where nothing can be fetched, as from a memory card.
    pub fn has_search(&self) -> bool {
        self.extras.search && !self.addresses.is_portable()
    }

    /// Whether a page is found by readers of a language: one that really is in it, and that the world
    /// is told of. The first page is what they come from.
    pub(super) fn is_found(&self, subject: SubjectId, lang: Lang) -> bool {
        let is_home = self.site.home == Some(subject);
        let is_page = !is_home && self.is_page(subject);
        is_page && self.site.exists_in(subject, lang) && self.is_public(subject)
    }

    /// How many parts the list of all pages has; one even if it is empty.
    pub fn index_parts(&self, lang: Lang) -> usize {
        let found = self.site.subject_ids().filter(|subject| self.is_found(*subject, lang));
        found.count().div_ceil(AT_ONCE).max(1)
    }

    /// Renders a part of the list of all pages.
    pub fn render_index(
        &self,
        number: usize,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let folder = Addresses::part_folder(SEARCH, number);
        let langs = self.languages_with_text();
        let title = self.string(lang, "search");
        let mut page = self.chrome_map("search", "", &title, lang, &folder, &langs);
        page.set("summary", self.string(lang, "search_summary"));
        let frame = Frame { lang, section: "", is_list: false, langs, folder: SEARCH };
        let mut context = self.framed(&frame, page)?;
        context.set("index", self.index_value(number, lang));
        context.set("search", self.search_value(lang));
        self.write("search.html", lang, &context, &path.to_root(), out)
    }

    fn index_value(&self, number: usize, lang: Lang) -> Value {
        let all = self.a_to_z(lang);
        let chunks: Vec<&[SubjectId]> = all.chunks(AT_ONCE).collect();
        let shown = chunks.get(number - 1).copied().unwrap_or_default();
        let mut groups: Vec<(Option<String>, Vec<Value>)> = Vec::new();
        for subject in shown {
            let letter = self.letter(*subject, lang);
            match groups.last_mut() {
                Some((last, items)) if *last == letter => items.push(self.summary(*subject, lang)),
                _ => groups.push((letter, vec![self.summary(*subject, lang)])),
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
                subject.map(|subject| guide_word(self.sort_title(*subject, lang)))
            };
            let mut map = Map::new();
            map.set("path", self.addresses.folder_link(lang, &folder));
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
    fn search_value(&self, lang: Lang) -> Value {
        if !self.has_search() {
            return Value::none();
        }
        let found = self.a_to_z(lang);
        let has = |kind: &&Kind| found.iter().any(|page| self.site.subject(*page).kind == **kind);
        let kind = |kind: &Kind| {
            let mut map = Map::new();
            map.set("id", kind.name());
            map.set("title", self.string(lang, &format!("kind_{}", kind.name())));
            map.into()
        };
        let topics = found.iter().filter(|page| self.site.subject(**page).kind == Kind::Topic);
        let mut map = Map::new();
        map.set("folder", self.addresses.search(lang));
        map.set("kinds", Value::list(Kind::ALL.iter().filter(has).map(kind)));
        map.set("topics", Value::list(topics.map(|topic| self.summary(*topic, lang))));
        map.into()
    }

    fn a_to_z(&self, lang: Lang) -> &[SubjectId] {
        self.by_title.0[lang.index()].get_or_init(|| {
            let ids = self.site.subject_ids();
            let mut found: Vec<SubjectId> = ids.filter(|page| self.is_found(*page, lang)).collect();
            found.sort_by_cached_key(|page| self.site.order.title(lang, *page));
            found
        })
    }

    /// The words that decide where a page stands.
    fn sort_title(&self, subject: SubjectId, lang: Lang) -> &str {
        let source = self.site.document(self.site.subject(subject).source);
        site::sort_title(self.site.document(self.site.shown(subject, lang)), source)
    }

    /// Under which letter a page stands; none in a script that has too many to be a help.
    fn letter(&self, subject: SubjectId, lang: Lang) -> Option<String> {
        let first =
            self.sort_title(subject, lang).chars().find(|letter| letter.is_alphanumeric())?;
        if first.is_numeric() {
            return Some("0–9".to_owned());
        }
        let first = first.to_uppercase().nfd().next()?;
        is_of_an_alphabet(first).then(|| first.to_string())
    }
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
