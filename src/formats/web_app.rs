//! `manifest.webmanifest`: what the site is called and looks like where a phone shows it among its
//! programs. One for each language.

use super::{About, Format, Means, Output, RenderError, Wanted};
use crate::diagnostic::Diagnostic;
use crate::view::View;

pub(super) struct WebApp;

impl Format for WebApp {
    fn name(&self) -> &'static str {
        "web app manifests"
    }

    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, _: &mut Vec<Diagnostic>) {
        let langs = view.site.config.langs();
        wanted.extend(langs.filter_map(|lang| {
            Some(Wanted {
                path: view.addresses.web_app(lang)?.into(),
                lang: Some(lang),
                format: &WebApp,
                about: About::Site,
                claimed_by: None,
            })
        }));
    }

    fn render(
        &self,
        output: &Output,
        view: &View,
        _: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let Some(lang) = output.lang else { return Ok(()) };
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        Ok(view.render_web_app(lang, &output.path, &quoted, out)?)
    }
}
