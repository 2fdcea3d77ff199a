//! YAML as a tree in which every value knows its place.
//!
//! The only file that knows the YAML library. Scalars are kept as they were written: what `no` or
//! `2026-11-21` means is decided by the field that reads it ([`mod@crate::content::record`]), never guessed here.

mod words;

use std::collections::HashSet;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::mark;
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::unseen::is_unseen;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Where it begins in its file.
    pub span: Span,
}

/// The shapes a value can have.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Anything that is no list and no map, as it was written, quotes and escapes resolved.
    Scalar {
        /// The characters.
        text: String,
        /// Written without quotes as something other readers of YAML take for a truth value.
        boolish: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The characters.
    pub name: String,
    /// Where it stands.
    pub span: Span,
    /// Whether it stands in braces without a colon, as `b` in `{ a: 1, b }`.
    pub is_alone: bool,
}

impl Key {
    /// A key with its colon.
    pub fn new(name: impl Into<String>, span: Span) -> Self {
        Key { name: name.into(), span, is_alone: false }
    }
}

impl Node {
    /// What it is, for messages: "a list".
    pub fn describe(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Scalar { .. } => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }

    /// The characters of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}

/// A text as a value of one line: in quotes unless it is plain to every reader of YAML.
pub fn scalar(written: &str) -> String {
    let is_plain = written.starts_with(char::is_alphabetic) || is_day(written);
    let is_word = |c: char| c.is_alphanumeric() || " -_./…".contains(c);
    let is_bare = written.chars().all(is_word) && !written.ends_with(' ');
    if is_plain && is_bare && !means_something(written) {
        return written.to_owned();
    }
    let mut quoted = String::with_capacity(written.len() + 2);
    quoted.push('"');
    for character in written.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            foreign if mark::is_foreign(foreign) => {}
            hidden if is_unseen(hidden) => {
                let code = u32::from(hidden);
                let escaped = match code {
                    0..=0xffff => format!("\\u{code:04x}"),
                    _ => format!("\\U{code:08x}"),
                };
                quoted.push_str(&escaped);
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// Words that some reader of YAML takes for a truth value, a number or nothing.
fn means_something(text: &str) -> bool {
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// Parses one document. `first_line` is the line of the file on which `text` begins, from 1.
///
/// # Errors
/// A diagnostic at the place where the text stops being YAML, or where it asks for more than a
/// page's facts ever need (nesting, anchors).
pub fn parse(
    text: &str,
    path: &SourcePath,
    first_line: u32,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Node, Box<Diagnostic>> {
    let shift = first_line - 1;
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Node { value: Value::Map(Vec::new()), span: Span::at(first_line, 1) });
    }
    match serde_yaml::from_str_with_options::<Raw>(text, options()) {
        Ok(raw) => {
            let mut foreign = Vec::new();
            let node = raw.placed(text, shift, &mut foreign);
            diagnostics.extend(text::removed(path, foreign));
            Ok(node)
        }
        Err(error) => Err(Box::new(syntax(&error, text, path, shift))),
    }
}

/// Far above any page, far below what could fill the memory: a front matter is a page long, and a
/// hostile one may nest or repeat by anchors as it likes.
fn options() -> serde_yaml::options::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: 32, max_nodes: 100_000, max_anchors: 100 },
        strict_booleans: false,
    }
}

fn syntax(error: &serde_yaml::Error, text: &str, path: &SourcePath, shift: u32) -> Diagnostic {
    let error = error.without_snippet();
    let raw = error.to_string();
    let said = words::said(&raw);
    let span = error
        .location()
        .map(|place| Span::at(place.line() as u32, place.column() as u32))
        .filter(|span| span.line > 0)
        .unwrap_or(Span::at(1, 1));
    let span = within(text, span);
    // The line itself tells more of what was meant than where the reader gave up.
    let (span, hint) = syntax_hint(&raw, text, span).unwrap_or((span, said.hint.to_owned()));
    Diagnostic::new(&codes::YAML_SYNTAX, path, format!("this is not YAML: {}", said.message))
        .at(span.shifted(shift))
        .hint(hint)
}

/// The place itself, or the last line that says something where it lies behind all of them: that is no line of it.
fn within(text: &str, span: Span) -> Span {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let last = lines.last().map_or(1, |(_, number)| number);
    if span.line > last { Span::at(last, 1) } else { span }
}

