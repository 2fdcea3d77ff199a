//! Judges what was written, by the rules of browsers and of the formats alone: nothing of it runs, nothing of it
//! leads where no reader should go, and every file is what its name says.
//!
//! It uses no code of the program. What a harmless site holds ([`Honest`]) is all that it knows of the theme.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::serialize::{SerializeOpts, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

/// The files of a site by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The schemes of addresses that readers may be led to.
const SCHEMES: &[&str] =
    &["http", "https", "mailto", "tel", "sms", "geo", "ftp", "whatsapp", "xmpp", "sip", "webcal"];

/// Attributes that hold an address, on any element.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "cite",
    "classid",
    "codebase",
    "data",
    "dynsrc",
    "formaction",
    "from",
    "href",
    "icon",
    "longdesc",
    "lowsrc",
    "manifest",
    "ping",
    "poster",
    "profile",
    "src",
    "to",
    "usemap",
    "values",
    "xlink:href",
];

/// Elements that a page of a harmless site may lack, and that no text may bring into it.
const FOREIGN: &[&str] = &[
    "animate",
    "animatemotion",
    "animatetransform",
    "annotation-xml",
    "applet",
    "base",
    "bgsound",
    "embed",
    "fencedframe",
    "foreignobject",
    "frame",
    "frameset",
    "handler",
    "iframe",
    "isindex",
    "listener",
    "maction",
    "marquee",
    "noembed",
    "noframes",
    "object",
    "plaintext",
    "portal",
    "set",
    "xml",
    "xmp",
];

/// What a harmless site of the same theme has: what no text of a hostile one may add to.
#[derive(Default)]
pub struct Honest {
    /// The texts of its scripts and style sheets that stand in pages.
    inline: BTreeSet<String>,
    /// The files that its pages take scripts from.
    scripts: BTreeSet<String>,
    /// Those elements of [`FOREIGN`] that it has.
    elements: BTreeSet<String>,
    /// The addresses in it that are not of [`SCHEMES`]: small pictures of the theme.
    addresses: BTreeSet<String>,
    /// Its files: what is the same has been judged.
    files: Files,
}

impl Honest {
    /// From its files.
    pub fn of(files: Files) -> Self {
        let mut honest = Honest::default();
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            for element in tree(&String::from_utf8_lossy(bytes), true) {
                honest.take(path, element);
            }
        }
        honest.files = files;
        honest
    }

    /// Whether a page takes a script from this site, and it is one of its own. A page that is shown at any depth says from
    /// the root of its host where the site lies.
    fn has_script(&self, page: &str, src: &str) -> bool {
        let is_from_root = src.starts_with('/') && !src.starts_with("//") && !src.contains('\\');
        match is_from_root {
            true => self.scripts.iter().any(|script| src.ends_with(&format!("/{script}"))),
            false => self.scripts.contains(&resolved(page, src)),
        }
    }

    fn take(&mut self, path: &str, element: Element) {
        if FOREIGN.contains(&element.name.as_str()) {
            self.elements.insert(element.name.clone());
        }
        for (name, value) in &element.attributes {
            if ADDRESSES.contains(&name.as_str()) && !is_followed(value) {
                self.addresses.insert(value.clone());
            }
        }
        match (element.name.as_str(), element.get("src")) {
            ("script", Some(src)) => drop(self.scripts.insert(resolved(path, src))),
            ("script" | "style", None) => drop(self.inline.insert(element.text)),
            _ => {}
        }
    }
}

/// Everything that is wrong with the files of a site, a line each.
pub fn site(files: &Files, honest: &Honest) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, bytes) in files {
        if honest.files.get(path) == Some(bytes) {
            continue;
        }
        let faults = match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => page(path, bytes, honest),
            "xml" => feed(bytes, honest),
            "json" | "webmanifest" => json(bytes),
            "svg" => drawing(bytes),
            "txt" | "ics" => plain(bytes),
            _ => Vec::new(),
        };
        wrong.extend(faults.into_iter().map(|fault| format!("{path}: {fault}")));
        wrong.extend(self::path(path));
    }
    wrong
}

