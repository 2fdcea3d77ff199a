//! Raw HTML inside Markdown: what is harmless, what is taken out, and what an author is told of that.
//!
//! The only file that knows the sanitiser. One list says what may stand in a page, and both read it: the
//! sanitiser, which works on the text as a whole, and the report, which reads each piece of raw HTML as
//! browsers do, so that an author is told of what is hidden behind references, quotes and capitals too.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::slots::Holed;
use super::{escape, marked};
use crate::words::href;
use crate::words::mark;

/// The sanitiser as the report asks it.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);
/// What it lets stand.
static ALLOWED: LazyLock<Allowed> = LazyLock::new(|| Allowed {
    elements: CLEANER.clone_tags(),
    attributes: CLEANER.clone_generic_attributes(),
    own_attributes: CLEANER.clone_tag_attributes(),
});

struct Allowed {
    elements: HashSet<&'static str>,
    /// Those that any element may have.
    attributes: HashSet<&'static str>,
    /// By element.
    own_attributes: HashMap<&'static str, HashSet<&'static str>>,
}

/// Takes out what could run code or load from elsewhere. The whole text is cleaned at once: an
/// element may begin in one piece of raw HTML and end in another.
pub(super) fn sanitise(holed: &Holed) -> Holed {
    let (marked, key) = marked::mark(holed);
    let mut cleaner = cleaner();
    let seen = key.clone();
    cleaner.attribute_filter(move |element, attribute, value| match attribute {
        "cite" if !is_safe_address(value) => None,
        _ => Some(seen.seen_in_attribute(element, attribute, value)),
    });
    marked::unmark(&cleaner.clean(&marked).to_string(), &key, &holed.slots)
}

/// What our own writer makes, and what an author may reasonably add.
///
/// No `name`, and no element that a script finds by one: what an author writes hides nothing that scripts
/// ask `document` for. No `data-`: by such attributes scripts know what is theirs.
fn cleaner() -> Builder<'static> {
    let mut cleaner = Builder::default();
    cleaner
        .add_tags(["section", "bdi", "bdo", "mark"])
        .rm_tags(["area", "map"])
        .add_generic_attributes([
            "id",
            "class",
            "lang",
            "dir",
            "title",
            "translate",
            "role",
            "aria-label",
            "aria-hidden",
            "tabindex",
        ])
        .add_tag_attributes("img", ["loading", "width", "height"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("details", ["open"])
        // An address that no browser shows or follows, and so nobody looks whether it is one.
        .rm_tag_attributes("blockquote", ["cite"])
        .rm_tag_attributes("del", ["cite"])
        .rm_tag_attributes("ins", ["cite"])
        .rm_tag_attributes("q", ["cite"])
        .link_rel(None)
        .url_schemes(href::LINKS.iter().copied().collect())
        .url_relative(ammonia::UrlRelative::PassThrough);
    cleaner
}

/// The attributes whose value is an address.
const ADDRESSES: [&str; 3] = ["cite", "href", "src"];

/// Whether a piece of raw HTML begins with a comment.
pub(super) fn is_comment(raw: &str) -> bool {
    raw.trim_start().starts_with("<!--")
}

/// What stands behind the comments with which a piece of raw HTML begins; `None` where one does not
/// end.
pub(super) fn after_comment(raw: &str) -> Option<&str> {
    let mut rest = raw.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->")?.1.trim_start();
    }
    Some(rest)
}

/// A piece of raw HTML as a browser reads it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    /// What the sanitiser takes out, in words and in order, each once, with the line on which its tag ends,
    /// from 0.
    pub removed: Vec<(u32, String)>,
    /// Where elements begin and end that go on until they are closed.
    pub turns: Vec<(u32, Turn)>,
    /// The characters that may not stand in a page, however they are written.
    pub foreign: Vec<(u32, char)>,
    /// Whether every tag and comment ends in this piece: one that does not swallows what follows it.
    pub is_whole: bool,
}

/// The beginning or the end of an element that goes on until it is closed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Begins(String),
    Ends(String),
}

/// Elements that go on behind the end of their paragraph: those that browsers open anew in each that follows (HTML, section
/// 13.2.4.3), and those that hold paragraphs and change them.
const GOING_ON: [&str; 17] = [
    "a",
    "b",
    "big",
    "blockquote",
    "code",
    "details",
    "em",
    "font",
    "i",
    "nobr",
    "s",
    "small",
    "strike",
    "strong",
    "summary",
    "tt",
    "u",
];

