//! Colours for blocks of code. Grammars are loaded when the first block asks for one, and a block
//! that stands in ten translations is coloured once.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use super::escape;

/// A block of code as it was written.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Code {
    /// The word behind the fence; empty where there is none.
    pub language: Box<str>,
    /// The code.
    pub text: Box<str>,
}

/// The grammars of programming languages, and the blocks that they have coloured. They only save work: the
/// same block always gives the same bytes. Loaded, they take as much memory as the texts of thousands of
/// pages: who has read everything lets them go.
#[derive(Default)]
pub struct Grammars {
    all: OnceLock<SyntaxSet>,
    coloured: Mutex<HashMap<Code, Arc<str>>>,
}

/// More blocks than this are not remembered: an author at the desk makes a new one with every save.
const MOST: usize = 2048;

/// Longer blocks, and blocks with a longer line, are shown without colours: the time that a grammar takes for a
/// line can grow with the square of its length, and nobody reads such a line. Counted in bytes and never in seconds:
/// the same page must be the same on a slow machine.
const LONGEST: usize = 64 * 1024;
const LONGEST_LINE: usize = 400;

/// How much of one page may be coloured, in squares of bytes: as much as a thousand lines of a hundred bytes, and
/// a fifth more. Of the grammars that were measured, Markdown's takes the most for it, a second or two.
const MOST_WORK: usize = 12_000_000;

/// How much of a page may still be coloured.
#[derive(Debug)]
pub(super) struct Colours {
    left: usize,
}

impl Default for Colours {
    fn default() -> Self {
        Colours { left: MOST_WORK }
    }
}

impl Colours {
    /// Whether a block may be coloured; if so, it has been taken off.
    fn take(&mut self, code: &Code) -> bool {
        if code.language.is_empty() || code.text.len() > LONGEST {
            return false;
        }
        let lengths = || code.text.lines().map(str::len);
        let work: usize = lengths().map(|length| length * length).sum();
        let is_taken = lengths().all(|length| length <= LONGEST_LINE) && work <= self.left;
        self.left -= if is_taken { work } else { 0 };
        is_taken
    }
}

impl Grammars {
    /// A block as HTML. It runs from left to right in every language, and a keyboard can reach it to
    /// scroll.
    pub(super) fn html(&self, code: Code, colours: &mut Colours) -> Arc<str> {
        if !colours.take(&code) {
            return written(&code, &escape(&code.text)).into();
        }
        let known = || self.coloured.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = known().get(&code) {
            return Arc::clone(html);
        }
        let coloured = self.coloured(&code).map_or_else(|| escape(&code.text), Cow::Owned);
        let html: Arc<str> = written(&code, &coloured).into();
        let mut known = known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(code, Arc::clone(&html));
        html
    }

    fn coloured(&self, code: &Code) -> Option<String> {
        let all = self.all.get_or_init(SyntaxSet::load_defaults_newlines);
        let grammar = all.find_syntax_by_token(&code.language)?;
        let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
        let mut generator = ClassedHTMLGenerator::new_with_class_style(grammar, all, style);
        for line in LinesWithEndings::from(&code.text) {
            generator.parse_html_for_line_which_includes_newline(line).ok()?;
        }
        Some(generator.finalize())
    }
}

fn written(code: &Code, inner: &str) -> String {
    let class = match code.language.is_empty() {
        true => String::new(),
        false => format!(" class=\"language-{}\"", escape(&code.language)),
    };
    format!("<pre dir=\"ltr\" tabindex=\"0\"><code{class}>{inner}</code></pre>")
}
