//! What becomes of photographs: upright, small, in forms to choose from, and silent about where they
//! were taken.

use crate::support;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::support::photograph::{self, SECRETS, quarters};
use crate::support::{Files, assert_same, build, built, said};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use welcomat::build::memory::Changes;
use welcomat::build::pipeline::Options;
use welcomat::desk::state::Desk;
use welcomat::media::picture::{self, Drawn, Form, Kind};
use welcomat::output::view::Extras;
use welcomat::words::date::Date;
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, Unlisted, World};

const PAGE: &str = "en/practices/bus/index.html";

/// A site with a practice, and with files beside it.
fn site(body: &str, files: &[(&str, &[u8])]) -> Memory {
    let mut world = Memory::new(support::today());
    world.write(
        "welcomat.yaml",
        "title: Test\nbase_url: https://example.org/\nlanguages: [en, ar]\nsource_language: en\n",
    );
    world.write("content/index.md", "---\ntitle: Home\n---\n");
    world.write("content/practices/bus/index.md", format!("---\ntitle: Bus\n{body}"));
    for (name, bytes) in files {
        world.write(format!("content/practices/bus/{name}"), *bytes);
    }
    world
}

fn with_images() -> Options {
    Options { extras: Extras { images: true, ..Extras::default() }, ..Options::default() }
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(&files[path]).expect("a page is UTF-8")
}

/// What is made in other sizes, by the last part of each path.
fn sizes(files: &Files) -> BTreeMap<&str, &[u8]> {
    let made = files.iter().filter(|(path, _)| path.starts_with("pictures/"));
    made.map(|(path, bytes)| (path.rsplit('/').next().unwrap_or(""), &bytes[..])).collect()
}

fn assert_silent(files: &Files) {
    for (path, bytes) in files {
        for secret in SECRETS {
            let is_there = bytes.windows(secret.len()).any(|window| window == *secret);
            assert!(!is_there, "`{path}` holds `{}`", String::from_utf8_lossy(secret));
        }
    }
}

/// Red, green, blue and white, from the top left.
fn assert_upright(bytes: &[u8], width: u32, height: u32) {
    let picture = image::load_from_memory(bytes).expect("a picture").into_rgb8();
    assert_eq!((picture.width(), picture.height()), (width, height));
    let at = |x: u32, y: u32| picture.get_pixel(x * width / 4, y * height / 4).0;
    let is_near = |found: [u8; 3], wanted: [u8; 3]| {
        found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) < 40)
    };
    let (low, high) = (30, 210);
    for (x, y, wanted) in [
        (1, 1, [high, low, low]),
        (3, 1, [low, high, low]),
        (1, 3, [low, low, high]),
        (3, 3, [high, high, high]),
    ] {
        assert!(is_near(at(x, y), wanted), "{x}/{y} of {width} × {height}: {:?}", at(x, y));
    }
}

/// As a camera holds it that is turned: its dots lie on their side.
fn on_its_side(picture: &DynamicImage) -> DynamicImage {
    picture.rotate270()
}

#[test]
fn a_photograph_of_24_megapixels_comes_out_upright_small_and_silent() {
    let photograph = photograph::jpeg(&on_its_side(&quarters(4000, 6000)), 6);
    let body = "image: { src: stop.jpg, alt: A stop, credit: Me }\n---\n\n![The bus](stop.jpg)\n";
    let world = site(body, &[("stop.jpg", &photograph)]);
    let files = built(&world, &with_images());
    assert_silent(&files);
    assert_upright(&files["practices/bus/stop.jpg"], 1707, 2560);
    let sizes = sizes(&files);
    let names: Vec<&str> = sizes.keys().copied().collect();
    let wanted = ["1080", "1440", "360", "720"]
        .map(|width| ["avif", "jpg", "webp"].map(|form| format!("{width}.{form}")));
    assert_eq!(names, wanted.concat());
    for (width, height) in [(360, 540), (720, 1080), (1080, 1620), (1440, 2160)] {
        assert_upright(sizes[&*format!("{width}.jpg")], width, height);
        assert_upright(sizes[&*format!("{width}.webp")], width, height);
        let avif = sizes[&*format!("{width}.avif")];
        assert_eq!(&avif[4..12], b"ftypavif");
        assert!(avif.len() < 100_000, "{width}: {} bytes", avif.len());
        // The size that it is shown in is the only one that it has.
        let says = [width, height].map(u32::to_be_bytes).concat();
        assert!(avif.windows(8).any(|part| part == says), "{width}");
    }
    for (path, bytes) in files.iter().filter(|(path, _)| path.contains("stop.")) {
        assert!(bytes.len() < 500_000, "`{path}` has {} bytes", bytes.len());
    }
    let page = text(&files, PAGE);
    assert_eq!(page.matches("width=\"1707\" height=\"2560\"").count(), 2);
    for form in ["avif", "webp"] {
        assert_eq!(page.matches(&format!("<source type=\"image/{form}\" srcset=\"")).count(), 2);
    }
    assert_eq!(page.matches("fetchpriority=\"high\" decoding=\"async\"").count(), 1);
    assert_eq!(page.matches("loading=\"lazy\" decoding=\"async\"").count(), 1);
}

