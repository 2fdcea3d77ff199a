//! A telephone number: the one type for whatever is called, and the one place where its address is made.
//!
//! A number is read to its end, or it is none: nothing is picked out of a text and glued together, for what is
//! dialled then is a number that nobody wrote. Digits of every script are those of ASCII in the address, while
//! pages show what was written. Why a text is no number, and what to write instead, is told in `reason`; whether
//! words name another number than the one that is called, in `words`. It knows no page, and no plan of numbers but
//! what the digits themselves say.

mod codes;
mod reason;
mod words;

pub use reason::NotOne;
pub use words::{Another, another};

use crate::words::script::ascii_digit;
use crate::words::unseen::is_unseen;

/// How many digits the shortest number has: those of the police in some countries.
pub const LEAST: usize = 2;
/// How many a number has at most (E.164).
pub const MOST: usize = 15;
/// How many a number with the code of its country has at least.
const LEAST_ABROAD: usize = 7;
/// What is dialled in most countries in place of the `+` (E.123).
const ABROAD: &str = "00";
/// The longest code of a country, with [`ABROAD`] before it.
const LONGEST_BEGINNING: usize = 5;
/// Codes of countries inside which a zero is dialled before a number, and from abroad is not: those whose `nationalPrefix` is
/// `0` in `resources/PhoneNumberMetadata.xml` of libphonenumber (version of 17 July 2026), which takes it from the plans
/// that ITU-T publishes; and Hungary, +36, where it is `06`. Rwanda, +250, is left out: numbers begin with a zero there, too. Of
/// all others nobody here knows, and what is written is dialled.
const WITH_TRUNK_ZERO: &str = "20 27 31 32 33 36 40 41 43 44 46 49 51 53 54 55 57 58 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 218 231 232 233 234 243 249 251 252 254 255 256 260 261 262 263 264 265 291 353 355 358 359 370 373 374 377 380 381 382 383 385 386 387 389 421 423 508 590 591 593 594 595 596 598 686 850 855 856 880 886 961 962 963 964 966 967 970 971 972 976 977 994 995 996";
/// Codes of countries inside which it was dialled once: Greece, Poland, Angola and Czechia. By the same source no number
/// begins with a zero there, and old ones are still written with it.
const WITH_TRUNK_ZERO_ONCE: [&str; 4] = ["30", "48", "244", "420"];
/// Codes behind which the zero is dialled, for it is the first digit of numbers (by the same source): those of Italy, San Marino, the
/// Vatican, Ivory Coast, Burkina Faso, Niger, Benin, Gabon and Congo; and the beginning of that of Ukraine, +380, whose last digit
/// people write with the area.
const WITH_ZERO: [&str; 10] = ["39", "378", "379", "225", "226", "227", "229", "241", "242", "38"];
/// The codes of countries with two digits; those that begin with 1 and 7 have one, all others three (E.164).
const OF_TWO_DIGITS: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
/// How many digits a number has at most that is dialled without the code of its country and without a zero.
const MOST_INSIDE: usize = 12;
/// How few digits no number has behind the code of its area.
const FEW: usize = 3;
/// A remark in the signs of a number.
const DAY_AND_NIGHT: [&str; 2] = ["24/7", "7/24"];

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telephone {
    shown: Box<str>,
    plain: Box<str>,
    dialled: Box<str>,
}

impl Telephone {
    /// Reads a number as people write it, to its end.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, NotOne> {
        let written = without_unseen(text)?;
        let is_remark = written.split_whitespace().any(|word| DAY_AND_NIGHT.contains(&word));
        let Some(plain) = plain(&written).filter(|_| !is_remark) else {
            return Err(reason::of(&written));
        };
        if words::is_date(plain.trim()) {
            return Err(NotOne::Date);
        }
        if reason::is_time_or_price(&plain) {
            return Err(NotOne::TimeOrPrice(reason::digits_alone(&plain)));
        }
        if let Some(number) = reason::before_times(&plain) {
            return Err(NotOne::Beside(number));
        }
        let dialled = dialled(&plain)?;
        Ok(Telephone {
            shown: in_order(written).into(),
            plain: plain.into(),
            dialled: dialled.into(),
        })
    }

    /// As it was written, without characters that nobody sees.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// As it was written, in the signs of ASCII: for programs that read numbers as people do.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// Its digits, behind a `+` where it has one.
    pub fn dialled(&self) -> &str {
        &self.dialled
    }

    /// Its digits alone.
    pub fn digits(&self) -> &str {
        self.dialled.trim_start_matches('+')
    }

    /// The address that calls it (RFC 3966).
    pub fn tel(&self) -> String {
        format!("tel:{}", self.dialled)
    }

    /// The address that writes to it (RFC 5724).
    pub fn sms(&self) -> String {
        format!("sms:{}", self.dialled)
    }

    /// The address that writes to it by WhatsApp, which takes numbers with the code of their country alone.
    ///
    /// # Errors
    /// When it has none.
    pub fn whatsapp(&self) -> Result<String, NotOne> {
        let abroad = self.abroad().ok_or(NotOne::NoCountry)?;
        Ok(format!("https://wa.me/{abroad}"))
    }

    /// Its digits with the code of its country before them; none where that is not written.
    pub fn abroad(&self) -> Option<&str> {
        if let Some(digits) = self.dialled.strip_prefix('+') {
            return Some(digits);
        }
        let digits = self.dialled.strip_prefix(ABROAD)?;
        (digits.len() >= LEAST_ABROAD && !digits.starts_with('0')).then_some(digits)
    }
}

