//! The Content-Security-Policy: from where a page may load what, and that nothing written into it
//! runs. It holds even where a text got past everything that was to make it harmless.
//!
//! Owns the directives, what a site may add to them, how a policy is written, and what in a piece of
//! HTML it will block. It knows no page, no setting and no theme.
//!
//! Source: Content Security Policy Level 3 (W3C). In a `<meta>` element `frame-ancestors` has no
//! effect; a policy of two parts allows what both allow.

use std::collections::BTreeMap;
use std::ops::Range;

use sha2::{Digest, Sha256};
use url::{Host, Url};

use crate::words::data_uri::base64;
use crate::words::html::{attribute, attributes, tags};

/// A directive.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Directive {
    /// Its name: `img-src`.
    pub name: &'static str,
    /// What every page allows by it.
    own: &'static [&'static str],
    /// Whether a site may add to it.
    is_open: bool,
}

/// Where a page's own files lie: the host that it came from.
const SELF: &str = "'self'";

const fn directive(name: &'static str, own: &'static [&'static str]) -> Directive {
    Directive { name, own, is_open: true }
}

/// All directives of a policy, in the order in which they are written. Whatever is not named falls to
/// the first: nothing.
static DIRECTIVES: [Directive; 13] = [
    Directive { name: "default-src", own: &["'none'"], is_open: false },
    directive("script-src", &[SELF]),
    directive("style-src", &[SELF]),
    // Small drawings stand in the page itself: the squares of a QR code, for one.
    directive("img-src", &[SELF, "data:"]),
    directive("font-src", &[SELF]),
    directive("media-src", &[SELF]),
    directive("connect-src", &[SELF]),
    directive("manifest-src", &[SELF]),
    directive("worker-src", &[SELF]),
    directive("frame-src", &[]),
    Directive { name: "base-uri", own: &["'none'"], is_open: false },
    directive("form-action", &[SELF]),
    directive("frame-ancestors", &[]),
];

/// The one that only a header can say.
const IN_HEADER: &str = "frame-ancestors";

/// The names of the directives that a site may add to.
pub fn open_directives() -> impl Iterator<Item = &'static str> + Clone {
    DIRECTIVES.iter().filter(|directive| directive.is_open).map(|directive| directive.name)
}

/// What a site allows beyond itself: sources by directive, as they will be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    added: BTreeMap<&'static str, Vec<String>>,
}

impl Policy {
    /// Allows a source by a directive that is open; whoever calls has checked both.
    pub fn allow(&mut self, directive: &str, source: String) {
        let Some(name) = open_directives().find(|name| *name == directive) else { return };
        let sources = self.added.entry(name).or_default();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }

    /// The policy of a page. `inline` are the hashes of what the theme itself writes into it.
    /// A browser takes every file on a disk for a host of its own, so a portable site says
    /// `file:` as well.
    pub fn of_page(&self, is_portable: bool, inline: &[&Inline]) -> String {
        let mut parts = Vec::new();
        for directive in &DIRECTIVES {
            let mut sources: Vec<&str> = directive.own.to_vec();
            if is_portable && sources.contains(&SELF) {
                sources.push("file:");
            }
            let added = self.added.get(directive.name);
            sources.extend(added.into_iter().flatten().map(String::as_str));
            let hashes = inline.iter().filter(|it| it.kind.directive() == directive.name);
            sources.extend(hashes.map(|it| it.hash.as_str()));
            if !sources.is_empty() && directive.name != IN_HEADER {
                parts.push(format!("{} {}", directive.name, sources.join(" ")));
            }
        }
        parts.join("; ")
    }

