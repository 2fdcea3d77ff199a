//! What a build reads of the world outside: files and the day it is.
//!
//! The only reading of disk and clock besides the commands. Tests use [`Memory`]; every other
//! stage sees no difference. It knows nothing of what is in the files.

use std::collections::BTreeMap;
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use walkdir::WalkDir;

use crate::date::Date;
use crate::path::SourcePath;

/// Where a site is read from.
pub trait World: Sync {
    /// Every file below `folder` (relative to the site's folder), sorted by path. What cannot be
    /// listed is an error of its own and does not hide the rest. A folder that is not there is
    /// empty.
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// When the file is not there or cannot be read.
    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>>;

    /// The day it is: an input like any other, so that a build can be repeated.
    fn today(&self) -> Date;
}

/// A place below a listed folder that could not be looked at.
#[derive(Debug)]
pub struct Unlisted {
    /// The place.
    pub path: SourcePath,
    /// Why, as the system says it.
    pub reason: String,
}

/// A site on a disk.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    today: Date,
}

impl Disk {
    /// The site in the folder `root`, on the day `today`.
    pub fn new(root: impl Into<PathBuf>, today: Date) -> Self {
        Disk { root: root.into(), today }
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn relative(&self, path: &Path) -> SourcePath {
        let relative = path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy();
        SourcePath::new(match MAIN_SEPARATOR {
            '/' => relative,
            other => relative.replace(other, "/").into(),
        })
    }
}

impl World for Disk {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let top = self.root.join(folder);
        if !top.exists() {
            return Vec::new();
        }
        let mut found: Vec<_> = WalkDir::new(top)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || is_published(entry.file_name().to_str()))
            .filter_map(|entry| match entry {
                Ok(entry) if entry.file_type().is_file() => Some(self.file(entry.path())),
                Ok(_) => None,
                Err(error) => Some(Err(Unlisted {
                    path: self.relative(error.path().unwrap_or(&self.root)),
                    reason: error.to_string(),
                })),
            })
            .collect();
        sort(&mut found);
        found
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path.as_str()))
    }

    fn today(&self) -> Date {
        self.today
    }
}

impl Disk {
    fn file(&self, path: &Path) -> Result<SourcePath, Unlisted> {
        match path.to_str() {
            Some(_) => Ok(self.relative(path)),
            None => Err(Unlisted {
                path: self.relative(path),
                reason: "the file's name is not valid UTF-8".to_owned(),
            }),
        }
    }
}

/// A site in memory: for tests, and for trying a text that is not saved yet.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<SourcePath, Vec<u8>>,
    today: Date,
}

impl Memory {
    /// No files, on the day `today`.
    pub fn new(today: Date) -> Self {
        Memory { files: BTreeMap::new(), today }
    }

    /// Adds or replaces a file.
    pub fn write(&mut self, path: impl AsRef<str>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(SourcePath::new(path), bytes.into());
    }
}

impl World for Memory {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let prefix = format!("{folder}/");
        let mut found: Vec<_> = self
            .files
            .keys()
            .filter(|path| path.as_str().strip_prefix(&prefix).is_some_and(is_published_path))
            .map(|path| Ok(path.clone()))
            .collect();
        sort(&mut found);
        found
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn today(&self) -> Date {
        self.today
    }
}

fn sort(found: &mut [Result<SourcePath, Unlisted>]) {
    found.sort_by(|a, b| listed_path(a).cmp(listed_path(b)));
}

fn listed_path(listed: &Result<SourcePath, Unlisted>) -> &SourcePath {
    listed.as_ref().unwrap_or_else(|unlisted| &unlisted.path)
}

fn is_published_path(path: &str) -> bool {
    path.split('/').all(|part| is_published(Some(part)))
}

/// Hidden files and what editors leave behind are no content; `.well-known` (RFC 8615) is.
fn is_published(name: Option<&str>) -> bool {
    let Some(name) = name else { return true };
    let hidden = name.starts_with('.') && name != ".well-known" && name != ".htaccess";
    let leftover = name.ends_with('~') || name.starts_with('#') || name.ends_with(".swp");
    let system = matches!(name, "Thumbs.db" | "desktop.ini");
    !(hidden || leftover || system)
}
