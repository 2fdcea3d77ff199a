//! The whole site as a graph: pages × languages, what names what, what follows what.
//!
//! Built once from the parsed files by [`assemble`], then only read. It knows no output path, no
//! template and no theme.

mod headings;
mod links;
mod order;
mod references;
mod relations;
mod translations;

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use crate::config::{Config, Lang};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Document;
use crate::kinds::{Kind, Status};
use crate::locale::Locale;
use crate::path::{PageId, SourcePath, SubjectId};
use crate::sources::Role;

pub use links::Target;
pub use order::{Order, news_date};
pub use relations::{Relation, Relations};
pub use translations::{State, Translation};

/// A parsed file, by its place in [`Site::documents`].
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

/// A file as part of the site: what its links lead to, what its headings are called.
#[derive(Debug)]
pub struct Text {
    /// The page it is a text of.
    pub subject: SubjectId,
    /// Where each of its links leads.
    pub targets: Vec<Target>,
    /// The id of each of its headings.
    pub heading_ids: Vec<String>,
    /// How it stands to its source; none for a source.
    pub translation: Option<Translation>,
}

/// What was asked for besides the files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Whether drafts are part of the site.
    pub drafts: bool,
}

/// A site, complete.
pub struct Site {
    /// The configuration.
    pub config: Config,
    /// The languages' ways, by language.
    pub locales: Vec<Locale>,
    /// The files, by path.
    pub documents: Vec<Document>,
    /// What the site makes of each file.
    pub texts: Vec<Text>,
    /// The pages, by id.
    pub subjects: Vec<Subject>,
    /// The files that are published as they are.
    pub assets: Vec<SourcePath>,
    /// What belongs to what.
    pub relations: Relations,
    /// How pages sort.
    pub order: Order,
    /// The page shown at `/<lang>/`.
    pub home: Option<SubjectId>,
    by_id: HashMap<PageId, SubjectId>,
    sections: HashMap<&'static str, SubjectId>,
}

impl Site {
    /// The page of this id.
    pub fn find(&self, id: &str) -> Option<SubjectId> {
        self.by_id.get(&PageId::new(id)).copied()
    }

    /// A page.
    pub fn subject(&self, id: SubjectId) -> &Subject {
        &self.subjects[id.index()]
    }

    /// All pages.
    pub fn subject_ids(&self) -> impl Iterator<Item = SubjectId> + use<> {
        (0..self.subjects.len() as u32).map(SubjectId)
    }

