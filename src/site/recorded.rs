//! What translations recorded of the texts that they were made from, and what is to be said of it: hashes of texts
//! that are gone, and texts of which nothing was recorded.
//!
//! How a text stands is decided in `translations`; here it is told to authors, once a file.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::content::config::Config;
use crate::content::kinds::{ChannelKind, Facts};
use crate::content::record::Noted;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::path::SourcePath;
use crate::words::unit::{self, Unit};

use super::commands::{command, command_for};
use super::entry::Entry;
use super::names::Names;

/// What a translation noted, while it is looked for what is no longer there.
pub(super) struct NotedKeys<'n> {
    /// Under keys.
    pub units: Option<&'n Noted>,
    /// The same in the form that there was before.
    pub sections: Option<&'n Noted>,
    /// The keys of the source.
    pub known: HashSet<String>,
    /// The beginnings of the keys of texts that have been complained about.
    pub told: HashSet<String>,
    /// The beginnings of the keys of texts in items that the translation does not have.
    pub absent: HashSet<String>,
}

/// A translation and its source, and the command that notes how the one stands to the other.
type About<'a> = ((&'a SourcePath, &'a SourcePath), &'a str);

impl NotedKeys<'_> {
    /// Says which hashes are of texts that the source does not have any more, or the translation.
    pub fn say_gone(
        &self,
        renamed: &[(String, String)],
        about: About<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let ((path, source), command) = about;
        let is_told = |key: &str| is_below(&self.told, key);
        let renamed: HashMap<&str, &str> =
            renamed.iter().map(|(former, now)| (former.as_str(), now.as_str())).collect();
        let (mut of_source, mut of_own) = (Vec::new(), Vec::new());
        for (key, _, span) in self.units.iter().flat_map(|noted| &noted.0) {
            let now = renamed.get(key.as_str()).copied().unwrap_or(key);
            match (self.known.contains(now), key.strip_prefix("text/")) {
                (false, Some(part)) => diagnostics.push(no_section(part, about, *span)),
                // Every page has a title: one that is missing is a mistake, which is told where it was made.
                (false, None) if key == "title" => {}
                (false, None) if !is_told(key) => of_source.push((key, *span)),
                (true, _) if is_below(&self.absent, now) && !is_told(now) => {
                    of_own.push((key, *span));
                }
                _ => {}
            }
        }
        for (id, _, span) in self.sections.iter().flat_map(|noted| &noted.0) {
            if !id.is_empty() && !self.known.contains(&unit::section(id)) {
                diagnostics.push(no_section(&unit::part(id), about, *span));
            }
        }
        let both = [(of_source, format!("`{source}`")), (of_own, "this translation".to_owned())];
        for (keys, file) in both {
            let Some((_, first)) = keys.first() else { continue };
            let named = listed(keys.iter().map(|(key, _)| format!("`{key}`")));
            let (hashes, texts) = match keys.len() {
                1 => ("a hash is", "a text"),
                _ => ("hashes are", "texts"),
            };
            let message =
                format!("{hashes} recorded for {texts} that {file} no longer has: {named}");
            let command = command_for(command, keys.iter().map(|(key, _)| key.as_str()));
            let them = if keys.len() == 1 { ("it", "the hash") } else { ("them", "the hashes") };
            let hint = format!(
                "remove what this file still has of {}, then run `{command}` to remove {}",
                them.0, them.1
            );
            let gone = Diagnostic::new(&codes::UNIT_UNKNOWN, path, message);
            diagnostics.push(gone.at(*first).hint(hint));
        }
    }
}

/// Whether a key, or what it begins with, is one of these.
pub(super) fn is_below(beginnings: &HashSet<String>, key: &str) -> bool {
    let ends = key.match_indices('/').map(|(at, _)| at).chain([key.len()]);
    !beginnings.is_empty() && ends.into_iter().any(|end| beginnings.contains(&key[..end]))
}

/// So many texts are named in a message; of the others how many there are.
const NAMED: usize = 3;

/// The first of several texts, and how many more there are.
fn listed(names: impl ExactSizeIterator<Item = String>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let named: Vec<String> = names.take(NAMED).collect();
    match more {
        0 => named.join(", "),
        more => format!("{}, {more} more", named.join(", ")),
    }
}

