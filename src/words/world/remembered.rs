//! The folder in which is remembered what takes long to make: pictures in other sizes, cards, indexes.
//!
//! A cache (<https://bford.info/cachedir/>): it may be deleted at any time. It may also be anything: it
//! comes from another machine, a disk was full, somebody tidied up. So nothing of it is given out
//! but what is, to the last byte, what was put in under this name; and only a folder that this program
//! made and marked is used, in which it touches nothing but files of its own, and follows no link.
//! It knows nothing of what is in them. That it cannot be written is no reason to fail.
//!
//! The check finds what was damaged, not what was forged: whoever may write into the folder of a site
//! can change the site as well.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirEntry};
use xxhash_rust::xxh3::Xxh3;

use super::Unused;
use super::own::{read_own, write_own};
use crate::words::path::SourcePath;

/// What tools that make backups look for, and by what we know a folder of ours.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# What Welcomat remembers between builds. It may be deleted at any time.\n",
);
/// Keeps the folder out of version control.
const IGNORED: (&str, &str) = (".gitignore", "*\n");

/// The folders in it. Nothing outside of them is ever removed.
const SHELVES: &[&str] = &["pictures", "previews", "search"];

/// How many bytes an entry has at most: far more than the index of a large site.
const MOST: u64 = 1_000_000_000;

/// How many digits of a hash each name begins with.
const DIGITS: usize = 32;

/// What the name of a file begins with that is not finished; the second in earlier versions.
const UNFINISHED: [&str; 2] = [".unfinished-", ".tmp"];
/// What is as old as this and not finished, nobody writes any more.
const ABANDONED: Duration = Duration::from_secs(3600);

/// Stands for the form of an entry: what was made, then its seal.
const FORM: &[u8; 16] = b"welcomat cache 2";
/// The form and a hash.
const SEAL: usize = FORM.len() + 16;

#[derive(Debug)]
pub(super) struct Remembered {
    path: PathBuf,
    /// The folder, once it was looked at; none as long as it is not there.
    folder: OnceLock<Result<Dir, &'static str>>,
    /// Only one looks at the folder for the first time.
    looking: Mutex<()>,
    /// The names that were asked for or given since the start.
    used: Mutex<BTreeSet<String>>,
    /// How many files were begun.
    begun: AtomicUsize,
}

impl Remembered {
    pub(super) fn in_folder(path: PathBuf) -> Self {
        Remembered {
            path,
            folder: OnceLock::new(),
            looking: Mutex::default(),
            used: Mutex::default(),
            begun: AtomicUsize::default(),
        }
    }

    /// Why the folder is not used, if so.
    pub(super) fn unused(&self) -> Option<Unused> {
        let reason = *self.folder()?.err()?;
        let folder = SourcePath::new(self.path.file_name()?.to_string_lossy());
        Some(Unused { folder, reason })
    }

    pub(super) fn recall(&self, name: &str) -> Option<Vec<u8>> {
        if !is_ours(name) {
            return None;
        }
        let folder = self.folder()?.ok()?;
        let bytes = unsealed(name, read_own(folder, name, MOST).ok()?)?;
        self.note(name);
        Some(bytes)
    }

    /// Under another name first, so that a build that is killed leaves no half of a file.
    pub(super) fn remember(&self, name: &str, bytes: &[u8]) {
        if is_ours(name) {
            self.note(name);
            let _ = self.write(name, bytes);
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let folder = match self.folder() {
            Some(folder) => folder,
            None => self.begin()?,
        };
        let Ok(folder) = folder else { return Ok(()) };
        let (shelf, _) = name.split_once('/').unwrap_or((name, ""));
        let shelf_is_there = folder.symlink_metadata(shelf).is_ok_and(|found| found.is_dir());
        if !shelf_is_there {
            folder.create_dir(shelf).or_else(|error| match error.kind() {
                // Another thread was faster.
                io::ErrorKind::AlreadyExists => Ok(()),
                _ => Err(error),
            })?;
        }
        let shelf = folder.open_dir(shelf)?;
        let (_, name_there) = name.rsplit_once('/').unwrap_or(("", name));
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        let unfinished = format!("{}{}-{number}", UNFINISHED[0], std::process::id());
        let written = write_own(&shelf, &unfinished, &[bytes, &seal(name, bytes)])
            .and_then(|_| shelf.rename(&unfinished, &shelf, name_there));
        if written.is_err() {
            let _ = shelf.remove_file(&unfinished);
        }
        written
    }

    /// The folder, if it is there: or why it is not used.
    fn folder(&self) -> Option<Result<&Dir, &&'static str>> {
        if let Some(known) = self.folder.get() {
            return Some(known.as_ref());
        }
        let found = self.path.symlink_metadata().ok()?;
        let _alone = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = self.folder.get() {
            return Some(known.as_ref());
        }
        let opened = if found.is_symlink() {
            Err("it is a link")
        } else if found.is_dir() {
            self.open()
        } else {
            Err("it is no folder")
        };
        Some(self.folder.get_or_init(|| opened).as_ref())
    }

