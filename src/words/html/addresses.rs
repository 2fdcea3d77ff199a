//! The addresses in HTML: which attributes hold one, where it stands, and what a browser does with it.
//!
//! One table for all who look for them: the texts of authors, whose addresses are resolved, and finished
//! pages, whose addresses are checked. It decides nothing about an address.

use std::borrow::Cow;
use std::ops::Range;

use super::{Tag, attributes, tags};

/// What a browser does with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// It goes there when a reader asks for it.
    Follow,
    /// It shows the picture by itself.
    Picture,
    /// It loads a script, a style sheet, a film or anything else by itself.
    Part,
}

/// An address in HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address<'h> {
    /// The element, as it is written.
    pub element: &'h str,
    /// The attribute.
    pub attribute: &'static str,
    /// What a browser does with it.
    pub purpose: Purpose,
    /// What is written, references not decoded.
    pub written: &'h str,
    /// Where that stands.
    pub range: Range<usize>,
    /// Where the attribute stands, from its name to behind its value.
    pub whole: Range<usize>,
}

/// Elements and their attributes that hold one address.
const ONE: &[(&str, &str, Purpose)] = &[
    ("a", "href", Purpose::Follow),
    ("area", "href", Purpose::Follow),
    ("audio", "src", Purpose::Part),
    ("blockquote", "cite", Purpose::Follow),
    ("body", "background", Purpose::Picture),
    ("button", "formaction", Purpose::Follow),
    ("del", "cite", Purpose::Follow),
    ("embed", "src", Purpose::Part),
    ("form", "action", Purpose::Follow),
    ("frame", "src", Purpose::Part),
    ("iframe", "src", Purpose::Part),
    ("image", "href", Purpose::Picture),
    ("image", "xlink:href", Purpose::Picture),
    ("img", "longdesc", Purpose::Follow),
    ("img", "src", Purpose::Picture),
    ("input", "formaction", Purpose::Follow),
    ("input", "src", Purpose::Picture),
    ("ins", "cite", Purpose::Follow),
    ("link", "href", Purpose::Part),
    ("meta", "content", Purpose::Follow),
    ("object", "data", Purpose::Part),
    ("q", "cite", Purpose::Follow),
    ("script", "src", Purpose::Part),
    ("source", "src", Purpose::Part),
    ("table", "background", Purpose::Picture),
    ("td", "background", Purpose::Picture),
    ("th", "background", Purpose::Picture),
    ("track", "src", Purpose::Part),
    ("use", "href", Purpose::Part),
    ("use", "xlink:href", Purpose::Part),
    ("video", "poster", Purpose::Picture),
    ("video", "src", Purpose::Part),
];

/// Those that hold several, each with a width or a density behind it.
const SEVERAL: &[(&str, &str)] =
    &[("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")];

/// What a `<link>` names and no browser asks for by itself.
const NAMED: &[&str] =
    &["canonical", "alternate", "author", "help", "license", "next", "prev", "search", "me"];

/// Elements whose text is no HTML.
const RAW: &[&str] =
    &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The addresses in a text, in order.
pub fn addresses(html: &str) -> impl Iterator<Item = Address<'_>> {
    let mut raw_end = 0;
    tags(html).filter(|tag| !tag.is_end).flat_map(move |tag| {
        if tag.range.start < raw_end {
            return Vec::new();
        }
        if let Some(raw) = RAW.iter().find(|raw| tag.name.eq_ignore_ascii_case(raw)) {
            raw_end = end_of_raw(html, tag.range.end, raw);
        }
        of_tag(html, &tag)
    })
}

/// Where an element ends whose text is no HTML.
fn end_of_raw(html: &str, from: usize, name: &str) -> usize {
    let is_end = |at: &usize| {
        let behind = html.get(at + 2..at + 2 + name.len());
        behind.is_some_and(|found| found.eq_ignore_ascii_case(name))
    };
    let ends = html[from..].match_indices("</").map(|(at, _)| from + at);
    ends.into_iter().find(is_end).unwrap_or(html.len())
}

