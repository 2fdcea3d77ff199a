//! The pictures of a site: which of its files are any, how large each is as people see it, and by what
//! its smaller ones are known.
//!
//! Reads the files of the content that are no pages, each once, and knows no page. Without it no page
//! could say how much room a picture takes before it is there. Nothing is unpacked here.

use std::collections::BTreeMap;
use std::io;

use xxhash_rust::xxh3::{xxh3_64_with_seed, xxh3_128_with_seed};

use crate::diagnostic::{Diagnostic, codes};
use crate::leavings;
use crate::path::SourcePath;
use crate::picture::{self, Kind, Nature};
use crate::sources;
use crate::text;
use crate::world::World;

/// A picture among the files of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// What can be said of it.
    pub nature: Nature,
    /// Of its bytes, and of how others are made of it.
    hash: u128,
}

impl Picture {
    /// A name under which what is made of it may be remembered.
    pub fn remembered_as(&self, what: &str) -> String {
        format!("pictures/{:032x}-{what}", self.hash)
    }

    /// What the address of its sizes holds, so that a browser may keep for ever what it got there; two
    /// files with the same picture do not share it.
    pub fn fingerprint(&self, path: &SourcePath) -> String {
        let seed = (self.hash >> 64) as u64;
        format!("{:08x}", xxh3_64_with_seed(path.as_str().as_bytes(), seed) >> 32)
    }

    /// Whether these are the bytes that it was looked at by.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        self.hash == hash(bytes)
    }
}

/// The pictures of a site, by their files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pictures(BTreeMap<SourcePath, Picture>);

impl Pictures {
    /// The picture in a file.
    pub fn find(&self, path: &SourcePath) -> Option<&Picture> {
        self.0.get(path)
    }

    /// All of them, by path.
    pub fn all(&self) -> impl Iterator<Item = (&SourcePath, &Picture)> {
        self.0.iter()
    }
}

impl FromIterator<(SourcePath, Picture)> for Pictures {
    fn from_iter<I: IntoIterator<Item = (SourcePath, Picture)>>(pictures: I) -> Self {
        Pictures(pictures.into_iter().collect())
    }
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The picture, if it is one that can be worked on.
    pub picture: Option<Picture>,
    /// What is wrong with it.
    pub said: Option<Diagnostic>,
    /// Whether it is not to be published, by how it begins.
    pub is_left_out: bool,
    /// Of all its bytes; none of what does not begin as a picture, which is not read to its end.
    hash: Option<u128>,
}

/// Looks whether a file is a picture. What was found before is still true of the same bytes.
pub fn look(world: &dyn World, path: &SourcePath, known: Option<Found>) -> Found {
    let nothing = Found { picture: None, said: None, is_left_out: false, hash: None };
    let unread = |error| Found { said: Some(gone(path, &error)), ..nothing.clone() };
    let head = match world.head(path, picture::HEAD.max(leavings::HEAD)) {
        Ok(head) => head,
        Err(error) => return unread(error),
    };
    if let Some(leaving) = leavings::of_content(&head) {
        let said = Some(sources::left_out(path, leaving, "by how it begins"));
        return Found { said, is_left_out: true, ..nothing };
    }
    let Some(kind) = Kind::of(&head) else {
        let said = Kind::is_promised_by(path.file_name())
            .then(|| unreadable(path, "the file is called a picture and is none"));
        return Found { said, ..nothing };
    };
    let bytes = match world.read(path) {
        Ok(bytes) => bytes,
        Err(error) => return unread(error),
    };
    let hash = hash(&bytes);
    if let Some(known) = known.filter(|known| known.hash == Some(hash)) {
        return known;
    }
    let (picture, said) = match picture::look(&bytes, kind) {
        Ok(nature) => (Some(Picture { nature, hash }), None),
        Err(wrong) => (None, Some(unreadable(path, &format!("the picture {wrong}")))),
    };
    Found { picture, said, is_left_out: false, hash: Some(hash) }
}

fn hash(bytes: &[u8]) -> u128 {
    xxh3_128_with_seed(bytes, picture::SETTINGS)
}

fn unreadable(path: &SourcePath, message: &str) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_UNREADABLE, path, message)
        .hint("save it anew as JPEG, PNG or WebP, smaller if need be; until then it is published as it is")
}

/// What to say of a file that was there when the site was listed.
pub fn gone(path: &SourcePath, error: &io::Error) -> Diagnostic {
    text::unreadable(path, error)
}

/// What to say of a picture that began well.
pub fn broken(path: &SourcePath, wrong: &str) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_BROKEN, path, format!("the picture is broken: {wrong}"))
        .hint("save it once more from the program that it was made with")
}
