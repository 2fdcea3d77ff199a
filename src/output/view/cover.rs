//! The cover of a volume that has no picture of its own: a pattern of tiles that no other volume has.
//!
//! Which tiles lie where is worked out from what the volume is called, so that a cover is the same on
//! every machine and in every language. Colours and words are the theme's.

use crate::content::kinds::Volume;
use crate::words::template::{Map, Value};

/// How many tiles lie beside and below each other.
const ACROSS: usize = 4;
const DOWN: usize = 3;
/// The shapes that a theme draws, and the colours that it draws them in.
const SHAPES: u64 = 4;
const COLOURS: u64 = 3;

/// The cover of a volume: its `tint`, and `tiles` with `x`, `y`, `shape`, `turn` (quarters of a circle)
/// and `colour`, all counted from 0.
pub(super) fn cover(id: &str, volume: &Volume) -> Value {
    let series = volume.series.as_ref().map_or("", |series| series.text.as_str());
    let mut dice = Dice::new([series, volume.number.as_deref().unwrap_or(""), id]);
    let mut map = Map::new();
    map.set("tint", dice.throw(COLOURS));
    let places = (0..DOWN).flat_map(|y| (0..ACROSS).map(move |x| (x, y)));
    map.set(
        "tiles",
        Value::list(places.map(|(x, y)| {
            let mut tile = Map::with_capacity(5);
            tile.set("x", x);
            tile.set("y", y);
            tile.set("shape", dice.throw(SHAPES));
            tile.set("turn", dice.throw(4));
            tile.set("colour", dice.throw(COLOURS));
            tile.into()
        })),
    );
    map.into()
}

/// Numbers that look like chance and are always the same for the same words.
struct Dice(u64);

impl Dice {
    fn new<const N: usize>(words: [&str; N]) -> Self {
        // FNV-1a: letters that differ little lead far apart.
        let bytes = words.iter().flat_map(|word| word.bytes().chain([0xff]));
        Dice(bytes.fold(0xcbf2_9ce4_8422_2325, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// A number below `sides`.
    fn throw(&mut self, sides: u64) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((number ^ (number >> 31)) % sides) as usize
    }
}
