//! The output folder: the only place that writes a site, and the only one that removes files of it.
//!
//! While a site is rendered, what has changed is put into a work folder beside the output; nothing that is
//! served is touched. When all is rendered and nothing is wrong, a whole new tree is made there, whose
//! unchanged files are those of the old one, and the two are exchanged in one step: a reader, and a build
//! that is killed, meets the old site or the new one. Where that cannot be done, files are replaced one by
//! one with a journal, and taken back if anything fails. Only files that a build made are ever removed, and
//! none by a path that leads out of the output.
//!
//! | file | owns |
//! | --- | --- |
//! | `name` | which paths can be written at all |
//! | `record` | the record of what builds made, and when it is believed |
//! | `place` | where an output really is, and whether it may be one |
//! | `lock` | one build at a time |
//! | `standing` | what stands there before a build |
//! | `change` | what is new, stays and goes, and in which order |
//! | `guard` | which removals must be requested |
//! | `tree` | the new tree, and the exchange |
//! | `journal` | the way without exchange, and the way back |
//! | `sync` | waiting for the disk |

mod change;
mod guard;
mod journal;
mod lock;
mod name;
mod place;
mod record;
mod standing;
mod sync;
mod tree;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use cap_std::ambient_authority;
use cap_std::fs::Dir;

use crate::words::path::OutputPath;
use change::{Change, Staged, is_page, stale};
use journal::Between;
use lock::Lock;
use place::Place;
use record::Record;
use standing::Standing;

pub use guard::Allowed;
pub use lock::Turn;
pub use place::{Clash, keep_apart};
pub use record::Site;

/// The tree in the work folder: the new one, and after the exchange the old one.
const TREE: &str = "tree";
/// The record of the files that builds have made, in the output.
const RECORD: &str = ".welcomat";
/// The work folder in an output beside which none can be made.
const STAGING: &str = ".welcomat-new";
/// The folder in the work folder where changed files wait.
const PARTS: &str = "parts";

/// Why nothing was written. Whatever it is, the old site is whole.
#[derive(Debug)]
pub enum Failure {
    /// The folder holds files that no build made: some of them, and how many more there are.
    Foreign {
        /// Their paths in the output.
        some: Vec<String>,
        /// How many are not named.
        others: usize,
        /// Whether builds have noted here what they made.
        is_recorded: bool,
    },
    /// A folder in the output is another disk.
    Mount(PathBuf),
    /// The record is damaged, or made by somebody else: what is wrong with it.
    Record(String),
    /// The journal of a build that was interrupted is damaged.
    Journal(PathBuf),
    /// The work folder, or what is in it, is not ours: it, and what was found in it.
    Work(PathBuf, Vec<String>),
    /// The lock of a build is none: it, and why.
    Lock(PathBuf, &'static str),
    /// Files that came into the output while it was exchanged, and lie in the work folder since.
    Left(PathBuf, Vec<String>),
    /// Another build holds the output.
    Busy {
        /// In its own words.
        holder: String,
        /// For how long by now.
        since: Duration,
    },
    /// An output has a path that cannot be written: the path, and why.
    Path(OutputPath, &'static str),
    /// The disk is full.
    Full {
        /// The file for which there was no room.
        file: PathBuf,
        /// How many bytes of the new site have no room, at least.
        missing: u64,
        /// How many bytes are free, where the system says.
        free: Option<u64>,
    },
    /// The output belongs to another site, which nobody asked to replace.
    OtherSite {
        /// The site that it belongs to.
        found: Box<Site>,
        /// The site that was built.
        here: Box<Site>,
    },
    /// More would be removed than one build may.
    Removals {
        /// How many.
        removed: usize,
        /// Of how many.
        of: usize,
        /// Of what.
        what: &'static str,
        /// Some of them.
        some: Vec<String>,
    },
    /// The disk does not let us: what, and why.
    Io(PathBuf, io::Error),
}

/// What was done.
#[derive(Debug, Default)]
pub struct Report {
    /// Files written, because they are new or have changed.
    pub written: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
    /// Files of an earlier build that are no longer part of the site.
    pub removed: usize,
    /// How long was waited until the disk held what was written.
    pub synced: Duration,
    /// Where something of the old site is left, and what: files of somebody else, or none where the disk did
    /// not let us remove it.
    pub left: Option<(PathBuf, Vec<String>)>,
}

/// What a build wants with an output.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The site that it is of.
    pub site: Site,
    /// What it may remove.
    pub allowed: Allowed,
}

/// An output folder while a site is built. Nobody else can build into it meanwhile.
pub struct Folder {
    place: Place,
    lock: Lock,
    /// The output, if it was there before; whatever is done in it stays in it.
    output: Option<Dir>,
    /// What earlier builds made, with the bytes of the record.
    recorded: Option<(Record, Vec<u8>)>,
    standing: Standing,
    staged: Mutex<Vec<Staged>>,
    /// How many files have been staged so far.
    count: AtomicUsize,
    unchanged: Mutex<Vec<OutputPath>>,
    /// The file for which there was no room.
    full: Mutex<Option<PathBuf>>,
    /// How many bytes there was no room for.
    missing: AtomicU64,
}

impl Folder {
    /// Opens an output folder, when no other build holds it, takes back what a build that was killed has left
    /// half done, and looks whether all that is in it is ours.
    ///
    /// # Errors
    /// When it holds anything that no build made, is held by another, or cannot be read.
    pub fn open(output: &Path, turn: &Turn<'_>) -> Result<Self, Failure> {
        let first = Place::prepare(output)?;
        let opened = Folder::open_prepared(output, &first, turn);
        if opened.is_err() {
            first.unmake();
        }
        opened
    }

