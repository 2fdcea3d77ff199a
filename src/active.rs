//! Which files can do something: in a reader's browser, on the server, on the reader's device.
//!
//! Told by their names, for a server tells browsers what a file is by its name, and by how they begin,
//! for some browsers look for themselves. It knows bytes and names, and no site.

use crate::xml::{self, Document};

/// How many bytes at the beginning of a file tell what it is: as many as browsers look at (WHATWG MIME
/// Sniffing, section 5.2).
pub const HEAD: usize = 1445;

/// Where a file can do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// As a page or a script of the site.
    InBrowsers,
    /// As a program of the server, where the server has such.
    OnTheServer,
    /// As a setting of the server: what it sends, and from where.
    AsASetting,
    /// As a program, once a reader opens what was downloaded.
    OnDevices,
}

impl Runs {
    /// What it can do, in words that go on from "the file".
    pub fn in_words(self) -> &'static str {
        match self {
            Runs::InBrowsers => "can run in readers' browsers as a part of the site",
            Runs::OnTheServer => "can run on the server",
            Runs::AsASetting => "can change what the server sends",
            Runs::OnDevices => "can run on readers' devices",
        }
    }
}

/// Ends of names that count wherever they stand: servers read `page.html.en` as a page in English, and
/// `photo.php.jpg` as a program.
const ANYWHERE: &[(Runs, &[&str])] = &[
    (Runs::InBrowsers, &["htm", "html", "shtm", "shtml", "xht", "xhtm", "xhtml", "svgz"]),
    (
        Runs::OnTheServer,
        &[
            "php", "php3", "php4", "php5", "php7", "php8", "phps", "pht", "phtml", "phar", "jsp",
            "jspx", "aspx",
        ],
    ),
];

/// Ends of names that count at the end.
const AT_THE_END: &[(Runs, &[&str])] = &[
    (
        Runs::InBrowsers,
        &[
            "cjs", "class", "dhtml", "ecma", "es", "htc", "hxt", "jar", "js", "jse", "jsm", "mht",
            "mhtml", "mjs", "stm", "swf", "vml", "wasm", "xbap", "xbl", "xsl", "xslt", "xul",
        ],
    ),
    (
        Runs::OnTheServer,
        &["asa", "ashx", "asmx", "asp", "cer", "cfm", "cgi", "fcgi", "pl", "py", "rhtml"],
    ),
    (
        Runs::OnDevices,
        &[
            "apk",
            "app",
            "appimage",
            "bat",
            "chm",
            "cmd",
            "com",
            "cpl",
            "deb",
            "desktop",
            "dmg",
            "exe",
            "gadget",
            "hta",
            "inf",
            "ipa",
            "iso",
            "jnlp",
            "lnk",
            "msc",
            "msi",
            "msix",
            "msp",
            "pif",
            "pkg",
            "ps1",
            "reg",
            "rpm",
            "scf",
            "scr",
            "sct",
            "settingcontent-ms",
            "sh",
            "url",
            "vb",
            "vbe",
            "vbs",
            "webloc",
            "ws",
            "wsc",
            "wsf",
            "wsh",
        ],
    ),
];

/// Whole names, in small letters, by which servers and hosts know what to do.
const SETTINGS: &[&str] = &[
    ".htaccess",
    ".htpasswd",
    ".user.ini",
    "_headers",
    "_redirects",
    "_routes.json",
    "firebase.json",
    "netlify.toml",
    "now.json",
    "staticwebapp.config.json",
    "vercel.json",
    "web.config",
];

/// Ends of names that servers call XML: what stands in such a file decides.
const XML: &[&str] = &[
    "atom", "dtd", "ent", "gml", "gpx", "kml", "mathml", "mml", "mod", "opml", "owl", "rdf", "rng",
    "rss", "tei", "wsdl", "xml", "xpdl", "xsd", "xspf",
];

/// Where a file of this name can do something.
pub fn by_name(name: &str) -> Option<Runs> {
    let name = name.to_ascii_lowercase();
    if SETTINGS.contains(&name.as_str()) {
        return Some(Runs::AsASetting);
    }
    // Some systems forget a point or a space at the end, or end the name at a semicolon or a colon.
    let mut parts = name.split(['.', ';', ':']).map(str::trim).filter(|part| !part.is_empty());
    // What stands before the first point is no ending.
    if !name.starts_with('.') {
        parts.next();
    }
    let parts: Vec<&str> = parts.collect();
    let named = |all: &[(Runs, &[&str])], part: &str| {
        all.iter().find(|(_, endings)| endings.contains(&part)).map(|(runs, _)| *runs)
    };
    let anywhere = parts.iter().find_map(|part| named(ANYWHERE, part));
    anywhere.or_else(|| named(AT_THE_END, parts.last()?))
}

