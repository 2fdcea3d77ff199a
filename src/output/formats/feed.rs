//! News feeds (Atom, RFC 4287): of a language, of its practices and stories, and of each topic.
//!
//! Only texts that really are in the feed's language: who reads a feed in Arabic reads Arabic.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::pages_of_section;
use crate::output::view::View;
use crate::site::{Site, news_date};
use crate::words::date::Date;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::xml_writer::Xml;

pub(super) struct Feed;

/// How many entries a feed has.
const LENGTH: usize = 30;

/// The sections that have a feed of their own.
const SECTIONS: &[&str] = &["practices", "stories"];

/// What a feed tells the news of.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// Everything in a language.
    Site,
    /// A section.
    Section(&'static str),
    /// A topic.
    Topic(SubjectId),
}

impl Format for Feed {
    type Subject = Of;
    type Audience = Lang;

    const NAME: &'static str = "feeds";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        let sections = view.sections().into_iter().filter(|section| SECTIONS.contains(section));
        let sections: Vec<&'static str> = sections.collect();
        for lang in view.site.config.langs() {
            let path = |name: &str| format!("{}/{name}", view.site.config.tag(lang));
            wanted.file(path("feed.xml"), Of::Site, lang);
            for section in &sections {
                wanted.file(path(&format!("{section}/feed.xml")), Of::Section(section), lang);
            }
            for topic in topics(view) {
                let folder = view.addresses.own_folder(topic);
                wanted.file(path(&format!("{folder}feed.xml")), Of::Topic(topic), lang);
            }
        }
    }

    fn page(of: &Of, site: &Site) -> Option<SubjectId> {
        match of {
            Of::Site => None,
            Of::Section(section) => site.section_page(section),
            Of::Topic(topic) => Some(*topic),
        }
    }

    fn lists(of: &Of) -> Vec<String> {
        match of {
            Of::Section(section) => vec![pages_of_section(section)],
            Of::Site | Of::Topic(_) => Vec::new(),
        }
    }
}

impl FileFormat for Feed {
    fn render(
        of: &Of,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let news = &view.news(lang);
        let site_title = view.site_title(lang);
        let (title, home, entries): (String, String, Vec<SubjectId>) = match of {
            Of::Section(section) => {
                let title = view.feed_title(lang, Some(&view.section_title(section, lang)));
                let of_section =
                    |subject: &SubjectId| view.site.subject(*subject).kind.folder() == *section;
                let home = view.addresses.folder_url(lang, &format!("{section}/"));
                (title, home, news.iter().copied().filter(of_section).take(LENGTH).collect())
            }
            Of::Topic(topic) => {
                let shown = view.site.document(view.site.shown(*topic, lang));
                let on_topic = |subject: &SubjectId| {
                    let topics = &view.site.source(*subject).common.topics;
                    topics.iter().any(|own| own.subject() == Some(*topic))
                };
                let title = view.feed_title(lang, Some(shown.title()));
                let home = view.addresses.page_url(lang, *topic);
                (title, home, news.iter().copied().filter(on_topic).take(LENGTH).collect())
            }
            Of::Site => {
                let home = view.addresses.folder_url(lang, "");
                (view.feed_title(lang, None), home, news.iter().copied().take(LENGTH).collect())
            }
        };
        let own = view.addresses.url(path.as_str());
        let updated = entries.first().and_then(|entry| date(view, *entry)).unwrap_or(view.newest);
        let tag = view.site.config.tag(lang);
        let mut xml = Xml::begin(out);
        xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
        xml.line();
        line(&mut xml, "title", &title);
        line(&mut xml, "id", &own);
        let atom = ("type", "application/atom+xml");
        xml.empty("link", &[("rel", "self"), atom, ("href", &own)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)]);
        line(&mut xml, "updated", &timestamp(updated));
        xml.open("author", &[]);
        xml.text("name", view.publisher().unwrap_or(&site_title));
        xml.close("author");
        xml.line();
        line(&mut xml, "generator", "Welcomat");
        for subject in entries {
            entry(view, lang, subject, &mut xml);
        }
        xml.close("feed");
        xml.line();
        Ok(())
    }
}

/// An element with text in it on a line of its own.
fn line(xml: &mut Xml<'_>, name: &'static str, text: &str) {
    xml.text(name, text);
    xml.line();
}

fn topics(view: &View) -> impl Iterator<Item = SubjectId> {
    view.site.subject_ids().filter(|subject| {
        let page = view.site.subject(*subject);
        page.kind == Kind::Topic && !view.addresses.is_section(*subject)
    })
}

fn date(view: &View, subject: SubjectId) -> Option<Date> {
    news_date(&view.site.source(subject).common)
}

fn entry(view: &View, lang: Lang, subject: SubjectId, xml: &mut Xml<'_>) {
    let document = view.site.document(view.site.shown(subject, lang));
    let url = view.addresses.page_url(lang, subject);
    let common = &view.site.source(subject).common;
    xml.open("entry", &[]);
    xml.line();
    line(xml, "title", document.title());
    line(xml, "id", &url);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)]);
    if let Some(updated) = news_date(common) {
        line(xml, "updated", &timestamp(updated));
    }
    if let Some(published) = common.date {
        line(xml, "published", &timestamp(published));
    }
    if let Some(summary) = document.summary() {
        line(xml, "summary", summary);
    }
    xml.close("entry");
    xml.line();
}

fn timestamp(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
