//! Colours for blocks of code. Grammars are loaded when the first block asks for one, and a block
//! that stands in ten translations is coloured once.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use super::escape;

/// A block of code as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Code {
    /// The word behind the fence; empty where there is none.
    pub language: Box<str>,
    /// The code.
    pub text: Box<str>,
}

/// Code to HTML. It only saves work: the same block always gives the same bytes.
type Memo = Mutex<HashMap<Code, Arc<str>>>;

/// More blocks than this are not remembered: an author at the desk makes a new one with every save.
const MOST: usize = 2048;

/// Longer blocks are shown without colours: a grammar can take seconds for what nobody reads.
const LONGEST: usize = 64 * 1024;

impl Code {
    /// The block as HTML. It runs from left to right in every language, and a keyboard can reach it to
    /// scroll.
    pub fn html(&self) -> Arc<str> {
        static MEMO: LazyLock<Memo> = LazyLock::new(Memo::default);
        let memo = || MEMO.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(html) = memo().get(self) {
            return Arc::clone(html);
        }
        let html: Arc<str> = html(&self.text, &self.language).into();
        let mut memo = memo();
        if memo.len() >= MOST {
            memo.clear();
        }
        memo.insert(self.clone(), Arc::clone(&html));
        html
    }
}

fn html(code: &str, language: &str) -> String {
    let inner = coloured(code, language).unwrap_or_else(|| escape(code).into_owned());
    let class = match language.is_empty() {
        true => String::new(),
        false => format!(" class=\"language-{}\"", escape(language)),
    };
    format!("<pre dir=\"ltr\" tabindex=\"0\"><code{class}>{inner}</code></pre>")
}

fn coloured(code: &str, language: &str) -> Option<String> {
    static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);
    if language.is_empty() || code.len() > LONGEST {
        return None;
    }
    let grammar = GRAMMARS.find_syntax_by_token(language)?;
    let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(grammar, &GRAMMARS, style);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}
