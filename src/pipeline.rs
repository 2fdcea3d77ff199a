//! The pipe: what happens to a site, in order. Read this first.

use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::config::{self, Config, Lang};
use crate::diagnostic::{self, Diagnostic};
use crate::document::Document;
use crate::formats::Output;
use crate::language::Direction;
use crate::observations;
use crate::parse::{self, parse};
use crate::plan::{Plan, plan};
use crate::render;
use crate::site::{self, Site};
use crate::sources::{self, Source};
use crate::text;
use crate::theme;
use crate::view::View;
use crate::world::World;

/// What a build is asked to do besides the configuration.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Publish here instead of the configured `base_url`.
    pub base_url: Option<String>,
    /// Write only these languages, by tag, and what belongs to none; all where there are none.
    pub languages: Vec<String>,
    /// Build drafts as well.
    pub drafts: bool,
    /// Name `index.html` in links, so that the site opens from a disk.
    pub portable: bool,
    /// Take warnings for errors.
    pub strict: bool,
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

/// What came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that was said, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// Why nothing may be written, if so.
    pub stop: Option<Stop>,
    /// How many pages there are, each counted in every language that really has it.
    pub pages: usize,
    /// In how many languages.
    pub languages: usize,
    /// The paths of all outputs of the site, in all languages.
    pub planned: Vec<crate::path::OutputPath>,
}

/// Builds a site: reads it from `world` and hands every output to `take`, from several threads.
///
/// Nothing is handed over when something is wrong before rendering. An error in a template may show
/// after some outputs were taken: they may be used only if the outcome has no [`Stop`].
///
/// # Errors
/// The first thing that `take` could not do.
pub fn build<E: Send>(
    world: &dyn World,
    options: &Options,
    take: impl Fn(&Output, &[u8]) -> Result<(), E> + Sync,
) -> Result<Outcome, E> {
    let mut clock = Clock::start();
    let mut said = Vec::new();
    let Some(config) = configured(world, options, &mut said) else {
        return Ok(stopped(said, clock, Stop::Configuration));
    };
    let levels = config.levels.clone();
    let Some(theme) = theme::load(world, &config, &mut said) else {
        levels.apply(&mut said);
        return Ok(stopped(said, clock, Stop::Content));
    };
    clock.lap("theme");
    let sources = sources::scan(world, &config, &mut said);
    clock.lap("sources");
    let mut documents = documents(world, &config, &sources.pages, &mut said);
    observations::load(world, &mut documents, &mut said);
    clock.lap("parse");
    let drafts = site::Options { drafts: options.drafts };
    let site = site::assemble(config, documents, sources.assets, drafts, &mut said);
    clock.lap("site");
    let view = View::new(&site, &theme, options.portable, world.today());
    clock.lap("view");
    let plan = plan(&view, &mut said);
    clock.lap("plan");
    levels.apply(&mut said);
    let langs = wanted(&site, options);
    let outputs: Vec<&Output> = plan.of_languages(&langs).collect();
    let is_sound = !has_errors(&said, options);
    let taken = |output: &Output, bytes: &[u8]| if is_sound { take(output, bytes) } else { Ok(()) };
    render::each(&outputs, &view, &theme, world, &mut said, taken)?;
    clock.lap("render");
    let stop = has_errors(&said, options).then_some(Stop::Content);
    let outcome = outcome(&site, plan, said, clock, stop, options);
    if options.last {
        std::mem::forget((view, theme));
        std::mem::forget(site);
    }
    Ok(outcome)
}

/// Reads a site as far as its pages and what they name, drafts too, and says what is wrong with
/// them: no theme is asked for, and nothing is rendered. There is none without a configuration.
pub fn assembled(world: &dyn World) -> (Option<Site>, Vec<Diagnostic>) {
    let mut said = Vec::new();
    let Some(config) = configured(world, &Options::default(), &mut said) else {
        return (None, said);
    };
    let levels = config.levels.clone();
    let sources = sources::scan(world, &config, &mut said);
    let mut documents = documents(world, &config, &sources.pages, &mut said);
    observations::load(world, &mut documents, &mut said);
    let drafts = site::Options { drafts: true };
    let site = site::assemble(config, documents, sources.assets, drafts, &mut said);
    levels.apply(&mut said);
    diagnostic::sort(&mut said);
    (Some(site), said)
}

fn configured(world: &dyn World, options: &Options, said: &mut Vec<Diagnostic>) -> Option<Config> {
    match config::load(world) {
        Ok((mut config, mut warnings)) => {
            said.append(&mut warnings);
            if let Some(base_url) = &options.base_url {
                config.base_url = format!("{}/", base_url.trim_end_matches('/'));
            }
            Some(config)
        }
        Err(mut errors) => {
            said.append(&mut errors);
            None
        }
    }
}

/// Reads and parses all files, each on its own.
fn documents(
    world: &dyn World,
    config: &Config,
    sources: &[Source],
    said: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let directions: Vec<Direction> =
        config.languages.iter().map(|language| Direction::of(&language.tag)).collect();
    let parsed: Vec<(Document, Vec<Diagnostic>)> = sources
        .par_iter()
        .map(|source| {
            let mut said = Vec::new();
            let direction = directions[source.lang.index()];
            let reading = parse::Options { direction, raw_html: config.raw_html };
            let bytes = text::read(world, &source.path);
            let content = bytes.as_ref().map_err(Clone::clone);
            let content = content.and_then(|bytes| text::of(&source.path, bytes));
            let document = match content {
                Ok(text) => parse(source, text, reading, &mut said),
                Err(diagnostic) => {
                    said.push(*diagnostic);
                    parse::unread(source)
                }
            };
            (document, said)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, mut own) in parsed {
        documents.push(document);
        said.append(&mut own);
    }
    documents
}

fn wanted(site: &Site, options: &Options) -> Vec<Lang> {
    options.languages.iter().filter_map(|tag| site.config.find(tag)).collect()
}

fn has_errors(said: &[Diagnostic], options: &Options) -> bool {
    said.iter().any(|diagnostic| options.strict || diagnostic.is_error())
}

fn stopped(mut diagnostics: Vec<Diagnostic>, clock: Clock, stop: Stop) -> Outcome {
    diagnostic::sort(&mut diagnostics);
    Outcome { diagnostics, timings: clock.laps, stop: Some(stop), ..Outcome::default() }
}

fn outcome(
    site: &Site,
    plan: Plan,
    mut diagnostics: Vec<Diagnostic>,
    clock: Clock,
    stop: Option<Stop>,
    options: &Options,
) -> Outcome {
    site.config.levels.apply(&mut diagnostics);
    if options.strict {
        for diagnostic in &mut diagnostics {
            diagnostic.severity = diagnostic::Severity::Error;
        }
    }
    diagnostic::sort(&mut diagnostics);
    Outcome {
        diagnostics,
        timings: clock.laps,
        stop,
        pages: site.documents.len(),
        languages: site.config.languages.len(),
        planned: plan.outputs.into_iter().map(|output| output.path).collect(),
    }
}

/// Where the time went.
struct Clock {
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    fn start() -> Self {
        Clock { last: Instant::now(), laps: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.laps.push((stage, now - self.last));
        self.last = now;
    }
}
