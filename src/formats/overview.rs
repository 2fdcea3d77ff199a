//! Overviews: a map of the world, and the grid of cities and recommendations.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Overviews;

impl Format for Overviews {
    fn name(&self) -> &'static str {
        "overviews"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for overview in view.overviews() {
            wanted.extend(view.site.config.langs().map(|lang| Wanted {
                path: view.addresses.output(lang, &overview.folder()),
                lang: Some(lang),
                format: &Overviews,
                about: About::Overview(*overview),
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
            (About::Overview(overview), Some(lang)) => {
                Ok(view.render_overview(*overview, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}
