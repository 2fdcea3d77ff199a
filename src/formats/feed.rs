//! News feeds (Atom, RFC 4287): of a language, of its practices and stories, and of each topic.
//!
//! Only texts that really are in the feed's language: who reads a feed in Arabic reads Arabic.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::config::Lang;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::path::SubjectId;
use crate::site::news_date;
use crate::view::View;
use crate::xml_writer::Xml;

pub(super) struct Feed;

/// How many entries a feed has.
const LENGTH: usize = 30;

/// The sections that have a feed of their own.
const SECTIONS: &[&str] = &["practices", "stories"];

impl Format for Feed {
    fn name(&self) -> &'static str {
        "feeds"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let sections = view.sections().into_iter().filter(|section| SECTIONS.contains(section));
        let sections: Vec<&'static str> = sections.collect();
        for lang in view.site.config.langs() {
            let mut add = |name: &str, about| {
                let path = format!("{}/{name}", view.site.config.tag(lang)).into();
                wanted.push(Wanted {
                    path,
                    lang: Some(lang),
                    format: &Feed,
                    about,
                    claimed_by: None,
                });
            };
            add("feed.xml", About::Site);
            for section in &sections {
                add(&format!("{section}/feed.xml"), About::Section(section, 1));
            }
            for topic in topics(view) {
                let folder = view.addresses.own_folder(topic);
                add(&format!("{folder}feed.xml"), About::Page(topic));
            }
        }
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let Some(lang) = output.lang else { return Ok(()) };
        let news = &view.news(lang);
        let site_title = view.site_title(lang);
        let (title, home, entries): (String, String, Vec<SubjectId>) = match &output.about {
            About::Section(section, _) => {
                let title = view.feed_title(lang, Some(&view.section_title(section, lang)));
                let of_section =
                    |subject: &SubjectId| view.site.subject(*subject).kind.folder() == *section;
                let home = view.addresses.folder_url(lang, &format!("{section}/"));
                (title, home, news.iter().copied().filter(of_section).take(LENGTH).collect())
            }
            About::Page(topic) => {
                let shown = view.site.document(view.site.shown(*topic, lang));
                let on_topic = |subject: &SubjectId| {
                    let topics = &view.site.source(*subject).common.topics;
                    topics.iter().any(|own| own.subject() == Some(*topic))
                };
                let title = view.feed_title(lang, Some(shown.title()));
                let home = view.addresses.page_url(lang, *topic);
                (title, home, news.iter().copied().filter(on_topic).take(LENGTH).collect())
            }
            _ => {
                let home = view.addresses.folder_url(lang, "");
                (view.feed_title(lang, None), home, news.iter().copied().take(LENGTH).collect())
            }
        };
        let own = view.addresses.url(output.path.as_str());
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