/// A text without what nobody sees, such as the marks of direction that are copied along with a number.
fn without_unseen(text: &str) -> Result<String, NotOne> {
    const TURNS_ROUND: char = '\u{202e}';
    if text.contains(TURNS_ROUND) {
        return Err(NotOne::TurnedRound);
    }
    // Ends of lines and tabs are unseen as well, and may stand between two numbers.
    let is_kept =
        |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}') || !is_unseen(*c);
    let seen: String = text.chars().filter(is_kept).collect();
    Ok(seen.trim().to_owned())
}

/// A space in a number of Arabic digits would let its groups run from right to left, whatever stands around
/// it: one that does not break keeps them together (Unicode Standard Annex #9, rule W4).
fn in_order(written: String) -> String {
    match written.contains(|c| matches!(c, '\u{660}'..='\u{669}')) {
        true => written.replace(' ', "\u{a0}"),
        false => written,
    }
}

/// A text in digits, spaces, `+`, `-`, `.`, `/`, `(` and `)`; none where anything else stands in it.
fn plain(written: &str) -> Option<String> {
    written.chars().map(sign).collect()
}

/// What a character is in a number.
fn sign(c: char) -> Option<char> {
    if let Some(digit) = ascii_digit(c) {
        return Some(digit);
    }
    Some(match c {
        '+' | '\u{ff0b}' => '+',
        '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '.' | '\u{ff0e}' => '.',
        '/' | '\u{ff0f}' => '/',
        '(' | '\u{ff08}' => '(',
        ')' | '\u{ff09}' => ')',
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => return None,
        space if space.is_whitespace() => ' ',
        _ => return None,
    })
}

/// Digits that stand together.
struct Group<'t> {
    digits: &'t str,
    is_bracketed: bool,
    /// Whether a bracket opens before it.
    is_behind_bracket: bool,
    /// Whether nothing but spaces stand between it and the group before it.
    is_behind_space: bool,
    /// Whether what stands behind it may also stand between two numbers.
    ends_boldly: bool,
}

/// What is dialled of a text in plain signs.
fn dialled(plain: &str) -> Result<String, NotOne> {
    let (has_plus, groups) = groups(plain)?;
    let digits: String = groups.iter().map(|group| group.digits).collect();
    let is_abroad = has_plus || (digits.starts_with(ABROAD) && digits.len() > LONGEST_BEGINNING);
    if is_abroad && let Some(superfluous) = superfluous(&groups, &digits) {
        return Err(superfluous);
    }
    if holds_zero_of_trunk(&groups, is_abroad) {
        return Err(NotOne::ZeroOfTrunk(reason::without_zero(plain)));
    }
    brackets(&groups, &digits)?;
    if !is_abroad {
        are_codes(&groups)?;
    }
    if are_several(&groups, has_plus, is_abroad) {
        return Err(NotOne::MaybeSeveral(reason::together(has_plus, &digits)));
    }
    if !has_plus && !digits.starts_with('0') && (MOST_INSIDE + 1..=MOST).contains(&digits.len()) {
        return Err(NotOne::LongInside(digits.len()));
    }
    if !is_abroad && groups.len() > 1 && digits.starts_with('0') {
        let behind = digits.len() - groups[0].digits.len();
        if groups[0].digits.len() > 1 && behind < FEW {
            return Err(NotOne::AreaAlone(behind));
        }
    }
    if has_plus && digits.starts_with('0') {
        return Err(NotOne::NoSuchCountry);
    }
    let least = if has_plus { LEAST_ABROAD } else { LEAST };
    let most = if !has_plus && is_abroad { MOST + ABROAD.len() } else { MOST };
    match digits.len() {
        length if length < least => Err(NotOne::Short { length, least }),
        length if length > most => Err(NotOne::Long(length)),
        _ => Ok(if has_plus { format!("+{digits}") } else { digits }),
    }
}

