//! Names, numbers and telephone numbers inside right-to-left text, isolated from what stands around
//! them.
//!
//! Without isolation the Unicode bidirectional algorithm (UAX #9) lets `+44 1632 960001` come out
//! with its groups in reverse, and moves a bracket or full stop after a Latin name to its other side.

use super::escape;
use crate::words::language::Direction;

/// How many bytes are looked at together.
const CHUNK: usize = 32;

/// The text as HTML with its left-to-right runs in `<bdi>`; `None` where nothing needs it.
pub(super) fn runs(text: &str, direction: Direction) -> Option<String> {
    let is_inside = |chunk| any(chunk, |byte| byte.is_ascii_alphanumeric());
    if direction == Direction::Ltr || !text.as_bytes().chunks(CHUNK).any(is_inside) {
        return None;
    }
    let mut html = String::with_capacity(text.len() + 32);
    let mut written = 0;
    let mut rest = 0;
    while let Some(start) = next_strong(text, rest) {
        let start = with_sign(text, start);
        let end = run_end(text, start);
        rest = end;
        if !needs_isolation(&text[start..end]) {
            continue;
        }
        html.push_str(&escape(&text[written..start]));
        html.push_str("<bdi dir=\"ltr\">");
        html.push_str(&escape(&text[start..end]));
        html.push_str("</bdi>");
        written = end;
    }
    if written == 0 {
        return None;
    }
    html.push_str(&escape(&text[written..]));
    Some(html)
}

/// The next letter or digit that runs from left to right. Most of a right-to-left text is none, and
/// is told by its bytes, many at a time.
fn next_strong(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let without = bytes[at..].chunks(CHUNK).take_while(|chunk| !any(chunk, begins_strong));
        at += without.map(<[u8]>::len).sum::<usize>();
        at += bytes[at..].iter().position(|byte| begins_strong(*byte))?;
        let character = text[at..].chars().next()?;
        if is_strong(character) {
            return Some(at);
        }
        at += character.len_utf8();
    }
}

/// Looks at all bytes, for without a way out the processor compares many at once.
fn any(chunk: &[u8], is: impl Fn(u8) -> bool) -> bool {
    chunk.iter().fold(false, |any, byte| any | is(*byte))
}

/// Whether a byte of UTF-8 may begin a character that [`is_strong`].
fn begins_strong(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, 0xc3..=0xd4)
}

/// Letters and digits that run from left to right: Latin, Greek, Cyrillic.
fn is_strong(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '\u{c0}'..='\u{52f}')
}

fn is_inner(character: char) -> bool {
    is_strong(character)
        || matches!(
            character,
            ' ' | '.'
                | ','
                | ':'
                | '/'
                | '-'
                | '–'
                | '\''
                | '’'
                | '&'
                | '@'
                | '+'
                | '('
                | ')'
                | '_'
                | '#'
        )
}

/// A plus or an opening bracket before a number belongs to it.
fn with_sign(text: &str, start: usize) -> usize {
    let sign = text[..start].char_indices().next_back();
    sign.filter(|(_, sign)| matches!(sign, '+' | '#' | '@')).map_or(start, |(at, _)| at)
}

/// The end of the last letter or digit before something that is no part of the run.
fn run_end(text: &str, start: usize) -> usize {
    let mut end = start;
    for (at, character) in text[start..].char_indices() {
        if !is_inner(character) {
            break;
        }
        if is_strong(character) {
            end = start + at + character.len_utf8();
        }
    }
    end.max(start + text[start..].chars().next().map_or(0, char::len_utf8))
}

/// A plain number is handled by the algorithm itself; letters, signs and groups are not.
fn needs_isolation(run: &str) -> bool {
    run.chars().any(|c| is_strong(c) && !c.is_ascii_digit())
        || !run.bytes().all(|byte| byte.is_ascii_digit())
}
