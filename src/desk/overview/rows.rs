//! The rows of the overview: what is known of each page in the language that is looked at.
//!
//! Chooses, counts and sorts. What a row looks like is the overview's business.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::content::config::Lang;
use crate::content::readability::Readability;
use crate::desk::figures::{Figures, Judged};
use crate::desk::standing::{self, Gap, Reserve, State, Verification};
use crate::desk::weight::Weight;
use crate::output::formats::Output;
use crate::output::snapshot::Snapshot;
use crate::site::{DocumentId, Site};
use crate::words::path::SubjectId;
use crate::words::world::World;

use super::query::{Column, Query, Show, Sort};
use crate::output::view::summary;

/// A page in the language that is looked at; as it was written first where that is none.
pub struct Row {
    /// The page.
    pub subject: SubjectId,
    /// The language it is shown in.
    pub lang: Lang,
    /// The file that is shown.
    pub shown: DocumentId,
    /// How it stands in each language.
    pub states: Vec<(Lang, State)>,
    /// What keeps it back.
    pub reserve: Option<Reserve>,
    /// When it was verified.
    pub verification: Option<Verification>,
    /// What its pictures lack.
    pub gaps: Vec<Gap>,
    /// What it weighs, where that was asked for.
    pub weight: Option<Weight>,
    judged: Arc<Judged>,
}

impl Row {
    /// How hard it is to read, if it is there and can be told.
    pub fn readability(&self) -> Option<&Readability> {
        self.judged.reading.measured().filter(|_| self.is_own())
    }

    /// How it stands in the language that is looked at; in all of them where that is none.
    pub fn states_in(&self, language: Option<Lang>) -> impl Iterator<Item = State> {
        let wanted = move |lang: &Lang| language.is_none_or(|wanted| wanted == *lang);
        self.states.iter().filter(move |(lang, _)| wanted(lang)).map(|(_, state)| *state)
    }

    /// Whether the page really is in its language.
    fn is_own(&self) -> bool {
        self.states_in(Some(self.lang)).all(|state| !matches!(state, State::Missing(_)))
    }

    /// Whether somebody should make sure of its facts.
    pub fn is_to_verify(&self, site: &Site) -> bool {
        let is_relied_on = standing::is_relied_on(site.subject(self.subject).kind);
        self.verification.map_or(is_relied_on, Verification::is_due)
    }

    /// Whether it belongs to what is to be seen.
    pub fn is(&self, show: Show, query: &Query, site: &Site) -> bool {
        let mut states = self.states_in(query.language);
        match show {
            Show::All => true,
            Show::Translate => states.any(State::is_to_do),
            Show::Missing => states.any(|state| matches!(state, State::Missing(_))),
            Show::Changed => states.any(|state| matches!(state, State::Changed(_))),
            Show::Machine => states.any(|state| matches!(state, State::Machine(_))),
            Show::Verify => self.is_to_verify(site),
            Show::Hard => self.readability().is_some_and(|readability| readability.level() >= 3),
            Show::Pictures => !self.gaps.is_empty(),
            Show::Drafts => matches!(self.reserve, Some(Reserve::Draft | Reserve::InProgress)),
        }
    }
}

/// What the rows are made with.
pub struct Maker<'m> {
    /// The site.
    pub snapshot: &'m Snapshot,
    /// Where files are read.
    pub world: &'m dyn World,
    /// What is remembered.
    pub figures: &'m Figures,
}

