//! Which headings get names, `{#id}`, when a translation is recorded: in the source those that say the same, in the
//! translation those whose sections are recorded.
//!
//! How a name is written behind a heading is told in `headings`.

use std::collections::{BTreeMap, HashMap};

use crate::content::document::Document;
use crate::content::markdown::{Grammars, Heading};
use crate::site::{DocumentId, Site, Text};
use crate::words::path::SubjectId;
use crate::words::unit;
use crate::words::world::World;

use super::Refusal;
use super::accepted::Accepted;
use super::anew::{find, page_anew, read_anew};
use super::headings;
use super::recording::Notes;

/// A source in which headings that say the same have the ids as names that they have by their places.
pub(super) fn with_named_headings(
    world: &dyn World,
    site: &Site,
    subject: SubjectId,
    text: &str,
    accepted: &mut Accepted,
) -> String {
    let source = &site.source(subject).source;
    let site = page_anew(world, site, subject, &[(source.path.clone(), text.to_owned())]);
    let Some(id) = find(&site, &source.path) else { return text.to_owned() };
    let (document, about) = (site.document(id), site.text(id));
    let is_open = |at: &usize| !about.is_known(*at as u32 + 1);
    let open = (0..document.body.headings.len()).filter(is_open);
    let names: BTreeMap<usize, String> =
        open.map(|at| (at, about.heading_ids()[at].clone())).collect();
    if names.is_empty() {
        return text.to_owned();
    }
    let grammars = Grammars::default();
    let read = |text: &str| read_anew(world, &site.config, source, text, &grammars);
    let (written, done) = headings::named(text, document, &names, &read);
    for (at, id) in &names {
        let words = &document.body.headings[*at].text;
        match done.contains(at) {
            true => {
                accepted.done.push(format!("`{}`: “{words}” is now `{{#{id}}}`", source.path));
            }
            false => accepted.refused.push(by_hand(document, *at, id)),
        }
    }
    written
}

/// Writes behind the headings of the sections of a translation that are recorded which they are. A section of which that
/// can be neither written nor known stays as it was.
///
/// # Errors
/// When two headings would have the same name.
pub(super) fn name_own_headings(
    notes: &mut Notes,
    world: &dyn World,
    (site, shown): (&Site, DocumentId),
    text: &mut String,
    accepted: &mut Accepted,
) -> Result<(), Refusal> {
    let (document, about) = (site.document(shown), site.text(shown));
    let mut names = BTreeMap::new();
    let headings = document.body.headings.iter().zip(about.heading_ids()).enumerate();
    for (at, (heading, id)) in headings {
        let key = unit::section(id);
        if !notes.has(&key) {
            continue;
        }
        let is_known = about.is_known(at as u32 + 1);
        match name_for(heading, id, is_former(heading, about, at), notes.records(&key)) {
            Name::Has => notes.name(&key),
            Name::Needs => drop(names.insert(at, id.clone())),
            // Others may have linked to it: only its author can say that it goes.
            Name::OfAnother(own) if !is_known => {
                accepted.refused.push(format!(
                    "`{}`: write `{{#{id}}}` in place of `{{#{own}}}` behind the heading “{}”",
                    document.source.path, heading.text
                ));
                notes.withdraw(&key);
            }
            Name::OfAnother(_) | Name::Free => {}
        }
    }
    refuse_twice(document, &names)?;
    if names.is_empty() {
        return Ok(());
    }
    let grammars = Grammars::default();
    let read = |text: &str| read_anew(world, &site.config, &document.source, text, &grammars);
    let (written, done) = headings::named(text, document, &names, &read);
    *text = written;
    for (at, id) in names {
        let key = unit::section(&id);
        if done.contains(&at) {
            notes.name(&key);
            continue;
        }
        accepted.refused.push(by_hand(document, at, &id));
        if !about.is_known(at as u32 + 1) {
            notes.withdraw(&key);
        }
    }
    Ok(())
}

/// What an author does where no name could be written behind a heading.
fn by_hand(document: &Document, at: usize, id: &str) -> String {
    let (path, words) = (&document.source.path, &document.body.headings[at].text);
    format!("`{path}`: write `{{#{id}}}` behind the heading “{words}” yourself")
}

/// How the name of a heading stands to the section that it is of.
enum Name<'h> {
    /// It has that one.
    Has,
    /// That one is written behind it.
    Needs,
    /// It has another.
    OfAnother(&'h str),
    /// It has none and needs none.
    Free,
}

fn name_for<'h>(heading: &'h Heading, id: &str, is_former: bool, is_recorded: bool) -> Name<'h> {
    match heading.id.as_deref() {
        Some(own) if own == id => Name::Has,
        None if is_recorded => Name::Needs,
        Some(_) if is_former => Name::Needs,
        Some(own) if is_recorded => Name::OfAnother(own),
        _ => Name::Free,
    }
}

/// Whether a heading has the name that its section had when it was recorded.
fn is_former(heading: &Heading, about: &Text, at: usize) -> bool {
    let own = heading.id.as_deref();
    own.is_some_and(|own| about.former_part(at) == Some(unit::part(own).as_str()))
}

/// Refuses to write a name behind a heading that another has: nobody could tell the two apart any more.
fn refuse_twice(document: &Document, names: &BTreeMap<usize, String>) -> Result<(), Refusal> {
    let mut first: HashMap<&str, &str> = HashMap::new();
    for (at, heading) in document.body.headings.iter().enumerate() {
        let id = names.get(&at).map(String::as_str).or(heading.id.as_deref());
        let Some(id) = id else { continue };
        if let Some(other) = first.insert(id, &heading.text) {
            return Err(Refusal::new(format!(
                "`{}`: “{other}” and “{}” would have the same id `{id}`, so nothing was recorded",
                document.source.path, heading.text
            ))
            .hint(format!(
                "see which of them is the section that has `{id}` in the source, and remove the id behind the other heading"
            )));
        }
    }
    Ok(())
}
