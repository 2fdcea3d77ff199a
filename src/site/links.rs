//! Where the links of a text lead.
//!
//! A path that ends in `.md` is one of files and is read relative to the file; any other is one of
//! addresses and is read relative to the page's address first, to the file's folder second, so that
//! what works in an editor's preview works on the site.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use crate::content::config::Config;
use crate::content::document::Document;
use crate::content::markdown::Link;
use crate::content::sources::Source;
use crate::words::diagnostic::{Diagnostic, Index, Suggestions, codes};
use crate::words::href::{self, Href, Outside, Reading, words};
use crate::words::html::{self, Purpose};
use crate::words::path::{self, SubjectId};

use super::DocumentId;
use super::entry::Entry;
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
    /// To a file that is published as it is, by its path below `content/` as it lies there, and perhaps to a
    /// place in it.
    Asset(Box<str>, Option<Box<str>>),
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
    /// The pages by the addresses that they once had: gathered when a link leads nowhere.
    old: OnceLock<HashMap<&'a str, &'a str>>,
}

impl<'a> Files<'a> {
    /// All files with what belongs to them.
    pub fn of(
        documents: &'a [Arc<Document>],
        headings: &'a [Arc<Headings>],
        names: &'a Names,
    ) -> Self {
        let anchors = documents.iter().map(|_| OnceLock::new()).collect();
        Files { documents, headings, names, anchors, old: OnceLock::new() }
    }