impl Maker<'_> {
    fn site(&self) -> &Site {
        &self.snapshot.view.site
    }

    /// The rows of all pages of a kind, an organisation, with a text; whatever else is asked for.
    pub fn rows(&self, query: &Query) -> Vec<Row> {
        let site = self.site();
        let lang = query.language.unwrap_or(site.config.source);
        let chosen: Vec<SubjectId> =
            site.subject_ids().filter(|subject| self.is_chosen(*subject, lang, query)).collect();
        let shown: Vec<DocumentId> =
            chosen.iter().map(|subject| site.shown(*subject, lang)).collect();
        let judged = self.figures.all_judged(site, &shown, self.world);
        let row = |(subject, judged)| self.row(subject, lang, judged);
        chosen.into_iter().zip(judged).map(row).collect()
    }

    fn row(&self, subject: SubjectId, lang: Lang, judged: Arc<Judged>) -> Row {
        let site = self.site();
        let shown = site.shown(subject, lang);
        let states = site.config.langs().map(|lang| (lang, State::of(site, subject, lang)));
        Row {
            subject,
            lang,
            shown,
            states: states.collect(),
            reserve: Reserve::of(site, subject, lang),
            verification: Verification::of(&self.snapshot.view, subject),
            gaps: standing::gaps(site, subject, shown, &judged),
            weight: None,
            judged,
        }
    }

    fn is_chosen(&self, subject: SubjectId, lang: Lang, query: &Query) -> bool {
        let (view, site) = (&self.snapshot.view, self.site());
        let is_of_kind = |kind: &String| summary::kind_name(view, subject) == kind;
        let is_of = |wanted| standing::organisations(site, subject).contains(&wanted);
        let wanted = query.text.to_lowercase();
        let has_text = || {
            let title = site.document(site.shown(subject, lang)).title();
            let id = site.subject(subject).id.as_str();
            title.to_lowercase().contains(&wanted) || id.to_lowercase().contains(&wanted)
        };
        query.kind.as_ref().is_none_or(is_of_kind)
            && query.organisation.is_none_or(is_of)
            && (wanted.is_empty() || has_text())
    }

    /// Weighs the pages of rows.
    pub fn weigh(&self, rows: &mut [Row]) {
        let outputs: Vec<Option<&Output>> =
            rows.iter().map(|row| self.snapshot.plan.find(&self.path(row))).collect();
        let known: Vec<&Output> = outputs.iter().flatten().copied().collect();
        let mut weights = self.figures.weights(&known, self.snapshot, self.world).into_iter();
        for (row, output) in rows.iter_mut().zip(outputs) {
            row.weight = output.and_then(|_| weights.next().flatten());
        }
    }

    fn path(&self, row: &Row) -> String {
        let addresses = &self.snapshot.view.addresses;
        addresses.output(row.lang, &addresses.folder(row.subject)).to_string()
    }

    /// Sorts rows; what is not known of a page comes last either way.
    pub fn sort(&self, rows: &mut [Row], by: Sort, language: Option<Lang>) {
        let site = self.site();
        let locale = site.locale(language.unwrap_or(site.config.source));
        let kind = |row: &Row| site.subject(row.subject).kind;
        let turned = |ordering: Ordering| match by.descending {
            true => ordering.reverse(),
            false => ordering,
        };
        // Guide pages and services first, as in a menu: they are what newcomers need.
        rows.sort_by_cached_key(|row| {
            let title = site.document(row.shown).title();
            (kind(row), locale.sort_key(title), row.subject)
        });
        match by.column {
            Column::Title => {
                let key = |row: &Row| locale.sort_key(site.document(row.shown).title());
                rows.sort_by_cached_key(key);
                if by.descending {
                    rows.reverse();
                }
            }
            Column::Kind => rows.sort_by(|a, b| turned(kind(a).cmp(&kind(b)))),
            Column::State => rows.sort_by_cached_key(|row| {
                let urgency: usize = row.states_in(language).map(State::urgency).sum();
                let changed: usize = row.states_in(language).map(changed).sum();
                let key = (urgency as i64, changed as i64);
                if by.descending { (-key.0, -key.1) } else { key }
            }),
            Column::Reading => by_known(rows, turned, |row| Some(row.readability()?.value)),
            Column::Verified => by_known(rows, turned, |row| match row.verification {
                Some(verification) => Some(verification.overdue as f64),
                // What should have been verified and never was is as late as can be.
                None => row.is_to_verify(site).then_some(f64::MAX),
            }),
            Column::Pictures => {
                by_known(rows, turned, |row| {
                    Some(row.gaps.len() as f64).filter(|gaps| *gaps > 0.0)
                });
            }
            Column::Weight => by_known(rows, turned, |row| Some(row.weight?.gzip as f64)),
        }
    }
}

fn changed(state: State) -> usize {
    match state {
        State::Changed(counts) | State::Machine(counts) => counts.changed,
        _ => 0,
    }
}

fn by_known(
    rows: &mut [Row],
    turned: impl Fn(Ordering) -> Ordering,
    figure: impl Fn(&Row) -> Option<f64>,
) {
    rows.sort_by(|a, b| match (figure(a), figure(b)) {
        (Some(a), Some(b)) => turned(a.total_cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}
