//! Which hashes are recorded of a translation: of every text that is accepted the one that its source has now, of all
//! others what was recorded before.
//!
//! Refuses keys of which nothing can be recorded. Changes no file, and does not know how notes are written.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::content::document::Document;
use crate::content::markdown::SectionHash;
use crate::site::{self, DocumentId, Site, Text, Translation, notes_of};
use crate::words::unit::{self, State, Unit};

use super::Refusal;
use super::accepted::{Accepted, Which};

/// What is to be recorded of a translation.
#[derive(Default)]
pub(super) struct Notes {
    /// The keys of its texts, and the note of each.
    units: Vec<(String, String)>,
    /// The place of each key among them.
    places: HashMap<String, usize>,
    /// The keys of the sections that are recorded now, with what is told of those that were not current.
    sections: HashMap<String, Option<String>>,
    /// What was recorded before.
    before: BTreeMap<String, String>,
}

impl Notes {
    /// Whether anything is noted of a text.
    pub(super) fn has(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// Whether a section is recorded now.
    pub(super) fn records(&self, key: &str) -> bool {
        self.sections.contains_key(key)
    }

    /// Notes that the heading of a section carries its name.
    pub(super) fn name(&mut self, key: &str) {
        if self.records(key) {
            let note = &mut self.units[self.places[key]].1;
            *note = SectionHash::of_named(note);
        }
    }

    /// Leaves a section as it was.
    pub(super) fn withdraw(&mut self, key: &str) {
        self.sections.remove(key);
        let note = &mut self.units[self.places[key]].1;
        *note = self.before.get(key).cloned().unwrap_or_default();
    }

    /// The keys and their notes; what was recorded of sections is told in their order.
    pub(super) fn finish(mut self, accepted: &mut Accepted) -> Vec<(String, String)> {
        self.units.retain(|(_, note)| !note.is_empty());
        let told = self.units.iter().filter_map(|(key, _)| self.sections.get(key)?.clone());
        accepted.recorded.extend(told);
        self.units
    }
}

/// What is to be recorded of a translation, as it and its source are now.
///
/// # Errors
/// When something is asked of which nothing can be recorded.
pub(super) fn recorded(
    site: &Site,
    shown: DocumentId,
    which: &Which,
    accepted: &mut Accepted,
) -> Result<Notes, Refusal> {
    let text = site.text(shown);
    let Some(translation) = &text.translation else { return Ok(Notes::default()) };
    let recording = Recording::of(site, shown, (text, translation), which);
    if let Which::Keys(keys) = which {
        recording.refuse_unknown(keys, accepted)?;
        recording.refuse_alone(keys)?;
        recording.refuse_missing(keys)?;
    }
    Ok(recording.notes(accepted))
}

/// A translation while it is seen what to record of it.
struct Recording<'a> {
    site: &'a Site,
    document: &'a Document,
    text: &'a Text,
    translation: &'a Translation,
    /// The file that it was made from.
    of: &'a Document,
    which: &'a Which,
    /// The keys that are asked for by name.
    asked: HashSet<&'a str>,
    /// The texts of the file that it was made from, with their hashes, in their order.
    all: Vec<(String, String)>,
    /// The keys of these.
    of_source: HashSet<String>,
    /// What was recorded before.
    before: BTreeMap<String, String>,
    /// The keys under which texts were recorded that have others now.
    formerly: HashSet<&'a str>,
    /// The units that are not current, by their keys.
    open: HashMap<&'a str, &'a Unit>,
    /// The keys of its own sections.
    own_sections: HashSet<String>,
}

impl<'a> Recording<'a> {
    fn of(
        site: &'a Site,
        shown: DocumentId,
        (text, translation): (&'a Text, &'a Translation),
        which: &'a Which,
    ) -> Self {
        let document = site.document(shown);
        let of = site.document(translation.of);
        let ids = site.text(translation.of).heading_ids();
        let all = notes_of(of, ids, &|_| false);
        Recording {
            site,
            document,
            text,
            translation,
            of,
            which,
            asked: match which {
                Which::Keys(keys) => keys.iter().map(String::as_str).collect(),
                _ => HashSet::new(),
            },
            of_source: all.iter().map(|(key, _)| key.clone()).collect(),
            all,
            before: before(document, ids, of, (&translation.renamed, text.displaced())),
            formerly: translation.renamed.iter().map(|(former, _)| former.as_str()).collect(),
            open: translation.open.iter().map(|unit| (&*unit.key, unit)).collect(),
            own_sections: text.heading_ids().iter().map(|id| unit::section(id)).collect(),
        }
    }