    fn open_prepared(output: &Path, first: &Place, turn: &Turn<'_>) -> Result<Self, Failure> {
        let mut work = first.work.clone();
        let (place, lock) = loop {
            let lock = Lock::take(&work, turn)?;
            // Whoever held it before may have made the output, or taken it away.
            let place = Place::prepare(output)?;
            if place.work == work {
                break (place.after(first), lock);
            }
            work.clone_from(&place.work);
        };
        let output = match place.existed {
            true => Some(opened(&place.output)?),
            false => None,
        };
        recover(&place, output.as_ref())?;
        let recorded = output.as_ref().map(Record::of).transpose()?.flatten();
        let record = recorded.as_ref().map(|(record, _)| record);
        let standing = Standing::of(&place.output, record)?;
        Ok(Folder {
            place,
            lock,
            output,
            recorded,
            standing,
            staged: Mutex::default(),
            count: AtomicUsize::default(),
            unchanged: Mutex::default(),
            full: Mutex::default(),
            missing: AtomicU64::default(),
        })
    }

    /// What earlier builds made here: of which site, and the files.
    pub fn before(&self) -> (Option<Site>, BTreeSet<String>) {
        self.recorded.as_ref().map(|(record, _)| parts(record)).unwrap_or_default()
    }

    /// Takes the bytes of an output; may be called from several threads at once. When the disk is full, the
    /// rest is only counted, so that it can be said how much room is missing.
    ///
    /// # Errors
    /// When the disk does not let us, or the path is none that can be written.
    pub fn stage(&self, path: &OutputPath, bytes: &[u8]) -> Result<(), Failure> {
        name::check(path.as_str()).map_err(|why| Failure::Path(path.clone(), why))?;
        if self.is_same(path, bytes) {
            push(&self.unchanged, path.clone());
            return Ok(());
        }
        if self.missing.load(Ordering::Relaxed) > 0 {
            self.missing.fetch_add(bytes.len() as u64, Ordering::Relaxed);
            return Ok(());
        }
        let file = self.place.work.join(self.name_of_staged(path));
        match make_folder_of(&file).and_then(|()| write_anew(&file, bytes)) {
            Ok(()) => {
                push(&self.staged, Staged { path: path.clone(), file });
                Ok(())
            }
            Err(error) if is_full(&error) => {
                self.missing.fetch_add(bytes.len().max(1) as u64, Ordering::Relaxed);
                *self.full.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
                Ok(())
            }
            Err(error) => Err(Failure::Io(file, error)),
        }
    }

    /// Whether a file is already as it should be. Its size has been looked at, so that one reading of as many
    /// bytes tells.
    fn is_same(&self, path: &OutputPath, bytes: &[u8]) -> bool {
        let size = self.standing.files.get(path.as_str());
        if size.is_none_or(|size| *size != bytes.len() as u64) {
            return false;
        }
        let mut old = vec![0; bytes.len()];
        let output = self.output.as_ref();
        let file = output.and_then(|output| output.open(path.as_str()).ok());
        file.is_some_and(|mut file| file.read_exact(&mut old).is_ok()) && old == bytes
    }

