//! `guide/<city>/offline.html`: a whole guide in one file, to be sent and carried.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct OneFile;

impl Format for OneFile {
    fn name(&self) -> &'static str {
        "guides in one file"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        for guide in view.guides() {
            wanted.extend(view.site.config.langs().map(|lang| Wanted {
                path: view.addresses.one_file(lang, *guide).into(),
                lang: Some(lang),
                format: &OneFile,
                about: About::Guide(*guide),
                claimed_by: None,
            }));
        }
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let (About::Guide(guide), Some(lang)) = (&output.about, output.lang) else { return Ok(()) };
        // A picture that cannot be read has been complained about where it is published.
        let picture = |path: &str| means.file(path, view).ok().flatten();
        Ok(view.render_one_file(*guide, lang, &picture, out)?)
    }

    fn is_late(&self) -> bool {
        true
    }

    fn is_made_of_others(&self) -> bool {
        true
    }
}
