//! Names of files and pages: where they are read, where they are published, how one is reached
//! from another. The only place that joins paths.
//!
//! It touches no file system. All paths use `/` and are relative: a source path to the site's
//! folder, an output path to the output folder. What may be published under which name is told in
//! `publishable`: there is no [`OutputPath`] that has not passed it.

mod publishable;

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

use crate::words::mark;

pub use publishable::{Reason, Unpublishable, check_folder, check_name, is_read_by_hosts};

macro_rules! path_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The path as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Looked up by text; what is derived compares and hashes as the text does.
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }
    };
}

macro_rules! from_text {
    ($($name:ident)*) => {$(
        impl $name {
            /// From a relative path with `/` between its parts.
            pub fn new(path: impl AsRef<str>) -> Self {
                Self(Arc::from(path.as_ref()))
            }
        }
    )*};
}

from_text! { SourcePath PageId }

path_type! {
    /// A file of the site, relative to its folder: `content/cities/auckland.fr.md`.
    SourcePath
}
path_type! {
    /// A file of the built site, relative to the output folder: `fr/cities/auckland/index.html`; that of
    /// a folder ends in a slash. It climbs nowhere, and every system reads it as the same.
    OutputPath
}
path_type! {
    /// A page in whatever language, by its content path: `cities/auckland`; home is empty.
    PageId
}

/// A page in whatever language, by its place in the assembled site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubjectId(pub u32);

impl SubjectId {
    /// Its place as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl SourcePath {
    /// The folder it lies in, without a slash at the end; empty for the site's own folder.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or("")
    }
}

impl PageId {
    /// The first part, which decides the kind; empty for home.
    pub fn section(&self) -> &str {
        self.0.split('/').next().unwrap_or("")
    }

    /// The page that lies one level up, if this one does not lie at the top.
    pub fn parent(&self) -> Option<PageId> {
        self.0.rsplit_once('/').map(|(parent, _)| PageId::new(parent))
    }
}

impl OutputPath {
    /// A path that may be published.
    ///
    /// # Errors
    /// What keeps it from being published.
    pub fn new(path: impl Into<Arc<str>>) -> Result<Self, Unpublishable> {
        let path = path.into();
        publishable::check_output(&path)?;
        Ok(Self(path))
    }

    /// What decides whether two outputs are one file on some disk: compared without case and in
    /// Unicode normal form C, as Windows and macOS do.
    pub fn collision_key(&self) -> String {
        if self.0.is_ascii() {
            self.0.to_ascii_lowercase()
        } else {
            self.0.nfc().flat_map(char::to_lowercase).nfc().collect()
        }
    }

    /// Whether it stands for a folder with all that is in it.
    pub fn is_folder(&self) -> bool {
        self.0.ends_with('/')
    }

    /// A file in this folder.
    ///
    /// # Errors
    /// What keeps it from being published.
    pub fn file(&self, name: &str) -> Result<OutputPath, Unpublishable> {
        OutputPath::new([&*self.0, name].concat())
    }

    /// From this output back to the root of the site: `../../` for `en/about/index.html`.
    pub fn to_root(&self) -> String {
        let depth = self.0.matches('/').count();
        if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
    }
}

/// Joins a relative path to a folder and resolves `.` and `..`. `None` if it climbs out of the top.
pub fn join(folder: &str, relative: &str) -> Option<String> {
    let (mut parts, relative) = match relative.strip_prefix('/') {
        Some(absolute) => (Vec::new(), absolute),
        None => (folder.split('/').filter(|part| !part.is_empty()).collect(), relative),
    };
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// What must be escaped in the path of a URL (RFC 3986, section 3.3), beyond what is not ASCII.
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'&')
    .add(b'\'');

/// A path as it stands in an `href` or a feed: percent-encoded, slashes kept.
pub fn url_encode(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, IN_PATH).into()
}

/// A path as an author wrote it in a link, decoded once; as written where it is not valid UTF-8, or where what
/// it spells out is no text.
pub fn url_decode(path: &str) -> String {
    decoded(path)
        .filter(|decoded| mark::found(decoded).next().is_none())
        .unwrap_or_else(|| path.to_owned())
}

/// A path as it stands in an address, decoded once; `None` where it is not valid UTF-8.
pub fn decoded(path: &str) -> Option<String> {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8();
    decoded.ok().map(Cow::into_owned)
}

/// Text in Unicode normal form C, in which letters and their accents are one.
pub fn composed(text: &str) -> Cow<'_, str> {
    match unicode_normalization::is_nfc(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// The same of a text that is not needed as it was: mostly nothing has to be made.
pub fn into_composed(text: String) -> String {
    match unicode_normalization::is_nfc(&text) {
        true => text,
        false => text.nfc().collect(),
    }
}

/// A path as people write it in two ways that look the same, and as it may lie on a disk: as written, with
/// letters and accents as one, and with each apart, as macOS stores it.
pub fn spellings(path: &str) -> impl Iterator<Item = String> {
    let (composed, apart) = (composed(path).into_owned(), path.nfd().collect::<String>());
    let further = [composed, apart].into_iter().filter({
        let written = path.to_owned();
        move |other| *other != written
    });
    std::iter::once(path.to_owned()).chain(further)
}

/// A part of an address, or the id of a heading, made of words: small letters and digits of any
/// script with the marks that belong to them, the rest as hyphens. Empty where there are none.
pub fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    let mut joiner = None;
    for character in composed(words).chars().flat_map(small) {
        let is_inside = !slug.is_empty() && !slug.ends_with('-');
        match character {
            character if character.is_alphanumeric() => {
                // Persian and the scripts of India spell with joiners: inside a word they are letters.
                let joins = joiner.take().filter(|_| is_inside && !character.is_ascii());
                slug.extend(joins);
                slug.push(character);
            }
            '\u{fe00}'..='\u{fe0f}' | '\u{20d0}'..='\u{20f0}' => {}
            character if is_mark(character) && is_inside => slug.push(character),
            '\u{200c}' | '\u{200d}' => joiner = Some(character),
            '\'' | '’' => {}
            _ if is_inside => slug.push('-'),
            _ => {}
        }
        if slug.ends_with('-') {
            joiner = None;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A letter as a small one, in letters that everybody can type: `ß` is `ss`, and the dotless capital's
/// dot is part of the `i`.
fn small(letter: char) -> impl Iterator<Item = char> {
    let (plain, lower) = match letter {
        'ß' | 'ẞ' => ("ss", None),
        'İ' => ("i", None),
        letter => ("", Some(letter.to_lowercase())),
    };
    plain.chars().chain(lower.into_iter().flatten())
}

/// Whether a character is a mark that belongs to the letter before it, such as a vowel of Thai or Hindi.
pub fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_made_again_is_the_same() {
        let titles = [
            "ที่อยู่ใหม่",
            "विद्यालय",
            "می\u{200c}خواهم",
            "Straße ẞ",
            "I\u{307}stanbul",
            "\u{200d}a\u{200c} b",
            "cafe\u{301}\u{200c}",
            "What's “new”?",
        ];
        for title in titles {
            let made = slug(title);
            assert!(!made.is_empty(), "{title}");
            assert_eq!(slug(&made), made, "{title}");
            assert_eq!(composed(&made), made, "{title}");
        }
    }

    #[test]
    fn a_path_is_spelt_in_the_ways_a_disk_may() {
        let spelt: Vec<String> = spellings("e\u{301}t").collect();
        assert_eq!(spelt, ["e\u{301}t", "\u{e9}t"]);
        assert_eq!(spellings("plain").count(), 1);
    }
}
