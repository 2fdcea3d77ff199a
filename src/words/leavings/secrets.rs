//! What of the beginning of a file tells a key or a list of passwords, whatever the file is called.
//!
//! Owns the forms in which such things are written. It knows no name of a file.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{tokens, values};

/// The beginning of a text, in whatever encoding it is: of two bytes a letter one is nothing where people
/// write Latin letters, and keys have no others.
pub(super) fn letters(head: &[u8]) -> Cow<'_, str> {
    match head.contains(&0) {
        true => {
            let letters: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
            Cow::Owned(String::from_utf8_lossy(&letters).into_owned())
        }
        false => String::from_utf8_lossy(head),
    }
}

/// What stands in every private key: most texts have none of it, and are read once.
static MARKS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let marks = ["---- BEGIN ", "-----BEGIN ", "\"kty\"", "LS0tLS1CRUdJTi", "AGE-SECRET-KEY-1"];
    AhoCorasick::new(marks).expect("a few short words")
});

/// Whether a private key in one of its usual forms begins in a text; a certificate or a remark may stand
/// before it (RFC 7468, RFC 9580, RFC 4716, RFC 7517).
pub(super) fn is_key(text: &str) -> bool {
    if !MARKS.is_match(text) {
        return false;
    }
    let is_labelled = |begin: &str| {
        text.match_indices(begin).any(|(at, begin)| begins_a_key(&text[at + begin.len()..]))
    };
    is_labelled("---- BEGIN ")
        || is_labelled("-----BEGIN ")
        || is_jwk(text)
        || is_packed_again(text)
        || tokens::has_key_of_age(text)
}

/// Whether all may read a text that is called like a key: it says something in words, on more lines than a passphrase
/// has, or holds certificates and the open halves of keys alone (RFC 7468).
pub(super) fn is_for_all(text: &str) -> bool {
    const OPEN: &[&str] = &["CERTIFICATE", "PUBLIC KEY", "PARAMETERS", "CRL"];
    let begins = text.match_indices("-- BEGIN ").chain(text.match_indices("-----BEGIN "));
    let mut labels = begins
        .map(|(at, begin)| &text[at + begin.len()..])
        .map(|rest| rest.split(['-', '\n']).next().unwrap_or(""))
        .peekable();
    let is_armoured = labels.peek().is_some();
    let is_open = labels.all(|label| OPEN.iter().any(|open| label.contains(open)));
    !is_key(text) && if is_armoured { is_open } else { has_lines_of_words(text) }
}

fn has_lines_of_words(text: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|sign: char| sign.is_ascii_punctuation());
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
    };
    let has_words = |line: &&str| line.split_whitespace().filter(is_word).nth(1).is_some();
    text.lines().filter(has_words).nth(1).is_some()
}

/// Whether the label of a private key ends its line, and no text says that a key should stand below it. In JSON the end
/// of a line is spelt out.
fn begins_a_key(rest: &str) -> bool {
    const LONGEST: usize = 60;
    const LONGEST_WORDS: usize = 40;
    let Some((label, rest)) = rest.split_once("----") else { return false };
    let rest = without_signs(rest.trim_start_matches('-'));
    if label.len() >= LONGEST || !label.contains("PRIVATE KEY") {
        return false;
    }
    if goes_on_in_line(rest) {
        return true;
    }
    let ends_line = rest.is_empty() || rest.starts_with(['\n', '\r', '\\', '"', '\'']);
    if !ends_line {
        return false;
    }
    let below = rest.trim_start_matches(['\r', '\n', ' ', '\t']);
    let below = below.split(['\n', '\r']).next().unwrap_or("");
    // What is long is the key, whatever letters meet in it; it, and a line of its head, hold no sentence.
    let is_sentence = below.trim().contains(' ') && !below.contains(": ");
    let is_explained = !below.is_empty()
        && below.len() < LONGEST_WORDS
        && (is_sentence || values::stands_for_another(below.trim()));
    !is_explained
}

