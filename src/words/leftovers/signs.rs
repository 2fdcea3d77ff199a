//! Marks that other systems write with signs that people write too: money, per cent, plus, at, backslash.
//!
//! Here a sign alone is never enough. Each of these says what must stand around it, so that no price, no address and no
//! quotation is taken for one of them.

use super::{
    BOX, Begin, CONTENTS, HIDDEN, Leftover, MOST, NAMED_BARE, PICTURE, TEXT, VALUE, What, instead,
    known, marks, up_to, word,
};

const FILE: &str = "write the text itself: no file is put into another";
const FORMULA: &str =
    "write the formula in words and signs, x² or ½, or as a picture with a description";
const LATEX: &str = "write it in Markdown: `## Words` for a heading, `**words**` for bold";
const CHANGES: &str = "write the text as it is to be read: marks of changes have no effect here";

/// What can be left only at the beginning of a line; nothing else is there.
pub(super) fn at_line(line: &str, begin: Begin) -> Option<What> {
    included(line)
        .or_else(|| hashes(line))
        .or_else(|| task(line, begin))
        .or_else(|| folded(line))
        .or_else(|| abbreviation(line))
        .or_else(|| of_textile(line, begin))
        .or_else(|| heading_of_asciidoc(line, begin))
        .or_else(|| of_asciidoc(line))
        .or_else(|| alone(line, begin))
}

/// `#include "a.md"`, `@@include('a.html')`, `!!!include(a.md)!!!`, `!include a.md`, `<<< @/a.js`
fn included(line: &str) -> Option<What> {
    const STARTS: [&str; 9] = [
        "@@include(",
        "@include(",
        "!!!include(",
        "!!!include ",
        "!include ",
        "#include ",
        "#include<",
        "<<< @/",
        "<<< ./",
    ];
    let start = STARTS.iter().find(|start| line.starts_with(**start))?;
    let is_named = !start.starts_with("#include") || line.contains(['"', '<']);
    is_named.then(|| marks(format!("the inclusion `{}`", word_of(start)), FILE))
}

fn word_of(start: &str) -> &str {
    match start.trim_end_matches(['(', ' ', '/', '@', '.']) {
        "<<<" => "<<<",
        start => start.trim_end_matches('<'),
    }
}

/// `+++ spoiler`, `+++ "Title"`; a line of news, `+++ words +++`, is none.
fn folded(line: &str) -> Option<What> {
    let rest = line.strip_prefix("+++")?.trim_start_matches('+');
    let title = rest.trim();
    let is_named = title.starts_with(['"', '“']) || known(word(title)).is_some();
    let is_begun = rest.starts_with(' ') && is_named && !title.contains("+++");
    is_begun.then(|| marks("a part that unfolds, `+++ …`,", instead("details")))
}

/// `*[HTML]: HyperText Markup Language`
fn abbreviation(line: &str) -> Option<What> {
    let (short, long) = line.strip_prefix("*[")?.split_once("]:")?;
    let is_one = !short.is_empty() && !short.contains(['[', '*']) && !long.trim().is_empty();
    is_one.then(|| {
        marks(
            "an abbreviation, `*[…]: …`,",
            "write what it stands for where it is used first: `BAMF (the federal office for migration)`",
        )
    })
}

/// `＃ Words`, `＃＃Words`; a word that is looked for by its sign, `＃移民`, is none.
fn hashes(line: &str) -> Option<What> {
    let title = line.trim_start_matches('＃');
    let many = (line.len() - title.len()) / '＃'.len_utf8();
    let is_heading = (1..=6).contains(&many)
        && (many > 1 || title.starts_with([' ', '\u{3000}']))
        && title.trim_start().starts_with(char::is_alphanumeric)
        && !title.contains('＃');
    is_heading.then(|| {
        let instead = "write the sign of ASCII and a space before the words: `## Words`";
        marks("a heading with a full-width `＃`", instead)
    })
}

