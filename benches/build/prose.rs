//! The parts of a page as Markdown, in words of one language.
//!
//! Owns what a paragraph, a list or a table looks like. It must not know which pages there are: a
//! link is a text that it is given.

use super::languages::{HEADING_IDS, LANGUAGES, Language};
use super::numbers::Numbers;

/// A part of a page. The structure is the same in every language, only the words differ.
pub enum Block {
    /// One of the headings, by its place in [`HEADING_IDS`].
    Heading(usize),
    /// Sentences with links in them, perhaps with a reference to the footnote at the end.
    Paragraph { words: usize, links: Vec<String>, has_note: bool },
    /// Some short items.
    List { is_numbered: bool },
    /// A word, a year and a figure a row.
    Table([(usize, usize); 4]),
    /// A sentence that somebody else said.
    Quote,
    /// A finished block, the same in every language.
    Code(String),
    /// The footnote, with the address of its source.
    Note(String),
}

const LIST_ITEMS: usize = 4;
const WORDS_PER_ITEM: usize = 5;
const WORDS_PER_QUOTE: usize = 16;
const WORDS_PER_NOTE: usize = 8;
/// More or less, for headings are no random words.
const WORDS_PER_HEADING: usize = 3;
const TABLE_COLUMNS: usize = 3;

impl Block {
    /// About how many words it has.
    pub fn words(&self) -> usize {
        match self {
            Block::Heading(_) => WORDS_PER_HEADING,
            Block::Paragraph { words, .. } => *words,
            Block::List { .. } => LIST_ITEMS * WORDS_PER_ITEM,
            Block::Table(rows) => (1 + rows.len()) * TABLE_COLUMNS,
            Block::Quote => WORDS_PER_QUOTE,
            Block::Code(_) => 0,
            Block::Note(_) => WORDS_PER_NOTE,
        }
    }
}

/// Writes words in one language.
pub struct Writer<'w> {
    language: &'static Language,
    words: &'w [&'static str],
    numbers: Numbers,
}

impl<'w> Writer<'w> {
    /// For the page with this seed.
    pub fn new(seed: u64, language: &'static Language, words: &'w [&'static str]) -> Self {
        let stream = language.tag.bytes().fold(1, |sum, byte| (sum << 8) | u64::from(byte));
        Writer { language, words, numbers: Numbers::of(seed, stream) }
    }

    /// The language that it writes.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// Whether that is the language of the source files.
    pub fn is_source(&self) -> bool {
        self.language.tag == LANGUAGES[0].tag
    }

    fn word(&mut self) -> &'static str {
        self.words[self.numbers.below(self.words.len())]
    }

    /// Some words without punctuation.
    pub fn phrase(&mut self, count: usize) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(self.language.space)
    }

    /// Words that end with a full stop.
    pub fn sentence(&mut self, count: usize) -> String {
        format!("{}{}", capitalised(&self.phrase(count)), self.language.stop.trim_end())
    }

    /// A part of the page, with its line end.
    pub fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Heading(heading) => {
                let words = self.language.headings[*heading];
                match self.is_source() {
                    true => format!("## {words} {{#{}}}\n", HEADING_IDS[*heading]),
                    // Translations take the ids over from their source.
                    false => format!("## {words}\n"),
                }
            }
            Block::Paragraph { words, links, has_note } => {
                let note = if *has_note { "[^1]" } else { "" };
                format!("{}{note}\n", self.prose(*words, links))
            }
            Block::List { is_numbered } => {
                let item = |number| match is_numbered {
                    true => format!("{}. {}\n", number + 1, self.sentence(WORDS_PER_ITEM)),
                    false => format!("- {}\n", self.sentence(WORDS_PER_ITEM)),
                };
                (0..LIST_ITEMS).map(item).collect()
            }
            Block::Table(rows) => self.table(rows),
            Block::Quote => format!("> {}\n", self.sentence(WORDS_PER_QUOTE)),
            Block::Code(code) => code.clone(),
            Block::Note(url) => {
                let (text, source) = (self.sentence(WORDS_PER_NOTE - 2), self.phrase(2));
                format!("[^1]: {text} [{source}]({url})\n")
            }
        }
    }

    fn table(&mut self, rows: &[(usize, usize)]) -> String {
        let [first, second, third] = [(); TABLE_COLUMNS].map(|()| self.word());
        let mut table = format!("| {first} | {second} | {third} |\n| --- | ---: | ---: |\n");
        for (year, figure) in rows {
            table.push_str(&format!("| {} | {year} | {figure} |\n", self.word()));
        }
        table
    }

    fn stress(&mut self) -> &'static str {
        match self.numbers.below(30) {
            0 => "*",
            1 => "**",
            _ => "",
        }
    }

    /// A paragraph of so many words, in sentences, some words stressed, with the links in it.
    fn prose(&mut self, words: usize, links: &[String]) -> String {
        let mut prose = String::with_capacity(words * 12);
        let mut sentence_left = 0;
        let mut gap = "";
        let mut is_stressed = false;
        for place in 0..words {
            let is_first = sentence_left == 0;
            if is_first {
                sentence_left = self.numbers.between(7, 16).min(words - place);
            }
            prose.push_str(gap);
            let word = self.word();
            // Not two in a row: where no space stands between words, their asterisks would run together.
            let stress = if is_first || is_stressed { "" } else { self.stress() };
            is_stressed = !stress.is_empty();
            match is_first {
                true => prose.push_str(&capitalised(word)),
                false => prose.extend([stress, word, stress]),
            }
            // The links stand at even distances.
            let link = links
                .iter()
                .enumerate()
                .find(|(index, _)| (index + 1) * words / (links.len() + 1) == place);
            if let Some((_, target)) = link {
                let text = self.phrase(2);
                prose.push_str(&format!("{}[{text}]({target})", self.language.space));
            }
            sentence_left -= 1;
            gap = match (sentence_left, self.numbers.below(9)) {
                (0, _) => self.language.stop,
                (_, 0) => self.language.comma,
                _ => self.language.space,
            };
        }
        prose + self.language.stop.trim_end()
    }
}

/// With a large first letter, where the script has any.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
