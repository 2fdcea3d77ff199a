//! When a build must ask before it removes what is published.
//!
//! A folder that is not mounted today, or the output of another site, looks to a build like pages that
//! somebody deleted. Owns how much that may be without having been requested. Decides on paths alone.

use std::collections::BTreeSet;

use super::Failure;
use super::record::{Record, Site};
use crate::words::diagnostic::printable;

/// So few pages may go in any case: a small site is rearranged in larger shares.
const FEW: usize = 10;
/// How many of them a message names.
const SHOWN: usize = 3;

/// What a build may do without asking, and what was requested.
#[derive(Debug, Clone)]
pub struct Allowed {
    /// How many of a hundred pages, or of a hundred other files, one build may remove.
    pub share: u8,
    /// Removals of any size were requested.
    pub removals: bool,
    /// The site, by its title or address, that was requested to be replaced by this one.
    pub replaces: Option<String>,
    /// The beginnings of paths of what is made of pages and pictures, and made again when it is wanted
    /// again: its removal is no loss.
    pub derived: Vec<&'static str>,
}

impl Default for Allowed {
    fn default() -> Self {
        Allowed { share: 33, removals: false, replaces: None, derived: Vec::new() }
    }
}

/// Looks whether what is to be removed was requested, if it must have been.
///
/// # Errors
/// Which request is missing.
pub(super) fn look(
    before: &Record,
    after: &Record,
    standing: &BTreeSet<&str>,
    stale: &[String],
    added: usize,
    allowed: &Allowed,
) -> Result<(), Failure> {
    let (Some(old), Some(new)) = (&before.site, &after.site) else {
        return share(&[], standing, stale, added, allowed);
    };
    let is_another = old.title != new.title && old.base_url != new.base_url;
    if is_another {
        let is_requested = allowed.replaces.as_deref().is_some_and(|wanted| names(wanted, old));
        return match is_requested {
            true => Ok(()),
            false => {
                let (found, here) = (Box::new(old.clone()), Box::new(new.clone()));
                Err(Failure::OtherSite { found, here })
            }
        };
    }
    // That a language was taken out of the configuration is a request as well.
    let gone = old.languages.iter().filter(|tag| !new.languages.contains(tag));
    let gone: Vec<String> = gone.map(|tag| format!("{tag}/")).collect();
    share(&gone, standing, stale, added, allowed)
}

/// Whether these words name a site: its title or address, as it is, or as it is shown where a letter of it cannot
/// be seen.
fn names(wanted: &str, site: &Site) -> bool {
    let wanted = wanted.trim();
    let known = [site.title.trim(), site.base_url.trim()];
    !wanted.is_empty() && known.iter().any(|it| *it == wanted || printable(it) == wanted)
}

/// Pages are counted one by one, for each is an address that somebody may have kept. Of other files it
/// counts how many fewer there are: the names of many change with what is in them.
fn share(
    gone: &[String],
    standing: &BTreeSet<&str>,
    stale: &[String],
    added: usize,
    allowed: &Allowed,
) -> Result<(), Failure> {
    let is_counted = |path: &str| {
        !gone.iter().any(|folder| path.starts_with(folder))
            && !allowed.derived.iter().any(|folder| path.starts_with(folder))
    };
    let is_page = |path: &str| path.ends_with(".html");
    let stale: Vec<&str> =
        stale.iter().map(String::as_str).filter(|path| is_counted(path)).collect();
    let (pages, others): (Vec<&str>, Vec<&str>) =
        standing.iter().copied().filter(|path| is_counted(path)).partition(|path| is_page(path));
    let (lost_pages, lost): (Vec<&str>, Vec<&str>) =
        stale.into_iter().partition(|path| is_page(path));
    let fewer = lost.len().saturating_sub(added);
    let is_much = |lost: usize, of: usize| {
        lost > FEW && lost * 100 > of.saturating_mul(usize::from(allowed.share))
    };
    if allowed.removals {
        return Ok(());
    }
    for (lost, some, of, what) in
        [(lost_pages.len(), &lost_pages, &pages, "pages"), (fewer, &lost, &others, "other files")]
    {
        if is_much(lost, of.len()) {
            let some = some.iter().take(SHOWN).map(|path| (*path).to_owned()).collect();
            return Err(Failure::Removals { removed: lost, of: of.len(), what, some });
        }
    }
    Ok(())
}
