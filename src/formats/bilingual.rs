//! A page in two languages side by side: the reader's, and that of the offices.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Bilingual;

impl Format for Bilingual {
    fn name(&self) -> &'static str {
        "bilingual pages"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for subject in view.site.subject_ids() {
            let langs = view.site.config.langs();
            wanted.extend(langs.filter(|lang| view.has_bilingual(subject, *lang)).map(|lang| {
                let folder = view.addresses.bilingual_folder(subject);
                Wanted {
                    path: view.addresses.output(lang, &folder),
                    lang: Some(lang),
                    format: &Bilingual,
                    about: About::Bilingual(subject),
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
            (About::Bilingual(subject), Some(lang)) => {
                Ok(view.render_bilingual(*subject, lang, &output.path, out)?)
            }
            _ => Ok(()),
        }
    }
}
