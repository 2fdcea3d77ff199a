//! A guide as a whole: its pages in the order in which they are read, and what leads from each of them
//! to all of it.

use crate::content::kinds::Kind;
use crate::content::sources::Role;
use crate::words::path::{SubjectId, url_encode};
use crate::words::template::{Argument, Map, Value};

use super::{Reader, View};

/// The guides of the site, each by its first page.
pub fn guides(view: &View) -> &[SubjectId] {
    view.members(Kind::Guide.folder())
}

/// The pages of a guide in the order in which they are read. Archived ones are not part of it.
pub fn guide_pages(view: &View, guide: SubjectId) -> Vec<SubjectId> {
    let after = |page: &SubjectId| view.site.relations.neighbours(*page).next;
    let mut pages: Vec<SubjectId> = std::iter::successors(Some(guide), after).collect();
    pages.retain(|page| view.is_listed(*page));
    pages
}

/// Where the whole guide of a page is to be had: `file` (in one file) and `list` (of all that a phone
/// keeps of it; none where the site is opened from a disk).
pub(super) fn whole_guide(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let Some(guide) = guide_of(view, subject) else { return Value::none() };
    let list = || url_encode(&view.addresses.keep_list(lang, guide)).into_owned();
    let mut map = Map::new();
    map.set("file", &*url_encode(&view.addresses.one_file(lang, guide)));
    map.set("list", Value::maybe((!view.addresses.is_portable()).then(list)));
    map.into()
}

/// A string of the interface for a script, which puts the values in: each stands in it as `{name}`.
pub fn words_to_fill(reader: Reader<'_>, key: &str, values: &[&str]) -> String {
    let Reader { view, lang } = reader;
    let value = |name: &&str| ((*name).to_owned(), Argument::Text(format!("{{{name}}}")));
    let values: Vec<(String, Argument)> = values.iter().map(value).collect();
    view.words[lang.index()].strings.format(key, &values)
}

/// The first page of the guide that a page belongs to.
fn guide_of(view: &View, subject: SubjectId) -> Option<SubjectId> {
    let page = view.site.subject(subject);
    let is_part = page.kind == Kind::Guide && page.role == Role::Page && view.is_listed(subject);
    let above = |page: &SubjectId| view.site.relations.parent(*page);
    let top = std::iter::successors(Some(subject), above).last()?;
    (is_part && guides(view).contains(&top)).then_some(top)
}