/// A text without the signs of Markdown and HTML that stand between the label of a key and the end of its line.
fn without_signs(rest: &str) -> &str {
    let is_sign = |letter: char| matches!(letter, ' ' | '\t' | '*' | '`' | '|');
    let end = rest.trim_start_matches(is_sign);
    let end = end.strip_prefix("</code>").unwrap_or(end);
    let end = BREAKS.iter().find_map(|mark| end.strip_prefix(mark)).unwrap_or(end);
    let end = end.trim_start_matches(is_sign);
    match end.is_empty() || end.starts_with(['\n', '\r']) {
        true => end,
        false => rest,
    }
}

/// How HTML ends a line inside of a paragraph or a cell.
const BREAKS: [&str; 3] = ["<br>", "<br/>", "<br />"];

/// Whether a key stands in the line of its label: where settings hold one, what ends its lines is a space or spelt out.
fn goes_on_in_line(rest: &str) -> bool {
    const LEAST: usize = 40;
    const ENDS: &[&str] = &[" ", "%0A", "%0a", "%0D%0A", "&#10;", "&#xA;"];
    let mut ends = ENDS.iter().chain(&BREAKS);
    let Some(rest) = ends.find_map(|end| rest.strip_prefix(end)) else { return false };
    let is_packed = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    rest.bytes().take_while(is_packed).count() >= LEAST
}

/// Whether the label of a private key stands in a text as Base64 (RFC 4648): clusters keep keys so.
fn is_packed_again(text: &str) -> bool {
    /// `-----BEGIN ` with `RSA PRIVATE KEY`, `PRIVATE KEY`, `EC PRIVATE KEY`, `OPENSSH PRIVATE KEY` and
    /// `ENCRYPTED PRIVATE KEY` behind it.
    const LABELS: &[&str] = &[
        "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt",
        "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0t",
        "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0t",
        "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZ",
        "LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFURSBLRVkt",
    ];
    text.contains("LS0tLS1CRUdJTi") && LABELS.iter().any(|label| text.contains(label))
}

/// A key as JSON: beside its kind its secret part, which is long (RFC 7518, sections 6.2.2, 6.3.2 and 6.4; RFC 8037).
fn is_jwk(text: &str) -> bool {
    const LEAST: usize = 32;
    let is_kept = |(name, value): (&str, &str)| matches!(name, "d" | "k") && value.len() >= LEAST;
    text.contains("\"kty\"") && json_pairs(text).any(is_kept)
}

/// The texts of a JSON document beside their names.
pub(super) fn json_pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_json = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
    let mut rest = if is_json { text } else { "" };
    let mut name = None;
    std::iter::from_fn(move || {
        loop {
            let (between, begun) = rest.split_once('"')?;
            let is_value = between.trim() == ":";
            let end = end_of_string(begun)?;
            let found = &begun[..end];
            rest = &begun[end + 1..];
            if let Some(name) = name.replace(found).filter(|_| is_value) {
                return Some((name, found));
            }
        }
    })
}

/// Where the text of JSON ends that begins here.
fn end_of_string(begun: &str) -> Option<usize> {
    let mut is_escaped = false;
    begun.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    })
}

/// Whether bytes begin as a private key that is not written in letters.
pub(super) fn is_packed_key(head: &[u8]) -> bool {
    is_der_key(head) || is_pgp_key(head)
}

/// A sequence that begins with a version, and goes on as keys do (RFC 5958, RFC 8017, RFC 5915, RFC 7292); or with
/// how a key is encrypted (RFC 8018). Certificates begin with another sequence; other records with a version, such as
/// those of SNMP and LDAP, go on with short words and numbers.
fn is_der_key(head: &[u8]) -> bool {
    const ENCRYPTED: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05";
    const ENCRYPTED_OF_PKCS12: &[u8] = b"\x06\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x0c";
    /// The shortest number of RSA (512 bits), and the shortest secret of a curve (112 bits).
    const LEAST_OF_RSA: u8 = 0x40;
    const LEAST_OF_CURVE: u8 = 14;
    let Some(inside) = in_sequence(head) else { return false };
    let is_named = |rest: &[u8]| in_sequence(rest).is_none_or(|inside| inside.starts_with(b"\x06"));
    match inside {
        [0x02, 0x01, 0..=1 | 3, rest @ ..] if rest.starts_with(b"\x30") => is_named(rest),
        [0x02, 0x01, 0..=1, 0x02, length, ..] => *length >= LEAST_OF_RSA,
        [0x02, 0x01, 1, 0x04, length, secret @ ..] => {
            let secret = &secret[..secret.len().min(usize::from(*length))];
            let is_word = !secret.is_empty() && secret.iter().all(u8::is_ascii_graphic);
            *length >= LEAST_OF_CURVE && !is_word
        }
        _ => in_sequence(inside).is_some_and(|inside| {
            inside.starts_with(ENCRYPTED) || inside.starts_with(ENCRYPTED_OF_PKCS12)
        }),
    }
}