/// Reads a piece of raw HTML.
pub(super) fn read(raw: &str) -> Read {
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    // No script is run, so that nothing has to be waited for.
    input.push_back(StrTendril::from(raw));
    let _ = tokenizer.feed(&input);
    // A letter behind the piece comes out as a letter, unless a tag or a comment swallows it.
    tokenizer.sink.is_behind.set(true);
    input.push_back(StrTendril::from("w"));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.read.take()
}

/// Notes what is said of the tokens of a piece.
#[derive(Default)]
struct Reader {
    read: RefCell<Read>,
    /// Whether all of the piece has been given to the tokenizer.
    is_behind: Cell<bool>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let line = line.saturating_sub(1) as u32;
        match token {
            Token::CharacterTokens(text) => {
                self.read.borrow_mut().is_whole |= self.is_behind.get();
                self.note_foreign(&text, line);
            }
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                self.note_turn(&tag.name, line, Turn::Ends);
            }
            Token::TagToken(tag) => {
                self.note_turn(&tag.name, line, Turn::Begins);
                self.note_tag(&tag, line);
                return what_follows(&tag.name);
            }
            Token::CommentToken(_)
            | Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

/// How a browser reads on behind the beginning of an element (HTML, section 13.2.6.4).
fn what_follows(element: &str) -> TokenSinkResult<()> {
    match element {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "plaintext" => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}

impl Reader {
    fn note_tag(&self, tag: &Tag, line: u32) {
        let element = &*tag.name;
        if !ALLOWED.elements.contains(element) {
            self.note(line, format!("the element `<{element}>`"));
            return;
        }
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            self.note_foreign(value, line);
            let own = ALLOWED.own_attributes.get(element);
            let is_allowed = ALLOWED.attributes.contains(name)
                || own.is_some_and(|attributes| attributes.contains(name));
            if !is_allowed {
                self.note(line, format!("the attribute `{name}`"));
            } else if ADDRESSES.contains(&name) && !is_safe_address(value) {
                let read = unsafe_address(value);
                let is_packed = name == "src" && read.ends_with("`data:`");
                self.note(line, if is_packed { PACKED_PICTURE.to_owned() } else { read });
            }
        }
    }

    fn note_turn(&self, element: &str, line: u32, turn: fn(String) -> Turn) {
        if GOING_ON.contains(&element) && ALLOWED.elements.contains(element) {
            self.read.borrow_mut().turns.push((line, turn(element.to_owned())));
        }
    }

    fn note(&self, line: u32, what: String) {
        let removed = &mut self.read.borrow_mut().removed;
        if !removed.iter().any(|known| *known == (line, what.clone())) {
            removed.push((line, what));
        }
    }

    fn note_foreign(&self, text: &str, line: u32) {
        let found = mark::found(text).map(|(_, character)| (line, character));
        self.read.borrow_mut().foreign.extend(found);
    }
}

/// Whether the sanitiser lets an address stand: it is asked itself.
fn is_safe_address(address: &str) -> bool {
    let link = format!("<a href=\"{}\">.</a>", escape(address));
    CLEANER.clean(&link).to_string().contains("href")
}

fn unsafe_address(address: &str) -> String {
    // Browsers pass over these in an address (URL, section 4.4).
    let read = address.trim_start_matches(|c: char| c <= ' ').replace(['\t', '\n', '\r'], "");
    match read.split_once(':') {
        Some((scheme, _)) => {
            format!("an address that begins with `{}:`", scheme.to_ascii_lowercase())
        }
        None => "an address that cannot be read".to_owned(),
    }
}

/// A picture that stands in the page itself, in letters.
const PACKED_PICTURE: &str = "a picture in its own address (`data:`)";

/// What to do about what was taken out of a piece.
pub(super) fn instead(what: &[&str]) -> &'static str {
    match what.iter().all(|what| *what == PACKED_PICTURE) {
        true => {
            "put the picture into a file beside the page, and name it: `![what is to be seen](file.png)`"
        }
        false => {
            "write it in Markdown; with `markdown: { raw_html: allow }` in `welcomat.yaml` it stays, and whoever writes a page can run scripts in readers' browsers"
        }
    }
}

/// What is said of a piece of which something is taken out.
pub(super) fn removed(what: &[&str]) -> String {
    const SHOWN: usize = 4;
    let (shown, others) = what.split_at(what.len().min(SHOWN));
    let mut named = shown.to_vec();
    let more = format!("{} more", others.len());
    if !others.is_empty() {
        named.push(&more);
    }
    match named.split_last() {
        Some((only, [])) => format!("{only} is not allowed in a page and was taken out"),
        Some((last, first)) => {
            format!("{} and {last} are not allowed in a page and were taken out", first.join(", "))
        }
        None => String::new(),
    }
}