#[test]
fn without_sizes_a_photograph_is_upright_and_silent_all_the_same() {
    let photograph = photograph::jpeg(&on_its_side(&quarters(900, 1200)), 6);
    let world = site("---\n\n![The bus](stop.jpg)\n", &[("stop.jpg", &photograph)]);
    let files = built(&world, &Options::default());
    assert_silent(&files);
    assert_upright(&files["practices/bus/stop.jpg"], 900, 1200);
    assert!(sizes(&files).is_empty());
    let wanted = "<img src=\"../../../practices/bus/stop.jpg\" alt=\"The bus\" width=\"900\" height=\"1200\"";
    assert!(text(&files, PAGE).contains(wanted), "{}", text(&files, PAGE));
}

#[test]
fn a_picture_that_stands_upright_loses_no_dot() {
    let picture = quarters(800, 600);
    let (jpeg, png) = (photograph::jpeg(&picture, 1), photograph::png(&picture));
    let webp = photograph::webp(&picture, 1);
    let files = [("a.jpg", &jpeg[..]), ("b.png", &png), ("c.webp", &webp)];
    // A picture that no page shows is cleaned as well.
    let made = built(&site("---\n", &files), &Options::default());
    assert_silent(&made);
    for (name, bytes) in files {
        let clean = &made[&format!("practices/bus/{name}")];
        assert!(clean.len() < bytes.len(), "{name}");
        let dots = |bytes: &[u8]| image::load_from_memory(bytes).expect("a picture").into_rgb8();
        assert!(dots(clean) == dots(bytes), "{name}");
    }
}

#[test]
fn every_way_to_lie_is_turned_upright() {
    let upright = quarters(600, 800);
    // How the dots lie that each number of EXIF puts right.
    let lying: [(u8, DynamicImage); 8] = [
        (1, upright.clone()),
        (2, upright.fliph()),
        (3, upright.rotate180()),
        (4, upright.flipv()),
        (5, upright.rotate90().fliph()),
        (6, upright.rotate270()),
        (7, upright.rotate270().fliph()),
        (8, upright.rotate90()),
    ];
    for (orientation, picture) in lying {
        let (jpeg, webp) =
            (photograph::jpeg(&picture, orientation), photograph::webp(&picture, orientation));
        let world = site("---\n", &[("a.jpg", &jpeg), ("c.webp", &webp)]);
        let files = built(&world, &Options::default());
        assert_silent(&files);
        assert_upright(&files["practices/bus/a.jpg"], 600, 800);
        assert_upright(&files["practices/bus/c.webp"], 600, 800);
    }
}

#[test]
fn a_large_photograph_in_webp_is_made_smaller_with_loss_like_any_other() {
    let jpeg = photograph::jpeg(&quarters(3000, 2000), 1);
    let nature = picture::look(&jpeg, Kind::Jpeg).expect("it can be worked on");
    let large = Drawn::unpacked(&jpeg, &nature, (3000, 2000)).expect("it can be unpacked");
    let large = large.packed(Form::WebP).expect("it can be packed");
    let files = built(&site("---\n", &[("stop.webp", &large)]), &with_images());
    let made = &files["practices/bus/stop.webp"];
    assert_upright(made, 2560, 1707);
    assert_eq!(&made[12..16], b"VP8 ");
}

