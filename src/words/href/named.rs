//! Whether the words of a link name another number or address than the one that it leads to.
//!
//! Owns when words are an address; when they are a number, [`telephone`](crate::words::telephone) says. It knows no page, and says
//! nothing: the wording is in [`words`](super::words).

use url::Url;

use super::{Href, is_mail, numbers};
use crate::words::path;
use crate::words::telephone;
use crate::words::unseen::is_unseen;

/// Endings of hosts that belong to no country (RFC 920, RFC 1591, and `info`). Those of countries have two letters; of all others,
/// only the one that the target has as well is told from the ending of a file.
const GENERIC: [&str; 8] = ["com", "edu", "gov", "info", "int", "mil", "net", "org"];
/// Endings of files in two letters.
const FILES: [&str; 9] = ["7z", "ai", "gz", "js", "md", "ps", "py", "sh", "xz"];
/// What stands around an address among words, and is no part of it.
const AROUND: &[char] = &[
    '<', '>', '(', ')', '[', ']', '{', '}', ',', ';', ':', '.', '!', '?', '"', '\'', '…', '«', '»',
    '“', '”', '„', '‘', '’', '‹', '›', '،', '؛', '؟', '۔', '।', '።', '፣', '。', '，', '、', '；',
    '：', '！', '？', '（', '）', '「', '」', '*', '_',
];

/// What the words of a link name in place of its target, with the target that they would need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// A telephone number, as it is shown; no target where that is not clear, or lacks the code of its country, which WhatsApp
    /// needs.
    Number(String, Option<String>),
    /// An e-mail address, as it is shown.
    Mail(String, String),
    /// The address of a page, as it is shown.
    Web(String, String),
}

/// What the words of a link name, where that is something else than its target.
pub fn other(href: &Href, words: &str) -> Option<Other> {
    let words: String = words.chars().filter(|c| !is_unseen(*c) || c.is_whitespace()).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let scheme = super::scheme(href.as_str())?.to_ascii_lowercase();
    match &*scheme {
        "mailto" => mail(href.as_str(), &words),
        "tel" | "sms" | "whatsapp" => number(href.as_str(), &scheme, &words),
        "https" | "http" => number(href.as_str(), &scheme, &words)
            .or_else(|| web(href, &words))
            .or_else(|| mail_for_page(href, &words)),
        _ => None,
    }
}

fn number(address: &str, scheme: &str, words: &str) -> Option<Other> {
    let shown = telephone::another(words, &numbers::called(address))?;
    let to_write = shown.number.and_then(|number| match scheme {
        "tel" => Some(number.tel()),
        "sms" => Some(number.sms()),
        _ => number.whatsapp().ok(),
    });
    Some(Other::Number(shown.shown, to_write))
}

/// An e-mail address among the words, where none of those is written to.
fn mail(address: &str, words: &str) -> Option<Other> {
    let (_, to) = address.split_once(':')?;
    let to = path::url_decode(to.split('?').next().unwrap_or(""));
    let shown = words.split([' ', ':', '<', '>', ',', ';']).map(|word| word.trim_matches(AROUND));
    let mut shown = shown.filter(|word| is_mail(word));
    let is_written_to =
        |shown: &str| to.split(',').any(|to| to.trim().to_lowercase() == shown.to_lowercase());
    let first = shown.next()?;
    let is_right = to.is_empty() || is_written_to(first) || shown.any(is_written_to);
    (!is_right).then(|| Other::Mail(first.to_owned(), format!("mailto:{first}")))
}

/// The e-mail address that the words are, where a page opens: who is known by the same name at both, as on social networks,
/// is shown as one.
fn mail_for_page(href: &Href, words: &str) -> Option<Other> {
    let shown = words.trim_matches(AROUND);
    let target = Url::parse(href.as_str()).ok().filter(|_| is_mail(shown))?;
    let name = shown.split('@').next().unwrap_or("");
    let is_of_name = target
        .path()
        .split('/')
        .any(|part| part.trim_start_matches('@').eq_ignore_ascii_case(name));
    (!is_of_name).then(|| Other::Mail(shown.to_owned(), format!("mailto:{shown}")))
}

/// The address that the words are, or that stands among them, where it is that of another page and none is that of this one.
fn web(href: &Href, words: &str) -> Option<Other> {
    let target = Url::parse(href.as_str()).ok()?;
    let is_alone = !words.contains(' ');
    let shown = words.split(' ').filter_map(|word| Shown::of(word, &target, is_alone));
    let mut shown = shown.peekable();
    let first = shown.peek()?.clone();
    let is_right = shown.any(|shown| shown.leads_to(&target));
    (!is_right).then(|| Other::Web(first.written, first.address.into()))
}

