//! The rules of `welcomat check`: what a careful editor would notice. One file a rule, and one line
//! here.
//!
//! A rule sees the finished [`Site`] and, of one page at a time, the file and its [`Prose`]. It knows
//! no other rule, never reads the clock, and leaves its level to the configuration. What keeps a
//! site from being built is no rule: that has been said on the way.

mod bidi_control;
mod city_missing;
mod credit_missing;
mod event_passed;
mod evidence_missing;
mod file_not_kept;
mod heading_empty;
mod heading_skipped;
mod image_heavy;
mod link_form;
mod link_text;
mod placeholder;
mod readability;
mod script_wrong;
mod source_missing;
mod summary_missing;
mod translation_same;
mod verification_due;
mod verified_missing;

use rayon::prelude::*;

use crate::content::document::Document;
use crate::content::kinds::{Common, Kind, Status};
use crate::content::markdown::Prose;
use crate::content::parse;
use crate::content::record::Record;
use crate::content::sources::Role;
use crate::site::{DocumentId, Site};
use crate::words::date::Date;
use crate::words::diagnostic::{Code, Diagnostic, Span};
use crate::words::lines::with_plain_ends;
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::world::World;

/// A rule.
pub trait Check: Sync {
    /// Its name, its level, and what it means.
    fn code(&self) -> &'static Code;

    /// Looks at one text. Facts stand in the file of the source language alone.
    fn page(&self, _page: &Page<'_>, _said: &mut Vec<Diagnostic>) {}

    /// Looks at the site as a whole.
    fn site(&self, _checked: &Checked<'_>, _said: &mut Vec<Diagnostic>) {}
}

/// All rules, in the order of their names.
pub const ALL: &[&dyn Check] = &[
    &bidi_control::BidiControl,
    &city_missing::CityMissing,
    &credit_missing::CreditMissing,
    &event_passed::EventPassed,
    &evidence_missing::EvidenceMissing,
    &file_not_kept::FileNotKept,
    &heading_empty::HeadingEmpty,
    &heading_skipped::HeadingSkipped,
    &image_heavy::ImageHeavy,
    &link_form::LinkForm,
    &link_text::LinkText,
    &placeholder::Placeholder,
    &readability::Readability,
    &script_wrong::ScriptWrong,
    &source_missing::SourceMissing,
    &summary_missing::SummaryMissing,
    &translation_same::TranslationSame,
    &verification_due::VerificationDue,
    &verified_missing::VerifiedMissing,
];

/// A site that is checked.
#[derive(Clone, Copy)]
pub struct Checked<'a> {
    /// The site.
    pub site: &'a Site,
    /// Where its files are.
    pub world: &'a dyn World,
}

impl<'a> Checked<'a> {
    /// The day on which it is checked.
    pub fn today(&self) -> Date {
        self.world.today()
    }

    /// The files that are looked at: an archived page is what it was.
    pub fn documents(&self) -> impl Iterator<Item = DocumentId> + use<'a> {
        let site = self.site;
        let is_archived = move |id: &DocumentId| {
            site.text(*id).subject.is_some_and(|subject| site.is_archived(subject))
        };
        site.document_ids().filter(move |id| !is_archived(id))
    }
}

/// A text that is checked.
pub struct Page<'a> {
    /// The site it belongs to.
    pub checked: Checked<'a>,
    /// The file, parsed.
    pub document: &'a Document,
    /// The tag of its language.
    pub tag: &'a str,
    /// The file as it was written.
    pub text: &'a str,
    /// The front matter as it was written, from the second line of the file.
    pub front: &'a str,
    /// What there is to read below it.
    pub prose: Prose,
}

