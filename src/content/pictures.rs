//! The files of a site that are no pages: which of them are pictures, how large each is as people see it,
//! by what its smaller ones are known; and which are kept back, for they could do harm.
//!
//! Reads the files of the content that are no pages, each once, and knows no page. Without it no page
//! could say how much room a picture takes before it is there. Nothing is unpacked here.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use xxhash_rust::xxh3::{xxh3_64_with_seed, xxh3_128_with_seed};

use crate::content::config::{self, NamedAssets};
use crate::content::sources::{self, CONTENT, HeldBack};
use crate::media::active::{self, Runs};
use crate::media::picture::{self, Kind, Nature};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::leavings::{self, Leaving};
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::usual;
use crate::words::world::World;
use crate::words::yaml;

/// A picture among the files of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// What can be said of it.
    pub nature: Nature,
    /// Of its bytes, and of how others are made of it.
    hash: u128,
}

impl Picture {
    /// A name under which what is made of it may be remembered.
    pub fn remembered_as(&self, what: &str) -> String {
        format!("pictures/{:032x}-{what}", self.hash)
    }

    /// What the address of its sizes holds, so that a browser may keep for ever what it got there; two
    /// files with the same picture do not share it.
    pub fn fingerprint(&self, path: &SourcePath) -> String {
        let seed = (self.hash >> 64) as u64;
        format!("{:08x}", xxh3_64_with_seed(path.as_str().as_bytes(), seed) >> 32)
    }

    /// Whether these are the bytes that it was looked at by.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        self.hash == hash(bytes)
    }
}

/// The pictures of a site, by their files; and which of its files are not published.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Pictures {
    found: BTreeMap<SourcePath, Picture>,
    refused: BTreeSet<SourcePath>,
}

impl Pictures {
    /// The picture in a file.
    pub fn find(&self, path: &SourcePath) -> Option<&Picture> {
        self.found.get(path)
    }

    /// All of them, by path.
    pub fn all(&self) -> impl Iterator<Item = (&SourcePath, &Picture)> {
        self.found.iter()
    }

    /// Whether a file is kept back: it could do harm, and the site does not name it.
    pub fn refuses(&self, path: &SourcePath) -> bool {
        self.refused.contains(path)
    }
}

/// Of all files that were looked at, the pictures, what is kept back, and what there is to say; others were held back for
/// their names.
pub fn gathered<'f>(
    found: impl Iterator<Item = (&'f SourcePath, &'f Found)> + Clone,
    held_back: &HeldBack,
    named: &NamedAssets,
    said: &mut Vec<Diagnostic>,
) -> Pictures {
    let mut pictures = Pictures::default();
    for (path, found) in found.clone() {
        if let Some(left_out) = found.left_out(path, named) {
            said.push(left_out.clone());
            continue;
        }
        if let Some(refused) = found.refused(path, named) {
            said.push(refused.clone());
            pictures.refused.insert(path.clone());
            continue;
        }
        let is_as_meant = |said: &Diagnostic| match said.code {
            code if code == &codes::IMAGE_CLEANED => Risk::Runs.is_taken(path, named),
            code if code == &codes::FILE_UNUSUAL => named.names(below_content(path)),
            _ => false,
        };
        said.extend(found.said.clone().filter(|said| !is_as_meant(said)));
        if let Some(picture) = found.picture {
            pictures.found.insert(path.clone(), picture);
        }
    }
    // A pattern that fits what is held back alone is no mistake of its own.
    let paths = found.map(|(path, _)| path).chain(held_back.keys());
    let paths: Vec<&str> = paths.map(below_content).collect();
    let config = SourcePath::new(config::FILE);
    said.extend(named.fitting_none(&paths).map(|(written, span)| {
        let message = format!("`{written}` fits no file below `{CONTENT}/`");
        Diagnostic::new(&codes::ASSET_UNMATCHED, &config, message)
            .at(span)
            .hint("write the path of the file below `content/`, or remove the line")
    }));
    pictures
}

/// What is to be feared of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Risk {
    /// It can do something.
    Runs,
    /// It may say where and by whom it was made.
    Tells,
    /// What it is cannot be told.
    Unclear,
}

impl Risk {
    /// Whether the site takes it on by naming the file.
    fn is_taken(self, path: &SourcePath, named: &NamedAssets) -> bool {
        let path = below_content(path);
        match self {
            Risk::Runs => named.may_run(path),
            Risk::Tells => named.keeps_metadata(path),
            Risk::Unclear => false,
        }
    }
}

