//! `checks:` in `welcomat.yaml`: the level of each check of `welcomat check`, and its limits.
//!
//! Owns what can be set, and what it is where nothing is set. What a check does with it is the
//! check's.

use super::Level;
use crate::content::kinds::Kind;
use crate::content::record::{Count, Field, Reader, Record, Shape, Show};
use crate::record;
use crate::words::diagnostic::{self, Code, Diagnostic, codes};
use crate::words::path::SourcePath;
use crate::words::template::Value as Shown;
use crate::words::yaml::{Key, Node, Value};

record! {
    /// What can be set for a check; in place of the map, its level alone may stand.
    pub struct Settings("check") {
        /// How bad it is: `error`, `warning` or `off`.
        level: Option<Level>,
        /// `image-heavy`: how large the file of a picture may be, in thousands of bytes. Default: 300.
        max_kb: Option<Count>,
        /// `readability`: the highest LIX, for languages in Latin, Cyrillic and Greek letters. Default: 40 for guide pages, services, events and terms, which newcomers read; 50 for the others.
        max_lix: Option<Count>,
        /// `readability`: the highest mean number of words a sentence, for languages in other scripts. Default: 20.
        max_words: Option<Count>,
        /// `readability`: the highest LIX of a kind of page: `{ guide: 45 }`.
        kinds: Option<PerKind>,
    }
}

/// What each check takes besides its level.
static TAKES: &[(&Code, &[&str])] = &[
    (&codes::IMAGE_HEAVY, &["max_kb"]),
    (&codes::READABILITY, &["max_lix", "max_words", "kinds"]),
];

fn taken_by(code: &str) -> impl Iterator<Item = &'static str> + Clone {
    let own = TAKES.iter().find(|(check, _)| check.id == code).map_or(&[][..], |(_, keys)| keys);
    std::iter::once("level").chain(own.iter().copied())
}

/// A number for each of some kinds of pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerKind(Vec<(Kind, i64)>);

impl Field for PerKind {
    const SHAPE: Shape = Shape::Map("kind", &Count::SHAPE);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a map from the name of a kind to a whole number");
            return None;
        };
        let names = || Kind::ALL.iter().map(|kind| kind.name());
        let mut numbers = Vec::new();
        for (key, node) in entries {
            let kind =
                Kind::ALL.iter().find(|kind| [kind.name(), kind.folder()].contains(&&*key.name));
            match (kind, Count::read(node, reader)) {
                (Some(kind), Some(count)) => numbers.push((*kind, count.0)),
                (None, _) => unknown_word(key, "kinds", names(), reader),
                (Some(_), None) => {}
            }
        }
        Some(PerKind(numbers))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

/// `checks:` as written: settings by code.
#[derive(Debug, Clone, Default)]
pub struct WrittenChecks(Vec<(&'static Code, Settings)>);

impl Field for WrittenChecks {
    const SHAPE: Shape =
        Shape::Map("code of a check", &Shape::Either(&[Level::SHAPE, Settings::SHAPE]));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            reader.wrong_type(node, "a map from the code of a check to its level or its settings");
            return None;
        };
        let known = || codes::ALL.iter().filter(|code| code.is_check);
        let mut checks = Vec::new();
        for (key, node) in entries {
            let Some(code) = known().find(|code| code.id == key.name) else {
                unknown_check(key, reader);
                continue;
            };
            checks.extend(settings(code, node, reader).map(|settings| (*code, settings)));
        }
        Some(WrittenChecks(checks))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        Shown::none()
    }
}

fn settings(code: &Code, node: &Node, reader: &mut Reader<'_>) -> Option<Settings> {
    let Value::Map(entries) = &node.value else {
        return Some(Settings { level: Level::read(node, reader), ..Settings::default() });
    };
    let mut settings = Settings::default();
    for (key, node) in entries {
        match taken_by(code.id).any(|known| known == key.name) {
            true => drop(settings.read_field(key, node, reader)),
            false => unknown_word(key, code.id, taken_by(code.id), reader),
        }
    }
    Some(settings)
}

/// A code of the build is no check: its level is set elsewhere.
fn unknown_check(key: &Key, reader: &mut Reader<'_>) {
    let checks = codes::ALL.iter().filter(|code| code.is_check).map(|code| code.id);
    if codes::ALL.iter().any(|code| code.id == key.name) {
        let message = format!("`{}` is no check; every build looks for it", key.name);
        let hint = format!("set its level with `levels: {{ {}: … }}`", key.name);
        reader.diagnostics.push(unknown_key(key, reader.path, message).hint(hint));
    } else {
        unknown_word(key, "checks", checks, reader);
    }
}

fn unknown_word(
    key: &Key,
    of: &str,
    known: impl Iterator<Item = &'static str> + Clone,
    reader: &mut Reader<'_>,
) {
    let hint = diagnostic::did_you_mean(&key.name, known.clone()).unwrap_or_else(|| {
        let words: Vec<String> = known.map(|word| format!("`{word}`")).collect();
        format!("what can stand there: {}", words.join(", "))
    });
    let message = format!("unknown key `{}` in `{of}`", key.name);
    reader.diagnostics.push(unknown_key(key, reader.path, message).hint(hint));
}

fn unknown_key(key: &Key, path: &SourcePath, message: String) -> Diagnostic {
    Diagnostic::new(&codes::UNKNOWN_KEY, path, message).at(key.span)
}

/// The limits of the checks, as meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Checks {
    /// How many thousand bytes the file of a picture may have.
    pub max_kb: u64,
    /// The highest mean number of words a sentence, where LIX means nothing.
    pub max_words: f64,
    max_lix: Option<f64>,
    max_lix_by_kind: Vec<(Kind, f64)>,
}

impl Checks {
    /// The highest LIX of a kind of page. Where nothing is set, it is lower for what newcomers read.
    pub fn max_lix(&self, kind: Kind) -> f64 {
        let own = self.max_lix_by_kind.iter().find(|(of, _)| *of == kind).map(|(_, limit)| *limit);
        let usual = match kind {
            Kind::Guide | Kind::Service | Kind::Event | Kind::Term => 40.0,
            _ => 50.0,
        };
        own.or(self.max_lix).unwrap_or(usual)
    }
}

impl WrittenChecks {
    /// The levels that are set here.
    pub(super) fn levels(&self) -> impl Iterator<Item = (&'static str, Level)> {
        self.0.iter().filter_map(|(code, settings)| Some((code.id, settings.level?)))
    }

    /// With everything that is not set.
    pub(super) fn meant(&self) -> Checks {
        let of = |code: &Code| {
            self.0.iter().find(|(known, _)| *known == code).map(|(_, settings)| settings)
        };
        let readability = of(&codes::READABILITY);
        let number =
            |written: Option<Count>, default: i64| written.map_or(default, |count| count.0);
        let kinds = readability.and_then(|settings| settings.kinds.as_ref());
        Checks {
            max_kb: number(of(&codes::IMAGE_HEAVY).and_then(|image| image.max_kb), 300)
                .try_into()
                .unwrap_or(0),
            max_words: number(readability.and_then(|settings| settings.max_words), 20) as f64,
            max_lix: readability.and_then(|settings| settings.max_lix).map(|count| count.0 as f64),
            max_lix_by_kind: kinds
                .map(|kinds| kinds.0.iter().map(|(kind, limit)| (*kind, *limit as f64)).collect())
                .unwrap_or_default(),
        }
    }
}
