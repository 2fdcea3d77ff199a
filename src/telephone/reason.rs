//! Why a text is no telephone number, and what to write instead.
//!
//! Owns the words, and what may be suggested: a number is named only where the text can mean no other.

use super::{DAY_AND_NIGHT, LEAST, MOST, Telephone, plain, sign};

/// So many numbers are named where a text holds several.
const MOST_NAMED: usize = 5;

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOne {
    /// It has no digits.
    NoDigits,
    /// Words or times stand beside the number, which is this.
    Beside(String),
    /// It holds these numbers.
    Several(Vec<String>),
    /// What stands in it may be two numbers.
    MaybeSeveral,
    /// It has the zero that is not dialled from abroad; without it, it would be this number.
    ZeroOfTrunk(Option<String>),
    /// It has letters in place of digits; with the digits on their keys, it would be this number.
    Letters(Option<String>),
    /// It has an extension beside this number.
    Extension(Option<String>),
    /// It is a code of a network, `*100#`.
    ServiceCode,
    /// It is an address, of this number.
    Address(Option<String>),
    /// It has fewer digits than it needs.
    Short {
        /// How many it has.
        length: usize,
        /// How many it needs.
        least: usize,
    },
    /// It has more digits than numbers have.
    Long(usize),
    /// Its brackets stand where no code of an area can.
    Brackets,
    /// It begins or ends with a sign.
    StraySign,
    /// It has a sign that numbers do not have.
    Sign(char),
    /// What follows its `+` is no code of a country.
    NoSuchCountry,
    /// It lacks the code of its country.
    NoCountry,
    /// It holds a character that turns its digits round.
    TurnedRound,
}

impl NotOne {
    /// What is wrong: "`116 117 (24h)` is not a telephone number alone: …".
    pub fn message(&self, text: &str) -> String {
        const SHOWN: usize = 80;
        let mut text: String = text.trim().to_owned();
        if text.chars().count() > SHOWN {
            text = text.chars().take(SHOWN - 1).collect::<String>() + "…";
        }
        let why = match self {
            NotOne::NoDigits if text.is_empty() => {
                return "there is no telephone number".to_owned();
            }
            NotOne::NoDigits => return format!("`{text}` is not a telephone number"),
            NotOne::NoCountry => {
                return format!(
                    "`{text}` does not begin with the code of its country, which WhatsApp needs"
                );
            }
            NotOne::Beside(_) => "something else stands beside the number".to_owned(),
            NotOne::Several(_) => "it is more than one number".to_owned(),
            NotOne::MaybeSeveral => "it may be more than one number".to_owned(),
            NotOne::ZeroOfTrunk(_) => {
                "the zero in it is not dialled together with the code of the country".to_owned()
            }
            NotOne::Letters(_) => "it has letters in place of digits".to_owned(),
            NotOne::Extension(_) => "phones do not dial an extension".to_owned(),
            NotOne::ServiceCode => {
                "it is a code with `*` or `#`, which many phones do not dial".to_owned()
            }
            NotOne::Address(_) => "it is an address".to_owned(),
            NotOne::Short { length: 1, .. } => "it has one digit".to_owned(),
            NotOne::Short { length, least: LEAST } => format!("it has {length} digits"),
            NotOne::Short { length, least } => {
                format!("it has {length} digits, and with a `+` it needs at least {least}")
            }
            NotOne::Long(length) => {
                format!("it has {length} digits, and no number has more than {MOST}")
            }
            NotOne::Brackets => "its brackets are not around an area code".to_owned(),
            NotOne::StraySign => "a sign stands before or behind its digits".to_owned(),
            NotOne::Sign(sign) => format!("`{sign}` cannot be dialled"),
            NotOne::NoSuchCountry => "no code of a country begins with 0".to_owned(),
            NotOne::TurnedRound => {
                "it holds a hidden character (U+202E) that turns its digits round".to_owned()
            }
        };
        format!("`{text}` is not one telephone number: {why}")
    }

