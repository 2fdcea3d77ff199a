//! Where the links of a text lead.
//!
//! A path that ends in `.md` is one of files and is read relative to the file; any other is one of
//! addresses and is read relative to the page's address first, to the file's folder second, so that
//! what works in an editor's preview works on the site.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Diagnostic, Index, Suggestions, codes};
use crate::document::Document;
use crate::href::{self, Href, Reading, words};
use crate::markdown::Link;
use crate::path::{self, SubjectId};
use crate::policy::Policy;
use crate::sources::Source;

use super::DocumentId;
use super::entries::Entry;
use super::headings::Headings;
use super::names::{Names, content_path};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, in the reader's language, and perhaps to a heading of it.
    Page(SubjectId, Option<Box<str>>),
    /// To a heading of the same page.
    Heading(Box<str>),
    /// To the list of a section, or to the first page of the language: by its folder.
    Folder(Box<str>),
    /// To a file that is published as it is, by its path below `content/`.
    Asset(Box<str>),
    /// Out of the site.
    External(Href),
    /// To a path of which the site knows nothing, as written; this has been complained about.
    Broken(Box<str>),
    /// Nowhere: to no address that may be written; this has been complained about.
    Nowhere,
}

/// All files of the site with what their headings are called, and what can be named.
pub(super) struct Files<'a> {
    pub documents: &'a [Arc<Document>],
    pub headings: &'a [Arc<Headings>],
    pub names: &'a Names,
    /// What can stand behind a `#`, by file: gathered when a link asks for it.
    anchors: Vec<OnceLock<Anchors<'a>>>,
}

impl<'a> Files<'a> {
    /// All files with what belongs to them.
    pub fn of(
        documents: &'a [Arc<Document>],
        headings: &'a [Arc<Headings>],
        names: &'a Names,
    ) -> Self {
        let anchors = documents.iter().map(|_| OnceLock::new()).collect();
        Files { documents, headings, names, anchors }
    }

    fn anchors(&self, document: DocumentId) -> &Anchors<'a> {
        let index = document.index();
        self.anchors[index].get_or_init(|| {
            let headings = &self.headings[index].ids;
            let ids = headings.iter().map(String::as_str);
            let ids = ids.chain(ids_in_html(&self.documents[index])).collect();
            Anchors { ids, headings, near: OnceLock::new() }
        })
    }
}

/// What can stand behind a `#` in a link to a file.
struct Anchors<'a> {
    /// The ids of headings, of footnotes and in raw HTML.
    ids: HashSet<&'a str>,
    headings: &'a [String],
    /// Those of headings, to find the nearest.
    near: OnceLock<Index>,
}

impl Anchors<'_> {
    /// What to write for an id that is not there.
    fn hint(&self, fragment: &str, suggestions: &Suggestions) -> String {
        let near = || Index::of(self.headings.iter().map(String::as_str));
        let nearest = suggestions.ask(|| self.near.get_or_init(near).nearest(fragment));
        nearest.map_or_else(|| self.all(), |nearest| format!("did you mean `{nearest}`?"))
    }

    /// The headings there are, as many as a person reads.
    fn all(&self) -> String {
        const SHOWN: usize = 12;
        if self.headings.is_empty() {
            return "the page has no headings".to_owned();
        }
        let mut known: Vec<String> =
            self.headings.iter().take(SHOWN).map(|id| format!("`#{id}`")).collect();
        if self.headings.len() > SHOWN {
            known.push(format!("{} more", self.headings.len() - SHOWN));
        }
        format!("the page has {}", known.join(", "))
    }
}

/// Whether every anchor of the site is where it was: then a link that led to one still does.
pub(super) fn anchors_are_the_same(
    files: &Files<'_>,
    changed: &[DocumentId],
    before: &[Arc<Entry>],
) -> bool {
    changed.iter().all(|id| {
        let (entry, document) = (&before[id.index()], &files.documents[id.index()]);
        files.headings[id.index()].ids == entry.text.heading_ids()
            && files.headings[id.index()].own == entry.text.headings.own
            && ids_in_html(document) == ids_in_html(&entry.parsed)
    })
}