/// `[] words` in a list; a form has several on a line.
fn task(line: &str, begin: Begin) -> Option<What> {
    let words = line.strip_prefix("[] ")?;
    let is_task = begin == Begin::Line && !words.trim().is_empty() && !words.contains("[]");
    is_task
        .then(|| marks("a box to tick, `[]`,", "write a space between its brackets: `- [ ] words`"))
}

/// `import Tabs from '@theme/Tabs';`; what comes from a place in quotation marks may be a sentence.
pub(super) fn is_import(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("import ") else { return false };
    let Some((names, path)) = rest.split_once(" from ") else { return false };
    let path = path.trim_end().trim_end_matches(';');
    let is_quoted = path.len() > 2
        && path.starts_with(['"', '\''])
        && path.ends_with(['"', '\''])
        && !path.contains(' ');
    let is_path = path.contains(['/', '.', '@']);
    let is_list = names.starts_with(['{', '*']);
    let is_component = names.starts_with(|c: char| c.is_ascii_uppercase());
    is_quoted && (is_list || !names.contains(' ') && (is_path || is_component))
}

/// `h2. Words`, `bq. Words`, `#+TITLE: words`
fn of_textile(line: &str, begin: Begin) -> Option<What> {
    let title = line.get("h2. ".len()..).unwrap_or("");
    // A heading stands alone; behind other words it is the number of a house or a floor.
    let is_heading = begin >= Begin::Block
        && line.starts_with('h')
        && line[1..].starts_with(|c: char| ('1'..='6').contains(&c))
        && line[2..].starts_with(". ")
        && !title.is_empty();
    if is_heading {
        let name = format!("the heading `{}` of Textile", &line[..3]);
        return Some(What::OneOfSeveral(name, "write `## ` before the words of a heading"));
    }
    if line.starts_with("bq. ") {
        let name = "the quotation `bq.` of Textile".to_owned();
        return Some(What::OneOfSeveral(name, "write `> ` before each of its lines"));
    }
    let name = line.strip_prefix("#+").map(word).filter(|name| name.len() > 2)?;
    let is_org = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_org.then(|| marks(format!("the line `#+{name}` of Org mode"), TEXT))
}

/// `= Title`, `== Part`: headings of AsciiDoc.
fn heading_of_asciidoc(line: &str, begin: Begin) -> Option<What> {
    let words = line.trim_start_matches('=');
    let many = line.len() - words.len();
    let is_heading = begin >= Begin::Block
        && (1..=6).contains(&many)
        && words.starts_with(' ')
        && words.trim_start().starts_with(char::is_alphabetic)
        && !words.contains('=');
    is_heading.then(|| {
        let name = format!("the heading `{} …` of AsciiDoc", &line[..many]);
        What::OneOfSeveral(name, "write `## ` before the words of a heading")
    })
}

/// `|===`, `[.lead]`, `[source,python]`, `.. _label:` of reStructuredText
fn of_asciidoc(line: &str) -> Option<What> {
    if line == "|===" {
        return Some(marks(
            "a table of AsciiDoc, `|===`,",
            "write a table of Markdown: a row of headings, a row `| --- | --- |`, and the rows",
        ));
    }
    let inner = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let is_attribute = |inner: &&str| {
        inner
            .strip_prefix(['.', '#', '%'])
            .is_some_and(|name| name == word(name) && !name.is_empty())
            && inner.as_bytes()[1].is_ascii_lowercase()
            || ["source,", "quote,", "cols=", "options=", "role="]
                .iter()
                .any(|it| inner.starts_with(it))
    };
    if inner.as_ref().is_some_and(is_attribute) {
        return Some(marks("a line of attributes, `[…]`, of AsciiDoc", "remove it"));
    }
    let is_label = line.strip_prefix(".. _").is_some_and(|rest| rest.ends_with(':'));
    is_label.then(|| {
        let instead = "write the id of a heading behind its words: `## Words {#id}`";
        marks("the label `.. _…:` of reStructuredText", instead)
    })
}

