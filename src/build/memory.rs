//! What is remembered of a site between two snapshots of it, so that a saved file costs one file.
//!
//! Owns the reading of configuration and content, each remembered by what it was read from: the same
//! input gives the same product with a memory and without. It knows nothing of how changes are
//! noticed, and keeps no output.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use crate::content::config::{self, Config};
use crate::content::document::Document;
use crate::content::kinds::Kind;
use crate::content::markdown::Grammars;
use crate::content::observations;
use crate::content::parse::{self, parse};
use crate::content::pictures::{self, Found, Pictures};
use crate::content::sources::{self, Assets, CONTENT, Source, Sources};
use crate::output::snapshot::Snapshot;
use crate::theme::Theme;
use crate::words::diagnostic::{self, Diagnostic};
use crate::words::href::BaseUrl;
use crate::words::language::Direction;
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::world::World;

/// What may have changed since the last snapshot. Configuration and theme are few files: they are
/// looked at in any case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Changes {
    /// Anything.
    #[default]
    Anything,
    /// What is at these paths: files or whole folders, written, moved, come or gone.
    At(BTreeSet<SourcePath>),
}

impl Changes {
    /// Both.
    pub fn and(self, other: Changes) -> Changes {
        match (self, other) {
            (Changes::At(mut paths), Changes::At(others)) => {
                paths.extend(others);
                Changes::At(paths)
            }
            _ => Changes::Anything,
        }
    }

    /// Whether any file of the content may be another than it was.
    fn concern_content(&self) -> bool {
        let Changes::At(paths) = self else { return true };
        paths.iter().any(|path| path.as_str().split('/').next() == Some(CONTENT))
    }

    /// Whether a file may be another than it was.
    fn concern(&self, path: &SourcePath) -> bool {
        let Changes::At(paths) = self else { return true };
        let folders = path.as_str().match_indices('/').map(|(at, _)| &path.as_str()[..at]);
        paths.contains(path) || folders.into_iter().any(|folder| paths.contains(folder))
    }

    /// Whether what a file says may be something else. What an indicator says stands in another file
    /// as well.
    fn concern_document(&self, source: &Source) -> bool {
        let is_table = |path: &SourcePath| !path.as_str().ends_with(".md");
        let concern_tables = || match self {
            Changes::Anything => true,
            Changes::At(paths) => paths.iter().any(is_table),
        };
        self.concern(&source.path) || (source.kind == Kind::Indicator && concern_tables())
    }

    /// Whether there may be other files than were listed: not if each path is one that was, and
    /// still is.
    fn concern_listing(&self, listed: &Sources, world: &dyn World) -> bool {
        let Changes::At(paths) = self else { return true };
        let folder = format!("{CONTENT}/");
        let in_content =
            |path: &&SourcePath| path.as_str().starts_with(&folder) || path.as_str() == CONTENT;
        !paths.iter().filter(in_content).all(|path| listed.has(path) && world.has_file(path))
    }
}

/// What was made of the input so far.
#[derive(Default)]
pub struct Memory {
    /// The theme.
    pub theme: Option<Arc<Theme>>,
    /// The last snapshot.
    pub snapshot: Option<Arc<Snapshot>>,
    config: Option<Configuration>,
    sources: Option<Listing>,
    /// The files that were listed, in that order.
    parsed: Vec<Parsed>,
    /// What they were listed in.
    parsed_of: Option<Arc<Sources>>,
    /// What was found in the files that are no pages.
    found: BTreeMap<SourcePath, Found>,
    pictures: Arc<Pictures>,
    grammars: Grammars,
}

/// A configuration and what it was read from.
struct Configuration {
    text: Vec<u8>,
    base_url: Option<BaseUrl>,
    config: Arc<Config>,
    said: Vec<Diagnostic>,
}

/// The files of the content, as they were listed for a configuration.
struct Listing {
    config: Arc<Config>,
    sources: Arc<Sources>,
    said: Vec<Diagnostic>,
}

/// A parsed file and all that decided what came of it.
struct Parsed {
    source: Source,
    reading: parse::Options,
    /// Of the bytes; none where they could not be read.
    hash: Option<u64>,
    document: Arc<Document>,
    said: Arc<[Diagnostic]>,
}

