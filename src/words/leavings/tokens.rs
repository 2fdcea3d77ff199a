//! Tokens by which services let in whoever shows them, and addresses with a password in them.
//!
//! The one table of how their makers write them. It knows no name of a file.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::values;

/// How a service writes its tokens.
struct Maker {
    /// How all of them begin.
    begins: &'static str,
    /// What signs follow.
    signs: fn(&u8) -> bool,
    /// How many of them at least, and at most.
    length: std::ops::RangeInclusive<usize>,
    /// Whether dots are a part of the word that is one.
    has_dots: bool,
}

const fn maker(
    begins: &'static str,
    signs: fn(&u8) -> bool,
    length: std::ops::RangeInclusive<usize>,
) -> Maker {
    Maker { begins, signs, length, has_dots: false }
}

/// The same where dots are a part of the word.
const fn dotted(
    begins: &'static str,
    signs: fn(&u8) -> bool,
    length: std::ops::RangeInclusive<usize>,
) -> Maker {
    Maker { has_dots: true, ..maker(begins, signs, length) }
}

const HEX: fn(&u8) -> bool = u8::is_ascii_hexdigit;
const SMALL_HEX: fn(&u8) -> bool = |byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
const HEX_AND_NUMBER: fn(&u8) -> bool = |byte| HEX(byte) || *byte == b'-';
const WITH_EQUALS: fn(&u8) -> bool = |byte| is_of_token(byte) || *byte == b'=';
const LETTERS: fn(&u8) -> bool = u8::is_ascii_alphanumeric;
const CAPITALS: fn(&u8) -> bool = |byte| byte.is_ascii_uppercase() || byte.is_ascii_digit();
const WORD: fn(&u8) -> bool = is_of_token;
const DOTTED: fn(&u8) -> bool = |byte| is_of_token(byte) || *byte == b'.';

/// Lengths are those that the makers document; where they say none, what none of theirs falls below.
const MAKERS: &[Maker] = &[
    // GitHub: 36, and room for as many as 255.
    maker("ghp_", LETTERS, 36..=251),
    maker("gho_", LETTERS, 36..=251),
    maker("ghu_", LETTERS, 36..=251),
    maker("ghs_", LETTERS, 36..=251),
    maker("ghr_", LETTERS, 36..=251),
    maker("github_pat_", WORD, 60..=244),
    // GitLab.
    maker("glpat-", WORD, 20..=300),
    maker("gldt-", WORD, 20..=300),
    maker("glrt-", WORD, 20..=300),
    maker("glptt-", WORD, 40..=40),
    // Where programs are published.
    maker("npm_", LETTERS, 36..=36),
    maker("pypi-AgE", WORD, 50..=1000),
    maker("pypi-", WORD, 85..=1000),
    maker("rubygems_", HEX, 48..=48),
    maker("dckr_pat_", WORD, 27..=27),
    // Models.
    maker("sk-ant-", WORD, 40..=200),
    maker("sk-proj-", WORD, 40..=200),
    maker("sk-svcacct-", WORD, 40..=200),
    maker("sk-", LETTERS, 48..=48),
    maker("hf_", LETTERS, 34..=40),
    // Stores of data and tasks.
    maker("dapi", HEX, 32..=32),
    maker("dapi", HEX_AND_NUMBER, 34..=35),
    maker("lin_api_", LETTERS, 40..=40),
    maker("ntn_", LETTERS, 40..=60),
    maker("figd_", WORD, 40..=60),
    maker("sq0atp-", WORD, 22..=22),
    maker("sq0csp-", WORD, 43..=43),
    maker("whsec_", LETTERS, 32..=64),
    // Payments.
    maker("sk_live_", LETTERS, 24..=247),
    maker("rk_live_", LETTERS, 24..=247),
    // Slack.
    maker("xoxa-", WORD, 20..=250),
    maker("xoxb-", WORD, 20..=250),
    maker("xoxp-", WORD, 20..=250),
    maker("xoxr-", WORD, 20..=250),
    maker("xoxs-", WORD, 20..=250),
    maker("xapp-", WORD, 20..=250),
    // Clouds.
    maker("AKIA", CAPITALS, 16..=16),
    maker("ASIA", CAPITALS, 16..=16),
    maker("AIza", WORD, 35..=35),
    maker("GOCSPX-", WORD, 28..=28),
    maker("dop_v1_", HEX, 64..=64),
    maker("shpat_", HEX, 32..=32),
    maker("HRKU-", WORD, 36..=70),
    // Letters and messages.
    maker("key-", SMALL_HEX, 32..=32),
    maker("SK", SMALL_HEX, 32..=32),
    maker("xkeysib-", WORD, 81..=85),
    // Hosting.
    maker("nfp_", LETTERS, 36..=40),
    maker("sbp_", HEX, 40..=40),
    maker("doo_v1_", HEX, 64..=64),
    maker("dor_v1_", HEX, 64..=64),
    maker("shpss_", HEX, 32..=32),
    maker("shpca_", HEX, 32..=32),
    maker("pul-", SMALL_HEX, 40..=40),
    maker("pscale_tkn_", WORD, 32..=64),
    // Watching over servers.
    maker("glsa_", WORD, 41..=41),
    maker("sntrys_", WORD, 80..=400),
    maker("sntryu_", SMALL_HEX, 64..=64),
    maker("NRAK-", CAPITALS, 27..=27),
    // Work together.
    maker("ATATT3x", WITH_EQUALS, 100..=400),
    maker("PMAK-", WORD, 59..=59),
    maker("gsk_", LETTERS, 52..=52),
    maker("r8_", LETTERS, 37..=37),
    maker("pplx-", LETTERS, 48..=48),
    maker("xai-", LETTERS, 80..=80),
    maker("EAA", LETTERS, 100..=400),
    // With dots inside: HashiCorp, SendGrid, Mapbox, Doppler.
    dotted("dp.pt.", LETTERS, 40..=44),
    dotted("hvs.", WORD, 24..=200),
    dotted("hvb.", WORD, 24..=300),
    dotted("SG.", DOTTED, 66..=66),
    dotted("sk.eyJ", DOTTED, 60..=300),
];

