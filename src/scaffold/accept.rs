//! How a translation stands, noted in its file: from which texts it was made, and which item is which.
//!
//! Changes as little of the files as it can, and never guesses: what cannot be told is named, and stays as it is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::config::{Config, Lang};
use crate::document::Document;
use crate::kinds::Kind;
use crate::language::Direction;
use crate::markdown::{Grammars, SectionHash};
use crate::observations;
use crate::parse;
use crate::path::{SourcePath, SubjectId};
use crate::site::{self, DocumentId, Site, notes_of};
use crate::sources::{Assets, Source};
use crate::unit::{self, Unit};
use crate::world::World;
use crate::yaml::Node;

use super::headings;
use super::items::{self, Changes, Front, Naming};
use super::notes::with_units;
use super::{File, Refusal};

/// Which units of a translation are to be noted as they stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those of which nothing was recorded yet. What was recorded and is out of date stays so: only a person can
    /// say of each that it is right.
    New,
    /// Every one that the translation has.
    All,
    /// Those of these keys.
    Keys(Vec<String>),
}

/// A file that is to be written in place of one that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// The file as it is to be.
    pub file: File,
    /// As it was when it was read.
    pub before: String,
}

/// What comes of noting how a translation stands.
#[derive(Debug, Default)]
pub struct Accepted {
    /// The files that change: the translation, and its source where items of it got names.
    pub files: Vec<Rewrite>,
    /// What was done besides.
    pub done: Vec<String>,
    /// The texts that were recorded and were not current: the key of each, and what stands side by side.
    pub recorded: Vec<String>,
    /// In the same form those that are out of date and stay so.
    pub out_of_date: Vec<String>,
    /// What could not be done, and why.
    pub refused: Vec<String>,
}

/// How the units of a translation stand that are not current, one a line: state and key.
pub fn open_units(site: &Site, subject: SubjectId, lang: Lang) -> Vec<String> {
    let text = site.text(site.shown(subject, lang));
    let open = text.translation.iter().flat_map(|translation| &translation.open);
    let lines = open.map(|unit| format!("{:14} {}", unit.state.words(), told(unit)));
    lines.collect()
}

/// A text by its key, and what stands side by side.
fn told(unit: &Unit) -> String {
    format!("{}: {}", unit.key, unit.pair)
}

/// Notes how a translation stands to what it was made from, as both are now.
///
/// # Errors
/// When a file cannot be read, or a key names no unit.
pub fn accept(
    world: &dyn World,
    site: &Site,
    (subject, lang): (SubjectId, Lang),
    which: &Which,
) -> Result<Accepted, Refusal> {
    let kind = site.subject(subject).kind;
    let source = &site.source(subject).source.path;
    let own = &site.document(site.shown(subject, lang)).source.path;
    let mut accepted = Accepted::default();
    let files = Files::read(world, site, subject)?;
    let mut now = files.clone();
    if !matches!(which, Which::Keys(_)) {
        now.name_items(world, site, subject, (own, kind), &mut accepted)?;
    }
    let is_of_sections = |which: &Which| !matches!(which, Which::Keys(keys) if !keys.iter().any(|key| is_section(key)));
    if is_of_sections(which) {
        let text = &mut now.0[0].1;
        *text = with_named_headings(world, site, subject, text, &mut accepted);
    }
    let site = page_anew(world, site, subject, &now.0);
    for (path, text) in &mut now.0 {
        let Some(shown) = find(&site, path).filter(|_| path != source) else { continue };
        let units = match path == own {
            true => {
                let mut notes = noted(&site, shown, which, &mut accepted)?;
                notes.name_headings(world, &site, shown, text, &mut accepted)?;
                Some(notes.units)
            }
            false => renamed(&site, shown),
        };
        let Some(units) = units else { continue };
        let of = site.text(shown).translation.as_ref().map(|translation| translation.of);
        let of = of.map_or(site.config.source, |of| site.document(of).source.lang);
        *text = with_units(text, path, site.config.tag(of), &units).ok_or_else(|| {
            Refusal::new(format!("the block `translation:` of `{path}` is not written as expected"))
                .hint("write it as lines below `translation:`, each with two spaces before it")
        })?;
    }
    for ((path, before), (_, after)) in files.0.into_iter().zip(now.0) {
        if before != after {
            accepted.files.push(Rewrite { file: File { path, text: after }, before });
        }
    }
    Ok(accepted)
}

