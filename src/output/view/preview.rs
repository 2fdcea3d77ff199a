//! What is told of a page to those who show a link to it (Open Graph, <https://ogp.me>), and the card
//! that they show beside it.
//!
//! A page has a card in each language that it really is in; a borrowed page points at the card of
//! its original, and what no author wrote at the card of the site. Everything that a card says is
//! known without rendering anything, so that a remembered card is found at once.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use crate::content::config::Lang;
use crate::content::sources::Role;
use crate::media::fonts::{self, Align, Block, Fonts, Frame, Letters, Need};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::path::{SourcePath, SubjectId};
use crate::words::template::{Argument, Context, Map, TemplateError, Value};
use crate::words::world::World;

use super::icons::icon;
use super::{Reader, View, icons, summary, trail};

/// How wide and high a card is: what every program that shows one asks for.
pub const SIZE: (u32, u32) = (1200, 630);
/// How many lines a text has at most where its frame does not say.
const MOST_LINES: usize = 100;
/// The template of all cards.
const TEMPLATE: &str = "preview.svg";

/// A card, before it is drawn: all that its template sees.
#[derive(Debug)]
pub struct Preview<'v> {
    lang: Lang,
    /// The kind of the page: `practice`, `home`.
    kind: &'static str,
    /// The folder that its kind lies in.
    section: &'v str,
    title: String,
    /// What the page is, in a word.
    label: String,
    /// Where it belongs: the city of a practice, the guide of a page. Of the site, what it is.
    place: String,
    site: String,
    language: String,
    /// The name of its pictogram, or of that of its first topic.
    icon: &'v str,
}

/// Whether there are cards: their address must be known to the world.
pub fn has_previews(view: &View) -> bool {
    view.extras.cards && view.site.config.is_published()
}

/// The pages that have cards, each with a language that it really is in.
pub fn previewed(view: &View) -> impl Iterator<Item = (SubjectId, Lang)> {
    let site = &view.site;
    let own = move |subject: &SubjectId| {
        site.home != Some(*subject) && site.subject(*subject).role != Role::Home
    };
    let in_each = move |subject| site.languages_of(subject).map(move |lang| (subject, lang));
    site.subject_ids().filter(own).flat_map(in_each)
}

/// What is told of a page that is shown in `shown`.
pub(super) fn open_graph_of_page(view: &View, subject: SubjectId, shown: Lang) -> Value {
    let is_article = view.site.subject(subject).role == Role::Page;
    open_graph(view.reader(shown), Some(subject), is_article && view.site.home != Some(subject))
}

/// What is told of a page that no author wrote.
pub(super) fn open_graph_of_site(reader: Reader<'_>) -> Value {
    open_graph(reader, None, false)
}

fn open_graph(reader: Reader<'_>, subject: Option<SubjectId>, is_article: bool) -> Value {
    let Reader { view, lang } = reader;
    if !view.site.config.is_published() {
        return Value::none();
    }
    let mut map = Map::new();
    map.set("type", if is_article { "article" } else { "website" });
    map.set("locale", view.site.locale(lang).posix.as_str());
    map.set("image", Value::maybe(preview_url(reader, subject)));
    map.set("width", SIZE.0 as usize);
    map.set("height", SIZE.1 as usize);
    map.into()
}

/// The address of a card, as the world knows it.
pub(super) fn preview_url(reader: Reader<'_>, subject: Option<SubjectId>) -> Option<String> {
    let Reader { view, lang } = reader;
    has_previews(view).then(|| view.addresses.url(&view.addresses.preview(lang, subject)))
}

/// Finds the fonts of all cards.
pub fn fonts(view: &View, world: &dyn World, previous: Option<&Arc<Fonts>>) -> Arc<Fonts> {
    match has_previews(view) {
        true => Fonts::find(world, &view.theme.fonts, letters(view), previous),
        false => Arc::default(),
    }
}

