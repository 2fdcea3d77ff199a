//! `robots.txt` (RFC 9309), which names the sitemap, and `.nojekyll`, which tells GitHub Pages to
//! publish the folder as it is.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::output::view::View;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Robots;

impl Format for Robots {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = "robots.txt";

    fn plan(_: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        wanted.file("robots.txt", (), ());
    }
}

impl FileFormat for Robots {
    fn render(
        (): &(),
        (): (),
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let sitemap = context.view.addresses.url("sitemap.xml");
        out.extend_from_slice(
            format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").as_bytes(),
        );
        Ok(())
    }
}

pub(super) struct NoJekyll;

impl Format for NoJekyll {
    type Subject = ();
    type Audience = ();

    const NAME: &'static str = ".nojekyll";

    fn plan(_: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        wanted.file(".nojekyll", (), ());
    }
}

impl FileFormat for NoJekyll {
    /// Only that the file is there counts.
    fn render(
        (): &(),
        (): (),
        _: &OutputPath,
        _: &Context<'_>,
        _: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(())
    }
}
