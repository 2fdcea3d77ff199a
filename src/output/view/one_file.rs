//! A guide in one file: all of its pages in the order in which they are read, then the services and words
//! that they name. It asks for nothing beside itself, so that it can be sent and carried.
//!
//! Each page is a part with an anchor of its own. Links between parts stay inside the file, all others
//! lead to where the site is published; pictures stand in the file.

use std::collections::{BTreeMap, HashSet};

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::markdown::escape;
use crate::content::record::Show as _;
use crate::content::sources::Role;
use crate::words::data_uri;
use crate::words::html::{attribute, attributes, srcset, tags, to_carry};
use crate::words::path::{SubjectId, url_decode};
use crate::words::template::{Context, Map, TemplateError, Value};

use super::place::Place;
use super::root::ROOT;
use super::show::Show;
use super::{Reader, View, body, emergency, guide, page, root, summary};

/// The bytes of a published picture, by its path; nothing where there is none.
pub type Published<'p> = &'p dyn Fn(&str) -> Option<Vec<u8>>;

/// The kinds that stand at the end of the file: their section, and the letter that their anchors begin with.
const NAMED: [(Kind, &str); 2] = [(Kind::Service, "s"), (Kind::Term, "t")];

/// The classes that the style of the file knows.
const STYLED: [&str; 5] = ["hidden", "card", "align-left", "align-center", "align-right"];

/// The attributes that name an id of the same file.
const NAMING: [&str; 3] = ["for", "aria-labelledby", "aria-describedby"];

/// A page as a part of the file.
struct Part {
    subject: SubjectId,
    /// What is said below its title; its addresses begin with [`ROOT`].
    html: String,
}

/// Renders a guide in one file.
pub fn render_one_file(
    reader: Reader<'_>,
    guide: SubjectId,
    pictures: Published,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let parts = parts_of_file(reader, &guide::guide_pages(view, guide))?;
    let named = named_in(reader, &parts);
    let of_kind = |kind| {
        let own = named.iter().copied().filter(|page| view.site.subject(*page).kind == kind);
        parts_of_file(reader, &own.collect::<Vec<_>>())
    };
    let mut anchors = anchors(&parts, "p");
    let mut groups = Vec::new();
    for (kind, letter) in NAMED {
        let group = of_kind(kind)?;
        anchors.extend(self::anchors(&group, letter));
        groups.push((kind, group));
    }
    let file = OneFile { view, lang, anchors: &anchors, pictures };
    let mut parts = file.finished(&parts, 1);
    let mut groups: Vec<(Kind, Vec<Part>)> =
        groups.iter().map(|(kind, parts)| (*kind, file.finished(parts, 2))).collect();
    groups.retain(|(_, parts)| !parts.is_empty());
    forget_idle_ids(parts.iter_mut().chain(groups.iter_mut().flat_map(|(_, parts)| parts)));
    let groups = groups.iter().map(|(kind, parts)| {
        let mut map = Map::new();
        map.set("title", view.section_title(kind.folder(), lang));
        map.set("id", kind.folder());
        map.set("parts", file.shown(parts));
        map.into()
    });
    let mut page = page::told(reader, guide);
    page.set("kind", "one-file");
    let show = Show { view, lang, source_of: None };
    let mut context = Context::new();
    context.set("page", page);
    context.set("parts", file.shown(&parts));
    context.set("groups", Value::list(groups));
    context.set("today", show.date(view.today));
    context.set("is_published", view.site.config.is_published());
    root::write(reader, "one_file.html", &context, view.site.config.base_url.as_str(), out)
}

fn parts_of_file(reader: Reader<'_>, pages: &[SubjectId]) -> Result<Vec<Part>, TemplateError> {
    let Reader { view, lang } = reader;
    let part = |subject: &SubjectId| {
        let place = Place { reader, subject: *subject, is_below_picture: true };
        let mut page = page::told(reader, *subject);
        page.set("body", Value::html(&body::body(view, view.site.shown(*subject, lang), &place)?));
        page.set("emergency", emergency::emergency(reader, *subject));
        let mut context = Context::new();
        context.set("page", page);
        // A pictogram says nothing that the word beside it does not, and weighs as much as two lines.
        context.set("icons", Map::new());
        let html = root::fragment(reader, "one_file/part.html", &context)?.into_string();
        Ok(Part { subject: *subject, html })
    };
    pages.iter().map(part).collect()
}

