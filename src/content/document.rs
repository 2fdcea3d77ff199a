//! One file of content, parsed: its facts, its prose, its text. Types only.

use std::sync::Arc;

use crate::content::kinds::{Common, Facts};
use crate::content::markdown::Body;
use crate::content::sources::Source;

/// A parsed Markdown file. It knows no other file: links and references are as they were written.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// The fields that every page has.
    pub common: Common,
    /// The fields of its kind.
    pub facts: Facts,
    /// Whether its front matter could not be read: nobody knows what it says.
    pub is_unread: bool,
    /// Whether any of its fields names a page or a file; most translations name none.
    pub has_mentions: bool,
    /// The text, shared with the site that is made of it.
    pub body: Arc<Body>,
}

impl Document {
    /// The title; the id of the page where a broken file has none.
    pub fn title(&self) -> &str {
        let title = self.common.title.as_ref().map(|title| title.text.as_str());
        title.unwrap_or_else(|| self.source.id.as_str())
    }

    /// The summary in one sentence.
    pub fn summary(&self) -> Option<&str> {
        self.common.summary.as_ref().map(|summary| summary.text.as_str())
    }
}
