//! The pipe: what happens to a site, in order. Read this first.

use std::convert::Infallible;
use std::mem;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::build::crawl::{Counts, Crawl};
use crate::build::emit;
use crate::build::memory::{Changes, Memory};
use crate::build::vanished::{self, Before};
use crate::checks;
use crate::content::config::{Config, Lang, Levels};
use crate::content::kinds::Status;
use crate::output::formats::Output;
use crate::output::plan::plan;
use crate::output::render::{self, Progress};
use crate::output::snapshot::Snapshot;
use crate::output::view::{Extras, Inputs, View, heavy, icons, preview};
use crate::site::inventory;
use crate::site::{self, Site};
use crate::theme;
use crate::words::baseline::{self, Baseline, Split};
use crate::words::diagnostic::{self, Diagnostic, Severity};
use crate::words::href::BaseUrl;
use crate::words::path::OutputPath;
use crate::words::text;
use crate::words::world::World;

/// What a site is made for, besides its configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Publish here instead of the configured `base_url`.
    pub base_url: Option<BaseUrl>,
    /// Write only these languages, by tag, and what belongs to none; all where there are none.
    pub languages: Vec<String>,
    /// Build drafts as well.
    pub drafts: bool,
    /// Name `index.html` in links, so that the site opens from a disk.
    pub portable: bool,
    /// Take warnings for errors.
    pub strict: bool,
    /// Report what is known to be wrong as well.
    pub without_baseline: bool,
    /// Report everything, also where a file is full of one sort of mistake.
    pub everything: bool,
    /// What takes long and is made besides the pages.
    pub extras: Extras,
    /// What earlier builds have published.
    pub before: Arc<Before>,
    /// Nothing follows this build: its memory is left to the system, which frees it all at once.
    /// Piece by piece that would be a twentieth of the work.
    pub last: bool,
}

/// Why there is nothing to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The configuration or the command cannot be used.
    Configuration,
    /// The content or the theme has errors.
    Content,
}

/// What came of a build or a check.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was said, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// What the baseline has taken note of: it is no part of the above.
    pub known: Vec<Diagnostic>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// Why nothing may be written, if so.
    pub stop: Option<Stop>,
    /// How many pages there are, each counted in every language that really has it.
    pub pages: usize,
    /// In how many languages.
    pub languages: usize,
    /// What is open in its translations, where that was looked for.
    pub open: Vec<inventory::Open>,
    /// The addresses in its pages, where they were counted.
    pub addresses: Counts,
    /// The paths of all outputs of the site, in all languages.
    pub planned: Vec<OutputPath>,
    /// The site that they are of.
    pub site: emit::Site,
    /// How many of a hundred published files one build may remove without being asked to.
    pub max_removals: u8,
}

/// Reads a site from `world` and works out everything up to rendering. Whatever is the same as it
/// was in `memory` is not worked out again.
///
/// # Errors
/// Why there is no site that could be rendered, and all that was said.
pub fn take(
    world: &dyn World,
    options: &Options,
    changes: &Changes,
    memory: &mut Memory,
    clock: &mut Clock,
) -> Result<Arc<Snapshot>, (Stop, Vec<Diagnostic>)> {
    let mut said = Vec::new();
    let Some(config) = memory.config(world, options.base_url.as_ref(), &mut said) else {
        return Err((Stop::Configuration, leveled(said, &Levels::default(), options)));
    };
    let baseline = baseline(world, options, &mut said);
    said.extend(world.unused_memory().map(|unused| text::unused(&unused)));
    let theme = theme::load(world, &config, memory.theme.as_ref(), &mut said);
    clock.lap("theme");
    let sources = memory.sources(world, &config, changes, &mut said);
    clock.lap("sources");
    let documents = memory.documents(world, &config, &sources, changes, &mut said);
    if options.last {
        memory.end_reading();
    }
    clock.lap("parse");
    let pictures = memory.pictures(world, &config, &sources, changes, &mut said);
    clock.lap("pictures");
    let previous = memory.snapshot.take();
    let drafts = site::Options { drafts: options.drafts };
    let before = previous.as_ref().map(|previous| &previous.view.site);
    let assets = memory.assets(&sources, &config);
    let site = site::assemble(&config, documents, &assets, drafts, before, &mut said);
    clock.lap("site");
    let Some(theme) = theme else {
        memory.snapshot = previous;
        let said = leveled(said, &config.levels, options);
        return Err((Stop::Content, baseline.split(said, world).new));
    };
    memory.theme = Some(Arc::clone(&theme));
    let before = previous.as_ref().map(|previous| &previous.view);
    let not_kept = heavy::all_not_kept(&site, world);
    let inputs = Inputs { site, theme, pictures, not_kept, today: world.today() };
    let view = View::new(inputs, options.portable, options.extras, before);
    icons::say_missing_icons(&view, &mut said);
    clock.lap("view");
    let fonts = preview::fonts(&view, world, previous.as_ref().map(|previous| &previous.fonts));
    preview::say_missing_fonts(&fonts, &mut said);
    clock.lap("fonts");
    let before = previous.as_ref().map(|previous| (&previous.view, &previous.plan));
    let plan = plan(&view, before, &mut said);
    clock.lap("plan");
    let Split { new, known, .. } = baseline.split(leveled(said, &config.levels, options), world);
    let snapshot = Arc::new(Snapshot::new(view, plan, fonts, new, known));
    memory.snapshot = Some(Arc::clone(&snapshot));
    Ok(snapshot)
}

