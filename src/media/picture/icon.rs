//! Icons and pointers (ICO, CUR): several pictures in one file, each a PNG or the inside of a bitmap.
//!
//! A PNG among them is cleaned as one that stands alone; bitmaps have no place for words. What lies between
//! them is left out.

use super::dots::{self, PNG};

/// Whether a file begins as an icon or a pointer: with which it is, how many pictures there are, and in the first entry a
/// byte that is kept for later.
pub(super) fn begins(head: &[u8]) -> bool {
    matches!(head, [0, 0, 1 | 2, 0, count, 0, _, _, _, 0, ..] if *count > 0)
}

/// What stands before the list of pictures, and how long an entry of it is.
const HEAD: usize = 6;
const ENTRY: usize = 16;
/// Where in an entry the length of a picture stands, and where its place.
const LENGTH: usize = 8;
const PLACE: usize = 12;

/// The file with nothing in it but what is seen. None where its parts cannot be told apart, or lie over each other.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_le_bytes(bytes.get(4..HEAD)?.try_into().ok()?));
    let begin = HEAD + count * ENTRY;
    let mut out = bytes.get(..begin)?.to_vec();
    let mut taken = begin;
    for at in (HEAD..begin).step_by(ENTRY) {
        let (place, length) = (number(bytes, at + PLACE)?, number(bytes, at + LENGTH)?);
        let picture = bytes.get(place..place.checked_add(length)?)?;
        taken += length;
        if taken > bytes.len() {
            return None;
        }
        let cleaned = match picture.starts_with(PNG) {
            true => dots::png(picture)?,
            false => picture.to_vec(),
        };
        put(&mut out, at + LENGTH, cleaned.len())?;
        let place = out.len();
        put(&mut out, at + PLACE, place)?;
        out.extend(cleaned);
    }
    (count > 0).then_some(out)
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let number = u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    usize::try_from(number).ok()
}

fn put(out: &mut [u8], at: usize, number: usize) -> Option<()> {
    let number = u32::try_from(number).ok()?;
    out.get_mut(at..at + 4)?.copy_from_slice(&number.to_le_bytes());
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
        let length = u32::try_from(inside.len()).expect("it is short").to_be_bytes();
        [&length[..], name, inside, b"sums"].concat()
    }

    fn icon(pictures: &[Vec<u8>]) -> Vec<u8> {
        let mut head = vec![0, 0, 1, 0, pictures.len() as u8, 0];
        let mut place = HEAD + ENTRY * pictures.len();
        for picture in pictures {
            head.extend([16, 16, 0, 0, 1, 0, 32, 0]);
            head.extend((picture.len() as u32).to_le_bytes());
            head.extend((place as u32).to_le_bytes());
            place += picture.len();
        }
        [head, pictures.concat()].concat()
    }

    #[test]
    fn pictures_in_an_icon_are_cleaned() {
        let png = |said: &[u8]| {
            [PNG, &chunk(b"IHDR", b"x"), said, &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat()
        };
        let (bitmap, said) =
            (b"\x28\0\0\0 a bitmap".to_vec(), chunk(b"tEXt", b"Author\0Ann Example"));
        let before = icon(&[png(&said), bitmap.clone(), png(b"")]);
        let after = icon(&[png(b""), bitmap, png(b"")]);
        assert_eq!(clean(&before).as_deref(), Some(&after[..]));
        assert_eq!(clean(&after).as_deref(), Some(&after[..]), "cleaned once more");
        let hidden = [&after[..], b"Ann Example"].concat();
        assert_eq!(clean(&hidden).as_deref(), Some(&after[..]));
    }

    #[test]
    fn icons_that_cannot_be_taken_apart_are_none() {
        let whole = icon(&[b"a bitmap".to_vec()]);
        assert_eq!(clean(&whole[..whole.len() - 1]), None);
        assert_eq!(clean(b"\0\0\x01\0\0\0"), None);
        assert_eq!(clean(b"\0\0\x01\0\xff\xff"), None);
        // Many names of one picture are a few bytes that become very many.
        let mut many = icon(&vec![vec![b'x'; 100]; 50]);
        for entry in 0..50 {
            put(&mut many, HEAD + entry * ENTRY + LENGTH, 4000).expect("it is there");
            put(&mut many, HEAD + entry * ENTRY + PLACE, 100).expect("it is there");
        }
        assert_eq!(clean(&many), None);
    }
}
