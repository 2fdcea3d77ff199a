//! Invisible characters that turn text round: Unicode Technical Standard #55, CVE-2021-42574.
//!
//! The marks LRM, RLM and ALM turn nothing but what stands beside them and are left alone.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, Span, codes};

pub(super) struct BidiControl;

impl Check for BidiControl {
    fn code(&self) -> &'static Code {
        &codes::BIDI_CONTROL
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        for (line, number) in page.text.lines().zip(1..) {
            let Some((at, found, why)) = deceiving(line) else { continue };
            let column = line[..at].chars().count() as u32 + 1;
            let message = format!("the invisible character U+{:04X} {why}", u32::from(found));
            said.push(
                page.say(self, message)
                    .at(Span { line: number, column, length: 1 })
                    .hint("delete it; if you do not see it, type the words around it anew"),
            );
        }
    }
}

/// The first character of a line that overrides the direction, or whose direction is not closed on
/// the line.
fn deceiving(line: &str) -> Option<(usize, char, &'static str)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, character) in line.char_indices() {
        match character {
            '\u{202d}' | '\u{202e}' => {
                return Some((at, character, "turns the text after it round"));
            }
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push((at, character)),
            '\u{202c}' | '\u{2069}' => {
                let closes = |opened: char| closing(opened) == character;
                if !open.pop().is_some_and(|(_, opened)| closes(opened)) {
                    return Some((at, character, "closes a direction that was not opened"));
                }
            }
            _ => {}
        }
    }
    let (at, character) = open.first()?;
    Some((*at, *character, "opens a direction that is not closed on its line"))
}

fn closing(opened: char) -> char {
    match opened {
        '\u{202a}' | '\u{202b}' => '\u{202c}',
        _ => '\u{2069}',
    }
}
