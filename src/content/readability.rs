//! How hard a text is to read: one figure, a word on it, and the sentences that make it so.
//!
//! Wraps the segmentation of ICU4X (Unicode Standard Annex #29). It judges words and sentences
//! alone: whether a text is good, it cannot know. It knows no page and no limit.

use icu::segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu::segmenter::{
    SentenceSegmenter, SentenceSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed,
};

use crate::content::markdown::{Passage, PassageKind, Prose};
use crate::words::diagnostic::Span;
use crate::words::script::{self, Script};

/// What is measured: what means something differs by script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The läsbarhetsindex: words a sentence plus the percentage of words of more than six letters
    /// (C. H. Björnsson, *Läsbarhet*, 1968). For languages in Latin, Cyrillic and Greek letters; the
    /// length of a word says little where vowels are not written or words are not parted.
    Lix,
    /// Words a sentence: for other scripts that part words with spaces.
    Words,
    /// Letters a sentence: for scripts that do not.
    Letters,
}

/// How hard a text is.
#[derive(Debug, Clone, PartialEq)]
pub struct Readability {
    /// What `value` counts.
    pub measure: Measure,
    /// The figure; the higher, the harder.
    pub value: f64,
    /// How many words there are; letters where those are measured.
    pub words: usize,
    /// How many sentences.
    pub sentences: usize,
    /// The hardest sentences, at most three, the hardest first.
    pub hardest: Vec<HardSentence>,
    /// How many letters do the work of a word where letters are counted; else 1.
    letters_a_word: usize,
    /// Where `value` becomes "easy", "medium", "hard" and "very hard".
    bounds: [f64; 4],
}

/// A sentence that is harder than others.
#[derive(Debug, Clone, PartialEq)]
pub struct HardSentence {
    /// Its words.
    pub text: String,
    /// Its place, as far as it stands on one line of the file.
    pub span: Span,
    /// The figure for it alone.
    pub value: f64,
}

impl Readability {
    /// The mean length of a sentence in words; where letters are counted, in as many as do the work
    /// of a word.
    pub fn words_a_sentence(&self) -> f64 {
        self.words as f64 / (self.sentences * self.letters_a_word) as f64
    }

    /// The figure in a word: "very easy", "easy", "medium", "hard" or "very hard".
    pub fn word(&self) -> &'static str {
        ["very easy", "easy", "medium", "hard", "very hard"][self.level()]
    }

    /// The same as a number: from 0, very easy, to 4, very hard.
    pub fn level(&self) -> usize {
        self.bounds.iter().filter(|bound| self.value >= **bound).count()
    }
}

/// Fewer sentences and words say nothing about a text.
const FEWEST_SENTENCES: usize = 3;
const FEWEST_WORDS: usize = 40;

/// Two long words alone have a high LIX and are no hard sentence.
const SHORTEST_HARD: usize = 8;

const HARDEST: usize = 3;

/// What ends a sentence, in the scripts that are measured.
const ENDS: &str = ".!?…。！？؟۔।॥።፧។៕။՞";

/// Björnsson's: children's books, fiction, newspapers, official texts, and beyond.
const LIX_BOUNDS: [f64; 4] = [25.0, 35.0, 45.0, 55.0];

/// The share of sentence length in a LIX of those bounds, in texts where long words take the rest;
/// plain-language guides ask for 15 to 20 words and for none of more than 25.
const WORD_BOUNDS: [f64; 4] = [9.0, 13.0, 18.0, 25.0];

/// How hard a text in the language `tag` is; none where there is too little of it, and where the
/// script does not say where a sentence ends (Thai, Lao).
///
/// Headings are no sentences, nor are the cells of a table, nor a few words without a full stop: the label of a
/// number, a name in a list.
pub fn of(prose: &Prose, tag: &str) -> Option<Readability> {
    let yardstick = Yardstick::of(tag)?;
    let sentences: Vec<Sentence<'_>> = prose
        .passages
        .iter()
        .filter(|passage| passage.kind != PassageKind::Cell)
        .flat_map(|passage| yardstick.sentences(passage))
        .collect();
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    let long: usize = sentences.iter().map(|sentence| sentence.long).sum();
    let fewest = FEWEST_WORDS * yardstick.letters_a_word;
    if sentences.len() < FEWEST_SENTENCES || words < fewest {
        return None;
    }
    Some(Readability {
        measure: yardstick.measure,
        value: yardstick.value(words, long, sentences.len()),
        words,
        sentences: sentences.len(),
        hardest: yardstick.hardest(&sentences),
        letters_a_word: yardstick.letters_a_word,
        bounds: yardstick.bounds(),
    })
}

/// Whether a text in the language `tag` can be measured, if there is enough of it.
pub fn has_measure(tag: &str) -> bool {
    Yardstick::of(tag).is_some()
}

/// How a language is measured.
struct Yardstick {
    measure: Measure,
    /// How many letters do the work of a word where letters are counted; else 1.
    letters_a_word: usize,
    sentences: SentenceSegmenterBorrowed<'static>,
    words: WordSegmenterBorrowed<'static>,
}

