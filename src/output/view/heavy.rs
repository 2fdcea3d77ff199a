//! Files that are too large to be kept on a phone with the guide that leads to them, and what a page says of that.
//!
//! Owns the limit. How large files are is looked up once for a site, before anything is shown.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::content::kinds::Kind;
use crate::content::markdown::{Slot, escape};
use crate::content::sources::CONTENT;
use crate::site::{DocumentId, Site, Target};
use crate::words::mark::Marked;
use crate::words::path::SourcePath;
use crate::words::world::World;

use super::place::Place;
use super::{View, borrowed};

/// No file that a page leads to is kept if it has more bytes: a form has fewer, a film has more.
pub const LARGEST_KEPT: u64 = 10 * 1024 * 1024;

/// The kinds of pages that are kept with a guide.
const KEPT: &[Kind] = &[Kind::Guide, Kind::Service, Kind::Term, Kind::Event, Kind::Topic];

/// The links of a page that is kept with a guide to files that are not, each by its place among the links of the page, with
/// its file and how many bytes that has.
pub fn not_kept(
    site: &Site,
    document: DocumentId,
    world: &dyn World,
) -> Vec<(usize, SourcePath, u64)> {
    if !KEPT.contains(&site.document(document).source.kind) {
        return Vec::new();
    }
    let targets = site.text(document).targets.iter().enumerate();
    let files = targets.filter_map(|(place, target)| match target {
        Target::Asset(asset, _) => Some((place, SourcePath::new(format!("{CONTENT}/{asset}")))),
        _ => None,
    });
    let sized = files.map(|(place, file)| {
        let size = world.size(&file).unwrap_or(0);
        (place, file, size)
    });
    sized.filter(|(_, _, size)| *size > LARGEST_KEPT).collect()
}

/// All files of a site that pages of its guides lead to and that are not kept with them, with how many bytes each has.
pub fn all_not_kept(site: &Site, world: &dyn World) -> BTreeMap<SourcePath, u64> {
    let has_guide = site.subject_ids().any(|page| site.subject(page).kind == Kind::Guide);
    let documents = site.document_ids().filter(|_| has_guide);
    let found = documents.flat_map(|document| not_kept(site, document, world));
    found.map(|(_, file, size)| (file, size)).collect()
}

/// A size as people say it, in millions of bytes of two to the tenth each.
pub fn megabytes(size: u64) -> f64 {
    (size as f64 / 1_048_576.0 * 10.0).round() / 10.0
}

/// What stands behind a link to a file that is not kept with the guide of its page, in the reader's language.
pub(super) fn said_of_file(
    view: &View,
    slot: Slot,
    document: DocumentId,
    place: &Place<'_>,
) -> Option<Marked> {
    let Slot::Link(index) = slot else { return None };
    let Target::Asset(asset, _) = &view.site.text(document).targets[index as usize] else {
        return None;
    };
    let size = view.not_kept.get(&SourcePath::new(format!("{CONTENT}/{asset}")))?;
    if !KEPT.contains(&view.site.document(document).source.kind) {
        return None;
    }
    let locale = view.site.locale(place.reader.lang);
    let size = [("size", locale.number(megabytes(*size)))];
    // A number is kept apart by the brackets.
    let said = view.string_of(place.reader.lang, "file_not_kept", &size);
    let said = said.replace(['\u{2068}', '\u{2069}'], "");
    let mut note = Marked::default();
    let (tag, direction) = (escape(&locale.tag), locale.direction.as_str());
    let _ = write!(note, " <small lang=\"{tag}\" dir=\"{direction}\">(");
    note.push_marked(&borrowed::in_its_language(place.reader, "file_not_kept", &said));
    note.push_str(")</small>");
    Some(note)
}
