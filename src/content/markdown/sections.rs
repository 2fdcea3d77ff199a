//! What the sections of a text are known by, to see whether one has changed since it was translated.

use std::borrow::Cow;

use xxhash_rust::xxh3::xxh3_64;

use crate::words::unit::Hash;

/// A hash of the source of a section, to see whether it has changed since it was translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SectionHash {
    /// Of what it means. The name of its heading, `{#id}`, is no part of it: nobody reads it.
    pub meaning: Hash,
    /// The same with the name, as it was recorded formerly.
    with_name: Hash,
    /// Of what stands below its heading: by this it is recognised when it has another heading and another place.
    below: Hash,
    /// As translations noted it under `sections:`: the XXH3 (64 bits) of it without the white space around it.
    written: u64,
}

impl SectionHash {
    fn of(text: &str, has_heading: bool) -> Self {
        // The same section saved on Windows is the same section: the ends of its lines are plain.
        let below = text.split_once('\n').map_or("", |(_, below)| below);
        let with_name = Hash::of(text);
        let unnamed = if has_heading { without_name(text) } else { Cow::Borrowed(text) };
        let meaning = match unnamed {
            Cow::Borrowed(_) => with_name,
            Cow::Owned(text) => Hash::of(&text),
        };
        let written = xxh3_64(text.trim().as_bytes());
        SectionHash { meaning, with_name, below: Hash::of(below), written }
    }

    /// As it is recorded under `units:`: what it means, and behind it what stands below its heading. A mark follows where
    /// the heading in the translation has the name of this one: such a record is never of a heading without a name.
    pub fn noted(self, is_named: bool) -> String {
        let mark = if is_named { NAMED } else { "" };
        format!("{}{:016x}{mark}", self.meaning, self.below.number())
    }

    /// What was recorded of a section, of a heading that has got the name of that of the source.
    pub fn of_named(noted: &str) -> String {
        match Self::is_of_named(noted) {
            true => noted.to_owned(),
            false => format!("{noted}{NAMED}"),
        }
    }

    /// What stands below its heading, as it is recorded; none where nothing does.
    pub fn text(self) -> Option<String> {
        (self.below != Hash::of("")).then(|| format!("{:016x}", self.below.number()))
    }

    /// The same as it was recorded, under whatever heading; none where it was not.
    pub fn text_of(noted: &str) -> Option<&str> {
        noted.get(Hash::WRITTEN..LENGTH)
    }

    /// Whether what was recorded is of a heading that has the name of that of the source.
    pub fn is_of_named(noted: &str) -> bool {
        noted.len() > LENGTH
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
        self.meaning.is(noted) || self.with_name.is(noted) || self.matches(noted)
    }
}

/// What stands behind the two hashes of a section whose heading has a name.
const NAMED: &str = "1";
/// How long the two hashes are.
const LENGTH: usize = Hash::WRITTEN + 16;

/// A section without what stands in braces behind its heading.
fn without_name(section: &str) -> Cow<'_, str> {
    let (heading, below) = section.split_once('\n').unwrap_or((section, ""));
    match braces(heading) {
        Some(open) => Cow::Owned(format!("{}\n{below}", &heading[..open])),
        None => Cow::Borrowed(section),
    }
}

/// Where the braces open that end the line of a heading: a name and classes stand in them.
pub fn braces(line: &str) -> Option<usize> {
    let line = line.trim_end().strip_suffix('}')?;
    let open = line.rfind(['{', '}'])?;
    line[open..].starts_with('{').then_some(open)
}

impl std::fmt::Display for SectionHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.meaning.fmt(f)
    }
}

/// A hash of what stands before the first heading, then one of each heading and what follows it.
pub(super) fn hashes(text: &str, starts: &[usize]) -> Vec<SectionHash> {
    let ends = starts.iter().copied().chain([text.len()]);
    let starts = [0].into_iter().chain(starts.iter().copied()).enumerate();
    let sections = starts
        .zip(ends)
        .map(|((number, start), end)| SectionHash::of(&text[start..end.max(start)], number > 0));
    sections.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_that_another_program_took_for_a_number_is_still_known() {
        let hashes = (0..100_000).map(|number| SectionHash::of(&number.to_string(), false));
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
        let a = SectionHash::of("a", false);
        assert!(a.matches(&format!("{:016x}", a.written)[..6]));
    }

    #[test]
    fn the_name_of_a_heading_is_not_what_a_section_says() {
        let of = |text: &str| SectionHash::of(text, true);
        let plain = of("## Who\n\nUs.");
        let named = of("## Who {#who .wide}\n\nUs.");
        assert_eq!(plain.meaning, named.meaning);
        assert!(named.is(&named.with_name.to_string()) && named.is(&plain.noted(true)));
        assert_ne!(of("## Who us}\n").meaning, of("## Who\n").meaning);
        assert_ne!(of("## Who\n\nUs {#us}").meaning, of("## Who\n\nUs").meaning);
        assert!(SectionHash::is_of_named(&plain.noted(true)));
        assert!(!SectionHash::is_of_named(&plain.noted(false)));
        assert_eq!(SectionHash::text_of(&plain.noted(true)), plain.text().as_deref());
    }
}