    /// The policy of a page that asks for nothing beside itself: it is opened from a disk, or out of a
    /// message. Only what the theme itself writes into it is in force.
    pub fn of_one_file(inline: &[&Inline]) -> String {
        let mut parts = vec!["default-src 'none'".to_owned(), "img-src data:".to_owned()];
        for kind in [InlineKind::Script, InlineKind::Style] {
            let hashes = inline.iter().filter(|it| it.kind == kind).map(|it| it.hash.as_str());
            let hashes: Vec<&str> = hashes.collect();
            if !hashes.is_empty() {
                parts.push(format!("{} {}", kind.directive(), hashes.join(" ")));
            }
        }
        parts.extend(["base-uri 'none'", "form-action 'none'"].map(str::to_owned));
        parts.join("; ")
    }

    /// What a page cannot say of itself: who may show it inside another page.
    pub fn of_header(&self) -> String {
        let added = self.added.get(IN_HEADER).map(|added| added.join(" "));
        format!("{IN_HEADER} {}", added.unwrap_or_else(|| "'none'".to_owned()))
    }

    /// Whether the site has added to who may show it, which only a header can say.
    pub fn needs_header(&self) -> bool {
        self.added.contains_key(IN_HEADER)
    }

    /// The source to add under `img-src` so that a picture from an address is shown; none where it
    /// already is, or where no setting could allow it.
    pub fn picture_to_allow(&self, address: &str) -> Option<String> {
        self.to_allow("img-src", address)
    }

    /// Whether the site allows that anything at all is loaded from an address.
    pub fn allows(&self, address: &str) -> bool {
        open_directives().any(|directive| {
            Url::parse(address).is_ok_and(|url| url.scheme() == "https")
                && self.to_allow(directive, address).is_none()
        })
    }

    fn to_allow(&self, directive: &str, address: &str) -> Option<String> {
        let url = Url::parse(address).ok().filter(|url| url.scheme() == "https")?;
        let host = url.host_str()?;
        let port = url.port().map_or(String::new(), |port| format!(":{port}"));
        let wanted = format!("https://{host}{port}");
        let mut allowed = self.added.get(directive).into_iter().flatten();
        (!allowed.any(|source| covers(source, &url))).then_some(wanted)
    }

    fn allows_inline(&self, inline: &Inline) -> bool {
        let added = self.added.get(inline.kind.directive());
        added.into_iter().flatten().any(|source| *source == inline.hash)
    }
}

/// Whether a source with a host covers an address (CSP3, section 6.7.2.8).
fn covers(source: &str, url: &Url) -> bool {
    let Some(rest) = source.strip_prefix("https://") else { return false };
    let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (host, port) = authority.rsplit_once(':').unwrap_or((authority, ""));
    let own = url.host_str().unwrap_or("");
    let is_host = match host.strip_prefix('*') {
        Some(end) => own.ends_with(end),
        None => own == host,
    };
    let own_port = url.port().map_or(String::new(), |port| port.to_string());
    let is_path = path.is_empty()
        || (path.ends_with('/') && url.path().starts_with(path))
        || url.path() == path;
    is_host && (port == "*" || port == own_port) && is_path
}

/// Reads a source as a site writes it, and gives it as a policy names it.
///
/// # Errors
/// What is wrong with it, and what to write instead.
pub fn source(written: &str, directive: &str) -> Result<String, (String, &'static str)> {
    const HOST: &str = "write a host with its scheme: `https://tiles.example`";
    let lower = written.to_ascii_lowercase();
    let wrong = |what: &str, hint| Err((format!("`{written}` {what}"), hint));
    if is_hash(written) {
        return match directive {
            "script-src" | "style-src" => Ok(format!("'{}'", written.trim_matches('\''))),
            _ => wrong("is a hash, which only `script-src` and `style-src` take", HOST),
        };
    }
    if lower.contains("unsafe-") || lower.trim_matches('\'') == "strict-dynamic" {
        return wrong(
            "would let whatever stands in a page run",
            "put the script into a file of the theme, or name it by its hash: `sha256-…`",
        );
    }
    if lower.trim_matches('\'') == "self" {
        return wrong("is allowed already", "leave it out");
    }
    if lower.trim_end_matches('/') == "https:" || written == "*" {
        return wrong("would allow every host there is", HOST);
    }
    if !lower.starts_with("https://") {
        return wrong("is not a host that is reached by `https:`", HOST);
    }
    let parsed = Url::parse(written).ok().filter(is_plain_host);
    let Some(url) = parsed.filter(|_| !written.contains([';', ',', '\'', '"', ' '])) else {
        return wrong("is not an address of a host", HOST);
    };
    let host = url.host_str().unwrap_or("");
    let port = url.port().map_or(String::new(), |port| format!(":{port}"));
    let path = if url.path() == "/" && !written.ends_with('/') { "" } else { url.path() };
    let path = if path == "/" { "" } else { path };
    Ok(format!("https://{host}{port}{path}"))
}

