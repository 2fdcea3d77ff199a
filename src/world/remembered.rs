//! The folder in which is remembered what takes long to make: pictures in other sizes, cards, indexes.
//!
//! A cache (<https://bford.info/cachedir/>): it may be deleted at any time, and nothing of it is ever
//! published but what was recalled by a name that says what it was made of. It knows nothing of what
//! is in it. Wraps `tempfile`. That it cannot be written is no reason to fail.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tempfile::NamedTempFile;
use walkdir::WalkDir;

/// What tools that make backups look for.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# What Welcomat remembers between builds. It may be deleted at any time.\n",
);
/// Keeps the folder out of version control.
const IGNORED: (&str, &str) = (".gitignore", "*\n");

#[derive(Debug)]
pub(super) struct Remembered {
    folder: PathBuf,
    /// The names that were asked for or given since the start.
    used: Mutex<BTreeSet<String>>,
}

impl Remembered {
    pub(super) fn in_folder(folder: PathBuf) -> Self {
        Remembered { folder, used: Mutex::default() }
    }

    pub(super) fn recall(&self, name: &str) -> Option<Vec<u8>> {
        let bytes = fs::read(self.folder.join(name)).ok()?;
        self.note(name);
        Some(bytes)
    }

    /// Under another name first, so that a build that is killed leaves no half of a file.
    pub(super) fn remember(&self, name: &str, bytes: &[u8]) {
        self.note(name);
        let _ = self.write(&self.folder.join(name), bytes);
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = file.parent().unwrap_or(&self.folder);
        if !folder.is_dir() {
            fs::create_dir_all(folder)?;
            self.say_what_it_is()?;
        }
        let mut unfinished = NamedTempFile::new_in(folder)?;
        unfinished.write_all(bytes)?;
        unfinished.persist(file)?;
        Ok(())
    }

    fn say_what_it_is(&self) -> io::Result<()> {
        for (name, text) in [TAG, IGNORED] {
            let file = self.folder.join(name);
            if !file.exists() {
                fs::write(file, text)?;
            }
        }
        Ok(())
    }

    pub(super) fn forget_the_rest(&self) {
        let used = self.used.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let files = WalkDir::new(&self.folder).min_depth(2).into_iter().flatten();
        for file in files.filter(|entry| entry.file_type().is_file()) {
            let name = file.path().strip_prefix(&self.folder).unwrap_or(file.path());
            let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            if !used.contains(&parts.join("/")) {
                let _ = fs::remove_file(file.path());
            }
        }
    }

    fn note(&self, name: &str) {
        let mut used = self.used.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        used.insert(name.to_owned());
    }
}
