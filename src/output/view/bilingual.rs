//! A page in two languages: the reader's beside that of the offices, so that a newcomer and somebody
//! who helps read together; and the card of a service, on which both say the same.

mod columns;

use std::collections::HashSet;

use crate::content::config::Lang;
use crate::site::DocumentId;
use crate::words::mark::Marked;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Argument, Context, Map, TemplateError, Value};

use super::View;
use super::body::Place;
use super::paper::set_no_paper;
use super::parts::Frame;

use columns::{Section, aligned, with_ids};

impl View {
    /// Renders a page beside the same in the official language.
    pub fn render_bilingual(
        &self,
        subject: SubjectId,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut context = self.beside(subject, lang, "bilingual")?;
        context.set("qr", self.qr(subject, lang));
        let own = self.column(subject, lang)?;
        let official = self.column(subject, self.site.config.official)?;
        let prefix = format!("{}-", self.site.config.tag(self.site.config.official));
        let texts = [lang, self.site.config.official].map(|lang| self.site.shown(subject, lang));
        let texts = texts.into_iter().chain([self.site.subject(subject).source]);
        let alone: HashSet<&str> = texts.flat_map(|text| self.unsure(text)).collect();
        let sections = own.iter().zip(&official).flat_map(|(own, official)| {
            // Two columns of one page must not call two headings by one name.
            let official = with_ids(official, &prefix);
            aligned(own, &official, &prefix, &alone)
                .iter()
                .map(|section| self.section(section, lang))
                .collect::<Vec<_>>()
        });
        context.set("sections", Value::list(sections));
        self.write("bilingual.html", lang, &context, &path.to_root(), out)
    }

    /// Renders the card of a service.
    pub fn render_card(
        &self,
        subject: SubjectId,
        lang: Lang,
        path: &OutputPath,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let context = self.beside(subject, lang, "card")?;
        self.write("card.html", lang, &context, &path.to_root(), out)
    }

    /// The variables of both: `page` is the page in the reader's language, `beside` the same in the
    /// official one.
    fn beside(
        &self,
        subject: SubjectId,
        lang: Lang,
        kind: &'static str,
    ) -> Result<Context, TemplateError> {
        let official = self.site.config.official;
        let mut page = self.told(subject, lang);
        // Machines are told of the page itself, and of this one only where that lies.
        page.set("kind", kind);
        page.set("feed", Value::none());
        page.set("name", self.language_name(self.site.config.tag(lang), lang));
        let way = self.way_to(subject, lang).into_iter();
        page.set("breadcrumbs", Value::list(way.chain([self.summary(subject, lang)])));
        set_no_paper(&mut page);
        let mut beside = self.told(subject, official);
        beside.set("t", self.words[official.index()].plain.clone());
        beside.set("name", self.language_name(self.site.config.tag(official), lang));
        beside.set("own_name", self.own_name(official));
        let tag = self.site.config.tag(lang);
        let spoken = self.site.locale(official).spoken_name(tag);
        page.set("spoken", self.site.locale(lang).spoken_name(tag));
        let title = self.site.name(subject, official).0;
        beside.set("longest", longest_word(title).max(longest_word(&spoken)));
        beside.set("reader", spoken);
        // The switcher leads to the page itself: in the official language there is nothing beside it.
        let frame = Frame {
            lang,
            section: self.site.subject(subject).id.section(),
            is_list: false,
            langs: self.site.languages_of(subject).collect(),
            folder: &self.addresses.folder(subject),
        };
        let mut context = self.framed(&frame, page)?;
        context.set("beside", beside);
        Ok(context)
    }

    /// All that stands below the title in one language, as HTML: what is known at a glance, the text,
    /// the steps.
    fn column(&self, subject: SubjectId, lang: Lang) -> Result<[String; 3], TemplateError> {
        let mut context = Context::new();
        let mut page = self.told(subject, lang);
        page.set("emergency", self.emergency(subject, lang));
        context.set("page", page);
        let place = Place { lang, subject, is_below_picture: true };
        Ok([
            self.fragment("bilingual/facts.html", lang, &context)?,
            self.body(self.site.shown(subject, lang), &place)?,
            self.fragment("bilingual/steps.html", lang, &context)?,
        ]
        .map(Marked::into_string))
    }

    /// The ids of the sections of which nothing but their place tells which they are: they are set beside nothing.
    fn unsure(&self, text: DocumentId) -> Vec<&str> {
        let text = self.site.text(text);
        let ids = text.heading_ids().iter().zip(1..);
        ids.filter(|(_, number)| !text.is_known(*number)).map(|(id, _)| id.as_str()).collect()
    }

    fn section(&self, section: &Section<'_>, lang: Lang) -> Value {
        let official = self.site.config.official;
        let mut map = Map::new();
        map.set("rows", section.rows);
        map.set("own", self.half(&section.own, lang, official));
        map.set("beside", self.half(&section.beside, official, lang));
        map.into()
    }

    /// What stands in a column; where only the other one has the section, that is said.
    fn half(&self, html: &str, lang: Lang, other: Lang) -> Value {
        if !html.is_empty() {
            return Value::html(html);
        }
        let name = self.language_name(self.site.config.tag(other), lang);
        let said = self.words[lang.index()]
            .strings
            .format("in_language_only", &[("language".to_owned(), Argument::Text(name))]);
        let mut html = Marked::default();
        html.push_str("<p class=\"meta\">(");
        html.push_marked(&self.in_its_language(lang, "in_language_only", &said));
        html.push_str(")</p>");
        Value::html(&html)
    }
}

/// How many letters the longest word of a text has: what decides how large it can be set on a narrow phone.
fn longest_word(text: &str) -> usize {
    let is_between =
        |letter: char| letter.is_whitespace() || matches!(letter, '-' | '/' | '\u{ad}');
    text.split(is_between).map(|word| word.chars().count()).max().unwrap_or(0)
}
