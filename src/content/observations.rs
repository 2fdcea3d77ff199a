//! The figures of indicators that stand in a CSV file beside the page.
//!
//! Read after parsing, since parsing knows one file only. Owns the columns; what an observation is,
//! its kind says.

use std::io;

use crate::content::document::Document;
use crate::content::kinds::{Facts, Observation};
use crate::content::record::{
    Amount, Asset, Field, ID, Identity, Items, Record, Text, Told, unclear_figure,
};
use crate::content::sources::CONTENT;
use crate::words::date::PartialDate;
use crate::words::diagnostic::{Diagnostic, Span, codes};
use crate::words::leavings;
use crate::words::lines::{Lines, with_plain_ends};
use crate::words::path::{self, SourcePath};
use crate::words::text;
use crate::words::unit;
use crate::words::world::{Unread, World};
use crate::words::yaml::{Key, Node, Value};

const COLUMNS: [&str; 5] = ["place", "year", "value", "note", "id"];

/// Puts the rows of CSV files in place of their names.
pub fn load(world: &dyn World, document: &mut Document, diagnostics: &mut Vec<Diagnostic>) {
    let page = document.source.path.clone();
    let Facts::Indicator(facts) = &mut document.facts else { return };
    let written = std::mem::take(&mut facts.observations);
    for observation in written {
        match &observation.file {
            Some(file) => facts.observations.extend(rows(world, &page, file, diagnostics)),
            None => facts.observations.push(observation),
        }
    }
}

/// The field of an indicator with its figures.
pub const FIELD: &str = "observations";

/// The figures of a page as the list that would say the same, where some of them stand in a table: what a translation is
/// made from.
pub fn written_out(document: &Document) -> Option<Node> {
    let Facts::Indicator(facts) = &document.facts else { return None };
    let is_in_table = |row: &Observation| row.identity().table().is_some();
    let items = facts.observations.iter().map(item).collect();
    let list = Node { value: Value::List(items), span: Span::default() };
    facts.observations.iter().any(is_in_table).then_some(list)
}

/// Whether rows of a table have texts, and nothing tells them apart.
pub fn has_rows_alike(document: &Document) -> bool {
    let Facts::Indicator(facts) = &document.facts else { return false };
    let parts = Items::of(facts.observations.iter().map(Record::identity)).parts;
    let mut rows = facts.observations.iter().zip(&parts);
    rows.any(|(row, part)| {
        unit::is_nameless(part)
            && row.identity().table().is_some()
            && Record::first_text(row).is_some()
    })
}

fn item(row: &Observation) -> Node {
    let node = |text: &str| {
        let value = Value::Scalar { text: text.to_owned(), boolish: false };
        Node { value, span: Span::default() }
    };
    let identity = row.identity();
    let text = |text: &'_ Option<Text>| text.as_ref().map(|text| text.text.clone());
    let told = identity.told(Observation::KEY).map(|(field, said)| (field, said.to_owned()));
    let fields = identity.id().map(|id| (ID, id.to_owned())).into_iter().chain(told);
    let texts = [("place", text(&row.place)), ("note", text(&row.note))];
    let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text?)));
    let entries = fields.chain(texts);
    let entries = entries.map(|(field, text)| (Key::new(field, Span::default()), node(&text)));
    Node { value: Value::Map(entries.collect()), span: Span::default() }
}

fn rows(
    world: &dyn World,
    page: &SourcePath,
    file: &Asset,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Observation> {
    match table(world, page, file) {
        Ok((path, bytes)) => match text::of(&path, &bytes) {
            Ok(text) => {
                text::say_secret(&path, "the table", text, diagnostics);
                let text = text::publishable(&path, text, diagnostics);
                parse(&path, &text, diagnostics)
            }
            Err(diagnostic) => {
                diagnostics.push(*diagnostic);
                Vec::new()
            }
        },
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            Vec::new()
        }
    }
}

