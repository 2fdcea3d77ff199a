//! The page that stands in for a site that cannot be made yet: what is wrong, and where.
//!
//! Shown while there is no good version of the site. Its script puts the same over the page in large
//! letters, and loads the page anew when all is mended; without a script the list is all there is.

use crate::content::markdown::escape;
use crate::words::diagnostic::groups::{self, Group, SHOWN, Short, grouped_digits};
use crate::words::diagnostic::{Diagnostic, ShownPlace, printable};
use crate::words::template::{Context, Map, Value};

use super::assets;
use super::editor::Editor;
use super::overview::render;

/// What stands in for a site that cannot be made. `base` is the path of the site with a slash at both
/// ends, `path` the output that was asked for.
pub fn page(base: &str, path: &str, diagnostics: &[Diagnostic], editor: &Editor) -> String {
    stand_in("site", base, Some(path), diagnostics, editor)
}

/// What stands in for one page that cannot be made, while the others can. Without a `path` nobody knows
/// when that is mended: the page stays until it is loaded anew.
pub fn of_a_page(base: &str, path: Option<&str>, wrong: &Diagnostic, editor: &Editor) -> String {
    stand_in("page", base, path, std::slice::from_ref(wrong), editor)
}

fn stand_in(
    what: &str,
    base: &str,
    path: Option<&str>,
    diagnostics: &[Diagnostic],
    editor: &Editor,
) -> String {
    let mut context = Context::new();
    context.set("what", what);
    context.set("desk", format!("{base}{}", assets::FOLDER));
    // Whatever comes to stand here will be another page than this one.
    let script = path.map(|path| Value::html(&assets::script_line(base, path, "")));
    context.set("script", Value::maybe(script));
    let totals = match groups::are_many(diagnostics) {
        true => groups::groups(diagnostics),
        false => Vec::new(),
    };
    context.set("totals", Value::list(totals.iter().map(total)));
    let short = groups::shortened(diagnostics);
    context.set("problems", Value::list(short.iter().map(|short| problem(short, editor))));
    render("problems.html", &context)
}

/// How many there are of a code, and what they say most often.
fn total(group: &Group<'_>) -> Value {
    let mut map = Map::new();
    map.set("severity", group.severity.to_string());
    map.set("code", group.code.id);
    map.set("count", grouped_digits(group.count));
    let frequent = group.causes.iter().take(SHOWN).filter(|cause| cause.count > 1);
    let causes = frequent.map(|cause| {
        let mut map = Map::new();
        map.set("count", grouped_digits(cause.count));
        map.set("message", with_code(&cut(&printable(&cause.message))));
        map.into()
    });
    map.set("causes", Value::list(causes));
    map.into()
}

/// As many characters of a text as a page of many has room for: it quotes what somebody has written.
fn cut(words: &str) -> String {
    const LONGEST: usize = 600;
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    }
}

fn problem(short: &Short<'_>, editor: &Editor) -> Value {
    let said = short.said.shown();
    let labels = said.labels.iter().map(|label| {
        let mut map = place(&label.place, editor);
        map.set("text", &*label.text);
        map.into()
    });
    let mut map = place(&said.place, editor);
    map.set("severity", said.severity.to_string());
    map.set("code", said.code.id);
    map.set("message", with_code(&cut(&said.message)));
    map.set("labels", Value::list(labels));
    let hints = said.hints.iter().map(|hint| with_code(&cut(hint)));
    map.set("hints", Value::list(hints));
    let more = short.and_more().or_else(|| said.and_more());
    map.set("more", Value::maybe(more.map(|more| with_code(&more))));
    map.into()
}

/// What is in back-ticks is code.
fn with_code(words: &str) -> Value {
    let parts = words.split('`').enumerate().map(|(place, part)| match place % 2 {
        0 => escape(part).into_owned(),
        _ => format!("<code>{}</code>", escape(part)),
    });
    Value::html(&parts.collect::<String>())
}

fn place(shown: &ShownPlace<'_>, editor: &Editor) -> Map {
    let (line, column) = shown.span.map_or((1, 1), |span| (span.line, span.column));
    let place = match shown.span {
        Some(_) => format!("{}:{line}:{column}", shown.path),
        None => shown.path.to_string(),
    };
    let mut map = Map::new();
    map.set("place", place);
    map.set("editor", Value::maybe(editor.link(shown.file, line, column)));
    map
}