/// Says once a file of which texts it was never recorded for what they were made, where that matters.
pub(super) fn say_unrecorded(
    found: &[Unit],
    (path, source): (&SourcePath, &SourcePath),
    remedy: Remedy<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_unrecorded = |unit: &Unit| {
        unit.state == unit::State::Unnoted && unit.hash.is_some() && !unit.is_by_order
    };
    let is_section = |unit: &Unit| unit.is_section() && &*unit.key != unit::TEXT;
    // One alone cannot be taken for another.
    let sections = found.iter().filter(|unit| is_unrecorded(unit) && is_section(unit)).count();
    let is_by_place = |unit: &Unit| remedy.is_by_place && sections > 1 && is_section(unit);
    let matters = |unit: &&Unit| is_unrecorded(unit) && (unit.needs_note || is_by_place(unit));
    let open: Vec<&Unit> = found.iter().filter(matters).collect();
    if open.is_empty() {
        return;
    }
    let texts = match open.len() {
        1 => "a translated text was".to_owned(),
        many => format!("{many} translated texts were"),
    };
    let (replaced, marked): (Vec<&Unit>, Vec<&Unit>) =
        open.iter().partition(|unit| unit.falls_back());
    let of_marked = match marked.iter().all(|unit| is_by_place(unit)) {
        true => "nobody is warned when two of them are swapped in the source",
        false => "readers are told that nobody knows whether it is up to date",
    };
    let parts =
        [(replaced, "readers are shown the text of the source instead"), (marked, of_marked)];
    let parts = parts.iter().filter(|(units, _)| !units.is_empty()).map(|(units, shown)| {
        format!("{shown}: {}", listed(units.iter().map(|unit| unit.words.to_string())))
    });
    let parts = parts.collect::<Vec<_>>().join("; ");
    let message = format!("{texts} never recorded against `{source}`, so {parts}");
    if let Some((of, command)) = remedy.first {
        let said = Diagnostic::new(&codes::TRANSLATION_UNRECORDED, path, message);
        diagnostics.push(said.hint(format!(
            "it was made from `{of}`, which is not recorded itself: compare that one with `{source}` first; if it is right, run `{command}`, then build again"
        )));
        return;
    }
    let command = match remedy.is_noted {
        true => command_for(remedy.command, open.iter().map(|unit| &*unit.key)),
        // The first that are recorded make the others unknown: such a file is recorded as a whole.
        false => remedy.command.to_owned(),
    };
    diagnostics.push(unrecorded(path, message, &command));
}

/// Says once a file which of its sections were recorded by their order alone: two of them may have changed places since.
pub(super) fn say_by_order(
    found: &[Unit],
    (path, source): (&SourcePath, &SourcePath),
    remedy: Remedy<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_open = |unit: &&Unit| unit.is_by_order && unit.state == unit::State::Unnoted;
    let open: Vec<&Unit> = found.iter().filter(is_open).collect();
    if open.is_empty() {
        return;
    }
    let (sections, them) = match open.len() {
        1 => ("a translated section was".to_owned(), ("its", "it is")),
        many => (format!("{many} translated sections were"), ("their", "they are")),
    };
    let named = listed(open.iter().map(|unit| format!("“{}”", unit.pair.own)));
    let message = format!(
        "{sections} recorded against `{source}` by {} order alone, so readers are told that nobody knows whether {} up to date: {named}",
        them.0, them.1
    );
    let command = match remedy.is_noted {
        true => command_for(remedy.command, open.iter().map(|unit| &*unit.key)),
        false => remedy.command.to_owned(),
    };
    diagnostics.push(Diagnostic::new(&codes::TRANSLATION_UNRECORDED, path, message).hint(format!(
        "compare both files; if each section stands where the source has its own, run `{command}`: it writes the id of that one behind the heading, `{{#id}}`"
    )));
}

/// How what was never recorded is recorded.
#[derive(Clone, Copy)]
pub(super) struct Remedy<'a> {
    /// The command that records all of it.
    pub command: &'a str,
    /// Whether the file records anything.
    pub is_noted: bool,
    /// Whether its sections are those of the source by their order alone.
    pub is_by_place: bool,
    /// The translation that it was made from, and the command that records that one, where it is not recorded itself.
    pub first: Option<(&'a SourcePath, &'a str)>,
}

