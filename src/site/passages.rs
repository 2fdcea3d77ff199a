//! What the sections of a text say, in a line for people who compare two of them.
//!
//! Knows where the sections begin in the HTML of a text, and nothing of how they belong to others.

use crate::content::document::Document;
use crate::content::markdown::Slot;
use crate::words::html;
use crate::words::unit::Pair;

/// The sections of a text, by number; 0 stands before the first heading.
pub(super) struct Passages<'d> {
    document: &'d Document,
    /// Where each begins.
    starts: Vec<usize>,
}

impl<'d> Passages<'d> {
    pub fn of(document: &'d Document) -> Self {
        let mut starts = vec![0; document.body.headings.len() + 1];
        for (at, slot) in &document.body.slots {
            if let Slot::HeadingId(heading) = slot
                && let Some(start) = starts.get_mut(*heading as usize + 1)
            {
                *start = *at as usize;
            }
        }
        Passages { document, starts }
    }

    fn html(&self, section: usize) -> &'d str {
        let html = &self.document.body.html;
        let start = self.starts.get(section).copied().unwrap_or(html.len());
        let end = self.starts.get(section + 1).copied().unwrap_or(html.len());
        html.get(start..end.max(start)).unwrap_or_default()
    }

    /// All words of a section.
    pub fn words(&self, section: usize) -> String {
        words_in(self.html(section))
    }

    /// The heading of a section, if it has one, and how the text below it begins.
    pub fn told(&self, section: usize) -> String {
        let html = self.html(section);
        // The section ends inside the tag of the next heading.
        let html = if section + 1 < self.starts.len() { before_tag(html) } else { html };
        let heading = section.checked_sub(1).and_then(|at| self.document.body.headings.get(at));
        let Some(heading) = heading else { return beginning(html).into() };
        let below = html.split_once("</h").and_then(|(_, rest)| rest.split_once('>'));
        let below = beginning(below.map_or("", |(_, below)| below));
        match below.is_empty() {
            true => heading.text.clone(),
            false => format!("{}: {below}", heading.text),
        }
    }
}

fn before_tag(html: &str) -> &str {
    &html[..html.rfind('<').unwrap_or(html.len())]
}

/// How HTML begins without its tags, as far as it is told.
fn beginning(html: &str) -> Box<str> {
    /// More than is told, in letters of four bytes and with what they are written as in HTML.
    const ENOUGH: usize = 1000;
    Pair::short(&words_up_to(html, ENOUGH))
}

/// What is left of HTML without its tags.
pub(super) fn words_in(html: &str) -> String {
    words_up_to(html, html.len())
}

/// The same up to the piece with which there are so many bytes of it.
fn words_up_to(html: &str, enough: usize) -> String {
    let mut words = String::with_capacity(enough.min(html.len()));
    let mut at = 0;
    for tag in html::tags(html) {
        words.push_str(&html[at..tag.range.start.max(at)]);
        words.push(' ');
        at = tag.range.end;
        if words.len() > enough {
            return html::decoded(&words).into_owned();
        }
    }
    words.push_str(html.get(at..).unwrap_or_default());
    html::decoded(&words).into_owned()
}
