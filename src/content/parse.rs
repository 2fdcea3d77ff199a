//! From the text of one file to a [`Document`].
//!
//! Never fails: what cannot be read is complained about and left out, and a broken file is still a
//! page, so that links to it are not reported as well. Pure, and knows no other file.

mod ahead;
mod elsewhere;
mod proposed;

use std::sync::Arc;

use crate::content::config::RawHtml;
use crate::content::document::Document;
use crate::content::kinds::{Common, Facts, Status, Translation};
use crate::content::markdown::{self, Grammars, Reading};
use crate::content::record::{self, FieldShape, Reader, Record, Shape};
use crate::content::sources::{Role, Source};
use crate::words::date::Date;
use crate::words::diagnostic::{Diagnostic, Span, Suggestions, codes};
use crate::words::language::Direction;
use crate::words::lines::with_plain_ends;
use crate::words::policy::Policy;
use crate::words::text;
use crate::words::yaml::{self, Key, Node, Value};

use proposed::Proposed;

/// How files are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The direction of the file's language.
    pub direction: Direction,
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// What pages may load.
    pub policy: Arc<Policy>,
    /// The day: other systems publish a page from one day to another.
    pub today: Date,
    /// The time zone of the site, where it has one.
    pub timezone: Option<Arc<str>>,
}

/// Parses a file.
pub fn parse(
    source: &Source,
    text: &str,
    options: &Options,
    grammars: &Grammars,
    diagnostics: &mut Vec<Diagnostic>,
) -> Document {
    let text = with_plain_ends(text);
    let text = text::publishable(&source.path, &text, diagnostics);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text::say_secret(&source.path, "the page", text, diagnostics);
    let parts = parts(text);
    let mut is_cut_off = false;
    let (front, rest) = match &parts {
        Some(parts) => (parts.front, parts),
        None => {
            let foreign = elsewhere::front_matter(text);
            diagnostics.push(missing_front_matter(source, text, foreign.as_ref()));
            // What it would have said of the page is not known.
            is_cut_off = is_opened(text) || foreign.is_some();
            let (body, body_line) = foreign.map_or(("", 1), |foreign| foreign.body);
            ("", &Parts { front: "", body, body_line })
        }
    };
    let before = diagnostics.len();
    let (mut common, mut facts, is_read) = front_matter(source, front, options, diagnostics);
    let is_unread = !is_read || parts.is_none();
    if is_cut_off {
        common.status = Some(Status::Draft);
    }
    let mut has_mentions = false;
    common.mention_fields(&mut |_| has_mentions = true);
    facts.mentions(&mut |_| has_mentions = true);
    let is_silent = diagnostics[before..].iter().any(Diagnostic::is_error) || is_unread;
    // That of the source is shown where a translation has none.
    if common.title.is_none() && !is_silent && source.role != Role::Section && source.is_source {
        diagnostics.push(
            Diagnostic::new(&codes::TITLE_MISSING, &source.path, "the page has no title")
                .at(Span::at(1, 1))
                .hint("add a line `title: …` between the `---` lines"),
        );
    }
    say_if_picture_is_silent(source, &common, diagnostics);
    let reading = Reading {
        path: &source.path,
        first_line: rest.body_line,
        direction: options.direction,
        raw_html: options.raw_html,
    };
    let body = markdown::render(rest.body, &reading, grammars, diagnostics);
    if options.raw_html == RawHtml::Allow {
        say_blocked(source, rest, &body.html, &options.policy, diagnostics);
    }
    Document {
        source: source.clone(),
        common,
        facts,
        is_unread,
        has_mentions,
        body: Arc::new(body),
    }
}

/// So many things that browsers block are named for each page: more nobody mends one by one.
const MOST_BLOCKED: usize = 20;

/// Says what in the HTML that an author wrote readers' browsers will block. It is looked for in what
/// came of the text, in which code is no HTML any more, and shown where the text says the same.
fn say_blocked(
    source: &Source,
    parts: &Parts<'_>,
    html: &str,
    policy: &Policy,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let found = policy.blocked(html);
    if found.is_empty() {
        return;
    }
    let mut written = policy.blocked(parts.body);
    for blocked in found.into_iter().take(MOST_BLOCKED) {
        let place = written.iter().position(|it| it.what == blocked.what);
        let span = place.map(|place| {
            let at = written.remove(place).at;
            Span::of(parts.body, at..at + 1).shifted(parts.body_line - 1)
        });
        let message = format!("readers' browsers will block {}", blocked.what);
        let hint = match blocked.allow {
            Some((directive, from)) => {
                format!("allow it in `welcomat.yaml`: `csp: {{ {directive}: [{from}] }}`")
            }
            None => "use a class for a style, and a script of the theme for what reacts to readers"
                .to_owned(),
        };
        let diagnostic = Diagnostic::new(&codes::POLICY_BLOCKS, &source.path, message);
        diagnostics.push(diagnostic.maybe_at(span).hint(hint));
    }
}