/// What stands in a sequence behind its length.
fn in_sequence(bytes: &[u8]) -> Option<&[u8]> {
    match bytes {
        [0x30, 0..=0x80, inside @ ..]
        | [0x30, 0x81, _, inside @ ..]
        | [0x30, 0x82, _, _, inside @ ..]
        | [0x30, 0x83, _, _, _, inside @ ..] => Some(inside),
        _ => None,
    }
}

/// A packet with a secret key (RFC 9580, section 4.2 and 5.5): its version, when it was made, and of what kind it is.
fn is_pgp_key(head: &[u8]) -> bool {
    let body = match head {
        [0x94, _, body @ ..]
        | [0x95, _, _, body @ ..]
        | [0x96, _, _, _, _, body @ ..]
        | [0xc5, 0..=191, body @ ..]
        | [0xc5, 192..=223, _, body @ ..]
        | [0xc5, 255, _, _, _, _, body @ ..] => body,
        _ => return false,
    };
    matches!(body, [4 | 6, _, _, _, _, 1..=3 | 16..=19 | 22 | 25..=28, ..])
}

/// Whether there is a line as servers keep the passwords of their users, `jo:$apr1$…`, or a first line as browsers and
/// keepers of passwords write it above what they hand over.
pub(super) fn is_list_of_passwords(text: &str) -> bool {
    is_table_of_passwords(text) || has_line_of_a_user(text) || is_list_of_databases(text)
}

/// `name,url,username,password,note`: a column of passwords beside one of users or addresses.
fn is_table_of_passwords(text: &str) -> bool {
    const PASSWORDS: &[&str] = &[
        "password",
        "passwd",
        "login_password",
        "passwort",
        "kennwort",
        "mot de passe",
        "contraseña",
        "secret access key",
    ];
    const USERS: &[&str] = &[
        "username",
        "user",
        "login_username",
        "login",
        "login_uri",
        "email",
        "e-mail",
        "url",
        "account",
        "benutzer",
        "benutzername",
        "login name",
        "user name",
        "access key id",
    ];
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with("sep="));
    let first = lines.next().unwrap_or("").to_lowercase();
    let is_of_users = cells(&first).any(|name| USERS.contains(&name));
    let of_passwords: Vec<bool> = cells(&first).map(|name| PASSWORDS.contains(&name)).collect();
    let holds_one = |line: &str| {
        let is_at_an_address = line.contains('@') || line.contains("://");
        let mut passwords = cells(line).zip(&of_passwords).filter(|(_, is_one)| **is_one);
        passwords.any(|(cell, _)| is_password(cell, is_at_an_address))
    };
    let begins_with_language = cells(&first).next().is_none_or(|name| !USERS.contains(&name))
        && are_of_languages(lines.clone());
    is_of_users && of_passwords.contains(&true) && !begins_with_language && lines.any(holds_one)
}

/// Whether a cell is a password: what people read above a field is one only beside an address.
fn is_password(cell: &str, is_at_an_address: bool) -> bool {
    let is_label = !values::is_given(cell) || values::is_word(cell);
    !values::stands_for_another(cell) && (is_at_an_address || !is_label)
}

