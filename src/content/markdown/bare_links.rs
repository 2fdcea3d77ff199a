//! Addresses that stand in a text by themselves: `https://city.example/`, `www.city.example`, `office@city.example`.
//!
//! The rules are those of GitHub Flavored Markdown (section 6.9), which end an address before the punctuation that ends
//! its sentence; besides, a letter of a script that writes no spaces ends one. What is a link already, code, HTML or
//! what is said of a picture stays as it is.

use std::collections::VecDeque;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::{Placed, contains};
use crate::words::script::is_spaceless;

/// The events of a text with links where addresses stand.
pub(super) struct BareLinks<'t, I: Iterator<Item = Placed<'t>>> {
    events: Peekable<I>,
    due: VecDeque<Placed<'t>>,
    /// How many links and pictures are open, and links in raw HTML.
    links: usize,
    raw_links: usize,
    code: bool,
}

impl<'t, I: Iterator<Item = Placed<'t>>> BareLinks<'t, I> {
    pub(super) fn of(events: I) -> Self {
        let (events, due) = (events.peekable(), VecDeque::new());
        BareLinks { events, due, links: 0, raw_links: 0, code: false }
    }

    fn note(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => self.links = self.links.saturating_sub(1),
            Event::Start(Tag::CodeBlock(_)) => self.code = true,
            Event::End(TagEnd::CodeBlock) => self.code = false,
            Event::InlineHtml(raw) => match raw.as_bytes() {
                [b'<', b'a' | b'A', b' ' | b'\n' | b'\t' | b'>', ..] => self.raw_links += 1,
                [b'<', b'/', b'a' | b'A', b' ' | b'>', ..] => {
                    self.raw_links = self.raw_links.saturating_sub(1);
                }
                _ => {}
            },
            // A link does not outlive its paragraph, whatever its HTML lacks.
            Event::End(TagEnd::Paragraph) => self.raw_links = 0,
            _ => {}
        }
    }

    /// Words that the parser gives in several pieces, and the addresses in them.
    fn words(&mut self, first: Placed<'t>) -> Placed<'t> {
        let mut pieces = vec![first];
        let mut end = pieces[0].1.end;
        while let Some(next) = self
            .events
            .next_if(|(event, range)| matches!(event, Event::Text(_)) && range.start == end)
        {
            end = next.1.end;
            pieces.push(next);
        }
        let words: String = pieces.iter().map(|(event, _)| text_of(event)).collect();
        let addresses = if may_hold_one(&words) { addresses(&words) } else { Vec::new() };
        if addresses.is_empty() {
            self.due.extend(pieces);
        } else {
            Split::of(&words, &pieces).into_links(addresses, &mut self.due);
        }
        self.due.pop_front().unwrap_or((Event::Text(CowStr::Borrowed("")), end..end))
    }
}

impl<'t, I: Iterator<Item = Placed<'t>>> Iterator for BareLinks<'t, I> {
    type Item = Placed<'t>;

    fn next(&mut self) -> Option<Placed<'t>> {
        if let Some(due) = self.due.pop_front() {
            return Some(due);
        }
        let (event, range) = self.events.next()?;
        self.note(&event);
        let is_free = self.links == 0 && self.raw_links == 0 && !self.code;
        let Event::Text(text) = &event else { return Some((event, range)) };
        if !is_free {
            return Some((event, range));
        }
        let goes_on =
            matches!(self.events.peek(), Some((Event::Text(_), next)) if next.start == range.end);
        match goes_on || may_hold_one(text) {
            true => Some(self.words((event, range))),
            false => Some((event, range)),
        }
    }
}

fn text_of<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) => text,
        _ => "",
    }
}

/// Whether an address may stand in words, at a glance.
fn may_hold_one(words: &str) -> bool {
    memchr::memchr(b'@', words.as_bytes()).is_some()
        || contains(words, b"://")
        || contains(words, b"ww.")
}

/// An address in words.
#[derive(Debug)]
struct Address {
    place: Range<usize>,
    target: String,
    kind: LinkType,
}

/// Words, and the pieces that they were put together from.
struct Split<'p, 't> {
    words: &'p str,
    pieces: &'p [Placed<'t>],
    /// Where each piece begins in the words.
    starts: Vec<usize>,
}

