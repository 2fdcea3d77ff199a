//! The ids of headings: the same in every language of a page, so that an anchor survives a change
//! of language.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::markdown::{Heading, SectionHash};
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
    /// By heading: whether anything but its place tells which one it is; in a translation, of which section of the source.
    pub known: Vec<bool>,
    /// In a translation, by heading: the part of the key under which it was recorded, where it is another now.
    pub former: Vec<Option<Box<str>>>,
    /// What is to be said about them.
    pub said: Vec<Diagnostic>,
}

impl Headings {
    /// Whether anything but its place tells which section one is, by its number from 1.
    pub fn is_known(&self, section: u32) -> bool {
        let at = (section as usize).checked_sub(1);
        at.and_then(|at| self.known.get(at)).copied().unwrap_or(true)
    }
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
        .map(|id| {
            let document = &documents[id.index()];
            Headings { ids: own(document), known: are_told_apart(document), ..Headings::default() }
        })
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
            let source = (&*documents[source], headings[source].ids.as_slice());
            let Paired { ids, known, former } = translated(document, source, config, &mut said);
            let (own, given) = own_names(document, &ids);
            Headings { ids, own, given, known, former, said }
        })
        .collect();
    for (id, made) in translations.iter().zip(made) {
        headings[id.index()] = Arc::new(made);
    }
    headings
}

/// The ids that authors gave, and for the rest one made of the words. What an author gave is nobody else's.
fn own(document: &Document) -> Vec<String> {
    let headings = &document.body.headings;
    // The frame of the page and the footnotes have ids of their own.
    let mut taken = HashMap::from([("content".to_owned(), 1)]);
    let named = headings
        .iter()
        .map(|heading| heading.id.as_ref().map(|_| unique(own_id(heading), &mut taken)));
    let named: Vec<Option<String>> = named.collect();
    let all = named.into_iter().zip(headings);
    all.map(|(id, heading)| id.unwrap_or_else(|| unique(own_id(heading), &mut taken))).collect()
}

/// By heading of a source: whether its id would stay the same wherever it stood. Of several that say the same, only their
/// places tell which is which.
fn are_told_apart(document: &Document) -> Vec<bool> {
    let headings = &document.body.headings;
    let mut counted: HashMap<String, usize> = HashMap::new();
    for heading in headings {
        *counted.entry(own_id(heading)).or_default() += 1;
    }
    let is_told = |heading: &Heading| heading.id.is_some() || counted[&own_id(heading)] == 1;
    headings.iter().map(is_told).collect()
}

/// The id that the author of a heading gave, or one made of its words.
fn own_id(heading: &Heading) -> String {
    let id = heading.id.clone().unwrap_or_else(|| id_of(&heading.text));
    if is_footnote(&id) { format!("{id}-heading") } else { id }
}

/// What the headings of a translation are called, and how that is known.
#[derive(Debug, Default)]
struct Paired {
    ids: Vec<String>,
    known: Vec<bool>,
    former: Vec<Option<Box<str>>>,
}