/// The letters of all cards, by language.
fn letters(view: &View) -> Vec<Need> {
    let site = &view.site;
    let mut letters = vec![Letters::default(); site.config.languages.len()];
    for document in site.document_ids().map(|id| site.document(id)) {
        letters[document.source.lang.index()].add(document.title());
    }
    let need = |(lang, mut letters): (Lang, Letters)| {
        letters.add(&view.site_title(lang));
        letters.add(description(view.reader(lang)).unwrap_or_default());
        letters.add(&view.own_name(lang));
        for kind in crate::content::kinds::Kind::ALL {
            letters.add(&view.string(lang, &format!("kind_{}", kind.name())));
        }
        let locale = site.locale(lang);
        Need { tag: locale.tag.clone(), direction: locale.direction, letters }
    };
    site.config.langs().zip(letters).map(need).collect()
}

/// Says for which scripts there is no font: the cards of their languages carry no text.
pub fn say_missing_fonts(fonts: &Fonts, diagnostics: &mut Vec<Diagnostic>) {
    let path = SourcePath::new(crate::content::config::FILE);
    for (script, (letter, tags)) in fonts.missing() {
        let tags: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
        let message = format!(
            "no font was found with the letter `{letter}` ({} script): preview cards in {} are drawn without their text",
            script.name(),
            tags.join(", "),
        );
        let diagnostic = Diagnostic::new(&codes::FONT_MISSING, &path, message)
            .hint(format!(
                "on Debian or Ubuntu, `apt install {}`; elsewhere install the fonts “Noto Sans”, and build again",
                fonts::package(script)
            ))
            .hint("or name a font under `fonts:` in `theme.yaml`, or build with `--no-cards`; the pages themselves are whole");
        diagnostics.push(diagnostic);
    }
}