/// Whether an address names a host and perhaps a path, and a star only for the names below a name.
fn is_plain_host(url: &Url) -> bool {
    let below = url.host_str().and_then(|host| host.strip_prefix("*."));
    let is_host = match (url.host(), below) {
        (_, Some(below)) => below.contains('.') && !below.contains('*'),
        (Some(Host::Domain(host)), None) => !host.contains('*'),
        (host, None) => host.is_some(),
    };
    is_host
        && url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none()
}

/// Whether a text is `sha256-…`, `sha384-…` or `sha512-…` with as many letters as that takes.
fn is_hash(written: &str) -> bool {
    let Some((name, hash)) = written.trim_matches('\'').split_once('-') else { return false };
    let length = match name {
        "sha256" => 44,
        "sha384" => 64,
        "sha512" => 88,
        _ => return false,
    };
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/-_=".contains(&byte);
    hash.len() == length && hash.bytes().all(is_letter)
}

/// What stands in a page itself and is in force there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InlineKind {
    /// A program.
    Script,
    /// A style sheet.
    Style,
}

impl InlineKind {
    fn directive(self) -> &'static str {
        match self {
            InlineKind::Script => "script-src",
            InlineKind::Style => "style-src",
        }
    }
}

/// A script or a style sheet that stands in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// Which of the two.
    pub kind: InlineKind,
    /// What stands between its tags, to the letter.
    pub text: String,
    /// Its SHA-256 as a source of a policy, in its quotes.
    pub hash: String,
}

impl Inline {
    fn of(kind: InlineKind, text: &str) -> Self {
        let hash = format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())));
        Inline { kind, text: text.to_owned(), hash }
    }
}

/// The scripts and style sheets that stand in a text, each from its tag to where it ends.
pub fn inline(html: &str) -> Vec<(Range<usize>, Inline)> {
    let mut found: Vec<(Range<usize>, Inline)> = Vec::new();
    for tag in tags(html).filter(|tag| !tag.is_end) {
        // What stands in such an element is its text, whatever it looks like.
        if found.last().is_some_and(|(last, _)| tag.range.start < last.end) {
            continue;
        }
        let text = &html[tag.range.clone()];
        let kind = match tag.name.to_ascii_lowercase().as_str() {
            "script" if runs(text) => InlineKind::Script,
            "style" => InlineKind::Style,
            _ => continue,
        };
        let rest = &html[tag.range.end..];
        let length = end_of(rest, tag.name);
        let range = tag.range.start..tag.range.end + length;
        found.push((range, Inline::of(kind, &rest[..length])));
    }
    found
}

/// Where the element ends that a text stands in.
fn end_of(rest: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let behind = rest.get(at + 2..at + 2 + name.len());
        behind.is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    rest.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(rest.len())
}

/// Whether the text of a `<script>` is a program: it has no file, and is not data of another type.
fn runs(tag: &str) -> bool {
    let said = attributes(tag);
    let value = |name: &str| {
        said.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    };
    let kind = value("type").flatten().unwrap_or("").to_ascii_lowercase();
    let is_program = kind.is_empty()
        || kind == "module"
        || kind == "importmap"
        || kind == "speculationrules"
        || kind.contains("javascript")
        || kind.contains("ecmascript");
    value("src").is_none() && is_program
}

