//! Colours for blocks of code. Grammars are loaded when the first block asks for one, and a block
//! that stands in ten translations is coloured once.

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

/// Longer blocks are shown without colours: a grammar can take seconds for what nobody reads.
const LONGEST: usize = 64 * 1024;

impl Grammars {
    /// A block as HTML. It runs from left to right in every language, and a keyboard can reach it to
    /// scroll.
    pub(super) fn html(&self, code: Code) -> Arc<str> {
        let known = || self.coloured.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = known().get(&code) {
            return Arc::clone(html);
        }
        let html: Arc<str> = self.written(&code).into();
        let mut known = known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(code, Arc::clone(&html));
        html
    }

    fn written(&self, code: &Code) -> String {
        let inner = self.coloured(code).unwrap_or_else(|| escape(&code.text).into_owned());
        let class = match code.language.is_empty() {
            true => String::new(),
            false => format!(" class=\"language-{}\"", escape(&code.language)),
        };
        format!("<pre dir=\"ltr\" tabindex=\"0\"><code{class}>{inner}</code></pre>")
    }

    fn coloured(&self, code: &Code) -> Option<String> {
        if code.language.is_empty() || code.text.len() > LONGEST {
            return None;
        }
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
