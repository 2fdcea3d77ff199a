//! Waiting until a disk really holds what was written, so that a power cut cannot take it back.
//!
//! Few files are waited for one by one; for many it costs less to wait for the whole file system. It
//! knows no file by name.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// From here on waiting for the whole file system costs less.
const FEW: usize = 64;

/// Waits for the bytes of files, all of one file system, which `folder` is on.
///
/// # Errors
/// When the disk could not write one of them.
pub(super) fn files(folder: &Path, files: &[PathBuf]) -> io::Result<()> {
    if files.len() > FEW && file_system(folder)? {
        return Ok(());
    }
    files.par_iter().try_for_each(|file| File::open(file)?.sync_all())
}

/// Waits for the names in folders, all of one file system, which `on` is on.
///
/// # Errors
/// When the disk could not write them.
pub(super) fn folders(on: &Path, folders: &[PathBuf]) -> io::Result<()> {
    if folders.len() > FEW && file_system(on)? {
        return Ok(());
    }
    folders.iter().try_for_each(|path| folder(path))
}

/// Some systems have no way to wait for a folder, and do without.
fn folder(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(path)?.sync_all() {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// Whether the whole file system could be waited for.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn file_system(folder: &Path) -> io::Result<bool> {
    rustix::fs::syncfs(File::open(folder)?)?;
    Ok(true)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn file_system(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// How many bytes are free on the disk that a folder is on, where the system says.
#[cfg(unix)]
pub(super) fn free(folder: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(folder).ok()?;
    about.f_bavail.checked_mul(about.f_frsize)
}

#[cfg(not(unix))]
pub(super) fn free(_: &Path) -> Option<u64> {
    None
}
