//! What changes on the disk while an author works: bursts of saves, each as one change.
//!
//! The only file that knows the library that watches. It says where something happened, never what
//! it means.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{
    Config, ErrorKind, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};

use crate::build::memory::Changes;
use crate::content::config;
use crate::content::sources::CONTENT;
use crate::theme::THEMES;
use crate::words::baseline;
use crate::words::os::{self, Doing};
use crate::words::path::SourcePath;
use crate::words::world::{self, Linked};

/// A burst is over when nothing has happened for so long. An editor that saves by writing a second
/// file and renaming it needs a few milliseconds, a `git pull` less than one a file.
const QUIET: Duration = Duration::from_millis(10);
/// However long a burst goes on, its author sees something after this.
const LONGEST: Duration = Duration::from_secs(2);
/// How often files are looked at where the system tells nothing.
const INTERVAL: Duration = Duration::from_millis(700);

/// The folders that are watched with all that is in them.
const FOLDERS: [&str; 2] = [CONTENT, THEMES];

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The system tells of them.
    Native,
    /// The files are looked at again and again: for network shares and containers, of whose changes
    /// no system tells.
    Poll,
}

/// Watches the files of a site.
pub struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
    /// The links of the file system among the files of the site: of what happens behind one, no system tells.
    links: Vec<Linked>,
    /// How changes are noticed.
    pub method: Method,
}

/// Why a folder cannot be watched, as the system says it.
#[derive(Debug)]
pub struct Unwatched(pub String);

impl Watch {
    /// Begins to watch the site in the folder `root`, which must be absolute.
    ///
    /// # Errors
    /// When this method does not work here.
    pub fn start(root: &Path, method: Method) -> Result<Self, Unwatched> {
        let (sender, events) = channel();
        // When nobody listens any more, there is nobody to tell.
        let tell = move |event| drop(sender.send(event));
        let watcher: Box<dyn Watcher + Send> = match method {
            Method::Native => Box::new(RecommendedWatcher::new(tell, Config::default())?),
            Method::Poll => {
                // Times are compared in whole seconds: of two saves in one, the second would be missed.
                let config =
                    Config::default().with_poll_interval(INTERVAL).with_compare_contents(true);
                Box::new(PollWatcher::new(tell, config)?)
            }
        };
        let links = Vec::new();
        let mut watch = Watch { root: root.to_owned(), watcher, events, links, method };
        // The folder itself is watched without what is below: an editor may put the configuration in
        // place by renaming, and `content/` may yet have to be made. The output is none of our business.
        watch.watcher.watch(root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| root.join(folder)) {
            if folder.is_dir() {
                watch.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        watch.follow_links();
        Ok(watch)
    }

    /// Watches what the links lead to as well. Of a file its folder is watched, for most editors put a new file in
    /// the place of the old one. What cannot be watched is as it was without.
    fn follow_links(&mut self) {
        let links: Vec<Linked> =
            FOLDERS.iter().flat_map(|folder| world::links(&self.root, folder)).collect();
        for link in links.iter().filter(|link| !self.links.contains(link)) {
            let _ = match link.is_folder {
                true => self.watcher.watch(&link.target, RecursiveMode::Recursive),
                false => {
                    let folder = link.target.parent().unwrap_or(&link.target);
                    // What is watched with all that is in it must not become less.
                    let is_watched =
                        FOLDERS.iter().any(|own| folder.starts_with(self.root.join(own)))
                            || folder == self.root;
                    match is_watched {
                        true => Ok(()),
                        false => self.watcher.watch(folder, RecursiveMode::NonRecursive),
                    }
                }
            };
        }
        self.links = links;
    }

    /// Where something happened that can matter to the site.
    fn changes(&mut self, event: notify::Result<Event>) -> Option<Changes> {
        let Ok(event) = event else { return Some(Changes::Anything) };
        if event.need_rescan() {
            return Some(Changes::Anything);
        }
        // That a file was opened or read, mostly by ourselves.
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        let mut paths = BTreeSet::new();
        if event.paths.iter().any(|path| path.is_symlink() || self.is_link(path)) {
            self.follow_links();
        }
        for path in &event.paths {
            paths.extend(self.behind_links(path));
            let Some(path) = self.of_the_site(path) else { continue };
            if FOLDERS.contains(&path.as_str()) {
                // It may have come anew, with all that is in it.
                let folder = self.root.join(path.as_str());
                let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
                return Some(Changes::Anything);
            }
            paths.insert(path);
        }
        (!paths.is_empty()).then_some(Changes::At(paths))
    }

    /// Whether there was a link at this place.
    fn is_link(&self, path: &Path) -> bool {
        self.links.iter().any(|link| path == self.root.join(link.path.as_str()))
    }

    /// What the site calls a place to which links lead.
    fn behind_links(&self, path: &Path) -> Vec<SourcePath> {
        let through = |link: &Linked| {
            let below = path.strip_prefix(&link.target).ok()?;
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            let behind =
                if parts.is_empty() { String::new() } else { format!("/{}", parts.join("/")) };
            Some(SourcePath::new(format!("{}{behind}", link.path)))
        };
        self.links.iter().filter_map(through).collect()
    }

    fn of_the_site(&self, path: &Path) -> Option<SourcePath> {
        let relative = path.strip_prefix(&self.root).ok()?;
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        let top = parts.first()?;
        let matters =
            path == config::FILE || path == baseline::FILE || FOLDERS.contains(&top.as_ref());
        (matters && world::is_published_path(&path)).then(|| SourcePath::new(path))
    }
}

/// Waits for the next burst and for its end; there is none when nothing will ever come.
impl Iterator for Watch {
    type Item = Changes;

    fn next(&mut self) -> Option<Changes> {
        let mut burst: Option<(Changes, Instant)> = None;
        loop {
            let event = match &burst {
                None => self.events.recv().ok()?,
                Some((_, since)) => {
                    let left = LONGEST.saturating_sub(since.elapsed());
                    match self.events.recv_timeout(QUIET.min(left)) {
                        Ok(event) => event,
                        Err(RecvTimeoutError::Timeout) => return burst.map(|(changes, _)| changes),
                        Err(RecvTimeoutError::Disconnected) => return None,
                    }
                }
            };
            if let Some(more) = self.changes(event) {
                burst = Some(match burst {
                    None => (more, Instant::now()),
                    Some((changes, since)) => (changes.and(more), since),
                });
            }
        }
    }
}

impl From<notify::Error> for Unwatched {
    fn from(error: notify::Error) -> Self {
        Unwatched(match error.kind {
            ErrorKind::MaxFilesWatch => {
                "the system tells of changes in no more files; its limit is `fs.inotify.max_user_watches`".to_owned()
            }
            ErrorKind::Io(error) => os::in_words(&error, Doing::Reading).why.into_owned(),
            ErrorKind::PathNotFound | ErrorKind::WatchNotFound => {
                "the folder is not there".to_owned()
            }
            ErrorKind::Generic(_) | ErrorKind::InvalidConfig(_) => {
                "the system gives no reason".to_owned()
            }
        })
    }
}
