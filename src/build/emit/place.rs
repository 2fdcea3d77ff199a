//! Where an output is, and where the work on it is done until it is published.
//!
//! Owns the decision whether a folder may be an output at all: never the site's own folders, under
//! whatever name or link. Everything later goes by the real path that is found here. It knows no file of
//! the output.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::{Failure, STAGING};

/// Why a folder cannot be the output of a site.
#[derive(Debug)]
pub enum Clash {
    /// It is the site's own folder, lies above it, or is one of the folders that the site is made of.
    OwnFiles,
    /// It is where Git keeps its history.
    History,
    /// It has no name of its own, as the root of a disk.
    Root,
    /// A file, or something else that is no folder, lies there.
    NoFolder,
    /// A link stands there that leads nowhere.
    Dangling,
    /// It leads up again from a folder that is not there.
    Missing(PathBuf),
    /// The disk does not let us look.
    Io(io::Error),
}

/// Finds out where an output really is, and that it is not one of the site's own folders: `inputs`, by
/// their names in the folder `site`.
///
/// # Errors
/// Why it cannot be the output.
pub fn keep_apart(site: &Path, inputs: &[&str], output: &Path) -> Result<PathBuf, Clash> {
    let output = real(output)?;
    if output.file_name().is_none() {
        return Err(Clash::Root);
    }
    if output.components().any(|part| part.as_os_str().eq_ignore_ascii_case(".git")) {
        return Err(Clash::History);
    }
    let site = real(site)?;
    let mut inputs: Vec<PathBuf> = inputs.iter().map(|name| site.join(name)).collect();
    // An input may be a link itself; what it leads to is no output either.
    inputs.extend(inputs.clone().iter().filter_map(|input| input.canonicalize().ok()));
    let is_above = |folder: &Path, path: &Path| path.ancestors().any(|above| is_one(above, folder));
    let is_input = |input: &PathBuf| is_above(input, &output) || is_above(&output, input);
    if is_above(&output, &site) || inputs.iter().any(is_input) {
        return Err(Clash::OwnFiles);
    }
    match fs::metadata(&output) {
        Ok(about) if !about.is_dir() => Err(Clash::NoFolder),
        _ => Ok(output),
    }
}