/// The groups of a text, and whether a `+` stands before them.
fn groups(plain: &str) -> Result<(bool, Vec<Group<'_>>), NotOne> {
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(first) = plain.find(is_digit) else { return Err(NotOne::NoDigits) };
    let before: String = plain[..first].split(' ').collect();
    let (has_plus, mut is_open) = match before.as_str() {
        "" => (false, false),
        "+" => (true, false),
        "(" => (false, true),
        "(+" | "+(" => (true, true),
        _ => return Err(NotOne::StraySign),
    };
    let mut groups = Vec::new();
    let mut rest = &plain[first..];
    let mut before = before.as_str();
    while !rest.is_empty() {
        let digits = &rest[..rest.find(|c| !is_digit(c)).unwrap_or(rest.len())];
        rest = &rest[digits.len()..];
        let between = &rest[..rest.find(is_digit).unwrap_or(rest.len())];
        rest = &rest[between.len()..];
        let is_bracketed = is_open;
        is_open = is_open_behind(between, is_open, rest.is_empty())?;
        let ends_boldly = !rest.is_empty() && is_bold(between);
        let is_behind_bracket = before.contains('(');
        let is_behind_space = !before.is_empty() && before.trim().is_empty();
        groups.push(Group {
            digits,
            is_bracketed,
            is_behind_bracket,
            is_behind_space,
            ends_boldly,
        });
        before = between;
    }
    Ok((has_plus, groups))
}

/// Whether a bracket is open behind what stands between two groups: perhaps the end of one bracket, one sign, and
/// the beginning of another; at the end of the number, the end of a bracket alone.
fn is_open_behind(between: &str, is_open: bool, is_end: bool) -> Result<bool, NotOne> {
    let signs: String = between.split(' ').collect();
    let (closes, signs) = match signs.strip_prefix(')') {
        Some(signs) => (true, signs),
        None => (false, signs.as_str()),
    };
    let (opens, signs) = match signs.strip_suffix('(') {
        Some(signs) => (true, signs),
        None => (false, signs),
    };
    match signs {
        _ if closes && !is_open || opens && is_open && !closes => Err(NotOne::Brackets),
        _ if is_end && (opens || !signs.is_empty() || is_open && !closes) => Err(NotOne::StraySign),
        "" | "-" | "." | "/" => Ok(opens || is_open && !closes),
        signs if signs.contains('+') => Err(NotOne::MaybeSeveral(None)),
        signs if signs.contains(['(', ')']) => Err(NotOne::Brackets),
        _ => Err(NotOne::MaybeSeveral(None)),
    }
}

/// Whether what stands between two groups may stand between two numbers as well: a `/`, another sign with a space
/// beside it, or a gap.
fn is_bold(between: &str) -> bool {
    let has_sign = between.contains(['-', '.']);
    between.contains('/') || between.contains("   ") || (has_sign && between.contains(' '))
}

