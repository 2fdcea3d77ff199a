//! The files of a site: which there are, what each is, and in which language.
//!
//! The only stage that lists and reads input, through the world. A language is read from a file's
//! name here and nowhere else; what is in the files is `parse`'s business.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use crate::content::config::{self, Config, Lang};
use crate::content::kinds::Kind;
use crate::words::diagnostic::{self, Diagnostic, codes};
use crate::words::language;
use crate::words::leavings::{self, Leaving};
use crate::words::path::{self, PageId, SourcePath};
use crate::words::text;
use crate::words::world::{Unread, World};
use crate::words::yaml;

/// The folder that everything published lies in.
pub const CONTENT: &str = "content";

/// The pages of a section, in words: "the pages in `content/events/`".
pub fn pages_of_section(section: &str) -> String {
    format!("the pages in `{CONTENT}/{section}/`")
}

/// The files of a site.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The Markdown files, by path.
    pub pages: Vec<Source>,
    /// The other files below `content/`, by path: published at their own address.
    pub assets: Vec<SourcePath>,
    /// The files that are not published for their names.
    pub held_back: HeldBack,
}

/// What is said of the files that lie there and are not published, by their paths: whoever links to one is told as well.
pub type HeldBack = BTreeMap<SourcePath, Diagnostic>;

/// The files that are no pages.
#[derive(Debug, Clone, Default)]
pub struct Assets<'s> {
    /// Those that are published as they are, by path.
    pub published: Cow<'s, [SourcePath]>,
    /// Those that are not.
    pub held_back: HeldBack,
}

impl Sources {
    /// Whether a file is among them.
    pub fn has(&self, path: &SourcePath) -> bool {
        self.assets.binary_search(path).is_ok()
            || self.pages.binary_search_by(|page| page.path.cmp(path)).is_ok()
    }
}

/// A Markdown file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it lies.
    pub path: SourcePath,
    /// The page that it is a text of.
    pub id: PageId,
    /// What kind of page that is.
    pub kind: Kind,
    /// The part that page plays.
    pub role: Role,
    /// The language of the text.
    pub lang: Lang,
    /// Whether the file has no language in its name, or that of the source.
    pub is_source: bool,
    /// Whether the file is an `index` in a folder of its own, where relative links begin.
    pub has_folder: bool,
}

/// The part that a page plays in the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// `content/index.md`.
    Home,
    /// The page of a section, such as `content/practices/index.md`.
    Section,
    /// Any other.
    Page,
}

