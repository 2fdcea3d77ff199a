//! What an author writes so that items of a translation say which of the source they are.
//!
//! Makes hints, and decides nothing.

use std::collections::HashMap;
use std::rc::Rc;

use super::items::MOST_NAMED;
use super::{ID, Record};
use crate::words::unit::Pair;

/// The names of some items of a source, and what each says.
pub(super) fn named_by_id<R: Record>(items: &[&R]) -> String {
    let named = items.iter().take(MOST_NAMED).map(|item| {
        let said = item.first_text().map(Pair::short).unwrap_or_default();
        format!("`{}` if it is of “{said}”", item.identity().written(R::KEY))
    });
    named.collect::<Vec<_>>().join(", ")
}

/// The table whose rows the items of a source are, where they are: no command writes into one.
pub(super) fn table_of<R: Record>(source: &[R]) -> Option<&str> {
    source.iter().find_map(|item| item.identity().table.as_deref())
}

/// How rows of a table are named.
pub(super) fn naming_rows(table: &str) -> String {
    format!(
        "add a column `{ID}` to the table `{table}`, if it has none, that gives each row a name of its own, such as `a1`"
    )
}

/// What the items of a source are called. None of them is proposed: a name that looks like another is mostly somebody
/// else's.
pub(super) fn names<R: Record>(source: &[R], command: &str) -> String {
    let mut counted: HashMap<String, usize> = HashMap::new();
    for item in source {
        *counted.entry(item.identity().written(R::KEY)).or_default() += 1;
    }
    let named = source.iter().filter_map(|item| {
        let name = item.identity().written(R::KEY);
        // Names that commands gave say nothing to people.
        let said = item.identity().id().and(item.first_text()).map(Pair::short);
        let said = said.map(|said| format!(" (“{said}”)")).unwrap_or_default();
        (!name.is_empty() && counted[&name] == 1).then(|| format!("`{name}`{said}"))
    });
    let named: Vec<String> = named.take(MOST_NAMED + 1).collect();
    let is_any_nameless = counted.iter().any(|(name, count)| name.is_empty() || *count > 1);
    let first = match (is_any_nameless, table_of(source)) {
        (true, Some(table)) => format!("{}; then ", naming_rows(table)),
        (true, None) => {
            format!("run `{command}`, which gives each item of the source a name of its own; then ")
        }
        (false, _) => String::new(),
    };
    match named.len() {
        0 => format!("{first}name the item that it was made for as the source does, or remove it"),
        1..=MOST_NAMED => format!(
            "{first}name the item that it was made for, or remove it; the source has {}",
            named.join(", ")
        ),
        _ => format!("{first}name the item that it was made for as the source does, or remove it"),
    }
}

/// The fields in which the items of a list of a source differ.
pub(super) type Differing = Rc<[&'static str]>;

/// What to do about a text whose item may have another name now.
pub(super) fn moved(field: &str) -> String {
    format!(
        "remove it, or, if it was made for an item that has another `{field}:` in the source now, write that `{field}:` here"
    )
}

/// The fields by which items are told apart in which not all of a list say the same.
pub(super) fn differing<R: Record>(source: &[R]) -> Differing {
    let Some((first, others)) = source.split_first() else { return Rc::from([]) };
    let first = first.identity();
    let says_other = |field: &&'static str| {
        let other = |item: &R| {
            let item = item.identity();
            let fields = [first.differing(item, R::KEY), item.differing(first, R::KEY)];
            fields.iter().flatten().any(|other| other == field)
        };
        others.iter().any(other)
    };
    R::KEY.iter().copied().filter(says_other).collect()
}