impl<'p, 't> Split<'p, 't> {
    fn of(words: &'p str, pieces: &'p [Placed<'t>]) -> Self {
        let starts = pieces.iter().scan(0, |offset, (event, _)| {
            let start = *offset;
            *offset += text_of(event).len();
            Some(start)
        });
        Split { words, pieces, starts: starts.collect() }
    }

    fn into_links(self, addresses: Vec<Address>, due: &mut VecDeque<Placed<'t>>) {
        let mut written = 0;
        for Address { place, target, kind } in addresses {
            self.push_words(written..place.start, due);
            let range = self.source_of(place.start..place.start + 1).start
                ..self.source_of(place.end - 1..place.end).end;
            let link = Tag::Link {
                link_type: kind,
                dest_url: target.into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            due.push_back((Event::Start(link), range.clone()));
            due.push_back((self.text(place.clone()), range.clone()));
            due.push_back((Event::End(TagEnd::Link), range));
            written = place.end;
        }
        self.push_words(written..self.words.len(), due);
    }

    /// A part of the words, piece by piece.
    fn push_words(&self, part: Range<usize>, due: &mut VecDeque<Placed<'t>>) {
        let mut at = part.start;
        while at < part.end {
            let next = self.starts.partition_point(|start| *start <= at);
            let end = self.starts.get(next).map_or(part.end, |next| part.end.min(*next));
            due.push_back((self.text(at..end), self.source_of(at..end)));
            at = end;
        }
    }

    fn text(&self, part: Range<usize>) -> Event<'t> {
        Event::Text(self.words[part].to_owned().into())
    }

    /// Where a part of one piece is written: all of the piece, where it is written in another way than it reads.
    fn source_of(&self, part: Range<usize>) -> Range<usize> {
        let piece = self.starts.partition_point(|start| *start <= part.start) - 1;
        let (event, range) = &self.pieces[piece];
        let start = self.starts[piece];
        match range.len() == text_of(event).len() {
            true => range.start + part.start - start..range.start + part.end - start,
            false => range.clone(),
        }
    }
}

/// The addresses in words, in order.
fn addresses(words: &str) -> Vec<Address> {
    let mut found: Vec<Address> = Vec::new();
    let bytes = words.as_bytes();
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b':', b'@', b'.', &bytes[at..]) {
        let mark = at + next;
        at = mark + 1;
        let from = found.last().map_or(0, |last| last.place.end);
        let address = match bytes[mark] {
            b':' => web(words, mark, from),
            b'@' => mail(words, mark, from),
            _ => without_scheme(words, mark, from),
        };
        if let Some(address) = address {
            at = at.max(address.place.end);
            found.push(address);
        }
    }
    found
}

/// `https://city.example/`, by its colon.
fn web(words: &str, colon: usize, from: usize) -> Option<Address> {
    let rest = words[colon..].strip_prefix("://")?;
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = colon.checked_sub(scheme.len());
        let written = start.and_then(|start| words.get(start..colon));
        written.is_some_and(|written| written.eq_ignore_ascii_case(scheme))
    })?;
    let start = colon - scheme.len();
    if start < from || !may_begin(words, start) {
        return None;
    }
    let length = length(rest);
    if !is_host(&rest[..length], 1) {
        return None;
    }
    let place = start..colon + "://".len() + length;
    let target = words[place.clone()].to_owned();
    Some(Address { place, target, kind: LinkType::Autolink })
}

/// `www.city.example`, by its first full stop.
fn without_scheme(words: &str, stop: usize, from: usize) -> Option<Address> {
    let start = stop.checked_sub("www".len())?;
    let is_www = words.get(start..stop).is_some_and(|www| www.eq_ignore_ascii_case("www"));
    if !is_www || start < from || !may_begin(words, start) {
        return None;
    }
    let length = length(&words[start..]);
    if !is_host(&words[start..start + length], 2) {
        return None;
    }
    let place = start..start + length;
    let target = format!("https://{}", &words[place.clone()]);
    Some(Address { place, target, kind: LinkType::Autolink })
}

