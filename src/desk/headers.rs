//! What browsers are told of every answer: what it may do, and who may show it.
//!
//! Knows nothing of requests. A page of the site brings its own policy, as on any host; what stands
//! here is only what a host would add. The desk's own pages are bound as tightly as they can be.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What an answer is, as far as browsers could do something with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// A page or a file of the site, as its host will serve it.
    OfSite,
    /// A page of the desk.
    OfDesk,
    /// A drawing or a document in XML that the site publishes as it is: it is shown, and nothing in it
    /// runs.
    Drawing,
    /// A page that the site publishes as it is: what is in it runs apart from the site and the desk,
    /// and can read neither.
    Foreign,
    /// Words, data, a refusal: nothing to show.
    Plain,
}

impl Content {
    fn policy(self) -> &'static str {
        match self {
            Content::OfSite => "frame-ancestors 'none'",
            Content::OfDesk => {
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                 img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            }
            // Drawings have their styles, pictures and letters inside.
            Content::Drawing => {
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; \
                 frame-ancestors 'none'"
            }
            Content::Foreign => {
                "sandbox allow-scripts allow-forms allow-modals allow-popups; frame-ancestors 'none'"
            }
            Content::Plain => "default-src 'none'; frame-ancestors 'none'",
        }
    }
}

/// The content of a file that the site publishes as it is, by its type: what browsers would run is
/// kept apart.
pub fn of_file(kind: &str) -> Content {
    let essence = kind.split(';').next().unwrap_or("").trim();
    match essence {
        "text/html" | "application/xhtml+xml" | "multipart/related" => Content::Foreign,
        "text/xml" | "application/xml" | "text/xsl" => Content::Drawing,
        other if other.ends_with("+xml") => Content::Drawing,
        _ => Content::OfSite,
    }
}

/// Adds what is told with everything. What an answer says of its own caching stays.
pub fn add(headers: &mut HeaderMap, content: Content) {
    let fixed = HeaderValue::from_static;
    headers.insert(header::CONTENT_SECURITY_POLICY, fixed(content.policy()));
    // A type is what we say, never what a browser guesses.
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff"));
    // The addresses of drafts are nobody's business.
    headers.insert(header::REFERRER_POLICY, fixed("no-referrer"));
    headers.insert(OPENER_POLICY, fixed("same-origin"));
    headers.insert(RESOURCE_POLICY, fixed("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(fixed("no-store"));
}

/// An answer that the library gives by itself, to what is no request, with what is told with every answer; none
/// where these bytes are no such answer.
pub fn completed(bytes: &[u8]) -> Option<Vec<u8>> {
    const END: &[u8] = b"\r\n\r\n";
    let is_refusal = bytes.starts_with(b"HTTP/1.") && matches!(bytes.get(9), Some(b'4' | b'5'));
    let lines = bytes.strip_suffix(END).filter(|_| is_refusal)?;
    let holds = |part: &[u8]| memchr::memmem::find(lines, part).is_some();
    let is_bare = !holds(END) && !holds(header::CONTENT_SECURITY_POLICY.as_str().as_bytes());
    let further = as_text(Content::Plain);
    is_bare.then(|| [lines, b"\r\n", further.as_bytes(), b"\r\n"].concat())
}

/// The same for an answer that is written without the library, each line with its end.
pub fn as_text(content: Content) -> String {
    let mut headers = HeaderMap::new();
    add(&mut headers, content);
    let lines = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\r\n", String::from_utf8_lossy(value.as_bytes())));
    lines.collect()
}