/// The files of a page: the source, then its translations.
#[derive(Clone)]
struct Files(Vec<(SourcePath, String)>);

impl Files {
    fn read(world: &dyn World, site: &Site, subject: SubjectId) -> Result<Self, Refusal> {
        let source = site.subject(subject).source;
        let others = site.config.langs().map(|lang| site.shown(subject, lang));
        let others: BTreeSet<DocumentId> = others.filter(|id| *id != source).collect();
        let paths = [source].into_iter().chain(others).map(|id| &site.document(id).source.path);
        let files = paths.map(|path| Ok((path.clone(), read(world, path)?)));
        files.collect::<Result<_, Refusal>>().map(Files)
    }

    /// Gives names to the items of the source that could be taken for others, and to those of its translations that
    /// are known to be of one: in `own`, whose author says that it fits the source, and in the others where hashes tell.
    fn name_items(
        &mut self,
        world: &dyn World,
        site: &Site,
        subject: SubjectId,
        (own, kind): (&SourcePath, Kind),
        accepted: &mut Accepted,
    ) -> Result<(), Refusal> {
        let broken = |path: &SourcePath| {
            Refusal::new(format!("the front matter of `{path}` cannot be read"))
        };
        let (source, before) = self.0[0].clone();
        let named =
            named_source(&source, &before, kind, accepted).ok_or_else(|| broken(&source))?;
        self.0[0].1.clone_from(&named);
        let site = page_anew(world, site, subject, &self.0);
        let theirs = Front::of(&named, &source).ok_or_else(|| broken(&source))?;
        let new: HashSet<String> = match Front::of(&before, &source) {
            Some(front) => &items::ids_in(&theirs.root) - &items::ids_in(&front.root),
            None => HashSet::new(),
        };
        for (path, text) in &mut self.0[1..] {
            let translation = find(&site, path).and_then(|id| site.text(id).translation.as_ref());
            let told = translation.map_or(&[][..], |translation| &translation.unnamed);
            let front = match Front::of(text, path) {
                Some(front) => front,
                None if path == own => return Err(broken(path)),
                None => continue,
            };
            let naming = Naming { front: &front, told, by_place: path == own, new: &new };
            let mut wanted = front.root.clone();
            let mut changes = Changes::default();
            naming.name(&mut wanted, &theirs.root, kind, &mut changes);
            let taken = take(text, &front, &wanted, path, changes, accepted);
            *text = taken.ok_or_else(|| broken(path))?;
        }
        Ok(())
    }
}

/// A source in which headings that say the same have the ids as names that they have by their places.
pub(super) fn with_named_headings(
    world: &dyn World,
    site: &Site,
    subject: SubjectId,
    text: &str,
    accepted: &mut Accepted,
) -> String {
    let source = &site.source(subject).source;
    let site = page_anew(world, site, subject, &[(source.path.clone(), text.to_owned())]);
    let Some(id) = find(&site, &source.path) else { return text.to_owned() };
    let (document, about) = (site.document(id), site.text(id));
    let is_open = |at: &usize| !about.is_known(*at as u32 + 1);
    let open = (0..document.body.headings.len()).filter(is_open);
    let names: BTreeMap<usize, String> =
        open.map(|at| (at, about.heading_ids()[at].clone())).collect();
    if names.is_empty() {
        return text.to_owned();
    }
    let grammars = Grammars::default();
    let read = |text: &str| read_anew(world, &site.config, source, text, &grammars);
    let (written, done) = headings::named(text, document, &names, &read);
    for (at, id) in &names {
        let words = &document.body.headings[*at].text;
        match done.contains(at) {
            true => {
                accepted.done.push(format!("`{}`: “{words}” is now `{{#{id}}}`", source.path));
            }
            false => accepted.refused.push(format!(
                "`{}`: write `{{#{id}}}` behind the heading “{words}” yourself",
                source.path
            )),
        }
    }
    written
}

