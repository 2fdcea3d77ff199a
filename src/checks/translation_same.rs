//! Texts of translations that say what their source says, in its words.

use super::{Check, Page};
use crate::words::diagnostic::{Code, Diagnostic, codes};

pub(super) struct TranslationSame;

/// So many are named; of the others how many there are.
const NAMED: usize = 3;

impl Check for TranslationSame {
    fn code(&self) -> &'static Code {
        &codes::TRANSLATION_SAME
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let site = page.checked.site;
        let source = &page.document.source;
        let shown = site.find(source.id.as_str()).map(|subject| site.shown(subject, source.lang));
        let Some(translation) = shown.and_then(|id| site.text(id).translation.as_ref()) else {
            return;
        };
        let same = &translation.same;
        if same.is_empty() {
            return;
        }
        let named: Vec<String> =
            same.iter().take(NAMED).map(|(_, words)| words.to_string()).collect();
        let more = match same.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(", {more} more"),
        };
        let count = if same.len() == 1 {
            "a text says".to_owned()
        } else {
            format!("{} texts say", same.len())
        };
        let message =
            format!("{count} the same as the source, word for word: {}{more}", named.join(", "));
        let field = same.iter().find_map(|(key, _)| key.split('/').next());
        said.push(
            page.say(self, message)
                .maybe_at(field.and_then(|field| page.place_of(field)))
                .hint("translate it, or leave it out: readers get the text of the source, marked with its language"),
        );
    }
}
