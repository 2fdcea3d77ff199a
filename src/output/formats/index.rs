//! The page where readers search, which lists all pages from A to Z, in parts where they are many.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, index};
use crate::site::address::{Addresses, SEARCH};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Index;

impl Format for Index {
    /// A part of the list, from 1.
    type Subject = usize;
    type Audience = Lang;

    const NAME: &'static str = "lists of all pages";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for lang in view.site.config.langs() {
            for number in 1..=index::index_parts(view.reader(lang)) {
                let folder = Addresses::part_folder(SEARCH, number);
                wanted.file(view.addresses.output(lang, &folder), number, lang);
            }
        }
    }

    fn template(_: &usize, _: &View) -> Option<String> {
        Some("search.html".to_owned())
    }

    fn lists(_: &usize) -> Vec<String> {
        vec!["all pages in this language".to_owned()]
    }
}

impl FileFormat for Index {
    fn render(
        number: &usize,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(index::render_index(context.view.reader(lang), *number, path, out)?)
    }
}
