//! How a translation stands to its source, unit by unit, told by hashes: dates would lie.
//!
//! The one place that decides it. Whoever shows a page, explains a file, or tells an author what is to be done asks
//! here; and what was made for another item or another text is taken out here, before anything is shown.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::config::{Config, Lang};
use crate::diagnostic::{Diagnostic, Span};
use crate::document::Document;
use crate::kinds::{self, Method};
use crate::path::SubjectId;
use crate::record::{Found, Noted, Pairing, Record, Through, Units};
use crate::unit::{self, Hash, Pair, Unit};

use super::commands::command;
use super::links::Files;
use super::passages::{Passages, words_in};
use super::recorded::{NotedKeys, Remedy, is_below, say_by_order, say_outdated, say_unrecorded};
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
        let through = before.as_ref().map(|before| Through {
            hashes: units_of(self.document(of), self.heading_ids(of)).into_iter().collect(),
            old: before
                .open
                .iter()
                .filter(|unit| is_old(unit))
                .map(|unit| unit.key.clone())
                .collect(),
            unsure: before
                .open
                .iter()
                .filter(|unit| is_unsure(unit))
                .map(|unit| unit.key.clone())
                .collect(),
        });
        let written = document.common.translation.as_ref();
        let units =
            written.and_then(|translation| translation.units.as_ref()).map(|units| &units.0);
        let sections = written.and_then(|translation| translation.sections.as_ref());
        let sections = sections.map(|sections| &sections.0);
        let noted: HashMap<&str, &str> = units.into_iter().flat_map(Noted::pairs).collect();
        let command = command(source, self.config.tag(document.source.lang));
        let paths = (&document.source.path, &source.source.path);
        let is_noted = units.is_some();
        let mut pairing =
            Pairing::new(paths, &noted, is_noted, through.as_ref(), &command, diagnostics);
        let is_foreign = are_foreign(document, source, self.config);
        pairing.is_foreign = is_foreign;
        let (mut common, mut facts) = (document.common.clone(), document.facts.clone());
        common.pair_fields(&source.common, &mut pairing);
        facts.pair(&source.facts, &mut pairing);
        let Found { units: mut found, mut same, is_touched, told, absent, unnamed, mut renamed } =
            pairing.finish();
        // A page has a title in any case; this one says that it is that of the source.
        let lacks_title = common.title.is_none() && source.common.title.is_some();
        if lacks_title {
            common.title.clone_from(&source.common.title);
        }
        if is_touched || lacks_title {
            *fitted = Some((common, facts));
        }
        let asked = Sections {
            own: id,
            of,
            noted: &noted,
            formerly: sections,
            is_noted,
            before: before.as_ref(),
            is_foreign,
        };
        let OfSections {
            units: of_sections,
            stale,
            without_source,
            same: same_sections,
            missing: missing_sections,
            empty: empty_sections,
            renamed: renamed_sections,
        } = self.sections(&asked);
        renamed.extend(renamed_sections);
        let ids = self.heading_ids(id);
        same.extend(same_sections.iter().map(|number| {
            let at = (*number as usize).checked_sub(1);
            let key = unit::section(at.and_then(|at| ids.get(at)).map_or("", String::as_str));
            (key.into(), words_of_section(document, at).into())
        }));
        let places: HashMap<String, u32> = ids
            .iter()
            .map(|id| unit::section(id))
            .chain([unit::TEXT.to_owned()])
            .zip((1..).take(ids.len()).chain([0]))
            .collect();
        let unknown = of_sections
            .iter()
            .filter(|unit| unit.state == unit::State::Unnoted && unit.needs_note)
            .filter_map(|unit| places.get(&*unit.key).copied());
        let mut unknown_sections: Vec<u32> = unknown.collect();
        if is_noted || sections.is_some() {
            unknown_sections.extend(&without_source);
        }
        unknown_sections.sort_unstable();
        found.extend(of_sections);
        let method = written.and_then(|translation| translation.method).unwrap_or(Method::Human);
        let in_progress = written.and_then(|translation| translation.in_progress) == Some(true);
        let unclear = told.clone();
        if units.is_some() || sections.is_some() {
            let known = self.known(of, source_id);
            let absent = if in_progress { HashSet::new() } else { absent };
            let noted = NotedKeys { units, sections, known, told, absent };
            noted.say_gone(&renamed, (paths, &command), diagnostics);
        }
        if !in_progress {
            // Headings that nobody named belong together by their order alone.
            let unnamed = document.body.headings.iter().filter(|heading| heading.id.is_none());
            let is_by_place = !is_noted && sections.is_none() && unnamed.count() > 1;
            let first = before.as_ref().filter(|before| before.open.iter().any(is_unsure));
            let first = first.map(|_| self.document(of));
            let first = first.map(|of| {
                (&of.source.path, super::commands::command(source, self.config.tag(of.source.lang)))
            });
            let first = first.as_ref().map(|(path, command)| (*path, command.as_str()));
            let remedy = Remedy { command: &command, is_noted, is_by_place, first };
            say_unrecorded(&found, paths, remedy, diagnostics);
            say_by_order(&found, paths, remedy, diagnostics);
            say_outdated(&found, paths, &command, diagnostics);
        }
        let count = |is_so: &dyn Fn(&Unit) -> bool| found.iter().filter(|unit| is_so(unit)).count();
        let counts = Counts {
            changed: count(&|unit| unit.is_changed),
            unknown: count(&|unit| unit.state == unit::State::Unnoted && unit.hash.is_some()),
            missing: count(&|unit| unit.is_missing()),
            of: count(&|unit| unit.hash.is_some()),
        };
        found.retain(|unit| unit.state != unit::State::Current);
        let open = found;
        Some(Translation {
            of,
            stale,
            unknown_sections,
            without_source,
            missing_sections,
            empty_sections,
            is_text_of_source: document.body.is_blank(&document.body.whole()),
            counts,
            open,
            same,
            same_sections,
            unnamed,
            renamed,
            unclear,
            method,
            in_progress,
        })
    }

    /// The keys that a note may have: those of the source, and of the file that a translation was made from.
    fn known(&self, of: DocumentId, source: DocumentId) -> HashSet<String> {
        let both = if of == source { vec![of] } else { vec![of, source] };
        let keys = |id: DocumentId| units_of(self.document(id), self.heading_ids(id));
        both.into_iter().flat_map(keys).map(|(key, _)| key).collect()
    }

    /// How the sections of a text stand, and the numbers of those that are old.
    fn sections(&self, asked: &Sections<'_>) -> OfSections {
        let of = self.document(asked.of);
        let of_ids = self.heading_ids(asked.of);
        let own = self.document(asked.own);
        let own_headings = &self.files.headings[asked.own.index()];
        let places: HashMap<&str, u32> =
            own_headings.ids.iter().map(String::as_str).zip(1..).collect();
        let formerly: Option<HashMap<&str, &str>> =
            asked.formerly.map(|noted| noted.pairs().collect());
        let (stretches, own_stretches) = (of.body.stretches(), own.body.stretches());
        let is_blank_here = |place: u32| {
            own_stretches.get(place as usize).is_none_or(|stretch| own.body.is_blank(stretch))
        };
        let is_own_lead_empty = is_blank_here(0);
        let mut units = Vec::new();
        let (mut stale, mut same, mut missing) = (Vec::new(), Vec::new(), Vec::new());
        let mut empty = Vec::new();
        let mut renamed = Vec::new();
        let before = asked.before.iter().flat_map(|before| &before.open);
        let old: HashSet<&str> =
            before.clone().filter(|unit| is_old(unit)).map(|unit| &*unit.key).collect();
        let unsure: HashSet<&str> =
            before.filter(|unit| is_unsure(unit)).map(|unit| &*unit.key).collect();
        let theirs: HashSet<String> = of_ids.iter().map(|id| unit::section(id)).collect();
        // By place the keys under which sections were recorded, where they have another name now.
        let key_of = |part: &str| format!("{}/{part}", unit::TEXT);
        let former = own_headings.former.iter();
        let former: Vec<Option<String>> = former.map(|part| part.as_deref().map(key_of)).collect();
        let displaced: HashSet<String> =
            own_headings.displaced.iter().map(|part| key_of(part)).collect();
        let (of_passages, own_passages) = (Passages::of(of), Passages::of(own));
        for (number, hash) in of.body.sections.iter().enumerate() {
            let id = match number {
                0 => "",
                number => of_ids.get(number - 1).map_or("", String::as_str),
            };
            let stretch = stretches.get(number);
            let has_text = stretch.is_some_and(|stretch| !of.body.is_blank(stretch));
            let is_empty = number == 0 && !has_text;
            let key = unit::section(id);
            let is_old = old.contains(&*key);
            let place = match number {
                0 => (!is_own_lead_empty).then_some(0),
                _ => places.get(id).copied(),
            };
            let is_same = place.is_some_and(|place| {
                asked.is_foreign
                    && own
                        .body
                        .sections
                        .get(place as usize)
                        .is_some_and(|own| own.meaning == hash.meaning)
                    && unit::is_prose(&own_passages.words(place as usize))
            });
            let is_empty_here = has_text && place.is_some_and(is_blank_here);
            let is_same = is_same && !is_empty_here;
            let is_missing = place.is_none() || is_same || is_empty_here;
            if is_same {
                same.extend(place);
            }
            if (is_empty_here || (number == 0 && place.is_none() && has_text))
                && stretch.is_some_and(|stretch| of.body.stands_alone(stretch))
            {
                let own_number = place.unwrap_or(0);
                empty.push(EmptySection {
                    number: own_number,
                    of: number as u32,
                    is_heading_same: heading_of(own, own_number) == heading_of(of, number as u32),
                });
            }
            let former = || {
                let key = former.get((place? as usize).checked_sub(1)?)?.as_ref()?;
                Some((key, *asked.noted.get(key.as_str())?))
            };
            let noted = match former() {
                Some((former, noted)) => {
                    renamed.push((former.clone(), key.clone()));
                    Some(noted)
                }
                None if displaced.contains(&key) => None,
                None => asked.noted.get(key.as_str()).copied(),
            };
            let before = formerly.as_ref().and_then(|noted| noted.get(id)).copied();
            let is_recorded = noted.or(before).is_some();
            let is_by_order =
                is_recorded && place.is_some_and(|place| !own_headings.is_known(place));
            let is_changed = match noted.or(before) {
                // What is not translated has not changed.
                _ if is_missing => false,
                Some(noted) => is_old || !hash.is(noted),
                // What stands before the first heading need not be noted while it is empty.
                None if is_empty => false,
                None => !asked.is_noted && formerly.is_some() && number > 0,
            };
            if is_empty && !is_changed {
                continue;
            }
            let state = match place {
                _ if is_missing => unit::State::Missing,
                None => unit::State::Missing,
                Some(_) if is_changed || is_old => unit::State::OutOfDate,
                // As long as nobody knows that it is this one, nobody knows that it is current.
                Some(_) if is_recorded && !is_by_order && !unsure.contains(&*key) => {
                    unit::State::Current
                }
                Some(_) => unit::State::Unnoted,
            };
            if place.is_none() || is_empty_here {
                missing.push(number as u32);
            }
            if (is_changed || is_old) && !is_missing {
                stale.extend(if number == 0 { Some(0) } else { place });
            }
            units.push(Unit {
                words: words_of_section(of, number.checked_sub(1)).into(),
                key: key.into(),
                state,
                hash: Some(hash.meaning),
                is_changed,
                needs_note: asked.is_noted || asked.formerly.is_some(),
                is_by_order,
                pair: match state {
                    unit::State::Current => Pair::default(),
                    _ => Pair {
                        source: of_passages.told(number).into(),
                        own: place
                            .map(|at| own_passages.told(at as usize))
                            .unwrap_or_default()
                            .into(),
                        ..Pair::default()
                    },
                },
            });
        }
        // What a text was made for is gone: it may still be true, or not.
        let is_gone = |(id, _): &(&&str, &u32)| {
            let key = unit::section(id);
            !theirs.contains(&key) && asked.noted.contains_key(key.as_str())
        };
        stale.extend(places.iter().filter(is_gone).map(|(_, place)| *place));
        stale.sort_unstable();
        same.sort_unstable();
        empty.sort_unstable_by_key(|section: &EmptySection| section.number);
        let has_none = |(id, _): &(&&str, &u32)| !theirs.contains(&unit::section(id));
        let mut without_source: Vec<u32> =
            places.iter().filter(has_none).map(|(_, place)| *place).collect();
        without_source.sort_unstable();
        OfSections { units, stale, without_source, same, missing, empty, renamed }
    }
}

