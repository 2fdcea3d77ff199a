//! The text of a page for one reader: the slots of its HTML filled.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::content::markdown::{Body, Slot, Stretch, escape};
use crate::site::{DocumentId, Target};
use crate::words::html;
use crate::words::mark::{Mark, Marked};
use crate::words::path;
use crate::words::path::SubjectId;
use crate::words::script::ascii_digit;
use crate::words::template::{Context, Map, TemplateError, Value};

use super::View;
use super::picture::{InText, Standing, logo};
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

/// Writes a part of a text, and behind the first end of a link in it what is due there.
fn push_piece(body: &Body, range: Range<usize>, due: &mut Option<Marked>, html: &mut Marked) {
    const END: &str = "</a>";
    let end = body.html[range.clone()].find(END).map(|at| range.start + at + END.len());
    let Some((end, note)) = end.and_then(|end| Some((end, due.take()?))) else {
        html.push_clean(body.html.part(range));
        return;
    };
    html.push_clean(body.html.part(range.start..end));
    html.push_marked(&note);
    html.push_clean(body.html.part(end..range.end));
}

impl View {
    /// The HTML of a file's text.
    pub(super) fn body(
        &self,
        document: DocumentId,
        place: &Place,
    ) -> Result<Marked, TemplateError> {
        let translation = self.site.text(document).translation.as_ref();
        let html = match translation.filter(|translation| translation.is_text_of_source) {
            Some(translation) => {
                let whole = self.site.document(translation.of).body.whole();
                self.stretch_of(translation.of, &whole, place)?
            }
            None => self.own_text(document, place)?,
        };
        let names = &self.site.source(place.subject).common.no_translate;
        let html = if names.is_empty() { html } else { untranslated(&html, names) };
        Ok(self.with_official_told(html, self.site.document(document).source.lang))
    }

