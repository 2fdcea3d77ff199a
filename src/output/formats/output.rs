//! One file of the built site, whatever its format: what was planned is what is made.
//!
//! The one place where formats become alike. Each keeps its own type of subject, which no other format is ever handed;
//! it knows no format by name.

use std::any::Any;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use crate::content::config::Lang;
use crate::output::view::View;
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SourcePath, SubjectId, Unpublishable};

use super::{
    Audience, Context, File, FileFormat, FolderFormat, Format, InGuide, Origin, RenderError, Turn,
};

/// The files that a format wants to write.
pub struct Wanted<'w, F> {
    all: &'w mut Vec<Claim>,
    format: PhantomData<F>,
}

impl<'w, F: Format> Wanted<'w, F> {
    /// An empty list of one format, which adds to that of all.
    pub(super) fn of(all: &'w mut Vec<Claim>) -> Self {
        Wanted { all, format: PhantomData }
    }

    fn add(&mut self, path: Arc<str>, planned: Planned, claimed_by: Option<SourcePath>) {
        self.all.push(Claim { path, planned, claimed_by });
    }
}

impl<F: FileFormat> Wanted<'_, F> {
    /// Wants a file.
    pub fn file(&mut self, path: impl Into<Arc<str>>, subject: F::Subject, audience: F::Audience) {
        self.add(path.into(), Planned::File(Box::new(OfFile::<F>(subject, audience))), None);
    }

    /// Wants a file for which a file of the site asks, to be named where it cannot be had.
    pub fn claimed_file(
        &mut self,
        path: impl Into<Arc<str>>,
        subject: F::Subject,
        audience: F::Audience,
        claimed_by: SourcePath,
    ) {
        self.add(
            path.into(),
            Planned::File(Box::new(OfFile::<F>(subject, audience))),
            Some(claimed_by),
        );
    }
}

impl<F: FolderFormat> Wanted<'_, F> {
    /// Wants a folder, whose path ends in a slash.
    pub fn folder(
        &mut self,
        path: impl Into<Arc<str>>,
        subject: F::Subject,
        audience: F::Audience,
        claimed_by: Option<SourcePath>,
    ) {
        self.add(
            path.into(),
            Planned::Folder(Box::new(OfFolder::<F>(subject, audience))),
            claimed_by,
        );
    }
}

/// What a format wants to write, before it is known whether it may be published under its path.
pub struct Claim {
    path: Arc<str>,
    planned: Planned,
    claimed_by: Option<SourcePath>,
}

impl Claim {
    /// The output, if it may be published under its path.
    ///
    /// # Errors
    /// The claim as it was, and why it may not.
    pub fn publishable(self) -> Result<Output, (Claim, Unpublishable)> {
        match OutputPath::new(Arc::clone(&self.path)) {
            Ok(path) => Ok(Output { path, planned: self.planned, claimed_by: self.claimed_by }),
            Err(wrong) => Err((self, wrong)),
        }
    }

    /// The path that is wanted.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The file that asks for it.
    pub fn claimed_by(&self) -> Option<&SourcePath> {
        self.claimed_by.as_ref()
    }

    /// What it is about, in whatever language.
    pub fn about(&self) -> About<'_> {
        About(self.planned.item())
    }
}

/// One file of the built site, or a folder whose files are known only when it is made.
pub struct Output {
    /// Its path; that of a folder ends in a slash.
    pub path: OutputPath,
    /// The file that asks for it, to be named when two ask for one path.
    pub claimed_by: Option<SourcePath>,
    planned: Planned,
}

/// What an output is, and how it is made.
enum Planned {
    File(Box<dyn FileItem>),
    Folder(Box<dyn FolderItem>),
}

impl Planned {
    fn item(&self) -> &dyn Item {
        match self {
            Planned::File(file) => &**file,
            Planned::Folder(folder) => &**folder,
        }
    }
}

/// An output that can be made.
pub enum Body<'o> {
    /// A file, whose bytes come to stand at the end of what is handed in.
    File(&'o dyn FileItem),
    /// A folder.
    Folder(&'o dyn FolderItem),
}

impl Output {
    /// The name of its format.
    pub fn format(&self) -> &'static str {
        self.planned.item().format()
    }

    /// The language it belongs to; none for what belongs to all.
    pub fn lang(&self) -> Option<Lang> {
        self.planned.item().lang()
    }

    /// When it is made.
    pub fn turn(&self) -> Turn {
        self.planned.item().turn()
    }

    /// The page that it shows.
    pub fn page(&self, site: &Site) -> Option<SubjectId> {
        self.planned.item().page(site)
    }

    /// The template that it is written with.
    pub fn template(&self, view: &View) -> Option<String> {
        self.planned.item().template(view)
    }

    /// What it lists, in words.
    pub fn lists(&self) -> Vec<String> {
        self.planned.item().lists()
    }

    /// Whose bytes it holds.
    pub fn origin(&self) -> Origin<'_> {
        self.planned.item().origin()
    }

    /// Whether a phone that keeps a guide keeps it too.
    pub fn in_guide(&self, view: &View) -> InGuide {
        self.planned.item().in_guide(view)
    }

    /// Whether people pass it on as it is.
    pub fn is_passed_on(&self) -> bool {
        self.planned.item().is_passed_on()
    }

    /// What it is about, in whatever language.
    pub fn about(&self) -> About<'_> {
        About(self.planned.item())
    }

    /// What makes it.
    pub fn body(&self) -> Body<'_> {
        match &self.planned {
            Planned::File(file) => Body::File(&**file),
            Planned::Folder(folder) => Body::Folder(&**folder),
        }
    }
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
            && self.claimed_by == other.claimed_by
            && self.about() == other.about()
            && self.planned.item().is_for_those_of(other.planned.item())
    }
}

