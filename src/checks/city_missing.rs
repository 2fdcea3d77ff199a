//! Practices that do not name their city.

use super::{Check, Page};
use crate::content::kinds::Facts;
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct CityMissing;

impl Check for CityMissing {
    fn code(&self) -> &'static Code {
        &codes::CITY_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Facts::Practice(practice) = &page.document.facts else { return };
        let is_silent = practice.all_cities().next().is_none();
        if page.has_facts() && is_silent && page.lacks("city") && page.lacks("cities") {
            said.push(
                page.say(self, "the practice does not name its city")
                    .maybe_at(page.place_of("city"))
                    .hint("add `city: …`, the name of a file in `content/cities`"),
            );
        }
    }
}
