//! Addresses that were published and lead nowhere any more: of pages that are gone or have another name.
//!
//! Told by what earlier builds made. A page is known by its address in every language; of each that is
//! gone it is said what to write, and where, so that printed codes and the links of others still work. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::build::emit;
use crate::content::config;
use crate::output::snapshot::Snapshot;
use crate::site::{Facet, Site};
use crate::words::diagnostic::{Diagnostic, Index, codes};
use crate::words::language;
use crate::words::path::{SourcePath, SubjectId};

/// What earlier builds have made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// Of which site; records of old builds do not say.
    pub site: Option<emit::Site>,
    /// The files.
    pub files: BTreeSet<String>,
}

/// No line of a file holds more addresses than this.
const MOST_NAMED: usize = 40;

/// Says which addresses are gone.
pub fn say(snapshot: &Snapshot, before: &Before, now: &emit::Site, said: &mut Vec<Diagnostic>) {
    let is_of = |site: &emit::Site| site.title == now.title || site.base_url == now.base_url;
    if before.files.is_empty() || !before.site.as_ref().is_none_or(is_of) {
        return;
    }
    let site = &snapshot.view.site;
    let gone = Gone::of(snapshot, before);
    said.extend(gone.languages.iter().map(|(tag, count)| language_gone(tag, *count)));
    said.extend(gone.redirects.iter().map(|address| redirect_gone(address)));
    let new = New::of(snapshot, before);
    said.extend(gone.pages.iter().map(|(folder, tags)| {
        let is_only_one = gone.pages.len() == 1;
        page_gone(folder, tags, new.likeliest(folder, is_only_one, site), site)
    }));
}

/// What is gone.
#[derive(Default)]
struct Gone<'b> {
    /// The folders of pages below their languages, `services/desk/`, with the tags of these.
    pages: BTreeMap<&'b str, Vec<&'b str>>,
    /// Old addresses that led to a page.
    redirects: Vec<&'b str>,
    /// Languages, with the number of their pages.
    languages: BTreeMap<&'b str, usize>,
}

impl<'b> Gone<'b> {
    fn of(snapshot: &Snapshot, before: &'b Before) -> Self {
        let config = &snapshot.view.site.config;
        let mut gone = Gone::default();
        for path in &before.files {
            let Some(address) = path.strip_suffix("index.html") else { continue };
            if !address.ends_with('/') || snapshot.plan.find(path).is_some() {
                continue;
            }
            let (first, folder) = address.split_once('/').unwrap_or((address, ""));
            if config.find(first).is_none() {
                let is_language =
                    language::looks_like_tag(first) && language::canonical(first).is_ok();
                match is_language && folder.contains('/') {
                    true => *gone.languages.entry(first).or_default() += 1,
                    false => gone.redirects.push(address),
                }
            } else if !is_made_of_pages(folder) {
                gone.pages.entry(folder).or_default().push(first);
            }
        }
        let Gone { pages, redirects, languages } = &mut gone;
        redirects.retain(|address| !languages.contains_key(address.trim_end_matches('/')));
        // The language in which pages are written first is named first.
        let source = config.tag(config.source);
        pages.values_mut().for_each(|tags| tags.sort_by_key(|tag| *tag != source));
        gone
    }
}

/// Whether a folder is that of a list or of another view of pages, which comes and goes with them.
fn is_made_of_pages(folder: &str) -> bool {
    let parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [] | [.., "card" | "bilingual"] | [_, "map" | "coverage"] | ["search", ..] => true,
        [.., "page", number] if number.bytes().all(|byte| byte.is_ascii_digit()) => true,
        [_, facet, _] => Facet::ALL.iter().any(|known| known.word() == facet),
        _ => false,
    }
}

/// The pages that there were not before.
struct New<'s> {
    pages: Vec<(&'s str, SubjectId)>,
    /// The first of each name, whatever folder it lies in.
    by_name: HashMap<&'s str, SubjectId>,
    names: Index,
}

impl<'s> New<'s> {
    fn of(snapshot: &'s Snapshot, before: &Before) -> Self {
        let (site, addresses) = (&snapshot.view.site, &snapshot.view.addresses);
        let is_new = |subject: &SubjectId| {
            let path = addresses.output(site.config.source, &addresses.folder(*subject));
            !before.files.contains(&*path)
        };
        let new = site.subject_ids().filter(is_new);
        let pages: Vec<(&str, SubjectId)> =
            new.map(|subject| (site.subject(subject).id.as_str(), subject)).collect();
        let names = Index::of(pages.iter().map(|(id, _)| *id));
        let mut by_name = HashMap::new();
        for (id, subject) in &pages {
            by_name.entry(name(id)).or_insert(*subject);
        }
        New { pages, by_name, names }
    }

    /// The page that is most likely the same under another name: of the same name elsewhere, of nearly the same,
    /// or the only one that has come to its section while the only one has gone.
    fn likeliest(&self, folder: &str, is_only_one: bool, site: &Site) -> Option<SubjectId> {
        let id = folder.trim_end_matches('/');
        let section = |id: &str| id.split('/').next().unwrap_or("").to_owned();
        let of_name = || self.by_name.get(name(id)).copied();
        let nearest = || self.names.nearest(id).and_then(|nearest| site.find(nearest));
        let only = || match &self.pages[..] {
            [(new, subject)] if is_only_one && section(new) == section(id) => Some(*subject),
            _ => None,
        };
        of_name().or_else(nearest).or_else(only)
    }
}

/// The last part of an id.
fn name(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or("")
}

fn page_gone(folder: &str, tags: &[&str], new: Option<SubjectId>, site: &Site) -> Diagnostic {
    let id = folder.trim_end_matches('/');
    let addresses: Vec<String> =
        tags.iter().take(MOST_NAMED).map(|tag| format!("/{tag}/{folder}")).collect();
    let others = match tags.len() {
        0 | 1 => String::new(),
        2 => ", and the same in another language,".to_owned(),
        more => format!(", and the same in {} other languages,", more - 1),
    };
    let first = addresses.first().map_or("", String::as_str);
    let message = format!("the address `{first}`{others} was published and leads nowhere now");
    let line = format!("`aliases: [{}]`", addresses.join(", "));
    let config = SourcePath::new(config::FILE);
    let said = |path: &SourcePath| Diagnostic::new(&codes::ADDRESS_GONE, path, message.clone());
    match new {
        Some(page) => {
            let path = &site.source(page).source.path;
            said(path).hint(format!("if this is the page, add the line {line}"))
        }
        None if site.is_draft(id) => said(&config)
            .hint("the page is a draft now; `status: archived` takes it out of lists and keeps its address"),
        None => said(&config).hint(format!("add to the page that stands for it now {line}"))
            .hint("or keep the page, and set `status: archived`"),
    }
}

fn redirect_gone(address: &str) -> Diagnostic {
    let message = format!("the old address `/{address}` led to a page and leads nowhere now");
    Diagnostic::new(&codes::ADDRESS_GONE, &SourcePath::new(config::FILE), message)
        .hint(format!("add to the page that stands for it `aliases: [/{address}]`"))
}

fn language_gone(tag: &str, count: usize) -> Diagnostic {
    let pages = if count == 1 { "1 page".to_owned() } else { format!("{count} pages") };
    let message =
        format!("{pages} in `{tag}` were published, and the site has no such language now");
    Diagnostic::new(&codes::ADDRESS_GONE, &SourcePath::new(config::FILE), message)
        .hint("keep the language under `languages:`: readers get its pages in another one")
}