fn below_content(path: &SourcePath) -> &str {
    path.as_str().strip_prefix(CONTENT).unwrap_or(path.as_str()).trim_start_matches('/')
}

/// How a file is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publishing {
    /// As it is: the site names it, or there is nothing in it to take out.
    AsItIs,
    /// With nothing in it but what is seen.
    Cleaned(Kind),
    /// Not at all: since it was looked at it has become something that could do harm.
    KeptBack,
}

/// How a file is published that is not kept back.
pub fn publishing(path: &SourcePath, bytes: &[u8], named: &NamedAssets) -> Publishing {
    let below = below_content(path);
    match kind_of(path, bytes) {
        Some(Kind::Svg) if named.may_run(below) => Publishing::AsItIs,
        Some(kind) if kind != Kind::Svg && named.keeps_metadata(below) => Publishing::AsItIs,
        Some(kind) => Publishing::Cleaned(kind),
        None if !named.may_run(below) && runs_by_content(path.file_name(), bytes).is_some() => {
            Publishing::KeptBack
        }
        None => Publishing::AsItIs,
    }
}

/// Why the content of a file makes a page of it, whatever its name: in words that go on from its name.
fn runs_by_content(name: &str, bytes: &[u8]) -> Option<String> {
    let runs = Runs::InBrowsers.in_words();
    if active::is_page(bytes) {
        return Some(format!("begins as a web page and {runs}"));
    }
    let is_xml = active::is_xml(name, bytes);
    let why = is_xml.then(|| active::page_in_xml(name, bytes)).flatten()?;
    Some(format!("{runs}: it {why}"))
}

/// What a file is: a drawing by its name alone, for what cannot be read must not pass for another.
fn kind_of(path: &SourcePath, head: &[u8]) -> Option<Kind> {
    Kind::of(head).or_else(|| Kind::is_drawing(path.file_name()).then_some(Kind::Svg))
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The picture, if it is one that can be worked on.
    pub picture: Option<Picture>,
    /// What is wrong with it.
    pub said: Option<Diagnostic>,
    /// Why it is not published unless the site names it.
    risk: Option<(Risk, Diagnostic)>,
    /// What it is that is not published, by how it begins.
    left_out: Option<(Leaving, Diagnostic)>,
    /// Of all its bytes; none of what is not read to its end.
    hash: Option<u128>,
}

impl Found {
    fn nothing() -> Self {
        Found { picture: None, said: None, risk: None, left_out: None, hash: None }
    }

    /// What is said where the file is left out by how it begins, and the site does not name it.
    pub fn left_out(&self, path: &SourcePath, named: &NamedAssets) -> Option<&Diagnostic> {
        let (leaving, said) = self.left_out.as_ref()?;
        let is_named = named.names_outright(below_content(path));
        (!(is_named && sources::may_be_named(path, *leaving))).then_some(said)
    }

    /// What is said where the file could do harm, and the site does not name it.
    pub fn refused(&self, path: &SourcePath, named: &NamedAssets) -> Option<&Diagnostic> {
        let (risk, said) = self.risk.as_ref()?;
        (!risk.is_taken(path, named)).then_some(said)
    }
}

/// Looks whether a file is a picture, and whether it could do harm. What was found before is still true
/// of the same bytes.
pub fn look(world: &dyn World, path: &SourcePath, known: Option<Found>) -> Found {
    let head = match head(world, path) {
        Ok(head) => head,
        Err(error) => return unread(path, &error),
    };
    let of_page = || Some((leavings::of_page(path.as_str(), &head)?, "by how it begins"));
    let left_out = sources::left_out_by_content(path.as_str(), &head).or_else(of_page);
    let left_out = left_out
        .map(|(leaving, known)| (leaving, sources::left_out_unless_named(path, leaving, known)));
    match &left_out {
        Some((leaving, _)) if !sources::may_be_named(path, *leaving) => {
            Found { left_out, ..Found::nothing() }
        }
        _ => Found { left_out, ..look_at_kind(world, path, &head, known) },
    }
}

