//! Overviews: a map of the world, and the grid of cities and recommendations.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::sources::pages_of_section;
use crate::output::view::{Overview, View, overview};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Overviews;

impl Format for Overviews {
    type Subject = Overview;
    type Audience = Lang;

    const NAME: &'static str = "overviews";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for overview in overview::overviews(view) {
            for lang in view.site.config.langs() {
                wanted.file(view.addresses.output(lang, &overview.folder()), *overview, lang);
            }
        }
    }

    fn template(overview: &Overview, _: &View) -> Option<String> {
        Some(format!("{}.html", overview.name()))
    }

    fn lists(overview: &Overview) -> Vec<String> {
        overview.sections().into_iter().map(pages_of_section).collect()
    }
}

impl FileFormat for Overviews {
    fn render(
        overview: &Overview,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(overview::render_overview(context.view.reader(lang), *overview, path, out)?)
    }
}
