//! The list of practices narrowed to a topic, country, year or instrument, in parts of `paginate`.
//!
//! As the later parts of a list, these pages stand in no sitemap: each shows nothing but pages that do.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::sources::pages_of_section;
use crate::output::view::parts::Frame;
use crate::output::view::{Reader, View, filters, frame, json_ld, list, root, trail};
use crate::site;
use crate::site::address::Addresses;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::OutputPath;
use crate::words::template::{TemplateError, Value};

pub(super) struct Filter;

impl Format for Filter {
    /// A value by which the list is narrowed, and a part of it, from 1.
    type Subject = (site::Filter, usize);
    type Audience = Lang;

    const NAME: &'static str = "filtered lists";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        for (filter, practices) in view.site.filters.all() {
            let folder = view.addresses.filter_folder(filter);
            for number in 1..=view.parts(practices.len()) {
                let folder = Addresses::part_folder(&folder, number);
                for lang in view.site.config.langs() {
                    let path = view.addresses.output(lang, &folder);
                    wanted.file(path, (filter.clone(), number), lang);
                }
            }
        }
    }

    fn template(_: &Self::Subject, _: &View) -> Option<String> {
        Some("list.html".to_owned())
    }

    fn lists((filter, _): &Self::Subject) -> Vec<String> {
        let practices = pages_of_section(Kind::Practice.folder());
        vec![format!("{practices} of this {}", filter.facet().word())]
    }
}

impl FileFormat for Filter {
    fn render(
        (filter, number): &Self::Subject,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        Ok(render_filter(context.view.reader(lang), filter, *number, path, out)?)
    }
}

/// Renders a part of the list of practices narrowed to a value.
fn render_filter(
    reader: Reader<'_>,
    filter: &site::Filter,
    number: usize,
    path: &OutputPath,
    out: &mut Vec<u8>,
) -> Result<(), TemplateError> {
    let Reader { view, lang } = reader;
    let section = Kind::Practice.folder();
    let folder = view.addresses.filter_folder(filter);
    let here = Addresses::part_folder(&folder, number);
    let title = filters::filtered_title(reader, filter);
    let langs = filter_languages(view, filter);
    let mut page = frame::chrome_map(reader, "list", section, &title, &here, &langs);
    page.set("breadcrumbs", Value::list([trail::section_crumb(reader, section)]));
    let (name, url) =
        (filters::filter_title(reader, filter), view.addresses.folder_url(lang, &folder));
    page.set("json_ld", json_ld::json_ld_below_section(reader, section, &name, url));
    let shown = filters::filter_language(reader, filter);
    if shown != lang {
        page.set("borrowed", frame::borrowed(view, shown, lang));
        page.set("canonical", view.addresses.folder_url(shown, &here));
    }
    let frame = Frame { lang, section, is_list: false, langs, folder: &here };
    let mut context = frame::framed(view, &frame, page)?;
    context
        .set("list", list::list_of(reader, view.site.filters.practices(filter), number, &folder));
    context.set("filters", filters::filters(reader, Some(filter))?);
    root::write(reader, "list.html", &context, &path.to_root(), out)
}

/// The languages in which a narrowed list really exists: all, unless its value is a page.
fn filter_languages(view: &View, filter: &site::Filter) -> Vec<Lang> {
    match filter {
        site::Filter::Topic(topic) => view.site.languages_of(*topic).collect(),
        _ => view.list_languages(Kind::Practice.folder()),
    }
}