    /// Where a file waits, in the work folder. Of a fresh output at its own path, so that the tree is whole by
    /// then; else under a number: a folder for each page would be made only to be removed again.
    fn name_of_staged(&self, path: &OutputPath) -> String {
        match self.is_fresh() {
            true => format!("{}/{path}", TREE),
            false => format!("{PARTS}/{}", self.count.fetch_add(1, Ordering::Relaxed)),
        }
    }

    /// Whether no build has made anything there yet.
    fn is_fresh(&self) -> bool {
        self.recorded.is_none()
    }

    /// Publishes everything that was staged, and removes what is no longer planned. `planned` are all outputs of
    /// the site, in all languages. Of a folder that is one output, files that were not made this time are
    /// removed, if any was.
    ///
    /// # Errors
    /// When the disk does not let us, or it would remove what nobody asked to remove: then everything is
    /// as it was before.
    pub fn commit<'p>(
        mut self,
        planned: impl Iterator<Item = &'p OutputPath>,
        wanted: &Wanted,
    ) -> Result<Report, Failure> {
        let done = self.publish(planned, wanted);
        match done {
            Ok(report) => {
                self.end(false);
                Ok(report)
            }
            Err(failure) => {
                self.end(true);
                Err(failure)
            }
        }
    }

    /// Leaves the folder as it was found.
    pub fn discard(self) {
        self.end(true);
    }

    /// Clears the work folder, and gives the output back. Nothing depends on it: the next build clears what
    /// stays behind.
    fn end(self, in_vain: bool) {
        let _ = clear(&self.place, self.output.as_ref());
        drop(self.lock);
        if in_vain && !self.place.existed {
            self.place.unmake();
        }
    }

