//! Where the links of a text lead.
//!
//! A path that ends in `.md` is one of files and is read relative to the file; any other is one of
//! addresses and is read relative to the page's address first, to the file's folder second, so that
//! what works in an editor's preview works on the site.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{self, Diagnostic, codes};
use crate::document::Document;
use crate::kinds::Kind;
use crate::markdown::Link;
use crate::path::{self, PageId, SourcePath};
use crate::sources::{CONTENT, Source};

use super::Subject;
use crate::path::SubjectId;

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
    /// Out of the site, as written.
    External(Box<str>),
    /// Nowhere; this has been complained about.
    Nowhere,
}

/// What links and references can lead to.
pub(super) struct Lookup<'a> {
    pub subjects: &'a [Subject],
    pub by_id: &'a HashMap<PageId, SubjectId>,
    /// Paths below `content/`.
    pub assets: &'a HashSet<&'a str>,
    pub drafts: &'a HashSet<PageId>,
}

impl Lookup<'_> {
    pub fn page(&self, id: &str) -> Option<SubjectId> {
        self.by_id.get(&PageId::new(id)).copied()
    }

    /// Whether there is a list at this path although no page has it: the first page of a language,
    /// or a section without a page of its own.
    fn is_folder(&self, path: &str) -> bool {
        let kind = Kind::of_folder(path);
        path.is_empty()
            || (kind != Kind::Page && self.subjects.iter().any(|subject| subject.kind == kind))
    }

    /// The nearest id in a folder, and what a draft needs.
    pub fn suggest(&self, id: &str, folder: &str) -> Option<String> {
        if self.drafts.contains(&PageId::new(id)) {
            return Some(format!("`{id}` is a draft; publish it, or build with `--drafts`"));
        }
        let ids = || self.subjects.iter().map(|subject| subject.id.as_str());
        // The name alone says more than the folders before it: most mistakes are in one of them.
        fn name(id: &str) -> &str {
            id.rsplit('/').next().unwrap_or("")
        }
        let names = ids().filter(|id| id.starts_with(folder)).map(name);
        let nearest = diagnostic::nearest(name(id), names.filter(|name| name.len() > 2));
        let by_name = nearest.and_then(|nearest| ids().find(|other| name(other) == nearest));
        by_name
            .map(|found| format!("did you mean `{found}`?"))
            .or_else(|| diagnostic::did_you_mean(id, ids().filter(|id| id.starts_with(folder))))
    }
}

/// The path of an asset below `content/`.
pub(super) fn content_path(path: &SourcePath) -> &str {
    path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/')
}

/// Resolves the links of a file.
pub(super) fn resolve(
    document: &Document,
    documents: &[Document],
    heading_ids: &[Vec<String>],
    lookup: &Lookup<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let anchors = Anchors { documents, heading_ids, lookup };
    document
        .body
        .links
        .iter()
        .map(|link| {
            one(link, document, lookup, &anchors).unwrap_or_else(|diagnostic| {
                diagnostics.push(*diagnostic);
                Target::Nowhere
            })
        })
        .collect()
}

fn one(
    link: &Link,
    document: &Document,
    lookup: &Lookup<'_>,
    anchors: &Anchors<'_>,
) -> Result<Target, Box<Diagnostic>> {
    let source = &document.source;
    if let Some(scheme) = scheme(&link.target) {
        return external(link, scheme, source);
    }
    let (written, fragment) = match link.target.split_once('#') {
        Some((path, fragment)) => (path, Some(path::url_decode(fragment))),
        None => (link.target.as_str(), None),
    };
    let fragment = fragment.filter(|fragment| !fragment.is_empty());
    let written = path::url_decode(written.split('?').next().unwrap_or(""));
    if written.is_empty() {
        let own = lookup.by_id.get(&source.id).copied();
        return match (fragment, own) {
            (Some(fragment), Some(own)) => {
                anchors.check(own, &fragment, link, source)?;
                Ok(Target::Heading(fragment.into()))
            }
            _ => Ok(Target::Heading("".into())),
        };
    }
    for candidate in candidates(&written, source) {
        if lookup.assets.contains(candidate.as_str()) {
            return Ok(Target::Asset(candidate.into()));
        }
        if let Some(subject) = lookup.page(page_id(&candidate)).filter(|_| !link.image) {
            if let Some(fragment) = &fragment {
                anchors.check(subject, fragment, link, source)?;
            }
            return Ok(Target::Page(subject, fragment.map(Into::into)));
        }
        let folder = page_id(&candidate);
        if !link.image && fragment.is_none() && lookup.is_folder(folder) {
            let slash = if folder.is_empty() { "" } else { "/" };
            return Ok(Target::Folder(format!("{folder}{slash}").into()));
        }
    }
    Err(Box::new(broken(link, &written, source, lookup)))
}

