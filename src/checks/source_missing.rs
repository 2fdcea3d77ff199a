//! Facts that do not say where they come from.

use super::{Check, Page};
use crate::content::kinds::{City, Facts, Practice};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct SourceMissing;

impl Check for SourceMissing {
    fn code(&self) -> &'static Code {
        &codes::SOURCE_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        // One list of sources speaks for the whole page.
        if !page.has_facts() || !page.document.common.sources.is_empty() || !page.lacks("sources") {
            return;
        }
        let lacking = match &page.document.facts {
            Facts::Practice(practice) => of_practice(practice),
            Facts::City(city) => of_city(city),
            Facts::Indicator(indicator) if indicator.source.is_none() && page.lacks("source") => {
                Some(("observations", "the indicator does not say where its figures come from"))
            }
            _ => None,
        };
        let Some((key, message)) = lacking else { return };
        said.push(
            page.say(self, message)
                .maybe_at(page.place_of(key))
                .hint("add `sources: [{ label: …, url: … }]`, or `source: …` to each figure"),
        );
    }
}

fn of_practice(practice: &Practice) -> Option<(&'static str, &'static str)> {
    let has_sources = practice.evidence.iter().all(|evidence| evidence.source.is_some());
    if practice.evidence.is_empty() {
        return Some(("sources", "the practice does not say where its facts come from"));
    }
    (!has_sources).then_some(("evidence", "a figure does not say where it comes from"))
}

fn of_city(city: &City) -> Option<(&'static str, &'static str)> {
    let figures = [("population", &city.population), ("foreign_born", &city.foreign_born)];
    let lacking = figures.into_iter().find(|(_, figure)| {
        figure.as_ref().is_some_and(|figure| figure.value.is_some() && figure.source.is_none())
    });
    lacking.map(|(key, _)| (key, "a figure does not say where it comes from"))
}