/// The alternative text of a page's picture stands in the source; a translation translates it.
fn say_if_picture_is_silent(source: &Source, common: &Common, diagnostics: &mut Vec<Diagnostic>) {
    let Some(image) = common.image.as_ref().filter(|image| image.alt.is_none()) else { return };
    let Some(file) = image.src.as_ref().filter(|_| source.is_source) else { return };
    let written = &file.written;
    diagnostics.push(
        Diagnostic::new(
            &codes::ALT_MISSING,
            &source.path,
            format!("the picture `{written}` has no alternative text"),
        )
        .at(file.span)
        .hint(format!(
            "say in a few words what is to be seen: `image: {{ src: {written}, alt: … }}`"
        )),
    );
}

/// What stands for a file that could not be read: a page of which nothing is known.
pub fn unread(source: &Source) -> Document {
    Document {
        source: source.clone(),
        common: Common::default(),
        facts: Facts::empty(source.kind),
        is_unread: true,
        has_mentions: false,
        body: Arc::default(),
    }
}

/// The two parts of a file.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'t> {
    /// What stands between the `---` lines.
    pub front: &'t str,
    /// The text.
    pub body: &'t str,
    /// The line of the file on which the text begins, from 1.
    pub body_line: u32,
}

/// Splits a file at the two `---` lines; `None` if it does not have them.
pub fn parts(text: &str) -> Option<Parts<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut end = first.len();
    for (number, line) in lines.enumerate() {
        if line.trim_end() == "---" {
            return Some(Parts {
                front: &text[first.len()..end],
                body: &text[end + line.len()..],
                body_line: number as u32 + 3,
            });
        }
        end += line.len();
    }
    None
}

/// Whether front matter begins here.
fn is_opened(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.trim_end() == "---")
}

fn missing_front_matter(
    source: &Source,
    text: &str,
    foreign: Option<&elsewhere::Foreign<'_>>,
) -> Diagnostic {
    let (message, hint) = match foreign {
        Some(foreign) => (foreign.message, foreign.hint),
        None if is_opened(text) && text.lines().any(elsewhere::is_long_dash) => (
            "the front matter does not end: a line of it is a long dash, which a word processor makes of hyphens",
            "write three hyphens, `---`, in place of the long dash",
        ),
        None if is_opened(text) => {
            ("the front matter does not end", "end it with a line `---` before the text")
        }
        None => ("the page has no front matter", "begin the file with `---`, `title: …`, `---`"),
    };
    Diagnostic::new(&codes::FRONT_MATTER_MISSING, &source.path, message)
        .at(Span::at(1, 1))
        .hint(hint)
}

/// The fields of a page, and whether its front matter could be read at all.
fn front_matter(
    source: &Source,
    text: &str,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Common, Facts, bool) {
    let mut common = Common::default();
    let mut facts = Facts::empty(source.kind);
    if let Some(toml) = elsewhere::toml_inside(text, &source.path) {
        diagnostics.push(toml);
        common.status = Some(Status::Draft);
        return (common, facts, false);
    }
    let node = match yaml::parse(text, &source.path, 2, diagnostics) {
        Ok(node) => node,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return (common, facts, false);
        }
    };
    let (translation, suggestions) = (!source.is_source, Suggestions::default());
    let mut reader = Reader { path: &source.path, translation, diagnostics, suggestions };
    let Value::Map(entries) = &node.value else {
        reader.wrong_type(&node, "a map of keys and values");
        common.status = (node.value != Value::Null).then_some(Status::Draft);
        return (common, facts, false);
    };
    let mut is_held_back = false;
    let mut proposed = Proposed::new(entries);
    for (key, value) in entries {
        let own =
            (!source.is_source).then(|| elsewhere::draft_of_translation(key, value)).flatten();
        if let Some((key, value)) = own {
            is_held_back = true;
            let hint = proposed.in_progress(key);
            let said = elsewhere::held_back(key, value, reader.path, false, hint);
            reader.diagnostics.push(said);
            continue;
        }
        let known = read_translation(source, &mut common, key, value, &mut reader)
            || common.read_field(key, value, &mut reader)
            || facts.read_field(key, value, &mut reader);
        if let Some((key, value)) = elsewhere::draft_within(key, value) {
            is_held_back = true;
            let hint = held_back(source, &mut proposed, key, elsewhere::DRAFT);
            let (path, is_source) = (reader.path, source.is_source);
            let said = elsewhere::held_back(key, value, path, is_source, hint);
            reader.diagnostics.push(said);
        }
        if known {
            continue;
        }
        match elsewhere::published(key, value, options.today) {
            Some(elsewhere::Published::No(hint)) => {
                is_held_back = true;
                let hint = held_back(source, &mut proposed, key, hint);
                reader.diagnostics.push(elsewhere::held_back(
                    key,
                    value,
                    reader.path,
                    source.is_source,
                    hint,
                ));
            }
            Some(elsewhere::Published::Yes(hint)) => {
                reader.unknown_key_with(key, of(source), hint.to_owned());
            }
            Some(elsewhere::Published::Since) => {
                let hint = proposed.meant("date", key, false);
                reader.unknown_key_with(key, of(source), hint);
            }
            None if elsewhere::address(key, value, false).is_some() => {
                let is_there = proposed.is_there("aliases", key);
                let hint = elsewhere::address(key, value, is_there).unwrap_or_default();
                reader.unknown_key_with(key, of(source), hint);
            }
            None => unknown_key(source, entries, (key, value), &mut proposed, &mut reader),
        }
    }
    if source.is_source {
        facts.verify(entries, options.timezone.as_deref(), &mut reader);
    }
    ahead::pass_over(entries, &mut common, options.today, &mut reader);
    keep_back_what_is_unclear(source, entries, &mut common);
    if is_held_back {
        keep_back(source, &mut common);
    }
    (common, facts, true)
}