/// `$$` or `%%` on a line of its own, `[gallery]`, `\newpage`
fn alone(line: &str, begin: Begin) -> Option<What> {
    match line.trim_end() {
        "$$" if begin >= Begin::Block => Some(marks("a formula, `$$ … $$`,", FORMULA)),
        "%%" if begin >= Begin::Block => Some(marks("a comment of Obsidian, `%% … %%`,", HIDDEN)),
        "\\newpage" | "\\pagebreak" | "\\clearpage" => {
            Some(marks("the command `\\newpage` of LaTeX", "remove it: pages break by themselves"))
        }
        "\\tableofcontents" | "${toc}" | "@[toc]" | "@[TOC]" => {
            Some(marks("a list of contents", CONTENTS))
        }
        "{code}" | "{noformat}" | "{quote}" | "{panel}" => {
            Some(of_macro(line.trim().trim_matches(['{', '}'])))
        }
        bracketed => {
            let name = bracketed.strip_prefix('[')?.strip_suffix(']')?;
            let instead = || if name == "gallery" { PICTURE } else { instead(name) };
            NAMED_BARE
                .contains(&name)
                .then(|| marks(format!("the shortcode `[{name}]`"), instead()))
        }
    }
}

/// Whether asterisks stand behind a price for the note below, `$2**`, or before that note, `** with a pass`.
pub(super) fn is_note(rest: &str, run: usize, before: Option<char>) -> bool {
    let behind = &rest[run..];
    let is_end =
        behind.is_empty() || behind.starts_with(|c: char| c.is_whitespace() || ".,;)".contains(c));
    let is_behind_price = before.is_some_and(|c| c.is_numeric() || "$€£¥₽₴₺₹%".contains(c));
    let is_before_note = before.is_none()
        && behind.starts_with(' ')
        && !behind.trim().is_empty()
        && !behind.contains("**");
    is_end && is_behind_price || is_before_note
}

/// Whether two tildes draw out a word, `안녕하세요~~`: where one is struck through, there are some before it as well.
pub(super) fn is_drawn_out(rest: &str, before: Option<char>) -> bool {
    let is_end = !rest[2..].starts_with(char::is_alphanumeric);
    is_end && before.is_some_and(char::is_alphabetic)
}

/// The words between two pairs of signs that stand close to them and apart from other words.
fn enclosed<'w>(rest: &'w str, sign: &str, before: Option<char>) -> Option<&'w str> {
    let (inner, behind) = rest.strip_prefix(sign)?.split_once(sign)?;
    let is_apart = |c: char| c.is_whitespace() || "(\"„“«‘'.,;:!?)”»’".contains(c);
    let is_close = inner.starts_with(char::is_alphanumeric)
        && inner.ends_with(|c: char| c.is_alphanumeric() || ".!?".contains(c))
        && inner.contains(char::is_lowercase);
    let is_enclosed = is_close
        && before.is_none_or(|c| is_apart(c) && c != ':')
        && behind.chars().next().is_none_or(is_apart);
    is_enclosed.then_some(inner)
}

/// `//words//`: in italics in some wikis. Where a way through folders begins like this, it goes on.
pub(super) fn slanted(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    let inner = enclosed(rest, "//", before).filter(|inner| !inner.contains(['/', '\\']))?;
    Some((inner.len() + 4, marks("the italics `//…//` of a wiki", "write `*…*`")))
}

/// `++word++`: what was added. Between `++i` and `A++` there may be more.
pub(super) fn inserted(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    let inner =
        enclosed(rest, "++", before).filter(|inner| inner.chars().all(char::is_alphabetic))?;
    Some((inner.len() + 4, marks("the mark `++…++`", "write `**…**`, or the words alone")))
}

