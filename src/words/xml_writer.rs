//! Writing XML 1.0: elements whose attributes and text cannot be taken for anything else.
//!
//! Names are the program's own; whatever else is written is escaped here, and loses the characters that
//! XML cannot hold. It knows no format.

use crate::words::mark;

/// XML at the end of some bytes.
pub struct Xml<'o>(&'o mut Vec<u8>);

/// The attributes of an element, each a name and its value.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

impl<'o> Xml<'o> {
    /// Begins a document.
    pub fn begin(out: &'o mut Vec<u8>) -> Self {
        out.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        Xml(out)
    }

    /// Goes on where other XML ends: a part of a document.
    pub fn part(out: &'o mut Vec<u8>) -> Self {
        Xml(out)
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.0.push(b'>');
    }

    /// Closes an element.
    pub fn close(&mut self, name: &'static str) {
        self.0.extend_from_slice(b"</");
        self.0.extend_from_slice(name.as_bytes());
        self.0.push(b'>');
    }

    /// Ends the line.
    pub fn line(&mut self) {
        self.0.push(b'\n');
    }

    /// An element with nothing in it, and the end of its line.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.0.extend_from_slice(b"/>\n");
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &'static str, text: &str) {
        self.open(name, &[]);
        escape(text, self.0);
        self.close(name);
    }

    /// What has been written as XML before.
    pub fn written(&mut self, part: &[u8]) {
        self.0.extend_from_slice(part);
    }

    fn tag(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.0.push(b'<');
        self.0.extend_from_slice(name.as_bytes());
        for (name, value) in attributes {
            self.0.push(b' ');
            self.0.extend_from_slice(name.as_bytes());
            self.0.extend_from_slice(b"=\"");
            escape(value, self.0);
            self.0.push(b'"');
        }
    }
}

/// Writes text for content and for attributes in double quotes, without what XML cannot hold.
fn escape(text: &str, out: &mut Vec<u8>) {
    // What XML cannot hold begins in UTF-8 with one of these; other text begins so as well, and is looked at.
    let may_be_forbidden = |byte: u8| matches!(byte, 0..0x20 | 0x7f | 0xc2 | 0xef..);
    let is_plain = |byte: u8| !matches!(byte, b'&' | b'<' | b'>' | b'"') && !may_be_forbidden(byte);
    if text.bytes().all(is_plain) {
        return out.extend_from_slice(text.as_bytes());
    }
    let mut buffer = [0; 4];
    for character in text.chars() {
        match character {
            '&' => out.extend_from_slice(b"&amp;"),
            '<' => out.extend_from_slice(b"&lt;"),
            '>' => out.extend_from_slice(b"&gt;"),
            '"' => out.extend_from_slice(b"&quot;"),
            character if can_be_held(character) => {
                out.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
            }
            _ => {}
        }
    }
}

/// Whether XML 1.0 can hold a character (section 2.2), and does not advise against it.
fn can_be_held(character: char) -> bool {
    match character {
        '\t' | '\n' => true,
        character => !character.is_control() && !mark::is_foreign(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_forbidden_character_is_found_on_its_own() {
        for character in
            ["\u{0}", "\u{1b}", "\u{7f}", "\u{85}", "\u{fdd0}", "\u{fffe}", "\u{1fffe}"]
        {
            let mut out = Vec::new();
            escape(&format!("a{character}b"), &mut out);
            assert_eq!(out, b"ab", "{character:?}");
        }
    }

    #[test]
    fn nothing_breaks_out_and_nothing_is_left_that_xml_cannot_hold() {
        let mut out = Vec::new();
        let mut xml = Xml::begin(&mut out);
        xml.empty("link", &[("href", "https://a.example/?b&\"><x>")]);
        xml.text("title", "a\u{fffe}\u{ffff}\u{0}\u{1b}\u{85}b]]>\u{fdd0}\u{1fffe}é\u{2028}'");
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
            <link href=\"https://a.example/?b&amp;&quot;&gt;&lt;x&gt;\"/>\n\
            <title>ab]]&gt;é\u{2028}'</title>";
        assert_eq!(String::from_utf8(out).expect("UTF-8"), expected);
    }
}
