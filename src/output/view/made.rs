//! The pages that no author wrote: they have the frame, the way back and the addresses of any other,
//! and exist in every language of the site.

use crate::content::config::Lang;
use crate::words::path::OutputPath;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::parts::Frame;
use super::{Reader, frame, json_ld, root, trail};

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

/// Renders a page that no author wrote; `fill` adds what it shows.
pub(super) fn render_made(
    reader: Reader<'_>,
    made: &Made<'_>,
    path: &OutputPath,
    fill: impl FnOnce(&mut Context),
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let langs = view.languages_with_text();
    let page = made_page(reader, made, &langs);
    let frame = Frame { lang, section: made.section, is_list: false, langs, folder: made.folder };
    let mut context = frame::framed(view, &frame, page)?;
    fill(&mut context);
    root::write(reader, &format!("{}.html", made.kind), &context, &path.to_root(), out)
}

fn made_page(reader: Reader<'_>, made: &Made<'_>, langs: &[Lang]) -> Map {
    let Reader { view, lang } = reader;
    let mut page =
        frame::chrome_map(reader, made.kind, made.section, &made.title, made.folder, langs);
    page.set("summary", made.summary.as_str());
    page.set("breadcrumbs", Value::list([trail::section_crumb(reader, made.section)]));
    let url = view.addresses.folder_url(lang, made.folder);
    page.set("json_ld", json_ld::json_ld_below_section(reader, made.section, &made.title, url));
    page
}
