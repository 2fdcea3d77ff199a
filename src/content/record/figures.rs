//! Figures as people and programs write them: which number one is, where it can be only one, and what is said of others.
//!
//! Owns which signs stand between the digits of a number, which are read in two ways, and what to write instead.

use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;

use super::Reader;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;
use crate::words::yaml::Node;

impl Reader<'_> {
    /// Says of a field of figures which of them is read in two ways, or in none.
    pub(super) fn say_unclear_figure(&mut self, node: &Node) {
        let text = node.scalar().unwrap_or_default();
        self.diagnostics.extend(unclear_figure(text, self.path, node.span));
    }
}

/// The number that a figure is, if it is one and nothing else: `1200`, and `1.200,5` as far as its signs mean only one.
pub(super) fn number(written: &str) -> Option<f64> {
    let plain = || plain(written)?.parse().ok();
    let number = written.replace('_', "").parse::<f64>().ok().or_else(plain);
    number.filter(|number| number.is_finite())
}

/// What is said of a figure that is read in two ways, or of which no drawing could be made though it looks like a number.
pub fn unclear_figure(text: &str, path: &SourcePath, span: Span) -> Option<Diagnostic> {
    let text = text.trim();
    if plain(text).is_some() {
        return None;
    }
    let (message, hint) = read_in_two_ways(text)
        .or_else(|| behind_a_mark(text))
        .or_else(|| beside_a_sign(text))
        .or_else(|| no_number(text))?;
    Some(Diagnostic::new(&codes::FIGURE_UNCLEAR, path, message).at(span).hint(hint))
}

/// What is found, and what to write.
type Said = (String, String);

/// One sign may divide thousands as well as begin a fraction.
fn read_in_two_ways(text: &str) -> Option<Said> {
    let found = unclear(text)?;
    let (whole, rest) = found.split_once(['.', ','])?;
    let fraction = match rest.trim_end_matches('0') {
        "" => String::new(),
        // With one digit more nobody takes it for thousands.
        all if all.len() == rest.len() => format!(".{all}0"),
        short => format!(".{short}"),
    };
    Some((
        format!("`{found}` is {whole}{rest} to some readers and {whole}{fraction} to others"),
        format!("write `{whole}{rest}` for the first, and `{whole}{fraction}` for the second"),
    ))
}

/// `>12,5`: behind a mark, drawings read digits and a point alone.
fn behind_a_mark(text: &str) -> Option<Said> {
    let number = text.strip_prefix(['~', '≈', '>', '≥', '<', '≤'])?;
    let mark = &text[..text.len() - number.len()];
    let plain = plain(number.trim()).filter(|plain| plain != number.trim())?;
    Some((
        format!("`{text}` cannot be read as a number, and no drawing shows it"),
        format!("write `{mark}{plain}`"),
    ))
}

/// `12 %`: the sign says of what the number is, which has a place of its own.
fn beside_a_sign(text: &str) -> Option<Said> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_sign =
        |c: char| matches!(c, '%' | '‰') || categories.get(c) == GeneralCategory::CurrencySymbol;
    let figure = text.trim_matches(is_sign).trim();
    let sign = text.chars().find(|c| is_sign(*c))?;
    let plain = plain(figure).or_else(|| number(figure).map(|_| figure.to_owned()))?;
    Some((
        format!("`{text}` is more than a number, and no drawing shows it"),
        format!("write `{plain}`, and `{sign}` under `unit:` in the page"),
    ))
}

/// Nothing but digits and their signs, and yet no number.
fn no_number(text: &str) -> Option<Said> {
    let is_part = |c: char| c.is_ascii_digit() || GROUPING.contains(&c) || c == '_';
    let digits = text.strip_prefix(MINUS).unwrap_or(text);
    let is_like_one = digits.chars().all(is_part) && digits.contains(|c: char| c.is_ascii_digit());
    (is_like_one && number(text).is_none()).then(|| {
        (
            format!("`{text}` cannot be read as a number, and no drawing shows it"),
            "write digits, and a point before a fraction: `1200`, `12.5`; what is no number, write in words".to_owned(),
        )
    })
}

const MINUS: [char; 2] = ['-', '−'];
/// What divides thousands somewhere.
const GROUPING: [char; 8] = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '’', '\''];