#[test]
fn a_drawing_stays_sharp_and_clear_where_it_is_seen_through() {
    // Stripes of one dot, which any loss would blur, and beside them nothing.
    let drawing = DynamicImage::ImageRgba8(RgbaImage::from_fn(1000, 600, |x, y| {
        match (x < 500, (x ^ (y / 7)) % 2) {
            (true, 0) => Rgba([10, 60, 70, 255]),
            (true, _) => Rgba([250, 240, 230, 255]),
            (false, _) => Rgba([255, 0, 0, 0]),
        }
    }));
    // As programs pack that do not try hard, so that there is something to gain.
    let mut png = io::Cursor::new(Vec::new());
    let encoder = image::codecs::png::PngEncoder::new_with_quality(
        &mut png,
        image::codecs::png::CompressionType::Uncompressed,
        image::codecs::png::FilterType::NoFilter,
    );
    drawing.write_with_encoder(encoder).expect("it can be packed");
    let loose = png.into_inner();
    let packed = photograph::packed(&drawing, ImageFormat::Png);
    for bytes in [&loose, &packed] {
        let world = site("---\n\n![A plan](plan.png)\n", &[("plan.png", bytes)]);
        let files = built(&world, &with_images());
        for (name, made) in sizes(&files).into_iter().filter(|(name, _)| name.ends_with(".png")) {
            let made = image::load_from_memory(made).expect("a picture").into_rgba8();
            let (width, height) = made.dimensions();
            assert_eq!(made.get_pixel(width * 3 / 4, height / 2).0[3], 0, "{name}");
            assert_eq!(made.get_pixel(width / 4, height / 2).0[3], 255, "{name}");
        }
        let own = image::load_from_memory(&files["practices/bus/plan.png"]).expect("a picture");
        assert!(own.into_rgba8() == *drawing.as_rgba8().expect("it has four parts a dot"));
    }
}

#[test]
fn what_moves_is_left_as_it_is() {
    let mut gif = b"GIF89a\x02\x00\x03\x00\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    gif.extend_from_slice(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0");
    let clean = gif.clone();
    gif.extend_from_slice(b"\x21\xfe\x06SECRET\0");
    let frames = b"\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x02\0\x03\0\0\x02\x02\x84\x51\0".repeat(2);
    let clean = [&clean[..], &frames, b";"].concat();
    gif.extend_from_slice(&frames);
    gif.push(b';');
    let world = site("---\n\n![It moves](x.gif)\n", &[("x.gif", &gif)]);
    let files = built(&world, &with_images());
    assert_eq!(files["practices/bus/x.gif"], clean);
    assert!(sizes(&files).is_empty());
    assert!(text(&files, PAGE).contains("alt=\"It moves\" width=\"2\" height=\"3\""));
}

#[test]
fn what_cannot_be_unpacked_stops_the_build_and_says_so() {
    let mut png = photograph::packed(&quarters(700, 700), ImageFormat::Png);
    let middle = png.len() / 2;
    png.truncate(middle);
    let world = site("---\n\n![Half of it](half.png)\n", &[("half.png", &png)]);
    let (outcome, files) = build(&world, &with_images());
    assert!(files.is_empty());
    let said = said(&outcome, &world);
    assert!(said.contains("error[image-broken]: the picture is broken: "), "{said}");
    assert!(said.contains("content/practices/bus/half.png"), "{said}");
}

/// Everything that is ever done with the bytes of a picture.
fn worked_on(bytes: &[u8]) -> bool {
    let Some(kind) = picture::Kind::of(bytes) else { return false };
    let clean = picture::clean(bytes, kind);
    let Ok(nature) = picture::look(bytes, kind) else { return false };
    let drawn = Drawn::unpacked(bytes, &nature, nature.published().unwrap_or((1, 1)));
    clean.is_some() && drawn.is_ok()
}

