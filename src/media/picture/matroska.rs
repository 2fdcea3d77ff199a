//! Films of WebM and Matroska (RFC 9559), which are elements in elements (EBML, RFC 8794).
//!
//! Where something lies in such a file is told by numbers in it, so nothing is moved: what is not to be seen or heard
//! is written over with nothing. What may stay is listed.

use std::ops::Range;

/// How such a film begins.
pub(super) const START: &[u8] = b"\x1a\x45\xdf\xa3";

const HEAD: u32 = 0x1a45_dfa3;
const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_a966;
const TRACKS: u32 = 0x1654_ae6b;
const TRACK: u32 = 0xae;
const KIND_OF_TRACK: u32 = 0x83;
const CLUSTER: u32 = 0x1f43_b675;
const NOTHING: u32 = 0xec;

/// Parts of a film: where others lie, what it is, its tracks, its sound and pictures, where one can jump to. Labels and
/// files that lie beside them are none.
const PARTS: &[u32] = &[0x114d_9b74, INFO, TRACKS, CLUSTER, 0x1c53_bb6b, 0x1043_a770];
/// What is said of the film as a whole: its scale of time and how long it is.
const OF_FILM: &[u32] = &[0x2a_d7b1, 0x4489];
/// With what it was made: these must be there, and say nothing.
const OF_MAKER: &[u32] = &[0x4d80, 0x5741];
/// What tracks may be of: pictures, sound, both, words to read. Others say where the camera was.
const KINDS: &[usize] = &[1, 2, 3, 0x11];

/// The film with nothing in it but what is seen and heard. None where its parts cannot be told apart: that of a film
/// that was sent while it was taken does not say where it ends.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    for top in elements(bytes, 0..bytes.len())? {
        match top.id {
            HEAD => {}
            SEGMENT => clean_segment(bytes, &top, &mut out)?,
            _ => blank(&mut out, &top)?,
        }
    }
    Some(out)
}

fn clean_segment(bytes: &[u8], segment: &Element, out: &mut [u8]) -> Option<()> {
    for part in elements(bytes, segment.inside.clone())? {
        match part.id {
            INFO => clean_info(bytes, &part, out)?,
            TRACKS => are_seen_or_heard(bytes, &part)?,
            other if PARTS.contains(&other) => {}
            _ => blank(out, &part)?,
        }
    }
    Some(())
}

fn clean_info(bytes: &[u8], info: &Element, out: &mut [u8]) -> Option<()> {
    for fact in elements(bytes, info.inside.clone())? {
        match fact.id {
            of_film if OF_FILM.contains(&of_film) => {}
            of_maker if OF_MAKER.contains(&of_maker) => out[fact.inside].fill(b' '),
            _ => blank(out, &fact)?,
        }
    }
    Some(())
}

fn are_seen_or_heard(bytes: &[u8], tracks: &Element) -> Option<()> {
    for track in elements(bytes, tracks.inside.clone())?.iter().filter(|it| it.id == TRACK) {
        let facts = elements(bytes, track.inside.clone())?;
        let kind = facts.iter().find(|fact| fact.id == KIND_OF_TRACK)?;
        let kind = bytes[kind.inside.clone()]
            .iter()
            .fold(0, |kind, byte| (kind << 8) | usize::from(*byte));
        KINDS.contains(&kind).then_some(())?;
    }
    Some(())
}

/// An element: what it is, all of it, and what is in it.
struct Element {
    id: u32,
    whole: Range<usize>,
    inside: Range<usize>,
}

/// The elements in a part of the file, which must be filled by them.
fn elements(bytes: &[u8], inside: Range<usize>) -> Option<Vec<Element>> {
    const MOST: usize = 1_000_000;
    let mut found = Vec::new();
    let mut at = inside.start;
    while at < inside.end {
        let (id, length_of_id) = number(bytes, at, 4, true)?;
        let (length, length_of_length) = number(bytes, at + length_of_id, 8, false)?;
        let start = at + length_of_id + length_of_length;
        let end = start.checked_add(length).filter(|end| *end <= inside.end)?;
        found.push(Element { id: u32::try_from(id).ok()?, whole: at..end, inside: start..end });
        at = end;
        if found.len() > MOST {
            return None;
        }
    }
    Some(found)
}

