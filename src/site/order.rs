//! How pages sort: by what their authors say first, then as the language sorts titles.

use rayon::prelude::*;

use crate::config::{Config, Lang};
use crate::document::Document;
use crate::kinds::{Common, Facts};
use crate::locale::Locale;

use super::Subject;
use crate::path::SubjectId;

/// The place of every page among all others, by language.
#[derive(Debug)]
pub struct Order {
    /// By language, then by page: its place in the list of all pages.
    places: Vec<Vec<u32>>,
}

impl Order {
    pub(super) fn of(
        config: &Config,
        locales: &[Locale],
        documents: &[Document],
        subjects: &[Subject],
    ) -> Self {
        let neutral: Vec<Neutral> =
            subjects.iter().map(|subject| neutral(&documents[subject.source.index()])).collect();
        let langs: Vec<Lang> = config.langs().collect();
        let places = langs.par_iter().map(|lang| {
            let locale = &locales[lang.index()];
            let mut keys: Vec<(Neutral, Vec<u8>, u32)> = subjects
                .iter()
                .enumerate()
                .map(|(index, subject)| {
                    let shown = &documents[subject.shown[lang.index()].index()];
                    let key =
                        locale.sort_key(sort_title(shown, &documents[subject.source.index()]));
                    (neutral[index], key, index as u32)
                })
                .collect();
            keys.sort_unstable();
            let mut places = vec![0; subjects.len()];
            for (place, (_, _, index)) in keys.iter().enumerate() {
                places[*index as usize] = place as u32;
            }
            places
        });
        Order { places: places.collect() }
    }

    /// Where a page stands among all others.
    pub fn place(&self, lang: Lang, subject: SubjectId) -> u32 {
        self.places[lang.index()][subject.index()]
    }

    /// Sorts pages as readers of a language expect it.
    pub fn sort(&self, lang: Lang, subjects: &mut [SubjectId]) {
        subjects.sort_unstable_by_key(|subject| self.place(lang, *subject));
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

fn days(date: crate::date::Date) -> i64 {
    let (year, month, day) = date.parts();
    // Only compared: any number that grows with the date will do.
    i64::from(year) * 372 + i64::from(month) * 31 + i64::from(day)
}

fn minutes(time: crate::date::LocalTime) -> i64 {
    time.time.map_or(0, |(hour, minute)| i64::from(hour) * 60 + i64::from(minute))
}

/// People sort by their family name, in every language; everything else by its title.
fn sort_title<'a>(shown: &'a Document, source: &'a Document) -> &'a str {
    match &source.facts {
        Facts::Person(person) => {
            let family = person.name.as_ref().and_then(|name| name.family.as_deref());
            family.unwrap_or_else(|| shown.title())
        }
        _ => shown.title(),
    }
}

/// When a page was last of news: for feeds, newest first.
pub fn news_date(common: &Common) -> Option<crate::date::Date> {
    common.updated.max(common.date)
}
