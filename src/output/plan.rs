//! Every file that will exist, known before any is rendered.
//!
//! Asks each format what it wants to write, takes what may be published under its path, and finds two
//! that want the same path or the same folder: also where these differ only in case or Unicode normal
//! form, which some disks do not tell apart.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::config::Lang;
use crate::output::formats::{self, About, Claim, Output, Outputs};
use crate::output::view::View;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::{OutputPath, SourcePath, Unpublishable};

/// All outputs.
pub struct Plan {
    /// As the formats asked for them.
    asked: Vec<Output>,
    /// The places of all in `asked`, by path.
    by_path: Vec<u32>,
    /// What is wrong with what the formats ask for.
    said: Vec<Diagnostic>,
    /// What is wrong with all of it together.
    collisions: Vec<Diagnostic>,
}

impl Plan {
    /// All outputs, sorted by path.
    pub fn outputs(&self) -> impl ExactSizeIterator<Item = &Output> {
        self.by_path.iter().map(|place| &self.asked[*place as usize])
    }

    /// The outputs of these languages and those of none; all where no languages are given.
    pub fn of_languages<'p>(&'p self, langs: &'p [Lang]) -> impl Iterator<Item = &'p Output> {
        let wanted = |lang: Lang| langs.is_empty() || langs.contains(&lang);
        self.outputs().filter(move |output| output.lang().is_none_or(wanted))
    }

    /// The output at a path, or the folder that a file of this path would lie in.
    pub fn find(&self, path: &str) -> Option<&Output> {
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        self.at(path).or_else(|| folders.rev().find_map(|folder| self.at(folder)))
    }

    fn at(&self, path: &str) -> Option<&Output> {
        let path_at = |place: &u32| self.asked[*place as usize].path.as_str();
        let found = self.by_path.binary_search_by(|place| path_at(place).cmp(path)).ok()?;
        Some(&self.asked[self.by_path[found] as usize])
    }
}

impl Outputs for Plan {
    fn find(&self, path: &str) -> Option<&Output> {
        Plan::find(self, path)
    }
}