    /// The page that once had an address, by the path of that.
    fn formerly_at(&self, path: &str) -> Option<&'a str> {
        let old = self.old.get_or_init(|| {
            let documents = self.documents.iter();
            let aliases = documents.flat_map(|document| {
                let id = document.source.id.as_str();
                document.common.aliases.iter().map(move |alias| (alias.file.as_str(), id))
            });
            aliases.collect()
        });
        let path = path.trim_end_matches('/');
        old.get(path).or_else(|| old.get(format!("{path}/index.html").as_str())).copied()
    }

    fn anchors(&self, document: DocumentId) -> &Anchors<'a> {
        let index = document.index();
        self.anchors[index].get_or_init(|| {
            let headings = &self.headings[index].ids;
            let ids = headings.iter().map(String::as_str);
            let ids = ids.chain(html::anchors(&self.documents[index].body.html)).collect();
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
    /// How the page writes what stands behind a `#`; none where it has nothing of that name. Browsers know some
    /// by themselves: the top of a page (HTML, section 7.4.6.4), and a piece of its text.
    fn find(&self, fragment: &str) -> Option<String> {
        let composed = path::composed(fragment);
        let is_everywhere = fragment.eq_ignore_ascii_case("top")
            || fragment == "content"
            || fragment.starts_with(":~:");
        match self.ids.contains(&*composed) {
            true => Some(composed.into_owned()),
            false => {
                let is_here = is_everywhere || self.ids.contains(fragment);
                is_here.then(|| fragment.to_owned())
            }
        }
    }

    /// What to write for an id that is not there.
    fn hint(&self, fragment: &str, suggestions: &Suggestions) -> String {
        let near = || Index::of(self.headings.iter().map(String::as_str));
        let nearest = suggestions.ask(|| self.near.get_or_init(near).nearest(fragment));
        nearest.map_or_else(|| self.all(), |nearest| format!("did you mean `#{nearest}`?"))
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

/// Whether every anchor of the site is where it was, and every old address that of the same page: then a link that led
/// to one still does.
pub(super) fn anchors_are_the_same(
    files: &Files<'_>,
    changed: &[DocumentId],
    before: &[Arc<Entry>],
) -> bool {
    changed.iter().all(|id| {
        let (entry, document) = (&before[id.index()], &files.documents[id.index()]);
        let old = |document: &Document| -> Vec<_> {
            document.common.aliases.iter().map(|alias| alias.file.clone()).collect()
        };
        old(document) == old(&entry.parsed)
            && files.headings[id.index()].ids == entry.text.heading_ids()
            && files.headings[id.index()].own == entry.text.headings.own
            && html::anchors(&document.body.html).eq(html::anchors(&entry.parsed.body.html))
    })
}

/// Resolves the links of a file.
pub(super) fn resolve(
    document: &Document,
    files: &Files<'_>,
    config: &Config,
    suggestions: &Suggestions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let links = document.body.links.iter();
    let targets: Vec<Target> = links
        .map(|link| {
            let asked = Asked { link, source: &document.source, config, suggestions };
            let (target, said) = one(&asked, files);
            diagnostics.extend(said);
            target
        })
        .collect();
    for (place, words) in document.body.words_of_links() {
        let Some(Target::External(href)) = targets.get(place) else { continue };
        let link = &document.body.links[place];
        let other = href::other(href, &words);
        diagnostics
            .extend(other.map(|other| {
                words::other(&other, href.as_str(), &document.source.path, link.span)
            }));
    }
    targets
}

/// A link of a file, and how often the file may still ask what was meant.
struct Asked<'a> {
    link: &'a Link,
    source: &'a Source,
    /// Where the site is published, and what readers' browsers are told that pages may load.
    config: &'a Config,
    suggestions: &'a Suggestions,
}

/// Where a link leads, and what is wrong with it. Whatever is said can be switched off; what cannot is
/// that an address off the list leads nowhere.
fn one(asked: &Asked<'_>, files: &Files<'_>) -> (Target, Option<Diagnostic>) {
    let (link, source) = (asked.link, asked.source);
    let is_link = link.purpose == Purpose::Follow;
    let read = if is_link { Href::link(&link.target) } else { Href::picture(&link.target) };
    match read {
        Ok(Reading::Inside) => inside(asked, files),
        Ok(Reading::Out(outside)) => {
            let said = own(&outside, asked, files).or_else(|| match is_link {
                true => words::caution(&outside, &source.path, link.span),
                false => {
                    let policy = &asked.config.policy;
                    policy.picture_to_allow(outside.href.as_str()).map(|to_allow| {
                        words::picture_elsewhere(&outside, &to_allow, &source.path, link.span)
                    })
                }
            });
            (Target::External(outside.href), said)
        }
        Err(refused) => {
            let say = if is_link { words::refused_link } else { words::refused_picture };
            let said = say(&refused, &link.target, &source.path, link.span);
            (Target::Nowhere, Some(said))
        }
    }
}

/// What to say of a whole address that leads to the site itself: on another host, in a copy for a phone or
/// in another language it leads readers out of where they are, and nobody sees when it breaks.
fn own(outside: &Outside, asked: &Asked<'_>, files: &Files<'_>) -> Option<Diagnostic> {
    let (config, names) = (asked.config, files.names);
    // The address of the site as a whole, where readers choose their language, has no path.
    let below = config.base_url.below(outside.href.as_str()).filter(|below| !below.is_empty())?;
    let (written, fragment) = below.split_once('#').unwrap_or((&below, ""));
    let decoded = path::url_decode(written.split('?').next().unwrap_or(""));
    let (first, rest) = decoded.split_once('/').unwrap_or((&decoded, ""));
    let in_language = config.find(first).map(|_| rest.to_owned());
    let path = path::join("", in_language.as_deref().unwrap_or(&decoded)).unwrap_or_default();
    let to_write = names.path_to(&path).map(|mut path| {
        if !fragment.is_empty() {
            path = format!("{path}#{fragment}");
        }
        path
    });
    let message = format!("`{}` is the whole address of a place of this site", outside.href);
    let hint = match to_write {
        Some(path) => format!("write its path: `{path}`"),
        None => {
            "the site has no page or file there that a path could name; link to another".to_owned()
        }
    };
    let said = Diagnostic::new(&codes::LINK_ABSOLUTE, &asked.source.path, message);
    Some(said.at(asked.link.span).hint(hint))
}

fn inside(asked: &Asked<'_>, files: &Files<'_>) -> (Target, Option<Diagnostic>) {
    let (names, link, source) = (files.names, asked.link, asked.source);
    let is_link = link.purpose == Purpose::Follow;
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
        return match anchor(files, own, &fragment, asked) {
            Ok(fragment) => (Target::Heading(fragment.into()), None),
            Err(said) => (Target::Heading("".into()), Some(*said)),
        };
    }
    for candidate in candidates(&written, source) {
        if let Some(asset) = names.asset(&candidate) {
            let asset = content_path(asset).into();
            return (Target::Asset(asset, fragment.map(Into::into)), None);
        }
        if let Some(subject) = names.page(page_id(&candidate)).filter(|_| is_link) {
            let fragment = fragment.map(|fragment| shared(files, subject, fragment, source));
            // Who follows a link to a part that is gone still comes to the page.
            let found = fragment.map(|fragment| anchor(files, subject, &fragment, asked));
            return match found.transpose() {
                Ok(fragment) => (Target::Page(subject, fragment.map(Into::into)), None),
                Err(said) => (Target::Page(subject, None), Some(*said)),
            };
        }
        let folder = page_id(&candidate);
        if is_link && names.is_folder(folder) {
            let slash = if folder.is_empty() { "" } else { "/" };
            let said = fragment.map(|fragment| no_headings(&fragment, folder, asked));
            return (Target::Folder(format!("{folder}{slash}").into()), said);
        }
    }
    let target = match href::is_harmless_path(&link.target) {
        true => Target::Broken(link.target.as_str().into()),
        false => Target::Nowhere,
    };
    (target, Some(broken(asked, &written, files)))
}

/// The paths below `content/` that may be meant, most likely first.
pub(super) fn candidates<'a>(
    written: &'a str,
    source: &'a Source,
) -> impl Iterator<Item = String> + use<'a> {
    let file_folder = content_path(&source.path).rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = source.id.as_str();
    let folders = match written.ends_with(".md") {
        true => [file_folder, address],
        false => [address, file_folder],
    };
    let paths = folders.into_iter().filter_map(move |folder| path::join(folder, written));
    paths.map(path::into_composed)
}

