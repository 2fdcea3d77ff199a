//! The way from a page back to the root of the site, with which each of its links begins.
//!
//! What stands on many pages differs in nothing else between a page and one that lies deeper. So the way
//! stays a mark wherever HTML is made, and each page is given its own when it is written.

use crate::content::markdown::escape;
use crate::words::mark::{self, Marked};
use crate::words::template::{Context, TemplateError};

use super::{Reader, borrowed, policy};

pub(super) use crate::words::mark::ROOT;

/// Renders a template as a file from which `root` leads to the root of the site; a page with its
/// policy.
pub(in crate::output) fn write(
    reader: Reader<'_>,
    template: &str,
    context: &Context,
    root: &str,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let mut marked = Vec::with_capacity(out.capacity());
    view.render(template, lang, context, &mut marked)?;
    let marked = borrowed::with_borrowed_told(view, template, marked);
    // What a site is published under may hold a `&`; a way that only climbs stays as it is.
    let root = escape(root);
    let (start, rest) = match policy::policy_of(view, template, &marked) {
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
    reader: Reader<'_>,
    template: &str,
    context: &Context,
) -> Result<Marked, TemplateError> {
    let Reader { view, lang } = reader;
    let mut bytes = Vec::with_capacity(512);
    view.render(template, lang, context, &mut bytes)?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    Ok(Marked::of_template(text))
}
