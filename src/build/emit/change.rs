//! What a build changes in an output: what is new, what is no part of the site any more, what stays, and in
//! which order it all moves where nothing can be exchanged.
//!
//! Decides on paths. It touches the disk only to see what lies in a new tree.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::journal::Step;
use super::record::Record;
use super::standing::Standing;
use super::{Failure, PARTS, RECORD, TREE, name};
use crate::words::path::OutputPath;

/// A file that waits for its place.
pub(super) struct Staged {
    pub(super) path: OutputPath,
    /// Where it waits.
    pub(super) file: PathBuf,
}

impl Staged {
    /// Where a staged file waits, from the work folder.
    pub(super) fn name_in(&self, work: &Path) -> String {
        let name = self.file.strip_prefix(work).unwrap_or(&self.file);
        name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// What a build changes in an output.
pub(super) struct Change {
    pub(super) staged: Vec<Staged>,
    pub(super) stale: Vec<String>,
    pub(super) record: Vec<u8>,
}

impl Change {
    /// The files of an output that stay as they are.
    pub(super) fn kept<'s>(&self, standing: &'s Standing) -> Vec<&'s str> {
        let staged = self.staged.iter().map(|staged| staged.path.as_str());
        let gone: BTreeSet<&str> = staged.chain(self.stale.iter().map(String::as_str)).collect();
        let files = standing.files.keys().chain(&standing.carried).map(String::as_str);
        files.filter(|path| !gone.contains(path)).collect()
    }

    /// The steps of a change, in groups that are done one after the other.
    pub(super) fn steps(
        &self,
        standing: &Standing,
        work: &Path,
        before: Option<&Record>,
    ) -> Result<[Vec<Step>; 6], Failure> {
        let is_fresh = before.is_none();
        let mut numbers = 0..;
        let mut number = || numbers.next().unwrap_or_default();
        let mut groups: [Vec<Step>; 6] = Default::default();
        let [room, assets, pages, gate, record, gone] = &mut groups;
        let is_there = |path: &str| standing.files.contains_key(path);
        let files: BTreeSet<&str> = self.staged.iter().map(|it| it.path.as_str()).collect();
        for path in &self.stale {
            let step = Step::remove(path, number());
            match is_in_the_way(path, &files) {
                true => room.push(step),
                false => gone.push(step),
            }
        }
        let whole: Vec<(String, String)> = match is_fresh {
            // Nothing is there yet: whole folders move at once.
            true => {
                let names = entries_of(&work.join(TREE))?.into_iter();
                names.map(|name| (format!("{}/{name}", TREE), name)).collect()
            }
            false => {
                let name = |it: &Staged| (it.name_in(work), it.path.as_str().to_owned());
                self.staged.iter().map(name).collect()
            }
        };
        for (from, path) in whole.into_iter().filter(|(_, path)| path != RECORD) {
            let is_page = is_page(&path) || is_fresh && path != "assets";
            let step = Step::place(&path, from, is_there(&path), number());
            match (path.as_str(), is_page) {
                ("index.html", _) => gate.push(step),
                (_, true) => pages.push(step),
                (_, false) => assets.push(step),
            }
        }
        record.push(Step::place(RECORD, format!("{PARTS}/record"), !is_fresh, number()));
        Ok(groups)
    }
}

/// The files of earlier builds that are no part of the site any more.
pub(super) fn stale(
    standing: &Standing,
    before: &Record,
    after: &Record,
    made: &BTreeSet<&str>,
) -> Vec<String> {
    let is_folder = |path: &&String| path.ends_with('/');
    let (folders, files): (Vec<&String>, Vec<&String>) =
        before.files.difference(&after.files).partition(is_folder);
    let is_there = |path: &&String| standing.files.contains_key(path.as_str());
    let mut stale: BTreeSet<&str> =
        files.into_iter().filter(is_there).map(String::as_str).collect();
    stale.extend(folders.into_iter().flat_map(|folder| standing.below(folder)));
    for folder in after.files.iter().filter(is_folder) {
        let next = made.range(folder.as_str()..).next();
        if next.is_some_and(|it| it.starts_with(folder)) && before.files.contains(folder) {
            stale.extend(standing.below(folder).filter(|file| !made.contains(file)));
        }
    }
    // What was one output and is a part of another now has been made again.
    stale.into_iter().filter(|path| !made.contains(path)).map(str::to_owned).collect()
}

pub(super) fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Whether an old file stands where a folder is needed now, or lies in a folder where a file is.
fn is_in_the_way(path: &str, files: &BTreeSet<&str>) -> bool {
    let inside = format!("{path}/");
    let next = files.range(inside.as_str()..).next();
    next.is_some_and(|next| next.starts_with(&inside))
        || name::folders_above(path).any(|above| files.contains(above))
}

/// The names in a folder.
fn entries_of(folder: &Path) -> Result<Vec<String>, Failure> {
    let failure = |error| Failure::Io(folder.to_owned(), error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        names.push(entry.map_err(failure)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