/// A number whose first bits say in how many bytes it is written (RFC 8794, section 4), and that many; those of names
/// keep these bits. None of one that says that it is not known.
fn number(bytes: &[u8], at: usize, most: usize, keeps_mark: bool) -> Option<(usize, usize)> {
    let first = *bytes.get(at)?;
    let length = first.leading_zeros() as usize + 1;
    let written = bytes.get(at..at.checked_add(length)?).filter(|_| length <= most)?;
    let whole = written.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let mark = 1_u64 << (7 * length);
    let unknown = 2 * mark - 1;
    let number = if keeps_mark { whole } else { whole - mark };
    (whole != unknown).then_some((usize::try_from(number).ok()?, length))
}

/// Makes nothing of an element, of the same length.
fn blank(out: &mut [u8], element: &Element) -> Option<()> {
    /// The longest that says its own length in one byte, and how long a head is that says it in eight.
    const SHORT: usize = 2 + 126;
    const LONG_HEAD: usize = 1 + 8;
    let range = element.whole.clone();
    let length = range.len();
    let out = &mut out[range];
    out.fill(0);
    out[0] = NOTHING as u8;
    match length {
        0..2 => return None,
        2..=SHORT => out[1] = 0x80 | (length - 2) as u8,
        _ => {
            let inside = (length - LONG_HEAD) as u64 | 1 << 56;
            out[1..LONG_HEAD].copy_from_slice(&inside.to_be_bytes());
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(id: u32, inside: &[u8]) -> Vec<u8> {
        let id = id.to_be_bytes();
        let id = &id[id.iter().position(|byte| *byte != 0).expect("it has a name")..];
        let length = (inside.len() as u64 | 1 << 56).to_be_bytes();
        [id, &length, inside].concat()
    }

    fn film(kind: u8, said: &[u8]) -> Vec<u8> {
        let info = [
            element(0x2a_d7b1, b"\x0f\x42\x40"),
            element(0x4d80, b"Phone 7"),
            element(0x7ba9, b"At Ann's"),
        ];
        let tracks = element(TRACKS, &element(TRACK, &element(KIND_OF_TRACK, &[kind])));
        let parts =
            [element(INFO, &info.concat()), tracks, said.to_vec(), element(CLUSTER, b"pictures")];
        [element(HEAD, b""), element(SEGMENT, &parts.concat())].concat()
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|part| part == words)
    }

    #[test]
    fn what_a_film_says_of_itself_is_blanked() {
        let long = [&b"LOCATION +36.8-174.7/"[..], &[b'x'; 300]].concat();
        for label in [&b"LOCATION +36.8-174.7/"[..], &long] {
            let before = film(1, &element(0x1254_c367, label));
            let after = clean(&before).expect("it is read");
            assert_eq!(after.len(), before.len());
            for words in [&b"LOCATION"[..], b"Phone 7", b"Ann"] {
                assert!(holds(&before, words) && !holds(&after, words), "{words:?}");
            }
            assert!(holds(&after, b"pictures") && holds(&after, b"\x0f\x42\x40"));
            assert_eq!(clean(&after).as_deref(), Some(&after[..]), "cleaned once more");
        }
    }

    #[test]
    fn films_that_cannot_be_taken_apart_are_none() {
        assert_eq!(clean(&film(0x21, b"")), None, "a track of places");
        let whole = film(1, b"");
        assert_eq!(clean(&whole[..whole.len() - 1]), None);
        let mut sent = element(SEGMENT, b"");
        sent[4] = 0x01;
        sent[5..].fill(0xff);
        assert_eq!(clean(&[element(HEAD, b""), sent].concat()), None, "no end is known");
    }
}