fn of_tag<'h>(html: &'h str, tag: &Tag<'h>) -> Vec<Address<'h>> {
    let is_element = |element: &str| tag.name.eq_ignore_ascii_case(element);
    if !ONE.iter().any(|(element, ..)| is_element(element))
        && !SEVERAL.iter().any(|(element, _)| is_element(element))
    {
        return Vec::new();
    }
    let said = attributes(&html[tag.range.clone()]);
    let mut found: Vec<Address<'h>> = Vec::new();
    for (name, value) in &said {
        let Some(value) = *value else { continue };
        let is_it = |attribute: &str| name.eq_ignore_ascii_case(attribute);
        let start = offset(html, value);
        let name_at = offset(html, name);
        // Of two attributes of a name, browsers read the first.
        if found.iter().any(|known| is_it(known.attribute)) {
            continue;
        }
        let is_quoted = html[..start].ends_with(['"', '\'']);
        let whole = name_at..start + value.len() + usize::from(is_quoted);
        let one =
            ONE.iter().find(|(element, attribute, _)| is_element(element) && is_it(attribute));
        let mut push = |attribute, purpose, written: &'h str| {
            let at = offset(html, written);
            found.push(Address {
                element: tag.name,
                attribute,
                purpose,
                written,
                range: at..at + written.len(),
                whole: whole.clone(),
            });
        };
        if is_element("meta") {
            if let Some((_, attribute, purpose)) = one
                && let Some(written) = of_refresh(&said, value)
            {
                push(attribute, *purpose, written);
            }
        } else if let Some((_, attribute, purpose)) = one {
            let purpose = if is_element("link") { of_link(&said) } else { *purpose };
            push(attribute, purpose, value.trim_matches(|c: char| c.is_ascii_whitespace()));
        } else if let Some((_, attribute)) =
            SEVERAL.iter().find(|(element, attribute)| is_element(element) && is_it(attribute))
        {
            candidates(value).for_each(|written| push(attribute, Purpose::Picture, written));
        }
    }
    found
}

/// The address that a `<meta http-equiv="refresh">` goes to by itself: `0; url=/there/` (HTML, section 4.2.5.3).
fn of_refresh<'v>(said: &[(&str, Option<&str>)], content: &'v str) -> Option<&'v str> {
    let is_refresh = |(name, value): &(&str, Option<&str>)| {
        name.eq_ignore_ascii_case("http-equiv")
            && value.is_some_and(|value| value.trim().eq_ignore_ascii_case("refresh"))
    };
    said.iter().find(|said| is_refresh(said))?;
    let (_, behind) = content.split_once([';', ','])?;
    let behind = behind.trim_start();
    let led = behind.get(..3).filter(|start| start.eq_ignore_ascii_case("url"));
    let equals = led.and_then(|_| behind[3..].trim_start().strip_prefix('='));
    Some(without_quotes(equals.unwrap_or(behind).trim())).filter(|it| !it.is_empty())
}

/// What stands in quotes within a value, which may be spelt out there.
fn without_quotes(value: &str) -> &str {
    const QUOTES: [&str; 6] = ["\"", "'", "&quot;", "&apos;", "&#34;", "&#39;"];
    let inner = |quote: &'static str| value.strip_prefix(quote).map(|inner| (inner, quote));
    let Some((inner, quote)) = QUOTES.into_iter().find_map(inner) else { return value };
    inner.strip_suffix(quote).unwrap_or(inner)
}

/// The documents that stand in an attribute of a frame, as browsers read them.
pub fn documents_within(html: &str) -> impl Iterator<Item = String> {
    let frames = tags(html).filter(|tag| !tag.is_end && tag.name.eq_ignore_ascii_case("iframe"));
    frames.filter_map(|tag| super::value_of(&html[tag.range], "srcdoc"))
}

