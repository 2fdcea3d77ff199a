//! The beginning of a translation: the texts of the original, each beside the place where its
//! translation belongs.
//!
//! It begins as one in progress, so that nothing unfinished is published; it names every item as the original does,
//! so that no text comes to stand beside another; and it notes the hash of every text, so that readers are told when
//! the original changes.

use std::fmt::Write;

use crate::content::document::Document;
use crate::content::kinds::{Common, Kind};
use crate::content::observations;
use crate::content::parse;
use crate::content::record::{FieldShape, Record, RecordShape, Shape};
use crate::content::sources::CONTENT;
use crate::site::{Site, notes_of};
use crate::words::diagnostic;
use crate::words::language;
use crate::words::path::{SourcePath, SubjectId};
use crate::words::unseen::is_unseen;
use crate::words::world::World;
use crate::words::yaml::{self, Node, Value};

use super::accept::named_source;
use super::accepted::{Accepted, Rewrite};
use super::alike;
use super::anew::page_anew;
use super::front;
use super::items::{is_named, items_of, name_of};
use super::naming::with_named_headings;
use super::{File, Refusal, notes};

/// The skeleton of the translation into `tag` of the page that is named by its id, its file or its
/// title.
///
/// # Errors
/// When there is no such page, no such language, or such a translation already.
pub fn translation(
    world: &dyn World,
    site: &Site,
    kind: Kind,
    named: &str,
    tag: &str,
) -> Result<Begun, Refusal> {
    let lang = site.config.find(tag).ok_or_else(|| unknown_language(site, tag))?;
    let tag = site.config.tag(lang);
    let subject = named_page(site, kind, named)?;
    let source = site.source(subject);
    if lang == site.config.source {
        return Err(Refusal::new(format!(
            "`{}` is in `{tag}` already: it is the original",
            source.source.path
        ))
        .hint("name the language to translate into"));
    }
    if site.exists_in(subject, lang) {
        let path = &site.document(site.shown(subject, lang)).source.path;
        return Err(Refusal::new(format!("the page is in `{tag}` already, in `{path}`")));
    }
    let text = world
        .read(&source.source.path)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| Refusal::new(format!("`{}` cannot be read", source.source.path)))?;
    let path = &source.source.path;
    let mut accepted = Accepted::default();
    let named = named_source(path, &text, kind, &mut accepted).unwrap_or_else(|| text.clone());
    let named = with_named_headings(world, site, subject, &named, &mut accepted);
    let anew = || page_anew(world, site, subject, &[(path.clone(), named.clone())]);
    let again = (named != text).then(anew);
    // A page has another index in a site of its own.
    let id = &site.subject(subject).id;
    let site = again.as_deref().unwrap_or(site);
    let Some(subject) = site.find(id.as_str()) else {
        return Err(Refusal::new(format!("`{path}` cannot be read")));
    };
    let source = site.source(subject);
    let original = Original {
        document: source,
        text: &named,
        heading_ids: site.text(site.subject(subject).source).heading_ids(),
        tag: site.config.tag(site.config.source),
    };
    let file = File { path: beside(&original, tag), text: original.skeleton() };
    let source = (named != text).then(|| Rewrite {
        file: File { path: path.clone(), text: named.clone() },
        before: text.clone(),
    });
    let said = [accepted.done, accepted.refused, original.rows_alike().into_iter().collect()];
    Ok(Begun { file, source, said: said.concat() })
}

/// A translation that begins.
#[derive(Debug)]
pub struct Begun {
    /// Its file.
    pub file: File,
    /// The original, where items of it got names.
    pub source: Option<Rewrite>,
    /// What was done to it, and what could not be done.
    pub said: Vec<String>,
}

fn unknown_language(site: &Site, tag: &str) -> Refusal {
    let tags = site.config.languages.iter().map(|language| language.tag.as_str());
    let hint = match language::canonical(tag) {
        Ok(tag) => Some(format!("add `{tag}` to `languages:` in `welcomat.yaml` first")),
        Err(hint) => diagnostic::did_you_mean(tag, tags.clone()).or(hint),
    };
    let hint = hint
        .unwrap_or_else(|| format!("the languages are {}", tags.collect::<Vec<_>>().join(", ")));
    Refusal::new(format!("`{tag}` is not a language of this site")).hint(hint)
}