    /// Opens a folder that is there, if it is ours or empty.
    fn open(&self) -> Result<Dir, &'static str> {
        let opened = Dir::open_ambient_dir(&self.path, ambient_authority());
        let folder = opened.map_err(|_| "it cannot be opened")?;
        let tag = Marked::as_of(&folder, TAG);
        if tag == Marked::Whole {
            return Ok(folder);
        }
        let mut entries = folder.entries().map_err(|_| "it cannot be listed")?;
        // Another build may be marking it at this moment, or was killed then: first comes the tag.
        let is_begun = |name: &std::ffi::OsStr| match name {
            name if name == TAG.0 => tag == Marked::Begun,
            name if name == IGNORED.0 => {
                tag == Marked::Begun && Marked::as_of(&folder, IGNORED) != Marked::Otherwise
            }
            _ => false,
        };
        let is_new = entries.all(|entry| entry.is_ok_and(|entry| is_begun(&entry.file_name())));
        match is_new {
            true => mark(&folder).map(|()| folder).map_err(|_| "it cannot be written"),
            false => Err("it holds what Welcomat did not make"),
        }
    }

    /// Makes the folder.
    fn begin(&self) -> io::Result<Result<&Dir, &&'static str>> {
        match std::fs::create_dir(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        self.folder().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// Removes what was not used since the start: files of our own, by their names, in folders of our
    /// own. What else is there stays.
    pub(super) fn forget_the_rest(&self) {
        let Some(Ok(folder)) = self.folder() else { return };
        let used = self.used();
        for shelf in SHELVES {
            if !folder.symlink_metadata(shelf).is_ok_and(|found| found.is_dir()) {
                continue;
            }
            let Ok(opened) = folder.open_dir(shelf) else { continue };
            let Ok(entries) = opened.entries() else { continue };
            for entry in entries.flatten() {
                let name = entry.file_name();
                let Some(name) = name.to_str() else { continue };
                let path = format!("{shelf}/{name}");
                let is_unfinished = UNFINISHED.iter().any(|start| name.starts_with(start));
                let is_of_no_use = match is_unfinished {
                    true => is_abandoned(&entry),
                    false => is_ours(&path) && !used.contains(&path),
                };
                if is_of_no_use && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    let _ = opened.remove_file(name);
                }
            }
        }
    }

    fn note(&self, name: &str) {
        self.used().insert(name.to_owned());
    }

    fn used(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a name is one that this program gives: `pictures/`, a hash, and perhaps more words.
fn is_ours(name: &str) -> bool {
    let Some((shelf, name)) = name.split_once('/') else { return false };
    let Some((hash, rest)) = name.split_at_checked(DIGITS) else { return false };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    SHELVES.contains(&shelf)
        && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        && (rest.is_empty() || rest.starts_with('-'))
        && rest.bytes().all(is_word)
}

fn is_abandoned(entry: &DirEntry) -> bool {
    let changed = entry.metadata().and_then(|found| found.modified());
    let age = changed.ok().and_then(|changed| changed.into_std().elapsed().ok());
    age.is_some_and(|age| age > ABANDONED)
}

/// How far a file with which a folder is marked is as we write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marked {
    Missing,
    Begun,
    Whole,
    /// It is somebody else's.
    Otherwise,
}

impl Marked {
    fn as_of(folder: &Dir, (name, text): (&str, &str)) -> Marked {
        match read_own(folder, name, text.len() as u64) {
            Ok(found) if found == text.as_bytes() => Marked::Whole,
            Ok(found) if text.as_bytes().starts_with(&found) => Marked::Begun,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Marked::Missing,
            _ => Marked::Otherwise,
        }
    }
}

fn mark(folder: &Dir) -> io::Result<()> {
    for mark @ (name, text) in [TAG, IGNORED] {
        match Marked::as_of(folder, mark) {
            Marked::Whole => {}
            Marked::Otherwise => return Err(io::ErrorKind::AlreadyExists.into()),
            Marked::Missing => drop(write_own(folder, name, &[text.as_bytes()])?),
            // What was begun is never written to: it may have another name elsewhere.
            Marked::Begun => {
                let whole = format!("{}{}-mark", UNFINISHED[0], std::process::id());
                write_own(folder, &whole, &[text.as_bytes()])?;
                folder.rename(&whole, folder, name)?;
            }
        }
    }
    Ok(())
}

/// What stands at the end of an entry of this name.
fn seal(name: &str, bytes: &[u8]) -> [u8; SEAL] {
    let mut hasher = Xxh3::new();
    for part in [name.as_bytes(), bytes] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut seal = [0; SEAL];
    seal[..FORM.len()].copy_from_slice(FORM);
    seal[FORM.len()..].copy_from_slice(&hasher.digest128().to_le_bytes());
    seal
}

/// What was put in under this name, if this is it.
fn unsealed(name: &str, mut entry: Vec<u8>) -> Option<Vec<u8>> {
    let end = entry.len().checked_sub(SEAL)?;
    let (bytes, found) = entry.split_at(end);
    if found != seal(name, bytes) {
        return None;
    }
    entry.truncate(end);
    Some(entry)
}