    fn publish<'p>(
        &mut self,
        planned: impl Iterator<Item = &'p OutputPath>,
        wanted: &Wanted,
    ) -> Result<Report, Failure> {
        if let Some(file) = self.full.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let free = sync::free(&self.place.work);
            let missing = self.missing.load(Ordering::Relaxed);
            return Err(Failure::Full { file, missing, free });
        }
        let files = planned.map(|path| path.as_str().to_owned()).collect();
        let record = Record { site: Some(wanted.site.clone()), files };
        let mut staged = std::mem::take(&mut self.staged).into_inner().unwrap_or_default();
        let unchanged = std::mem::take(&mut self.unchanged).into_inner().unwrap_or_default();
        staged.sort_by(|Staged { path: a, .. }, Staged { path: b, .. }| a.cmp(b));
        let made = staged.iter().map(|staged| staged.path.as_str());
        let made = made.chain(unchanged.iter().map(OutputPath::as_str)).collect();
        let nothing = Record::default();
        let before = self.recorded.as_ref().map_or(&nothing, |(record, _)| record);
        let stale = stale(&self.standing, before, &record, &made);
        self.ask(before, &record, &stale, &staged, wanted)?;
        let mut report = Report {
            written: staged.len(),
            unchanged: unchanged.len(),
            removed: stale.len(),
            ..Report::default()
        };
        let bytes = record.to_bytes();
        let is_recorded = self.recorded.as_ref().is_some_and(|(_, old)| *old == bytes);
        if staged.is_empty() && stale.is_empty() && is_recorded {
            return Ok(report);
        }
        let is_one = is_recorded && stale.is_empty() && staged.len() == 1;
        let change = Change { staged, stale, record: bytes };
        if is_one {
            self.replace_one(&change, &mut report)?;
        } else {
            self.replace_all(change, &mut report)?;
        }
        Ok(report)
    }

    /// Looks whether removals were requested, if they must have been.
    fn ask(
        &self,
        before: &Record,
        after: &Record,
        stale: &[String],
        staged: &[Staged],
        wanted: &Wanted,
    ) -> Result<(), Failure> {
        let standing: BTreeSet<&str> = self.standing.files.keys().map(String::as_str).collect();
        let new = staged.iter().filter(|staged| !standing.contains(staged.path.as_str()));
        let added = new.filter(|staged| !is_page(staged.path.as_str())).count();
        guard::look(before, after, &standing, stale, added, &wanted.allowed)
    }

    /// One file in the place of an old one: a rename is all that it needs.
    fn replace_one(&self, change: &Change, report: &mut Report) -> Result<(), Failure> {
        let (Some(output), Some(staged)) = (&self.output, change.staged.first()) else {
            return Ok(());
        };
        let failure = |error| Failure::Io(self.place.output.join(staged.path.as_str()), error);
        let waiting = Instant::now();
        sync::files(&self.place.work, std::slice::from_ref(&staged.file)).map_err(failure)?;
        report.synced += waiting.elapsed();
        let work = opened(&self.place.work)?;
        let name = staged.name_in(&self.place.work);
        work.rename(&name, output, staged.path.as_str()).map_err(failure)?;
        let waiting = Instant::now();
        let folder = self.place.output.join(name::folder_of(staged.path.as_str()));
        // It has been published: what the disk does with it later, the next build sees.
        let _ = sync::folders(&self.place.work, &[folder]);
        report.synced += waiting.elapsed();
        Ok(())
    }

    fn replace_all(&mut self, mut change: Change, report: &mut Report) -> Result<(), Failure> {
        if self.place.is_beside && !self.standing.has_history {
            let is_alone = self.standing.folders.is_empty() && self.standing.carried.is_empty();
            let is_done = match self.is_fresh() && is_alone {
                true => self.place_tree(&change)?,
                false => self.exchange(&mut change, report)?,
            };
            if is_done {
                return Ok(());
            }
        }
        self.replace_in_place(&change, report)
    }

    /// The tree becomes the output, where there was none, or an empty folder. It is not waited for the disk:
    /// there is no old site that could be lost, and after a power cut the next build mends what is missing.
    fn place_tree(&mut self, change: &Change) -> Result<bool, Failure> {
        let tree = self.place.work.join(TREE);
        let failure = |error| Failure::Io(self.place.output.clone(), error);
        tree::put_record(&self.place.work, &change.record, false)?;
        if !self.place.existed {
            return fs::rename(&tree, &self.place.output).map(|()| true).map_err(failure);
        }
        if !tree::take_after(&tree, &self.place.output) {
            return Ok(false);
        }
        Ok(fs::rename(&tree, &self.place.output).is_ok())
    }

    /// Makes a new tree and exchanges it for the old one. Says whether that could be done.
    fn exchange(&mut self, change: &mut Change, report: &mut Report) -> Result<bool, Failure> {
        let (work, output) = (&self.place.work, &self.place.output);
        let Some(old) = &self.output else { return Ok(false) };
        if !tree::can_exchange(work) {
            return Ok(false);
        }
        let kept = change.kept(&self.standing);
        let parts = tree::Parts { output: old, standing: &self.standing, kept: &kept };
        let tree = work.join(TREE);
        fs::create_dir_all(&tree).map_err(|error| Failure::Io(tree.clone(), error))?;
        tree::make(work, &parts, &mut change.staged)?;
        if !tree::take_after(&tree, output) {
            return Ok(false);
        }
        let waiting = Instant::now();
        let files: Vec<PathBuf> = change.staged.iter().map(|staged| staged.file.clone()).collect();
        sync::files(work, &files).map_err(|error| Failure::Io(tree.clone(), error))?;
        tree::put_record(work, &change.record, true)?;
        sync::folders(work, std::slice::from_ref(&tree))
            .map_err(|error| Failure::Io(tree.clone(), error))?;
        report.synced += waiting.elapsed();
        if tree::exchange(&tree, output).is_err() {
            return Ok(false);
        }
        // The new site is published. Nothing from here on is a reason to say that it is not.
        let waiting = Instant::now();
        let above = output.parent().map(Path::to_owned);
        let _ = sync::folders(work, above.as_slice());
        report.synced += waiting.elapsed();
        let new = opened(output).ok();
        match tree::retire(work, new.as_ref()) {
            Ok(left) if left.is_empty() => {}
            Ok(left) => report.left = Some((tree, left)),
            Err(_) => report.left = Some((tree, Vec::new())),
        }
        self.output = new;
        Ok(true)
    }

    /// Replaces files one by one: what pages name comes before the pages, the gate that leads to them is the last
    /// of them, and what nothing names any more goes at the end.
    fn replace_in_place(&mut self, change: &Change, report: &mut Report) -> Result<(), Failure> {
        let place = &self.place;
        let failure = |path: &Path, error| Failure::Io(path.to_owned(), error);
        if !place.existed {
            fs::create_dir(&place.output).map_err(|error| failure(&place.output, error))?;
            self.output = Some(opened(&place.output)?);
        }
        let Some(output) = &self.output else { return Ok(()) };
        let work = opened(&place.work)?;
        let parts = place.work.join(PARTS);
        fs::create_dir_all(&parts)
            .and_then(|()| write_anew(&parts.join("record"), &change.record))
            .map_err(|error| failure(&parts, error))?;
        let waiting = Instant::now();
        let mut files: Vec<PathBuf> =
            change.staged.iter().map(|staged| staged.file.clone()).collect();
        files.push(parts.join("record"));
        sync::files(&place.work, &files).map_err(|error| failure(&place.work, error))?;
        report.synced += waiting.elapsed();
        let before = self.recorded.as_ref().map(|(record, _)| record);
        let groups = change.steps(&self.standing, &place.work, before)?;
        let between = Between { output, work: &work, work_path: &place.work };
        let mut waited = Duration::ZERO;
        between.run(&groups, || {
            let waiting = Instant::now();
            let steps = groups.iter().flatten();
            let folders: BTreeSet<&str> = steps.map(|step| name::folder_of(&step.path)).collect();
            let folders = folders.into_iter().map(|folder| place.output.join(folder));
            // One that was left empty is gone.
            let folders: Vec<PathBuf> = folders.filter(|folder| folder.is_dir()).collect();
            let settled = sync::folders(&place.work, &folders);
            waited = waiting.elapsed();
            settled
        })?;
        report.synced += waited;
        if let Err(Failure::Io(path, _)) = between.clear() {
            report.left = Some((path, Vec::new()));
        }
        Ok(())
    }
}

