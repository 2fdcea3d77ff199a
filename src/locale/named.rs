//! Whether a name speaks of a day, a month or a time, or has a remark.
//!
//! Owns where names of days and months begin and end in a title, and which signs stand around a remark in it or in an
//! address. What it finds is enough to be silent, never to say something: of what it does not find, nothing follows.

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

/// Whether something stands beside a name or an address that is no part of it: in brackets, behind a colon or a dash, or as a
/// sentence, `Desk (closed)`, `1 Street – ring twice`. A comma, a hyphen, a number and an abbreviation are parts of both.
pub fn has_remark(name: &str) -> bool {
    const SIGNS: &[char] = &[
        '(', ')', '[', ']', '{', '}', '<', '>', ':', ';', '!', '?', '*', '|', '=', '…', '、', '。',
        '，', '：', '；', '！', '？', '（', '）', '［', '］', '【', '】', '「', '」', '؛', '؟',
        '۔', '।', '።', '፤', '፥', '፧',
    ];
    let is_dash = |word: &str| {
        !word.is_empty()
            && word.chars().all(|c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '~' | '·' | '/'))
    };
    name.contains(SIGNS) || name.split_whitespace().any(|word| is_dash(word) || ends_sentence(word))
}

/// Whether a word with a full stop is too long for an abbreviation such as `Blvd.`: it ends a sentence.
fn ends_sentence(word: &str) -> bool {
    const OF_ABBREVIATION: usize = 4;
    word.strip_suffix('.').is_some_and(|word| word.chars().count() > OF_ABBREVIATION)
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
