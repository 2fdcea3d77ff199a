//! `sw.js`: the service worker, a program of the theme that keeps on the reader's device what was read.
//! It lies at the root of the site, for a browser lets it care for what lies below it and for nothing else.

use super::{About, Format, Means, Output, RenderError};
use crate::diagnostic::Diagnostic;
use crate::path::OutputPath;
use crate::view::View;

pub(super) struct Worker;

impl Format for Worker {
    fn name(&self) -> &'static str {
        "service worker"
    }

    fn plan(&self, view: &View, outputs: &mut Vec<Output>, _: &mut Vec<Diagnostic>) {
        // Browsers start none for files on a disk.
        if view.addresses.is_portable() {
            return;
        }
        outputs.push(Output {
            path: OutputPath::new("sw.js"),
            lang: None,
            format: &Worker,
            about: About::Site,
            claimed_by: None,
        });
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(view.render_worker(&output.path, out)?)
    }
}
