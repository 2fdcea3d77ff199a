//! Whether the words that readers see name another number than the one that is called.
//!
//! Owns what in the words of a link is a number that somebody would dial, and when two numbers are one. It knows no link,
//! and says nothing.

use super::reason::{self, NotOne};
use super::{Telephone, codes};

/// A number of so many digits is that of one line; a shorter one is a code, or something else.
const OF_A_LINE: usize = 7;
/// So many digits of a number are dialled within one area.
const LOCAL: usize = 5;
/// What is dialled inside a country in place of its code, by that code where only that country has it.
const TRUNKS: [(&str, &str); 5] = [("", ""), ("0", ""), ("06", "36"), ("8", "7"), ("8", "370")];

/// The number in some words, where it is another than all that are called.
pub fn another(words: &str, called: &[Telephone]) -> Option<Telephone> {
    let shown = shown(words);
    let is_called = |shown: &Telephone| called.iter().any(|called| are_one(shown, called));
    if called.is_empty() || shown.iter().any(|(shown, _)| is_called(shown)) {
        return None;
    }
    let counts = |shown: &Telephone, is_alone: bool| {
        let place = Place::of(words, shown, is_alone);
        called.iter().any(|called| would_be_dialled(shown, called, place))
    };
    shown.into_iter().find(|(shown, is_alone)| counts(shown, *is_alone)).map(|(shown, _)| shown)
}

/// Where a number stands among words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// There is nothing else.
    Alone,
    /// Before words, or between some.
    BeforeWords,
    /// Behind words.
    AtEnd,
}

impl Place {
    fn of(words: &str, number: &Telephone, is_alone: bool) -> Self {
        let behind = words.rsplit_once(number.shown()).map_or("", |(_, behind)| behind);
        match behind.trim_start_matches([')', ' ']).starts_with(char::is_alphabetic) {
            _ if is_alone => Place::Alone,
            true => Place::BeforeWords,
            false => Place::AtEnd,
        }
    }
}

/// The numbers in some words, and whether there is nothing but the one.
fn shown(words: &str) -> Vec<(Telephone, bool)> {
    let read = |text: &String| Telephone::parse(text).ok();
    let (numbers, is_alone) = match Telephone::parse(words) {
        Ok(number) => (vec![number], !is_date(words.trim())),
        Err(
            NotOne::ZeroOfTrunk(Some(number))
            | NotOne::Superfluous(_, Some(number))
            | NotOne::Letters(Some(number))
            | NotOne::Extension(Some(number)),
        ) => (read(&number).into_iter().collect(), true),
        Err(NotOne::Beside(number)) => (read(&number).into_iter().collect(), false),
        Err(NotOne::Several(numbers)) => (numbers.iter().filter_map(read).collect(), false),
        // A zero in brackets beside words: "Call +49 (0)30 …".
        Err(_) => (reason::beside_words(words).iter().filter_map(read).collect(), false),
    };
    numbers.into_iter().map(|number| (number, is_alone)).collect()
}

/// Whether a number is one that somebody would dial in place of another, and no time, house number, postcode, age or year.
fn would_be_dialled(shown: &Telephone, called: &Telephone, place: Place) -> bool {
    let (digits, others) = (shown.digits(), called.digits());
    let is_short = |digits: &str| digits.len() < OF_A_LINE;
    if is_date(shown.plain()) {
        return false;
    }
    if !is_short(digits) || shown.dialled().starts_with('+') {
        // A figure that stands before the number itself: "Room 24, 030 123456" without its comma.
        let is_led = shown.digits() == shown.dialled() && !digits.starts_with('0');
        return place == Place::Alone
            || !(is_led && others.len() > LOCAL && digits.ends_with(others));
    }
    let is_as_long = digits.len() == others.len();
    if place == Place::Alone {
        return digits.len() > 2 || is_as_long || codes::is_code(digits);
    }
    if digits.starts_with('0') && digits.len() > LOCAL {
        return true;
    }
    let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let groups = || shown.plain().split(|c: char| !c.is_ascii_digit());
    let is_time = shown.plain().contains(['-', '.', '/', '(']) && groups().any(|it| it.len() < 3);
    if !is_short(others) || is_year || is_time {
        return false;
    }
    match digits.len() {
        // An age, a day or a house number, unless another of the same sort is called: `Police: 17`.
        0..=2 => {
            codes::is_code(digits) && is_as_long && codes::is_code(others) && place == Place::AtEnd
        }
        3 => codes::is_code(digits) || is_as_long && !codes::is_code(others),
        // A postcode stands before the name of its town.
        _ => is_as_long && place == Place::AtEnd,
    }
}

/// Whether a text is a date in figures.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['.', '/', '-']).map(str::trim).collect();
    let [first, middle, last] = parts[..] else { return false };
    let is_all = |part: &str, from: usize, to: usize| {
        (from..=to).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_year =
        |part: &str| is_all(part, 4, 4) && (part.starts_with("19") || part.starts_with("20"));
    is_all(middle, 1, 2)
        && (is_year(last) && is_all(first, 1, 2) || is_year(first) && is_all(last, 1, 2))
}

/// Whether two numbers reach the same: one may have the code of its country and the other what is dialled in its place, or
/// nothing before the number in its area.
fn are_one(shown: &Telephone, called: &Telephone) -> bool {
    let (own, other) = (whole(shown), whole(called));
    if own == other {
        return true;
    }
    match (shown.abroad(), called.abroad()) {
        (Some(abroad), None) => is_within(&other, abroad),
        (None, Some(abroad)) => is_within(&own, abroad) || is_local(&own, abroad),
        (None, None) => is_local(&own, &other),
        (Some(_), Some(_)) => false,
    }
}

/// The digits that tell a number from others: with the code of its country, if it has one.
fn whole(number: &Telephone) -> String {
    number.abroad().map_or_else(|| number.digits().to_owned(), |abroad| format!("+{abroad}"))
}

/// Whether a number as it is dialled inside a country is one with the code of that country.
fn is_within(inside: &str, abroad: &str) -> bool {
    TRUNKS.iter().any(|(trunk, only)| {
        let Some(number) = inside.strip_prefix(trunk) else { return false };
        let Some(code) = abroad.strip_suffix(number) else { return false };
        number.len() >= LOCAL && code.len() < 4 && (only.is_empty() || *only == code)
    })
}

/// Whether digits are the end of a number: what is dialled of it within its area.
fn is_local(shown: &str, called: &str) -> bool {
    shown.len() >= LOCAL && !shown.starts_with('0') && called.ends_with(shown)
}
