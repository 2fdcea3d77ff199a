//! The folder that a benchmark works in: found, emptied, removed.
//!
//! Memory rather than a disk where there is enough of it, because the speed of a disk says nothing
//! about a builder. It must not know what is put there.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder to work in, removed at the end unless it is the user's.
pub struct Scratch {
    path: PathBuf,
    is_kept: bool,
}

impl Scratch {
    /// A new folder with room for so many bytes, in memory if possible.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn with_room_for(bytes: u64) -> io::Result<Self> {
        let in_memory = Path::new("/dev/shm");
        let parent = match has_room(in_memory, bytes) {
            true => in_memory.to_owned(),
            false => env::temp_dir(),
        };
        let path = parent.join(format!("welcomat-bench-{}", std::process::id()));
        fs::create_dir(&path)?;
        Ok(Scratch { path, is_kept: false })
    }

    /// The folder that the user wants to look at later.
    ///
    /// # Errors
    /// When there is something in it already: the benchmark removes what lies in its way.
    pub fn kept(path: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&path)?;
        if fs::read_dir(&path)?.next().is_some() {
            return Err(io::Error::other(format!("the folder `{}` is not empty", path.display())));
        }
        Ok(Scratch { path, is_kept: true })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A path in it at which there is nothing.
    ///
    /// # Errors
    /// When what is there cannot be removed.
    pub fn fresh(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.path.join(name);
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        Ok(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        if let Err(error) = fs::remove_dir_all(&self.path) {
            eprintln!("the folder `{}` could not be removed: {error}", self.path.display());
        }
    }
}

/// Whether a file system in memory can take so many bytes and leave the programs as much again: what
/// it holds is taken from them.
#[cfg(target_os = "linux")]
fn has_room(folder: &Path, bytes: u64) -> bool {
    let Ok(disk) = rustix::fs::statvfs(folder) else { return false };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    free >= bytes && free_memory().is_some_and(|memory| memory >= 2 * bytes)
}

#[cfg(target_os = "linux")]
fn free_memory() -> Option<u64> {
    let account = fs::read_to_string("/proc/meminfo").ok()?;
    let line = account.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}

/// Elsewhere there is no such folder.
#[cfg(not(target_os = "linux"))]
fn has_room(_: &Path, _: u64) -> bool {
    false
}
