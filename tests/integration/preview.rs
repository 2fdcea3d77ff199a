//! Preview cards: what is in the pictures, how letters stand in them, and when they are drawn again.

use crate::support;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::support::{Files, install_fonts};
use welcomat::build::pipeline::Options;
use welcomat::media::drawing;
use welcomat::media::fonts::{Align, Block, Face, Fonts, Frame, Letters, Need};
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::language::Direction;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

const FRAME: Frame = Frame {
    width: 800.0,
    height: 300.0,
    lines: 9,
    largest: 80.0,
    least: 40.0,
    align: Align::Start,
};

/// A site of one page in English and Arabic on a machine with these fonts.
fn site(fonts: &[&str]) -> Memory {
    let mut world = Memory::new(support::today());
    let config = "title: Guide\nbase_url: https://example.org/\nlanguages: [en, ar]\n";
    world.write("welcomat.yaml", config);
    world.write("content/about.md", "---\ntitle: About us\n---\n");
    world.write("content/about.ar.md", "---\ntitle: مرحبا\n---\n");
    install_fonts(&mut world, fonts.iter().copied());
    world
}

fn with_cards() -> Options {
    Options { extras: Extras { cards: true, ..Extras::default() }, ..Options::default() }
}

fn cards(world: &dyn World) -> Files {
    let mut files = support::built(world, &with_cards());
    files.retain(|path, _| path.starts_with("previews/"));
    files
}

/// The fonts of a language for a text.
fn typeface(names: &[&str], tag: &str, text: &str) -> Arc<Fonts> {
    let mut world = Memory::new(support::today());
    install_fonts(&mut world, names.iter().copied());
    let mut letters = Letters::default();
    letters.add(text);
    let need = Need { tag: tag.to_owned(), direction: Direction::of(tag), letters };
    Fonts::find(&world, &[], vec![need], None)
}

fn set(names: &[&str], tag: &str, text: &str) -> Option<Block> {
    typeface(names, tag, text).of(0).fit(text, &FRAME)
}

/// The outlines of a text on one line.
fn drawn(names: &[&str], tag: &str, text: &str) -> String {
    let block = set(names, tag, text).expect("a font has all letters");
    assert_eq!(block.lines.len(), 1, "{text}");
    block.lines[0].path.clone()
}

struct Picture {
    size: (u32, u32),
    palette: Vec<[u8; 3]>,
    /// For each colour of the palette, how many pixels have it.
    counts: Vec<usize>,
}

fn decoded(bytes: &[u8]) -> Picture {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
    let info = reader.info();
    assert_eq!(info.bit_depth, png::BitDepth::Four);
    let size = (info.width, info.height);
    let palette: Vec<[u8; 3]> =
        info.palette.as_ref().expect("a palette").as_chunks::<3>().0.to_vec();
    let mut pixels = vec![0; reader.output_buffer_size().expect("a picture that fits")];
    reader.next_frame(&mut pixels).expect("a picture");
    let mut counts = vec![0; 16];
    for pair in pixels {
        counts[usize::from(pair >> 4)] += 1;
        counts[usize::from(pair & 15)] += 1;
    }
    Picture { size, palette, counts }
}

/// The colour of titles in the theme.
const INK: [u8; 3] = [0x1c, 0x25, 0x28];

fn pixels_of(picture: &Picture, colour: [u8; 3]) -> usize {
    let place = picture.palette.iter().position(|known| *known == colour);
    place.map_or(0, |place| picture.counts[place])
}

#[test]
fn a_card_is_a_small_picture_in_the_colours_of_the_theme() {
    for (path, bytes) in cards(&site(&["latin.ttf", "arabic.ttf"])) {
        let picture = decoded(&bytes);
        assert_eq!(picture.size, (1200, 630), "{path}");
        assert!(bytes.len() < 25_000, "{path} has {} bytes", bytes.len());
        let areas = [[0xff, 0xfd, 0xf8], [0x0b, 0x46, 0x50], [0xf7, 0xf1, 0xe5]];
        for colour in areas {
            assert!(pixels_of(&picture, colour) > 10_000, "{path} has little of {colour:x?}");
        }
        assert!(pixels_of(&picture, INK) > 1_000, "{path} has no title");
    }
}

