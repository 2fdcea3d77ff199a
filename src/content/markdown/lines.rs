//! On which line and in which column of a text something stands.

use crate::words::lines::Lines;

/// The lines of a text, looked for when the first place is asked for: most texts have nothing that needs one.
pub(super) struct LineCounter<'t> {
    text: &'t str,
    lines: Option<Lines<&'t str>>,
}

impl<'t> LineCounter<'t> {
    /// Of a text.
    pub(super) fn new(text: &'t str) -> Self {
        LineCounter { text, lines: None }
    }

    /// The line from 0 and the column from 1 of an offset.
    pub(super) fn place(&mut self, offset: usize) -> (u32, u32) {
        self.lines().place(offset)
    }

    /// How many characters a part of the text covers on its first line; at least one.
    pub(super) fn length(&mut self, range: std::ops::Range<usize>) -> u32 {
        self.lines().length(range).max(1)
    }

    fn lines(&mut self) -> &Lines<&'t str> {
        let text = self.text;
        self.lines.get_or_insert_with(|| Lines::of(text))
    }
}