/// What a translation has noted, by the names that the items have now; none where all have those that they had.
fn renamed(site: &Site, shown: DocumentId) -> Option<Vec<(String, String)>> {
    let translation = site.text(shown).translation.as_ref()?;
    let units = site.document(shown).common.translation.as_ref()?.units.as_ref()?;
    let mut names: HashMap<&str, &str> = HashMap::new();
    // Sections have another name where their heading has: that is written by whoever accepts this file.
    let of_items = |(former, _): &&(String, String)| !is_section(former);
    for (former, now) in translation.renamed.iter().filter(of_items) {
        names.entry(former).or_insert(now);
    }
    if names.is_empty() {
        return None;
    }
    let now = |key: &str| (*names.get(key).unwrap_or(&key)).to_owned();
    Some(units.0.pairs().map(|(key, hash)| (now(key), hash.to_owned())).collect())
}

/// A site of one page alone, some of whose files say something else than on the disk: what there is to note does not
/// depend on other pages.
pub(super) fn page_anew(
    world: &dyn World,
    site: &Site,
    subject: SubjectId,
    changed: &[(SourcePath, String)],
) -> Arc<Site> {
    let grammars = Grammars::default();
    let langs = site.config.langs().map(|lang| site.shown(subject, lang));
    let files: BTreeSet<DocumentId> = langs.chain([site.subject(subject).source]).collect();
    let anew = |id: DocumentId| {
        let source = &site.document(id).source;
        let known = changed.iter().find(|(path, _)| *path == source.path);
        let text = match known {
            Some((_, text)) => text.clone(),
            None => read(world, &source.path).unwrap_or_default(),
        };
        Arc::new(read_anew(world, &site.config, source, &text, &grammars))
    };
    let mut documents: Vec<_> = files.into_iter().map(anew).collect();
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let options = site::Options { drafts: true };
    site::assemble(&site.config, documents, &Assets::default(), options, None, &mut Vec::new())
}

/// A file that says something else than on the disk.
fn read_anew(
    world: &dyn World,
    config: &Config,
    source: &Source,
    text: &str,
    grammars: &Grammars,
) -> Document {
    let options = parse::Options {
        direction: Direction::of(config.tag(source.lang)),
        raw_html: config.raw_html,
        policy: Arc::new(config.policy.clone()),
        today: world.today(),
        timezone: config.timezone.as_deref().map(Arc::from),
    };
    let mut said = Vec::new();
    let mut document = parse::parse(source, text, &options, grammars, &mut said);
    observations::load(world, &mut document, &mut said);
    document
}

fn read(world: &dyn World, path: &SourcePath) -> Result<String, Refusal> {
    let bytes = world.read(path).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.ok_or_else(|| Refusal::new(format!("`{path}` cannot be read")))
}

fn find(site: &Site, path: &SourcePath) -> Option<DocumentId> {
    site.document_ids().find(|id| site.document(*id).source.path == *path)
}

/// A source with names for its items that could be taken for others; itself where it needs none, or has them all.
pub(super) fn named_source(
    path: &SourcePath,
    text: &str,
    kind: Kind,
    accepted: &mut Accepted,
) -> Option<String> {
    let front = Front::of(text, path)?;
    let mut wanted = front.root.clone();
    let mut changes = Changes::default();
    items::name_source(&front, &mut wanted, kind, &mut changes);
    take(text, &front, &wanted, path, changes, accepted)
}

