//! Writes what was made: all of it, or nothing.
//!
//! A file comes to be under another name and is given its own when it is whole; a new site is made in a
//! folder beside its own. Whatever goes wrong, nothing is left behind, and nothing that was there is
//! another than before. Wraps `tempfile`.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{File, Rewrite};

/// What the names begin with of what is not whole yet.
const UNFINISHED: &str = ".welcomat-new-";

/// What the disk did not let us do, and why.
#[derive(Debug)]
pub struct Failure {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl Failure {
    fn at(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Failure { path: path.to_owned(), error }
    }
}

/// Whether a site can begin in a folder: it is not there, or nothing is in it but the records of Git.
///
/// # Errors
/// When it cannot be looked at, also because it is no folder.
pub fn is_free(folder: &Path) -> Result<bool, Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // A link that leads nowhere is there all the same.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !folder.is_symlink() => {
            return Ok(true);
        }
        Err(error) => return Err(Failure::at(folder)(error)),
    };
    for entry in entries {
        if entry.map_err(Failure::at(folder))?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Makes a folder with these files, where there is none or one that [`is_free`].
///
/// # Errors
/// At the first thing that cannot be done; everything is then as it was.
pub fn begin(folder: &Path, files: &[File]) -> Result<(), Failure> {
    let mut made = Made::default();
    let begun = try_begin(folder, files, &mut made);
    if begun.is_err() {
        made.take_away();
    }
    begun
}

fn try_begin(folder: &Path, files: &[File], made: &mut Made) -> Result<(), Failure> {
    // On the same disk as the folder, so that all is in place at once.
    let is_there = folder.is_dir();
    let beside = match folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        _ if is_there => folder,
        Some(parent) => parent,
        None => Path::new("."),
    };
    made.folder(beside)?;
    let mut builder = tempfile::Builder::new();
    // As open to others as any new folder.
    #[cfg(unix)]
    builder.permissions(of_mode(0o777));
    let place = builder.prefix(UNFINISHED).tempdir_in(beside).map_err(Failure::at(beside))?;
    for file in files {
        let path = place.path().join(file.path.as_str());
        // The place that people know, not the one that is gone when they read of it.
        let failure = |error| Failure::at(&folder.join(file.path.as_str()))(error);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(failure)?;
        }
        fs::write(&path, &file.text).map_err(failure)?;
    }
    if is_there {
        return move_all(place.path(), folder);
    }
    fs::rename(place.path(), folder).map_err(Failure::at(folder))?;
    // It is no longer where it was, and nothing is to be removed there.
    let _ = place.keep();
    Ok(())
}

/// Moves everything from one folder into another, or nothing.
fn move_all(from: &Path, to: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(from).map_err(Failure::at(to))?;
    let names: Result<Vec<OsString>, io::Error> =
        entries.map(|entry| Ok(entry?.file_name())).collect();
    let mut moved: Vec<OsString> = Vec::new();
    for name in names.map_err(Failure::at(to))? {
        let target = to.join(&name);
        let result = match target.symlink_metadata() {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from.join(&name), &target),
        };
        if let Err(error) = result {
            for name in moved.iter().rev() {
                // What matters has been said already.
                let _ = fs::rename(to.join(name), from.join(name));
            }
            return Err(Failure::at(&target)(error));
        }
        moved.push(name);
    }
    Ok(())
}

/// Writes a file below `root` that may not be there.
///
/// # Errors
/// When it is there, or cannot be written; everything is then as it was.
pub fn write_new(root: &Path, file: &File) -> Result<(), Failure> {
    let path = root.join(file.path.as_str());
    let mut made = Made::default();
    let written = prepared(root, &path, &mut made).and_then(|folder| {
        let failure = Failure::at(&path);
        let mut unfinished = unfinished(&folder).map_err(&failure)?;
        unfinished.write_all(file.text.as_bytes()).map_err(&failure)?;
        // A disk may say only now that it is full.
        unfinished.as_file().sync_all().map_err(&failure)?;
        unfinished.persist_noclobber(&path).map_err(|error| failure(error.error))?;
        Ok(())
    });
    if written.is_err() {
        made.take_away();
    }
    written
}

/// Writes files below `root`, in place of what is there: for what is made from the program alone.
///
/// # Errors
/// At the first that cannot be written; each is as it was, or new.
pub fn replace(root: &Path, files: &[File]) -> Result<(), Failure> {
    for file in files {
        let path = root.join(file.path.as_str());
        let failure = Failure::at(&path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(&failure)?;
        let mut unfinished = unfinished(folder).map_err(&failure)?;
        unfinished.write_all(file.text.as_bytes()).map_err(&failure)?;
        unfinished.persist(&path).map_err(|error| failure(error.error))?;
    }
    Ok(())
}

/// Writes files below `root` in place of those that were read, unless somebody has written them since.
///
/// # Errors
/// At the first that is another than it was, or cannot be written; each is as it was, or new.
pub fn rewrite(root: &Path, files: &[Rewrite]) -> Result<(), Failure> {
    let places = files.iter().map(|rewrite| (root.join(rewrite.file.path.as_str()), rewrite));
    let places: Vec<(PathBuf, &Rewrite)> = places.collect();
    for (path, rewrite) in &places {
        let now = fs::read(path).map_err(Failure::at(path))?;
        if now != rewrite.before.as_bytes() {
            let error = io::Error::other("somebody has written it in the meantime; try again");
            return Err(Failure::at(path)(error));
        }
    }
    for (path, rewrite) in &places {
        let failure = Failure::at(path);
        // A link stays one: what it leads to is written.
        let real = path.canonicalize().map_err(&failure)?;
        let mode = fs::metadata(&real).map_err(&failure)?.permissions();
        let mut unfinished = unfinished(real.parent().unwrap_or(root)).map_err(&failure)?;
        unfinished.write_all(rewrite.file.text.as_bytes()).map_err(&failure)?;
        unfinished.as_file().set_permissions(mode).map_err(&failure)?;
        unfinished.as_file().sync_all().map_err(&failure)?;
        unfinished.persist(&real).map_err(|error| failure(error.error))?;
    }
    Ok(())
}

/// A file that is not there under its own name yet, as readable as others.
fn unfinished(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED);
    #[cfg(unix)]
    builder.permissions(of_mode(0o666));
    builder.tempfile_in(folder)
}

/// Who may do what, before the system takes away what this user gives nobody.
#[cfg(unix)]
fn of_mode(mode: u32) -> fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(mode)
}

/// The folder of a new file, which is there then, and lies in the site.
fn prepared(root: &Path, path: &Path, made: &mut Made) -> Result<PathBuf, Failure> {
    let folder = path.parent().unwrap_or(root);
    made.folder(folder)?;
    let real = |path: &Path| path.canonicalize().map_err(Failure::at(path));
    if real(folder)?.starts_with(real(root)?) {
        return Ok(folder.to_owned());
    }
    Err(Failure::at(folder)(io::Error::other("a link leads out of the site's folder")))
}

/// The folders that have come to be so far, each below the one before.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
}

impl Made {
    /// Makes a folder, with those in which it lies.
    fn folder(&mut self, folder: &Path) -> Result<(), Failure> {
        let above = folder.ancestors().take_while(|above| !above.as_os_str().is_empty());
        let missing: Vec<&Path> = above.take_while(|above| !above.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(Failure::at(folder))?;
            self.folders.push(folder.to_owned());
        }
        Ok(())
    }

    /// Takes it away again. What matters has been said already.
    fn take_away(self) {
        for folder in self.folders.into_iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
