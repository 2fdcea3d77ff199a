//! `welcomat add`: each kind is a command of its own, with its simple fields as options.

use std::io::Write;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::{
    CANNOT_BE_USED, CONTENT_HAS_ERRORS, DONE, Refusal, failed, in_site, refused, site_folder, today,
};
use crate::build::pipeline;
use crate::content::config::Lang;
use crate::content::kinds::{Common, Kind};
use crate::content::record::{FieldShape, Record, Shape};
use crate::scaffold::{self, Begun, File, NewPage, Which};
use crate::site::{self, Site};
use crate::words::diagnostic::{self, Diagnostic, printable};
use crate::words::path::SubjectId;
use crate::words::world::{Disk, World};

/// Fields that are not options: the title stands first, and the others are words of the command.
const NO_OPTIONS: &[&str] =
    &["title", "translation", "language", "root", "id", "in", "accept", "accept-all"];

/// What `welcomat add` takes.
#[derive(Debug)]
pub(super) struct Arguments {
    kind: Kind,
    title: String,
    root: PathBuf,
    language: Option<String>,
    id: Option<String>,
    below: Option<String>,
    accept: Option<Which>,
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
            accept: which(matches),
            given: options(kind).filter_map(values).collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Which texts of a translation are to be recorded.
fn which(matches: &ArgMatches) -> Option<Which> {
    if matches.get_flag("accept-all") {
        return Some(Which::All);
    }
    let keys = || matches.get_many("accept").into_iter().flatten().cloned().collect();
    let keys: Vec<String> = matches.contains_id("accept").then(keys)?;
    Some(if keys.is_empty() { Which::New } else { Which::Keys(keys) })
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
                .help("Begin the translation of a page into this language, or say how it stands"),
        )
        .arg(
            Arg::new("accept")
                .long("accept")
                .value_name("KEY")
                .num_args(0..)
                .value_delimiter(',')
                .requires("language")
                .help("Record that a translation says what its original says now: the texts that were never recorded, or those of these keys"),
        )
        .arg(
            Arg::new("accept-all")
                .long("accept-all")
                .action(ArgAction::SetTrue)
                .requires("language")
                .conflicts_with("accept")
                .help("Record all texts of a translation, also those that are out of date"),
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
    if let Some((subject, lang)) = existing(arguments, &site) {
        return stand(arguments, &world, &site, subject, lang);
    }
    let begun = match &arguments.language {
        Some(tag) if !is_new(arguments, &site, tag) => {
            begin_translation(arguments, &world, &site, tag)?
        }
        _ => {
            let file = scaffold::page(&site, &asked(arguments))?;
            let said = scaffold::another_guide(&site, &asked(arguments)).into_iter().collect();
            Begun { file, source: None, said }
        }
    };
    let file = begun.file;
    let (faults, overlay) = scaffold::faults(&world, &file, begun.source.as_ref());
    if faults.iter().any(Diagnostic::is_error) {
        say(&faults, &overlay);
        return Err(Refusal::new(format!("`{}` was not written", file.path)));
    }
    scaffold::write_new(world.root(), &file).map_err(|failure| failed(&failure))?;
    if let Some(source) = begun.source {
        scaffold::rewrite(world.root(), &[source]).map_err(|failure| failed(&failure))?;
    }
    tell(&begun.said);
    say(&faults, &overlay);
    added(arguments, &file);
    Ok(DONE)
}

/// The translation that is asked for, where there is one.
fn existing(arguments: &Arguments, site: &Site) -> Option<(SubjectId, Lang)> {
    let lang = site.config.find(arguments.language.as_ref()?)?;
    let subject = scaffold::named_page(site, arguments.kind, &arguments.title).ok()?;
    let is_there = lang != site.config.source && site.exists_in(subject, lang);
    (is_there && arguments.given.is_empty()).then_some((subject, lang))
}

/// Says how a translation stands, or notes that it says what its original says now.
fn stand(
    arguments: &Arguments,
    world: &Disk,
    site: &Site,
    subject: SubjectId,
    lang: Lang,
) -> Result<u8, Refusal> {
    let path = &site.document(site.shown(subject, lang)).source.path;
    let Some(which) = &arguments.accept else {
        let open = scaffold::open_units(site, subject, lang);
        if open.is_empty() {
            tell(&[format!("`{path}` is there, and every text of it is current")]);
            return Ok(DONE);
        }
        let lines: Vec<_> = open.iter().map(|line| printable(line)).collect();
        let _ = writeln!(anstream::stdout(), "{}", lines.join("\n"));
        tell(&[
            format!("`{path}` is there; the texts above are not current"),
            remedy(site, subject, lang),
        ]);
        return Ok(DONE);
    };
    let accepted = scaffold::accept(world, site, (subject, lang), which)?;
    scaffold::rewrite(world.root(), &accepted.files).map_err(|failure| failed(&failure))?;
    tell(&accepted.done);
    tell_pairs("recorded, as it stands now:", &accepted.recorded);
    tell(&accepted.refused);
    let written = accepted.files.iter().map(|rewrite| format!("noted in `{}`", rewrite.file.path));
    let written: Vec<String> = written.collect();
    let is_done = accepted.refused.is_empty() && accepted.out_of_date.is_empty();
    match written.is_empty() {
        true if is_done => tell(&[format!("`{path}` had noted all of it already")]),
        _ => tell(&written),
    }
    if !accepted.out_of_date.is_empty() {
        tell_pairs("not recorded, because the original has changed since:", &accepted.out_of_date);
        tell(&[remedy(site, subject, lang)]);
    }
    // Whoever runs it in a script must notice that something is left to do by hand.
    Ok(if is_done { DONE } else { CONTENT_HAS_ERRORS })
}

/// How texts that are right are recorded.
fn remedy(site: &Site, subject: SubjectId, lang: Lang) -> String {
    let command = site::command(site.source(subject), site.config.tag(lang));
    format!(
        "compare each text with the original and mend it, then run `{command} KEY,KEY` with the keys of those that are right, or `{command}-all` if all of them are"
    )
}

/// Tells what stands side by side, so that a person sees what is confirmed.
fn tell_pairs(title: &str, pairs: &[String]) {
    if pairs.is_empty() {
        return;
    }
    tell(&[title.to_owned()]);
    tell(&pairs.iter().map(|pair| format!("  {pair}")).collect::<Vec<_>>());
}

fn tell(lines: &[String]) {
    for line in lines {
        let _ = writeln!(anstream::stderr(), "{}", printable(line));
    }
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
) -> Result<Begun, Refusal> {
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
