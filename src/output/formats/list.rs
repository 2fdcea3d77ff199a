//! Lists of sections, and of a topic's practices beyond the first part, in parts of `paginate`.

use super::{Context, FileFormat, Format, InGuide, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::pages_of_section;
use crate::output::view::{View, list};
use crate::site::address::Addresses;
use crate::site::{Relation, Site};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

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
                Ok(list::render_section(view.reader(lang), section, number, path, out)?)
            }
            Part::Topic(topic, number) => {
                Ok(list::render_part(view.reader(lang), topic, number, path, out)?)
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
