//! How a page stands: in each language, since it was last verified, with its pictures.
//!
//! Reads the assembled site and says what it finds in words. It reads no file and remembers nothing:
//! what is costly to know is in `figures`.

use std::sync::LazyLock;

use crate::content::config::Lang;
use crate::content::document::Document;
use crate::content::kinds::{Facts, Image, Kind, Status};
use crate::content::record::Party;
use crate::output::view::{View, page};
use crate::site::{self, Counts, DocumentId, Site};
use crate::words::date::Date;
use crate::words::locale::Locale;
use crate::words::path::{SourcePath, SubjectId};

use super::figures::Judged;

pub use crate::site::State;

impl State {
    /// What it is, in a few words.
    pub fn words(self, site: &Site) -> String {
        match self {
            State::Source => "written first".to_owned(),
            State::Current => "current".to_owned(),
            State::Unnoted(counts) | State::Changed(counts) | State::Partial(counts) => {
                counts.words()
            }
            State::InProgress => "in progress".to_owned(),
            State::Machine(counts) => with_counts("machine, not reviewed", counts),
            State::MachineReviewed(counts) => with_counts("machine, reviewed", counts),
            State::Missing(shown) => format!("missing, shown in {}", english(site, shown)),
        }
    }

    /// Whether a translator has something to do.
    pub fn is_to_do(self) -> bool {
        self.urgency() > 0
    }

    /// How much there is to do for a translator: most where there is nothing yet.
    pub fn urgency(self) -> usize {
        match self {
            State::Missing(_) => 3,
            State::Machine(_) => 2,
            State::Changed(_) | State::Unnoted(_) | State::Partial(_) => 1,
            State::MachineReviewed(counts) if counts.unknown + counts.missing > 0 => 1,
            _ => 0,
        }
    }
}

fn with_counts(words: &str, counts: Counts) -> String {
    match counts.words() {
        counts if counts.is_empty() => words.to_owned(),
        counts => format!("{words}; {counts}"),
    }
}

/// The command that begins the translation of a page into a language; none where there is one.
pub fn beginning(site: &Site, subject: SubjectId, lang: Lang) -> Option<String> {
    let is_missing = matches!(State::of(site, subject, lang), State::Missing(_));
    let kind = site.subject(subject).kind.name();
    let file = site.source(subject).source.path.as_str();
    is_missing.then(|| site::add(kind, file, site.config.tag(lang)))
}

/// The name of a language for the author, whose desk is in English.
pub fn english(site: &Site, lang: Lang) -> String {
    static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));
    ENGLISH.language_name(site.config.tag(lang))
}

/// Why a page is not, or not fully, before its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reserve {
    /// It is built only when drafts are asked for.
    Draft,
    /// Somebody still works on this translation.
    InProgress,
    /// It keeps its address and stands in no list.
    Archived,
}

impl Reserve {
    /// What keeps a page in a language back, if anything does.
    pub fn of(site: &Site, subject: SubjectId, lang: Lang) -> Option<Reserve> {
        let shown = &site.document(site.shown(subject, lang)).common;
        let in_progress =
            shown.translation.as_ref().and_then(|translation| translation.in_progress);
        match site.source(subject).common.status {
            Some(Status::Draft) => Some(Reserve::Draft),
            Some(Status::Archived) => Some(Reserve::Archived),
            _ => in_progress.unwrap_or(false).then_some(Reserve::InProgress),
        }
    }

    /// Its name for styles.
    pub fn key(self) -> &'static str {
        match self {
            Reserve::Draft => "draft",
            Reserve::InProgress => "in-progress",
            Reserve::Archived => "archived",
        }
    }

    /// What it means, in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Reserve::Draft => "draft: not published",
            Reserve::InProgress => "in progress: this translation is not published",
            Reserve::Archived => "archived: in no list",
        }
    }
}

/// When somebody last made sure of the facts of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verification {
    /// How many days ago.
    pub days: i64,
    /// For how many days it has been due again; negative where it will be.
    pub overdue: i64,
}

impl Verification {
    /// When the facts of a page were verified; none if they never were.
    pub fn of(view: &View, subject: SubjectId) -> Option<Verification> {
        let on: Date = view.site.source(subject).common.verified_on?;
        let due = page::review_due(view, subject)?;
        Some(Verification { days: view.today.days_since(on), overdue: view.today.days_since(due) })
    }

