//! What the desk shows: the last good snapshot of the site, and what is wrong with the newest.
//!
//! Owns the order of things: a change is taken in, looked at, and shown to all open pages at once or
//! not at all. It knows no HTTP and does not know how changes are noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rayon::prelude::*;
use tokio::sync::{Notify, watch};
use xxhash_rust::xxh3::xxh3_64;

use crate::build::crawl::Crawl;
use crate::build::memory::{Changes, Memory};
use crate::build::pipeline::{self, Clock, Options};
use crate::content::config::{self, Config, Lang};
use crate::output::formats::{Origin, Output};
use crate::output::plan::Plan;
use crate::output::render;
use crate::output::snapshot::Snapshot;
use crate::site::address;
use crate::theme::Theme;
use crate::words::diagnostic::{self, Diagnostic};
use crate::words::path::{OutputPath, SourcePath};
use crate::words::world::World;

use super::limits::{self, Limits};
use super::work;

/// What is shown at one moment.
#[derive(Clone)]
pub struct Edition {
    /// The last snapshot without an error; none as long as there was no good one.
    pub snapshot: Option<Arc<Snapshot>>,
    /// What is wrong with the site as it is on the disk now, sorted by place.
    pub problems: Arc<[Diagnostic]>,
    /// The files published as they are that have changed since the desk began, each with the number
    /// of its last change.
    pub assets: Arc<BTreeMap<SourcePath, u64>>,
    /// How long each stage of making it took.
    pub timings: Vec<(&'static str, Duration)>,
}

impl Edition {
    /// How long it took to make.
    pub fn took(&self) -> Duration {
        self.timings.iter().map(|(_, took)| *took).sum()
    }

    /// Whether what is shown is the site as it is on the disk.
    pub fn is_current(&self) -> bool {
        !self.problems.iter().any(Diagnostic::is_error)
    }

    /// Whether nobody could tell this edition from another.
    fn shows_the_same_as(&self, other: &Edition) -> bool {
        let is_same = |one: &Snapshot, other: &Snapshot| {
            let (one, other) = (&one.view, &other.view);
            Arc::ptr_eq(&one.site, &other.site)
                && Arc::ptr_eq(&one.pictures, &other.pictures)
                && Arc::ptr_eq(&one.theme, &other.theme)
                && one.today == other.today
        };
        let are_there = self.snapshot.as_deref().zip(other.snapshot.as_deref());
        are_there.is_some_and(|(one, other)| is_same(one, other))
            && self.problems == other.problems
            && self.assets == other.assets
    }

    /// What is another as soon as a page would be: a hash of its bytes, and the last change of a file
    /// that it shows.
    pub fn mark(&self, page: &Rendered) -> String {
        let names = |link: &str| memchr::memmem::find(&page.bytes, link.as_bytes()).is_some();
        let shown = self.assets.iter().filter(|(asset, _)| names(&address::of_asset(asset)));
        match shown.map(|(_, number)| number).max() {
            Some(last) => format!("{}-{last}", page.hash),
            None => page.hash.clone(),
        }
    }

