//! Where and by whom a picture was made stands nowhere in a site: not in any byte of any file, whatever
//! the picture is packed in.

use crate::support;
use crate::support::photograph::{self, quarters};
use crate::support::{Files, build, built, said};
use welcomat::build::pipeline::Options;
use welcomat::media::picture::{self, Kind};
use welcomat::output::view::Extras;
use welcomat::words::world::Memory;

/// What the pictures here say of a place, as programs write it: words, and the three numbers of EXIF.
const PLACES: [&[u8]; 3] = [b"SECRET", b"52.52 N", b"\x34\0\0\0\x01\0\0\0\x1f\0\0\0\x01\0\0\0"];

fn site(settings: &str, files: &[(&str, Vec<u8>)]) -> Memory {
    let mut world = Memory::new(support::today());
    let head = "title: Test\nbase_url: https://example.org/\nlanguages: [en]\n";
    world.write("welcomat.yaml", format!("{head}{settings}"));
    let shown: String = files.iter().map(|(name, _)| format!("[{name}]({name})\n")).collect();
    world.write("content/index.md", format!("---\ntitle: Home\n---\n{shown}"));
    for (name, bytes) in files {
        world.write(format!("content/{name}"), bytes.clone());
    }
    world
}

fn with_images() -> Options {
    Options { extras: Extras { images: true, ..Extras::default() }, ..Options::default() }
}

fn places(files: &Files) -> Vec<String> {
    let holds = |bytes: &[u8], place: &[u8]| bytes.windows(place.len()).any(|part| part == place);
    let found = files.iter().filter(|(_, bytes)| PLACES.iter().any(|place| holds(bytes, place)));
    found.map(|(path, _)| path.clone()).collect()
}

fn part(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [&(content.len() as u32 + 8).to_be_bytes()[..], name, content].concat()
}

fn with_version(version: u8, content: &[u8]) -> Vec<u8> {
    [&[version, 0, 0, 0][..], content].concat()
}

const EXIF: &[u8] =
    b"\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0SECRET\x34\0\0\0\x01\0\0\0\x1f\0\0\0\x01\0\0\0";
const XMP: &[u8] = b"<x:xmpmeta>52.52 N</x:xmpmeta>";
const SEEN: &[u8] = b"the dots of the picture";

/// A picture in boxes as telephones pack them: its dots, EXIF, XMP, and what a maker adds.
fn boxed(brand: &[u8; 4], item: &[u8; 4], is_inside: bool) -> Vec<u8> {
    let entry = |number: u16, kind: &[u8; 4], rest: &[u8]| {
        let head = [&number.to_be_bytes()[..], &[0, 0], kind, rest].concat();
        part(b"infe", &with_version(2, &head))
    };
    let names = [
        entry(1, item, b"\0"),
        entry(2, b"Exif", b"\0"),
        entry(3, b"mime", b"\0application/rdf+xml\0"),
    ]
    .concat();
    let names = part(b"iinf", &with_version(0, &[&3_u16.to_be_bytes()[..], &names].concat()));
    let ftyp = part(b"ftyp", &[&brand[..], &[0; 4]].concat());
    let data = [SEEN, EXIF, XMP, b"SECRET leavings"].concat();
    let meta = |start: u32| {
        let mut list = vec![0x44, 0, 0, 3];
        let mut at = start;
        for (number, length) in [(1_u16, SEEN.len()), (2, EXIF.len()), (3, XMP.len())] {
            list.extend(number.to_be_bytes());
            if is_inside {
                list.extend([0, 1]);
            }
            list.extend([0, 0, 0, 1]);
            list.extend(at.to_be_bytes());
            list.extend((length as u32).to_be_bytes());
            at += length as u32;
        }
        let version = u8::from(is_inside);
        let properties =
            part(b"ipco", &[part(b"ispe", &[0; 12]), part(b"udes", b"SECRET")].concat());
        let mut parts = [
            part(b"hdlr", &[&[0; 8][..], b"pict", &[0; 13]].concat()),
            part(b"pitm", &with_version(0, &[0, 1])),
            names.clone(),
            part(b"iloc", &with_version(version, &list)),
            part(b"iprp", &properties),
            part(b"xml ", b"\0\0\0\0SECRET"),
        ]
        .concat();
        if is_inside {
            parts.extend(part(b"idat", &data));
        }
        part(b"meta", &with_version(0, &parts))
    };
    let start = if is_inside { 0 } else { (ftyp.len() + meta(0).len() + 8) as u32 };
    let mut file = [ftyp, meta(start)].concat();
    if !is_inside {
        file.extend(part(b"mdat", &data));
    }
    file.extend(part(b"uuid", b"SECRET of the maker"));
    file.extend(part(b"mpvd", b"SECRET film behind the picture"));
    file
}