/// Whether the zero that is dialled inside a country stands behind the code of that country.
fn holds_zero_of_trunk(groups: &[Group<'_>], is_abroad: bool) -> bool {
    let code = groups[0].digits.trim_start_matches('0');
    if WITH_ZERO.contains(&code) {
        return false;
    }
    let digits: String = groups.iter().map(|group| group.digits).collect();
    let digits = digits.trim_start_matches('0');
    let (code, number) = digits.split_at(length_of_code(digits));
    let has_trunk = WITH_TRUNK_ZERO.split(' ').any(|known| known == code)
        || WITH_TRUNK_ZERO_ONCE.contains(&code);
    if is_abroad && number.starts_with('0') && has_trunk {
        return true;
    }
    groups.iter().enumerate().skip(1).any(|(at, group)| {
        let is_alone = group.digits == "0" && at == 1;
        // In some countries an eight is dialled before the code of an area, which begins with a zero.
        let is_behind_code = is_abroad || group.digits == "0" || groups[0].digits.len() > 1;
        let is_marked = group.is_behind_bracket && group.digits.starts_with('0') && is_behind_code;
        (is_abroad && is_alone) || is_marked
    })
}

/// How many of these digits are the code of a country.
fn length_of_code(digits: &str) -> usize {
    let length = match digits.get(..2) {
        _ if digits.starts_with(['1', '7']) => 1,
        Some(two) if OF_TWO_DIGITS.split(' ').any(|code| code == two) => 2,
        _ => 3,
    };
    length.min(digits.len())
}

/// Brackets stand around the code of a country or of an area, and so never late in a number.
fn brackets(groups: &[Group<'_>], digits: &str) -> Result<(), NotOne> {
    const BEHIND: usize = 3;
    let mut before = 0;
    for group in groups {
        let behind = digits.len() - before - group.digits.len();
        if group.is_bracketed && (before > LONGEST_BEGINNING || behind < BEHIND) {
            return Err(NotOne::Brackets);
        }
        before += group.digits.len();
    }
    Ok(())
}

/// Refuses groups of which each may be a number by itself.
fn are_codes(groups: &[Group<'_>]) -> Result<(), NotOne> {
    let digits: Vec<&str> = groups.iter().map(|group| group.digits).collect();
    if codes::are_several(&digits) {
        return Err(NotOne::MaybeSeveral(None));
    }
    let Some(end) = codes::of_social_value(&digits) else { return Ok(()) };
    let are_pieces = digits[end..].iter().all(|group| group.len() < FEW);
    Err(match are_pieces {
        true => NotOne::Beside(digits[..end].join(" ")),
        false => NotOne::MaybeSeveral(None),
    })
}

/// What stands behind the code of a country and is not dialled there.
fn superfluous(groups: &[Group<'_>], digits: &str) -> Option<NotOne> {
    let led = digits.trim_start_matches('0');
    if led.len() < LEAST_ABROAD {
        return None;
    }
    let code = &led[..length_of_code(led)];
    let mut before = digits.len() - led.len() + code.len();
    let behind = groups.iter().filter_map(|group| {
        let cut = before.min(group.digits.len());
        before -= cut;
        Some(&group.digits[cut..]).filter(|rest| !rest.is_empty())
    });
    let behind: Vec<&str> = behind.collect();
    let superfluous = codes::superfluous(code, &behind)?;
    let number = behind.join(" ");
    let without = format!("+{code} {}", number[superfluous.len()..].trim_start());
    Some(NotOne::Superfluous(superfluous.to_owned(), reason::number_alone(&without)))
}

/// Whether groups may be those of two numbers.
fn are_several(groups: &[Group<'_>], has_plus: bool, is_abroad: bool) -> bool {
    if !is_abroad && are_two_lines(groups) || are_before_pieces(groups) {
        return true;
    }
    // `089 / 233 - 0`: a zero alone at the end is that of an exchange, however it is parted, and no number.
    let of_exchange = match groups {
        [.., _, last] if last.digits == "0" => groups.len() - 2,
        _ => groups.len(),
    };
    let mut bold = groups[..of_exchange].iter().enumerate().filter(|(_, group)| group.ends_boldly);
    match (bold.next(), bold.next()) {
        (None, _) => false,
        (Some((at, _)), None) => !is_area_code(&groups[..=at], &groups[at + 1..], has_plus),
        _ => true,
    }
}

/// Whether a group that is long enough for a number stands behind digits that are enough for one.
fn are_two_lines(groups: &[Group<'_>]) -> bool {
    const OF_ONE: usize = 6;
    let mut before = 0;
    // The code of an area has up to six digits with its zero.
    let least = OF_ONE + usize::from(groups[0].digits.starts_with('0'));
    groups.iter().any(|group| {
        let is_another = before >= least && group.digits.len() >= OF_ONE;
        before += group.digits.len();
        is_another
    })
}

/// Whether pieces stand behind a group that was not parted itself, `030 123456 12`: an extension is written with a sign
/// before it, and a zero is that of the exchange.
fn are_before_pieces(groups: &[Group<'_>]) -> bool {
    const NOT_PARTED: usize = 6;
    let is_piece = |group: &&Group<'_>| {
        group.is_behind_space && group.digits.len() < FEW && group.digits != "0"
    };
    let pieces = groups.iter().rev().take_while(is_piece).count();
    let before = groups[..groups.len() - pieces].last();
    pieces > 0 && before.is_some_and(|group| group.digits.len() >= NOT_PARTED)
}

/// Whether what stands before a sign is the code of an area, and what stands behind it the number in that area.
fn is_area_code(before: &[Group<'_>], behind: &[Group<'_>], has_plus: bool) -> bool {
    let behind: String = behind.iter().map(|group| group.digits).collect();
    let begins_anew = behind.starts_with('0');
    let lengths: Vec<usize> = before.iter().map(|group| group.digits.len()).collect();
    let has_zero = before[0].digits.starts_with('0');
    if before.last().is_some_and(|group| group.is_bracketed) {
        return behind.len() >= 5 && !begins_anew;
    }
    match lengths[..] {
        [1..=7] if has_plus => behind.len() >= 5 && !begins_anew,
        [1..=3, 1..=5] if has_plus => behind.len() >= 5 && !begins_anew,
        [2..=5] if has_zero && begins_anew => behind.len() >= 6,
        [2..=6] if has_zero => behind.len() >= 4 && !begins_anew,
        // `06 1/234-5678`, `0 30 / 12 34 56`
        [1..=2, 1..=5] if has_zero => behind.len() >= 6 && !begins_anew,
        // `0049 30/123456`
        [code, 1..=5] if before[0].digits.starts_with(ABROAD) && code <= LONGEST_BEGINNING => {
            behind.len() >= 5 && !begins_anew
        }
        _ => false,
    }
}
