//! The whole site as a graph: pages × languages, what names what, what follows what.
//!
//! Built once from the parsed files by [`assemble`], then only read. It knows no output path, no
//! template and no theme.

mod headings;
mod links;
mod names;
mod order;
mod references;
mod relations;
mod translations;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{Config, Lang};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::kinds::{Kind, Status};
use crate::locale::Locale;
use crate::path::{PageId, SourcePath, SubjectId};
use crate::sources::Role;

use names::Names;

pub use headings::Headings;
pub use links::Target;
pub use order::{Order, news_date};
pub use relations::{Relation, Relations};
pub use translations::{State, Translation};

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
    /// Its files, some of them several times.
    fn files(&self) -> impl Iterator<Item = DocumentId> {
        self.shown.iter().copied().chain([self.source])
    }
}

/// A file as part of the site: what its links lead to, what its headings are called.
#[derive(Debug)]
pub struct Text {
    /// The page it is a text of.
    pub subject: SubjectId,
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
}

/// A file in its place: as it was parsed, and what the site makes of it.
struct Entry {
    /// As it was parsed: by its identity it is known that nothing has changed.
    parsed: Arc<Document>,
    /// The same with its references resolved.
    document: Document,
    text: Text,
    /// What is wrong with it besides its headings.
    said: Vec<Diagnostic>,
}

impl Entry {
    fn said(&self) -> impl Iterator<Item = &Diagnostic> {
        self.text.headings.said.iter().chain(&self.said)
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

    /// A file.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.entries[id.index()].document
    }

    /// What the site makes of a file.
    pub fn text(&self, id: DocumentId) -> &Text {
        &self.entries[id.index()].text
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
    assets: &[SourcePath],
    options: Options,
    previous: Option<&Arc<Site>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Site> {
    let previous = previous.filter(|previous| Arc::ptr_eq(&previous.config, config));
    let locales = match previous {
        Some(previous) => Arc::clone(&previous.locales),
        None => config.languages.par_iter().map(|language| Locale::new(&language.tag)).collect(),
    };
    let (documents, drafts) = published(documents, config.source, options);
    let names = names(config, &documents, assets, drafts, previous);
    let before = Before::new(previous, &names, &documents);
    let site = match previous.filter(|_| before.is_all_there_is()) {
        Some(previous) => Arc::clone(previous),
        None => {
            let pages = before.changed_pages(&names, &documents);
            let entries = entries(config, &documents, &names, &before, &pages);
            let known = before.site.map(|site| (&site.order, &pages));
            let order = Order::of(config, &locales, &entries, &names.subjects, known);
            let relations = Relations::of(&entries, &names, &order, config.source);
            let mut said = Vec::new();
            let home = home(config, &names, &mut said);
            let config = Arc::clone(config);
            Arc::new(Site { config, locales, names, entries, relations, order, home, said })
        }
    };
    diagnostics.extend(site.names.said.iter().cloned());
    diagnostics.extend(site.entries.iter().flat_map(|entry| entry.said().cloned()));
    diagnostics.extend(site.said.iter().cloned());
    site
}

/// Leaves out drafts, with their translations, and translations in progress, unless they are asked
/// for; and says which pages are drafts, for a link to one is a mistake of its own.
fn published(
    documents: Vec<Arc<Document>>,
    source: Lang,
    options: Options,
) -> (Vec<Arc<Document>>, HashSet<PageId>) {
    if options.drafts {
        return (documents, HashSet::new());
    }
    let drafts: HashSet<PageId> = documents
        .iter()
        .filter(|document| document.common.is_draft() && document.source.lang == source)
        .map(|document| document.source.id.clone())
        .collect();
    let is_kept = |document: &Arc<Document>| {
        !document.common.is_draft() && !drafts.contains(&document.source.id)
    };
    let kept = documents.into_iter().filter(is_kept).collect();
    (kept, drafts)
}

fn names(
    config: &Config,
    documents: &[Arc<Document>],
    assets: &[SourcePath],
    drafts: HashSet<PageId>,
    previous: Option<&Arc<Site>>,
) -> Arc<Names> {
    let are_the_same = |previous: &&Arc<Site>| {
        previous.names.assets == assets
            && previous.names.drafts == drafts
            && previous.entries.len() == documents.len()
            && previous.entries.iter().zip(documents).all(|(entry, document)| {
                Arc::ptr_eq(&entry.parsed, document) || entry.parsed.source == document.source
            })
    };
    match previous.filter(are_the_same) {
        Some(previous) => Arc::clone(&previous.names),
        None => Arc::new(Names::of(config, documents, assets.to_vec(), drafts)),
    }
}

/// What an earlier site of the same names made of its files, and which of them are others now.
struct Before<'a> {
    site: Option<&'a Site>,
    changed: Vec<DocumentId>,
}

impl<'a> Before<'a> {
    /// Nothing, unless the names are the same: only then has every file and page its old place.
    fn new(
        previous: Option<&'a Arc<Site>>,
        names: &Arc<Names>,
        documents: &[Arc<Document>],
    ) -> Before<'a> {
        let Some(site) = previous.filter(|previous| Arc::ptr_eq(&previous.names, names)) else {
            return Before { site: None, changed: Vec::new() };
        };
        let pairs = site.entries.iter().zip(documents).enumerate();
        let is_changed = |(_, (entry, document)): &(_, (&Arc<Entry>, &Arc<Document>))| {
            !Arc::ptr_eq(&entry.parsed, document)
        };
        let changed = pairs.filter(is_changed).map(|(index, _)| DocumentId(index as u32));
        Before { site: Some(site), changed: changed.collect() }
    }

