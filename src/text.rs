//! Files as text: reading them, and saying what keeps them from being read.

use crate::diagnostic::{Diagnostic, Span, codes};
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

/// Whether a character is seen, or makes room: no control, nothing that turns the direction of writing
/// round, nothing that is no character at all. What joins letters is seen in what it joins.
pub fn is_printed(character: char) -> bool {
    let is_hidden = matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffd}'
            | '\u{fdd0}'..='\u{fdef}'
            | '\u{e000}'..='\u{f8ff}'
    );
    let is_no_character = u32::from(character) & 0xfffe == 0xfffe;
    !(character.is_control() || is_hidden || is_no_character)
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