/// The page behind a path of addresses or files: `cities/auckland.fr.md` is `cities/auckland`.
fn page_id(candidate: &str) -> &str {
    let Some(stem) = candidate.strip_suffix(".md").or_else(|| candidate.strip_suffix(".html"))
    else {
        return candidate;
    };
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let name_alone = match name.rsplit_once('.') {
        Some((name, tag)) if crate::words::language::looks_like_tag(tag) => name,
        _ => name,
    };
    match name_alone {
        "index" => folder,
        name_alone => &stem[..stem.len() - (name.len() - name_alone.len())],
    }
}

fn broken(asked: &Asked<'_>, written: &str, files: &Files<'_>) -> Diagnostic {
    let names = files.names;
    let Asked { link, source, suggestions, .. } = asked;
    let candidates: Vec<String> = candidates(written, source).collect();
    let is_link = link.purpose == Purpose::Follow;
    let code = if is_link { &codes::LINK_BROKEN } else { &codes::IMAGE_MISSING };
    if let Some(said) = names.held_back(&candidates, written, code, &source.path) {
        return said.at(link.span);
    }
    if !is_link {
        let what = if link.purpose == Purpose::Picture { "picture" } else { "file" };
        let near = || candidates.iter().find_map(|candidate| names.nearest_asset(candidate));
        let nearest = suggestions.ask(near);
        let hint = nearest.map(|found| format!("did you mean `/{found}`?"));
        return Diagnostic::new(code, &source.path, format!("the {what} `{written}` is not there"))
            .at(link.span)
            .hint(hint.unwrap_or_else(|| {
                "put the file beside the page, or name it from the content root".to_owned()
            }));
    }
    let is_web = written.starts_with("www.");
    let near = || candidates.iter().find_map(|path| names.suggest_path(page_id(path)));
    let formerly = candidates.iter().find_map(|path| files.formerly_at(path));
    let now = formerly.and_then(|id| names.path_to(id));
    let hint = is_web
        .then(|| format!("did you mean `https://{written}`?"))
        .or_else(|| now.map(|now| format!("that is an old address of a page: write `{now}`")))
        .or_else(|| suggestions.ask(near))
        .unwrap_or_else(|| {
            "a path is relative to the page, or begins with `/` at the content root".to_owned()
        });
    Diagnostic::new(code, &source.path, format!("there is no page or file `{written}`"))
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

/// How a page writes what stands behind a `#`. Ids are the same in every language, so the source's decide; an
/// id in raw HTML counts too.
///
/// # Errors
/// What to say where the page has nothing of that name.
fn anchor(
    files: &Files<'_>,
    subject: SubjectId,
    fragment: &str,
    asked: &Asked<'_>,
) -> Result<String, Box<Diagnostic>> {
    let target = &files.names.subjects[subject.index()];
    let anchors = files.anchors(target.source);
    anchors.find(fragment).ok_or_else(|| {
        let page = if target.id.as_str().is_empty() { "the home page" } else { target.id.as_str() };
        let message = format!("there is no heading `#{fragment}` in `{page}`");
        let said = Diagnostic::new(&codes::ANCHOR_BROKEN, &asked.source.path, message);
        Box::new(said.at(asked.link.span).hint(anchors.hint(fragment, asked.suggestions)))
    })
}

/// What to say of what stands behind a `#` in a link to a list that has no page of its own.
fn no_headings(fragment: &str, folder: &str, asked: &Asked<'_>) -> Diagnostic {
    let message = format!("there is no heading `#{fragment}` in the list `{folder}/`");
    Diagnostic::new(&codes::ANCHOR_BROKEN, &asked.source.path, message)
        .at(asked.link.span)
        .hint(format!("remove `#{fragment}`"))
}
