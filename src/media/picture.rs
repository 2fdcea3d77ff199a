//! Pictures as bytes: what one is, how large it is as people see it, and which smaller ones are made
//! of it.
//!
//! Wraps `image` and what else knows the formats of pictures. It knows no file and no page. Whatever
//! bytes it is given, it never fails with more than a word of what is wrong.

mod bounds;
mod boxes;
mod clean;
mod css;
mod dots;
mod draw;
mod held;
mod icon;
mod matroska;
mod svg;
mod vector;

use std::io::{BufRead, Cursor, Seek};

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageError, ImageResult};

pub use clean::clean;
pub use draw::Drawn;
pub use svg::{Cleaned, cleaned as cleaned_svg};

/// How many bytes at the beginning of a file tell what it is.
pub const HEAD: usize = 1024;

/// The widths in which photographs are offered: the column of text on a phone and on a screen (360
/// and 672 CSS pixels), with one and two, on small phones three, dots for each of them.
const WIDTHS: [u32; 4] = [360, 720, 1080, 1440];

/// The longest side with which a photograph is published at its own address: as much as a large
/// screen shows.
const LONGEST: u32 = 2560;

/// How many dots a picture has at most that is worked on: more is more than a camera has, or an attack.
const MOST_DOTS: u64 = 120_000_000;

/// The boxes with which films begin that do not say what they are (QuickTime, and parts of films).
const FILMS: [&[u8; 4]; 6] = [b"moov", b"mdat", b"wide", b"free", b"skip", b"styp"];

/// Below so many bytes nothing is gained by other sizes.
const SMALL: usize = 20_000;

/// Stands for everything that decides how a picture is made of another. Another number for each change
/// of that, be it in a new version of a library: then pictures are made anew, at other addresses.
pub const SETTINGS: u64 = 1;

