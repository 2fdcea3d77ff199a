//! Sites that are not on a disk: one in memory, and one with some files more than it has.
//!
//! For tests, and for trying a text that is not saved yet.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::{Unlisted, World, is_published_path, sort};
use crate::date::Date;
use crate::path::SourcePath;

/// A site in memory: for tests, and for trying a text that is not saved yet.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<SourcePath, Vec<u8>>,
    fonts: BTreeMap<PathBuf, Vec<u8>>,
    today: Date,
}

impl Memory {
    /// No files, on the day `today`.
    pub fn new(today: Date) -> Self {
        Memory { today, ..Memory::default() }
    }

    /// Adds or replaces a file.
    pub fn write(&mut self, path: impl AsRef<str>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(SourcePath::new(path), bytes.into());
    }

    /// Adds a font that the machine has.
    pub fn write_font(&mut self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) {
        self.fonts.insert(path.into(), bytes.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: impl AsRef<str>) {
        self.files.remove(path.as_ref());
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

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files.contains_key(path)
    }

    fn today(&self) -> Date {
        self.today
    }

    fn fonts(&self) -> Vec<PathBuf> {
        self.fonts.keys().cloned().collect()
    }

    fn read_font(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.fonts.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A site with some files more, or with other ones in their place: for trying what is not saved yet.
#[derive(Clone)]
pub struct Overlay<'w> {
    below: &'w dyn World,
    above: Memory,
}

impl<'w> Overlay<'w> {
    /// The site `below` with these files.
    pub fn new(
        below: &'w dyn World,
        files: impl IntoIterator<Item = (SourcePath, Vec<u8>)>,
    ) -> Self {
        let above = Memory { files: files.into_iter().collect(), ..Memory::new(below.today()) };
        Overlay { below, above }
    }
}

impl World for Overlay<'_> {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let mut found = self.above.list(folder);
        let is_below = |listed: &Result<SourcePath, Unlisted>| {
            listed.as_ref().map_or(true, |path| !self.above.files.contains_key(path))
        };
        found.extend(self.below.list(folder).into_iter().filter(is_below));
        sort(&mut found);
        found
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.above.read(path).or_else(|_| self.below.read(path))
    }

    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        self.above.head(path, most).or_else(|_| self.below.head(path, most))
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.above.has_file(path) || self.below.has_file(path)
    }

    fn today(&self) -> Date {
        self.above.today
    }

    fn fonts(&self) -> Vec<PathBuf> {
        self.below.fonts()
    }

    fn read_font(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.below.read_font(path)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.below.recall(name)
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        self.below.remember(name, bytes);
    }
}
