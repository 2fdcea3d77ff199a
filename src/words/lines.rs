//! The lines of a text: how they end, where they begin, and in which line and column something stands.
//!
//! It knows no format. Whoever notes places in a text counts here, so that a place costs the same wherever it
//! is, and however long the lines are.

use std::borrow::Cow;
use std::ops::Range;

/// A text in which every line ends in `\n`: files are saved with other ends on Windows and on old systems, and to
/// Markdown and YAML all three are the end of a line. A place is noted in this text, never in one with other ends.
pub fn with_plain_ends(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// So many bytes are counted together.
const BLOCK: usize = 512;

/// A text with plain ends of lines, in which places can be looked up in any order.
pub struct Lines<T> {
    text: T,
    /// The offset of each line.
    starts: Vec<usize>,
    /// How many characters stand before each block of bytes.
    counted: Vec<usize>,
}

impl<T: AsRef<str>> Lines<T> {
    /// Looks through a text once.
    pub fn of(text: T) -> Self {
        let bytes = text.as_ref().as_bytes();
        let ends = memchr::memchr_iter(b'\n', bytes);
        let starts = std::iter::once(0).chain(ends.map(|end| end + 1)).collect();
        let mut before = 0;
        let counted = bytes.chunks(BLOCK).map(|block| {
            let here = before;
            before += characters(block);
            here
        });
        let counted = counted.collect();
        Lines { text, starts, counted }
    }

    /// A line by its number from 1, without its end. Behind the end of the last line there is none.
    pub fn line(&self, number: u32) -> Option<&str> {
        let index = (number as usize).checked_sub(1)?;
        let start = *self.starts.get(index)?;
        if index > 0 && start == self.text.as_ref().len() {
            return None;
        }
        let end = self.starts.get(index + 1).map_or(self.text.as_ref().len(), |next| next - 1);
        self.text.as_ref().get(start..end)
    }

    /// The line from 0 and the column from 1, in characters, of an offset.
    pub fn place(&self, offset: usize) -> (u32, u32) {
        let line = self.line_at(offset);
        let column = self.before(offset) - self.before(self.starts[line]);
        (line as u32, column as u32 + 1)
    }

    /// How many characters a part of the text covers, cut at the end of its first line.
    pub fn length(&self, range: Range<usize>) -> u32 {
        let end = match self.starts.get(self.line_at(range.start) + 1) {
            Some(next) => range.end.min(next - 1),
            None => range.end,
        };
        self.before(end.max(range.start)).saturating_sub(self.before(range.start)) as u32
    }

    /// The line from 0 of an offset.
    fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// How many characters stand before an offset.
    fn before(&self, offset: usize) -> usize {
        let bytes = self.text.as_ref().as_bytes();
        let offset = offset.min(bytes.len());
        // An offset at the very end may begin a block that is not there.
        let block = (offset / BLOCK).min(self.counted.len().saturating_sub(1));
        self.counted
            .get(block)
            .map_or(0, |counted| counted + characters(&bytes[block * BLOCK..offset]))
    }
}

/// How many characters begin in a piece of UTF-8: all bytes but those that continue one.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_is_what_counting_from_the_start_gives(text in "[aé\n👩]{0,1500}", at in 0..2_000_usize) {
            let mut offset = at.min(text.len());
            while !text.is_char_boundary(offset) {
                offset -= 1;
            }
            let line = text[..offset].matches('\n').count();
            let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
            let lines = Lines::of(text.as_str());
            let column = text[start..offset].chars().count() as u32 + 1;
            prop_assert_eq!(lines.place(offset), (line as u32, column));
            prop_assert_eq!(lines.line(line as u32 + 1).unwrap_or(""), text.split('\n').nth(line).unwrap_or(""));
            let rest = text[offset..].split('\n').next().unwrap_or("").chars().count() as u32;
            prop_assert_eq!(lines.length(offset..text.len()), rest);
        }

        #[test]
        fn every_end_of_a_line_becomes_one(pieces in prop::collection::vec("[a]{0,2}(\r\n|\n|\r)", 0..20)) {
            let text = pieces.concat();
            let plain = with_plain_ends(&text);
            prop_assert!(!plain.contains('\r'));
            let ends = text.replace("\r\n", "\n").matches(['\n', '\r']).count();
            prop_assert_eq!(plain.matches('\n').count(), ends);
        }
    }
}