/// What a file is, as its first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Photographs.
    Jpeg,
    /// Drawings, dot by dot.
    Png,
    /// Both.
    WebP,
    /// Drawings that move.
    Gif,
    /// Drawings made of lines.
    Svg,
    /// Photographs; only ever published at their own size.
    Avif,
    /// The same, of telephones; most browsers do not show it.
    Heic,
    /// Small pictures in several sizes.
    Icon,
    /// Moving pictures with sound.
    Film,
    /// The same in the form of WebM and Matroska.
    WebM,
    /// The same in a form that browsers do not play and that nothing is known of but its name.
    ForeignFilm(&'static str),
    /// A picture that browsers do not show and that nothing is known of but its name.
    Foreign(&'static str),
}

impl Kind {
    /// What a file is that begins with these bytes; none for what is no picture.
    pub fn of(bytes: &[u8]) -> Option<Kind> {
        let head = &bytes[..bytes.len().min(HEAD)];
        let brand = |brands: &[&[u8]]| {
            head.get(4..8) == Some(b"ftyp") && brands.iter().any(|it| head.get(8..12) == Some(*it))
        };
        let begins = |starts: &[&[u8]]| starts.iter().any(|start| head.starts_with(start));
        match () {
            () if begins(&[&[0xff, 0xd8, 0xff]]) => Some(Kind::Jpeg),
            () if begins(&[dots::PNG]) => Some(Kind::Png),
            () if begins(&[b"RIFF"]) && head.get(8..12) == Some(b"WEBP") => Some(Kind::WebP),
            () if begins(&[b"GIF87a", b"GIF89a"]) => Some(Kind::Gif),
            () if brand(&[b"avif", b"avis"]) => Some(Kind::Avif),
            () if brand(&[
                b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1",
            ]) =>
            {
                Some(Kind::Heic)
            }
            () if brand(&[b"crx "]) => Some(Kind::Foreign("a raw photograph")),
            () if begins(&[matroska::START]) => Some(Kind::WebM),
            () if begins(&[b"RIFF"]) && head.get(8..12) == Some(b"AVI ") => {
                Some(Kind::ForeignFilm("AVI"))
            }
            () if begins(&[b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"]) => {
                Some(Kind::ForeignFilm("Windows Media"))
            }
            () if begins(&[b"FLV\x01"]) => Some(Kind::ForeignFilm("Flash Video")),
            () if head.get(4..8) == Some(b"ftyp") => Some(Kind::Film),
            () if icon::begins(head) => Some(Kind::Icon),
            () if FILMS.iter().any(|name| head.get(4..8) == Some(&name[..])) => Some(Kind::Film),
            () if begins(&[b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"]) => Some(Kind::Foreign("TIFF")),
            () if begins(&[b"IIU\0", b"IIRO", b"IIRS", b"MMOR", b"FUJIFILMCCD-RAW"]) => {
                Some(Kind::Foreign("a raw photograph"))
            }
            () if begins(&[b"\xff\x0a", b"\0\0\0\x0cJXL "]) => Some(Kind::Foreign("JPEG XL")),
            () if begins(&[b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51"]) => {
                Some(Kind::Foreign("JPEG 2000"))
            }
            () if begins(&[b"8BPS"]) => Some(Kind::Foreign("a drawing of Photoshop")),
            () if vector::is_svg(head) => Some(Kind::Svg),
            () => None,
        }
    }

    /// Whether it is a film.
    pub fn is_film(self) -> bool {
        matches!(self, Kind::Film | Kind::WebM | Kind::ForeignFilm(_))
    }

    /// The form that it is in, if others are made in it.
    pub fn form(self) -> Option<Form> {
        match self {
            Kind::Jpeg => Some(Form::Jpeg),
            Kind::Png => Some(Form::Png),
            Kind::WebP => Some(Form::WebP),
            _ => None,
        }
    }

    /// Whether a file of this name is meant to be a picture, or a film of a telephone.
    pub fn is_promised_by(name: &str) -> bool {
        const ENDINGS: &[&str] = &[
            "3gp", "arw", "avif", "cr2", "cr3", "crw", "cur", "dng", "gif", "heic", "heif", "hif",
            "ico", "j2k", "jfif", "jp2", "jpe", "jpeg", "jpg", "jxl", "m4v", "mov", "mp4", "mpo",
            "nef", "nrw", "orf", "pef", "pjpeg", "png", "psd", "raf", "raw", "rw2", "srw", "tif",
            "tiff", "webp",
        ];
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    }

    /// Whether a file of this name is meant to be a drawing made of lines.
    pub fn is_drawing(name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("svg"))
    }
}

/// What becomes of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is published as it is: it is small, moves, or has no dots.
    AsItIs,
    /// Light falls on things: smaller ones may lose what no eye misses.
    Photograph,
    /// The same, with something to be seen through.
    CutOut,
    /// Lines and even colours: nothing may be lost, and it takes little room.
    Drawing,
}

/// What can be said of a picture before it is unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// What it is.
    pub kind: Kind,
    /// What becomes of it.
    pub used: Use,
    /// How wide and high it is as people see it, if the file says so.
    pub size: Option<(u32, u32)>,
    /// Whether its dots lie otherwise than people see them, and the file says how.
    is_turned: bool,
}

impl Nature {
    /// Whether it must be drawn anew to be published at its own address.
    pub fn is_redrawn(&self) -> bool {
        self.is_turned || self.size != self.published()
    }

    /// How wide and high it is at its own address.
    pub fn published(&self) -> Option<(u32, u32)> {
        let (width, height) = self.size?;
        match self.used {
            Use::Photograph | Use::CutOut if width.max(height) > LONGEST => {
                let longest = width.max(height);
                Some((scaled(width, LONGEST, longest), scaled(height, LONGEST, longest)))
            }
            _ => Some((width, height)),
        }
    }

    /// How large it is made at most, as people see it, where it is unpacked at all.
    fn largest_made(&self) -> Option<(u32, u32)> {
        let in_pages = self.widths().last().map(|width| (*width, self.height_at(*width)));
        let own = self.published().filter(|_| self.is_redrawn());
        own.into_iter().chain(in_pages).max_by_key(|(width, _)| *width)
    }

    /// The widths that are made of it, smallest first; none of one that is published as it is.
    pub fn widths(&self) -> Vec<u32> {
        let Some((width, _)) = self.size.filter(|_| self.used != Use::AsItIs) else {
            return Vec::new();
        };
        let largest = WIDTHS.into_iter().max().map_or(width, |most| most.min(width));
        // Two that differ by less than a fifth are as good as one.
        let smaller = WIDTHS.into_iter().filter(|width| width * 5 <= largest * 4);
        smaller.chain([largest]).collect()
    }

    /// The forms that are made of it, the best first. All browsers know the last.
    pub fn forms(&self) -> &'static [Form] {
        match self.used {
            Use::AsItIs => &[],
            Use::Photograph => &[Form::Avif, Form::WebP, Form::Jpeg],
            Use::CutOut => &[Form::Avif, Form::WebP, Form::Png],
            Use::Drawing => &[Form::LosslessWebP, Form::Png],
        }
    }

    /// The height that belongs to a width.
    pub fn height_at(&self, width: u32) -> u32 {
        self.size.map_or(width, |(whole, height)| scaled(height, width, whole))
    }

    /// The form in which it is drawn anew at its own address.
    pub fn own_form(&self) -> Form {
        match (self.kind, self.used) {
            (Kind::WebP, Use::Photograph | Use::CutOut) => Form::WebP,
            (Kind::WebP, _) => Form::LosslessWebP,
            (Kind::Png, _) => Form::Png,
            _ => Form::Jpeg,
        }
    }
}

/// A length, as much smaller as `part` is than `whole`; never nothing.
fn scaled(length: u32, part: u32, whole: u32) -> u32 {
    let (length, part, whole) = (u64::from(length), u64::from(part), u64::from(whole.max(1)));
    u32::try_from((length * part + whole / 2) / whole).unwrap_or(u32::MAX).max(1)
}

/// A form in which pictures are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Photographs, the smallest; browsers from 2020 to 2022 on.
    Avif,
    /// Photographs, for the telephones that came before.
    WebP,
    /// Drawings: nothing is left out.
    LosslessWebP,
    /// Photographs, for all browsers.
    Jpeg,
    /// Drawings, for all browsers.
    Png,
}

