//! What is printed leads back: the QR code of a page is read by another library than the one that
//! makes it; and what stands in two languages is all that stands in each.

use crate::support;
use crate::support::html::elements;
use welcomat::build::memory::{Changes, Memory};
use welcomat::build::pipeline::{self, Clock, Options};
use welcomat::content::markdown::Prose;
use welcomat::words::path::SourcePath;
use welcomat::words::qr::Qr;

/// What a camera reads that sees a picture in black and white at so many pixels a square.
fn scanned(png: &[u8], scale: usize) -> String {
    let decoder = png::Decoder::new(std::io::Cursor::new(png));
    let mut reader = decoder.read_info().expect("a PNG");
    let info = reader.info();
    assert_eq!(info.bit_depth, png::BitDepth::One);
    let (width, height) = (info.width as usize, info.height as usize);
    let mut pixels = vec![0; reader.output_buffer_size().expect("a small picture")];
    let frame = reader.next_frame(&mut pixels).expect("its pixels");
    let is_light =
        |x: usize, y: usize| pixels[y * frame.line_size + x / 8] & (0x80 >> (x % 8)) != 0;
    let mut seen =
        rqrr::PreparedImage::prepare_from_greyscale(width * scale, height * scale, |x, y| {
            if is_light(x / scale, y / scale) { 255 } else { 0 }
        });
    let grids = seen.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    let (meta, text) = grids[0].decode().expect("a readable code");
    // What the standard calls level M has the bits 00 (ISO/IEC 18004, table 12).
    assert_eq!(meta.ecc_level, 0, "a sixth of it may be lost");
    text
}

fn decoded(data_uri: &str) -> Vec<u8> {
    let text = data_uri.strip_prefix("data:image/png;base64,").expect("a picture in the page");
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        other => panic!("no letter of base64: {other}"),
    };
    let letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'=').map(value).collect();
    let bits = |four: &[u8]| four.iter().fold(0_u32, |bits, six| bits << 6 | u32::from(*six));
    letters
        .chunks(4)
        .flat_map(|four| {
            let bits = bits(four) << (6 * (4 - four.len()));
            [(bits >> 16) as u8, (bits >> 8) as u8, bits as u8][..four.len() - 1].to_vec()
        })
        .collect()
}

#[test]
fn a_code_says_what_it_was_made_of() {
    for text in [
        "https://example.org/",
        "https://example.org/welcome/zh-Hans/guide/port-linden/use-your-diploma/",
        "https://example.org/%D8%A7%D9%84%D8%B9%D8%B1%D8%A8%D9%8A%D8%A9/?a=b&c=d",
        "مرحبا",
    ] {
        let code = Qr::of(text).expect("a short text");
        assert_eq!(scanned(&code.png, 4), text);
        assert_eq!(decoded(&code.data_uri()), code.png);
    }
    assert_eq!(Qr::of(&"x".repeat(3000)), None);
}

#[test]
fn every_printed_code_is_the_address_beside_it() {
    let files = support::built(&support::demonstration(), &Options::default());
    let mut read = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = String::from_utf8_lossy(bytes);
        let Some((_, leaflet)) = html.split_once("<div class=\"leaflet\"") else { continue };
        let picture = elements(bytes).into_iter().find_map(|element| {
            element.get("src").filter(|src| src.starts_with("data:")).map(str::to_owned)
        });
        let picture = picture.unwrap_or_else(|| panic!("{path} has no picture"));
        let beside =
            leaflet.split("<bdi dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next());
        assert_eq!(Some(&*scanned(&decoded(&picture), 3)), beside, "{path}");
        assert!(picture.len() < 800, "{path}: {} letters", picture.len());
        read += 1;
    }
    assert!(read > 100, "only {read} codes");
}

/// What there is to read in a file: its headings, paragraphs, items and cells.
fn written(file: &SourcePath) -> Vec<String> {
    let path = support::repository().join(file.as_str());
    let text = std::fs::read_to_string(path).expect("a page");
    let (_, body) = text[3..].split_once("\n---\n").expect("front matter");
    let prose = Prose::of(body, 1);
    let headings = prose.headings.into_iter().map(|heading| heading.text);
    headings.chain(prose.passages.into_iter().map(|passage| passage.text)).collect()
}

/// What there is to read in the columns of a language, without white space.
fn shown(html: &str, tag: &str) -> String {
    let column = format!("<div class=\"body\" lang=\"{tag}\"");
    let cells = html.split("<div class=\"body\" lang=").skip(1);
    let own = cells.filter(|cell| format!("<div class=\"body\" lang={cell}").starts_with(&column));
    own.map(plain).collect()
}

fn plain(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = texts.collect();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    without_space(&text.replace("&amp;", "&"))
}

fn without_space(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn a_page_in_two_languages_holds_all_that_stands_in_each() {
    let world = support::demonstration();
    let files = support::built(&world, &Options::default());
    let (mut memory, mut clock) = (Memory::default(), Clock::start());
    let options = Options::default();
    let snapshot = pipeline::take(&world, &options, &Changes::Anything, &mut memory, &mut clock)
        .expect("a sound site");
    let site = &snapshot.view.site;
    let mut looked_at = 0;
    for output in snapshot.plan.outputs() {
        let page = output.page(site).zip(output.lang());
        let Some((subject, lang)) = page.filter(|_| output.format() == "bilingual pages") else {
            continue;
        };
        let html = String::from_utf8_lossy(&files[output.path.as_str()]);
        for lang in [lang, site.config.official] {
            let shown = shown(&html, site.config.tag(lang));
            for passage in written(&site.document(site.shown(subject, lang)).source.path) {
                assert!(shown.contains(&without_space(&passage)), "{}: {passage}", output.path);
            }
        }
        looked_at += 1;
    }
    assert!(looked_at > 100, "only {looked_at} pages in two languages");
}
