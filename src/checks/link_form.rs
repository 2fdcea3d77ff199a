//! Addresses that lead out of the site and are not written as they should be. Nothing is fetched:
//! whether a page is still there is another question.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, Span, codes};

pub(super) struct LinkForm;

/// What is wrong with an address, and what to do.
struct Wrong {
    message: String,
    hint: String,
}

/// Parts of a query that follow readers around and open the same page.
const TRACKING: &[&str] = &[
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi",
];

/// Names that are no place on the net (RFC 2606, RFC 6761, RFC 6762).
const NOWHERE: &[&str] = &["localhost", "local", "test", "invalid", "internal"];

/// Names for examples (RFC 2606).
const EXAMPLES: &[&str] = &["example", "example.com", "example.net", "example.org"];

impl Check for LinkForm {
    fn code(&self) -> &'static Code {
        &codes::LINK_FORM
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        // A site that calls its own address an example is about places that do not exist.
        let is_example = is_in(page.checked.site.config.base_url.host(), EXAMPLES);
        let links = page.prose.links.iter().map(|link| (link.target.as_str(), link.target_span));
        let mut addresses: Vec<(&str, Span)> = links.collect();
        for (number, line) in page.known_front_lines() {
            addresses.extend(addresses_in(line).map(|(at, address)| {
                let column = line[..at].chars().count() as u32 + 1;
                (address, Span { line: number, column, length: address.chars().count() as u32 })
            }));
        }
        for (address, span) in addresses {
            if let Some(Wrong { message, hint }) = wrong(address, is_example) {
                said.push(page.say(self, message).at(span).hint(hint));
            }
        }
    }
}

/// The addresses in a line of front matter, each with its place.
fn addresses_in(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = line.match_indices("http").map(|(at, _)| at);
    starts.filter_map(|at| {
        let rest = &line[at..];
        let is_address = rest.starts_with("http://") || rest.starts_with("https://");
        let before = line[..at].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || "\"'[{,".contains(c));
        let end = rest.find(|c: char| c.is_whitespace() || "\"'<>{}]".contains(c));
        let address = rest[..end.unwrap_or(rest.len())].trim_end_matches(',');
        (is_address && begins).then_some((at, address))
    })
}

fn wrong(address: &str, is_example: bool) -> Option<Wrong> {
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => wrong_web(address, is_example),
        "mailto" if !is_mail(rest.split('?').next().unwrap_or("")) => Some(Wrong {
            message: format!("`{address}` is no e-mail address"),
            hint: "write `mailto:name@city.example`".to_owned(),
        }),
        _ => None,
    }
}

fn wrong_web(address: &str, is_example: bool) -> Option<Wrong> {
    let (host, after) = host(address);
    let say = |message: String, hint: &str| Some(Wrong { message, hint: hint.to_owned() });
    if address.contains(char::is_whitespace) {
        return say(format!("`{address}` holds a space"), "write `%20` in its place, or remove it");
    }
    // `https://https://…` is what comes of pasting an address behind the beginning of one.
    if host.is_empty() || matches!(host, "http" | "https") {
        return say(
            format!("`{address}` names no host"),
            "write the whole address: `https://city.example/`",
        );
    }
    if is_in(host, NOWHERE) || is_private(host) {
        return say(
            format!("`{host}` is a place on your own computer or network"),
            "write the address under which readers find the page",
        );
    }
    if is_in(host, EXAMPLES) && !is_example {
        return say(format!("`{host}` is a name for examples"), "write the real address");
    }
    if !host.contains(['.', ':', '[']) && !is_in(host, EXAMPLES) {
        return say(
            format!("`{host}` is not the whole name of a host"),
            "write it with its end: `city.example`",
        );
    }
    let part = tracking(after)?;
    say(
        format!("`{part}` in the address tells others where your readers come from"),
        "remove it: the address works without it",
    )
}

/// The host of an address of the web, without name and port, and what follows it.
fn host(address: &str) -> (&str, &str) {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next().unwrap_or("");
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    (host, &rest[end..])
}

/// Whether a host is one of these or lies below it.
fn is_in(host: &str, domains: &[&str]) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    domains.iter().any(|domain| {
        host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether a host is an address inside a network (RFC 1918, RFC 1122).
fn is_private(host: &str) -> bool {
    let is_number = host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_number && ["127.", "10.", "192.168.", "0."].iter().any(|start| host.starts_with(start))
}

fn tracking(after: &str) -> Option<&str> {
    let (_, query) = after.split_once('?')?;
    let query = query.split('#').next().unwrap_or("");
    let names = query.split('&').map(|part| part.split('=').next().unwrap_or(""));
    let mut names = names.filter(|name| name.starts_with("utm_") || TRACKING.contains(name));
    names.next()
}

fn is_mail(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    })
}