    /// Whether it is time to look again. On the day itself it is not late yet.
    pub fn is_due(self) -> bool {
        self.overdue > 0
    }

    /// "verified 412 days ago, due since 47 days".
    pub fn words(self) -> String {
        let verified = match self.days {
            0 => "verified today".to_owned(),
            ago if ago > 0 => format!("verified {} ago", days(ago)),
            ahead => format!("verified in {}, which is a mistake", days(-ahead)),
        };
        match self.overdue {
            0 => format!("{verified}, due today"),
            since if since > 0 => format!("{verified}, due since {}", days(since)),
            ahead => format!("{verified}, due in {}", days(-ahead)),
        }
    }
}

fn days(count: i64) -> String {
    format!("{count} {}", if count == 1 { "day" } else { "days" })
}

/// Whether people go somewhere or call somebody because a page says so: then it matters that it was
/// verified at all.
pub fn is_relied_on(kind: Kind) -> bool {
    matches!(kind, Kind::Guide | Kind::Service)
}

/// Who answers for the facts of a page: whoever runs what it describes, or verified it.
pub fn organisations(site: &Site, subject: SubjectId) -> Vec<SubjectId> {
    let document = site.source(subject);
    let own = match &document.facts {
        Facts::Practice(practice) => {
            practice.organisation.as_ref().and_then(|named| named.subject())
        }
        Facts::Service(service) => service.organisation.as_ref().and_then(|named| named.subject()),
        Facts::Event(event) => event.organiser.as_ref().and_then(|named| named.subject()),
        Facts::Organisation(_) => Some(subject),
        _ => None,
    };
    let verified_by = match &document.common.verified_by {
        Some(Party::Page(page)) => page.subject,
        _ => None,
    };
    let is_organisation = |page: &SubjectId| site.subject(*page).kind == Kind::Organisation;
    let mut all: Vec<SubjectId> =
        own.into_iter().chain(verified_by).filter(is_organisation).collect();
    all.dedup();
    all
}

/// Something that a picture lacks, and where it would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is missing.
    pub words: String,
    /// The file.
    pub file: SourcePath,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// What the pictures of a page lack in a language: alternative texts and credits.
pub fn gaps(site: &Site, subject: SubjectId, shown: DocumentId, judged: &Judged) -> Vec<Gap> {
    let (source, shown) = (site.source(subject), site.document(shown));
    let pairs = pictures(source).into_iter().zip(pictures(shown));
    let mut gaps: Vec<Gap> = pairs
        .filter_map(|(written, translated)| Some((written?, translated)))
        .flat_map(|(written, translated)| gaps_of(source, written, shown, translated))
        .collect();
    gaps.extend(judged.silent.iter().map(|picture| Gap {
        words: format!("{} has no alternative text", picture.target),
        file: shown.source.path.clone(),
        line: picture.span.line,
        column: picture.span.column,
    }));
    gaps
}

/// The pictures that the fields of a page name, each at its place.
fn pictures(document: &Document) -> [Option<&Image>; 2] {
    let logo = match &document.facts {
        Facts::Organisation(organisation) => organisation.logo.as_ref(),
        Facts::Person(person) => person.logo.as_ref(),
        _ => None,
    };
    [document.common.image.as_ref(), logo]
}

fn gaps_of(
    source: &Document,
    written: &Image,
    shown: &Document,
    translated: Option<&Image>,
) -> Vec<Gap> {
    let Some(file) = &written.src else { return Vec::new() };
    let name = &file.written;
    let in_source = |words: String| Gap {
        words,
        file: source.source.path.clone(),
        line: file.span.line,
        column: file.span.column,
    };
    let is_translated = translated.is_some_and(|picture| picture.alt.is_some());
    let mut gaps = Vec::new();
    if written.alt.is_none() {
        gaps.push(in_source(format!("{name} has no alternative text")));
    } else if !is_translated {
        gaps.push(Gap {
            words: format!("the alternative text of {name} is not translated"),
            file: shown.source.path.clone(),
            line: 1,
            column: 1,
        });
    }
    if written.credit.is_none() {
        gaps.push(in_source(format!("{name} has no credit")));
    }
    gaps
}