/// The ids of raw HTML and of footnotes.
fn ids_in_html(document: &Document) -> Vec<&str> {
    let after = document.body.html.split(" id=\"").skip(1);
    after.map(|rest| rest.split('"').next().unwrap_or("")).collect()
}

/// Resolves the links of a file.
pub(super) fn resolve(
    document: &Document,
    files: &Files<'_>,
    policy: &Policy,
    suggestions: &Suggestions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let links = document.body.links.iter();
    links
        .map(|link| {
            let asked = Asked { link, source: &document.source, policy, suggestions };
            let (target, said) = one(&asked, files);
            diagnostics.extend(said);
            target
        })
        .collect()
}

/// A link of a file, and how often the file may still ask what was meant.
struct Asked<'a> {
    link: &'a Link,
    source: &'a Source,
    /// What readers' browsers are told that pages may load.
    policy: &'a Policy,
    suggestions: &'a Suggestions,
}

/// Where a link leads, and what is wrong with it. Whatever is said can be switched off; what cannot is
/// that an address off the list leads nowhere.
fn one(asked: &Asked<'_>, files: &Files<'_>) -> (Target, Option<Diagnostic>) {
    let (link, source) = (asked.link, asked.source);
    let read = if link.image { Href::picture(&link.target) } else { Href::link(&link.target) };
    match read {
        Ok(Reading::Inside) => inside(asked, files),
        Ok(Reading::Out(outside)) => {
            let said = match link.image {
                true => asked.policy.picture_to_allow(outside.href.as_str()).map(|to_allow| {
                    words::picture_elsewhere(&outside, &to_allow, &source.path, link.span)
                }),
                false => words::caution(&outside, &source.path, link.span),
            };
            (Target::External(outside.href), said)
        }
        Err(refused) => {
            let say = if link.image { words::refused_picture } else { words::refused_link };
            let said = say(&refused, &link.target, &source.path, link.span);
            (Target::Nowhere, Some(said))
        }
    }
}

fn inside(asked: &Asked<'_>, files: &Files<'_>) -> (Target, Option<Diagnostic>) {
    let (names, link, source) = (files.names, asked.link, asked.source);
    let (written, fragment) = match link.target.split_once('#') {
        Some((path, fragment)) => (path, Some(path::url_decode(fragment))),
        None => (link.target.as_str(), None),
    };
    let fragment = fragment.filter(|fragment| !fragment.is_empty());
    let written = path::url_decode(written.split('?').next().unwrap_or(""));
    if written.is_empty() {
        let (Some(fragment), Some(own)) = (fragment, names.page(source.id.as_str())) else {
            return (Target::Heading("".into()), None);
        };
        let fragment = shared(files, own, fragment, source);
        return match missing_anchor(files, own, &fragment, asked) {
            None => (Target::Heading(fragment.into()), None),
            said => (Target::Heading("".into()), said),
        };
    }
    for candidate in candidates(&written, source) {
        if names.has_asset(&candidate) {
            return (Target::Asset(candidate.into()), None);
        }
        if let Some(subject) = names.page(page_id(&candidate)).filter(|_| !link.image) {
            let fragment = fragment.map(|fragment| shared(files, subject, fragment, source));
            // Who follows a link to a part that is gone still comes to the page.
            let said = fragment
                .as_ref()
                .and_then(|fragment| missing_anchor(files, subject, fragment, asked));
            let fragment = fragment.filter(|_| said.is_none());
            return (Target::Page(subject, fragment.map(Into::into)), said);
        }
        let folder = page_id(&candidate);
        if !link.image && fragment.is_none() && names.is_folder(folder) {
            let slash = if folder.is_empty() { "" } else { "/" };
            return (Target::Folder(format!("{folder}{slash}").into()), None);
        }
    }
    let target = match href::is_harmless_path(&link.target) {
        true => Target::Broken(link.target.as_str().into()),
        false => Target::Nowhere,
    };
    (target, Some(broken(asked, &written, names)))
}

