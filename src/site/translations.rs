//! How a translation stands to its source, unit by unit, told by hashes: dates would lie.
//!
//! The one place that decides it. Whoever shows a page, explains a file, or tells an author what is to be done asks
//! here; and what was made for another item or another text is taken out here, before anything is shown.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::content::config::{Config, Lang};
use crate::content::document::Document;
use crate::content::kinds::{self, Method};
use crate::content::record::{Found, Noted, Pairing, Record, Through, Units};
use crate::words::diagnostic::{Diagnostic, Span};
use crate::words::path::{SourcePath, SubjectId};
use crate::words::unit::{self, Hash, Unit};

use super::commands::command;
use super::links::Files;
use super::passages::words_in;
use super::recorded::{NotedKeys, Remedy, is_below, say_by_order, say_outdated, say_unrecorded};
use super::sections::{self, Compared, EmptySection};
use super::{DocumentId, Site};

/// How a translation stands to its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The file it was made from.
    pub of: DocumentId,
    /// Its sections, by number (0 before the first heading), whose source has changed, in order.
    pub stale: Vec<u32>,
    /// Its sections, by number, of which it was never recorded for which text they were made, though it was of others.
    pub unknown_sections: Vec<u32>,
    /// Its sections, by number, that the file it was made from does not have, in order.
    pub without_source: Vec<u32>,
    /// The sections of the file it was made from, by number, that it lacks or that are empty in it, in order.
    pub missing_sections: Vec<u32>,
    /// Its sections in which nothing stands though something does in the file it was made from, in order.
    pub empty_sections: Vec<EmptySection>,
    /// Whether it has no text at all, so that readers are shown that of the file it was made from.
    pub is_text_of_source: bool,
    /// How many of its units stand in which way.
    pub counts: Counts,
    /// The units that are not current.
    pub open: Vec<Unit>,
    /// The texts that are no translation, for they say what the source says, in its words: their keys, and where they
    /// stand.
    pub same: Vec<(Box<str>, Box<str>)>,
    /// The sections of which that is so, by number.
    pub same_sections: Vec<u32>,
    /// Items that are known by their hashes alone, and the names that they have in the source.
    pub unnamed: Vec<(Span, String)>,
    /// The keys under which hashes are noted that count for another, and that other.
    pub renamed: Vec<(String, String)>,
    /// The beginnings of the keys of texts that are here and of which nobody knows whose they are.
    unclear: HashSet<String>,
    method: Method,
    in_progress: bool,
}

impl Translation {
    /// Whether a text is here, and nobody knows to which item of the source it belongs.
    pub fn is_unclear(&self, key: &str) -> bool {
        is_below(&self.unclear, key)
    }

    /// The fields of the front matter of which readers see something in the language of the source.
    pub fn fields_of_source(&self) -> BTreeSet<&str> {
        let open = self.open.iter().filter(|unit| !unit.is_section() && unit.falls_back());
        open.map(Unit::field).collect()
    }

    /// How many of its sections are marked where they stand, because the source has changed.
    pub fn marked(&self) -> usize {
        self.stale.len()
    }

    /// How many sections of the source it lacks.
    pub fn lacking(&self) -> usize {
        self.missing_sections.len()
    }

    /// Whether it was never recorded for which title that of the translation was made: it cannot stand beside a number.
    pub(super) fn has_unknown_title(&self) -> bool {
        self.open.iter().any(|unit| &*unit.key == "title" && unit.state == unit::State::Unnoted)
    }

    /// Whether somebody is still working on it.
    pub fn is_in_progress(&self) -> bool {
        self.in_progress
    }

    fn state(&self) -> State {
        let counts = self.counts;
        match self.method {
            _ if self.in_progress => State::InProgress,
            Method::Machine => State::Machine(counts),
            _ if counts.changed > 0 => State::Changed(counts),
            Method::MachineReviewed => State::MachineReviewed(counts),
            Method::Human if counts.unknown > 0 => State::Unnoted(counts),
            Method::Human if counts.missing > 0 => State::Partial(counts),
            Method::Human => State::Current,
        }
    }
}

/// How a page stands in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was written in it.
    Source,
    /// It is translated, and nothing has changed since.
    Current,
    /// It is translated, and did not note from what: not of every text that it has. Nobody can know whether those are
    /// what the source says.
    Unnoted(Counts),
    /// It is translated, and units of the source have changed since.
    Changed(Counts),
    /// What is translated is current, and other texts are not translated.
    Partial(Counts),
    /// Somebody is still working on it.
    InProgress,
    /// It was translated by a machine, and no person has read it.
    Machine(Counts),
    /// It was translated by a machine, and a person has read it.
    MachineReviewed(Counts),
    /// It is not translated: readers are shown the text of another language.
    Missing(Lang),
}