    /// Whether nothing has changed at all.
    fn is_all_there_is(&self) -> bool {
        self.site.is_some() && self.changed.is_empty()
    }

    /// The pages of which a file has changed; none where all have to be looked at.
    fn changed_pages(&self, names: &Names, documents: &[Arc<Document>]) -> BTreeSet<SubjectId> {
        let id = |document: &DocumentId| documents[document.index()].source.id.as_str();
        self.changed.iter().filter_map(|document| names.page(id(document))).collect()
    }
}

/// Makes of every file what the site makes of it. A file depends on its page's other files, and
/// through its links on the anchors of all.
fn entries(
    config: &Config,
    documents: &[Arc<Document>],
    names: &Names,
    before: &Before<'_>,
    changed_pages: &BTreeSet<SubjectId>,
) -> Vec<Arc<Entry>> {
    let all = || (0..documents.len() as u32).map(DocumentId).collect::<Vec<_>>();
    let Some(site) = before.site else {
        let headings = headings::of(&all(), documents, names, config, Vec::new());
        return made(
            &all(),
            &links::Files { documents, headings: &headings, names },
            config,
            Vec::new(),
        );
    };
    let files_of = |page: &SubjectId| names.subjects[page.index()].files();
    let refused = before.changed.iter().copied();
    let concerned: BTreeSet<DocumentId> =
        changed_pages.iter().flat_map(files_of).chain(refused).collect();
    let concerned: Vec<DocumentId> = concerned.into_iter().collect();
    let known = site.entries.iter().map(|entry| Arc::clone(&entry.text.headings)).collect();
    let headings = headings::of(&concerned, documents, names, config, known);
    let files = links::Files { documents, headings: &headings, names };
    match links::anchors_are_the_same(&files, &before.changed, &site.entries) {
        true => made(&concerned, &files, config, site.entries.clone()),
        false => made(&all(), &files, config, Vec::new()),
    }
}

/// Puts what is made of some files in the place of what was made of them before.
fn made(
    ids: &[DocumentId],
    files: &links::Files<'_>,
    config: &Config,
    before: Vec<Arc<Entry>>,
) -> Vec<Arc<Entry>> {
    let make = |id: &DocumentId| Arc::new(entry(*id, files, config));
    let made: Vec<Arc<Entry>> = ids.par_iter().map(make).collect();
    if before.is_empty() {
        return made;
    }
    let mut entries = before;
    for (id, entry) in ids.iter().zip(made) {
        entries[id.index()] = entry;
    }
    entries
}

fn entry(id: DocumentId, files: &links::Files<'_>, config: &Config) -> Entry {
    let parsed = &files.documents[id.index()];
    let subject = files.names.page(parsed.source.id.as_str());
    let mut said = Vec::new();
    let mut document = Document::clone(parsed);
    references::resolve(&mut document, files.names, &mut said);
    let targets = links::resolve(&document, files, &mut said);
    let translation = translations::of(id, files, config, &mut said);
    let headings = Arc::clone(&files.headings[id.index()]);
    // A file whose page was refused has been complained about; it stands for nothing.
    let subject = subject.unwrap_or(SubjectId(0));
    let text = Text { subject, targets, headings, translation };
    Entry { parsed: Arc::clone(parsed), document, text, said }
}

fn home(config: &Config, names: &Names, diagnostics: &mut Vec<Diagnostic>) -> Option<SubjectId> {
    let own = names.page("");
    let Some((id, span)) = &config.home else { return own };
    let found = names.page(id);
    let path = SourcePath::new(crate::config::FILE);
    match (found, own) {
        (None, _) => {
            diagnostics.push(
                Diagnostic::new(
                    &codes::REFERENCE_BROKEN,
                    &path,
                    format!("`home` names `{id}`, which is no page"),
                )
                .maybe_hint(names.suggest(id, ""))
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
