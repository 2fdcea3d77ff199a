//! The holes of a text on its way through the sanitiser, which takes a text as a whole and gives it back as
//! another: there, and nowhere else, each hole is a mark in the text.
//!
//! A mark begins with a hash of the very text that it is put into, and no text can hold its own hash, in
//! whatever way its letters are written. What comes back is not trusted either: raw HTML can open an
//! attribute and swallow what follows. A mark counts only where it was put: in the attribute that it
//! is the whole value of, or between the elements.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use super::slots::{Holed, Label, Slot};

/// What all marks of one text begin with: letters and digits only, so that they pass for a word, for an id
/// and for a relative address.
#[derive(Clone)]
pub(super) struct Key(String);

/// Where a slot stands in the HTML that the writer makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Between elements.
    Text,
    /// `href` of an `<a>`.
    Href,
    /// `id` of a heading.
    Id,
    /// `aria-label`.
    Label,
}

impl Stand {
    const ALL: [Stand; 4] = [Stand::Text, Stand::Href, Stand::Id, Stand::Label];

    fn of(slot: Slot) -> Self {
        match slot {
            Slot::Link(_) => Stand::Href,
            Slot::HeadingId(_) => Stand::Id,
            Slot::Label(Label::Footnotes | Label::FootnoteBack) => Stand::Label,
            Slot::Label(_)
            | Slot::Picture(_)
            | Slot::SectionNotice(_)
            | Slot::Block(_)
            | Slot::Code(_) => Stand::Text,
        }
    }

    /// The letter that a mark ends with: a small one as it is put in, a capital once it was seen to be the
    /// value of its attribute.
    fn letter(self) -> char {
        match self {
            Stand::Text => 't',
            Stand::Href => 'l',
            Stand::Id => 'i',
            Stand::Label => 'n',
        }
    }

    fn is_attribute(self, element: &str, attribute: &str) -> bool {
        match self {
            Stand::Text => false,
            Stand::Href => (element, attribute) == ("a", "href"),
            Stand::Id => matches!(element, "h2" | "h3" | "h4" | "h5" | "h6") && attribute == "id",
            Stand::Label => attribute == "aria-label",
        }
    }

    /// How a mark that counts ends.
    fn seen(self) -> char {
        match self {
            Stand::Text => self.letter(),
            attribute => attribute.letter().to_ascii_uppercase(),
        }
    }

    /// Whether a mark can come back more than once and be right each time: browsers, and the sanitiser as
    /// they do, write a link that is broken off by a block twice, with the same attributes.
    fn may_repeat(self) -> bool {
        matches!(self, Stand::Href | Stand::Label)
    }
}

/// A mark that was found in a text.
struct Found {
    start: usize,
    end: usize,
    index: usize,
    letter: char,
}

impl Key {
    fn of(html: &str) -> Self {
        let mut key = "w".to_owned();
        for byte in &Sha256::digest(html.as_bytes())[..16] {
            key.push_str(&format!("{byte:02x}"));
        }
        key.push('x');
        Key(key)
    }

    /// The marks in a text. What only begins like one is passed over.
    fn marks<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Found> + 't {
        // No index has more digits, and none needs more than a machine word.
        const MOST_DIGITS: usize = 9;
        memchr::memmem::find_iter(text.as_bytes(), self.0.as_bytes()).filter_map(|start| {
            let rest = &text[start + self.0.len()..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let index = rest.get(..digits).filter(|digits| digits.len() <= MOST_DIGITS)?;
            let letter = rest[digits..].chars().next()?;
            let end = start + self.0.len() + digits + letter.len_utf8();
            Some(Found { start, end, index: index.parse().ok()?, letter })
        })
    }