/// A number without signs for thousands and with a point before its fraction; `None` where it is none, or one of two.
fn plain(text: &str) -> Option<String> {
    let digits = text.strip_prefix(MINUS);
    let (minus, digits) = digits.map_or(("", text), |digits| ("-", digits));
    let is_whole = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let Some(at) = digits.rfind(['.', ',']) else {
        return Some(format!("{minus}{}", without_grouping(digits)?));
    };
    let (whole, fraction) = (&digits[..at], &digits[at + 1..]);
    if whole.contains(&digits[at..=at]) {
        return Some(format!("{minus}{}", without_grouping(digits)?));
    }
    if !is_whole(fraction) || is_two(whole, fraction) {
        return None;
    }
    Some(format!("{minus}{}.{fraction}", without_grouping(whole)?))
}

/// The digits of a whole number in whose groups there are three, or two in all but the last.
fn without_grouping(text: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(sign) = text.chars().find(|c| !is_digit(*c)) else {
        return (!text.is_empty()).then(|| text.to_owned());
    };
    let groups: Vec<&str> = text.split(sign).collect();
    let [first, inner @ .., last] = &groups[..] else { return None };
    // In India, the groups above the thousands have two.
    let sizes: &[usize] = if sign == ',' { &[2, 3] } else { &[3] };
    let is_even = sizes.iter().any(|size| inner.iter().all(|group| group.len() == *size));
    let is_divided = (1..=3).contains(&first.len()) && !first.starts_with('0') && last.len() == 3;
    let is_all = groups.iter().all(|group| group.chars().all(is_digit));
    (GROUPING.contains(&sign) && is_even && is_divided && is_all).then(|| groups.concat())
}

/// Whether one sign between these may divide thousands as well as begin a fraction. What begins with a nought is below
/// one in all languages.
fn is_two(whole: &str, rest: &str) -> bool {
    let is_whole = whole.bytes().all(|b| b.is_ascii_digit());
    is_whole && (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3
}

/// The first number in a text with one point or comma and exactly three digits behind it, which both are signs for
/// thousands in some language.
fn unclear(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let numbers = text.split(|c| !is_part(c)).map(|part| part.trim_matches(['.', ',']));
    numbers.into_iter().find(|number| {
        let parts: Vec<&str> = number.split(['.', ',']).collect();
        matches!(parts[..], [whole, rest] if is_two(whole, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::{beside_a_sign, no_number, number, unclear};

    #[test]
    fn what_can_be_only_one_number_is_read() {
        for (text, read) in [
            ("1200", 1200.0),
            ("1_200", 1200.0),
            ("12,5", 12.5),
            ("-12,5", -12.5),
            ("−3", -3.0),
            ("0,125", 0.125),
            ("1.200,5", 1200.5),
            ("1,200.5", 1200.5),
            ("1.200.000", 1_200_000.0),
            ("12,34,567", 1_234_567.0),
            ("1 200", 1200.0),
            ("1\u{202f}200,25", 1200.25),
            ("1’200", 1200.0),
            ("1'200.5", 1200.5),
        ] {
            assert_eq!(number(text), Some(read), "{text}");
        }
        for text in
            ["1,200", "1.2.3", "1 20", "0 200", "12 %", "2020-2024", "1,2,", "", ",", "1.20.000"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_number_and_is_none() {
        for text in ["1.2.3", "1 20", "12,,5", "1.20.000", "12,"] {
            assert!(no_number(text).is_some(), "{text}");
        }
        for text in ["12 %", "12,5%", "€ 12", "1 200 €"] {
            assert!(beside_a_sign(text).is_some(), "{text}");
        }
        for text in
            ["", "—", "unknown", "about 40", "2020–2024", "12/40", ">60", "12.", "40 of 100"]
        {
            assert!(no_number(text).is_none() && beside_a_sign(text).is_none(), "{text}");
        }
    }

    #[test]
    fn one_sign_and_three_digits() {
        for text in
            ["1.200", "12.500", "1,200", ">1.200", "about 1,200 people", "100.000", "-1.200"]
        {
            assert!(unclear(text).is_some(), "{text}");
        }
        let clear = [
            "1200",
            "1.2",
            "1,2",
            "0.125",
            "1.2000",
            "1234.567",
            "1.200.000",
            "1_200",
            "1 200",
            "12,50",
        ];
        for text in clear {
            assert_eq!(unclear(text), None, "{text}");
        }
    }
}