/// Whether browsers that look for themselves take a file that begins so for a page (WHATWG MIME
/// Sniffing, section 7.1).
pub fn is_page(head: &[u8]) -> bool {
    const TAGS: [&str; 16] = [
        "<!doctype html",
        "<html",
        "<head",
        "<script",
        "<iframe",
        "<h1",
        "<div",
        "<font",
        "<table",
        "<a",
        "<style",
        "<title",
        "<b",
        "<body",
        "<br",
        "<p",
    ];
    let head = without_space(&head[..head.len().min(HEAD)]);
    let begins = |start: &str| {
        let found = head.get(..start.len()).unwrap_or_default();
        found.eq_ignore_ascii_case(start.as_bytes())
    };
    let ends_there = |tag: &&str| {
        matches!(
            head.get(tag.len()),
            None | Some(b' ' | b'>' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/')
        )
    };
    begins("<!--") || TAGS.iter().filter(|tag| begins(tag)).any(ends_there)
}

/// Whether a file is read as XML: by its name, or by how it begins.
pub fn is_xml(name: &str, head: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_named =
        ending.is_some_and(|ending| XML.contains(&ending.as_str()) || ending.ends_with("+xml"));
    let begins = |start: &[u8]| without_space(head).starts_with(start);
    is_named || begins(b"<?xml") || begins(b"<\0?\0x\0") || begins(b"\0<\0?\0x")
}

/// What in a file of XML makes a page of it; none where there is nothing. In words that go on from "it".
pub fn page_in_xml(bytes: &[u8]) -> Option<String> {
    let text = match xml::decoded(bytes) {
        Ok(text) => text,
        Err(wrong) => return Some(wrong),
    };
    match xml::parse(&text) {
        Ok(document) => names_a_page(&document),
        // Browsers show, and run, what stands before a mistake.
        Err(wrong) => Some(wrong),
    }
}

fn names_a_page(document: &Document<'_>) -> Option<String> {
    const RUNNING: [(&str, &str); 6] = [
        ("http://www.w3.org/1999/xhtml", "XHTML"),
        ("http://www.w3.org/2000/svg", "SVG"),
        ("http://www.w3.org/1998/Math/MathML", "MathML"),
        ("http://www.w3.org/1999/XSL/Transform", "XSLT"),
        ("http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul", "XUL"),
        ("http://www.mozilla.org/xbl", "XBL"),
    ];
    if document.instructions().any(|name| name.eq_ignore_ascii_case("xml-stylesheet")) {
        return Some("names a style sheet (`<?xml-stylesheet?>`)".to_owned());
    }
    document.root().with_all_below().find_map(|element| {
        let (namespace, name) = element.name();
        let (_, known) = RUNNING.iter().find(|(known, _)| namespace == *known)?;
        Some(format!("has {known} in it (`<{name}>`)"))
    })
}

/// Without the mark of an encoding and the space before the first letter.
fn without_space(head: &[u8]) -> &[u8] {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let head = marks.iter().find_map(|mark| head.strip_prefix(*mark)).unwrap_or(head);
    head.trim_ascii_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_runs_where() {
        for name in [
            "a.html",
            "A.HTM",
            "a.html.en",
            "a.xhtml ",
            "a.svgz",
            "sw.js",
            "a.mjs",
            "a.html;x",
            "a.js.",
        ] {
            assert_eq!(by_name(name), Some(Runs::InBrowsers), "{name}");
        }
        for name in ["a.php.jpg", "a.cgi", "a.PHTML"] {
            assert_eq!(by_name(name), Some(Runs::OnTheServer), "{name}");
        }
        assert_eq!(by_name(".htaccess"), Some(Runs::AsASetting));
        assert_eq!(by_name("_redirects"), Some(Runs::AsASetting));
        assert_eq!(by_name("form.HTA"), Some(Runs::OnDevices));
        for name in [
            "leaflet.pl.pdf",
            "a.pdf",
            "a.docx",
            "html",
            "js",
            "CNAME",
            "a.txt",
            "a.csv",
            ".nojekyll",
        ] {
            assert_eq!(by_name(name), None, "{name}");
        }
    }

    #[test]
    fn browsers_that_look_for_themselves_see_pages() {
        for text in [
            "<html>",
            "  \n<SCRIPT >",
            "\u{feff}<!doctype html>",
            "<!-- -->",
            "<b>",
            "<a\thref=x>",
            "<p/",
        ] {
            assert!(is_page(text.as_bytes()), "{text}");
        }
        for text in ["", "<abbr>", "a<html>", "<section>", "{\"a\": \"<html>\"}"] {
            assert!(!is_page(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn xml_is_a_page_where_it_holds_one() {
        let is_page = |text: &str| page_in_xml(text.as_bytes()).is_some();
        assert!(!is_page("<?xml version='1.0'?><gpx xmlns='http://www.topografix.com/GPX/1/1'/>"));
        assert!(is_page("<?xml-stylesheet href='a.xsl'?><a/>"));
        assert!(is_page("<a><s:script xmlns:s='http://www.w3.org/1999/xhtml'/></a>"));
        assert!(is_page("<a><s:script xmlns:s='&#104;ttp://www.w3.org/1999/xhtml'/></a>"));
        assert!(is_page(
            "<!DOCTYPE a [<!ENTITY n 'http://www.w3.org/1999/xhtml'>]><script xmlns='&n;'/>"
        ));
        assert!(is_page("<a><script xmlns='http://www.w3.org/1999/xhtml'/>"));
    }
}
