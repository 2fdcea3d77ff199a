//! One build at a time for each output.
//!
//! The lock is a file in the work folder, locked through the system: it is free as soon as its process has
//! ended, however it ended. The lock goes last when the work folder is taken away, and whoever waited
//! for it then looks again whether it is still the one that stands there.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Failure;
use crate::words::diagnostic::printable;

/// The file in the work folder.
pub(super) const LOCK: &str = "lock";
/// What else a work folder holds; anything beside these was put there by somebody else.
pub(super) const OURS: [&str; 8] =
    [LOCK, "tree", "parts", "aside", "journal", "record", "one", "other"];
/// How long nothing is said of waiting.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the lock is tried.
const PAUSE: Duration = Duration::from_millis(50);

/// How to wait for another build of the same output.
pub struct Turn<'t> {
    /// The process that asks.
    pub process: u32,
    /// How long to wait at most.
    pub most: Duration,
    /// Told once, when it takes longer than a moment: who holds the output, and for how long by now.
    pub told: &'t dyn Fn(&str, Duration),
}

/// The right to change an output. Given back when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    work: PathBuf,
}

impl Lock {
    /// Takes the lock of a work folder, and makes the folder if need be.
    ///
    /// # Errors
    /// When another build holds it for too long, the folder is not ours, or the disk does not let us.
    pub(super) fn take(work: &Path, turn: &Turn<'_>) -> Result<Lock, Failure> {
        let started = Instant::now();
        let mut is_told = false;
        let path = work.join(LOCK);
        loop {
            let Some(mut file) = open(work, &path)? else { continue };
            match file.try_lock() {
                // Some network disks have no locks; there a build is as safe as it was without.
                Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => {
                    return Err(Failure::Io(path, error));
                }
                Err(TryLockError::WouldBlock) => {
                    let (holder, since) = holder(&mut file);
                    if started.elapsed() >= turn.most {
                        return Err(Failure::Busy { holder, since });
                    }
                    if started.elapsed() >= PATIENCE && !is_told {
                        (turn.told)(&holder, since);
                        is_told = true;
                    }
                    std::thread::sleep(PAUSE);
                }
                Ok(()) | Err(TryLockError::Error(_)) => {
                    if !is_still_at(&file, &path) {
                        continue;
                    }
                    // Given back also where there is no room to say who holds it.
                    let mut lock = Lock { file, work: work.to_owned() };
                    let said = lock.file.set_len(0);
                    said.and_then(|()| writeln!(lock.file, "{}", words(turn.process)))
                        .map_err(|error| Failure::Io(path, error))?;
                    return Ok(lock);
                }
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The name goes while the lock is held. What still lies in the folder keeps it, for the next build.
        let _ = fs::remove_file(self.work.join(LOCK));
        let _ = fs::remove_dir(&self.work);
        let _ = self.file.unlock();
    }
}

/// Opens the file of the lock; `None` when another build has just taken the folder away.
fn open(work: &Path, path: &Path) -> Result<Option<File>, Failure> {
    if let Err(error) = fs::create_dir(work)
        && error.kind() != io::ErrorKind::AlreadyExists
    {
        return Err(Failure::Io(work.to_owned(), error));
    }
    look_whether_ours(work)?;
    match fs::symlink_metadata(path) {
        Ok(about) if !about.is_file() => {
            Err(Failure::Lock(path.to_owned(), "it is no regular file"))
        }
        Ok(_) => open_old(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            passed(path, options().create_new(true).open(path))
        }
        Err(error) => Err(Failure::Io(path.to_owned(), error)),
    }
}

/// Opens the file of a lock that is there: what is written into it would be written into every file that
/// it is by another name.
fn open_old(path: &Path) -> Result<Option<File>, Failure> {
    let Some(file) = passed(path, options().open(path))? else { return Ok(None) };
    let about = file.metadata().map_err(|error| Failure::Io(path.to_owned(), error))?;
    if !about.is_file() {
        return Err(Failure::Lock(path.to_owned(), "it is no regular file"));
    }
    match names(&about) {
        0 => Ok(None),
        1 => Ok(Some(file)),
        _ => Err(Failure::Lock(path.to_owned(), "it is another file as well, by a second name")),
    }
}

/// A file that was opened; `None` when another build has just made it, or taken it away.
fn passed(path: &Path, opened: io::Result<File>) -> Result<Option<File>, Failure> {
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists) =>
        {
            Ok(None)
        }
        Err(error) => Err(Failure::Io(path.to_owned(), error)),
    }
}

/// To open a lock with: follows no link, and waits for no pipe.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW;
        options.custom_flags(flags.bits() as i32);
    }
    options
}

/// How many names a file has.
#[cfg(unix)]
fn names(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(about)
}

#[cfg(not(unix))]
fn names(_: &fs::Metadata) -> u64 {
    1
}

/// A folder of this name with other things in it belongs to somebody else.
fn look_whether_ours(work: &Path) -> Result<(), Failure> {
    let gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
    let failure = |error| Failure::Io(work.to_owned(), error);
    match fs::symlink_metadata(work) {
        Ok(about) if !about.is_dir() => return Err(Failure::Work(work.to_owned(), Vec::new())),
        Ok(_) => {}
        Err(error) if gone(&error) => return Ok(()),
        Err(error) => return Err(failure(error)),
    }
    let entries = match fs::read_dir(work) {
        Ok(entries) => entries,
        Err(error) if gone(&error) => return Ok(()),
        Err(error) => return Err(failure(error)),
    };
    let mut others = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failure)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        if is_link || !OURS.contains(&name.as_str()) {
            others.push(name);
        }
    }
    others.sort();
    match others.is_empty() {
        true => Ok(()),
        false => Err(Failure::Work(work.to_owned(), others)),
    }
}

/// Who holds a lock, for the messages of others: `process 4711 on mina`.
fn words(process: u32) -> String {
    // Where the name of the machine is not found there, people know which one they are at.
    match fs::read_to_string("/proc/sys/kernel/hostname") {
        Ok(machine) => format!("process {process} on {}", machine.trim()),
        Err(_) => format!("process {process}"),
    }
}

/// Who holds a lock, in its own words, and for how long.
fn holder(file: &mut File) -> (String, Duration) {
    const MOST: u64 = 200;
    let mut text = Vec::new();
    let _ = io::Seek::rewind(file);
    let _ = file.take(MOST).read_to_end(&mut text);
    let text = String::from_utf8_lossy(&text);
    let words = printable(text.trim()).into_owned();
    let since = file.metadata().and_then(|about| about.modified()).ok();
    let since = since.and_then(|since| since.elapsed().ok()).unwrap_or_default();
    (if words.is_empty() { "another process".to_owned() } else { words }, since)
}

/// Whether an open file is still what stands at its path.
#[cfg(unix)]
fn is_still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

/// Elsewhere an open file keeps its name.
#[cfg(not(unix))]
fn is_still_at(_: &File, path: &Path) -> bool {
    path.exists()
}
