//! Marks that are left in a text as readers see it: of Markdown that was not understood, and of other systems.
//!
//! One table of what is recognised, with what to write instead. It is given words that will be shown, never code or an
//! attribute, and knows neither Markdown nor pages.

mod links;
mod named;
mod raw;
mod signs;

use std::borrow::Cow;
use std::ops::Range;

pub use links::{attributes_behind, link_behind};
use named::{
    ATTRIBUTES, BOX, CONTENTS, HIDDEN, LINK, NAMED_BARE, PICTURE, TABS, TEXT, VALUE, instead,
};
pub use named::{known, known_block};
pub use raw::found_in_html;
pub use signs::{contents_behind, in_fence, misread};

/// A mark that is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Where it stands in the words.
    pub place: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a mark is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Marks, in words, and what to write instead.
    Marks {
        /// What they are, to be continued by "stays in the text as it is".
        name: String,
        /// What to write.
        instead: Cow<'static, str>,
    },
    /// The same, where the text has another of its kind: one by itself may be meant.
    OneOfSeveral(String, &'static str),
    /// Something that is shown as something else than was meant, in a whole sentence, and what to write instead.
    Misread(String, &'static str),
    /// A component of a program, by its name: it is taken out with the rest of its tag.
    Component(String, &'static str),
    /// A reference to a footnote that there is not, by its name.
    Footnote(String),
    /// A link by a name that nothing stands for.
    Link(String),
}

/// What stands before the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Begin {
    /// Other words.
    Inside,
    /// Nothing on their line.
    Line,
    /// Nothing in their paragraph.
    Block,
}

/// So many are noted in one piece of text: what is full of them is one mistake.
const MOST: usize = 100;

/// The marks that are left in words.
pub fn found(words: &str, begin: Begin) -> Vec<Leftover> {
    let mut found: Vec<Leftover> = signs::misspelt(words).collect();
    if !words.bytes().any(is_sign) && begin < Begin::Line {
        return found;
    }
    let mut at = 0;
    if begin >= Begin::Line
        && let Some((length, what)) = at_line(words, begin)
    {
        found.push(Leftover { place: 0..length, what });
        at = length;
    }
    while at < words.len() && found.len() < MOST {
        let Some(next) = words.as_bytes()[at..].iter().position(|byte| is_sign(*byte)) else {
            break;
        };
        let start = at + next;
        match one(words, start) {
            Some((length, what)) => {
                at = start + length.max(1);
                found.push(Leftover { place: start..at, what });
            }
            None => at = start + run(&words[start..]),
        }
        while !words.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// Every byte of every text is asked: a table answers at once.
const IS_SIGN: [bool; 256] = {
    let signs = b"*_~{[]:='<^%$\\+/";
    let mut table = [false; 256];
    table[FULL_WIDTH as usize] = true;
    let mut at = 0;
    while at < signs.len() {
        table[signs[at] as usize] = true;
        at += 1;
    }
    table
};

fn is_sign(byte: u8) -> bool {
    IS_SIGN[usize::from(byte)]
}

/// With this byte the full-width forms of the signs of ASCII begin.
const FULL_WIDTH: u8 = 0xef;

/// As much of the line as is looked at: what goes on for longer is none of these.
fn near(words: &str) -> &str {
    const MOST_BYTES: usize = 300;
    let mut end = words.len().min(MOST_BYTES);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    let line = &words[..end];
    &line[..line.find('\n').unwrap_or(end)]
}

/// How many of the same byte stand at the beginning.
fn run(words: &str) -> usize {
    let first = words.bytes().next();
    words.bytes().take_while(|byte| Some(*byte) == first).count().max(1)
}

fn marks(name: impl Into<String>, instead: impl Into<Cow<'static, str>>) -> What {
    What::Marks { name: name.into(), instead: instead.into() }
}

/// What a word is made of that names something.
fn word(text: &str) -> &str {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    &text[..text.find(|c| !is_word(c)).unwrap_or(text.len())]
}

/// Up to the end of what begins here, at most to the end of the line.
fn up_to(words: &str, close: &str) -> usize {
    let line = &words[..words.find('\n').unwrap_or(words.len())];
    line.find(close).map_or(line.len(), |at| at + close.len())
}

/// What can be left only at the beginning of a line.
fn at_line(words: &str, begin: Begin) -> Option<(usize, What)> {
    let line = words.lines().next().unwrap_or("");
    let whole = |what: What| Some((line.len().max(1), what));
    if let Some(what) = signs::at_line(line, begin) {
        return whole(what);
    }
    let after = |start: &str| line.strip_prefix(start);
    if let Some(rest) = after("!!!").or_else(|| after("???")) {
        let named = rest.trim_start_matches('+').trim_start();
        let name = word(named);
        let behind = named[name.len()..].trim_start();
        // What is called out in words begins and ends as it likes: `!!! Attention please !!!`.
        let is_box = rest.starts_with([' ', '+'])
            && (behind.starts_with('"')
                || name.starts_with(|c: char| c.is_ascii_lowercase())
                    && (behind.is_empty() || behind.starts_with("inline")));
        return is_box.then(|| {
            (line.len(), marks(format!("the box `{} {name}` of MkDocs", &line[..3]), BOX))
        });
    }
    if after("===")
        .is_some_and(|rest| rest.trim_start_matches(['!', '+']).trim_start().starts_with('"'))
    {
        return whole(marks("the tab `=== \"…\"` of MkDocs", TABS));
    }
    let equals = line.len() - line.trim_start_matches('=').len();
    // Three of them stand around a word between parts of a text as well, and in a wiki below a heading of two.
    if (1..=6).contains(&equals)
        && equals != 3
        && line.len() > 2 * equals
        && line.trim_end().ends_with(&line[..equals])
    {
        let is_heading = line[equals..].starts_with(' ');
        if is_heading {
            return whole(marks(
                "a heading of a wiki, `== … ==`,",
                "write `## ` before the words of a heading, and nothing behind them",
            ));
        }
    }
    if line.trim_start_matches('-').starts_with("8<-") && line.starts_with('-') {
        return whole(marks(
            "the inclusion `--8<--` of MkDocs",
            "write the text itself: no file is put into another",
        ));
    }
    if let Some(rest) = after(":::") {
        let name = word(rest.trim_start_matches(':').trim_start());
        return whole(marks(format!("the block `:::{name}`"), instead(name)));
    }
    if line.starts_with("{|") || line == "|}" || line.starts_with("|-") && line.len() < 4 {
        return whole(marks(
            "a table of a wiki, `{| … |}`,",
            "write a table of Markdown: a row of headings, a row `| --- | --- |`, and the rows",
        ));
    }
    if line.starts_with('|') && line[1..].contains('|') && begin >= Begin::Block {
        return whole(marks(
            "a table without a row of headings",
            "a table begins with a row of headings, and below it stands a row with as many cells: `| --- | --- |`",
        ));
    }
    if let Some(rest) = after("%%") {
        let is_comment = begin >= Begin::Block && !rest.is_empty() && !rest.starts_with('%');
        return is_comment
            .then(|| (line.len(), marks("a comment of Obsidian, `%% … %%`,", HIDDEN)));
    }
    if let Some(rest) = after(".. ")
        && rest.contains("::")
    {
        return whole(marks(
            format!("the directive `.. {}::` of reStructuredText", word(rest)),
            instead(word(rest)),
        ));
    }
    if let Some((name, rest)) = line.split_once("::")
        && matches!(name, "image" | "include" | "video" | "audio" | "toc")
        && rest.ends_with(']')
    {
        return whole(marks(format!("the line `{name}::` of AsciiDoc"), instead(name)));
    }
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) {
        let title = &line[hashes..];
        let is_tags = hashes == 1 && title.contains(" #");
        let is_heading = title.starts_with(char::is_alphabetic) && !is_tags;
        return is_heading.then(|| {
            let name = format!("a heading without a space behind `{}`", &line[..hashes]);
            (
                line.len(),
                marks(
                    name,
                    "write a space between `#` and the words; a `#` that is meant is written `\\#`",
                ),
            )
        });
    }
    if begin >= Begin::Block
        && (signs::is_import(line)
            || line.starts_with("export const ")
            || line.starts_with("export default "))
    {
        return whole(marks(
            format!("the line `{}` of MDX", &line[..6]),
            "remove it: a page is Markdown, and no program runs in it",
        ));
    }
    None
}

/// What can be left anywhere, by the sign with which it begins.
fn one(words: &str, at: usize) -> Option<(usize, What)> {
    let rest = near(&words[at..]);
    let run = run(rest);
    let before = words[..at].chars().next_back();
    match rest.as_bytes()[0] {
        b'*' if run >= 2 => (!signs::is_note(rest, run, before)).then(|| (run, emphasis("**"))),
        b'_' if run == 2 => {
            let is_inner = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let inside = is_inner(before) && is_inner(rest[run..].chars().next());
            (!inside).then(|| (run, emphasis("__")))
        }
        b'~' if run == 2 => (!signs::is_drawn_out(rest, before)).then(|| (run, emphasis("~~"))),
        b'~' if run == 1 => signs::lowered(rest, before),
        b'{' => brace(rest),
        b'[' => bracket(rest, before),
        b']' => links::closed(rest),
        FULL_WIDTH => links::full_width(rest),
        b':' if run == 1 => {
            icon(rest, before).or_else(|| signs::of_asciidoc_inline(words, at, rest))
        }
        b'%' if run == 2 => signs::percent(rest, before),
        b'$' if run <= 2 => signs::dollar(rest, before),
        b'\\' => signs::backslash(rest),
        b'=' if run == 2 && before != Some('=') => highlight(rest),
        b'\'' if run == 3 || run == 5 => {
            Some((run, marks("the bold `'''…'''` of a wiki", "write `**…**`")))
        }
        b'<' if rest.starts_with("<%") => {
            Some((up_to(rest, "%>"), marks("a tag of a template, `<% … %>`,", VALUE)))
        }
        b'^' if rest.starts_with("^[") => Some((
            up_to(rest, "]"),
            marks(
                "a note inside its sentence, `^[…]`,",
                "write `[^1]`, and the note in a paragraph of its own: `[^1]: …`",
            ),
        )),
        b'^' => signs::raised(rest, before),
        b'+' if run == 2 => signs::keys(rest, before).or_else(|| signs::inserted(rest, before)),
        b'/' if run == 2 => signs::slanted(rest, before),
        _ => None,
    }
}

fn emphasis(sign: &str) -> What {
    marks(
        format!("the mark `{sign}`"),
        "marks stand in pairs and directly beside the words that they are about: `**words**`; a sign that is meant is written with a backslash before it: `\\*`",
    )
}

fn brace(rest: &str) -> Option<(usize, What)> {
    if !rest.starts_with('{') {
        return None;
    }
    if let Some(found) = signs::change(rest).or_else(|| signs::of_svelte(rest)) {
        return Some(found);
    }
    let inner = |start: &str| {
        rest.strip_prefix(start)
            .map(|inner| word(inner.trim_start_matches(['/', '-', ' ']).trim_start()))
    };
    if let Some(name) = inner("{{<").or_else(|| inner("{{%")) {
        let name = if name.is_empty() { "…" } else { name };
        let close = if rest.starts_with("{{<") { ">" } else { "%" };
        let name_shown = format!("the shortcode `{} {name} {close}}}}}` of Hugo", &rest[..3]);
        return Some((up_to(rest, "}}"), marks(name_shown, instead(name))));
    }
    if let Some(name) = inner("{%") {
        // The names of tags are small: `{% Rabatt %}` is a sign of per cent.
        if name.starts_with(|c: char| c.is_uppercase()) {
            return None;
        }
        let name = if name.is_empty() { "…" } else { name };
        return Some((
            up_to(rest, "%}"),
            marks(format!("the tag `{{% {name} %}}` of Liquid"), instead(name)),
        ));
    }
    if let Some(found) = signs::hashed(rest) {
        return Some(found);
    }
    if rest.starts_with("{{") {
        let is_contents = inner("{{").is_some_and(|name| known(name) == Some(CONTENTS));
        let instead = if is_contents { CONTENTS } else { VALUE };
        return Some((
            up_to(rest, "}}"),
            marks("a placeholder of a template, `{{ … }}`,", instead),
        ));
    }
    if rest.starts_with("{:toc") {
        return Some((up_to(rest, "}"), marks("a list of contents, `{:toc}`,", CONTENTS)));
    }
    if rest.starts_with("{#") && rest.contains("#}") {
        return Some((up_to(rest, "#}"), marks("a comment of a template, `{# … #}`,", HIDDEN)));
    }
    if rest.starts_with("{:") && rest.contains('}') {
        return Some((
            up_to(rest, "}"),
            marks("the list of attributes `{: … }` of kramdown", ATTRIBUTES),
        ));
    }
    if rest.starts_with("{/*") {
        return Some((up_to(rest, "}"), marks("a comment of MDX, `{/* … */}`,", HIDDEN)));
    }
    if let Some(found) = signs::of_confluence(rest) {
        return Some(found);
    }
    let inside = rest[1..].split_once('}')?.0;
    let is_contents = inside.eq_ignore_ascii_case("toc");
    if is_contents || ["props.", "frontMatter."].iter().any(|start| inside.starts_with(start)) {
        let what = if is_contents {
            marks(format!("a list of contents, `{{{inside}}}`,"), CONTENTS)
        } else {
            marks("a value of MDX, `{…}`,", VALUE)
        };
        return Some((inside.len() + 2, what));
    }
    let listed = inside.trim();
    let is_attribute = |part: &str| {
        let name = part.strip_prefix(['.', '#']);
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
            || part.split_once('=').is_some_and(|(name, _)| {
                !name.is_empty()
                    && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            })
    };
    let is_list = listed.starts_with(['.', '#']) && listed.split_whitespace().all(is_attribute)
        || listed.contains("=\"") && listed.split_whitespace().next().is_some_and(is_attribute);
    is_list.then(|| (inside.len() + 2, marks("the list of attributes `{ .name }`", ATTRIBUTES)))
}

fn bracket(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    if let Some(inner) = rest.strip_prefix("[[") {
        let target = inner.split(']').next().unwrap_or("");
        // A source by its number, and an ending of a word.
        let is_number = !target.is_empty() && target.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let kind = target.split(':').next().unwrap_or("").to_lowercase();
        let what = match kind.as_str() {
            "toc" | "_toc_" => marks("a list of contents, `[[toc]]`,", CONTENTS),
            "file" | "image" | "datei" | "bild" | "fichier" | "archivo" => {
                marks("the picture `[[…]]` of a wiki", PICTURE)
            }
            "category" | "kategorie" | "catégorie" | "categoría" => marks(
                "the category `[[…]]` of a wiki",
                "name the topics of the page in its front matter: `topics: […]`",
            ),
            _ if before == Some('!') => marks("the inclusion `![[…]]` of Obsidian", PICTURE),
            _ => marks("the link `[[…]]` of a wiki", LINK),
        };
        return Some((up_to(rest, "]]"), what));
    }
    let (inner, behind) = rest[1..].split_once(']')?;
    if inner.contains(['[', '\n']) || inner.is_empty() {
        return None;
    }
    let length = inner.len() + 2;
    if let Some(name) = inner
        .strip_prefix('^')
        .filter(|name| !name.is_empty() && !name.contains(char::is_whitespace))
    {
        return Some((length, What::Footnote(name.to_owned())));
    }
    if inner.starts_with('^') && inner.len() > 1 && !inner.starts_with("^ ") {
        return Some((
            length,
            marks("a note whose name holds a space, `[^…]`,", "give it a name of one word: `[^1]`"),
        ));
    }
    if inner.eq_ignore_ascii_case("toc") {
        return Some((length, marks("a list of contents, `[TOC]`,", CONTENTS)));
    }
    if let Some(what) = signs::citation(inner) {
        return Some((length, what));
    }
    if rest.starts_with("[%") && inner.ends_with('%') && inner.len() > 2 {
        return Some((length, marks("a tag of a template, `[% … %]`,", VALUE)));
    }
    const ASCIIDOC: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
    if ASCIIDOC.contains(&inner) && before.is_none() && behind.is_empty() {
        return Some((length, marks(format!("the box `[{inner}]` of AsciiDoc"), BOX)));
    }
    if let Some(kind) =
        inner.strip_prefix('!').filter(|kind| kind.starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        return Some((length, marks(format!("the box `[!{kind}]`"), BOX)));
    }
    // WordPress and bulletin boards.
    let closing = inner.strip_prefix('/');
    let name = word(closing.unwrap_or(inner));
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte)
        });
    let attributes = &inner[inner.len().min(closing.map_or(0, |_| 1) + name.len())..];
    let is_tag = is_name
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && (closing.is_some() && attributes.is_empty()
            || attributes.starts_with(' ') && is_of_attributes(attributes)
            || attributes.starts_with('=') && attributes.len() > 1 && BULLETIN.contains(&name));
    if is_tag {
        return Some((length, marks(format!("the shortcode `[{name}]`"), instead(name))));
    }
    if let Some(name) =
        behind.strip_prefix('[').and_then(|name| name.split_once(']')).map(|(name, _)| name)
    {
        let looked_up = if name.is_empty() { inner } else { name };
        if !looked_up.starts_with('^') {
            return Some((length + name.len() + 2, What::Link(looked_up.to_owned())));
        }
    }
    None
}

