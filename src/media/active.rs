//! Which files can do something: in a reader's browser, on the server, on the reader's device.
//!
//! Told by their names, for a server tells browsers what a file is by its name, and by how they begin,
//! for some browsers look for themselves. It knows bytes and names, and no site.

use crate::words::path;
use crate::words::xml::{self, Document};

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
    /// As a word of whoever has the domain: to which host it leads, who gets a certificate for it, whose programs
    /// may speak for it.
    ForTheDomain,
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
            Runs::ForTheDomain => "can move the site's domain, or speak for it",
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
            "php", "php2", "php3", "php4", "php5", "php6", "php7", "php8", "phps", "pht", "phtm",
            "phtml", "phpt", "phar", "jsp", "jspf", "jspx", "jsw", "jsv", "aspx", "cshtml",
            "vbhtml",
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
        &[
            "asa", "asax", "ascx", "ashx", "asmx", "asp", "axd", "cer", "cfm", "cgi", "config",
            "do", "erb", "fcgi", "hphp", "inc", "jhtml", "lua", "module", "pl", "pm", "py", "rb",
            "rem", "rhtml", "soap", "svc", "war",
        ],
    ),
    (
        Runs::OnDevices,
        &[
            "action",
            "apk",
            "app",
            "appimage",
            "appinstaller",
            "application",
            "appref-ms",
            "appx",
            "appxbundle",
            "bash",
            "bat",
            "chm",
            "cmd",
            "com",
            "command",
            "cpl",
            "crx",
            "csh",
            "deb",
            "desktop",
            "diagcab",
            "dmg",
            "docm",
            "dotm",
            "exe",
            "fileloc",
            "fish",
            "gadget",
            "hlp",
            "hta",
            "img",
            "inetloc",
            "inf",
            "ipa",
            "iqy",
            "iso",
            "jnlp",
            "job",
            "ksh",
            "library-ms",
            "lnk",
            "mobileconfig",
            "msc",
            "msi",
            "msix",
            "msixbundle",
            "msp",
            "msu",
            "one",
            "pif",
            "pkg",
            "potm",
            "ppam",
            "ppsm",
            "pptm",
            "ps1",
            "ps1xml",
            "psd1",
            "psm1",
            "rdp",
            "reg",
            "rpm",
            "run",
            "scf",
            "scr",
            "sct",
            "search-ms",
            "searchconnector-ms",
            "settingcontent-ms",
            "sh",
            "sldm",
            "slk",
            "terminal",
            "theme",
            "themepack",
            "tool",
            "url",
            "vb",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "webloc",
            "workflow",
            "ws",
            "wsc",
            "wsf",
            "wsh",
            "xla",
            "xlam",
            "xll",
            "xlsb",
            "xlsm",
            "xltm",
            "xpi",
            "zsh",
        ],
    ),
];

/// Ends of names that servers call XML: what stands in such a file decides.
const XML: &[&str] = &[
    "atom", "dtd", "ent", "gml", "gpx", "kml", "mathml", "mml", "mod", "opml", "owl", "rdf", "rng",
    "rss", "tei", "wsdl", "xml", "xpdl", "xsd", "xspf",
];

/// Ends of names by which servers say that a file is packed.
const PACKED: &[&str] =
    &["gz", "gzip", "z", "br", "bz", "bz2", "zst", "xz", "lzma", "deflate", "dcb", "dcz"];

/// Names of files by which hosts know to which domain a site answers.
const OF_THE_DOMAIN: &[&str] = &["cname", ".domains"];

/// The same at the root of the site: which programs may open its addresses, which accounts are those of whoever has it,
/// who may sell in its name.
const OF_THE_DOMAIN_AT_ITS_ROOT: &[&str] = &[
    "ads.txt",
    "app-ads.txt",
    "apple-app-site-association",
    "bingsiteauth.xml",
    "keybase.txt",
    "sellers.json",
];

/// The folder in which whoever has a domain says so to others (RFC 8615): to those who hand out certificates, to shops
/// of programs, to other servers.
const WELL_KNOWN: &str = ".well-known/";

/// What lies there for people, and lets nobody in.
const WELL_KNOWN_TO_PEOPLE: &[&str] = &["dnt-policy.txt", "gpc.json", "humans.txt", "security.txt"];

