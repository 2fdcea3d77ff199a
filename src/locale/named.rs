//! Whether a name speaks of a day, a month or a time, or has a remark.
//!
//! Owns where names of days and months begin and end in a title, and which signs stand around a remark in it or in an
//! address. What it finds is enough to be silent, never to say something: of what it does not find, nothing follows.

use std::sync::LazyLock;

use super::months::{self, is_of_word};
use super::weekdays;
use crate::script::is_spaceless;

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
    let letters = name.chars().count();
    let has_case = name.chars().any(char::is_lowercase);
    if !has_case && is_found_anywhere(name) {
        return small.contains(name);
    }
    // Two letters are a word of their own in some language. The last letter of a name is the one that changes: пятница,
    // по пятницам.
    let stem = match letters {
        0..=2 if has_case => return false,
        0..=STEM => name,
        _ => name.strip_suffix(['a', 'o', 'а', 'я', 'ь']).unwrap_or(name),
    };
    small.match_indices(stem).any(|(at, _)| {
        let is_whole = !small[at + stem.len()..].starts_with(is_of_word);
        is_begun(&small[..at]) && (is_whole || letters > STEM)
    })
}

/// Whether no word is said to begin where a name stands: its script writes no spaces. Korean does, but for particles, and
/// its short names are syllables of many words.
fn is_found_anywhere(name: &str) -> bool {
    let is_korean = |c: char| matches!(c, '\u{ac00}'..='\u{d7ff}');
    let is_syllable = name.chars().count() <= 2 && name.chars().all(is_korean);
    name.chars().any(is_spaceless) && !is_syllable
}

/// Whether a word can begin behind this. Articles and prepositions of Hebrew, Arabic and Ethiopic are written together
/// with it, up to three letters of them: "בשבת", "والسبت".
fn is_begun(before: &str) -> bool {
    const ARTICLES: usize = 3;
    let word = before.chars().rev().take_while(|c| is_of_word(*c));
    let has_articles = |c: char| matches!(c, '\u{0590}'..='\u{08ff}' | '\u{1200}'..='\u{139f}');
    let mut letters = word.take(ARTICLES + 1);
    letters.clone().count() <= ARTICLES && letters.all(has_articles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_word_names_no_time() {
        for title in [
            "स्वागत केंद्र",
            "सोमालिया संघ",
            "স্বাগত কেন্দ্র",
            "مركز الترحيب",
            "מרכז קליטה",
            "የእንኳን ደህና መጡ ማዕከል",
            "일자리 센터",
            "환영 센터",
            "Welcome centre",
            "Центр встречи",
        ] {
            let named: Vec<_> = NAMES.iter().filter(|name| has(title, name)).collect();
            assert!(!names_a_time(title), "{title}: {named:?}");
        }
    }

    #[test]
    fn a_word_names_a_time() {
        for title in [
            "सोमवार को खुला",
            "मार्च में खुला",
            "अक्टूबर",
            "مكتب السبت",
            "مكتب والسبت",
            "משרד בשבת",
            "월요일에 상담",
            "월~금 상담",
            "月曜日の窓口",
            "周一办公室",
            "Mittwochs offen",
            "По пятницам",
            "ሰኞ",
        ] {
            assert!(names_a_time(title), "{title}");
        }
    }
}
