//! What the sections of a text are known by, to see whether one has changed since it was translated.

use xxhash_rust::xxh3::xxh3_64;

/// A hash of the source of a section, to see whether it has changed since it was translated: the
/// XXH3 (64 bits) of it without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionHash(pub u64);

impl SectionHash {
    fn of(text: &str) -> Self {
        // The same section saved on Windows is the same section: the ends of its lines are plain.
        SectionHash(xxh3_64(text.trim().as_bytes()))
    }

    /// The hash of a section in which nothing stands.
    pub fn of_nothing() -> Self {
        SectionHash::of("")
    }

    /// Whether this is the hash that a translation noted; a shorter note is compared as far as it
    /// goes.
    pub fn matches(self, noted: &str) -> bool {
        let own = self.to_string();
        noted.len() >= 4 && (own.starts_with(noted) || noted.starts_with(&own))
    }
}

impl std::fmt::Display for SectionHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// A hash of what stands before the first heading, then one of each heading and what follows it.
pub(super) fn hashes(text: &str, starts: &[usize]) -> Vec<SectionHash> {
    let ends = starts.iter().copied().chain([text.len()]);
    let starts = [0].into_iter().chain(starts.iter().copied());
    starts.zip(ends).map(|(start, end)| SectionHash::of(&text[start..end.max(start)])).collect()
}
