//! `404.html`. It is served at any depth, so its links begin with the path of `base_url`.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct NotFound;

impl Format for NotFound {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "404.html";

    fn plan(_: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        wanted.file("404.html", (), ());
    }

    fn template((): &(), _: &View) -> Option<String> {
        Some("not_found.html".to_owned())
    }
}

impl FileFormat for NotFound {
    fn render(
        (): &(),
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let root = view.site.config.base_path().to_owned();
        Ok(view.render_for_all("not_found.html", "not-found", "page_not_found", &root, out)?)
    }
}
