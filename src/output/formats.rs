//! What the site is written as: one file a format, and one line in [`ALL`].
//!
//! A format says which files it wants ([`Format::plan`]) and makes the bytes of each
//! ([`FileFormat::render`]), and is only ever handed what it planned itself: its subject has a type of its own.
//! It sees the site through a [`View`] and no other format.

mod asset;
mod bilingual;
mod calendar;
mod card;
mod context;
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
mod output;
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

use std::fmt::Debug;
use std::hash::Hash;

use crate::content::config::Lang;
use crate::output::view::View;
use crate::site::Site;
use crate::words::diagnostic::Diagnostic;
use crate::words::path::{OutputPath, SourcePath, SubjectId};

pub use context::{Context, Outputs, RenderError};
pub use output::{About, AnyFormat, Body, Claim, FileItem, FolderItem, Output, Wanted};

/// A kind of file that the site has. It is a [`FileFormat`] or a [`FolderFormat`] besides.
pub trait Format: Sized + Sync + 'static {
    /// What one of its files is about, in whatever language; `()` where there is only one.
    type Subject: Debug + Eq + Hash + Send + Sync;
    /// Whom one of its files is for: readers of a [`Lang`], or everybody, `()`.
    type Audience: Audience;

    /// Its name in messages, in the plural or as a mass: "language gate".
    const NAME: &'static str;
    /// When its files are made.
    const TURN: Turn = Turn::Soon;
    /// Whether people pass its files on as they are: then the author's desk puts nothing into them.
    const IS_PASSED_ON: bool = false;

    /// Adds the files it wants. Never looks at which languages are asked for: a build of some
    /// languages is a part of the build of all.
    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, diagnostics: &mut Vec<Diagnostic>);

    /// The page that a file shows.
    fn page(_: &Self::Subject, _: &Site) -> Option<SubjectId> {
        None
    }

    /// The template that a file is written with.
    fn template(_: &Self::Subject, _: &View) -> Option<String> {
        None
    }

    /// What a file lists, in words: "the pages in `content/events/`".
    fn lists(_: &Self::Subject) -> Vec<String> {
        Vec::new()
    }

    /// Whose bytes a file holds.
    fn origin(_: &Self::Subject) -> Origin<'_> {
        Origin::Made
    }

    /// Whether a phone that keeps a guide keeps a file too, to which the guide leads.
    fn in_guide(_: &Self::Subject, _: &View) -> InGuide {
        InGuide::No
    }
}

/// A format of single files.
pub trait FileFormat: Format {
    /// Makes the bytes of a file, at the end of `out`.
    ///
    /// # Errors
    /// What is wrong in the template, or with a file that it is made of.
    fn render(
        subject: &Self::Subject,
        audience: Self::Audience,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError>;
}

/// A format whose files are known only when they are made: what is planned is their folder.
pub trait FolderFormat: Format {
    /// Makes the files of a folder, each named by its path below it.
    ///
    /// # Errors
    /// What keeps them from being made.
    fn render(
        subject: &Self::Subject,
        audience: Self::Audience,
        context: &Context<'_>,
    ) -> Result<Vec<File>, RenderError>;
}

/// Whom a file is for.
pub trait Audience: Copy + Eq + Send + Sync + 'static {
    /// The language of its readers; none for what belongs to all.
    fn lang(self) -> Option<Lang>;
}

impl Audience for Lang {
    fn lang(self) -> Option<Lang> {
        Some(self)
    }
}

impl Audience for () {
    fn lang(self) -> Option<Lang> {
        None
    }
}

/// When the files of a format are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// With the pages.
    Soon,
    /// They take long: every page comes before them, a person is told how far they are, and they are
    /// remembered from one build to the next.
    Late,
    /// They are made of other outputs, which are remembered by then.
    Last,
}

/// Whose bytes a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<'o> {
    /// It is made of the site as a whole.
    Made,
    /// A file of the site, published at its own address.
    Source(&'o SourcePath),
    /// A picture of the site, published in other sizes.
    Picture(&'o SourcePath),
    /// A file of the theme.
    Theme,
}

/// Whether a phone that keeps a guide keeps a file too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InGuide {
    /// It does not.
    No,
    /// Where a page of the guide leads to it.
    BesideGuide,
    /// Where any page leads to it that is kept.
    BesideAny,
}

/// A file in an output that is a folder.
pub struct File {
    /// Its path below that folder: `index/en_4f2a91c.pf_index`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// All formats.
pub const ALL: &[&dyn AnyFormat] = &[
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