/// Where a file at this path below the root of the site can do something.
pub fn by_path(path: &str) -> Option<Runs> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_one_of =
        |known: &[&str], name: &str| known.iter().any(|it| name.eq_ignore_ascii_case(it));
    let is_of_domain =
        || is_one_of(OF_THE_DOMAIN, name) || is_one_of(OF_THE_DOMAIN_AT_ITS_ROOT, path);
    let speaks =
        path.strip_prefix(WELL_KNOWN).is_some_and(|it| !WELL_KNOWN_TO_PEOPLE.contains(&it));
    by_name(name).or_else(|| (speaks || is_of_domain()).then_some(Runs::ForTheDomain))
}

/// Where a file of this name can do something, wherever it lies.
fn by_name(name: &str) -> Option<Runs> {
    if path::is_read_by_hosts(name) {
        return Some(Runs::AsASetting);
    }
    let name = name.to_ascii_lowercase();
    let parts = endings(&name);
    let named = |all: &[(Runs, &[&str])], part: &str| {
        all.iter().find(|(_, endings)| endings.contains(&part)).map(|(runs, _)| *runs)
    };
    let anywhere = parts.iter().find_map(|part| named(ANYWHERE, part));
    // What is packed is unpacked by browsers, and nobody has looked at it.
    let is_packed = parts.iter().any(|part| PACKED.contains(part));
    let is_hidden = is_packed && parts.iter().any(|part| *part == "svg" || is_xml_ending(part));
    let last = parts.last().and_then(|last| named(AT_THE_END, last));
    let told = parts.iter().rev().find(|part| !tells_no_type(part));
    let last_told = told.and_then(|part| named(AT_THE_END, part));
    anywhere
        .or(is_hidden.then_some(Runs::InBrowsers))
        .or(last)
        .or(last_told.filter(|runs| *runs == Runs::InBrowsers))
}

/// What stands between the points of a name, in small letters, but for what stands before the first. Some systems
/// forget a point or a space at the end, or end the name at a semicolon or a colon.
fn endings(name: &str) -> Vec<&str> {
    let parts = name.split(['.', ';', ':']).map(str::trim).filter(|part| !part.is_empty());
    parts.skip(usize::from(!name.starts_with('.'))).collect()
}

/// Whether the end of a name says in what a file is packed or in which language it is, and what it is stands before
/// that: `sw.js.en.gz` is a script. Of the endings of scripts one is a language as well (`plan.es`).
fn tells_no_type(part: &str) -> bool {
    let language = part.split('-').next().unwrap_or("");
    let is_language = language.len() == 2 && language.bytes().all(|it| it.is_ascii_lowercase());
    let is_type = AT_THE_END.iter().any(|(_, endings)| endings.contains(&part));
    PACKED.contains(&part) || is_language && !is_type
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

/// Whether a file may be read as XML: by its name, wherever in it that stands, or because it begins as all XML does.
pub fn is_xml(name: &str, head: &[u8]) -> bool {
    is_called_xml(name) || begins_as_xml(head)
}

fn is_called_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    endings(&name).into_iter().any(is_xml_ending)
}

fn is_xml_ending(part: &str) -> bool {
    XML.contains(&part) || part.ends_with("+xml")
}

/// Every document of XML begins with this sign, in whatever encoding.
fn begins_as_xml(head: &[u8]) -> bool {
    // Of two bytes a letter, one is nothing.
    let mut letters = without_space(head).iter().filter(|byte| **byte != 0);
    letters.find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}

/// What in a file makes a page of it where it is read as XML; none where there is nothing. In words that go on from
/// "it".
pub fn page_in_xml(name: &str, bytes: &[u8]) -> Option<String> {
    let begins = |start: &[u8]| without_space(bytes).starts_with(start);
    let is_declared = begins(b"<?xml") || begins(b"<\0?\0x\0") || begins(b"\0<\0?\0x");
    let is_certain = is_declared || is_called_xml(name);
    let text = match xml::decoded(bytes) {
        Ok(text) => text,
        Err(wrong) if is_certain => return Some(wrong),
        Err(_) => return mentions_a_page(&String::from_utf8_lossy(bytes)),
    };
    match xml::parse(&text) {
        Ok(document) => names_a_page(&document),
        // Browsers show, and run, what stands before a mistake.
        Err(wrong) if is_certain => Some(wrong),
        // What only begins with the sign is most often something else: a text, or markup of another kind.
        Err(_) => mentions_a_page(&text),
    }
}

