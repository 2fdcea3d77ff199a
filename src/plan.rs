//! Every file that will exist, known before any is rendered.
//!
//! Asks each format what it wants to write, and finds two that want the same path: also where the
//! paths differ only in case or Unicode normal form, which some disks do not tell apart.

use std::collections::HashMap;

use crate::config::Lang;
use crate::diagnostic::{Diagnostic, codes};
use crate::formats::{self, About, Output};
use crate::path::SourcePath;
use crate::view::View;

/// All outputs, sorted by path.
pub struct Plan {
    /// The outputs.
    pub outputs: Vec<Output>,
}

impl Plan {
    /// The outputs of these languages and those of none; all where no languages are given.
    pub fn of_languages<'p>(&'p self, langs: &'p [Lang]) -> impl Iterator<Item = &'p Output> {
        let wanted = |lang: Lang| langs.is_empty() || langs.contains(&lang);
        self.outputs.iter().filter(move |output| output.lang.is_none_or(wanted))
    }
}

/// Plans the outputs of a site.
pub fn plan(view: &View<'_>, diagnostics: &mut Vec<Diagnostic>) -> Plan {
    let mut outputs = Vec::new();
    for format in formats::ALL {
        format.plan(view, &mut outputs, diagnostics);
    }
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    collisions(&outputs, diagnostics);
    Plan { outputs }
}

/// Two outputs may not share a path, nor may one be a folder where another is a file. What collides
/// in one language collides in all: it is said once.
fn collisions(outputs: &[Output], diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: HashMap<String, &Output> = HashMap::with_capacity(outputs.len());
    let mut pairs: Vec<(&Output, &Output)> = Vec::new();
    for output in outputs {
        let key = output.path.collision_key();
        match taken.get(&key) {
            Some(other) => pairs.push((other, output)),
            None => drop(taken.insert(key, output)),
        }
    }
    for output in outputs {
        let key = output.path.collision_key();
        let folders = key.match_indices('/').map(|(at, _)| &key[..at]);
        if let Some(file) = folders.filter_map(|folder| taken.get(folder)).next() {
            pairs.push((file, output));
        }
    }
    let mut said: Vec<(&About, &About)> = Vec::new();
    for (first, second) in pairs {
        let about = (&first.about, &second.about);
        if !said.contains(&about) {
            said.push(about);
            diagnostics.push(collision(first, second));
        }
    }
}

fn collision(first: &Output, second: &Output) -> Diagnostic {
    // The one that an author can rename is the one to speak of.
    let (subject, other) = match (&second.claimed_by, &first.claimed_by) {
        (None, Some(_)) => (first, second),
        _ => (second, first),
    };
    let generated = SourcePath::new(crate::config::FILE);
    let path = subject.claimed_by.as_ref().unwrap_or(&generated);
    let same = first.path == second.path;
    let message = match same {
        true => format!("`{}` would be written twice", second.path),
        false => format!("`{}` and `{}` are one file on some disks", first.path, second.path),
    };
    let diagnostic =
        Diagnostic::new(&codes::PATH_COLLISION, path, message).hint("rename one of them");
    match &other.claimed_by {
        Some(claimed_by) => diagnostic.label(claimed_by, None, "claims the same path"),
        None => diagnostic.hint(format!(
            "`{}` is made by the {} of every site",
            other.path,
            other.format.name()
        )),
    }
}