    /// What to write instead; an address begins with its scheme, `tel:`.
    pub fn hint(&self, scheme: &str) -> String {
        let quoted = |number: &String| match (scheme, Telephone::parse(number)) {
            ("", _) | (_, Err(_)) => format!("`{number}`"),
            (_, Ok(number)) => format!("`{scheme}{}`", number.dialled()),
        };
        let rest = match scheme {
            "" => "in a text beside it, such as `note:`, `text:` or `how:`",
            _ => "in the words of the page",
        };
        match self {
            NotOne::NoDigits => format!("write the digits to dial: `{scheme}+441632960001`"),
            NotOne::Beside(number) => format!("write {} alone, and the rest {rest}", quoted(number)),
            NotOne::Several(numbers) => {
                let all: Vec<String> = numbers.iter().map(quoted).collect();
                format!("write one number each: {}", all.join(" and "))
            }
            NotOne::MaybeSeveral => format!(
                "write one number each; if it is one, write only spaces between its digits: `{scheme}{}`",
                if scheme.is_empty() { "030 123456" } else { "030123456" }
            ),
            NotOne::ZeroOfTrunk(Some(number)) => format!("write {}", quoted(number)),
            NotOne::ZeroOfTrunk(None) => {
                "write the number as it is dialled from abroad, without brackets: `+49 30 123456`"
                    .to_owned()
            }
            NotOne::Letters(Some(number)) => format!("write the digits of these keys: {}", quoted(number)),
            NotOne::Letters(None) => {
                format!("write digits in place of the letters, and what is no part of the number {rest}")
            },
            NotOne::Extension(Some(number)) => {
                format!("write {}, and the extension {rest}", quoted(number))
            }
            NotOne::Extension(None) => format!("write the number alone, and the extension {rest}"),
            NotOne::ServiceCode => format!("write the code {rest}, where readers can copy it"),
            NotOne::Address(Some(number)) => format!("write the number alone: {}", quoted(number)),
            NotOne::Address(None) => "write the number alone".to_owned(),
            NotOne::Short { .. } => "write the whole number".to_owned(),
            NotOne::Long(_) => "write one number each, and remarks in a text beside it".to_owned(),
            NotOne::Brackets => format!(
                "leave the brackets out where all digits are dialled; write anything else {rest}"
            ),
            NotOne::StraySign => "write the whole number, or leave the sign out".to_owned(),
            NotOne::Sign(_) => {
                "a number is made of digits, spaces, `-`, `.`, brackets around its area code, and a `+` in front"
                    .to_owned()
            }
            NotOne::NoSuchCountry | NotOne::NoCountry => {
                let (plus, example) = match scheme {
                    "" => ("`+`, ", "+44 1632 960001".to_owned()),
                    "tel:" | "sms:" => ("`+`, ", format!("{scheme}+441632960001")),
                    _ => ("", format!("{scheme}441632960001")),
                };
                format!(
                    "write {plus}the code of the country, and the number without its first zero: `{example}`"
                )
            }
            NotOne::TurnedRound => "type the number anew instead of copying it".to_owned(),
        }
    }
}

/// Why a text with other signs than those of a number is none.
pub(super) fn of(written: &str) -> NotOne {
    if let Some(address) = address(written) {
        return NotOne::Address(address);
    }
    if !has_digit(written) {
        return NotOne::NoDigits;
    }
    if written.starts_with(['*', '#']) {
        return NotOne::ServiceCode;
    }
    if let Some(number) = before_extension(written) {
        return NotOne::Extension(number);
    }
    if written.contains(['*', '#']) {
        return NotOne::ServiceCode;
    }
    if let Some(number) = of_keys(written) {
        return NotOne::Letters(Some(number));
    }
    let mut numbers = numbers_in(written);
    match numbers.len() {
        0 => match written.chars().find(|c| sign(*c).is_none()) {
            Some(letter) if letter.is_alphabetic() => NotOne::Letters(None),
            Some(other) if !other.is_control() => NotOne::Sign(other),
            _ => NotOne::MaybeSeveral,
        },
        1 => NotOne::Beside(numbers.remove(0)),
        _ => NotOne::Several(numbers),
    }
}