/// `{info}words{info}`, `{code:java}`, `{code}` of Confluence: a name by itself may stand for something.
pub(super) fn of_confluence(rest: &str) -> Option<(usize, What)> {
    const NAMES: [&str; 14] = [
        "anchor", "code", "color", "column", "excerpt", "expand", "info", "noformat", "note",
        "panel", "quote", "section", "tip", "warning",
    ];
    let (inside, behind) = rest.strip_prefix('{')?.split_once('}')?;
    let (name, value) = inside.split_once(':').unwrap_or((inside, ""));
    let is_set = !value.is_empty() && !value.starts_with(char::is_whitespace);
    let is_paired = || behind.contains(&format!("{{{name}}}"));
    let is_macro = NAMES.contains(&name) && (is_set || inside == name && is_paired());
    let length = match is_macro && !is_set {
        true => inside.len() + 2 + up_to(behind, &format!("{{{name}}}")),
        false => inside.len() + 2,
    };
    is_macro.then(|| (length, of_macro(name)))
}

fn of_macro(name: &str) -> What {
    let instead = match name {
        "code" | "noformat" => {
            "write a block of code: a line of three back-ticks before it and behind it"
        }
        "quote" => "write `> ` before each of its lines",
        "panel" => BOX,
        _ => instead(name),
    };
    marks(format!("the macro `{{{name}}}` of Confluence"), instead)
}

/// Letters that were saved in one encoding and read in another: `Ã¼`, `â€™`. Signs that may stand behind a capital of
/// Portuguese or Romanian, such as those of a quotation, are none.
pub(super) fn misspelt(words: &str) -> impl Iterator<Item = Leftover> {
    const BEHIND: &str = "¡¢£¤¥¦§¨©¬®¯°±²³´µ¶¸¹¼½¾ŸœžšŒ€";
    // With this byte all three begin, and few other letters in most languages.
    let found = memchr::memchr_iter(0xc3, words.as_bytes()).filter_map(|at| {
        let mut letters = words[at..].chars();
        let (first, second) = (letters.next()?, letters.next()?);
        let is_one = match first {
            'Ã' => BEHIND.contains(second),
            'Â' => "°£©§®±²³¼½¾µ".contains(second),
            'â' => second == '€' && letters.next().is_some_and(|c| "™œ“”¦¢š˜ž\u{9d}".contains(c)),
            _ => false,
        };
        let length = first.len_utf8() + second.len_utf8();
        is_one.then(|| at..at + length)
    });
    found.take(MOST).map(|place| {
        let said = format!("`{}` stands where a letter or a sign was", &words[place.clone()]);
        let instead = "write the letter or the sign itself, `ü` or `’`: the text was saved in one encoding and read in another";
        Leftover { place, what: What::Misread(said, instead) }
    })
}

/// `%%a note%%`; nobody writes two signs of per cent before a word.
pub(super) fn percent(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    let (inner, _) = rest.strip_prefix("%%")?.split_once("%%")?;
    let is_comment = !inner.trim().is_empty() && !before.is_some_and(char::is_alphanumeric);
    is_comment.then(|| (inner.len() + 4, marks("a comment of Obsidian, `%% … %%`,", HIDDEN)))
}

/// `$$x$$`, `$x^2$` and `${toc}`: money is none of them.
pub(super) fn dollar(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    if let Some((name, _)) = rest.strip_prefix("${").and_then(|rest| rest.split_once('}')) {
        let what = match name.trim().eq_ignore_ascii_case("toc") {
            true => marks("a list of contents, `${toc}`,", CONTENTS),
            false => marks("a placeholder of a template, `${…}`,", VALUE),
        };
        let is_name = !name.is_empty() && name == word(name);
        return is_name.then(|| (name.len() + 3, what));
    }
    let sign = if rest.starts_with("$$") { "$$" } else { "$" };
    let (inner, behind) = rest[sign.len()..].split_once(sign)?;
    let is_beside_words = before.is_some_and(char::is_alphanumeric)
        || before == Some('$')
        || behind.starts_with(|c: char| c.is_alphanumeric() || c == '$');
    if is_beside_words || !is_formula(inner, sign == "$$") {
        return None;
    }
    let name = if sign == "$$" { "a formula, `$$ … $$`," } else { "a formula, `$…$`," };
    Some((inner.len() + 2 * sign.len(), marks(name, FORMULA)))
}

