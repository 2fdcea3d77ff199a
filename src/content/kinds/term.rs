//! Term: a word from an official letter, explained. The title is what it means.

use crate::content::record::{LanguageTag, Text};
use crate::record;

record! {
    /// The fields of a term.
    pub struct Term("term") {
        /// The word on the letter, in the local language.
        official: Option<String>,
        /// The language of that word.
        language: Option<LanguageTag>,
        /// How to say it.
        pronunciation: Option<Text>,
        /// Other words for it in that language.
        synonyms: Vec<String>,
        /// The letters and forms it stands in.
        seen_in: Option<Text>,
    }
}
