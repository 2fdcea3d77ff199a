//! What a build reads of the world outside: files, fonts, the day it is, and what earlier builds
//! remembered.
//!
//! The only reading of disk and clock besides the commands. Tests use [`Memory`]; every other
//! stage sees no difference. It knows nothing of what is in the files.

mod remembered;

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use remembered::Remembered;
use walkdir::{DirEntry, WalkDir};

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

    /// The first bytes of a file, no more than `most`.
    ///
    /// # Errors
    /// When the file is not there or cannot be read.
    fn head(&self, path: &SourcePath, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path)?;
        bytes.truncate(most);
        Ok(bytes)
    }

    /// Whether there is a file at this path, and not a folder.
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

/// The day that the clock says it is, in UTC.
pub fn by_the_clock() -> Date {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.map_or(0, |now| i64::try_from(now.as_secs()).unwrap_or(i64::MAX));
    Date::from_unix(seconds).unwrap_or_default()
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

fn sort(found: &mut [Result<SourcePath, Unlisted>]) {
    found.sort_by(|a, b| listed_path(a).cmp(listed_path(b)));
}

fn listed_path(listed: &Result<SourcePath, Unlisted>) -> &SourcePath {
    listed.as_ref().unwrap_or_else(|unlisted| &unlisted.path)
}

/// Whether a file at this path below a listed folder would be listed.
pub fn is_published_path(path: &str) -> bool {
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
