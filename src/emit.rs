//! The output folder: the only place that writes a site.
//!
//! A site is written in two steps. While it is rendered, what has changed is put into a staging
//! folder; nothing that is served is touched. When all is rendered and nothing is wrong, each file is
//! renamed into its place, so that a reader, or a build that is killed, meets the old page or the new
//! one and never half of one. Only files that an earlier build made are ever removed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::path::OutputPath;

/// The record of the files that a build has made: a list of paths, the same for every part of a
/// build that is split by languages. A folder that is one output stands for all that is in it.
const RECORD: &str = ".welcomat";
/// Where files wait until all are ready. A build that was killed leaves it; the next one clears it.
const STAGING: &str = ".welcomat-new";
/// The first line of a record.
const HEAD: &str = "welcomat 1";

/// Why nothing was written.
#[derive(Debug)]
pub enum Failure {
    /// The folder holds files that no build made; some of them.
    Foreign(Vec<String>),
    /// The disk does not let us: what, and why.
    Io(PathBuf, io::Error),
}

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Files written, because they are new or have changed.
    pub written: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
    /// Files of an earlier build that are no longer part of the site.
    pub removed: usize,
}

/// A file that waits for its place.
struct Staged {
    path: OutputPath,
    /// Where it waits.
    file: PathBuf,
}

/// An output folder while a site is built.
pub struct Folder {
    root: PathBuf,
    /// The files of earlier builds.
    recorded: BTreeSet<String>,
    /// Whether there may be files to compare with.
    is_fresh: bool,
    /// Whether the folder was there before.
    existed: bool,
    staged: Mutex<Vec<Staged>>,
    /// How many files have been staged so far.
    count: AtomicUsize,
    unchanged: Mutex<Vec<OutputPath>>,
}

impl Folder {
    /// Opens an output folder, and looks whether it is ours.
    ///
    /// # Errors
    /// When it holds anything that no build made, or cannot be read.
    pub fn open(root: &Path) -> Result<Self, Failure> {
        let record = root.join(RECORD);
        let recorded = match fs::read_to_string(&record) {
            Ok(text) => text.lines().skip(1).map(str::to_owned).collect(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeSet::new(),
            Err(error) => return Err(Failure::Io(record, error)),
        };
        let foreign = foreign(root, &recorded)?;
        if !foreign.is_empty() {
            return Err(Failure::Foreign(foreign));
        }
        let staging = root.join(STAGING);
        match fs::remove_dir_all(&staging) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Failure::Io(staging, error));
            }
            _ => {}
        }
        Ok(Folder {
            root: root.to_owned(),
            is_fresh: recorded.is_empty(),
            existed: root.exists(),
            recorded,
            staged: Mutex::default(),
            count: AtomicUsize::default(),
            unchanged: Mutex::default(),
        })
    }

    /// Takes the bytes of an output; may be called from several threads at once.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub fn stage(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), Failure> {
        if !self.is_fresh && is_same(&self.root.join(path.as_str()), bytes) {
            push(&self.unchanged, path.clone());
            return Ok(());
        }
        let file = self.root.join(STAGING).join(self.name_of_staged(path));
        if let Err(error) = make_folder_of(&file).and_then(|()| fs::write(&file, bytes)) {
            return Err(Failure::Io(file, error));
        }
        push(&self.staged, Staged { path: path.clone(), file });
        Ok(())
    }

    /// Where a file waits. In a fresh output at its own path, so that whole folders can be renamed at once;
    /// else under a number: a folder for each page would be made only to be removed again.
    fn name_of_staged(&self, path: &OutputPath) -> String {
        match self.is_fresh {
            true => path.as_str().to_owned(),
            false => self.count.fetch_add(1, Ordering::Relaxed).to_string(),
        }
    }

    /// Puts everything that was staged into its place and removes what is no longer planned.
    /// `planned` are all outputs of the site, in all languages. Of a folder that is one output, files
    /// that were not made this time are removed, if any was.
    ///
    /// # Errors
    /// When the disk does not let us; what was renamed until then stays, and the next build goes on.
    pub fn commit<'p>(
        self,
        planned: impl Iterator<Item = &'p OutputPath>,
    ) -> Result<Report, Failure> {
        let planned: BTreeSet<String> = planned.map(|path| path.as_str().to_owned()).collect();
        let mut staged = self.staged.into_inner().unwrap_or_else(PoisonError::into_inner);
        let unchanged = self.unchanged.into_inner().unwrap_or_else(PoisonError::into_inner);
        let stale = stale(&self.root, &self.recorded, &planned, &staged, &unchanged);
        let report =
            Report { written: staged.len(), unchanged: unchanged.len(), removed: stale.len() };
        let is_recorded = self.recorded == planned && self.root.join(RECORD).exists();
        if !is_recorded {
            // Before anything is renamed: a build that is killed must know its files again.
            let both: BTreeSet<&String> = self.recorded.union(&planned).collect();
            write_record(&self.root, both.into_iter())?;
        }
        // What pages name comes before the pages, so that no page ever names what is not there.
        staged.sort_by(|Staged { path: a, .. }, Staged { path: b, .. }| {
            (is_page(a), a).cmp(&(is_page(b), b))
        });
        remove_obstacles(&self.root, &stale, &planned)?;
        if self.is_fresh {
            place_folders(&self.root)?;
        } else {
            let pages = staged.partition_point(|staged| !is_page(&staged.path));
            for part in [&staged[..pages], &staged[pages..]] {
                part.par_iter().try_for_each(|staged| place(&self.root, staged))?;
            }
        }
        for path in &stale {
            remove(&self.root, path)?;
        }
        if !is_recorded {
            write_record(&self.root, planned.iter())?;
        }
        let staging = self.root.join(STAGING);
        match fs::remove_dir_all(&staging) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::Io(staging, error))
            }
            _ => Ok(report),
        }
    }

    /// Leaves the folder as it was found.
    pub fn discard(self) {
        // Nothing depends on it: the next build clears what stays behind.
        let _ = fs::remove_dir_all(self.root.join(STAGING));
        if !self.existed {
            let _ = fs::remove_dir(&self.root);
        }
    }
}

