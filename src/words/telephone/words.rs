//! Whether the words that readers see name another number than the one that is called.
//!
//! Owns what in the words of a link is a number that somebody would dial, and when two numbers are one. It knows no link,
//! and says nothing.

use super::reason::{self, NotOne};
use super::{Telephone, codes};
use crate::words::script::ascii_digit;

/// A number of so many digits is that of one line; a shorter one is a code, or something else.
const OF_A_LINE: usize = 7;
/// So many digits of a number are dialled within one area.
const LOCAL: usize = 5;
/// So many runs of digits among words are looked at: each is looked for in all of them.
const LOOKED_AT: usize = 8;
/// What is dialled inside a country in place of its code, by that code where only that country has it.
/// It is the `nationalPrefix` of libphonenumber; of Belarus and Lithuania also what people still dial.
const TRUNKS: [(&str, &str); 8] = [
    ("", ""),
    ("0", ""),
    ("06", "36"),
    ("8", "7"),
    ("8", "370"),
    ("8", "375"),
    ("80", "375"),
    ("8", "993"),
];

/// A number that words name in place of the one that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Another {
    /// As it stands there.
    pub shown: String,
    /// The number; none where its digits may be several.
    pub number: Option<Telephone>,
}

/// The number in some words, where it is another than all that are called.
pub fn another(words: &str, called: &[Telephone]) -> Option<Another> {
    let shown = shown(words);
    let is_called = |shown: &Shown| called.iter().any(|called| are_one(&shown.number, called));
    if called.is_empty() || shown.iter().any(is_called) {
        return None;
    }
    let counts = |shown: &Shown| {
        let place = Place::of(words, shown);
        called.iter().any(|called| would_be_dialled(&shown.number, called, place))
    };
    let found = shown.into_iter().find(counts)?;
    Some(Another { number: found.is_clear.then_some(found.number), shown: found.written })
}

/// Digits among words that may be a number.
struct Shown {
    written: String,
    /// The number; of digits that may be several, the one that all of them would be.
    number: Telephone,
    is_clear: bool,
    /// Whether there is nothing beside them.
    is_alone: bool,
}

/// Where a number stands among words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// There is nothing else.
    Alone,
    /// Before the name of a town, a month or a unit, as a postcode, a day and an amount do.
    BeforeName,
    /// Behind a word and before one that is no name: "Call 1177 in …".
    AmongWords,
    /// Beside other digits.
    AmongDigits,
    /// Behind words, and at the end of them.
    AtEnd,
}

impl Place {
    fn of(words: &str, shown: &Shown) -> Self {
        if shown.is_alone {
            return Place::Alone;
        }
        let Some((before, behind)) = words.rsplit_once(&*shown.written) else {
            return Place::AtEnd;
        };
        let is_around = |c: char| matches!(c, ')' | '(' | ' ');
        let (before, behind) =
            (before.trim_end_matches(is_around), behind.trim_start_matches(is_around));
        let is_digit = |c: char| ascii_digit(c).is_some();
        match behind.chars().next() {
            Some(c) if c.is_lowercase() && before.ends_with(char::is_alphabetic) => {
                Place::AmongWords
            }
            Some(c) if c.is_alphabetic() || is_of_amount(c) => Place::BeforeName,
            _ if before.ends_with(is_of_amount) => Place::BeforeName,
            _ if before.ends_with(is_digit) || behind.contains(is_digit) => Place::AmongDigits,
            _ => Place::AtEnd,
        }
    }
}

/// Whether a sign makes an amount, or a number of something, of the digits beside it.
fn is_of_amount(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20cf}' | '%' | '‰' | '°' | '#' | '№' | '§')
}

/// The numbers in some words.
fn shown(words: &str) -> Vec<Shown> {
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
    let shown = numbers.into_iter().map(|number| Shown {
        written: number.shown().replace('\u{a0}', " "),
        number,
        is_clear: true,
        is_alone,
    });
    shown.chain(runs(words).take(LOOKED_AT)).collect()
}

