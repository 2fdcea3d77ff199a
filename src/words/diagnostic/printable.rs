//! What of a text may reach a terminal, a log or a page as it is.
//!
//! The one place that decides which characters are shown and which are spelt out. Whatever a message
//! quotes was written by somebody: an escape would move the cursor or rename the window, a
//! bidirectional control would make one address look like another (CVE-2021-42574), an invisible letter would
//! hide the mistake that the message is about.

use std::borrow::Cow;
use std::fmt::Write;

use crate::words::unseen::is_unseen;

/// Longer texts are cut: nobody reads them, and what is quoted may be as long as a file.
const LONGEST: usize = 2_000;

/// A text of one line in which every character can be seen: others are spelt out as `\u{1b}`, a line break
/// as `\n`.
pub fn printable(text: &str) -> Cow<'_, str> {
    let is_short = text.len() <= LONGEST;
    if is_short && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len().min(LONGEST) + 16);
    for piece in Pieces::of(text) {
        if shown.len() > LONGEST {
            shown.push('…');
            break;
        }
        piece.push_to(&mut shown);
    }
    Cow::Owned(shown)
}

/// The same for a text of several lines, whose breaks are the program's own.
pub fn printable_lines(text: &str) -> String {
    text.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}

/// A character as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it is.
    Seen(char),
    /// Spelt out.
    Spelt(char),
}

impl Piece {
    pub(super) fn push_to(self, shown: &mut String) {
        match self {
            Piece::Seen(character) => shown.push(character),
            Piece::Spelt('\n') => shown.push_str("\\n"),
            Piece::Spelt('\r') => shown.push_str("\\r"),
            Piece::Spelt('\t') => shown.push_str("\\t"),
            Piece::Spelt(character) => {
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
            }
        }
    }
}

/// The characters of a text, each with whether it can be seen.
pub(super) struct Pieces<'t> {
    rest: std::str::Chars<'t>,
    before: Option<char>,
}

impl<'t> Pieces<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Pieces { rest: text.chars(), before: None }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let character = self.rest.next()?;
        let next = self.rest.clone().next();
        let is_seen = match is_joiner(character) || is_selector(character) {
            true => changes_letters(self.before, character, next),
            false => !is_unseen(character),
        };
        self.before = is_seen.then_some(character);
        Some(if is_seen { Piece::Seen(character) } else { Piece::Spelt(character) })
    }
}

/// Joins letters, or keeps them apart: a part of the spelling of Persian, Kurdish, Sinhala and other words, and of
/// some pictures of people.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Chooses among the forms of the character before it.
fn is_selector(character: char) -> bool {
    matches!(
        character,
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    )
}

/// Whether such a character does what it is for: between letters of a script that joins, or behind what has several
/// forms. Anywhere else, and between letters of Latin, it only hides.
fn changes_letters(before: Option<char>, character: char, next: Option<char>) -> bool {
    let has_forms = |c: char| !c.is_ascii() && !c.is_whitespace() && !is_unseen(c);
    let joins = |c: char| u32::from(c) >= 0x0600 && has_forms(c);
    match is_joiner(character) {
        true => {
            before.is_some_and(|before| joins(before) && !is_joiner(before))
                && next.is_some_and(|next| joins(next) && !is_joiner(next) && !is_selector(next))
        }
        false => before
            .is_some_and(|before| has_forms(before) && !is_selector(before) && !is_joiner(before)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_spelt_out() {
        for (text, shown) in [
            ("plain `words`", "plain `words`"),
            ("\u{1b}]0;owned\u{7}\u{1b}[2J", "\\u{1b}]0;owned\\u{7}\\u{1b}[2J"),
            ("a\u{9b}31mb\u{7f}", "a\\u{9b}31mb\\u{7f}"),
            ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
            ("a\u{202e}b\u{2066}c\u{200f}d\u{61c}", "a\\u{202e}b\\u{2066}c\\u{200f}d\\u{61c}"),
            ("a\u{2028}b\u{2029}c\u{85}", "a\\u{2028}b\\u{2029}c\\u{85}"),
            ("a\u{200b}b\u{feff}c\u{ad}d\u{2060}e", "a\\u{200b}b\\u{feff}c\\u{ad}d\\u{2060}e"),
            (
                "a\u{e0041}b\u{fdd0}c\u{ffff}d\u{1fffe}",
                "a\\u{e0041}b\\u{fdd0}c\\u{ffff}d\\u{1fffe}",
            ),
            ("a\u{e000}b\u{f0000}", "a\\u{e000}b\\u{f0000}"),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn words_of_every_language_are_shown_as_they_are() {
        for text in [
            "Ça va? naïve Straße",
            "می‌خواهم",
            "ශ්‍රී ලංකා",
            "क्‍ष",
            "שָׁלוֹם",
            "ትግርኛ",
            "你好\u{3000}世界",
            "👩‍👧 ❤️",
            "\u{600}٥",
            "a\u{a0}b",
        ] {
            assert_eq!(printable(text), text);
        }
    }

    #[test]
    fn joiners_that_join_nothing_are_spelt_out() {
        for (text, shown) in [
            ("pay\u{200d}pal", "pay\\u{200d}pal"),
            ("\u{200c}a", "\\u{200c}a"),
            ("می\u{200c}", "می\\u{200c}"),
            ("می\u{200c}\u{200c}خ", "می\\u{200c}\\u{200c}خ"),
            ("a\u{fe0f}", "a\\u{fe0f}"),
            ("世\u{fe00}\u{fe00}", "世\u{fe00}\\u{fe00}"),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn long_texts_are_cut() {
        let shown = printable(&"é".repeat(1_000_000)).into_owned();
        assert!(shown.len() < LONGEST + 16 && shown.ends_with('…'));
    }

    #[test]
    fn lines_of_the_program_stay_lines() {
        assert_eq!(printable_lines("a\n\nhint: b\u{1b}"), "a\n\nhint: b\\u{1b}");
    }
}
