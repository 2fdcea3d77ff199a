//! The ids of headings: the same in every language of a page, so that an anchor survives a change
//! of language.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::path;
use crate::unit;

use super::DocumentId;
use super::names::Names;

/// What the headings of a file are called, and what is wrong with that.
#[derive(Debug, Default)]
pub struct Headings {
    /// The id of each heading.
    pub ids: Vec<String>,
    /// In a translation whose headings are paired: what they would be called by their own words, or are called by
    /// their author, and what they are called in every language.
    pub own: HashMap<String, String>,
    /// By heading: the id that its author gave it besides, where others may have linked to it.
    pub given: Vec<Option<String>>,
    /// What is to be said about them.
    pub said: Vec<Diagnostic>,
}

/// What the headings of every file are called, by file: worked out for `ids`, taken from `known` for
/// the others. A source comes with its translations, which follow it.
pub(super) fn of(
    ids: &[DocumentId],
    documents: &[Arc<Document>],
    names: &Names,
    config: &Config,
    known: Vec<Arc<Headings>>,
) -> Vec<Arc<Headings>> {
    let mut headings = known;
    headings.resize_with(documents.len(), Arc::default);
    let is_source = |id: &DocumentId| documents[id.index()].source.is_source;
    let (sources, translations): (Vec<DocumentId>, Vec<DocumentId>) =
        ids.iter().partition(|id| is_source(id));
    let made: Vec<Headings> = sources
        .par_iter()
        .map(|id| Headings { ids: own(&documents[id.index()]), ..Headings::default() })
        .collect();
    for (id, made) in sources.iter().zip(made) {
        headings[id.index()] = Arc::new(made);
    }
    let made: Vec<Headings> = translations
        .par_iter()
        .map(|id| {
            let document = &documents[id.index()];
            let subject = names.page(document.source.id.as_str());
            let Some(subject) = subject else {
                return Headings { ids: own(document), ..Headings::default() };
            };
            let source = names.subjects[subject.index()].source.index();
            let mut said = Vec::new();
            let ids = translated(
                document,
                (&documents[source], &headings[source].ids),
                config,
                &mut said,
            );
            let (own, given) = own_names(document, &ids);
            Headings { ids, own, given, said }
        })
        .collect();
    for (id, made) in translations.iter().zip(made) {
        headings[id.index()] = Arc::new(made);
    }
    headings
}

/// The ids that authors gave, and for the rest one made of the words.
fn own(document: &Document) -> Vec<String> {
    // The frame of the page and the footnotes have ids of their own.
    let mut taken = HashMap::from([("content".to_owned(), 1)]);
    document
        .body
        .headings
        .iter()
        .map(|heading| {
            let base = heading.id.clone().unwrap_or_else(|| id_of(&heading.text));
            let base = if is_footnote(&base) { format!("{base}-heading") } else { base };
            unique(base, &mut taken)
        })
        .collect()
}

/// A translation takes the ids of its source: those given by the author by name, the others by the places that they
/// had when the translation was recorded, or have now.
fn translated(
    document: &Document,
    (source, source_ids): (&Document, &[String]),
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    if document.body.headings.is_empty() {
        return Vec::new();
    }
    let (own_headings, theirs) = (&document.body.headings, &source.body.headings);
    let levels = |document: &Document| {
        document.body.headings.iter().map(|heading| heading.level).collect::<Vec<_>>()
    };
    if let Some(ids) = as_recorded(document, source, source_ids) {
        return by_place(document, &ids);
    }
    if levels(document) == levels(source) {
        return by_place(document, source_ids);
    }
    let known: HashSet<&str> = source_ids.iter().map(String::as_str).collect();
    if let Some(stray) = own_headings
        .iter()
        .find(|heading| heading.id.as_deref().is_none_or(|id| !known.contains(id)))
    {
        let tag = config.tag(source.source.lang);
        diagnostics.push(
            Diagnostic::new(
                &codes::HEADINGS_DIFFER,
                &document.source.path,
                format!(
                    "{} here, {} in the source in `{tag}`",
                    match own_headings.len() {
                        1 => "1 heading".to_owned(),
                        count => format!("{count} headings"),
                    },
                    theirs.len()
                ),
            )
            .at(stray.span)
            .label(&source.source.path, theirs.first().map(|heading| heading.span), "the source")
            .hint("give each heading its counterpart, or the id of one: `## … {#id}`"),
        );
    }
    own(document)
}

/// What a translation recorded of its sections, in the order of its headings: the part of the key of each, and the note.
/// None where that cannot be told.
pub(super) fn recorded_sections(document: &Document) -> Option<Vec<(&str, &str)>> {
    let units = document.common.translation.as_ref()?.units.as_ref()?;
    let notes: Vec<(&str, &str)> = units.0.pairs().collect();
    // The command writes them in the order of the page; other programs sort them.
    let first = notes.iter().position(|(key, _)| key.starts_with(unit::TEXT))?;
    let (fields, rest) = notes.split_at(first);
    let sections = rest.iter().filter_map(|(key, note)| Some((key.strip_prefix("text/")?, *note)));
    let sections: Vec<_> = sections.collect();
    let is_told = fields.iter().any(|(key, _)| *key == "title")
        && sections.len() == document.body.headings.len();
    is_told.then_some(sections)
}