/// What always stands in a token of some form, and whether one stands there.
struct Form {
    sign: &'static str,
    is_token: fn(&Found<'_>) -> bool,
}

/// What stands around a sign that was found.
struct Found<'a> {
    before: &'a str,
    after: &'a str,
}

/// Forms that are more than a beginning and what follows it.
const FORMS: &[Form] = &[
    Form { sign: "-us", is_token: is_of_mailchimp },
    Form { sign: "pat", is_token: is_of_airtable },
    Form { sign: ":AA", is_token: is_of_a_bot },
    Form { sign: "access_token$production$", is_token: is_of_braintree },
    Form { sign: "AccountKey=", is_token: |found| is_key_of_azure(found, &[88]) },
    Form { sign: "SharedAccessKey=", is_token: |found| is_key_of_azure(found, &[44, 88]) },
    Form { sign: "sig=", is_token: is_signed_for_azure },
    Form { sign: "otpauth://", is_token: is_seed },
    // Addresses that let whoever has them write in a name that is not theirs: what follows is their password.
    Form { sign: "hooks.slack.com/services/T", is_token: is_webhook },
    Form { sign: "discord.com/api/webhooks/", is_token: is_webhook },
    Form { sign: "discordapp.com/api/webhooks/", is_token: is_webhook },
];

/// The signs of all forms at once: a text is read once, however many there are.
static SIGNS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let begins = MAKERS.iter().map(|maker| maker.begins);
    let signs = begins.chain(FORMS.iter().map(|form| form.sign));
    AhoCorasick::new(signs).expect("a few short words")
});

/// Where in a text the first token is by which a service lets in whoever shows it: the byte at which it is known.
pub(super) fn token(text: &str) -> Option<usize> {
    let found = SIGNS.find_overlapping_iter(text).find(|found| {
        let (before, after) = (&text[..found.start()], &text[found.end()..]);
        let pattern = found.pattern().as_usize();
        match pattern.checked_sub(MAKERS.len()) {
            None => MAKERS[pattern].has_made(before, after),
            Some(at) => (FORMS[at].is_token)(&Found { before, after }),
        }
    });
    found.map(|found| found.start())
}

/// Whether a text has a token by which a service lets in whoever shows it.
pub(super) fn has_token(text: &str) -> bool {
    token(text).is_some()
}

/// `0123456789abcdef0123456789abcdef-us6`: the key, and the place where it is kept.
fn is_of_mailchimp(found: &Found<'_>) -> bool {
    let key = ended_with(found.before, is_of_token);
    let place = begun_with(found.after, is_of_token);
    !is_name_of_file(&found.before[..found.before.len() - key.len()])
        && key.len() == 32
        && key.as_bytes().iter().all(SMALL_HEX)
        && (1..=2).contains(&place.len())
        && place.bytes().all(|byte| byte.is_ascii_digit())
}