/// Plans the outputs of a site. Most changes of a site leave its plan as it was: then that is the one
/// that was made for the view before.
pub fn plan(
    view: &View,
    previous: Option<(&View, &Arc<Plan>)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Plan> {
    let plan = match previous.filter(|(before, _)| asks_for_the_same(before, view)) {
        Some((_, previous)) => Arc::clone(previous),
        None => planned(view, previous.map(|(_, plan)| plan)),
    };
    diagnostics.extend(plan.said.iter().chain(&plan.collisions).cloned());
    plan
}

/// Whether there is nothing in which two views could differ that a format plans by: the pages,
/// files and pictures of the site, and the names of the theme's files.
fn asks_for_the_same(before: &View, view: &View) -> bool {
    let names =
        |view: &View| view.theme_files.values().map(|file| file.path.clone()).collect::<Vec<_>>();
    Arc::ptr_eq(&before.site, &view.site)
        && Arc::ptr_eq(&before.pictures, &view.pictures)
        && names(before) == names(view)
}

fn planned(view: &View, previous: Option<&Arc<Plan>>) -> Arc<Plan> {
    let (mut claims, mut said) = (Vec::new(), Vec::new());
    for format in formats::ALL {
        format.plan(view, &mut claims, &mut said);
    }
    let asked = publishable(claims, &mut said);
    let is_the_same = |previous: &&Arc<Plan>| previous.asked == asked && previous.said == said;
    if let Some(previous) = previous.filter(is_the_same) {
        return Arc::clone(previous);
    }
    let mut by_path: Vec<u32> = (0..asked.len() as u32).collect();
    by_path.sort_by(|a, b| asked[*a as usize].path.cmp(&asked[*b as usize].path));
    let mut plan = Plan { asked, by_path, said, collisions: Vec::new() };
    plan.collisions = collisions(&plan);
    Arc::new(plan)
}

/// What may be published under its path. What may not is left out, and said once for all languages.
fn publishable(claims: Vec<Claim>, said: &mut Vec<Diagnostic>) -> Vec<Output> {
    // What is wrong in one language is wrong in all, and a format asks for them one after the other.
    let mut refused: Option<Claim> = None;
    let mut asked = Vec::with_capacity(claims.len());
    for claim in claims {
        match claim.publishable() {
            Ok(output) => asked.push(output),
            Err((claim, wrong)) => {
                if refused.as_ref().is_none_or(|refused| refused.about() != claim.about()) {
                    said.push(unpublishable(claim.path(), claim.claimed_by(), &wrong));
                }
                refused = Some(claim);
            }
        }
    }
    asked
}

/// What to say of a path that may not be published.
pub fn unpublishable(
    path: &str,
    claimed_by: Option<&SourcePath>,
    wrong: &Unpublishable,
) -> Diagnostic {
    let generated = SourcePath::new(crate::content::config::FILE);
    // One that is too long is shown as far as it can be told from others.
    let shown = path.char_indices().nth(80).map(|(at, _)| format!("{}…", &path[..at]));
    let shown = shown.as_deref().unwrap_or(path);
    let message = format!("`{shown}` cannot be published: {wrong}");
    Diagnostic::new(&codes::FILE_NAME, claimed_by.unwrap_or(&generated), message)
        .hint(wrong.reason.hint())
}

/// Two outputs may not share a path, nor may one be a folder where another is a file. What collides
/// in one language collides in all: it is said once.
fn collisions(plan: &Plan) -> Vec<Diagnostic> {
    let outputs: Vec<&Output> = plan.outputs().collect();
    let mut keyed: Vec<(String, &Output)> =
        outputs.par_iter().map(|output| (folders_first(&output.path), *output)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    // What lies below a file in this order comes right after it: only the last file can be meant.
    let mut pairs: Vec<(&Output, &Output)> = Vec::new();
    let mut last: Option<&(String, &Output)> = None;
    for current in &keyed {
        let clash = last.filter(|(key, _)| {
            let below = current.0.strip_prefix(key.as_str());
            below.is_some_and(|below| below.is_empty() || below.starts_with(FOLDER))
        });
        match clash {
            Some((_, other)) => pairs.push((other, current.1)),
            None => last = Some(current),
        }
    }
    pairs.sort_by_key(|(_, second)| &second.path);
    let mut said: HashSet<(About<'_>, About<'_>)> = HashSet::new();
    pairs.retain(|(first, second)| said.insert((first.about(), second.about())));
    let files = pairs.into_iter().map(|(first, second)| collision(first, second));
    files.chain(folders_alike(&keyed)).collect()
}

/// Two folders that are one on some disks: there the files of both are mixed, and a server that tells
/// them apart finds half of each. Told of two outputs that follow each other in the order of their
/// keys, for in it all that lies in such folders stands together.
fn folders_alike(keyed: &[(String, &Output)]) -> Vec<Diagnostic> {
    let mut alike: Vec<Alike<'_>> =
        keyed.par_windows(2).filter_map(|pair| Alike::of(&pair[0], &pair[1])).collect();
    // Those first of which an author can rename one; then what is only made of them need not be said.
    alike.sort_by_key(|alike| alike.claimed_by().is_none());
    let mut said: HashSet<(&str, &str)> = HashSet::new();
    alike.retain(|alike| {
        let is_new = said.insert(alike.below_first_folder());
        let is_new_name = said.insert(alike.names());
        is_new && (is_new_name || alike.claimed_by().is_some())
    });
    alike.sort_by_key(|alike| &alike.second.path);
    alike.iter().map(Alike::diagnostic).collect()
}

/// Two outputs in folders that are one on some disks.
struct Alike<'p> {
    first: &'p Output,
    second: &'p Output,
    /// The folders, with a slash at their ends.
    folders: (&'p str, &'p str),
}

impl<'p> Alike<'p> {
    fn of(first: &(String, &'p Output), second: &(String, &'p Output)) -> Option<Self> {
        let count = |a: &str, b: &str, end: u8| {
            let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b);
            same.filter(|(a, _)| *a == end).count()
        };
        let (key, first) = first;
        let (other_key, second) = second;
        let (a, b) = (first.path.as_str(), second.path.as_str());
        let same = count(a, b, b'/');
        // Two files that are one have been told of as that.
        if count(key, other_key, FOLDER as u8) <= same || key == other_key {
            return None;
        }
        let folder =
            |path: &'p str| path.match_indices('/').nth(same).map_or(path, |(at, _)| &path[..=at]);
        Some(Alike { first, second, folders: (folder(a), folder(b)) })
    }

    /// The names of the folders alone.
    fn names(&self) -> (&'p str, &'p str) {
        let name = |folder: &'p str| folder.trim_end_matches('/').rsplit('/').next().unwrap_or("");
        let (a, b) = (name(self.folders.0), name(self.folders.1));
        (a.min(b), a.max(b))
    }

    /// The folders as they are in every language.
    fn below_first_folder(&self) -> (&'p str, &'p str) {
        let below = |folder: &'p str| match folder.split_once('/') {
            Some((_, below)) if !below.is_empty() => below,
            _ => folder,
        };
        let (a, b) = (below(self.folders.0), below(self.folders.1));
        (a.min(b), a.max(b))
    }

    fn claimed_by(&self) -> Option<&'p SourcePath> {
        self.second.claimed_by.as_ref().or(self.first.claimed_by.as_ref())
    }

    fn diagnostic(&self) -> Diagnostic {
        let generated = SourcePath::new(crate::content::config::FILE);
        let path = self.claimed_by().unwrap_or(&generated);
        let (a, b) = self.folders;
        let message = format!("`{a}` and `{b}` are one folder on some disks");
        let diagnostic = Diagnostic::new(&codes::PATH_COLLISION, path, message)
            .hint("write the name of the folder alike in both places");
        match self.first.claimed_by.as_ref().filter(|first| *first != path) {
            Some(first) => diagnostic.label(first, None, format!("lies in `{a}`")),
            None => diagnostic,
        }
    }
}

/// Stands for a slash, and sorts before all that a path can hold: what is in a folder follows it at
/// once.
const FOLDER: char = '\0';

/// A folder takes the place of a file of its name.
fn folders_first(path: &OutputPath) -> String {
    path.collision_key().trim_end_matches('/').replace('/', "\0")
}

fn collision(first: &Output, second: &Output) -> Diagnostic {
    // The one that an author can rename is the one to speak of.
    let (subject, other) = match (&second.claimed_by, &first.claimed_by) {
        (None, Some(_)) => (first, second),
        _ => (second, first),
    };
    let generated = SourcePath::new(crate::content::config::FILE);
    let path = subject.claimed_by.as_ref().unwrap_or(&generated);
    let same = first.path == second.path;
    let message = match same {
        true => format!("`{}` would be written twice", second.path),
        false => format!("`{}` and `{}` are one file on some disks", first.path, second.path),
    };
    let diagnostic =
        Diagnostic::new(&codes::PATH_COLLISION, path, message).hint("rename one of them");
    match &other.claimed_by {
        Some(claimed_by) => diagnostic.label(claimed_by, None, "claims the same path"),
        None => diagnostic.hint(format!(
            "`{}` is made by the {} of every site",
            other.path,
            other.format()
        )),
    }
}