/// What bulletin boards write with a value: `[url=https://a.example]`.
const BULLETIN: [&str; 6] = ["url", "color", "size", "quote", "font", "img"];

/// Whether all words are attributes with a value, ` ids="1,2" columns=3`.
fn is_of_attributes(text: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
    };
    text.contains("=\"")
        || text.split_whitespace().all(|part| {
            part.split_once('=').is_some_and(|(name, value)| is_name(name) && !value.is_empty())
        })
}

/// `:smile:`, `:material-account:`; a time of day is none.
fn icon(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    if before.is_some_and(|c| c.is_alphanumeric() || c == ':' || c == '/') {
        return None;
    }
    let (name, behind) = rest[1..].split_once(':')?;
    let is_name = name.len() > 1
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-+".contains(&byte)
        });
    if !is_name || behind.starts_with(|c: char| c.is_alphanumeric() || c == ':' || c == '/') {
        return None;
    }
    if known(name) == Some(LINK) {
        let role = format!("the role `:{name}:` of reStructuredText");
        return Some((name.len() + 2, marks(role, LINK)));
    }
    let instead = "write the sign itself, or leave it out: a screen reader reads out the name";
    Some((name.len() + 2, marks(format!("the pictogram `:{name}:`"), instead)))
}

/// `==words==`
fn highlight(rest: &str) -> Option<(usize, What)> {
    let (inner, behind) = rest[2..].split_once("==")?;
    let is_marked = !inner.is_empty()
        && !inner.contains('\n')
        && !inner.starts_with(char::is_whitespace)
        && !inner.ends_with(char::is_whitespace)
        // An arrow: `==> words <==`.
        && !inner.starts_with('>')
        && !inner.ends_with('<')
        && !behind.starts_with('=');
    is_marked.then(|| (inner.len() + 4, marks("the mark `==…==`", "write `**…**`")))
}

