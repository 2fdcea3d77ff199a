//! What somebody may have meant who wrote the name of a day in another language than English.

use std::sync::LazyLock;

use icu::calendar::Date as IcuDate;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::E;
use icu::locale::Locale as IcuLocale;

use crate::words::date::Weekday;

/// What a word may be the name of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// One day, in some language.
    Day(Weekday),
    /// Different days in different languages: `do` is Thursday in German and Sunday in Spanish.
    Several(Vec<Weekday>),
}

/// The languages in which days are looked for.
pub(super) const LANGUAGES: [&str; 36] = [
    "am", "ar", "ar-SY", "bg", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi",
    "hr", "hu", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "so", "sq", "sv", "th", "ti",
    "tr", "uk", "ur", "vi", "zh-Hans",
];

/// Names of days in small letters, each with its day.
static NAMES: LazyLock<Vec<(String, Weekday)>> = LazyLock::new(|| named(LANGUAGES));

fn named(tags: impl IntoIterator<Item = &'static str>) -> Vec<(String, Weekday)> {
    let mut names = Vec::new();
    for tag in tags {
        let locale: IcuLocale = tag.parse().unwrap_or(IcuLocale::UNKNOWN);
        for fields in [E::long(), E::medium(), E::short()] {
            let Ok(formatter) = DateTimeFormatter::try_new((&locale).into(), fields) else {
                continue;
            };
            // From a Monday on.
            let days = (1..=7).filter_map(|day| IcuDate::try_new_gregorian(2024, 1, day).ok());
            for (place, date) in days.enumerate() {
                let name = plain(&formatter.format(&date).to_string());
                names.push((name, Weekday::at(place)));
            }
        }
    }
    names
}

fn plain(name: &str) -> String {
    name.trim().trim_end_matches('.').to_lowercase()
}

/// Which day a word names in another language; two letters of a name are enough.
pub fn meant_by(word: &str) -> Option<Meant> {
    let word = plain(word);
    if word.is_empty() {
        return None;
    }
    let is_begun = |name: &str| word.chars().count() == 2 && name.starts_with(&word);
    let named = NAMES.iter().filter(|(name, _)| *name == word || is_begun(name));
    let mut found: Vec<Weekday> = named.map(|(_, day)| *day).collect();
    found.sort_unstable();
    found.dedup();
    match found[..] {
        [] => None,
        [day] => Some(Meant::Day(day)),
        _ => Some(Meant::Several(found)),
    }
}