fn of_link(said: &[(&str, Option<&str>)]) -> Purpose {
    let rel = said.iter().find(|(name, _)| name.eq_ignore_ascii_case("rel"));
    let rel = rel.and_then(|(_, value)| *value).unwrap_or("").to_ascii_lowercase();
    let mut words = rel.split_ascii_whitespace();
    match words.any(|word| !NAMED.contains(&word)) {
        true => Purpose::Part,
        false => Purpose::Follow,
    }
}

/// The addresses of a `srcset` (HTML, section 4.8.4.2.1): each ends at a space, or at a comma at its end.
pub fn candidates(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (written, behind) = rest.split_at(end);
        let address = written.trim_end_matches(',');
        rest = match address.len() < written.len() {
            true => behind,
            false => behind.find(',').map_or("", |comma| &behind[comma..]),
        };
        Some(address)
    })
}

/// Where a part of a text begins in it.
fn offset(html: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(html.as_ptr() as usize)
}

/// The ids in a text, and the names that links lead to as well.
pub fn anchors(html: &str) -> impl Iterator<Item = &str> {
    tags(html).filter(|tag| !tag.is_end).flat_map(|tag| {
        let is_link = tag.name.eq_ignore_ascii_case("a");
        let is_anchor = move |name: &str| {
            name.eq_ignore_ascii_case("id") || (is_link && name.eq_ignore_ascii_case("name"))
        };
        let said = attributes(&html[tag.range]).into_iter();
        said.filter_map(move |(name, value)| value.filter(|_| is_anchor(name)))
    })
}

/// The value of an attribute with its references decoded, as browsers do: `&Tab;` in a scheme would hide it. Those that
/// end without `;` stay as they are.
pub fn decoded(written: &str) -> Cow<'_, str> {
    html_escape::decode_html_entities(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(html: &str) -> Vec<(&'static str, &str)> {
        addresses(html).map(|address| (address.attribute, address.written)).collect()
    }

    #[test]
    fn every_way_of_writing_an_attribute_is_read() {
        let html = "<A HREF='a b.pdf'>x</A> <img alt=\"\" src = pic.png> <video poster=\"p.jpg\" src=f.mp4 >";
        let found = written(html);
        assert_eq!(
            found,
            [("href", "a b.pdf"), ("src", "pic.png"), ("poster", "p.jpg"), ("src", "f.mp4")]
        );
        let html = "<a href=/there/>x</a> <a href=/to /><meta http-equiv=refresh content=0;url=https://x.example/there/><img src=\"a.png\"/>";
        assert_eq!(
            written(html),
            [
                ("href", "/there/"),
                ("href", "/to"),
                ("content", "https://x.example/there/"),
                ("src", "a.png")
            ]
        );
        for address in addresses(html) {
            assert_eq!(&html[address.range.clone()], address.written);
            assert!(html[address.whole.clone()].to_lowercase().starts_with(address.attribute));
        }
    }

    #[test]
    fn each_address_of_a_srcset_is_one() {
        let html = "<img srcset=\"a.png, b,c.png 2x,d.png 3x, data:image/png;base64,AA== 4x\">";
        let found: Vec<&str> = addresses(html).map(|address| address.written).collect();
        assert_eq!(found, ["a.png", "b,c.png", "d.png", "data:image/png;base64,AA=="]);
    }

    #[test]
    fn what_stands_in_a_script_or_a_comment_is_no_address() {
        let html =
            "<script src=\"s.js\">\"<a href='x'>\"</script><!-- <a href=\"y\"> --><a href=\"z\">";
        assert_eq!(written(html), [("src", "s.js"), ("href", "z")]);
    }

    #[test]
    fn references_are_decoded_once() {
        assert_eq!(decoded("a?b=1&amp;c=2&#x2F;&#47;&quot;&amp;amp;"), "a?b=1&c=2//\"&amp;");
        assert_eq!(decoded("java&Tab;script&colon;a&eacute;b&c"), "java\tscript:aéb&c");
    }
}