/// The page that was meant.
///
/// # Errors
/// When there is none, or it is of another kind.
pub fn named_page(site: &Site, kind: Kind, named: &str) -> Result<SubjectId, Refusal> {
    let path = named.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let ids = [format!("{}/{path}", kind.folder()), path.to_owned()];
    let by_id = ids.iter().find_map(|id| site.find(id.trim_matches('/')));
    let is_meant = |subject: &SubjectId| {
        let source = site.source(*subject);
        let file = source.source.path.as_str();
        let inside = file.strip_prefix(CONTENT).unwrap_or(file).trim_start_matches('/');
        path == file || path == inside || source.title() == named.trim()
    };
    let of_kind = |subject: &SubjectId| site.subject(*subject).kind == kind;
    let found = by_id.or_else(|| {
        let mut meant = site.subject_ids().filter(is_meant).collect::<Vec<_>>();
        meant.sort_by_key(|subject| !of_kind(subject));
        meant.first().copied()
    });
    let Some(found) = found else {
        let hint = alike::hint(site, kind, path).unwrap_or_else(|| {
            "name it by its id, its file or its title; without `--language` a new page begins"
                .to_owned()
        });
        return Err(Refusal::new(format!("there is no page `{named}` to translate")).hint(hint));
    };
    if !of_kind(&found) {
        let (id, own) = (&site.subject(found).id, site.subject(found).kind.name());
        return Err(Refusal::new(format!("`{id}` is a page of the kind `{own}`"))
            .hint(format!("`welcomat add {own} {named} --language …`")));
    }
    Ok(found)
}

/// The file beside the original, with the tag in its name.
fn beside(original: &Original<'_>, tag: &str) -> SourcePath {
    let path = original.document.source.path.as_str();
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let stem = match stem.rsplit_once('.') {
        Some((stem, suffix)) if suffix.eq_ignore_ascii_case(original.tag) => stem,
        _ => stem,
    };
    SourcePath::new(format!("{stem}.{tag}.md"))
}

/// What is to be translated.
struct Original<'a> {
    document: &'a Document,
    text: &'a str,
    heading_ids: &'a [String],
    tag: &'a str,
}

impl Original<'_> {
    fn skeleton(&self) -> String {
        let mut out = "---\n\
            ## Write the translation behind each key; the line above it is the original. What stays\n\
            ## empty is shown in the language of the original.\n"
            .to_owned();
        self.fields(&mut out);
        self.provenance(&mut out);
        out.push_str("---\n");
        self.sections(&mut out);
        out
    }

    /// The fields with prose that the original uses.
    fn fields(&self, out: &mut String) {
        let title = one_line(self.document.title());
        let _ = write!(out, "\n# {title}\ntitle:\n");
        let front = parse::parts(self.text).map_or("", |parts| parts.front);
        let Ok(Node { value: Value::Map(entries), .. }) =
            yaml::parse(front, &self.document.source.path, 2, &mut Vec::new())
        else {
            return;
        };
        let fields = || Common::FIELDS.iter().chain(self.document.source.kind.fields());
        // What stands in a table beside the page has texts as well.
        let table = observations::written_out(self.document);
        for (key, node) in &entries {
            let table = table.as_ref().filter(|_| key.name == observations::FIELD);
            let node = table.unwrap_or(node);
            let field = fields().find(|field| field.key == key.name && field.key != "title");
            if let Some(lines) = field.and_then(|field| lines(field, node)) {
                let _ = write!(out, "\n{}\n", lines.join("\n"));
            }
        }
    }

    /// What is to be done about rows of a table that nothing tells apart, so that their texts have no place.
    fn rows_alike(&self) -> Option<String> {
        observations::has_rows_alike(self.document).then(|| {
            format!(
                "`{}`: rows of the table that have the same `year` and `value` are left out: give each a name of its own in a column `id`, such as `a1`, and begin again",
                observations::FIELD
            )
        })
    }

    /// From what the translation is made.
    fn provenance(&self, out: &mut String) {
        let _ = write!(
            out,
            "\ntranslation:\n  \
             ## Nobody is shown this file until the next line is gone.\n  \
             in_progress: true\n  \
             of: {}\n  \
             ## By whom: human, machine, or machine-reviewed.\n  \
             method: human\n  \
             ## The state of the original from which the translation was made. Leave as it is.\n  \
             units:\n",
            self.tag
        );
        let units = notes_of(self.document, self.heading_ids, &|_| true);
        out.push_str(&notes::lines(&units, "    ", "\n"));
    }

    /// Each section as a comment above an empty place.
    fn sections(&self, out: &mut String) {
        let Some(parts) = parse::parts(self.text) else { return };
        let lines: Vec<&str> = parts.body.lines().collect();
        let headings = &self.document.body.headings;
        let line_of = |line: u32| (line.saturating_sub(parts.body_line) as usize).min(lines.len());
        let starts = headings.iter().map(|heading| line_of(heading.span.line));
        let ends: Vec<usize> = starts.clone().chain([lines.len()]).collect();
        let headings = headings.iter().zip(self.heading_ids).map(Some);
        let sections = [(0, None)].into_iter().chain(starts.zip(headings));
        for ((start, heading), end) in sections.zip(ends) {
            let original = lines[start..end.max(start)].join("\n");
            if let Some((heading, id)) = heading {
                let marks = "#".repeat(heading.level.into());
                let _ = write!(out, "\n{marks} {} {{#{id}}}\n", heading.text);
            }
            if !original.trim().is_empty() {
                let _ = write!(out, "\n<!--\n{}\n-->\n", harmless(original.trim()));
            }
        }
    }
}

