//! Notes below a text: numbered in the order in which they are referred to, and written at its end.
//!
//! A note that nobody can come to, or that would hide another, is reported.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event};
use unicase::UniCase;

use super::slots::{Holed, Label, Slot};
use super::{Placed, Writer};

use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::language::Direction;

/// The name of a note: the size of its letters tells none apart, as in the parser of Markdown.
type Name<'t> = UniCase<CowStr<'t>>;

#[derive(Default)]
pub(super) struct Footnotes<'t> {
    /// The names in the order in which they are first referred to.
    order: Vec<Name<'t>>,
    /// The place of each name among them, from 1.
    numbers: HashMap<Name<'t>, usize>,
    definitions: HashMap<Name<'t>, Note>,
    /// Where the last reference ends.
    end: usize,
}

/// A note and where it is written.
struct Note {
    html: Holed,
    span: Span,
}

impl<'t> Writer<'t, '_> {
    /// Takes in a note. Of two with one name the first counts, as on GitHub.
    pub(super) fn footnote(
        &mut self,
        name: CowStr<'t>,
        range: Range<usize>,
        inner: Vec<Placed<'t>>,
    ) {
        let (name, span) = (UniCase::new(name), self.span(range));
        if let Some(first) = self.footnotes.definitions.get(&name) {
            self.diagnostics.push(
                Diagnostic::new(
                    &codes::FOOTNOTE_UNMATCHED,
                    self.reading.path,
                    format!("the footnote `[^{name}]` is written twice; readers see the first"),
                )
                .at(span)
                .label(self.reading.path, Some(first.span), "the first")
                .hint("give one of them another name"),
            );
            return;
        }
        let html = self.rendered(inner.into_iter(), 0);
        self.footnotes.definitions.insert(name, Note { html, span });
    }

    pub(super) fn footnote_reference(
        &mut self,
        name: CowStr<'t>,
        range: &Range<usize>,
    ) -> Event<'t> {
        let name = UniCase::new(name);
        let next = self.footnotes.order.len() + 1;
        let number = *self.footnotes.numbers.entry(name.clone()).or_insert(next);
        // Only the first reference to a note can be the one that the note leads back to.
        let is_first = number == next;
        if is_first {
            self.footnotes.order.push(name);
        }
        // Two in a row would be read as one number.
        let comma = match (self.footnotes.end == range.start, self.reading.direction) {
            (false, _) => "",
            (true, Direction::Ltr) => "<sup>, </sup>",
            (true, Direction::Rtl) => "<sup>، </sup>",
        };
        self.footnotes.end = range.end;
        let id = if is_first { format!(" id=\"fnref-{number}\"") } else { String::new() };
        Event::InlineHtml(
            format!(
                "{comma}<sup><a href=\"#fn-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>"
            )
            .into(),
        )
    }

    /// Writes the notes at the end of the text.
    pub(super) fn footnotes_into(&mut self, holed: &mut Holed) {
        let Footnotes { order, numbers, mut definitions, .. } = std::mem::take(&mut self.footnotes);
        let mut unused: Vec<(&Name<'t>, Span)> = definitions
            .iter()
            .filter(|(name, _)| !numbers.contains_key(*name))
            .map(|(name, note)| (name, note.span))
            .collect();
        unused.sort_by_key(|(_, span)| *span);
        for (name, span) in unused {
            let message = format!("nothing refers to the footnote `[^{name}]`; no reader sees it");
            self.diagnostics.push(
                Diagnostic::new(&codes::FOOTNOTE_UNMATCHED, self.reading.path, message)
                    .at(span)
                    .hint(format!("write `[^{name}]` where it belongs, or remove the note")),
            );
        }
        if order.is_empty() {
            return;
        }
        holed.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        holed.push_slot(Slot::Label(Label::Footnotes));
        holed.push_str("\">\n<ol>\n");
        for (index, name) in order.into_iter().enumerate() {
            let number = index + 1;
            let mut note = definitions.remove(&name).map_or_else(Holed::default, |note| note.html);
            let end = note.take_end("</p>");
            holed.push_str(&format!("<li id=\"fn-{number}\">"));
            holed.append(&note);
            holed.push_str(&format!(
                " <a href=\"#fnref-{number}\" role=\"doc-backlink\" aria-label=\""
            ));
            holed.push_slot(Slot::Label(Label::FootnoteBack));
            holed.push_str("\">↩</a>");
            holed.push_str(&end);
            holed.push_str("</li>\n");
        }
        holed.push_str("</ol>\n</section>\n");
    }
}
