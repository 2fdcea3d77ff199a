//! What the list of practices can be narrowed by: which of them belong to which topic, country, year
//! and instrument.
//!
//! Computed once, for all languages. It knows neither the names of these values nor their addresses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::document::Document;
use crate::content::kinds::{Facts, Practice, Status};
use crate::content::record::Choices;
use crate::content::sources::Role;
use crate::words::path::SubjectId;

use super::Subject;
use super::entry::Entry;

/// In which respect the list is narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What it is about.
    Topic,
    /// Where.
    Country,
    /// When it began.
    Year,
    /// Its form.
    Instrument,
}

impl Facet {
    /// All of them, in the order in which readers are offered them.
    pub const ALL: [Facet; 4] = [Facet::Topic, Facet::Country, Facet::Year, Facet::Instrument];

    /// Its name in addresses and templates.
    pub fn word(self) -> &'static str {
        match self {
            Facet::Topic => "topic",
            Facet::Country => "country",
            Facet::Year => "year",
            Facet::Instrument => "instrument",
        }
    }
}

/// A value by which the list is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// A topic that has a page.
    Topic(SubjectId),
    /// A country, by its code in small letters.
    Country(String),
    /// A year.
    Year(i16),
    /// A form, by its word.
    Instrument(&'static str),
}

impl Filter {
    /// In which respect it narrows the list.
    pub fn facet(&self) -> Facet {
        match self {
            Filter::Topic(_) => Facet::Topic,
            Filter::Country(_) => Facet::Country,
            Filter::Year(_) => Facet::Year,
            Filter::Instrument(_) => Facet::Instrument,
        }
    }
}

/// The practices of every value that tells some from others.
#[derive(Debug, Default)]
pub struct Filters {
    practices: BTreeMap<Filter, Vec<SubjectId>>,
}

impl Filters {
    pub(super) fn of(subjects: &[Subject], entries: &[Arc<Entry>]) -> Self {
        let mut practices: BTreeMap<Filter, Vec<SubjectId>> = BTreeMap::new();
        let pages = Pages { subjects, entries };
        for practice in (0..subjects.len() as u32).map(SubjectId) {
            for filter in pages.filters_of(practice) {
                practices.entry(filter).or_default().push(practice);
            }
        }
        for facet in Facet::ALL {
            // Where there is one value, there is nothing to choose.
            if practices.keys().filter(|filter| filter.facet() == facet).count() < 2 {
                practices.retain(|filter, _| filter.facet() != facet);
            }
        }
        Filters { practices }
    }

    /// Every value with its practices, unsorted.
    pub fn all(&self) -> impl Iterator<Item = (&Filter, &[SubjectId])> {
        self.practices.iter().map(|(filter, practices)| (filter, practices.as_slice()))
    }

    /// The practices of a value, unsorted.
    pub fn practices(&self, filter: &Filter) -> &[SubjectId] {
        self.practices.get(filter).map_or(&[], Vec::as_slice)
    }
}

/// The pages and their facts, as far as they are assembled.
struct Pages<'a> {
    subjects: &'a [Subject],
    entries: &'a [Arc<Entry>],
}

impl Pages<'_> {
    /// The values of a practice; none of what stands in no list.
    fn filters_of(&self, practice: SubjectId) -> BTreeSet<Filter> {
        let document = self.document(practice);
        let Facts::Practice(facts) = &document.facts else { return BTreeSet::new() };
        if !self.is_listed(practice) {
            return BTreeSet::new();
        }
        let topics = document.common.topics.iter().filter_map(|topic| topic.subject());
        let topics = topics.filter(|topic| self.is_listed(*topic)).map(Filter::Topic);
        let instrument = facts.instrument.map(|instrument| Filter::Instrument(instrument.word()));
        topics.chain(self.countries(facts)).chain(year(facts)).chain(instrument).collect()
    }

    fn countries(&self, practice: &Practice) -> impl Iterator<Item = Filter> {
        let cities = practice.all_cities().filter_map(|city| city.subject());
        cities
            .filter_map(|city| match &self.document(city).facts {
                Facts::City(city) => city.country.as_ref(),
                _ => None,
            })
            .map(|country| Filter::Country(country.0.to_ascii_lowercase()))
    }

    fn is_listed(&self, page: SubjectId) -> bool {
        let is_archived = self.document(page).common.status == Some(Status::Archived);
        self.subjects[page.index()].role == Role::Page && !is_archived
    }

    fn document(&self, page: SubjectId) -> &Document {
        &self.entries[self.subjects[page.index()].source.index()].document
    }
}

/// The year in which a practice began. The date of its page is no substitute: it says when somebody
/// wrote of it.
fn year(practice: &Practice) -> Option<Filter> {
    Some(Filter::Year(practice.period.as_ref()?.from?.year()))
}
