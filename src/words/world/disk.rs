//! A site on a disk: its files, opened below its folder and nowhere else.
//!
//! What may be opened, `top` says, and what there is, `walk`. What is in the files it does not know. Wraps `walkdir` for
//! the fonts of the machine.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use walkdir::{DirEntry, WalkDir};

use super::remembered::Remembered;
use super::top::{Top, irregular, open_anywhere};
use super::unread::{Bounds, Unread};
use super::{Unlisted, Unused, World, by_the_clock, sort, walk};
use crate::words::date::Date;
use crate::words::path::SourcePath;

/// A site on a disk.
#[derive(Debug, Clone)]
pub struct Disk {
    top: Arc<Top>,
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
        Disk { today: Some(today), ..Disk::by_the_clock(root) }
    }

    /// The site in the folder `root`, on whatever day the clock says whenever it is asked.
    pub fn by_the_clock(root: impl Into<PathBuf>) -> Self {
        let top = Arc::new(Top::at(root.into()));
        Disk { top, today: None, memory: None, fonts: Vec::new() }
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
        &self.top.path
    }
}

impl World for Disk {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        let mut found = walk::below(&self.top, folder);
        sort(&mut found);
        found
    }

    fn bound(&self, bounds: Bounds) {
        *self.top.bounds.write().unwrap_or_else(PoisonError::into_inner) = bounds;
    }

    fn bounds(&self) -> Bounds {
        self.top.bounds()
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        let (mut file, before) = self.top.open(path)?;
        let most = self.top.bounds().of(path.as_str());
        if before.len() > most {
            return Err(Unread::TooLarge(most).into());
        }
        let mut bytes = Vec::with_capacity(before.len() as usize);
        // No more than one byte too many: a file can grow for ever, and some have no length at all.
        file.by_ref().take(before.len() + 1).read_to_end(&mut bytes)?;
        let after = file.metadata()?;
        let is_as_it_was = bytes.len() as u64 == before.len()
            && after.len() == before.len()
            && after.modified().ok() == before.modified().ok();
        if is_as_it_was { Ok(bytes) } else { Err(Unread::Changed.into()) }
    }

    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        let (file, _) = self.top.open(path)?;
        let mut bytes = Vec::with_capacity(most);
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        let looked = self.top.folder().and_then(|top| top.symlink_metadata(path.as_str()));
        looked.is_ok_and(|found| found.is_file())
    }

    fn size(&self, path: &SourcePath) -> io::Result<u64> {
        self.top.open(path).map(|(_, found)| found.len())
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(by_the_clock)
    }

    fn fonts(&self) -> Vec<PathBuf> {
        let below = |folder: &PathBuf| WalkDir::new(folder).sort_by_file_name().follow_links(true);
        let found = self.fonts.iter().flat_map(below).flatten();
        let files = found.filter(|entry| entry.file_type().is_file()).map(DirEntry::into_path);
        files.filter(|path| is_font(path)).collect()
    }

    fn read_font(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut file = open_anywhere(path)?;
        let found = file.metadata()?;
        if let Some(what) = irregular(&found.file_type()) {
            return Err(Unread::Irregular(what).into());
        }
        let mut bytes = Vec::with_capacity(found.len() as usize);
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.memory.as_ref()?.recall(name)
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        if let Some(memory) = &self.memory {
            memory.remember(name, bytes);
        }
    }

    fn unused_memory(&self) -> Option<Unused> {
        self.memory.as_ref()?.unused()
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["ttf", "otf", "ttc", "otc"].iter().any(|font| extension == *font)
}
