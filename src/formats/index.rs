//! The page where readers search, which lists all pages from A to Z, in parts where they are many.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::address::{Addresses, SEARCH};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Index;

impl Format for Index {
    fn name(&self) -> &'static str {
        "lists of all pages"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for lang in view.site.config.langs() {
            wanted.extend((1..=view.index_parts(lang)).map(|number| Wanted {
                path: view.addresses.output(lang, &Addresses::part_folder(SEARCH, number)),
                lang: Some(lang),
                format: &Index,
                about: About::Index(number),
                claimed_by: None,
            }));
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
            (About::Index(number), Some(lang)) => {
                Ok(view.render_index(*number, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}