#[test]
fn no_bytes_whatever_make_it_fall() {
    let whole = [
        photograph::jpeg(&quarters(24, 16), 6),
        photograph::png(&quarters(24, 16)),
        photograph::webp(&quarters(24, 16), 3),
        b"GIF89a\x02\x00\x03\x00\x80\0\0\0\0\0\xff\xff\xff\x21\xfe\x06SECRET\0;".to_vec(),
        b"<svg width='3' viewBox='0 0 1 2'></svg>".to_vec(),
        b"\0\0\0\x1cftypavif\0\0\0\0ispe\0\0\0\0\0\0\0\x02\0\0\0\x03".to_vec(),
    ];
    for bytes in &whole[..3] {
        assert!(worked_on(bytes));
    }
    for bytes in &whole {
        for at in 0..bytes.len() {
            // Cut off, and bent.
            worked_on(&bytes[..at]);
            for other in [0, 0xff, bytes[at] ^ 0x40] {
                let mut bent = bytes.clone();
                bent[at] = other;
                worked_on(&bent);
            }
        }
    }
}

#[test]
fn a_picture_of_too_many_dots_is_not_unpacked() {
    let mut png = photograph::packed(&quarters(10, 10), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let world = site("---\n\n![A bomb](bomb.png)\n", &[("bomb.png", &png)]);
    let (outcome, _) = build(&world, &with_images());
    let said = said(&outcome, &world);
    assert!(said.contains("warning[image-unreadable]: the picture "), "{said}");
}

#[test]
fn a_profile_that_is_packed_small_and_unpacks_to_very_much_is_not_unpacked() {
    let bomb = photograph::with_profile(&quarters(400, 400), 300_000_000);
    assert!(bomb.len() < 1_500_000, "{}", bomb.len());
    let world = site("---\n\n![A bomb](bomb.png)\n", &[("bomb.png", &bomb)]);
    let (outcome, files) = build(&world, &with_images());
    let said = said(&outcome, &world);
    let message = "warning[image-unreadable]: the picture has a colour profile of more than 4 MB";
    assert!(said.contains(message), "{said}");
    // Nor do readers unpack it.
    let published = &files["practices/bus/bomb.png"];
    assert!(!published.windows(4).any(|name| name == b"iCCP"));
    assert!(sizes(&files).is_empty());
    // One that printers use stays.
    let sound = photograph::with_profile(&quarters(400, 400), 2_000_000);
    let world = site("---\n\n![A map](map.png)\n", &[("map.png", &sound)]);
    let files = built(&world, &with_images());
    assert!(files["practices/bus/map.png"].windows(4).any(|name| name == b"iCCP"));
}

#[test]
fn a_picture_that_takes_too_much_memory_is_not_unpacked() {
    let large = |colours: u8, bits: u8, side: u32| {
        let mut png = photograph::packed(&quarters(10, 10), ImageFormat::Png);
        png[16..20].copy_from_slice(&side.to_be_bytes());
        png[20..24].copy_from_slice(&side.to_be_bytes());
        (png[24], png[25]) = (bits, colours);
        photograph::sealed(&mut png);
        png.resize(SMALL_NO_MORE, 0);
        picture::look(&png, Kind::Png).map(|_| ())
    };
    // Even colours of 100 million dots in eight bytes each, and what cameras make.
    let refused = large(6, 16, 10_000).expect_err("800 MB are too many");
    assert!(refused.contains("MB once it is unpacked, and at most 450 MB"), "{refused}");
    assert!(large(6, 8, 10_900).is_err(), "475 MB are too many");
    assert_eq!(large(6, 8, 6_000), Ok(()));
    assert_eq!(large(2, 8, 10_000), Ok(()));
    assert_eq!(large(6, 16, 3_000), Ok(()));
}

/// Smaller files are published as they are.
const SMALL_NO_MORE: usize = 30_000;

/// A site in memory that can be changed, remembers what took long, and counts what was recalled.
struct Remembering {
    files: Mutex<Memory>,
    remembered: Mutex<BTreeMap<String, Vec<u8>>>,
    recalled: AtomicUsize,
}

impl Remembering {
    fn new(files: Memory) -> Self {
        Remembering {
            files: Mutex::new(files),
            remembered: Mutex::default(),
            recalled: AtomicUsize::new(0),
        }
    }

    fn files(&self) -> MutexGuard<'_, Memory> {
        self.files.lock().expect("no test fails here")
    }
}

