//! The files that are kept back with the page or translation that they belong to: a draft's picture and
//! form are as unfinished as the draft.
//!
//! A file belongs to the page in whose folder it lies; one that lies elsewhere, to those that name it. What a
//! published page names is published, wherever it lies.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use crate::content::config::{Config, Lang};
use crate::content::document::Document;
use crate::content::record::{Mention, Record};
use crate::words::path::{self, SourcePath};

use super::links::candidates;
use super::names::content_path;

/// The files that are published beside the pages that are kept, of those that there are.
pub(super) fn published<'a>(
    assets: &'a [SourcePath],
    documents: &[Arc<Document>],
    is_kept: &dyn Fn(&Document) -> bool,
    config: &Config,
) -> Cow<'a, [SourcePath]> {
    let (kept, withheld): (Vec<&Document>, Vec<&Document>) =
        documents.iter().map(|document| &**document).partition(|document| is_kept(document));
    if withheld.is_empty() || assets.is_empty() {
        return Cow::Borrowed(assets);
    }
    let named_by = |documents: &[&Document]| -> HashSet<String> {
        documents.iter().flat_map(|document| named(document)).collect()
    };
    let in_withheld = named_by(&withheld);
    let folders = Folders::of(&kept, &withheld);
    let belongs = |asset: &SourcePath| {
        folders.are_withheld(asset, config)
            || in_withheld.contains(&*path::composed(content_path(asset)))
    };
    let candidates: HashSet<&SourcePath> = assets.iter().filter(|asset| belongs(asset)).collect();
    if candidates.is_empty() {
        return Cow::Borrowed(assets);
    }
    let in_kept = named_by(&kept);
    let is_published = |asset: &&SourcePath| {
        !candidates.contains(*asset) || in_kept.contains(&*path::composed(content_path(asset)))
    };
    Cow::Owned(assets.iter().filter(is_published).cloned().collect())
}

/// The folders of pages, by whether any text of the page is kept.
struct Folders<'a> {
    kept: HashSet<&'a str>,
    withheld: HashSet<&'a str>,
    /// The languages of translations that are kept back, by the folder of the file.
    languages: HashSet<(&'a str, Lang)>,
}

impl<'a> Folders<'a> {
    fn of(kept: &[&'a Document], withheld: &[&'a Document]) -> Self {
        let own = |document: &&&'a Document| document.source.has_folder;
        let folder = |document: &&'a Document| document.source.path.folder();
        Folders {
            kept: kept.iter().filter(own).map(folder).collect(),
            withheld: withheld.iter().filter(own).map(folder).collect(),
            languages: withheld
                .iter()
                .map(|it| (it.source.path.folder(), it.source.lang))
                .collect(),
        }
    }

    /// Whether a file lies in the folder of a page that is kept back, or says by its name, `form.ar.pdf`, that it
    /// is in the language of such a translation beside it.
    fn are_withheld(&self, asset: &SourcePath, config: &Config) -> bool {
        let folder = asset.folder();
        let mut above = std::iter::successors(Some(folder), |folder| {
            folder.rsplit_once('/').map(|(above, _)| above)
        });
        let of_page = above.find(|it| self.kept.contains(it) || self.withheld.contains(it));
        let is_of_draft = of_page.is_some_and(|it| !self.kept.contains(it));
        let tag = asset.file_name().rsplit('.').nth(1).and_then(|tag| config.find(tag));
        let is_of_translation = tag
            .is_some_and(|lang| lang != config.source && self.languages.contains(&(folder, lang)));
        is_of_draft || is_of_translation
    }
}

/// The files that a page names, as far as they can be told from its paths.
fn named(document: &Document) -> Vec<String> {
    let in_text = document.body.links.iter().map(|link| link.target.clone());
    let mut written: Vec<String> = in_text.collect();
    if document.has_mentions {
        // What visits the references of a record may also resolve them, and so needs one of its own.
        let mut document = document.clone();
        let mut visit = |mention: Mention<'_>| {
            if let Mention::Asset(asset) = mention {
                written.push(asset.written.clone());
            }
        };
        document.common.mention_fields(&mut visit);
        document.facts.mentions(&mut visit);
    }
    let paths = written.iter().filter(|written| !written.contains("://"));
    let paths =
        paths.map(|written| path::url_decode(written.split(['#', '?']).next().unwrap_or("")));
    paths.flat_map(|written| candidates(&written, &document.source).collect::<Vec<_>>()).collect()
}
