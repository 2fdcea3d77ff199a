//! The figures of indicators that stand in a CSV file beside the page.
//!
//! Read after parsing, since parsing knows one file only. Owns the columns; what an observation is,
//! its kind says.

use crate::date::PartialDate;
use crate::diagnostic::{Diagnostic, Span, codes};
use crate::document::Document;
use crate::kinds::{Facts, Observation};
use crate::path::{self, SourcePath};
use crate::record::{Amount, Asset, Text};
use crate::sources::CONTENT;
use crate::text;
use crate::world::World;

const COLUMNS: [&str; 4] = ["place", "year", "value", "note"];

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
    let from_root = || path::join(CONTENT, file.written.trim_start_matches('/'));
    let candidates = [path::join(page.folder(), &file.written), from_root()];
    let read = candidates
        .into_iter()
        .flatten()
        .map(SourcePath::new)
        .find_map(|path| text::read(world, &path).ok().map(|bytes| (path, bytes)));
    let Some((path, bytes)) = read else {
        diagnostics.push(
            Diagnostic::new(
                &codes::IMAGE_MISSING,
                page,
                format!("the file `{}` is not there", file.written),
            )
            .at(file.span)
            .hint("put the CSV file beside the page"),
        );
        return Vec::new();
    };
    match text::of(&path, &bytes) {
        Ok(text) => {
            let text = text::publishable(&path, text, diagnostics);
            parse(&path, &text, diagnostics)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            Vec::new()
        }
    }
}

fn parse(path: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Observation> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(str::to_lowercase).collect(),
        Err(error) => {
            diagnostics.push(wrong(path, 1, &error.to_string()));
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
            Ok(record) => observations.push(observation(&headers, &record)),
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                diagnostics.push(wrong(path, line, &error.to_string()));
            }
        }
    }
    observations
}

fn observation(headers: &[String], record: &csv::StringRecord) -> Observation {
    let column = |name: &str| {
        let at = headers.iter().position(|header| header == name)?;
        record.get(at).filter(|value| !value.is_empty())
    };
    let text =
        |name: &str| column(name).map(|text| Text { text: text.to_owned(), translated: false });
    Observation {
        place: text("place"),
        year: column("year").and_then(PartialDate::parse),
        value: column("value").and_then(Amount::parse),
        note: text("note"),
        file: None,
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