/// Whether all of several lines begin as tags of languages do, `nl`, `pt-BR`: they say a few words in each.
fn are_of_languages<'t>(mut lines: impl Iterator<Item = &'t str> + Clone) -> bool {
    let is_tag = |cell: &str| {
        let language = cell.split('-').next().unwrap_or("");
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let is_of_language = |line: &str| cells(line).next().is_some_and(is_tag);
    lines.clone().nth(1).is_some() && lines.all(is_of_language)
}

/// Whether a text is nothing but lines as PostgreSQL keeps passwords, `db.example:5432:guide:anna:Zk4pqR`.
fn is_list_of_databases(text: &str) -> bool {
    let is_port = |port: &str| {
        port == "*"
            || (4..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_one = |line: &str| {
        let fields: Vec<&str> = line.splitn(5, ':').collect();
        let [host, port, database, user, password] = fields[..] else { return false };
        let are_named = [host, database, user].iter().all(|it| !it.is_empty());
        are_named
            && is_port(port)
            && !line.contains(char::is_whitespace)
            && !values::stands_for_another(password)
    };
    let mut lines =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    lines.peek().is_some() && lines.all(is_one)
}

/// Whether there is a line as browsers and `curl` keep what lets somebody stay in, seven fields between tabs: the host,
/// whether those below it count, the path, whether it needs protection, until when, the name and the value.
pub(super) fn has_cookies(text: &str) -> bool {
    const LEAST: usize = 8;
    let says = |field: &str| matches!(field, "TRUE" | "FALSE");
    text.lines().any(|line| {
        let fields: Vec<&str> = line.splitn(8, '\t').collect();
        let [host, below, path, protected, until, _, value] = fields[..] else { return false };
        host.contains('.')
            && says(below)
            && path.starts_with('/')
            && says(protected)
            && until.bytes().all(|byte| byte.is_ascii_digit())
            && value.len() >= LEAST
            && !values::stands_for_another(value)
    })
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ';', '\t', '|']).map(|cell| cell.trim().trim_matches('"'))
}

fn has_line_of_a_user(text: &str) -> bool {
    const HASHED: &[&str] = &[
        "$apr1$", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$argon2", "{SHA}", "{SSHA}",
    ];
    // The shortest of them, in Base64; a price ends sooner.
    const LEAST: usize = 20;
    text.lines().filter_map(|line| line.split_once(':')).any(|(user, password)| {
        let is_user = !user.is_empty() && !user.contains(char::is_whitespace);
        let hash = |begin: &&'static str| password.strip_prefix(*begin);
        let is_long =
            |hash: &str| hash.split([':', ' ']).next().is_some_and(|hash| hash.len() >= LEAST);
        is_user && HASHED.iter().filter_map(hash).any(is_long)
    })
}

/// Whether a text is what a keeper of passwords hands over: XML or JSON of a form that only they write.
pub(super) fn is_handed_over(text: &str) -> bool {
    /// KeePass, KeePass 1, KeePassX, Password Safe, Revelation.
    const ROOTS: &[&str] = &["KeePassFile", "pwlist", "passwordsafe", "revelationdata"];
    let root = xml_root(text).unwrap_or_default();
    let is_xml = ROOTS.contains(&root) || text.contains("<!DOCTYPE KEEPASSX_DATABASE>");
    let is_json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    let names = |name: &str| is_json && text.contains(name);
    let has_shelves = names("\"folders\"") || names("\"collections\"");
    let is_of_bitwarden = names("\"encrypted\"")
        && (names("\"encKeyValidation") || (has_shelves && names("\"items\"")));
    is_xml || is_of_bitwarden || names("\"encryptedPassword\"")
}

/// Whether a text is what FileZilla notes of servers.
pub(super) fn is_of_servers(text: &str) -> bool {
    xml_root(text).is_some_and(|root| root.starts_with("FileZilla"))
}

/// Whether a text is what Terraform notes of servers.
pub(super) fn is_state_of_servers(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"terraform_version\":")
}

/// The first element of a text that is XML, behind what may stand before it.
fn xml_root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()
}

/// Whether a text says to programs who somebody is at which machine: `machine desk.example login anna password …`.
pub(super) fn has_logins(text: &str) -> bool {
    let at_begin = text.starts_with("machine ") && is_login(text);
    at_begin || text.match_indices("\nmachine ").any(|(at, _)| is_login(&text[at..]))
}

