//! How pages sort: by what their authors say first, then as the language sorts titles.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::config::{Config, Lang};
use crate::content::document::Document;
use crate::content::kinds::{Common, Facts};
use crate::words::locale::Locale;

use crate::words::path::SubjectId;

use super::Subject;
use super::entry::Entry;

/// The place of every page among all others, by language.
#[derive(Debug)]
pub struct Order {
    by_lang: Vec<Arc<InLanguage>>,
}

/// The order in one language.
#[derive(Debug)]
struct InLanguage {
    /// By page: what it is sorted by.
    keys: Vec<Key>,
    /// By page: its place in the list of all pages.
    places: Vec<u32>,
}

/// What decides without regard to language, then what lists of its kind begin with, and the title, as the language sorts them.
type Key = (Neutral, Arc<[u8]>, Arc<[u8]>);

impl Order {
    /// The order of all pages; `changed` are those whose files are others than `before`.
    pub(super) fn of(
        config: &Config,
        locales: &[Locale],
        entries: &[Arc<Entry>],
        subjects: &[Subject],
        before: Option<(&Order, &BTreeSet<SubjectId>)>,
    ) -> Self {
        let langs: Vec<Lang> = config.langs().collect();
        let in_language = |lang: &Lang| {
            let key = |subject: &Subject| key(subject, *lang, &locales[lang.index()], entries);
            match before {
                Some((before, changed)) => {
                    let changed = changed.iter().map(|page| (*page, key(&subjects[page.index()])));
                    before.by_lang[lang.index()].with(changed)
                }
                None => Arc::new(InLanguage::of(subjects.iter().map(key).collect())),
            }
        };
        Order { by_lang: langs.par_iter().map(in_language).collect() }
    }

    /// Where a page stands among all others.
    pub fn place(&self, lang: Lang, subject: SubjectId) -> u32 {
        self.by_lang[lang.index()].places[subject.index()]
    }

    /// What a page sorts by among others by its title alone.
    pub fn title(&self, lang: Lang, subject: SubjectId) -> Arc<[u8]> {
        Arc::clone(&self.by_lang[lang.index()].keys[subject.index()].2)
    }

    /// Sorts pages as readers of a language expect it.
    pub fn sort(&self, lang: Lang, subjects: &mut [SubjectId]) {
        subjects.sort_unstable_by_key(|subject| self.place(lang, *subject));
    }
}

fn key(subject: &Subject, lang: Lang, locale: &Locale, entries: &[Arc<Entry>]) -> Key {
    let shown = &entries[subject.shown[lang.index()].index()].document;
    let source = &entries[subject.source.index()].document;
    let title: Arc<[u8]> = locale.sort_key(sort_title(shown, source)).into();
    // Who has a letter in hand looks for the word that stands in it.
    let official = match &source.facts {
        Facts::Term(term) => term.official.as_deref(),
        _ => None,
    };
    let first = official.map(|word| locale.sort_key(from_first_letter(word)).into());
    let first = first.unwrap_or_else(|| Arc::clone(&title));
    (neutral(source), first, title)
}

impl InLanguage {
    fn of(keys: Vec<Key>) -> Self {
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        order.sort_by(|a, b| keys[*a as usize].cmp(&keys[*b as usize]));
        let mut places = vec![0; keys.len()];
        for (place, index) in order.into_iter().enumerate() {
            places[index as usize] = place as u32;
        }
        InLanguage { keys, places }
    }

    /// The same with the keys of some pages: sorted anew only if one of them is another.
    fn with(self: &Arc<Self>, keys: impl Iterator<Item = (SubjectId, Key)>) -> Arc<Self> {
        let is_other = |(page, key): &(SubjectId, Key)| self.keys[page.index()] != *key;
        let others: Vec<(SubjectId, Key)> = keys.filter(is_other).collect();
        if others.is_empty() {
            return Arc::clone(self);
        }
        let mut all = self.keys.clone();
        for (page, key) in others {
            all[page.index()] = key;
        }
        Arc::new(InLanguage::of(all))
    }
}

/// What decides before the title, the same in every language: the author's `order`, then whom a
/// recommendation is for and its number, or a date; stories newest first, events in their course.
type Neutral = (i64, u8, i64);

fn neutral(document: &Document) -> Neutral {
    let order = document.common.order.map_or(i64::MAX, |order| order.0);
    let (group, number) = match &document.facts {
        Facts::Recommendation(facts) => (
            facts.r#for.map_or(u8::MAX, |addressee| addressee as u8),
            facts.number.map_or(i64::MAX, |number| number.0),
        ),
        Facts::Event(facts) => {
            (0, facts.start.map_or(i64::MAX, |start| days(start.date) * 1440 + minutes(start)))
        }
        Facts::Story(_) => (0, document.common.date.map_or(i64::MAX, |date| -days(date))),
        Facts::Volume(facts) => (0, facts.year.map_or(i64::MAX, |year| -year.0)),
        _ => (0, 0),
    };
    (order, group, number)
}

fn days(date: crate::words::date::Date) -> i64 {
    let (year, month, day) = date.parts();
    // Only compared: any number that grows with the date will do.
    i64::from(year) * 372 + i64::from(month) * 31 + i64::from(day)
}

fn minutes(time: crate::words::date::LocalTime) -> i64 {
    time.time.map_or(0, |(hour, minute)| i64::from(hour) * 60 + i64::from(minute))
}

/// The words that a page is sorted by: people by their family name, in every language; everything else
/// by its title.
pub fn sort_title<'a>(shown: &'a Document, source: &'a Document) -> &'a str {
    match &source.facts {
        Facts::Person(person) => {
            let family = person.name.as_ref().and_then(|name| name.family.as_deref());
            family.unwrap_or_else(|| shown.title())
        }
        _ => from_first_letter(shown.title()),
    }
}

/// A title as a library files it: quotation marks and the like before its first letter or figure do
/// not count.
fn from_first_letter(title: &str) -> &str {
    let letters = title.trim_start_matches(|character: char| !character.is_alphanumeric());
    if letters.is_empty() { title } else { letters }
}

/// When a page was last of news: for feeds, newest first.
pub fn news_date(common: &Common) -> Option<crate::words::date::Date> {
    common.updated.max(common.date)
}