/// The file that a page names, from its own folder or from the root of the content: nothing else is
/// the page's to read.
fn table(
    world: &dyn World,
    page: &SourcePath,
    file: &Asset,
) -> Result<(SourcePath, Vec<u8>), Box<Diagnostic>> {
    let said = |code, message| Diagnostic::new(code, page, message).at(file.span);
    let from_root = |written: &str| path::join(CONTENT, written.trim_start_matches('/'));
    let candidates = path::spellings(&file.written)
        .flat_map(|written| [path::join(page.folder(), &written), from_root(&written)]);
    let in_content = candidates.flatten().filter(|path| is_in_content(path));
    let candidates: Vec<SourcePath> = in_content.map(SourcePath::new).collect();
    if candidates.is_empty() {
        let message = format!("`{}` is not among the files of `{CONTENT}/`", file.written);
        return Err(said(&codes::PATH_OUTSIDE, message)
            .hint("put the CSV file beside the page, and write its name alone")
            .into());
    }
    for path in candidates {
        match world.read(&path) {
            Ok(bytes) if bytes.len() as u64 > world.bounds().text => {
                let error = Unread::TooLarge(world.bounds().text).into();
                return Err(Box::new(text::unreadable(&path, &error)));
            }
            Ok(bytes) => return Ok((path, bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !world.has_file(&path) => {}
            Err(error) => return Err(Box::new(text::unreadable(&path, &error))),
        }
    }
    let message = format!("the file `{}` is not there", file.written);
    Err(said(&codes::IMAGE_MISSING, message).hint("put the CSV file beside the page").into())
}

/// Whether a path is that of a file that could be published.
fn is_in_content(path: &str) -> bool {
    let inside = path.strip_prefix(CONTENT).and_then(|path| path.strip_prefix('/'));
    inside.is_some_and(|inside| leavings::of_path(inside).is_none())
}

fn parse(path: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Observation> {
    // Blank lines before the names of the columns say nothing; what stands behind a line is found by its place in the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = &*with_plain_ends(text);
    let lines = Lines::of(text);
    let line = |position: Option<&csv::Position>| {
        let at = position.map_or(0, |it| usize::try_from(it.byte()).unwrap_or(usize::MAX));
        let rest = text.get(at..).unwrap_or("");
        // The position is that of the end of the row before, with the blank lines that follow it.
        let blank = rest.len() - rest.trim_start_matches('\n').len();
        lines.place(at + blank).0 + 1
    };
    let separator = separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .delimiter(separator as u8)
        .from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(str::to_lowercase).collect(),
        Err(error) => {
            diagnostics.push(unreadable(path, line(error.position())));
            return Vec::new();
        }
    };
    let first = line(reader.headers().ok().and_then(csv::StringRecord::position));
    if !headers.iter().any(|header| header == "value") {
        let message =
            format!("there is no column `value`; the columns are `{}`", COLUMNS.join("`, `"));
        diagnostics.push(wrong(path, first, &message, &named_columns()));
    }
    let mut observations = Vec::new();
    for record in reader.records() {
        match record {
            // A line with nothing but spaces.
            Ok(record) if record.iter().eq([""]) && headers.len() > 1 => {}
            Ok(record) => {
                let line = line(record.position());
                let row = Row { path, headers: &headers, separator, record: &record, line };
                match record.len() == headers.len() {
                    true => observations.push(row.observation(diagnostics)),
                    false => diagnostics.push(row.unequal()),
                }
            }
            Err(error) => diagnostics.push(unreadable(path, line(error.position()))),
        }
    }
    observations
}

/// What stands between the columns: where a comma stands in numbers, programs write a semicolon.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.is_empty()).unwrap_or("");
    if first.contains(';') && !first.contains(',') { ';' } else { ',' }
}

/// A line of a table.
struct Row<'a> {
    path: &'a SourcePath,
    headers: &'a [String],
    separator: char,
    record: &'a csv::StringRecord,
    /// In which line of the file it begins.
    line: u32,
}

impl Row<'_> {
    fn column(&self, name: &str) -> Option<&str> {
        let at = self.headers.iter().position(|header| header == name)?;
        self.record.get(at).filter(|value| !value.is_empty())
    }

    /// The figure, with a point where a table has semicolons to keep its commas.
    fn figure(&self) -> Option<String> {
        let value = self.column("value")?;
        let is_fraction = |text: &str| {
            let number = text.strip_prefix('-').unwrap_or(text);
            number.split(',').count() == 2
                && number
                    .split(',')
                    .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        Some(match self.separator == ';' && is_fraction(value) {
            true => value.replace(',', "."),
            false => value.to_owned(),
        })
    }

    fn observation(&self, diagnostics: &mut Vec<Diagnostic>) -> Observation {
        let span = Span::at(self.line, 1);
        let text = |name: &str| {
            let text = self.column(name)?.to_owned();
            Some(Text { text, translated: false, span })
        };
        let told = |written: &str, key: fn(&str) -> String| Told {
            compared: key(written),
            written: written.to_owned(),
        };
        let (year, figure) = (self.column("year"), self.figure());
        let figure = figure.as_deref();
        let identity = vec![
            year.map(|year| told(year, PartialDate::key)),
            figure.map(|figure| told(figure, Amount::key)),
        ];
        let written = self.column("value");
        diagnostics.extend(written.and_then(|written| unclear_figure(written, self.path, span)));
        if let Some(year) = year.filter(|year| PartialDate::parse(year).is_none()) {
            let message = format!("`{year}` is no year, month or day");
            let hint = "write `2015`, `2015-03` or `2015-03-01` in the column `year`";
            diagnostics.push(wrong(self.path, self.line, &message, hint));
        }
        let id = self.column("id").filter(|id| unit::is_id(id));
        Observation {
            identity: Identity::of(id, identity, span).in_table(self.path.as_str()),
            place: text("place"),
            year: year.and_then(PartialDate::parse),
            value: figure.and_then(Amount::parse),
            note: text("note"),
            file: None,
        }
    }

    /// What is said of a line that has more values than there are columns, or fewer.
    fn unequal(&self) -> Diagnostic {
        let message = format!(
            "this line has {}, and the first line names {}",
            counted(self.record.len(), "value"),
            counted(self.headers.len(), "column")
        );
        let separator = self.separator;
        let hint = format!(
            "write `{separator}` between the values, also where one is left out, and put a value with `{separator}` in double quotes"
        );
        wrong(self.path, self.line, &message, &hint)
    }
}

/// What is said of a line that cannot be read.
fn unreadable(path: &SourcePath, line: u32) -> Diagnostic {
    wrong(path, line, "this line cannot be read", &named_columns())
}

fn counted(number: usize, what: &str) -> String {
    match number {
        1 => format!("1 {what}"),
        number => format!("{number} {what}s"),
    }
}

fn named_columns() -> String {
    format!("the first line names the columns: {}", COLUMNS.join(","))
}

fn wrong(path: &SourcePath, line: u32, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::WRONG_TYPE,
        path,
        format!("this is not a table of observations: {message}"),
    )
    .at(Span::at(line, 1))
    .hint(hint)
}
