//! `sw.js`: the service worker, a program of the theme that keeps on the reader's device what was read.
//! It lies at the root of the site, for a browser lets it care for what lies below it and for nothing else.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Worker;

impl Format for Worker {
    fn name(&self) -> &'static str {
        "service worker"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        // Browsers start none for files on a disk.
        if view.addresses.is_portable() {
            return;
        }
        wanted.push(Wanted {
            path: "sw.js".into(),
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
