//! Headings with nothing under them: neither text nor a heading of a lower level.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct HeadingEmpty;

impl Check for HeadingEmpty {
    fn code(&self) -> &'static Code {
        &codes::HEADING_EMPTY
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        for heading in page.prose.headings.iter().filter(|heading| !heading.has_content) {
            said.push(
                page.say(self, format!("nothing stands under the heading `{}`", heading.text))
                    .at(heading.span)
                    .hint("write the section, or remove the heading"),
            );
        }
    }
}