/// The services and words that parts lead to, in the order in which they are met.
fn named_in(reader: Reader<'_>, parts: &[Part]) -> Vec<SubjectId> {
    let view = reader.view;
    let mut seen: HashSet<SubjectId> = parts.iter().map(|part| part.subject).collect();
    let mut named = Vec::new();
    for part in parts {
        let links = tags(&part.html)
            .filter(|tag| tag.name == "a" && !tag.is_end)
            .filter_map(|tag| attribute(&part.html[tag.range], "href")?.strip_prefix(ROOT));
        let pages = links.filter_map(|link| page_at(reader, link));
        let is_shown = |page: &SubjectId| {
            let subject = view.site.subject(*page);
            subject.role == Role::Page
                && NAMED.iter().any(|(kind, _)| *kind == subject.kind)
                && view.is_listed(*page)
        };
        named.extend(pages.filter(is_shown).filter(|page| seen.insert(*page)));
    }
    named
}

/// The page at an address from the root of the site, in a language.
fn page_at(reader: Reader<'_>, address: &str) -> Option<SubjectId> {
    let Reader { view, lang } = reader;
    let path = address.split('#').next()?;
    let path = url_decode(path.strip_suffix("index.html").unwrap_or(path));
    let (tag, below) = path.split_once('/')?;
    if tag != view.site.config.tag(lang) {
        return None;
    }
    match below.trim_end_matches('/') {
        "" => view.site.home,
        id => view.site.find(id),
    }
}

/// The anchor of each part: a letter and a number, for it is written at every link to the part.
fn anchors(parts: &[Part], letter: &str) -> BTreeMap<SubjectId, String> {
    let numbered = parts.iter().zip(1..);
    numbered.map(|(part, number)| (part.subject, format!("{letter}{number}"))).collect()
}

/// Takes away the ids that nothing in the file leads to: on a page every heading has one.
fn forget_idle_ids<'p>(parts: impl Iterator<Item = &'p mut Part>) {
    let mut parts: Vec<&mut Part> = parts.collect();
    let mut named: HashSet<String> = HashSet::new();
    for part in &parts {
        for tag in tags(&part.html) {
            let text = &part.html[tag.range];
            let links = attribute(text, "href").and_then(|to| to.strip_prefix('#'));
            named.extend(links.map(url_decode));
            named.extend(NAMING.iter().filter_map(|key| attribute(text, key)).map(str::to_owned));
        }
    }
    for part in &mut parts {
        let mut html = String::with_capacity(part.html.len());
        let mut written = 0;
        for tag in tags(&part.html) {
            let text = &part.html[tag.range.clone()];
            if let Some(id) = attribute(text, "id").filter(|id| !named.contains(*id)) {
                let idle = format!(" id=\"{id}\"");
                html.push_str(&part.html[written..tag.range.start]);
                html.push_str(&text.replacen(&idle, "", 1));
                written = tag.range.end;
            }
        }
        html.push_str(&part.html[written..]);
        part.html = html;
    }
}

/// The file, while its parts are put in.
struct OneFile<'f> {
    view: &'f View,
    lang: Lang,
    anchors: &'f BTreeMap<SubjectId, String>,
    pictures: Published<'f>,
}

