//! Cards: the picture that shows a page where its address is sent to somebody.

use super::{Context, FileFormat, Format, RenderError, Turn, Wanted};
use crate::content::config::Lang;
use crate::media::drawing;
use crate::output::view::{PREVIEW_SIZE, View, preview};
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::template::TemplateError;

pub(super) struct Preview;

impl Format for Preview {
    /// The page that is shown; the site where there is none.
    type Subject = Option<SubjectId>;
    type Audience = Lang;

    const NAME: &'static str = "cards";
    const TURN: Turn = Turn::Late;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        if !preview::has_previews(view) {
            return;
        }
        for lang in view.site.config.langs() {
            wanted.file(view.addresses.preview(lang, None), None, lang);
        }
        for (subject, lang) in preview::previewed(view) {
            wanted.file(view.addresses.preview(lang, Some(subject)), Some(subject), lang);
        }
    }

    fn page(subject: &Self::Subject, _: &Site) -> Option<SubjectId> {
        *subject
    }

    fn template(_: &Self::Subject, _: &View) -> Option<String> {
        Some("preview.svg".to_owned())
    }
}

impl FileFormat for Preview {
    fn render(
        subject: &Self::Subject,
        lang: Lang,
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let (view, fonts) = (context.view, context.fonts);
        let preview = preview::preview(view.reader(lang), *subject);
        let card = context.remembered(&preview::name_of_preview(view, &preview, fonts), || {
            let svg = preview::render_preview(view, &preview, fonts)?;
            let (width, height) = PREVIEW_SIZE;
            let card = drawing::png(&svg, width, height);
            Ok(card.map_err(|message| TemplateError::of_drawing("preview.svg", message))?)
        })?;
        out.extend_from_slice(&card);
        Ok(())
    }
}
