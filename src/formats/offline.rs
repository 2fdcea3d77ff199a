//! `offline.html`: what a reader sees in place of a page that the phone does not keep, while there is no
//! connection. The service worker shows it; see `templates/sw.js` of the theme.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct Offline;

impl Format for Offline {
    fn name(&self) -> &'static str {
        "pages for readers without a connection"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        // From a disk there is nothing that a connection could be missed for.
        if view.addresses.is_portable() {
            return;
        }
        wanted.extend(view.site.config.langs().map(|lang| Wanted {
            path: view.addresses.offline_page(lang).into(),
            lang: Some(lang),
            format: &Offline,
            about: About::Site,
            claimed_by: None,
        }));
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        match output.lang {
            Some(lang) => Ok(view.render_offline(lang, &output.path, out)?),
            None => Ok(()),
        }
    }
}
