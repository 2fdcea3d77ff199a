//! The list of practices narrowed to a topic, country, year or instrument, in parts of `paginate`.
//!
//! As the later parts of a list, these pages stand in no sitemap: each shows nothing but pages that do.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::address::Addresses;
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Filter;

impl Format for Filter {
    fn name(&self) -> &'static str {
        "filtered lists"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for (filter, practices) in view.site.filters.all() {
            let folder = view.addresses.filter_folder(filter);
            for number in 1..=view.parts(practices.len()) {
                let folder = Addresses::part_folder(&folder, number);
                wanted.extend(view.site.config.langs().map(|lang| Wanted {
                    path: view.addresses.output(lang, &folder),
                    lang: Some(lang),
                    format: &Filter,
                    about: About::Filter(filter.clone(), number),
                    claimed_by: None,
                }));
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
        match (&output.about, output.lang) {
            (About::Filter(filter, number), Some(lang)) => {
                Ok(view.render_filter(filter, *number, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}