/// What is wrong with a page, to a browser with scripts and to one without, and once more when it has been written and read
/// again: what a script copies from one place to another.
pub fn page(path: &str, bytes: &[u8], honest: &Honest) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return vec!["is not UTF-8".to_owned()] };
    let mut wrong = characters(text);
    for scripting in [true, false] {
        let once = parsed(text, scripting);
        let again = written(&once);
        for dom in [once, parsed(&again, scripting)] {
            for element in elements(&dom) {
                judge(path, &element, honest, &mut wrong);
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// An element as a browser has it.
#[derive(Debug)]
struct Element {
    /// Its name, in small letters.
    name: String,
    attributes: Vec<(String, String)>,
    /// The text that stands in it.
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

fn tree(text: &str, scripting: bool) -> Vec<Element> {
    elements(&parsed(text, scripting))
}

fn parsed(text: &str, scripting: bool) -> RcDom {
    let tree_builder =
        TreeBuilderOpts { scripting_enabled: scripting, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    parse_document(RcDom::default(), options).one(text)
}

fn written(dom: &RcDom) -> String {
    let mut bytes = Vec::new();
    let handle = SerializableHandle::from(dom.document.clone());
    serialize(&mut bytes, &handle, SerializeOpts::default()).expect("memory can be written to");
    String::from_utf8(bytes).expect("it was made of text")
}

fn elements(dom: &RcDom) -> Vec<Element> {
    let mut found = Vec::new();
    let mut waiting: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = waiting.pop() {
        if let NodeData::Element { name, attrs, template_contents, .. } = &node.data {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|attribute| {
                let local = attribute.name.local.to_ascii_lowercase();
                let name = match &attribute.name.prefix {
                    Some(prefix) if !prefix.is_empty() => format!("{prefix}:{local}"),
                    _ => local.to_string(),
                };
                (name, attribute.value.to_string())
            });
            found.push(Element {
                name: name.local.to_ascii_lowercase().to_string(),
                attributes: attributes.collect(),
                text: text_in(&node),
            });
            waiting.extend(template_contents.borrow().iter().cloned());
        }
        waiting.extend(node.children.borrow().iter().cloned());
    }
    found
}

fn text_in(node: &Handle) -> String {
    let mut text = String::new();
    for child in node.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            text.push_str(&contents.borrow());
        }
    }
    text
}

fn judge(path: &str, element: &Element, honest: &Honest, wrong: &mut Vec<String>) {
    let name = element.name.as_str();
    let mut say = |what: String| wrong.push(format!("<{name}>: {what}"));
    if FOREIGN.contains(&name) && !honest.elements.contains(name) {
        say("stands in no page".to_owned());
    }
    for (key, value) in &element.attributes {
        if key.starts_with("on") && key.len() > 2 || key == "srcdoc" {
            say(format!("{key}={value:?}"));
        }
        if key == "style" && runs_in_css(value) {
            say(format!("style={value:?}"));
        }
        if ADDRESSES.contains(&key.as_str())
            && !is_followed(value)
            && !honest.addresses.contains(value)
            && !is_carried(name, value)
        {
            say(format!("{key}={value:?} leads astray"));
        }
        if matches!(key.as_str(), "srcset" | "imagesrcset") && !value.split(',').all(is_followed) {
            say(format!("{key}={value:?} leads astray"));
        }
    }
    match (name, element.get("src")) {
        ("script", Some(src)) if !honest.has_script(path, src) => {
            say(format!("takes a script from {src:?}"));
        }
        ("script", None) if element.get("type") == Some("application/ld+json") => {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(&element.text) {
                say(format!("holds no JSON: {error}"));
            }
        }
        ("script" | "style", None) if !honest.inline.contains(&element.text) => {
            say(format!("holds {:?}", element.text));
        }
        ("link", _)
            if !element
                .get("href")
                .is_some_and(|href| is_followed(href) || is_carried(name, href)) =>
        {
            say(format!("href={:?}", element.get("href")));
        }
        ("meta", _) => {
            let value = element.get("content").unwrap_or("");
            match element.get("http-equiv").map(str::to_ascii_lowercase).as_deref() {
                None | Some("content-security-policy") => {}
                Some("refresh")
                    if value.split_once("url=").is_some_and(|(_, url)| is_followed(url)) => {}
                Some(other) => say(format!("http-equiv={other:?} content={value:?}")),
            }
        }
        _ => {}
    }
}

/// The scheme that a browser reads in an address (WHATWG URL, "basic URL parser"): what it strips is stripped, and
/// what is no scheme is a place on the same site. None where there is no scheme.
fn scheme(address: &str) -> Option<String> {
    let stripped = address.trim_matches(|c: char| c <= ' ');
    let stripped: String = stripped.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let (scheme, _) = stripped.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

fn is_followed(address: &str) -> bool {
    scheme(address).is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()))
}

/// A picture made of dots that stands in the page itself, as the squares of a QR code do; and what says that there is no icon.
fn is_carried(element: &str, address: &str) -> bool {
    match element {
        "img" => ["png", "jpeg", "webp"]
            .iter()
            .any(|kind| address.starts_with(&format!("data:image/{kind};base64,"))),
        "link" => address == "data:,",
        _ => false,
    }
}

/// What old browsers ran in style sheets, and what every browser fetches for one.
fn runs_in_css(css: &str) -> bool {
    let plain: String = css.to_ascii_lowercase().split_whitespace().collect();
    ["expression(", "behavior:", "-moz-binding", "@import", "javascript:", "\\"]
        .iter()
        .any(|word| plain.contains(word))
        || plain
            .split("url(")
            .skip(1)
            .any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'))
}

/// A relative address in a page, as a path from the root of the site; what is no relative address as it is.
fn resolved(page: &str, address: &str) -> String {
    if scheme(address).is_some() || address.starts_with("//") {
        return address.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split(['?', '#']).next().unwrap_or("").split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A feed or a sitemap is XML, its links lead to readers' places, and what it holds of pages is as harmless as they are.
fn feed(bytes: &[u8], honest: &Honest) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return vec!["is not UTF-8".to_owned()] };
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("is not XML: {error}")],
    };
    let mut wrong = characters(text);
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes() {
            if attribute.name() == "href" && !is_followed(attribute.value()) {
                wrong.push(format!("leads to {:?}", attribute.value()));
            }
        }
        if node.attribute("type") == Some("html") {
            wrong.extend(page("", node.text().unwrap_or("").as_bytes(), honest));
        }
    }
    wrong
}