#[test]
fn letters_without_a_font_are_left_out_and_never_boxes() {
    let without = cards(&site(&["latin.ttf"]));
    let picture = decoded(&without["previews/ar/about.png"]);
    assert_eq!(pixels_of(&picture, INK), 0, "there is no letter to be drawn");
    assert!(pixels_of(&picture, [0xa5, 0x3e, 0x1b]) > 1_000, "the pictogram stands alone");
    let with = cards(&site(&["latin.ttf", "arabic.ttf"]));
    assert_ne!(without["previews/ar/about.png"], with["previews/ar/about.png"]);
    assert_eq!(without["previews/en/about.png"], with["previews/en/about.png"]);
    assert_eq!(set(&["latin.ttf"], "ar", "مرحبا"), None);
    let emoji = drawn(&["latin.ttf"], "en", "A bench 🪑 to read on");
    assert_eq!(emoji, drawn(&["latin.ttf"], "en", "A bench to read on"));
}

#[test]
fn a_title_with_nothing_to_draw_has_no_lines() {
    for text in ["", "  ", "🪑"] {
        assert_eq!(set(&["latin.ttf"], "en", text), None, "{text:?}");
    }
}

#[test]
fn arabic_letters_join() {
    // Alone, a letter has its whole form; among others a shorter one.
    let joined = set(&["arabic.ttf"], "ar", "ببب").expect("a font").lines[0].width;
    let alone = set(&["arabic.ttf"], "ar", "ب").expect("a font").lines[0].width;
    let apart = set(&["arabic.ttf"], "ar", "ب\u{200c}ب\u{200c}ب").expect("a font").lines[0].width;
    assert!(joined < alone * 2.5, "{joined} {alone}");
    assert!((apart - alone * 3.0).abs() < 1.0, "{apart} {alone}");
    // Lam and alef are one glyph.
    let ligature = set(&["arabic.ttf"], "ar", "لا").expect("a font").lines[0].width;
    let letters = set(&["arabic.ttf"], "ar", "ل\u{200c}ا").expect("a font").lines[0].width;
    assert!(ligature < letters, "{ligature} {letters}");
}

/// The letters of a line from left to right, found by their outlines: each is drawn by itself first.
fn order(names: &[&str], tag: &str, text: &str, letters: &str) -> String {
    let path = drawn(names, tag, text);
    // An outline begins where its letter stands, but has the same steps everywhere.
    let steps = |path: &str| -> Vec<String> { outlines(path) };
    let known: BTreeMap<String, char> =
        letters.chars().map(|c| (steps(&drawn(names, tag, &c.to_string())).concat(), c)).collect();
    steps(&path).iter().filter_map(|outline| known.get(outline)).collect()
}

/// Each closed outline as differences between its points, rounded.
fn outlines(path: &str) -> Vec<String> {
    let numbers = |outline: &str| -> Vec<f32> {
        let parts = outline.split(|c: char| c == ' ' || c.is_ascii_alphabetic());
        parts.filter_map(|part| part.parse().ok()).collect()
    };
    let shape = |outline: &str| {
        let numbers = numbers(outline);
        let xs = numbers.iter().step_by(2);
        let left = xs.clone().copied().fold(f32::MAX, f32::min);
        let ys = numbers.iter().skip(1).step_by(2);
        xs.zip(ys).map(|(x, y)| format!("{:.0},{y:.0} ", x - left)).collect::<String>()
    };
    path.split('Z').filter(|outline| !outline.is_empty()).map(shape).collect()
}

