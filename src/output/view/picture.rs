//! Pictures as readers get them: how much room each takes, and which sizes and forms of it there are
//! to choose from.

use std::collections::BTreeSet;

use crate::content::kinds::{Facts, Image};
use crate::content::pictures::Picture;
use crate::content::record::Record;
use crate::content::sources::CONTENT;
use crate::media::picture::Form;
use crate::site::Target;
use crate::site::address;
use crate::words::mark::Marked;
use crate::words::path::SourcePath;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::show::Show;
use super::{Reader, View, root};

/// Where a picture stands on its page, which decides when a browser asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// At the top, seen at once.
    Top,
    /// The first on its page.
    First,
    /// Below another.
    Below,
}

/// A picture in a text.
pub(super) struct InText<'a> {
    /// The file below `content/`, or none for a picture that is not part of the site.
    pub asset: Option<&'a str>,
    /// The address as written.
    pub written: &'a str,
    pub alt: &'a str,
    pub title: &'a str,
    pub standing: Standing,
}

/// The pictures that pages show and that are made in other sizes, by their files.
pub fn resized_pictures(view: &View) -> impl Iterator<Item = (&SourcePath, &Picture)> {
    let resized = view.pictures.all().filter(|(_, picture)| is_resized(view, picture));
    let resized: Vec<_> = resized.collect();
    let shown = if resized.is_empty() { BTreeSet::new() } else { shown_files(view) };
    resized.into_iter().filter(move |(source, _)| shown.contains(source.as_str()))
}

fn is_resized(view: &View, picture: &Picture) -> bool {
    view.extras.images && !picture.nature.forms().is_empty()
}

/// The files that a text or the facts of a page show as a picture.
fn shown_files(view: &View) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for id in view.site.document_ids() {
        let document = view.site.document(id);
        for picture in &document.body.pictures {
            if let Target::Asset(asset, _) = &view.site.text(id).targets[picture.link as usize] {
                shown.insert(format!("{CONTENT}/{asset}"));
            }
        }
        let own = document.common.image.iter().chain(logo(&document.facts));
        let files = own.filter_map(|image| image.src.as_ref()?.source.as_ref());
        shown.extend(files.map(|file| file.as_str().to_owned()));
    }
    shown
}

/// A picture of front matter, as every template sees it.
pub(super) fn image(
    view: &View,
    image: &Image,
    translation: Option<&Image>,
    show: &Show<'_>,
) -> Value {
    let mut map = Map::with_capacity(8);
    image.show_fields(translation, show, &mut |key, value| map.set(key, value));
    let file = image.src.as_ref().and_then(|src| src.source.as_ref());
    set_sizes(view, file, &mut map);
    map.into()
}

/// The picture that stands for a page, or for whom it is about; none where it has none.
pub(super) fn maybe_image(
    view: &View,
    image: Option<&Image>,
    translation: Option<&Image>,
    show: &Show<'_>,
) -> Value {
    image.map_or_else(Value::none, |own| self::image(view, own, translation, show))
}

/// A picture in a text, as the theme writes it.
pub(super) fn picture_in_text(
    reader: Reader<'_>,
    picture: &InText<'_>,
    html: &mut Marked,
) -> Result<(), TemplateError> {
    let view = reader.view;
    let file = picture.asset.map(|asset| SourcePath::new(format!("{CONTENT}/{asset}")));
    let mut map = Map::with_capacity(8);
    map.set("alt", picture.alt);
    map.set("title", picture.title);
    map.set(
        "src",
        match &file {
            Some(file) => address::of_asset(file),
            None => picture.written.to_owned(),
        },
    );
    set_sizes(view, file.as_ref(), &mut map);
    let mut context = Context::new();
    // What is not part of the site is reached from anywhere.
    if file.is_none() {
        context.set("root", "");
    }
    context.set("picture", map);
    context.set(
        "place",
        match picture.standing {
            Standing::Top => "top",
            Standing::First => "first",
            Standing::Below => "",
        },
    );
    html.push_marked(root::fragment(reader, "blocks/picture.html", &context)?.trim_end());
    Ok(())
}

fn set_sizes(view: &View, file: Option<&SourcePath>, map: &mut Map) {
    let picture = file.and_then(|file| Some((file, view.pictures.find(file)?)));
    let size = picture.and_then(|(_, picture)| picture.nature.published());
    map.set("width", Value::maybe(size.map(|(width, _)| width as usize)));
    map.set("height", Value::maybe(size.map(|(_, height)| height as usize)));
    let resized = picture.filter(|(_, picture)| is_resized(view, picture));
    let forms = resized.map_or(&[][..], |(_, picture)| picture.nature.forms());
    let files = |form: Form| match resized {
        Some((file, picture)) => sizes(file, picture, form),
        None => Value::empty(),
    };
    let (best, last) = forms.split_at(forms.len().saturating_sub(1));
    map.set("files", last.first().map_or_else(Value::empty, |form| files(*form)));
    map.set(
        "sources",
        Value::list(best.iter().map(|form| {
            let mut source = Map::with_capacity(2);
            source.set("type", form.media_type());
            source.set("files", files(*form));
            source.into()
        })),
    );
}

/// The picture of whom a page is about, besides that of the page.
pub(super) fn logo(facts: &Facts) -> Option<&Image> {
    match facts {
        Facts::Person(person) => person.logo.as_ref(),
        Facts::Organisation(organisation) => organisation.logo.as_ref(),
        _ => None,
    }
}

/// The files of a picture in a form, smallest first.
fn sizes(file: &SourcePath, picture: &Picture, form: Form) -> Value {
    let folder = address::folder_of_sizes(file, &picture.fingerprint(file));
    let folder = crate::words::path::url_encode(&folder);
    Value::list(picture.nature.widths().into_iter().map(|width| {
        let mut size = Map::with_capacity(2);
        size.set("path", format!("{folder}{}", address::size(width, form)));
        size.set("width", width as usize);
        size.into()
    }))
}
