//! Whether services that a page names for emergencies still work, and whether such a page is still looked after.
//!
//! Owns what is said of it; who is shown there, the view decides by [`is_at_work`]. It knows no reader.

use std::sync::Arc;

use crate::content::document::Document;
use crate::content::kinds::{Facts, State, Status};
use crate::content::record::Choices;
use crate::words::diagnostic::{Diagnostic, codes};

use super::entry::Entry;
use super::names::Names;

/// Whether somebody may turn to a service: it is no page kept for the record, and has not ended.
pub fn is_at_work(service: &Document) -> bool {
    why_not(service).is_none()
}

/// The line that says that a service has ended.
fn why_not(service: &Document) -> Option<String> {
    let Facts::Service(facts) = &service.facts else { return None };
    let has_ended = facts.state.filter(|state| matches!(state, State::Inactive));
    match service.common.status {
        Some(Status::Archived) => Some("status: archived".to_owned()),
        _ => has_ended.map(|state| format!("state: {}", state.word())),
    }
}

/// A page with the numbers of a guide that is archived.
fn kept_for_the_record(document: &Document) -> Diagnostic {
    let message = "the page is archived, so that its telephone numbers stand nowhere else: neither on the home page nor where its guide begins";
    Diagnostic::new(&codes::NUMBERS_ARCHIVED, &document.source.path, message.to_owned())
        .hint("remove `status: archived`, or move `numbers:` to the page that is there instead")
}

/// Says which services on pages about emergencies have ended, and which of these pages are archived.
pub(super) fn say_ended(entries: &[Arc<Entry>], names: &Names, said: &mut Vec<Diagnostic>) {
    for document in entries.iter().map(|entry| &entry.document) {
        let Facts::Guide(guide) = &document.facts else { continue };
        if !document.source.is_source || !guide.is_for_emergencies() {
            continue;
        }
        if document.common.status == Some(Status::Archived) && !guide.numbers.is_empty() {
            said.push(kept_for_the_record(document));
            continue;
        }
        for reference in guide.services.iter().map(|service| &service.0) {
            let Some(subject) = reference.subject else { continue };
            let service = &names.subjects[subject.index()];
            let source = &entries[service.source.index()].document;
            let Some(line) = why_not(source) else { continue };
            let message = format!(
                "`{}` has ended: `{}` says `{line}`, so that it is not shown among those who can help",
                service.id, source.source.path
            );
            said.push(
                Diagnostic::new(&codes::SERVICE_ENDED, &document.source.path, message)
                    .at(reference.span)
                    .hint("remove it, or name the service that helps instead"),
            );
        }
    }
}
