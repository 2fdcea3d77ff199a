//! The text of a page for one reader: the slots of its HTML filled.

use std::fmt::Write;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::config::Lang;
use crate::kinds::Kind;
use crate::markdown::{Body, Slot, escape};
use crate::path;
use crate::path::SubjectId;
use crate::site::{DocumentId, Target};
use crate::template::{Context, Map, TemplateError, Value};

use super::View;
use super::picture::{InText, Standing, logo};
use super::root::ROOT;
use super::show::Show;

/// Where a text is shown.
pub(super) struct Place {
    /// The reader's language.
    pub lang: Lang,
    /// The page that it is the text of.
    pub subject: SubjectId,
    /// Whether a picture stands above it.
    pub is_below_picture: bool,
}

impl View {
    /// The HTML of a file's text.
    pub(super) fn body(
        &self,
        document: DocumentId,
        place: &Place,
    ) -> Result<String, TemplateError> {
        let body = &self.site.document(document).body;
        let mut html = String::with_capacity(body.html.len() + body.slots.len() * 24);
        let mut written = 0;
        for (at, slot) in &body.slots {
            html.push_str(&body.html[written..*at as usize]);
            written = *at as usize;
            self.fill(*slot, document, place, &mut html)?;
        }
        html.push_str(&body.html[written..]);
        // What stands before the first heading has no slot of its own.
        if self.is_stale(document, 0) {
            html.insert_str(0, &self.stale_notice(document, 0, place));
        }
        let names = &self.site.source(self.site.text(document).subject).common.no_translate;
        Ok(if names.is_empty() { html } else { untranslated(&html, names) })
    }

    fn fill(
        &self,
        slot: Slot,
        document: DocumentId,
        place: &Place,
        html: &mut String,
    ) -> Result<(), TemplateError> {
        let text = self.site.text(document);
        match slot {
            Slot::Link(index) => {
                let written = &self.site.document(document).body.links[index as usize].target;
                self.address(&text.targets[index as usize], written, place, html);
            }
            Slot::Picture(index) => {
                self.picture(index, document, place, html)?;
            }
            Slot::HeadingId(index) => html.push_str(&escape(&text.heading_ids()[index as usize])),
            Slot::SectionNotice(section) => {
                if self.is_stale(document, section) {
                    html.push_str(&self.stale_notice(document, section, place));
                }
            }
            Slot::Block(index) => {
                let body = &self.site.document(document).body;
                self.block(body, index as usize, place, html)?;
            }
            Slot::Code(index) => {
                html.push_str(&self.site.document(document).body.codes[index as usize]);
            }
            Slot::Label(label) => {
                let lang = self.site.document(document).source.lang;
                html.push_str(&escape(&self.string(lang, label.key())));
            }
        }
        Ok(())
    }

    fn picture(
        &self,
        index: u32,
        document: DocumentId,
        place: &Place,
        html: &mut String,
    ) -> Result<(), TemplateError> {
        let body = &self.site.document(document).body;
        let picture = &body.pictures[index as usize];
        let asset = match &self.site.text(document).targets[picture.link as usize] {
            Target::Asset(asset) => Some(&**asset),
            _ => None,
        };
        let is_below_heading = || {
            let before = body.slots.iter().take_while(|(_, slot)| *slot != Slot::Picture(index));
            before.into_iter().any(|(_, slot)| matches!(slot, Slot::HeadingId(_)))
        };
        let standing = match place.is_below_picture || index > 0 {
            true => Standing::Below,
            false if is_below_heading() => Standing::First,
            false => Standing::Top,
        };
        let written = &body.links[picture.link as usize].target;
        let (alt, title) = (&*picture.alt, &*picture.title);
        let picture = InText { asset, written, alt, title, standing };
        self.picture_in_text(&picture, place.lang, html)
    }

    fn address(&self, target: &Target, written: &str, place: &Place, html: &mut String) {
        match target {
            Target::Page(subject, fragment) => {
                html.push_str(ROOT);
                html.push_str(&self.addresses.page(place.lang, *subject));
                if let Some(fragment) = fragment {
                    let _ = write!(html, "#{}", escape(fragment));
                }
            }
            Target::Folder(folder) => {
                html.push_str(ROOT);
                html.push_str(&self.addresses.folder_link(place.lang, folder));
            }
            Target::Heading(id) => {
                let _ = write!(html, "#{}", escape(id));
            }
            Target::Asset(asset) => {
                html.push_str(ROOT);
                html.push_str(&path::url_encode(asset));
            }
            Target::External(address) => html.push_str(&escape(address)),
            Target::Nowhere => html.push_str(&escape(written)),
        }
    }

