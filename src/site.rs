//! The whole site as a graph: pages × languages, what names what, what follows what.
//!
//! Built once from the parsed files by [`assemble`], then only read. It knows no output path, no
//! template and no theme.

pub mod address;
mod at_work;
mod commands;
mod entries;
mod entry;
mod filters;
mod headings;
pub mod inventory;
mod links;
mod misnamed;
mod names;
mod order;
mod origin;
mod passages;
mod recorded;
mod references;
mod relations;
mod sections;
mod translations;
mod withheld;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::config::{Config, Lang, Language};
use crate::content::document::Document;
use crate::content::kinds::{Kind, Status};
use crate::content::sources::{Assets, Role};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::locale::Locale;
use crate::words::path::{PageId, SourcePath, SubjectId};

use entries::{Before, entries};
use entry::Entry;
use names::{Named, Names};

pub use at_work::is_at_work;
pub use commands::{add, command, command_for};
pub use filters::{Facet, Filter, Filters};
pub use headings::Headings;
pub use links::Target;
pub use order::{Order, news_date, sort_title};
pub use relations::{Relation, Relations};
pub use translations::{Counts, State, Translation, notes_of, units_of};

/// A parsed file, by its place among all, which are sorted by path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u32);

impl DocumentId {
    /// Its place as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A page and its texts.
#[derive(Debug)]
pub struct Subject {
    /// Its identity.
    pub id: PageId,
    /// What it is.
    pub kind: Kind,
    /// The part it plays.
    pub role: Role,
    /// The file that holds its facts.
    pub source: DocumentId,
    /// By language: the file shown to readers of that language.
    shown: Box<[DocumentId]>,
}

impl Subject {
    /// The file shown to readers of a language.
    fn shown_in(&self, lang: Lang) -> Option<DocumentId> {
        self.shown.get(lang.index()).copied()
    }

    /// Its files, some of them several times.
    fn files(&self) -> impl Iterator<Item = DocumentId> {
        self.shown.iter().copied().chain([self.source])
    }
}

/// A file as part of the site: what its links lead to, what its headings are called.
#[derive(Debug)]
pub struct Text {
    /// The page it is a text of; none where that page was refused, such as a translation without a source.
    pub subject: Option<SubjectId>,
    /// Where each of its links leads.
    pub targets: Vec<Target>,
    /// What its headings are called.
    headings: Arc<Headings>,
    /// How it stands to its source; none for a source.
    pub translation: Option<Translation>,
}

impl Text {
    /// The id of each of its headings.
    pub fn heading_ids(&self) -> &[String] {
        &self.headings.ids
    }

    /// Whether anything but its place tells which section one is, by its number from 1.
    pub fn is_known(&self, section: u32) -> bool {
        self.headings.is_known(section)
    }

    /// The parts of keys under which sections were recorded that are not those of these names now.
    pub fn displaced(&self) -> &HashSet<Box<str>> {
        &self.headings.displaced
    }

    /// The part of the key under which a section was recorded, where it is another now; by number from 0.
    pub fn former_part(&self, heading: usize) -> Option<&str> {
        self.headings.former.get(heading)?.as_deref()
    }

    /// The id that an author gave a heading besides the one that it has in every language, by number from 0.
    pub fn given_id(&self, heading: usize) -> Option<&str> {
        self.headings.given.get(heading)?.as_deref()
    }
}

/// What was asked for besides the files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Whether drafts are part of the site.
    pub drafts: bool,
}

/// A site, complete. It shares what it has in common with the one it was made from.
pub struct Site {
    /// The configuration.
    pub config: Arc<Config>,
    /// What belongs to what.
    pub relations: Relations,
    /// What the list of practices can be narrowed by.
    pub filters: Filters,
    /// How pages sort.
    pub order: Order,
    /// The page shown at `/<lang>/`.
    pub home: Option<SubjectId>,
    /// The languages' ways, by language.
    locales: Arc<[Locale]>,
    names: Arc<Names>,
    /// The files, by path.
    entries: Vec<Arc<Entry>>,
    /// What is wrong with the site as a whole.
    said: Vec<Diagnostic>,
}

impl Site {
    /// The page of this id.
    pub fn find(&self, id: &str) -> Option<SubjectId> {
        self.names.page(id)
    }

    /// Whether a page is left out because it is a draft.
    pub fn is_draft(&self, id: &str) -> bool {
        self.names.drafts.contains(id)
    }