/// What is left in a text that is no Markdown at all, such as a title: only what nobody means.
pub fn found_in_plain(text: &str) -> Option<What> {
    const PLAIN: &str = "write the words alone: this text is shown as it is";
    const TAGS: [&str; 9] =
        ["<br>", "<br/>", "<br />", "<b>", "<i>", "<strong>", "<em>", "<span", "<a "];
    let tag = TAGS.iter().filter_map(|tag| Some((text.find(tag)?, *tag))).min();
    if let Some((_, tag)) = tag {
        let name = tag.trim_matches(['<', '>', '/', ' ']);
        return Some(marks(format!("the tag `<{name}>`"), PLAIN));
    }
    const MARKS: [&str; 7] = ["**", "__", "{{", "{%", "](", "[[", "[^"];
    if !MARKS.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    match found(text, Begin::Inside).into_iter().next()?.what {
        What::Marks { name, instead } if name.contains("`{") => Some(What::Marks { name, instead }),
        What::Marks { name, .. } => Some(marks(name, PLAIN)),
        What::Footnote(name) => Some(marks(
            format!("the footnote `[^{name}]`"),
            "notes can stand in the text of the page alone",
        )),
        What::Component(..) | What::Link(_) | What::Misread(..) | What::OneOfSeveral(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &str) -> Vec<String> {
        let found = found(words, Begin::Block).into_iter();
        found
            .map(|left| match left.what {
                What::Marks { name, .. } | What::Misread(name, _) => name,
                What::OneOfSeveral(..) => String::new(),
                What::Footnote(name) => format!("footnote {name}"),
                What::Link(name) => format!("link {name}"),
                What::Component(name, _) => format!("component {name}"),
            })
            .collect()
    }

    #[test]
    fn what_people_write_is_no_mark() {
        for words in [
            "Open 10:30:00 to 12:00.",
            "Name: ________",
            "snake__case",
            "#WirSindMehr #Linden",
            "#1 of all",
            "a == b",
            "[sic]",
            "See [1] and (2).",
            "Achtung!!!",
            "Was???",
            "{x | x > 0}",
            "Über: alles",
            "EU:n: jäsen",
            "https://a.b/::c",
            "'Tis ''so''",
            "| one bar",
            "imported from \"there\"",
            "import duties from \"EU\"",
            "import von Waren from \"CH\"",
            "=== Pause ===",
            "=== 休息 ===",
            "詳細は［資料］（下記）をご覧ください。",
            "＃移民 ＃支援",
            "＃移民＃支援",
            "［注］（见下）：是！",
            "[] ja [] nein",
            "5 * 3 * 2",
            "Ende :)",
            "==> let op <==",
            "!!! Attention please !!!",
            "!!! Achtung",
            "%%% Sale %%%",
            "{% Rabatt %} heißt Prozent",
            "안녕하세요~~ 환영합니다~~",
            "Heeey~~ come in",
            "See [[1]] and [[2]]",
            "Kolleg[[inn]]en",
            "kids $2**, adults 5 €**",
            "** with a pass",
            "+++ news +++ ++ news ++ ++EILMELDUNG++ C++ and D++ g++",
            "// Anzeige // and/or //server/share file://a//b 1//2 km//h",
            "Enter {code} or {note} here {max=5} {a: b}",
            "«MAÇÃ» NÃO, AMANHÃ… AMANHÃ, “AMANHÃ” Â, château 5 €",
            "5'30'' ''so''",
            "[x] (see below) [y] (about)",
            "NOTE: bring it",
        ] {
            assert_eq!(names(words), [""; 0], "{words}");
        }
    }

    #[test]
    fn marks_of_others_are_named() {
        for (words, name) in [
            ("//italic// words", "the italics `//…//` of a wiki"),
            ("an ++ins++ here", "the mark `++…++`"),
            ("{info}x{info}", "the macro `{info}` of Confluence"),
            ("{code:java}", "the macro `{code}` of Confluence"),
            ("{code}", "the macro `{code}` of Confluence"),
            ("Ã¼ber", "`Ã¼` stands where a letter or a sign was"),
            ("it itâ€™s", "`â€` stands where a letter or a sign was"),
            ("[x] (about.md)", "a link with a space inside, `[…] (…)`,"),
        ] {
            assert_eq!(names(words), [name], "{words}");
        }
    }

    #[test]
    fn signs_of_full_width_are_marks_where_those_of_ascii_are() {
        let link = ["a link in full-width brackets, `［…］（…）`,"];
        for words in ["［言葉］（/path/）", "[词]（/path/）"] {
            assert_eq!(names(words), link, "{words}");
        }
        let heading = ["a heading with a full-width `＃`"];
        for words in ["＃ 标题", "＃＃见出し", "＃　見出し"] {
            assert_eq!(names(words), heading, "{words}");
        }
    }

    #[test]
    fn no_text_makes_it_fail_or_last() {
        for piece in [
            "[",
            "[[",
            "{{",
            "**",
            ":a:",
            "](",
            "[^",
            "é*",
            "===",
            "<A ",
            "<pre>",
            "<!--",
            "%%é",
            "$$",
            "$é",
            "\\begin",
            "\\é",
            "^é^",
            "{++",
            "+++",
            "*[",
            "xref:",
            "{{#",
            "{@html",
            "@@include(",
            "[%",
            "hé",
            "h2é",
            "[.é",
            "］（",
            "＃",
            "[a] (",
        ] {
            let text = piece.repeat(20_000);
            let _ = (found(&text, Begin::Block), found_in_html(&text), found_in_plain(&text));
        }
    }
}