impl Memory {
    /// The configuration; none where it cannot be used.
    pub fn config(
        &mut self,
        world: &dyn World,
        base_url: Option<&BaseUrl>,
        said: &mut Vec<Diagnostic>,
    ) -> Option<Arc<Config>> {
        let text = match config::read(world) {
            Ok(text) => text,
            Err(diagnostic) => {
                said.push(*diagnostic);
                return None;
            }
        };
        let is_same =
            |known: &&Configuration| known.text == text && known.base_url.as_ref() == base_url;
        if let Some(known) = self.config.as_ref().filter(is_same) {
            said.extend(known.said.iter().cloned());
            return Some(Arc::clone(&known.config));
        }
        match config::of(&text) {
            Ok((mut config, warnings)) => {
                if let Some(base_url) = base_url {
                    config.base_url = base_url.clone();
                }
                said.extend(warnings.iter().cloned());
                world.bound(config.bounds);
                let config = Arc::new(config);
                let base_url = base_url.cloned();
                let made = Arc::clone(&config);
                self.config = Some(Configuration { text, base_url, config, said: warnings });
                Some(made)
            }
            Err(mut errors) => {
                said.append(&mut errors);
                None
            }
        }
    }

    /// The files of the content.
    pub fn sources(
        &mut self,
        world: &dyn World,
        config: &Arc<Config>,
        changes: &Changes,
        said: &mut Vec<Diagnostic>,
    ) -> Arc<Sources> {
        let is_same = |known: &&Listing| {
            Arc::ptr_eq(&known.config, config)
                && !changes.concern_listing(&known.sources, world)
                && !known.said.iter().any(is_unread)
        };
        if let Some(known) = self.sources.as_ref().filter(is_same) {
            said.extend(known.said.iter().cloned());
            return Arc::clone(&known.sources);
        }
        let mut own = Vec::new();
        let sources = Arc::new(sources::scan(world, config, &mut own));
        said.extend(own.iter().cloned());
        let listed = Arc::clone(&sources);
        self.sources = Some(Listing { config: Arc::clone(config), sources, said: own });
        listed
    }

    /// Looks at the files that are no pages, each on its own: which are pictures, which are kept back.
    pub fn pictures(
        &mut self,
        world: &dyn World,
        config: &Config,
        sources: &Sources,
        changes: &Changes,
        said: &mut Vec<Diagnostic>,
    ) -> Arc<Pictures> {
        let mut before = std::mem::take(&mut self.found);
        let known = sources.assets.iter().map(|path| (path, before.remove(path)));
        let found = known.collect::<Vec<_>>().into_par_iter().map(|(path, known)| {
            let found = match known {
                Some(known) if !changes.concern(path) && !known.said.iter().any(is_unread) => known,
                known => pictures::look(world, path, known),
            };
            (path.clone(), found)
        });
        self.found = found.collect();
        let pictures =
            pictures::gathered(self.found.iter(), &sources.held_back, &config.assets, said);
        // As long as it is the same, what was made of it is as well.
        if *self.pictures != pictures {
            self.pictures = Arc::new(pictures);
        }
        Arc::clone(&self.pictures)
    }

