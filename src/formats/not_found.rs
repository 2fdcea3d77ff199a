//! `404.html`. It is served at any depth, so its links begin with the path of `base_url`.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct NotFound;

impl Format for NotFound {
    fn name(&self) -> &'static str {
        "404.html"
    }

    fn plan(&self, _: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.push(Wanted {
            path: "404.html".into(),
            lang: None,
            format: &NotFound,
            about: About::Site,
            claimed_by: None,
        });
    }

    fn render(
        &self,
        _: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let root = view.site.config.base_path().to_owned();
        Ok(view.render_for_all("not_found.html", "not-found", "page_not_found", &root, out)?)
    }
}