    fn is_stale(&self, document: DocumentId, section: u32) -> bool {
        let translation = self.site.text(document).translation.as_ref();
        translation.is_some_and(|translation| translation.stale.binary_search(&section).is_ok())
    }

    /// Says in the reader's language that a section has changed, with a link to the same section of
    /// the text that it was translated from.
    fn stale_notice(&self, document: DocumentId, section: u32, place: &Place) -> String {
        let text = self.site.text(document);
        let Some(translation) = &text.translation else { return String::new() };
        let of = self.site.document(translation.of).source.lang;
        let fragment = match section {
            0 => String::new(),
            section => format!("#{}", escape(&text.heading_ids()[section as usize - 1])),
        };
        let strings = &self.words[place.lang.index()].strings;
        let name = self.language_name(self.site.config.tag(of), place.lang);
        let link = strings.format(
            "stale_section_link",
            &[("language".to_owned(), crate::template::Argument::Text(name))],
        );
        let locale = self.site.locale(place.lang);
        format!(
            "<p class=\"notice\" role=\"note\" lang=\"{}\" dir=\"{}\">{} <a href=\"{}{}{fragment}\">{}</a></p>\n",
            locale.tag,
            locale.direction.as_str(),
            escape(&strings.get("stale_section_notice")),
            ROOT,
            self.addresses.page(of, text.subject),
            escape(&link),
        )
    }

    fn block(
        &self,
        body: &Body,
        index: usize,
        place: &Place,
        html: &mut String,
    ) -> Result<(), TemplateError> {
        let id = body.blocks[index].service.trim_matches('/');
        let in_folder = self.site.find(&format!("{}/{id}", Kind::Service.folder()));
        // A service that does not exist has been complained about where it is named.
        let Some(service) = in_folder.or_else(|| self.site.find(id)) else { return Ok(()) };
        let mut context = Context::new();
        context.set("page", self.frame(place.subject, place.lang));
        context.set("service", self.summary(service, place.lang));
        context.set("facts", self.facts(service, place.lang));
        html.push_str(&self.fragment("blocks/service.html", place.lang, &context)?);
        Ok(())
    }

    /// The fields of a page's kind.
    pub(super) fn facts(&self, subject: SubjectId, lang: Lang) -> Value {
        let shown = self.site.shown(subject, lang);
        let source = self.site.subject(subject).source;
        let document = self.site.document(source);
        let show =
            Show { view: self, lang, source_of: (shown != source).then_some(document.source.lang) };
        let mut map = Map::with_capacity(24);
        let translation = (shown != source).then(|| &self.site.document(shown).facts);
        document.facts.show(translation, &show, &mut |key, value| map.set(key, value));
        self.derived(subject, lang, &mut map);
        if let Some(own) = logo(&document.facts) {
            let translated = translation.and_then(logo);
            map.set("logo", self.image(own, translated, &show));
        }
        map.into()
    }
}

/// Marks names that stay as they are, in text and not inside tags, so that browsers' translators
/// leave them alone. Where one begins, the longest counts.
fn untranslated(html: &str, names: &[String]) -> String {
    let written =
        names.iter().filter(|name| !name.is_empty()).map(|name| escape(name).into_owned());
    let written: Vec<String> = written.collect();
    let longest = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&written);
    // It refuses only gigabytes of names.
    let Ok(names) = longest else { return html.to_owned() };
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = match rest.find('<') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        push_marked(text, &names, &mut out);
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        out.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    out
}

fn push_marked(text: &str, names: &AhoCorasick, out: &mut String) {
    let mut written = 0;
    for found in names.find_iter(text) {
        let (before, name) = (&text[written..found.start()], &text[found.range()]);
        let _ = write!(out, "{before}<span translate=\"no\">{name}</span>");
        written = found.end();
    }
    out.push_str(&text[written..]);
}