/// Lists the files of a site.
pub fn scan(world: &dyn World, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Sources {
    let mut sources = Sources::default();
    let before = diagnostics.len();
    for listed in world.list(CONTENT) {
        let path = match listed {
            Ok(path) => path,
            Err(unlisted) => {
                diagnostics.push(text::unlisted(&unlisted));
                continue;
            }
        };
        match sorted(&path, config) {
            Ok(Sorted::Page(source)) => sources.pages.push(*source),
            Ok(Sorted::Asset) => sources.assets.push(path),
            Err(diagnostic) => {
                diagnostics.push((*diagnostic).clone());
                sources.held_back.insert(path, *diagnostic);
            }
        }
    }
    if sources.pages.is_empty() && diagnostics.len() == before {
        diagnostics.push(no_page());
    }
    // Whatever the order of the world: all that follows relies on it.
    sources.pages.sort_by(|a, b| a.path.cmp(&b.path));
    sources.assets.sort();
    sources
}

/// What a listed file is.
enum Sorted {
    Page(Box<Source>),
    Asset,
}

fn sorted(path: &SourcePath, config: &Config) -> Result<Sorted, Box<Diagnostic>> {
    if let Some((at, leaving)) = left_out_by_name(path.as_str())
        && !(may_be_named(path, leaving) && config.assets.names_outright(below_content(path)))
    {
        let is_whole_folder = at != path.as_str();
        return Err(Box::new(match is_whole_folder {
            true => left_out(&SourcePath::new(at), leaving, BY_NAME),
            false => left_out_unless_named(path, leaving, BY_NAME),
        }));
    }
    if let Some((end, _)) = path.as_str().match_indices(".md/").next() {
        let folder = SourcePath::new(&path.as_str()[..end + ".md".len()]);
        return Err(Box::new(text::unreadable(&folder, &Unread::Irregular("a folder").into())));
    }
    match path.as_str().ends_with(".md") {
        true => source(path, config).map(Box::new).map(Sorted::Page),
        false => of_asset(path).map(|()| Sorted::Asset),
    }
}

/// The path of a file below `content/`.
fn below_content(path: &SourcePath) -> &str {
    path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/')
}

/// How a file is known that is left out for its name.
pub const BY_NAME: &str = "by its name";

/// Whether a listed file is left out for its name alone, or for that of a folder, whose path comes with it.
pub fn left_out_by_name(path: &str) -> Option<(&str, Leaving)> {
    leavings::of_path(path).filter(|(at, _)| *at != path || !leavings::is_told_by_content(path))
}

/// Whether a listed file is left out for how it begins, and by what it is known then.
pub fn left_out_by_content(path: &str, head: &[u8]) -> Option<(Leaving, &'static str)> {
    // What stands in it is surer than its name.
    let known = || Some((leavings::of_content(head)?, "by how it begins"));
    let named = || Some((leavings::of_told_by_content(path, head)?, BY_NAME));
    known().or_else(named)
}

const REPLACE: &str =
    "move it out of the site; if it was ever published or shared, replace the key or the password";

/// Whether a file that is left out is published where the site names it: what it is, its look alone tells. What is in
/// a private key nobody needs to read, and a page has a name of its own.
pub fn may_be_named(path: &SourcePath, leaving: Leaving) -> bool {
    matches!(leaving, Leaving::Secret(_) | Leaving::Double(_)) && !path.as_str().ends_with(".md")
}

/// What is said of a file of the content that is not published, with what to write where it should be.
pub fn left_out_unless_named(path: &SourcePath, leaving: Leaving, known: &str) -> Diagnostic {
    let to_name = || {
        let should = match leaving {
            Leaving::Secret(_) => "if it lets nobody in anywhere, and readers should have it",
            _ => "if readers should have it",
        };
        let path = yaml::scalar(below_content(path));
        format!("{should}, name it in `{}`: `assets: {{ other: [{path}] }}`", config::FILE)
    };
    left_out(path, leaving, known).maybe_hint(may_be_named(path, leaving).then(to_name))
}

/// What is said of a file that is not published, and by what it was known.
pub fn left_out(path: &SourcePath, leaving: Leaving, known: &str) -> Diagnostic {
    let (what, hint) = match leaving {
        Leaving::Secret(what) => (what, REPLACE),
        Leaving::PrivateKey => ("a private key", REPLACE),
        Leaving::Double(what) => (what, "move it out of the site, or delete it"),
        Leaving::Page => (
            "a page, but does not end with `.md`",
            "rename it; many systems hide the last part of a name, such as `.txt`",
        ),
        Leaving::OfAProgram => ("the file of a program", "delete it"),
    };
    let message = format!("the file is not published: {known} it is {what}");
    Diagnostic::new(&codes::NOT_PUBLISHED, path, message).hint(hint)
}

/// What is said of a site without a page: its folder was moved or is not mounted, or it is quite new.
fn no_page() -> Diagnostic {
    let message = format!("there is no page: no Markdown file lies in `{CONTENT}/`");
    let hint = "begin with `content/index.md`, or name the folder of the site with `--root`";
    Diagnostic::new(&codes::CONTENT_EMPTY, &SourcePath::new(CONTENT), message).hint(hint)
}

fn source(path: &SourcePath, config: &Config) -> Result<Source, Box<Diagnostic>> {
    let inside =
        path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/');
    let stem = inside.strip_suffix(".md").unwrap_or(inside);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let (name, lang) = split_language(path, name, config)?;
    of_another_system(path, name)?;
    let has_folder = name == "index";
    let id = match (has_folder, folder) {
        (true, folder) => folder.to_owned(),
        (false, "") => name.to_owned(),
        (false, folder) => format!("{folder}/{name}"),
    };
    if !id.is_empty() {
        id.split('/').try_for_each(|part| address(part, path))?;
    }
    // One name can be stored in two ways that look the same; links and addresses know one of them.
    let id = PageId::new(path::composed(&id));
    let kind = Kind::of_folder(id.section());
    let role = match id.as_str() {
        "" => Role::Home,
        id if id == kind.folder() => Role::Section,
        _ => Role::Page,
    };
    Ok(Source {
        path: path.clone(),
        // A section's own page has no facts of the kind.
        kind: if role == Role::Page { kind } else { Kind::Page },
        id,
        role,
        lang,
        is_source: lang == config.source,
        has_folder,
    })
}

/// Says of a name by which other systems know the page of a folder, or a note for those who work on it, what it is.
fn of_another_system(path: &SourcePath, name: &str) -> Result<(), Box<Diagnostic>> {
    if name == "_index" {
        let message =
            "the page of a folder is called `index.md` here; `_index.md` is its name in Hugo";
        let hint = "rename it: `index.md`, and its translations `index.fr.md`";
        return Err(Box::new(Diagnostic::new(&codes::FILE_NAME, path, message).hint(hint)));
    }
    if name.eq_ignore_ascii_case("readme") {
        let message =
            "the file is not published: by its name it is a note for those who work on the site";
        let hint =
            "move it out of `content/`; if it is the page of its folder, rename it to `index.md`";
        return Err(Box::new(Diagnostic::new(&codes::NOT_PUBLISHED, path, message).hint(hint)));
    }
    Ok(())
}

/// Splits `index.fr` into its name and the language; a name without one is in the source language.
fn split_language<'n>(
    path: &SourcePath,
    name: &'n str,
    config: &Config,
) -> Result<(&'n str, Lang), Box<Diagnostic>> {
    let Some((stem, suffix)) = name.rsplit_once('.') else { return Ok((name, config.source)) };
    if let Some(lang) = config.find(suffix) {
        return Ok((stem, lang));
    }
    if !language::looks_like_tag(suffix) {
        return Ok((name, config.source));
    }
    let tags = || config.languages.iter().map(|language| language.tag.as_str());
    let hint = match language::canonical(suffix) {
        Ok(tag) => match config.find(&tag) {
            Some(lang) => return Ok((stem, lang)),
            None => Some(format!("add `{tag}` to `languages:` in `welcomat.yaml`")),
        },
        Err(suggested) => diagnostic::did_you_mean(suffix, tags()).or_else(|| {
            let is_here = |hint: &String| tags().any(|tag| hint.contains(&format!("`{tag}`")));
            let suggested = suggested?;
            Some(match is_here(&suggested) {
                true => suggested,
                false => {
                    format!("{suggested} list it under `languages:` in `welcomat.yaml` as well")
                }
            })
        }),
    };
    let message = format!("`{suffix}` in the file's name is not a language of this site");
    Err(Box::new(Diagnostic::new(&codes::LANGUAGE_UNKNOWN, path, message).hint(
        hint.unwrap_or_else(|| {
            "the tag of a language stands before `.md`: `index.fr.md`".to_owned()
        }),
    )))
}

