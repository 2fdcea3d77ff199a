//! Pictures and films that are boxes in boxes (ISO/IEC 14496-12): AVIF, HEIC, MP4, QuickTime.
//!
//! Where something lies in such a file is told by numbers all over it, so nothing is moved: what is not
//! to be seen is written over with nothing. What may stay is listed.

use std::collections::HashMap;
use std::ops::Range;

/// Boxes at the top. What cameras invent stands beside them.
const TOP: &[&[u8; 4]] = &[
    b"ftyp", b"styp", b"meta", b"moov", b"moof", b"mdat", b"mfra", b"sidx", b"ssix", b"prft",
    b"pdin",
];
/// Boxes of a picture, and those of the list of its properties.
const META: &[&[u8; 4]] =
    &[b"hdlr", b"pitm", b"iinf", b"iloc", b"iref", b"iprp", b"idat", b"grpl", b"dinf"];
const PROPERTIES: &[&[u8; 4]] = &[
    b"ispe", b"pixi", b"colr", b"pasp", b"clap", b"irot", b"imir", b"auxC", b"rloc", b"lsel",
    b"a1op", b"a1lx", b"av1C", b"hvcC", b"vvcC", b"avcC", b"clli", b"mdcv", b"cclv", b"amve",
    b"ndwt", b"iscl", b"lhvC", b"tols", b"oinf",
];
/// Boxes of a film, of one of its tracks, and of what that is made of.
const FILM: &[&[u8; 4]] = &[b"mvhd", b"trak", b"mvex", b"iods"];
const TRACK: &[&[u8; 4]] = &[b"tkhd", b"mdia", b"edts", b"tref", b"tapt"];
const MEDIA: &[&[u8; 4]] = &[b"mdhd", b"hdlr", b"minf", b"elng"];
/// What tracks may be of: pictures, sound, words to read. Others say where the camera was.
const HANDLERS: &[&[u8; 4]] = &[b"vide", b"soun", b"pict", b"auxv", b"subt", b"sbtl", b"clcp"];
/// What parts of a picture may be of.
const ITEMS: &[&[u8; 4]] =
    &[b"av01", b"hvc1", b"vvc1", b"avc1", b"grid", b"iovl", b"iden", b"tmap"];

/// The file with nothing in it but what is seen and heard. None where its parts cannot be told apart.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    let top = boxes(bytes, 0..bytes.len())?;
    blank_others(&mut out, &top, TOP);
    for film in top.iter().filter(|it| it.is(b"moov")) {
        clean_film(bytes, film, &mut out)?;
    }
    for meta in top.iter().filter(|it| it.is(b"meta")) {
        clean_picture(bytes, meta, &top, &mut out)?;
    }
    Some(out)
}

/// A box: its name, all of it, and what is in it.
struct Part {
    name: [u8; 4],
    whole: Range<usize>,
    inside: Range<usize>,
}

impl Part {
    fn is(&self, name: &[u8; 4]) -> bool {
        self.name == *name
    }

    /// What is in it behind the version and the flags with which some begin.
    fn behind_version(&self) -> Option<Range<usize>> {
        (self.inside.len() >= 4).then_some(self.inside.start + 4..self.inside.end)
    }
}

/// The boxes in a part of the file, which must be filled by them.
fn boxes(bytes: &[u8], inside: Range<usize>) -> Option<Vec<Part>> {
    const MOST: usize = 100_000;
    let mut found = Vec::new();
    let mut at = inside.start;
    while at < inside.end {
        let name: [u8; 4] = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let (head, length) = match number(bytes, at, 4)? {
            0 => (8, inside.end - at),
            1 => (16, number(bytes, at + 8, 8)?),
            length => (8, length),
        };
        let end = at.checked_add(length).filter(|end| length >= head && *end <= inside.end)?;
        found.push(Part { name, whole: at..end, inside: at + head..end });
        at = end;
        // A list of QuickTime may end with four bytes of nothing.
        if inside.end - at == 4 && number(bytes, at, 4)? == 0 {
            break;
        }
        if found.len() > MOST {
            return None;
        }
    }
    Some(found)
}

/// A number of so many bytes; nothing has none.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let mut number = 0_u64;
    for byte in bytes.get(at..at.checked_add(length)?)? {
        number = number << 8 | u64::from(*byte);
    }
    usize::try_from(number).ok()
}

/// Makes free room of a box.
fn blank(out: &mut [u8], part: &Part) {
    out[part.whole.start + 4..part.whole.start + 8].copy_from_slice(b"free");
    out[part.inside.clone()].fill(0);
}

fn blank_others(out: &mut [u8], parts: &[Part], kept: &[&[u8; 4]]) {
    for part in parts.iter().filter(|part| !kept.contains(&&part.name)) {
        blank(out, part);
    }
}

fn clean_film(bytes: &[u8], film: &Part, out: &mut [u8]) -> Option<()> {
    let parts = boxes(bytes, film.inside.clone())?;
    blank_others(out, &parts, FILM);
    for track in parts.iter().filter(|part| part.is(b"trak")) {
        let parts = boxes(bytes, track.inside.clone())?;
        blank_others(out, &parts, TRACK);
        for media in parts.iter().filter(|part| part.is(b"mdia")) {
            let parts = boxes(bytes, media.inside.clone())?;
            blank_others(out, &parts, MEDIA);
            let handler = parts.iter().find(|part| part.is(b"hdlr"))?;
            let start = handler.inside.start + 8;
            HANDLERS.iter().find(|known| bytes.get(start..start + 4) == Some(&known[..]))?;
        }
    }
    Some(())
}

