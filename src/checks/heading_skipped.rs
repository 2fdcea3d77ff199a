//! Headings that are more than one level below the one before them.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct HeadingSkipped;

impl Check for HeadingSkipped {
    fn code(&self) -> &'static Code {
        &codes::HEADING_SKIPPED
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        // The title of the page is the heading of level 1.
        let mut before = 1;
        for heading in &page.prose.headings {
            if heading.level > before + 1 {
                let (level, wanted) = (heading.level, before + 1);
                let message = format!("the heading goes down from level {before} to {level}");
                said.push(
                    page.say(self, message)
                        .at(heading.span)
                        .hint(format!("begin it with `{}`", "#".repeat(wanted.into()))),
                );
            }
            before = heading.level;
        }
    }
}
