//! The addresses in the raw HTML of a text: they are links and pictures like those of Markdown, and so
//! become holes that the finished site fills.
//!
//! Each is noted where its author wrote it, and looked for again in what the sanitiser gives back. It knows
//! no page: whether an address leads anywhere is found when the site is assembled.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use super::slots::{Holed, Slot};
use super::{Link, escape};
use crate::content::config::RawHtml;
use crate::words::diagnostic::Span;
use crate::words::href::{Href, Reading};
use crate::words::html::{Address, Purpose, addresses, decoded};
use crate::words::mark;

/// Where addresses stand in the raw HTML of a text, by attribute and what is said there.
#[derive(Default)]
pub(super) struct Noted(HashMap<(&'static str, String), VecDeque<Span>>);

impl Noted {
    /// Notes an address.
    pub fn push(&mut self, attribute: &'static str, value: String, span: Span) {
        self.0.entry((attribute, value)).or_default().push_back(span);
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next place at which an address was written. Browsers, and the sanitiser as they do, write an
    /// element twice that is broken off: the last place counts for all that follow.
    fn take(&mut self, attribute: &'static str, value: &str) -> Option<Span> {
        let places = self.0.get_mut(&(attribute, value.to_owned()))?;
        match places.len() {
            0 | 1 => places.front().copied(),
            _ => places.pop_front(),
        }
    }
}

/// The addresses of a piece of raw HTML, with their places in it.
pub(super) fn in_piece(raw: &str) -> Vec<(&'static str, String, Range<usize>)> {
    let found = addresses(raw).filter(|address| !address.written.is_empty());
    found.map(|it| (it.attribute, decoded(it.written).into_owned(), it.range)).collect()
}

/// Frames and the like are shown by no browser that obeys the policy of a page; that is said elsewhere.
const NOT_SHOWN: &[&str] = &["iframe", "frame", "object", "embed"];

/// Makes a hole of each address that was noted, and a link of it.
pub(super) fn opened(
    holed: Holed,
    mut noted: Noted,
    raw_html: RawHtml,
    links: &mut Vec<Link>,
) -> Holed {
    if noted.is_empty() {
        return holed;
    }
    let mut found: Vec<(Address<'_>, Link)> = Vec::new();
    for address in addresses(&holed.html) {
        let next = holed.slots.partition_point(|(at, _)| (*at as usize) < address.whole.start);
        let next = holed.slots.get(next).map(|(at, _)| *at as usize);
        let has_hole = next.is_some_and(|at| at < address.whole.end);
        let value = decoded(address.written);
        let span = (!has_hole).then(|| noted.take(address.attribute, &value)).flatten();
        if let Some(span) = span.filter(|_| is_resolved(&address, &value, raw_html)) {
            let target = mark::owned(value.into_owned());
            let purpose = address.purpose;
            found.push((address, Link { target, span, purpose }));
        }
    }
    let mut opened = Opened { from: &holed, out: Holed::default(), at: 0, next: 0 };
    for one in found.chunk_by(|(one, _), (other, _)| one.whole == other.whole) {
        opened.attribute(one, links.len());
        links.extend(one.iter().map(|(_, link)| link.clone()));
    }
    opened.copy(holed.html.len());
    opened.out
}

/// Whether an address is resolved. What an author who may write anything has written, and what is no address
/// of this site, stays as it is; and the policy of the page decides about what is loaded from elsewhere.
fn is_resolved(address: &Address<'_>, value: &str, raw_html: RawHtml) -> bool {
    if NOT_SHOWN.iter().any(|element| address.element.eq_ignore_ascii_case(element)) {
        return false;
    }
    let read = match address.purpose {
        Purpose::Follow => Href::link(value),
        Purpose::Picture | Purpose::Part => Href::picture(value),
    };
    match read {
        Ok(Reading::Inside) => true,
        Ok(Reading::Out(_)) => address.purpose != Purpose::Part && address.attribute != "srcset",
        Err(_) => raw_html == RawHtml::Sanitise,
    }
}

/// A text while its addresses become holes.
struct Opened<'h> {
    from: &'h Holed,
    out: Holed,
    /// How far the HTML has been copied.
    at: usize,
    /// The next of its holes.
    next: usize,
}

impl Opened<'_> {
    /// Copies up to a place, with the holes before it.
    fn copy(&mut self, to: usize) {
        while let Some((at, slot)) =
            self.from.slots.get(self.next).filter(|(at, _)| *at as usize <= to)
        {
            self.out.push_str(&self.from.html[self.at..*at as usize]);
            self.out.push_slot(*slot);
            self.at = *at as usize;
            self.next += 1;
        }
        self.out.push_str(&self.from.html[self.at..to]);
        self.at = to;
    }

    /// Writes an attribute with holes for its addresses, always in one form, so that it can be left out as
    /// a whole.
    fn attribute(&mut self, addresses: &[(Address<'_>, Link)], first_link: usize) {
        let Some((first, _)) = addresses.first() else { return };
        let before = &self.from.html[self.at..first.whole.start];
        let is_between = |c: char| c.is_ascii_whitespace() || c == '/';
        self.copy(self.at + before.trim_end_matches(is_between).len());
        self.out.push_str(&format!(" {}=\"", first.attribute));
        let head = &self.from.html[first.whole.start..first.range.start];
        let value = head.split_once('=').map_or("", |(_, value)| value).trim_start();
        // The seconds after which a page goes elsewhere stand before the address.
        let led = value.trim_start_matches(['"', '\'']).trim_start();
        self.at = first.range.start - led.len();
        for ((address, _), link) in addresses.iter().zip(first_link..) {
            let between = decoded(&self.from.html[self.at..address.range.start]);
            self.out.push_str(&escape(&between));
            self.out.push_slot(Slot::Link(link as u32));
            self.at = address.range.end;
        }
        let end = first.whole.end;
        let value_end = end - usize::from(self.from.html[..end].ends_with(['"', '\'']));
        let behind = self.from.html.get(self.at..value_end).unwrap_or("");
        self.out.push_str(&escape(&decoded(behind)));
        self.out.push_str("\"");
        self.at = end;
    }
}
