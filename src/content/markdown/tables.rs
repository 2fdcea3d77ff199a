//! How the columns of a table are aligned: as a class of each cell, for the policy of a page allows no
//! style in attributes.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

/// The same events, with the alignment of each cell as its class.
pub(super) fn aligned<'a>(
    events: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let mut columns: Vec<Alignment> = Vec::new();
    let (mut column, mut is_head) = (0, false);
    events.map(move |event| match event {
        Event::Start(Tag::Table(alignments)) => {
            let none = vec![Alignment::None; alignments.len()];
            columns = alignments;
            Event::Start(Tag::Table(none))
        }
        Event::Start(Tag::TableHead) => {
            (column, is_head) = (0, true);
            event
        }
        Event::Start(Tag::TableRow) => {
            column = 0;
            event
        }
        Event::End(TagEnd::TableHead) => {
            is_head = false;
            event
        }
        Event::Start(Tag::TableCell) => {
            column += 1;
            match columns.get(column - 1).and_then(class) {
                Some(class) => {
                    let name = if is_head { "th" } else { "td" };
                    Event::Html(format!("<{name} class=\"{class}\">").into())
                }
                None => event,
            }
        }
        _ => event,
    })
}

fn class(alignment: &Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some("align-left"),
        Alignment::Center => Some("align-center"),
        Alignment::Right => Some("align-right"),
    }
}
