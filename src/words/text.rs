//! Files as text: reading them, and saying what keeps them from being read.

use std::borrow::Cow;

use crate::words::diagnostic::{Code, Diagnostic, Span, codes};
use crate::words::leavings;
use crate::words::mark;
use crate::words::os::{self, Doing};
use crate::words::path::SourcePath;
use crate::words::world::{Astray, Unlisted, Unread, Unused, World};

/// Reads a file.
///
/// # Errors
/// When it cannot be read.
pub fn read(world: &dyn World, path: &SourcePath) -> Result<Vec<u8>, Box<Diagnostic>> {
    world.read(path).map_err(|error| Box::new(unreadable(path, &error)))
}

/// Says what in a text that is shown lets in whoever reads it: it was pasted, and is meant for nobody. `shown` is what
/// shows it, "the page".
pub fn say_secret(path: &SourcePath, shown: &str, text: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some((what, line)) = leavings::in_page(text) else { return };
    // Without the place, whose line would be shown wherever messages go.
    let message = format!("{shown} shows {what} to all who read it, in line {line}");
    diagnostics.push(
        Diagnostic::new(&codes::SECRET_SHOWN, path, message)
            .hint("take it out; if it was ever published or shared, replace it"),
    );
}

/// What is said of a file that cannot be read, or is not to be.
pub fn unreadable(path: &SourcePath, error: &std::io::Error) -> Diagnostic {
    let Some(unread) = Unread::of(error) else {
        let refused = os::in_words(error, Doing::Reading);
        let message = format!("the file cannot be read: {}", refused.why);
        return Diagnostic::new(&codes::FILE_UNREADABLE, path, message)
            .maybe_hint(refused.hint.map(str::to_owned));
    };
    let (code, hint) = match unread {
        Unread::Irregular(_) => {
            (&codes::FILE_REFUSED, "only files are read; rename it, or move it out of the site")
        }
        Unread::Link { why, .. } => match why {
            Astray::Outside => (
                &codes::LINK_REFUSED,
                "put the file itself there; or set `follow_links: true` in `welcomat.yaml`, if everybody who can add a link may publish any file of this machine",
            ),
            Astray::Nowhere => {
                (&codes::LINK_REFUSED, "remove the link, or put back what it led to")
            }
            Astray::Round => (&codes::LINK_REFUSED, "remove the link"),
            Astray::Hidden => (
                &codes::LINK_REFUSED,
                "remove the link; what should be published needs another name",
            ),
        },
        Unread::TooManyLinks(_) | Unread::TooManyWays(_) => {
            (&codes::LINK_REFUSED, "put the files themselves there, or link to them from one place")
        }
        Unread::TooLarge(_) => (
            &codes::FILE_TOO_LARGE,
            "make it smaller or divide it; if it is meant to be so large, raise the limit under `limits:` in `welcomat.yaml`",
        ),
        Unread::TooMany(_) => (
            &codes::FILES_TOO_MANY,
            "look whether a folder of another program lies there; if there are meant to be so many, raise `files` under `limits:` in `welcomat.yaml`",
        ),
        Unread::TooDeep(_) => {
            (&codes::FILES_TOO_MANY, "move the folder up: no address needs to be so long")
        }
        Unread::Changed => {
            (&codes::FILE_CHANGED, "wait until nothing writes to it any more, and build again")
        }
        Unread::Unnamed => (
            &codes::FILE_UNREADABLE,
            "rename the file; letters, digits, `-` and `_` are always safe",
        ),
        Unread::Contradicted => {
            (&codes::FILE_UNREADABLE, "build again; if that does not help, look at the disk")
        }
    };
    Diagnostic::new(code, path, unread.to_string()).hint(hint)
}

/// What is said of a folder in which nothing is remembered.
pub fn unused(unused: &Unused) -> Diagnostic {
    let message =
        format!("the folder in which builds remember things is not used: {}", unused.reason);
    Diagnostic::new(&codes::CACHE_REFUSED, &unused.folder, message)
        .hint("remove it, or give it another name; the next build makes it anew")
}

/// What is said where something was not read.
pub static IS_UNREAD: [&Code; 6] = [
    &codes::FILE_CHANGED,
    &codes::FILE_REFUSED,
    &codes::FILE_TOO_LARGE,
    &codes::FILE_UNREADABLE,
    &codes::FILES_TOO_MANY,
    &codes::LINK_REFUSED,
];

/// What is said of a place that could not be listed.
pub fn unlisted(unlisted: &Unlisted) -> Diagnostic {
    unreadable(&unlisted.path, &unlisted.error)
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