/// The numbers among words that are none themselves because of the way in which they are written: "Call +49 (0)30 555".
pub(super) fn beside_words(written: &str) -> Vec<String> {
    let is_of_number = |c: char| sign(c).is_some();
    let parts = written.split(|c: char| !is_of_number(c)).map(str::trim);
    let alone = |part: &str| match Telephone::parse(part) {
        Ok(_) => Some(part.to_owned()).filter(|part| is_likely(part)),
        Err(NotOne::ZeroOfTrunk(number)) => number,
        Err(_) => None,
    };
    parts.filter(|part| !part.is_empty()).filter_map(alone).take(MOST_NAMED).collect()
}

/// The number without the zero behind the code of its country; none where that is not clear.
pub(super) fn without_zero(plain: &str) -> Option<String> {
    let abroad = match plain.trim_start_matches(['(', '+', ' ']) {
        rest if plain.contains('+') => rest,
        rest if rest.starts_with("00") => rest[2..].trim_start(),
        // The code of a country without a sign before it.
        rest if plain.contains("(0)") => rest,
        _ => return None,
    };
    let code: String = abroad.chars().take_while(char::is_ascii_digit).collect();
    let rest = &abroad[code.len()..];
    let rest: String = rest.chars().map(|c| if "()".contains(c) { ' ' } else { c }).collect();
    let rest = rest.trim_start_matches([' ', '-', '.', '/']).strip_prefix('0')?;
    let rest = rest.trim_start_matches([' ', '-', '.', '/']);
    let words: Vec<&str> = rest.split_whitespace().collect();
    let number = format!("+{code} {}", words.join(" "));
    number_alone(&number)
}

/// The number of an address, where a text is one.
fn address(written: &str) -> Option<Option<String>> {
    let lower = written.to_lowercase();
    let scheme = ["tel:", "sms:", "callto:", "whatsapp:"];
    if let Some(scheme) = scheme.iter().find(|scheme| lower.starts_with(**scheme)) {
        let number = written.get(scheme.len()..).unwrap_or("").trim();
        return Some(number_alone(number));
    }
    if !lower.contains("://") && !lower.contains("wa.me/") && !lower.contains('@') {
        return None;
    }
    let number = lower.rsplit_once("wa.me/").map(|(_, number)| number.trim_start_matches('+'));
    let is_number = |number: &&str| number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.filter(is_number).map(|number| format!("+{number}"));
    Some(number.and_then(|number| number_alone(&number)))
}

/// A text that is a number and nothing else. Why another is none is not asked: that would begin all of this anew.
fn number_alone(text: &str) -> Option<String> {
    plain(text)?;
    Telephone::parse(text).is_ok().then(|| text.to_owned())
}

/// What stands before the word for an extension and its digits, where it is a number.
fn before_extension(written: &str) -> Option<Option<String>> {
    const WORDS: [&str; 18] = [
        "ext",
        "extn",
        "extension",
        "x",
        "dw",
        "durchwahl",
        "nst",
        "poste",
        "int",
        "interno",
        "anexo",
        "ramal",
        "toestel",
        "wew",
        "klapka",
        "доб",
        "داخلي",
        "داخلی",
    ];
    let is_digit = |c: char| sign(c).is_some_and(|c| c.is_ascii_digit());
    let mut at = 0;
    while let Some(start) = written[at..].find(|c: char| c.is_alphabetic() || c == '#') {
        let start = at + start;
        let word = &written[start..];
        let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let end = if word.starts_with('#') { 1 } else { end };
        let behind = word[end..].trim_start_matches(['.', ':', '=', ' ', '-']);
        let is_word = word.starts_with('#') || WORDS.contains(&word[..end].to_lowercase().as_str());
        if is_word && behind.starts_with(is_digit) {
            let number = written[..start].trim_end_matches([' ', ',', ';', '(', '-', '/']);
            return Some(number_alone(number));
        }
        at = start + end;
    }
    None
}