/// Text that does not end the comment in which it stands.
fn harmless(text: &str) -> String {
    text.replace("-->", "-- >").replace("--!>", "-- !>")
}

/// Without what no comment of YAML may hold.
fn one_line(written: &str) -> String {
    let shown: String = written.chars().map(|c| if is_unseen(c) { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A field with its texts as comments above empty places; `None` where the original has no text in
/// it.
fn lines(field: &FieldShape, node: &Node) -> Option<Vec<String>> {
    let key = field.key;
    match (&field.shape, &node.value) {
        (_, Value::Null) => None,
        (Shape::Text, _) => Some(vec![comment(node)?, format!("{key}:")]),
        (Shape::Record(record), _) => {
            let inner = record_lines(record, node)?;
            Some(below(format!("{key}:"), "  ", inner))
        }
        (Shape::List(Shape::Record(record)), Value::List(items)) if is_named(record) => {
            let known = items_of(items, record);
            let named = items.iter().zip(&known.parts).filter_map(|(node, part)| {
                let texts = record_lines(record, node)?;
                let name = name_of(node, part, record)?;
                let name = name.0.into_iter();
                let name = name.map(|(field, value)| format!("{field}: {}", front::quoted(&value)));
                Some(name.chain(texts).collect::<Vec<_>>())
            });
            let named: Vec<Vec<String>> = named.collect();
            (!named.is_empty()).then(|| {
                let lines = named.into_iter().flat_map(|lines| {
                    lines.into_iter().enumerate().map(|(at, line)| match at {
                        0 => format!("- {line}"),
                        _ => format!("  {line}"),
                    })
                });
                below(format!("{key}:"), "  ", lines.collect())
            })
        }
        (Shape::List(item), Value::List(items)) => {
            let items: Vec<_> = items.iter().map(|node| item_lines(item, node)).collect();
            items.iter().any(Option::is_some).then(|| {
                let items = items.into_iter().flat_map(|lines| as_item(lines, item));
                below(format!("{key}:"), "  ", items.collect())
            })
        }
        // One item that stands without its list needs a name as well.
        (Shape::List(Shape::Record(record)), Value::Map(_)) if is_named(record) => {
            let list = Node { value: Value::List(vec![node.clone()]), span: node.span };
            lines(field, &list)
        }
        (Shape::List(item), _) => {
            let single = FieldShape { shape: **item, ..*field };
            lines(&single, node)
        }
        _ => None,
    }
}

/// The comment and the place of an item; the last line is the place.
fn item_lines(shape: &Shape, node: &Node) -> Option<Vec<String>> {
    match shape {
        Shape::Text => Some(vec![comment(node)?, String::new()]),
        Shape::Record(record) => record_lines(record, node),
        _ => None,
    }
}

fn as_item(lines: Option<Vec<String>>, shape: &Shape) -> Vec<String> {
    let Some(lines) = lines else { return vec!["- {}".to_owned()] };
    if matches!(shape, Shape::Text) {
        let mut lines = lines;
        lines.truncate(1);
        lines.push("-".to_owned());
        return lines;
    }
    let indented = lines.into_iter().map(|line| format!("  {line}")).collect();
    below("-".to_owned(), "", indented)
}

fn record_lines(record: &RecordShape, node: &Node) -> Option<Vec<String>> {
    let Value::Map(entries) = &node.value else {
        // A plain text stands for one field, and its translation may do so too.
        let field = record.short_field()?;
        return lines(field, node);
    };
    let found: Vec<String> = entries
        .iter()
        .filter_map(|(key, node)| {
            let field = record.fields.iter().find(|field| field.key == key.name)?;
            lines(field, node)
        })
        .flatten()
        .collect();
    (!found.is_empty()).then_some(found)
}

fn below(first: String, indent: &str, inner: Vec<String>) -> Vec<String> {
    let inner = inner.into_iter().map(|line| format!("{indent}{line}"));
    [first].into_iter().chain(inner).collect()
}

fn comment(node: &Node) -> Option<String> {
    let text = one_line(node.scalar()?);
    (!text.is_empty()).then(|| format!("# {text}"))
}
