//! The ids of headings: the same in every language of a page, so that an anchor survives a change
//! of language.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;

use super::names::Names;
use super::{Before, DocumentId};

/// What the headings of a file are called, and what is wrong with that.
#[derive(Debug, Default)]
pub struct Headings {
    /// The id of each heading.
    pub ids: Vec<String>,
    /// What is to be said about them.
    pub said: Vec<Diagnostic>,
}

/// What the headings of every file are called, by file.
pub(super) fn of(
    documents: &[Arc<Document>],
    names: &Names,
    config: &Config,
    before: &Before<'_>,
) -> Vec<Arc<Headings>> {
    let known =
        |document: DocumentId| before.entry(document).map(|entry| Arc::clone(&entry.text.headings));
    let own: Vec<Option<Arc<Headings>>> = documents
        .par_iter()
        .enumerate()
        .map(|(index, document)| {
            let is_known = || known(DocumentId(index as u32));
            let make = || Arc::new(Headings { ids: own(document), said: Vec::new() });
            document.source.is_source.then(|| is_known().unwrap_or_else(make))
        })
        .collect();
    let translated = |(index, document): (usize, &Arc<Document>)| {
        if let Some(own) = &own[index] {
            return Arc::clone(own);
        }
        let subject = names.page(document.source.id.as_str());
        let source = subject.map(|subject| names.subjects[subject.index()].source);
        let Some((source, theirs)) =
            source.and_then(|source| Some((source, own[source.index()].as_ref()?)))
        else {
            return Arc::new(Headings { ids: self::own(document), said: Vec::new() });
        };
        let is_known = before.entry(source).and_then(|_| known(DocumentId(index as u32)));
        is_known.unwrap_or_else(|| {
            let mut said = Vec::new();
            let pair = (&*documents[source.index()], &theirs.ids[..]);
            let ids = translated(document, pair, config, &mut said);
            Arc::new(Headings { ids, said })
        })
    };
    documents.par_iter().enumerate().map(translated).collect()
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
            let base = heading.id.clone().unwrap_or_else(|| slug(&heading.text));
            let base = if is_footnote(&base) { format!("{base}-heading") } else { base };
            unique(base, &mut taken)
        })
        .collect()
}

/// A translation takes the ids of its source: those given by the author by name, the others by
/// place.
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

/// As many headings as the source has: each takes the id that its author names, the others take
/// those that are left, in order.
fn by_place(document: &Document, source_ids: &[String]) -> Vec<String> {
    let headings = &document.body.headings;
    let named: HashSet<&str> =
        headings.iter().filter_map(|heading| heading.id.as_deref()).collect();
    let mut left = source_ids.iter().filter(|id| !named.contains(id.as_str()));
    let known = |id: &&String| source_ids.contains(id);
    let ids = headings.iter().map(|heading| match heading.id.as_ref().filter(known) {
        Some(id) => id.clone(),
        None => left.next().cloned().unwrap_or_else(|| slug(&heading.text)),
    });
    ids.collect()
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

/// An id made of words: small letters and digits of any script, the rest as hyphens.
fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(character, '\'' | '’') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}
