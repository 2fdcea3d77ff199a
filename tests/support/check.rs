//! What holds for every site that is built: no link leads nowhere, no id stands twice, every page
//! says its language and direction, and what is made for machines is what it claims to be.

use std::collections::{BTreeMap, BTreeSet};

use url::Url;
use welcomat::words::language::Direction;

use super::Files;
use super::html::{Element, elements};

/// A built site and how it was built.
pub struct Site<'a> {
    /// Its files, or those of some languages.
    pub files: &'a Files,
    /// The paths of all files, in all languages.
    pub planned: BTreeSet<&'a str>,
    /// Where it is to be published.
    pub base_url: &'a str,
    /// Whether links name files.
    pub portable: bool,
}

/// A page of it.
struct Page<'a> {
    path: &'a str,
    elements: Vec<Element>,
    ids: BTreeSet<String>,
}

/// Everything that is wrong with a site, a line each.
pub fn site(site: &Site<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    if Url::parse(site.base_url).is_ok_and(|url| url.cannot_be_a_base()) {
        return vec![format!("`{}` is no place for a site", site.base_url)];
    }
    let pages: BTreeMap<&str, Page<'_>> = site
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), page(path, bytes)))
        .collect();
    for page in pages.values() {
        ids(page, &mut wrong);
        language(page, &mut wrong);
        json_ld(page.path, site, &mut wrong);
        for place in [site.base_url, "https://elsewhere.example/", "https://elsewhere.example/a/b/"]
        {
            links(page, site, &pages, place, &mut wrong);
        }
    }
    machine_files(site, &mut wrong);
    wrong.sort();
    wrong.dedup();
    wrong
}

fn page<'a>(path: &'a str, bytes: &[u8]) -> Page<'a> {
    let elements = elements(bytes);
    let ids = elements.iter().filter_map(|element| element.get("id").map(str::to_owned)).collect();
    Page { path, elements, ids }
}

fn ids(page: &Page<'_>, wrong: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for element in &page.elements {
        if let Some(id) = element.get("id")
            && !seen.insert(id)
        {
            wrong.push(format!("{}:{}: the id `{id}` stands twice", page.path, element.line));
        }
    }
}

fn language(page: &Page<'_>, wrong: &mut Vec<String>) {
    let Some(html) = page.elements.iter().find(|element| element.name == "html") else {
        wrong.push(format!("{}: no <html>", page.path));
        return;
    };
    let (lang, dir) = (html.get("lang").unwrap_or(""), html.get("dir").unwrap_or(""));
    if Direction::of(lang).as_str() != dir {
        wrong.push(format!("{}: <html lang=\"{lang}\" dir=\"{dir}\">", page.path));
    }
    for element in &page.elements {
        if let (Some(lang), Some(dir)) = (element.get("lang"), element.get("dir"))
            && Direction::of(lang).as_str() != dir
        {
            let (path, line, name) = (page.path, element.line, &element.name);
            wrong.push(format!("{path}:{line}: <{name} lang=\"{lang}\" dir=\"{dir}\">"));
        }
    }
}

/// Where an element leads, if anywhere.
fn address(element: &Element) -> Option<&str> {
    match element.name.as_str() {
        "a" | "image" | "link" => element.get("href"),
        "img" | "script" | "source" => element.get("src"),
        "meta" if element.get("http-equiv") == Some("refresh") => {
            element.get("content")?.split_once("url=").map(|(_, url)| url)
        }
        _ => None,
    }
}

/// Follows the links of a page as a browser would if the site stood at `place`.
fn links(
    page: &Page<'_>,
    site: &Site<'_>,
    pages: &BTreeMap<&str, Page<'_>>,
    place: &str,
    wrong: &mut Vec<String>,
) {
    // What names its whole address is right in one place only.
    let at_home = place == site.base_url;
    if page.path == "404.html" && !at_home {
        return;
    }
    let place = Url::parse(place).expect("an address");
    let own = page.path.strip_suffix("index.html").unwrap_or(page.path);
    let own = place.join(&encode(own)).expect("an address");
    for element in &page.elements {
        let Some(address) = address(element) else { continue };
        let mut say = |what: &str| {
            let (path, line) = (page.path, element.line);
            wrong.push(format!("{path}:{line}: `{address}` at {place}: {what}"));
        };
        let Ok(target) = own.join(address) else {
            say("is no address");
            continue;
        };
        let absolute = Url::parse(address).is_ok();
        if absolute && (!at_home || !address.starts_with(site.base_url)) {
            continue;
        }
        let Some(path) = below(&place, &target) else {
            say("leaves the site");
            continue;
        };
        if site.portable
            && !absolute
            && path.ends_with('/') | path.is_empty()
            && !address.starts_with('#')
        {
            if page.path != "404.html" {
                say("names a folder, not a file");
            }
            continue;
        }
        let file =
            if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
        if !site.planned.contains(file.as_str()) {
            say("does not exist");
            continue;
        }
        let fragment = target.fragment().map(decode).filter(|fragment| !fragment.is_empty());
        if let (Some(fragment), Some(page)) = (fragment, pages.get(file.as_str()))
            && !page.ids.contains(&fragment)
        {
            say("there is no such id");
        }
    }
}

