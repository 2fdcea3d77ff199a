//! How a translation stands to its source, told by the hashes of sections: dates would lie.

use std::collections::{HashMap, HashSet};

use crate::config::Config;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::kinds::Method;

use super::DocumentId;
use super::links::Files;

/// How a translation stands to its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// How far it can be trusted.
    pub state: State,
    /// Its sections, by number (0 before the first heading), whose source has changed, in order.
    pub stale: Vec<u32>,
    /// How many sections of the source have changed, or are new.
    pub changed: usize,
    /// The file it was made from.
    pub of: DocumentId,
}

/// How far a translation can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As new as its source, as far as is known.
    Current,
    /// Some sections of the source have changed since.
    Stale,
    /// Made by a machine and not read by a person.
    Machine,
    /// Made by a machine and read by a person.
    MachineReviewed,
}

impl State {
    /// Its name for templates.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Current => "current",
            State::Stale => "stale",
            State::Machine => "machine",
            State::MachineReviewed => "machine-reviewed",
        }
    }
}

/// The state of a translation; none for a source.
pub(super) fn of(
    id: DocumentId,
    files: &Files<'_>,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Translation> {
    let document = &files.documents[id.index()];
    if document.source.is_source {
        return None;
    }
    let subject = files.names.page(document.source.id.as_str())?;
    let subject = &files.names.subjects[subject.index()];
    let written = document.common.translation.as_ref();
    let of_lang = written
        .and_then(|translation| translation.of.as_ref())
        .and_then(|tag| config.find(&tag.0))
        .map(|lang| subject.shown[lang.index()])
        .filter(|of| *of != id);
    let of = of_lang.unwrap_or(subject.source);
    let ids = |document: DocumentId| &files.headings[document.index()].ids[..];
    let (stale, changed) =
        stale(document, &files.documents[of.index()], ids(of), ids(id), diagnostics);
    let state = match written.and_then(|translation| translation.method) {
        Some(Method::Machine) => State::Machine,
        _ if changed > 0 => State::Stale,
        Some(Method::MachineReviewed) => State::MachineReviewed,
        _ => State::Current,
    };
    Some(Translation { state, stale, changed, of })
}

/// Compares the hashes noted in a translation with those of its source as it is now.
fn stale(
    document: &Document,
    source: &Document,
    source_ids: &[String],
    own_ids: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<u32>, usize) {
    let noted =
        document.common.translation.as_ref().and_then(|translation| translation.sections.as_ref());
    let Some(noted) = noted else { return (Vec::new(), 0) };
    let section_id = |number: usize| match number {
        0 => "",
        number => source_ids.get(number - 1).map_or("", String::as_str),
    };
    let source_has: HashSet<&str> = source_ids.iter().map(String::as_str).collect();
    for (id, _, span) in &noted.0 {
        let known = id.is_empty() || source_has.contains(id.as_str());
        if !known {
            let message = format!("the source has no section `{id}` any more");
            diagnostics.push(
                Diagnostic::new(&codes::SECTION_UNKNOWN, &document.source.path, message)
                    .at(*span)
                    .hint("look whether its text still belongs into the translation, then note the hashes anew"),
            );
        }
    }
    let hashes: HashMap<&str, &str> =
        noted.0.iter().map(|(id, hash, _)| (id.as_str(), hash.as_str())).collect();
    let places: HashMap<&str, u32> = own_ids.iter().map(String::as_str).zip(1..).collect();
    let mut stale = Vec::new();
    let mut changed = 0;
    for (number, hash) in source.body.sections.iter().enumerate() {
        let id = section_id(number);
        let is_current = match hashes.get(id) {
            Some(noted) => hash.matches(noted),
            // What stands before the first heading need not be noted while it is empty.
            None => number == 0,
        };
        if is_current {
            continue;
        }
        changed += 1;
        let own = places.get(id).copied();
        stale.extend(if number == 0 { Some(0) } else { own });
    }
    stale.sort_unstable();
    (stale, changed)
}
