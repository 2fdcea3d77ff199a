//! A new tree of a site beside the one that is published, and the exchange of the two.
//!
//! What has not changed is the same file in both trees, by a second name; where a disk knows no second names
//! it is copied. Readers meet the old tree or the new one, and so does the next build after one that was
//! killed. It must not know how files come to be staged, nor what is a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use cap_std::fs::Dir;
use rayon::prelude::*;

use super::change::Staged;
use super::record::Record;
use super::standing::Standing;
use super::{Failure, RECORD, TREE, name, opened};

/// Two folders that are exchanged to see whether that can be done.
const PROBES: [&str; 2] = ["one", "other"];

/// What a new tree is made of.
pub(super) struct Parts<'p> {
    /// The tree that is published.
    pub(super) output: &'p Dir,
    pub(super) standing: &'p Standing,
    /// The files that stay as they are.
    pub(super) kept: &'p [&'p str],
}

/// Makes a new tree in the work folder. Staged files are moved into it, and know it afterwards.
///
/// # Errors
/// When the disk does not let us; the published tree is untouched.
pub(super) fn make(work: &Path, parts: &Parts<'_>, staged: &mut [Staged]) -> Result<(), Failure> {
    let tree = work.join(TREE);
    make_folders(&tree, parts, staged)?;
    let mut by_folder: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in parts.kept {
        by_folder.entry(name::folder_of(path)).or_default().push(name::last_of(path));
    }
    let to = opened(&tree)?;
    by_folder.par_iter().try_for_each(|(folder, names)| {
        keep(parts.output, &to, folder, names).map_err(|(name, error)| {
            let folder = tree.join(folder);
            Failure::Io(name.map_or(folder.clone(), |name| folder.join(name)), error)
        })
    })?;
    staged.par_iter_mut().try_for_each(|staged| {
        let path = tree.join(staged.path.as_str());
        fs::rename(&staged.file, &path).map_err(|error| Failure::Io(path.clone(), error))?;
        staged.file = path;
        Ok(())
    })
}

/// Puts the record into the tree in the work folder, whole: a tree is known by it to be finished.
///
/// # Errors
/// When the disk does not let us.
pub(super) fn put_record(work: &Path, record: &[u8], is_synced: bool) -> Result<(), Failure> {
    let (whole, place) = (work.join("record"), work.join(TREE).join(RECORD));
    let wait = || match is_synced {
        true => super::sync::files(work, std::slice::from_ref(&whole)),
        false => Ok(()),
    };
    super::write_anew(&whole, record)
        .and_then(|()| wait())
        .and_then(|()| fs::rename(&whole, &place))
        .map_err(|error| Failure::Io(place, error))
}

/// Makes all folders of the new tree, from the top, each as it was.
fn make_folders(tree: &Path, parts: &Parts<'_>, staged: &[Staged]) -> Result<(), Failure> {
    let paths = || parts.kept.iter().copied().chain(staged.iter().map(|it| it.path.as_str()));
    let files: BTreeSet<&str> = paths().collect();
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for path in paths() {
        let mut folder = name::folder_of(path);
        while !folder.is_empty() && folders.insert(folder) {
            folder = name::folder_of(folder);
        }
    }
    // An empty folder is nobody's loss, but it may be somebody's.
    for folder in parts.standing.folders.keys() {
        let inside = format!("{folder}/");
        let is_empty = parts.standing.below(&inside).next().is_none();
        let is_free = !files.contains(folder.as_str())
            && !name::folders_above(folder).any(|above| files.contains(above));
        if is_empty && is_free {
            folders.insert(folder);
        }
    }
    let mut levels: Vec<Vec<&str>> = Vec::new();
    for folder in folders {
        let level = folder.matches('/').count();
        if levels.len() <= level {
            levels.resize_with(level + 1, Vec::new);
        }
        levels[level].push(folder);
    }
    let usual = mode_of(tree);
    levels.iter().try_for_each(|level| {
        level.par_iter().try_for_each(|folder| {
            let path = tree.join(folder);
            let mode = parts.standing.folders.get(*folder).copied().filter(|_| usual.is_some());
            fs::create_dir(&path)
                .or_else(|error| match error.kind() {
                    io::ErrorKind::AlreadyExists => Ok(()),
                    _ => Err(error),
                })
                .and_then(|()| set_mode(&path, mode.filter(|mode| Some(*mode) != usual)))
                .map_err(|error| Failure::Io(path, error))
        })
    })
}

/// Gives the files of a folder a second name in the new tree.
fn keep<'n>(
    output: &Dir,
    tree: &Dir,
    folder: &str,
    names: &[&'n str],
) -> Result<(), (Option<&'n str>, io::Error)> {
    let open = |dir: &Dir| match folder {
        "" => dir.try_clone(),
        _ => dir.open_dir(folder),
    };
    let whole = |error| (None, error);
    let (from, to) = (open(output).map_err(whole)?, open(tree).map_err(whole)?);
    for name in names {
        from.hard_link(name, &to, name)
            .or_else(|_| from.copy(name, &to, name).map(drop))
            .map_err(|error| (Some(*name), error))?;
    }
    Ok(())
}