/// Whether two paths are one folder: by name, or because the disk says so. A disk that does not tell
/// capital letters from small ones has many names for each.
fn is_one(one: &Path, other: &Path) -> bool {
    one == other || matches!((identity(one), identity(other)), (Some(a), Some(b)) if a == b)
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|about| (about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

/// The path without links and `..`, also of a folder that is yet to be made.
fn real(path: &Path) -> Result<PathBuf, Clash> {
    let path = std::path::absolute(path).map_err(Clash::Io)?;
    match path.canonicalize() {
        Ok(real) => return Ok(real),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Err(Clash::NoFolder),
        Err(error) => return Err(Clash::Io(error)),
    }
    if fs::symlink_metadata(&path).is_ok() {
        return Err(Clash::Dangling);
    }
    match (path.parent(), path.components().next_back()) {
        (Some(parent), Some(Component::Normal(name))) => Ok(real(parent)?.join(name)),
        _ => Err(missing(&path)),
    }
}

/// Of a path that ends in `..`, the folder from which it should lead up.
fn missing(path: &Path) -> Clash {
    let missing = path.ancestors().take_while(|above| fs::symlink_metadata(above).is_err());
    match missing.filter(|above| above.file_name().is_some()).last() {
        Some(folder) => Clash::Missing(folder.to_owned()),
        None => Clash::Io(io::ErrorKind::NotFound.into()),
    }
}

/// An output and the folder in which the work on it is done.
#[derive(Debug)]
pub(super) struct Place {
    /// The output folder itself.
    pub(super) output: PathBuf,
    /// Where work is done: beside the output, or in it where nothing can be made beside it.
    pub(super) work: PathBuf,
    /// Whether the work folder is beside the output, so that the two can be exchanged.
    pub(super) is_beside: bool,
    /// Whether the output was there before.
    pub(super) existed: bool,
    /// The folders above the output that were made for it, from the top.
    made: Vec<PathBuf>,
}

impl Place {
    /// Makes the folders above an output if need be, and the work folder.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub(super) fn prepare(output: &Path) -> Result<Place, Failure> {
        let failure = |path: &Path, error| Failure::Io(path.to_owned(), error);
        let output = match real(output) {
            Ok(output) => output,
            Err(Clash::Io(error)) => return Err(failure(output, error)),
            Err(Clash::Missing(folder)) => {
                return Err(failure(&folder, io::ErrorKind::NotFound.into()));
            }
            Err(_) => return Err(failure(output, io::ErrorKind::NotADirectory.into())),
        };
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            return Err(failure(&output, io::ErrorKind::InvalidInput.into()));
        };
        let existed = match fs::metadata(&output) {
            Ok(about) if about.is_dir() => true,
            Ok(_) => return Err(failure(&output, io::ErrorKind::NotADirectory.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(failure(&output, error)),
        };
        let made: Vec<PathBuf> = match existed {
            true => Vec::new(),
            false => {
                let missing = parent.ancestors().take_while(|above| !above.exists());
                let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
                missing.reverse();
                fs::create_dir_all(parent).map_err(|error| failure(parent, error))?;
                missing
            }
        };
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".welcomat");
        let beside = parent.join(hidden);
        let inside = output.join(STAGING);
        let is_beside = !existed || (!is_mounted(parent, &output) && can_make(&beside));
        let work = if is_beside { beside } else { inside };
        Ok(Place { output, work, is_beside, existed, made })
    }

    /// With what was made when the same place was prepared before.
    pub(super) fn after(mut self, first: &Place) -> Place {
        self.made.clone_from(&first.made);
        self
    }

    /// Where work was done inside the output: by a build that could not make anything beside it.
    pub(super) fn inside(&self) -> PathBuf {
        self.output.join(STAGING)
    }

    /// Removes the folders above the output that were made for nothing.
    pub(super) fn unmake(&self) {
        for folder in self.made.iter().rev() {
            // Somebody else may have found a use for it.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether a folder can be made here; it stays, for the lock that goes into it.
fn can_make(folder: &Path) -> bool {
    match fs::create_dir(folder) {
        Ok(()) => true,
        Err(error) => !matches!(
            error.kind(),
            io::ErrorKind::PermissionDenied
                | io::ErrorKind::ReadOnlyFilesystem
                | io::ErrorKind::InvalidFilename
        ),
    }
}

/// Whether the output is another disk than the folder it stands in, or the same one mounted anew.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn is_mounted(parent: &Path, output: &Path) -> bool {
    use rustix::fs::{CWD, Mode, OFlags, ResolveFlags};
    let (Ok(parent), Some(name)) = (fs::File::open(parent), output.file_name()) else {
        return true;
    };
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    match rustix::fs::openat2(&parent, name, flags, Mode::empty(), ResolveFlags::NO_XDEV) {
        Ok(_) => false,
        Err(rustix::io::Errno::XDEV) => true,
        // The kernel is older than the question: devices tell most of it.
        Err(_) => {
            let device =
                |folder: &Path| rustix::fs::statat(CWD, folder, rustix::fs::AtFlags::empty());
            let (one, other) = (device(output), output.parent().map(device));
            !matches!((one, other), (Ok(one), Some(Ok(other))) if one.st_dev == other.st_dev)
        }
    }
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn is_mounted(parent: &Path, output: &Path) -> bool {
    let device = |path| identity(path).map(|(device, _)| device);
    device(parent) != device(output)
}

#[cfg(not(unix))]
fn is_mounted(_: &Path, _: &Path) -> bool {
    false
}
