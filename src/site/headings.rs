//! The ids of headings: the same in every language of a page, so that an anchor survives a change
//! of language.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::config::Config;
use crate::content::document::Document;
use crate::content::markdown::{Heading, SectionHash};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path;
use crate::words::unit::{self, Hash};

use super::DocumentId;
use super::commands::command;
use super::names::Names;
use super::passages::Passages;

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
    /// In a translation: the parts of keys under which a section was recorded that is not the one of this name now.
    pub displaced: HashSet<Box<str>>,
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
            let mut said = Vec::new();
            say_twice(document, &mut said);
            let known = are_told_apart(document);
            Headings { ids: own(document), known, said, ..Headings::default() }
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
            say_twice(document, &mut said);
            let source = (&*documents[source], headings[source].ids.as_slice());
            let Paired { ids, known, former, displaced } =
                translated(document, source, config, &mut said);
            let (own, given) = own_names(document, &ids);
            Headings { ids, own, given, known, former, displaced, said }
        })
        .collect();
    for (id, made) in translations.iter().zip(made) {
        headings[id.index()] = Arc::new(made);
    }
    headings
}

/// Says where two headings of a file have one id: a link leads to the first, and nobody can tell which a translation means.
fn say_twice(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: HashMap<&str, &Heading> = HashMap::new();
    for heading in &document.body.headings {
        let Some(id) = heading.id.as_deref() else { continue };
        let Some(other) = first.get(id) else {
            first.insert(id, heading);
            continue;
        };
        let path = &document.source.path;
        let message = format!("“{}” and “{}” have the same id `{id}`", other.text, heading.text);
        let said = Diagnostic::new(&codes::HEADING_ID_TWICE, path, message).at(heading.span);
        diagnostics.push(said.label(path, Some(other.span), "the first").hint(
            "give each heading an id of its own; the section that had it first keeps it, for its translations have it too",
        ));
    }
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
    displaced: HashSet<Box<str>>,
}

