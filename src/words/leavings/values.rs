//! How secrets are called in settings, and how they look: what tells one from an ordinary word, and from what stands
//! in its place until somebody fills it in.
//!
//! Owns names and values. It knows no form in which the two are written.

/// What a secret is called, alone or behind other words.
const NAMES: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pass",
    "pwd",
    "psk",
    "passwort",
    "kennwort",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "presharedkey",
];

/// Names that others are joined to without a mark: `PGPASSWORD`.
const JOINED: &[&str] = &["password", "passwd", "passwort"];

/// What a key is of that opens something; other keys are on keyboards and maps.
const OF_KEYS: &[&str] = &[
    "access",
    "api",
    "app",
    "auth",
    "encryption",
    "master",
    "preshared",
    "private",
    "secret",
    "signing",
];

/// What stands behind a name and says which of several it is.
const WHICH: &[&str] =
    &["base", "dev", "development", "live", "new", "old", "prod", "production", "staging", "test"];

/// Words that a value is made of which says what should stand there.
const FILLING: &[&str] = &[
    "password", "passwort", "passwd", "pass", "pwd", "secret", "token", "value", "here", "user",
    "some", "this", "the", "api", "key", "my", "db", "a",
];

/// Values that are none.
const NOTHING: &[&str] = &[
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "null",
    "nil",
    "none",
    "undefined",
    "empty",
    "unset",
    "required",
    "optional",
    "hidden",
    "string",
    "text",
    "tbd",
    "todo",
];

/// What is only ever written where something else is to come.
const STAND_INS: &[&str] = &[
    "example",
    "your",
    "changeme",
    "change_me",
    "change-me",
    "changethis",
    "change_this",
    "change-this",
    "placeholder",
    "redacted",
    "replace",
    "insert",
    "dummy",
    "…",
    "...",
    "***",
    "•••",
];

/// The name of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// As only programs call one: `DB_PASSWORD`, `smtp.password`, `clientSecret`.
    OfAProgram,
    /// As people do too: `password`.
    OfAnybody,
}

/// How a secret is called by this name; none where it is not the name of one: `BUS_TOKEN_PRICE`.
fn secret_name(name: &str) -> Option<Name> {
    let mut parts = parts(name);
    while parts.last().is_some_and(|part| says_which(part)) {
        parts.pop();
    }
    let last = parts.last()?;
    let before = parts.len().checked_sub(2).map(|at| parts[at].as_str());
    let is_joined = JOINED.iter().any(|name| last.ends_with(name) && last.len() > name.len());
    let is_name = NAMES.contains(&last.as_str()) || is_joined;
    let is_key = last == "key" && before.is_some_and(|of| OF_KEYS.contains(&of));
    let is_alone = parts.len() == 1 && !is_joined;
    match is_name || is_key {
        true if is_alone => Some(Name::OfAnybody),
        true => Some(Name::OfAProgram),
        false => None,
    }
}

fn says_which(part: &str) -> bool {
    WHICH.contains(&part) || part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of a name in small letters: those of `DB_PASSWORD`, `db.password` and `dbPassword`.
pub(super) fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for letter in name.chars() {
        let is_hump = letter.is_uppercase() && before.is_some_and(char::is_lowercase);
        let begins = before.is_none_or(|before: char| !before.is_alphanumeric()) || is_hump;
        match parts.last_mut() {
            _ if !letter.is_alphanumeric() => {}
            Some(part) if !begins => part.extend(letter.to_lowercase()),
            _ => parts.push(letter.to_lowercase().collect()),
        }
        before = Some(letter);
    }
    parts
}

/// How a secret is called that is set to this value; none where it is no secret.
pub(super) fn secret(name: &str, value: &str) -> Option<Name> {
    let found = secret_name(name).filter(|_| is_given(value))?;
    // What is called as people call it, and set to a word as people write it, is a label: `password: Wachtwoord`.
    (found == Name::OfAProgram || !is_word(value)).then_some(found)
}

/// Whether people write a value so above a field: `Password`.
pub(super) fn is_word(value: &str) -> bool {
    let mut letters = value.bytes();
    letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}

