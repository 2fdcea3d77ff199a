//! How things begin: a new site, a new page, the next translation of a page.
//!
//! Each is made as texts with their paths and only then written, by [`begin`] and [`write_new`], which
//! never put anything in place of what is there, and leave nothing behind where they fail. What a new page or translation would be complained about for
//! is known before it is written ([`faults`]). It prints nothing.

mod accept;
mod accepted;
mod alike;
mod anew;
mod front;
mod front_matter;
mod headings;
mod items;
mod naming;
mod notes;
mod page;
mod put;
mod recording;
mod site;
mod translation;
mod write;

use std::fmt;

use crate::build::pipeline;
use crate::content::schema::Schema;
use crate::words::diagnostic::{Diagnostic, printable};
use crate::words::path::SourcePath;
use crate::words::world::{Overlay, World};

pub use accept::{accept, open_units};
pub use accepted::{Accepted, Rewrite, Which};
pub use front_matter::is_simple;
pub use page::{NewPage, another_guide, page};
pub use site::{NewSite, site};
pub use translation::{Begun, named_page, translation};
pub use write::{Failure, begin, is_free, replace, rewrite, write_new};

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where, relative to the site's folder.
    pub path: SourcePath,
    /// What is in it.
    pub text: String,
}

impl File {
    /// A schema as a file of its name in a folder; the folder ends with a slash or is empty.
    pub fn of_schema(folder: &str, schema: &Schema) -> Self {
        let path = SourcePath::new(format!("{folder}{}.json", schema.name));
        File { path, text: schema.to_json() }
    }
}

/// Why a command cannot be used, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    message: String,
    hint: Option<String>,
}

impl Refusal {
    /// Only why.
    pub fn new(message: impl Into<String>) -> Self {
        Refusal { message: message.into(), hint: None }
    }

    /// With what to do instead.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Refusal { hint: Some(hint.into()), ..self }
    }
}

impl From<String> for Refusal {
    fn from(message: String) -> Self {
        Refusal::new(message)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&printable(&self.message))?;
        self.hint.iter().try_for_each(|hint| write!(f, "\n\nhint: {}", printable(hint)))
    }
}

/// Everything that would be said of a file if it were written, together with what is rewritten for it, and the world in
/// which it is.
pub fn faults<'w>(
    world: &'w dyn World,
    file: &File,
    rewritten: Option<&Rewrite>,
) -> (Vec<Diagnostic>, Overlay<'w>) {
    let all = [file].into_iter().chain(rewritten.map(|rewrite| &rewrite.file));
    let overlay =
        Overlay::new(world, all.map(|file| (file.path.clone(), file.text.clone().into_bytes())));
    let (_, mut said) = pipeline::assembled(&overlay);
    said.retain(|diagnostic| diagnostic.path == file.path);
    (said, overlay)
}
