//! What makes the site one that a phone can keep: its name among the phone's programs, the service worker,
//! and the page for readers without a connection.

use crate::content::config::Lang;
use crate::words::path::OutputPath;
use crate::words::template::{Context, TemplateError, Value};

use super::parts::Frame;
use super::{Reader, View, frame, root};

/// How many letters phones show below a pictogram.
const SHORT: usize = 12;

/// Renders what a browser is told of the site in a language as a program of its own; `quoted` makes
/// a string of JSON of a text.
pub fn render_web_app(
    reader: Reader<'_>,
    path: &OutputPath,
    quoted: &dyn Fn(&str) -> String,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let title = view.site_title(lang);
    let mut context = Context::new();
    context.set("name", quoted(&title));
    context.set("short_name", quoted(&shortened(&title)));
    let description = view.site.config.text(&view.site.config.description, lang);
    context.set("description", Value::maybe(description.map(quoted)));
    root::write(reader, "manifest.webmanifest", &context, &path.to_root(), out)
}

/// Renders the service worker.
pub fn render_worker(
    view: &View,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    root::write(
        view.reader(view.site.config.source),
        "sw.js",
        &Context::new(),
        &path.to_root(),
        out,
    )
}

/// Renders what is shown in place of a page that is not kept while there is no connection.
pub fn render_offline(
    reader: Reader<'_>,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let langs: Vec<Lang> = view.site.config.langs().collect();
    let title = view.string(lang, "offline_title");
    let page = frame::chrome_map(reader, "offline", "", &title, "", &langs);
    let frame = Frame { lang, section: "", is_list: false, langs, folder: "" };
    let context = frame::framed(view, &frame, page)?;
    root::write(reader, "offline.html", &context, &path.to_root(), out)
}

/// As many whole words of a title as fit below a pictogram; its first word in any case.
fn shortened(title: &str) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        let longer = if short.is_empty() { word.to_owned() } else { format!("{short} {word}") };
        if !short.is_empty() && longer.chars().count() > SHORT {
            break;
        }
        short = longer;
    }
    short
}