/// Whether this can be nothing but a formula: a letter, or letters with signs of LaTeX.
fn is_formula(inner: &str, is_marked: bool) -> bool {
    let is_close = !inner.starts_with(char::is_whitespace) && !inner.ends_with(char::is_whitespace);
    let has_command = inner
        .split('\\')
        .skip(1)
        .any(|command| command.starts_with(|c: char| c.is_ascii_lowercase()));
    let has_letter = inner.contains(|c: char| c.is_ascii_alphabetic());
    let is_letter = inner.len() == 1 && has_letter;
    let is_money = inner.starts_with(|c: char| c.is_numeric());
    let has_signs = has_letter && inner.contains(['^', '_', '=']) && !inner.contains("://");
    match is_marked {
        true => has_command || has_signs || is_close && has_letter && !inner.contains(' '),
        false => is_close && (is_letter || has_command || has_signs && !is_money),
    }
}

/// `\begin{align}`, `\textbf{words}`
pub(super) fn backslash(rest: &str) -> Option<(usize, What)> {
    const COMMANDS: [&str; 20] = [
        "begin",
        "end",
        "section",
        "subsection",
        "chapter",
        "paragraph",
        "textbf",
        "textit",
        "emph",
        "underline",
        "footnote",
        "href",
        "url",
        "cite",
        "ref",
        "label",
        "frac",
        "sqrt",
        "text",
        "includegraphics",
    ];
    let name = &rest[1..];
    let length = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    let (name, behind) = name.split_at(length);
    let is_command = COMMANDS.contains(&name)
        && behind.trim_start_matches('*').starts_with(['{', '['])
        && behind.contains('}');
    let instead = if matches!(name, "frac" | "sqrt" | "begin" | "end") { FORMULA } else { LATEX };
    is_command
        .then(|| (up_to(rest, "}"), marks(format!("the command `\\{name}` of LaTeX"), instead)))
}

/// `m^2^`, `1^st^`, `^TM^`: raised elsewhere; `^^words^^`: underlined. Faces, `^^` and `^o^`, are neither.
pub(super) fn raised(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    let is_inside = before.is_some_and(char::is_alphanumeric);
    if let Some((inner, _)) = rest.strip_prefix("^^").and_then(|rest| rest.split_once("^^")) {
        let is_underlined = !is_inside
            && inner.starts_with(char::is_alphanumeric)
            && inner.ends_with(|c: char| c.is_alphanumeric() || ".!?".contains(c));
        let what = || marks("a part that is underlined, `^^…^^`,", "write `**…**`");
        return is_underlined.then(|| (inner.len() + 4, what()));
    }
    let (inner, behind) = rest.strip_prefix('^')?.split_once('^')?;
    let stands_alone = before != Some('^')
        && !behind.starts_with('^')
        && (inner.chars().count() > 1 || inner.starts_with(char::is_numeric));
    let is_raised = (is_inside || stands_alone)
        && (1..=20).contains(&inner.len())
        && inner.chars().all(|c| c.is_alphanumeric() || "+-−".contains(c));
    is_raised.then(|| {
        let instead = "write the sign itself, `m²`, or `<sup>…</sup>`";
        (inner.len() + 2, marks("a raised letter, `^…^`,", instead))
    })
}

