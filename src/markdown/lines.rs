//! On which line and in which column of a text something stands.

/// Lines and columns of offsets that mostly grow: counting goes on where it stopped.
pub(super) struct LineCounter<'t> {
    text: &'t str,
    offset: usize,
    line: u32,
}

impl<'t> LineCounter<'t> {
    /// At the beginning of a text.
    pub(super) fn new(text: &'t str) -> Self {
        LineCounter { text, offset: 0, line: 0 }
    }

    /// The line from 0 and the column from 1 of an offset.
    pub(super) fn place(&mut self, offset: usize) -> (u32, u32) {
        if offset < self.offset {
            (self.offset, self.line) = (0, 0);
        }
        let bytes = self.text.as_bytes();
        self.line += memchr::memchr_iter(b'\n', &bytes[self.offset..offset]).count() as u32;
        self.offset = offset;
        let line_start = memchr::memrchr(b'\n', &bytes[..offset]).map_or(0, |at| at + 1);
        (self.line, 1 + self.text[line_start..offset].chars().count() as u32)
    }
}
