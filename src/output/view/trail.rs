//! The way to a page: what stands above it, as links.

use crate::content::sources::Role;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::{Reader, View, summary};

/// The pages above a page as links, the highest first.
pub(super) fn way_to(reader: Reader<'_>, subject: SubjectId) -> Vec<Value> {
    let view = reader.view;
    let page = view.site.subject(subject);
    let is_in_section = page.role == Role::Page && !page.kind.folder().is_empty();
    let section = is_in_section.then(|| section_crumb(reader, page.kind.folder()));
    let parents = parents(view, subject).into_iter().map(|parent| summary::summary(reader, parent));
    section.into_iter().chain(parents).collect()
}

/// The pages above a page, the highest first; the first page of all is above every one and is left
/// out.
pub(super) fn parents(view: &View, subject: SubjectId) -> Vec<SubjectId> {
    let site = &view.site;
    let above = |page: &SubjectId| site.relations.parent(*page);
    let parents = std::iter::successors(above(&subject), above);
    let mut parents: Vec<_> = parents.filter(|parent| site.home != Some(*parent)).collect();
    parents.reverse();
    parents
}

/// The link to the list of a section.
pub(in crate::output) fn section_crumb(reader: Reader<'_>, section: &'static str) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    let mut map = Map::new();
    map.set("title", view.section_title(section, lang));
    map.set("path", view.addresses.folder_link(lang, &format!("{section}/")));
    map.set("lang", locale.tag.as_str());
    map.set("dir", locale.direction.as_str());
    map.into()
}
