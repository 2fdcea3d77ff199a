//! What is asked of a command that notes how a translation stands, and what comes of it.
//!
//! Values only: how it is done, `accept` and those that it calls know.

use super::File;

/// Which units of a translation are to be noted as they stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those of which nothing was recorded yet. What was recorded and is out of date stays so: only a person can
    /// say of each that it is right.
    New,
    /// Every one that the translation has.
    All,
    /// Those of these keys.
    Keys(Vec<String>),
}

/// A file that is to be written in place of one that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// The file as it is to be.
    pub file: File,
    /// As it was when it was read.
    pub before: String,
}

/// What comes of noting how a translation stands.
#[derive(Debug, Default)]
pub struct Accepted {
    /// The files that change: the translation, and its source where items of it got names.
    pub files: Vec<Rewrite>,
    /// What was done besides.
    pub done: Vec<String>,
    /// The texts that were recorded and were not current: the key of each, and what stands side by side.
    pub recorded: Vec<String>,
    /// In the same form those that are out of date and stay so.
    pub out_of_date: Vec<String>,
    /// What could not be done, and why.
    pub refused: Vec<String>,
}
