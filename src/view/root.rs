//! The way from a page back to the root of the site, with which each of its links begins.
//!
//! What stands on many pages differs in nothing else between a page and one that lies deeper. So the way
//! stays a mark wherever HTML is made, and each page is given its own when it is written.

use crate::config::Lang;
use crate::mark::{self, Marked};
use crate::template::{Context, TemplateError};

use super::View;

pub(super) use crate::mark::ROOT;

impl View {
    /// Renders a template as a file from which `root` leads to the root of the site.
    pub(super) fn write(
        &self,
        template: &str,
        lang: Lang,
        context: &Context,
        root: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut marked = Vec::with_capacity(out.capacity());
        self.templates(lang).render(template, context, &mut marked)?;
        mark::fill_root(&marked, root, out);
        Ok(())
    }

    /// Renders a template as a part of pages.
    pub(super) fn fragment(
        &self,
        template: &str,
        lang: Lang,
        context: &Context,
    ) -> Result<Marked, TemplateError> {
        let mut bytes = Vec::with_capacity(512);
        self.templates(lang).render(template, context, &mut bytes)?;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        Ok(Marked::of_template(text))
    }
}
