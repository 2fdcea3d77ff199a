//! What links and references can name: the pages and files of the site, without what is in them.
//!
//! Depends on which files there are, never on their text: while no file comes or goes, a site
//! assembled again has the same names.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use crate::content::config::{Config, Lang};
use crate::content::document::Document;
use crate::content::kinds::Kind;
use crate::content::sources::{CONTENT, HeldBack, Role};
use crate::words::diagnostic::{self, Code, Diagnostic, Index, codes};
use crate::words::leavings;
use crate::words::path::{self, PageId, SourcePath, SubjectId};

use super::{DocumentId, Subject};

/// The names of a site.
pub(super) struct Names {
    /// The pages, by id.
    pub subjects: Vec<Subject>,
    /// The files that are published as they are.
    pub assets: Vec<SourcePath>,
    /// The pages that are not built because they are drafts.
    pub drafts: HashSet<PageId>,
    /// The own pages of sections, by folder.
    pub sections: HashMap<&'static str, SubjectId>,
    /// What is said of the files that lie there and are not published.
    held_back: HeldBack,
    /// What is wrong with the names themselves.
    pub said: Vec<Diagnostic>,
    by_id: HashMap<PageId, SubjectId>,
    /// The kinds of which there is a page.
    kinds: BTreeSet<Kind>,
    /// The places of assets, by their paths below `content/` in normal form C.
    asset_places: HashMap<Box<str>, usize>,
    /// What may have been meant by a name that there is not: sorted when it is first asked for.
    near: Near,
}

/// What can be named beside the pages.
pub(super) struct Named<'a> {
    /// The files that are published as they are.
    pub assets: &'a [SourcePath],
    /// Those that lie there and are not published.
    pub held_back: &'a HeldBack,
    /// The pages that are not built because they are drafts.
    pub drafts: HashSet<PageId>,
}

/// The names of a site, to look for near ones.
#[derive(Default)]
struct Near {
    ids: OnceLock<Index>,
    /// The last parts of ids, and the first id that ends in each.
    names: OnceLock<(Index, HashMap<Box<str>, SubjectId>)>,
    assets: OnceLock<Index>,
}

impl Names {
    /// Gathers the names of parsed files, sorted by path, and of the other files.
    pub fn of(config: &Config, documents: &[Arc<Document>], named: Named<'_>) -> Self {
        let assets = named.assets.to_vec();
        let (held_back, drafts) = (named.held_back.clone(), named.drafts);
        let mut said = Vec::new();
        let subjects = subjects(config, documents, &mut said);
        let ids = || (0..subjects.len() as u32).map(SubjectId).zip(&subjects);
        let by_id = ids().map(|(subject, page)| (page.id.clone(), subject)).collect();
        let own_pages = ids().filter(|(_, page)| page.role == Role::Section);
        let sections = own_pages
            .map(|(subject, page)| (Kind::of_folder(page.id.section()).folder(), subject))
            .collect();
        let composed = |asset: &SourcePath| path::composed(content_path(asset)).into();
        let by_path = (0..).zip(&assets).map(|(place, asset)| (composed(asset), place));
        let asset_places = by_path.collect();
        let kinds = subjects.iter().map(|subject| subject.kind).collect();
        let near = Near::default();
        Names {
            subjects,
            assets,
            drafts,
            sections,
            held_back,
            said,
            by_id,
            kinds,
            asset_places,
            near,
        }
    }

    /// Whether they are those of these files and drafts.
    pub fn is_of(&self, named: &Named<'_>) -> bool {
        self.assets == named.assets
            && self.held_back == *named.held_back
            && self.drafts == named.drafts
    }

    /// What to say of a path that somebody wrote and that names a file which is not published: the first of these
    /// below `content/` that is one, with the reason and what to do.
    pub fn held_back(
        &self,
        candidates: impl IntoIterator<Item = impl AsRef<str>>,
        written: &str,
        code: &'static Code,
        path: &SourcePath,
    ) -> Option<Diagnostic> {
        let of_a_program = |candidate: &str| {
            let reason = "is never published: by its name it is the file of a program";
            let hint =
                "if readers should have it, rename it, and write its new name here".to_owned();
            leavings::is_of_a_program(candidate).then(|| (reason.to_owned(), vec![hint]))
        };
        let known = |candidate: &str| {
            let said = self.held_back.get(&SourcePath::new(format!("{CONTENT}/{candidate}")))?;
            Some((format!("is there, but {}", said.message), said.hints.clone()))
        };
        let mut candidates = candidates.into_iter();
        let (reason, hints) = candidates.find_map(|candidate| {
            known(candidate.as_ref()).or_else(|| of_a_program(candidate.as_ref()))
        })?;
        let said = Diagnostic::new(code, path, format!("`{written}` {reason}"));
        Some(hints.into_iter().fold(said, Diagnostic::hint))
    }

    /// The page of this id, in whatever way its accents are stored.
    pub fn page(&self, id: &str) -> Option<SubjectId> {
        self.by_id.get(&*path::composed(id)).copied()
    }

