//! A page in two languages side by side: the reader's, and that of the offices.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, bilingual, paper};
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct Bilingual;

impl Format for Bilingual {
    type Subject = SubjectId;
    type Audience = Lang;

    const NAME: &'static str = "bilingual pages";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for subject in view.site.subject_ids() {
            let folder = view.addresses.bilingual_folder(subject);
            for lang in view
                .site
                .config
                .langs()
                .filter(|lang| paper::has_bilingual(view.reader(*lang), subject))
            {
                wanted.file(view.addresses.output(lang, &folder), subject, lang);
            }
        }
    }

    fn page(subject: &SubjectId, _: &Site) -> Option<SubjectId> {
        Some(*subject)
    }

    fn template(_: &SubjectId, _: &View) -> Option<String> {
        Some("bilingual.html".to_owned())
    }
}

impl FileFormat for Bilingual {
    fn render(
        subject: &SubjectId,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(bilingual::render_bilingual(context.view.reader(lang), *subject, path, out)?)
    }
}
