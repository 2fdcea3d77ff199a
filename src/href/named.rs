//! Whether the words of a link name another number or address than the one that it leads to.
//!
//! Owns when words are an address; when they are a number, [`telephone`](crate::telephone) says. It knows no page, and says
//! nothing: the wording is in [`words`](super::words).

use url::Url;

use super::{Href, is_mail, numbers};
use crate::path;
use crate::telephone;
use crate::unseen::is_unseen;

/// Endings of names of files, which look like those of hosts.
const FILES: [&str; 31] = [
    "aspx", "csv", "doc", "docx", "epub", "gif", "gz", "htm", "html", "ics", "jpeg", "jpg", "js",
    "json", "md", "mp3", "mp4", "odp", "ods", "odt", "pdf", "php", "png", "ppt", "pptx", "rtf",
    "svg", "txt", "xls", "xlsx", "zip",
];

/// What the words of a link name in place of its target, with the target that they would need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// A telephone number, as it is shown; no target where it lacks the code of its country, which WhatsApp needs.
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
        "https" | "http" => number(href.as_str(), &scheme, &words).or_else(|| web(href, &words)),
        _ => None,
    }
}

fn number(address: &str, scheme: &str, words: &str) -> Option<Other> {
    let shown = telephone::another(words, &numbers::called(address))?;
    let to_write = match scheme {
        "tel" => Some(shown.tel()),
        "sms" => Some(shown.sms()),
        _ => shown.whatsapp().ok(),
    };
    Some(Other::Number(shown.shown().to_owned(), to_write))
}

/// An e-mail address among the words, where none of those is written to.
fn mail(address: &str, words: &str) -> Option<Other> {
    const AROUND: &[char] = &['<', '>', '(', ')', '[', ']', ',', ';', ':', '.', '"', '\''];
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

/// The address that the words are, where it is that of another page.
fn web(href: &Href, words: &str) -> Option<Other> {
    let target = Url::parse(href.as_str()).ok()?;
    if words.is_empty() || words.contains([' ', '@']) {
        return None;
    }
    let lower = words.to_lowercase();
    let has_scheme = lower.starts_with("https://") || lower.starts_with("http://");
    let shortened = words.trim_end_matches(['…', '.']);
    let is_shortened = words.ends_with('…') || words.ends_with("...");
    let whole = match has_scheme {
        true => shortened.to_owned(),
        false if lower.starts_with("www.") || is_bare_host(words) => format!("https://{shortened}"),
        false => return None,
    };
    let shown = Url::parse(&whole).ok()?;
    // A name without its scheme may be one that a file has as well, or leads on to the page.
    let is_page = has_scheme || lower.starts_with("www.");
    let is_right = is_same_host(&shown, &target, is_page)
        && (!is_page || is_beginning(&shown, &target, is_shortened));
    let is_file = !is_page && target.path().contains(words);
    (!is_right && !is_file).then(|| Other::Web(words.to_owned(), shown.into()))
}

/// Whether a word is the name of a host in small letters, `city.example`, perhaps with a path.
fn is_bare_host(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or("");
    let Some((before, last)) = host.rsplit_once('.') else { return false };
    !before.is_empty()
        && !word.contains(|c: char| c.is_uppercase())
        && host.split('.').all(|label| !label.is_empty())
        && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
        && last.chars().count() > 1
        && last.chars().all(char::is_alphabetic)
        && !FILES.contains(&last)
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
