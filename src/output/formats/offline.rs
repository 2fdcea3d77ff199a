//! `offline.html`: what a reader sees in place of a page that the phone does not keep, while there is no
//! connection. The service worker shows it; see `templates/sw.js` of the theme.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, web_app};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct Offline;

impl Format for Offline {
    type Subject = ();
    type Audience = Lang;

    const NAME: &'static str = "pages for readers without a connection";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        // From a disk there is nothing that a connection could be missed for.
        if view.addresses.is_portable() {
            return;
        }
        for lang in view.site.config.langs() {
            wanted.file(view.addresses.offline_page(lang), (), lang);
        }
    }

    fn template((): &(), _: &View) -> Option<String> {
        Some("offline.html".to_owned())
    }
}

impl FileFormat for Offline {
    fn render(
        (): &(),
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(web_app::render_offline(context.view.reader(lang), path, out)?)
    }
}
