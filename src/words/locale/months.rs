//! Which month a word names, in any of the languages that are looked at.

use std::sync::LazyLock;

use icu::calendar::Date as IcuDate;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{M, MD};
use icu::locale::Locale as IcuLocale;

use super::weekdays::LANGUAGES;
use crate::words::path;

/// Names of months in small letters, alone and beside a day, each with its month.
static NAMES: LazyLock<Vec<(String, i16)>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for tag in LANGUAGES.into_iter().chain(["en"]) {
        let locale: IcuLocale = tag.parse().unwrap_or(IcuLocale::UNKNOWN);
        for month in 1..=12 {
            let Ok(date) = IcuDate::try_new_gregorian(2024, month, 1) else { continue };
            let alone = [M::long(), M::medium()].into_iter().filter_map(|fields| {
                let formatter = DateTimeFormatter::try_new((&locale).into(), fields).ok()?;
                Some(formatter.format(&date).to_string())
            });
            let beside = [MD::long(), MD::medium()].into_iter().filter_map(|fields| {
                let formatter = DateTimeFormatter::try_new((&locale).into(), fields).ok()?;
                let text = formatter.format(&date).to_string();
                let word = text.split(|c: char| !is_of_word(c)).max_by_key(|word| word.len());
                word.map(str::to_owned)
            });
            let both = alone.chain(beside).map(|name| name.trim_end_matches('.').to_lowercase());
            names.extend(both.map(|name| (name, i16::from(month))));
        }
    }
    names.retain(|(name, _)| name.chars().all(is_of_word));
    names.sort();
    names.dedup();
    names
});

/// Whether a character is a letter or a mark of one: in Hindi the sign that joins two letters is a mark.
fn is_of_word(character: char) -> bool {
    character.is_alphabetic() || path::is_mark(character)
}

/// The month that a word names, where no two languages mean different ones.
pub fn month_meant_by(word: &str) -> Option<i16> {
    let word = word.trim_end_matches('.').to_lowercase();
    let mut found = NAMES.iter().filter(|(name, _)| *name == word).map(|(_, month)| *month);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}