/// The card of a page, or of the site.
pub fn preview(reader: Reader<'_>, subject: Option<SubjectId>) -> Preview<'_> {
    let Reader { view, lang } = reader;
    let blank = Preview {
        lang,
        kind: "home",
        section: "",
        title: view.titles[lang.index()].site.clone(),
        label: String::new(),
        place: description(reader).unwrap_or_default().to_owned(),
        site: view.titles[lang.index()].site.clone(),
        language: view.own_name(lang),
        icon: "",
    };
    let Some(subject) = subject else { return blank };
    let shown = view.site.document(view.site.shown(subject, lang));
    let kind = summary::kind_name(view, subject);
    Preview {
        kind,
        section: view.site.subject(subject).id.section(),
        title: shown.title().to_owned(),
        label: match kind {
            // What says nothing that the title does not say.
            "home" | "list" | "page" => String::new(),
            kind => view.string(lang, &format!("kind_{kind}")),
        },
        place: place_of_preview(reader, subject),
        icon: icon_of_preview(view, subject).unwrap_or_default(),
        ..blank
    }
}

/// What the site is, in a sentence.
fn description(reader: Reader<'_>) -> Option<&str> {
    let Reader { view, lang } = reader;
    view.site.config.text(&view.site.config.description, lang)
}

fn place_of_preview(reader: Reader<'_>, subject: SubjectId) -> String {
    let Reader { view, lang } = reader;
    let place = summary::place(reader, &view.site.source(subject).facts);
    let above = || {
        let highest = trail::parents(view, subject).first().copied()?;
        Some(view.site.document(view.site.shown(highest, lang)).title().to_owned())
    };
    place.or_else(above).unwrap_or_default()
}

fn icon_of_preview(view: &View, subject: SubjectId) -> Option<&str> {
    let source = view.site.source(subject);
    let of_topic = || {
        let topics = source.common.topics.iter().filter_map(|topic| topic.subject());
        topics.into_iter().find_map(|topic| icon(&view.site.source(topic).facts))
    };
    icon(&source.facts).or_else(of_topic).map(|icon| icon.name.as_str())
}

/// Draws a card.
pub fn render_preview(
    view: &View,
    preview: &Preview<'_>,
    fonts: &Arc<Fonts>,
) -> Result<String, TemplateError> {
    let locale = view.site.locale(preview.lang);
    let mut drawings = view.theme.drawings.clone();
    let (fonts, language) = (Arc::clone(fonts), preview.lang.index());
    drawings.set_fit(Box::new(move |text, arguments| {
        Ok(block(fonts.of(language).fit(text, &frame(arguments)?)))
    }));
    let mut page = Map::new();
    page.set("kind", preview.kind);
    page.set("section", preview.section);
    page.set("title", preview.title.as_str());
    page.set("label", preview.label.as_str());
    page.set("place", preview.place.as_str());
    page.set("icon", preview.icon);
    let mut site = Map::new();
    site.set("title", preview.site.as_str());
    let mut lang = Map::new();
    lang.set("tag", locale.tag.as_str());
    lang.set("dir", locale.direction.as_str());
    lang.set("name", preview.language.as_str());
    let mut context = Context::new();
    context.set("page", page);
    context.set("site", site);
    context.set("lang", lang);
    context.set("icons", icons::icons_value(view));
    let mut svg = Vec::new();
    drawings.render(TEMPLATE, &context, &mut svg)?;
    Ok(String::from_utf8_lossy(&svg).into_owned())
}

/// The name under which a card is remembered: the same for all that it is made of, the same card.
pub fn name_of_preview(view: &View, preview: &Preview<'_>, fonts: &Fonts) -> String {
    let mut hasher = Xxh3::new();
    let tag = view.site.config.tag(preview.lang);
    let texts = [
        env!("CARGO_PKG_VERSION"),
        tag,
        preview.kind,
        preview.section,
        &preview.title,
        &preview.label,
        &preview.place,
        &preview.site,
        &preview.language,
        preview.icon,
    ];
    for text in texts {
        hasher.update(&text.len().to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.update(&view.theme.drawings_hash.to_le_bytes());
    hasher.update(&fonts.of(preview.lang.index()).hash().to_le_bytes());
    format!("previews/{:032x}", hasher.digest128())
}

/// The frame that a template gives a text.
fn frame(arguments: &[(String, Argument)]) -> Result<Frame, String> {
    let argument = |name: &str| {
        arguments.iter().find(|(known, _)| known == name).map(|(_, argument)| argument)
    };
    let number = |name: &str| match argument(name) {
        Some(Argument::Number(number)) => Ok(*number as f32),
        Some(_) => Err(format!("`{name}` of `fit` must be a number")),
        None => Err(format!("`fit` needs a number `{name}`")),
    };
    Ok(Frame {
        width: number("width")?,
        height: number("height")?,
        lines: argument("lines").map_or(Ok(MOST_LINES), |_| number("lines").map(|n| n as usize))?,
        largest: number("largest")?,
        least: number("least")?,
        align: match argument("align") {
            None => Align::Start,
            Some(Argument::Text(word)) if word == "start" => Align::Start,
            Some(Argument::Text(word)) if word == "middle" => Align::Middle,
            Some(Argument::Text(word)) if word == "end" => Align::End,
            Some(_) => return Err("`align` of `fit` must be `start`, `middle` or `end`".to_owned()),
        },
    })
}

/// A text in its frame, as a template sees it; a text that cannot be set has no lines.
fn block(block: Option<Block>) -> Value {
    let block = block.unwrap_or(Block { size: 0.0, height: 0.0, lines: Vec::new() });
    let mut map = Map::new();
    map.set("size", f64::from(block.size));
    map.set("height", f64::from(block.height));
    map.set(
        "lines",
        Value::list(block.lines.iter().map(|line| {
            let mut map = Map::new();
            map.set("x", f64::from(line.x));
            map.set("y", f64::from(line.y));
            map.set("width", f64::from(line.width));
            map.set("path", line.path.as_str());
            map.into()
        })),
    );
    map.into()
}