/// `office@city.example`, by its sign.
fn mail(words: &str, at: usize, from: usize) -> Option<Address> {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b".+_-".contains(byte);
    let name = words.as_bytes()[from..at].iter().rev().take_while(|byte| is_name(byte)).count();
    let start = at - name;
    let domain = words[at + 1..].bytes();
    let domain = domain.take_while(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(byte));
    let domain = words[at + 1..at + 1 + domain.count()].trim_end_matches('.');
    let is_sound = !domain.ends_with(['-', '_']) && is_host(domain, 1);
    let is_whole = name > 0 && !words[start..].starts_with('.') && may_begin(words, start);
    if !is_sound || !is_whole || words[at + 1 + domain.len()..].starts_with('@') {
        return None;
    }
    let place = start..at + 1 + domain.len();
    let target = words[place.clone()].to_owned();
    Some(Address { place, target, kind: LinkType::Email })
}

/// Whether an address can begin behind what stands before it.
fn may_begin(words: &str, start: usize) -> bool {
    words[..start].chars().next_back().is_none_or(|before| {
        is_spaceless(before) || !before.is_alphanumeric() && !"/@.-=&?%+\\".contains(before)
    })
}

/// No address that anybody follows is longer, in bytes.
const LONGEST: usize = 2_048;

/// How far an address goes: up to what cannot stand in one, without the punctuation of the sentence.
fn length(rest: &str) -> usize {
    let ends = |c: char| {
        c.is_whitespace() || c.is_control() || "<>\"`«»“”„‹›|{}".contains(c) || is_spaceless(c)
    };
    let mut longest = rest.len().min(LONGEST);
    while !rest.is_char_boundary(longest) {
        longest -= 1;
    }
    let rest = &rest[..longest];
    let mut address = &rest[..rest.find(ends).unwrap_or(rest.len())];
    let excess = |open: char, close: char| {
        address.matches(close).count().saturating_sub(address.matches(open).count())
    };
    // So many brackets are closed that were not opened in the address.
    let (mut round, mut square) = (excess('(', ')'), excess('[', ']'));
    while let Some(last) = address.chars().next_back() {
        let is_outside = match last {
            ')' if round > 0 => {
                round -= 1;
                true
            }
            ']' if square > 0 => {
                square -= 1;
                true
            }
            last => "([?!.,:;*_~'’،؛؟۔।…·".contains(last),
        };
        if !is_outside {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address.len()
}

/// Whether an address begins with the name of a host, of which at least so many full stops are a part.
fn is_host(address: &str, stops: usize) -> bool {
    let host = address.split(['/', '?', '#', ':']).next().unwrap_or("");
    let labels: Vec<&str> = host.split('.').collect();
    let is_letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let names = labels.iter().rev().take(2);
    labels.len() > stops
        && labels.iter().all(|label| !label.is_empty() && label.chars().all(is_letter))
        && names.into_iter().all(|label| !label.contains('_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets(words: &str) -> Vec<String> {
        addresses(words).into_iter().map(|address| words[address.place].to_owned()).collect()
    }

    #[test]
    fn an_address_ends_before_what_ends_the_sentence() {
        for (words, expected) in [
            ("See https://city.example/a.", "https://city.example/a"),
            ("(https://city.example/a_(b))", "https://city.example/a_(b)"),
            ("https://city.example/?a=b&c=d;", "https://city.example/?a=b&c=d"),
            ("www.city.example, please", "www.city.example"),
            ("詳細はhttps://city.example/jaをご覧ください。", "https://city.example/ja"),
            ("راجع https://city.example/ar؟", "https://city.example/ar"),
            ("Write to office.a@city.example.", "office.a@city.example"),
            ("[https://city.example/]))", "https://city.example/"),
            ("“HTTPS://City.example”", "HTTPS://City.example"),
        ] {
            assert_eq!(targets(words), [expected], "{words}");
        }
    }

    #[test]
    fn what_is_full_of_them_is_read_once() {
        for piece in ["http://", "https://a.b/x_y ", "a@", "www.", ")", "https://a.b/"] {
            let words = format!("https://a.b/{}", piece.repeat(100_000));
            addresses(&words);
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for words in [
            "https://",
            "https://localhost",
            "a.https.b",
            "www.",
            "www..",
            "me@home",
            "@a.b",
            "xhttps://city.example",
            "ftp://city.example",
            "10:30",
            "a@b.c_",
            "https://a_b.c_d",
        ] {
            assert_eq!(targets(words), [""; 0], "{words}");
        }
    }
}
