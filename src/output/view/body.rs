//! The text of a page for one reader: the slots of its HTML filled.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::content::kinds::Kind;
use crate::content::markdown::{Body, Slot, Stretch, escape};
use crate::site::{DocumentId, Target};
use crate::words::html;
use crate::words::mark::{Mark, Marked};
use crate::words::path;
use crate::words::script::ascii_digit;
use crate::words::template::{Context, TemplateError};

use super::picture::{InText, Standing};
use super::place::Place;
use super::{View, borrowed, facts, frame, heavy, official, picture, root, show, summary};

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

/// The HTML of a file's text.
pub(in crate::output) fn body(
    view: &View,
    document: DocumentId,
    place: &Place<'_>,
) -> Result<Marked, TemplateError> {
    let translation = view.site.text(document).translation.as_ref();
    let html = match translation.filter(|translation| translation.is_text_of_source) {
        Some(translation) => {
            let whole = view.site.document(translation.of).body.whole();
            stretch_of(view, translation.of, &whole, place)?
        }
        None => own_text(view, document, place)?,
    };
    let names = &view.site.source(place.subject).common.no_translate;
    let html = if names.is_empty() { html } else { untranslated(&html, names) };
    Ok(official::with_official_told(view.reader(view.site.document(document).source.lang), html))
}

