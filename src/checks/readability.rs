//! Texts that are harder to read than the site allows for their kind.

use super::{Check, Page};
use crate::content::readability::{self, Measure};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct Readability;

impl Check for Readability {
    fn code(&self) -> &'static Code {
        &codes::READABILITY
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Some(found) = readability::of(&page.prose, page.tag) else { return };
        let limits = &page.checked.site.config.checks;
        let (value, limit, unit) = match found.measure {
            Measure::Lix => (found.value, limits.max_lix(page.kind()), "LIX"),
            Measure::Words | Measure::Letters => {
                (found.words_a_sentence(), limits.max_words, "words a sentence")
            }
        };
        // What is shown is a whole number: only what is more than the limit as it is shown exceeds it.
        if value.round() <= limit {
            return;
        }
        let message =
            format!("the text is hard to read: {value:.0} {unit}, and at most {limit} are wanted");
        let mut hardest = found.hardest.iter();
        let mut diagnostic = page
            .say(self, message)
            .maybe_at(hardest.next().map(|sentence| sentence.span))
            .hint("split the sentences that are shown, and use shorter words");
        for sentence in hardest {
            diagnostic = diagnostic.label(page.path(), Some(sentence.span), "hard as well");
        }
        said.push(diagnostic);
    }
}
