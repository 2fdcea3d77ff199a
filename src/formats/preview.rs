//! Cards: the picture that shows a page where its address is sent to somebody.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::drawing;
use crate::template::TemplateError;
use crate::view::{PREVIEW_SIZE, View};

pub(super) struct Preview;

impl Format for Preview {
    fn name(&self) -> &'static str {
        "cards"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        if !view.has_previews() {
            return;
        }
        let output = |subject, lang| Wanted {
            path: view.addresses.preview(lang, subject).into(),
            lang: Some(lang),
            format: &Preview,
            about: About::Preview(subject),
            claimed_by: None,
        };
        wanted.extend(view.site.config.langs().map(|lang| output(None, lang)));
        wanted.extend(view.previewed().map(|(subject, lang)| output(Some(subject), lang)));
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let (About::Preview(subject), Some(lang)) = (&output.about, output.lang) else {
            return Ok(());
        };
        let Some(fonts) = means.fonts else { return Ok(()) };
        let preview = view.preview(*subject, lang);
        let name = view.name_of_preview(&preview, fonts);
        let card = match means.world.recall(&name) {
            Some(card) => card,
            None => {
                let svg = view.render_preview(&preview, fonts)?;
                let (width, height) = PREVIEW_SIZE;
                let card = drawing::png(&svg, width, height)
                    .map_err(|message| TemplateError::of_drawing("preview.svg", message))?;
                means.world.remember(&name, &card);
                card
            }
        };
        out.extend_from_slice(&card);
        Ok(())
    }

    fn is_late(&self) -> bool {
        true
    }
}