fn push<T>(items: &Mutex<Vec<T>>, item: T) {
    items.lock().unwrap_or_else(PoisonError::into_inner).push(item);
}

/// The files of earlier builds that are no part of the site any more.
fn stale(
    root: &Path,
    recorded: &BTreeSet<String>,
    planned: &BTreeSet<String>,
    staged: &[Staged],
    unchanged: &[OutputPath],
) -> Vec<String> {
    let is_folder = |path: &&String| path.ends_with('/');
    let (folders, files): (Vec<&String>, Vec<&String>) =
        recorded.difference(planned).partition(is_folder);
    let mut stale: Vec<String> = files.into_iter().cloned().collect();
    stale.extend(folders.into_iter().flat_map(|folder| files_below(root, folder)));
    let staged = staged.iter().map(|staged| &staged.path);
    let made: BTreeSet<&str> = staged.chain(unchanged).map(OutputPath::as_str).collect();
    for folder in planned.iter().filter(is_folder) {
        let is_made = made.range(folder.as_str()..).next().is_some_and(|it| it.starts_with(folder));
        if is_made && recorded.contains(folder) {
            let files = files_below(root, folder);
            stale.extend(files.into_iter().filter(|file| !made.contains(file.as_str())));
        }
    }
    stale
}

/// The files in a folder of the output, by their paths from its root.
fn files_below(root: &Path, folder: &str) -> Vec<String> {
    let walk = walkdir::WalkDir::new(root.join(folder)).into_iter().flatten();
    let files = walk.filter(|entry| entry.file_type().is_file());
    files.map(|entry| name_below(root, entry.path())).collect()
}

