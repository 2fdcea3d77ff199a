//! `assets:` in `welcomat.yaml`: files below `content/` that are published as they are although they
//! could run in a reader's browser, say where and how they were made, or are of a kind that looks like a mistake.
//!
//! Owns which files a site names. What is done with all others is decided where files are looked at.

use crate::content::record::Placed;
use crate::record;
use crate::words::diagnostic::Span;
use crate::words::glob::Pattern;

record! {
    /// Files that are published although they could do harm, each by its path below `content/`: `*` stands for any name, `**` for any folders.
    pub struct AssetSettings("assets") {
        /// Files that run in a reader's browser, on the server or on the reader's device, such as `games/quiz.html`. They are published as they are.
        active: Vec<Placed<String>>,
        /// Pictures and films that are published with all that they say of where, when and by whom they were made.
        with_metadata: Vec<Placed<String>>,
        /// Files of kinds that sites do not usually publish, such as `maps/town.qgz`, and that readers should have: nothing is said of them. A file that looks like a secret or a copy is published if its whole path stands here, without `*`; a private key and a file that ends in `.md` never are.
        other: Vec<Placed<String>>,
    }
}

/// The files that a site names, as meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedAssets {
    active: Vec<Named>,
    with_metadata: Vec<Named>,
    other: Vec<Named>,
}

/// A pattern and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    pattern: Pattern,
    written: String,
    span: Span,
}

impl NamedAssets {
    pub(super) fn of(written: AssetSettings) -> Self {
        let named = |all: Vec<Placed<String>>| {
            all.into_iter()
                .map(|Placed { value: written, span }| Named {
                    pattern: Pattern::new(below_content(&written)),
                    written,
                    span,
                })
                .collect()
        };
        NamedAssets {
            active: named(written.active),
            with_metadata: named(written.with_metadata),
            other: named(written.other),
        }
    }

    /// Whether a file may run; its path is that below `content/`.
    pub fn may_run(&self, path: &str) -> bool {
        self.active.iter().any(|named| named.pattern.fits(path))
    }

    /// Whether a file keeps what it says of itself; its path is that below `content/`.
    pub fn keeps_metadata(&self, path: &str) -> bool {
        self.with_metadata.iter().any(|named| named.pattern.fits(path))
    }

    /// Whether a file is named at all; its path is that below `content/`.
    pub fn names(&self, path: &str) -> bool {
        self.all().any(|named| named.pattern.fits(path))
    }

    /// Whether a file is named by its whole path, so that it alone can be meant; that path is the one below `content/`.
    pub fn names_outright(&self, path: &str) -> bool {
        self.all().any(|named| below_content(&named.written) == path)
    }

    fn all(&self) -> impl Iterator<Item = &Named> {
        self.active.iter().chain(&self.with_metadata).chain(&self.other)
    }

    /// What is named and fits none of these files: as it is written, and where.
    pub fn fitting_none<'n>(
        &'n self,
        files: &'n [&'n str],
    ) -> impl Iterator<Item = (&'n str, Span)> + 'n {
        self.all()
            .filter(|named| !files.iter().any(|path| named.pattern.fits(path)))
            .map(|named| (named.written.as_str(), named.span))
    }
}

/// The path below `content/`, however it is written.
fn below_content(written: &str) -> &str {
    let below = written.trim_start_matches('/');
    below.strip_prefix("content/").unwrap_or(below)
}