/// The mistakes that writers make, told by the line where the reader gave up and the one before it, and where they stand.
fn syntax_hint(message: &str, text: &str, span: Span) -> Option<(Span, String)> {
    let here = |hint: String| Some((span, hint));
    let line = text.lines().nth(span.line as usize - 1)?;
    let before = text.lines().nth((span.line as usize).checked_sub(2).unwrap_or(usize::MAX));
    if message.contains("duplicate") || message.contains("budget breached") {
        return None;
    }
    let after = text.lines().nth(span.line as usize);
    let has_tabbed_comment =
        |line: &str| line.contains("\t#") && !line.trim_start().starts_with('#');
    if has_tabbed_comment(line) || before.is_some_and(has_tabbed_comment) {
        return here("write a space, not a tab, before the `#` of a remark".to_owned());
    }
    let is_indented = |line: &str| line.starts_with('\t');
    const SPACES: &str = "indent with spaces, not with a tab";
    if !is_indented(line) && after.is_some_and(is_indented) && message.contains("scalar") {
        return Some((Span::at(span.line + 1, 1), SPACES.to_owned()));
    }
    if is_indented(line) || message.split(' ').any(|word| word.starts_with("tab")) {
        return here(SPACES.to_owned());
    }
    if let Some(found) = further_right(text, span.line) {
        return Some(found);
    }
    if let Some((key, value)) = line.split_once(": ") {
        let value = value.trim();
        if value.contains(": ") && !value.starts_with(['"', '\'', '[', '{']) {
            return here(format!(
                "a value with a colon needs quotes: `{}: \"{value}\"`",
                key.trim_start()
            ));
        }
        if value.starts_with(['@', '`', '%', '&', '*', '!', '|', '>']) {
            return here(format!(
                "a value that begins with `{}` needs quotes: `{}: \"{value}\"`",
                &value[..1],
                key.trim_start()
            ));
        }
        if value.starts_with('\'') && value.matches('\'').count() % 2 == 1 {
            return here(
                "write an apostrophe inside single quotes twice, or use double quotes".to_owned(),
            );
        }
    }
    // What is not closed is noticed on the next line only.
    let lines = [(span.line.saturating_sub(1), before), (span.line, Some(line))];
    let is_odd = |line: &str| line.matches('"').count() % 2 == 1;
    let is_open = |line: &str| line.matches(['[', '{']).count() > line.matches([']', '}']).count();
    let place = |number: u32, at: Option<usize>, line: &str| {
        Span::at(number, at.map_or(1, |at| line[..at].chars().count() as u32 + 1))
    };
    for (number, line) in lines.into_iter().filter_map(|(number, line)| Some((number, line?))) {
        if is_odd(line) {
            let at = place(number, line.rfind('"'), line);
            return Some((at, "a quotation mark is opened and not closed".to_owned()));
        }
    }
    for (number, line) in lines.into_iter().filter_map(|(number, line)| Some((number, line?))) {
        if is_open(line) {
            let at = place(number, line.find(['[', '{']), line);
            return Some((at, "a bracket is opened and not closed".to_owned()));
        }
    }
    None
}

/// A key that begins further to the right than the one it stands beside, by a slip of the hand: in the line where the
/// reader gave up, or in the first of all.
fn further_right(text: &str, number: u32) -> Option<(Span, String)> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let key = |line: &str| {
        let (key, value) = line.trim_start().split_once(':')?;
        let is_word = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        let is_key = is_word && !key.is_empty() && !key.starts_with('-');
        (is_key && (value.is_empty() || value.starts_with(' ')))
            .then(|| (key.to_owned(), value.trim().to_owned()))
    };
    let is_said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let said = |line: u32, it: &str, spaces: usize| {
        let (key, _) = key(it)?;
        let spaces = if spaces == 1 { "the space".to_owned() } else { format!("{spaces} spaces") };
        Some((
            Span::at(line, 1),
            format!("remove {spaces} before `{key}:`, so that it begins where the other lines do"),
        ))
    };
    let line = text.lines().nth(number as usize - 1)?;
    let mut above = text.lines().take(number as usize - 1).collect::<Vec<_>>();
    let first = text.lines().position(|line| is_said(&line))?;
    let first_line = text.lines().nth(first)?;
    if indent(line) == 0 && indent(first_line) > 0 && first + 1 < number as usize {
        return said(first as u32 + 1, first_line, indent(first_line));
    }
    let before = loop {
        let line = above.pop()?;
        if is_said(&line) {
            break line;
        }
    };
    let (_, value) = key(before)?;
    let spaces = indent(line).checked_sub(indent(before)).filter(|spaces| *spaces > 0)?;
    let is_whole = !value.is_empty() && !value.starts_with(['|', '>', '[', '{', '#', '&']);
    is_whole.then(|| said(number, line, spaces))?
}

/// A value as the library gives it, before its text is fetched from the source.
struct Raw(Spanned<RawValue>);

enum RawValue {
    Null,
    Text(String),
    /// A scalar that the library took for something else than text.
    Typed {
        boolish: bool,
        fallback: String,
    },
    List(Vec<Raw>),
    Map(Vec<(Spanned<String>, Raw)>),
}