/// What to write for a key by which another system keeps a page back.
fn held_back<'e>(source: &Source, proposed: &mut Proposed<'e>, key: &'e Key, hint: &str) -> String {
    match source.is_source {
        true => proposed.status(key, hint),
        false => proposed.in_progress(key),
    }
}

/// Keeps a page back, or a translation, where it says that it is not finished in a word that cannot be read.
/// The mistake is reported with the level that the site gives it; no level publishes a draft.
fn keep_back_what_is_unclear(source: &Source, entries: &[(Key, Node)], common: &mut Common) {
    if source.is_source && says(entries, "status") && common.status.is_none() {
        common.status = Some(Status::Draft);
    }
    let block = entries.iter().find(|(key, _)| key.name == "translation");
    if let (Some(translation), Some((_, Node { value: Value::Map(entries), .. }))) =
        (&mut common.translation, block)
        && says(entries, "in_progress")
    {
        translation.in_progress.get_or_insert(true);
    }
}

/// Keeps a page back, or in a translation that text alone.
fn keep_back(source: &Source, common: &mut Common) {
    match source.is_source {
        true => common.status = Some(Status::Draft),
        false => {
            common.translation.get_or_insert_with(Translation::default).in_progress = Some(true);
        }
    }
}

/// Whether something stands under a key.
fn says(entries: &[(Key, Node)], key: &str) -> bool {
    entries.iter().any(|(known, node)| known.name == key && node.value != Value::Null)
}

/// The one record of facts that only a translation has; a source file has none.
fn read_translation(
    source: &Source,
    common: &mut Common,
    key: &Key,
    node: &Node,
    reader: &mut Reader<'_>,
) -> bool {
    if key.name != "translation" {
        return false;
    }
    if source.is_source {
        reader.diagnostics.push(
            Diagnostic::new(
                &codes::UNKNOWN_KEY,
                reader.path,
                "`translation` stands in a file that is no translation",
            )
            .at(key.span)
            .hint("remove the block, or give the file the name of its language: `index.fr.md`"),
        );
        return true;
    }
    let facts_allowed = std::mem::replace(&mut reader.translation, false);
    crate::content::record::Entry::read(&mut common.translation, node, reader);
    reader.translation = facts_allowed;
    true
}

/// What a file is a page of, in words.
fn of(source: &Source) -> &'static str {
    match source.role {
        Role::Home => "the home page",
        Role::Section => "a section's page",
        Role::Page => source.kind.name(),
    }
}

fn unknown_key<'e>(
    source: &Source,
    entries: &'e [(Key, Node)],
    (key, node): (&'e Key, &Node),
    proposed: &mut Proposed<'e>,
    reader: &mut Reader<'_>,
) {
    let of = of(source);
    if source.is_source
        && let Some(hint) = record::place_for(source.kind.fields(), entries, key, node)
    {
        return reader.unknown_key_with(key, of, hint);
    }
    // What would be refused here is not suggested: a fact in a translation, the note on how a translation
    // was made in a source.
    let is_taken = |field: &&FieldShape| match (source.is_source, field.key) {
        (is_source, "translation") => !is_source,
        (true, _) => true,
        (false, _) => field.shape.is_translatable(),
    };
    let known = Common::FIELDS.iter().chain(source.kind.fields());
    let known = known.filter(is_taken);
    let Some(meant) = reader.meant(&key.name, known.clone().map(|field| field.key)) else {
        return reader.unknown_key_with(key, of, record::NOT_MEANT.to_owned());
    };
    let shape = known.clone().find(|field| field.key == meant).map(|field| &field.shape);
    let hint = proposed.meant(meant, key, matches!(shape, Some(Shape::List(_))));
    reader.unknown_key_with(key, of, hint);
}
