//! The card of a service, to be shown at its counter: what one needs and which language one speaks,
//! in the language of the offices and in one's own.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Card;

impl Format for Card {
    fn name(&self) -> &'static str {
        "counter cards"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for subject in view.site.subject_ids() {
            let langs = view.site.config.langs();
            wanted.extend(langs.filter(|lang| view.has_card(subject, *lang)).map(|lang| {
                let folder = view.addresses.card_folder(subject);
                Wanted {
                    path: view.addresses.output(lang, &folder),
                    lang: Some(lang),
                    format: &Card,
                    about: About::Card(subject),
                    claimed_by: None,
                }
            }));
        }
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        match (&output.about, output.lang) {
            (About::Card(subject), Some(lang)) => {
                Ok(view.render_card(*subject, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}
