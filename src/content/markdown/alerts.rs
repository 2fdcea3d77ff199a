//! Boxes: `> [!NOTE]`, and `> [!NOTE] Title` with a title of their own.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::slots::{Label, Slot};
use super::{Due, Placed, Writer, html};

/// What stands before the title of an alert, and what that title is.
pub(super) fn start(kind: BlockQuoteKind) -> (String, Label) {
    let (class, label) = match kind {
        BlockQuoteKind::Note => ("note", Label::Note),
        BlockQuoteKind::Tip => ("tip", Label::Tip),
        BlockQuoteKind::Important => ("important", Label::Important),
        BlockQuoteKind::Warning => ("warning", Label::Warning),
        BlockQuoteKind::Caution => ("caution", Label::Caution),
    };
    let open =
        format!("<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">");
    (open, label)
}

/// The kinds by their names.
const KINDS: [(&str, BlockQuoteKind); 5] = [
    ("NOTE", BlockQuoteKind::Note),
    ("TIP", BlockQuoteKind::Tip),
    ("IMPORTANT", BlockQuoteKind::Important),
    ("WARNING", BlockQuoteKind::Warning),
    ("CAUTION", BlockQuoteKind::Caution),
];

/// The kind of a box whose first line says more than its kind, and where its title begins in the text. A sign behind
/// the kind, by which other programs fold a box, says nothing here.
pub(super) fn titled(quotation: &str) -> Option<(BlockQuoteKind, usize)> {
    let line = quotation.lines().next()?;
    let inside = line.trim_start().strip_prefix('>')?.trim_start().strip_prefix("[!")?;
    let (name, rest) = inside.split_once(']')?;
    let (_, kind) = KINDS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known))?;
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    Some((*kind, line.len() - rest.trim_start().len()))
}

impl<'t> Writer<'t, '_> {
    /// What a quotation begins with: it may be a box with a title of its own.
    pub(super) fn quotation(
        &mut self,
        start: Event<'t>,
        range: &Range<usize>,
        rest: &mut dyn Iterator<Item = Placed<'t>>,
    ) -> Option<Event<'t>> {
        let titled = titled(&self.text[range.clone()]);
        self.titled.push(titled.is_some());
        let Some((kind, title)) = titled else { return Some(start) };
        let (title, more) = first_line(range.start + title, self.text, rest);
        let (open, label) = self::start(kind);
        self.due.push_back(Due::Html(open.into()));
        match title.is_empty() {
            true => self.due.push_back(Due::Slot(Slot::Label(label))),
            false => self.title(title),
        }
        self.due.push_back(html("</p>\n"));
        if more {
            self.due.push_back(Due::Event(Event::Start(Tag::Paragraph)));
        }
        None
    }

    fn title(&mut self, title: Vec<Placed<'t>>) {
        // What was due before the quotation has been written.
        let title = self.rendered(title.into_iter(), 0);
        let mut written = 0;
        for (at, slot) in title.slots {
            let at = at as usize;
            self.due.push_back(Due::Html(title.html[written..at].to_owned().into()));
            self.due.push_back(Due::Slot(slot));
            written = at;
        }
        self.due.push_back(Due::Html(title.html[written..].to_owned().into()));
    }
}

/// The events of the first line of a paragraph from an offset of the text, and whether more lines follow.
fn first_line<'t>(
    from: usize,
    text: &'t str,
    rest: &mut dyn Iterator<Item = Placed<'t>>,
) -> (Vec<Placed<'t>>, bool) {
    let mut line = Vec::new();
    for (event, range) in rest {
        match event {
            Event::Start(Tag::Paragraph) => {}
            Event::SoftBreak | Event::HardBreak => return (line, true),
            Event::End(TagEnd::Paragraph) => return (line, false),
            _ if range.end <= from => {}
            Event::Text(_) if range.start < from => {
                line.push((Event::Text(text[from..range.end].into()), from..range.end));
            }
            other => line.push((other, range)),
        }
    }
    (line, false)
}