/// The same of a file that is published, or would be if the site named it.
fn look_at_kind(world: &dyn World, path: &SourcePath, head: &[u8], known: Option<Found>) -> Found {
    let name = path.file_name();
    // What follows is asked as browsers ask, and no picture is told by what stands in the middle of a document.
    let head = &head[..head.len().min(active::HEAD)];
    let kind = kind_of(path, head);
    if let Some(runs) = active::by_path(below_content(path)) {
        let found = format!("`{name}` {}", runs.in_words());
        return Found { risk: Some((Risk::Runs, runs_unnamed(path, &found))), ..Found::nothing() };
    }
    let Some(kind) = kind else { return look_at_other(world, path, head) };
    let bytes = match world.read(path) {
        Ok(bytes) => bytes,
        Err(error) => return unread(path, &error),
    };
    let hash = hash(&bytes);
    if let Some(known) = known.filter(|known| known.hash == Some(hash)) {
        return known;
    }
    let found = match kind {
        Kind::Svg => look_at_drawing(path, &bytes, hash),
        _ => look_at_picture(path, &bytes, kind, hash),
    };
    Found { hash: Some(hash), ..found }
}

/// As much of a file as it is known by: of a text all of it, for a password may stand anywhere in it.
fn head(world: &dyn World, path: &SourcePath) -> io::Result<Vec<u8>> {
    let head = world.head(path, active::HEAD.max(leavings::HEAD))?;
    match leavings::goes_on(&head) {
        true => world.head(path, leavings::LONGEST_TEXT),
        false => Ok(head),
    }
}

/// A file that is listed and cannot be read: without it the site is not what its authors wrote.
fn unread(path: &SourcePath, error: &io::Error) -> Found {
    Found { said: Some(gone(path, error)), ..Found::nothing() }
}

fn look_at_picture(path: &SourcePath, bytes: &[u8], kind: Kind, hash: u128) -> Found {
    let nature = picture::look(bytes, kind);
    let is_clean = picture::clean(bytes, kind).is_some();
    let risk = (!is_clean).then(|| {
        let diagnostic = match (kind, &nature) {
            (Kind::Foreign(name), _) => {
                tells(path, &format!("the picture is {name}, which is not cleaned"))
            }
            (Kind::ForeignFilm(name), _) => {
                tells_of_film(path, &format!("the film is {name}, which is not cleaned"))
            }
            (kind, _) if kind.is_film() => {
                tells_of_film(path, "the parts of the film cannot be told apart")
            }
            (_, Err(wrong)) => tells(path, &format!("the picture {wrong}")),
            (_, Ok(_)) => broken(path, "its parts cannot be told apart"),
        };
        (Risk::Tells, diagnostic)
    });
    match nature {
        Ok(nature) => Found { picture: Some(Picture { nature, hash }), risk, ..Found::nothing() },
        Err(_) if kind.is_film() => Found { risk, ..Found::nothing() },
        Err(wrong) => {
            let said = Some(unreadable(path, &format!("the picture {wrong}")));
            Found { said, risk, ..Found::nothing() }
        }
    }
}

fn look_at_drawing(path: &SourcePath, bytes: &[u8], hash: u128) -> Found {
    let cleaned = match picture::cleaned_svg(bytes) {
        Ok(cleaned) => cleaned,
        Err(wrong) => {
            let risk = Some((Risk::Unclear, unclean(path, &wrong)));
            return Found { risk, ..Found::nothing() };
        }
    };
    if !Kind::is_drawing(path.file_name()) {
        let message = "the file is a drawing (SVG) and is not called one, so no browser shows it";
        let diagnostic = Diagnostic::new(&codes::IMAGE_UNCLEAN, path, message)
            .hint("let its name end with `.svg`");
        return Found { risk: Some((Risk::Unclear, diagnostic)), ..Found::nothing() };
    }
    let Ok(nature) = picture::look(&cleaned.bytes, Kind::Svg) else { return Found::nothing() };
    let said = say_removed(path, &cleaned.removed, Some(below_content(path)));
    Found { picture: Some(Picture { nature, hash }), said, ..Found::nothing() }
}

