//! Cards: the picture that shows a page where its address is sent to somebody.

use super::{Context, FileFormat, Format, RenderError, Turn, Wanted};
use crate::content::config::Lang;
use crate::media::drawing;
use crate::output::view::{PREVIEW_SIZE, View};
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
        if !view.has_previews() {
            return;
        }
        for lang in view.site.config.langs() {
            wanted.file(view.addresses.preview(lang, None), None, lang);
        }
        for (subject, lang) in view.previewed() {
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
        let preview = view.preview(*subject, lang);
        let card = context.remembered(&view.name_of_preview(&preview, fonts), || {
            let svg = view.render_preview(&preview, fonts)?;
            let (width, height) = PREVIEW_SIZE;
            let card = drawing::png(&svg, width, height);
            Ok(card.map_err(|message| TemplateError::of_drawing("preview.svg", message))?)
        })?;
        out.extend_from_slice(&card);
        Ok(())
    }
}
