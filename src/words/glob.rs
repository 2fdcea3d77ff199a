//! Patterns for paths: `maps/*.html`, `games/**`.
//!
//! `*` and `?` stand for letters inside a part of a path, `**` as a part for any number of parts. It
//! touches no file. Takes no longer than the lengths of pattern and path multiplied.

use crate::words::path;

/// A pattern for paths with `/` between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<String>);

impl Pattern {
    /// A pattern as it is written; a slash in front says nothing.
    pub fn new(written: &str) -> Self {
        let written = path::composed(written);
        let parts = written.split('/').filter(|part| !part.is_empty() && *part != ".");
        Pattern(parts.map(str::to_owned).collect())
    }

    /// Whether it is of no part.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a path fits as a whole, in whatever way its accents are stored. The name of a folder fits all that is in it only with `/**`.
    pub fn fits(&self, path: &str) -> bool {
        let path = path::composed(path);
        let parts: Vec<&str> = path.split('/').collect();
        let wanted: Vec<&str> = self.0.iter().map(String::as_str).collect();
        matches(&wanted, &parts, |part| *part == "**", |wanted, part| fits_part(wanted, part))
    }
}

fn fits_part(wanted: &str, part: &str) -> bool {
    let wanted: Vec<char> = wanted.chars().collect();
    let part: Vec<char> = part.chars().collect();
    matches(&wanted, &part, |it| *it == '*', |wanted, it| *wanted == '?' || wanted == it)
}

/// Whether items fit one after the other, where some of what is wanted stands for any number. Only
/// the last of these has to be tried again: whatever the ones before it took, it can take more.
fn matches<W, I>(
    wanted: &[W],
    items: &[I],
    is_any: impl Fn(&W) -> bool,
    is_one: impl Fn(&W, &I) -> bool,
) -> bool {
    let (mut at, mut item) = (0, 0);
    let mut last: Option<(usize, usize)> = None;
    while item < items.len() {
        match wanted.get(at) {
            Some(any) if is_any(any) => {
                last = Some((at, item));
                at += 1;
            }
            Some(one) if is_one(one, &items[item]) => {
                at += 1;
                item += 1;
            }
            _ => {
                let Some((any, taken)) = last else { return false };
                last = Some((any, taken + 1));
                at = any + 1;
                item = taken + 1;
            }
        }
    }
    wanted[at..].iter().all(is_any)
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn names_fit_to_the_letter_and_stars_stay_in_their_folder() {
        let fits = |pattern: &str, path: &str| Pattern::new(pattern).fits(path);
        assert!(fits("games/quiz.html", "games/quiz.html"));
        assert!(fits("/games/*.html", "games/quiz.html"));
        assert!(fits("games/**", "games/a/b.js"));
        assert!(fits("**/*.js", "b.js"));
        assert!(fits("**/q?iz.*", "a/b/quiz.html"));
        assert!(!fits("games/*", "games/a/b.js"));
        assert!(!fits("games", "games/a.js"));
        assert!(!fits("*.html", "games/quiz.html"));
        assert!(!fits("", "quiz.html"));
    }

    #[test]
    fn many_stars_take_no_time() {
        let pattern = Pattern::new(&"*a".repeat(2000));
        assert!(!pattern.fits(&"a".repeat(50_000).replace("aaaa", "ab")[..1500]));
    }
}