fn json(bytes: &[u8]) -> Vec<String> {
    match serde_json::from_slice::<serde_json::Value>(bytes) {
        Ok(_) => Vec::new(),
        Err(error) => vec![format!("is not JSON: {error}")],
    }
}

fn plain(bytes: &[u8]) -> Vec<String> {
    std::str::from_utf8(bytes).map_or_else(|_| vec!["is not UTF-8".to_owned()], characters)
}

/// What is wrong with a drawing that strangers made: it must be one that can be opened by itself.
pub fn drawing(bytes: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return vec!["is not UTF-8".to_owned()] };
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("is not XML: {error}")],
    };
    let mut wrong = Vec::new();
    for node in document.descendants() {
        if node.is_pi() {
            wrong.push("holds a processing instruction".to_owned());
        }
        if !node.is_element() {
            continue;
        }
        let name = node.tag_name().name().to_ascii_lowercase();
        let namespace = node.tag_name().namespace();
        if namespace == Some("http://www.w3.org/1999/xhtml")
            || name == "script"
            || FOREIGN.contains(&name.as_str()) && !is_harmless_motion(node)
        {
            wrong.push(format!("holds <{name}>"));
        }
        if name == "style"
            && runs_in_css(&node.descendants().filter_map(|child| child.text()).collect::<String>())
        {
            wrong.push("holds a style sheet that fetches".to_owned());
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
            let is_wrong = match key.as_str() {
                "href" | "src" if name == "a" => !is_followed(value),
                "href" | "src" => !is_inside(value),
                _ => key.starts_with("on") || runs_in_css(value) && value.contains(['(', '@', ':']),
            };
            if is_wrong {
                wrong.push(format!("<{name} {key}={value:?}>"));
            }
        }
    }
    wrong
}

/// Motion of anything but an address.
fn is_harmless_motion(node: roxmltree::Node<'_, '_>) -> bool {
    let name = node.tag_name().name().to_ascii_lowercase();
    let moved = node.attribute("attributeName").unwrap_or("").to_ascii_lowercase();
    matches!(name.as_str(), "animate" | "animatemotion" | "animatetransform" | "set")
        && !moved.ends_with("href")
        && !moved.starts_with("on")
}

/// A place in the drawing itself, or a picture made of dots that it carries with it.
fn is_inside(address: &str) -> bool {
    let address = address.trim();
    let dots = ["png", "jpeg", "jpg", "gif", "webp"];
    address.is_empty()
        || address.starts_with('#')
        || dots.iter().any(|kind| address.starts_with(&format!("data:image/{kind};base64,")))
}

/// Characters that XML does not allow, or that stand for nothing in any text (Unicode, section 23.7).
fn characters(text: &str) -> Vec<String> {
    let is_wrong = |c: &char| {
        matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fdd0}'..='\u{fdef}')
            || u32::from(*c) & 0xfffe == 0xfffe
    };
    let found: BTreeSet<char> = text.chars().filter(is_wrong).collect();
    found.into_iter().map(|c| format!("holds U+{:04X}", u32::from(c))).collect()
}

/// What is wrong with the path of a file that is to be published: it must lie in the output on every system, also where
/// somebody decodes it once too often.
pub fn path(path: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut read = path.to_owned();
    for _ in 0..3 {
        if let Some(why) = leaves(&read) {
            wrong.push(format!("the path {path:?} {why}"));
        }
        read = percent_decoded(&read);
    }
    wrong.truncate(1);
    wrong
}

fn leaves(path: &str) -> Option<&'static str> {
    if path.contains(|c: char| c.is_control() || c == '\\') {
        return Some("holds what no name holds");
    }
    for part in path.strip_suffix('/').unwrap_or(path).split('/') {
        let stem = part.split('.').next().unwrap_or("").trim_end().to_ascii_uppercase();
        let is_numbered = |word: &str| {
            stem.strip_prefix(word).is_some_and(|number| {
                matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9")
            })
        };
        let is_reserved = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
            || is_numbered("COM")
            || is_numbered("LPT");
        match part {
            "" | "." | ".." => return Some("leaves its folder"),
            _ if is_reserved => return Some("is a device on Windows"),
            _ if part.ends_with(['.', ' ']) => return Some("ends as no name on Windows ends"),
            _ if part.len() > 255 => return Some("has a name longer than disks allow"),
            _ if part.to_ascii_lowercase().starts_with(".welcomat") => {
                return Some("is one of the program's own");
            }
            _ => {}
        }
    }
    None
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits
            .filter(|_| bytes[at] == b'%')
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