/// A sentence, counted.
struct Sentence<'p> {
    passage: &'p Passage,
    start: usize,
    end: usize,
    /// Its words; its letters where those are measured.
    words: usize,
    long: usize,
}

impl Yardstick {
    fn of(tag: &str) -> Option<Yardstick> {
        let script = script::of_language(tag).first().copied();
        let (measure, letters_a_word) = match script {
            Some(Script::LATIN | Script::CYRILLIC | Script::GREEK) => (Measure::Lix, 1),
            Some(Script::HAN | Script::HIRAGANA | Script::KATAKANA) => (Measure::Letters, 2),
            Some(Script::KHMER | Script::MYANMAR | Script::TIBETAN) => (Measure::Letters, 5),
            Some(Script::THAI | Script::LAO) => return None,
            _ => (Measure::Words, 1),
        };
        Some(Yardstick {
            measure,
            letters_a_word,
            sentences: SentenceSegmenter::new(SentenceBreakInvariantOptions::default()),
            // Words are counted only where spaces part them: no dictionary is needed.
            words: WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default()),
        })
    }

    fn bounds(&self) -> [f64; 4] {
        match self.measure {
            Measure::Lix => LIX_BOUNDS,
            Measure::Words | Measure::Letters => {
                WORD_BOUNDS.map(|bound| bound * self.letters_a_word as f64)
            }
        }
    }

    fn sentences<'p>(&self, passage: &'p Passage) -> Vec<Sentence<'p>> {
        let text = passage.text.as_str();
        let mut ends: Vec<usize> = self.sentences.segment_str(text).collect();
        let last = ends.len().saturating_sub(1);
        let mut place = 0;
        ends.retain(|end| {
            place += 1;
            place == 1 || place > last || !ends_with_initial(&text[..*end])
        });
        let sentences = ends.windows(2).map(|bounds| self.sentence(passage, bounds[0], bounds[1]));
        sentences.filter(|sentence| self.is_one(sentence)).collect()
    }

    /// Whether a piece of text is a sentence: it ends as one, or is as long as one.
    fn is_one(&self, sentence: &Sentence<'_>) -> bool {
        let written = sentence.passage.text[sentence.start..sentence.end].trim_end();
        let written =
            written.trim_end_matches(['"', '\'', ')', ']', '»', '”', '’', '“', '」', '』', '）']);
        let ends = written.ends_with(|c: char| ENDS.contains(c)) && !ends_with_initial(written);
        sentence.words > 0 && (ends || sentence.words >= SHORTEST_HARD * self.letters_a_word)
    }

    fn sentence<'p>(&self, passage: &'p Passage, start: usize, end: usize) -> Sentence<'p> {
        let text = &passage.text[start..end];
        let (words, long) = match self.measure {
            Measure::Letters => (letters(text), 0),
            Measure::Lix | Measure::Words => self.count_words(text),
        };
        Sentence { passage, start, end, words, long }
    }

    /// The words of a text, and how many of them are long.
    fn count_words(&self, text: &str) -> (usize, usize) {
        let (mut words, mut long, mut start) = (0, 0, 0);
        for (end, kind) in self.words.segment_str(text).iter_with_word_type() {
            if kind.is_word_like() {
                words += 1;
                long += usize::from(letters(&text[start..end]) > 6);
            }
            start = end;
        }
        (words, long)
    }

    fn value(&self, words: usize, long: usize, sentences: usize) -> f64 {
        let length = words as f64 / sentences as f64;
        match self.measure {
            Measure::Lix => length + 100.0 * long as f64 / words as f64,
            Measure::Words | Measure::Letters => length,
        }
    }

    fn hardest(&self, sentences: &[Sentence<'_>]) -> Vec<HardSentence> {
        let shortest = SHORTEST_HARD * self.letters_a_word;
        let mut hard: Vec<(f64, &Sentence<'_>)> = sentences
            .iter()
            .filter(|sentence| sentence.words >= shortest)
            .map(|sentence| (self.value(sentence.words, sentence.long, 1), sentence))
            .collect();
        // Stable: of equals, the first in the text.
        hard.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        hard.truncate(HARDEST);
        hard.into_iter().map(|(value, sentence)| sentence.shown(value)).collect()
    }
}

/// Whether a text ends with a letter and a full stop: a name is shortened so, and no sentence ends there.
fn ends_with_initial(text: &str) -> bool {
    let Some(text) = text.trim_end().strip_suffix('.') else { return false };
    let mut letters = text.chars().rev();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    is_capital && letters.next().is_none_or(|before| !before.is_alphanumeric())
}

impl Sentence<'_> {
    fn shown(&self, value: f64) -> HardSentence {
        let text = &self.passage.text[self.start..self.end];
        let start = self.start + (text.len() - text.trim_start().len());
        let span = self.passage.span_of(start..self.end);
        HardSentence { text: text.trim().to_owned(), span, value }
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}
