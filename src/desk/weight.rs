//! What a page weighs on its way to a reader.
//!
//! Wraps `flate2`. Counts the page alone: its style is fetched once for all pages, and its pictures
//! come after it.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

/// What a server may send before it has to wait for an answer: ten segments of 1,460 bytes
/// (RFC 6928). A page that fits is there after one round trip, also over a bad connection.
pub const FIRST_FLIGHT: usize = 14_600;

/// The weight of an output in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// As it is written.
    pub raw: usize,
    /// As servers send it, by gzip in its usual setting.
    pub gzip: usize,
}

impl Weight {
    /// Weighs the bytes of an output.
    pub fn of(bytes: &[u8]) -> Self {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        // Writing to memory does not fail; if it did, the page would weigh what it is.
        let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
        Weight { raw: bytes.len(), gzip: packed.map_or(bytes.len(), |packed| packed.len()) }
    }

    /// Whether it fits into the first flight.
    pub fn fits(self) -> bool {
        self.gzip <= FIRST_FLIGHT
    }

    /// Its share of the first flight in percent; more than 100 where it does not fit.
    pub fn percent(self) -> usize {
        (self.gzip * 100).div_ceil(FIRST_FLIGHT)
    }
}

/// Bytes as people say them: "3.9 kB".
pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
