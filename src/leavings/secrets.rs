//! What of the beginning of a file tells a key or a list of passwords, whatever the file is called.
//!
//! Owns the forms in which such things are written. It knows no name of a file.

use std::borrow::Cow;

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

/// Whether a private key in one of its usual forms begins in a text; a certificate or a remark may stand
/// before it (RFC 7468, RFC 9580, RFC 4716, RFC 7517).
pub(super) fn is_key(text: &str) -> bool {
    const LONGEST: usize = 60;
    let is_labelled = |begin: &str| {
        text.match_indices(begin).any(|(at, begin)| {
            let rest = &text[at + begin.len()..];
            let label = rest.split("----").next().unwrap_or("");
            label.len() < LONGEST && label.contains("PRIVATE KEY")
        })
    };
    let is_jwk = || text.contains("\"kty\"") && text.contains("\"d\"");
    is_labelled("---- BEGIN ") || is_labelled("-----BEGIN ") || is_jwk()
}

/// Whether bytes begin as a private key that is not written in letters.
pub(super) fn is_packed_key(head: &[u8]) -> bool {
    is_der_key(head) || is_pgp_key(head)
}

/// A sequence that begins with a version, and goes on as keys do (RFC 5958, RFC 8017, RFC 5915, RFC 7292); or with
/// how a key is encrypted (RFC 8018). Certificates begin with another sequence.
fn is_der_key(head: &[u8]) -> bool {
    const ENCRYPTED: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05";
    const ENCRYPTED_OF_PKCS12: &[u8] = b"\x06\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x0c";
    let Some(inside) = in_sequence(head) else { return false };
    match inside {
        [0x02, 0x01, 0..=1, 0x30 | 0x02 | 0x04, ..] | [0x02, 0x01, 3, 0x30, ..] => true,
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

/// Whether there is a line as servers keep the passwords of their users: `jo:$apr1$…`.
pub(super) fn is_list_of_passwords(text: &str) -> bool {
    const HASHED: &[&str] = &[
        "$apr1$", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$argon2", "{SHA}", "{SSHA}",
    ];
    text.lines().filter_map(|line| line.split_once(':')).any(|(user, password)| {
        let is_user = !user.is_empty() && !user.contains(char::is_whitespace);
        is_user && HASHED.iter().any(|hashed| password.starts_with(hashed))
    })
}

/// Whether a text is nothing but settings of a program, one a line, with a secret among them: `DB_PASSWORD=…`. The
/// last line may be cut.
pub(super) fn is_list_of_settings(text: &str) -> bool {
    const SECRET: &[&str] = &[
        "PASSWORD",
        "PASSWD",
        "SECRET",
        "TOKEN",
        "API_KEY",
        "APIKEY",
        "ACCESS_KEY",
        "PRIVATE_KEY",
    ];
    let text = text.trim_start_matches('\u{feff}');
    let lines =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut lines = lines.peekable();
    let mut has_secret = false;
    while let Some(line) = lines.next() {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let Some((name, value)) = line.split_once('=') else {
            return has_secret && lines.peek().is_none() && !text.ends_with('\n');
        };
        let name = name.trim_end();
        let is_name =
            |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_';
        if name.is_empty() || !name.chars().all(is_name) {
            return false;
        }
        has_secret |= !value.trim().is_empty() && SECRET.iter().any(|word| name.contains(word));
    }
    has_secret
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
        assert!(is_key("-----BEGIN PGP PRIVATE KEY BLOCK-----"));
        assert!(!is_key("-----BEGIN PUBLIC KEY-----"));
    }

    #[test]
    fn lists_of_passwords_are_known_by_their_lines() {
        assert!(is_list_of_passwords("# users\njo:$apr1$x$y\n"));
        assert!(!is_list_of_passwords("Price: $2 a ride\nat 10:$5"));
        assert!(is_list_of_settings("# x\nexport DB_HOST=a\nDB_PASSWORD=b\n"));
        assert!(!is_list_of_settings("DB_PASSWORD=b\nAsk Jo for it.\n"));
        assert!(!is_list_of_settings("BUS=7\nTRAM=4\n"));
        assert!(!is_list_of_settings(""));
    }
}