    /// The files that are published as they are: all that are no pages, without those that begin as
    /// what is not to be published; and what is said of the others.
    pub fn assets<'s>(&self, sources: &'s Sources, config: &Config) -> Assets<'s> {
        let left_out = |path: &SourcePath| self.found.get(path)?.left_out(path, &config.assets);
        let mut held_back = sources.held_back.clone();
        let by_content = sources.assets.iter().filter_map(|path| Some((path, left_out(path)?)));
        held_back.extend(by_content.map(|(path, said)| (path.clone(), said.clone())));
        // Where a level lets the build go on, only whoever links to such a file could tell its readers.
        let refused = |path: &SourcePath| {
            let said = self.found.get(path)?.refused(path, &config.assets)?;
            let mut leveled = vec![said.clone()];
            config.levels.apply(&mut leveled);
            let message = format!("the file is not published: {}", said.message);
            let stops_build = leveled.iter().any(Diagnostic::is_error);
            (!stops_build).then(|| Diagnostic { message, ..said.clone() })
        };
        let refused = sources.assets.iter().filter_map(|path| Some((path.clone(), refused(path)?)));
        held_back.extend(refused);
        let is_published = |path: &&SourcePath| !held_back.contains_key(*path);
        let published = match sources.assets.iter().all(|path| is_published(&path)) {
            true => Cow::Borrowed(&*sources.assets),
            false => sources.assets.iter().filter(is_published).cloned().collect(),
        };
        Assets { published, held_back }
    }

    /// Reads and parses all files, each on its own.
    pub fn documents(
        &mut self,
        world: &dyn World,
        config: &Config,
        sources: &Arc<Sources>,
        changes: &Changes,
        said: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Document>> {
        let policy = Arc::new(config.policy.clone());
        let timezone: Option<Arc<str>> = config.timezone.as_deref().map(Arc::from);
        let readings: Vec<parse::Options> = config
            .languages
            .iter()
            .map(|language| parse::Options {
                direction: Direction::of(&language.tag),
                raw_html: config.raw_html,
                policy: Arc::clone(&policy),
                today: world.today(),
                timezone: timezone.clone(),
            })
            .collect();
        let reading = |source: &Source| &readings[source.lang.index()];
        let grammars = &self.grammars;
        let is_listed_anew =
            !self.parsed_of.as_ref().is_some_and(|known| Arc::ptr_eq(known, sources));
        if is_listed_anew {
            let known = std::mem::take(&mut self.parsed);
            let mut known: HashMap<SourcePath, Parsed> =
                known.into_iter().map(|parsed| (parsed.source.path.clone(), parsed)).collect();
            let paired: Vec<_> =
                sources.pages.iter().map(|source| (source, known.remove(&source.path))).collect();
            self.parsed = paired
                .into_par_iter()
                .map(|(source, known)| {
                    let options = reading(source);
                    let known =
                        known.filter(|known| known.source == *source && known.reading == *options);
                    match known {
                        Some(known)
                            if !changes.concern_document(source)
                                && !known.said.iter().any(is_unread) =>
                        {
                            known
                        }
                        known => read(world, source, options, grammars, known.as_ref()),
                    }
                })
                .collect();
            self.parsed_of = Some(Arc::clone(sources));
        } else {
            let concerned = |parsed: &&mut Parsed| {
                changes.concern_document(&parsed.source) || parsed.said.iter().any(is_unread)
            };
            if changes.concern_content() {
                self.parsed.par_iter_mut().filter(concerned).for_each(|parsed| {
                    let options = reading(&parsed.source);
                    *parsed = read(world, &parsed.source, options, grammars, Some(parsed));
                });
            }
        }
        let said_of = self.parsed.iter().flat_map(|parsed| parsed.said.iter().cloned());
        said.extend(said_of);
        self.parsed.iter().map(|parsed| Arc::clone(&parsed.document)).collect()
    }

    /// Lets go of what only reading needs: who builds once reads nothing again, and what was said of each file has been
    /// handed on.
    pub fn end_reading(&mut self) {
        self.grammars = Grammars::default();
        for parsed in &mut self.parsed {
            parsed.said = Arc::default();
        }
    }
}

/// Whether something could not be read: it may be readable now, with nothing changed that is watched.
fn is_unread(said: &Diagnostic) -> bool {
    text::IS_UNREAD.contains(&said.code)
}

/// Reads a file and parses it, unless it is still the same.
fn read(
    world: &dyn World,
    source: &Source,
    reading: &parse::Options,
    grammars: &Grammars,
    known: Option<&Parsed>,
) -> Parsed {
    let mut said = Vec::new();
    let bytes = text::read(world, &source.path);
    let hash = bytes.as_ref().ok().map(|bytes| xxh3_64(bytes));
    // What an indicator says stands in another file as well.
    let is_same =
        |known: &&Parsed| known.hash == hash && hash.is_some() && source.kind != Kind::Indicator;
    if let Some(known) = known.filter(is_same) {
        let (document, said) = (Arc::clone(&known.document), Arc::clone(&known.said));
        let reading = reading.clone();
        return Parsed { source: source.clone(), reading, hash, document, said };
    }
    let content = bytes.as_ref().map_err(Clone::clone);
    let mut document = match content.and_then(|bytes| text::of(&source.path, bytes)) {
        Ok(text) => parse(source, text, reading, grammars, &mut said),
        Err(diagnostic) => {
            said.push(*diagnostic);
            parse::unread(source)
        }
    };
    observations::load(world, &mut document, &mut said);
    diagnostic::sort(&mut said);
    diagnostic::bound(&mut said);
    Parsed {
        source: source.clone(),
        reading: reading.clone(),
        hash,
        document: Arc::new(document),
        said: said.into(),
    }
}
