//! The files of a theme: those of the site's own, and those that are built in.
//!
//! Owns which of two files of one name counts. Opens files, and does not know what is made of them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use crate::content::sources;
use crate::words::diagnostic::Diagnostic;
use crate::words::leavings;
use crate::words::mark;
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::world::World;

use super::{BUILT_IN_NAME, THEMES};

/// The theme inside the program: an installed `welcomat` needs nothing beside it.
static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/welcome");

/// The folder of a theme that its templates lie in.
pub(super) const TEMPLATES: &str = "templates/";

/// The tags of the languages that the built-in theme has strings for.
pub(super) fn built_in_tags() -> impl Iterator<Item = &'static str> {
    let files = BUILT_IN.get_dir("i18n").into_iter().flat_map(|folder| folder.files());
    files.filter_map(|file| file.path().file_stem()?.to_str())
}

/// A file of a theme: its name inside the theme, where it lies, what is in it.
#[derive(Clone, PartialEq)]
pub(super) struct File {
    pub name: String,
    pub path: SourcePath,
    pub bytes: Cow<'static, [u8]>,
    pub built_in: bool,
}

impl File {
    /// The tag of the language whose strings it holds.
    pub(super) fn tag(&self) -> Option<&str> {
        self.name.strip_prefix("i18n/")?.strip_suffix(".ftl")
    }

    /// Whether it is a file of the built-in theme, or the same.
    pub(super) fn is_as_built_in(&self) -> bool {
        let same = BUILT_IN.get_file(&self.name).map(include_dir::File::contents);
        self.built_in || same == Some(&*self.bytes)
    }

    /// Its text as it can be published.
    pub(super) fn text(&self) -> Option<Cow<'_, str>> {
        text::of(&self.path, &self.bytes).ok().map(mark::clean)
    }

    /// Says what was taken out of its text.
    pub(super) fn say_removed(&self, diagnostics: &mut Vec<Diagnostic>) {
        if let Ok(text) = text::of(&self.path, &self.bytes) {
            text::publishable(&self.path, text, diagnostics);
        }
    }
}

/// The files of the theme that lies in a folder of the site.
pub(super) fn own_files(
    world: &dyn World,
    folder: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<File> {
    let mut files = Vec::new();
    for listed in world.list(folder) {
        let path = match listed {
            Ok(path) => path,
            Err(unlisted) => {
                diagnostics.push(text::unlisted(&unlisted));
                continue;
            }
        };
        if let Some((at, leaving)) = sources::left_out_by_name(path.as_str()) {
            diagnostics.push(sources::left_out(&SourcePath::new(at), leaving, sources::BY_NAME));
            continue;
        }
        match world.read(&path) {
            Ok(bytes) => {
                let head = &bytes[..bytes.len().min(leavings::HEAD)];
                let head = match leavings::goes_on(head) {
                    true => &bytes[..bytes.len().min(leavings::LONGEST_TEXT)],
                    false => head,
                };
                if let Some((leaving, known)) = sources::left_out_by_content(path.as_str(), head) {
                    diagnostics.push(sources::left_out(&path, leaving, known));
                    continue;
                }
                let name = path.as_str()[folder.len()..].trim_start_matches('/').to_owned();
                files.push(File { name, path, bytes: bytes.into(), built_in: false });
            }
            Err(error) => {
                diagnostics.push(text::unreadable(&path, &error));
            }
        }
    }
    files
}

/// The site's own files, and the built-in ones that it does not override. Strings are never
/// overridden as a file: a missing key is taken from the built-in file of the language. A built-in template that the
/// site has one of its own for is there under another name where one of the site's builds on it.
pub(super) fn merged(own: &[File]) -> Vec<File> {
    let names: BTreeSet<&str> = own.iter().map(|file| file.name.as_str()).collect();
    let mut files = own.to_vec();
    let mut built_in = Vec::new();
    gather(&BUILT_IN, &mut built_in);
    let same_as_own = |file: &File, files: &[File]| {
        files.iter().any(|own| own.name == file.name && own.bytes == file.bytes)
    };
    for file in built_in {
        let keep = match file.name.starts_with("i18n/") {
            true => !same_as_own(&file, &files),
            false => !names.contains(file.name.as_str()),
        };
        if keep {
            files.push(file);
        } else if let Some(beneath) = beneath(&file, own) {
            files.push(beneath);
        }
    }
    files
}

/// A built-in template by the name under which the site's own of the same name builds on it, `welcome/page.html`, where
/// any does.
fn beneath(file: &File, own: &[File]) -> Option<File> {
    let template = file.name.strip_prefix(TEMPLATES)?;
    let name = format!("{BUILT_IN_NAME}/{template}");
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    let names_it = |own: &File| {
        let text = own.name.starts_with(TEMPLATES).then(|| own.text()).flatten();
        text.is_some_and(|text| quoted.iter().any(|quoted| text.contains(quoted)))
    };
    own.iter().any(names_it).then(|| File { name: format!("{TEMPLATES}{name}"), ..file.clone() })
}

fn gather(folder: &Dir<'static>, files: &mut Vec<File>) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace('\\', "/");
        let path = SourcePath::new(format!("{THEMES}/{BUILT_IN_NAME}/{name}"));
        files.push(File { name, path, bytes: file.contents().into(), built_in: true });
    }
    for folder in folder.dirs() {
        gather(folder, files);
    }
}
