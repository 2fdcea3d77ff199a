//! Lists of pages in parts, with what is over behind what is still to come.
//!
//! Owns which pages stand in a part and how one gets to the others. How a page stands in a list, `summary` says.

use crate::site::address::Addresses;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::{Reader, relations, times};

/// The pages in a part of a list, in its order.
pub(super) fn part_of(reader: Reader<'_>, members: &[SubjectId], number: usize) -> Vec<SubjectId> {
    let Reader { view, lang } = reader;
    let mut members = members.to_vec();
    view.site.order.sort(lang, &mut members);
    times::in_course(view, &mut members);
    let size = view.site.config.paginate;
    members.into_iter().skip((number - 1) * size).take(size).collect()
}

/// A part of a list of pages.
pub(in crate::output) fn list_of(
    reader: Reader<'_>,
    members: &[SubjectId],
    number: usize,
    folder: &str,
) -> Value {
    let Reader { view, lang } = reader;
    let first = (number - 1) * view.site.config.paginate;
    let items = part_of(reader, members, number);
    let parts = view.parts(members.len());
    let link =
        |number: usize| view.addresses.folder_link(lang, &Addresses::part_folder(folder, number));
    let mut map = Map::new();
    let (past, items): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|page| times::is_over(view, *page));
    map.set("items", relations::summary_list(reader, &items));
    map.set("past", relations::summary_list(reader, &past));
    map.set("number", number);
    map.set("pages", parts);
    map.set("total", members.len());
    map.set("first", first + 1);
    map.set("previous", Value::maybe((number > 1).then(|| link(number - 1))));
    map.set("next", Value::maybe((number < parts).then(|| link(number + 1))));
    let shown = shown_parts(number, parts);
    map.set(
        "all",
        Value::list(shown.into_iter().map(|other| {
            let mut map = Map::new();
            map.set("number", other);
            map.set("text", view.site.locale(lang).number(other as f64));
            map.set("path", link(other));
            map.set("current", other == number);
            map.into()
        })),
    );
    map.into()
}

/// The first and last parts and those around the current one: a long list stays short.
fn shown_parts(number: usize, parts: usize) -> Vec<usize> {
    (1..=parts).filter(|part| *part == 1 || *part == parts || part.abs_diff(number) <= 2).collect()
}
