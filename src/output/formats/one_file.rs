//! `guide/<city>/offline.html`: a whole guide in one file, to be sent and carried.

use super::{Context, FileFormat, Format, RenderError, Turn, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, guide, one_file};
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct OneFile;

impl Format for OneFile {
    /// A guide, by its first page.
    type Subject = SubjectId;
    type Audience = Lang;

    const NAME: &'static str = "guides in one file";
    const TURN: Turn = Turn::Last;
    const IS_PASSED_ON: bool = true;

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for guide in guide::guides(view) {
            for lang in view.site.config.langs() {
                wanted.file(view.addresses.one_file(lang, *guide), *guide, lang);
            }
        }
    }

    fn page(guide: &SubjectId, _: &Site) -> Option<SubjectId> {
        Some(*guide)
    }

    fn template(_: &SubjectId, _: &View) -> Option<String> {
        Some("one_file.html".to_owned())
    }
}

impl FileFormat for OneFile {
    fn render(
        guide: &SubjectId,
        lang: Lang,
        _: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        // A picture that cannot be read has been complained about where it is published.
        let picture = |path: &str| context.file(path).ok().flatten();
        Ok(one_file::render_one_file(context.view.reader(lang), *guide, &picture, out)?)
    }
}
