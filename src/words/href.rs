//! Addresses as browsers read them, and which of them may be written.
//!
//! Wraps the `url` library (the URL standard of the WHATWG). An [`Href`] is made only by reading a
//! text as a browser does, and only where its scheme is on a list: what is written into `href`, `src`
//! or `content` and leads out of the site is one of these, whatever levels a site sets. It knows no
//! page: whoever reads an address says where it stands, in the words of [`words`].

mod named;
mod numbers;
pub mod words;

use std::borrow::Cow;
use std::fmt;

use url::{ParseError, Url, quirks};

use crate::words::script::Script;
use crate::words::telephone::NotOne;

pub use named::{Other, other};

/// The schemes of links: what opens a page, or a program that writes, calls or shows a place.
pub const LINKS: &[&str] =
    &["https", "http", "mailto", "tel", "sms", "geo", "ftp", "whatsapp", "xmpp", "sip"];

/// The schemes of pictures that the site does not publish itself.
const PICTURES: &[&str] = &["https"];

/// The schemes of facts, which programs read as well as people.
const FACTS: &[&str] = &["https", "http", "mailto", "tel"];

/// An address that leads out of the site and may be written: as the author wrote it, without what
/// browsers drop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Href(Box<str>);

/// An address that leads out of the site, and what a browser makes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// What is written.
    pub href: Href,
    /// The host as browsers name it; empty where the scheme has none.
    pub host: String,
    /// What a reader should know, the gravest alone; nothing of an address that is as it should be.
    pub caution: Option<Caution>,
}

/// What a text is as an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// One that leads out of the site.
    Out(Outside),
    /// One that leads to a place of the site, wherever that is: it names neither scheme nor host.
    Inside,
}

/// Why an address may not be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Its scheme, in small letters, is not on the list.
    Scheme(String),
    /// It names a host and leaves out the scheme, `//example.org/`.
    NoScheme,
    /// Browsers take it for one that names a host, for they read `\` as `/`.
    Backslash,
    /// It is no address at all.
    Malformed(Malformed),
    /// It calls or writes to what is not one telephone number: its scheme, the number as it is written, and what is wrong.
    Telephone(&'static str, String, NotOne),
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformed {
    /// `https:example.org`, which a browser takes for a path on a page of the same scheme.
    NoSlashes,
    /// What the library finds.
    Unreadable(ParseError),
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Malformed::Unreadable(error) = self else {
            return f.write_str("has no `//` behind its scheme");
        };
        f.write_str(match error {
            ParseError::EmptyHost => "names no host",
            ParseError::InvalidPort => "has a port that is no number up to 65535",
            ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => {
                "has a number for a host that is no address of a computer"
            }
            ParseError::IdnaError | ParseError::InvalidDomainCharacter => {
                "has a host with a character that no host can have"
            }
            _ => "cannot be read as an address",
        })
    }
}

/// What a reader should know of an address before following it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// What stands before the `@` looks like the host, and is none.
    UserInformation,
    /// The name of the host has letters that look like those of another script.
    MixedScripts,
    /// Whoever is on the way can read and change what is sent.
    Unprotected,
}

impl Href {
    /// The target of a link, if it leads out of the site.
    ///
    /// # Errors
    /// Why it may not be written.
    pub fn link(text: &str) -> Result<Reading, Refused> {
        read(text, LINKS)
    }

    /// The file of a picture, if it lies outside of the site.
    ///
    /// # Errors
    /// Why it may not be written.
    pub fn picture(text: &str) -> Result<Reading, Refused> {
        read(text, PICTURES)
    }

    /// A whole address that stands as a fact.
    ///
    /// # Errors
    /// Why it may not be written; nothing where it is only a part of one.
    pub fn fact(text: &str) -> Result<Outside, Option<Refused>> {
        match read(text, FACTS) {
            Ok(Reading::Out(outside)) => Ok(outside),
            Ok(Reading::Inside) => Err(None),
            Err(refused) => Err(Some(refused)),
        }
    }

