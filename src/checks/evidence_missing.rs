//! Practices without a figure that shows what they achieved.

use super::{Check, Page};
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::kinds::Facts;

pub(super) struct EvidenceMissing;

impl Check for EvidenceMissing {
    fn code(&self) -> &'static Code {
        &codes::EVIDENCE_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Facts::Practice(practice) = &page.document.facts else { return };
        if page.has_facts() && practice.evidence.is_empty() {
            said.push(
                page.say(self, "the practice gives no evidence")
                    .maybe_at(page.place_of("evidence"))
                    .hint("add a figure: `evidence: [{ claim: …, value: …, year: …, source: … }]`"),
            );
        }
    }
}