#[test]
fn latin_words_in_an_arabic_title_stand_in_their_own_order() {
    let names = ["latin.ttf", "arabic.ttf"];
    // Only letters of one outline, so that each is found by itself. The line begins on the right.
    assert_eq!(order(&names, "ar", "د LTC ر", "LTCدر"), "رLTCد");
    assert_eq!(order(&names, "en", "L در C", "LTCدر"), "LردC");
    assert_eq!(order(&names, "ar", "LC: در", "LCدر"), "ردLC");
}

#[test]
fn a_long_title_gets_smaller_letters_then_an_ellipsis() {
    let short = set(&["latin.ttf"], "en", "A bench").expect("a font");
    assert_eq!(short.size, FRAME.largest);
    let long = "A bench to read on ".repeat(5);
    let long = set(&["latin.ttf"], "en", &long).expect("a font");
    assert!(long.size < FRAME.largest && long.size >= FRAME.least);
    let endless = set(&["latin.ttf"], "en", &"A bench to read on ".repeat(50)).expect("a font");
    assert_eq!(endless.size, FRAME.least);
    let names = ["latin.ttf"];
    // The three dots are three outlines of one shape.
    let dots = outlines(&drawn(&names, "en", "…")).len();
    assert_eq!(dots, 3);
    let last = &endless.lines.last().expect("a line").path;
    let small = Frame { largest: FRAME.least, ..FRAME };
    let dot = typeface(&names, "en", "….").of(0).fit("…", &small).expect("a font");
    assert!(outlines(last).ends_with(&outlines(&dot.lines[0].path)), "it ends in an ellipsis");
    for block in [&short, &long, &endless] {
        assert!(block.height <= FRAME.height);
        for line in &block.lines {
            assert!(line.width <= FRAME.width, "{}", line.width);
        }
    }
}

#[test]
fn a_word_wider_than_the_frame_is_broken() {
    let word = "Aufenthaltsbescheinigungsantragsformular".repeat(3);
    let block = set(&["latin.ttf"], "de", &word).expect("a font");
    assert!(block.lines.len() > 1);
    assert!(block.lines.iter().all(|line| line.width <= FRAME.width));
}

#[test]
fn chinese_breaks_between_letters_but_not_before_a_comma() {
    let narrow = Frame { width: 330.0, height: 900.0, largest: 80.0, ..FRAME };
    let text = "欢迎来到，我们的城市";
    let fonts = typeface(&["han.otf"], "zh-Hans", text);
    let block = fonts.of(0).fit(text, &narrow).expect("a font");
    assert_eq!(block.size, 80.0);
    assert!(block.lines.len() >= 3, "{}", block.lines.len());
    // Four letters fill a line. The comma must not begin the second, so it takes the fourth with it.
    assert!(block.lines[0].width < 80.0 * 3.5, "{}", block.lines[0].width);
}

#[test]
fn lines_start_where_reading_starts() {
    let latin = set(&["latin.ttf"], "en", "A bench").expect("a font");
    assert_eq!(latin.lines[0].x, 0.0);
    let arabic = set(&["arabic.ttf"], "ar", "مرحبا").expect("a font");
    assert!((arabic.lines[0].x + arabic.lines[0].width - FRAME.width).abs() < 0.01);
}

#[test]
fn fonts_of_the_theme_come_first() {
    let mut world = site(&["latin.ttf", "arabic.ttf"]);
    let before = cards(&world);
    // It has no Latin letters: they stay those of the machine.
    world.write("themes/welcome/theme.yaml", "fonts: [fonts/own.ttf]\n");
    world.write("themes/welcome/fonts/own.ttf", support::font("latin.ttf"));
    world.write("themes/welcome/fonts/unused.ttf", "published nowhere");
    let files = support::built(&world, &with_cards());
    assert!(files.keys().all(|path| !path.contains("unused")));
    assert_eq!(files["previews/en/about.png"], before["previews/en/about.png"]);
    let bare = cards(&{
        let mut world = site(&[]);
        world.write("themes/welcome/theme.yaml", "fonts: [fonts/own.ttf]\n");
        world.write("themes/welcome/fonts/own.ttf", support::font("latin.ttf"));
        world
    });
    assert_eq!(bare["previews/en/about.png"], before["previews/en/about.png"]);
}