/// A translation takes the ids of its source: first those that the recorded texts tell, then those given by the author by
/// name, and the others by the places that they had when the translation was recorded, or have now.
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
        taken: HashSet::new(),
        recorded: &recorded,
        source_ids,
    };
    found.by_name(document);
    let unnamed: Vec<usize> = (0..headings.len()).filter(|at| found.ids[*at].is_none()).collect();
    let is_named: Vec<bool> = found.ids.iter().map(Option::is_some).collect();
    let is_moved = found.by_order(document, &unnamed);
    let have_same_levels = have_same_levels(document, source);
    let open = recorded.of_unnamed(document);
    // Where every section that is recorded has its name, one without is new: its place tells nothing of it.
    let is_by_name = open.is_empty() && recorded.is_any_named(document);
    let is_said = is_by_name && say_unnamed(document, source, &found, config, diagnostics);
    if !have_same_levels && !is_moved && !is_said {
        let mut ids = headings.iter().map(|heading| heading.id.as_deref());
        if let Some(stray) = ids.position(|id| !id.is_some_and(|id| recorded.has(id))) {
            diagnostics.push(differ(document, source, stray, config));
        }
    }
    if have_same_levels && !is_by_name {
        found.by_place(&unnamed);
    }
    let displaced = recorded.displaced(source_ids);
    let Finding { ids, former, .. } = found;
    let is_refused =
        |(id, heading): (&Option<String>, &Heading)| id.is_none() && heading.id.is_some();
    let is_own = is_by_name || ids.iter().zip(headings).any(is_refused);
    let ids = with_own_words(document, ids, if is_own { source_ids } else { &[] });
    let mut paired = Paired { ids, known: is_named, former, displaced };
    if let [alone] = unnamed[..] {
        // One alone cannot be taken for another, unless it is new: then nothing was recorded of it.
        paired.known[alone] = match &open[..] {
            [] => recorded.is_empty,
            [part] => {
                let former = paired.former[alone].as_deref();
                former == Some(part) || unit::part(&paired.ids[alone]) == *part
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

/// Says which headings have no name though all recorded sections have theirs, and which sections of the source they may
/// be of; whether there is any such section.
fn say_unnamed(
    document: &Document,
    source: &Document,
    found: &Finding<'_>,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let headings = &document.body.headings;
    let is_left = |at: &usize| !found.taken.contains(at);
    let left: Vec<usize> = (0..found.source_ids.len()).filter(is_left).collect();
    let unnamed = found.ids.iter().zip(headings).filter(|(id, _)| id.is_none());
    let unnamed: Vec<&Heading> = unnamed.map(|(_, heading)| heading).collect();
    if left.is_empty() || unnamed.is_empty() {
        return false;
    }
    let translation = document.common.translation.as_ref();
    if translation.is_some_and(|translation| translation.in_progress == Some(true)) {
        return true;
    }
    let passages = Passages::of(source);
    let named = left.iter().take(MOST_NAMED).map(|at| {
        format!("`{{#{}}}` if it is of “{}”", found.source_ids[*at], passages.told(at + 1))
    });
    let named = named.collect::<Vec<_>>().join(", ");
    // As long as another heading has one of these names, it is not free.
    let first = match found.former.iter().any(Option::is_some) {
        true => format!(
            "run `{}` first, which gives the other headings the ids that their sections have now; then ",
            command(source, config.tag(document.source.lang))
        ),
        false => String::new(),
    };
    let hint = format!("{first}write behind it which section of the source it is: {named}");
    for heading in unnamed {
        let why = match &heading.id {
            None => "its heading has no id".to_owned(),
            Some(id) => format!("its id `{id}` is that of another section now, or of several"),
        };
        let message = format!(
            "nothing tells of which section of `{}` “{}” is: {why}; readers are told that nobody knows whether it is up to date",
            source.source.path, heading.text
        );
        let said = Diagnostic::new(&codes::SECTION_UNNAMED, &document.source.path, message);
        diagnostics.push(said.at(heading.span).hint(hint.clone()));
    }
    true
}

/// So many sections are named of those that one may be: nobody reads through more.
const MOST_NAMED: usize = 8;

/// What a translation recorded of its sections, beside the sections that its source has now. Sections are told by the
/// parts of their keys.
struct Recorded<'a> {
    /// Where the sections of the source stand.
    parts: HashMap<String, usize>,
    /// What was recorded of each.
    notes: HashMap<&'a str, &'a str>,
    /// The same in the order of the headings of the translation, where that can be told.
    in_order: Option<Vec<(&'a str, &'a str)>>,
    /// Which section of the source each of them is now.
    now: HashMap<&'a str, usize>,
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
        let now = sections_now(&notes, source, &parts);
        let formerly = translation.is_some_and(|translation| translation.sections.is_some());
        let is_empty = units.is_none() && !formerly;
        Recorded { parts, notes, in_order: in_order(document), now, is_empty }
    }

    /// Whether the source has a section of this name, or had one when the translation was recorded.
    fn has(&self, id: &str) -> bool {
        let part = unit::part(id);
        self.parts.contains_key(&part) || self.notes.contains_key(part.as_str())
    }

    /// The section of the source that is recorded under a name.
    fn now(&self, part: &str) -> Option<usize> {
        self.now.get(part).copied()
    }

    /// Whether a heading has a name under which a section was recorded.
    fn is_any_named(&self, document: &Document) -> bool {
        let mut ids = document.body.headings.iter().filter_map(|heading| heading.id.as_deref());
        ids.any(|id| self.notes.contains_key(unit::part(id).as_str()))
    }

    /// The names of sections of the source under which another section was recorded.
    fn displaced(&self, source_ids: &[String]) -> HashSet<Box<str>> {
        let parts = source_ids.iter().map(|id| unit::part(id));
        let is_of_another = |part: &String| {
            self.notes.contains_key(part.as_str())
                && self.now(part) != self.parts.get(part).copied()
        };
        parts.filter(is_of_another).map(String::into_boxed_str).collect()
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

/// Which section of a source each recorded one is now: the one that says what was recorded, wherever it stands and
/// whatever it is called. A name alone tells only where no other section says it.
fn sections_now<'a>(
    notes: &HashMap<&'a str, &'a str>,
    source: &Document,
    parts: &HashMap<String, usize>,
) -> HashMap<&'a str, usize> {
    let hashes = source.body.sections.get(1..).unwrap_or_default();
    let meaning = |at: usize| Some(hashes[at].meaning.to_string());
    let text = |at: usize| hashes[at].text();
    let noted_text = |note: &'a str| SectionHash::text_of(note);
    let mut still =
        Still { parts, count: hashes.len(), now: HashMap::new(), taken: HashSet::new() };
    let mut open: Vec<(&str, &str)> = notes.iter().map(|(part, note)| (*part, *note)).collect();
    still.by_name(&mut open, &|note, at| hashes[at].is(note));
    still.by_words(&mut open, &meaning, &Hash::part_of);
    still.by_name(&mut open, &|note, at| noted_text(note).map(str::to_owned) == text(at));
    still.by_words(&mut open, &text, &noted_text);
    let left = (0..hashes.len()).filter(|at| !still.taken.contains(at));
    let said: HashSet<String> = left.flat_map(|at| [meaning(at), text(at)]).flatten().collect();
    // One that several sections may be is none of the others.
    let is_said = |note: &'a str| {
        [Hash::part_of(note), noted_text(note)].into_iter().flatten().any(|it| said.contains(it))
    };
    open.retain(|(_, note)| !is_said(note));
    // Of several that are called alike their places would tell, and another may stand there now.
    let is_told = are_told_apart(source);
    still.by_name(&mut open, &|_, at| is_told.get(at) == Some(&true));
    still.now
}

/// Recorded sections, while it is looked for which of the source they are.
struct Still<'a, 'p> {
    parts: &'p HashMap<String, usize>,
    count: usize,
    now: HashMap<&'a str, usize>,
    taken: HashSet<usize>,
}

