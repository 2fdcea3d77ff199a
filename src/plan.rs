//! Every file that will exist, known before any is rendered.
//!
//! Asks each format what it wants to write, and finds two that want the same path: also where the
//! paths differ only in case or Unicode normal form, which some disks do not tell apart.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Lang;
use crate::diagnostic::{Diagnostic, codes};
use crate::formats::{self, About, Output, Outputs};
use crate::path::{OutputPath, SourcePath};
use crate::view::View;

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
        self.outputs().filter(move |output| output.lang.is_none_or(wanted))
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

    fn all(&self) -> Box<dyn Iterator<Item = &Output> + '_> {
        Box::new(self.outputs())
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
    let (mut asked, mut said) = (Vec::new(), Vec::new());
    for format in formats::ALL {
        format.plan(view, &mut asked, &mut said);
    }
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
    let mut said: Vec<(&About, &About)> = Vec::new();
    let mut diagnostics = Vec::new();
    for (first, second) in pairs {
        let about = (&first.about, &second.about);
        if !said.contains(&about) {
            said.push(about);
            diagnostics.push(collision(first, second));
        }
    }
    diagnostics
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
    let generated = SourcePath::new(crate::config::FILE);
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
            other.format.name()
        )),
    }
}
