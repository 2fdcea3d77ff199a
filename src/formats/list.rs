//! Lists of sections, and of a topic's practices beyond the first part, in parts of `paginate`.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::address::Addresses;
use crate::config::Lang;
use crate::diagnostic::Diagnostic;
use crate::kinds::Kind;
use crate::site::Relation;
use crate::view::View;

pub(super) struct List;

impl Format for List {
    fn name(&self) -> &'static str {
        "lists"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for section in view.sections() {
            let folder = format!("{section}/");
            let parts = view.parts(view.members(section).len());
            for lang in view.site.config.langs() {
                let source = view.site.section_page(section);
                let claimed_by = source.map(|page| {
                    view.site.document(view.site.shown(page, lang)).source.path.clone()
                });
                wanted.extend((1..=parts).map(|number| {
                    let about = About::Section(section, number);
                    Wanted {
                        claimed_by: claimed_by.clone(),
                        ..part(view, lang, &folder, number, about)
                    }
                }));
            }
        }
        for topic in view.site.subject_ids() {
            if view.site.subject(topic).kind != Kind::Topic || view.addresses.is_section(topic) {
                continue;
            }
            let folder = view.addresses.own_folder(topic);
            let parts = view.parts(view.related(topic, Relation::Practices).len());
            for lang in view.site.config.langs() {
                wanted.extend(
                    (2..=parts).map(|number| {
                        part(view, lang, &folder, number, About::Part(topic, number))
                    }),
                );
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
        match output.about {
            About::Section(section, number) => {
                Ok(view.render_section(section, number, lang, &output.path, out)?)
            }
            About::Part(topic, number) => {
                Ok(view.render_part(topic, number, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}

fn part(view: &View, lang: Lang, folder: &str, number: usize, about: About) -> Wanted {
    let path = view.addresses.output(lang, &Addresses::part_folder(folder, number));
    Wanted { path, lang: Some(lang), format: &List, about, claimed_by: None }
}
