//! What the site is written as: one file a format, and one line here.
//!
//! A format says which files it wants ([`Format::plan`]) and makes the bytes of each
//! ([`Format::render`]). It sees the site through a [`View`] and no other format.

mod asset;
mod bilingual;
mod calendar;
mod card;
mod feed;
mod filter;
mod gate;
mod headers;
mod index;
mod keep;
mod list;
mod llms;
mod not_found;
mod offline;
mod one_file;
mod overview;
mod page;
mod picture;
mod preview;
mod redirect;
mod robots;
mod search;
mod sitemap;
mod theme_file;
mod web_app;
mod worker;

use std::sync::Arc;

use crate::config::Lang;
use crate::diagnostic::Diagnostic;
use crate::fonts::Fonts;
use crate::path::{OutputPath, SourcePath, SubjectId};
use crate::site;
use crate::template::TemplateError;
use crate::view::{Overview, View};
use crate::world::World;

/// A file that a format wants to write; or a folder whose files are known only when it is made.
pub struct Wanted {
    /// Its path; that of a folder ends in a slash. Whether it may be published is found by the plan.
    pub path: Arc<str>,
    /// The language it belongs to; none for what belongs to all.
    pub lang: Option<Lang>,
    /// What makes it.
    pub format: &'static dyn Format,
    /// What it is about.
    pub about: About,
    /// The file that asks for it, to be named where it cannot be had.
    pub claimed_by: Option<SourcePath>,
}

/// One file of the built site, or a folder: what was wanted, under a path that may be published.
pub struct Output {
    /// Its path; that of a folder ends in a slash.
    pub path: OutputPath,
    /// The language it belongs to; none for what belongs to all.
    pub lang: Option<Lang>,
    /// What makes it.
    pub format: &'static dyn Format,
    /// What it is about.
    pub about: About,
    /// The file that asks for it, to be named when two ask for one path.
    pub claimed_by: Option<SourcePath>,
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        // Of a format there is one value, known by its name.
        self.path == other.path
            && self.lang == other.lang
            && self.format.name() == other.format.name()
            && self.about == other.about
            && self.claimed_by == other.claimed_by
    }
}

/// What an output is about. Each format has its own meaning for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum About {
    /// The site as a whole.
    Site,
    /// A page.
    Page(SubjectId),
    /// A part of the list of a section, from 1.
    Section(&'static str, usize),
    /// A part of a page's list, from 2.
    Part(SubjectId, usize),
    /// A page that shows many others at once.
    Overview(Overview),
    /// A part of the list of all pages, from 1.
    Index(usize),
    /// A part of the list of practices narrowed to a value, from 1.
    Filter(site::Filter, usize),
    /// A page beside the same in the official language.
    Bilingual(SubjectId),
    /// The card of a service.
    Card(SubjectId),
    /// The picture that shows a page where its address is sent to somebody; without a page, the site.
    Preview(Option<SubjectId>),
    /// A guide as a whole, by its first page.
    Guide(SubjectId),
    /// A file of the site, to be published at its own address.
    Source(SourcePath),
    /// A picture of the site, to be published in other sizes.
    Picture(SourcePath),
    /// A file of the theme, by name.
    ThemeFile(String),
    /// One of several files of a kind, from 1.
    Number(usize),
}

/// A kind of file that the site has.
pub trait Format: Sync {
    /// Its name in messages, in the plural or as a mass: "language gate".
    fn name(&self) -> &'static str;

    /// Adds the files it wants. Never looks at which languages are asked for: a build of some
    /// languages is a part of the build of all.
    fn plan(&self, view: &View, wanted: &mut Vec<Wanted>, diagnostics: &mut Vec<Diagnostic>);

    /// Makes the bytes of one of them at the end of `out`; of a folder, nothing.
    ///
    /// # Errors
    /// What is wrong in the template.
    fn render(
        &self,
        output: &Output,
        view: &View,
        means: &Means,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError>;

    /// Makes the files of an output that is a folder, each named by its path below it.
    ///
    /// # Errors
    /// What keeps them from being made.
    fn render_folder(&self, _: &Output, _: &View, _: &Means) -> Result<Vec<File>, RenderError> {
        Ok(Vec::new())
    }

    /// Whether its files take so long to make that every page comes before them, a person is told
    /// how far they are, and they are remembered from one build to the next.
    fn is_late(&self) -> bool {
        false
    }

    /// Whether its files are made of other outputs: then they come after all of these, which are
    /// remembered by then, and are late as well.
    fn is_made_of_others(&self) -> bool {
        false
    }
}

/// What a format may use besides the view.
pub struct Means<'m> {
    /// The files of the site, and what is remembered of earlier builds.
    pub world: &'m dyn World,
    /// All outputs of the site, for those that are made of others.
    pub outputs: &'m dyn Outputs,
    /// What pictures are lettered with; none where there are no such pictures.
    pub fonts: Option<&'m Arc<Fonts>>,
}

impl Means<'_> {
    /// The bytes of another file of the site; none where there is no such file.
    ///
    /// # Errors
    /// What keeps it from being made.
    pub fn file(&self, path: &str, view: &View) -> Result<Option<Vec<u8>>, RenderError> {
        let Some(output) = self.outputs.find(path) else { return Ok(None) };
        if let Some(name) =
            path.strip_prefix(output.path.as_str()).filter(|_| output.path.is_folder())
        {
            let mut files = output.format.render_folder(output, view, self)?.into_iter();
            return Ok(files.find(|file| file.name == name).map(|file| file.bytes));
        }
        let mut bytes = Vec::new();
        output.format.render(output, view, self, &mut bytes)?;
        Ok(Some(bytes))
    }
}

/// The outputs of a site, as those see them that are made of others.
pub trait Outputs: Sync {
    /// The output at a path.
    fn find(&self, path: &str) -> Option<&Output>;

    /// All outputs, sorted by path.
    fn all(&self) -> Box<dyn Iterator<Item = &Output> + '_>;
}

/// A file in an output that is a folder.
pub struct File {
    /// Its path below that folder: `index/en_4f2a91c.pf_index`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why an output could not be made.
#[derive(Debug)]
pub enum RenderError {
    /// A template fails.
    Template(TemplateError),
    /// A file that was there when the site was listed cannot be read.
    Unreadable(Box<Diagnostic>),
}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        RenderError::Template(error)
    }
}

/// All formats.
pub const ALL: &[&dyn Format] = &[
    &gate::Gate,
    &page::Page,
    &list::List,
    &overview::Overviews,
    &index::Index,
    &filter::Filter,
    &bilingual::Bilingual,
    &card::Card,
    &preview::Preview,
    &feed::Feed,
    &calendar::Calendar,
    &redirect::Redirect,
    &asset::Asset,
    &search::Search,
    &picture::Redrawn,
    &picture::Sizes,
    &theme_file::ThemeFile,
    &sitemap::Sitemap,
    &robots::Robots,
    &robots::NoJekyll,
    &headers::Headers,
    &llms::Llms,
    &not_found::NotFound,
    &offline::Offline,
    &worker::Worker,
    &web_app::WebApp,
    &one_file::OneFile,
    &keep::Keep,
];
