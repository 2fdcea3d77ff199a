//! Lists of pages in parts, with what is over behind what is still to come.
//!
//! Owns which pages stand in a part and how one gets to the others. How a page stands in a list, `summary` says.

use crate::content::kinds::Kind;
use crate::site::Relation;
use crate::site::address::Addresses;
use crate::words::path::{self, OutputPath, SubjectId};
use crate::words::template::{Map, TemplateError, Value};

use super::body::Place;
use super::parts::Frame;
use super::{Reader, body, coverage, filters, json_ld, page, relations, root, times};

/// Renders a part of the list of a section.
pub fn render_section(
    reader: Reader<'_>,
    section: &'static str,
    number: usize,
    file: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let folder = format!("{section}/");
    let here = Addresses::part_folder(&folder, number);
    let title = view.section_title(section, lang);
    let mut page = match view.site.section_page(section) {
        Some(subject) => {
            let mut page = page::page(reader, subject);
            let shown = view.site.shown(subject, lang);
            let is_below_picture = page::has_picture(view, subject);
            let body = body::body(view, shown, &Place { lang, subject, is_below_picture })?;
            page.set("body", Value::html(&body));
            if view.site.source(subject).common.title.is_none() {
                page.set("title", title);
            }
            page::set_addresses(reader, &mut page, &here);
            if view.site.exists_in(subject, lang) {
                page.set("canonical", view.addresses.folder_url(lang, &here));
            }
            page
        }
        None => {
            let langs = view.list_languages(section);
            let mut page = page::chrome_map(reader, "list", section, &title, &here, &langs);
            page.set("json_ld", json_ld::json_ld_of_section(reader, section));
            page
        }
    };
    page.set("kind", "list");
    page.set("section", section);
    page.set(
        "feed",
        match section {
            "practices" | "stories" => {
                view.addresses.file(lang, &format!("{folder}feed.xml")).into()
            }
            _ => Value::none(),
        },
    );
    let has_events = view.members(section).iter().any(|page| view.has_calendar(*page));
    let calendar =
        has_events.then(|| path::url_encode(&view.addresses.calendar(lang)).into_owned());
    page.set("calendar", Value::maybe(calendar));
    let langs = view.list_languages(section);
    let frame = Frame { lang, section, is_list: number == 1, langs, folder: &here };
    let mut context = page::framed(view, &frame, page)?;
    context.set("list", list_of(reader, view.members(section), number, &folder));
    if Kind::of_folder(section) == Kind::Recommendation {
        context.set("checklist", coverage::checklist(reader, number));
    }
    if section == Kind::Practice.folder() {
        context.set("filters", filters::filters(reader, None)?);
    }
    root::write(reader, "list.html", &context, &file.to_root(), out)
}

/// Renders a later part of a topic's practices.
pub fn render_part(
    reader: Reader<'_>,
    topic: SubjectId,
    number: usize,
    file: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let folder = view.addresses.own_folder(topic);
    let here = Addresses::part_folder(&folder, number);
    let mut page = page::page(reader, topic);
    page::set_addresses(reader, &mut page, &here);
    if view.site.exists_in(topic, lang) {
        page.set("canonical", view.addresses.folder_url(lang, &here));
    }
    page.set("kind", "list");
    page.set("body", "");
    let langs = view.site.languages_of(topic).collect();
    let section = view.site.subject(topic).id.section();
    let frame = Frame { lang, section, is_list: false, langs, folder: &here };
    let mut context = page::framed(view, &frame, page)?;
    let practices = view.related(topic, Relation::Practices);
    context.set("list", list_of(reader, &practices, number, &folder));
    root::write(reader, "list.html", &context, &file.to_root(), out)
}

/// The pages in a part of a list, in its order.
pub(super) fn part_of(reader: Reader<'_>, members: &[SubjectId], number: usize) -> Vec<SubjectId> {
    let Reader { view, lang } = reader;
    let mut members = members.to_vec();
    view.site.order.sort(lang, &mut members);
    times::in_course(view, &mut members);
    let size = view.site.config.paginate;
    members.into_iter().skip((number - 1) * size).take(size).collect()
}

/// A part of a list of pages.
pub(super) fn list_of(
    reader: Reader<'_>,
    members: &[SubjectId],
    number: usize,
    folder: &str,
) -> Value {
    let Reader { view, lang } = reader;
    let first = (number - 1) * view.site.config.paginate;
    let items = part_of(reader, members, number);
    let parts = view.parts(members.len());
    let link =
        |number: usize| view.addresses.folder_link(lang, &Addresses::part_folder(folder, number));
    let mut map = Map::new();
    let (past, items): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|page| times::is_over(view, *page));
    map.set("items", relations::summary_list(reader, &items));
    map.set("past", relations::summary_list(reader, &past));
    map.set("number", number);
    map.set("pages", parts);
    map.set("total", members.len());
    map.set("first", first + 1);
    map.set("previous", Value::maybe((number > 1).then(|| link(number - 1))));
    map.set("next", Value::maybe((number < parts).then(|| link(number + 1))));
    let shown = shown_parts(number, parts);
    map.set(
        "all",
        Value::list(shown.into_iter().map(|other| {
            let mut map = Map::new();
            map.set("number", other);
            map.set("text", view.site.locale(lang).number(other as f64));
            map.set("path", link(other));
            map.set("current", other == number);
            map.into()
        })),
    );
    map.into()
}

/// The first and last parts and those around the current one: a long list stays short.
fn shown_parts(number: usize, parts: usize) -> Vec<usize> {
    (1..=parts).filter(|part| *part == 1 || *part == parts || part.abs_diff(number) <= 2).collect()
}
