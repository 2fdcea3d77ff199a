//! Pictures of pages without a word on who made them.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct CreditMissing;

impl Check for CreditMissing {
    fn code(&self) -> &'static Code {
        &codes::CREDIT_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let image = page.document.common.image.as_ref().filter(|_| page.document.source.is_source);
        let Some(image) = image.filter(|image| image.credit.is_none()) else { return };
        let Some(file) = &image.src else { return };
        said.push(
            page.say(
                self,
                format!("nobody is named as the maker of the picture `{}`", file.written),
            )
            .at(file.span)
            .hint("add `credit: …` and `licence: …` beside `src:`"),
        );
    }
}
