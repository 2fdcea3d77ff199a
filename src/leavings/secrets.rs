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

/// Whether there is a line as servers keep the passwords of their users, `jo:$apr1$…`, or a first line as browsers and
/// keepers of passwords write it above what they hand over.
pub(super) fn is_list_of_passwords(text: &str) -> bool {
    is_table_of_passwords(text) || has_line_of_a_user(text)
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
    ];
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with("sep="));
    let first = lines.next().unwrap_or("").to_lowercase();
    let columns = || first.split([',', ';', '\t', '|']).map(|name| name.trim().trim_matches('"'));
    columns().any(|name| PASSWORDS.contains(&name)) && columns().any(|name| USERS.contains(&name))
}

/// Whether a text has a token by which a service lets in whoever shows it, told by how its maker begins all of them.
pub(super) fn has_token(text: &str) -> bool {
    /// Each with how many letters and digits follow at least.
    const BEGINNINGS: &[(&str, usize)] = &[
        ("ghp_", 36),
        ("gho_", 36),
        ("ghs_", 36),
        ("github_pat_", 60),
        ("glpat-", 20),
        ("sk_live_", 20),
        ("rk_live_", 20),
        ("xoxb-", 20),
        ("xoxp-", 20),
        ("AKIA", 16),
        ("AIza", 35),
    ];
    let is_of_token = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    BEGINNINGS.iter().any(|(beginning, least)| {
        text.match_indices(beginning).any(|(at, beginning)| {
            let rest = &text[at + beginning.len()..];
            let is_apart = !text[..at].ends_with(is_of_token);
            is_apart && rest.chars().take_while(|c| is_of_token(*c)).count() >= *least
        })
    })
}

fn has_line_of_a_user(text: &str) -> bool {
    const HASHED: &[&str] = &[
        "$apr1$", "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$argon2", "{SHA}", "{SSHA}",
    ];
    text.lines().filter_map(|line| line.split_once(':')).any(|(user, password)| {
        let is_user = !user.is_empty() && !user.contains(char::is_whitespace);
        is_user && HASHED.iter().any(|hashed| password.starts_with(hashed))
    })
}

/// Whether a text is nothing but settings of a program, one a line, with a secret among them: `DB_PASSWORD=…`,
/// `[Peer]` and `PrivateKey = …`, `MYSQL_PASSWORD: …`. The last line may be cut.
pub(super) fn is_list_of_settings(text: &str) -> bool {
    is_environment(text) || is_ini(text)
}

/// `name = value` under names in square brackets, as programs keep their settings.
fn is_ini(text: &str) -> bool {
    const SECRET: &[&str] = &["pass", "psk", "secret", "token"];
    const SECRET_ENDS: &[&str] = &["password", "passwd", "privatekey", "presharedkey"];
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines =
        lines.filter(|line| !line.is_empty() && !line.starts_with(['#', ';'])).peekable();
    let is_section = |line: &str| line.starts_with('[') && line.ends_with(']');
    if !lines.peek().is_some_and(|line| is_section(line)) {
        return false;
    }
    let mut has_secret = false;
    while let Some(line) = lines.next() {
        if is_section(line) {
            continue;
        }
        let Some((name, value)) = line.split_once('=') else {
            return has_secret && lines.peek().is_none() && !text.ends_with('\n');
        };
        let name: String =
            name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let is_secret = SECRET.iter().any(|word| name == *word)
            || SECRET_ENDS.iter().any(|end| name.ends_with(end));
        has_secret |= !value.trim().is_empty() && is_secret;
    }
    has_secret
}

/// `DB_PASSWORD=…`
fn is_environment(text: &str) -> bool {
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
        has_secret |= !value.trim().is_empty()
            && (name.ends_with("_PASS") || SECRET.iter().any(|word| name.contains(word)));
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
        assert!(is_list_of_settings("[Interface]\nPrivateKey = abc=\n[Peer]\nPublicKey = x\n"));
        assert!(is_list_of_settings("[remote]\ntype = sftp\npass = abc\n"));
        assert!(!is_list_of_settings("[Timetable]\nbus = 7\n"));
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
            assert!(is_list_of_passwords(&format!("{first}\nx,y,z\n")), "{first}");
        }
        for first in ["year,value", "name,url,opens", "Lost your password? Call the desk, user"] {
            assert!(!is_list_of_passwords(&format!("{first}\n1,2\n")), "{first}");
        }
    }

    #[test]
    fn tokens_are_known_by_their_makers_beginnings() {
        assert!(has_token(&format!("token: ghp_{}", "a1".repeat(18))));
        assert!(has_token(&format!("AKIA{}", "Z7".repeat(8))));
        assert!(!has_token("ghp_short, AKIA, and AIza"));
        assert!(!has_token(&format!("SLOVAKIA{}", "A".repeat(30))));
    }
}
