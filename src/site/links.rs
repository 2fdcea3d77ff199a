//! Where the links of a text lead.
//!
//! A path that ends in `.md` is one of files and is read relative to the file; any other is one of
//! addresses and is read relative to the page's address first, to the file's folder second, so that
//! what works in an editor's preview works on the site.

use std::sync::Arc;

use crate::diagnostic::{self, Diagnostic, codes};
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
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let links = document.body.links.iter();
    links
        .map(|link| {
            one(link, &document.source, files).unwrap_or_else(|diagnostic| {
                diagnostics.push(*diagnostic);
                Target::Nowhere
            })
        })
        .collect()
}

fn one(link: &Link, source: &Source, files: &Files<'_>) -> Result<Target, Box<Diagnostic>> {
    let names = files.names;
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
                check_anchor(files, own, &fragment, link, source)?;
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
                check_anchor(files, subject, fragment, link, source)?;
            }
            return Ok(Target::Page(subject, fragment.map(Into::into)));
        }
        let folder = page_id(&candidate);
        if !link.image && fragment.is_none() && names.is_folder(folder) {
            let slash = if folder.is_empty() { "" } else { "/" };
            return Ok(Target::Folder(format!("{folder}{slash}").into()));
        }
    }
    Err(Box::new(broken(link, &written, source, names)))
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

fn broken(link: &Link, written: &str, source: &Source, names: &Names) -> Diagnostic {
    let candidates: Vec<String> = candidates(written, source).collect();
    if link.image {
        let nearest = candidates.iter().find_map(|candidate| names.nearest_asset(candidate));
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
    let hint = is_web
        .then(|| format!("did you mean `https://{written}`?"))
        .or_else(|| candidates.iter().find_map(|path| names.suggest(page_id(path), "")))
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
    link: &Link,
    source: &Source,
) -> Result<(), Box<Diagnostic>> {
    let target = &files.names.subjects[subject.index()];
    let ids = &files.headings[target.source.index()].ids;
    let document = &files.documents[target.source.index()];
    let in_html = || document.body.html.contains(&format!(" id=\"{fragment}\""));
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
