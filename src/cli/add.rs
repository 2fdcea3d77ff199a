//! `welcomat add`: each kind is a command of its own, with its simple fields as options.

use std::io::Write;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::{CANNOT_BE_USED, DONE, Refusal, failed, in_site, refused, site_folder, today};
use crate::diagnostic::{self, Diagnostic, printable};
use crate::kinds::{Common, Kind};
use crate::pipeline;
use crate::record::{FieldShape, Record, Shape};
use crate::scaffold::{self, File, NewPage};
use crate::site::Site;
use crate::world::{Disk, World};

/// Fields that are not options: the title stands first, and the others are words of the command.
const NO_OPTIONS: &[&str] = &["title", "translation", "language", "root", "id", "in"];

/// What `welcomat add` takes.
#[derive(Debug)]
pub(super) struct Arguments {
    kind: Kind,
    title: String,
    root: PathBuf,
    language: Option<String>,
    id: Option<String>,
    below: Option<String>,
    given: Vec<(&'static str, Vec<String>)>,
}

impl Args for Arguments {
    fn augment_args(command: Command) -> Command {
        command
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand_value_name("KIND")
            .subcommand_help_heading("Kinds")
            .subcommands(Kind::ALL.iter().map(|kind| of_kind(*kind)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Arguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let chosen = matches.subcommand().and_then(|(name, matches)| {
            let kind = Kind::ALL.iter().find(|kind| kind.name() == name)?;
            Some((*kind, matches))
        });
        let Some((kind, matches)) = chosen else {
            let mut error = clap::Error::new(ErrorKind::MissingSubcommand);
            let context = ContextValue::String("add".to_owned());
            error.insert(ContextKind::InvalidSubcommand, context);
            return Err(error);
        };
        let one = |name: &str| matches.get_one::<String>(name).cloned();
        let values = |field: &'static FieldShape| {
            let values = matches.get_many::<String>(field.key)?;
            Some((field.key, values.cloned().collect()))
        };
        Ok(Arguments {
            kind,
            title: one("TITLE").unwrap_or_default(),
            root: matches.get_one::<PathBuf>("root").cloned().unwrap_or_default(),
            language: one("language"),
            id: one("id"),
            below: one("in"),
            given: options(kind).filter_map(values).collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The fields that can be given as options.
fn options(kind: Kind) -> impl Iterator<Item = &'static FieldShape> {
    let fields = kind.fields().iter().chain(Common::FIELDS);
    fields.filter(|field| !NO_OPTIONS.contains(&field.key) && scaffold::is_simple(field))
}

/// The command that adds a page of a kind.
fn of_kind(kind: Kind) -> Command {
    let below = Arg::new("in").long("in").value_name("FOLDER");
    let below = match kind {
        Kind::Guide => below.visible_alias("city").help("The city whose guide it belongs to"),
        _ => below.help("A folder below that of the kind"),
    };
    let fields = options(kind).map(option);
    Command::new(kind.name())
        .about(without_stop(kind.doc()))
        .arg(Arg::new("TITLE").required(true).help(
            "The title of the new page; with `--language`, the page to translate: its id, file or title",
        ))
        .arg(
            Arg::new("root")
                .long("root")
                .value_name("DIR")
                .default_value(".")
                .value_parser(clap::value_parser!(PathBuf))
                .help("The folder of the site, which holds `welcomat.yaml` and `content/`"),
        )
        .arg(
            Arg::new("language")
                .long("language")
                .value_name("TAG")
                .help("Begin the translation of a page into this language"),
        )
        .arg(
            Arg::new("id")
                .long("id")
                .value_name("ID")
                .help("The last part of its address, instead of one made of the title"),
        )
        .arg(below)
        .args(fields)
}

/// The other texts of a help have no full stop at their end.
fn without_stop(doc: &str) -> String {
    doc.trim_end_matches('.').to_owned()
}

fn option(field: &'static FieldShape) -> Arg {
    let arg = Arg::new(field.key)
        .long(field.key)
        .value_name("VALUE")
        .help(without_stop(field.doc()))
        .help_heading("Fields")
        .hide_possible_values(true)
        .allow_hyphen_values(true);
    let (item, is_list) = match &field.shape {
        Shape::List(item) => (*item, true),
        shape => (shape, false),
    };
    let arg = match item {
        Shape::Choice(words) => {
            let words = words.iter().map(|(word, _)| *word);
            arg.value_parser(PossibleValuesParser::new(words)).hide_possible_values(false)
        }
        // A sentence may hold a comma; the name of a page does not.
        Shape::Text | Shape::Record(_) => arg,
        _ if is_list => arg.value_delimiter(','),
        _ => arg,
    };
    arg.action(if is_list { ArgAction::Append } else { ArgAction::Set })
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(code) => code,
        Err(refusal) => refused(&refusal.to_string()),
    }
}

fn try_run(arguments: &Arguments) -> Result<u8, Refusal> {
    let world = Disk::new(site_folder(&arguments.root)?, today(None)?);
    let (site, said) = pipeline::assembled(&world);
    let Some(site) = site else {
        say(&said, &world);
        return Ok(CANNOT_BE_USED);
    };
    let file = match &arguments.language {
        Some(tag) if !is_new(arguments, &site, tag) => {
            begin_translation(arguments, &world, &site, tag)?
        }
        _ => scaffold::page(&site, &asked(arguments))?,
    };
    let (faults, overlay) = scaffold::faults(&world, &file);
    if faults.iter().any(Diagnostic::is_error) {
        say(&faults, &overlay);
        return Err(Refusal::new(format!("`{}` was not written", file.path)));
    }
    scaffold::write_new(world.root(), &file).map_err(|failure| failed(&failure))?;
    say(&faults, &overlay);
    added(arguments, &file);
    Ok(DONE)
}

/// In the source language a page is not translated but begun.
fn is_new(arguments: &Arguments, site: &Site, tag: &str) -> bool {
    let source = site.config.source;
    let folder = arguments.kind.folder();
    let exists = site.find(&format!("{folder}/{}", arguments.title)).is_some();
    site.config.find(tag) == Some(source) && !exists
}

fn begin_translation(
    arguments: &Arguments,
    world: &dyn World,
    site: &Site,
    tag: &str,
) -> Result<File, Refusal> {
    if let Some((key, _)) = arguments.given.first() {
        return Err(Refusal::new(format!(
            "a translation has no `{key}`: facts stand in the original"
        ))
        .hint(format!("leave `--{key}` out, or change it in the original")));
    }
    if arguments.id.is_some() || arguments.below.is_some() {
        return Err(Refusal::new("a translation has the address of its original")
            .hint("leave `--id` and `--in` out"));
    }
    scaffold::translation(world, site, arguments.kind, &arguments.title, tag)
}

fn asked(arguments: &Arguments) -> NewPage<'_> {
    NewPage {
        kind: arguments.kind,
        title: &arguments.title,
        id: arguments.id.as_deref(),
        below: arguments.below.as_deref(),
        given: arguments.given.clone(),
    }
}

fn say(said: &[Diagnostic], world: &dyn World) {
    let text = diagnostic::render(said, diagnostic::Format::Text, world);
    let _ = anstream::stderr().write_all(text.as_bytes());
}

fn added(arguments: &Arguments, file: &File) {
    let green = anstyle::AnsiColor::Green.on_default().bold();
    let path = in_site(&arguments.root, file.path.as_str());
    let next = match arguments.language {
        Some(_) => "when the translation is done, remove its line `in_progress: true`",
        None => "it is a draft: when it is done, remove its line `status: draft`",
    };
    let path = path.to_string_lossy();
    let _ = writeln!(anstream::stderr(), "{green}added{green:#} `{}`\n{next}", printable(&path));
}
