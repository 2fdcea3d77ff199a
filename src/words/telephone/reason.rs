//! Why a text is no telephone number, and what to write instead.
//!
//! Owns the words, and what may be suggested: a number is named only where the text can mean no other.

use super::{
    DAY_AND_NIGHT, LEAST, MOST, MOST_INSIDE, Telephone, codes, length_of_code, plain, sign,
};
use crate::words::script::ascii_digit;

/// So many numbers are named where a text holds several.
const MOST_NAMED: usize = 5;

/// Why a text is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOne {
    /// It has no digits.
    NoDigits,
    /// Words or times stand beside the number, which is this.
    Beside(String),
    /// It has digits, and nobody can tell which of them are the number.
    Unclear,
    /// It holds these numbers, and perhaps pieces of more.
    Several(Vec<String>),
    /// What stands in it may be two numbers; if it is one, this.
    MaybeSeveral(Option<String>),
    /// It has the zero that is not dialled from abroad; without it, it would be this number.
    ZeroOfTrunk(Option<String>),
    /// These digits stand behind the code of its country and are not dialled there; without them, it would be this number.
    Superfluous(String, Option<String>),
    /// It is a time, a price, or a span of them; if it is a number, this.
    TimeOrPrice(Option<String>),
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
    /// It has more digits than numbers have without the code of their country.
    LongInside(usize),
    /// It is a date.
    Date,
    /// So few digits stand behind the code of its area.
    AreaAlone(usize),
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
            NotOne::Unclear => "something else stands in it".to_owned(),
            NotOne::Several(_) => "it is more than one number".to_owned(),
            NotOne::MaybeSeveral(_) => "it may be more than one number".to_owned(),
            NotOne::ZeroOfTrunk(_) => {
                "the zero in it is not dialled together with the code of the country".to_owned()
            }
            NotOne::Superfluous(digits, _) => {
                format!("`{digits}` is not dialled behind the code of the country")
            }
            NotOne::TimeOrPrice(_) => "it may be a time or a price".to_owned(),
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
            NotOne::Date => "it is a date".to_owned(),
            NotOne::LongInside(length) => format!(
                "it has {length} digits, and without `+` and the code of its country a number has at most {MOST_INSIDE}"
            ),
            NotOne::AreaAlone(1) => "one digit stands behind its area code".to_owned(),
            NotOne::AreaAlone(length) => {
                format!("only {length} digits stand behind its area code")
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
        let rest = match scheme {
            "" => "in a text beside it, such as `note:`, `text:` or `how:`",
            _ => "in the words of the page",
        };
        self.hint_beside(scheme, rest)
    }

    /// The same where it is known in which place the rest of the text belongs.
    pub fn hint_beside(&self, scheme: &str, rest: &str) -> String {
        let quoted = |number: &String| match (scheme, Telephone::parse(number)) {
            ("", _) | (_, Err(_)) => format!("`{number}`"),
            (_, Ok(number)) => format!("`{scheme}{}`", number.dialled()),
        };
        match self {
            NotOne::NoDigits => format!("write the digits to dial: `{scheme}+441632960001`"),
            NotOne::Beside(number) => format!("write {} alone, and the rest {rest}", quoted(number)),
            NotOne::Several(numbers) => match &numbers[..] {
                [] => "write one number each, and each of them as a whole".to_owned(),
                [first] => format!(
                    "write one number each, and each of them as a whole, such as {}",
                    quoted(first)
                ),
                all => {
                    let all: Vec<String> = all.iter().map(quoted).collect();
                    format!("write one number each: {}", all.join(" and "))
                }
            },
            NotOne::Unclear => "write the digits that people dial, and nothing else".to_owned(),
            NotOne::MaybeSeveral(Some(number)) => format!(
                "write one number each; if it is one, write its digits together: {}",
                quoted(number)
            ),
            NotOne::MaybeSeveral(None) => {
                "write one number each; if it is one, write its digits together".to_owned()
            }
            NotOne::Date => "write a telephone number, and the date in a text".to_owned(),
            NotOne::LongInside(_) => {
                "write one number each; if it is one, write a `+` before the code of its country"
                    .to_owned()
            }
            NotOne::TimeOrPrice(Some(number)) => format!(
                "write times and prices {rest}; if it is a number, write its digits together: {}",
                quoted(number)
            ),
            NotOne::TimeOrPrice(None) => {
                format!("write a telephone number, and times and prices {rest}")
            }
            NotOne::ZeroOfTrunk(Some(number)) | NotOne::Superfluous(_, Some(number)) => {
                format!("write {}", quoted(number))
            }
            NotOne::ZeroOfTrunk(None) | NotOne::Superfluous(_, None) => {
                "write it as it is dialled from another country: the code of the country, and nothing that is dialled inside it alone".to_owned()
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
            NotOne::Short { .. } | NotOne::AreaAlone(_) => "write the whole number".to_owned(),
            NotOne::Long(_) => format!("write one number each, and remarks {rest}"),
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
    if has_letters_of_keys(written) {
        return NotOne::Unclear;
    }
    let Found { mut numbers, has_pieces } = numbers_in(written);
    match numbers.len() {
        _ if are_a_label_and_more(written, &numbers) => NotOne::Unclear,
        _ if has_pieces => NotOne::Several(numbers),
        0 => match written.chars().find(|c| sign(*c).is_none()) {
            Some(letter) if letter.is_alphabetic() => NotOne::Letters(None),
            Some(other) if !other.is_control() => NotOne::Sign(other),
            _ => NotOne::MaybeSeveral(None),
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
        Ok(_) => Some(part.to_owned()).filter(|part| is_likely(part)).into_iter().collect(),
        Err(NotOne::ZeroOfTrunk(number) | NotOne::Superfluous(_, number)) => {
            number.into_iter().collect()
        }
        Err(NotOne::MaybeSeveral(_)) => codes_in(part),
        // A bracket around the number is one of the words.
        Err(NotOne::Brackets | NotOne::StraySign) => {
            let inner = part.trim_matches(['(', ')', ' ', '-', '.', '/']);
            number_alone(inner).filter(|inner| is_likely(inner)).into_iter().collect()
        }
        Err(_) => Vec::new(),
    };
    parts.filter(|part| !part.is_empty()).flat_map(alone).take(MOST_NAMED).collect()
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
    let code = if code.len() > 3 { &code[..length_of_code(&code)] } else { &code };
    // What is dialled inside these countries is more than a zero, and of what follows nobody can tell.
    const OTHERS: [&str; 6] = ["7", "36", "52", "57", "370", "375"];
    if OTHERS.contains(&code) {
        return None;
    }
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
pub(super) fn number_alone(text: &str) -> Option<String> {
    plain(text)?;
    Telephone::parse(text).is_ok().then(|| text.to_owned())
}

/// What stands before the word for an extension and its digits, where it is a number.
fn before_extension(written: &str) -> Option<Option<String>> {
    const WORDS: [&str; 32] = [
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
        "apparat",
        "app",
        "hausapparat",
        "nebenstelle",
        "klappe",
        "kl",
        "dahili",
        "anknytning",
        "mellék",
        "extensión",
        "interior",
        "внутр",
        "вн",
        "дод",
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

/// Whether a word in capitals stands behind digits that are no whole number: its letters may be those on the keys.
fn has_letters_of_keys(written: &str) -> bool {
    const LEAST_LETTERS: usize = 3;
    let words: Vec<&str> = written.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().skip(1).any(|(at, word)| {
        let is_loud =
            word.len() >= LEAST_LETTERS && word.bytes().all(|byte| byte.is_ascii_uppercase());
        // The digits before it, as many as one number has.
        let before = words[..at].iter().rev().take(MOST).take_while(|word| plain(word).is_some());
        let before: Vec<&str> = before.copied().collect();
        let before: String = before.into_iter().rev().collect();
        is_loud && !before.is_empty() && !is_whole(&before) && !codes::is_whole(&before)
    })
}

/// Whether a figure in the label before a number, `Room 12: 112`, is among the numbers of a text.
fn are_a_label_and_more(written: &str, numbers: &[String]) -> bool {
    let length = |number: &String| number.chars().filter_map(ascii_digit).count();
    written.contains(':')
        && numbers.iter().any(|number| length(number) <= LEAST)
        && numbers.iter().any(|number| length(number) > LEAST)
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
    // Numbers that begin with 13 have six digits in Australia, and are written with letters nowhere else.
    let is_of_six =
        digits == "13" && letters.len() == 4 && letters.bytes().all(|it| it.is_ascii_uppercase());
    if !is_word || !(is_attached || is_of_six) || !many {
        return None;
    }
    let key = |c: char| match c {
        'A'..='Z' => char::from(KEYS[usize::from(c as u8 - b'A')]),
        other => other,
    };
    let number: String = written.chars().map(key).collect();
    let number = number_alone(&number)?;
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (digits > 6 || is_of_six).then_some(number)
}

/// What stands among words.
struct Found {
    /// The numbers, each of them whole.
    numbers: Vec<String>,
    /// Whether pieces of numbers stand beside them: `030 9018-45252, -45253`.
    has_pieces: bool,
}

/// The number before a time or a span of times, `116117 9-17`; none where neither stands at the end.
pub(super) fn before_times(plain: &str) -> Option<String> {
    let mut before = plain.trim_end();
    while let Some((rest, _)) = before.rsplit_once(' ').filter(|(_, word)| is_times(word)) {
        before = rest.trim_end();
    }
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let is_less = before.len() < plain.trim_end().len() && digits(before) > 1;
    is_less.then(|| number_alone(before)).flatten()
}

/// Whether a word is a span of times such as `9-17` or `9.30-12.00`, the later behind the earlier.
fn is_times(word: &str) -> bool {
    let time = |text: &str| {
        let (hour, minute) = text.split_once('.').unwrap_or((text, "00"));
        minutes(hour, minute)
    };
    let span = word.split_once('-');
    span.and_then(|(from, to)| Some(time(from)? < time(to)?)).unwrap_or(false)
}

/// Minutes of a day, of an hour in one or two figures and a minute in two.
fn minutes(hour: &str, minute: &str) -> Option<u16> {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let (hour, minute): (u16, u16) = match is_time && is_number(hour) && is_number(minute) {
        true => (hour.parse().ok()?, minute.parse().ok()?),
        false => return None,
    };
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Whether a text is nothing but times or prices: `9-17`, `0900-1700`, `09.00 - 17.00`, `12.50`, `1.500`.
pub(super) fn is_time_or_price(plain: &str) -> bool {
    let joined = plain.trim().replace(" -", "-").replace("- ", "-");
    // `0800-2000` is a number in one country and a day's work in all: a number may be written with a space.
    let in_figures = |text: &str| {
        let (hour, minute) = text.split_at_checked(2).filter(|_| text.len() == 4)?;
        minutes(hour, minute).filter(|time| time % 15 == 0)
    };
    let is_span_in_figures = |word: &str| {
        let span = word.split_once('-');
        span.and_then(|(from, to)| Some(in_figures(from)? < in_figures(to)?)).unwrap_or(false)
    };
    let is_price = |text: &str| {
        let lengths = text.split_once('.').map(|(whole, rest)| (whole.len(), rest.len()));
        let is_all = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        is_all && matches!(lengths, Some((1 | 2, 2) | (1, 3)))
    };
    let are_prices = |word: &str| word.split('-').count() < 3 && word.split('-').all(is_price);
    let is_any = |word: &str| is_times(word) || is_span_in_figures(word) || are_prices(word);
    !joined.is_empty() && joined.split_whitespace().all(is_any)
}

/// The digits of a text together, where they are a number.
pub(super) fn digits_alone(plain: &str) -> Option<String> {
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    number_alone(&digits)
}

/// The numbers in a text that may hold several short ones: `15 18 112`, `112/110`.
pub(super) fn codes_in(written: &str) -> Vec<String> {
    let Some(plain) = plain(written) else { return Vec::new() };
    let groups = plain.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
    let groups: Vec<&str> = groups.take(MOST_NAMED + 1).collect();
    let are_codes = groups.len() > 1
        && (codes::are_several(&groups) || groups.iter().all(|group| codes::is_code(group)));
    let codes = groups.into_iter().filter(|_| are_codes).map(str::to_owned);
    codes.take(MOST_NAMED).collect()
}

/// The digits of what may be one number, together: where they begin as numbers do that are dialled from elsewhere.
pub(super) fn together(has_plus: bool, digits: &str) -> Option<String> {
    let is_likely = (7..=13).contains(&digits.len()) && (has_plus || digits.starts_with('0'));
    let number = if has_plus { format!("+{digits}") } else { digits.to_owned() };
    is_likely.then(|| number_alone(&number)).flatten()
}

/// The numbers that stand among words: whole groups of digits, none that a letter touches, and no times.
fn numbers_in(written: &str) -> Found {
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    let without = with_times_whole(&without_remarks(written));
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
    let runs: Vec<String> = runs.iter().map(|run| run.join(" ")).collect();
    let mut found = Found { numbers: Vec::new(), has_pieces: false };
    for run in &runs {
        let whole = number_alone(run).filter(|run| !run.starts_with('-'));
        let whole = whole.or_else(|| before_times(&plain(run)?));
        let parts: Vec<String> = match whole {
            Some(run) => vec![run],
            None => run.split('/').flat_map(|part| part.split(" - ")).map(trimmed).collect(),
        };
        if let [one] = &parts[..]
            && number_alone(one).is_none()
        {
            let codes = codes_in(one);
            if !codes.is_empty() {
                found.numbers.extend(codes);
                continue;
            }
        }
        let is_split = parts.len() > 1 && !(are_whole(&parts) || are_codes(&parts));
        found.has_pieces |= is_split || run.starts_with(is_dash);
        if !is_split && !run.starts_with(is_dash) {
            found.numbers.extend(parts.into_iter().filter(|part| is_likely(part)));
        }
    }
    let is_one_of_line = |number: &String| is_whole(number);
    if found.has_pieces || found.numbers.iter().any(is_one_of_line) {
        let before = found.numbers.len();
        found.numbers.retain(|number| is_whole(number) || is_code(number));
        // A figure behind a word is a remark: a room, a floor.
        found.has_pieces |= before > found.numbers.len() && !written.contains(char::is_alphabetic);
    }
    // More of them nobody needs to be told.
    found.numbers.truncate(MOST_NAMED);
    found
}

fn is_dash(c: char) -> bool {
    sign(c) == Some('-')
}

fn trimmed(part: &str) -> String {
    part.trim_matches([' ', '-', '.', '/']).to_owned()
}

fn are_whole(parts: &[String]) -> bool {
    parts.iter().all(|part| is_whole(part))
}

/// Whether all are short numbers of one length, `110/112`.
fn are_codes(parts: &[String]) -> bool {
    let length = |part: &String| Telephone::parse(part).ok().map(|it| it.digits().len());
    let first = parts.first().and_then(length);
    let is_short = first.is_some_and(|length| length < 4);
    is_short && parts.iter().all(|part| length(part) == first && !part.starts_with('0'))
}

/// Whether a number is one that can be dialled from anywhere in its country, and no piece of another.
fn is_whole(part: &str) -> bool {
    let is_led = part.starts_with(['0', '+', '(', '\u{ff0b}']);
    Telephone::parse(part).is_ok_and(|number| match number.digits().len() {
        length if is_led || number.digits().starts_with('0') => length > 5,
        length => length > 6,
    })
}

/// Whether a number is a short one that stands by itself: that of the police, or of a service of Europe.
fn is_code(part: &str) -> bool {
    Telephone::parse(part).is_ok_and(|number| {
        let digits = number.digits();
        digits.starts_with('1') && digits.len() == 3
            || digits.starts_with("116") && digits.len() == 6
    })
}

/// What stands between an hour and its minutes while a text is taken apart.
const OF_TIME: char = '\u{2236}';

/// A text whose times, `9:00`, do not come apart at a `:`.
fn with_times_whole(text: &str) -> String {
    let is_digit = |c: Option<char>| c.is_some_and(|c| ascii_digit(c).is_some());
    let mut digits_before = 0;
    let one = |(at, c): (usize, char)| {
        let mut behind = text[at + c.len_utf8()..].chars();
        let is_hour = c == ':' && (1..=2).contains(&digits_before);
        let has_minutes = is_hour
            && is_digit(behind.next())
            && is_digit(behind.next())
            && !is_digit(behind.next());
        digits_before = if is_digit(Some(c)) { digits_before + 1 } else { 0 };
        if has_minutes { OF_TIME } else { c }
    };
    text.char_indices().map(one).collect()
}

/// Whether a word is one such as `24h`, `9am` or `9:00`.
fn is_duration(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    word.contains(OF_TIME)
        || word.len() - letters.len() < 3
            && (letters == "H" || letters.chars().all(char::is_lowercase))
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