/// The ids by place as they were when the translation was recorded, where they are others now: since then somebody may have
/// moved a section of the source, given it another heading, or put another in front of it. None where nothing tells.
fn as_recorded(
    document: &Document,
    source: &Document,
    source_ids: &[String],
) -> Option<Vec<String>> {
    let recorded = recorded_sections(document)?;
    let parts: HashMap<String, &String> =
        source_ids.iter().map(|id| (unit::part(id), id)).collect();
    let known: HashSet<&str> = recorded.iter().map(|(part, _)| *part).collect();
    let is_new =
        |at: usize| source_ids.get(at).is_some_and(|id| !known.contains(unit::part(id).as_str()));
    let lost: Vec<&str> = recorded
        .iter()
        .filter(|(part, _)| !parts.contains_key(*part))
        .map(|(_, note)| *note)
        .collect();
    let new: Vec<usize> = match lost.is_empty() {
        true => Vec::new(),
        false => (0..source_ids.len()).filter(|at| is_new(*at)).collect(),
    };
    let id = |(place, (part, note)): (usize, &(&str, &str))| {
        if let Some(id) = parts.get(*part) {
            return (*id).clone();
        }
        let by_text = by_text(note, source, &new).filter(|at| {
            let section = source.body.sections.get(at + 1);
            section.is_some_and(|is| lost.iter().filter(|note| is.has_text_of(note)).count() == 1)
        });
        // One alone that has another name and another text stands where it stood; of several nobody can tell which is
        // which.
        let at = by_text.or_else(|| (lost.len() == 1 && new == [place]).then_some(place));
        at.map_or_else(|| (*part).to_owned(), |at| source_ids[at].clone())
    };
    let mut ids: Vec<String> = recorded.iter().enumerate().map(id).collect();
    for (id, heading) in ids.iter_mut().zip(&document.body.headings) {
        // Whoever names a section knows best.
        if let Some(named) = heading.id.as_ref().filter(|id| source_ids.contains(id)) {
            id.clone_from(named);
        }
    }
    (ids != source_ids).then_some(ids)
}

/// Which of some sections has the text that was recorded.
fn by_text(note: &str, source: &Document, among: &[usize]) -> Option<usize> {
    let is_it = |at: &&usize| {
        source.body.sections.get(**at + 1).is_some_and(|section| section.has_text_of(note))
    };
    let mut found = among.iter().filter(is_it);
    let first = found.next()?;
    found.next().is_none().then_some(*first)
}

/// As many headings as the source has: each takes the id that its author names, the others take
/// those that are left, in order.
fn by_place(document: &Document, source_ids: &[String]) -> Vec<String> {
    let headings = &document.body.headings;
    let named: HashSet<&str> =
        headings.iter().filter_map(|heading| heading.id.as_deref()).collect();
    let mut left = source_ids.iter().filter(|id| !named.contains(id.as_str()));
    // Most headings have no id of their own, and nothing has to be looked up.
    let theirs: HashSet<&str> = match named.is_empty() {
        true => HashSet::new(),
        false => source_ids.iter().map(String::as_str).collect(),
    };
    let known = |id: &&String| theirs.contains(id.as_str());
    let ids = headings.iter().map(|heading| match heading.id.as_ref().filter(known) {
        Some(id) => id.clone(),
        None => left.next().cloned().unwrap_or_else(|| id_of(&heading.text)),
    });
    ids.collect()
}

/// What the headings of a translation are called besides: authors write links to what they see in their own file, and
/// others to what it was called before it came here.
fn own_names(
    document: &Document,
    ids: &[String],
) -> (HashMap<String, String>, Vec<Option<String>>) {
    let taken: HashSet<&str> = ids.iter().map(String::as_str).collect();
    let mut names = HashMap::new();
    let mut given = Vec::with_capacity(ids.len());
    for ((heading, slug), id) in document.body.headings.iter().zip(own(document)).zip(ids) {
        let by_author = heading.id.as_ref().filter(|own| !taken.contains(own.as_str()));
        let is_first = by_author.is_some_and(|own| !names.contains_key(own));
        given.push(by_author.filter(|_| is_first).cloned());
        for name in by_author.into_iter().chain([&slug]) {
            if !taken.contains(name.as_str()) {
                names.entry(name.clone()).or_insert_with(|| id.clone());
            }
        }
    }
    (names, given)
}

fn is_footnote(id: &str) -> bool {
    let number = id.strip_prefix("fnref-").or_else(|| id.strip_prefix("fn-"));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn unique(base: String, taken: &mut HashMap<String, usize>) -> String {
    let count = taken.entry(base.clone()).or_insert(0);
    *count += 1;
    match *count {
        1 => base,
        more => unique(format!("{base}-{more}"), taken),
    }
}

/// An id made of the words of a heading.
fn id_of(words: &str) -> String {
    let slug = path::slug(words);
    if slug.is_empty() { "section".to_owned() } else { slug }
}