    /// A page.
    pub fn subject(&self, id: SubjectId) -> &Subject {
        &self.names.subjects[id.index()]
    }

    /// All pages.
    pub fn subject_ids(&self) -> impl ExactSizeIterator<Item = SubjectId> + use<> {
        (0..self.names.subjects.len() as u32).map(SubjectId)
    }

    /// All files, by path.
    pub fn document_ids(&self) -> impl ExactSizeIterator<Item = DocumentId> + use<> {
        (0..self.entries.len() as u32).map(DocumentId)
    }

    /// The files that are published as they are.
    pub fn assets(&self) -> &[SourcePath] {
        &self.names.assets
    }

    /// Whether a file is published as it is.
    pub fn publishes(&self, asset: &SourcePath) -> bool {
        self.names.assets.binary_search(asset).is_ok()
    }

    /// A file.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.entries[id.index()].document
    }

    /// What the site makes of a file.
    pub fn text(&self, id: DocumentId) -> &Text {
        &self.entries[id.index()].text
    }

    /// The file at a path, if it is part of the site.
    pub fn document_at(&self, path: &SourcePath) -> Option<DocumentId> {
        let found = self.entries.binary_search_by(|entry| entry.parsed.source.path.cmp(path));
        found.ok().map(|index| DocumentId(index as u32))
    }

    /// The file that holds a page's facts.
    pub fn source(&self, subject: SubjectId) -> &Document {
        self.document(self.subject(subject).source)
    }

    /// The file that readers of a language are shown.
    pub fn shown(&self, subject: SubjectId, lang: Lang) -> DocumentId {
        self.subject(subject).shown[lang.index()]
    }

    /// Whether a page really exists in a language.
    pub fn exists_in(&self, subject: SubjectId, lang: Lang) -> bool {
        self.document(self.shown(subject, lang)).source.lang == lang
    }

    /// The languages in which a page really exists, in the site's order.
    pub fn languages_of(&self, subject: SubjectId) -> impl Iterator<Item = Lang> {
        self.config.langs().filter(move |lang| self.exists_in(subject, *lang))
    }

    /// The own page of a section, where it has one.
    pub fn section_page(&self, folder: &str) -> Option<SubjectId> {
        self.names.sections.get(folder).copied()
    }

    /// Whether a page keeps its address but leaves lists, feeds and search.
    pub fn is_archived(&self, subject: SubjectId) -> bool {
        self.source(subject).common.status == Some(Status::Archived)
    }

    /// The ways of a language.
    pub fn locale(&self, lang: Lang) -> &Locale {
        &self.locales[lang.index()]
    }
}

