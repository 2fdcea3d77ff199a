//! The figures of indicators that stand in a CSV file beside the page.
//!
//! Read after parsing, since parsing knows one file only. Owns the columns; what an observation is,
//! its kind says.

use std::io;

use crate::date::PartialDate;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::document::Document;
use crate::kinds::{Facts, Observation};
use crate::leavings;
use crate::path::{self, SourcePath};
use crate::record::{Amount, Asset, Field, Identity, Text, Told, unclear_figure};
use crate::sources::CONTENT;
use crate::text;
use crate::unit;
use crate::world::{Unread, World};

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

fn rows(
    world: &dyn World,
    page: &SourcePath,
    file: &Asset,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Observation> {
    match table(world, page, file) {
        Ok((path, bytes)) => match text::of(&path, &bytes) {
            Ok(text) => {
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
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(str::to_lowercase).collect(),
        Err(error) => {
            diagnostics.push(unreadable(path, &error));
            return Vec::new();
        }
    };
    if !headers.iter().any(|header| header == "value") {
        let message =
            format!("there is no column `value`; the columns are `{}`", COLUMNS.join("`, `"));
        diagnostics.push(wrong(path, 1, &message));
    }
    let mut observations = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => observations.push(observation(path, &headers, &record, diagnostics)),
            Err(error) => {
                diagnostics.push(unreadable(path, &error));
            }
        }
    }
    observations
}

fn observation(
    path: &SourcePath,
    headers: &[String],
    record: &csv::StringRecord,
    diagnostics: &mut Vec<Diagnostic>,
) -> Observation {
    let column = |name: &str| {
        let at = headers.iter().position(|header| header == name)?;
        record.get(at).filter(|value| !value.is_empty())
    };
    let line = record.position().map_or(1, csv::Position::line);
    let span = Span::at(u32::try_from(line).unwrap_or(1), 1);
    let text = |name: &str| {
        column(name).map(|text| Text { text: text.to_owned(), translated: false, span })
    };
    let told = |name: &str, key: fn(&str) -> String| {
        column(name).map(|written| Told { compared: key(written), written: written.to_owned() })
    };
    let told = vec![told("year", PartialDate::key), told("value", Amount::key)];
    let value = column("value");
    diagnostics.extend(value.and_then(|value| unclear_figure(value, path, span)));
    let id = column("id").filter(|id| unit::is_id(id));
    Observation {
        identity: Identity::of(id, told, span).in_table(path.as_str()),
        place: text("place"),
        year: column("year").and_then(PartialDate::parse),
        value: value.and_then(Amount::parse),
        note: text("note"),
        file: None,
    }
}

/// What is said of a line that is no row of the table.
fn unreadable(path: &SourcePath, error: &csv::Error) -> Diagnostic {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let message = format!(
                "this line has {}, and the first line names {}",
                counted(*len, "value"),
                counted(*expected_len, "column")
            );
            wrong(path, line, &message)
                .hint("write a comma between the values, also where one is left out, and put a value with a comma in double quotes")
        }
        _ => wrong(path, line, "this line cannot be read"),
    }
}

fn counted(number: u64, what: &str) -> String {
    match number {
        1 => format!("1 {what}"),
        number => format!("{number} {what}s"),
    }
}

fn wrong(path: &SourcePath, line: u64, message: &str) -> Diagnostic {
    Diagnostic::new(
        &codes::WRONG_TYPE,
        path,
        format!("this is not a table of observations: {message}"),
    )
    .at(Span::at(u32::try_from(line).unwrap_or(1), 1))
    .hint(format!("the first line names the columns: {}", COLUMNS.join(",")))
}