    fn is(&self, key: &str, state: State) -> bool {
        self.open.get(key).is_some_and(|unit| unit.state == state)
    }

    fn is_missing(&self, key: &str) -> bool {
        self.is(key, State::Missing)
    }

    /// Whether it is of a text that the source does not have any more, or of which nobody knows whose it is: as long as
    /// it is here, its hash keeps it from being shown as if it were the page's own, and may tell later what it was made
    /// for.
    fn is_alone(&self, key: &str) -> bool {
        let is_here = self.open.contains_key(key) && !self.is_missing(key);
        (is_here || self.own_sections.contains(key) || self.translation.is_unclear(key))
            && self.before.contains_key(key)
            && !self.of_source.contains(key)
    }

    /// Whether it is of something else that is gone than what is asked for: other hints may be about that.
    fn is_for_others(&self, key: &str) -> bool {
        matches!(self.which, Which::Keys(_))
            && !self.asked.contains(key)
            && !self.of_source.contains(key)
            && !self.formerly.contains(key)
    }

    fn is_asked(&self, key: &str) -> bool {
        match self.which {
            Which::New => !self.is(key, State::OutOfDate),
            Which::All => true,
            Which::Keys(_) => self.asked.contains(key),
        }
    }

    fn notes(self, accepted: &mut Accepted) -> Notes {
        let keeps = |key: &str| self.is_alone(key) || self.is_for_others(key);
        let kept = self.before.iter().filter(|(key, _)| keeps(key));
        let mut units: Vec<_> = kept.map(|(key, hash)| (key.clone(), hash.clone())).collect();
        let mut sections = HashMap::new();
        for (key, hash) in &self.all {
            if !self.is_asked(key) {
                if self.is(key, State::OutOfDate) && *self.which == Which::New {
                    accepted.out_of_date.extend(self.told(key));
                }
                units.extend(self.former(key));
            } else if !self.is_missing(key) {
                match is_section(key) {
                    true => drop(sections.insert(key.clone(), self.told(key))),
                    false => accepted.recorded.extend(self.told(key)),
                }
                units.push((key.clone(), hash.clone()));
            } else if self.translation.is_in_progress() {
                // What is not translated has no hash; while somebody works on it, all have those with which it began.
                units.extend(self.former(key));
            }
        }
        put_in_own_order(&mut units, self.text.heading_ids());
        let places = units.iter().enumerate().map(|(at, (key, _))| (key.clone(), at)).collect();
        Notes { units, places, sections, before: self.before }
    }

    fn told(&self, key: &str) -> Option<String> {
        self.open.get(key).map(|unit| told(unit))
    }

    fn former(&self, key: &str) -> Option<(String, String)> {
        self.before.get(key).map(|noted| (key.to_owned(), noted.clone()))
    }

    fn refuse_unknown(&self, keys: &[String], accepted: &mut Accepted) -> Result<(), Refusal> {
        // What was recorded and is gone can be named, to be taken away.
        let is_known = |key: &String| self.before.contains_key(key) || self.of_source.contains(key);
        let Some(unknown) = keys.iter().find(|key| !is_known(key)) else { return Ok(()) };
        if self.is_done() {
            let unknown = keys.iter().filter(|key| !is_known(key));
            accepted.refused.extend(unknown.map(|key| {
                format!("`{}` has no text `{key}`: nothing was recorded of it", self.of.source.path)
            }));
            return Ok(());
        }
        if let Some(source) = self.source_with(unknown) {
            return Err(self.refusal_of_step(unknown, source));
        }
        // A key that looks like it may be that of somebody else's number: none is proposed.
        let known: Vec<_> = self.all.iter().map(|(key, _)| key.as_str()).collect();
        Err(Refusal::new(format!("`{}` has no text `{unknown}`", self.of.source.path))
            .hint(format!("its texts are {}", known.join(", "))))
    }

    /// Whether all is recorded: another hint of the same day may have led to what a key is about.
    fn is_done(&self) -> bool {
        let noted = self.document.common.translation.as_ref();
        noted.is_some_and(|noted| noted.units.is_some())
            && self.translation.open.iter().all(|unit| unit.state != State::Unnoted)
    }