    /// The output at a path.
    pub fn find(&self, path: &str) -> Option<&Output> {
        self.snapshot.as_ref()?.plan.find(path)
    }
}

/// The bytes of an output, made when they are asked for.
#[derive(Default)]
pub struct Rendered {
    /// The same bytes as a build writes.
    pub bytes: Vec<u8>,
    /// A hash of them.
    pub hash: String,
}

/// The desk.
pub struct Desk {
    /// Where the site is read from.
    pub world: Arc<dyn World + Send + Sync>,
    options: Options,
    memory: Mutex<Memory>,
    edition: watch::Sender<Edition>,
    /// The outputs that are open in a browser, by the number of the tab.
    open: Mutex<(u64, BTreeMap<u64, Arc<OpenTab>>)>,
    /// The last trial of templates.
    trial: Mutex<Option<Trial>>,
}

/// What came of rendering a page of every kind. As long as nothing that could change it is changed, it is said again and
/// not found out again: whoever writes a text waits for no trial of templates.
struct Trial {
    theme: Arc<Theme>,
    config: Arc<Config>,
    plan: Arc<Plan>,
    /// Of what formats and kinds a page was tried.
    sorts: BTreeSet<Sort>,
    said: Vec<Diagnostic>,
}

/// The format of a page, and its template.
type Sort = (&'static str, Option<String>);

impl Trial {
    /// The trial of a snapshot, before anything has been said of it.
    fn of(snapshot: &Snapshot) -> Self {
        Trial {
            theme: Arc::clone(&snapshot.view.theme),
            config: Arc::clone(&snapshot.view.site.config),
            plan: Arc::clone(&snapshot.plan),
            sorts: snapshot.plan.outputs().filter_map(|it| sort_of(snapshot, it)).collect(),
            said: Vec::new(),
        }
    }

    /// Whether a trial of this snapshot would say the same: the templates and settings are the same, and what they can
    /// lead to is still there. What was wrong may be mended by any page that has come.
    fn holds_for(&self, new: &Snapshot) -> bool {
        let is_same = Arc::ptr_eq(&self.theme, &new.view.theme)
            && Arc::ptr_eq(&self.config, &new.view.site.config);
        let has_own = || new.view.theme.own_texts().next().is_some();
        let all_is_there =
            || self.plan.outputs().all(|it| new.plan.find(it.path.as_str()).is_some());
        let all_was_tried = || {
            let mut sorts = new.plan.outputs().filter_map(|it| sort_of(new, it));
            sorts.all(|sort| self.sorts.contains(&sort))
        };
        let leads = || {
            Arc::ptr_eq(&self.plan, &new.plan)
                || !has_own()
                || self.said.is_empty() && all_is_there() && all_was_tried()
        };
        is_same && !self.said.iter().any(Diagnostic::is_error) && leads()
    }
}

impl Desk {
    /// A desk with the site as it is now.
    pub fn new(world: Arc<dyn World + Send + Sync>, options: Options) -> Self {
        let nothing = Edition {
            snapshot: None,
            problems: Arc::default(),
            assets: Arc::default(),
            timings: Vec::new(),
        };
        let desk = Desk {
            world,
            options,
            memory: Mutex::default(),
            edition: watch::Sender::new(nothing),
            open: Mutex::default(),
            trial: Mutex::default(),
        };
        desk.update(&Changes::Anything);
        desk
    }

    /// What is shown now.
    pub fn edition(&self) -> Edition {
        self.edition.borrow().clone()
    }

    /// Every later edition.
    pub fn editions(&self) -> watch::Receiver<Edition> {
        self.edition.subscribe()
    }

    /// Takes in what has changed on the disk, and shows it, or what is wrong with it.
    pub fn update(&self, changes: &Changes) -> Edition {
        let mut clock = Clock::start();
        let mut memory = lock(&self.memory);
        let before = self.edition();
        let taken = work::caught(&first_of(changes), "took in what has changed", || {
            match pipeline::take(&*self.world, &self.options, changes, &mut memory, &mut clock) {
                Ok(snapshot) => self.looked_at(snapshot, &before),
                Err((_, said)) => (before.snapshot.clone(), said),
            }
        });
        let (snapshot, problems) = taken.unwrap_or_else(|failed| {
            // What was taken over from before may be half changed.
            *memory = Memory::default();
            (before.snapshot.clone(), vec![*failed])
        });
        clock.lap("trial");
        let edition = Edition {
            snapshot,
            problems: problems.into(),
            assets: Arc::new(with_changed(&before.assets, changes)),
            timings: clock.laps().to_vec(),
        };
        if edition.shows_the_same_as(&before) {
            return before;
        }
        self.edition.send_replace(edition.clone());
        // What nobody shows any more is freed while nobody waits for it.
        drop(before);
        edition
    }

    /// Renders an output of an edition.
    ///
    /// # Errors
    /// What is wrong in its template, or the file that cannot be read.
    pub fn render(
        &self,
        snapshot: &Snapshot,
        output: &Output,
    ) -> Result<Rendered, Box<Diagnostic>> {
        let rendered = self.file(snapshot, output, output.path.as_str())?;
        Ok(rendered.unwrap_or_default())
    }

    /// Renders the file at a path: an output, or a file in an output that is a folder; `None` if it
    /// is not in there.
    ///
    /// # Errors
    /// What is wrong in its template, or the file that cannot be read.
    pub fn file(
        &self,
        snapshot: &Snapshot,
        output: &Output,
        path: &str,
    ) -> Result<Option<Rendered>, Box<Diagnostic>> {
        let rendered = |bytes: Vec<u8>| {
            let hash = format!("{:016x}", xxh3_64(&bytes));
            Rendered { bytes, hash }
        };
        let made = work::caught(&made_of(output, snapshot), &format!("made `{path}`"), || {
            snapshot.file(output, path, &*self.world)
        })?;
        match made {
            Ok(bytes) => Ok(bytes.map(rendered)),
            Err(error) => Err(Box::new(render::diagnostic(error, output, &snapshot.view))),
        }
    }

    /// Notes that an output is open in a browser at the address `from`, until the guard is dropped. Where too many are,
    /// one has to give up its place.
    pub fn open(self: &Arc<Self>, path: OutputPath, from: IpAddr, limits: &Limits) -> Open {
        let tab = Arc::new(OpenTab { path, from, given_up: Notify::new() });
        let mut open = lock(&self.open);
        open.0 += 1;
        let number = open.0;
        open.1.insert(number, Arc::clone(&tab));
        if let Some(tab) = too_many(&open.1, &tab, limits).and_then(|one| open.1.remove(&one)) {
            tab.given_up.notify_one();
        }
        Open { desk: Arc::clone(self), number, tab }
    }

    /// How many outputs are open in browsers.
    pub fn tabs(&self) -> usize {
        lock(&self.open).1.len()
    }

    /// The new snapshot if it is good, else the last that was; and what is wrong with the new one.
    /// Mistakes in templates show only where they are used: pages that somebody looks at are tried
    /// first, and one of every kind when something has changed that all of them are made of.
    fn looked_at(
        &self,
        new: Arc<Snapshot>,
        before: &Edition,
    ) -> (Option<Arc<Snapshot>>, Vec<Diagnostic>) {
        let open: BTreeSet<OutputPath> =
            lock(&self.open).1.values().map(|tab| tab.path.clone()).collect();
        let open: Vec<&Output> =
            open.iter().filter_map(|path| new.plan.find(path.as_str())).collect();
        let mut trial = lock(&self.trial);
        let mut said = new.said.clone();
        match trial.as_ref().filter(|trial| trial.holds_for(&new)) {
            Some(known) => {
                said.extend(self.tried(&new, &open));
                let is_new = |it: &&Diagnostic| {
                    !said.iter().any(|known| known.code == it.code && known.message == it.message)
                };
                let again: Vec<Diagnostic> = known.said.iter().filter(is_new).cloned().collect();
                said.extend(again);
            }
            None => {
                // In a language that somebody reads: what is made for the trial is of use at once.
                let read = open.iter().find_map(|output| output.lang());
                let lang = read.unwrap_or(new.view.site.config.source);
                let mut outputs = open;
                outputs.extend(one_of_each(&new, lang));
                let mut found = self.tried(&new, &outputs);
                new.view.site.config.levels.apply(&mut found);
                said.extend(found.iter().cloned());
                *trial = Some(Trial { said: found, ..Trial::of(&new) });
            }
        }
        new.view.site.config.levels.apply(&mut said);
        diagnostic::sort(&mut said);
        let is_good = !said.iter().any(Diagnostic::is_error);
        (if is_good { Some(new) } else { before.snapshot.clone() }, said)
    }

    /// What is wrong in some outputs: in their templates, and with the addresses in them.
    fn tried(&self, new: &Snapshot, outputs: &[&Output]) -> Vec<Diagnostic> {
        let crawl = Crawl::of(new, false);
        let wrong = |output: &&Output| match self.render(new, output) {
            Ok(made) => {
                crawl.look(&output.path, &made.bytes);
                None
            }
            Err(said) => Some(*said),
        };
        let mut said = render::summed_up(outputs.par_iter().filter_map(wrong).collect());
        said.extend(crawl.end(&*self.world).0);
        said
    }
}

/// One page of every format and template, in a language, and the style sheets.
fn one_of_each(snapshot: &Snapshot, lang: Lang) -> Vec<&Output> {
    let mut seen = BTreeSet::new();
    let is_style = |output: &&Output| output.path.as_str().ends_with(".css");
    let is_read = |output: &&Output| output.lang().is_none_or(|own| own == lang);
    let outputs = snapshot.plan.outputs().filter(is_read);
    let pages =
        outputs.filter(|output| sort_of(snapshot, output).is_some_and(|sort| seen.insert(sort)));
    pages.chain(snapshot.plan.outputs().filter(is_style)).collect()
}

/// The format and the template of a page; none of what is no page.
fn sort_of(snapshot: &Snapshot, output: &Output) -> Option<Sort> {
    let is_page = output.path.as_str().ends_with(".html") && output.origin() == Origin::Made;
    is_page.then(|| (output.format(), output.template(&snapshot.view)))
}

/// The published files that have changed so far, now with those among the newest changes.
fn with_changed(
    before: &BTreeMap<SourcePath, u64>,
    changes: &Changes,
) -> BTreeMap<SourcePath, u64> {
    let mut changed = before.clone();
    let number = before.values().max().map_or(1, |last| last + 1);
    if let Changes::At(paths) = changes {
        let published = paths.iter().filter(|path| !path.as_str().ends_with(".md"));
        changed.extend(published.map(|path| (path.clone(), number)));
    }
    changed
}

/// The file that an output is made of, as far as there is one.
fn made_of(output: &Output, snapshot: &Snapshot) -> SourcePath {
    let site = &snapshot.view.site;
    if let Origin::Source(path) | Origin::Picture(path) = output.origin() {
        return path.clone();
    }
    let page = output.page(site).zip(output.lang());
    let shown = page.map(|(page, lang)| site.document(site.shown(page, lang)).source.path.clone());
    shown.or_else(|| output.claimed_by.clone()).unwrap_or_else(|| SourcePath::new(config::FILE))
}

/// The file to name for a burst of changes.
fn first_of(changes: &Changes) -> SourcePath {
    let first = match changes {
        Changes::At(paths) => paths.first().cloned(),
        Changes::Anything => None,
    };
    first.unwrap_or_else(|| SourcePath::new(config::FILE))
}

/// A tab of a browser.
struct OpenTab {
    path: OutputPath,
    /// Where it is open.
    from: IpAddr,
    /// Told when another takes its place.
    given_up: Notify,
}

/// An output that is open in a browser.
pub struct Open {
    desk: Arc<Desk>,
    number: u64,
    tab: Arc<OpenTab>,
}

/// Which of the open pages gives up its place to a new one: the oldest of those that there are too many of, and
/// of them one elsewhere before one at this machine.
fn too_many(open: &BTreeMap<u64, Arc<OpenTab>>, new: &OpenTab, limits: &Limits) -> Option<u64> {
    let is_elsewhere = |tab: &OpenTab| limits::is_guest(tab.from);
    let oldest = |most: usize, is_one: &dyn Fn(&OpenTab) -> bool| {
        let all = || open.iter().filter(|(_, tab)| is_one(tab));
        let elsewhere = all().find(|(_, tab)| is_elsewhere(tab));
        let oldest = elsewhere.or_else(|| all().next()).filter(|_| all().count() > most);
        oldest.map(|(number, _)| *number)
    };
    let is_of_guest = |tab: &OpenTab| is_elsewhere(tab) && tab.from == new.from;
    oldest(limits.pages_of_a_guest, &is_of_guest)
        .or_else(|| oldest(limits.pages_of_guests, &is_elsewhere))
        .or_else(|| oldest(limits.tabs_of_a_page, &|tab| tab.path == new.path))
        .or_else(|| oldest(limits.pages, &|_| true))
}

impl Open {
    /// Waits until the place is wanted for another.
    pub async fn given_up(&self) {
        self.tab.given_up.notified().await;
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        lock(&self.desk.open).1.remove(&self.number);
    }
}

/// Nothing that is done under these locks can be left half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "127.0.0.1";

    /// Opens pages one after the other, each at an address, and tells which had to give up its place.
    fn gave_up(limits: &Limits, opened: &[(&str, &str)]) -> Vec<u64> {
        let mut open = BTreeMap::new();
        let numbered = opened.iter().zip(1..);
        let gone = numbered.filter_map(|((path, from), number)| {
            let path = OutputPath::new(*path).expect("a path");
            let from = from.parse().expect("an address");
            let tab = Arc::new(OpenTab { path, from, given_up: Notify::new() });
            open.insert(number, Arc::clone(&tab));
            let gone = too_many(&open, &tab, limits)?;
            open.remove(&gone);
            Some(gone)
        });
        gone.collect()
    }

    #[test]
    fn guests_give_up_their_places_before_those_who_work_here() {
        let limits = Limits {
            pages: 4,
            tabs_of_a_page: 2,
            pages_of_guests: 3,
            pages_of_a_guest: 2,
            ..Limits::default()
        };
        let (one, other) = ("192.0.2.1", "2001:db8::1");
        let of_one_address = [("a", HERE), ("b", one), ("c", one), ("d", one)];
        assert_eq!(gave_up(&limits, &of_one_address), [2], "the oldest of an address");
        let of_guests = [("a", HERE), ("b", one), ("c", other), ("d", one), ("e", other)];
        assert_eq!(gave_up(&limits, &of_guests), [2], "the oldest of all guests");
        let of_a_page = [("a", HERE), ("a", one), ("a", HERE), ("a", HERE)];
        assert_eq!(gave_up(&limits, &of_a_page), [2, 1], "guests first, then the oldest");
        let of_all = [("a", HERE), ("b", one), ("c", HERE), ("d", HERE), ("e", HERE), ("f", HERE)];
        assert_eq!(gave_up(&limits, &of_all), [2, 1]);
        let full = [("a", HERE), ("b", HERE), ("c", HERE), ("d", HERE), ("e", one)];
        assert_eq!(gave_up(&limits, &full), [5], "a guest finds no place of theirs");
        let mapped = [("a", "::ffff:127.0.0.1"), ("b", "::1"), ("c", "::ffff:127.0.0.1")];
        assert_eq!(gave_up(&limits, &mapped), [0; 0], "this machine under other names");
    }
}
