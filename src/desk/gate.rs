//! Who is let in: the one place that every request passes before anything else is done for it.
//!
//! Decides by the head of a request alone and answers nothing itself. Whatever is served can only be
//! read; nothing that a request asks for changes a file. Should that ever be otherwise, it is here that such a
//! request has to show that it comes from a page of this very run, by a secret that only those pages are told.
//!
//! A browser does what any page in it asks for. What tells the author's own pages from those of others
//! is what a page cannot choose: `Host`, `Origin` and the metadata of a fetch (W3C Fetch Metadata).

use std::net::IpAddr;

use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};

use super::assets;

/// How long the address of a request may be, in bytes; the overview's longest is a tenth of it.
const LONGEST_ADDRESS: usize = 8 * 1024;

/// What a browser says of where a request comes from (W3C Fetch Metadata, section 2).
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What kind of refusal it is.
    pub status: StatusCode,
    /// One sentence for whoever asked.
    pub message: String,
}

impl Refusal {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Refusal { status, message: message.into() }
    }
}

/// Lets a request in, or says why not. `path` is its path, decoded; `here` the address of this machine
/// at which it arrived; `names` those that the author allows besides.
///
/// # Errors
/// When it is malformed, asks for a name that is not ours, wants more than to read, or comes from a
/// page of another site.
pub fn admit(parts: &Parts, path: &str, here: IpAddr, names: &[HostName]) -> Result<(), Refusal> {
    let host = host(parts)?;
    if !host.name.is_ours(here, names) {
        return Err(Refusal::new(
            StatusCode::FORBIDDEN,
            format!(
                "welcomat serves this site only under names of this computer; to allow `{name}`, start it with `--allow-host {name}`",
                name = host.name
            ),
        ));
    }
    is_reading(parts)?;
    is_from_us(parts, path, host.written)
}

/// The name of a machine, as a browser writes it into `Host`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostName {
    /// An address; one of IPv4 inside IPv6 as that of IPv4.
    Address(IpAddr),
    /// A name in small letters, without a dot at its end.
    Name(String),
}

impl HostName {
    /// Reads a name, without a port; none if it could not be one.
    pub fn parse(text: &str) -> Option<HostName> {
        let inside = text.strip_prefix('[').map(|rest| rest.strip_suffix(']'));
        if let Some(inside) = inside {
            let address: std::net::Ipv6Addr = inside?.parse().ok()?;
            return Some(HostName::Address(IpAddr::V6(address).to_canonical()));
        }
        if let Ok(address) = text.parse::<std::net::Ipv4Addr>() {
            return Some(HostName::Address(address.into()));
        }
        let name = text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase();
        let is_label = |label: &str| {
            !label.is_empty()
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        (name.len() < 254 && name.split('.').all(is_label)).then_some(HostName::Name(name))
    }

    /// Whether it can only be this machine. A page of another site may let its own name lead to the
    /// address of this machine and then read what is served here (DNS rebinding), so a name counts only if
    /// nobody else can have it. An address cannot be rebound, but only addresses of this machine are asked
    /// for in earnest; `0.0.0.0` is none.
    fn is_ours(&self, here: IpAddr, names: &[HostName]) -> bool {
        let is_ours = match self {
            HostName::Address(address) => address.is_loopback() || *address == here.to_canonical(),
            HostName::Name(name) => name == "localhost" || name.ends_with(".localhost"),
        };
        is_ours || names.contains(self)
    }
}

impl std::fmt::Display for HostName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            HostName::Address(IpAddr::V6(address)) => write!(f, "[{address}]"),
            HostName::Address(address) => write!(f, "{address}"),
            HostName::Name(name) => f.write_str(name),
        }
    }
}

/// What a request says of whom it asks.
struct Host<'r> {
    /// With the port, as written.
    written: &'r str,
    name: HostName,
}

/// The one host that a request names (RFC 9112, section 3.2).
fn host(parts: &Parts) -> Result<Host<'_>, Refusal> {
    let bad = |message: &str| Refusal::new(StatusCode::BAD_REQUEST, message);
    let written = only(&parts.headers, header::HOST)
        .map_err(|()| bad("a request names one host, and names it once"))?
        .ok_or_else(|| bad("a request must name its host"))?;
    let (name, port) = match written.rfind([':', ']']) {
        Some(at) if written[at..].starts_with(':') => (&written[..at], &written[at + 1..]),
        _ => (written, ""),
    };
    let is_port =
        port.is_empty() || port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok();
    let name = HostName::parse(name).filter(|_| is_port);
    let name = name.ok_or_else(|| bad("the host of the request is not a name"))?;
    // In the form of requests to proxies the address names the host a second time.
    let is_other = |authority: &str| !authority.eq_ignore_ascii_case(written);
    if parts.uri.authority().is_some_and(|authority| is_other(authority.as_str())) {
        return Err(bad("the address of the request and its host differ"));
    }
    Ok(Host { written, name })
}

/// The value of a header that may be there once; an error if it is there twice or is not text.
fn only(headers: &HeaderMap, name: HeaderName) -> Result<Option<&str>, ()> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    match values.next() {
        Some(_) => Err(()),
        None => value.to_str().map(Some).map_err(drop),
    }
}

/// Whether it asks for no more than to read: there is nothing to send here.
fn is_reading(parts: &Parts) -> Result<(), Refusal> {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "only reading is served"));
    }
    let length = parts.headers.get_all(header::CONTENT_LENGTH).iter();
    let is_sent = parts.headers.contains_key(header::TRANSFER_ENCODING)
        || length.into_iter().any(|length| length.as_bytes() != b"0");
    if is_sent {
        let message = "only reading is served: a request has no content";
        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, message));
    }
    let address = parts.uri.path_and_query().map_or(0, |address| address.as_str().len());
    if address > LONGEST_ADDRESS {
        return Err(Refusal::new(StatusCode::URI_TOO_LONG, "this address is too long"));
    }
    Ok(())
}

/// Whether one of our own pages asks, or a person who opens one; not a page of another site for
/// something of ours. Older browsers say less: then `Origin` is all there is, and what may be shown in
/// pages of others is told them with every answer.
fn is_from_us(parts: &Parts, path: &str, host: &str) -> Result<(), Refusal> {
    let foreign = Refusal::new(StatusCode::FORBIDDEN, "a page of another site has asked for this");
    let said = |name: HeaderName| match only(&parts.headers, name) {
        Ok(value) => Ok(value.unwrap_or("")),
        Err(()) => Err(foreign.clone()),
    };
    let origin = said(header::ORIGIN)?;
    let is_own = |origin: &str| {
        let authority = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
    };
    if !origin.is_empty() && !is_own(origin) {
        return Err(foreign);
    }
    let (site, mode, to) = (said(FETCH_SITE)?, said(FETCH_MODE)?, said(FETCH_DEST)?);
    let is_own = matches!(site, "" | "same-origin" | "none");
    // A link to a page may stand anywhere: in a mail, on the page of a translation office.
    let is_opened = mode == "navigate" && to == "document" && is_a_page(path);
    match is_own || is_opened {
        true => Ok(()),
        false => Err(foreign),
    }
}

/// Whether people open what is at this path, rather than the script of the desk.
fn is_a_page(path: &str) -> bool {
    let desk = path.split_once(assets::FOLDER);
    desk.is_none_or(|(before, rest)| rest.is_empty() || !before.ends_with('/'))
}