/// The path of an address below another, decoded.
fn below(place: &Url, target: &Url) -> Option<String> {
    if place.origin() != target.origin() {
        return None;
    }
    target.path().strip_prefix(place.path()).map(decode)
}

fn decode(text: &str) -> String {
    welcomat::words::path::url_decode(text)
}

fn encode(text: &str) -> String {
    welcomat::words::path::url_encode(text).into_owned()
}

/// The addresses in sitemaps, feeds, calendars and `llms.txt` are those of files.
fn machine_files(site: &Site<'_>, wrong: &mut Vec<String>) {
    for (path, bytes) in site.files {
        let text = String::from_utf8_lossy(bytes);
        let addresses: Vec<String> = match path.rsplit('.').next() {
            Some("xml") => {
                let addresses = after(&text, "href=\"", '"').chain(after(&text, "<loc>", '<'));
                addresses.map(|address| address.replace("&amp;", "&")).collect()
            }
            Some("txt") => {
                // A bracket behind a backslash ends nothing, unless the backslash has one of its own.
                let plain = text.replace("\\\\", "").replace("\\]", "");
                after(&plain, "](", ')').collect()
            }
            Some("ics") => {
                calendar(path, &text, wrong);
                let unfolded = text.replace("\r\n ", "");
                // Where people meet on the web is elsewhere.
                let unfolded = unfolded.replace("CONFERENCE;VALUE=URI:", "CONFERENCE:");
                after(&unfolded, ";VALUE=URI:", '\r').collect()
            }
            _ => Vec::new(),
        };
        for address in addresses {
            exists(path, &address, site, wrong);
        }
    }
}

/// What stands between a word and a character.
fn after<'t>(text: &'t str, word: &'t str, end: char) -> impl Iterator<Item = String> + 't {
    text.split(word).skip(1).filter_map(move |rest| rest.split(end).next()).map(str::to_owned)
}

fn exists(path: &str, address: &str, site: &Site<'_>, wrong: &mut Vec<String>) {
    let Some(below) = address.strip_prefix(site.base_url) else {
        wrong.push(format!("{path}: `{address}` is not below `{}`", site.base_url));
        return;
    };
    let file = decode(below);
    let file =
        if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file };
    if !site.planned.contains(file.as_str()) {
        wrong.push(format!("{path}: `{address}` does not exist"));
    }
}

/// RFC 5545: lines end with CRLF and are no longer than 75 octets, what begins ends, and of a zone
/// that a time is in, its rules are there.
fn calendar(path: &str, text: &str, wrong: &mut Vec<String>) {
    let mut open = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.strip_suffix("\r\n") {
            Some(line) if line.len() <= 75 && !line.contains(char::is_control) => {
                if let Some(component) = line.strip_prefix("BEGIN:") {
                    open.push(component);
                }
                if let Some(component) = line.strip_prefix("END:")
                    && open.pop() != Some(component)
                {
                    wrong.push(format!("{path}: `{line}` ends nothing"));
                }
            }
            _ => wrong.push(format!("{path}: not a line of a calendar: {line:?}")),
        }
    }
    if !open.is_empty() {
        wrong.push(format!("{path}: {open:?} do not end"));
    }
    let events = text.matches("BEGIN:VEVENT\r\n").count();
    match text.parse::<icalendar::Calendar>() {
        Ok(calendar) if calendar.events().count() == events => {}
        Ok(_) => wrong.push(format!("{path}: another program finds other events in it")),
        Err(error) => wrong.push(format!("{path}: another program cannot read it: {error}")),
    }
    let unfolded = text.replace("\r\n ", "");
    for zone in after(&unfolded, ";TZID=", ':') {
        if !unfolded.contains(&format!("\r\nTZID:{zone}\r\n")) {
            wrong.push(format!("{path}: nothing is said of the zone {zone}"));
        }
    }
}

/// The JSON-LD of a page is JSON, and addresses of this site in it exist.
fn json_ld(path: &str, site: &Site<'_>, wrong: &mut Vec<String>) {
    let text = String::from_utf8_lossy(&site.files[path]);
    for script in text.split("<script type=\"application/ld+json\">").skip(1) {
        let script = script.split("</script").next().unwrap_or("");
        match serde_json::from_str(script) {
            Ok(value) => {
                let mut strings = Vec::new();
                gather(&value, &mut strings);
                let own = strings.into_iter().filter(|text| text.starts_with(site.base_url));
                own.for_each(|address| exists(path, address, site, wrong));
            }
            Err(error) => wrong.push(format!("{path}: no JSON: {error}")),
        }
    }
}

fn gather<'v>(value: &'v serde_json::Value, strings: &mut Vec<&'v str>) {
    match value {
        serde_json::Value::String(text) => strings.push(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, strings)),
        serde_json::Value::Object(map) => map.values().for_each(|item| gather(item, strings)),
        _ => {}
    }
}
