//! What a translation is made of, unit by unit: how a unit is named, what its text means, and how far
//! the two can be trusted to belong together.
//!
//! A unit is a section of a text, or a text of the front matter. Its key is its way from the root of the page:
//! names of fields, keys of items and ids of headings, joined by `/`. A part of the way holds letters, digits and
//! `-` only, so that a key needs no quotes in any YAML, and is no path, no number and never empty:
//!
//! | in a key | stands for |
//! | --- | --- |
//! | a letter, a digit, a mark on a letter | itself |
//! | `-` between two of them | a hyphen |
//! | `--` between two of them | a space |
//! | `---2e-` | any other character, by its number in Unicode, in hexadecimal; also a hyphen or a space that stands elsewhere |
//! | `----` | what joins the fields of a key that has several |
//! | `-` alone | an item that has no key: no unit is kept of it |
//!
//! Every run of hyphens is read in one way only, and so two ways never have one key.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use xxhash_rust::xxh3::xxh3_64;

/// The key of the text before the first heading, and what the keys of sections begin with.
pub const TEXT: &str = "text";
/// What stands for an item that cannot be told from others.
pub const NAMELESS: &str = "-";
/// What joins the fields of a key that has several.
const JOINT: &str = "----";

/// One part of a key, in which every character of `name` can be told.
pub fn part(name: &str) -> String {
    let letters: Vec<char> = name.nfc().collect();
    let is_word = |at: Option<usize>| {
        let letter = at.and_then(|at| letters.get(at).copied());
        letter.is_some_and(is_letter)
    };
    let mut out = String::with_capacity(name.len());
    for (at, letter) in letters.iter().enumerate() {
        let is_between = is_word(at.checked_sub(1)) && is_word(Some(at + 1));
        match letter {
            letter if is_letter(*letter) => out.push(*letter),
            '-' if is_between => out.push('-'),
            ' ' if is_between => out.push_str("--"),
            other => out.push_str(&format!("---{:x}-", u32::from(*other))),
        }
    }
    // Nothing has a name as well.
    if out.is_empty() { "---0-".to_owned() } else { out }
}

/// The name of a field as a part of a key.
pub fn field(name: &str) -> String {
    name.replace('_', "-")
}

/// One part of a key that is made of several values, of which some may not be there.
pub fn joined(values: &[Option<String>]) -> String {
    let parts: Vec<String> =
        values.iter().map(|value| part(value.as_deref().unwrap_or_default())).collect();
    parts.join(JOINT)
}

/// Whether a key leads to an item that nothing tells from others.
pub fn is_nameless(key: &str) -> bool {
    key.split('/').any(|part| part == NAMELESS)
}

/// The key of a section, by the id of its heading.
pub fn section(id: &str) -> String {
    match id {
        "" => TEXT.to_owned(),
        id => format!("{TEXT}/{}", part(id)),
    }
}

/// Whether a word can be the name of an item: letters, digits, and hyphens between them, all of ASCII.
pub fn is_id(word: &str) -> bool {
    word.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// A name of four signs for an item, made of what it says and none of those that are taken.
pub fn new_id(said: &str, taken: &[String]) -> String {
    // Without those that are taken for each other.
    const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    const LETTERS: usize = 23;
    let nth = |attempt: u64| {
        let mut hash = xxh3_64(format!("{said}{attempt}").as_bytes());
        let mut sign = |among: usize| {
            let sign = SIGNS[(hash % among as u64) as usize];
            hash /= among as u64;
            char::from(sign)
        };
        // A letter first and last: no reader of YAML takes it for a number.
        [LETTERS, SIGNS.len(), SIGNS.len(), LETTERS].map(&mut sign).iter().collect::<String>()
    };
    let is_free = |id: &String| !taken.contains(id) && !matches!(id.as_str(), "null" | "true");
    (0..).map(nth).find(is_free).unwrap_or_default()
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// What a text means, as far as a program can tell: the XXH3 (64 bits) of its words. White space, ends of lines and
/// the form in which it stands in YAML are no part of it; where a paragraph ends is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(u64);

impl Hash {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        Hash(xxh3_64(normal(text).as_bytes()))
    }

    /// The hash of several texts that are one unit.
    pub fn of_all<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let all: Vec<String> = texts.into_iter().map(normal).collect();
        Hash(xxh3_64(all.join("\u{1f}").as_bytes()))
    }

    /// The hash as a number.
    pub fn number(self) -> u64 {
        self.0
    }

    /// So many letters it is written in.
    pub const WRITTEN: usize = 17;

    /// The hash in a note behind which something else may be noted; none in a shorter one.
    pub fn part_of(noted: &str) -> Option<&str> {
        noted.get(..Self::WRITTEN)
    }

    /// Whether this is the hash that was noted; a shorter note is compared as far as it goes. Behind it something else
    /// may be noted.
    pub fn is(self, noted: &str) -> bool {
        let own = self.to_string();
        let noted = noted.get(..Self::WRITTEN).unwrap_or(noted);
        noted.len() >= 5 && own.starts_with(noted)
    }
}