    /// An e-mail address as a link; none where it is not one, or says more than that.
    pub fn mail(address: &str) -> Option<Self> {
        is_mail(address).then(|| Href(format!("mailto:{address}").into()))
    }

    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it opens a page, and not another program.
    pub fn is_of_web(&self) -> bool {
        scheme(&self.0).is_some_and(|scheme| {
            scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
        })
    }
}

fn caution(url: &Url, host: &str) -> Option<Caution> {
    if !host.is_empty() && (!url.username().is_empty() || url.password().is_some()) {
        return Some(Caution::UserInformation);
    }
    if host.contains("xn--") && quirks::domain_to_unicode(host).split('.').any(mixes_scripts) {
        return Some(Caution::MixedScripts);
    }
    (url.scheme() == "http").then_some(Caution::Unprotected)
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text is the address of a mailbox and nothing else. The signs that a link to one would read
/// as something else (RFC 6068) and those that need quotes (RFC 5322) are not taken.
pub fn is_mail(address: &str) -> bool {
    let is_forbidden =
        |c: char| c.is_whitespace() || c.is_control() || "\"(),:;<>[]\\@?&%#/".contains(c);
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !name.contains(is_forbidden)
            && !host.contains(is_forbidden)
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
    })
}

/// The address of a mailbox that may be meant by one that is written so that programs do not find it, `office (at)
/// example.org`, or that has its scheme before it.
pub fn mail_meant(text: &str) -> Option<String> {
    const SIGNS: [(&str, &str); 6] =
        [("at", "@"), ("ät", "@"), ("a", "@"), ("arroba", "@"), ("dot", "."), ("punkt", ".")];
    let lower = text.trim().to_lowercase();
    let mut plain = lower.strip_prefix("mailto:").unwrap_or(&lower).to_owned();
    for (word, sign) in SIGNS {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] {
            plain = plain.replace(&format!("{open}{word}{close}"), sign);
        }
        if word.len() > 1 {
            plain = plain.replace(&format!(" {word} "), sign);
        }
    }
    let plain = plain.split('@').map(str::trim).collect::<Vec<_>>().join("@");
    let plain = plain.split('.').map(str::trim).collect::<Vec<_>>().join(".");
    is_mail(&plain).then_some(plain)
}

/// Whether a broken path may stay in a link as it is written: whatever a browser makes of it, it leads
/// to a place of the site. Stricter than browsers are, for it need not hold anything unusual.
pub fn is_harmless_path(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or("");
    let is_unusual = |c: char| c.is_control() || c == '\\';
    !text.is_empty()
        && !text.contains(is_unusual)
        && !first.contains(':')
        && !text.starts_with("//")
}

fn read(text: &str, schemes: &[&str]) -> Result<Reading, Refused> {
    let text = without_what_browsers_drop(text);
    let Some(scheme) = scheme(&text) else {
        return match text.as_bytes() {
            [b'/', b'/', ..] => Err(Refused::NoScheme),
            [b'/' | b'\\', b'/' | b'\\', ..] => Err(Refused::Backslash),
            _ => Ok(Reading::Inside),
        };
    };
    let scheme = scheme.to_ascii_lowercase();
    if !schemes.contains(&&*scheme) {
        return Err(Refused::Scheme(scheme));
    }
    let text = match numbers::address(&scheme, &text)? {
        Some(address) => Cow::Owned(address),
        None => text,
    };
    let malformed = |wrong: Malformed| Err(Refused::Malformed(wrong));
    let has_host = matches!(&*scheme, "https" | "http" | "ftp");
    if has_host && !text[scheme.len()..].starts_with("://") {
        return malformed(Malformed::NoSlashes);
    }
    let url = match Url::parse(&text) {
        Ok(url) => url,
        Err(error) => return malformed(Malformed::Unreadable(error)),
    };
    // The library has the last word: it reads as browsers do.
    if !schemes.contains(&url.scheme()) {
        return Err(Refused::Scheme(url.scheme().to_owned()));
    }
    let host = url.host_str().unwrap_or("").to_owned();
    if has_host && !is_name_of_host(&host) {
        return malformed(Malformed::Unreadable(ParseError::InvalidDomainCharacter));
    }
    let caution = caution(&url, &host);
    Ok(Reading::Out(Outside { href: Href(text.into()), host, caution }))
}