/// Something in a piece of HTML that the policy of the site blocks.
#[derive(Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Where its tag stands.
    pub at: usize,
    /// What it is: "the script that stands in the page".
    pub what: String,
    /// The directive and the source that would allow it; none where nothing could.
    pub allow: Option<(&'static str, String)>,
}

/// What an element asks for, by the attribute that says so.
const ASKING: [(&str, &str, &str, &str); 11] = [
    ("img", "src", "img-src", "the picture"),
    ("script", "src", "script-src", "the script"),
    ("iframe", "src", "frame-src", "the frame"),
    ("frame", "src", "frame-src", "the frame"),
    ("object", "data", "object-src", "the object"),
    ("embed", "src", "object-src", "the object"),
    ("link", "href", "style-src", "the style sheet"),
    ("video", "src", "media-src", "the film"),
    ("audio", "src", "media-src", "the sound"),
    ("source", "src", "media-src", "the film"),
    ("form", "action", "form-action", "the form that is sent"),
];

impl Policy {
    /// What in a piece of HTML the policy of this site will block.
    pub fn blocked(&self, html: &str) -> Vec<Blocked> {
        let inline = inline(html);
        let mut found: Vec<Blocked> = inline
            .iter()
            .filter(|(_, inline)| !self.allows_inline(inline))
            .map(|(range, inline)| {
                let what = match inline.kind {
                    InlineKind::Script => "the script that stands in the page",
                    InlineKind::Style => "the style sheet that stands in the page",
                };
                let hash = inline.hash.trim_matches('\'').to_owned();
                let allow = Some((inline.kind.directive(), hash));
                Blocked { at: range.start, what: what.to_owned(), allow }
            })
            .collect();
        let mut texts = inline.iter().map(|(range, _)| range).peekable();
        for tag in tags(html).filter(|tag| !tag.is_end) {
            while texts.next_if(|text| text.end <= tag.range.start).is_some() {}
            if texts.peek().is_some_and(|text| text.start < tag.range.start) {
                continue;
            }
            let text = &html[tag.range.clone()];
            let name = tag.name.to_ascii_lowercase();
            found.extend(self.asks_for(&name, text, tag.range.start));
            let never = |what: String| Blocked { at: tag.range.start, what, allow: None };
            if name == "base" {
                found.push(never("the element `<base>`".to_owned()));
            }
            for (key, value) in attributes(text) {
                let key = key.to_ascii_lowercase();
                let is_handler = key.len() > 2 && key.starts_with("on");
                if is_handler && key.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                    found.push(never(format!("the attribute `{key}`")));
                } else if key == "style" && value.is_some() {
                    found.push(never("the attribute `style`".to_owned()));
                }
            }
        }
        found.sort_by_key(|blocked| blocked.at);
        found
    }

    fn asks_for(&self, name: &str, tag: &str, at: usize) -> Option<Blocked> {
        let (_, key, directive, what) =
            ASKING.into_iter().find(|(element, ..)| *element == name)?;
        if name == "link" && !attribute(tag, "rel").unwrap_or("").contains("stylesheet") {
            return None;
        }
        let said = attributes(tag);
        let value = said.iter().find(|(said, _)| said.eq_ignore_ascii_case(key))?.1?;
        let is_own = !value.starts_with("//") && !value.contains(':');
        if directive == "img-src" && value.starts_with("data:") {
            return None;
        }
        // A frame or an object of the site itself is not shown either.
        if is_own && !matches!(directive, "frame-src" | "object-src") {
            return None;
        }
        let address = if value.starts_with("//") { format!("https:{value}") } else { value.into() };
        let allow = open_directives().find(|open| *open == directive);
        let blocked = match (self.to_allow(directive, &address), allow) {
            (Some(source), Some(directive)) => Some((directive, source)),
            // It is allowed already.
            (None, Some(_)) if address.starts_with("https://") => return None,
            _ => None,
        };
        Some(Blocked { at, what: format!("{what} `{value}`"), allow: blocked })
    }
}
