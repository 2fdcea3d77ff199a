//! The scripts that languages are written in: of a language, and of a letter; and the digits of all of them.
//!
//! Wraps the script half of ICU4X (Unicode Standard Annex #24; likely subtags of the CLDR). It knows
//! no page.

use std::sync::LazyLock;

use icu::locale::{Locale, LocaleExpander};
use icu::properties::props::{GeneralCategory, Script as Property};
use icu::properties::{CodePointMapData, PropertyNamesLong};

/// A script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Script(Property);

#[allow(missing_docs)]
impl Script {
    pub const CYRILLIC: Script = Script(Property::Cyrillic);
    pub const GREEK: Script = Script(Property::Greek);
    pub const HAN: Script = Script(Property::Han);
    pub const HIRAGANA: Script = Script(Property::Hiragana);
    pub const KATAKANA: Script = Script(Property::Katakana);
    pub const KHMER: Script = Script(Property::Khmer);
    pub const LAO: Script = Script(Property::Lao);
    pub const LATIN: Script = Script(Property::Latin);
    pub const MYANMAR: Script = Script(Property::Myanmar);
    pub const THAI: Script = Script(Property::Thai);
    pub const TIBETAN: Script = Script(Property::Tibetan);
}

impl Script {
    /// The script of a letter; none for what is no letter, and for what every script uses.
    pub fn of(letter: char) -> Option<Script> {
        if !letter.is_alphabetic() {
            return None;
        }
        match CodePointMapData::<Property>::new().get(letter) {
            Property::Common | Property::Inherited | Property::Unknown => None,
            script => Some(Script(script)),
        }
    }

    /// Its English name: "Latin".
    pub fn name(self) -> &'static str {
        PropertyNamesLong::<Property>::new().get(self.0).unwrap_or("unknown")
    }
}

/// Whether a character belongs to a script that writes no space between words or before a particle: those of East Asia with
/// their signs and wide forms, and Thai, Lao, Tibetan, Burmese and Khmer.
pub fn is_spaceless(character: char) -> bool {
    matches!(character,
        '\u{0e00}'..='\u{109f}'
        | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{19e0}'..='\u{19ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{a9e0}'..='\u{a9ff}'
        | '\u{aa60}'..='\u{aa7f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{1aff0}'..='\u{1b16f}'
        | '\u{1f200}'..='\u{1f2ff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// A decimal digit of any script, as that of ASCII. The ten of a script follow each other, from the zero on (Unicode,
/// section 4.6).
pub fn ascii_digit(character: char) -> Option<char> {
    if character.is_ascii() {
        return character.is_ascii_digit().then_some(character);
    }
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |code: &u32| categories.get32(*code) == GeneralCategory::DecimalNumber;
    let code = u32::from(character);
    let before = (0..=code).rev().take_while(is_digit).count() as u32;
    char::from_digit(before.checked_sub(1)? % 10, 10)
}

/// Languages that are at home in a second script, where their tag names none (CLDR, language data).
const SECOND: &[(&str, Property)] = &[
    ("az", Property::Cyrillic),
    ("bs", Property::Cyrillic),
    ("ha", Property::Arabic),
    ("kk", Property::Latin),
    ("ku", Property::Arabic),
    ("mn", Property::Mongolian),
    ("ms", Property::Arabic),
    ("pa", Property::Arabic),
    ("sd", Property::Devanagari),
    ("sr", Property::Latin),
    ("tg", Property::Arabic),
    ("tk", Property::Cyrillic),
    ("ug", Property::Cyrillic),
    ("uz", Property::Cyrillic),
];

/// The scripts in which the language `tag` is written, the first of them the usual one; none where
/// nothing is known of it.
pub fn of_language(tag: &str) -> Vec<Script> {
    static EXPANDER: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);
    let Ok(mut locale) = tag.parse::<Locale>() else { return Vec::new() };
    let is_named = locale.id.script.is_some();
    EXPANDER.maximize(&mut locale.id);
    let Some(subtag) = locale.id.script else { return Vec::new() };
    let mut scripts = match subtag.as_str() {
        // Codes that stand for several scripts, or for a variant of one (ISO 15924).
        "Hans" | "Hant" => vec![Script::HAN],
        "Jpan" => vec![Script::HIRAGANA, Script::KATAKANA, Script::HAN],
        "Kore" => vec![Script(Property::Hangul), Script::HAN],
        "Aran" => vec![Script(Property::Arabic)],
        _ => vec![Script(subtag.into())],
    };
    let second = SECOND.iter().filter(|(of, _)| !is_named && *of == locale.id.language.as_str());
    scripts.extend(second.map(|(_, script)| Script(*script)));
    scripts
}