/// Blanks all in a picture that belongs to no part of it that is seen.
fn clean_picture(bytes: &[u8], meta: &Part, top: &[Part], out: &mut [u8]) -> Option<()> {
    let parts = boxes(bytes, meta.behind_version()?)?;
    blank_others(out, &parts, META);
    for list in parts.iter().filter(|part| part.is(b"iprp")) {
        for own in boxes(bytes, list.inside.clone())?.iter().filter(|part| part.is(b"ipco")) {
            blank_others(out, &boxes(bytes, own.inside.clone())?, PROPERTIES);
        }
    }
    let (Some(names), Some(places)) =
        (parts.iter().find(|part| part.is(b"iinf")), parts.iter().find(|part| part.is(b"iloc")))
    else {
        return Some(());
    };
    let kinds = kinds(bytes, names)?;
    let inner = parts.iter().find(|part| part.is(b"idat")).map(|part| part.inside.clone());
    let (mut seen, mut hidden) = (Vec::new(), Vec::new());
    for (item, extents) in places_of_items(bytes, places, inner.as_ref())? {
        let is_seen = kinds.get(&item).is_some_and(|kind| ITEMS.contains(&kind));
        let list = if is_seen { &mut seen } else { &mut hidden };
        let is_exif = kinds.get(&item) == Some(b"Exif");
        list.extend(extents.into_iter().map(|range| (range, is_exif)));
    }
    seen.sort_by_key(|(range, _)| range.start);
    let data: Vec<&Part> = top.iter().filter(|part| part.is(b"mdat")).collect();
    match top.iter().any(|part| part.is(b"moov")) {
        // Where there is a film as well, its tracks name other parts of the data.
        true => hidden.iter().for_each(|(range, _)| out[range.clone()].fill(0)),
        false if data.len() > MOST_DATA => return None,
        false => {
            for area in data.iter().map(|part| part.inside.clone()).chain(inner) {
                blank_between(out, area, &seen);
            }
        }
    }
    for (range, _) in hidden.into_iter().filter(|(_, is_exif)| *is_exif) {
        say_nothing(out, range);
    }
    Some(())
}

/// In how many boxes the data of a picture lies at most: each is compared with all parts of it.
const MOST_DATA: usize = 16;

/// How many parts a picture has at most, and in how many places each lies.
const MOST_PLACES: usize = 100_000;

/// Blanks an area but for what is seen of it.
fn blank_between(out: &mut [u8], area: Range<usize>, seen: &[(Range<usize>, bool)]) {
    let mut at = area.start;
    let inside = seen.iter().map(|(range, _)| range);
    for range in inside.filter(|range| range.start < area.end && range.end > area.start) {
        if range.start > at {
            out[at..range.start].fill(0);
        }
        at = at.max(range.end.min(area.end));
    }
    out[at..area.end].fill(0);
}

/// What is looked for as EXIF says that there is nothing: some programs refuse a picture otherwise.
fn say_nothing(out: &mut [u8], range: Range<usize>) {
    const EMPTY: [u8; 18] = *b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";
    if range.len() >= EMPTY.len()
        && let Some(start) = out.get_mut(range.start..range.start + EMPTY.len())
    {
        start.copy_from_slice(&EMPTY);
    }
}

/// What each part of a picture is of, by its number (ISO/IEC 14496-12, 8.11.6).
fn kinds(bytes: &[u8], names: &Part) -> Option<HashMap<usize, [u8; 4]>> {
    let version = *bytes.get(names.inside.start)?;
    let count = if version == 0 { 2 } else { 4 };
    let list = names.inside.start + 4 + count..names.inside.end;
    let mut kinds = HashMap::new();
    for entry in boxes(bytes, list)?.iter().filter(|part| part.is(b"infe")) {
        let start = entry.inside.start;
        let width = match *bytes.get(start)? {
            2 => 2,
            3 => 4,
            _ => return None,
        };
        let item = number(bytes, start + 4, width)?;
        let at = start + 4 + width + 2;
        kinds.insert(item, bytes.get(at..at + 4)?.try_into().ok()?);
    }
    Some(kinds)
}

/// Where each part of a picture lies (ISO/IEC 14496-12, 8.11.3).
fn places_of_items(
    bytes: &[u8],
    places: &Part,
    inner: Option<&Range<usize>>,
) -> Option<Vec<(usize, Vec<Range<usize>>)>> {
    let mut at = places.inside.start;
    let mut next = |length: usize| {
        let found = number(bytes, at, length)?;
        at += length;
        (at <= places.inside.end).then_some(found)
    };
    let version = next(1)?;
    next(3)?;
    let sizes = next(2)?;
    let size = |place: usize| sizes >> (12 - 4 * place) & 15;
    let (offsets, lengths, bases) = (size(0), size(1), size(2));
    let indexes = if version == 1 || version == 2 { size(3) } else { 0 };
    if [offsets, lengths, bases, indexes].iter().any(|size| !matches!(size, 0 | 4 | 8)) {
        return None;
    }
    let wide = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    let mut count = 0;
    for _ in 0..next(wide)? {
        let item = next(wide)?;
        let method = if version == 1 || version == 2 { next(2)? & 15 } else { 0 };
        let elsewhere = next(2)?;
        let base = next(bases)?;
        let origin = match (method, elsewhere) {
            (0, 0) => 0,
            (1, 0) => inner?.start,
            _ => return None,
        };
        let mut extents = Vec::new();
        for _ in 0..next(2)? {
            count += 1;
            if count > MOST_PLACES {
                return None;
            }
            next(indexes)?;
            let start = origin.checked_add(base)?.checked_add(next(offsets)?)?;
            let length = next(lengths)?;
            let end = if length == 0 { bytes.len() } else { start.checked_add(length)? };
            extents.push((start <= end && end <= bytes.len()).then_some(start..end)?);
        }
        found.push((item, extents));
    }
    Some(found)
}