/// The scheme of an address (RFC 3986, section 3.1), or `//` for one that leaves it out.
fn scheme(target: &str) -> Option<&str> {
    if target.starts_with("//") {
        return Some("//");
    }
    let (scheme, _) = target.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    valid.then_some(scheme)
}

fn external(link: &Link, scheme: &str, source: &Source) -> Result<Target, Box<Diagnostic>> {
    let followed =
        ["https", "http", "mailto", "tel", "sms", "geo", "ftp", "whatsapp", "xmpp", "sip"];
    if followed.contains(&scheme.to_ascii_lowercase().as_str()) {
        return Ok(Target::External(link.target.as_str().into()));
    }
    let message = match scheme {
        "//" => format!("`{}` leaves out its scheme, which does not work from a disk", link.target),
        scheme => format!("readers cannot follow a link with the scheme `{scheme}:`"),
    };
    let hint = match scheme {
        "//" => format!("write `https:{}`", link.target),
        _ => "use `https:`, `mailto:`, `tel:`, `sms:` or `geo:`".to_owned(),
    };
    Err(Box::new(
        Diagnostic::new(&codes::LINK_SCHEME, &source.path, message).at(link.span).hint(hint),
    ))
}

/// The paths below `content/` that may be meant, most likely first.
fn candidates(written: &str, source: &Source) -> impl Iterator<Item = String> {
    let file_folder = content_path(&source.path).rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = source.id.as_str();
    let folders = match written.ends_with(".md") {
        true => [file_folder, address],
        false => [address, file_folder],
    };
    let written = written.to_owned();
    folders.map(|folder| path::join(folder, &written)).into_iter().flatten()
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

fn broken(link: &Link, written: &str, source: &Source, lookup: &Lookup<'_>) -> Diagnostic {
    let candidates: Vec<String> = candidates(written, source).collect();
    if link.image {
        let nearest = candidates
            .iter()
            .find_map(|candidate| diagnostic::nearest(candidate, lookup.assets.iter().copied()));
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
    let hint = candidates
        .iter()
        .find_map(|candidate| lookup.suggest(page_id(candidate), ""))
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

/// What can stand behind a `#`.
struct Anchors<'a> {
    documents: &'a [Document],
    heading_ids: &'a [Vec<String>],
    lookup: &'a Lookup<'a>,
}

impl Anchors<'_> {
    /// Ids are the same in every language, so the source's decide; an id in raw HTML counts too.
    fn check(
        &self,
        subject: SubjectId,
        fragment: &str,
        link: &Link,
        source: &Source,
    ) -> Result<(), Box<Diagnostic>> {
        let target = &self.lookup.subjects[subject.index()];
        let ids = &self.heading_ids[target.source.index()];
        let document = &self.documents[target.source.index()];
        let in_html = || document.body.html.contains(&format!("id=\"{fragment}\""));
        if ids.iter().any(|id| id == fragment) || in_html() {
            return Ok(());
        }
        let hint = diagnostic::did_you_mean(fragment, ids.iter().map(String::as_str));
        let all = || {
            let known: Vec<_> = ids.iter().map(|id| format!("`#{id}`")).collect();
            match known.is_empty() {
                true => "the page has no headings".to_owned(),
                false => format!("the page has {}", known.join(", ")),
            }
        };
        let page = if target.id.as_str().is_empty() { "the home page" } else { target.id.as_str() };
        Err(Box::new(
            Diagnostic::new(
                &codes::ANCHOR_BROKEN,
                &source.path,
                format!("there is no heading `#{fragment}` in `{page}`"),
            )
            .at(link.span)
            .hint(hint.unwrap_or_else(all)),
        ))
    }
}