/// Whether it is the pass or the token of a bus as likely: the name is one of both, and the value made of plain words
/// and of how many there are of them: `monthly`, `day-ticket`, `7-day`, `24h`.
pub(super) fn may_be_a_ticket(name: &str, value: &str) -> bool {
    let names_one = parts(name).iter().any(|part| matches!(part.as_str(), "token" | "pass"));
    let is_word = |part: &str| {
        let unit = part.trim_start_matches(|digit: char| digit.is_ascii_digit());
        unit.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    names_one && value.split(['-', '_', '.', '/']).all(is_word)
}

/// Whether a value is what something costs: `2.50`, `$4,50`.
fn is_price(value: &str) -> bool {
    let value = value.trim_start_matches('$').trim_end_matches('$');
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    value.split_once(['.', ',']).map_or(is_number(value), |(whole, part)| {
        is_number(whole) && part.len() == 2 && is_number(part)
    })
}

/// Whether a value stands there that may be a secret: a word that nobody reads, and no small number.
pub(super) fn is_given(value: &str) -> bool {
    let is_word = !value.contains(|letter: char| letter.is_whitespace() || !letter.is_ascii());
    is_word && !is_price(value) && !stands_for_another(value)
}

/// Whether a value looks as if it was made to be guessed by nobody: long, and of several kinds of signs.
pub(super) fn looks_random(value: &str) -> bool {
    const SHORT: usize = 8;
    const LONG: usize = 16;
    const LONGEST: usize = 1024;
    if !(SHORT..=LONGEST).contains(&value.len()) || !is_given(value) || is_call_or_path(value) {
        return false;
    }
    let has = |is: fn(&u8) -> bool| usize::from(value.bytes().any(|byte| is(&byte)));
    let digits = has(u8::is_ascii_digit);
    let kinds = digits
        + has(u8::is_ascii_lowercase)
        + has(u8::is_ascii_uppercase)
        + has(u8::is_ascii_punctuation);
    let different = different_bytes(value);
    let is_long = value.len() >= LONG && kinds >= 2 && different >= LONG / 2;
    digits > 0 && (is_long || (kinds >= 3 && different >= SHORT - 2))
}

/// `getToken(2)`, `/run/secrets/token1`, `https://…`: where a program gets it from.
fn is_call_or_path(value: &str) -> bool {
    value.contains(['(', '<', '>']) || value.starts_with(['/', '.', '~']) || value.contains("://")
}

/// Whether small letters, capitals and digits follow each other as nobody writes them: in what a machine makes by chance
/// every second or third sign is of another sort than the one before it, in `old-town-festival-2026` hardly any.
pub(super) fn is_mixed(value: &str) -> bool {
    /// At least one in so many.
    const LEAST: usize = 6;
    let sort = |byte: u8| (byte.is_ascii_digit(), byte.is_ascii_uppercase());
    let signs: Vec<u8> = value.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let changes = signs.windows(2).filter(|pair| sort(pair[0]) != sort(pair[1])).count();
    changes * LEAST >= signs.len()
}

fn different_bytes(value: &str) -> usize {
    let mut seen = [false; 256];
    value.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    seen.iter().filter(|seen| **seen).count()
}

/// Whether a value says what should stand in its place: `<your key>`, `${DB_PASSWORD}`, `changeme`, `xxxx`.
pub(super) fn stands_for_another(value: &str) -> bool {
    let is_of_variable =
        |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let names_a_variable = |name: &str| name.bytes().all(is_of_variable);
    let is_variable = value.trim().strip_prefix('$').is_some_and(names_a_variable);
    let is_named = is_name(value.trim());
    let value = value.trim().to_lowercase();
    value.is_empty()
        || is_variable
        || is_named
        || is_enclosed(&value)
        || NOTHING.contains(&value.as_str())
        || STAND_INS.iter().any(|part| value.contains(part))
        || has_run(&value)
        || is_made_of_filling(&value)
}

/// `MY_DB_PASSWORD`: the name of something, as settings are called.
fn is_name(value: &str) -> bool {
    value.contains('_') && value.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

fn is_enclosed(value: &str) -> bool {
    const MARKS: &[(&str, &str)] = &[
        ("<", ">"),
        ("${", "}"),
        ("$(", ")"),
        ("{", "}"),
        ("[", "]"),
        ("((", "))"),
        ("%", "%"),
        ("__", "__"),
    ];
    MARKS
        .iter()
        .any(|(begin, end)| value.strip_prefix(begin).is_some_and(|inside| inside.ends_with(end)))
}

/// `xxxx`, `----`, `0000`: the same sign over and over.
fn has_run(value: &str) -> bool {
    const LONG: usize = 4;
    let bytes = value.as_bytes();
    let is_run =
        |run: &[u8]| b"x*-_#.0".contains(&run[0]) && run.iter().all(|byte| *byte == run[0]);
    bytes.windows(LONG).any(is_run)
}

/// `password`, `my-secret-key`, `db_password_here`.
fn is_made_of_filling(value: &str) -> bool {
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_punctuation());
        match FILLING.iter().find_map(|word| rest.strip_prefix(word)) {
            Some(shorter) => rest = shorter,
            None => return rest.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_called_so_at_the_end_of_a_name() {
        for name in [
            "DB_PASSWORD",
            "db_password",
            "dbPassword",
            "PGPASSWORD",
            "smtp.pass",
            "aws_secret_access_key",
            "SECRET_KEY_BASE",
            "API_KEY",
            "token_2",
            "PrivateKey",
            "DB_PASSWORD_PROD",
        ] {
            assert!(secret_name(name).is_some(), "{name}");
        }
        assert_eq!(secret_name("Password"), Some(Name::OfAnybody));
        for name in [
            "BUS_TOKEN_PRICE",
            "PASSWORD_MIN_LENGTH",
            "token_url",
            "key",
            "map_key",
            "compass",
            "bus.pass.price",
            "secretary",
        ] {
            assert_eq!(secret_name(name), None, "{name}");
        }
    }

    #[test]
    fn what_stands_for_a_value_is_none() {
        for value in [
            "<your key>",
            "${DB_PASSWORD}",
            "$DB_PASSWORD",
            "{{ password }}",
            "xxxxxxxx",
            "changeme",
            "CHANGE_ME",
            "MY_DB_PASSWORD",
            "my-secret-password",
            "password",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "****",
            "…",
            "",
            "true",
        ] {
            assert!(stands_for_another(value), "{value}");
        }
        for value in ["hunter2", "b", "Zk4!pqR9", "abc", "welcome2026", "pazz"] {
            assert!(is_given(value), "{value}");
        }
        for value in ["2", "Your password?", "Contraseña", "120"] {
            assert!(!is_given(value), "{value}");
        }
    }

    #[test]
    fn what_nobody_guesses_is_long_or_mixed() {
        for value in ["Zk4!pqR9", "9f86d081884c7d659a2feaa0c55ad015", "a1B2c3D4e5"] {
            assert!(looks_random(value), "{value}");
        }
        for value in ["hunter2", "Passwort", "getToken(2)", "/run/secrets/token1", "12345678"] {
            assert!(!looks_random(value), "{value}");
        }
    }
}
