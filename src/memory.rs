//! What is remembered of a site between two snapshots of it, so that a saved file costs one file.
//!
//! Owns the reading of configuration and content, each remembered by what it was read from: the same
//! input gives the same product with a memory and without. It knows nothing of how changes are
//! noticed, and keeps no output.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use crate::config::{self, Config};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::kinds::Kind;
use crate::language::Direction;
use crate::observations;
use crate::parse::{self, parse};
use crate::path::SourcePath;
use crate::snapshot::Snapshot;
use crate::sources::{self, Source, Sources};
use crate::text;
use crate::theme::Theme;
use crate::world::World;

/// What may have changed since the last snapshot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Changes {
    /// Anything.
    #[default]
    Anything,
    /// What is in these files of the content, all of which were there and still are. Configuration
    /// and theme are few files: they are read anew in any case.
    Written(HashSet<SourcePath>),
}

impl Changes {
    fn concern(&self, path: &SourcePath) -> bool {
        match self {
            Changes::Anything => true,
            Changes::Written(paths) => paths.contains(path),
        }
    }

    /// Whether the figures of indicators, which stand in files of their own, may have changed.
    fn concern_tables(&self) -> bool {
        match self {
            Changes::Anything => true,
            Changes::Written(paths) => paths.iter().any(|path| !path.as_str().ends_with(".md")),
        }
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
    parsed: HashMap<SourcePath, Parsed>,
}

/// A configuration and what it was read from.
struct Configuration {
    text: Option<Vec<u8>>,
    base_url: Option<String>,
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
        base_url: Option<&str>,
        said: &mut Vec<Diagnostic>,
    ) -> Option<Arc<Config>> {
        let text = world.read(&SourcePath::new(config::FILE)).ok();
        let is_same = |known: &&Configuration| {
            known.text == text && known.base_url.as_deref() == base_url && text.is_some()
        };
        if let Some(known) = self.config.as_ref().filter(is_same) {
            said.extend(known.said.iter().cloned());
            return Some(Arc::clone(&known.config));
        }
        match config::load(world) {
            Ok((mut config, warnings)) => {
                if let Some(base_url) = base_url {
                    config.base_url = format!("{}/", base_url.trim_end_matches('/'));
                }
                said.extend(warnings.iter().cloned());
                let config = Arc::new(config);
                let base_url = base_url.map(str::to_owned);
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
        let is_same =
            |known: &&Listing| *changes != Changes::Anything && Arc::ptr_eq(&known.config, config);
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

    /// Reads and parses all files, each on its own.
    pub fn documents(
        &mut self,
        world: &dyn World,
        config: &Config,
        sources: &Sources,
        changes: &Changes,
        said: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Document>> {
        let directions: Vec<Direction> =
            config.languages.iter().map(|language| Direction::of(&language.tag)).collect();
        let known = &self.parsed;
        let read_anew = |source: &Source| {
            let reading = parse::Options {
                direction: directions[source.lang.index()],
                raw_html: config.raw_html,
            };
            let known = known.get(&source.path);
            let known = known.filter(|known| known.source == *source && known.reading == reading);
            let may_differ = changes.concern(&source.path)
                || (source.kind == Kind::Indicator && changes.concern_tables());
            match known {
                Some(_) if !may_differ => None,
                known => Some(read(world, source, reading, known)),
            }
        };
        let read: Vec<Option<Parsed>> = sources.pages.par_iter().map(read_anew).collect();
        for parsed in read.into_iter().flatten() {
            self.parsed.insert(parsed.source.path.clone(), parsed);
        }
        if self.parsed.len() > sources.pages.len() {
            let listed: HashSet<&SourcePath> =
                sources.pages.iter().map(|source| &source.path).collect();
            self.parsed.retain(|path, _| listed.contains(path));
        }
        let parsed = sources.pages.iter().filter_map(|source| self.parsed.get(&source.path));
        let parsed = parsed.inspect(|parsed| said.extend(parsed.said.iter().cloned()));
        parsed.map(|parsed| Arc::clone(&parsed.document)).collect()
    }
}

/// Reads a file and parses it, unless it is still the same.
fn read(
    world: &dyn World,
    source: &Source,
    reading: parse::Options,
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
        return Parsed { source: source.clone(), reading, hash, document, said };
    }
    let content = bytes.as_ref().map_err(Clone::clone);
    let mut document = match content.and_then(|bytes| text::of(&source.path, bytes)) {
        Ok(text) => parse(source, text, reading, &mut said),
        Err(diagnostic) => {
            said.push(*diagnostic);
            parse::unread(source)
        }
    };
    observations::load(world, &mut document, &mut said);
    Parsed {
        source: source.clone(),
        reading,
        hash,
        document: Arc::new(document),
        said: said.into(),
    }
}
