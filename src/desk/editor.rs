//! How a place in a file is opened from the browser: the link that an editor understands.
//!
//! Knows the addresses that editors register and where the site lies. It opens nothing itself, and
//! whether an editor is installed only the reader's machine knows.

use std::collections::BTreeSet;
use std::path::{MAIN_SEPARATOR, Path};

use crate::words::diagnostic;
use crate::words::path::{SourcePath, url_encode};

/// An editor, and the site whose files it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    /// Its address with `{file}`, `{line}` and `{column}`; none where no links are wanted.
    template: Option<String>,
    /// The absolute path of the site's folder, with `/` between its parts and none at its end.
    root: String,
}

/// What is wrong with the name of an editor, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEditor {
    /// One sentence.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// Says that no links are wanted.
const NONE: &str = "none";

/// Names, the commands that start them, and their addresses. Those that are made of Visual Studio
/// Code share its form; JetBrains, TextMate and its followers have theirs. Vim, Helix and nano run in
/// a terminal, where no address leads.
const KNOWN: &[(&str, &[&str], &str)] = &[
    ("code", &["vscode"], "vscode://file/{file}:{line}:{column}"),
    ("code-insiders", &["vscode-insiders"], "vscode-insiders://file/{file}:{line}:{column}"),
    ("codium", &["vscodium"], "vscodium://file/{file}:{line}:{column}"),
    ("cursor", &[], "cursor://file/{file}:{line}:{column}"),
    ("windsurf", &[], "windsurf://file/{file}:{line}:{column}"),
    ("zed", &["zeditor"], "zed://file/{file}:{line}:{column}"),
    ("idea", &["intellij"], "idea://open?file={file}&line={line}&column={column}"),
    ("pycharm", &["charm"], "pycharm://open?file={file}&line={line}&column={column}"),
    ("phpstorm", &["pstorm"], "phpstorm://open?file={file}&line={line}&column={column}"),
    ("webstorm", &["wstorm"], "webstorm://open?file={file}&line={line}&column={column}"),
    ("sublime", &["subl"], "subl://open?url=file://{file}&line={line}&column={column}"),
    ("textmate", &["mate"], "txmt://open?url=file://{file}&line={line}&column={column}"),
    ("macvim", &["mvim"], "mvim://open?url=file://{file}&line={line}&column={column}"),
    ("emacs", &["emacsclient"], "emacs://open?url=file://{file}&line={line}&column={column}"),
];

/// The schemes that editors register besides those above: an address may use these and no others. What
/// else a browser opens (`javascript:`, `data:`, `file:`, `https:`, the handlers of the system) is not an
/// editor. Whoever has made a handler for an editor that runs in a terminal can register it as `editor:`.
const SCHEMES: &[&str] = &[
    "appcode",
    "atom",
    "bbedit",
    "clion",
    "coteditor",
    "datagrip",
    "editor",
    "goland",
    "gvim",
    "helix",
    "jetbrains",
    "kate",
    "kiro",
    "lapce",
    "neovide",
    "neovim",
    "nova",
    "nvim",
    "org-protocol",
    "positron",
    "pulsar",
    "rider",
    "rubymine",
    "rustrover",
    "sublime",
    "trae",
    "vim",
    "void",
    "x-bbedit",
    "zed-preview",
];

impl Editor {
    /// The editor of this name, or with this address, for the site in the folder `root`, whose path
    /// must be absolute.
    ///
    /// # Errors
    /// When there is no editor of the name, or the address does not say where the file goes.
    pub fn new(wanted: &str, root: &Path) -> Result<Editor, UnknownEditor> {
        let template = match wanted {
            NONE => None,
            address if address.contains("://") => Some(checked(address)?),
            name => Some(known(name).ok_or_else(|| unknown(name))?.2.to_owned()),
        };
        Ok(Editor { template, root: with_slashes(root) })
    }

    /// No links: the paths of files are shown and lead nowhere.
    pub fn none() -> Editor {
        Editor { template: None, root: String::new() }
    }

