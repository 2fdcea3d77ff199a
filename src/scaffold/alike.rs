//! Pages that may be meant where a command names none: by the end of an id, or by a title.

use crate::content::kinds::Kind;
use crate::site::Site;
use crate::words::diagnostic;
use crate::words::path::{self, SubjectId};

/// More of them nobody reads through.
const MOST: usize = 5;

/// The pages of a kind whose id ends in a name, or whose title it is, whatever the size of its letters.
pub(super) fn of_name(site: &Site, kind: Kind, name: &str) -> Vec<SubjectId> {
    let slug = path::slug(name);
    let is_alike = |subject: &SubjectId| {
        let last = site.subject(*subject).id.as_str().rsplit('/').next().unwrap_or("");
        let title = site.source(*subject).title();
        site.subject(*subject).kind == kind
            && !slug.is_empty()
            && (last == slug || path::slug(title) == slug)
    };
    site.subject_ids().filter(is_alike).collect()
}

/// What may have been meant by a name that no page has: pages of this kind, or else of another.
pub(super) fn hint(site: &Site, kind: Kind, name: &str) -> Option<String> {
    let ids = |found: &[SubjectId], kind: Kind| {
        let ids = found.iter().map(|subject| format!("`{}`", short(site, *subject, kind)));
        let ids: Vec<String> = ids.take(MOST).collect();
        (!ids.is_empty()).then(|| ids.join(" or "))
    };
    if let Some(found) = ids(&of_name(site, kind, name), kind) {
        return Some(format!("did you mean {found}?"));
    }
    let of_kind = || site.subject_ids().filter(|subject| site.subject(*subject).kind == kind);
    let whole = of_kind().map(|subject| short(site, subject, kind));
    let last = of_kind().map(|subject| last(site, subject));
    if let Some(hint) = diagnostic::did_you_mean(name, whole) {
        return Some(hint);
    }
    if let Some(near) = diagnostic::nearest(name, last) {
        return ids(&of_name(site, kind, near), kind).map(|found| format!("did you mean {found}?"));
    }
    let others = Kind::ALL.iter().filter(|other| **other != kind);
    others.into_iter().find_map(|other| {
        let found = ids(&of_name(site, *other, name), *other)?;
        Some(format!("of the kind `{0}` there is {found}: `welcomat add {0} …`", other.name()))
    })
}

/// The id of a page as the command of its kind takes it.
pub(super) fn short(site: &Site, subject: SubjectId, kind: Kind) -> &str {
    let id = site.subject(subject).id.as_str();
    let below = id.strip_prefix(kind.folder()).and_then(|id| id.strip_prefix('/'));
    below.unwrap_or(id)
}

fn last(site: &Site, subject: SubjectId) -> &str {
    site.subject(subject).id.as_str().rsplit('/').next().unwrap_or("")
}
