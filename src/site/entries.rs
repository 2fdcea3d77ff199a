//! What the site makes of each file, and what can be taken over from the site before: a file whose
//! page and whose anchors are as they were is what it was.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::config::Config;
use crate::content::document::Document;
use crate::words::diagnostic::{self, Suggestions};
use crate::words::path::SubjectId;

use super::entry::Entry;
use super::names::Names;
use super::{DocumentId, Site, Text, headings, links, references, translations};

/// What an earlier site of the same names made of its files, and which of them are others now.
pub(super) struct Before<'a> {
    pub site: Option<&'a Site>,
    changed: Vec<DocumentId>,
}

impl<'a> Before<'a> {
    /// Nothing, unless the names are the same: only then has every file and page its old place.
    pub fn new(
        previous: Option<&'a Arc<Site>>,
        names: &Arc<Names>,
        documents: &[Arc<Document>],
    ) -> Before<'a> {
        let Some(site) = previous.filter(|previous| Arc::ptr_eq(&previous.names, names)) else {
            return Before { site: None, changed: Vec::new() };
        };
        let pairs = site.entries.iter().zip(documents).enumerate();
        let is_changed = |(_, (entry, document)): &(_, (&Arc<Entry>, &Arc<Document>))| {
            !Arc::ptr_eq(&entry.parsed, document)
        };
        let changed = pairs.filter(is_changed).map(|(index, _)| DocumentId(index as u32));
        Before { site: Some(site), changed: changed.collect() }
    }

    /// Whether nothing has changed at all.
    pub fn is_all_there_is(&self) -> bool {
        self.site.is_some() && self.changed.is_empty()
    }

    /// The pages of which a file has changed; none where all have to be looked at.
    pub fn changed_pages(&self, names: &Names, documents: &[Arc<Document>]) -> BTreeSet<SubjectId> {
        let id = |document: &DocumentId| documents[document.index()].source.id.as_str();
        self.changed.iter().filter_map(|document| names.page(id(document))).collect()
    }
}

/// Makes of every file what the site makes of it. A file depends on its page's other files, and
/// through its links on the anchors of all.
pub(super) fn entries(
    config: &Config,
    documents: &[Arc<Document>],
    names: &Names,
    before: &Before<'_>,
    changed_pages: &BTreeSet<SubjectId>,
) -> Vec<Arc<Entry>> {
    let all = || (0..documents.len() as u32).map(DocumentId).collect::<Vec<_>>();
    let Some(site) = before.site else {
        let headings = headings::of(&all(), documents, names, config, Vec::new());
        return made(&all(), &links::Files::of(documents, &headings, names), config, Vec::new());
    };
    let files_of = |page: &SubjectId| names.subjects[page.index()].files();
    let refused = before.changed.iter().copied();
    let concerned: BTreeSet<DocumentId> =
        changed_pages.iter().flat_map(files_of).chain(refused).collect();
    let concerned: Vec<DocumentId> = concerned.into_iter().collect();
    let known = site.entries.iter().map(|entry| Arc::clone(&entry.text.headings)).collect();
    let headings = headings::of(&concerned, documents, names, config, known);
    let files = links::Files::of(documents, &headings, names);
    match links::anchors_are_the_same(&files, &before.changed, &site.entries) {
        true => made(&concerned, &files, config, site.entries.clone()),
        false => made(&all(), &files, config, Vec::new()),
    }
}

/// Puts what is made of some files in the place of what was made of them before.
fn made(
    ids: &[DocumentId],
    files: &links::Files<'_>,
    config: &Config,
    before: Vec<Arc<Entry>>,
) -> Vec<Arc<Entry>> {
    let make = |id: &DocumentId| Arc::new(entry(*id, files, config));
    let made: Vec<Arc<Entry>> = ids.par_iter().map(make).collect();
    if before.is_empty() {
        return made;
    }
    let mut entries = before;
    for (id, entry) in ids.iter().zip(made) {
        entries[id.index()] = entry;
    }
    entries
}

fn entry(id: DocumentId, files: &links::Files<'_>, config: &Config) -> Entry {
    let parsed = &files.documents[id.index()];
    let subject = files.names.page(parsed.source.id.as_str());
    let mut said = Vec::new();
    let suggestions = Suggestions::default();
    let mut document = references::resolved(parsed, files.names, &suggestions, &mut said);
    let targets = links::resolve(&document, files, config, &suggestions, &mut said);
    let context = translations::Context { files, config };
    let translation = translations::of(id, &mut document, &context, &mut said);
    diagnostic::sort(&mut said);
    let headings = Arc::clone(&files.headings[id.index()]);
    let text = Text { subject, targets, headings, translation };
    Entry { parsed: Arc::clone(parsed), document, text, said }
}
