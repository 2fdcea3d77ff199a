//! Photographs as telephones take them, made of nothing: large, on their side, and full of what nobody
//! else is to know.
//!
//! Knows nothing of what becomes of them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What must be nowhere in a site: the marks by which the parts are known that say where and how a
/// picture was taken, and words that stand in those that are made here.
pub const SECRETS: &[&[u8]] =
    &[b"Exif", b"ns.adobe.com/xap", b"xmpmeta", b"Photoshop 3.0", b"XML:com.adobe.xmp", b"SECRET"];

/// A picture whose four quarters are red, green, blue and white, from the top left as one reads, with
/// some unrest in it as there is in photographs.
pub fn quarters(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let unrest = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)).count_ones() as u8;
        let [low, high] = [20 + unrest, 200 + unrest];
        match (x < width / 2, y < height / 2) {
            (true, true) => Rgb([high, low, low]),
            (false, true) => Rgb([low, high, low]),
            (true, false) => Rgb([low, low, high]),
            (false, false) => Rgb([high, high, high]),
        }
    }))
}

/// Packs a picture.
pub fn packed(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("it can be packed");
    bytes.into_inner()
}

/// A photograph as JPEG that says how it is to be turned (1 to 8), where it was taken, with what, and
/// more, in every way that there is.
pub fn jpeg(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let bytes = packed(picture, ImageFormat::Jpeg);
    let mut full = bytes[..2].to_vec();
    let exif = [&b"Exif\0\0"[..], &exif(orientation)].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET 52.52 N</x:xmpmeta>";
    for (marker, content) in [
        (0xe1, &exif[..]),
        (0xe1, xmp),
        (0xed, b"Photoshop 3.0\x008BIM SECRET"),
        (0xe5, b"SECRET of the maker"),
        (0xfe, b"SECRET remark"),
    ] {
        full.extend([0xff, marker]);
        full.extend((content.len() as u16 + 2).to_be_bytes());
        full.extend_from_slice(content);
    }
    full.extend_from_slice(&bytes[2..]);
    full.extend_from_slice(b"SECRET film behind the end");
    full
}

/// A drawing as PNG with the same.
pub fn png(picture: &DynamicImage) -> Vec<u8> {
    let bytes = packed(picture, ImageFormat::Png);
    // Behind the signature and the head.
    let (head, rest) = bytes.split_at(33);
    let mut full = head.to_vec();
    let text = b"XML:com.adobe.xmp\0\0\0\0\0SECRET";
    for (name, content) in
        [(b"tEXt", &b"Comment\0SECRET"[..]), (b"iTXt", text), (b"eXIf", &exif(1))]
    {
        let named = [&name[..], content].concat();
        full.extend((content.len() as u32).to_be_bytes());
        full.extend_from_slice(&named);
        full.extend(crc(&named).to_be_bytes());
    }
    full.extend_from_slice(rest);
    full
}

/// A PNG with a colour profile of so many bytes of nothing, packed; and unpacked where the place asks for it.
pub fn with_profile(picture: &DynamicImage, length: usize) -> Vec<u8> {
    let bytes = packed(picture, ImageFormat::Png);
    let (head, rest) = bytes.split_at(33);
    let mut named = b"iCCPp\0\0".to_vec();
    let mut packer = flate2::write::ZlibEncoder::new(&mut named, flate2::Compression::best());
    let some = vec![0; 1 << 20];
    for at in (0..length).step_by(some.len()) {
        let part = &some[..some.len().min(length - at)];
        std::io::Write::write_all(&mut packer, part).expect("memory");
    }
    packer.finish().expect("memory");
    let content = (named.len() as u32 - 4).to_be_bytes();
    [head, &content, &named, &crc(&named).to_be_bytes(), rest].concat()
}

/// A drawing as WebP with the same, and to be turned.
pub fn webp(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let bytes = packed(picture, ImageFormat::WebP);
    let (across, down) = (picture.width() - 1, picture.height() - 1);
    let mut head = vec![0b0000_1100, 0, 0, 0];
    head.extend_from_slice(&across.to_le_bytes()[..3]);
    head.extend_from_slice(&down.to_le_bytes()[..3]);
    let mut parts = b"WEBP".to_vec();
    let mut part = |name: &[u8], content: &[u8]| {
        parts.extend_from_slice(name);
        parts.extend((content.len() as u32).to_le_bytes());
        parts.extend_from_slice(content);
        parts.resize(parts.len().next_multiple_of(2), 0);
    };
    part(b"VP8X", &head);
    let length = u32::from_le_bytes(bytes[16..20].try_into().expect("four bytes")) as usize;
    part(&bytes[12..16], &bytes[20..20 + length]);
    part(b"EXIF", &exif(orientation));
    part(b"XMP ", b"<x:xmpmeta>SECRET</x:xmpmeta>");
    [&b"RIFF"[..], &(parts.len() as u32).to_le_bytes(), &parts].concat()
}

/// A TIFF without a picture (Exif 2.3): orientation, maker, and a place in a table of its own.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let head = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        [head, count.to_le_bytes().to_vec(), value.to_le_bytes().to_vec()].concat()
    };
    // The maker stands behind both tables, and the place behind the maker.
    let gps = 8 + 2 + 3 * 12 + 4;
    let behind = gps + 2 + 2 * 12 + 4;
    tiff.extend(3_u16.to_le_bytes());
    tiff.extend(entry(0x010f, 2, 12, behind));
    tiff.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    tiff.extend(entry(0x8825, 4, 1, gps));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, u32::from(b'N')));
    tiff.extend(entry(2, 5, 3, behind + 12));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend_from_slice(b"SECRETphone\0");
    for number in [52_u32, 1, 31, 1, 12, 1] {
        tiff.extend(number.to_le_bytes());
    }
    tiff
}

/// Mends what the head of a PNG is checked by, after it was changed.
pub fn sealed(png: &mut [u8]) {
    let check = crc(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&check);
}

/// W3C PNG, annex D.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