/// The number whose keys bear these letters (E.161), of a text such as `0800-WELCOME`.
fn of_keys(written: &str) -> Option<String> {
    const KEYS: &[u8; 26] = b"22233344455566677778889999";
    let first = written.find(|c: char| c.is_ascii_alphabetic())?;
    let (before, letters) = written.split_at(first);
    let is_word = letters.chars().all(|c| c.is_ascii_uppercase() || sign(c).is_some());
    let digits: String = plain(before)?.chars().filter(char::is_ascii_digit).collect();
    let is_free = digits.starts_with('0') || digits.starts_with("18") || digits.len() == 3;
    let is_attached = before.ends_with('-') || (is_free && digits.len() < 6 && digits.len() > 2);
    let many = letters.chars().filter(char::is_ascii_uppercase).count() > 2;
    if !is_word || !is_attached || !many {
        return None;
    }
    let key = |c: char| match c {
        'A'..='Z' => char::from(KEYS[usize::from(c as u8 - b'A')]),
        other => other,
    };
    let number: String = written.chars().map(key).collect();
    let number = number_alone(&number)?;
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (digits > 6).then_some(number)
}

/// The numbers that stand among words: whole groups of digits, none that a letter touches, and no times.
fn numbers_in(written: &str) -> Vec<String> {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    let without = without_remarks(written);
    let is_break = |c: char| ",;|&:·•،؛、，；\t\n\r\u{1}\u{2028}\u{2029}".contains(c);
    for part in without.split(is_break) {
        runs.push(Vec::new());
        let mut is_spoilt = false;
        for word in part.split_whitespace() {
            let is_number =
                word.chars().all(|c| sign(c).is_some()) && !DAY_AND_NIGHT.contains(&word);
            let begins = word.starts_with(['+', '\u{ff0b}']);
            if !is_number && has_digit(word) && !DAY_AND_NIGHT.contains(&word) {
                is_spoilt = true;
                // What is misspelt may be a part of the number before it.
                if !is_duration(word) {
                    runs.pop();
                }
            }
            if !is_number || begins {
                runs.push(Vec::new());
            }
            if let Some(run) = runs.last_mut().filter(|_| is_number && !is_spoilt) {
                run.push(word);
            }
        }
    }
    let runs = runs.iter().map(|run| run.join(" "));
    let parts = runs.flat_map(|run| match number_alone(&run) {
        Some(run) => vec![run],
        None => run.split('/').flat_map(|part| part.split(" - ")).map(str::to_owned).collect(),
    });
    let trimmed = parts.map(|part| part.trim_matches([' ', '-', '.', '/']).to_owned());
    // More of them nobody needs to be told.
    trimmed.filter(|part| is_likely(part)).take(MOST_NAMED).collect()
}

/// Whether a word is one such as `24h` or `9am`.
fn is_duration(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.len() - letters.len() < 3 && (letters == "H" || letters.chars().all(char::is_lowercase))
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| sign(c).is_some_and(|c| c.is_ascii_digit()))
}

/// Whether a part of a text is a number and no time or house number.
fn is_likely(part: &str) -> bool {
    let Ok(number) = Telephone::parse(part) else { return false };
    let first = number.plain().trim_start_matches(['+', '(']);
    let first = first.chars().take_while(char::is_ascii_digit).count();
    number.digits().len() > 6 || first > 1
}

/// A text without brackets that hold letters.
fn without_remarks(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(open) = rest.find(['(', '[', '{', '\u{ff08}']) {
        let inside = &rest[open..];
        let closing =
            inside.char_indices().find(|(_, c)| matches!(c, ')' | ']' | '}' | '\u{ff09}'));
        let end = closing.map_or(inside.len(), |(at, c)| at + c.len_utf8());
        out.push_str(&rest[..open]);
        match plain(&inside[..end]) {
            Some(_) => out.push_str(&inside[..end]),
            None => out.push('\u{1}'),
        }
        rest = &inside[end..];
    }
    out.push_str(rest);
    out
}