/// `++ctrl+alt+del++`: keys of a keyboard. A name that ends in plus signs, and a line of news, `++ words ++`, are none.
pub(super) fn keys(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    const KEYS: [&str; 34] = [
        "alt",
        "alt-gr",
        "arrow-down",
        "arrow-left",
        "arrow-right",
        "arrow-up",
        "backspace",
        "caps-lock",
        "cmd",
        "command",
        "control",
        "ctrl",
        "del",
        "delete",
        "down",
        "end",
        "enter",
        "esc",
        "escape",
        "fn",
        "home",
        "insert",
        "left",
        "meta",
        "option",
        "page-down",
        "page-up",
        "print-screen",
        "return",
        "right",
        "shift",
        "space",
        "tab",
        "up",
    ];
    let (inner, _) = rest.strip_prefix("++")?.split_once("++")?;
    let is_named = |key: &str| {
        let number = key.strip_prefix('f').and_then(|number| number.parse::<u8>().ok());
        KEYS.contains(&key) || key == "win" || key == "windows" || number.is_some()
    };
    let is_quoted = |key: &str| key.len() > 2 && key.starts_with('"') && key.ends_with('"');
    let small = inner.to_lowercase();
    let mut keys = small.split('+');
    let is_key = |key: &str| is_named(key) || is_quoted(key) || key.chars().count() == 1;
    let are_keys = !before.is_some_and(|c| c.is_alphanumeric() || c == '+')
        && keys.clone().all(is_key)
        && keys.any(|key| is_named(key) || is_quoted(key));
    are_keys.then(|| {
        let instead = "write `<kbd>Ctrl</kbd>`, or the name of the key in bold: `**Ctrl**`";
        (inner.len() + 4, marks("the mark of keys, `++…++`, of MkDocs", instead))
    })
}

/// `{++ added ++}`, `{-- taken out --}`, `{== marked ==}`, `{>> a remark <<}`
pub(super) fn change(rest: &str) -> Option<(usize, What)> {
    const PAIRS: [(&str, &str); 5] =
        [("{++", "++}"), ("{--", "--}"), ("{==", "==}"), ("{>>", "<<}"), ("{~~", "~~}")];
    let (open, close) = PAIRS.iter().find(|(open, _)| rest.starts_with(open))?;
    let end = rest[open.len()..].find(close)?;
    let instead = if *open == "{>>" { HIDDEN } else { CHANGES };
    let name = format!("the mark of a change `{open} … {close}`");
    Some((open.len() + end + close.len(), marks(name, instead)))
}

/// The same around what is struck through: there the marks in between have been understood.
fn changed(struck: &str) -> What {
    let name = match struck.contains("~>") {
        true => "the mark of a change `{~~ … ~> … ~~}`",
        false => "the mark of a change `{~~ … ~~}`",
    };
    marks(name, CHANGES)
}

/// `{@html x}`, `{#if x}`, `{:else}`, `{/if}`
pub(super) fn of_svelte(rest: &str) -> Option<(usize, What)> {
    const STARTS: [&str; 12] = [
        "{@html", "{@render", "{@const", "{#if ", "{#each ", "{#await ", "{#key ", "{:else",
        "{/if}", "{/each}", "{/await}", "{/key}",
    ];
    let start = STARTS.iter().find(|start| rest.starts_with(**start) && rest.contains('}'))?;
    let shown = if start.ends_with('}') { "" } else { " …}" };
    let name = format!("the tag `{}{shown}` of Svelte", start.trim_end());
    Some((up_to(rest, "}"), marks(name, VALUE)))
}

/// `{{#if x}}` of Handlebars, `{{#include a.md}}` of mdBook
pub(super) fn hashed(rest: &str) -> Option<(usize, What)> {
    let name = word(rest.strip_prefix("{{#")?.trim_start());
    let is_inclusion = name.contains("include") || matches!(name, "playground" | "title");
    let what = match is_inclusion {
        true => marks("the inclusion `{{#…}}` of mdBook", FILE),
        false => marks(format!("the tag `{{{{#{name}}}}}` of Handlebars"), VALUE),
    };
    Some((up_to(rest, "}}"), what))
}