impl<'a> Still<'a, '_> {
    /// Those whose section has the name that it had, where it fits what was recorded.
    fn by_name(
        &mut self,
        open: &mut Vec<(&'a str, &'a str)>,
        fits: &dyn Fn(&'a str, usize) -> bool,
    ) {
        open.retain(|(part, note)| {
            let at = self.parts.get(*part).copied();
            let Some(at) = at.filter(|at| *at < self.count && fits(note, *at)) else { return true };
            let is_free = self.taken.insert(at);
            if is_free {
                self.now.insert(*part, at);
            }
            !is_free
        });
    }

    /// Those whose words one section alone has, and of which it is the only one that was recorded with them.
    fn by_words(
        &mut self,
        open: &mut Vec<(&'a str, &'a str)>,
        words: &dyn Fn(usize) -> Option<String>,
        noted: &dyn Fn(&'a str) -> Option<&'a str>,
    ) {
        let free = (0..self.count).filter(|at| !self.taken.contains(at));
        let sections = alone(free.filter_map(|at| Some((words(at)?, at))));
        let recorded = alone(open.iter().filter_map(|(part, note)| Some((noted(note)?, *part))));
        for (words, part) in recorded {
            if let (Some(part), Some(Some(at))) = (part, sections.get(words)) {
                self.taken.insert(*at);
                self.now.insert(part, *at);
            }
        }
        open.retain(|(part, _)| !self.now.contains_key(part));
    }
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
    /// The sections of the source that have their heading.
    taken: HashSet<usize>,
    recorded: &'a Recorded<'a>,
    source_ids: &'a [String],
}

impl Finding<'_> {
    /// Those that have a name: by what was recorded under it, and where nothing was, by the name itself.
    fn by_name(&mut self, document: &Document) {
        let recorded = self.recorded;
        let names = document.body.headings.iter().enumerate();
        let names = names.filter_map(|(at, heading)| Some((at, heading.id.as_deref()?)));
        let parts: Vec<(usize, &str, String)> =
            names.map(|(at, id)| (at, id, unit::part(id))).collect();
        let mut counted: HashMap<&str, usize> = HashMap::new();
        for (_, _, part) in &parts {
            *counted.entry(part).or_default() += 1;
        }
        let is_noted = |part: &str| recorded.notes.contains_key(part);
        for (at, _, part) in &parts {
            let Some(section) = recorded.now(part).filter(|_| counted[part.as_str()] == 1) else {
                continue;
            };
            let now = unit::part(&self.source_ids[section]);
            // Where another heading has got the name of this section, somebody has named both anew.
            let is_named_anew =
                now != *part && counted.contains_key(now.as_str()) && !is_noted(&now);
            if !is_named_anew && self.take(*at, section) && now != *part {
                self.former[*at] = Some(part.as_str().into());
            }
        }
        let in_order = recorded.in_order.as_deref().unwrap_or_default();
        for (at, id, part) in &parts {
            let is_twice = counted[part.as_str()] > 1 && is_noted(part);
            let is_lost = is_noted(part) && recorded.now(part).is_none();
            match recorded.parts.get(part) {
                _ if self.ids[*at].is_some() => {}
                // Two of one name, or one whose name is that of another section now: nobody knows which they are.
                Some(_) if is_twice || is_lost => {}
                Some(section) if self.take(*at, *section) && !is_noted(part) => {
                    self.former[*at] = in_order
                        .get(*at)
                        .map(|(former, _)| *former)
                        .filter(|former| is_named_by_hand(former, *section, recorded, &counted))
                        .map(Box::from);
                }
                None if is_lost && !is_twice => self.ids[*at] = Some((*id).to_owned()),
                _ => {}
            }
        }
    }

    /// Those that are known by the places that they had when the translation was recorded. Whether a section of the
    /// source has come to be, or to stand elsewhere, since then.
    fn by_order(&mut self, document: &Document, unnamed: &[usize]) -> bool {
        let Some(recorded) = &self.recorded.in_order else { return false };
        let has_lost_all = !self.recorded.is_any_named(document);
        for at in unnamed.iter().copied() {
            let (part, note) = recorded[at];
            // What was recorded of a heading with a name is not of this one, unless all names were lost together.
            if SectionHash::is_of_named(note) && !has_lost_all {
                continue;
            }
            match self.recorded.now(part) {
                Some(section) => {
                    if self.take(at, section) && unit::part(&self.source_ids[section]) != part {
                        self.former[at] = Some(part.into());
                    }
                }
                None if self.recorded.parts.contains_key(part) => {}
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

/// Whether a section was recorded under a name that neither file has any more: whoever gives its translation another name
/// makes it no newer.
fn is_named_by_hand(
    former: &str,
    section: usize,
    recorded: &Recorded<'_>,
    counted: &HashMap<&str, usize>,
) -> bool {
    !recorded.parts.contains_key(former)
        && !counted.contains_key(former)
        && recorded.now(former).is_none_or(|now| now == section)
}

/// The ids that were found; those that are left are called as their authors or their own words say, and never as a
/// section that they are not.
fn with_own_words(
    document: &Document,
    found: Vec<Option<String>>,
    of_others: &[String],
) -> Vec<String> {
    let mut taken: HashMap<String, usize> =
        found.iter().flatten().chain(of_others).map(|id| (id.clone(), 1)).collect();
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
