//! `welcomat serve`.

use std::collections::HashSet;
use std::io::Write;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use clap::{Args, ValueEnum};

use super::fonts;
use super::{DONE, MEMORY, refused, shown, site_folder, today};
use crate::build::memory::Changes;
use crate::build::pipeline::Options;
use crate::desk::connections;
use crate::desk::editor::Editor;
use crate::desk::gate::HostName;
use crate::desk::limits::Limits;
use crate::desk::server::Server;
use crate::desk::state::{Desk, Edition};
use crate::desk::watch::{Method, Watch};
use crate::output::view::Extras;
use crate::words::diagnostic::{self, Diagnostic, printable, printable_lines};
use crate::words::os::{self, Doing};
use crate::words::world::Disk;

/// How many ports after the wanted one are tried.
const PORTS: u16 = 50;

/// What `welcomat serve` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The folder of the site, which holds `welcomat.yaml` and `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// The address to listen at. With any other than the usual one, other people in the network can
    /// see the site and its drafts.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port to listen at; the next free one where it is taken.
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    port: u16,
    /// A name of this machine under which browsers in the network may ask; can be given several times.
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
    /// How changes are noticed [default: `native`, and where that does not work, `poll`].
    #[arg(long, value_enum)]
    watcher: Option<Watcher>,
    /// Which editor the links to files open: `code`, `idea`, `zed` and others, `none`, or an address of
    /// an editor with `{file}`, `{line}` and `{column}` [default: what VISUAL or EDITOR names, else `code`].
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
    /// Say with every change where the time went.
    #[arg(long)]
    timings: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Watcher {
    /// The system tells of changes.
    Native,
    /// The files are looked at again and again; for network drives and containers.
    Poll,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match try_run(arguments) {
        Ok(()) => DONE,
        Err(message) => refused(&message),
    }
}

fn try_run(arguments: &Arguments) -> Result<(), String> {
    let started = Instant::now();
    let root = site_folder(&arguments.root)?;
    let root = root.canonicalize().map_err(|error| {
        let refused = os::in_words(&error, Doing::Reading);
        format!("`{}`: {}", shown(&root), refused.with_hint())
    })?;
    let editor = editor(arguments.editor.as_deref(), &root)?;
    let hosts = hosts(&arguments.allow_host)?;
    let listener = listen(arguments)?;
    let world = match std::env::var_os("SOURCE_DATE_EPOCH") {
        Some(_) => Disk::new(&root, today(None)?),
        None => Disk::by_the_clock(&root),
    };
    let world = world.remembering_in(root.join(MEMORY)).with_fonts_in(fonts::folders());
    let options = Options { drafts: true, extras: Extras::ALL, ..Options::default() };
    let desk = Arc::new(Desk::new(Arc::new(world), options));
    // Only now: a system that watches tells of every file that is read. What was saved meanwhile is
    // looked for before the first change is waited for.
    let watch = watch(&root, arguments.watcher)?;
    let terminal = Arc::new(Mutex::new(Terminal { said: Vec::new(), timings: arguments.timings }));
    let edition = desk.edition();
    lock(&terminal).say(&edition.problems, &desk);
    if arguments.timings {
        super::say_timings(&edition.timings, started.elapsed());
    }
    let address = address(&listener, &edition)?;
    if !arguments.host.to_canonical().is_loopback() {
        warn_of_others(arguments.host);
    }
    welcome(&edition, &address, &watch, started);
    let (watched, speaks) = (Arc::clone(&desk), Arc::clone(&terminal));
    std::thread::spawn(move || follow(watch, &watched, &speaks));
    if arguments.open && open::that_detached(&address).is_err() {
        hint(&format!("no browser could be opened; the site is at {address}"));
    }
    let world = Arc::clone(&desk);
    let report = Box::new(move |wrong: &Diagnostic| lock(&terminal).say_of_a_page(wrong, &world));
    answer(Server::new(desk, editor, hosts, report, Limits::default()), listener)
}