/// Whether a part of a path can be part of the address of a page: a name that can be published, and in
/// which nothing is encoded where people write it, in links and on paper.
fn address(part: &str, path: &SourcePath) -> Result<(), Box<Diagnostic>> {
    let said = |reason: &dyn Display, hint: &'static str| {
        let message = format!("`{part}` cannot be part of an address: {reason}");
        Box::new(Diagnostic::new(&codes::FILE_NAME, path, message).hint(hint))
    };
    let checked = path::check_name(part).and_then(|()| path::check_folder(part));
    checked.map_err(|wrong| said(&wrong, wrong.reason.hint()))?;
    if part.starts_with('.') {
        return Err(said(&"it begins with a dot", "use letters, digits, `-` and `_`"));
    }
    match part.chars().find(|c| matches!(c, '#' | '%')) {
        Some(found) => {
            let reason = format!("it holds `{found}`, which means something else in one");
            Err(said(&reason, "use letters, digits, `-` and `_`"))
        }
        None => Ok(()),
    }
}

/// Whether a file that is no page can be published under its own name.
fn of_asset(path: &SourcePath) -> Result<(), Box<Diagnostic>> {
    let inside =
        path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/');
    let folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
    let checked = inside.split('/').try_for_each(path::check_name);
    let checked = checked.and_then(|()| folder.split('/').try_for_each(path::check_folder));
    checked.map_err(|wrong| {
        let message = format!("the file cannot be published under this name: {wrong}");
        Box::new(Diagnostic::new(&codes::FILE_NAME, path, message).hint(wrong.reason.hint()))
    })
}
