//! Why something is not read, and how much is read at most.
//!
//! It travels inside an [`io::Error`], so that whoever passes errors on need not know of it; what is
//! said of it to people is said in `text`.

use std::fmt;
use std::io;

/// How far reading goes: what the configuration of a site allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Whether links of the file system may lead out of the site's folder.
    pub follows_links: bool,
    /// How many bytes a text has at most: a page, a table, the configuration, a template.
    pub text: u64,
    /// How many bytes any other file has at most.
    pub file: u64,
    /// How many files and folders are looked at below one folder.
    pub files: usize,
}

impl Bounds {
    /// How many folders deep a file lies at most: more is a circle, or made by a mistake.
    pub const DEPTH: usize = 32;
    /// How many links are followed on the way to one file. Two links in each of twenty folders in a
    /// row make a million ways.
    pub const LINKS: usize = 8;

    /// How many links to one place are followed: as many pages can have the same folder of pictures.
    pub const WAYS: usize = 1000;

    /// How many bytes a file of this path has at most.
    pub fn of(&self, path: &str) -> u64 {
        let is_text =
            TEXTS.iter().any(|ending| path.ends_with(ending)) || path.contains("/templates/");
        if is_text { self.text } else { self.file }
    }
}

/// What is read as text wherever it lies. A table can be an asset as well, and have any size then.
const TEXTS: &[&str] = &[".md", ".yaml", ".ftl"];

/// Far above what honest sites have, and far below what fills a machine. A person reads a megabyte of
/// text in two days; what hosts take of one file is 25 to 100 MB at most.
impl Default for Bounds {
    fn default() -> Self {
        Bounds { follows_links: false, text: 4_000_000, file: 250_000_000, files: 1_000_000 }
    }
}

/// Why something is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is no regular file but this, with its article: "a named pipe".
    Irregular(&'static str),
    /// It is a link of the file system.
    Link {
        /// Where it leads, as far as that is known.
        to: String,
        /// Why it is not followed.
        why: Astray,
    },
    /// It has more bytes than this.
    TooLarge(u64),
    /// There are more files and folders than this.
    TooMany(usize),
    /// It lies deeper than this.
    TooDeep(usize),
    /// More links than this lie on the way to it.
    TooManyLinks(usize),
    /// More links than this lead to it.
    TooManyWays(usize),
    /// It became another while it was read.
    Changed,
    /// Its name is no Unicode.
    Unnamed,
    /// It is there and cannot be found: the disk contradicts itself.
    Contradicted,
}

/// Why a link is not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Astray {
    /// It leads out of the site's folder.
    Outside,
    /// Nothing is there.
    Nowhere,
    /// It leads to a folder in which it lies itself.
    Round,
    /// It leads to something that is never published.
    Hidden,
}

impl Unread {
    /// What an error is about, if it is one of these.
    pub fn of(error: &io::Error) -> Option<&Unread> {
        error.get_ref()?.downcast_ref()
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::Irregular(what) => write!(f, "this is {what}, not a file"),
            Unread::Link { to, why } => match why {
                Astray::Outside => write!(f, "the link leads out of the site's folder, to `{to}`"),
                Astray::Nowhere => write!(f, "the link leads nowhere: there is no `{to}`"),
                Astray::Round => {
                    write!(f, "the link leads to a folder that it lies in itself, `{to}`")
                }
                Astray::Hidden => write!(f, "the link leads to `{to}`, which is never published"),
            },
            Unread::TooLarge(most) => write!(f, "the file has more than {}", size(*most)),
            Unread::TooMany(most) => {
                write!(f, "more than {most} files and folders lie below this one")
            }
            Unread::TooDeep(most) => write!(f, "the folder lies more than {most} folders deep"),
            Unread::TooManyLinks(most) => {
                write!(f, "the way to this place leads through more than {most} links")
            }
            Unread::TooManyWays(most) => write!(f, "more than {most} links lead to one place"),
            Unread::Changed => f.write_str("the file changed while it was read"),
            Unread::Unnamed => f.write_str("the file's name is not valid UTF-8"),
            Unread::Contradicted => {
                f.write_str("the file is listed in its folder and could not be found")
            }
        }
    }
}

impl std::error::Error for Unread {}

impl From<Unread> for io::Error {
    fn from(unread: Unread) -> Self {
        io::Error::other(unread)
    }
}

/// A number of bytes as people say it.
fn size(bytes: u64) -> String {
    match bytes {
        bytes if bytes >= 1_000_000 && bytes % 1_000_000 == 0 => {
            format!("{} MB", bytes / 1_000_000)
        }
        bytes if bytes >= 1000 && bytes % 1000 == 0 => format!("{} kB", bytes / 1000),
        bytes => format!("{bytes} bytes"),
    }
}