/// An address as readers see it.
#[derive(Debug, Clone)]
struct Shown {
    written: String,
    address: Url,
    /// Whether more than a host is meant: a name without its scheme may be one that a file has as well, or leads on to the page.
    is_page: bool,
    /// Whether its end is left out.
    is_cut: bool,
}

impl Shown {
    /// The address that a word is. Among others, a name without its scheme may be anything.
    fn of(word: &str, target: &Url, is_alone: bool) -> Option<Self> {
        let is_cut = word.ends_with('…') || word.ends_with("...");
        let written = word.trim_start_matches(AROUND);
        // What is closed in an address was opened in it.
        let has_brackets = written.contains('(') && written.ends_with(')');
        let written = if has_brackets { written } else { written.trim_end_matches(AROUND) };
        if written.contains('@') {
            return None;
        }
        let begins = |start: &str| {
            written.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start))
        };
        let (has_scheme, is_www) = (begins("https://") || begins("http://"), begins("www."));
        let whole = match has_scheme {
            true => written.to_owned(),
            false if is_www || is_bare_host(written, target, is_alone) => {
                format!("https://{written}")
            }
            false => return None,
        };
        let address = Url::parse(&whole).ok()?;
        // A word for what an address is, and no address: "https://…".
        address.host_str().filter(|host| host.contains('.') || has_scheme)?;
        // With a path, a name is that of no file.
        let is_page = has_scheme || is_www || address.path() != "/";
        Some(Shown { written: written.to_owned(), address, is_page, is_cut })
    }

    fn leads_to(&self, target: &Url) -> bool {
        let is_file = !self.is_page && target.path().contains(&self.written);
        is_file
            || is_same_host(&self.address, target, self.is_page)
                && (!self.is_page || is_beginning(&self.address, target, self.is_cut))
    }
}

/// Whether a word is the name of a host, `city.example`, perhaps with a path: its end tells it from a file and from an
/// abbreviation. Among other words, capitals and single letters are those of a sentence: "there.It is", "z.zt".
fn is_bare_host(word: &str, target: &Url, is_alone: bool) -> bool {
    let host = word.split('/').next().unwrap_or("");
    let Some((before, last)) = host.rsplit_once('.') else { return false };
    let is_loud = !host.contains(char::is_lowercase);
    // A platform and what is written for it: `ASP.NET`.
    let is_platform = last == "NET";
    let is_name = !before.is_empty()
        && host.split('.').all(|label| !label.is_empty())
        && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
        && (is_loud || !last.contains(char::is_uppercase));
    let small = last.to_ascii_lowercase();
    let is_of_country = small.len() == 2 && small.bytes().all(|byte| byte.is_ascii_alphabetic());
    // As it is written in an address: `рф` is `xn--p1ai`.
    let ends_alike = || {
        let address = Url::parse(&format!("https://{host}")).ok();
        let end =
            |url: &Url| url.host_str().and_then(|host| host.rsplit('.').next()).map(str::to_owned);
        address.is_some_and(|address| end(&address) == end(target))
    };
    let is_likely =
        is_alone || !(host.contains(char::is_uppercase) || is_of_country && before.len() < 3);
    is_name
        && is_likely
        && !is_platform
        && !FILES.contains(&small.as_str())
        && (is_of_country || GENERIC.contains(&small.as_str()) || ends_alike())
}

/// Whether two addresses have one host to a reader: with `www.` or without, and below the one that is named alone.
fn is_same_host(shown: &Url, target: &Url, is_page: bool) -> bool {
    let name = |url: &Url| {
        let host = url.host_str().unwrap_or("").to_owned();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    };
    let (shown_host, target_host) = (name(shown), name(target));
    let is_below = || {
        let is_whole = shown.path() == "/" || !is_page;
        is_whole && target_host.ends_with(&format!(".{shown_host}"))
    };
    shown_host == target_host && shown.port() == target.port() || is_below()
}

/// Whether what is shown is the beginning of an address, up to the end of one of its parts unless it is cut off.
fn is_beginning(shown: &Url, target: &Url, is_cut: bool) -> bool {
    let behind = |url: &Url| url[url::Position::BeforePath..].trim_end_matches('/').to_lowercase();
    let (shown, target) = (behind(shown), behind(target));
    let Some(rest) = target.strip_prefix(&shown) else { return false };
    is_cut || rest.is_empty() || rest.starts_with(['/', '?', '#', '&'])
}