/// A section of a translation in which nothing stands: readers are shown what stands in the file it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptySection {
    /// Its number.
    pub number: u32,
    /// The number that it has in that file.
    pub of: u32,
    /// Whether nobody has translated its heading either.
    pub is_heading_same: bool,
}

/// The words of the heading of a section; none of what stands before the first.
fn heading_of(document: &Document, section: u32) -> Option<&str> {
    let at = (section as usize).checked_sub(1)?;
    document.body.headings.get(at).map(|heading| heading.text.as_str())
}

/// How the sections of a translation stand.
struct OfSections {
    units: Vec<Unit>,
    /// The numbers of those that are old.
    stale: Vec<u32>,
    /// The numbers of those that the source does not have.
    without_source: Vec<u32>,
    /// The numbers of those that say the same as the source.
    same: Vec<u32>,
    /// The numbers that those have in the source that the translation lacks, or that are empty in it.
    missing: Vec<u32>,
    /// Those in which nothing stands though something does in the source.
    empty: Vec<EmptySection>,
    /// The keys under which hashes are noted of those that have another heading now, and their keys.
    renamed: Vec<(String, String)>,
}

/// Where a section stands, for people.
fn words_of_section(document: &Document, heading: Option<usize>) -> String {
    match heading.and_then(|at| document.body.headings.get(at)) {
        Some(heading) => format!("the section “{}”", heading.text),
        None => "what stands before the first heading".to_owned(),
    }
}

/// What is asked of the sections of a translation.
struct Sections<'a> {
    own: DocumentId,
    of: DocumentId,
    noted: &'a HashMap<&'a str, &'a str>,
    formerly: Option<&'a Noted>,
    is_noted: bool,
    before: Option<&'a Translation>,
    is_foreign: bool,
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

/// Whether nobody knows of a text from which others were made what it was made from itself.
fn is_unsure(unit: &Unit) -> bool {
    unit.state == unit::State::Unnoted && unit.hash.is_some()
}

fn is_old(unit: &Unit) -> bool {
    unit.state == unit::State::OutOfDate || unit.is_changed
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
