//! The pages that no author wrote: they have the frame, the way back and the addresses of any other,
//! and exist in every language of the site.

use crate::content::config::Lang;
use crate::words::path::OutputPath;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::View;
use super::parts::Frame;

/// What and where such a page is, in one reader's language.
pub(super) struct Made<'a> {
    /// The name of its template without `.html`, and what it is to styles and tools.
    pub kind: &'static str,
    /// The section whose list it belongs to.
    pub section: &'static str,
    /// Its folder below the language.
    pub folder: &'a str,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub summary: String,
}

impl View {
    /// Renders a page that no author wrote; `fill` adds what it shows.
    pub(super) fn render_made(
        &self,
        made: &Made<'_>,
        lang: Lang,
        path: &OutputPath,
        fill: impl FnOnce(&mut Context),
        out: &mut Vec<u8>,
    ) -> Result<(), TemplateError> {
        let langs = self.languages_with_text();
        let page = self.made_page(made, lang, &langs);
        let frame =
            Frame { lang, section: made.section, is_list: false, langs, folder: made.folder };
        let mut context = self.framed(&frame, page)?;
        fill(&mut context);
        self.write(&format!("{}.html", made.kind), lang, &context, &path.to_root(), out)
    }

    fn made_page(&self, made: &Made<'_>, lang: Lang, langs: &[Lang]) -> Map {
        let mut page =
            self.chrome_map(made.kind, made.section, &made.title, lang, made.folder, langs);
        page.set("summary", made.summary.as_str());
        page.set("breadcrumbs", Value::list([self.section_crumb(made.section, lang)]));
        let url = self.addresses.folder_url(lang, made.folder);
        page.set("json_ld", self.json_ld_below_section(made.section, &made.title, url, lang));
        page
    }
}
