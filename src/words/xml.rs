//! Reading XML that somebody else has written: as letters, whatever it is encoded in, and as a tree.
//!
//! The only file that knows the XML library. It reads nothing from outside the text, expands entities
//! only as far as drawing programs use them, and refuses what would take more than a small multiple of
//! its length.

use std::collections::HashSet;

use roxmltree::{NodeType, ParsingOptions};

/// The largest text that is read, in bytes.
const LARGEST: usize = 32_000_000;
/// The most elements, texts and remarks.
const MOST_NODES: u32 = 2_000_000;
/// The most attributes of an element: each is compared with all others.
const MOST_ATTRIBUTES: usize = 1_000;
/// So many prefixes, of all its namespaces together; the library looks through all of them at each element that declares one.
const MOST_PREFIXES: usize = 64;
/// How far entities may make a text longer, in bytes.
const MOST_EXPANDED: usize = 8_000_000;

/// The letters of a file, by its mark, by how it begins and by what it says of itself.
///
/// # Errors
/// Why they cannot be told, in words that go on from "it".
pub fn decoded(bytes: &[u8]) -> Result<String, String> {
    if bytes.len() > LARGEST {
        return Err(format!("is larger than {} MB", LARGEST / 1_000_000));
    }
    let wide = |bytes: &[u8], two: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| two([pair[0], pair[1]]));
        let letters: Result<String, _> = char::decode_utf16(units).collect();
        letters.map_err(|_| "is not valid UTF-16".to_owned())
    };
    let (text, named) = match bytes {
        [0xff, 0xfe, rest @ ..] => (wide(rest, u16::from_le_bytes)?, "utf-16"),
        [0xfe, 0xff, rest @ ..] => (wide(rest, u16::from_be_bytes)?, "utf-16"),
        [b'<', 0, ..] => (wide(bytes, u16::from_le_bytes)?, "utf-16"),
        [0, b'<', ..] => (wide(bytes, u16::from_be_bytes)?, "utf-16"),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), "utf-8"),
            // Latin letters, one byte each: the first 256 of Unicode, but for signs nobody draws with.
            Err(_) => (bytes.iter().map(|byte| char::from(*byte)).collect(), "latin"),
        },
    };
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let said = said_encoding(&text);
    let fits = match (named, said.as_deref()) {
        ("utf-16", None | Some("utf-16" | "utf-16le" | "utf-16be")) => true,
        ("utf-8", None | Some("utf-8" | "utf8" | "us-ascii" | "ascii")) => true,
        // Without a letter beyond ASCII these say the same.
        ("utf-8", Some("iso-8859-1" | "latin1" | "windows-1252")) => text.is_ascii(),
        ("latin", Some("iso-8859-1" | "latin1" | "windows-1252")) => true,
        _ => false,
    };
    match (fits, said) {
        (true, _) => Ok(text),
        (false, Some(said)) => Err(format!(
            "says that it is encoded as `{said}`, which it is not, or which is not read"
        )),
        (false, None) => Err("is not valid UTF-8".to_owned()),
    }
}

/// What a text says that it is encoded in, in small letters.
fn said_encoding(text: &str) -> Option<String> {
    let declaration = text.strip_prefix("<?xml")?.split("?>").next()?;
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    Some(rest[1..].split(quote).next()?.to_ascii_lowercase())
}

/// A text as a tree.
pub struct Document<'t>(roxmltree::Document<'t>);

/// An element of it.
#[derive(Clone, Copy)]
pub struct Element<'d>(roxmltree::Node<'d, 'd>);

/// What stands in an element.
pub enum Child<'d> {
    /// Another element.
    Element(Element<'d>),
    /// A text, with what stood for other letters replaced.
    Text(&'d str),
}

/// A name: the namespace that it is from, which may be none, and the name in it.
pub type Name<'d> = (&'d str, &'d str);

/// Reads a text as XML.
///
/// # Errors
/// Why it is none, or is not read, in words that go on from "it".
pub fn parse(text: &str) -> Result<Document<'_>, String> {
    if has_too_many_attributes(text) {
        return Err(format!("has an element with more than {MOST_ATTRIBUTES} attributes"));
    }
    if has_too_many_prefixes(text) {
        return Err(format!("declares more than {MOST_PREFIXES} prefixes of names"));
    }
    check_entities(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..Default::default() };
    roxmltree::Document::parse_with_options(text, options)
        .map(Document)
        .map_err(|error| format!("is not XML: {}", in_words(&error)))
}

/// What the library found, in words for people who may never have seen the inside of such a file.
fn in_words(error: &roxmltree::Error) -> String {
    use roxmltree::Error;
    let what = match error {
        Error::UnclosedRootNode => return "it ends before its last element does".to_owned(),
        Error::NoRootNode => return "there is no element in it".to_owned(),
        Error::NodesLimitReached
        | Error::AttributesLimitReached
        | Error::NamespacesLimitReached => {
            return "it has more parts than are read".to_owned();
        }
        Error::UnexpectedCloseTag(opened, closed, _) => {
            format!("`<{opened}>` is opened, and `</{closed}>` is closed")
        }
        Error::UnknownEntityReference(name, _) => {
            format!("nothing says what `&{name};` stands for")
        }
        Error::DuplicatedAttribute(name, _) => format!("an element has `{name}` twice"),
        Error::UnknownNamespace(prefix, _) => format!("nothing says what `{prefix}:` stands for"),
        Error::NonXmlChar(found, _) => {
            format!("the character U+{:04X} can stand in no XML", u32::from(*found))
        }
        Error::EntityReferenceLoop(_) => "a part of it is made of itself".to_owned(),
        _ => "something stands where it cannot".to_owned(),
    };
    let place = error.pos();
    format!("{what}, in line {}, column {}", place.row, place.col)
}