impl OneFile<'_> {
    /// Parts with nothing in them that lies elsewhere; their headings are so many levels deeper than on
    /// their page.
    fn finished(&self, parts: &[Part], deeper: u8) -> Vec<Part> {
        let finished = |part: &Part| {
            let html = self.whole(&part.html, &self.anchors[&part.subject], deeper);
            Part { subject: part.subject, html }
        };
        parts.iter().map(finished).collect()
    }

    /// Parts as templates see them.
    fn shown(&self, parts: &[Part]) -> Value {
        Value::list(parts.iter().map(|part| {
            let mut map = Map::new();
            map.set("id", self.anchors[&part.subject].as_str());
            map.set("page", summary::summary(self.view.reader(self.lang), part.subject));
            map.set("html", Value::html(&part.html));
            map.into()
        }))
    }

    /// The HTML of a part with nothing in it that lies elsewhere.
    fn whole(&self, html: &str, anchor: &str, deeper: u8) -> String {
        let mut out = String::with_capacity(html.len());
        let mut written = 0;
        // The forms and sizes of a picture stand before it.
        let mut offered = Vec::new();
        // Whether each `<span>` that is open says anything.
        let mut spans = Vec::new();
        let mut is_as_written = false;
        for tag in tags(html) {
            push_between(&html[written..tag.range.start], is_as_written, &mut out);
            written = tag.range.end;
            let text = &html[tag.range];
            match (tag.name, level(tag.name)) {
                (_, Some(level)) => {
                    let name = format!("h{}", (level + deeper).min(6));
                    match tag.is_end {
                        true => out.push_str(&format!("</{name}>")),
                        false => out.push_str(&self.tag(text, &name, anchor)),
                    }
                }
                ("source" | "img", _) => {
                    offered.extend(srcset(attribute(text, "srcset").unwrap_or("")));
                    if tag.name == "img" {
                        let shown = attribute(text, "src").unwrap_or("");
                        let carried = to_carry(&std::mem::take(&mut offered)).unwrap_or(shown);
                        out.push_str(&self.picture(text, carried, anchor));
                    }
                }
                // Browsers know where these end (HTML, section 13.1.2.4).
                ("li" | "dt" | "dd" | "tr" | "th" | "td", _) if tag.is_end => {}
                ("p", _) if tag.is_end && ends_by_itself(&html[written..]) => {}
                ("span", _) if tag.is_end => {
                    if spans.pop().unwrap_or(true) {
                        out.push_str(text);
                    }
                }
                ("span", _) => {
                    let start = self.tag(text, "span", anchor);
                    spans.push(start != "<span>");
                    if start != "<span>" {
                        out.push_str(&start);
                    }
                }
                (name, None) => {
                    is_as_written = name == "pre" && !tag.is_end || is_as_written && name != "pre";
                    match tag.is_end {
                        true => out.push_str(text),
                        false => out.push_str(&self.tag(text, name, anchor)),
                    }
                }
            }
        }
        out.push_str(&html[written..]);
        out
    }

    /// The start of an element, with ids that no other part has and addresses that lead somewhere.
    fn tag(&self, tag: &str, name: &str, anchor: &str) -> String {
        let mut out = format!("<{name}");
        for (key, value) in attributes(tag) {
            let Some(value) = value else {
                out.push_str(&format!(" {key}"));
                continue;
            };
            let value = match key {
                key if key == "id" || NAMING.contains(&key) => Some(format!("{anchor}-{value}")),
                "href" => self.address(value, anchor),
                // The style of the file is made of elements.
                "class" => STYLED.contains(&value).then(|| value.to_owned()),
                // What plays or shows another page is nothing that fits into a file.
                "src" | "srcset" | "sizes" | "poster" | "data" | "decoding" | "loading" => None,
                _ => Some(value.to_owned()),
            };
            if let Some(value) = value {
                out.push_str(&format!(" {key}=\"{}\"", value.replace('"', "&quot;")));
            }
        }
        out.push('>');
        out
    }

    /// Where a link leads, if anywhere.
    fn address(&self, written: &str, anchor: &str) -> Option<String> {
        if let Some(id) = written.strip_prefix('#') {
            return Some(match id {
                "" => format!("#{anchor}"),
                id => format!("#{anchor}-{id}"),
            });
        }
        let Some(link) = written.strip_prefix(ROOT) else { return Some(written.to_owned()) };
        let page = page_at(self.view.reader(self.lang), link);
        let fragment = link.split_once('#').map(|(_, fragment)| fragment);
        match page.and_then(|page| self.anchors.get(&page)) {
            Some(anchor) => Some(match fragment {
                Some(fragment) => format!("#{anchor}-{fragment}"),
                None => format!("#{anchor}"),
            }),
            None => self.online(link),
        }
    }

    /// An address from the root of the site as the world knows it; none where it knows none.
    fn online(&self, link: &str) -> Option<String> {
        let config = &self.view.site.config;
        let (path, fragment) = link.split_at(link.find('#').unwrap_or(link.len()));
        let path = path.strip_suffix("index.html").unwrap_or(path);
        config.is_published().then(|| [&*escape(config.base_url.as_str()), path, fragment].concat())
    }

    /// A picture with all that it consists of; where that cannot be had, a link to it by its words.
    fn picture(&self, tag: &str, address: &str, anchor: &str) -> String {
        let path = address.strip_prefix(ROOT).map(url_decode);
        let held = path.and_then(|path| {
            let media_type = data_uri::type_of_picture(&path)?;
            Some(data_uri::of(media_type, &(self.pictures)(&path)?))
        });
        if let Some(held) = held {
            let tag = self.tag(tag, "img", anchor);
            return format!("{} src=\"{held}\">", tag.trim_end_matches('>'));
        }
        let words = attribute(tag, "alt").unwrap_or("");
        match self.address(address, anchor) {
            Some(address) if !words.is_empty() => {
                format!("<a href=\"{address}\">{words}</a>")
            }
            _ => words.to_owned(),
        }
    }
}

/// Adds what stands between two tags. Lines that are empty say nothing, but in code.
fn push_between(text: &str, is_as_written: bool, out: &mut String) {
    match !is_as_written && text.trim().is_empty() && text.contains('\n') {
        true if out.ends_with('\n') => {}
        true => out.push('\n'),
        false => out.push_str(text),
    }
}

/// Whether a paragraph ends where this follows (HTML, section 13.1.2.4).
fn ends_by_itself(follows: &str) -> bool {
    const ENDING: [&str; 12] =
        ["<p>", "<p ", "<ul", "<ol", "<dl", "<h2", "<h3", "<h4", "<div", "<table", "</div", "</li"];
    ENDING.iter().any(|tag| follows.trim_start().starts_with(tag))
}

/// The level of a heading, by the name of its element.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (2..=6).contains(&level).then_some(level)
}
