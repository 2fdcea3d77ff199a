//! The list of practices narrowed to a topic, country, year or instrument, in parts of `paginate`.
//!
//! As the later parts of a list, these pages stand in no sitemap: each shows nothing but pages that do.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::pages_of_section;
use crate::output::view::{View, filters};
use crate::site;
use crate::site::address::Addresses;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Filter;

impl Format for Filter {
    /// A value by which the list is narrowed, and a part of it, from 1.
    type Subject = (site::Filter, usize);
    type Audience = Lang;

    const NAME: &'static str = "filtered lists";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for (filter, practices) in view.site.filters.all() {
            let folder = view.addresses.filter_folder(filter);
            for number in 1..=view.parts(practices.len()) {
                let folder = Addresses::part_folder(&folder, number);
                for lang in view.site.config.langs() {
                    let path = view.addresses.output(lang, &folder);
                    wanted.file(path, (filter.clone(), number), lang);
                }
            }
        }
    }

    fn template(_: &Self::Subject, _: &View) -> Option<String> {
        Some("list.html".to_owned())
    }

    fn lists((filter, _): &Self::Subject) -> Vec<String> {
        let practices = pages_of_section(Kind::Practice.folder());
        vec![format!("{practices} of this {}", filter.facet().word())]
    }
}

impl FileFormat for Filter {
    fn render(
        (filter, number): &Self::Subject,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(filters::render_filter(context.view.reader(lang), filter, *number, path, out)?)
    }
}