impl Raw {
    /// The value with its place. A text in quotes can spell out what no text may hold: that is taken out, and
    /// noted.
    fn placed(self, text: &str, shift: u32, foreign: &mut Vec<(char, Span)>) -> Node {
        let place = self.0.referenced;
        let defined = self.0.defined.span();
        let value = match self.0.value {
            RawValue::Null => Value::Null,
            RawValue::Text(text) => {
                let boolish = false;
                Value::Scalar { text, boolish }
            }
            RawValue::Typed { boolish, fallback } => {
                let written = slice(text, defined.byte_offset(), defined.byte_len());
                let written = written.map_or(fallback, |written| written.trim().to_owned());
                Value::Scalar { text: written, boolish }
            }
            RawValue::List(items) => Value::List(
                items.into_iter().map(|item| item.placed(text, shift, foreign)).collect(),
            ),
            RawValue::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, raw)| {
                        let key = placed_key(key, text, shift, foreign);
                        (key, raw.placed(text, shift, foreign))
                    })
                    .collect(),
            ),
        };
        let length = match &value {
            Value::Scalar { .. } => place.span().len().max(1) as u32,
            _ => 1,
        };
        let span = Span { line: place.line() as u32, column: place.column() as u32, length };
        let span = span.shifted(shift);
        let value = match value {
            Value::Scalar { text, boolish } => {
                Value::Scalar { text: cleaned(text, span, foreign), boolish }
            }
            other => other,
        };
        Node { value, span }
    }
}

fn cleaned(text: String, span: Span, foreign: &mut Vec<(char, Span)>) -> String {
    foreign.extend(mark::found(&text).map(|(_, character)| (character, span)));
    mark::owned(text)
}

fn placed_key(
    key: Spanned<String>,
    text: &str,
    shift: u32,
    foreign: &mut Vec<(char, Span)>,
) -> Key {
    let place = key.referenced;
    let is_alone = is_without_colon(text, place.span());
    let length = key.value.chars().count().max(1) as u32;
    let span = Span { line: place.line() as u32, column: place.column() as u32, length };
    let span = span.shifted(shift);
    Key { name: cleaned(key.value, span, foreign), span, is_alone }
}

/// Whether a comma or a brace comes next behind a key, and no colon.
fn is_without_colon(text: &str, key: serde_yaml::Span) -> bool {
    let (Some(start), Some(length)) = (key.byte_offset(), key.byte_len()) else { return false };
    let end = start.checked_add(length).and_then(|end| usize::try_from(end).ok());
    let behind = end.and_then(|end| text.get(end..)).unwrap_or("");
    behind.trim_start_matches(['"', '\'']).trim_start().starts_with([',', '}'])
}

fn slice(text: &str, offset: Option<u64>, length: Option<u64>) -> Option<&str> {
    let start = usize::try_from(offset?).ok()?;
    text.get(start..start + usize::try_from(length?).ok()?)
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Raw)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawValue;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("text, a number, a list or a map")
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: true, fallback: value.to_string() })
    }

    fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: false, fallback: value.to_string() })
    }

    fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: false, fallback: value.to_string() })
    }

    fn visit_i128<E>(self, value: i128) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: false, fallback: value.to_string() })
    }

    fn visit_u128<E>(self, value: u128) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: false, fallback: value.to_string() })
    }

    fn visit_f64<E>(self, value: f64) -> Result<RawValue, E> {
        Ok(RawValue::Typed { boolish: false, fallback: value.to_string() })
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<RawValue, E> {
        Ok(RawValue::Text(value))
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawValue, D::Error> {
        RawValue::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(RawValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<RawValue, A::Error> {
        let mut map: Vec<(Spanned<String>, Raw)> = Vec::new();
        let mut keys = HashSet::new();
        while let Some(key) = entries.next_key::<Spanned<String>>()? {
            let value = entries.next_value()?;
            if !keys.insert(key.value.clone()) {
                return Err(de::Error::custom(format!("duplicate key `{}`", key.value)));
            }
            map.push((key, value));
        }
        Ok(RawValue::Map(map))
    }
}
/// What is written under a key.
pub fn word<'n>(entries: &'n [(Key, Node)], key: &str) -> Option<&'n str> {
    entries.iter().find(|(known, _)| known.name == key)?.1.scalar()
}

/// The items of a list under a key; one alone may stand without its list.
pub fn items<'n>(entries: &'n [(Key, Node)], key: &str) -> Vec<&'n Node> {
    let node = entries.iter().find(|(known, _)| known.name == key).map(|(_, node)| node);
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items.iter().collect(),
        _ => node.into_iter().collect(),
    }
}