/// A film that says where it was taken; with a track that says it at every moment, if asked for.
fn film(is_tracked: bool) -> Vec<u8> {
    let handler = |kind: &[u8]| part(b"hdlr", &[&[0; 8][..], kind, &[0; 13]].concat());
    let track =
        |kind| part(b"trak", &[part(b"mdia", &handler(kind)), part(b"udta", b"SECRET")].concat());
    let place = part(b"udta", &part(b"\xa9xyz", b"\0\0+52.52 N/"));
    let mut tracks = track(b"vide");
    if is_tracked {
        tracks.extend(track(b"meta"));
    }
    let moov = part(b"moov", &[part(b"mvhd", &[0; 100]), tracks, place].concat());
    [part(b"ftyp", b"qt  \0\0\0\0"), part(b"mdat", SEEN), moov].concat()
}

#[test]
fn nothing_that_is_published_says_where_it_was_made() {
    let photograph = photograph::jpeg(&quarters(400, 300), 6);
    // Cameras hide a second picture, with all that it says, behind the first.
    let two = [photograph.clone(), photograph.clone()].concat();
    // One dot, with a remark before it and another behind the end.
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x21\xfe\x06SECRET\0\x2c\0\0\0\0\x01\0\x01\0\0\
                \x02\x02\x44\x01\0\x3bSECRET";
    let data = welcomat::words::data_uri::of("image/jpeg", &photograph);
    let drawing = format!(
        "<svg xmlns='http://www.w3.org/2000/svg'><metadata>SECRET</metadata><image href='{data}'/>\
         <rect style=\"fill:url('{data}')\"/></svg>"
    );
    let site = site(
        "",
        &[
            ("a.jpg", photograph.clone()),
            ("a.bin", photograph.clone()),
            ("two.jpg", two),
            ("a.png", photograph::png(&quarters(40, 30))),
            ("a.webp", photograph::webp(&quarters(40, 30), 1)),
            ("a.gif", gif.to_vec()),
            ("a.svg", drawing.into_bytes()),
            ("a.avif", boxed(b"avif", b"av01", false)),
            ("inside.avif", boxed(b"avif", b"av01", true)),
            ("a.heic", boxed(b"heic", b"hvc1", false)),
            ("a.mov", film(false)),
        ],
    );
    let files = built(&site, &with_images());
    assert_eq!(places(&files), Vec::<String>::new());
    for name in ["a.avif", "inside.avif", "a.heic", "a.mov"] {
        assert!(files[name].windows(SEEN.len()).any(|part| part == SEEN), "{name} is seen no more");
    }
}

#[test]
fn what_cannot_be_cleaned_is_kept_back_unless_the_site_names_it() {
    let photograph = photograph::jpeg(&quarters(40, 30), 1);
    let behind = |start: &[u8]| [start, &photograph].concat();
    let mut cut = boxed(b"heic", b"hvc1", false);
    cut.truncate(cut.len() - 3);
    let files = [
        ("stray.jpg", behind(b"\n")),
        ("stray.bin", behind(b"\n")),
        ("a.tif", [&b"II*\0\x08\0\0\0"[..], EXIF].concat()),
        ("a.nef", [&b"MM\0*"[..], EXIF].concat()),
        ("a.jxl", [&b"\xff\x0a"[..], EXIF].concat()),
        ("cut.heic", cut),
        ("tracked.mp4", film(true)),
        ("half.jpg", photograph[..200].to_vec()),
        ("a.avi", [&b"RIFF\0\0\0\0AVI "[..], EXIF].concat()),
        ("a.wmv", [&b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"[..], EXIF].concat()),
        ("cut.webm", [&b"\x1a\x45\xdf\xa3"[..], EXIF].concat()),
        ("cut.ico", [&b"\0\0\x01\0\x01\0\x10\x10\0\0"[..], EXIF].concat()),
    ];
    let (outcome, written) = build(&site("", &files), &Options::default());
    let said = said(&outcome, &site("", &files));
    for (name, _) in &files {
        assert!(said.contains(&format!("--> content/{name}")), "{name} is let through:\n{said}");
    }
    assert!(written.is_empty());
    // A level changes what is said.
    let lenient = site(
        "levels: { image-metadata: off, image-broken: off, image-missing: off, link-broken: off }\n",
        &files,
    );
    assert_eq!(places(&built(&lenient, &Options::default())), Vec::<String>::new());
    let named = site("assets: { with_metadata: ['*'] }\n", &files);
    let written = built(&named, &Options::default());
    assert_eq!(written["a.tif"], files[2].1);
    assert_eq!(places(&written).len(), files.len());
}

#[test]
fn boxes_of_any_bytes_make_nothing_fall() {
    for whole in [boxed(b"avif", b"av01", true), boxed(b"heic", b"hvc1", false), film(true)] {
        for at in 0..whole.len() {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                if let Some(kind) = Kind::of(&bytes) {
                    let _ = picture::clean(&bytes, kind);
                    let _ = picture::clean(&bytes[..at], kind);
                }
            }
        }
    }
}

#[test]
fn what_lets_somebody_in_is_found_far_down_in_a_text() {
    let minutes = "A line of the minutes.\n".repeat(2_000);
    let token = "ghp_aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW2xY4\n";
    let mut world = site("", &[]);
    world.write("content/minutes.txt", format!("{minutes}{token}"));
    world.write("content/plain.txt", minutes);
    let files = built(&world, &Options::default());
    let published = |name: &str| files.contains_key(name);
    assert!(!published("minutes.txt") && published("plain.txt"));
}