/// The names that are allowed besides.
fn hosts(written: &[String]) -> Result<Vec<HostName>, String> {
    let host = |name: &String| {
        HostName::parse(name).ok_or_else(|| {
            format!(
                "`--allow-host {name}` is not the name of a computer\n\nhint: write the name alone, without `http://`, port or path: `--allow-host my-computer.local`"
            )
        })
    };
    written.iter().map(host).collect()
}

fn editor(wanted: Option<&str>, root: &Path) -> Result<Editor, String> {
    let commands = ["VISUAL", "EDITOR"].map(|name| std::env::var(name).unwrap_or_default());
    let usual = || Editor::usual(commands.iter().map(String::as_str));
    Editor::new(wanted.unwrap_or_else(usual), root)
        .map_err(|unknown| format!("{}\n\nhint: {}", unknown.message, unknown.hint))
}

/// Takes the port, or the next that is free.
fn listen(arguments: &Arguments) -> Result<TcpListener, String> {
    let ports = arguments.port..=arguments.port.saturating_add(PORTS);
    for port in ports {
        match TcpListener::bind(SocketAddr::new(arguments.host, port)) {
            Ok(listener) => {
                if port != arguments.port {
                    hint(&format!("port {} is taken; this is {port}", arguments.port));
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => {
                let refused = os::in_words(&error, Doing::Writing);
                return Err(format!(
                    "cannot listen at {}: {}",
                    arguments.host,
                    refused.with_hint()
                ));
            }
        }
    }
    Err(format!(
        "no port from {} to {} is free: other programs listen there\n\nhint: name another with `--port`",
        arguments.port,
        arguments.port.saturating_add(PORTS)
    ))
}

fn watch(root: &Path, wanted: Option<Watcher>) -> Result<Watch, String> {
    let method = match wanted {
        Some(Watcher::Poll) => Method::Poll,
        Some(Watcher::Native) | None => Method::Native,
    };
    match Watch::start(root, method) {
        Ok(watch) => Ok(watch),
        Err(why) if wanted.is_none() => {
            hint(&format!(
                "the system does not tell of changes here ({}); the files are looked at several times a second instead, as with `--watcher poll`",
                why.0
            ));
            Watch::start(root, Method::Poll).map_err(|why| why.0)
        }
        Err(why) => Err(format!("`{}` cannot be watched: {}", shown(root), why.0)),
    }
}

/// The address of the site, with the path of `base_url`.
fn address(listener: &TcpListener, edition: &Edition) -> Result<String, String> {
    let local = listener.local_addr().map_err(|error| no_server(&error))?;
    let snapshot = edition.snapshot.as_ref();
    let base = snapshot.map_or("/", |snapshot| snapshot.view.site.config.base_path());
    let host = match local.ip() {
        ip if ip.is_unspecified() => SocketAddr::new([127, 0, 0, 1].into(), local.port()),
        _ => local,
    };
    Ok(format!("http://{host}{base}"))
}

fn welcome(edition: &Edition, address: &str, watch: &Watch, started: Instant) {
    let green = anstyle::AnsiColor::Green.on_default().bold();
    let what = match &edition.snapshot {
        Some(snapshot) => {
            let site = &snapshot.view.site;
            let (pages, languages) = (site.document_ids().len(), site.config.languages.len());
            format!("{} in {}", super::plural(pages, "page"), super::plural(languages, "language"))
        }
        None => "nothing yet, until the errors above are mended".to_owned(),
    };
    let how = match watch.method {
        Method::Native => "",
        Method::Poll => ", by looking again",
    };
    let _ = writeln!(
        anstream::stderr(),
        "{green}serving{green:#} {address}  {what}, ready in {:.2} s\n\
         watching `content/`, `themes/` and `welcomat.yaml`{how}; all pages are listed at {address}_desk/\n\
         press Ctrl+C to end",
        started.elapsed().as_secs_f64(),
    );
}

/// Says what everybody can see who can reach this computer.
fn warn_of_others(host: IpAddr) {
    let yellow = anstyle::AnsiColor::Yellow.on_default().bold();
    let at = match host.is_unspecified() {
        true => "on every address of this computer",
        false => "on an address that other computers can reach",
    };
    let _ = writeln!(
        anstream::stderr(),
        "{yellow}warning{yellow:#}: everybody in your network can open this site, not only you: `--host {host}` listens {at}, without a password and without encryption\n\
         They see your drafts, every message with the lines of your files that it quotes and, in links to the editor, where the files lie on this computer. They cannot change anything.\n\
         hint: leave out `--host` to keep the site to this computer; `--editor none` leaves out the links",
    );
}

/// Takes in one burst of changes after another.
fn follow(watch: Watch, desk: &Desk, terminal: &Mutex<Terminal>) {
    let edition = desk.update(&Changes::Anything);
    lock(terminal).say(&edition.problems, desk);
    for changes in watch {
        let edition = desk.update(&changes);
        let mut terminal = lock(terminal);
        terminal.changed(&changes, &edition);
        terminal.say(&edition.problems, desk);
    }
}

/// What was said so far: nothing is said twice in a row.
struct Terminal {
    said: Vec<Diagnostic>,
    timings: bool,
}

impl Terminal {
    fn changed(&self, changes: &Changes, edition: &Edition) {
        let what = match changes {
            Changes::Anything => "changed: the files of the site".to_owned(),
            Changes::At(paths) => match paths.first() {
                Some(first) if paths.len() == 1 => format!("changed: `{first}`"),
                Some(first) => {
                    let more = super::plural(paths.len() - 1, "other file");
                    format!("changed: `{first}` and {more}")
                }
                None => return,
            },
        };
        let took = edition.took().as_secs_f64() * 1000.0;
        let shown = match edition.is_current() {
            true => format!(", shown after {took:.0} ms"),
            false => "; the last good version stays until this is mended:".to_owned(),
        };
        let _ = writeln!(anstream::stderr(), "{}{shown}", printable(&what));
        if self.timings {
            super::say_timings(&edition.timings, edition.took());
        }
    }

    fn say(&mut self, problems: &[Diagnostic], desk: &Desk) {
        let known: HashSet<&Diagnostic> = self.said.iter().collect();
        let is_new = |problem: &&Diagnostic| !known.contains(problem);
        let new: Vec<Diagnostic> = problems.iter().filter(is_new).cloned().collect();
        let hints = diagnostic::Hints { command: super::ALL_OF_A_CODE, baseline: true };
        let text = diagnostic::summarised(&new, &hints, &*desk.world);
        let _ = anstream::stderr().write_all(text.as_bytes());
        if !self.said.is_empty() && problems.is_empty() {
            let green = anstyle::AnsiColor::Green.on_default();
            let _ =
                writeln!(anstream::stderr(), "{green}mended{green:#}: nothing is wrong any more");
        }
        self.said = problems.to_vec();
    }

    /// What only asking for a page has shown; once, however often it is asked for, until something changes.
    fn say_of_a_page(&mut self, wrong: &Diagnostic, desk: &Desk) {
        if self.said.contains(wrong) {
            return;
        }
        let text =
            diagnostic::render(std::slice::from_ref(wrong), diagnostic::Format::Text, &*desk.world);
        let _ = anstream::stderr().write_all(text.as_bytes());
        self.said.push(wrong.clone());
    }
}

/// What is said is said whole: nothing that is done under this lock can be left half done.
fn lock(terminal: &Mutex<Terminal>) -> MutexGuard<'_, Terminal> {
    terminal.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why nothing can be served.
fn no_server(error: &std::io::Error) -> String {
    let refused = os::in_words(error, Doing::Writing);
    format!("the site cannot be served: {}", refused.with_hint())
}

/// Answers browsers until the program is asked to end.
fn answer(server: Server, listener: TcpListener) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| no_server(&error))?;
    runtime.block_on(async {
        listener.set_nonblocking(true).map_err(|error| no_server(&error))?;
        let listener =
            tokio::net::TcpListener::from_std(listener).map_err(|error| no_server(&error))?;
        tokio::select! {
            () = connections::serve(Arc::new(server), listener) => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        Ok::<(), String>(())
    })?;
    // Open pages are listening still; they notice by themselves.
    runtime.shutdown_background();
    Ok(())
}

fn hint(text: &str) {
    let _ = writeln!(anstream::stderr(), "{}", printable_lines(text));
}