#[test]
fn a_font_is_what_it_says() {
    assert!(Face::open(&Arc::new(b"no font".to_vec()), None).is_none());
    assert!(Face::open(&Arc::new(support::font("han.otf")), Some("SC")).is_some());
}

/// A machine that remembers, and counts what it is asked.
struct Remembering {
    below: Memory,
    known: Mutex<BTreeMap<String, Vec<u8>>>,
    recalled: Mutex<usize>,
}

impl Remembering {
    fn new(below: Memory) -> Self {
        Remembering { below, known: Mutex::default(), recalled: Mutex::default() }
    }

    /// How many different cards were drawn so far.
    fn drawn(&self) -> usize {
        self.known.lock().expect("no test fails here").len()
    }
}

impl World for Remembering {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        self.below.list(folder)
    }

    fn read(&self, path: &SourcePath) -> std::io::Result<Vec<u8>> {
        self.below.read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.below.has_file(path)
    }

    fn today(&self) -> Date {
        self.below.today()
    }

    fn fonts(&self) -> Vec<PathBuf> {
        self.below.fonts()
    }

    fn read_font(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        self.below.read_font(path)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        let known = self.known.lock().expect("no test fails here").get(name).cloned();
        *self.recalled.lock().expect("no test fails here") += usize::from(known.is_some());
        known
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        self.known.lock().expect("no test fails here").insert(name.to_owned(), bytes.to_vec());
    }
}

#[test]
fn what_is_remembered_is_the_same_and_only_changes_are_drawn() {
    let fresh = cards(&site(&["latin.ttf", "arabic.ttf"]));
    let mut world = Remembering::new(site(&["latin.ttf", "arabic.ttf"]));
    support::assert_same(&cards(&world), &fresh, "with a memory that is empty");
    assert_eq!(world.drawn(), 4, "two pages, and two cards of the site");
    support::assert_same(&cards(&world), &fresh, "with a memory that has all");
    assert_eq!((world.drawn(), *world.recalled.lock().expect("no thread")), (4, 4));
    world.below.write("content/about.md", "---\ntitle: About them\n---\n");
    assert_ne!(cards(&world)["previews/en/about.png"], fresh["previews/en/about.png"]);
    assert_eq!(world.drawn(), 5, "another title");
    world.below.write("content/about.md", "---\ntitle: About them\nsummary: S\n---\n\nText.\n");
    cards(&world);
    assert_eq!(world.drawn(), 5, "nothing that a card says");
    world.below.write("themes/welcome/templates/page.html", "{% extends \"base.html\" %}");
    cards(&world);
    assert_eq!(world.drawn(), 5, "a template of pages");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"6\"/>";
    world.below.write("themes/welcome/templates/preview.svg", svg);
    cards(&world);
    assert_eq!(world.drawn(), 9, "another template for all");
    world.below.write_font("NotoSansArabic-Bold.ttf", support::font("ethiopic.ttf"));
    cards(&world);
    assert!(world.drawn() > 9, "another font");
}

#[test]
fn a_drawing_reads_no_file_and_keeps_its_shape() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        width="10" height="10"><rect width="10" height="10" fill="#0b4650"/>
        <image width="10" height="10" xlink:href="Cargo.toml"/></svg>"##;
    let picture = decoded(&drawing::png(svg, 40, 20).expect("a drawing"));
    assert_eq!(picture.size, (40, 20));
    assert_eq!(pixels_of(&picture, [0x0b, 0x46, 0x50]), 400);
    assert_eq!(pixels_of(&picture, [255, 255, 255]), 400);
    assert!(drawing::png("<p>no drawing</p>", 40, 20).is_err());
}
