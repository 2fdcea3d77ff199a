//! The commands that hints about translations name, as people type them.
//!
//! Knows how a page is named on the command line, and nothing of what the commands do.

use crate::content::document::Document;

/// The command that names items and notes how a translation stands.
pub fn command(source: &Document, tag: &str) -> String {
    let kind = source.source.kind.name();
    format!("{} --accept", add(kind, source.source.path.as_str(), tag))
}

/// The same command for some texts alone: nothing but those that a person was told of is recorded.
pub fn command_for<'k>(command: &str, keys: impl Iterator<Item = &'k str>) -> String {
    let keys = keys.collect::<Vec<_>>().join(",");
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./,".contains(letter);
    match keys.chars().all(is_plain) {
        true => format!("{command} {keys}"),
        false => format!("{command} '{}'", keys.replace('\'', r"'\''")),
    }
}

/// The command that begins a translation, or says how it stands.
pub fn add(kind: &str, file: &str, tag: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    let quote = if file.chars().all(is_plain) { "" } else { "\"" };
    format!("welcomat add {kind} {quote}{file}{quote} --language {tag}")
}