    /// The names of all editors, the one that means none last.
    pub fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, ..)| *name).chain([NONE])
    }

    /// The editor that somebody uses by the commands in their environment (`VISUAL`, then `EDITOR`);
    /// where those say nothing that a browser could open, the one that most people have.
    pub fn usual<'c>(commands: impl IntoIterator<Item = &'c str>) -> &'static str {
        let known = commands.into_iter().find_map(|command| {
            let program = command.split_whitespace().next()?;
            let name = program.rsplit(['/', '\\']).next()?;
            known(name.strip_suffix(".exe").unwrap_or(name))
        });
        known.unwrap_or(&KNOWN[0]).0
    }

    /// The link that opens a file of the site at a place.
    pub fn link(&self, file: &SourcePath, line: u32, column: u32) -> Option<String> {
        let template = self.template.as_deref()?;
        let path = format!("{}/{file}", self.root);
        let (before, after) = template.split_once("{file}")?;
        let after =
            after.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
        // Some editors read a plus sign in a query as a space.
        let path = url_encode(after_slash(before, &path).as_ref()).replace('+', "%2B");
        Some(format!("{before}{path}{after}"))
    }
}

fn known(name: &str) -> Option<&'static (&'static str, &'static [&'static str], &'static str)> {
    KNOWN.iter().find(|(known, commands, _)| *known == name || commands.contains(&name))
}

fn unknown(name: &str) -> UnknownEditor {
    let names: Vec<&str> = Editor::names().collect();
    let hint = diagnostic::did_you_mean(name, names.iter().copied()).unwrap_or_else(|| {
        let names = names.join("`, `");
        format!(
            "use one of `{names}`, or an address such as `editor://open?file={{file}}&line={{line}}`"
        )
    });
    UnknownEditor { message: format!("`{name}` is not an editor that a link can open"), hint }
}

/// An address that opens an editor, as written.
fn checked(address: &str) -> Result<String, UnknownEditor> {
    let scheme = address.split("://").next().unwrap_or("").to_ascii_lowercase();
    if !schemes().any(|known| known == scheme) {
        let shown: String = scheme.escape_default().collect();
        let hint = diagnostic::did_you_mean(&scheme, schemes()).unwrap_or_else(|| {
            let known = schemes().collect::<BTreeSet<_>>();
            let known = known.into_iter().collect::<Vec<_>>().join("`, `");
            format!("addresses of editors begin with one of `{known}`")
        });
        return Err(UnknownEditor {
            message: format!("`{shown}://` does not open an editor"),
            hint,
        });
    }
    let is_plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`|".contains(c);
    match address.chars().all(is_plain) && address.matches("{file}").count() == 1 {
        true => Ok(address.to_owned()),
        false => Err(UnknownEditor {
            message: format!("`{}` is not an address that opens a file", address.escape_debug()),
            hint: format!("write it as `{scheme}://open?file={{file}}&line={{line}}`"),
        }),
    }
}

/// All schemes that open an editor.
fn schemes() -> impl Iterator<Item = &'static str> {
    let of_known = KNOWN.iter().filter_map(|(_, _, address)| address.split("://").next());
    of_known.chain(SCHEMES.iter().copied())
}

/// An absolute path as it follows what stands before it in an address. After `file/` its first slash
/// is there already; after `file://` it must have one, also where it begins with a drive.
fn after_slash<'p>(before: &str, path: &'p str) -> std::borrow::Cow<'p, str> {
    match path.strip_prefix('/') {
        Some(rest) if before.ends_with('/') && !before.ends_with("://") => rest.into(),
        None if before.ends_with("://") => format!("/{path}").into(),
        _ => path.into(),
    }
}

fn with_slashes(root: &Path) -> String {
    let root = root.to_string_lossy();
    // The long form of a path on Windows, which no editor reads.
    let root = root.strip_prefix(r"\\?\").unwrap_or(&root);
    root.replace(MAIN_SEPARATOR, "/").trim_end_matches('/').to_owned()
}