/// Digits that nothing but single spaces and signs part, and that no letter, time or fraction touches: what somebody dials
/// who sees them, whether they are one number, `13 11 14`, or several.
fn runs(words: &str) -> impl Iterator<Item = Shown> {
    let is_digit = |c: char| ascii_digit(c).is_some();
    let is_within = move |c: char| is_digit(c) || matches!(c, ' ' | '-' | '.');
    // What touches digits and makes something else of them: letters, and the signs of times, spans and fractions.
    let touches = |c: char| {
        c.is_alphanumeric()
            || matches!(c, ':' | '/' | ',' | '+' | '(' | ')' | '\u{2010}'..='\u{2015}')
    };
    let mut before = None;
    let pieces = words.split_inclusive(move |c: char| !is_within(c)).filter_map(move |piece| {
        let run = piece.trim_end_matches(|c: char| !is_within(c));
        let led = before.filter(|_| run.starts_with(is_digit));
        let behind = piece[run.len()..].chars().next().filter(|_| run.ends_with(is_digit));
        before = piece.chars().next_back();
        let is_touched = led.into_iter().chain(behind).any(touches);
        Some(run.trim_matches([' ', '-', '.'])).filter(|_| !is_touched)
    });
    pieces.filter_map(|run| {
        let (number, is_clear) = match Telephone::parse(run) {
            Ok(number) => (number, true),
            Err(NotOne::MaybeSeveral(_)) => {
                let digits: String = run.chars().filter_map(ascii_digit).collect();
                (Telephone::parse(&digits).ok()?, false)
            }
            Err(_) => return None,
        };
        Some(Shown { written: run.to_owned(), number, is_clear, is_alone: false })
    })
}

/// Whether a number is one that somebody would dial in place of another, and no time, house number, postcode, age or year.
///
/// What is said of it is a warning: where digits stand as a number does, at the end or behind a word, it is said once too
/// often rather than never.
fn would_be_dialled(shown: &Telephone, called: &Telephone, place: Place) -> bool {
    let (digits, others) = (shown.digits(), called.digits());
    let is_short = |digits: &str| digits.len() < OF_A_LINE;
    let groups = || shown.plain().split(|c: char| !c.is_ascii_digit());
    let is_year =
        |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    if is_date(shown.plain()) {
        return false;
    }
    if !is_short(digits) || shown.dialled().starts_with('+') {
        // A figure that stands before the number itself: "Room 24, 030 123456" without its comma.
        let is_led = shown.digits() == shown.dialled() && !digits.starts_with('0');
        let is_behind = is_led && others.len() > LOCAL && digits.ends_with(others);
        return place == Place::Alone || !(is_behind || groups().all(is_year));
    }
    let is_as_long = digits.len() == others.len();
    if place == Place::Alone {
        return digits.len() > 2 || is_as_long || codes::is_code(digits);
    }
    if digits.starts_with('0') && digits.len() > LOCAL || codes::is_of_social_value(digits) {
        return true;
    }
    let is_time = shown.plain().contains(['-', '.', '/', '(']) && groups().any(|it| it.len() < 3);
    if !is_short(others) || is_year(shown.plain()) || is_time {
        return false;
    }
    match digits.len() {
        // An age, a day or a house number, unless it stands as a number does: `Police: 17`.
        0..=2 => {
            let is_other_code = others.len() <= 3;
            codes::is_code(digits)
                && match place {
                    Place::AtEnd => is_other_code,
                    Place::AmongDigits => is_as_long && codes::is_code(others),
                    _ => false,
                }
        }
        3 => {
            codes::is_code(digits)
                || digits.starts_with('0')
                || is_as_long && !codes::is_code(others)
        }
        _ => match place {
            Place::AtEnd => !others.contains(digits),
            // A postcode stands before the name of its town; who counts something rounds it.
            Place::AmongWords => !digits.ends_with("00"),
            Place::AmongDigits => is_as_long,
            _ => false,
        },
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
