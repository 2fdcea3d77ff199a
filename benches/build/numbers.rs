//! Numbers for the corpus: without visible pattern, and the same on every machine.
//!
//! No clock and no chance. It must not know what the numbers are for.

/// A stream of numbers: xorshift64* (Vigna, 2016).
pub struct Numbers(u64);

impl Numbers {
    /// The numbers of a seed; each `stream` of it is independent of the others.
    pub fn of(seed: u64, stream: u64) -> Self {
        // Mixed, for neighbours must not begin alike; `| 1`, for zero would stay zero.
        Numbers(mix(mix(seed).wrapping_add(stream)) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number from 0, below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        // The upper bits are the good ones.
        (((self.next() >> 32) * limit as u64) >> 32) as usize
    }

    /// A number between two, which may be either of them.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// A day between the first and the last of these years.
    pub fn date(&mut self, first_year: usize, last_year: usize) -> String {
        let year = self.between(first_year, last_year);
        format!("{year}-{:02}-{:02}", self.between(1, 12), self.between(1, 28))
    }
}

/// One step of splitmix64.
fn mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