impl Form {
    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Avif => "avif",
            Form::WebP | Form::LosslessWebP => "webp",
            Form::Jpeg => "jpg",
            Form::Png => "png",
        }
    }

    /// What browsers call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Avif => "image/avif",
            Form::WebP | Form::LosslessWebP => "image/webp",
            Form::Jpeg => "image/jpeg",
            Form::Png => "image/png",
        }
    }
}

/// Looks at a picture without unpacking it.
///
/// # Errors
/// Why it cannot be worked on, in words that go on from "the picture".
pub fn look(bytes: &[u8], kind: Kind) -> Result<Nature, String> {
    let mut nature = Nature { kind, used: Use::AsItIs, size: None, is_turned: false };
    match kind {
        Kind::Foreign(name) => {
            return Err(format!("is {name}, which most browsers do not show"));
        }
        Kind::Heic => return Err("is HEIC, which most browsers do not show".to_owned()),
        Kind::Film | Kind::WebM | Kind::ForeignFilm(_) => return Err("is a film".to_owned()),
        // It is shown in the bar of a browser, as large as that is.
        Kind::Icon => {}
        Kind::Svg => nature.size = vector::svg_size(bytes),
        Kind::Avif => nature.size = vector::avif_size(bytes),
        Kind::Gif => nature.size = gif_size(bytes),
        Kind::Jpeg | Kind::Png | Kind::WebP => {
            if has_too_long_profile(bytes, kind) {
                return Err(TOO_LONG_PROFILE.to_owned());
            }
            let looked = looked_at(bytes, kind)
                .map_err(|error| format!("is broken: {}", in_words(&error)))?;
            let (width, height) = looked.size;
            if u64::from(width) * u64::from(height) > MOST_DOTS {
                let most = MOST_DOTS / 1_000_000;
                return Err(format!(
                    "has {width} × {height} dots, and at most {most} million are worked on"
                ));
            }
            if looked.has_long_profile {
                return Err(TOO_LONG_PROFILE.to_owned());
            }
            nature.size = Some(looked.size);
            nature.is_turned = looked.is_turned && !looked.moves;
            nature.used = used(bytes.len(), kind, &looked);
            let is_large = u64::from(width) * u64::from(height) > bounds::FEW_DOTS;
            if let Some(made) = nature.largest_made().filter(|_| is_large) {
                let made = if looked.is_swapped { (made.1, made.0) } else { made };
                let taken = taken(bytes, kind, made)
                    .map_err(|error| format!("is broken: {}", in_words(&error)))?;
                if taken > bounds::MOST_OF_ONE {
                    return Err(format!(
                        "takes {} MB once it is unpacked, and at most {} MB are worked on",
                        taken / 1_000_000,
                        bounds::MOST_OF_ONE / 1_000_000
                    ));
                }
            }
        }
    }
    Ok(nature)
}

const NOT_MADE: &str = "no other size can be made of it";

