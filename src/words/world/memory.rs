//! Sites that are not on a disk: one in memory, and one with some files more than it has.
//!
//! For tests, and for trying a text that is not saved yet.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use super::{Bounds, Unlisted, Unread, Unused, World, is_published_path, sort};
use crate::words::date::Date;
use crate::words::path::SourcePath;

/// A site in memory: for tests, and for trying a text that is not saved yet.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<SourcePath, Vec<u8>>,
    fonts: BTreeMap<PathBuf, Vec<u8>>,
    today: Date,
    bounds: Held,
}

/// How far reading goes, as it was last said; a copy of a site begins with the same.
#[derive(Debug, Default)]
struct Held(RwLock<Bounds>);

impl Held {
    fn get(&self) -> Bounds {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, bounds: Bounds) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = bounds;
    }
}

impl Clone for Held {
    fn clone(&self) -> Self {
        Held(RwLock::new(self.get()))
    }
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
        let most = self.bounds().files;
        if found.len() > most {
            let error = Unread::TooMany(most).into();
            found = vec![Err(Unlisted { path: SourcePath::new(folder), error })];
        }
        sort(&mut found);
        found
    }

    fn bound(&self, bounds: Bounds) {
        self.bounds.set(bounds);
    }

    fn bounds(&self) -> Bounds {
        self.bounds.get()
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        let bytes = self.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        let most = self.bounds().of(path.as_str());
        match bytes.len() as u64 > most {
            true => Err(Unread::TooLarge(most).into()),
            false => Ok(bytes.clone()),
        }
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

impl Overlay<'_> {
    fn holder_of(&self, path: &SourcePath) -> &dyn World {
        if self.above.has_file(path) { &self.above } else { self.below }
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

    fn bound(&self, bounds: Bounds) {
        self.above.bound(bounds);
        self.below.bound(bounds);
    }

    fn bounds(&self) -> Bounds {
        self.below.bounds()
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.holder_of(path).read(path)
    }

    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        self.holder_of(path).head(path, most)
    }

    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        self.holder_of(path).size(path)
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

    fn unused_memory(&self) -> Option<Unused> {
        self.below.unused_memory()
    }
}
