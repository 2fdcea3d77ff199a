//! Redirects: from old addresses (`aliases`), and from the own address of a page that is shown as the
//! home page. A page that any static host can serve: no server rules are needed.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::sources::Role;
use crate::view::View;

pub(super) struct Redirect;

impl Format for Redirect {
    fn name(&self) -> &'static str {
        "redirects"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let site = &view.site;
        for subject in site.subject_ids() {
            let document = site.source(subject);
            wanted.extend(document.common.aliases.iter().map(|alias| Wanted {
                path: alias.file.as_str().into(),
                lang: None,
                format: &Redirect,
                about: About::Page(subject),
                claimed_by: Some(document.source.path.clone()),
            }));
        }
        if let Some(home) = site.home.filter(|home| site.subject(*home).role == Role::Page) {
            wanted.extend(site.config.langs().map(|lang| Wanted {
                path: view.addresses.output(lang, &view.addresses.own_folder(home)),
                lang: Some(lang),
                format: &Redirect,
                about: About::Page(home),
                claimed_by: Some(site.source(home).source.path.clone()),
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
        let About::Page(subject) = output.about else { return Ok(()) };
        // An old address that begins with a language leads to the page in that language.
        let first = output.path.as_str().split('/').next().unwrap_or("");
        let lang =
            output.lang.or_else(|| view.site.config.find(first)).unwrap_or(view.site.config.source);
        Ok(view.render_redirect(subject, lang, &output.path, out)?)
    }
}
