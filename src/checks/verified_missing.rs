//! Pages that people act on and that do not say when their facts were verified.

use super::{Check, Page};
use crate::content::kinds::Kind;
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct VerifiedMissing;

impl Check for VerifiedMissing {
    fn code(&self) -> &'static Code {
        &codes::VERIFIED_MISSING
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let is_silent = page.document.common.verified_on.is_none() && page.lacks("verified_on");
        let is_relied_on = matches!(page.kind(), Kind::Guide | Kind::Service);
        if is_relied_on && page.has_facts() && is_silent {
            let today = page.checked.today();
            said.push(
                page.say(self, "the page does not say when its facts were verified")
                    .maybe_at(page.place_of("verified_on"))
                    .hint(format!("check the facts and add `verified_on: {today}`")),
            );
        }
    }
}