/// What an output is about, apart from its language: what is wrong in one language is wrong in all.
#[derive(Clone, Copy)]
pub struct About<'o>(&'o dyn Item);

impl PartialEq for About<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_about_that_of(other.0)
    }
}

impl Eq for About<'_> {}

impl Hash for About<'_> {
    fn hash<H: Hasher>(&self, mut state: &mut H) {
        self.0.hash_subject(&mut state);
    }
}

impl fmt::Debug for About<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.format())
    }
}

/// A planned output, its format forgotten but for what it answers.
pub trait Item: Any + Send + Sync {
    fn format(&self) -> &'static str;
    fn turn(&self) -> Turn;
    fn lang(&self) -> Option<Lang>;
    fn page(&self, site: &Site) -> Option<SubjectId>;
    fn template(&self, view: &View) -> Option<String>;
    fn lists(&self) -> Vec<String>;
    fn origin(&self) -> Origin<'_>;
    fn in_guide(&self, view: &View) -> InGuide;
    fn is_passed_on(&self) -> bool;
    fn is_about_that_of(&self, other: &dyn Item) -> bool;
    fn is_for_those_of(&self, other: &dyn Item) -> bool;
    fn hash_subject(&self, state: &mut dyn Hasher);
}

/// A planned file.
pub trait FileItem: Item {
    /// Makes its bytes, at the end of `out`.
    ///
    /// # Errors
    /// What keeps them from being made.
    fn render(
        &self,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError>;
}

/// A planned folder.
pub trait FolderItem: Item {
    /// Makes its files.
    ///
    /// # Errors
    /// What keeps them from being made.
    fn files(&self, context: &Context<'_>) -> Result<Vec<File>, RenderError>;
}

/// A file as its format planned it.
struct OfFile<F: FileFormat>(F::Subject, F::Audience);

/// A folder as its format planned it.
struct OfFolder<F: FolderFormat>(F::Subject, F::Audience);

/// What both have in common: everything but how they are made.
macro_rules! answers {
    () => {
        fn format(&self) -> &'static str {
            F::NAME
        }
        fn turn(&self) -> Turn {
            F::TURN
        }
        fn lang(&self) -> Option<Lang> {
            self.1.lang()
        }
        fn page(&self, site: &Site) -> Option<SubjectId> {
            F::page(&self.0, site)
        }
        fn template(&self, view: &View) -> Option<String> {
            F::template(&self.0, view)
        }
        fn lists(&self) -> Vec<String> {
            F::lists(&self.0)
        }
        fn origin(&self) -> Origin<'_> {
            F::origin(&self.0)
        }
        fn in_guide(&self, view: &View) -> InGuide {
            F::in_guide(&self.0, view)
        }
        fn is_passed_on(&self) -> bool {
            F::IS_PASSED_ON
        }
        fn is_about_that_of(&self, other: &dyn Item) -> bool {
            let other = (other as &dyn Any).downcast_ref::<Self>();
            other.is_some_and(|other| self.0 == other.0)
        }
        fn is_for_those_of(&self, other: &dyn Item) -> bool {
            let other = (other as &dyn Any).downcast_ref::<Self>();
            other.is_some_and(|other| self.1 == other.1)
        }
        fn hash_subject(&self, mut state: &mut dyn Hasher) {
            F::NAME.hash(&mut state);
            self.0.hash(&mut state);
        }
    };
}

impl<F: FileFormat> Item for OfFile<F> {
    answers!();
}

impl<F: FolderFormat> Item for OfFolder<F> {
    answers!();
}

impl<F: FileFormat> FileItem for OfFile<F> {
    fn render(
        &self,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        F::render(&self.0, self.1, path, context, out)
    }
}

impl<F: FolderFormat> FolderItem for OfFolder<F> {
    fn files(&self, context: &Context<'_>) -> Result<Vec<File>, RenderError> {
        F::render(&self.0, self.1, context)
    }
}

/// A format, its types forgotten: it can still be asked what it wants.
pub trait AnyFormat: Sync {
    /// Its name in messages, in the plural or as a mass: "language gate".
    fn name(&self) -> &'static str;

    /// Adds what it wants to write.
    fn plan(&self, view: &View, all: &mut Vec<Claim>, diagnostics: &mut Vec<Diagnostic>);
}

impl<F: Format> AnyFormat for F {
    fn name(&self) -> &'static str {
        F::NAME
    }

    fn plan(&self, view: &View, all: &mut Vec<Claim>, diagnostics: &mut Vec<Diagnostic>) {
        F::plan(view, &mut Wanted::of(all), diagnostics);
    }
}