/// With a letter before the figures: no reader of YAML takes it for a number.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "h{:016x}", self.0)
    }
}

/// The words of a text, one space between two of them, and one line for each paragraph.
fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_new = false;
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        is_new |= words.peek().is_none();
        for word in words {
            if !out.is_empty() {
                out.push(if is_new { '\n' } else { ' ' });
            }
            is_new = false;
            out.push_str(word);
        }
    }
    out
}

/// Whether a text is more than a name, a number or a short word, so that no two languages say it alike by chance.
pub fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace();
    let small = words.filter(|word| word.chars().next().is_some_and(char::is_lowercase)).count();
    // Many scripts have no small letters.
    let of_one_size =
        |letter: &char| letter.is_alphabetic() && !letter.is_lowercase() && !letter.is_uppercase();
    small >= 3 || text.chars().filter(of_one_size).count() >= 12
}

/// How a text of a translation stands to the text it was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is none, and readers are shown that of the source.
    Missing,
    /// It was made for the text that stands there now.
    Current,
    /// It was made for another text.
    OutOfDate,
    /// It was never recorded for which text it was made: nobody can know.
    Unnoted,
}

impl State {
    /// How it is called in messages.
    pub fn words(self) -> &'static str {
        match self {
            State::Missing => "not translated",
            State::Current => "current",
            State::OutOfDate => "out of date",
            State::Unnoted => "not recorded",
        }
    }
}

/// A unit of a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its key.
    pub key: Box<str>,
    /// How it stands.
    pub state: State,
    /// What its source means now; none where the source has no such text.
    pub hash: Option<Hash>,
    /// Whether the source has changed since the state of the unit was noted.
    pub is_changed: bool,
    /// Whether it may be shown only where its hash was noted: in an item of a list, where a wrong text would stand
    /// beside a fact, and anywhere in a file that notes the hashes of its texts.
    pub needs_note: bool,
    /// Whether it is a section of which something was recorded, and nothing but the order of the headings tells that
    /// this is the one: then nobody can know.
    pub is_by_order: bool,
    /// Where it stands, as people write it.
    pub words: Box<str>,
    /// What stands side by side, for people to compare; empty where it is current.
    pub pair: Pair,
}

/// A text of a source as it is now, and what a translation has for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// The text of the source.
    pub source: Box<str>,
    /// The facts of the item that it stands in, such as a telephone number; empty where there are none.
    pub fact: Box<str>,
    /// Whether the first of these facts is a telephone number.
    pub is_number: bool,
    /// The text of the translation.
    pub own: Box<str>,
}

impl Pair {
    /// So many letters of a text are told.
    const TOLD: usize = 60;

    /// A text that is short enough to be told in a line.
    pub fn short(text: &str) -> Box<str> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        match text.char_indices().nth(Self::TOLD) {
            None => text.into(),
            Some((end, _)) => format!("{}…", text[..end].trim_end()).into(),
        }
    }
}