impl Page<'_> {
    /// What a rule has found in this file.
    pub fn say(&self, check: &dyn Check, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(check.code(), self.path(), message)
    }

    /// The file.
    pub fn path(&self) -> &SourcePath {
        &self.document.source.path
    }

    /// Whether the facts of the page stand here: it is a page of its own, in its source language.
    pub fn has_facts(&self) -> bool {
        self.document.source.is_source && self.document.source.role == Role::Page
    }

    /// Whether the page is not published yet.
    pub fn is_draft(&self) -> bool {
        let site = self.checked.site;
        let subject = site.find(self.document.source.id.as_str());
        subject.is_some_and(|subject| site.source(subject).common.status == Some(Status::Draft))
    }

    /// What kind of page it is a text of.
    pub fn kind(&self) -> Kind {
        self.document.source.kind
    }

    /// The place of a key of the front matter; of the title where it is not there.
    pub fn place_of(&self, key: &str) -> Option<Span> {
        self.key(key).or_else(|| self.key("title"))
    }

    /// Whether nothing stands under a key: neither what was refused, nor a text that is out of date, nor what stands in
    /// front matter that could not be read.
    pub fn lacks(&self, key: &str) -> bool {
        let Some(place) = self.key(key) else { return !self.document.is_unread };
        let mut lines = self.front.lines().skip(place.line as usize - 2);
        let value = lines.next().and_then(|line| line.split_once(':')).map_or("", |it| it.1.trim());
        let is_below = |line: &str| line.starts_with([' ', '-']) && !line.trim().is_empty();
        let is_empty =
            value.is_empty() || value.starts_with('#') || matches!(value, "~" | "null" | "\"\"");
        !self.document.is_unread && is_empty && !lines.next().is_some_and(is_below)
    }

    fn key(&self, key: &str) -> Option<Span> {
        let is_key = |line: &str| {
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        let line = self.front.lines().position(is_key)?;
        let length = key.chars().count() as u32;
        Some(Span { line: line as u32 + 2, column: 1, length })
    }

    /// The lines of the front matter that stand below a key that is known.
    pub fn known_front_lines(&self) -> impl Iterator<Item = (u32, &str)> {
        let fields = || Common::FIELDS.iter().chain(self.kind().fields());
        let mut is_known = true;
        self.front_lines().filter(move |(_, line)| {
            let key = line.split_once(':').filter(|_| !line.starts_with([' ', '\t', '-']));
            if let Some((key, _)) = key {
                let key = key.trim_matches(['"', '\'', ' ']);
                is_known = key == "translation" || fields().any(|field| field.key == key);
            }
            is_known
        })
    }

    /// The lines of the front matter that say something, with their number, without remarks.
    pub fn front_lines(&self) -> impl Iterator<Item = (u32, &str)> {
        let numbered = self.front.lines().zip(2..);
        let spoken = numbered.filter(|(line, _)| !line.trim_start().starts_with('#'));
        spoken.map(|(line, number)| (number, without_remark(line)))
    }
}

/// A line of front matter without the remark at its end.
fn without_remark(line: &str) -> &str {
    let remark = [" #", "\t#"].into_iter().filter_map(|start| line.find(start)).min();
    &line[..remark.unwrap_or(line.len())]
}

/// Looks at a site with all rules.
pub fn run(site: &Site, world: &dyn World, said: &mut Vec<Diagnostic>) {
    let checked = Checked { site, world };
    let documents: Vec<DocumentId> = checked.documents().collect();
    let found: Vec<Diagnostic> =
        documents.into_par_iter().flat_map_iter(|id| of_page(checked, id)).collect();
    said.extend(found);
    for check in ALL {
        check.site(&checked, said);
    }
}

fn of_page(checked: Checked<'_>, id: DocumentId) -> Vec<Diagnostic> {
    let document = checked.site.document(id);
    let mut said = Vec::new();
    let bytes = match checked.world.read(&document.source.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            said.push(text::unreadable(&document.source.path, &error));
            return said;
        }
    };
    let Ok(text) = std::str::from_utf8(&bytes) else { return said };
    let text = with_plain_ends(text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let Some(parts) = parse::parts(text) else { return said };
    let page = Page {
        checked,
        document,
        tag: checked.site.config.tag(document.source.lang),
        text,
        front: parts.front,
        prose: Prose::of(parts.body, parts.body_line),
    };
    for check in ALL {
        check.page(&page, &mut said);
    }
    said
}
