//! Telephone numbers: who searches one looks for the page of whoever answers, in whatever way it is written.
//!
//! A number stands in the index by its digits alone. What a reader writes is compared with it in the browser
//! (`fits` in `static/finder.js` of the theme): with the code of the country or without, with spaces or without, or a part of it.
//! Which numbers are those of emergencies is what the page about emergencies says, and nothing else; a short number that no page
//! has leads to that page as well, for whoever searches one may need help.

use serde::Serialize;

use crate::words::script::ascii_digit;
use crate::words::telephone::{NotOne, Telephone};

use super::Needed;

/// A number by which somebody is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// Its digits, in those of ASCII.
    pub digits: String,
    /// Why it leads to the page.
    pub leads: Leads,
}

/// Why a number leads to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leads {
    /// It is short, and no page has it: whoever asks for one may need help.
    Short,
    /// Somebody answers there.
    Called,
    /// The page about emergencies names it itself.
    Urgent,
}

impl Leads {
    /// How much more it says than words do; the browser adds it to what they say. One word on a page says some
    /// fifteen at most.
    pub(super) fn rank(self) -> u32 {
        match self {
            Leads::Short => 200,
            Leads::Called => 300,
            Leads::Urgent => 1000,
        }
    }
}

/// A page whose text words do not find, for it is in another language; but who searches the number of an emergency, or a word
/// of its title or its keywords, is led there all the same.
#[derive(Debug, Serialize)]
pub struct Urgent {
    /// Where it is, from the root of the site.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The tag of the language of its text.
    pub lang: String,
    /// Which way that runs.
    pub dir: &'static str,
    /// The telephone numbers that lead to it.
    #[serde(skip)]
    pub numbers: Vec<Number>,
    /// The words that lead to it.
    #[serde(skip)]
    pub needed: Needed,
}

/// As the browser reads it: the digits, the page by its place, the rank.
#[derive(Serialize)]
pub(super) struct Row<'n>(pub &'n str, pub usize, pub u32);

impl Number {
    /// A number by which a page is found.
    pub fn of(telephone: &Telephone, leads: Leads) -> Self {
        Number { digits: telephone.digits().to_owned(), leads }
    }

    /// Any short number that no page has; it stands in the index without digits.
    pub fn short() -> Self {
        Number { digits: String::new(), leads: Leads::Short }
    }
}

/// The telephone numbers that stand in a text: digits in groups that begin with `+` or with a zero, as many as numbers have.
pub fn in_text(text: &str) -> Vec<Number> {
    const LEAST: usize = 7;
    const MOST: usize = 15;
    let mut found = Vec::new();
    let mut rest = text;
    let is_start = |c: char| c == '+' || ascii_digit(c) == Some('0');
    while let Some(at) = rest.find(is_start) {
        let before = rest[..at].chars().next_back();
        let candidate = &rest[at..];
        let end = candidate.char_indices().find(|(at, c)| {
            let is_part = ascii_digit(*c).is_some() || (*at == 0 && *c == '+');
            !is_part
                && !matches!(
                    c,
                    ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '/' | '-' | '.' | '\u{2010}'
                        ..='\u{2015}'
                )
        });
        let end = end.map_or(candidate.len(), |(end, _)| end);
        if !before.is_some_and(char::is_alphanumeric) {
            let number = telephone(&candidate[..end]);
            let number = number.map(|it| Number::of(&it, Leads::Called));
            found.extend(number.filter(|it| (LEAST..=MOST).contains(&it.digits.len())));
        }
        let first = candidate.chars().next().map_or(1, char::len_utf8);
        rest = &candidate[end.max(first)..];
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The number that a part of a text is, without the signs of the sentence around it, and without the zero in brackets that is
/// not dialled from abroad.
fn telephone(part: &str) -> Option<Telephone> {
    let part = part.trim_end_matches([' ', '.', '-', '/', '(']);
    match Telephone::parse(part) {
        Ok(number) => Some(number),
        Err(NotOne::ZeroOfTrunk(Some(number)) | NotOne::Superfluous(_, Some(number))) => {
            Telephone::parse(&number).ok()
        }
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::in_text;

    #[test]
    fn numbers_in_a_text_are_found_however_they_are_written() {
        let digits = |text: &str| in_text(text).into_iter().map(|it| it.digits).collect::<Vec<_>>();
        assert_eq!(
            digits("Call +44 1632 960001 or 01632-960002."),
            ["01632960002", "441632960001"]
        );
        assert_eq!(digits("+44 (0) 1632 960003"), ["441632960003"]);
        assert_eq!(digits("اتصل ٠١٦٣٢ ٩٦٠٠٠٤"), ["01632960004"]);
        assert_eq!(digits("In 2024, 10,000 people; A0123456789"), Vec::<String>::new());
    }
}
