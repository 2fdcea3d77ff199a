//! The way from a page back to the root of the site, with which each of its links begins.
//!
//! What stands on many pages differs in nothing else between a page and one that lies deeper. So the way
//! stays a mark wherever HTML is made, and each page is given its own when it is written.

use crate::content::config::Lang;
use crate::content::markdown::escape;
use crate::words::mark::{self, Marked};
use crate::words::template::{Context, TemplateError};

use super::View;

pub(super) use crate::words::mark::ROOT;

impl View {
    /// Renders a template as a file from which `root` leads to the root of the site; a page with its
    /// policy.
    pub(super) fn write(
        &self,
        template: &str,
        lang: Lang,
        context: &Context,
        root: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let mut marked = Vec::with_capacity(out.capacity());
        self.render(template, lang, context, &mut marked)?;
        let marked = self.with_borrowed_told(template, marked);
        // What a site is published under may hold a `&`; a way that only climbs stays as it is.
        let root = escape(root);
        let (start, rest) = match self.policy_of(template, &marked) {
            Some((at, policy)) => {
                let (start, rest) = marked.split_at(at);
                mark::fill_root(start, &root, out);
                (policy.into_bytes(), rest)
            }
            None => (Vec::new(), &marked[..]),
        };
        out.extend_from_slice(&start);
        mark::fill_root(rest, &root, out);
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
        self.render(template, lang, context, &mut bytes)?;
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        Ok(Marked::of_template(text))
    }
}
