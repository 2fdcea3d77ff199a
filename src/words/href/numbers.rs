//! Addresses that call or write to a telephone number: written anew, so that they hold it as phones dial it.
//!
//! Owns which parts of such addresses are numbers; what a number is, [`telephone`](crate::words::telephone) says.

use url::Url;

use super::Refused;
use crate::words::path;
use crate::words::telephone::{NotOne, Telephone};

/// The host of short addresses of WhatsApp; a number in one is its path.
const SHORT: &str = "wa.me";
/// The hosts of its long addresses; a number in one is `phone` in the query.
const LONG: [&str; 2] = ["api.whatsapp.com", "web.whatsapp.com"];

/// An address with its number as it is dialled; none where nothing has to be written anew.
///
/// # Errors
/// Why it is not one number.
pub(super) fn address(scheme: &str, text: &str) -> Result<Option<String>, Refused> {
    let rest = &text[scheme.len() + 1..];
    match scheme {
        "tel" => number("tel:", rest, Telephone::parse).map(|number| Some(number.tel())),
        "sms" => message(rest).map(Some),
        "https" | "http" | "whatsapp" => whatsapp(text),
        _ => Ok(None),
    }
}

/// The numbers that an address as it is written calls or writes to.
pub(super) fn called(address: &str) -> Vec<Telephone> {
    let Ok(url) = Url::parse(address) else { return Vec::new() };
    let host = url.host_str().unwrap_or("");
    let read = |number: &str| Telephone::parse(&path::url_decode(number)).ok();
    match url.scheme() {
        "tel" => read(url.path()).into_iter().collect(),
        "sms" => url.path().split(['&', ',']).filter_map(read).collect(),
        _ if host == SHORT => {
            read(&format!("+{}", url.path().trim_matches('/'))).into_iter().collect()
        }
        scheme if scheme == "whatsapp" || LONG.contains(&host) => {
            let to = url.query_pairs().find(|(name, _)| name == "phone");
            let to = to.map(|(_, to)| format!("+{}", to.trim().trim_start_matches('+')));
            to.and_then(|to| Telephone::parse(&to).ok()).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What a part of an address says as a number.
fn number<T>(
    scheme: &'static str,
    written: &str,
    read: impl Fn(&str) -> Result<T, NotOne>,
) -> Result<T, Refused> {
    let decoded = path::url_decode(written);
    read(&decoded).map_err(|reason| Refused::Telephone(scheme, decoded, reason))
}

/// To one number or several, with a text or without; to none, the reader chooses (RFC 5724).
fn message(rest: &str) -> Result<String, Refused> {
    let end = rest.find(['?', '&']).unwrap_or(rest.len());
    let (to, text) = rest.split_at(end);
    if to.is_empty() && !text.is_empty() {
        return Ok(format!("sms:{rest}"));
    }
    let numbers = to.split(',').map(|to| number("sms:", to, Telephone::parse));
    let numbers: Result<Vec<Telephone>, Refused> = numbers.collect();
    let numbers: Vec<String> = numbers?.iter().map(|it| it.dialled().to_owned()).collect();
    Ok(format!("sms:{}{text}", numbers.join(",")))
}

/// An address of WhatsApp with its number as WhatsApp takes it: digits alone, with the code of the country.
fn whatsapp(text: &str) -> Result<Option<String>, Refused> {
    let Ok(url) = Url::parse(text) else { return Ok(None) };
    let host = url.host_str().unwrap_or("");
    if host == SHORT {
        let (before, path) = (format!("{}://{SHORT}/", url.scheme()), url.path());
        let written = path.trim_matches('/');
        // Other addresses of this host begin with a word.
        let decoded = path::url_decode(written);
        if decoded.is_empty() || decoded.starts_with(char::is_alphabetic) {
            return Ok(None);
        }
        let digits = number("https://wa.me/", written, abroad)?;
        let query = &url[url::Position::AfterPath..];
        return Ok((digits != written).then(|| format!("{before}{digits}{query}")));
    }
    if url.scheme() == "whatsapp" || LONG.contains(&host) {
        let to = url.query_pairs().find(|(name, _)| name == "phone");
        if let Some((_, to)) = to.filter(|(_, to)| !to.is_empty()) {
            let digits = number("", &to, abroad)?;
            let is_plain =
                to.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+' || byte == b' ');
            if !is_plain || to.trim().trim_start_matches('+') != digits {
                let reason = NotOne::Beside(digits);
                return Err(Refused::Telephone("", to.into_owned(), reason));
            }
        }
    }
    Ok(None)
}

/// The digits of a number with the code of its country, which stands here without a `+` as well.
fn abroad(written: &str) -> Result<String, NotOne> {
    let number = Telephone::parse(written)?;
    match number.abroad() {
        Some(digits) => Ok(digits.to_owned()),
        None if number.digits().starts_with('0') => Err(NotOne::NoCountry),
        None => Telephone::parse(&format!("+{}", number.digits())).map(|it| it.digits().to_owned()),
    }
}
