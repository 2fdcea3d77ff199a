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
    if let Some(ids) = as_recorded(document, source_ids) {
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

/// The ids by place as they were when the translation was recorded, where they are others now: since then somebody may have
/// moved a section of the source, or put another in front of it. None where nothing tells.
fn as_recorded(document: &Document, source_ids: &[String]) -> Option<Vec<String>> {
    let units = document.common.translation.as_ref()?.units.as_ref()?;
    let keys: Vec<&str> = units.0.pairs().map(|(key, _)| key).collect();
    // The command writes them in the order of the page; other programs sort them.
    let (title, rest) = keys.split_at(keys.iter().position(|key| key.starts_with(unit::TEXT))?);
    let recorded: Vec<&str> = rest.iter().filter_map(|key| key.strip_prefix("text/")).collect();
    let parts: HashMap<String, &String> =
        source_ids.iter().map(|id| (unit::part(id), id)).collect();
    let known: HashSet<&str> = recorded.iter().copied().collect();
    if !title.contains(&"title") || recorded.len() != document.body.headings.len() {
        return None;
    }
    let id = |(place, part): (usize, &&str)| match parts.get(*part) {
        Some(id) => (*id).clone(),
        // One that has another name now stands where it stood.
        None => match source_ids.get(place) {
            Some(now) if !known.contains(unit::part(now).as_str()) => now.clone(),
            _ => (*part).to_owned(),
        },
    };
    let ids: Vec<String> = recorded.iter().enumerate().map(id).collect();
    (ids != source_ids).then_some(ids)
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
