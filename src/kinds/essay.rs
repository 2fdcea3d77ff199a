//! Essay: a longer text by named authors.

use super::{Person, Volume};
use crate::record;
use crate::record::{Ref, Text};

record! {
    /// The fields of an essay.
    pub struct Essay("essay") {
        /// Who wrote it.
        authors: Vec<Ref<Person>>,
        /// Where the authors worked at the time.
        affiliation: Option<Text>,
        /// The volume it appeared in.
        volume: Option<Ref<Volume>>,
        /// The page it begins on.
        page: Option<String>,
    }
}
