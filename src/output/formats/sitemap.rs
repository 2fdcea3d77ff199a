//! `sitemap.xml` (sitemaps.org) with the alternates of each page, and an index where one file would
//! be too long.
//!
//! Only what really is in a language: a borrowed page is not in the sitemap of its reader's language.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::sources::Role;
use crate::output::view::{Overview, View, overview};
use crate::site::address::SEARCH;
use crate::site::news_date;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::xml_writer::Xml;

pub(super) struct Sitemap;

/// The protocol allows 50,000 addresses and 50 MB a file, before compression. A file is made as a whole, so
/// it is kept smaller than that; its size is estimated from above.
const MOST_ADDRESSES: usize = 50_000;
const MOST_BYTES: usize = 15_000_000;

/// A file of the sitemap.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// The one that `robots.txt` names: all of it, or an index of its parts.
    First,
    /// One of several, from 1.
    Number(usize),
}

impl Format for Sitemap {
    type Subject = Part;
    type Audience = ();

    const NAME: &'static str = "sitemap";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        let parts = parts(view).len();
        wanted.file("sitemap.xml", Part::First, ());
        if parts > 1 {
            for number in 1..=parts {
                wanted.file(part_path(number), Part::Number(number), ());
            }
        }
    }
}

impl FileFormat for Sitemap {
    fn render(
        part: &Part,
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let parts = parts(view);
        match part {
            Part::Number(number) => urls(view, &parts[number - 1], out),
            Part::First if parts.len() > 1 => index(view, parts.len(), out),
            Part::First => urls(view, parts.first().map_or(&[], Vec::as_slice), out),
        }
        Ok(())
    }
}

fn part_path(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// What has an address: a page, the list of a section, an overview, or the list of all pages.
#[derive(Clone)]
enum Entry {
    Page(SubjectId),
    Section(&'static str),
    Overview(Overview),
    Index,
}

impl Entry {
    fn langs(&self, view: &View) -> Vec<Lang> {
        match self {
            Entry::Page(subject) => view.site.languages_of(*subject).collect(),
            Entry::Section(section) => view.list_languages(section),
            Entry::Overview(_) | Entry::Index => view.languages_with_text(),
        }
    }

    fn folder(&self, view: &View) -> String {
        match self {
            Entry::Page(subject) => view.addresses.folder(*subject),
            Entry::Section("") => String::new(),
            Entry::Section(section) => format!("{section}/"),
            Entry::Overview(overview) => overview.folder(),
            Entry::Index => SEARCH.to_owned(),
        }
    }
}

/// The entries of each file.
fn parts(view: &View) -> Vec<Vec<Entry>> {
    let pages = view.site.subject_ids().filter(|subject| {
        let role = view.site.subject(*subject).role;
        role == Role::Page && view.is_public(*subject) || view.site.home == Some(*subject)
    });
    // A site without a home page has a first page all the same.
    let first = view.site.home.is_none().then_some("");
    let lists = first.into_iter().chain(view.sections()).map(Entry::Section);
    let overviews = overview::overviews(view).iter().copied().map(Entry::Overview);
    let entries = pages.map(Entry::Page).chain(lists).chain(overviews).chain([Entry::Index]);
    let mut parts: Vec<Vec<Entry>> = vec![Vec::new()];
    let (mut addresses, mut bytes) = (0, 0);
    for entry in entries {
        let langs = entry.langs(view).len();
        let line = view.site.config.base_url.as_str().len() + entry.folder(view).len() * 3 + 80;
        let size = langs * (langs + 2) * line;
        if addresses > 0 && (addresses + langs > MOST_ADDRESSES || bytes + size > MOST_BYTES) {
            parts.push(Vec::new());
            (addresses, bytes) = (0, 0);
        }
        addresses += langs;
        bytes += size;
        if let Some(part) = parts.last_mut() {
            part.push(entry);
        }
    }
    parts
}

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn index(view: &View, parts: usize, out: &mut Vec<u8>) {
    let mut xml = Xml::begin(out);
    xml.open("sitemapindex", &[("xmlns", SITEMAPS)]);
    xml.line();
    for number in 1..=parts {
        xml.open("sitemap", &[]);
        xml.text("loc", &view.addresses.url(&part_path(number)));
        xml.close("sitemap");
        xml.line();
    }
    xml.close("sitemapindex");
    xml.line();
}

fn urls(view: &View, entries: &[Entry], out: &mut Vec<u8>) {
    let mut xml = Xml::begin(out);
    let of_html = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    xml.open("urlset", &[("xmlns", SITEMAPS), of_html]);
    xml.line();
    let mut same_in_all = Vec::new();
    for entry in entries {
        let langs = entry.langs(view);
        let folder = entry.folder(view);
        let urls: Vec<String> =
            langs.iter().map(|lang| view.addresses.folder_url(*lang, &folder)).collect();
        same_in_all.clear();
        details(view, entry, &langs, &urls, &mut same_in_all);
        for url in &urls {
            xml.open("url", &[]);
            xml.line();
            xml.text("loc", url);
            xml.line();
            xml.written(&same_in_all);
            xml.close("url");
            xml.line();
        }
    }
    xml.close("urlset");
    xml.line();
}

/// What is the same for every language of a page; the protocol's own elements come first.
fn details(view: &View, entry: &Entry, langs: &[Lang], urls: &[String], out: &mut Vec<u8>) {
    let mut xml = Xml::part(out);
    let updated = match entry {
        Entry::Page(subject) => news_date(&view.site.source(*subject).common),
        Entry::Section(_) | Entry::Overview(_) | Entry::Index => None,
    };
    if let Some(updated) = updated {
        xml.text("lastmod", &updated.to_string());
        xml.line();
    }
    if langs.len() > 1 {
        for (lang, url) in langs.iter().zip(urls) {
            let tag = view.site.config.tag(*lang);
            let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", url)];
            xml.empty("xhtml:link", &attributes);
        }
    }
}
