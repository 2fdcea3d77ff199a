//! Where the links of a text lead.
//!
//! A path that ends in `.md` is one of files and is read relative to the file; any other is one of
//! addresses and is read relative to the page's address first, to the file's folder second, so that
//! what works in an editor's preview works on the site.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Diagnostic, Index, Suggestions, codes};
use crate::document::Document;
use crate::markdown::Link;
use crate::path::{self, SubjectId};
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
    /// Out of the site, as written.
    External(Box<str>),
    /// Nowhere; this has been complained about.
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
    suggestions: &Suggestions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let links = document.body.links.iter();
    links
        .map(|link| {
            let asked = Asked { link, source: &document.source, suggestions };
            one(&asked, files).unwrap_or_else(|diagnostic| {
                diagnostics.push(*diagnostic);
                Target::Nowhere
            })
        })
        .collect()
}

/// A link of a file, and how often the file may still ask what was meant.
struct Asked<'a> {
    link: &'a Link,
    source: &'a Source,
    suggestions: &'a Suggestions,
}

fn one(asked: &Asked<'_>, files: &Files<'_>) -> Result<Target, Box<Diagnostic>> {
    let (names, link, source) = (files.names, asked.link, asked.source);
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
        let own = names.page(source.id.as_str());
        return match (fragment, own) {
            (Some(fragment), Some(own)) => {
                check_anchor(files, own, &fragment, asked)?;
                Ok(Target::Heading(fragment.into()))
            }
            _ => Ok(Target::Heading("".into())),
        };
    }
    for candidate in candidates(&written, source) {
        if names.has_asset(&candidate) {
            return Ok(Target::Asset(candidate.into()));
        }
        if let Some(subject) = names.page(page_id(&candidate)).filter(|_| !link.image) {
            if let Some(fragment) = &fragment {
                check_anchor(files, subject, fragment, asked)?;
            }
            return Ok(Target::Page(subject, fragment.map(Into::into)));
        }
        let folder = page_id(&candidate);
        if !link.image && fragment.is_none() && names.is_folder(folder) {
            let slash = if folder.is_empty() { "" } else { "/" };
            return Ok(Target::Folder(format!("{folder}{slash}").into()));
        }
    }
    Err(Box::new(broken(asked, &written, names)))
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
    let Asked { link, source, suggestions } = asked;
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

/// Checks what stands behind a `#`. Ids are the same in every language, so the source's decide; an
/// id in raw HTML counts too.
fn check_anchor(
    files: &Files<'_>,
    subject: SubjectId,
    fragment: &str,
    asked: &Asked<'_>,
) -> Result<(), Box<Diagnostic>> {
    let target = &files.names.subjects[subject.index()];
    let anchors = files.anchors(target.source);
    if anchors.ids.contains(fragment) {
        return Ok(());
    }
    let page = if target.id.as_str().is_empty() { "the home page" } else { target.id.as_str() };
    Err(Box::new(
        Diagnostic::new(
            &codes::ANCHOR_BROKEN,
            &asked.source.path,
            format!("there is no heading `#{fragment}` in `{page}`"),
        )
        .at(asked.link.span)
        .hint(anchors.hint(fragment, asked.suggestions)),
    ))
}
