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

fn not_utf8(path: &SourcePath, bytes: &[u8]) -> Diagnostic {
    let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let span = Span::of(valid, valid.len()..valid.len());
    let hint = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the file is UTF-16; save it as UTF-8",
        _ => "save the file as UTF-8; it looks like an older encoding such as Windows-1252",
    };
    Diagnostic::new(&codes::FILE_ENCODING, path, "the file is not valid UTF-8").at(span).hint(hint)
}
