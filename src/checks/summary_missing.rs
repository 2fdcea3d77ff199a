//! Pages without a summary, and translations that leave it in another language.

use super::{Check, Page};
use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct SummaryMissing;

/// Kinds that readers choose from a list. A person or a term is found by its name.
const NEED_ONE: &[Kind] = &[
    Kind::Guide,
    Kind::Service,
    Kind::Event,
    Kind::Practice,
    Kind::City,
    Kind::Recommendation,
    Kind::Story,
    Kind::Essay,
    Kind::Volume,
    Kind::Topic,
];

impl Check for SummaryMissing {
    fn code(&self) -> &'static Code {
        &codes::SUMMARY_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let is_there = page.document.summary().is_some() || !page.lacks("summary");
        if is_there || page.document.source.role != Role::Page {
            return;
        }
        let message = match page.document.source.is_source {
            true if NEED_ONE.contains(&page.kind()) => "the page has no summary",
            // Who is still at work has not left it out, and nobody is shown the file.
            false if has_source_summary(page) && !page.document.common.is_draft() => {
                "the summary of the page is not translated"
            }
            _ => return,
        };
        said.push(
            page.say(self, message)
                .maybe_at(page.place_of("summary"))
                .hint("add `summary: …`: one sentence that says what readers get from the page"),
        );
    }
}

fn has_source_summary(page: &Page<'_>) -> bool {
    let site = page.checked.site;
    let subject = site.find(page.document.source.id.as_str());
    subject.is_some_and(|subject| site.source(subject).summary().is_some())
}
