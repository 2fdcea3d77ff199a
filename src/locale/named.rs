//! Whether a name speaks of a day, a month or a time.
//!
//! Owns where names of days and months begin and end in a title. What it finds is enough to be silent, never to say
//! something: of what it does not find, nothing follows.

use std::sync::LazyLock;

use super::{months, weekdays};

/// From this many letters on, other letters may follow: "Mittwochs", "Saturdays".
const STEM: usize = 4;

/// The names of days and months, in small letters.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut names: Vec<&str> = months::names().chain(weekdays::names()).collect();
    names.retain(|name| !name.is_empty() && !name.contains(char::is_numeric));
    names.sort_unstable();
    names.dedup();
    names
});

/// Whether a title names a day of the week or a month, in any language, or has a figure.
pub fn names_a_time(title: &str) -> bool {
    let small = title.to_lowercase();
    title.contains(char::is_numeric) || NAMES.iter().any(|name| has(&small, name))
}

fn has(small: &str, name: &str) -> bool {
    if is_written_together(name) {
        return small.contains(name);
    }
    let letters = name.chars().count();
    // Two letters are a word of their own in some language. The last letter of a name is the one that changes: пятница,
    // по пятницам.
    let stem = match letters {
        0..=2 => return false,
        3..=STEM => name,
        _ => name.strip_suffix(['a', 'o', 'а', 'я', 'ь']).unwrap_or(name),
    };
    small.match_indices(stem).any(|(at, _)| {
        let is_begun = !small[..at].ends_with(char::is_alphabetic);
        let is_whole = !small[at + stem.len()..].starts_with(char::is_alphabetic);
        is_begun && (is_whole || letters > STEM)
    })
}

/// Whether words stand in this script without spaces, or with others before them: no word is said to begin.
fn is_written_together(word: &str) -> bool {
    !word.chars().any(|c| c.is_lowercase())
}