/// Writes a file of the work folder. What was left under its name is taken away, and never written to: by a
/// second name it may be somebody else's.
fn write_anew(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let write = || File::create_new(file).and_then(|mut file| file.write_all(bytes));
    write().or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => fs::remove_file(file).and_then(|()| write()),
        _ => Err(error),
    })
}

/// Opens a folder; whatever is done through it stays in it, whatever links there are.
fn opened(path: &Path) -> Result<Dir, Failure> {
    Dir::open_ambient_dir(path, ambient_authority())
        .map_err(|error| Failure::Io(path.to_owned(), error))
}

/// Takes back what a build that was killed had done to an output, and clears what it left.
fn recover(place: &Place, output: Option<&Dir>) -> Result<(), Failure> {
    let left = |work: &Path, left: Vec<String>| match left.is_empty() {
        true => Ok(()),
        false => Err(Failure::Left(work.join(TREE), left)),
    };
    for work in [place.work.clone(), place.inside()] {
        let is_folder = fs::symlink_metadata(&work).is_ok_and(|about| about.is_dir());
        if let (true, Some(output)) = (is_folder, output) {
            let dir = opened(&work)?;
            Between { output, work: &dir, work_path: &work }.recover()?;
        }
    }
    left(&place.work, clear(place, output)?)?;
    // An output can be without a work folder inside, but not with one that nobody works in.
    if place.work != place.inside()
        && fs::symlink_metadata(place.inside()).is_ok_and(|about| about.is_dir())
        && place.output.join(RECORD).is_file()
    {
        let inside = place.inside();
        fs::remove_dir_all(&inside).map_err(|error| Failure::Io(inside, error))?;
    }
    Ok(())
}

/// Clears the work folder but for its lock: all of it is ours. What somebody else put into the old tree is
/// given, and stays; so does everything while there is a journal.
fn clear(place: &Place, output: Option<&Dir>) -> Result<Vec<String>, Failure> {
    let work = &place.work;
    if output.is_some() && journal::is_in(work) {
        return Ok(Vec::new());
    }
    let left = tree::retire(work, output)?;
    for name in lock::OURS.iter().filter(|name| ![lock::LOCK, TREE].contains(name)) {
        let path = work.join(name);
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        let removed = match about.is_dir() {
            true => fs::remove_dir_all(&path),
            false => fs::remove_file(&path),
        };
        removed.map_err(|error| Failure::Io(path, error))?;
    }
    Ok(left)
}

/// What earlier builds made in an output, without holding it: of which site, and the files. Nothing where there
/// is no record to believe.
pub fn before(output: &Path) -> (Option<Site>, BTreeSet<String>) {
    let record = opened(output).ok().and_then(|output| Record::of(&output).ok()).flatten();
    record.map(|(record, _)| parts(&record)).unwrap_or_default()
}

fn parts(record: &Record) -> (Option<Site>, BTreeSet<String>) {
    (record.site.clone(), record.files.clone())
}

fn push<T>(items: &Mutex<Vec<T>>, item: T) {
    items.lock().unwrap_or_else(PoisonError::into_inner).push(item);
}

/// Makes the folder that a file lies in. Most outputs are alone in theirs: to make it without asking
/// costs less than to find that it is missing.
fn make_folder_of(file: &Path) -> io::Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir(folder).or_else(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Ok(()),
        _ => fs::create_dir_all(folder),
    })
}

/// Whether a disk, or the part of it that one person may use, is full.
fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
