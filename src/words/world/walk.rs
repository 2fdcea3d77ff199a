//! Which files there are below a folder of a site on a disk.
//!
//! Each folder is opened below the site's own. Links are looked at one by one: where they may lead is
//! the disk's to say, how often and how far they are followed is decided here. Nothing is left out in
//! silence but what programs keep for themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::iter::Peekable;
use std::path::PathBuf;

use cap_std::ambient_authority;
use cap_std::fs::{Dir, DirEntry, ReadDir};

use super::Unlisted;
use super::top::{Place, Top, irregular};
use super::unread::{Astray, Bounds, Unread};
use crate::words::leavings::{self, Leaving};
use crate::words::path::SourcePath;

/// The files below a folder, in no order.
pub(super) fn below(top: &Top, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
    let mut walk = Walk {
        top,
        bounds: top.bounds(),
        found: Vec::new(),
        looked_at: 0,
        way: Vec::new(),
        ways: BTreeMap::new(),
        said: BTreeSet::new(),
    };
    walk.begin(folder);
    if walk.is_over() {
        // Of a flood nothing is of use.
        walk.found.retain(Result::is_err);
        walk.say(folder, Unread::TooMany(walk.bounds.files));
    }
    walk.found
}

struct Walk<'t> {
    top: &'t Top,
    bounds: Bounds,
    found: Vec<Result<SourcePath, Unlisted>>,
    /// How many files and folders.
    looked_at: usize,
    /// The folders on the way to here.
    way: Vec<Place>,
    /// How many links have led to a place.
    ways: BTreeMap<PathBuf, usize>,
    /// Places of which enough has been said.
    said: BTreeSet<PathBuf>,
}

/// A folder on its way.
struct Folder {
    /// As the site calls it.
    path: String,
    place: Place,
    /// How many links lie on the way to it.
    links: usize,
}

impl Walk<'_> {
    fn begin(&mut self, folder: &str) {
        let at = self.top.real().join(folder);
        let path = folder.to_owned();
        match at.canonicalize() {
            Ok(real) if real == at => {
                self.folder(Folder { path, place: Place::Inside(folder.into()), links: 0 });
            }
            // It is a link, or lies in one.
            Ok(_) => self.link(path, &at, 0),
            Err(error) => match fs::symlink_metadata(&at) {
                Ok(found) if found.is_symlink() => self.link(path, &at, 0),
                Ok(_) => self.say(&path, Unread::Contradicted),
                Err(also)
                    if [&error, &also].map(io::Error::kind) == [io::ErrorKind::NotFound; 2] => {}
                Err(_) => self.fail(&path, error),
            },
        }
    }

    fn folder(&mut self, folder: Folder) {
        if self.way.len() >= Bounds::DEPTH {
            return self.say(&folder.path, Unread::TooDeep(Bounds::DEPTH));
        }
        // Without a link nothing lies in itself.
        if folder.links > 0 && self.way.contains(&folder.place) {
            let to = self.top.absolute(&folder.place).display().to_string();
            return self.say(&folder.path, Unread::Link { to, why: Astray::Round });
        }
        match self.entries(&folder.place) {
            Ok(entries) => {
                self.way.push(folder.place.clone());
                for entry in entries {
                    match entry {
                        Ok(entry) => self.entry(&folder, &entry),
                        Err(error) => self.fail(&folder.path, error),
                    }
                    if self.is_over() {
                        break;
                    }
                }
                self.way.pop();
            }
            Err(error) => self.fail(&folder.path, error),
        }
    }

    /// Of a folder that cannot be listed, some systems only say that nothing is in it. One that is
    /// empty is rare, and looked at twice.
    fn entries(&self, place: &Place) -> io::Result<Peekable<ReadDir>> {
        let mut entries = self.open(place)?.peekable();
        match entries.peek() {
            Some(_) => Ok(entries),
            None => self.open(place).map(Iterator::peekable),
        }
    }

    fn open(&self, place: &Place) -> io::Result<ReadDir> {
        match place {
            Place::Inside(path) => self.top.folder()?.read_dir(path),
            Place::Outside(path) => Dir::open_ambient_dir(path, ambient_authority())?.entries(),
        }
    }

    fn entry(&mut self, folder: &Folder, entry: &DirEntry) {
        self.looked_at += 1;
        let written = entry.file_name();
        let name = written.to_string_lossy();
        let path = format!("{}/{name}", folder.path);
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) => return self.fail(&path, error),
        };
        let is_own = |leaving| leaving == Some(Leaving::OfAProgram);
        if kind.is_dir() {
            if is_own(leavings::of_folder(&name)) {
                return;
            }
        } else if is_own(leavings::of_name(&name)) {
            return;
        }
        if written.to_str().is_none() {
            self.say(&path, Unread::Unnamed);
        } else if kind.is_file() {
            self.found.push(Ok(SourcePath::new(path)));
        } else if kind.is_dir() {
            let place = folder.place.join(&name);
            self.folder(Folder { path, place, links: folder.links });
        } else {
            self.special(folder, path, &name);
        }
    }

    /// What is neither a file nor a folder at first sight. Some disks do not tell without a second one.
    fn special(&mut self, folder: &Folder, path: String, name: &str) {
        let place = folder.place.join(name);
        let at = self.top.absolute(&place);
        match fs::symlink_metadata(&at) {
            Ok(found) if found.is_symlink() => self.link(path, &at, folder.links),
            Ok(found) if found.is_dir() => {
                self.folder(Folder { path, place, links: folder.links });
            }
            Ok(found) => self.file(path, &found),
            Err(error) => self.fail(&path, error),
        }
    }

    fn file(&mut self, path: String, found: &fs::Metadata) {
        match irregular(&found.file_type()) {
            None => self.found.push(Ok(SourcePath::new(path))),
            Some(what) => self.say(&path, Unread::Irregular(what)),
        }
    }

    /// The link at `at`, to which `links` others lead.
    fn link(&mut self, path: String, at: &std::path::Path, links: usize) {
        let place = match self.top.place(at) {
            Ok(place) => place,
            Err(error) => return self.fail(&path, error),
        };
        let real = self.top.absolute(&place);
        let to = || real.display().to_string();
        if at.starts_with(&real) {
            return self.say(&path, Unread::Link { to: to(), why: Astray::Round });
        }
        let ways = self.ways.entry(real.clone()).or_default();
        *ways += 1;
        let unread = match *ways > Bounds::WAYS {
            true => Some(Unread::TooManyWays(Bounds::WAYS)),
            false if links >= Bounds::LINKS => Some(Unread::TooManyLinks(Bounds::LINKS)),
            false => None,
        };
        if let Some(unread) = unread {
            // Once: there may be a million ways to it.
            if self.said.insert(real) {
                self.say(&path, unread);
            }
            return;
        }
        match fs::metadata(&real) {
            Ok(found) if found.is_dir() => self.folder(Folder { path, place, links: links + 1 }),
            Ok(found) => self.file(path, &found),
            Err(error) => self.fail(&path, error),
        }
    }

    fn is_over(&self) -> bool {
        self.looked_at > self.bounds.files
    }

    fn say(&mut self, path: &str, unread: Unread) {
        self.fail(path, unread.into());
    }

    fn fail(&mut self, path: &str, error: io::Error) {
        self.found.push(Err(Unlisted { path: SourcePath::new(path), error }));
    }
}

impl Place {
    fn join(&self, name: &str) -> Place {
        match self {
            Place::Inside(path) => Place::Inside(path.join(name)),
            Place::Outside(path) => Place::Outside(path.join(name)),
        }
    }
}
