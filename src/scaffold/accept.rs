//! How a translation stands, noted in its file: from which texts it was made, and which item is which.
//!
//! Changes as little of the files as it can, and never guesses: what cannot be told is named, and stays as it is.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::site::{DocumentId, Site};
use crate::words::path::{SourcePath, SubjectId};
use crate::words::world::World;
use crate::words::yaml::Node;

use super::accepted::{Accepted, Rewrite, Which};
use super::anew::{find, page_anew, read};
use super::front::{Changes, Front};
use super::items::{self, Naming};
use super::naming::{name_own_headings, with_named_headings};
use super::notes::with_units;
use super::recording::{is_section, recorded, told};
use super::{File, Refusal};

/// How the units of a translation stand that are not current, one a line: state and key.
pub fn open_units(site: &Site, subject: SubjectId, lang: Lang) -> Vec<String> {
    let text = site.text(site.shown(subject, lang));
    let open = text.translation.iter().flat_map(|translation| &translation.open);
    let lines = open.map(|unit| format!("{:14} {}", unit.state.words(), told(unit)));
    lines.collect()
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
                let mut notes = recorded(&site, shown, which, &mut accepted)?;
                name_own_headings(&mut notes, world, (&site, shown), text, &mut accepted)?;
                Some(notes.finish(&mut accepted))
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
