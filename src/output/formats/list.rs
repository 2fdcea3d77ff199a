//! Lists of sections, and of a topic's practices beyond the first part, in parts of `paginate`.

use super::{Context, FileFormat, Format, InGuide, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::pages_of_section;
use crate::output::view::parts::Frame;
use crate::output::view::{Reader, View, coverage, filters, frame, json_ld, list, page, root};
use crate::site::address::Addresses;
use crate::site::{Relation, Site};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{self, OutputPath, SubjectId};
use crate::words::template::{TemplateError, Value};

pub(super) struct List;

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// Of that of a section, from 1.
    Section(&'static str, usize),
    /// Of a topic's practices, from 2: the first stands on the page of the topic.
    Topic(SubjectId, usize),
}

impl Format for List {
    type Subject = Part;
    type Audience = Lang;

    const NAME: &'static str = "lists";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for section in view.sections() {
            plan_section(view, section, wanted);
        }
        for topic in view.site.subject_ids() {
            if view.site.subject(topic).kind == Kind::Topic && !view.addresses.is_section(topic) {
                plan_topic(view, topic, wanted);
            }
        }
    }

    fn page(part: &Part, site: &Site) -> Option<SubjectId> {
        match part {
            Part::Section(section, _) => site.section_page(section),
            Part::Topic(topic, _) => Some(*topic),
        }
    }

    fn template(_: &Part, _: &View) -> Option<String> {
        Some("list.html".to_owned())
    }

    fn lists(part: &Part) -> Vec<String> {
        match part {
            Part::Section(section, _) => vec![pages_of_section(section)],
            Part::Topic(..) => vec!["the pages on this topic".to_owned()],
        }
    }

    /// The guides of the site, from which the way leads back into one.
    fn in_guide(part: &Part, _: &View) -> InGuide {
        match *part == Part::Section(Kind::Guide.folder(), 1) {
            true => InGuide::BesideGuide,
            false => InGuide::No,
        }
    }
}

impl FileFormat for List {
    fn render(
        part: &Part,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        match *part {
            Part::Section(section, number) => {
                Ok(render_section(view.reader(lang), section, number, path, out)?)
            }
            Part::Topic(topic, number) => {
                Ok(render_part(view.reader(lang), topic, number, path, out)?)
            }
        }
    }
}

fn plan_section(view: &View, section: &'static str, wanted: &mut Wanted<'_, List>) {
    let folder = format!("{section}/");
    let parts = view.parts(view.members(section).len());
    for lang in view.site.config.langs() {
        let claimed_by = view.site.section_page(section).map(|page| {
            let shown = view.site.document(view.site.shown(page, lang));
            shown.source.path.clone()
        });
        for number in 1..=parts {
            let path = view.addresses.output(lang, &Addresses::part_folder(&folder, number));
            let part = Part::Section(section, number);
            match &claimed_by {
                Some(page) => wanted.claimed_file(path, part, lang, page.clone()),
                None => wanted.file(path, part, lang),
            }
        }
    }
}

fn plan_topic(view: &View, topic: SubjectId, wanted: &mut Wanted<'_, List>) {
    let folder = view.addresses.own_folder(topic);
    let parts = view.parts(view.related(topic, Relation::Practices).len());
    for lang in view.site.config.langs() {
        for number in 2..=parts {
            let path = view.addresses.output(lang, &Addresses::part_folder(&folder, number));
            wanted.file(path, Part::Topic(topic, number), lang);
        }
    }
}

/// Renders a part of the list of a section.
fn render_section(
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
            let mut page = page::with_text(reader, subject)?;
            if view.site.source(subject).common.title.is_none() {
                page.set("title", title);
            }
            frame::set_addresses(reader, &mut page, &here);
            if view.site.exists_in(subject, lang) {
                page.set("canonical", view.addresses.folder_url(lang, &here));
            }
            page
        }
        None => {
            let langs = view.list_languages(section);
            let mut page = frame::chrome_map(reader, "list", section, &title, &here, &langs);
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
    let mut context = frame::framed(view, &frame, page)?;
    context.set("list", list::list_of(reader, view.members(section), number, &folder));
    if Kind::of_folder(section) == Kind::Recommendation {
        context.set("checklist", coverage::checklist(reader, number));
    }
    if section == Kind::Practice.folder() {
        context.set("filters", filters::filters(reader, None)?);
    }
    root::write(reader, "list.html", &context, &file.to_root(), out)
}

/// Renders a later part of a topic's practices.
fn render_part(
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
    frame::set_addresses(reader, &mut page, &here);
    if view.site.exists_in(topic, lang) {
        page.set("canonical", view.addresses.folder_url(lang, &here));
    }
    page.set("kind", "list");
    page.set("body", "");
    let langs = view.site.languages_of(topic).collect();
    let section = view.site.subject(topic).id.section();
    let frame = Frame { lang, section, is_list: false, langs, folder: &here };
    let mut context = frame::framed(view, &frame, page)?;
    let practices = view.related(topic, Relation::Practices);
    context.set("list", list::list_of(reader, &practices, number, &folder));
    root::write(reader, "list.html", &context, &file.to_root(), out)
}