fn take(
    text: &str,
    front: &Front<'_>,
    wanted: &Node,
    path: &SourcePath,
    mut changes: Changes,
    accepted: &mut Accepted,
) -> Option<String> {
    if changes.is_empty() {
        accepted.refused.extend(changes.refused.iter().map(|why| format!("`{path}`: {why}")));
        return Some(text.to_owned());
    }
    let applied = changes.applied(front, wanted, path);
    accepted.refused.extend(changes.refused.iter().map(|why| format!("`{path}`: {why}")));
    match applied {
        Some(applied) => {
            accepted.done.extend(changes.done.iter().map(|what| format!("`{path}`: {what}")));
            Some(applied)
        }
        None => {
            // It is written in a form that we do not know: better nothing than a guess.
            let why =
                "its lists are written in a form that no name can be put into; nothing was changed";
            accepted.refused.push(format!("`{path}`: {why}"));
            Some(text.to_owned())
        }
    }
}

/// What is to be noted of a translation.
#[derive(Default)]
struct Notes {
    /// The keys of its texts, and the note of each.
    units: Vec<(String, String)>,
    /// The keys of the sections that are recorded now, with what is told of those that were not current.
    sections: HashMap<String, Option<String>>,
    /// What was noted before.
    before: BTreeMap<String, String>,
}

impl Notes {
    /// Writes behind the headings of the sections that are recorded which they are. A section of which that can be
    /// neither written nor known stays as it was.
    fn name_headings(
        &mut self,
        world: &dyn World,
        site: &Site,
        shown: DocumentId,
        text: &mut String,
        accepted: &mut Accepted,
    ) -> Result<(), Refusal> {
        let (document, about) = (site.document(shown), site.text(shown));
        let noted: HashMap<&str, usize> =
            self.units.iter().enumerate().map(|(at, (key, _))| (key.as_str(), at)).collect();
        let headings = document.body.headings.iter().zip(about.heading_ids()).enumerate();
        let mut wanted = BTreeMap::new();
        let (mut named, mut unnamed) = (Vec::new(), Vec::new());
        for (at, (heading, id)) in headings {
            let key = unit::section(id);
            let Some(note) = noted.get(key.as_str()).copied() else { continue };
            let is_recorded = self.sections.contains_key(&key);
            let own = heading.id.as_deref();
            let is_former =
                own.is_some_and(|own| about.former_part(at) == Some(unit::part(own).as_str()));
            match own {
                Some(own) if own == id => named.push((at, key, note)),
                None if is_recorded => drop(wanted.insert(at, (id.clone(), key, note))),
                Some(_) if is_former => drop(wanted.insert(at, (id.clone(), key, note))),
                // Others may have linked to it: only its author can say that it goes.
                Some(own) if is_recorded && !about.is_known(at as u32 + 1) => {
                    accepted.refused.push(format!(
                        "`{}`: write `{{#{id}}}` in place of `{{#{own}}}` behind the heading “{}”",
                        document.source.path, heading.text
                    ));
                    unnamed.push((key, note));
                }
                _ => {}
            }
        }
        let ids = document.body.headings.iter().enumerate().map(|(at, heading)| {
            let wanted = wanted.get(&at).map(|(id, ..)| id.as_str());
            wanted.or(heading.id.as_deref())
        });
        refuse_twice(document, ids)?;
        if !wanted.is_empty() {
            let names = wanted.iter().map(|(at, (id, ..))| (*at, id.clone())).collect();
            let grammars = Grammars::default();
            let read =
                |text: &str| read_anew(world, &site.config, &document.source, text, &grammars);
            let (written, done) = headings::named(text, document, &names, &read);
            *text = written;
            for (at, (id, key, note)) in wanted {
                if done.contains(&at) {
                    named.push((at, key, note));
                    continue;
                }
                accepted.refused.push(format!(
                    "`{}`: write `{{#{id}}}` behind the heading “{}” yourself",
                    document.source.path, document.body.headings[at].text
                ));
                if !about.is_known(at as u32 + 1) {
                    unnamed.push((key, note));
                }
            }
        }
        for (_, key, note) in named {
            if self.sections.contains_key(&key) {
                self.units[note].1 = SectionHash::of_named(&self.units[note].1);
            }
        }
        for (key, note) in unnamed {
            self.sections.remove(&key);
            self.units[note].1 = self.before.get(&key).cloned().unwrap_or_default();
        }
        self.units.retain(|(_, note)| !note.is_empty());
        let order = self.units.iter().filter_map(|(key, _)| self.sections.get(key)?.clone());
        accepted.recorded.extend(order.collect::<Vec<_>>());
        Ok(())
    }
}

