//! `robots.txt` (RFC 9309), which names the sitemap, and `.nojekyll`, which tells GitHub Pages to
//! publish the folder as it is.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Robots;

impl Format for Robots {
    fn name(&self) -> &'static str {
        "robots.txt"
    }

    fn plan(&self, _: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.push(of_site(&Robots, "robots.txt"));
    }

    fn render(
        &self,
        _: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let sitemap = view.addresses.url("sitemap.xml");
        out.extend_from_slice(
            format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").as_bytes(),
        );
        Ok(())
    }
}

pub(super) struct NoJekyll;

impl Format for NoJekyll {
    fn name(&self) -> &'static str {
        ".nojekyll"
    }

    fn plan(&self, _: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        wanted.push(of_site(&NoJekyll, ".nojekyll"));
    }

    fn render(&self, _: &Output, _: &View, _: &Means, _: &mut Vec<u8>) -> Result<(), RenderError> {
        Ok(())
    }
}

fn of_site(format: &'static dyn Format, path: &str) -> Wanted {
    Wanted { path: path.into(), lang: None, format, about: About::Site, claimed_by: None }
}
