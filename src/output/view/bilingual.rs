//! A page in two languages: the reader's beside that of the offices, so that a newcomer and somebody
//! who helps read together; and the card of a service, on which both say the same.

mod columns;

use std::collections::HashSet;

use crate::content::config::Lang;
use crate::site::DocumentId;
use crate::words::mark::Marked;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::{Argument, Context, Map, TemplateError, Value};

use super::paper::set_no_paper;
use super::parts::Frame;
use super::place::Place;
use super::{
    Reader, View, body, borrowed, emergency, frame, page, paper, root, show, summary, trail,
};

use columns::{Section, aligned, with_ids};

/// Renders a page beside the same in the official language.
pub fn render_bilingual(
    reader: Reader<'_>,
    subject: SubjectId,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let mut context = beside(reader, subject, "bilingual")?;
    context.set("qr", paper::qr(reader, subject));
    let own = column(reader, subject)?;
    let official = column(view.reader(view.site.config.official), subject)?;
    let prefix = format!("{}-", view.site.config.tag(view.site.config.official));
    let texts = [lang, view.site.config.official].map(|lang| view.site.shown(subject, lang));
    let texts = texts.into_iter().chain([view.site.subject(subject).source]);
    let alone: HashSet<&str> = texts.flat_map(|text| unsure(view, text)).collect();
    let sections = own.iter().zip(&official).flat_map(|(own, official)| {
        // Two columns of one page must not call two headings by one name.
        let official = with_ids(official, &prefix);
        aligned(own, &official, &prefix, &alone)
            .iter()
            .map(|part| section(reader, part))
            .collect::<Vec<_>>()
    });
    context.set("sections", Value::list(sections));
    root::write(reader, "bilingual.html", &context, &path.to_root(), out)
}

/// Renders the card of a service.
pub fn render_card(
    reader: Reader<'_>,
    subject: SubjectId,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let context = beside(reader, subject, "card")?;
    root::write(reader, "card.html", &context, &path.to_root(), out)
}

/// The variables of both: `page` is the page in the reader's language, `beside` the same in the
/// official one.
fn beside(
    reader: Reader<'_>,
    subject: SubjectId,
    kind: &'static str,
) -> Result<Context, TemplateError> {
    let Reader { view, lang } = reader;
    let official = view.site.config.official;
    let mut page = page::told(reader, subject);
    // Machines are told of the page itself, and of this one only where that lies.
    page.set("kind", kind);
    page.set("feed", Value::none());
    page.set("name", show::language_name(view, view.site.config.tag(lang), lang));
    let way = trail::way_to(reader, subject).into_iter();
    page.set("breadcrumbs", Value::list(way.chain([summary::summary(reader, subject)])));
    set_no_paper(&mut page);
    let mut beside = page::told(view.reader(official), subject);
    beside.set("t", view.words[official.index()].plain.clone());
    beside.set("name", show::language_name(view, view.site.config.tag(official), lang));
    beside.set("own_name", view.own_name(official));
    let tag = view.site.config.tag(lang);
    let spoken = view.site.locale(official).spoken_name(tag);
    page.set("spoken", view.site.locale(lang).spoken_name(tag));
    let title = view.site.name(subject, official).0;
    beside.set("longest", longest_word(title).max(longest_word(&spoken)));
    beside.set("reader", spoken);
    // The switcher leads to the page itself: in the official language there is nothing beside it.
    let frame = Frame {
        lang,
        section: view.site.subject(subject).id.section(),
        is_list: false,
        langs: view.site.languages_of(subject).collect(),
        folder: &view.addresses.folder(subject),
    };
    let mut context = frame::framed(view, &frame, page)?;
    context.set("beside", beside);
    Ok(context)
}

/// All that stands below the title in one language, as HTML: what is known at a glance, the text,
/// the steps.
fn column(reader: Reader<'_>, subject: SubjectId) -> Result<[String; 3], TemplateError> {
    let Reader { view, lang } = reader;
    let mut context = Context::new();
    let mut page = page::told(reader, subject);
    page.set("emergency", emergency::emergency(reader, subject));
    context.set("page", page);
    let place = Place { reader, subject, is_below_picture: true };
    Ok([
        root::fragment(reader, "bilingual/facts.html", &context)?,
        body::body(view, view.site.shown(subject, lang), &place)?,
        root::fragment(reader, "bilingual/steps.html", &context)?,
    ]
    .map(Marked::into_string))
}

/// The ids of the sections of which nothing but their place tells which they are: they are set beside nothing.
fn unsure(view: &View, text: DocumentId) -> Vec<&str> {
    let text = view.site.text(text);
    let ids = text.heading_ids().iter().zip(1..);
    ids.filter(|(_, number)| !text.is_known(*number)).map(|(id, _)| id.as_str()).collect()
}

fn section(reader: Reader<'_>, section: &Section<'_>) -> Value {
    let Reader { view, lang } = reader;
    let official = view.site.config.official;
    let mut map = Map::new();
    map.set("rows", section.rows);
    map.set("own", half(reader, &section.own, official));
    map.set("beside", half(view.reader(official), &section.beside, lang));
    map.into()
}

/// What stands in a column; where only the other one has the section, that is said.
fn half(reader: Reader<'_>, html: &str, other: Lang) -> Value {
    let Reader { view, lang } = reader;
    if !html.is_empty() {
        return Value::html(html);
    }
    let name = show::language_name(view, view.site.config.tag(other), lang);
    let said = view.words[lang.index()]
        .strings
        .format("in_language_only", &[("language".to_owned(), Argument::Text(name))]);
    let mut html = Marked::default();
    html.push_str("<p class=\"meta\">(");
    html.push_marked(&borrowed::in_its_language(reader, "in_language_only", &said));
    html.push_str(")</p>");
    Value::html(&html)
}

/// How many letters the longest word of a text has: what decides how large it can be set on a narrow phone.
fn longest_word(text: &str) -> usize {
    let is_between =
        |letter: char| letter.is_whitespace() || matches!(letter, '-' | '/' | '\u{ad}');
    text.split(is_between).map(|word| word.chars().count()).max().unwrap_or(0)
}