    /// A file.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.index()]
    }

    /// What the site makes of a file.
    pub fn text(&self, id: DocumentId) -> &Text {
        &self.texts[id.index()]
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
        self.sections.get(folder).copied()
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

/// Makes the site of its files.
pub fn assemble(
    config: Config,
    documents: Vec<Document>,
    assets: Vec<SourcePath>,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Site {
    let locales: Vec<Locale> =
        config.languages.par_iter().map(|language| Locale::new(&language.tag)).collect();
    let (mut documents, drafts) = published(documents, config.source, options);
    let subjects = subjects(&config, &documents, diagnostics);
    let by_id: HashMap<PageId, SubjectId> = ids(&subjects).collect();
    let asset_paths: HashSet<&str> = assets.iter().map(links::content_path).collect();
    let lookup =
        links::Lookup { subjects: &subjects, by_id: &by_id, assets: &asset_paths, drafts: &drafts };
    references::resolve(&mut documents, &lookup, diagnostics);
    let texts = texts(&config, &documents, &lookup, diagnostics);
    let home = home(&config, &lookup, diagnostics);
    let sections = subjects
        .iter()
        .enumerate()
        .filter(|(_, subject)| subject.role == Role::Section)
        .map(|(index, subject)| {
            (Kind::of_folder(subject.id.section()).folder(), SubjectId(index as u32))
        })
        .collect();
    let order = Order::of(&config, &locales, &documents, &subjects);
    let relations = Relations::of(&documents, &subjects, &by_id, &order, config.source);
    Site {
        config,
        locales,
        documents,
        texts,
        subjects,
        assets,
        relations,
        order,
        home,
        by_id,
        sections,
    }
}

fn ids(subjects: &[Subject]) -> impl Iterator<Item = (PageId, SubjectId)> {
    subjects
        .iter()
        .enumerate()
        .map(|(index, subject)| (subject.id.clone(), SubjectId(index as u32)))
}

/// Leaves out drafts, with their translations, and translations in progress, unless they are asked
/// for; and says which pages are drafts, for a link to one is a mistake of its own.
fn published(
    documents: Vec<Document>,
    source: Lang,
    options: Options,
) -> (Vec<Document>, HashSet<PageId>) {
    if options.drafts {
        return (documents, HashSet::new());
    }
    let drafts: HashSet<PageId> = documents
        .iter()
        .filter(|document| document.common.is_draft() && document.source.lang == source)
        .map(|document| document.source.id.clone())
        .collect();
    let is_kept =
        |document: &Document| !document.common.is_draft() && !drafts.contains(&document.source.id);
    let kept = documents.into_iter().filter(is_kept).collect();
    (kept, drafts)
}

/// Gathers the files of each page. Files are sorted by path, pages come out sorted by id.
fn subjects(
    config: &Config,
    documents: &[Document],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Subject> {
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (&documents[*a].source, &documents[*b].source);
        (&a.id, a.lang, &a.path).cmp(&(&b.id, b.lang, &b.path))
    });
    let of_one_page = |a: &usize, b: &usize| documents[*a].source.id == documents[*b].source.id;
    order
        .chunk_by(of_one_page)
        .filter_map(|files| subject(config, documents, files, diagnostics))
        .collect()
}

fn subject(
    config: &Config,
    documents: &[Document],
    files: &[usize],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Subject> {
    let mut by_lang: HashMap<Lang, DocumentId> = HashMap::new();
    for index in files {
        let source = &documents[*index].source;
        if let Some(other) = by_lang.get(&source.lang) {
            let other = &documents[other.index()].source.path;
            diagnostics.push(two_files(&source.path, other, config.tag(source.lang)));
            continue;
        }
        by_lang.insert(source.lang, DocumentId(*index as u32));
    }
    let Some(source) = by_lang.get(&config.source).copied() else {
        for index in files {
            diagnostics.push(orphan(&documents[*index], config));
        }
        return None;
    };
    let shown = config.langs().map(|lang| {
        let chain = config.chain(lang);
        let found = chain.filter_map(|lang| by_lang.get(&lang)).next();
        *found.unwrap_or(&source)
    });
    let shown = shown.collect();
    let document = &documents[source.index()];
    let (kind, role) = (document.source.kind, document.source.role);
    Some(Subject { id: document.source.id.clone(), kind, role, source, shown })
}

fn two_files(path: &SourcePath, other: &SourcePath, tag: &str) -> Diagnostic {
    Diagnostic::new(&codes::PATH_COLLISION, path, format!("two files are the same page in `{tag}`"))
        .label(other, None, "the other file")
        .hint("remove or rename one of them")
}

fn orphan(document: &Document, config: &Config) -> Diagnostic {
    let path = &document.source.path;
    let tag = config.tag(document.source.lang);
    let source_tag = config.tag(config.source);
    let stem = path.as_str().trim_end_matches(".md");
    let expected = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    Diagnostic::new(
        &codes::TRANSLATION_ORPHAN,
        path,
        format!("a translation into `{tag}` without a source"),
    )
    .hint(format!("write `{expected}.md` in the source language `{source_tag}` first"))
}

fn texts(
    config: &Config,
    documents: &[Document],
    lookup: &links::Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Text> {
    let ids = headings::ids(documents, lookup, config, diagnostics);
    let made: Vec<(Text, Vec<Diagnostic>)> = documents
        .par_iter()
        .zip(&ids)
        .map(|(document, heading_ids)| {
            let mut diagnostics = Vec::new();
            // A file whose page was refused has been complained about; it stands for nothing.
            let subject = lookup.by_id.get(&document.source.id).copied().unwrap_or(SubjectId(0));
            let targets = links::resolve(document, documents, &ids, lookup, &mut diagnostics);
            let translation =
                translations::of(document, documents, &ids, lookup, config, &mut diagnostics);
            (Text { subject, targets, heading_ids: heading_ids.clone(), translation }, diagnostics)
        })
        .collect();
    let mut texts = Vec::with_capacity(made.len());
    for (text, mut said) in made {
        texts.push(text);
        diagnostics.append(&mut said);
    }
    texts
}

fn home(
    config: &Config,
    lookup: &links::Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<SubjectId> {
    let own = lookup.by_id.get(&PageId::new("")).copied();
    let Some((id, span)) = &config.home else { return own };
    let found = lookup.by_id.get(&PageId::new(id)).copied();
    let path = SourcePath::new(crate::config::FILE);
    match (found, own) {
        (None, _) => {
            diagnostics.push(
                Diagnostic::new(
                    &codes::REFERENCE_BROKEN,
                    &path,
                    format!("`home` names `{id}`, which is no page"),
                )
                .maybe_hint(lookup.suggest(id, ""))
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
