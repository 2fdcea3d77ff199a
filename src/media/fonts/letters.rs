//! A set of letters, small and quick for whole sites.

use std::collections::BTreeSet;

/// Letters, by code point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// One bit for each of the first 65,536, as far as they are needed.
    basic: Vec<u64>,
    others: BTreeSet<char>,
}

impl Letters {
    /// Adds the letters of a text, without spaces.
    pub fn add(&mut self, text: &str) {
        for letter in text.chars() {
            let code = letter as usize;
            let (word, bit) = (code / 64, code % 64);
            if code > 0xffff {
                self.others.insert(letter);
            } else if !letter.is_whitespace() {
                if word >= self.basic.len() {
                    self.basic.resize(word + 1, 0);
                }
                self.basic[word] |= 1 << bit;
            }
        }
    }

    /// All of them, by code point.
    pub fn iter(&self) -> impl Iterator<Item = char> {
        let words = self.basic.iter().enumerate().filter(|(_, bits)| **bits != 0);
        let basic = words.flat_map(|(word, bits)| {
            (0..64).filter(move |bit| bits & (1 << bit) != 0).map(move |bit| word as u32 * 64 + bit)
        });
        basic.filter_map(char::from_u32).chain(self.others.iter().copied())
    }

    /// Those for which something is not true.
    pub(super) fn without(&self, is_known: impl Fn(char) -> bool) -> Letters {
        let mut rest = Letters::default();
        for letter in self.iter().filter(|letter| !is_known(*letter)) {
            rest.add(letter.encode_utf8(&mut [0; 4]));
        }
        rest
    }
}
