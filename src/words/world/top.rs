//! The folder of a site, and what may be opened below it: whatever a name or a link says, nothing else.
//!
//! Only what leads elsewhere is looked at by its path, to say where it leads, or to follow it where the site allows that.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{OnceLock, PoisonError, RwLock};

use cap_std::ambient_authority;
use cap_std::fs::Dir;

use super::own::{NONBLOCK, for_reading};
use super::unread::{Astray, Bounds, Unread};
use crate::words::leavings;
use crate::words::path::SourcePath;

/// The site's folder.
#[derive(Debug)]
pub(super) struct Top {
    pub(super) path: PathBuf,
    /// The folder itself, whatever comes to be at its path.
    folder: io::Result<Dir>,
    /// Its path without a link; only needed where there are links.
    real: OnceLock<PathBuf>,
    pub(super) bounds: RwLock<Bounds>,
}

/// Where something really lies: for what is reached through a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// In the site's folder, at this path in it.
    Inside(PathBuf),
    /// Elsewhere, where the site allows it.
    Outside(PathBuf),
}

impl Top {
    pub(super) fn at(path: PathBuf) -> Self {
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
    pub(super) fn open(&self, path: &SourcePath) -> io::Result<(fs::File, fs::Metadata)> {
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

/// Opens what lies outside of the site's folder, where the site allows that.
pub(super) fn open_anywhere(path: &Path) -> io::Result<fs::File> {
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