/// A text without the controls and spaces around it, and without tabs and ends of lines anywhere: the
/// first thing that a browser does with an address.
fn without_what_browsers_drop(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c <= ' ');
    let is_dropped = |c: char| matches!(c, '\t' | '\n' | '\r');
    match text.contains(is_dropped) {
        true => Cow::Owned(text.replace(is_dropped, "")),
        false => Cow::Borrowed(text),
    }
}

/// What stands before the first colon, if it is the scheme of an address.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|c| c.is_ascii_alphanumeric() || b"+-.".contains(&c));
    valid.then_some(scheme)
}

/// Whether a host is one that can be looked up, or a number: letters, digits, hyphens and the underscore
/// that some wrongly have. Browsers let more pass, quotes among it, and find no such host.
fn is_name_of_host(host: &str) -> bool {
    let is_number = host.starts_with('[') && host.ends_with(']');
    is_number || host.bytes().all(|c| c.is_ascii_alphanumeric() || b"-._".contains(&c))
}

/// Whether Latin letters stand among Cyrillic or Greek ones, which look like them.
fn mixes_scripts(label: &str) -> bool {
    let has = |script: Script| label.chars().any(|c| Script::of(c) == Some(script));
    has(Script::LATIN) && (has(Script::CYRILLIC) || has(Script::GREEK))
}

/// Where a site is published: a whole address of the web with a slash at its end, as a browser writes
/// it, without user, query and fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: Box<str>,
    /// Where the path begins in it.
    path_at: usize,
    host: Box<str>,
}

/// Why no site can be published at an address, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoBase {
    /// What is wrong: "names no host".
    pub reason: String,
    /// What to write.
    pub hint: String,
}