    /// What becomes of the value of an attribute that the sanitiser lets stand: a mark that is all of it,
    /// and in the attribute that it was made for, is noted as seen; any other is taken out.
    pub fn seen_in_attribute<'v>(
        &self,
        element: &str,
        attribute: &str,
        value: &'v str,
    ) -> Cow<'v, str> {
        let mut marks = self.marks(value).peekable();
        let Some(first) = marks.peek() else { return Cow::Borrowed(value) };
        let is_all = first.start == 0 && first.end == value.len();
        let is_here = |stand: &Stand| {
            stand.letter() == first.letter && stand.is_attribute(element, attribute)
        };
        if let Some(stand) = Stand::ALL.iter().find(|stand| is_all && is_here(stand)) {
            return Cow::Owned(format!("{}{}{}", self.0, first.index, stand.seen()));
        }
        let mut rest = String::with_capacity(value.len());
        let mut written = 0;
        for mark in marks {
            rest.push_str(&value[written..mark.start]);
            written = mark.end;
        }
        rest.push_str(&value[written..]);
        Cow::Owned(rest)
    }
}

/// Puts a mark at each hole.
pub(super) fn mark(holed: &Holed) -> (String, Key) {
    let key = Key::of(&holed.html);
    let room = holed.html.len() + holed.slots.len() * (key.0.len() + 6);
    let mut marked = String::with_capacity(room);
    let mut written = 0;
    for (index, (at, slot)) in holed.slots.iter().enumerate() {
        marked.push_str(&holed.html[written..*at as usize]);
        written = *at as usize;
        marked.push_str(&format!("{}{index}{}", key.0, Stand::of(*slot).letter()));
    }
    marked.push_str(&holed.html[written..]);
    (marked, key)
}

/// Takes the marks out of a text that has come back, and notes the holes where those stood that count. A
/// slot whose mark got lost is lost with what stood around it.
pub(super) fn unmark(text: &str, key: &Key, slots: &[(u32, Slot)]) -> Holed {
    let mut holed = Holed { html: String::with_capacity(text.len()), slots: Vec::new() };
    let mut is_used = vec![false; slots.len()];
    let mut written = 0;
    for mark in key.marks(text) {
        holed.push_str(&text[written..mark.start]);
        written = mark.end;
        let Some((_, slot)) = slots.get(mark.index) else { continue };
        let stand = Stand::of(*slot);
        if mark.letter == stand.seen() && (stand.may_repeat() || !is_used[mark.index]) {
            is_used[mark.index] = true;
            holed.push_slot(*slot);
        }
    }
    holed.push_str(&text[written..]);
    holed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holed() -> Holed {
        let mut holed = Holed::default();
        holed.push_str("<a href=\"");
        holed.push_slot(Slot::Link(0));
        holed.push_str("\">x</a>");
        holed.push_slot(Slot::Picture(0));
        holed
    }

    #[test]
    fn what_is_marked_and_comes_back_is_the_same() {
        let holed = holed();
        let (marked, key) = mark(&holed);
        let href = &marked[9..marked.find("\">").expect("the end of the attribute")];
        let seen = marked.replace(href, &key.seen_in_attribute("a", "href", href));
        assert_eq!(unmark(&seen, &key, &holed.slots), holed);
    }

    #[test]
    fn a_mark_counts_only_where_it_was_put() {
        let holed = holed();
        let (_, key) = mark(&holed);
        let (link, picture) = (format!("{}0l", key.0), format!("{}1t", key.0));
        assert_eq!(key.seen_in_attribute("a", "title", &link), "");
        assert_eq!(key.seen_in_attribute("b", "href", &link), "");
        assert_eq!(key.seen_in_attribute("a", "title", &format!("a{picture}b")), "ab");
        let seen = |text: &str| unmark(text, &key, &holed.slots);
        assert_eq!(seen(&format!("a{link}b")), Holed { html: "ab".to_owned(), slots: Vec::new() });
        let once = vec![(0, Slot::Picture(0))];
        assert_eq!(seen(&picture.repeat(2)), Holed { html: String::new(), slots: once });
    }

    #[test]
    fn a_number_that_no_hole_has_is_no_hole() {
        let holed = holed();
        let (_, key) = mark(&holed);
        for number in ["2", "99", "999999999", "99999999999999999999999", "-1", ""] {
            let text = format!("{}{number}t", key.0);
            assert_eq!(unmark(&text, &key, &holed.slots).slots, []);
        }
    }
}