/// The path of a file from the root of the output.
fn name_below(root: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(root).unwrap_or(file);
    relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn is_page(path: &OutputPath) -> bool {
    path.as_str().ends_with(".html")
}

/// Files in the folder that no build made. Version control's own files (`.git`, `.gitignore`) are
/// not counted: a site may be published from a branch.
fn foreign(root: &Path, recorded: &BTreeSet<String>) -> Result<Vec<String>, Failure> {
    const SHOWN: usize = 5;
    let mut found = Vec::new();
    let walk = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        let ours = name == STAGING || name == RECORD;
        entry.depth() != 1 || !(ours || name.starts_with(".git"))
    });
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error)
                if error
                    .io_error()
                    .is_some_and(|error| error.kind() == io::ErrorKind::NotFound) =>
            {
                continue;
            }
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                return Err(Failure::Io(path, error.into()));
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let name = name_below(root, entry.path());
        let mut folders = name.match_indices('/').map(|(at, _)| &name[..=at]);
        let is_ours = recorded.contains(&name) || folders.any(|folder| recorded.contains(folder));
        if name.is_empty() || !is_ours {
            found.push(name);
            if found.len() == SHOWN {
                break;
            }
        }
    }
    Ok(found)
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let size = fs::metadata(path).map(|metadata| metadata.len());
    size.is_ok_and(|size| size == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Makes the folder that a file lies in. Most outputs are alone in theirs: to make it without asking
/// costs less than to find that it is missing.
fn make_folder_of(file: &Path) -> io::Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir(folder).or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Ok(()),
        _ => fs::create_dir_all(folder),
    })
}

/// Renames a file into its place, and its folder if need be.
fn place(root: &Path, Staged { path, file }: &Staged) -> Result<(), Failure> {
    let to = root.join(path.as_str());
    let renamed = fs::rename(file, &to).or_else(|error| match (error.kind(), to.parent()) {
        (io::ErrorKind::NotFound, Some(folder)) => {
            fs::create_dir_all(folder).and_then(|()| fs::rename(file, &to))
        }
        _ => Err(error),
    });
    renamed.map_err(|error| Failure::Io(to, error))
}

/// Puts what was staged for an empty output folder into its place: whole folders at once, for there
/// is no old page that could lie in them.
fn place_folders(root: &Path) -> Result<(), Failure> {
    let staging = root.join(STAGING);
    let failure = |error| Failure::Io(staging.clone(), error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(&staging).map_err(failure)? {
        entries.push(entry.map_err(failure)?.file_name());
    }
    // The languages come last but for the gate that leads to them.
    entries.sort_by_key(|name| (name == "index.html", name != "assets", name.clone()));
    for name in entries {
        let (from, to) = (staging.join(&name), root.join(&name));
        // Empty folders may lie there, and nothing else: that has been looked at.
        let renamed = fs::rename(&from, &to).or_else(|error| match to.is_dir() {
            true => fs::remove_dir_all(&to).and_then(|()| fs::rename(&from, &to)),
            false => Err(error),
        });
        renamed.map_err(|error| Failure::Io(to, error))?;
    }
    Ok(())
}

/// Removes old files where a folder is needed now, and old folders where a file is.
fn remove_obstacles(
    root: &Path,
    stale: &[String],
    planned: &BTreeSet<String>,
) -> Result<(), Failure> {
    for path in stale {
        let inside = format!("{path}/");
        let becomes_folder =
            planned.range(inside.clone()..).next().is_some_and(|next| next.starts_with(&inside));
        let becomes_file = path.match_indices('/').any(|(at, _)| planned.contains(&path[..at]));
        if becomes_folder || becomes_file {
            remove(root, path)?;
        }
    }
    Ok(())
}

/// Removes a file and the folders that it leaves empty.
fn remove(root: &Path, path: &str) -> Result<(), Failure> {
    let file = root.join(path);
    match fs::remove_file(&file) {
        Ok(()) => {}
        Err(error) => match error.kind() {
            // It may have made room for what stands there now.
            io::ErrorKind::NotFound
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::NotADirectory => {}
            _ => return Err(Failure::Io(file, error)),
        },
    }
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && folder.starts_with(root)) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}

fn write_record<'p>(root: &Path, paths: impl Iterator<Item = &'p String>) -> Result<(), Failure> {
    let mut text = format!("{HEAD}\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    let record = root.join(RECORD);
    let staging = root.join(STAGING);
    let new = staging.join(RECORD);
    fs::create_dir_all(&staging)
        .and_then(|()| fs::write(&new, text))
        .and_then(|()| fs::rename(&new, &record))
        .map_err(|error| Failure::Io(record, error))
}
