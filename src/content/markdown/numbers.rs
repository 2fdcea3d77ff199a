//! The numbers of ordered lists as they were written.
//!
//! Markdown takes the number of the first item and counts on from it, so that `1. May` and `3. October` would become 1
//! and 2. Here is found which items have another number than the one that a browser counts. Where all items have the
//! same number, its author has left the counting to the program.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Flanked, options};

/// The items that need their number written, by the place where they begin, in order.
#[derive(Default)]
pub(super) struct Numbers(Vec<(usize, u32)>);

impl Numbers {
    /// Of a text.
    pub(super) fn of(text: &Flanked<'_>) -> Self {
        let read = text.read();
        if !has_several(read) {
            return Numbers::default();
        }
        let mut numbers = Vec::new();
        // The items of the lists that are open.
        let mut open: Vec<Vec<Option<(usize, u32)>>> = Vec::new();
        for (event, range) in Parser::new_ext(read, options()).into_offset_iter() {
            match event {
                Event::Start(Tag::List(_)) => open.push(Vec::new()),
                Event::Start(Tag::Item) => {
                    let number = read.get(range.clone()).and_then(number);
                    if let Some(list) = open.last_mut() {
                        list.push(number.map(|number| (range.start, number)));
                    }
                }
                Event::End(TagEnd::List(is_ordered)) => {
                    let items: Option<Vec<_>> =
                        open.pop().unwrap_or_default().into_iter().collect();
                    numbers.extend(uncounted(&items.filter(|_| is_ordered).unwrap_or_default()));
                }
                _ => {}
            }
        }
        // A list in another ends before it.
        numbers.sort_unstable();
        Numbers(numbers)
    }

    /// The number to write for the item that begins at an offset.
    pub(super) fn at(&self, offset: usize) -> Option<u32> {
        let place = self.0.binary_search_by_key(&offset, |(start, _)| *start).ok()?;
        Some(self.0[place].1)
    }
}

/// The items of a list whose number does not follow the one before.
fn uncounted(items: &[(usize, u32)]) -> impl Iterator<Item = (usize, u32)> {
    let are_the_same = items.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let items = if are_the_same { &[] } else { items };
    items.windows(2).filter(|pair| pair[1].1 != pair[0].1 + 1).map(|pair| pair[1])
}

/// The number at the beginning of an item, which has nine digits at most (CommonMark, section 5.2).
fn number(item: &str) -> Option<u32> {
    let item = item.trim_start_matches(is_mark);
    let (digits, behind) = item.split_at(item.bytes().take_while(u8::is_ascii_digit).count());
    behind.starts_with(['.', ')']).then(|| digits.parse().ok())?
}

/// Whether more than one line may begin an item with a number; most texts have none, and are read once.
fn has_several(text: &str) -> bool {
    text.lines().filter(|line| number(line).is_some()).nth(1).is_some()
}

/// Whether a sign can stand before a number at the beginning of an item: of a quotation or of a list around it.
fn is_mark(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '>' | '-' | '*' | '+' | ':')
}
