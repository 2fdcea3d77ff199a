//! Events that are over.

use super::{Check, Page};
use crate::content::kinds::{Facts, Last};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct EventPassed;

impl Check for EventPassed {
    fn code(&self) -> &'static Code {
        &codes::EVENT_PASSED
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Facts::Event(event) = &page.document.facts else { return };
        let zone = page.checked.site.config.timezone.as_deref();
        let Some(Last::Day(last)) = event.last(zone).filter(|_| page.has_facts()) else { return };
        if last >= page.checked.today() {
            return;
        }
        let (key, message) = match event.repeat.is_some() {
            true => ("repeat", format!("the last time of this event was on {last}")),
            false => ("start", format!("the event was over on {last}")),
        };
        let key = if event.end.is_some() && key == "start" { "end" } else { key };
        said.push(
            page.say(self, message)
                .maybe_at(page.place_of(key))
                .hint("set the new dates, or `status: archived`"),
        );
    }
}