/// What the library that unpacks pictures found, in words.
fn in_words(error: &ImageError) -> &'static str {
    match error {
        ImageError::Limits(_) => "it takes more memory than one picture may",
        ImageError::Unsupported(_) => "it is of a form that is not known here",
        ImageError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            "it ends too early"
        }
        ImageError::Decoding(_) | ImageError::IoError(_) => {
            "its bytes make no sense from some place on"
        }
        ImageError::Encoding(_) | ImageError::Parameter(_) => NOT_MADE,
    }
}

/// What the program that unpacks a picture says of it beforehand.
struct Looked {
    size: (u32, u32),
    is_turned: bool,
    moves: bool,
    is_lossy: bool,
    has_alpha: bool,
    /// Whether width and height change places.
    is_swapped: bool,
    has_long_profile: bool,
}

const TOO_LONG_PROFILE: &str = "has a colour profile of more than 4 MB";

/// Whether a picture holds, packed, a profile that is not to be unpacked.
fn has_too_long_profile(bytes: &[u8], kind: Kind) -> bool {
    kind == Kind::Png && dots::png_profiles(bytes).any(bounds::is_too_long_once_unpacked)
}

/// How many bytes a picture takes that is made so large.
fn taken(bytes: &[u8], kind: Kind, made: (u32, u32)) -> ImageResult<u64> {
    Ok(bounds::taken(&opened(bytes, kind)?, bytes, kind, made))
}

fn looked_at(bytes: &[u8], kind: Kind) -> ImageResult<Looked> {
    let source = Cursor::new(bytes);
    match kind {
        Kind::Png => {
            let decoder = PngDecoder::with_limits(source, bounds::to_open())?;
            let moves = decoder.is_apng()?;
            told(decoder, moves, false)
        }
        Kind::WebP => {
            let decoder = WebPDecoder::new(source)?;
            let moves = decoder.has_animation();
            // The chunk of a picture with nothing lost is `VP8L`.
            let is_lossy = !bytes.windows(4).take(HEAD).any(|name| name == b"VP8L");
            told(decoder, moves, is_lossy)
        }
        _ => told(JpegDecoder::new(source)?, false, true),
    }
}

fn told(mut decoder: impl ImageDecoder, moves: bool, is_lossy: bool) -> ImageResult<Looked> {
    let orientation = decoder.orientation()?;
    let (width, height) = decoder.dimensions();
    let is_swapped = swaps(orientation);
    let size = if is_swapped { (height, width) } else { (width, height) };
    let profile = decoder.icc_profile().ok().flatten();
    Ok(Looked {
        is_swapped,
        has_long_profile: profile.is_some_and(|profile| bounds::is_too_long(&profile)),
        size,
        is_turned: orientation != Orientation::NoTransforms,
        moves,
        is_lossy,
        has_alpha: decoder.color_type().has_alpha(),
    })
}

/// Whether width and height change places.
fn swaps(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// A picture from which nothing was left out is a photograph if it takes more than a byte a dot:
/// even colours and lines take far less.
fn used(length: usize, kind: Kind, looked: &Looked) -> Use {
    let (width, height) = looked.size;
    let dots = u64::from(width) * u64::from(height);
    let is_photograph = kind == Kind::Jpeg || looked.is_lossy || length as u64 > dots;
    match (is_photograph, looked.has_alpha) {
        _ if looked.moves || length < SMALL => Use::AsItIs,
        (true, false) => Use::Photograph,
        (true, true) => Use::CutOut,
        (false, _) => Use::Drawing,
    }
}

fn gif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let side =
        |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    side(6).zip(side(8)).filter(|(width, height)| *width > 0 && *height > 0)
}

/// Opens a picture to be unpacked, within bounds.
fn opened<'b>(bytes: &'b [u8], kind: Kind) -> ImageResult<Box<dyn ImageDecoder + 'b>> {
    fn bounded<'d, D: ImageDecoder + 'd>(
        mut decoder: D,
    ) -> ImageResult<Box<dyn ImageDecoder + 'd>> {
        decoder.set_limits(bounds::to_unpack())?;
        Ok(Box::new(decoder))
    }
    let source: Box<dyn Source + 'b> = Box::new(Cursor::new(bytes));
    match kind {
        Kind::Jpeg => bounded(JpegDecoder::new(source)?),
        Kind::Png => bounded(PngDecoder::with_limits(source, bounds::to_open())?),
        Kind::WebP => bounded(WebPDecoder::new(source)?),
        _ => Err(ImageError::IoError(std::io::ErrorKind::Unsupported.into())),
    }
}

trait Source: BufRead + Seek {}
impl Source for Cursor<&[u8]> {}