fn is_login(text: &str) -> bool {
    let mut words = text.split_whitespace().skip(2);
    let mut has_name = false;
    while let Some((what, value)) = words.next().zip(words.next()) {
        match what {
            "login" => has_name = true,
            "account" | "port" => {}
            "password" => return has_name && !values::stands_for_another(value),
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_known_by_how_they_begin() {
        let packed: [&[u8]; 7] = [
            b"\x30\x82\x04\xa4\x02\x01\x00\x02\x82\x01\x01",
            b"\x30\x82\x04\xbe\x02\x01\x00\x30\x0d\x06\x09",
            b"\x30\x77\x02\x01\x01\x04\x20",
            b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70",
            b"\x30\x82\x05\x2d\x30\x57\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d",
            b"\x30\x82\x09\x71\x02\x01\x03\x30\x82",
            b"\x95\x03\xbe\x04\x5f\x00\x00\x00\x01",
        ];
        for key in packed {
            assert!(is_packed_key(key), "{key:x?}");
        }
        // A certificate, a public key, an encrypted letter, a picture.
        let others: [&[u8]; 4] = [
            b"\x30\x82\x03\x55\x30\x82\x02\x3d\xa0\x03",
            b"\x30\x82\x01\x22\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01",
            b"\x85\x01\x0c\x03\x5f\x00\x00\x00\x01",
            b"\x89PNG\r\n\x1a\n",
        ];
        for other in others {
            assert!(!is_packed_key(other), "{other:x?}");
        }
        let key = "-----BEGIN PRIVATE KEY-----\n";
        let wide: Vec<u8> = key.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_key(&letters(&wide)) && is_key(&letters(key.as_bytes())));
        assert!(is_key("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"));
        let body = "MIIEpAIBAAKCAQEAx1y2z3A4b5C6d7E8f9G0h1I2j3K4l5M6n7O8p9Q0r1S2t3U4";
        for end in [" ", "%0A", "&#10;"] {
            assert!(
                is_key(&format!("KEY=\"-----BEGIN RSA PRIVATE KEY-----{end}{body}\"")),
                "{end}"
            );
        }
        for (begin, end) in
            [("", "  "), ("", "\t"), ("**", "**"), ("`", "`"), ("| ", " |"), ("", "<br>")]
        {
            let label = "-----BEGIN RSA PRIVATE KEY-----";
            assert!(is_key(&format!("{begin}{label}{end}\n{begin}{body}{end}\n")), "{begin}{end}");
        }
        assert!(is_key(&format!("| -----BEGIN EC PRIVATE KEY-----<br>{body}<br> |")));
        assert!(!is_key(
            "Behind -----BEGIN RSA PRIVATE KEY----- stands the key itself, in letters."
        ));
        assert!(is_key("tls.key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2Z0lCQURBTkJn"));
        assert!(!is_key("tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUV2Z0lCQURBTkJn"));
        assert!(is_key("-----BEGIN PGP PRIVATE KEY BLOCK-----"));
        assert!(is_key("{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\nMIIE\"}"));
        for open in [
            "-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----\n",
            "-----BEGIN PUBLIC KEY-----\nMIIE\n-----END PUBLIC KEY-----\n",
            "What the signs mean\nRed line: bus to the centre\n",
        ] {
            assert!(is_for_all(open), "{open}");
        }
        for kept in [
            "x",
            "cOrReCt8UGxrd4Yb==\n",
            "correct horse battery staple\n",
            "-----BEGIN OpenVPN Static key V1-----\n0a1b\n",
            "-----BEGIN CERTIFICATE-----\nM\n-----END CERTIFICATE-----\n-----BEGIN RSA PRIVATE KEY-----\nM",
        ] {
            assert!(!is_for_all(kept), "{kept}");
        }
        for other in [
            "-----BEGIN PUBLIC KEY-----",
            "It begins with `-----BEGIN PRIVATE KEY-----` and ends alike.",
            "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
            "{\"kty\": \"EC\", \"d\": \"short\"}",
        ] {
            assert!(!is_key(other), "{other}");
        }
    }

    #[test]
    fn records_with_a_version_are_no_keys() {
        let others: [&[u8]; 4] = [
            // SNMP 1, 2 and 3, and LDAP.
            b"\x30\x29\x02\x01\x00\x04\x06public\xa0\x1c",
            b"\x30\x29\x02\x01\x01\x04\x20a-community-of-thirty-two-letters\xa0\x1c",
            b"\x30\x3e\x02\x01\x03\x30\x11\x02\x04",
            b"\x30\x0c\x02\x01\x01\x60\x07\x02\x01\x03",
        ];
        for other in others {
            assert!(!is_packed_key(other), "{other:x?}");
        }
    }

    #[test]
    fn lists_of_passwords_are_known_by_their_lines() {
        assert!(is_list_of_passwords("# users\njo:$apr1$Zk4pqR9x$WmF4rHGqD5y8bXk0aLPb1.\n"));
        assert!(!is_list_of_passwords("Price: $2 a ride\nat 10:$5"));
        assert!(has_logins("machine desk.example login anna password hunter2\n"));
        assert!(has_logins("# x\nmachine desk.example\n  login anna\n  password hunter2\n"));
        assert!(!has_logins("machine desk.example login <user> password <token>\n"));
        assert!(!has_logins("A machine sells tickets; the password is not asked.\n"));
    }

    #[test]
    fn what_keepers_of_passwords_hand_over_is_known_by_its_first_line() {
        for first in [
            "name,url,username,password,note",
            "\"url\",\"username\",\"password\",\"httpRealm\"",
            "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp",
            "\"Account\",\"Login Name\",\"Password\",\"Web Site\",\"Comments\"",
            "Benutzername;Passwort;URL",
        ] {
            let filled = first.replace(|letter: char| letter.is_alphabetic(), "q");
            assert!(is_list_of_passwords(&format!("{first}\n{filled}\n")), "{first}");
            assert!(!is_list_of_passwords(&format!("{first}\n")), "{first}: nobody filled it in");
        }
        for words in [
            "user,password\nBenutzer,Passwort\nUtilisateur,Mot de passe\n",
            "lang,user,password\nnl,gebruiker,wachtwoord\nfr,utilisateur,motdepasse\n",
            "en,fr\nuser,utilisateur\npassword,motdepasse\n",
            "key,user,password\nlabel,User name,Your password\n",
        ] {
            assert!(!is_list_of_passwords(words), "{words}");
        }
        for passwords in [
            "user,password\nanna,hunter2\n",
            "user,password\nanna,sunshine\n",
            "email,password\nanna@desk.example,Sommer\n",
            "# x\ndb.example:5432:guide:anna:Zk4pqR\n*:*:*:ben:sunshine\n",
        ] {
            assert!(is_list_of_passwords(passwords), "{passwords}");
        }
        for other in ["Mo:08:12:13:18\n", "bus:2026:A:B:\n", "a:5432:b:c:d\nand a sentence\n"] {
            assert!(!is_list_of_passwords(other), "{other}");
        }
        assert!(has_cookies("# x\n.desk.example\tTRUE\t/\tTRUE\t1799999999\tsid\ta1B2c3D4e5\n"));
        assert!(!has_cookies("stop\tTRUE\t/x\tFALSE\t12\tname\tTown hall\n"));
        assert!(!has_cookies("# Netscape HTTP Cookie File\n"));
        for first in ["year,value", "name,url,opens", "Lost your password? Call the desk, user"] {
            assert!(!is_list_of_passwords(&format!("{first}\n1,2\n")), "{first}");
        }
    }

    #[test]
    fn what_keepers_of_passwords_hand_over_is_known_by_its_form() {
        for text in [
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<KeePassFile>\n",
            "<!-- x --><pwlist><pwentry>",
            "<!DOCTYPE KEEPASSX_DATABASE>\n<database>",
            "{\"encrypted\": false, \"folders\": [], \"items\": []}",
            "{\"nextId\":2,\"logins\":[{\"encryptedPassword\":\"M\"}]}",
        ] {
            assert!(is_handed_over(text), "{text}");
        }
        for text in [
            "Open the file; it begins with <KeePassFile>.",
            "<rss><KeePassFile/></rss>",
            "{\"items\": [], \"folders\": []}",
        ] {
            assert!(!is_handed_over(text), "{text}");
        }
        let pairs: Vec<_> = json_pairs("{\"a\" : \"b\\\"c\", \"d\": 1, \"e\": [\"f\"]}").collect();
        assert_eq!(pairs, [("a", "b\\\"c")]);
    }
}