/// Makes the site of its files, sorted by path.
///
/// What was made before of the very same input is taken over from `previous`; it changes how long
/// this takes, never what comes of it.
pub fn assemble(
    config: &Arc<Config>,
    documents: Vec<Arc<Document>>,
    assets: &Assets<'_>,
    options: Options,
    previous: Option<&Arc<Site>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Site> {
    let previous = previous.filter(|previous| Arc::ptr_eq(&previous.config, config));
    let locales = match previous {
        Some(previous) => Arc::clone(&previous.locales),
        None => {
            let of =
                |language: &Language| Locale::at_home_in(&language.tag, language.region.as_deref());
            config.languages.par_iter().map(of).collect()
        }
    };
    let documents = without_copies(documents, config, diagnostics);
    misnamed::say(&documents, config, diagnostics);
    let Published { documents, assets: published, drafts } =
        published(documents, &assets.published, config, options);
    let named = Named { assets: &published, held_back: &assets.held_back, drafts };
    let names = names(config, &documents, named, previous);
    let before = Before::new(previous, &names, &documents);
    let site = match previous.filter(|_| before.is_all_there_is()) {
        Some(previous) => Arc::clone(previous),
        None => {
            let pages = before.changed_pages(&names, &documents);
            let entries = entries(config, &documents, &names, &before, &pages);
            let known = before.site.map(|site| (&site.order, &pages));
            let order = Order::of(config, &locales, &entries, &names.subjects, known);
            let relations = Relations::of(&entries, &names, &order, config.source);
            let filters = Filters::of(&names.subjects, &entries);
            let mut said = Vec::new();
            let home = home(config, &names, &mut said);
            at_work::say_ended(&entries, &names, &mut said);
            recorded::say_unrecorded_names(&entries, &names, config, &mut said);
            let config = Arc::clone(config);
            Arc::new(Site {
                config,
                locales,
                names,
                entries,
                relations,
                filters,
                order,
                home,
                said,
            })
        }
    };
    diagnostics.extend(site.names.said.iter().cloned());
    diagnostics.extend(site.entries.iter().flat_map(|entry| entry.said().cloned()));
    diagnostics.extend(site.said.iter().cloned());
    site
}

/// Leaves out translations that are copies of their source: readers are told that there is none, and the text is marked
/// with its language.
fn without_copies(
    documents: Vec<Arc<Document>>,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Arc<Document>> {
    let is_copy = {
        let sources = documents.iter().filter(|document| document.source.is_source);
        let sources: HashMap<&PageId, &Document> =
            sources.map(|document| (&document.source.id, &**document)).collect();
        let is_copy = |document: &Arc<Document>| {
            let source = sources.get(&document.source.id);
            !document.source.is_source
                && source.is_some_and(|source| translations::is_copy(document, source, config))
        };
        documents.iter().map(is_copy).collect::<Vec<bool>>()
    };
    let mut kept = Vec::with_capacity(documents.len());
    for (document, is_copy) in documents.into_iter().zip(is_copy) {
        if !is_copy {
            kept.push(document);
            continue;
        }
        let tag = config.tag(document.source.lang);
        let message = format!(
            "the file says the same as its source, word for word: in `{tag}` the page counts as not translated"
        );
        diagnostics.push(
            Diagnostic::new(&codes::TRANSLATION_COPY, &document.source.path, message)
                .hint("translate it, or remove the file: readers get the same text, and are told in which language it is"),
        );
    }
    kept
}

/// What of the files is part of the site.
struct Published<'a> {
    documents: Vec<Arc<Document>>,
    assets: Cow<'a, [SourcePath]>,
    /// The pages that are drafts: a link to one is a mistake of its own.
    drafts: HashSet<PageId>,
}

/// Leaves out drafts, with their translations and what lies beside them, and translations in progress, unless
/// they are asked for.
fn published<'a>(
    documents: Vec<Arc<Document>>,
    assets: &'a [SourcePath],
    config: &Config,
    options: Options,
) -> Published<'a> {
    if options.drafts {
        return Published { documents, assets: Cow::Borrowed(assets), drafts: HashSet::new() };
    }
    let drafts: HashSet<PageId> = documents
        .iter()
        .filter(|document| document.common.is_draft() && document.source.lang == config.source)
        .map(|document| document.source.id.clone())
        .collect();
    let is_kept =
        |document: &Document| !document.common.is_draft() && !drafts.contains(&document.source.id);
    let assets = withheld::published(assets, &documents, &is_kept, config);
    let documents = documents.into_iter().filter(|document| is_kept(document)).collect();
    Published { documents, assets, drafts }
}

fn names(
    config: &Config,
    documents: &[Arc<Document>],
    named: Named<'_>,
    previous: Option<&Arc<Site>>,
) -> Arc<Names> {
    let are_the_same = |previous: &&Arc<Site>| {
        previous.names.is_of(&named)
            && previous.entries.len() == documents.len()
            && previous.entries.iter().zip(documents).all(|(entry, document)| {
                Arc::ptr_eq(&entry.parsed, document) || entry.parsed.source == document.source
            })
    };
    match previous.filter(are_the_same) {
        Some(previous) => Arc::clone(&previous.names),
        None => Arc::new(Names::of(config, documents, named)),
    }
}

fn home(config: &Config, names: &Names, diagnostics: &mut Vec<Diagnostic>) -> Option<SubjectId> {
    let own = names.page("");
    let Some((id, span)) = &config.home else { return own };
    let found = names.page(id);
    let path = SourcePath::new(crate::content::config::FILE);
    match (found, own) {
        (None, _) => {
            diagnostics.push(
                Diagnostic::new(
                    &codes::REFERENCE_BROKEN,
                    &path,
                    format!("`home` names `{id}`, which is no page"),
                )
                .maybe_hint(names.suggest(id))
                .at(*span),
            );
        }
        (Some(_), Some(_)) => {
            let message =
                format!("`home` shows `{id}`, so that `content/index.md` is shown nowhere");
            diagnostics.push(
                Diagnostic::new(&codes::HOME_SHADOWED, &path, message)
                    .at(*span)
                    .hint("remove `home:`, or the file"),
            );
        }
        _ => {}
    }
    found.or(own)
}
