//! What is costly to know of a page, remembered while its text stays the same.
//!
//! How hard a text is to read is found out once for each text, and what a page weighs once for each
//! snapshot of the site. A text is known by its identity: as long as a file has not changed, one
//! snapshot shares it with the next.

use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, Weak};

use rayon::prelude::*;

use crate::content::document::Document;
use crate::content::markdown::{Body, Prose, ProseImage};
use crate::content::parse;
use crate::content::readability::{self, Readability};
use crate::output::formats::Output;
use crate::output::snapshot::Snapshot;
use crate::site::{DocumentId, Site};
use crate::words::path::OutputPath;
use crate::words::text;
use crate::words::world::World;

use super::weight::Weight;

/// What has been found out so far.
#[derive(Default)]
pub struct Figures {
    judged: Mutex<HashMap<Text, Arc<Judged>>>,
    weights: Mutex<Weights>,
    /// The site to which all this was last cut down.
    kept: Mutex<Weak<Site>>,
}

/// A text by its identity: two are the same if they are one in memory.
struct Text(Arc<Body>);

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}

/// A text, judged.
pub struct Judged {
    /// How hard it is to read.
    pub reading: Reading,
    /// The pictures in it that have no alternative text.
    pub silent: Vec<ProseImage>,
}

/// How hard a text is to read, if that can be told.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// It can.
    Measured(Readability),
    /// There is too little of it.
    TooShort,
    /// Its script does not say where a sentence ends.
    NoMeasure,
}

impl Reading {
    /// The figures, where there are any.
    pub fn measured(&self) -> Option<&Readability> {
        match self {
            Reading::Measured(readability) => Some(readability),
            Reading::TooShort | Reading::NoMeasure => None,
        }
    }
}

/// The weights of the outputs of one snapshot.
#[derive(Default)]
struct Weights {
    /// Which one: the others' pages may differ in every link.
    site: Weak<Site>,
    by_path: HashMap<OutputPath, Weight>,
}

impl Figures {
    /// Forgets what is not part of this snapshot. To be called after each change; once more costs
    /// nothing.
    pub fn keep(&self, snapshot: &Snapshot) {
        let site = &snapshot.view.site;
        if is_one(&lock(&self.kept), site) {
            return;
        }
        *lock(&self.kept) = Arc::downgrade(site);
        let texts: HashSet<Text> =
            site.document_ids().map(|id| text_of(site.document(id))).collect();
        lock(&self.judged).retain(|text, _| texts.contains(text));
        let mut weights = lock(&self.weights);
        if !is_one(&weights.site, site) {
            *weights = Weights::default();
        }
    }

    /// How many texts are remembered.
    pub fn len(&self) -> usize {
        lock(&self.judged).len()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Judges a text.
    pub fn judged(&self, site: &Site, id: DocumentId, world: &dyn World) -> Arc<Judged> {
        let document = site.document(id);
        let text = text_of(document);
        let known = lock(&self.judged).get(&text).cloned();
        // Judged without the lock: others go on meanwhile, and who comes second finds the same.
        known.unwrap_or_else(|| {
            let judged = Arc::new(judge(document, site.config.tag(document.source.lang), world));
            lock(&self.judged).insert(text, Arc::clone(&judged));
            judged
        })
    }

    /// Judges many texts, side by side, in the order of `ids`.
    pub fn all_judged(
        &self,
        site: &Site,
        ids: &[DocumentId],
        world: &dyn World,
    ) -> Vec<Arc<Judged>> {
        ids.par_iter().map(|id| self.judged(site, *id, world)).collect()
    }

    /// Weighs outputs, side by side; none where one cannot be rendered, which is said elsewhere.
    pub fn weights(
        &self,
        outputs: &[&Output],
        snapshot: &Snapshot,
        world: &dyn World,
    ) -> Vec<Option<Weight>> {
        outputs.par_iter().map(|output| self.weight(output, snapshot, world)).collect()
    }

    fn weight(&self, output: &Output, snapshot: &Snapshot, world: &dyn World) -> Option<Weight> {
        let view = &snapshot.view;
        let known = {
            let mut weights = lock(&self.weights);
            if !is_one(&weights.site, &view.site) {
                *weights = Weights { site: Arc::downgrade(&view.site), by_path: HashMap::new() };
            }
            weights.by_path.get(&output.path).copied()
        };
        if known.is_some() {
            return known;
        }
        let bytes = snapshot.file(output, output.path.as_str(), world).ok()??;
        let weight = Weight::of(&bytes);
        let mut weights = lock(&self.weights);
        if is_one(&weights.site, &view.site) {
            weights.by_path.insert(output.path.clone(), weight);
        }
        Some(weight)
    }
}

fn judge(document: &Document, tag: &str, world: &dyn World) -> Judged {
    let prose = prose(document, world);
    let reading = match readability::of(&prose, tag) {
        Some(readability) => Reading::Measured(readability),
        None if readability::has_measure(tag) => Reading::TooShort,
        None => Reading::NoMeasure,
    };
    let is_silent = |image: &ProseImage| image.alt.trim().is_empty();
    let silent = prose.images.into_iter().filter(is_silent).collect();
    Judged { reading, silent }
}

/// What there is to read in a file; nothing where it cannot be read any more, until that is noticed.
fn prose(document: &Document, world: &dyn World) -> Prose {
    let path = &document.source.path;
    let Ok(bytes) = text::read(world, path) else { return Prose::default() };
    let Ok(text) = text::of(path, &bytes) else { return Prose::default() };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match parse::parts(text) {
        Some(parts) => Prose::of(parts.body, parts.body_line),
        None => Prose::of(text, 1),
    }
}

fn text_of(document: &Document) -> Text {
    Text(Arc::clone(&document.body))
}

/// Whether this is the site that is remembered.
fn is_one(remembered: &Weak<Site>, site: &Arc<Site>) -> bool {
    std::ptr::eq(remembered.as_ptr(), Arc::as_ptr(site))
}

/// What is remembered is whole at any time: a thread that failed elsewhere has left nothing half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}
