//! The way from a page back to the root of the site, with which each of its links begins.
//!
//! What stands on many pages differs in nothing else between a page and one that lies deeper. So the way
//! stays a mark wherever HTML is made, and each page is given its own when it is written.

use crate::config::Lang;
use crate::template::{Context, TemplateError};

use super::View;

/// Stands for the way to the root: a code point that Unicode keeps for such use, as text.
pub(super) const ROOT: &str = "\u{fdd3}";

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
        self.templates(lang).render(template, context, &mut marked)?;
        let (start, rest) = match self.policy_of(template, &marked) {
            Some((at, policy)) => {
                let (start, rest) = marked.split_at(at);
                fill(start, root.as_bytes(), out);
                (policy.into_bytes(), rest)
            }
            None => (Vec::new(), &marked[..]),
        };
        out.extend_from_slice(&start);
        fill(rest, root.as_bytes(), out);
        Ok(())
    }

    /// Renders a template as a part of pages.
    pub(super) fn fragment(
        &self,
        template: &str,
        lang: Lang,
        context: &Context,
    ) -> Result<String, TemplateError> {
        let mut bytes = Vec::with_capacity(512);
        self.templates(lang).render(template, context, &mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Puts the way to the root in the place of its marks.
fn fill(marked: &[u8], root: &[u8], out: &mut Vec<u8>) {
    out.reserve(marked.len() + marked.len() / 8);
    let mut written = 0;
    for at in memchr::memmem::find_iter(marked, ROOT) {
        out.extend_from_slice(&marked[written..at]);
        out.extend_from_slice(root);
        written = at + ROOT.len();
    }
    out.extend_from_slice(&marked[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_becomes_the_way_to_the_root() {
        let marked = format!("<a href=\"{ROOT}en/\">{ROOT}{ROOT}");
        let mut out = Vec::new();
        fill(marked.as_bytes(), b"../", &mut out);
        assert_eq!(out, b"<a href=\"../en/\">../../");
    }
}
