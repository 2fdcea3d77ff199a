//! Raw HTML on its way through the writer: whether it is written as HTML or as text, and what its author is told.
//!
//! What may stand in a page is the business of `raw_html`; here is decided what becomes of each piece that the
//! parser finds.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::nesting::Excess;
use super::{Due, Placed, Writer, blocks, nesting, raw_addresses, raw_html};
use crate::content::config::RawHtml;
use crate::words::diagnostic::{Diagnostic, Span, codes};

/// Where elements of raw HTML are open that go on until they are closed, by their names.
#[derive(Default)]
pub(super) struct Open(HashMap<String, Vec<Span>>);

impl Open {
    fn note(&mut self, turn: raw_html::Turn, span: Span) {
        match turn {
            raw_html::Turn::Begins(name) => self.0.entry(name).or_default().push(span),
            raw_html::Turn::Ends(name) => {
                self.0.get_mut(&name).and_then(Vec::pop);
            }
        }
    }
}

impl<'t> Writer<'t, '_> {
    /// A comment is between those who write the page, and no part of it.
    pub(super) fn html_block(&mut self, pieces: Vec<Placed<'t>>) {
        let Some((_, range)) = pieces.first().cloned() else { return };
        let end = pieces.last().map_or(range.end, |(_, range)| range.end);
        let block = &self.text[range.start..end];
        if !raw_html::is_comment(block) || self.blocks.line_at(range.start).is_some() {
            self.raw(pieces);
            return;
        }
        match raw_html::after_comment(block) {
            Some("") => {}
            Some(rest) => self.raw(vec![(Event::Html(rest.into()), range)]),
            None => self.say_of_raw(
                range,
                "the comment does not end and hides the rest of the text",
                "end it with `-->`",
            ),
        }
    }

    /// Leaves pieces of raw HTML that belong together to be written, as the configuration has it. Lines of blocks
    /// can stand between them.
    pub(super) fn raw(&mut self, pieces: Vec<Placed<'t>>) {
        let own = |(event, range): &Placed<'t>| match event {
            Event::Html(raw) | Event::InlineHtml(raw)
                if self.blocks.line_at(range.start).is_none() =>
            {
                Some((raw.clone(), range.clone()))
            }
            _ => None,
        };
        let own: Vec<(CowStr<'t>, Range<usize>)> = pieces.iter().filter_map(own).collect();
        own.iter().for_each(|(_, range)| self.say_of_html(range));
        let is_html = self.reading.raw_html != RawHtml::Escape && self.may_stand(&own);
        for (event, range) in pieces {
            self.due.push_back(match (self.blocks.line_at(range.start), event) {
                (Some(blocks::Line::Html(html)), _) => Due::Html(html.as_str().into()),
                (Some(blocks::Line::Slot(slot)), _) => Due::Slot(*slot),
                (None, Event::Html(raw) | Event::InlineHtml(raw)) if is_html => Due::Html(raw),
                (None, Event::Html(raw) | Event::InlineHtml(raw)) => Due::Event(Event::Text(raw)),
                (None, other) => Due::Event(other),
            });
        }
    }

    /// Whether pieces of raw HTML can be written as HTML. Says what the sanitiser will take out of them.
    fn may_stand(&mut self, pieces: &[(CowStr<'t>, Range<usize>)]) -> bool {
        let (Some((_, first)), Some(last)) = (pieces.first(), pieces.last()) else { return true };
        let raw: String = pieces.iter().map(|(raw, _)| &**raw).collect();
        if let Some(at) = nesting::crowded(&raw) {
            let start = (first.start + at).min(last.1.end);
            let span = self.span(start..start + 1);
            self.diagnostics.push(Excess::Attributes.said(self.reading.path, span));
            return false;
        }
        let read = raw_html::read(&raw);
        if !read.is_whole {
            self.say_of_raw(
                first.clone(),
                "a tag or a comment does not end where its HTML ends; it is shown as text",
                "end a tag with `>` and a comment with `-->`, before the next empty line",
            );
            return false;
        }
        self.note_addresses(&raw, pieces);
        let place = |line: u32| pieces.get(line as usize).unwrap_or(last).1.clone();
        for (line, turn) in read.turns {
            let span = self.span(place(line));
            self.open.note(turn, span);
        }
        for (line, character) in read.foreign {
            let span = self.span(place(line));
            self.foreign.push((character, span));
        }
        if self.reading.raw_html == RawHtml::Sanitise {
            self.has_raw_html = true;
            for said in read.removed.chunk_by(|(one, _), (other, _)| one == other) {
                let what: Vec<&str> = said.iter().map(|(_, what)| what.as_str()).collect();
                self.say_of_raw(
                    place(said[0].0),
                    &raw_html::removed(&what),
                    raw_html::instead(&what),
                );
            }
        }
        true
    }

    /// Notes the addresses in pieces of raw HTML where they stand in the text. Marks of a quotation or a list may
    /// stand between the pieces.
    fn note_addresses(&mut self, raw: &str, pieces: &[(CowStr<'t>, Range<usize>)]) {
        let mut pieces = pieces.iter().peekable();
        let mut before = 0;
        // They come in the order of their places.
        for (attribute, value, range) in raw_addresses::in_piece(raw) {
            while let Some((piece, _)) =
                pieces.next_if(|(piece, _)| before + piece.len() <= range.start)
            {
                before += piece.len();
            }
            let Some((piece, at)) = pieces.peek() else { continue };
            let is_verbatim = self.text.get(at.clone()) == Some(&**piece);
            let start = at.start + (range.start - before);
            let end = (start + range.len()).min(at.end);
            let span = self.span(if is_verbatim { start..end } else { at.clone() });
            self.addresses.push(attribute, value, span);
        }
    }

    /// Says which elements of raw HTML were not closed anywhere: what they do to their words they do to all that follows.
    pub(super) fn say_of_open(&mut self) {
        let open = std::mem::take(&mut self.open).0.into_iter();
        let said = open.flat_map(|(name, spans)| {
            let path = self.reading.path;
            spans.into_iter().map(move |span| {
                let message =
                    format!("`<{name}>` is not closed: it goes on to the end of the page");
                let hint = format!("write `</{name}>` behind the words that it is about");
                Diagnostic::new(&codes::HTML_UNCLOSED, path, message).at(span).hint(hint)
            })
        });
        self.diagnostics.extend(said);
    }

    fn say_of_raw(&mut self, range: Range<usize>, message: &str, hint: &str) {
        let span = self.span(range);
        let said = Diagnostic::new(&codes::RAW_HTML_REMOVED, self.reading.path, message);
        self.diagnostics.push(said.at(span).hint(hint));
    }
}
