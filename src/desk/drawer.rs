//! What the bar below a page shows of it: `_desk/page.json`.
//!
//! Everything is said in words here, so that the script has only to put them in their place. The
//! figures come from `standing`, `figures` and `weight`.

use serde::Serialize;

use crate::content::config::Lang;
use crate::content::readability::{Measure, Readability};
use crate::output::formats::Output;
use crate::output::snapshot::Snapshot;
use crate::site::{DocumentId, Site};
use crate::words::path::{SourcePath, SubjectId};
use crate::words::world::World;

use super::assets;
use super::editor::Editor;
use super::figures::{Figures, Reading};
use super::standing::{self, Gap, Reserve, State, Verification};
use super::weight::{self, FIRST_FLIGHT, Weight};

/// What there is to know of an output.
#[derive(Serialize)]
struct Drawer {
    /// What it is: the kind of a page, or what made the file.
    kind: String,
    weight: WeightWords,
    /// The way to the list of all pages.
    overview: String,
    /// Of a page; none for what is made of the site as a whole.
    page: Option<PageWords>,
}

#[derive(Serialize)]
struct WeightWords {
    /// In a few letters, for the bar.
    short: String,
    words: String,
    /// Of what is there after one round trip; more than 100 where it does not fit.
    percent: usize,
    fits: bool,
}

#[derive(Serialize)]
struct PageWords {
    title: String,
    /// The language of the text, which may be borrowed, and its direction.
    text_tag: String,
    dir: &'static str,
    /// The file that is shown.
    file: Place,
    /// The state in the language of the page.
    state: StateWords,
    reserve: Option<ReserveWords>,
    languages: Vec<LanguageWords>,
    reading: ReadingWords,
    pictures: Vec<Remark>,
    verification: VerificationWords,
}

/// A place in a file, and the link that opens it.
#[derive(Serialize)]
struct Place {
    path: String,
    line: u32,
    editor: Option<String>,
}

#[derive(Serialize)]
struct StateWords {
    key: &'static str,
    words: String,
    /// Whether somebody has something to do.
    to_do: bool,
}

#[derive(Serialize)]
struct ReserveWords {
    key: &'static str,
    words: &'static str,
}

#[derive(Serialize)]
struct LanguageWords {
    tag: String,
    name: String,
    /// The page in this language.
    href: String,
    /// Whether that is the one that is open.
    here: bool,
    state: StateWords,
    reserve: Option<ReserveWords>,
    /// The file with the text; none where it is missing.
    file: Option<Place>,
    /// The command that begins the translation where it is missing.
    begin: Option<String>,
}

#[derive(Serialize)]
struct ReadingWords {
    /// For the bar: "LIX 38, medium"; none where nothing can be told.
    short: Option<String>,
    words: String,
    /// From 0, very easy, to 4, very hard.
    level: Option<usize>,
    hardest: Vec<Remark>,
}

/// Something said of a place in a file.
#[derive(Serialize)]
struct Remark {
    words: String,
    /// A figure beside it.
    figure: Option<String>,
    place: Place,
}

#[derive(Serialize)]
struct VerificationWords {
    words: String,
    due: bool,
}

/// What the bar shows of an output, as JSON. `bytes` are those of the output as a build writes it.
pub fn page(
    snapshot: &Snapshot,
    world: &dyn World,
    output: &Output,
    bytes: &[u8],
    figures: &Figures,
    editor: &Editor,
) -> String {
    let view = &snapshot.view;
    let desk = Desk { snapshot, world, figures, editor };
    let about = output.page(&view.site).zip(output.lang());
    let template = output.template(view);
    let without_extension = |name: &str| name.split('.').next().unwrap_or(name).to_owned();
    let kind = template.as_deref().map_or_else(|| output.format().to_owned(), without_extension);
    let drawer = Drawer {
        kind,
        weight: weight_words(Weight::of(bytes)),
        overview: format!("{}{}", view.site.config.base_path(), assets::FOLDER),
        page: about.map(|(subject, lang)| desk.page(subject, lang)),
    };
    serde_json::to_string(&drawer).expect("strings and numbers always serialise")
}

fn weight_words(weight: Weight) -> WeightWords {
    let (gzip, raw) = (weight::kilobytes(weight.gzip), weight::kilobytes(weight.raw));
    let limit = weight::kilobytes(FIRST_FLIGHT);
    let fits = weight.fits();
    let verdict = match fits {
        true => format!("all of it comes with the first round trip, which brings up to {limit}"),
        false => format!("the first round trip brings only {limit} of it"),
    };
    WeightWords {
        short: gzip.clone(),
        words: format!("{gzip} on the way ({raw} unpacked), without style and pictures: {verdict}"),
        percent: weight.percent(),
        fits,
    }
}

/// What everything about a page is found out with.
struct Desk<'d> {
    snapshot: &'d Snapshot,
    world: &'d dyn World,
    figures: &'d Figures,
    editor: &'d Editor,
}