/// `patAbCdEf12GhIj34.…`: the name of the token, and the token.
fn is_of_airtable(found: &Found<'_>) -> bool {
    let rest = begun_with(found.after, DOTTED).trim_end_matches('.');
    let Some((name, token)) = rest.split_once('.') else { return false };
    !goes_on(found.before)
        && name.len() == 14
        && name.as_bytes().iter().all(LETTERS)
        && token.len() == 64
        && token.as_bytes().iter().all(SMALL_HEX)
}

/// `123456789:AA…` of Telegram: the number of a program that writes messages, and its token.
fn is_of_a_bot(found: &Found<'_>) -> bool {
    const NUMBER: std::ops::RangeInclusive<usize> = 8..=10;
    const LENGTH: usize = 33;
    let digits = ended_with(found.before, u8::is_ascii_digit).len();
    let rest = begun_with(found.after, is_of_token);
    NUMBER.contains(&digits) && rest.len() == LENGTH && !values::stands_for_another(rest)
}

/// `access_token$production$…$…`
fn is_of_braintree(found: &Found<'_>) -> bool {
    let name = begun_with(found.after, LETTERS);
    let token = found.after[name.len()..].strip_prefix('$').unwrap_or("");
    name.len() == 16 && begun_with(token, LETTERS).len() == 32
}

/// `AccountKey=…`, `SharedAccessKey=…`: 64 or 32 bytes in Base64.
fn is_key_of_azure(found: &Found<'_>, lengths: &[usize]) -> bool {
    let key = begun_with(found.after, IN_BASE64);
    lengths.contains(&key.len()) && key.ends_with('=') && !values::stands_for_another(key)
}

const IN_BASE64: fn(&u8) -> bool =
    |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');

/// `sv=…&sp=rwdl&sig=…`: a signature by which whoever has it may change what lies there. One that lets people read, and
/// nothing else, is a link.
fn is_signed_for_azure(found: &Found<'_>) -> bool {
    const IN_ADDRESSES: fn(&u8) -> bool = |byte| IN_BASE64(byte) || *byte == b'%';
    let signature = begun_with(found.after, IN_ADDRESSES);
    let is_whole = ["=", "%3D", "%3d"].iter().any(|end| signature.ends_with(end));
    if !is_whole || !(44..=100).contains(&signature.len()) {
        return false;
    }
    let before = ended_with(found.before, u8::is_ascii_graphic);
    let behind = begun_with(&found.after[signature.len()..], u8::is_ascii_graphic);
    let parts = [before, behind].into_iter().flat_map(|text| text.split(['?', '&', ';']));
    let (mut has_end, mut reads_only) = (false, false);
    for (name, value) in parts.filter_map(|part| part.split_once('=')) {
        match name.trim_start_matches(|sign: char| !sign.is_ascii_alphanumeric()) {
            "se" => has_end = true,
            "sp" => reads_only = value.bytes().all(|byte| b"rl".contains(&byte)),
            _ => {}
        }
    }
    has_end && !reads_only
}

/// `otpauth://totp/Desk?secret=…`: what a telephone makes the numbers of that let somebody in.
fn is_seed(found: &Found<'_>) -> bool {
    /// The one in every manual.
    const EXAMPLE: &str = "JBSWY3DPEHPK3PXP";
    const LEAST: usize = 16;
    const IN_BASE32: fn(&u8) -> bool =
        |byte| byte.is_ascii_alphabetic() || (b'2'..=b'7').contains(byte);
    const OF_ADDRESS: fn(&u8) -> bool = |byte| byte.is_ascii_graphic() && !b"\"'<>`".contains(byte);
    let address = begun_with(found.after, OF_ADDRESS);
    let secret = address.split(['?', '&', ';']).find_map(|part| part.strip_prefix("secret="));
    let seed = begun_with(secret.unwrap_or(""), IN_BASE32);
    seed.len() >= LEAST && !seed.starts_with(EXAMPLE) && !values::stands_for_another(seed)
}

fn is_webhook(found: &Found<'_>) -> bool {
    const LEAST: usize = 40;
    let rest = begun_with(found.after, |byte| is_of_token(byte) || *byte == b'/');
    let is_example = rest.split('/').any(values::stands_for_another);
    rest.len() >= LEAST && rest.bytes().any(|byte| byte.is_ascii_digit()) && !is_example
}

/// The longest that is looked at of what stands beside a sign: a token of any maker is shorter, so is an address that
/// holds one, and a text of nothing but signs is still read in a time that grows with its length.
const LONGEST: usize = 1024;

/// As much of a text as is made of these signs from its beginning on.
fn begun_with(text: &str, is: fn(&u8) -> bool) -> &str {
    &text[..text.bytes().take(LONGEST).take_while(is).count()]
}