impl World for Remembering {
    fn list(&self, folder: &str) -> Vec<Result<SourcePath, Unlisted>> {
        self.files().list(folder)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.files().read(path)
    }

    fn has_file(&self, path: &SourcePath) -> bool {
        self.files().has_file(path)
    }

    fn today(&self) -> Date {
        self.files().today()
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        let found = self.remembered.lock().expect("no test fails here").get(name).cloned();
        self.recalled.fetch_add(usize::from(found.is_some()), Ordering::Relaxed);
        found
    }

    fn remember(&self, name: &str, bytes: &[u8]) {
        let mut remembered = self.remembered.lock().expect("no test fails here");
        remembered.insert(name.to_owned(), bytes.to_vec());
    }
}

#[test]
fn what_is_remembered_is_what_would_be_made() {
    let photograph = photograph::jpeg(&on_its_side(&quarters(800, 1000)), 6);
    let body = "---\n\n![The bus](stop.jpg) ![The same](again.jpg)\n";
    let files = [("stop.jpg", &photograph[..]), ("again.jpg", &photograph)];
    let plain = site(body, &files);
    let remembering = Remembering::new(plain.clone());
    let made = built(&plain, &with_images());
    assert_same(&made, &built(&remembering, &with_images()), "while it is remembered");
    remembering.recalled.store(0, Ordering::Relaxed);
    assert_same(&made, &built(&remembering, &with_images()), "remembered");
    // Two files, two widths in three forms, and each as a whole.
    assert_eq!(remembering.recalled.load(Ordering::Relaxed), 2 * (2 * 3 + 1));
    // Something of it was lost: the rest is not mixed with what is made anew.
    remembering
        .remembered
        .lock()
        .expect("no test fails here")
        .retain(|name, _| !name.contains("360"));
    assert_same(&made, &built(&remembering, &with_images()), "half remembered");
}

#[test]
fn parts_by_language_add_up() {
    let photograph = photograph::jpeg(&quarters(800, 600), 1);
    let world = site("---\n\n![The bus](stop.jpg)\n", &[("stop.jpg", &photograph)]);
    let whole = built(&world, &with_images());
    let part =
        |tag: &str| built(&world, &Options { languages: vec![tag.to_owned()], ..with_images() });
    let mut union = part("ar");
    union.extend(part("en"));
    assert_same(&whole, &union, "the union of two parts");
}

#[test]
fn the_desk_shows_a_changed_picture_at_once() {
    let path = SourcePath::new("content/practices/bus/stop.jpg");
    let first = photograph::jpeg(&quarters(800, 600), 1);
    let body = "---\n\n![The bus](stop.jpg)\n";
    let world = Arc::new(Remembering::new(site(body, &[("stop.jpg", &first)])));
    let desk = Desk::new(Arc::clone(&world) as Arc<dyn World + Send + Sync>, with_images());
    let look = |page: &str| {
        let edition = desk.edition();
        let snapshot = edition.snapshot.clone().expect("a good one");
        let output = edition.find(page).expect("it is planned");
        let rendered = desk.file(&snapshot, output, page).expect("it can be made").expect("a file");
        (edition.mark(&rendered), rendered.bytes)
    };
    let named = |html: &[u8]| {
        let html = String::from_utf8_lossy(html).into_owned();
        let (_, rest) = html.split_once("<img src=\"../../../").expect("a picture");
        rest.split_once('"').expect("an address").0.to_owned()
    };
    let (mark, html) = look(PAGE);
    assert_upright(&look(&named(&html)).1, 360, 270);
    let second = photograph::jpeg(&on_its_side(&quarters(600, 800)), 6);
    world.files().write(path.as_str(), second);
    desk.update(&Changes::At(BTreeSet::from([path])));
    let (other_mark, other_html) = look(PAGE);
    assert_ne!(mark, other_mark);
    assert_ne!(named(&html), named(&other_html));
    assert_upright(&look(&named(&other_html)).1, 360, 480);
    assert_upright(&look("practices/bus/stop.jpg").1, 600, 800);
}