/// `xref:other.adoc[words]`, `link:https://a.example[words]`, `footnote:[words]` of AsciiDoc
pub(super) fn of_asciidoc_inline(words: &str, at: usize, rest: &str) -> Option<(usize, What)> {
    const NAMES: [&str; 5] = ["xref", "link", "footnote", "image", "icon"];
    let name = NAMES.iter().find(|name| {
        words[..at].strip_suffix(**name).is_some_and(|before| {
            !before.ends_with(|c: char| c.is_alphanumeric() || "-_/".contains(c))
        })
    })?;
    let (target, behind) = rest[1..].split_once('[')?;
    let is_target = !target.contains(char::is_whitespace)
        && (target.is_empty() == (*name == "footnote"))
        && behind.contains(']');
    is_target.then(|| {
        let instead = match *name {
            "footnote" => "write `[^1]`, and the note in a paragraph of its own: `[^1]: …`",
            "image" | "icon" => PICTURE,
            _ => super::LINK,
        };
        (up_to(rest, "]"), marks(format!("`{name}:…[…]` of AsciiDoc"), instead))
    })
}

/// `[@name2004]` of Pandoc
pub(super) fn citation(inner: &str) -> Option<What> {
    let key = inner.trim_start_matches('-').strip_prefix('@')?;
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && word(key).contains(|c: char| c.is_ascii_digit());
    is_key.then(|| {
        let instead = "name the source under `sources:`, or in a note: `[^1]`";
        marks("the citation `[@…]` of Pandoc", instead)
    })
}

/// A block of code that is a block of another kind elsewhere: ```` ```{note} ````
pub fn in_fence(info: &str) -> Option<What> {
    let name =
        info.trim().strip_prefix('{').map(|rest| word(rest.trim_start_matches(['.', '='])))?;
    let is_name = !name.is_empty() && info.contains('}');
    is_name.then(|| {
        let instead = known(name).unwrap_or(if name.contains("note") { BOX } else { TEXT });
        What::Misread(format!("the block `{{{name}}}` is shown as code"), instead)
    })
}

/// What a text says elsewhere that is understood here as something else: struck through or bold, with what stands
/// before it and behind.
pub fn misread(before: &str, marked: &str, behind: &str) -> Option<What> {
    if marked.starts_with("__") {
        let is_contents = matches!(marked, "__TOC__" | "__NOTOC__" | "__FORCETOC__");
        let said = || format!("`{marked}` of a wiki is shown as a word in bold");
        return is_contents.then(|| What::Misread(said(), CONTENTS));
    }
    if before.ends_with('{') && behind.starts_with('}') && marked.starts_with("~~") {
        return Some(changed(marked));
    }
    None
}

/// `CO~2~`
pub(super) fn lowered(rest: &str, before: Option<char>) -> Option<(usize, What)> {
    let (inner, behind) = rest[1..].split_once('~')?;
    let is_lowered = (1..=4).contains(&inner.len())
        && inner.bytes().all(|byte| byte.is_ascii_digit() || b"+-".contains(&byte))
        && before.is_some_and(char::is_alphabetic)
        && !behind.starts_with(|c: char| c.is_ascii_digit());
    let instead = "write the sign itself, `CO₂`, or `<sub>…</sub>`";
    is_lowered.then(|| (inner.len() + 2, marks("a lowered letter, `~…~`,", instead)))
}

/// A list of contents whose name is in italics by its own signs, `[[_TOC_]]`, by what stands behind its brackets.
pub fn contents_behind(words: &str, behind: &str) -> Option<Leftover> {
    let start = words.strip_suffix("[[")?.len();
    behind.starts_with("_TOC_]]").then(|| Leftover {
        place: start..words.len() + "_TOC_]]".len(),
        what: marks("a list of contents, `[[_TOC_]]`,", CONTENTS),
    })
}