    /// The file at this path below `content/` that is published as it is, in whatever way accents are
    /// stored here and there.
    pub fn asset(&self, path: &str) -> Option<&SourcePath> {
        self.asset_places.get(&*path::composed(path)).map(|place| &self.assets[*place])
    }

    /// The published file with the nearest path.
    pub fn nearest_asset(&self, path: &str) -> Option<&str> {
        // In the order of their paths: of two that are as near, the same is always named.
        let index = || Index::of(self.assets.iter().map(content_path));
        self.near.assets.get_or_init(index).nearest(path)
    }

    /// Whether there is a list at this path although no page has it: the first page of a language,
    /// or a section without a page of its own.
    pub fn is_folder(&self, path: &str) -> bool {
        let kind = Kind::of_folder(path);
        path.is_empty() || (kind != Kind::Page && self.kinds.contains(&kind))
    }

    /// The nearest id, and what a draft needs.
    pub fn suggest(&self, id: &str) -> Option<String> {
        self.suggest_of(id, &|_| true)
    }

    /// The nearest page as a link names it, and what a draft needs.
    pub fn suggest_path(&self, id: &str) -> Option<String> {
        if self.drafts.contains(id) {
            return self.suggest(id);
        }
        let folders = || self.kinds.iter().map(|kind| kind.folder()).filter(|it| !it.is_empty());
        let page = || self.nearest(id, &|_| true).map(|it| self.subjects[it.index()].id.as_str());
        let found = diagnostic::nearest(id, folders()).or_else(page)?;
        Some(format!("did you mean `{}`?", as_path(found, "/")))
    }

    /// How a link names what is at a path below `content/`, with a slash in front; none where there is nothing.
    pub fn path_to(&self, path: &str) -> Option<String> {
        if self.asset(path).is_some() {
            return Some(as_path(path, ""));
        }
        let slash = if path.is_empty() { "" } else { "/" };
        (self.page(path).is_some() || self.is_folder(path)).then(|| as_path(path, slash))
    }

    /// The nearest id of a page whose kind is taken where it would stand, and what a draft needs.
    pub fn suggest_of(&self, id: &str, is_taken: &dyn Fn(Kind) -> bool) -> Option<String> {
        if self.drafts.contains(id) {
            return Some(format!("`{id}` is a draft; publish it, or build with `--drafts`"));
        }
        let found = self.nearest(id, is_taken)?;
        Some(format!("did you mean `{}`?", self.subjects[found.index()].id))
    }

    fn nearest(&self, id: &str, is_taken: &dyn Fn(Kind) -> bool) -> Option<SubjectId> {
        let (names, named) = self.near.names.get_or_init(|| self.by_name());
        let by_name = names.nearest(name(id)).and_then(|nearest| named.get(nearest)).copied();
        let by_id = || self.ids().nearest(id).and_then(|id| self.page(id));
        let taken = |found: &SubjectId| is_taken(self.subjects[found.index()].kind);
        by_name.filter(taken).or_else(|| by_id().filter(taken))
    }

    /// The nearest id in a folder, without the folder.
    pub fn nearest_in(&self, folder: &str, name: &str) -> Option<&str> {
        let folder = format!("{folder}/");
        let found = self.ids().nearest_below(&folder, &format!("{folder}{name}"))?;
        found.strip_prefix(&folder)
    }

    fn ids(&self) -> &Index {
        let index = || Index::of(self.subjects.iter().map(|subject| subject.id.as_str()));
        self.near.ids.get_or_init(index)
    }

    /// The name alone says more than the folders before it: most mistakes are in one of them.
    fn by_name(&self) -> (Index, HashMap<Box<str>, SubjectId>) {
        let mut named: HashMap<Box<str>, SubjectId> = HashMap::new();
        let mut names = Vec::new();
        for (number, subject) in (0..).zip(&self.subjects) {
            let name = name(subject.id.as_str());
            if name.len() > 2 && !named.contains_key(name) {
                named.insert(name.into(), SubjectId(number));
                names.push(name);
            }
        }
        (Index::of(names), named)
    }
}

/// A path as it can be written into a link of Markdown.
fn as_path(path: &str, end: &str) -> String {
    format!("/{}{end}", path.replace(' ', "%20").replace('(', "%28").replace(')', "%29"))
}

/// The last part of an id.
fn name(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or("")
}

/// The path of an asset below `content/`.
pub(super) fn content_path(path: &SourcePath) -> &str {
    path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/')
}

/// Gathers the files of each page. Files are sorted by path, pages come out sorted by id.
fn subjects(
    config: &Config,
    documents: &[Arc<Document>],
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
    documents: &[Arc<Document>],
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
    let message = format!("two files are the same page in `{tag}`");
    let said = Diagnostic::new(&codes::PATH_COLLISION, path, message)
        .label(other, None, "the other file")
        .hint("remove or rename one of them");
    match path::composed(path.as_str()) == path::composed(other.as_str()) {
        true => said.hint("their names differ only in how an accent is stored"),
        false => said,
    }
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
    .hint(format!(
        "if the page was renamed or deleted, rename or remove this file as well; if it is new, write `{expected}.md` in the source language `{source_tag}` first"
    ))
}
