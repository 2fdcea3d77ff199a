//! The card of a service, to be shown at its counter: what one needs and which language one speaks,
//! in the language of the offices and in one's own.

use super::{Context, FileFormat, Format, InGuide, RenderError, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, bilingual, paper};
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SubjectId};

pub(super) struct Card;

impl Format for Card {
    type Subject = SubjectId;
    type Audience = Lang;

    const NAME: &'static str = "counter cards";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for subject in view.site.subject_ids() {
            let folder = view.addresses.card_folder(subject);
            for lang in
                view.site.config.langs().filter(|lang| paper::has_card(view.reader(*lang), subject))
            {
                wanted.file(view.addresses.output(lang, &folder), subject, lang);
            }
        }
    }

    fn page(subject: &SubjectId, _: &Site) -> Option<SubjectId> {
        Some(*subject)
    }

    fn template(_: &SubjectId, _: &View) -> Option<String> {
        Some("card.html".to_owned())
    }

    fn in_guide(_: &SubjectId, _: &View) -> InGuide {
        InGuide::BesideAny
    }
}

impl FileFormat for Card {
    fn render(
        subject: &SubjectId,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(bilingual::render_card(context.view.reader(lang), *subject, path, out)?)
    }
}