/// As much of a text as is made of these signs before its end.
fn ended_with(text: &str, is: fn(&u8) -> bool) -> &str {
    &text[text.len() - text.bytes().rev().take(LONGEST).take_while(is).count()..]
}

/// Whether a word goes on behind a text. Underscores before it may begin italics.
fn goes_on(text: &str) -> bool {
    text.trim_end_matches('_').as_bytes().last().is_some_and(is_of_token)
}

/// Whether what follows is a part of an address: pictures and places in a page are called by sums, and tokens stand by
/// themselves.
fn is_name_of_file(before: &str) -> bool {
    before.ends_with(['/', '#'])
}

/// Whether a text has a private key of age, which is one word.
pub(super) fn has_key_of_age(text: &str) -> bool {
    let age = maker("AGE-SECRET-KEY-1", CAPITALS, 58..=58);
    let mut found = text.match_indices(age.begins);
    found.any(|(at, begins)| age.has_made(&text[..at], &text[at + begins.len()..]))
}

fn is_of_token(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

impl Maker {
    /// Whether its tokens look like the sums by which files are called.
    fn is_sum(&self) -> bool {
        matches!(self.begins, "key-" | "SK")
    }

    /// Whether a token of this maker stands around its beginning: it is a word of its own.
    fn has_made(&self, before: &str, after: &str) -> bool {
        let of_word = if self.has_dots { DOTTED } else { WORD };
        let word = begun_with(after, of_word);
        // Behind it a sentence, or what is in italics, may end.
        let is_rest = |rest: &str| {
            self.length.contains(&rest.len())
                && rest.as_bytes().iter().all(self.signs)
                && values::is_mixed(rest)
                && !values::stands_for_another(rest)
        };
        let is_sum = self.is_sum() && is_name_of_file(before);
        !goes_on(before) && !is_sum && (is_rest(word) || is_rest(word.trim_end_matches(['.', '_'])))
    }
}

/// Whether an address says with which password it is asked: `postgres://guide:Zk4pqR@db.example/guide`.
pub(super) fn has_address_with_password(text: &str) -> bool {
    text.match_indices("://").any(|(at, sign)| {
        let is_scheme = text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric());
        let rest = &text[at + sign.len()..];
        // In a table the next cell begins there: `https://library.example,10:00,info@library.example`.
        let is_end = |letter: char| letter.is_whitespace() || "/?#\"'`<>\\,;|".contains(letter);
        let place = rest.split(is_end).next().unwrap_or("");
        let Some((who, host)) = place.rsplit_once('@') else { return false };
        let password = who.split_once(':').map_or("", |(_, password)| password);
        let is_open = matches!(who.split(':').next(), Some("anonymous" | "ftp" | "guest"));
        is_scheme && !host.is_empty() && !is_open && !values::stands_for_another(password)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_known_by_their_makers_beginnings() {
        let mixed = "a1B2".repeat(30);
        for (begin, length) in [
            ("ghp_", 36),
            ("gho_", 36),
            ("ghu_", 36),
            ("ghs_", 36),
            ("ghr_", 36),
            ("github_pat_", 82),
            ("glpat-", 20),
            ("npm_", 36),
            ("pypi-AgEIcHlwaS5vcmc", 60),
            ("sk-ant-api03-", 95),
            ("sk-proj-", 60),
            ("hf_", 34),
            ("xoxb-123456789012-", 24),
            ("AIza", 35),
        ] {
            let token = format!("{begin}{}", &mixed[..length]);
            assert!(has_token(&format!("token: \"{token}\".")), "{token}");
            assert!(!has_token(&format!("token: {begin}short")), "{begin}");
            assert!(!has_token(&format!("token: {begin}{}", "x".repeat(length))), "{begin}");
        }
        assert!(has_token(&format!("AKIA{}", "Z7".repeat(8))));
        let hex = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
        let long = "aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW".repeat(4);
        for token in [
            format!("123456789:AA{}", &long[..33]),
            format!("https://api.telegram.org/bot1234567890:AA{}/getMe", &long[..33]),
            format!("AccountName=guide;AccountKey={}==;EndpointSuffix=core", &long[..86]),
            format!("Endpoint=sb://x/;SharedAccessKey={}=", &long[..43]),
            format!("https://a.example/b?sv=2024-01-01&se=2027&sp=rwdl&sig={}%3D", &long[..43]),
            format!("SharedAccessSignature sr=guide&sig={}%3D&se=17&skn=all", &long[..43]),
            format!("key-{hex}"),
            format!("{hex}-us6"),
            format!("SK{hex}"),
            format!("access_token$production$abcdefgh12345678${hex}"),
            format!("EAA{}", &long[..120]),
            format!("patAbCdEf12GhIj34.{hex}{hex}"),
            format!("HRKU-AA{}", &long[..58]),
            "HRKU-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned(),
            "otpauth://totp/Desk:anna?secret=GEZDGNBVGY3TQOJQ&issuer=Desk".to_owned(),
        ] {
            assert!(has_token(&format!("Take \"{token}\" for it.")), "{token}");
        }
        for other in [
            format!("{hex} is the sum of the file"),
            format!("SK{}", "1234567890".repeat(2)),
            "IBAN SK31 1200 0000 1987 4263 7541, SK3112000000198742637541".to_owned(),
            "Key-ring, key-worker, key-to-the-old-town-hall-and-the-library".to_owned(),
            "Open 10:AA to 12345678:AAA; call 123456789:AA".to_owned(),
            "AccountKey=<your key>, SharedAccessKey=…".to_owned(),
            format!("https://a.example/plan.pdf?sv=2024-01-01&se=2027&sp=r&sig={}%3D", &long[..43]),
            "https://a.example/?sig=abc&se=x".to_owned(),
            "https://a.example/map-us1 and town-us12".to_owned(),
            "access_token$production$ stands before it".to_owned(),
            "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example".to_owned(),
            "otpauth://totp/Desk?secret=<secret>".to_owned(),
            "path.to.the.market.by.the.old.town.hall.and.on.to.the.station.from.there.on"
                .to_owned(),
            "EAA is the agency; ACCESS, SKILLS, ACADEMY".to_owned(),
        ] {
            assert!(!has_token(&other), "{other}");
        }
        for around in ["_", "__", "*", "**", "`", "\"", "~~"] {
            assert!(has_token(&format!("{around}ghp_{}{around}", "a1B2".repeat(9))), "{around}");
        }
        assert!(has_token(&format!("dapi{hex}-2")));
        for name in [
            "https://example.sk/sk-proj-podpora-rodin-a-deti-v-meste-kosice-a-okolie-2026",
            "/sk-ant-festival-of-the-city-of-bratislava-summer-2026/",
            "ASIA2026CONGRESS2027 and ASIAPACIFICCONGRESS2, ASIASTARAWARDSEOUL26",
            "AKIABARAHDENSHIGAI26",
            "glpat-our-own-handy-helper-2026",
            "hvs.nl-vereniging-voor-nieuwkomers-2026",
            "SK12345678901234567890123456789012",
        ] {
            assert!(!has_token(name), "{name}");
        }
        // As the manual of Slack writes it.
        let example = format!(
            "{}T00000000/B00000000/{}",
            "https://hooks.slack.com/services/",
            "X".repeat(24)
        );
        assert!(!has_token(&example), "{example}");
        for name in ["#key-", "/SK", "/key-", "/AC", "AC"] {
            assert!(!has_token(&format!("https://cdn.example{name}{hex}.jpg")), "{name}");
        }
        assert!(!has_token(&format!("https://cdn.example/{hex}-us1.jpg")));
        assert!(!has_token("ghp_short, AKIA, and AIza"));
        assert!(!has_token(&format!("SLOVAKIA{}", "A".repeat(30))));
        // Of another length, of other letters, and the one in every manual.
        assert!(!has_token(&format!("AKIA{}", "Z7".repeat(10))));
        assert!(!has_token(&format!("AKIA{}", "z7".repeat(8))));
        assert!(!has_token("AKIAIOSFODNN7EXAMPLE"));
        assert!(!has_token("npm_config_registry and npm_package_json_is_a_long_name_of_it_all"));
        assert!(!has_token("sk-ip-to-the-next-stop-and-walk-on-to-the-old-town-hall-from-there"));
    }

    #[test]
    fn passwords_stand_in_addresses() {
        for text in [
            "postgres://u:p@host",
            "DATABASE_URL=postgres://guide:Zk4pqR@db.example/guide",
            "see https://anna:hunter2@desk.example/x.",
            "redis://:Zk4pqR@cache:6379",
        ] {
            assert!(has_address_with_password(text), "{text}");
        }
        for text in [
            "postgres://user:password@localhost/db",
            "postgres://user:<password>@localhost/db",
            "postgres://user:${DB_PASSWORD}@localhost/db",
            "https://example.org:8080/@anna",
            "ssh://git@example.org:22/guide",
            "https://example.org/?mail=a:b@example.org",
            "at 10://:x@",
        ] {
            assert!(!has_address_with_password(text), "{text}");
        }
    }
}
