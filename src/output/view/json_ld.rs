//! What a page is about, for search engines and other programs: JSON-LD in the words of schema.org.
//!
//! Made of the typed facts, never in templates, and only of what is known. Everything is said in the
//! language of the text that is shown; of a borrowed page nothing is said but where it lies.

mod article;
mod entities;
mod event;
mod node;
mod service;

use crate::content::config::Lang;
use crate::content::document::Document;
use crate::content::kinds::{Facts, Image};
use crate::content::sources::Role;
use crate::site::address;
use crate::words::path::SubjectId;
use crate::words::template::Value;

use super::{Reader, View, trail};
use node::Node;

/// A page of which something is said.
struct Page<'v> {
    view: &'v View,
    /// The language of reader and text.
    lang: Lang,
    subject: SubjectId,
    /// The file with the facts.
    source: &'v Document,
    /// The file with the text.
    shown: &'v Document,
}

/// The JSON-LD of a page, ready to stand in a `<script>`.
pub(super) fn json_ld(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let shown = view.site.document(view.site.shown(subject, lang));
    let source = view.site.source(subject);
    if source.common.is_draft() || shown.common.is_draft() {
        return Value::none();
    }
    let page = Page { view, lang, subject, source, shown };
    let about = (shown.source.lang == lang).then(|| page.about()).flatten();
    let trail = trail(reader, subject);
    script(about.into_iter().chain(breadcrumbs(trail)))
}

/// The JSON-LD of the list of a section that has no text of its own.
pub(in crate::output) fn json_ld_of_section(reader: Reader<'_>, section: &str) -> Value {
    let trail = vec![step_home(reader), step_section(reader, section)];
    script(breadcrumbs(trail).into_iter())
}

/// The JSON-LD of a page that no author wrote, below the list of a section.
pub(in crate::output) fn json_ld_below_section(
    reader: Reader<'_>,
    section: &str,
    title: &str,
    url: String,
) -> Value {
    let own = (title.to_owned(), url);
    let trail = vec![step_home(reader), step_section(reader, section), own];
    script(breadcrumbs(trail).into_iter())
}

/// The way to a page from the first one: titles and addresses.
fn trail(reader: Reader<'_>, subject: SubjectId) -> Vec<(String, String)> {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let step = |page: SubjectId| {
        let title = site.document(site.shown(page, lang)).title().to_owned();
        (title, view.addresses.page_url(lang, page))
    };
    if site.home == Some(subject) {
        return Vec::new();
    }
    let page = site.subject(subject);
    let mut trail = vec![step_home(reader)];
    if page.role == Role::Section {
        trail.push(step_section(reader, page.id.section()));
        return trail;
    }
    if !page.kind.folder().is_empty() {
        trail.push(step_section(reader, page.kind.folder()));
    }
    trail.extend(trail::parents(view, subject).into_iter().map(step));
    trail.push(step(subject));
    trail
}

fn step_home(reader: Reader<'_>) -> (String, String) {
    let Reader { view, lang } = reader;
    (view.site_title(lang), view.addresses.folder_url(lang, ""))
}

fn step_section(reader: Reader<'_>, section: &str) -> (String, String) {
    let Reader { view, lang } = reader;
    let url = view.addresses.folder_url(lang, &format!("{section}/"));
    (view.section_title(section, lang), url)
}

impl Page<'_> {
    fn about(&self) -> Option<Node> {
        if self.view.site.home == Some(self.subject) {
            return Some(self.web_site());
        }
        if self.view.site.subject(self.subject).role != Role::Page {
            return None;
        }
        match &self.source.facts {
            Facts::Practice(_) | Facts::Essay(_) | Facts::Story(_) | Facts::Guide(_) => {
                Some(self.article())
            }
            Facts::Service(service) => Some(self.service(service)),
            Facts::Event(event) => self.event(event),
            Facts::City(city) => Some(self.city(city)),
            Facts::Term(term) => Some(self.term(term)),
            Facts::Person(person) => Some(self.person(person)),
            Facts::Organisation(organisation) => Some(self.organisation(organisation)),
            _ => None,
        }
    }

    fn web_site(&self) -> Node {
        let mut node = Node::new("WebSite");
        node.set("name", self.view.site_title(self.lang));
        let config = &self.view.site.config;
        node.maybe("description", config.text(&config.description, self.lang));
        node.set("url", self.url());
        node.set("inLanguage", self.tag());
        node.maybe("publisher", self.publisher());
        node
    }

    /// What is said of everything that has a page: its name, a sentence, its address and picture.
    fn thing(&self, kind: &str) -> Node {
        let mut node = Node::new(kind);
        node.set("name", self.shown.title());
        node.maybe("description", self.shown.summary());
        node.set("url", self.url());
        node.maybe("image", self.picture(self.source.common.image.as_ref()));
        node
    }

    /// As [`Page::thing`], for what is no text itself: the page about it is.
    fn subject_of_page(&self, kind: &str) -> Node {
        let mut node = self.thing(kind);
        let mut page = Node::new("WebPage");
        page.set("@id", self.url());
        page.set("inLanguage", self.tag());
        node.set("mainEntityOfPage", page);
        node
    }

    /// Something else that has a page, by name and address.
    fn named(&self, kind: &str, subject: SubjectId) -> Node {
        let site = &self.view.site;
        let mut node = Node::new(kind);
        node.set("name", site.document(site.shown(subject, self.lang)).title());
        node.set("url", self.view.addresses.page_url(self.lang, subject));
        node
    }

    fn publisher(&self) -> Option<Node> {
        let publisher = self.view.site.config.publisher.as_ref()?;
        let mut node = Node::new("Organization");
        node.set("name", publisher.name.as_deref()?);
        node.maybe("url", publisher.url.as_ref().map(|url| url.0.as_str()));
        Some(node)
    }

    fn picture(&self, image: Option<&Image>) -> Option<String> {
        let file = image?.src.as_ref()?.source.as_ref()?;
        Some(format!("{}{}", self.view.site.config.base_url, address::of_asset(file)))
    }

    fn url(&self) -> String {
        self.view.addresses.page_url(self.lang, self.subject)
    }

    fn tag(&self) -> &str {
        self.view.site.config.tag(self.lang)
    }
}

fn breadcrumbs(trail: Vec<(String, String)>) -> Option<Node> {
    if trail.is_empty() {
        return None;
    }
    let steps = trail.into_iter().enumerate().map(|(place, (name, url))| {
        let mut step = Node::new("ListItem");
        step.set("position", place + 1);
        step.set("name", name);
        step.set("item", url);
        step
    });
    let mut list = Node::new("BreadcrumbList");
    list.set("itemListElement", steps.map(Node::into_json).collect::<Vec<_>>());
    Some(list)
}

fn script(nodes: impl Iterator<Item = Node>) -> Value {
    Value::maybe(node::graph(nodes.collect()).map(|text| Value::html(&text)))
}
