//! `sw.js`: the service worker, a program of the theme that keeps on the reader's device what was read.
//! It lies at the root of the site, for a browser lets it care for what lies below it and for nothing else.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::output::view::{View, web_app};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Worker;

impl Format for Worker {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "service worker";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        // Browsers start none for files on a disk.
        if !view.addresses.is_portable() {
            wanted.file("sw.js", (), ());
        }
    }

    fn template((): &(), _: &View) -> Option<String> {
        Some("sw.js".to_owned())
    }
}

impl FileFormat for Worker {
    fn render(
        (): &(),
        (): (),
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(web_app::render_worker(context.view, path, out)?)
    }
}