/// Reads a site as far as its pages and what they name, drafts too, and says what is wrong with it:
/// nothing is rendered.
pub fn assembled(world: &dyn World) -> (Option<Arc<Site>>, Vec<Diagnostic>) {
    let options = Options { drafts: true, ..Options::default() };
    let (changes, mut memory) = (Changes::Anything, Memory::default());
    match take(world, &options, &changes, &mut memory, &mut Clock::start()) {
        Ok(snapshot) => (Some(Arc::clone(&snapshot.view.site)), snapshot.said.clone()),
        Err((_, said)) => (None, said),
    }
}

/// Builds a site: reads it from `world` and hands every output to `take_output`, from several
/// threads.
///
/// Nothing is handed over when something is wrong before rendering. An error in a template may show
/// after some outputs were taken: they may be used only if the outcome has no [`Stop`]. How far what
/// takes long has come is told to `progress`.
///
/// # Errors
/// The first thing that `take_output` could not do.
pub fn build<E: Send>(
    world: &dyn World,
    options: &Options,
    progress: Progress,
    take_output: impl Fn(&OutputPath, &[u8]) -> Result<(), E> + Sync,
) -> Result<Outcome, E> {
    let mut clock = Clock::start();
    let mut memory = Memory::default();
    let taken = take(world, options, &Changes::Anything, &mut memory, &mut clock);
    let mut snapshot = match taken {
        Ok(snapshot) => snapshot,
        Err((stop, diagnostics)) => return Ok(stopped(stop, diagnostics, clock, options)),
    };
    // None follows it.
    memory.snapshot = None;
    let site = &snapshot.view.site;
    let langs: Vec<Lang> =
        options.languages.iter().filter_map(|tag| site.config.find(tag)).collect();
    let outputs: Vec<&Output> = snapshot.plan.of_languages(&langs).collect();
    let mut said = Vec::new();
    let is_sound = snapshot.is_sound();
    // Even of a site that is not written, what is wrong in its templates is said.
    let context = snapshot.context(world);
    let crawl = Crawl::of(&snapshot, false);
    let take = |path: &OutputPath, bytes: &[u8]| {
        crawl.look(path, bytes);
        match is_sound {
            true => take_output(path, bytes),
            false => Ok(()),
        }
    };
    render::each(&outputs, &context, &mut said, progress, take)?;
    said.extend(crawl.end(world).0);
    clock.lap("render");
    let (outcome, _) = outcome(&mut snapshot, said, clock, options, world);
    if options.last {
        mem::forget((snapshot, memory));
    }
    Ok(outcome)
}

/// Looks at a site as a build does, its templates included, and with the rules of [`checks`] besides;
/// at drafts too, for they are what authors are working on.
pub fn check(world: &dyn World, options: &Options) -> Outcome {
    let options = &Options { drafts: true, ..options.clone() };
    let mut clock = Clock::start();
    let mut memory = Memory::default();
    let mut snapshot = match take(world, options, &Changes::Anything, &mut memory, &mut clock) {
        Ok(snapshot) => snapshot,
        Err((stop, diagnostics)) => return stopped(stop, diagnostics, clock, options),
    };
    memory.snapshot = None;
    let outputs: Vec<&Output> = snapshot.plan.of_languages(&[]).collect();
    let mut said = said_without_drafts(&snapshot.view.site, world, options);
    let context = snapshot.context(world);
    let crawl = Crawl::of(&snapshot, true);
    let look = |path: &OutputPath, bytes: &[u8]| {
        crawl.look(path, bytes);
        Ok::<(), Infallible>(())
    };
    let Ok(()) = render::each(&outputs, &context, &mut said, &|_, _| (), look);
    let (wrong, addresses) = crawl.end(world);
    said.extend(wrong);
    clock.lap("render");
    checks::run(&snapshot.view.site, world, &mut said);
    clock.lap("checks");
    let (mut outcome, stale) = outcome(&mut snapshot, said, clock, options, world);
    // Only here everything was looked for.
    let mut stale: Vec<Diagnostic> = baseline::stale(&stale).into_iter().collect();
    stale = leveled(stale, &snapshot.view.site.config.levels, options);
    if stale.iter().any(Diagnostic::is_error) {
        outcome.stop.get_or_insert(Stop::Content);
    }
    outcome.diagnostics.extend(stale);
    let open = inventory::open(&snapshot.view.site);
    Outcome { addresses, open, ..outcome }
}