impl Desk<'_> {
    fn site(&self) -> &Site {
        &self.snapshot.view.site
    }

    fn page(&self, subject: SubjectId, lang: Lang) -> PageWords {
        let site = self.site();
        let shown = site.shown(subject, lang);
        let document = site.document(shown);
        let judged = self.figures.judged(site, shown, self.world);
        let path = &document.source.path;
        let gaps = standing::gaps(site, subject, shown, &judged);
        let verification = Verification::of(&self.snapshot.view, subject);
        PageWords {
            title: document.title().to_owned(),
            text_tag: site.config.tag(document.source.lang).to_owned(),
            dir: site.locale(document.source.lang).direction.as_str(),
            file: self.place(path, 1, 1),
            state: state_words(State::of(site, subject, lang), site),
            reserve: Reserve::of(site, subject, lang).map(reserve_words),
            languages: site
                .config
                .langs()
                .map(|other| self.language(subject, other, lang))
                .collect(),
            reading: self.reading(&judged.reading, path),
            pictures: gaps.into_iter().map(|gap| self.gap(gap)).collect(),
            verification: match verification {
                Some(known) => VerificationWords { words: known.words(), due: known.is_due() },
                None => VerificationWords { words: "never verified".to_owned(), due: false },
            },
        }
    }

    fn place(&self, path: &SourcePath, line: u32, column: u32) -> Place {
        let editor = self.editor.link(path, line, column);
        Place { path: path.as_str().to_owned(), line, editor }
    }

    fn language(&self, subject: SubjectId, lang: Lang, here: Lang) -> LanguageWords {
        let site = self.site();
        let state = State::of(site, subject, lang);
        let own = |shown: DocumentId| &site.document(shown).source.path;
        let is_there = !matches!(state, State::Missing(_));
        let address = self.snapshot.view.addresses.page(lang, subject);
        LanguageWords {
            tag: site.config.tag(lang).to_owned(),
            name: standing::english(site, lang),
            href: format!("{}{address}", site.config.base_path()),
            here: lang == here,
            state: state_words(state, site),
            reserve: Reserve::of(site, subject, lang).filter(|_| is_there).map(reserve_words),
            file: is_there.then(|| self.place(own(site.shown(subject, lang)), 1, 1)),
            begin: standing::beginning(site, subject, lang),
        }
    }

    fn reading(&self, reading: &Reading, path: &SourcePath) -> ReadingWords {
        let unknown = |words: &str| ReadingWords {
            short: None,
            words: words.to_owned(),
            level: None,
            hardest: Vec::new(),
        };
        match reading {
            Reading::TooShort => unknown("too little text to tell"),
            Reading::NoMeasure => {
                unknown("cannot be told in this script, which does not end sentences")
            }
            Reading::Measured(readability) => ReadingWords {
                short: Some(format!("{}, {}", figure(readability), readability.word())),
                words: reading_words(readability),
                level: Some(readability.level()),
                hardest: self.hardest(readability, path),
            },
        }
    }

    fn hardest(&self, readability: &Readability, path: &SourcePath) -> Vec<Remark> {
        let remark = |sentence: &crate::content::readability::HardSentence| Remark {
            words: sentence.text.clone(),
            figure: Some(figure_of_one(readability.measure, sentence.value)),
            place: self.place(path, sentence.span.line, sentence.span.column),
        };
        readability.hardest.iter().map(remark).collect()
    }

    fn gap(&self, gap: Gap) -> Remark {
        let place = self.place(&gap.file, gap.line, gap.column);
        Remark { words: gap.words, figure: None, place }
    }
}

fn state_words(state: State, site: &Site) -> StateWords {
    StateWords { key: state.key(), words: state.words(site), to_do: state.is_to_do() }
}

fn reserve_words(reserve: Reserve) -> ReserveWords {
    ReserveWords { key: reserve.key(), words: reserve.words() }
}

/// The figure with what it counts: "LIX 38".
pub(super) fn figure(readability: &Readability) -> String {
    figure_of(readability.measure, readability.value)
}

fn figure_of(measure: Measure, value: f64) -> String {
    match measure {
        Measure::Lix => format!("LIX {value:.0}"),
        Measure::Words => format!("{value:.0} words a sentence"),
        Measure::Letters => format!("{value:.0} letters a sentence"),
    }
}

/// The figure of one sentence: "LIX 38".
fn figure_of_one(measure: Measure, value: f64) -> String {
    match measure {
        Measure::Lix => format!("LIX {value:.0}"),
        Measure::Words => format!("{value:.0} words"),
        Measure::Letters => format!("{value:.0} letters"),
    }
}

/// The figure, the word on it, and what that is like.
fn reading_words(readability: &Readability) -> String {
    let like = match (readability.measure, readability.level()) {
        (Measure::Lix, 0) => "like a book for children",
        (Measure::Lix, 1) => "like a novel",
        (Measure::Lix, 2) => "like a newspaper",
        (Measure::Lix, 3) => "like an official letter",
        (Measure::Lix, _) => "like a law",
        (_, 0 | 1) => "short sentences",
        (_, 2) => "as a newspaper writes",
        (_, 3) => "long sentences",
        _ => "very long sentences",
    };
    let (figure, word) = (figure(readability), readability.word());
    let unit = if readability.measure == Measure::Letters { "letters" } else { "words" };
    let (words, sentences) = (readability.words, readability.sentences);
    format!("{figure}: {word}, {like} ({words} {unit} in {sentences} sentences)")
}
