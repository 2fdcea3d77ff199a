//! What stands in an output before a build: which of it earlier builds made, and what else there is.
//!
//! Looks and changes nothing. No link is followed: a link, a device, a folder of another disk or a file
//! that no record knows keeps a build from going on.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::io;
use std::ops::Bound;
use std::path::Path;

use rayon::prelude::*;

use super::record::Record;
use super::{Failure, RECORD, STAGING};

/// What stands in an output.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// The files that builds made, with how many bytes each has.
    pub(super) files: BTreeMap<String, u64>,
    /// The folders, with who may enter them.
    pub(super) folders: BTreeMap<String, u32>,
    /// Files of version control at the top (`.gitignore`), which are nobody else's business.
    pub(super) carried: Vec<String>,
    /// Whether Git keeps its history there, or something else of its own that is no plain file.
    pub(super) has_history: bool,
}

/// The same as it is found, folder by folder.
#[derive(Default)]
struct Found {
    files: Vec<(String, u64)>,
    folders: Vec<(String, u32)>,
    carried: Vec<String>,
    has_history: bool,
    foreign: Vec<String>,
}

impl Found {
    fn add(mut self, other: Found) -> Found {
        self.files.extend(other.files);
        self.folders.extend(other.folders);
        self.carried.extend(other.carried);
        self.foreign.extend(other.foreign);
        self.has_history |= other.has_history;
        self
    }
}

impl Standing {
    /// Looks at an output, in which earlier builds made what is recorded, if anything is.
    ///
    /// # Errors
    /// When it holds what no build made, or cannot be looked at.
    pub(super) fn of(output: &Path, recorded: Option<&Record>) -> Result<Standing, Failure> {
        const SHOWN: usize = 5;
        let nothing = Record::default();
        let record = recorded.unwrap_or(&nothing);
        let look = Look { root: output, record, device: device_of(output) };
        let mut found = look.below(output, "")?;
        if !found.foreign.is_empty() {
            found.foreign.sort();
            let others = found.foreign.len().saturating_sub(SHOWN);
            found.foreign.truncate(SHOWN);
            let is_recorded = recorded.is_some();
            return Err(Failure::Foreign { some: found.foreign, others, is_recorded });
        }
        Ok(Standing {
            files: found.files.into_iter().collect(),
            folders: found.folders.into_iter().collect(),
            carried: found.carried,
            has_history: found.has_history,
        })
    }

    /// The files in a folder whose name ends with a slash.
    pub(super) fn below<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s str> {
        let from = self.files.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
        let from = from.map(|(path, _)| path.as_str());
        from.take_while(move |path| path.starts_with(folder))
    }
}

struct Look<'l> {
    root: &'l Path,
    record: &'l Record,
    device: Option<u64>,
}

impl Look<'_> {
    fn below(&self, folder: &Path, prefix: &str) -> Result<Found, Failure> {
        let failure = |error| Failure::Io(folder.to_owned(), error);
        let mut found = Found::default();
        let mut folders = Vec::new();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
            Err(error) => return Err(failure(error)),
        };
        for entry in entries {
            let entry = entry.map_err(failure)?;
            if let Some(below) = self.one(&entry, prefix, &mut found)? {
                folders.push((entry.path(), below));
            }
        }
        let below = folders.par_iter().map(|(path, prefix)| self.below(path, prefix));
        Ok(found.add(below.try_reduce(Found::default, |one, other| Ok(one.add(other)))?))
    }

    /// Looks at one entry of a folder; gives the beginning of the paths in it where it is a folder itself.
    fn one(
        &self,
        entry: &DirEntry,
        prefix: &str,
        found: &mut Found,
    ) -> Result<Option<String>, Failure> {
        let failure = |error| Failure::Io(entry.path(), error);
        let kind = entry.file_type().map_err(failure)?;
        let Some(name) = entry.file_name().to_str().map(|name| format!("{prefix}{name}")) else {
            found.foreign.push(format!("{prefix}{}", entry.file_name().to_string_lossy()));
            return Ok(None);
        };
        let is_top = prefix.is_empty();
        if is_top && (name == RECORD || name == STAGING && kind.is_dir()) {
            return Ok(None);
        }
        if is_top && name.starts_with(".git") && !self.record.has(&name) {
            match kind.is_file() {
                true => found.carried.push(name),
                false => found.has_history = true,
            }
            return Ok(None);
        }
        if kind.is_dir() {
            let about = entry.metadata().map_err(failure)?;
            if self.device.is_some() && device(&about) != self.device {
                return Err(Failure::Mount(self.root.join(name)));
            }
            let prefix = format!("{name}/");
            found.folders.push((name, mode(&about)));
            return Ok(Some(prefix));
        }
        if !kind.is_file() || !self.record.has(&name) {
            found.foreign.push(name);
            return Ok(None);
        }
        let bytes = entry.metadata().map_err(failure)?.len();
        found.files.push((name, bytes));
        Ok(None)
    }
}

fn device_of(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().as_ref().and_then(device)
}

#[cfg(unix)]
fn device(about: &fs::Metadata) -> Option<u64> {
    Some(std::os::unix::fs::MetadataExt::dev(about))
}

#[cfg(not(unix))]
fn device(_: &fs::Metadata) -> Option<u64> {
    None
}

#[cfg(unix)]
fn mode(about: &fs::Metadata) -> u32 {
    std::os::unix::fs::MetadataExt::mode(about) & 0o7777
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> u32 {
    0
}
