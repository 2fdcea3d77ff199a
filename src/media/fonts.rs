//! The letters of drawings: which fonts have them, and how a text becomes outlines.
//!
//! A picture can name no font that its reader has, so every text in it is drawn. Fonts are an input
//! like files and the day: those of the theme come first, then those of the machine, as the world
//! lists them. It knows no page, and nothing of what is drawn besides letters.

mod face;
mod known;
mod letters;
mod lines;
mod shape;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use crate::words::language::Direction;
use crate::words::script::{self, Script};
use crate::words::world::World;

pub use face::Face;
pub use known::package;
pub use letters::Letters;
pub use lines::{Align, Block, Frame, Line};

/// What a language of a site needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its tag.
    pub tag: String,
    /// Which way it runs.
    pub direction: Direction,
    /// Every letter of the texts that are drawn in it.
    pub letters: Letters,
}

/// The fonts of a site, for each of its languages; nothing where no picture of it has letters.
#[derive(Default)]
pub struct Fonts {
    given: Vec<Arc<Face>>,
    needs: Vec<Need>,
    typefaces: Vec<Typeface>,
}

/// What the texts of a language are set in: several fonts, where one has not all letters.
pub struct Typeface {
    tag: String,
    direction: Direction,
    faces: Vec<Arc<Face>>,
    /// Of the bytes of all of them, in their order.
    hash: u128,
    missing: BTreeMap<Script, char>,
}

impl Typeface {
    /// What pictures with this language's letters are made of: the same hash, the same letters.
    pub fn hash(&self) -> u128 {
        self.hash
    }

    /// The first font that has a letter.
    fn face_of(&self, letter: char) -> Option<&Arc<Face>> {
        self.faces.iter().find(|face| face.has(letter))
    }
}

impl Fonts {
    /// Finds the fonts that languages need: those `given` first, else those of the machine. Where
    /// nothing has changed since `previous`, that is the answer.
    pub fn find(
        world: &dyn World,
        given: &[Arc<Face>],
        needs: Vec<Need>,
        previous: Option<&Arc<Fonts>>,
    ) -> Arc<Fonts> {
        let is_same = |fonts: &&Arc<Fonts>| {
            fonts.needs == needs
                && fonts.given.len() == given.len()
                && fonts.given.iter().zip(given).all(|(a, b)| a.hash() == b.hash())
        };
        if let Some(previous) = previous.filter(is_same) {
            return Arc::clone(previous);
        }
        let mut machine = Machine::new(world);
        let found: Vec<_> = needs.iter().map(|need| machine.found(need, given)).collect();
        // A city far away is named in its own letters: what one language has found serves all others.
        let all: Vec<Arc<Face>> = found.iter().flat_map(|(faces, _)| faces).cloned().collect();
        let typefaces = needs.iter().zip(found);
        let typefaces = typefaces.map(|(need, (own, open))| typeface(need, own, &all, &open));
        Arc::new(Fonts { given: given.to_vec(), typefaces: typefaces.collect(), needs })
    }

    /// What the texts of a language are set in, by its place among the needs.
    pub fn of(&self, language: usize) -> &Typeface {
        &self.typefaces[language]
    }

    /// The scripts of which no font has all letters: a letter that is missing, and the languages that
    /// have it.
    pub fn missing(&self) -> BTreeMap<Script, (char, Vec<&str>)> {
        let mut missing: BTreeMap<Script, (char, Vec<&str>)> = BTreeMap::new();
        for typeface in &self.typefaces {
            for (script, letter) in &typeface.missing {
                missing.entry(*script).or_insert((*letter, Vec::new())).1.push(&typeface.tag);
            }
        }
        missing
    }
}

fn typeface(need: &Need, mut faces: Vec<Arc<Face>>, all: &[Arc<Face>], open: &Letters) -> Typeface {
    for face in all {
        if faces.iter().all(|known| known.hash() != face.hash()) {
            faces.push(Arc::clone(face));
        }
    }
    let missing = scripts(&open.without(|letter| faces.iter().any(|face| face.has(letter))));
    let mut hasher = Xxh3::new();
    for face in &faces {
        hasher.update(&face.hash().to_le_bytes());
    }
    Typeface {
        tag: need.tag.clone(),
        direction: need.direction,
        faces,
        hash: hasher.digest128(),
        missing,
    }
}

/// The fonts of a machine: each is read when it is needed first.
struct Machine<'w> {
    world: &'w dyn World,
    /// Files by their name without weight and signs.
    files: Option<BTreeMap<String, PathBuf>>,
    read: BTreeMap<PathBuf, Option<Arc<Vec<u8>>>>,
    faces: BTreeMap<(PathBuf, Option<&'static str>), Option<Arc<Face>>>,
}

impl<'w> Machine<'w> {
    fn new(world: &'w dyn World) -> Self {
        Machine { world, files: None, read: BTreeMap::new(), faces: BTreeMap::new() }
    }

    /// The fonts in which a language can be set, best first, and the letters that none of them has.
    fn found(&mut self, need: &Need, given: &[Arc<Face>]) -> (Vec<Arc<Face>>, Letters) {
        let mut faces = Vec::new();
        let mut open = need.letters.clone();
        for face in given {
            take(face, &mut open, &mut faces);
        }
        // The language's own script first, even for signs alone: its font has those that go with it.
        let own = script::of_language(&need.tag).into_iter();
        let others = scripts(&open).into_keys();
        for script in own.chain(others) {
            for family in known::families(script) {
                if !faces.is_empty() && !scripts(&open).contains_key(&script) {
                    break;
                }
                if let Some(face) = self.face(&family, known::region(&need.tag, script)) {
                    take(&face, &mut open, &mut faces);
                }
            }
        }
        (faces, open)
    }

    fn face(&mut self, family: &str, region: Option<&'static str>) -> Option<Arc<Face>> {
        let files = self.files.get_or_insert_with(|| known::by_name(self.world.fonts()));
        let path = known::file_of(family, files)?.clone();
        let bytes = self
            .read
            .entry(path.clone())
            .or_insert_with_key(|path| self.world.read_font(path).ok().map(Arc::new));
        let bytes = bytes.as_ref()?;
        let face = self.faces.entry((path, region)).or_insert_with(|| Face::open(bytes, region));
        face.clone()
    }
}

/// Takes a font that has some of the letters that are still open.
fn take(face: &Arc<Face>, open: &mut Letters, faces: &mut Vec<Arc<Face>>) {
    let rest = open.without(|letter| face.has(letter));
    if rest != *open {
        *open = rest;
        faces.push(Arc::clone(face));
    }
}

/// The scripts of letters, with the first letter of each. Signs and emoji are of no script: where no
/// font has them, a text is whole without.
fn scripts(letters: &Letters) -> BTreeMap<Script, char> {
    let mut scripts = BTreeMap::new();
    for letter in letters.iter() {
        if let Some(script) = Script::of(letter) {
            scripts.entry(script).or_insert(letter);
        }
    }
    scripts
}