/// So many texts are shown with what stands beside them.
const PAIRS: usize = 8;

/// Says once a file which texts beside telephone numbers were recorded for something else than the source says now: two
/// numbers may have been swapped.
pub(super) fn say_outdated(
    found: &[Unit],
    (path, source): (&SourcePath, &SourcePath),
    command: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_old = |unit: &&Unit| {
        unit.state == unit::State::OutOfDate && unit.hash.is_some() && unit.pair.is_number
    };
    let old: Vec<&Unit> = found.iter().filter(is_old).collect();
    if old.is_empty() {
        return;
    }
    let texts = match old.len() {
        1 => "a translated text beside a telephone number was".to_owned(),
        many => format!("{many} translated texts beside telephone numbers were"),
    };
    // Nobody is to confirm what is not shown.
    let shown = &old[..old.len().min(PAIRS)];
    let mut named: Vec<String> = shown.iter().map(|unit| unit.pair.to_string()).collect();
    if old.len() > PAIRS {
        named.push(format!("{} more", old.len() - PAIRS));
    }
    let named = named.join(", ");
    let message = format!(
        "{texts} recorded before `{source}` changed, so readers are shown the text of the source instead: {named}"
    );
    let command = command_for(command, shown.iter().map(|unit| &*unit.key));
    diagnostics.push(Diagnostic::new(&codes::TRANSLATION_OUTDATED, path, message).hint(format!(
        "see that each text stands beside its own number and says what the source says, then run `{command}`"
    )));
}

fn unrecorded(path: &SourcePath, message: String, command: &str) -> Diagnostic {
    Diagnostic::new(&codes::TRANSLATION_UNRECORDED, path, message).hint(format!(
        "compare both files; if the translation is right, run `{command}` to record it"
    ))
}

fn no_section(part: &str, ((path, _), command): About<'_>, span: Span) -> Diagnostic {
    let message = format!("the source has no section `{part}` any more");
    let key = format!("{}/{part}", unit::TEXT);
    let command = command_for(command, [&*key].into_iter());
    Diagnostic::new(&codes::SECTION_UNKNOWN, path, message).at(span).hint(format!(
        "if it is another section of the source now, write the id of that one behind the heading in the translation: `## … {{#id}}`; otherwise remove it from the translation; then run `{command}` to remove the hash"
    ))
}

/// Says which services have a name in a translation that nobody recorded, and stand with it beside their numbers: on
/// a page about emergencies the name of the source is shown.
pub(super) fn say_unrecorded_names(
    entries: &[Arc<Entry>],
    names: &Names,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let sources = names.subjects.iter().map(|subject| &entries[subject.source.index()].document);
    let mut named = HashSet::new();
    for page in sources {
        let Facts::Guide(guide) = &page.facts else { continue };
        if !guide.is_for_emergencies() {
            continue;
        }
        for service in guide.services.iter().filter_map(|service| service.subject()) {
            if named.insert(service) {
                let service = &names.subjects[service.index()];
                for lang in config.langs() {
                    let shown = &entries[service.shown_in(lang).unwrap_or(service.source).index()];
                    let source = &entries[service.source.index()].document;
                    let Some(translation) = &shown.text.translation else { continue };
                    // Where more is not recorded, that has been said of the file.
                    let is_said = translation.open.iter().any(|unit| {
                        unit.needs_note && unit.hash.is_some() && unit.state == unit::State::Unnoted
                    });
                    if shown.document.source.lang != lang
                        || is_said
                        || translation.is_in_progress()
                        || !translation.has_unknown_title()
                        || !is_called(&source.facts)
                    {
                        continue;
                    }
                    let message = format!(
                        "the title was never recorded against `{}`, so `{}` shows the title of the source beside the telephone number",
                        source.source.path, page.source.path
                    );
                    let command = command(source, config.tag(lang));
                    diagnostics.push(unrecorded(&shown.document.source.path, message, &command));
                }
            }
        }
    }
}

fn is_called(facts: &Facts) -> bool {
    let Facts::Service(service) = facts else { return false };
    service.channels.iter().any(|channel| channel.kind == Some(ChannelKind::Phone))
}