/// Whether a text declares more prefixes than are read, wherever in it they are declared.
fn has_too_many_prefixes(text: &str) -> bool {
    let mut prefixes: HashSet<&str> = HashSet::new();
    text.split("xmlns:").skip(1).any(|declared| {
        let is_end = |letter: char| letter == '=' || letter.is_whitespace();
        prefixes.insert(declared.split(is_end).next().unwrap_or(""));
        prefixes.len() > MOST_PREFIXES
    })
}

fn has_too_many_attributes(text: &str) -> bool {
    text.split('<').any(|tag| tag.bytes().filter(|byte| *byte == b'=').count() > MOST_ATTRIBUTES)
        // What is between two tags may be a style sheet or a remark, in which nothing is an attribute.
        && text.split('<').any(|tag| {
            let tag = tag.split('>').next().unwrap_or(tag);
            tag.bytes().filter(|byte| *byte == b'=').count() > MOST_ATTRIBUTES
        })
}

/// Drawing programs name long addresses by entities. One that stands for others, or that stands for
/// much and is used often, is an attack.
fn check_entities(text: &str) -> Result<(), String> {
    let values: Vec<&str> = text
        .split("<!ENTITY")
        .skip(1)
        .filter_map(|rest| {
            let at = rest.find(['"', '\''])?;
            let quote = rest[at..].chars().next()?;
            rest[at + 1..].split(quote).next()
        })
        .collect();
    let is_nested = |value: &&str| value.replace("&#", "").contains('&');
    if values.iter().any(is_nested) || text.contains("<!ENTITY %") {
        return Err("has entities that stand for other entities".to_owned());
    }
    let longest = values.iter().map(|value| value.len()).max().unwrap_or(0);
    if longest.saturating_mul(text.matches('&').count()) > MOST_EXPANDED {
        return Err("has entities that would make it far longer than it is".to_owned());
    }
    Ok(())
}

impl Document<'_> {
    /// The element that holds all others.
    pub fn root(&self) -> Element<'_> {
        Element(self.0.root_element())
    }

    /// The names of what it says to programs that read it (`<?name …?>`).
    pub fn instructions(&self) -> impl Iterator<Item = &str> {
        self.0.descendants().filter_map(|node| node.pi().map(|pi| pi.target))
    }
}

impl<'d> Element<'d> {
    /// Its name.
    pub fn name(&self) -> Name<'d> {
        (self.0.tag_name().namespace().unwrap_or(""), self.0.tag_name().name())
    }

    /// Its attributes with their values.
    pub fn attributes(&self) -> impl Iterator<Item = (Name<'d>, &'d str)> + use<'d> {
        self.0.attributes().map(|attribute| {
            ((attribute.namespace().unwrap_or(""), attribute.name()), attribute.value())
        })
    }

    /// It, and all elements in it.
    pub fn with_all_below(&self) -> impl Iterator<Item = Element<'d>> + use<'d> {
        self.0.descendants().filter(|node| node.is_element()).map(Element)
    }

    /// What stands in it, in order, without remarks.
    pub fn children(&self) -> impl Iterator<Item = Child<'d>> + use<'d> {
        self.0.children().filter_map(|node| match node.node_type() {
            NodeType::Element => Some(Child::Element(Element(node))),
            NodeType::Text => node.text().map(Child::Text),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_whatever_they_are_encoded_in() {
        let wide = |bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
            let text = if mark { "\u{feff}<a>é</a>" } else { "<a>é</a>" };
            text.encode_utf16().flat_map(bytes).collect()
        };
        for mark in [true, false] {
            assert_eq!(decoded(&wide(u16::to_le_bytes, mark)).as_deref(), Ok("<a>é</a>"));
            assert_eq!(decoded(&wide(u16::to_be_bytes, mark)).as_deref(), Ok("<a>é</a>"));
        }
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>";
        assert!(decoded(latin).is_ok_and(|text| text.ends_with("<a>é</a>")));
        assert!(decoded(b"<a>\xe9</a>").is_err());
        assert!(decoded(b"<?xml version='1.0' encoding='utf-7'?><a/>").is_err());
    }

    #[test]
    fn what_would_grow_without_end_is_refused() {
        let doctype = |entities: &str| format!("<!DOCTYPE a [{entities}]><a>&z;</a>");
        assert!(parse(&doctype("<!ENTITY z 'long'>")).is_ok());
        assert!(parse(&doctype("<!ENTITY y 'y'><!ENTITY z '&y;&y;'>")).is_err());
        assert!(parse(&doctype("<!ENTITY z SYSTEM 'file:///etc/passwd'>")).is_err());
        let bomb = format!(
            "<!DOCTYPE a [<!ENTITY z '{}'>]><a>{}</a>",
            "z".repeat(100_000),
            "&z;".repeat(1000)
        );
        assert!(parse(&bomb).is_err());
        let prefixes = |most: usize| -> String {
            let nested = (0..most).map(|number| format!("<g xmlns:n{number}='u{number}'>"));
            nested.collect::<String>() + &"</g>".repeat(most)
        };
        assert!(parse(&prefixes(MOST_PREFIXES)).is_ok());
        assert!(parse(&prefixes(MOST_PREFIXES + 1)).is_err());
        let many: String = (0..5000).map(|number| format!(" a{number}=''")).collect();
        assert!(parse(&format!("<a{many}/>")).is_err());
        let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
        assert!(parse(&deep).is_ok());
    }
}