/// Refuses to write a name behind a heading that another has: nobody could tell the two apart any more.
fn refuse_twice<'t>(
    document: &'t Document,
    ids: impl Iterator<Item = Option<&'t str>>,
) -> Result<(), Refusal> {
    let mut first: HashMap<&str, &str> = HashMap::new();
    for (id, heading) in ids.zip(&document.body.headings) {
        let Some(id) = id else { continue };
        if let Some(other) = first.insert(id, &heading.text) {
            return Err(Refusal::new(format!(
                "`{}`: “{other}” and “{}” would have the same id `{id}`, so nothing was recorded",
                document.source.path, heading.text
            ))
            .hint(format!(
                "see which of them is the section that has `{id}` in the source, and remove the id behind the other heading"
            )));
        }
    }
    Ok(())
}

fn is_section(key: &str) -> bool {
    key == unit::TEXT || key.starts_with("text/")
}

/// What is to be noted: for each key the hash that its source has now, where it is accepted, else what was noted before.
fn noted(
    site: &Site,
    shown: DocumentId,
    which: &Which,
    accepted: &mut Accepted,
) -> Result<Notes, Refusal> {
    let document = site.document(shown);
    let text = site.text(shown);
    let Some(translation) = &text.translation else { return Ok(Notes::default()) };
    let of = site.document(translation.of);
    let ids = site.text(translation.of).heading_ids();
    let all = notes_of(of, ids, &|_| false);
    let before = before(document, ids, of, (&translation.renamed, text.displaced()));
    let open: HashMap<&str, &Unit> =
        translation.open.iter().map(|unit| (&*unit.key, unit)).collect();
    let is = |key: &str, state| open.get(key).is_some_and(|unit| unit.state == state);
    let is_missing = |key: &str| is(key, unit::State::Missing);
    // A text that the source does not have any more, or of which nobody knows whose it is: as long as it is here, its hash
    // keeps it from being shown as if it were the page's own, and may tell later what it was made for.
    let of_source: BTreeSet<&str> = all.iter().map(|(key, _)| key.as_str()).collect();
    let own_sections: BTreeSet<String> =
        text.heading_ids().iter().map(|id| unit::section(id)).collect();
    let is_alone = |key: &str| {
        let is_here = open.get(key).is_some_and(|unit| unit.state != unit::State::Missing);
        (is_here || own_sections.contains(key) || translation.is_unclear(key))
            && before.contains_key(key)
            && !of_source.contains(key)
    };
    let asked: BTreeSet<&str> = match which {
        Which::Keys(keys) => keys.iter().map(String::as_str).collect(),
        _ => BTreeSet::new(),
    };
    if let Which::Keys(keys) = which {
        let known = || all.iter().map(|(key, _)| key.as_str());
        // What was recorded and is gone can be named, to be taken away.
        let is_known = |key: &String| before.contains_key(key) || of_source.contains(key.as_str());
        // Another hint of the same day may have led to what this one is about.
        let is_done = document.common.translation.as_ref().is_some_and(|it| it.units.is_some())
            && translation.open.iter().all(|unit| unit.state != unit::State::Unnoted);
        if let Some(unknown) = keys.iter().find(|key| !is_known(key) && !is_done) {
            let source = page_source(site, document);
            let is_of_source = |source: &DocumentId| {
                let ids = site.text(*source).heading_ids();
                notes_of(site.document(*source), ids, &|_| false)
                    .iter()
                    .any(|(key, _)| key == unknown)
            };
            if let Some(source) = source.filter(|id| *id != translation.of).filter(is_of_source) {
                let command = site::command(site.document(source), site.config.tag(of.source.lang));
                return Err(Refusal::new(format!(
                    "`{}` was made from `{}`, where `{unknown}` is not recorded itself",
                    document.source.path, of.source.path
                ))
                .hint(format!("compare `{}` with `{}` first; if it is right, run `{command}`, then build again", of.source.path, site.document(source).source.path)));
            }
            // A key that looks like it may be that of somebody else's number: none is proposed.
            return Err(Refusal::new(format!("`{}` has no text `{unknown}`", of.source.path))
                .hint(format!("its texts are {}", known().collect::<Vec<_>>().join(", "))));
        }
        if let Some(alone) = keys.iter().find(|key| is_alone(key)) {
            return Err(Refusal::new(format!(
                "`{}` still has a text of `{alone}`, which `{}` no longer has",
                document.source.path, of.source.path
            ))
            .hint("remove it from the translation first"));
        }
        let lacks = |key: &&String| is_missing(key) && !before.contains_key(*key);
        if let Some(missing) = keys.iter().find(lacks) {
            return Err(Refusal::new(format!(
                "`{}` has no translation of `{missing}`",
                document.source.path
            ))
            .hint("translate it first, in the item that has the name of that of the source"));
        }
    }
    // Other hints may be about what else is gone.
    let formerly: BTreeSet<&str> =
        translation.renamed.iter().map(|(former, _)| former.as_str()).collect();
    let is_for_others = |key: &String| match which {
        Which::Keys(_) => {
            !asked.contains(key.as_str())
                && !of_source.contains(key.as_str())
                && !formerly.contains(key.as_str())
        }
        _ => false,
    };
    let alone = before.iter().filter(|(key, _)| is_alone(key) || is_for_others(key));
    let mut out: Vec<_> = alone.map(|(key, hash)| (key.clone(), hash.clone())).collect();
    let mut sections = HashMap::new();
    for (key, hash) in all.iter().cloned() {
        let is_old = is(&key, unit::State::OutOfDate);
        let is_asked = match which {
            Which::New => !is_old,
            Which::All => true,
            Which::Keys(_) => asked.contains(key.as_str()),
        };
        let unit = open.get(key.as_str());
        match is_asked && !is_missing(&key) {
            true => {
                let said = unit.map(|unit| told(unit));
                match is_section(&key) {
                    true => drop(sections.insert(key.clone(), said)),
                    false => accepted.recorded.extend(said),
                }
                out.push((key, hash));
            }
            // What is not translated has no hash; while somebody works on it, all have those with which it began.
            false if is_missing(&key) && is_asked && !translation.is_in_progress() => {}
            false => {
                if is_old && *which == Which::New {
                    accepted.out_of_date.extend(unit.map(|unit| told(unit)));
                }
                out.extend(before.get(&key).map(|noted| (key, noted.clone())));
            }
        }
    }
    let units = in_own_order(out, text.heading_ids());
    Ok(Notes { units, sections, before })
}

/// The file that has the facts of a page.
fn page_source(site: &Site, document: &Document) -> Option<DocumentId> {
    let subject = site.find(document.source.id.as_str())?;
    Some(site.subject(subject).source)
}

/// Notes of sections in the order of a translation.
fn in_own_order(mut notes: Vec<(String, String)>, own_ids: &[String]) -> Vec<(String, String)> {
    let places: HashMap<String, usize> =
        own_ids.iter().enumerate().map(|(at, id)| (unit::section(id), at + 1)).collect();
    notes.sort_by_key(|(key, _)| {
        (
            is_section(key),
            if key == unit::TEXT { 0 } else { places.get(key).copied().unwrap_or(usize::MAX) },
        )
    });
    notes
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