    /// The text of a file; what of it nobody has translated, in the words and the language of the source.
    fn own_text(&self, document: DocumentId, place: &Place) -> Result<Marked, TemplateError> {
        let body = &self.site.document(document).body;
        let mut html = Marked::with_capacity(body.html.len() + body.slots.len() * 24);
        let translation = self.site.text(document).translation.as_ref();
        let same = translation.map_or(&[][..], |translation| &translation.same_sections);
        let empty = translation.map_or(&[][..], |translation| &translation.empty_sections);
        let stretches = match (translation, empty.is_empty()) {
            (Some(translation), false) => self.site.document(translation.of).body.stretches(),
            _ => Vec::new(),
        };
        let empty_at = |number: u32| {
            let at = empty.binary_search_by_key(&number, |section| section.number).ok()?;
            Some((translation?.of, empty[at], stretches.get(empty[at].of as usize)?))
        };
        if let Some((of, _, stretch)) = empty_at(0) {
            html.push_marked(&self.stretch_of(of, stretch, place)?);
        }
        // Where each section begins in what is written.
        let mut starts = vec![0];
        self.write_stretch(document, &body.whole(), place, &mut html, &mut |slot, at, html| {
            match slot {
                Slot::HeadingId(index) => {
                    starts.push(html[..at].rfind('<').unwrap_or(at));
                    if let Some((of, section, _)) = empty_at(index + 1)
                        && section.is_heading_same
                    {
                        let (tag, direction) = self.language_of(of);
                        let _ = write!(html, "\" lang=\"{tag}\" dir=\"{direction}");
                    }
                }
                Slot::SectionNotice(number) => {
                    if let Some((of, _, stretch)) = empty_at(number) {
                        html.push_marked(&self.stretch_of(of, stretch, place)?);
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        // What stands before the first heading has no slot of its own.
        if let Some(notice) = self.section_notice(document, 0, place) {
            html.put_before(&notice);
        }
        if !same.is_empty() {
            starts.push(html.len());
            let sections = same.iter().filter_map(|section| {
                let section = *section as usize;
                Some(*starts.get(section)?..*starts.get(section + 1)?)
            });
            let source = self.site.subject(place.subject).source;
            html = self.in_language_of(source, &html, &sections.collect::<Vec<_>>());
        }
        Ok(html)
    }

    /// A stretch of a file that stands in a text of another language, marked with its own.
    fn stretch_of(
        &self,
        document: DocumentId,
        stretch: &Stretch,
        place: &Place,
    ) -> Result<Marked, TemplateError> {
        let mut html = Marked::with_capacity(stretch.html.len());
        let mut parts = Vec::new();
        let mut start = 0;
        self.write_stretch(document, stretch, place, &mut html, &mut |slot, at, html| {
            // A block speaks the reader's language.
            if let Slot::Block(_) = slot {
                parts.push(start..at);
                start = html.len();
            }
            Ok(())
        })?;
        parts.push(start..html.len());
        Ok(self.in_language_of(document, &html, &parts))
    }

    fn in_language_of(&self, document: DocumentId, html: &str, parts: &[Range<usize>]) -> Marked {
        let (tag, direction) = self.language_of(document);
        in_language(html, parts, &format!(" lang=\"{tag}\" dir=\"{direction}\""))
    }

    /// The tag of the language of a file, and its direction.
    fn language_of(&self, document: DocumentId) -> (&str, &str) {
        let locale = self.site.locale(self.site.document(document).source.lang);
        (&locale.tag, locale.direction.as_str())
    }

    /// Writes a stretch with its slots filled; `filled` is told of each, and where it begins.
    fn write_stretch(
        &self,
        document: DocumentId,
        stretch: &Stretch,
        place: &Place,
        html: &mut Marked,
        filled: &mut dyn FnMut(Slot, usize, &mut Marked) -> Result<(), TemplateError>,
    ) -> Result<(), TemplateError> {
        let body = &self.site.document(document).body;
        let mut written = stretch.html.start;
        // What is said of a file stands behind the end of its link.
        let mut due: Option<Marked> = None;
        for (at, slot) in &body.slots[stretch.slots.clone()] {
            push_piece(body, written..*at as usize, &mut due, html);
            written = *at as usize;
            due = self.said_of_file(*slot, document, place).or(due);
            if self.leads_nowhere(*slot, document) {
                match attribute(&body.html[..written]) {
                    // Without an address an `<a>` is no link, and its words stay.
                    Some(attribute) if html.take_off(attribute) => {
                        written += usize::from(body.html[written..].starts_with('"'));
                    }
                    // Among other addresses, one of the page itself.
                    _ => html.push_str("#"),
                }
                continue;
            }
            let start = html.len();
            self.fill(*slot, document, place, html)?;
            filled(*slot, start, html)?;
            if let Some(number) = self.number_behind(*slot, document, &body.html[written..]) {
                let _ = write!(html, "\" data-number=\"{}", escape(&number));
            }
        }
        push_piece(body, written..stretch.html.end, &mut due, html);
        Ok(())
    }

    /// Whether a slot is the address of a link that has none.
    fn leads_nowhere(&self, slot: Slot, document: DocumentId) -> bool {
        let Slot::Link(index) = slot else { return false };
        self.site.text(document).targets[index as usize] == Target::Nowhere
    }

    /// What is dialled or written to by a link whose words do not say it: on paper it stands behind them. `rest` begins where
    /// the address ends.
    fn number_behind(&self, slot: Slot, document: DocumentId, rest: &str) -> Option<String> {
        let Slot::Link(index) = slot else { return None };
        let Target::External(href) = &self.site.text(document).targets[index as usize] else {
            return None;
        };
        let (scheme, to) = href.as_str().split_once(':')?;
        if !matches!(scheme, "tel" | "sms" | "mailto") || !rest.starts_with('"') {
            return None;
        }
        let to = path::url_decode(to.split(['?', ';']).next().unwrap_or(to));
        let words = &rest[rest.find('>')? + 1..rest.find("</a>")?];
        let is_said = match scheme {
            "mailto" => words.to_lowercase().contains(&to.to_lowercase()),
            _ => says_number(words, &to),
        };
        (!is_said && !to.is_empty()).then_some(to)
    }

    fn fill(
        &self,
        slot: Slot,
        document: DocumentId,
        place: &Place,
        html: &mut Marked,
    ) -> Result<(), TemplateError> {
        let text = self.site.text(document);
        match slot {
            Slot::Link(index) => {
                self.address(&text.targets[index as usize], place, html);
            }
            Slot::Picture(index) => {
                self.picture(index, document, place, html)?;
            }
            Slot::HeadingId(index) => html.push_str(&escape(&text.heading_ids()[index as usize])),
            Slot::SectionNotice(section) => {
                let given = (section as usize).checked_sub(1).and_then(|at| text.given_id(at));
                if let Some(given) = given {
                    let _ = write!(html, "<span id=\"{}\"></span>", escape(given));
                }
                if let Some(notice) = self.section_notice(document, section, place) {
                    html.push_marked(&notice);
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
                let text = self.string(lang, label.key());
                html.push_marked(&self.in_its_language(lang, label.key(), &text));
            }
        }
        Ok(())
    }

    fn picture(
        &self,
        index: u32,
        document: DocumentId,
        place: &Place,
        html: &mut Marked,
    ) -> Result<(), TemplateError> {
        let body = &self.site.document(document).body;
        let picture = &body.pictures[index as usize];
        let (asset, written) = match &self.site.text(document).targets[picture.link as usize] {
            Target::Asset(asset, _) => (Some(&**asset), ""),
            Target::External(href) => (None, href.as_str()),
            Target::Broken(path) => (None, &**path),
            // Where no picture may be shown, its words stand.
            _ => {
                html.push_str(&escape(&picture.alt));
                return Ok(());
            }
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
        let (alt, title) = (&*picture.alt, &*picture.title);
        let picture = InText { asset, written, alt, title, standing };
        self.picture_in_text(&picture, place.lang, html)
    }

    fn address(&self, target: &Target, place: &Place, html: &mut Marked) {
        match target {
            Target::Page(subject, fragment) => {
                html.push_mark(Mark::Root);
                html.push_str(&self.addresses.page(place.lang, *subject));
                if let Some(fragment) = fragment {
                    let _ = write!(html, "#{}", escape(fragment));
                }
            }
            Target::Folder(folder) => {
                html.push_mark(Mark::Root);
                html.push_str(&self.addresses.folder_link(place.lang, folder));
            }
            Target::Heading(id) => {
                let _ = write!(html, "#{}", escape(id));
            }
            Target::Asset(asset, fragment) => {
                html.push_mark(Mark::Root);
                html.push_str(&path::url_encode(&path::composed(asset)));
                if let Some(fragment) = fragment {
                    let _ = write!(html, "#{}", escape(fragment));
                }
            }
            Target::External(href) => html.push_str(&escape(href.as_str())),
            Target::Broken(path) => html.push_str(&escape(path)),
            Target::Nowhere => {}
        }
    }

    /// Says in the reader's language that a section has changed, or that nobody knows, with a link to the same section of
    /// the text that it was translated from.
    fn section_notice(&self, document: DocumentId, section: u32, place: &Place) -> Option<Marked> {
        let text = self.site.text(document);
        let translation = text.translation.as_ref()?;
        let is_in = |sections: &[u32]| sections.binary_search(&section).is_ok();
        let (said, link) = match (is_in(&translation.stale), is_in(&translation.unknown_sections)) {
            (true, _) => ("stale_section_notice", "stale_section_link"),
            (_, true) => ("unnoted_notice", "read_original"),
            _ => return None,
        };
        let of = self.site.document(translation.of).source.lang;
        let fragment = match section {
            0 => String::new(),
            section => {
                let id = &text.heading_ids()[section as usize - 1];
                // One that the original does not have, or not any more, has no place in it.
                if is_in(&translation.without_source) {
                    String::new()
                } else {
                    format!("#{}", escape(id))
                }
            }
        };
        let strings = &self.words[place.lang.index()].strings;
        let name = self.language_name(self.site.config.tag(of), place.lang);
        let arguments = [("language".to_owned(), crate::words::template::Argument::Text(name))];
        let link_text = strings.format(link, &arguments);
        let locale = self.site.locale(place.lang);
        let mut notice = Marked::default();
        let _ = write!(
            notice,
            "<p class=\"notice\" role=\"note\" lang=\"{}\" dir=\"{}\">",
            locale.tag,
            locale.direction.as_str(),
        );
        notice.push_marked(&self.in_its_language(place.lang, said, &strings.get(said)));
        notice.push_str(" <a href=\"");
        notice.push_mark(Mark::Root);
        let page = self.addresses.page(of, place.subject);
        let _ = write!(notice, "{page}{fragment}\">");
        notice.push_marked(&self.in_its_language(place.lang, link, &link_text));
        notice.push_str("</a></p>\n");
        Some(notice)
    }

    fn block(
        &self,
        body: &Body,
        index: usize,
        place: &Place,
        html: &mut Marked,
    ) -> Result<(), TemplateError> {
        let id = body.blocks[index].service.trim_matches('/');
        let in_folder = self.site.find(&format!("{}/{id}", Kind::Service.folder()));
        // A service that does not exist has been complained about where it is named.
        let Some(service) = in_folder.or_else(|| self.site.find(id)) else { return Ok(()) };
        let mut context = Context::new();
        context.set("page", self.frame(place.subject, place.lang));
        // Its numbers stand beside it.
        context.set("service", self.summary_beside_number(service, place.lang));
        context.set("facts", self.facts(service, place.lang));
        html.push_marked(&self.fragment("blocks/service.html", place.lang, &context)?);
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

/// The attribute that a text ends in, ` href="`, where an address is to be all that it says.
fn attribute(before: &str) -> Option<&str> {
    let attribute = &before[before.rfind(' ')?..];
    let name = attribute.strip_suffix("=\"")?.trim_start();
    let is_name = |byte: u8| byte.is_ascii_alphabetic() || byte == b':';
    (name != "srcset" && name.bytes().all(is_name)).then_some(attribute)
}

/// Whether words say a telephone number, with the code of its country or without.
fn says_number(words: &str, number: &str) -> bool {
    const WITHOUT_CODE: usize = 6;
    let digits = |text: &str| text.chars().filter_map(ascii_digit).collect::<Vec<_>>();
    let in_words: String =
        html::tags(words).fold(words.to_owned(), |text, tag| text.replace(&words[tag.range], ""));
    let (said, called) = (digits(&in_words), digits(number));
    let local = said.iter().position(|digit| *digit != '0').map_or(&[][..], |first| &said[first..]);
    called.is_empty()
        || said.windows(called.len()).any(|part| part == called)
        || (local.len() >= WITHOUT_CODE && called.ends_with(local))
}

/// Says in which language the elements are that begin in some parts of a text, in order, and stand in no other element.
fn in_language(html: &str, parts: &[Range<usize>], attributes: &str) -> Marked {
    let mut out = Marked::with_capacity(html.len() + 256);
    let mut written = 0;
    let mut depth = 0_usize;
    let mut parts = parts.iter().peekable();
    for tag in html::tags(html) {
        let is_outermost = depth == 0 && !tag.is_end && !tag.is_void();
        while parts.next_if(|part| part.end <= tag.range.start).is_some() {}
        if is_outermost && parts.peek().is_some_and(|part| part.contains(&tag.range.start)) {
            let end = tag.range.start + 1 + tag.name.len();
            out.push_marked(&html[written..end]);
            out.push_str(attributes);
            written = end;
        }
        match tag.is_end {
            true => depth = depth.saturating_sub(1),
            false if !tag.is_void() => depth += 1,
            false => {}
        }
    }
    out.push_marked(&html[written..]);
    out
}

/// Says of names that they stay as they are, in text and not inside tags, so that browsers' translators
/// leave them alone. Where one begins, the longest counts.
fn untranslated(html: &str, names: &[String]) -> Marked {
    let mut out = Marked::with_capacity(html.len() + 64);
    let written =
        names.iter().filter(|name| !name.is_empty()).map(|name| escape(name).into_owned());
    // Each once: the search goes through all that end in one place.
    let written: BTreeSet<String> = written.collect();
    let longest = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(written);
    // It refuses only gigabytes of names.
    let Ok(names) = longest else {
        out.push_marked(html);
        return out;
    };
    let mut written = 0;
    for tag in html::tags(html) {
        push_untranslated(&html[written..tag.range.start], &names, &mut out);
        written = tag.range.end;
        out.push_marked(&html[tag.range]);
    }
    push_untranslated(&html[written..], &names, &mut out);
    out
}

fn push_untranslated(text: &str, names: &AhoCorasick, out: &mut Marked) {
    let mut written = 0;
    for found in names.find_iter(text) {
        let (before, name) = (&text[written..found.start()], &text[found.range()]);
        out.push_marked(before);
        let _ = write!(out, "<span translate=\"no\">{name}</span>");
        written = found.end();
    }
    out.push_marked(&text[written..]);
}
