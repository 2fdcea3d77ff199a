//! `manifest.webmanifest`: what the site is called and looks like where a phone shows it among its
//! programs. One for each language.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::output::view::{View, web_app};
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;

pub(super) struct WebApp;

impl Format for WebApp {
    type Subject = ();
    type Audience = Lang;

    const NAME: &'static str = "web app manifests";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for lang in view.site.config.langs() {
            if let Some(path) = view.addresses.web_app(lang) {
                wanted.file(path, (), lang);
            }
        }
    }
}

impl FileFormat for WebApp {
    fn render(
        (): &(),
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        Ok(web_app::render_web_app(context.view.reader(lang), path, &quoted, out)?)
    }
}
