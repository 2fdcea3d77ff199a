//! How much memory a picture may take while it is unpacked, and how much all of them together.
//!
//! A few bytes of a file can stand for very many: so what it takes is worked out before anything is unpacked, from
//! what its head says; and what else is packed in it, its colour profile, is unpacked no further than it may be
//! long. Nobody needs to believe the head: the unpackers are held to the same numbers.

use std::io::Read;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use flate2::read::ZlibDecoder;
use image::{ColorType, ImageDecoder, Limits};

use super::Kind;

/// From how many times the wanted width on a picture is averaged to twice that width, which is quick,
/// before it is scaled with care.
pub(super) const FAR_TOO_LARGE: u32 = 4;

/// What one picture may take, in bytes: a photograph of 60 million dots, or a drawing of 60 million with something to
/// be seen through.
pub(super) const MOST_OF_ONE: u64 = 450_000_000;
/// So few dots never take that much, whatever they are: 16 bytes before, and 20 while they are made fewer.
pub(super) const FEW_DOTS: u64 = 12_000_000;
/// What all that are unpacked at one time may take together.
const MOST_OF_ALL: u64 = 1_000_000_000;
/// How long a colour profile may be: those of printers have two million bytes.
const LONGEST_PROFILE: usize = 4_000_000;
/// What else unpackers may take before they come to the dots: profiles, remarks, a row of dots.
const BESIDE_DOTS: u64 = 32_000_000;

/// The bounds within which a picture is opened.
pub(super) fn to_open() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(BESIDE_DOTS);
    limits
}

/// The bounds within which it is unpacked.
pub(super) fn to_unpack() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_OF_ONE);
    limits
}

/// How many bytes a picture takes while it is unpacked and made smaller, by what its unpacker says of it, and how
/// large it is made at most.
pub(super) fn taken(
    decoder: &impl ImageDecoder,
    bytes: &[u8],
    kind: Kind,
    made: (u32, u32),
) -> u64 {
    let (width, height) = decoder.dimensions();
    let dots = u64::from(width) * u64::from(height);
    let unpacked = decoder.total_bytes();
    // Later there is a byte for each colour; where there is another number before, both stand side by side.
    let in_bytes = match decoder.color_type() {
        ColorType::Rgb8 | ColorType::Rgba8 => 0,
        other if other.has_alpha() => dots.saturating_mul(4),
        _ => dots.saturating_mul(3),
    };
    let beside = match kind {
        // All dots are kept in four bytes as well (lossless), or in less than three.
        Kind::WebP => dots.saturating_mul(4),
        // What is refined in several passes is kept until the last, two bytes a colour.
        Kind::Jpeg if is_progressive(bytes) => {
            dots.saturating_mul(2 * u64::from(decoder.color_type().channel_count()))
        }
        _ => 0,
    };
    let at_first = unpacked.saturating_add(in_bytes.max(beside));
    // Made smaller in one direction first, four numbers of four bytes a dot.
    let (made_width, made_height) = made;
    let is_averaged =
        !decoder.color_type().has_alpha() && width >= made_width.saturating_mul(FAR_TOO_LARGE);
    let between = match (is_averaged, made == (width, height)) {
        // It may have to be turned.
        (_, true) => dots.saturating_mul(4),
        (true, _) => 12 * u64::from(made_width) * u64::from(made_height),
        (false, _) => 16 * u64::from(width) * u64::from(made_height),
    };
    let channels = if decoder.color_type().has_alpha() { 4 } else { 3 };
    at_first.max(dots.saturating_mul(channels).saturating_add(between))
}

/// Whether a JPEG comes in several passes (ITU T.81, table B.1).
fn is_progressive(bytes: &[u8]) -> bool {
    const ARITHMETIC: [u8; 2] = [0xca, 0xce];
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = bytes.get(at..at + 4) {
        match marker {
            0xff => at += 1,
            0xc2 | 0xc6 => return true,
            marker if ARITHMETIC.contains(marker) => return true,
            0xda => return false,
            _ => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
        }
    }
    // Its parts cannot be told apart: then it is taken for the larger.
    true
}

/// Whether a colour profile of so many bytes is longer than any that is in use.
pub(super) fn is_too_long(profile: &[u8]) -> bool {
    profile.len() > LONGEST_PROFILE
}

/// Whether the profile in a part of a PNG (W3C PNG, section 11.3.2.3: a name, how it is packed, and it) is, once it
/// is unpacked. No more of it is unpacked than shows that.
pub(super) fn is_too_long_once_unpacked(part: &[u8]) -> bool {
    let Some(end) = part.iter().position(|byte| *byte == 0) else { return false };
    let packed = part.get(end + 2..).unwrap_or_default();
    let mut rest = ZlibDecoder::new(packed).take(LONGEST_PROFILE as u64 + 1);
    // What is damaged counts as far as it goes.
    let mut length = 0;
    let mut some = [0; 16 * 1024];
    while let Ok(read @ 1..) = rest.read(&mut some) {
        length += read;
    }
    length > LONGEST_PROFILE
}

/// How much of what all may take is free.
static FREE: Mutex<u64> = Mutex::new(MOST_OF_ALL);
static GIVEN_BACK: Condvar = Condvar::new();

/// Room for a picture, given back when it is dropped.
pub(super) struct Room(u64);

impl Room {
    /// Waits until there is room. Whoever has some must not wait for another thread that may ask for it.
    pub(super) fn of(bytes: u64) -> Room {
        let bytes = bytes.min(MOST_OF_ALL);
        let is_full = |free: &mut u64| *free < bytes;
        let waited = GIVEN_BACK.wait_while(free(), is_full);
        *waited.unwrap_or_else(PoisonError::into_inner) -= bytes;
        Room(bytes)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        *free() += self.0;
        GIVEN_BACK.notify_all();
    }
}

fn free() -> MutexGuard<'static, u64> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn threads_together_take_no_more_than_all_may() {
        let (taken, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|threads| {
            for _ in 0..20 {
                threads.spawn(|| {
                    let _room = Room::of(MOST_OF_ONE);
                    let now = taken.fetch_add(MOST_OF_ONE, Ordering::SeqCst) + MOST_OF_ONE;
                    most.fetch_max(now, Ordering::SeqCst);
                    std::thread::sleep(std::time::Duration::from_millis(2));
                    taken.fetch_sub(MOST_OF_ONE, Ordering::SeqCst);
                });
            }
        });
        let most = most.load(Ordering::SeqCst);
        assert!((MOST_OF_ONE..=MOST_OF_ALL).contains(&most), "{most}");
    }

    #[test]
    fn a_jpeg_says_how_it_comes() {
        assert!(!is_progressive(b"\xff\xd8\xff\xe0\x00\x02\xff\xc0\x00\x02\xff\xda\x00\x02"));
        assert!(is_progressive(b"\xff\xd8\xff\xe0\x00\x02\xff\xc2\x00\x02\xff\xda\x00\x02"));
    }
}