/// The paths below `content/` that may be meant, most likely first.
fn candidates<'a>(written: &'a str, source: &'a Source) -> impl Iterator<Item = String> + use<'a> {
    let file_folder = content_path(&source.path).rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = source.id.as_str();
    let folders = match written.ends_with(".md") {
        true => [file_folder, address],
        false => [address, file_folder],
    };
    folders.into_iter().filter_map(move |folder| path::join(folder, written))
}

/// The page behind a path of addresses or files: `cities/auckland.fr.md` is `cities/auckland`.
fn page_id(candidate: &str) -> &str {
    let Some(stem) = candidate.strip_suffix(".md").or_else(|| candidate.strip_suffix(".html"))
    else {
        return candidate;
    };
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let name_alone = match name.rsplit_once('.') {
        Some((name, tag)) if crate::language::looks_like_tag(tag) => name,
        _ => name,
    };
    match name_alone {
        "index" => folder,
        name_alone => &stem[..stem.len() - (name.len() - name_alone.len())],
    }
}

fn broken(asked: &Asked<'_>, written: &str, names: &Names) -> Diagnostic {
    let Asked { link, source, suggestions, .. } = asked;
    let candidates: Vec<String> = candidates(written, source).collect();
    if link.image {
        let near = || candidates.iter().find_map(|candidate| names.nearest_asset(candidate));
        let nearest = suggestions.ask(near);
        let hint = nearest.map(|found| format!("did you mean `/{found}`?"));
        return Diagnostic::new(
            &codes::IMAGE_MISSING,
            &source.path,
            format!("the picture `{written}` is not there"),
        )
        .at(link.span)
        .hint(hint.unwrap_or_else(|| {
            "put the file beside the page, or name it from the content root".to_owned()
        }));
    }
    let is_web = written.starts_with("www.");
    let near = || candidates.iter().find_map(|path| names.suggest(page_id(path)));
    let hint = is_web
        .then(|| format!("did you mean `https://{written}`?"))
        .or_else(|| suggestions.ask(near))
        .unwrap_or_else(|| {
            "a path is relative to the page, or begins with `/` at the content root".to_owned()
        });
    Diagnostic::new(
        &codes::LINK_BROKEN,
        &source.path,
        format!("there is no page or file `{written}`"),
    )
    .at(link.span)
    .hint(hint)
}

/// What a heading is called in every language, where a link names it as the translation in its own language does.
fn shared(files: &Files<'_>, subject: SubjectId, fragment: String, source: &Source) -> String {
    let page = &files.names.subjects[subject.index()];
    if files.anchors(page.source).ids.contains(fragment.as_str()) {
        return fragment;
    }
    let own = page.shown_in(source.lang).map(|file| &files.headings[file.index()].own);
    own.and_then(|own| own.get(&fragment)).cloned().unwrap_or(fragment)
}

/// What to say of what stands behind a `#` where the page has nothing of that name. Ids are the same in
/// every language, so the source's decide; an id in raw HTML counts too.
fn missing_anchor(
    files: &Files<'_>,
    subject: SubjectId,
    fragment: &str,
    asked: &Asked<'_>,
) -> Option<Diagnostic> {
    let target = &files.names.subjects[subject.index()];
    let anchors = files.anchors(target.source);
    if anchors.ids.contains(fragment) {
        return None;
    }
    let page = if target.id.as_str().is_empty() { "the home page" } else { target.id.as_str() };
    Some(
        Diagnostic::new(
            &codes::ANCHOR_BROKEN,
            &asked.source.path,
            format!("there is no heading `#{fragment}` in `{page}`"),
        )
        .at(asked.link.span)
        .hint(anchors.hint(fragment, asked.suggestions)),
    )
}