/// The namespaces of what browsers run.
const RUNNING: [(&str, &str); 6] = [
    ("http://www.w3.org/1999/xhtml", "XHTML"),
    ("http://www.w3.org/2000/svg", "SVG"),
    ("http://www.w3.org/1998/Math/MathML", "MathML"),
    ("http://www.w3.org/1999/XSL/Transform", "XSLT"),
    ("http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul", "XUL"),
    ("http://www.mozilla.org/xbl", "XBL"),
];

/// What in a text that is no whole XML could make a page of its beginning.
fn mentions_a_page(text: &str) -> Option<String> {
    const SPELT_OTHERWISE: [&str; 2] = ["<!ENTITY", "<?xml-stylesheet"];
    if let Some(found) = SPELT_OTHERWISE.iter().find(|found| text.contains(**found)) {
        return Some(format!("is broken XML with `{found}` in it"));
    }
    let (_, known) = RUNNING.iter().find(|(namespace, _)| text.contains(namespace))?;
    Some(format!("is broken XML that names {known}"))
}

fn names_a_page(document: &Document<'_>) -> Option<String> {
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
            "a.js.en",
            "a.js.gz",
            "a.svg.gz",
            "a.svg.br",
            "a.svg.bz2",
            "a.SVG.Z",
            "a.svg.en.gz",
            "a.kml.gz",
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
            "leaflet.es.pdf",
            "minutes.pl.gz",
            "data.csv.gz",
            "a.svg.en",
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
    fn paths_tell_who_speaks_for_the_domain() {
        for path in [
            "CNAME",
            ".well-known/acme-challenge/token",
            ".well-known/pki-validation/fileauth.txt",
            ".well-known/assetlinks.json",
            ".well-known/matrix/server",
            "apple-app-site-association",
            "keybase.txt",
            "ads.txt",
            "App-Ads.txt",
        ] {
            assert_eq!(by_path(path), Some(Runs::ForTheDomain), "{path}");
        }
        for path in [
            ".well-known/security.txt",
            "forms/leaflet.pdf",
            "well-known/a.json",
            "forms/ads.txt",
            "security.txt",
            "robots.txt",
        ] {
            assert_eq!(by_path(path), None, "{path}");
        }
        assert_eq!(by_path("games/quiz.html"), Some(Runs::InBrowsers));
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
        let is_page = |text: &str| page_in_xml("a", text.as_bytes()).is_some();
        assert!(!is_page("<?xml version='1.0'?><gpx xmlns='http://www.topografix.com/GPX/1/1'/>"));
        assert!(is_page("<?xml-stylesheet href='a.xsl'?><a/>"));
        assert!(is_page("<a><s:script xmlns:s='http://www.w3.org/1999/xhtml'/></a>"));
        assert!(is_page("<a><s:script xmlns:s='&#104;ttp://www.w3.org/1999/xhtml'/></a>"));
        assert!(is_page(
            "<!DOCTYPE a [<!ENTITY n 'http://www.w3.org/1999/xhtml'>]><script xmlns='&n;'/>"
        ));
        assert!(is_page("<a><script xmlns='http://www.w3.org/1999/xhtml'/>"));
        assert!(!is_page("<your name here> is a place for notes"));
        assert!(page_in_xml("a.kml.en", b"<your name here>").is_some());
        for begin in
            [&b" \n<a"[..], b"\xef\xbb\xbf<a", b"\xff\xfe<\0a\0", b"\xfe\xff\0<\0a", b"\n\0<\0"]
        {
            assert!(is_xml("notes", begin), "{begin:?}");
        }
        let broken = b"<a><s:script xmlns:s='http://www.w3.org/1999/xhtml'>";
        assert!(page_in_xml("a", broken).is_some());
        assert!(is_xml("a.xml.en", b"x") && is_xml("a.kml.en", b"x") && !is_xml("a.txt", b"x"));
    }
}
