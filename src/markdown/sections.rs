//! What the sections of a text are known by, to see whether one has changed since it was translated.

use xxhash_rust::xxh3::xxh3_64;

use crate::unit::Hash;

/// A hash of the source of a section, to see whether it has changed since it was translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionHash {
    /// Of what it means.
    pub meaning: Hash,
    /// Of what stands below its heading: by this it is recognised when it has another heading and another place.
    below: Hash,
    /// As translations noted it under `sections:`: the XXH3 (64 bits) of it without the white space around it.
    written: u64,
}

impl SectionHash {
    fn of(text: &str) -> Self {
        // The same section saved on Windows is the same section: the ends of its lines are plain.
        let below = text.split_once('\n').map_or("", |(_, below)| below);
        SectionHash {
            meaning: Hash::of(text),
            below: Hash::of(below),
            written: xxh3_64(text.trim().as_bytes()),
        }
    }

    /// As it is recorded under `units:`: what it means, and behind it what stands below its heading.
    pub fn noted(self) -> String {
        format!("{}{:016x}", self.meaning, self.below.number())
    }

    /// Whether what stands below its heading is what was recorded, under whatever heading. Where nothing does, or
    /// nothing was recorded of it, that cannot be told.
    pub fn has_text_of(self, noted: &str) -> bool {
        let below = noted.get(Hash::WRITTEN..).filter(|below| !below.is_empty());
        self.below != Hash::of("") && below == Some(&format!("{:016x}", self.below.number()))
    }

    /// Whether nothing stands in it.
    pub fn is_of_nothing(self) -> bool {
        self.meaning == Hash::of("")
    }

    /// Whether this is the hash that a translation noted under `sections:`, where it stood without quotes: a shorter
    /// note is compared as far as it goes, and one that another program read as a number, as that number.
    pub fn matches(self, noted: &str) -> bool {
        let own = format!("{:016x}", self.written);
        let is_part = noted.len() >= 4 && (own.starts_with(noted) || noted.starts_with(&own));
        let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        is_part || number(&own).is_some_and(|own| number(noted) == Some(own))
    }

    /// The same under `units:` or `sections:`, whichever it was noted in.
    pub fn is(self, noted: &str) -> bool {
        self.meaning.is(noted) || self.matches(noted)
    }
}

impl std::fmt::Display for SectionHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.meaning.fmt(f)
    }
}

/// A hash of what stands before the first heading, then one of each heading and what follows it.
pub(super) fn hashes(text: &str, starts: &[usize]) -> Vec<SectionHash> {
    let ends = starts.iter().copied().chain([text.len()]);
    let starts = [0].into_iter().chain(starts.iter().copied());
    starts.zip(ends).map(|(start, end)| SectionHash::of(&text[start..end.max(start)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_that_another_program_took_for_a_number_is_still_known() {
        let hashes = (0..100_000).map(|number| SectionHash::of(&number.to_string()));
        let is_number = |hash: &SectionHash| {
            let written = format!("{:016x}", hash.written);
            let (digits, power) = written.split_once('e').unwrap_or(("x", ""));
            let all = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            all(digits) && all(power) && power.parse::<u32>().is_ok_and(|power| power < 200)
        };
        let mut known = 0;
        for hash in hashes.filter(is_number).take(5) {
            let number: f64 = format!("{:016x}", hash.written).parse().expect("it is a number");
            assert!(hash.matches(&format!("{number:e}")), "{number:e}");
            assert!(!hash.matches(&format!("{:e}", number * 10.0)));
            known += 1;
        }
        assert!(known > 0);
        assert!(
            SectionHash::of("a").matches(&format!("{:016x}", SectionHash::of("a").written)[..6])
        );
    }
}
