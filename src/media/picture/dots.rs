//! What may stay in pictures of dots: of each form, the parts that say how it looks.
//!
//! Nothing is unpacked and no dot changes. It knows no picture that holds others.

use super::{Kind, bounds};

/// How a PNG begins.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The parts of a PNG that say how it looks.
const PNG_CHUNKS: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The parts of a WebP that say how it looks.
const WEBP_CHUNKS: &[&[u8; 4]] = &[b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The parts of one picture of several, and how much stands before them.
const WEBP_FRAME: &[&[u8; 4]] = &[b"VP8 ", b"VP8L", b"ALPH"];
const ANMF_HEAD: usize = 16;

/// The bits in the head of a WebP that announce EXIF and XMP.
const WEBP_ANNOUNCED: u8 = 0b0000_1100;

/// A picture of dots or a film with nothing in it but what is seen. None where its parts cannot be told apart.
pub(super) fn clean(bytes: &[u8], kind: Kind) -> Option<Vec<u8>> {
    match kind {
        Kind::Jpeg => jpeg(bytes),
        Kind::Png => png(bytes),
        Kind::WebP => webp(bytes),
        Kind::Gif => gif(bytes),
        Kind::Avif | Kind::Heic | Kind::Film => super::boxes::clean(bytes),
        Kind::WebM => super::matroska::clean(bytes),
        // Drawings and icons hold others; what stands where in the rest is known to the programs of their makers alone.
        Kind::Svg | Kind::Icon | Kind::Foreign(_) | Kind::ForeignFilm(_) => None,
    }
}

/// ITU T.81, annex B. Cameras hide films and second pictures behind the end: they go too.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const START: [u8; 2] = [0xff, 0xd8];
    const END: [u8; 2] = [0xff, 0xd9];
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&START);
    let mut at = START.len();
    loop {
        // Any number of 0xff may stand before a marker.
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            0xd9 => {
                out.extend_from_slice(&END);
                return Some(out);
            }
            // These stand alone.
            0x01 | 0xd0..=0xd7 => at += 2,
            0x00 | 0xd8 => return None,
            _ => {
                let length = u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?);
                let segment = bytes.get(at..at + 2 + usize::from(length.max(2)))?;
                if is_seen_in_jpeg(marker, segment.get(4..).unwrap_or_default()) {
                    out.extend_from_slice(segment);
                }
                at += segment.len();
                if marker == 0xda {
                    let end = end_of_scan(bytes, at);
                    out.extend_from_slice(&bytes[at..end]);
                    at = end;
                }
                // A file that was cut off shows as much as there is.
                if at >= bytes.len() {
                    out.extend_from_slice(&END);
                    return Some(out);
                }
            }
        }
    }
}

fn is_seen_in_jpeg(marker: u8, content: &[u8]) -> bool {
    match marker {
        // JFIF, without the small picture that may follow its fourteen bytes.
        0xe0 => content.starts_with(b"JFIF\0") && content.len() == 14,
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        // How the colours are stored.
        0xee => content.starts_with(b"Adobe"),
        0xc0..=0xcf | 0xda..=0xdf => true,
        _ => false,
    }
}

/// Where the dots end: at a marker that is neither a zero nor one of those that stand between them.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let mut pairs = bytes[from..].windows(2);
    let is_marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    pairs.position(is_marker).map_or(bytes.len(), |at| from + at)
}

/// W3C PNG, section 5.
pub(super) fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(bytes.get(..PNG.len()).filter(|start| *start == PNG)?);
    let mut at = PNG.len();
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let name: &[u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        if PNG_CHUNKS.contains(&name) && !is_bomb(name, chunk) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at += chunk.len();
    }
}

/// Whether a part of a PNG is a few bytes that whoever opens it unpacks to very many.
fn is_bomb(name: &[u8; 4], chunk: &[u8]) -> bool {
    name == b"iCCP" && bounds::is_too_long_once_unpacked(chunk.get(8..).unwrap_or_default())
}

/// What stands in the colour profiles of a PNG, as it is packed.
pub(super) fn png_profiles(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut at = PNG.len();
    let parts = std::iter::from_fn(move || {
        let head = bytes.get(at..at.checked_add(8)?)?;
        let length = u32::from_be_bytes(head[..4].try_into().ok()?) as usize;
        let inside = at + 8..(at + 8).checked_add(length)?.min(bytes.len());
        at = inside.end.checked_add(4)?;
        Some((&head[4..8], bytes.get(inside)?))
    });
    parts.filter(|(name, _)| *name == b"iCCP").map(|(_, inside)| inside)
}

/// RFC 9649, section 2.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
    let bytes = &bytes[..bytes.len().min(length.checked_add(8)?)];
    webp_chunks(bytes.get(out.len()..)?, WEBP_CHUNKS, &mut out)?;
    let length = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&length.to_le_bytes());
    Some(out)
}

/// The parts of a WebP, or of one picture of several in it.
fn webp_chunks(bytes: &[u8], kept: &[&[u8; 4]], out: &mut Vec<u8>) -> Option<()> {
    let mut at = 0;
    while at < bytes.len() {
        let name: &[u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        let length = u32::from_le_bytes(bytes.get(at + 4..at + 8)?.try_into().ok()?) as usize;
        let end = at.checked_add(8)?.checked_add(length)?;
        let chunk = bytes.get(at..end)?;
        if kept.contains(&name) {
            let start = out.len();
            match name {
                b"ANMF" => {
                    out.extend_from_slice(chunk.get(..8 + ANMF_HEAD)?);
                    webp_chunks(&chunk[8 + ANMF_HEAD..], WEBP_FRAME, out)?;
                    let length = u32::try_from(out.len() - start - 8).ok()?;
                    out[start + 4..start + 8].copy_from_slice(&length.to_le_bytes());
                }
                _ => out.extend_from_slice(chunk),
            }
            if name == b"VP8X" {
                *out.get_mut(start + 8)? &= !WEBP_ANNOUNCED;
            }
            // Every part begins at an even place.
            out.resize(out.len() + (out.len() - start) % 2, 0);
        }
        at = end + length % 2;
    }
    Some(())
}

/// GIF89a, section 12 and after.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let (start, end, is_seen) = match *bytes.get(at)? {
            0x21 => {
                let label = *bytes.get(at + 1)?;
                let name = bytes.get(at + 3..at + 14);
                let repeats = matches!(name, Some(b"NETSCAPE2.0" | b"ANIMEXTS1.0"));
                (at, end_of_blocks(bytes, at + 2)?, label == 0xf9 || (label == 0xff && repeats))
            }
            0x2c => {
                let head = 11 + table(*bytes.get(at + 9)?);
                (at, end_of_blocks(bytes, at + head)?, true)
            }
            // The end; and what programs write behind it.
            _ => {
                out.push(0x3b);
                return Some(out);
            }
        };
        if is_seen {
            out.extend_from_slice(bytes.get(start..end)?);
        }
        at = end;
    }
}

/// Behind blocks that each say how long they are, up to one of no length.
fn end_of_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
