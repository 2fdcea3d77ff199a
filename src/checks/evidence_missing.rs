//! Practices without a figure that shows what they achieved.
//!
//! `evidence: []` says that somebody looked and found none that can be cited: that is an answer.

use super::{Check, Page};
use crate::content::kinds::Facts;
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct EvidenceMissing;

impl Check for EvidenceMissing {
    fn code(&self) -> &'static Code {
        &codes::EVIDENCE_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Facts::Practice(practice) = &page.document.facts else { return };
        if page.has_facts() && practice.evidence.is_empty() && page.lacks("evidence") {
            said.push(
                page.say(self, "the practice gives no evidence")
                    .maybe_at(page.place_of("evidence"))
                    .hint("add a figure: `evidence: [{ claim: …, value: …, year: …, source: … }]`")
                    .hint("where there is none to be cited, say so: `evidence: []`"),
            );
        }
    }
}