/// Looks at a file that is no picture.
fn look_at_other(world: &dyn World, path: &SourcePath, head: &[u8]) -> Found {
    let name = path.file_name();
    let risk = |risk, diagnostic| Found { risk: Some((risk, diagnostic)), ..Found::nothing() };
    // What XML holds may stand at its end; whether something is a page, its beginning says.
    let why = match active::is_xml(name, head) {
        true => match world.read(path) {
            Ok(bytes) => runs_by_content(name, &bytes),
            Err(error) => return unread(path, &error),
        },
        false => runs_by_content(name, head),
    };
    if let Some(why) = why {
        return risk(Risk::Runs, runs_unnamed(path, &format!("`{name}` {why}")));
    }
    // A document may hold a photograph, and is published as it is.
    let is_document = head.starts_with(b"%PDF-") || head.starts_with(b"PK\x03\x04");
    let has_exif = !is_document && memchr::memmem::find(head, b"Exif\0\0").is_some();
    match has_exif || Kind::is_promised_by(name) {
        true => {
            let what = "the file is called a picture and is none that is known";
            risk(Risk::Tells, tells(path, what))
        }
        false => {
            Found { said: (!usual::is_usual(name)).then(|| unusual(path)), ..Found::nothing() }
        }
    }
}

/// What to say of a file that readers do not know what to do with.
fn unusual(path: &SourcePath) -> Diagnostic {
    let message = format!(
        "`{}` is published, and is of a kind that sites do not usually publish",
        path.file_name()
    );
    Diagnostic::new(&codes::FILE_UNUSUAL, path, message)
        .hint("move it out of `content/`, unless readers should have it")
        .hint(format!(
            "if they should, name it in `{}`: `assets: {{ other: [{}] }}`",
            config::FILE,
            yaml::scalar(below_content(path))
        ))
}

fn hash(bytes: &[u8]) -> u128 {
    xxh3_128_with_seed(bytes, picture::SETTINGS)
}

fn runs_unnamed(path: &SourcePath, message: &str) -> Diagnostic {
    Diagnostic::new(&codes::ASSET_ACTIVE, path, message).hint("remove it").hint(format!(
        "if you know what is in it, name it in `{}`: `assets: {{ active: [{}] }}`",
        config::FILE,
        yaml::scalar(below_content(path))
    ))
}

fn tells(path: &SourcePath, message: &str) -> Diagnostic {
    tells_until(path, message, "save it anew as JPEG, PNG or WebP")
}

fn tells_of_film(path: &SourcePath, message: &str) -> Diagnostic {
    tells_until(path, message, "save it anew as MP4 or WebM")
}

fn tells_until(path: &SourcePath, message: &str, hint: &str) -> Diagnostic {
    let message = format!("{message}: where and by whom it was made cannot be taken out");
    Diagnostic::new(&codes::IMAGE_METADATA, path, message).hint(hint).hint(format!(
        "if all that it says may be known, name it in `{}`: `assets: {{ with_metadata: [{}] }}`",
        config::FILE,
        yaml::scalar(below_content(path))
    ))
}

/// What to say of a drawing that cannot be read.
pub fn unclean(path: &SourcePath, wrong: &str) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_UNCLEAN, path, format!("the drawing {wrong}"))
        .hint("open it in a drawing program and save it as plain SVG")
}

/// What to say of a drawing from which something was taken out; one of the content could be named to
/// stay as it is.
pub fn say_removed(
    path: &SourcePath,
    removed: &[String],
    nameable: Option<&str>,
) -> Option<Diagnostic> {
    const SHOWN: usize = 5;
    let mut named: Vec<String> = removed.iter().take(SHOWN).cloned().collect();
    if removed.len() > SHOWN {
        named.push(format!("{} more", removed.len() - SHOWN));
    }
    let message = format!("the drawing is published without {}", named.join(", "));
    let diagnostic = Diagnostic::new(&codes::IMAGE_CLEANED, path, message)
        .hint("save it as plain SVG, with its pictures inside and its words as outlines")
        .maybe_hint(nameable.map(|below| {
            let below = yaml::scalar(below);
            let file = config::FILE;
            format!(
                "if it must do what it does, name it in `{file}`: `assets: {{ active: [{below}] }}`"
            )
        }));
    (!removed.is_empty()).then_some(diagnostic)
}

fn unreadable(path: &SourcePath, message: &str) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_UNREADABLE, path, message)
        .hint("save it anew as JPEG, PNG or WebP, smaller if need be; until then it is published at its full size")
}

/// What to say of a file that was there when the site was listed.
pub fn gone(path: &SourcePath, error: &io::Error) -> Diagnostic {
    text::unreadable(path, error)
}

/// What to say of a picture that began well.
pub fn broken(path: &SourcePath, wrong: &str) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_BROKEN, path, format!("the picture is broken: {wrong}"))
        .hint("save it once more from the program that it was made with")
}