/// "“Police” (112) ↔ “Feuerwehr”".
impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |text: &str| match text {
            "" => "nothing".to_owned(),
            text => format!("“{text}”"),
        };
        write!(f, "{}", text(&self.source))?;
        if !self.fact.is_empty() {
            write!(f, " ({})", self.fact)?;
        }
        write!(f, " ↔ {}", text(&self.own))
    }
}

impl Unit {
    /// The field that it stands in, or [`TEXT`].
    pub fn field(&self) -> &str {
        self.key.split('/').next().unwrap_or(&self.key)
    }

    /// Whether the source has it and nobody has translated it.
    pub fn is_missing(&self) -> bool {
        self.state == State::Missing && self.hash.is_some()
    }

    /// Whether its source says something else now than when it was made, or recorded.
    pub fn is_old(&self) -> bool {
        self.state == State::OutOfDate || self.is_changed
    }

    /// Whether the source has it, and nobody recorded from what its translation was made.
    pub fn is_unsure(&self) -> bool {
        self.state == State::Unnoted && self.hash.is_some()
    }

    /// Whether it is a section of the text.
    pub fn is_section(&self) -> bool {
        self.field() == TEXT
    }

    /// Whether readers are shown the text of the source in its place. Sections stay, for they are what readers came
    /// for, and say above themselves that they may be old.
    pub fn falls_back(&self) -> bool {
        let has_source = self.hash.is_some();
        match self.state {
            State::Missing => has_source,
            State::OutOfDate => has_source && !self.is_section(),
            State::Unnoted => has_source && !self.is_section() && self.needs_note,
            State::Current => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_have_one_key() {
        let marks = ['a', '0', '-', ' ', '.', '/', '\u{0}', 'é', '٣', '_', '\u{301}'];
        let mut keys = std::collections::HashMap::new();
        let mut names: Vec<String> = vec![String::new()];
        for _ in 0..4 {
            let longer = names.iter().flat_map(|name| marks.map(|mark| format!("{name}{mark}")));
            names = names.iter().cloned().chain(longer).collect();
            names.sort();
            names.dedup();
        }
        for name in names {
            let name: String = name.nfc().collect();
            let key = part(&name);
            assert!(key.chars().all(|c| is_letter(c) || c == '-') && !key.is_empty(), "{key}");
            // Nothing and the character that no text holds are one.
            if name == "\u{0}" {
                continue;
            }
            if let Some(other) = keys.insert(key.clone(), name.clone()) {
                assert_eq!(other, name, "{key}");
            }
        }
    }

    #[test]
    fn keys_can_be_read() {
        assert_eq!(part("how-to-apply"), "how-to-apply");
        assert_eq!(part("Kirchgasse 3"), "Kirchgasse--3");
        assert_eq!(part("a.b"), "a---2e-b");
        let hours = ["mo-fr", "0900"].map(|text| Some(text.to_owned()));
        assert_eq!(joined(&[&hours[..], &[None]].concat()), "mo-fr----0900-------0-");
    }

    #[test]
    fn names_and_numbers_are_no_prose() {
        for text in ["Port Linden", "112", "E-Mail", "Uferstraße 30, Port Linden", "Hotel", "لندن"]
        {
            assert!(!is_prose(text), "{text}");
        }
        for text in
            ["At the desk, no booking", "在柜台办理，不需要提前预约时间", "Take the form with you"]
        {
            assert!(is_prose(text), "{text}");
        }
    }

    #[test]
    fn a_hash_is_of_the_meaning() {
        assert_eq!(Hash::of("a  b\r\nc\n\n\n d "), Hash::of("a b c\n\nd"));
        assert_ne!(Hash::of("a b"), Hash::of("a\n\nb"));
        assert_ne!(Hash::of_all(["a", "b"]), Hash::of_all(["a b"]));
        assert!(Hash::of("a").to_string().starts_with('h'));
        assert!(Hash::of("a").is(&Hash::of("a").to_string()[..9]));
        assert!(!Hash::of("a").is("h12"));
    }
}
