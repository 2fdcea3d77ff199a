//! News feeds (Atom, RFC 4287): of a language, of its practices and stories, and of each topic.
//!
//! Only texts that really are in the feed's language: who reads a feed in Arabic reads Arabic.

use std::borrow::Cow;

use super::{About, Format, Means, Output, RenderError};
use crate::config::Lang;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::markdown;
use crate::path::OutputPath;
use crate::path::SubjectId;
use crate::site::news_date;
use crate::view::View;

pub(super) struct Feed;

/// How many entries a feed has.
const LENGTH: usize = 30;

/// The sections that have a feed of their own.
const SECTIONS: &[&str] = &["practices", "stories"];

impl Format for Feed {
    fn name(&self) -> &'static str {
        "feeds"
    }

    fn plan(&self, view: &View, outputs: &mut Vec<Output>, _: &mut Vec<Diagnostic>) {
        let sections = view.sections().into_iter().filter(|section| SECTIONS.contains(section));
        let sections: Vec<&'static str> = sections.collect();
        for lang in view.site.config.langs() {
            let mut add = |name: &str, about| {
                let path = OutputPath::new(format!("{}/{name}", view.site.config.tag(lang)));
                outputs.push(Output {
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
        let mut xml = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n\
             <title>{}</title>\n<id>{own}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n<updated>{}</updated>\n\
             <author><name>{}</name></author>\n<generator>Welcomat</generator>\n",
            escape(&title),
            timestamp(updated),
            escape(view.publisher().unwrap_or(&site_title)),
        );
        for subject in entries {
            entry(view, lang, subject, &mut xml);
        }
        xml.push_str("</feed>\n");
        out.extend_from_slice(xml.as_bytes());
        Ok(())
    }
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

fn entry(view: &View, lang: Lang, subject: SubjectId, xml: &mut String) {
    let document = view.site.document(view.site.shown(subject, lang));
    let url = view.addresses.page_url(lang, subject);
    let common = &view.site.source(subject).common;
    xml.push_str(&format!(
        "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n",
        escape(document.title()),
    ));
    if let Some(updated) = news_date(common) {
        xml.push_str(&format!("<updated>{}</updated>\n", timestamp(updated)));
    }
    if let Some(published) = common.date {
        xml.push_str(&format!("<published>{}</published>\n", timestamp(published)));
    }
    if let Some(summary) = document.summary() {
        xml.push_str(&format!("<summary>{}</summary>\n", escape(summary)));
    }
    xml.push_str("</entry>\n");
}

/// Text as XML 1.0 can hold it: without the control characters that it cannot.
fn escape(text: &str) -> String {
    let is_forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    let allowed = match text.contains(is_forbidden) {
        true => Cow::Owned(text.replace(is_forbidden, "")),
        false => Cow::Borrowed(text),
    };
    markdown::escape(&allowed).into_owned()
}

fn timestamp(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