/// Gives the root of the new tree the owner and the mode of the old one. Says whether that can be done.
#[cfg(unix)]
pub(super) fn take_after(tree: &Path, output: &Path) -> bool {
    use std::os::unix::fs::{MetadataExt, chown};
    let (Ok(old), Ok(new)) = (fs::metadata(output), fs::metadata(tree)) else { return false };
    let is_owned = (old.uid(), old.gid()) == (new.uid(), new.gid())
        || chown(tree, Some(old.uid()), Some(old.gid())).is_ok();
    is_owned && fs::set_permissions(tree, old.permissions()).is_ok()
}

#[cfg(not(unix))]
pub(super) fn take_after(_: &Path, _: &Path) -> bool {
    true
}

#[cfg(unix)]
fn mode_of(path: &Path) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|about| about.mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode_of(_: &Path) -> Option<u32> {
    None
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: Option<u32>) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    mode.map_or(Ok(()), |mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: Option<u32>) -> io::Result<()> {
    Ok(())
}

/// Whether the file system of the work folder can exchange two folders in one step.
pub(super) fn can_exchange(work: &Path) -> bool {
    let [one, other] = PROBES.map(|name| work.join(name));
    let made = [&one, &other].iter().all(|probe| fs::create_dir(probe).is_ok());
    let is_done = made && exchange(&one, &other).is_ok();
    let _ = fs::remove_dir(&one);
    let _ = fs::remove_dir(&other);
    is_done
}

/// Exchanges two folders in one step.
///
/// # Errors
/// When the system or the file system cannot do that.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Takes away the tree in the work folder: one that was never finished whole; one that was, which may be the
/// old site, by its own record. What somebody else put into it meanwhile stays, and is given.
///
/// # Errors
/// When the disk does not let us.
pub(super) fn retire(work: &Path, output: Option<&Dir>) -> Result<Vec<String>, Failure> {
    let path = work.join(TREE);
    let failure = |error| Failure::Io(path.clone(), error);
    let Ok(about) = fs::symlink_metadata(&path) else { return Ok(Vec::new()) };
    if about.is_dir() {
        // It may have the mode of an output in which nobody could write; now it is to be taken apart.
        let _ = set_mode(&path, mode_of(&path).map(|mode| mode | 0o700));
    }
    let tree = opened(&path)?;
    let Ok(Some((record, _))) = Record::of(&tree) else {
        // Only a build puts anything into it before it has its record.
        return fs::remove_dir_all(&path).map(|()| Vec::new()).map_err(failure);
    };
    let retired = Retired { record: &record, output };
    let mut left = retired.take_apart(&tree, "").map_err(failure)?;
    if left.is_empty() {
        tree.remove_file(RECORD).map_err(failure)?;
        drop(tree);
        fs::remove_dir(&path).map_err(failure)?;
    }
    left.sort();
    Ok(left)
}

struct Retired<'r> {
    record: &'r Record,
    output: Option<&'r Dir>,
}

impl Retired<'_> {
    /// Removes what builds made from a folder; what is left, by path.
    fn take_apart(&self, folder: &Dir, prefix: &str) -> io::Result<Vec<String>> {
        let mut left = Vec::new();
        let mut folders = Vec::new();
        for entry in folder.entries()? {
            let entry = entry?;
            let file_name = entry.file_name();
            let path = PathBuf::from(prefix).join(&file_name);
            let text = path.to_string_lossy().into_owned();
            match entry.file_type()? {
                kind if kind.is_dir() => folders.push((file_name, text)),
                kind if kind.is_file() && self.is_ours(&text) => folder.remove_file(&file_name)?,
                _ if text == RECORD => {}
                _ => left.push(text),
            }
        }
        let below: Vec<String> = folders
            .par_iter()
            .map(|(file_name, path)| {
                let left = self.take_apart(&folder.open_dir(file_name)?, &format!("{path}/"))?;
                if left.is_empty() {
                    folder.remove_dir(file_name)?;
                }
                Ok::<_, io::Error>(left)
            })
            .try_reduce(Vec::new, |mut one, other| {
                one.extend(other);
                Ok(one)
            })?;
        left.extend(below);
        Ok(left)
    }

    /// A file that a build made; or one of version control, which the new tree has as well.
    fn is_ours(&self, path: &str) -> bool {
        let is_carried = || path.starts_with(".git") && !path.contains('/');
        let is_there = || self.output.is_some_and(|output| output.is_file(path));
        path != RECORD && (self.record.has(path) || is_carried() && is_there())
    }
}