/// A translation takes the ids of its source: those given by the author by name, the others by the places that they
/// had when the translation was recorded, or have now.
fn translated(
    document: &Document,
    (source, source_ids): (&Document, &[String]),
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Paired {
    let headings = &document.body.headings;
    if headings.is_empty() {
        return Paired::default();
    }
    let recorded = Recorded::of(document, source, source_ids);
    let mut found = Finding {
        ids: vec![None; headings.len()],
        former: vec![None; headings.len()],
        is_guessed: vec![false; headings.len()],
        taken: HashSet::new(),
        recorded: &recorded,
        source_ids,
    };
    found.by_name(document);
    let unnamed: Vec<usize> = (0..headings.len()).filter(|at| found.ids[*at].is_none()).collect();
    let is_named: Vec<bool> = found.ids.iter().map(Option::is_some).collect();
    let is_moved = found.by_order(document, &unnamed);
    let have_same_levels = have_same_levels(document, source);
    if !have_same_levels && !is_moved {
        let mut ids = headings.iter().map(|heading| heading.id.as_deref());
        if let Some(stray) = ids.position(|id| !id.is_some_and(|id| recorded.has(id))) {
            diagnostics.push(differ(document, source, stray, config));
        }
    }
    if have_same_levels {
        found.by_place(&unnamed);
    }
    let open = recorded.of_unnamed(document);
    let Finding { ids, former, is_guessed, .. } = found;
    let ids = with_own_words(document, ids);
    let known =
        is_named.iter().zip(&is_guessed).map(|(is_named, is_guessed)| *is_named && !is_guessed);
    let known = known.collect();
    let mut paired = Paired { ids, known, former };
    if let [alone] = unnamed[..] {
        // One alone cannot be taken for another, unless it is new: then nothing was recorded of it.
        paired.known[alone] = match &open[..] {
            [] => recorded.is_empty,
            [part] => {
                let former = paired.former[alone].as_deref();
                let is_it = former == Some(part) || unit::part(&paired.ids[alone]) == *part;
                is_it && !is_guessed[alone]
            }
            _ => false,
        };
    }
    paired
}

fn have_same_levels(document: &Document, source: &Document) -> bool {
    let levels = |document: &Document| {
        document.body.headings.iter().map(|heading| heading.level).collect::<Vec<_>>()
    };
    levels(document) == levels(source)
}

fn differ(document: &Document, source: &Document, stray: usize, config: &Config) -> Diagnostic {
    let (own, theirs) = (&document.body.headings, &source.body.headings);
    let tag = config.tag(source.source.lang);
    let here = match own.len() {
        1 => "1 heading".to_owned(),
        count => format!("{count} headings"),
    };
    let message = format!("{here} here, {} in the source in `{tag}`", theirs.len());
    Diagnostic::new(&codes::HEADINGS_DIFFER, &document.source.path, message)
        .at(own[stray].span)
        .label(&source.source.path, theirs.first().map(|heading| heading.span), "the source")
        .hint("give each heading its counterpart, or the id of one: `## … {#id}`")
}

/// What a translation recorded of its sections, beside the sections that its source has now. Sections are told by the
/// parts of their keys.
struct Recorded<'a> {
    /// Where the sections of the source stand.
    parts: HashMap<String, usize>,
    /// What was recorded of each.
    notes: HashMap<&'a str, &'a str>,
    /// The same in the order of the headings of the translation, where that can be told.
    in_order: Option<Vec<(&'a str, &'a str)>>,
    /// Sections that are recorded under a name that the source has no more, and are recognised by their text.
    moved: HashMap<&'a str, usize>,
    /// One alone of which neither is so, and the only section that is new.
    only: Option<(&'a str, usize)>,
    is_empty: bool,
}

impl<'a> Recorded<'a> {
    fn of(document: &'a Document, source: &Document, source_ids: &[String]) -> Self {
        let translation = document.common.translation.as_ref();
        let units = translation.and_then(|translation| translation.units.as_ref());
        let notes = units.into_iter().flat_map(|units| units.0.pairs());
        let notes: HashMap<&str, &str> =
            notes.filter_map(|(key, note)| Some((key.strip_prefix("text/")?, note))).collect();
        let parts: HashMap<String, usize> =
            source_ids.iter().enumerate().map(|(at, id)| (unit::part(id), at)).collect();
        let is_lost = |(part, _): &(&&'a str, &&'a str)| !parts.contains_key(**part);
        let lost: Vec<(&str, &str)> =
            notes.iter().filter(is_lost).map(|(part, note)| (*part, *note)).collect();
        let new: Vec<usize> = match lost.is_empty() {
            true => Vec::new(),
            false => {
                let is_new =
                    |(_, id): &(usize, &String)| !notes.contains_key(unit::part(id).as_str());
                source_ids.iter().enumerate().filter(is_new).map(|(at, _)| at).collect()
            }
        };
        let moved = by_text(&lost, source, &new);
        let only = match (&lost[..], &new[..]) {
            ([(part, _)], [at]) => Some((*part, *at)),
            _ => None,
        };
        let formerly = translation.is_some_and(|translation| translation.sections.is_some());
        let is_empty = units.is_none() && !formerly;
        Recorded { parts, notes, in_order: in_order(document), moved, only, is_empty }
    }

    /// Whether the source has a section of this name, or had one when the translation was recorded.
    fn has(&self, id: &str) -> bool {
        let part = unit::part(id);
        self.parts.contains_key(&part) || self.notes.contains_key(part.as_str())
    }

    /// The section of the source that is recorded under a name.
    fn now(&self, part: &str) -> Option<usize> {
        self.parts.get(part).or_else(|| self.moved.get(part)).copied()
    }

    /// The same where one alone has another name and another text: it may be the one that stands where it stood. Of
    /// several nobody can tell which is which.
    fn guess(&self, part: &str, place: usize) -> Option<usize> {
        self.only.filter(|only| *only == (part, place)).map(|(_, at)| at)
    }

    /// The sections that were recorded of headings without a name.
    fn of_unnamed(&self, document: &Document) -> Vec<String> {
        let names = document.body.headings.iter().filter_map(|heading| heading.id.as_deref());
        let named: HashSet<String> = names.map(unit::part).collect();
        let is_open = |(part, note): &(&&str, &&str)| {
            !SectionHash::is_of_named(note) && !named.contains(**part)
        };
        let open = self.notes.iter().filter(is_open).map(|(part, _)| (*part).to_owned());
        let translation = document.common.translation.as_ref();
        let formerly = translation.and_then(|translation| translation.sections.as_ref());
        let formerly = formerly.into_iter().flat_map(|sections| sections.0.pairs());
        let formerly = formerly.map(|(id, _)| unit::part(id)).filter(|part| !named.contains(part));
        match self.notes.is_empty() {
            true => formerly.collect(),
            false => open.collect(),
        }
    }
}

/// What a translation recorded of its sections, in the order of its headings: the part of the key of each, and the note.
/// None where that cannot be told.
fn in_order(document: &Document) -> Option<Vec<(&str, &str)>> {
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

/// Which of the new sections of a source has the text that was recorded under a name that is lost, where one alone was
/// recorded with this text and one alone has it.
fn by_text<'a>(
    lost: &[(&'a str, &str)],
    source: &Document,
    new: &[usize],
) -> HashMap<&'a str, usize> {
    let text = |at: &usize| source.body.sections.get(at + 1)?.text();
    let new = alone(new.iter().filter_map(|at| Some((text(at)?, *at))));
    let lost = lost.iter().filter_map(|(part, note)| Some((SectionHash::text_of(note)?, *part)));
    let found =
        alone(lost).into_iter().filter_map(|(text, part)| Some((part?, (*new.get(text)?)?)));
    found.collect()
}

/// What has a text; none where several have the same.
fn alone<T: Eq + std::hash::Hash, V>(all: impl Iterator<Item = (T, V)>) -> HashMap<T, Option<V>> {
    let mut found = HashMap::new();
    for (text, it) in all {
        found.entry(text).and_modify(|known| *known = None).or_insert(Some(it));
    }
    found
}

/// The headings of a translation, while it is looked for what they are called.
struct Finding<'a> {
    ids: Vec<Option<String>>,
    /// Under which part of a key a heading was recorded that is called otherwise now.
    former: Vec<Option<Box<str>>>,
    /// Which of these may be another section.
    is_guessed: Vec<bool>,
    /// The sections of the source that have their heading.
    taken: HashSet<usize>,
    recorded: &'a Recorded<'a>,
    source_ids: &'a [String],
}

impl Finding<'_> {
    /// Those whose author says what they are: whoever names a section knows best.
    fn by_name(&mut self, document: &Document) {
        let names = document.body.headings.iter().enumerate();
        let names = names.filter_map(|(at, heading)| Some((at, heading.id.as_deref()?)));
        let parts: Vec<(usize, &str, String)> =
            names.map(|(at, id)| (at, id, unit::part(id))).collect();
        for (at, _, part) in &parts {
            if let Some(section) = self.recorded.parts.get(part) {
                self.take(*at, *section);
            }
        }
        let in_order = self.recorded.in_order.as_deref().unwrap_or_default();
        for (at, id, part) in parts {
            // Who gives a section of another text another name makes it no newer.
            if let (Some(_), Some((former, _))) = (&self.ids[at], in_order.get(at))
                && !self.recorded.notes.contains_key(part.as_str())
                && !self.recorded.parts.contains_key(*former)
            {
                self.former[at] = Some((*former).into());
            }
            if self.ids[at].is_some() || !self.recorded.notes.contains_key(part.as_str()) {
                continue;
            }
            let known = self.recorded.now(&part);
            match known.or_else(|| self.recorded.guess(&part, at)) {
                Some(section) if self.take(at, section) => {
                    self.former[at] = Some(part.into());
                    self.is_guessed[at] = known.is_none();
                }
                Some(_) => {}
                None => self.ids[at] = Some(id.to_owned()),
            }
        }
    }

    /// Those that are known by the places that they had when the translation was recorded. Whether a section of the
    /// source has come to be, or to stand elsewhere, since then.
    fn by_order(&mut self, document: &Document, unnamed: &[usize]) -> bool {
        let Some(recorded) = &self.recorded.in_order else { return false };
        for at in unnamed.iter().copied() {
            let (part, note) = recorded[at];
            // What was recorded of a heading with a name is not of this one.
            if SectionHash::is_of_named(note) {
                continue;
            }
            let known = self.recorded.now(part);
            match known.or_else(|| self.recorded.guess(part, at)) {
                Some(section) => {
                    if self.take(at, section) && unit::part(&self.source_ids[section]) != part {
                        self.former[at] = Some(part.into());
                        self.is_guessed[at] = known.is_none();
                    }
                }
                None => self.ids[at] = Some(part.to_owned()),
            }
        }
        let ids = self.ids.iter().map(Option::as_deref);
        document.body.headings.len() != self.source_ids.len()
            || !ids.eq(self.source_ids.iter().map(|id| Some(id.as_str())))
    }

    /// The rest, in the order of the sections that are left.
    fn by_place(&mut self, unnamed: &[usize]) {
        let left = (0..self.source_ids.len()).filter(|section| !self.taken.contains(section));
        let left: Vec<usize> = left.collect();
        let open = unnamed.iter().copied().filter(|at| self.ids[*at].is_none());
        for (at, section) in open.collect::<Vec<_>>().into_iter().zip(left) {
            self.take(at, section);
        }
    }

    fn take(&mut self, at: usize, section: usize) -> bool {
        let is_free = self.taken.insert(section);
        if is_free {
            self.ids[at] = Some(self.source_ids[section].clone());
        }
        is_free
    }
}

/// The ids that were found; those that are left are called as their authors or their own words say.
fn with_own_words(document: &Document, found: Vec<Option<String>>) -> Vec<String> {
    let mut taken: HashMap<String, usize> =
        found.iter().flatten().map(|id| (id.clone(), 1)).collect();
    taken.entry("content".to_owned()).or_insert(1);
    let ids = found.into_iter().zip(&document.body.headings);
    ids.map(|(id, heading)| id.unwrap_or_else(|| unique(own_id(heading), &mut taken))).collect()
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