    /// The source of the page, where it has a text and is not the file that the translation was made from.
    fn source_with(&self, key: &str) -> Option<DocumentId> {
        let subject = self.site.find(self.document.source.id.as_str())?;
        let source = self.site.subject(subject).source;
        let ids = self.site.text(source).heading_ids();
        let has = || {
            let notes = notes_of(self.site.document(source), ids, &|_| false);
            notes.iter().any(|(known, _)| known == key)
        };
        (source != self.translation.of && has()).then_some(source)
    }

    fn refusal_of_step(&self, key: &str, source: DocumentId) -> Refusal {
        let (of, source) = (self.of, self.site.document(source));
        let command = site::command(source, self.site.config.tag(of.source.lang));
        Refusal::new(format!(
            "`{}` was made from `{}`, where `{key}` is not recorded itself",
            self.document.source.path, of.source.path
        ))
        .hint(format!(
            "compare `{}` with `{}` first; if it is right, run `{command}`, then build again",
            of.source.path, source.source.path
        ))
    }

    fn refuse_alone(&self, keys: &[String]) -> Result<(), Refusal> {
        let Some(alone) = keys.iter().find(|key| self.is_alone(key)) else { return Ok(()) };
        Err(Refusal::new(format!(
            "`{}` still has a text of `{alone}`, which `{}` no longer has",
            self.document.source.path, self.of.source.path
        ))
        .hint("remove it from the translation first"))
    }

    fn refuse_missing(&self, keys: &[String]) -> Result<(), Refusal> {
        let lacks = |key: &&String| self.is_missing(key) && !self.before.contains_key(*key);
        let Some(missing) = keys.iter().find(lacks) else { return Ok(()) };
        Err(Refusal::new(format!(
            "`{}` has no translation of `{missing}`",
            self.document.source.path
        ))
        .hint("translate it first, in the item that has the name of that of the source"))
    }
}

/// A text by its key, and what stands side by side.
pub(super) fn told(unit: &Unit) -> String {
    format!("{}: {}", unit.key, unit.pair)
}

/// Whether a key is that of a section.
pub(super) fn is_section(key: &str) -> bool {
    key == unit::TEXT || key.starts_with("text/")
}

/// Puts the notes of sections into the order of a translation, behind all others.
fn put_in_own_order(notes: &mut [(String, String)], own_ids: &[String]) {
    let places: HashMap<String, usize> =
        own_ids.iter().enumerate().map(|(at, id)| (unit::section(id), at + 1)).collect();
    let place = |key: &str| match key {
        unit::TEXT => 0,
        _ => places.get(key).copied().unwrap_or(usize::MAX),
    };
    notes.sort_by_key(|(key, _)| (is_section(key), place(key)));
}

/// What a translation noted, in the form of units: the hash of a section that was noted formerly and still holds is
/// written anew, and one that does not stays different from any.
fn before(
    document: &Document,
    heading_ids: &[String],
    of: &Document,
    (renamed, displaced): (&[(String, String)], &HashSet<Box<str>>),
) -> BTreeMap<String, String> {
    let Some(translation) = &document.common.translation else { return BTreeMap::new() };
    let mut all = BTreeMap::new();
    if let Some(sections) = &translation.sections {
        let ids = [""].into_iter().chain(heading_ids.iter().map(String::as_str));
        let hashes: BTreeMap<&str, _> = ids.zip(&of.body.sections).collect();
        for (id, noted) in sections.0.pairs() {
            let holds = hashes.get(id).filter(|hash| hash.is(noted));
            let hash =
                holds.map_or_else(|| "h0000000000000000".to_owned(), |hash| hash.noted(false));
            all.insert(unit::section(id), hash);
        }
    }
    let units = translation.units.iter().flat_map(|units| units.0.pairs());
    all.extend(units.map(|(key, hash)| (key.to_owned(), hash.to_owned())));
    let moved =
        renamed.iter().filter_map(|(former, now)| Some((now.clone(), all.get(former)?.clone())));
    let moved: Vec<(String, String)> = moved.collect();
    // What was recorded under a name that another section has now is not of that one.
    all.retain(|key, _| !key.strip_prefix("text/").is_some_and(|part| displaced.contains(part)));
    for (now, hash) in moved {
        all.entry(now).or_insert(hash);
    }
    all
}