/// How many units of a source stand in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Changed since the translation was made.
    pub changed: usize,
    /// Translated, and nobody recorded from which text.
    pub unknown: usize,
    /// Not translated.
    pub missing: usize,
    /// Of how many.
    pub of: usize,
}

impl Counts {
    fn of(units: &[Unit]) -> Self {
        let count = |is_so: &dyn Fn(&Unit) -> bool| units.iter().filter(|unit| is_so(unit)).count();
        Counts {
            changed: count(&|unit| unit.is_changed),
            unknown: count(&Unit::is_unsure),
            missing: count(&Unit::is_missing),
            of: count(&|unit| unit.hash.is_some()),
        }
    }

    /// "2 of 7 texts changed since, 1 not recorded"; nothing where none is open.
    pub fn words(self) -> String {
        let Counts { changed, unknown, missing, of } = self;
        let noun = if of == 1 { "text" } else { "texts" };
        let all =
            [(changed, "changed since"), (unknown, "not recorded"), (missing, "not translated")];
        let open = all.into_iter().filter(|(count, _)| *count > 0).enumerate();
        let words = open.map(|(place, (count, what))| match place {
            0 => format!("{count} of {of} {noun} {what}"),
            _ => format!("{count} {what}"),
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

impl State {
    /// How a page stands in a language.
    pub fn of(site: &Site, subject: SubjectId, lang: Lang) -> State {
        let shown = site.shown(subject, lang);
        let document = site.document(shown);
        if document.source.lang != lang {
            return State::Missing(document.source.lang);
        }
        let translation = site.text(shown).translation.as_ref();
        translation.map_or(State::Source, Translation::state)
    }

    /// Its name for templates, styles and filters.
    pub fn key(self) -> &'static str {
        match self {
            State::Source => "source",
            State::Current => "current",
            State::Unnoted(_) => "unnoted",
            State::Changed(_) => "changed",
            State::Partial(_) => "partial",
            State::InProgress => "in-progress",
            State::Machine(_) => "machine",
            State::MachineReviewed(_) => "machine-reviewed",
            State::Missing(_) => "missing",
        }
    }
}

/// What is known of the pages while translations are looked at.
pub(super) struct Context<'a, 'f> {
    pub files: &'a Files<'f>,
    pub config: &'a Config,
}

/// How a translation stands, and the same file with what was made for other items and texts taken out; none for a
/// source.
pub(super) fn of(
    id: DocumentId,
    document: &mut Arc<Document>,
    context: &Context<'_, '_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Translation> {
    if document.source.is_source {
        return None;
    }
    let mut fitted = None;
    let translation = context.looked_at(id, document, &mut Vec::new(), &mut fitted, diagnostics)?;
    if let Some((common, facts)) = fitted {
        let own = Arc::make_mut(document);
        (own.common, own.facts) = (common, facts);
    }
    Some(translation)
}

type Fitted = Option<(kinds::Common, kinds::Facts)>;

impl Context<'_, '_> {
    pub(super) fn document(&self, id: DocumentId) -> &Document {
        &self.files.documents[id.index()]
    }

    fn heading_ids(&self, id: DocumentId) -> &[String] {
        &self.files.headings[id.index()].ids
    }

    fn looked_at(
        &self,
        id: DocumentId,
        document: &Document,
        way: &mut Vec<DocumentId>,
        fitted: &mut Fitted,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Translation> {
        let (of, source_id) = self.made_from(id, way)?;
        way.push(id);
        let source = self.document(source_id);
        self.say_origin(id, source, diagnostics);
        let before = match of == source_id {
            true => None,
            false => self.looked_at(of, self.document(of), way, &mut None, &mut Vec::new()),
        };
        let recorded = Recorded::of(document);
        let noted: HashMap<&str, &str> = recorded.pairs().collect();
        let command = command(source, self.config.tag(document.source.lang));
        let paths = (&document.source.path, &source.source.path);
        let is_foreign = are_foreign(document, source, self.config);
        let through = before.as_ref().map(|before| self.through(of, before));
        let mut pairing = Pairing::new(
            paths,
            &noted,
            recorded.units.is_some(),
            through.as_ref(),
            &command,
            diagnostics,
        );
        pairing.is_foreign = is_foreign;
        let mut found = paired(document, source, pairing, fitted);
        let sections = sections::compared(&Compared {
            of: self.document(of),
            of_ids: self.heading_ids(of),
            own: document,
            headings: &self.files.headings[id.index()],
            noted: &noted,
            formerly: recorded.sections,
            is_noted: recorded.units.is_some(),
            before: before.as_ref().map_or(&[][..], |before| &before.open),
            is_foreign,
        });
        found.renamed.extend(sections.renamed);
        found.units.extend(sections.units);
        let written = document.common.translation.as_ref();
        let method = written.and_then(|translation| translation.method).unwrap_or(Method::Human);
        let in_progress = written.and_then(|translation| translation.in_progress) == Some(true);
        let unclear = found.told.clone();
        if recorded.is_any() {
            let known = self.known(of, source_id);
            let absent = if in_progress { HashSet::new() } else { found.absent };
            let Recorded { units, sections } = recorded;
            let noted = NotedKeys { units, sections, known, told: found.told, absent };
            noted.say_gone(&found.renamed, (paths, &command), diagnostics);
        }
        if !in_progress {
            let first = before.as_ref().filter(|before| before.open.iter().any(Unit::is_unsure));
            let first = first.map(|_| self.recording(of, source));
            let remedy = Remedy {
                command: &command,
                is_noted: recorded.units.is_some(),
                is_by_place: !recorded.is_any() && has_several_unnamed(document),
                first: first.as_ref().map(|(path, command)| (*path, command.as_str())),
            };
            say_unrecorded(&found.units, paths, remedy, diagnostics);
            say_by_order(&found.units, paths, remedy, diagnostics);
            say_outdated(&found.units, paths, &command, diagnostics);
        }
        let mut counts = Counts::of(&found.units);
        // What the source no longer has may still be true, or not.
        counts.unknown += sections.orphaned;
        found.units.retain(|unit| unit.state != unit::State::Current);
        found.same.extend(sections.told_same);
        Some(Translation {
            of,
            stale: sections.stale,
            unknown_sections: sections.unknown,
            without_source: sections.without_source,
            missing_sections: sections.missing,
            empty_sections: sections.empty,
            is_text_of_source: document.body.is_blank(&document.body.whole()),
            counts,
            open: found.units,
            same: found.same,
            same_sections: sections.same,
            unnamed: found.unnamed,
            renamed: found.renamed,
            unclear,
            method,
            in_progress,
        })
    }

    /// How a file stands from which a translation was made that is one itself.
    fn through(&self, of: DocumentId, before: &Translation) -> Through {
        let keys = |is_so: &dyn Fn(&Unit) -> bool| {
            before.open.iter().filter(|unit| is_so(unit)).map(|unit| unit.key.clone()).collect()
        };
        Through {
            hashes: units_of(self.document(of), self.heading_ids(of)).into_iter().collect(),
            old: keys(&Unit::is_old),
            unsure: keys(&Unit::is_unsure),
        }
    }

    /// The command that records a file from which a translation was made, and its path.
    fn recording(&self, of: DocumentId, source: &Document) -> (&SourcePath, String) {
        let of = self.document(of);
        (&of.source.path, command(source, self.config.tag(of.source.lang)))
    }

    /// The keys that a note may have: those of the source, and of the file that a translation was made from.
    fn known(&self, of: DocumentId, source: DocumentId) -> HashSet<String> {
        let both = if of == source { vec![of] } else { vec![of, source] };
        let keys = |id: DocumentId| units_of(self.document(id), self.heading_ids(id));
        both.into_iter().flat_map(keys).map(|(key, _)| key).collect()
    }
}

/// What a translation recorded, in both forms.
#[derive(Clone, Copy)]
struct Recorded<'d> {
    units: Option<&'d Noted>,
    sections: Option<&'d Noted>,
}

impl<'d> Recorded<'d> {
    fn of(document: &'d Document) -> Self {
        let written = document.common.translation.as_ref();
        let units = written.and_then(|translation| translation.units.as_ref());
        let sections = written.and_then(|translation| translation.sections.as_ref());
        Recorded { units: units.map(|units| &units.0), sections: sections.map(|it| &it.0) }
    }

    fn is_any(self) -> bool {
        self.units.is_some() || self.sections.is_some()
    }

    /// The keys of units and their hashes.
    fn pairs(self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.units.into_iter().flat_map(Noted::pairs)
    }
}

/// Pairs the fields of a translation with those of its source; where anything was taken out, what remains is `fitted`.
fn paired(
    document: &Document,
    source: &Document,
    mut pairing: Pairing<'_>,
    fitted: &mut Fitted,
) -> Found {
    let (mut common, mut facts) = (document.common.clone(), document.facts.clone());
    common.pair_fields(&source.common, &mut pairing);
    facts.pair(&source.facts, &mut pairing);
    let found = pairing.finish();
    // A page has a title in any case; this one says that it is that of the source.
    let lacks_title = common.title.is_none() && source.common.title.is_some();
    if lacks_title {
        common.title.clone_from(&source.common.title);
    }
    if found.is_touched || lacks_title {
        *fitted = Some((common, facts));
    }
    found
}

/// Whether headings that nobody named belong to those of the source by their order alone.
fn has_several_unnamed(document: &Document) -> bool {
    document.body.headings.iter().filter(|heading| heading.id.is_none()).count() > 1
}

/// Whether two files are in different languages, and not only in those of different countries.
fn are_foreign(one: &Document, other: &Document, config: &Config) -> bool {
    let language = |document: &Document| config.tag(document.source.lang).split('-').next();
    language(one) != language(other)
}

/// Whether a file that is called a translation holds nothing but the words of its source.
pub(super) fn is_copy(document: &Document, source: &Document, config: &Config) -> bool {
    let translation = document.common.translation.as_ref();
    // Whoever has only begun has written nothing yet, and nobody is shown it.
    if translation.is_some_and(|translation| translation.in_progress == Some(true)) {
        return false;
    }
    let are_alike = document.title() == source.title()
        && are_foreign(document, source, config)
        && meanings(document).eq(meanings(source));
    if !are_alike {
        return false;
    }
    let theirs: HashMap<String, Hash> = front_units(source).into_iter().collect();
    let is_theirs = |(key, hash): &(String, Hash)| theirs.get(key) == Some(hash);
    let has_prose = || {
        let summary = document.summary().is_some_and(unit::is_prose);
        summary
            || unit::is_prose(document.title())
            || unit::is_prose(&words_in(&document.body.html))
    };
    front_units(document).iter().all(is_theirs) && has_prose()
}

/// What the sections of a file mean.
fn meanings(document: &Document) -> impl Iterator<Item = Hash> {
    document.body.sections.iter().map(|section| section.meaning)
}

/// The units of the front matter of a file.
fn front_units(document: &Document) -> Vec<(String, Hash)> {
    let mut units = Units::default();
    document.common.units_of_fields(&mut units);
    document.facts.units(&mut units);
    units.found
}

/// The units of a file with what they mean now: the texts of its front matter, then its sections.
pub fn units_of(document: &Document, heading_ids: &[String]) -> Vec<(String, Hash)> {
    let mut units = Units::default();
    document.common.units_of_fields(&mut units);
    document.facts.units(&mut units);
    let mut found = units.found;
    found
        .retain(|(key, _)| key != "keywords" && !key.split('/').any(|part| part == unit::NAMELESS));
    let ids = [""].into_iter().chain(heading_ids.iter().map(String::as_str));
    let sections = ids.zip(&document.body.sections).enumerate();
    let sections = sections.filter(|(number, (_, hash))| *number > 0 || !hash.is_of_nothing());
    found.extend(sections.map(|(_, (id, hash))| (unit::section(id), hash.meaning)));
    found
}

/// The units of a file as a translation records them in which the headings of these sections have their names.
pub fn notes_of(
    document: &Document,
    heading_ids: &[String],
    is_named: &dyn Fn(&str) -> bool,
) -> Vec<(String, String)> {
    let ids = [""].into_iter().chain(heading_ids.iter().map(String::as_str));
    let sections: HashMap<String, String> = ids
        .zip(&document.body.sections)
        .map(|(id, hash)| (unit::section(id), hash.noted(!id.is_empty() && is_named(id))))
        .collect();
    let noted = |(key, hash): (String, Hash)| {
        let noted = sections.get(&key).cloned().unwrap_or_else(|| hash.to_string());
        (key, noted)
    };
    units_of(document, heading_ids).into_iter().map(noted).collect()
}

impl Site {
    /// What a page is called beside a number that people call, and in which language: in that of the reader only where
    /// it is recorded that it is the name of the page as it is now.
    pub fn name_beside_number(&self, subject: SubjectId, lang: Lang) -> (&str, Lang) {
        let shown = self.shown(subject, lang);
        let translation = self.text(shown).translation.as_ref();
        match translation.is_some_and(Translation::has_unknown_title) {
            true => (self.source(subject).title(), self.source(subject).source.lang),
            false => self.name(subject, lang),
        }
    }

    /// What a page is called, and in which language: that of its text, or of its source where the title has changed since.
    pub fn name(&self, subject: SubjectId, lang: Lang) -> (&str, Lang) {
        let document = self.document(self.shown(subject, lang));
        (document.title(), self.language_of_title(document, subject))
    }

    /// The language of the title of a file of a page.
    fn language_of_title(&self, document: &Document, subject: SubjectId) -> Lang {
        let is_own = document.common.title.as_ref().is_none_or(|title| title.translated);
        match document.source.is_source || is_own {
            true => document.source.lang,
            false => self.source(subject).source.lang,
        }
    }
}
