//! What a site holds: its pages by kind, and how many of them each language has a text of its own for.
//!
//! Counts what is published, from the site alone; it prints nothing and reads no file.

use crate::content::kinds::{Facts, Kind, PageKind};
use crate::content::record::Choices;
use crate::content::sources::Role;
use crate::site::{Site, State, Subject};
use crate::words::path::SubjectId;
use crate::words::unit::{self, Unit};

/// A line of the inventory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is counted.
    pub what: String,
    /// How many pages there are, in whatever language.
    pub pages: usize,
    /// How many of them have a text of their own, by language in the site's order.
    pub texts: Vec<usize>,
}

/// Counts a site: every kind that it has, pages of the guide that are no plain text once more, and at
/// the end all pages, and the translations of which readers are told something.
pub fn of(site: &Site) -> Vec<Line> {
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let is_one = |subject: &Subject| subject.kind == *kind && subject.role == Role::Page;
        let folder = if kind.folder().is_empty() { "other pages" } else { kind.folder() };
        lines.push(line(site, folder, |id| is_one(site.subject(id))));
        if *kind == Kind::Guide {
            lines.extend([PageKind::Journey, PageKind::Faq, PageKind::Emergency].map(
                |page_kind| {
                    let what = format!("  {}: {}", kind.folder(), page_kind.word());
                    line(site, &what, |id| is_of_page_kind(site, id, page_kind))
                },
            ));
        }
    }
    lines.push(line(site, "home and sections", |id| site.subject(id).role != Role::Page));
    lines.push(line(site, "all pages", |_| true));
    lines.push(translations(site, "made by a machine", |state| matches!(state, State::Machine(_))));
    lines
        .push(translations(site, "source has changed", |state| matches!(state, State::Changed(_))));
    lines.push(translations(site, "source not recorded", |state| {
        matches!(state, State::Unnoted(_))
    }));
    lines
        .push(translations(site, "translated in part", |state| matches!(state, State::Partial(_))));
    lines.retain(|line| line.pages > 0);
    lines
}

/// How many texts of the translations into a language are not current, and on how many pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    /// The tag of the language.
    pub tag: String,
    /// The texts whose source has changed since.
    pub old: Texts,
    /// The texts that are not translated.
    pub missing: Texts,
    /// The texts of which it is not recorded from what they were made.
    pub unknown: Texts,
}

/// A number of texts, and of pages that they are on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Texts {
    /// The texts.
    pub texts: usize,
    /// The pages.
    pub pages: usize,
}

impl Texts {
    fn add(&mut self, texts: usize) {
        self.texts += texts;
        self.pages += usize::from(texts > 0);
    }

    fn words(self, what: &str) -> Option<String> {
        let Texts { texts, pages } = self;
        let (text, page) =
            (if texts == 1 { "text" } else { "texts" }, if pages == 1 { "page" } else { "pages" });
        (texts > 0).then(|| format!("{texts} {text} {what} on {pages} {page}"))
    }
}

impl Open {
    /// "ar: 12 texts out of date on 5 pages, 1 text not recorded on 1 page".
    pub fn words(&self) -> String {
        let parts = [
            self.old.words("out of date"),
            self.missing.words("not translated"),
            self.unknown.words("not recorded"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("{}: {}", self.tag, parts.join(", "))
    }
}

/// What is open in the translations of a site, by language, where anything is. What is archived or still in progress is
/// left out.
pub fn open(site: &Site) -> Vec<Open> {
    let of_lang = |lang| {
        let tag = site.config.tag(lang).to_owned();
        let mut open = Open { tag, ..Open::default() };
        for subject in site.subject_ids().filter(|subject| !site.is_archived(*subject)) {
            let shown = site.shown(subject, lang);
            let translation = site.text(shown).translation.as_ref();
            let Some(translation) =
                translation.filter(|it| site.exists_in(subject, lang) && !it.is_in_progress())
            else {
                continue;
            };
            let count = |is_so: &dyn Fn(&Unit) -> bool| {
                translation.open.iter().filter(|unit| is_so(unit)).count()
            };
            open.old.add(count(&|unit| unit.state == unit::State::OutOfDate));
            open.missing.add(count(&Unit::is_missing));
            open.unknown.add(translation.counts.unknown);
        }
        open
    };
    let all = site.config.langs().map(of_lang);
    all.filter(|open| open.old.texts + open.missing.texts + open.unknown.texts > 0).collect()
}

fn is_of_page_kind(site: &Site, id: SubjectId, page_kind: PageKind) -> bool {
    matches!(&site.source(id).facts, Facts::Guide(guide) if guide.page_kind == Some(page_kind))
}

fn line(site: &Site, what: &str, counts: impl Fn(SubjectId) -> bool) -> Line {
    let subjects: Vec<_> = site.subject_ids().filter(|id| counts(*id)).collect();
    let texts = site
        .config
        .langs()
        .map(|lang| subjects.iter().filter(|subject| site.exists_in(**subject, lang)).count());
    Line { what: what.to_owned(), pages: subjects.len(), texts: texts.collect() }
}

/// The translations in a state; of a page that has two of them, both count.
fn translations(site: &Site, what: &str, is_it: impl Fn(State) -> bool) -> Line {
    let is_so = |subject: SubjectId, lang| is_it(State::of(site, subject, lang));
    let of_lang = |lang| site.subject_ids().filter(|subject| is_so(*subject, lang)).count();
    let texts: Vec<usize> = site.config.langs().map(of_lang).collect();
    let pages = site.subject_ids().filter(|subject| {
        let mut langs = site.config.langs();
        langs.any(|lang| is_so(*subject, lang))
    });
    Line { what: what.to_owned(), pages: pages.count(), texts }
}
