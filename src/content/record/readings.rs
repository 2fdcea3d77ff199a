//! What an author may have meant by something that is no date, with what to write instead.
//!
//! Owns the ways in which people write dates. Where two days may be meant, both are named: nobody else knows which.

use crate::words::date::Date;
use crate::words::locale;

/// How a date is written.
const FORM: &str = "write year, month and day with hyphens between them: `2026-11-21`";

/// The days that a text may mean, the likelier first.
pub(super) fn readings(text: &str) -> Vec<Date> {
    let parts = parts(text);
    let number = |place: usize| match parts.get(place) {
        Some(Part::Number(number, _)) => i16::try_from(*number).ok(),
        _ => None,
    };
    let is_year = |place: usize| matches!(parts.get(place), Some(Part::Number(_, 4)));
    let date = |year: Option<i16>, month: Option<i16>, day: Option<i16>| {
        let month = month.and_then(|month| i8::try_from(month).ok())?;
        let day = day.and_then(|day| i8::try_from(day).ok())?;
        // Another calendar counts other years.
        Date::new(year.filter(|year| (1800..2200).contains(year))?, month, day)
    };
    let found = match parts[..] {
        // As calendars write it.
        [Part::Number(all, 8)] => {
            let (year, rest) = (all / 10_000, all % 10_000);
            let small = |number: i32| i16::try_from(number).ok();
            vec![date(small(year), small(rest / 100), small(rest % 100))]
        }
        [Part::Number(_, 4), Part::Number(..), Part::Number(..)] => {
            vec![date(number(0), number(1), number(2))]
        }
        [Part::Number(..), Part::Number(..), Part::Number(..)] if is_year(2) => {
            let day_first = date(number(2), number(1), number(0));
            // Where dots stand between them, the day comes first everywhere.
            let month_first = date(number(2), number(0), number(1)).filter(|_| !text.contains('.'));
            vec![day_first, month_first]
        }
        [Part::Number(..), Part::Month(month), Part::Number(..)] => {
            let (first, last) = (number(0), number(2));
            match is_year(0) {
                true => vec![date(first, Some(month), last)],
                false => vec![date(last, Some(month), first)],
            }
        }
        [Part::Month(month), Part::Number(..), Part::Number(_, 4)] => {
            vec![date(number(2), Some(month), number(1))]
        }
        _ => Vec::new(),
    };
    let mut days: Vec<Date> = found.into_iter().flatten().collect();
    days.dedup();
    days
}

/// What to write instead of something that is no date.
pub(super) fn instead(text: &str) -> String {
    meant(text).unwrap_or_else(|| FORM.to_owned())
}

/// What may be meant by something that is no date, or why there is no such day; nothing where neither is known.
pub(super) fn meant(text: &str) -> Option<String> {
    match readings(text)[..] {
        [day] => Some(format!("did you mean `{day}`?")),
        [first, second] => Some(format!(
            "write `{first}` if the day comes first in it, and `{second}` if the month does"
        )),
        _ => no_such_day(text),
    }
}

/// What is wrong with a day that is written as one and that no calendar has.
fn no_such_day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['T', ' ']).next()?.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let (4, true) = (lengths[0], matches!(lengths[1..], [2] | [2, 2])) else { return None };
    let (year, month): (i16, i8) = (parts[0].parse().ok()?, parts[1].parse().ok()?);
    let Some(first) = Date::new(year, month, 1) else {
        return Some(format!("there is no month {month}: {FORM}"));
    };
    let day: u8 = parts.get(2)?.parse().ok()?;
    let last = first.days_in_month();
    (!(1..=last).contains(&day)).then(|| {
        let month = first.to_string();
        format!("{} has {last} days, and no day {day}: {FORM}", &month[..7])
    })
}

/// A piece of a date.
#[derive(Clone, Copy)]
enum Part {
    /// With how many digits it is written.
    Number(i32, usize),
    Month(i16),
}

/// The numbers and names of months in a text; nothing where something else stands in it.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let small: String = text.trim().to_lowercase().chars().map(plain_digit).collect();
    let mut rest = small.as_str();
    while let Some(first) = rest.chars().next() {
        let is_same = |c: char| match first.is_ascii_digit() {
            true => c.is_ascii_digit(),
            false => c.is_alphabetic(),
        };
        let length = rest.find(|c| !is_same(c)).unwrap_or(rest.len());
        let word = &rest[..length.max(first.len_utf8())];
        rest = &rest[word.len()..];
        if let Ok(number) = word.parse::<i32>() {
            parts.push(Part::Number(number, word.len()));
        } else if let Some(month) = locale::month_meant_by(word) {
            parts.push(Part::Month(month));
        } else if !is_between(word) {
            return Vec::new();
        }
    }
    parts
}

/// A digit of another script as one of ours.
fn plain_digit(c: char) -> char {
    const NOUGHTS: [char; 8] = ['٠', '۰', '०', '০', '๐', '០', '၀', '０'];
    let place = |nought: &char| (c as u32).checked_sub(*nought as u32).filter(|place| *place < 10);
    let digit = NOUGHTS.iter().find_map(place).and_then(|place| char::from_digit(place, 10));
    digit.unwrap_or(c)
}

/// Whether something stands between the parts of a date and says nothing.
fn is_between(word: &str) -> bool {
    const WORDS: [&str; 13] =
        ["st", "nd", "rd", "th", "of", "de", "del", "er", "年", "月", "日", "г", "р"];
    word.chars().all(|c| ".,/- –−‑/".contains(c)) || WORDS.contains(&word)
}