/// The text of a file; what of it nobody has translated, in the words and the language of the source.
fn own_text(view: &View, document: DocumentId, place: &Place<'_>) -> Result<Marked, TemplateError> {
    let body = &view.site.document(document).body;
    let mut html = Marked::with_capacity(body.html.len() + body.slots.len() * 24);
    let translation = view.site.text(document).translation.as_ref();
    let same = translation.map_or(&[][..], |translation| &translation.same_sections);
    let empty = translation.map_or(&[][..], |translation| &translation.empty_sections);
    let stretches = match (translation, empty.is_empty()) {
        (Some(translation), false) => view.site.document(translation.of).body.stretches(),
        _ => Vec::new(),
    };
    let empty_at = |number: u32| {
        let at = empty.binary_search_by_key(&number, |section| section.number).ok()?;
        Some((translation?.of, empty[at], stretches.get(empty[at].of as usize)?))
    };
    if let Some((of, _, stretch)) = empty_at(0) {
        html.push_marked(&stretch_of(view, of, stretch, place)?);
    }
    // Where each section begins in what is written.
    let mut starts = vec![0];
    write_stretch(view, document, &body.whole(), place, &mut html, &mut |slot, at, html| {
        match slot {
            Slot::HeadingId(index) => {
                starts.push(html[..at].rfind('<').unwrap_or(at));
                if let Some((of, section, _)) = empty_at(index + 1)
                    && section.is_heading_same
                {
                    let (tag, direction) = language_of(view, of);
                    let _ = write!(html, "\" lang=\"{tag}\" dir=\"{direction}");
                }
            }
            Slot::SectionNotice(number) => {
                if let Some((of, _, stretch)) = empty_at(number) {
                    html.push_marked(&stretch_of(view, of, stretch, place)?);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    // What stands before the first heading has no slot of its own.
    if let Some(notice) = section_notice(view, document, 0, place) {
        html.put_before(&notice);
    }
    if !same.is_empty() {
        starts.push(html.len());
        let sections = same.iter().filter_map(|section| {
            let section = *section as usize;
            Some(*starts.get(section)?..*starts.get(section + 1)?)
        });
        let source = view.site.subject(place.subject).source;
        html = in_language_of(view, source, &html, &sections.collect::<Vec<_>>());
    }
    Ok(html)
}

/// A stretch of a file that stands in a text of another language, marked with its own.
fn stretch_of(
    view: &View,
    document: DocumentId,
    stretch: &Stretch,
    place: &Place<'_>,
) -> Result<Marked, TemplateError> {
    let mut html = Marked::with_capacity(stretch.html.len());
    let mut parts = Vec::new();
    let mut start = 0;
    write_stretch(view, document, stretch, place, &mut html, &mut |slot, at, html| {
        // A block speaks the reader's language.
        if let Slot::Block(_) = slot {
            parts.push(start..at);
            start = html.len();
        }
        Ok(())
    })?;
    parts.push(start..html.len());
    Ok(in_language_of(view, document, &html, &parts))
}

fn in_language_of(view: &View, document: DocumentId, html: &str, parts: &[Range<usize>]) -> Marked {
    let (tag, direction) = language_of(view, document);
    in_language(html, parts, &format!(" lang=\"{tag}\" dir=\"{direction}\""))
}

/// The tag of the language of a file, and its direction.
fn language_of(view: &View, document: DocumentId) -> (&str, &str) {
    let locale = view.site.locale(view.site.document(document).source.lang);
    (&locale.tag, locale.direction.as_str())
}

/// Writes a stretch with its slots filled; `filled` is told of each, and where it begins.
fn write_stretch(
    view: &View,
    document: DocumentId,
    stretch: &Stretch,
    place: &Place<'_>,
    html: &mut Marked,
    filled: &mut dyn FnMut(Slot, usize, &mut Marked) -> Result<(), TemplateError>,
) -> Result<(), TemplateError> {
    let body = &view.site.document(document).body;
    let mut written = stretch.html.start;
    // What is said of a file stands behind the end of its link.
    let mut due: Option<Marked> = None;
    for (at, slot) in &body.slots[stretch.slots.clone()] {
        push_piece(body, written..*at as usize, &mut due, html);
        written = *at as usize;
        due = heavy::said_of_file(view, *slot, document, place).or(due);
        if leads_nowhere(view, *slot, document) {
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
        fill(view, *slot, document, place, html)?;
        filled(*slot, start, html)?;
        if let Some(number) = number_behind(view, *slot, document, &body.html[written..]) {
            let _ = write!(html, "\" data-number=\"{}", escape(&number));
        }
    }
    push_piece(body, written..stretch.html.end, &mut due, html);
    Ok(())
}

/// Whether a slot is the address of a link that has none.
fn leads_nowhere(view: &View, slot: Slot, document: DocumentId) -> bool {
    let Slot::Link(index) = slot else { return false };
    view.site.text(document).targets[index as usize] == Target::Nowhere
}

/// What is dialled or written to by a link whose words do not say it: on paper it stands behind them. `rest` begins where
/// the address ends.
fn number_behind(view: &View, slot: Slot, document: DocumentId, rest: &str) -> Option<String> {
    let Slot::Link(index) = slot else { return None };
    let Target::External(href) = &view.site.text(document).targets[index as usize] else {
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
    view: &View,
    slot: Slot,
    document: DocumentId,
    place: &Place<'_>,
    html: &mut Marked,
) -> Result<(), TemplateError> {
    let text = view.site.text(document);
    match slot {
        Slot::Link(index) => {
            address(view, &text.targets[index as usize], place, html);
        }
        Slot::Picture(index) => {
            picture(view, index, document, place, html)?;
        }
        Slot::HeadingId(index) => html.push_str(&escape(&text.heading_ids()[index as usize])),
        Slot::SectionNotice(section) => {
            let given = (section as usize).checked_sub(1).and_then(|at| text.given_id(at));
            if let Some(given) = given {
                let _ = write!(html, "<span id=\"{}\"></span>", escape(given));
            }
            if let Some(notice) = section_notice(view, document, section, place) {
                html.push_marked(&notice);
            }
        }
        Slot::Block(index) => {
            let body = &view.site.document(document).body;
            block(view, body, index as usize, place, html)?;
        }
        Slot::Code(index) => {
            html.push_str(&view.site.document(document).body.codes[index as usize]);
        }
        Slot::Label(label) => {
            let lang = view.site.document(document).source.lang;
            let text = view.string(lang, label.key());
            html.push_marked(&borrowed::in_its_language(view.reader(lang), label.key(), &text));
        }
    }
    Ok(())
}

fn picture(
    view: &View,
    index: u32,
    document: DocumentId,
    place: &Place<'_>,
    html: &mut Marked,
) -> Result<(), TemplateError> {
    let body = &view.site.document(document).body;
    let picture = &body.pictures[index as usize];
    let (asset, written) = match &view.site.text(document).targets[picture.link as usize] {
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
    picture::picture_in_text(place.reader, &picture, html)
}

fn address(view: &View, target: &Target, place: &Place<'_>, html: &mut Marked) {
    match target {
        Target::Page(subject, fragment) => {
            html.push_mark(Mark::Root);
            html.push_str(&view.addresses.page(place.reader.lang, *subject));
            if let Some(fragment) = fragment {
                let _ = write!(html, "#{}", escape(fragment));
            }
        }
        Target::Folder(folder) => {
            html.push_mark(Mark::Root);
            html.push_str(&view.addresses.folder_link(place.reader.lang, folder));
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
fn section_notice(
    view: &View,
    document: DocumentId,
    section: u32,
    place: &Place<'_>,
) -> Option<Marked> {
    let text = view.site.text(document);
    let translation = text.translation.as_ref()?;
    let is_in = |sections: &[u32]| sections.binary_search(&section).is_ok();
    let (said, link) = match (is_in(&translation.stale), is_in(&translation.unknown_sections)) {
        (true, _) => ("stale_section_notice", "stale_section_link"),
        (_, true) => ("unnoted_notice", "read_original"),
        _ => return None,
    };
    let of = view.site.document(translation.of).source.lang;
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
    let strings = &view.words[place.reader.lang.index()].strings;
    let name = show::language_name(view, view.site.config.tag(of), place.reader.lang);
    let arguments = [("language".to_owned(), crate::words::template::Argument::Text(name))];
    let link_text = strings.format(link, &arguments);
    let locale = view.site.locale(place.reader.lang);
    let mut notice = Marked::default();
    let _ = write!(
        notice,
        "<p class=\"notice\" role=\"note\" lang=\"{}\" dir=\"{}\">",
        locale.tag,
        locale.direction.as_str(),
    );
    notice.push_marked(&borrowed::in_its_language(place.reader, said, &strings.get(said)));
    notice.push_str(" <a href=\"");
    notice.push_mark(Mark::Root);
    let page = view.addresses.page(of, place.subject);
    let _ = write!(notice, "{page}{fragment}\">");
    notice.push_marked(&borrowed::in_its_language(place.reader, link, &link_text));
    notice.push_str("</a></p>\n");
    Some(notice)
}

fn block(
    view: &View,
    body: &Body,
    index: usize,
    place: &Place<'_>,
    html: &mut Marked,
) -> Result<(), TemplateError> {
    let id = body.blocks[index].service.trim_matches('/');
    let in_folder = view.site.find(&format!("{}/{id}", Kind::Service.folder()));
    // A service that does not exist has been complained about where it is named.
    let Some(service) = in_folder.or_else(|| view.site.find(id)) else { return Ok(()) };
    let mut context = Context::new();
    context.set("page", frame::of_page(place.reader, place.subject));
    // Its numbers stand beside it.
    context.set("service", summary::summary_beside_number(place.reader, service));
    context.set("facts", facts::facts(place.reader, service));
    html.push_marked(&root::fragment(place.reader, "blocks/service.html", &context)?);
    Ok(())
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
