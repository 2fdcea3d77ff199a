//! Essay: a longer text by named authors.

use super::{Person, Volume};
use crate::content::record::{Ref, Text};
use crate::record;

record! {
    /// The fields of an essay.
    pub struct Essay("essay") {
        /// Who wrote it.
        authors: Vec<Ref<Person>>,
        /// Whether the page is a digest of their text, written by somebody else. Then nobody is told to cite
        /// it as theirs. Default: false.
        digest: Option<bool>,
        /// Where the authors worked at the time.
        affiliation: Option<Text>,
        /// The volume it appeared in.
        volume: Option<Ref<Volume>>,
        /// The page it begins on.
        page: Option<String>,
    }
}

impl Essay {
    /// Those who wrote what stands on the page; none of a digest.
    pub fn writers(&self) -> &[Ref<Person>] {
        if self.is_digest() { &[] } else { &self.authors }
    }

    /// Whether it is a digest of a text by its authors.
    pub fn is_digest(&self) -> bool {
        self.digest == Some(true)
    }
}