/// What is known to be wrong with a site.
fn baseline(world: &dyn World, options: &Options, said: &mut Vec<Diagnostic>) -> Baseline {
    match options.without_baseline {
        true => Baseline::default(),
        false => Baseline::read(world, said),
    }
}

/// What a build says of a site with drafts, which leaves them out: a link to one leads nowhere.
fn said_without_drafts(site: &Site, world: &dyn World, options: &Options) -> Vec<Diagnostic> {
    let is_draft = |id| site.document(id).common.status == Some(Status::Draft);
    if !site.document_ids().any(is_draft) {
        return Vec::new();
    }
    let options = Options { drafts: false, ..options.clone() };
    let mut memory = Memory::default();
    match take(world, &options, &Changes::Anything, &mut memory, &mut Clock::start()) {
        Ok(mut snapshot) => {
            memory.snapshot = None;
            said_of(&mut snapshot)
        }
        Err((_, diagnostics)) => diagnostics,
    }
}

fn stopped(stop: Stop, diagnostics: Vec<Diagnostic>, clock: Clock, options: &Options) -> Outcome {
    let diagnostics = folded(diagnostics, options);
    Outcome { diagnostics, timings: clock.laps, stop: Some(stop), ..Outcome::default() }
}

/// What came of it, and the lines of the baseline that nothing was found for.
fn outcome(
    snapshot: &mut Arc<Snapshot>,
    mut said: Vec<Diagnostic>,
    clock: Clock,
    options: &Options,
    world: &dyn World,
) -> (Outcome, Vec<u32>) {
    said.extend(said_of(snapshot));
    let site = &snapshot.view.site;
    vanished::say(snapshot, &options.before, &identity(&site.config), &mut said);
    let said = leveled(said, &site.config.levels, options);
    // What is wrong with the file itself has been said.
    let Split { new, known, stale } = baseline(world, options, &mut Vec::new()).split(said, world);
    let outcome = Outcome {
        stop: new.iter().any(Diagnostic::is_error).then_some(Stop::Content),
        diagnostics: folded(new, options),
        known: folded(known, options),
        timings: clock.laps,
        pages: site.document_ids().len(),
        languages: site.config.languages.len(),
        open: Vec::new(),
        addresses: Counts::default(),
        planned: snapshot.plan.outputs().map(|output| output.path.clone()).collect(),
        site: identity(&site.config),
        max_removals: site.config.max_removals,
    };
    (outcome, stale)
}

/// All that was said of a snapshot. Where nobody else holds it, it is taken out: of a site with very many mistakes it is
/// most of what there is in memory.
fn said_of(snapshot: &mut Arc<Snapshot>) -> Vec<Diagnostic> {
    match Arc::get_mut(snapshot) {
        Some(own) => {
            [mem::take(&mut own.said), mem::take(&mut own.known)].into_iter().flatten().collect()
        }
        None => snapshot.said.iter().chain(&snapshot.known).cloned().collect(),
    }
}

/// What the record of an output says of the site that it is of.
fn identity(config: &Config) -> emit::Site {
    emit::Site {
        title: config.text(&config.title, config.source).unwrap_or_default().to_owned(),
        base_url: config.base_url.as_str().to_owned(),
        languages: config.languages.iter().map(|language| language.tag.clone()).collect(),
    }
}

/// What was said, in the severities that the site and the command want, sorted by place.
fn leveled(mut said: Vec<Diagnostic>, levels: &Levels, options: &Options) -> Vec<Diagnostic> {
    levels.apply(&mut said);
    if options.strict {
        for diagnostic in &mut said {
            diagnostic.severity = Severity::Error;
        }
    }
    diagnostic::sort(&mut said);
    said
}

/// What is reported of what was said: of one file not very many of a sort, unless everything is asked for.
fn folded(mut said: Vec<Diagnostic>, options: &Options) -> Vec<Diagnostic> {
    if !options.everything {
        diagnostic::fold(&mut said);
    }
    said
}

/// Where the time goes.
pub struct Clock {
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    /// A clock that runs from now.
    pub fn start() -> Self {
        Clock { last: Instant::now(), laps: Vec::new() }
    }

    /// Notes how long the stage that ends now has taken.
    pub fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.laps.push((stage, now - self.last));
        self.last = now;
    }

    /// How long each stage has taken.
    pub fn laps(&self) -> &[(&'static str, Duration)] {
        &self.laps
    }
}
