//! Files as text: reading them, and saying what keeps them from being read.

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, Span, codes};
use crate::mark;
use crate::path::SourcePath;
use crate::world::World;

/// Reads a file.
///
/// # Errors
/// When it cannot be read.
pub fn read(world: &dyn World, path: &SourcePath) -> Result<Vec<u8>, Box<Diagnostic>> {
    world.read(path).map_err(|error| Box::new(unreadable(path, &error)))
}

/// What is said of a file that cannot be read.
pub fn unreadable(path: &SourcePath, error: &std::io::Error) -> Diagnostic {
    let message = format!("the file cannot be read: {error}");
    Diagnostic::new(&codes::FILE_UNREADABLE, path, message)
}

/// The text of a file.
///
/// # Errors
/// When the file is not UTF-8: a diagnostic at the first letter that is not.
pub fn of<'b>(path: &SourcePath, bytes: &'b [u8]) -> Result<&'b str, Box<Diagnostic>> {
    simdutf8::basic::from_utf8(bytes).map_err(|_| Box::new(not_utf8(path, bytes)))
}

fn not_utf8(path: &SourcePath, bytes: &[u8]) -> Diagnostic {
    let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let span = Span::of(valid, valid.len()..valid.len());
    let hint = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the file is UTF-16; save it as UTF-8",
        _ => "save the file as UTF-8; it looks like an older encoding such as Windows-1252",
    };
    Diagnostic::new(&codes::FILE_ENCODING, path, "the file is not valid UTF-8").at(span).hint(hint)
}

/// A text as it can be published: without the characters that no text may hold ([`mark`]), of which is said
/// where they stand.
pub fn publishable<'t>(
    path: &SourcePath,
    text: &'t str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Cow<'t, str> {
    let mut found = Vec::new();
    for (at, character) in mark::found(text) {
        // The place is looked for only where it is told.
        let is_first = !found.iter().any(|(known, _)| *known == character);
        let span = if is_first { Span::of(text, at..at + 1) } else { Span::default() };
        found.push((character, span));
    }
    diagnostics.extend(removed(path, found));
    mark::clean(text)
}

/// What is said of characters that were taken out: of each kind once, at its first place.
pub fn removed(
    path: &SourcePath,
    found: impl IntoIterator<Item = (char, Span)>,
) -> impl Iterator<Item = Diagnostic> {
    let mut kinds: Vec<(char, Span, usize)> = Vec::new();
    for (character, span) in found {
        match kinds.iter_mut().find(|(known, ..)| *known == character) {
            Some((.., others)) => *others += 1,
            None => kinds.push((character, span, 0)),
        }
    }
    kinds.into_iter().map(|(character, span, others)| {
        let others = match others {
            0 => String::new(),
            1 => ", here and in another place".to_owned(),
            others => format!(", here and in {others} other places"),
        };
        let code = u32::from(character);
        let message =
            format!("the character U+{code:04X} cannot be published and was taken out{others}");
        Diagnostic::new(&codes::CHARACTER_REMOVED, path, message)
            .at(span)
            .hint("delete it: nobody sees it, and often it comes with a copy from another program")
    })
}
