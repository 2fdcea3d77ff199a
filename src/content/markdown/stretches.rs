//! Where the sections of a text stand in its HTML, so that one can be looked at, or shown, without the others.
//!
//! Knows no translation: what comes of a section in which nothing stands is decided in `site`.

use std::ops::Range;

use super::Body;
use super::slots::{Label, Slot};
use crate::words::html;

/// How a link to a footnote is known.
const NAMES_FOOTNOTE: &str = "role=\"doc-noteref\"";

/// What stands below a heading, or before the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Where in the HTML.
    pub html: Range<usize>,
    /// The holes in it, by their places among all.
    pub slots: Range<usize>,
}

impl Body {
    /// What stands before the first heading, then what stands below each. Footnotes belong to none.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = vec![Stretch::default(); self.headings.len() + 1];
        let mut open = Some((0, 0, 0));
        for (place, (at, slot)) in self.slots.iter().enumerate() {
            let at = *at as usize;
            match slot {
                Slot::HeadingId(_) | Slot::Label(Label::Footnotes) => {
                    let end = self.html[..at].rfind('<').unwrap_or(at);
                    self.close(&mut stretches, open.take(), (end, place));
                }
                Slot::SectionNotice(number) => open = Some((*number as usize, at, place + 1)),
                _ => {}
            }
        }
        self.close(&mut stretches, open, (self.html.len(), self.slots.len()));
        stretches
    }

    /// The text as one stretch.
    pub fn whole(&self) -> Stretch {
        Stretch { html: 0..self.html.len(), slots: 0..self.slots.len() }
    }

    fn close(
        &self,
        stretches: &mut [Stretch],
        open: Option<(usize, usize, usize)>,
        (end, place): (usize, usize),
    ) {
        let Some((number, start, first)) = open else { return };
        if let Some(stretch) = stretches.get_mut(number) {
            *stretch = Stretch { html: start..end.max(start), slots: first..place };
        }
    }

    /// Whether nothing stands in a stretch; what authors say to each other in comments is nothing.
    pub fn is_blank(&self, stretch: &Stretch) -> bool {
        stretch.slots.is_empty() && self.html[stretch.html.clone()].trim().is_empty()
    }

    /// Whether every element that begins in a stretch ends in it, and the other way round, and it names no footnote,
    /// which would stay behind: then it can stand elsewhere.
    pub fn stands_alone(&self, stretch: &Stretch) -> bool {
        if self.html[stretch.html.clone()].contains(NAMES_FOOTNOTE) {
            return false;
        }
        let mut depth = 0_usize;
        for tag in html::tags(&self.html[stretch.html.clone()]) {
            match tag.is_end {
                _ if tag.is_void() => {}
                false => depth += 1,
                true if depth == 0 => return false,
                true => depth -= 1,
            }
        }
        depth == 0
    }
}
