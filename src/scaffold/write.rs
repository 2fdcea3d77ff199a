//! Writes what was made.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::File;

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
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(Failure::at(folder)(error)),
    };
    for entry in entries {
        if entry.map_err(Failure::at(folder))?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Writes files below `root`, none of which may be there.
///
/// # Errors
/// At the first that is there or cannot be written. A file that was begun is taken away again.
pub fn write_new(root: &Path, files: &[File]) -> Result<(), Failure> {
    for file in files {
        let path = prepared(root, file)?;
        let failure = Failure::at(&path);
        let mut opened =
            OpenOptions::new().write(true).create_new(true).open(&path).map_err(&failure)?;
        if let Err(error) = opened.write_all(file.text.as_bytes()) {
            // What matters has been said already.
            let _ = fs::remove_file(&path);
            return Err(failure(error));
        }
    }
    Ok(())
}

/// Writes files below `root`, in place of what is there: for what is made from the program alone.
///
/// # Errors
/// At the first that cannot be written.
pub fn replace(root: &Path, files: &[File]) -> Result<(), Failure> {
    for file in files {
        let path = prepared(root, file)?;
        fs::write(&path, &file.text).map_err(Failure::at(&path))?;
    }
    Ok(())
}

/// The path of a file on the disk, in a folder that is there.
fn prepared(root: &Path, file: &File) -> Result<PathBuf, Failure> {
    let path = root.join(file.path.as_str());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    Ok(path)
}
