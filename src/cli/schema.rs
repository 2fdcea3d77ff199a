//! `welcomat schema`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{DONE, Refusal, failed, refused};
use crate::content::schema::{self, Schema};
use crate::scaffold::{self, File};
use crate::words::diagnostic::{self, printable};

/// What `welcomat schema` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A kind of pages, `practice`, its translations, `practice.translation`, or `config`: only this one.
    #[arg(value_name = "KIND|config")]
    name: Option<String>,
    /// Write each into a file of its own in this folder, in place of what is there.
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(()) => DONE,
        Err(refusal) => refused(&refusal.to_string()),
    }
}

fn try_run(arguments: &Arguments) -> Result<(), Refusal> {
    let asked = arguments.name.as_deref().map(find).transpose()?;
    if let Some(folder) = &arguments.output {
        let schemas = asked.map_or_else(schema::all, |schema| vec![schema]);
        let files: Vec<File> = schemas.iter().map(|schema| File::of_schema("", schema)).collect();
        return scaffold::replace(folder, &files).map_err(|failure| failed(&failure));
    }
    let text = asked.map_or_else(schema::bundle, |schema| schema.to_json());
    // A reader that has gone away (`| head`) is no reason to fail.
    let _ = std::io::stdout().write_all(text.as_bytes());
    Ok(())
}

fn find(name: &str) -> Result<Schema, Refusal> {
    schema::find(name).ok_or_else(|| {
        let names: Vec<String> = schema::all().into_iter().map(|schema| schema.name).collect();
        let hint = diagnostic::did_you_mean(name, names.iter().map(String::as_str));
        let hint = hint.unwrap_or_else(|| format!("there are {}", names.join(", ")));
        Refusal::new(format!("there is no schema `{}`", printable(name))).hint(hint)
    })
}
