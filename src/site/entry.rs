//! A file in its place: as it was parsed, and what the site makes of it.

use std::sync::Arc;

use crate::content::document::Document;
use crate::words::diagnostic::Diagnostic;

use super::Text;

/// A file in its place: as it was parsed, and what the site makes of it.
pub(super) struct Entry {
    /// As it was parsed: by its identity it is known that nothing has changed.
    pub parsed: Arc<Document>,
    /// The same with its references resolved.
    pub document: Arc<Document>,
    pub text: Text,
    /// What is wrong with it besides its headings.
    pub said: Vec<Diagnostic>,
}

impl Entry {
    /// Everything that is wrong with it.
    pub fn said(&self) -> impl Iterator<Item = &Diagnostic> {
        self.text.headings.said.iter().chain(&self.said)
    }
}
