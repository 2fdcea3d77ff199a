//! A site on a disk.
//!
//! Owns the reading of files and fonts. What is in them it does not know. Wraps `walkdir`.

use std::io::{self, Read};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::remembered::Remembered;
use super::{Unlisted, World, by_the_clock, is_published, sort};
use crate::date::Date;
use crate::path::SourcePath;

/// A site on a disk.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    /// The day it is; that of the clock where none is given.
    today: Option<Date>,
    /// Where what took long is remembered.
    memory: Option<Arc<Remembered>>,
    /// The folders that fonts lie in.
    fonts: Vec<PathBuf>,
}

impl Disk {
    /// The site in the folder `root`, on the day `today`.
    pub fn new(root: impl Into<PathBuf>, today: Date) -> Self {
        Disk { root: root.into(), today: Some(today), memory: None, fonts: Vec::new() }
    }

    /// The site in the folder `root`, on whatever day the clock says whenever it is asked.
    pub fn by_the_clock(root: impl Into<PathBuf>) -> Self {
        Disk { root: root.into(), today: None, memory: None, fonts: Vec::new() }
    }

    /// The same, with a folder in which is remembered what takes long to make.
    pub fn remembering_in(self, folder: impl Into<PathBuf>) -> Self {
        Disk { memory: Some(Arc::new(Remembered::in_folder(folder.into()))), ..self }
    }

    /// The same, with the fonts in these folders and below; those of an earlier folder are preferred.
    pub fn with_fonts_in(self, folders: Vec<PathBuf>) -> Self {
        Disk { fonts: folders, ..self }
    }

    /// Forgets what was neither recalled nor remembered since the start: after a whole build nobody
    /// needs it any more.
    pub fn forget_the_rest(&self) {
        if let Some(memory) = &self.memory {
            memory.forget_the_rest();
        }
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

    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(most);
        let file = std::fs::File::open(self.root.join(path.as_str()))?;
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.root.join(path.as_str()).is_file()
    }

    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        std::fs::metadata(self.root.join(path.as_str())).map(|file| file.len())
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(by_the_clock)
    }

    fn fonts(&self) -> Vec<PathBuf> {
        let below = |folder: &PathBuf| WalkDir::new(folder).sort_by_file_name().follow_links(true);
        let found = self.fonts.iter().flat_map(below).flatten().map(DirEntry::into_path);
        found.filter(|path| is_font(path)).collect()
    }

    fn read_font(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.memory.as_ref()?.recall(name)
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        if let Some(memory) = &self.memory {
            memory.remember(name, bytes);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["ttf", "otf", "ttc", "otc"].iter().any(|font| extension == *font)
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
