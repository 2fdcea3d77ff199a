//! What a build reads of the world outside: files, fonts, the day it is, and what earlier builds
//! remembered.
//!
//! The only reading of disk and clock besides the commands. Tests use [`Memory`]; every other
//! stage sees no difference. It knows nothing of what is in the files.
//!
//! What is read for a site lies in its folder, is a regular file, and is bounded in size, number and
//! depth ([`Bounds`]); whatever is not read has a reason ([`Unread`]), and is never left out in silence.

mod disk;
mod links;
mod memory;
mod own;
mod remembered;
mod top;
mod unread;
mod walk;

use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::words::date::Date;
use crate::words::leavings;
use crate::words::path::SourcePath;

pub use disk::Disk;
pub use links::{Linked, links};
pub use memory::{Memory, Overlay};
pub use own::{read_own, write_own, write_own_anew};
pub use unread::{Astray, Bounds, Unread};

/// Where a site is read from.
pub trait World: Sync {
    /// Every file below `folder` (relative to the site's folder), sorted by path, without what
    /// programs keep there for themselves ([`leavings`]). What cannot be listed is an error of its own
    /// and does not hide the rest. A folder that is not there is empty.
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>>;

    /// Says how far reading may go. Until then it goes as far as [`Bounds::default`] lets it. The
    /// file that says so, and whatever else lies in the site's own folder, is never read through a
    /// link that leads out of it.
    fn bound(&self, _: Bounds) {}

    /// How far reading goes.
    fn bounds(&self) -> Bounds {
        Bounds::default()
    }

    /// The bytes of a file, all of them and as they were at one moment.
    ///
    /// # Errors
    /// When the file is not there or cannot be read; an [`Unread`] where it is not to be read.
    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>>;

    /// The first bytes of a file, no more than `most`.
    ///
    /// # Errors
    /// When the file is not there or cannot be read.
    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path)?;
        bytes.truncate(most);
        Ok(bytes)
    }

    /// Whether there is a file at this path, and not a folder or a link. A file that is not there may
    /// still be one that cannot be looked at: only [`World::read`] tells.
    fn has_file(&self, path: &SourcePath) -> bool;

    /// How many bytes a file has.
    ///
    /// # Errors
    /// When the file is not there or cannot be read.
    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        self.read(path).map(|bytes| bytes.len() as u64)
    }

    /// The day it is: an input like any other, so that a build can be repeated.
    fn today(&self) -> Date;

    /// The files of fonts that the machine has, in the order in which they are preferred. Only
    /// pictures are made with them.
    fn fonts(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// The bytes of one of them.
    ///
    /// # Errors
    /// When the file is not there or cannot be read.
    fn read_font(&self, _path: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }

    /// What was remembered under a name: a path whose last part is a hash of all that it was made
    /// of. None where nothing was, or nothing is remembered here.
    fn recall(&self, _name: &str) -> Option<Vec<u8>> {
        None
    }

    /// Remembers what took long to make. It may be forgotten at any time: nothing depends on it but
    /// how long the next build takes.
    fn remember(&self, _name: &str, _bytes: &[u8]) {}

    /// The folder in which nothing is remembered although it was meant to be, and why not.
    fn unused_memory(&self) -> Option<Unused> {
        None
    }
}

/// A folder that is left alone, for it is not one in which this program remembers things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// The last part of its path.
    pub folder: SourcePath,
    /// What it is instead: "it is a link".
    pub reason: &'static str,
}

/// A place below a listed folder that could not be looked at.
#[derive(Debug)]
pub struct Unlisted {
    /// The place.
    pub path: SourcePath,
    /// Why.
    pub error: io::Error,
}

/// The day that the clock says it is, in UTC.
pub fn by_the_clock() -> Date {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.map_or(0, |now| i64::try_from(now.as_secs()).unwrap_or(i64::MAX));
    Date::from_unix(seconds).unwrap_or_default()
}

fn sort(found: &mut [Result<SourcePath, Unlisted>]) {
    found.sort_by(|a, b| listed_path(a).cmp(listed_path(b)));
}

fn listed_path(listed: &Result<SourcePath, Unlisted>) -> &SourcePath {
    listed.as_ref().unwrap_or_else(|unlisted| &unlisted.path)
}

/// Whether a file at this path below a listed folder would be listed.
pub fn is_published_path(path: &str) -> bool {
    !leavings::is_of_a_program(path)
}