impl BaseUrl {
    /// Where a site is published.
    ///
    /// # Errors
    /// Why none can be published there.
    pub fn parse(text: &str) -> Result<Self, NoBase> {
        const EXAMPLE: &str = "write an address such as `https://example.org/guide/`";
        let no = |reason: &str, hint: String| NoBase { reason: reason.to_owned(), hint };
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(no("holds a space", "remove it, or write `%20` in its place".to_owned()));
        }
        let mut url = Url::parse(text).map_err(|error| match error {
            ParseError::RelativeUrlWithoutBase if text.contains('.') => {
                let whole = text.trim_start_matches('/');
                no("leaves out its scheme", format!("did you mean `https://{whole}`?"))
            }
            ParseError::RelativeUrlWithoutBase => {
                no("is no address of the web", EXAMPLE.to_owned())
            }
            error => no(&Malformed::Unreadable(error).to_string(), EXAMPLE.to_owned()),
        })?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(no("is no address of the web", EXAMPLE.to_owned()));
        }
        if !url.host_str().is_some_and(is_name_of_host) {
            let malformed = Malformed::Unreadable(ParseError::InvalidDomainCharacter);
            return Err(no(&malformed.to_string(), EXAMPLE.to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(no(
                "holds the name of a user, which would be published on every page",
                format!("write it without what stands before the `@`: `{}`", bare(&url)),
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(no(
                "holds a `?` or `#`, behind which no page can lie",
                format!("end it before: `{}`", bare(&url)),
            ));
        }
        // Pages write addresses from the root of their host: one that begins with two slashes names another host.
        if url.path().contains("//") {
            let mut single = url.clone();
            let parts = url.path().split('/').filter(|part| !part.is_empty());
            single.set_path(&parts.collect::<Vec<_>>().join("/"));
            return Err(no(
                "has two slashes in a row in its path",
                format!("did you mean `{single}`?"),
            ));
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        let host = url.host_str().unwrap_or("").into();
        let path_at = url.as_str().len() - url.path().len();
        Ok(BaseUrl { text: url.as_str().into(), path_at, host })
    }

    /// A site that is not published anywhere yet.
    pub fn local() -> Self {
        let text = "http://localhost/";
        BaseUrl { text: text.into(), path_at: text.len() - 1, host: "localhost".into() }
    }

    /// The address, with a slash at its end. It holds neither quotes nor angle brackets, but perhaps
    /// `&` and `'`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What a whole address says below this place, with whatever stands behind its path; none where it leads
    /// elsewhere. With `www.` in front or without, it is the same place to people. A site on the machine itself
    /// has no address that anybody would write.
    pub fn below(&self, address: &str) -> Option<String> {
        let url =
            Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let plain = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
        let own = Url::parse(&self.text).ok()?;
        let is_here = !self.is_local()
            && plain(url.host_str()?) == plain(&self.host)
            && url.port() == own.port();
        let path = match url.path() {
            path if path.len() + 1 == self.path().len() => &format!("{path}/"),
            path => path,
        };
        let below = path.strip_prefix(self.path()).filter(|_| is_here)?;
        let fragment = url.fragment().map_or(String::new(), |fragment| format!("#{fragment}"));
        Some(format!("{below}{fragment}"))
    }

    /// Its path, with a slash at both ends.
    pub fn path(&self) -> &str {
        &self.text[self.path_at..]
    }

    /// Its host.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is that of the machine itself.
    pub fn is_local(&self) -> bool {
        matches!(&*self.host, "localhost" | "127.0.0.1" | "[::1]")
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// An address without user, query and fragment.
fn bare(url: &Url) -> String {
    let mut bare = url.clone();
    // What has a host takes both.
    let _ = bare.set_username("");
    let _ = bare.set_password(None);
    bare.set_query(None);
    bare.set_fragment(None);
    bare.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place of a site; no other host is called like that.
    const HERE: &str = "https://site.invalid/en/page/";

    #[test]
    fn schemes_are_read_as_browsers_read_them() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            " \n\u{1f}javascript:alert(1)",
            "javascript\t:alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "blob:https://example.org/1",
            "view-source:https://example.org/",
            "filesystem:https://example.org/temporary/x",
            "jar:https://example.org/x.jar!/x",
            "file:///etc/passwd",
            "about:blank",
            "ms-settings:x",
            "intent://x#Intent;end",
            "x:y",
        ] {
            assert!(matches!(Href::link(text), Err(Refused::Scheme(_))), "{text:?}");
            assert!(matches!(Href::picture(text), Err(Refused::Scheme(_))), "{text:?}");
            assert!(Href::fact(text).is_err(), "{text:?}");
            assert!(!is_harmless_path(text), "{text:?}");
        }
        for text in ["mailto:a@b.example", "http://example.org/a.png", "tel:112"] {
            assert!(matches!(Href::link(text), Ok(Reading::Out(_))), "{text:?}");
            assert!(matches!(Href::picture(text), Err(Refused::Scheme(_))), "{text:?}");
        }
    }

    #[test]
    fn what_looks_like_a_path_and_names_a_host_is_refused() {
        for text in ["//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example"] {
            assert!(Href::link(text).is_err(), "{text:?}");
            let host = Url::parse(HERE).and_then(|here| here.join(text)).expect("an address");
            assert_eq!(host.host_str(), Some("evil.example"), "{text:?}");
        }
    }

    #[test]
    fn what_browsers_may_take_for_a_path_or_cannot_read_is_refused() {
        for text in [
            "https:example.org",
            "https:/example.org",
            "https:\\\\example.org",
            "https://",
            "https://example.org:x/",
            "https://exa<mple.org/",
            "https://exa\"mple.org/",
            "https://exa'mple.org/",
            "https://1.2.3.4.5/",
        ] {
            assert!(matches!(Href::link(text), Err(Refused::Malformed(_))), "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_without_what_browsers_drop() {
        let read = Href::link(" https://exa\nmple.org/\ta b ");
        assert!(
            matches!(&read, Ok(Reading::Out(it)) if it.href.as_str() == "https://example.org/a b"),
            "{read:?}"
        );
    }

    #[test]
    fn readers_are_warned_of_hosts_that_are_not_what_they_seem() {
        let caution = |text: &str| Href::fact(text).expect("an address").caution;
        for text in [
            "https://city.example@evil.example/",
            "https://city.example:80@evil.example/",
            "HTTPS://city.example&@evil.example\\@city.example/",
            "https://city.example%2f@evil.example/",
        ] {
            assert_eq!(caution(text), Some(Caution::UserInformation), "{text}");
            assert_eq!(Href::fact(text).expect("an address").host, "evil.example", "{text}");
        }
        for text in ["https://p\u{430}ypal.example/", "https://xn--pypal-4ve.example/"] {
            assert_eq!(caution(text), Some(Caution::MixedScripts), "{text}");
        }
        assert_eq!(caution("http://city.example/"), Some(Caution::Unprotected));
        for text in [
            "https://city.example/@name",
            "https://münchen.example/",
            "https://правительство.example/",
            "mailto:a@b.example",
        ] {
            assert_eq!(caution(text), None, "{text}");
        }
    }

    #[test]
    fn a_mailbox_is_only_a_mailbox() {
        for address in ["a@b.example", "första+guide@stad.example", "o'neill@city.example"] {
            assert!(is_mail(address) && Href::mail(address).is_some(), "{address}");
        }
        for address in [
            "a@b.example?bcc=c@d.example",
            "a@b.example&body=x",
            "a%40b@c.example",
            "a@b@c.example",
            "a b@c.example",
            "a@b",
            "@b.example",
            "a@.example",
            "a\n@b.example",
            "\"a\"@b.example",
        ] {
            assert!(!is_mail(address) && Href::mail(address).is_none(), "{address}");
        }
    }

    #[test]
    fn a_base_is_written_as_browsers_write_it() {
        let written = |text: &str| BaseUrl::parse(text).expect("a base").to_string();
        assert_eq!(written("https://example.org"), "https://example.org/");
        assert_eq!(written("HTTPS://Example.org/Guide"), "https://example.org/Guide/");
        assert_eq!(written("https://example.org/a/../b"), "https://example.org/b/");
        assert_eq!(written("https://example.org:443/ü"), "https://example.org/%C3%BC/");
        let broken = written("https://example.org/\"><script>alert('&')</script>");
        assert_eq!(broken, "https://example.org/%22%3E%3Cscript%3Ealert('&')%3C/script%3E/");
        let base = BaseUrl::parse("http://localhost:8080/a").expect("a base");
        assert_eq!((base.path(), base.host(), base.is_local()), ("/a/", "localhost", true));
        assert_eq!(BaseUrl::parse("http://localhost/"), Ok(BaseUrl::local()));
    }

    #[test]
    fn what_is_no_place_for_a_site_is_no_base() {
        for text in [
            "",
            "example.org/guide",
            "//example.org/",
            "ftp://example.org/",
            "mailto:a@b.example",
            "javascript:alert(1)",
            "file:///site/",
            "https://",
            "https://exa\"mple.org/",
            "https://exa<mple.org/",
            "https://user:word@example.org/",
            "https://user@example.org/",
            "https://example.org/?a=b",
            "https://example.org/#a",
            "https://example.org:99999/",
            "https://example.org/a b/",
            "https://example.org/\u{1}",
            "http\nls://x/",
        ] {
            assert!(BaseUrl::parse(text).is_err(), "{text:?}");
        }
    }
}
