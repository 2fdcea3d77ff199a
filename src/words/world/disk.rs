//! A site on a disk: its files, opened below its folder and nowhere else.
//!
//! Whatever a name or a link says, the system itself keeps what is opened below the folder that was
//! opened at the start. Only what leads elsewhere is looked at by its path, to say where it leads, or to
//! follow it where the site allows that. What is in the files it does not know. Wraps `cap-std` (with
//! `walk`), and `walkdir` for the fonts of the machine.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use walkdir::{DirEntry, WalkDir};

use super::own::for_reading;
use super::remembered::Remembered;
use super::unread::{Astray, Bounds, Unread};
use super::{Unlisted, Unused, World, by_the_clock, sort, walk};
use crate::words::date::Date;
use crate::words::leavings;
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

/// The site's folder.
#[derive(Debug)]
pub(super) struct Top {
    path: PathBuf,
    /// The folder itself, whatever comes to be at its path.
    folder: io::Result<Dir>,
    /// Its path without a link; only needed where there are links.
    real: OnceLock<PathBuf>,
    bounds: RwLock<Bounds>,
}

/// Where something really lies: for what is reached through a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// In the site's folder, at this path in it.
    Inside(PathBuf),
    /// Elsewhere, where the site allows it.
    Outside(PathBuf),
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

impl Top {
    fn at(path: PathBuf) -> Self {
        let folder = Dir::open_ambient_dir(&path, ambient_authority());
        Top { path, folder, real: OnceLock::new(), bounds: RwLock::default() }
    }

    pub(super) fn bounds(&self) -> Bounds {
        *self.bounds.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The folder.
    pub(super) fn folder(&self) -> io::Result<&Dir> {
        // An error cannot be had twice.
        self.folder.as_ref().map_err(|error| match error.raw_os_error() {
            Some(code) => io::Error::from_raw_os_error(code),
            None => io::Error::new(error.kind(), error.to_string()),
        })
    }

    /// The path of the folder without a link.
    pub(super) fn real(&self) -> &Path {
        self.real.get_or_init(|| self.path.canonicalize().unwrap_or_else(|_| self.path.clone()))
    }

    /// A place as a path from anywhere.
    pub(super) fn absolute(&self, place: &Place) -> PathBuf {
        match place {
            Place::Inside(path) => self.real().join(path),
            Place::Outside(path) => path.clone(),
        }
    }

    /// Opens a regular file for reading: what was opened is what is looked at.
    fn open(&self, path: &SourcePath) -> io::Result<(fs::File, fs::Metadata)> {
        let opened = self.folder()?.open_with(path.as_str(), &for_reading());
        let file = match opened {
            Ok(file) => file.into_std(),
            Err(error) => self.open_elsewhere(path, error)?,
        };
        let found = file.metadata()?;
        match irregular(&found.file_type()) {
            None => Ok((file, found)),
            Some(what) => Err(Unread::Irregular(what).into()),
        }
    }

    /// Opens what could not be opened in the folder for this error: a link may lead to it all the same,
    /// or say why not.
    fn open_elsewhere(&self, path: &SourcePath, error: io::Error) -> io::Result<fs::File> {
        let at = self.path.join(path.as_str());
        if let Some(link) = self.first_link(path) {
            self.place(&link)?;
            // An absolute link, or one that leads out and in again.
            return match self.allowed(&at, at.canonicalize()?)? {
                Place::Inside(real) => {
                    Ok(self.folder()?.open_with(real, &for_reading())?.into_std())
                }
                Place::Outside(real) => open_anywhere(&real),
            };
        }
        match fs::symlink_metadata(&at) {
            Err(_) => Err(error),
            // One look found nothing where another finds something.
            Ok(_) if error.kind() == io::ErrorKind::NotFound => Err(Unread::Contradicted.into()),
            Ok(found) => match irregular(&found.file_type()) {
                Some(what) => Err(Unread::Irregular(what).into()),
                None => Err(error),
            },
        }
    }

    /// The first link on the way to a file, or the file itself, as a path from anywhere.
    fn first_link(&self, path: &SourcePath) -> Option<PathBuf> {
        let path = path.as_str();
        let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
        let mut ways = ends.map(|end| self.path.join(&path[..end]));
        ways.find(|way| fs::symlink_metadata(way).is_ok_and(|found| found.is_symlink()))
    }

    /// Where a link leads.
    ///
    /// # Errors
    /// When it is not to be followed.
    pub(super) fn place(&self, link: &Path) -> io::Result<Place> {
        let astray = |why| {
            let to = fs::read_link(link).unwrap_or_default().display().to_string();
            Unread::Link { to, why }.into()
        };
        let real = match link.canonicalize() {
            Ok(real) => real,
            Err(error) => match error.kind() {
                io::ErrorKind::NotFound => return Err(astray(Astray::Nowhere)),
                _ if is_circle(&error) => return Err(astray(Astray::Round)),
                _ => return Err(error),
            },
        };
        self.allowed(link, real)
    }

    /// The place `real`, to which a link leads, if it may.
    fn allowed(&self, link: &Path, real: PathBuf) -> io::Result<Place> {
        let astray = |why| Unread::Link { to: real.display().to_string(), why }.into();
        let Ok(inside) = real.strip_prefix(self.real()) else {
            // The configuration must not be lent by somebody else: it says who may lend what.
            let is_in_folder =
                link.parent() != Some(&self.path) && link.parent() != Some(self.real());
            if !self.bounds().follows_links || !(is_in_folder || real.is_dir()) {
                return Err(astray(Astray::Outside));
            }
            let name = real.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
            return match leavings::of_name(&name) {
                Some(_) => Err(astray(Astray::Hidden)),
                None => Ok(Place::Outside(real)),
            };
        };
        let written = inside.to_string_lossy().replace('\\', "/");
        if leavings::of_path(&written).is_some() {
            let to = written;
            return Err(Unread::Link { to, why: Astray::Hidden }.into());
        }
        Ok(Place::Inside(inside.to_owned()))
    }
}

#[cfg(unix)]
pub(super) const NONBLOCK: i32 = rustix::fs::OFlags::NONBLOCK.bits() as i32;

/// Opens what lies outside of the site's folder, where the site allows that.
fn open_anywhere(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(NONBLOCK);
    }
    options.open(path)
}

/// Whether the system gave up because links lead in a circle. The standard library has no stable word
/// for it.
fn is_circle(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    return false;
}

/// What is there instead of a regular file, with its article.
pub(super) fn irregular(kind: &fs::FileType) -> Option<&'static str> {
    if kind.is_file() {
        return None;
    }
    if kind.is_dir() {
        return Some("a folder");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Some("a named pipe");
        }
        if kind.is_socket() {
            return Some("a socket");
        }
        if kind.is_block_device() || kind.is_char_device() {
            return Some("a device");
        }
    }
    Some("something special")
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["ttf", "otf", "ttc", "otc"].iter().any(|font| extension == *font)
}
