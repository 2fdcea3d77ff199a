//! Many diagnostics put together: by their code, and in it by what they say.
//!
//! Who brings a site from elsewhere has made a few mistakes some thousand times. What matters then is how many there are of
//! which, errors first, and where a few of each stand; a list of all hides that.

use std::collections::HashMap;

use super::{Code, Diagnostic, Severity};

/// So many of a sort are shown.
pub const SHOWN: usize = 3;

/// Up to so many are listed one by one: a person reads them all.
pub const LISTED: usize = 20;

/// All diagnostics of one code.
#[derive(Debug)]
pub struct Group<'d> {
    /// The code.
    pub code: &'static Code,
    /// How bad it is.
    pub severity: Severity,
    /// How many there are.
    pub count: usize,
    /// What they say and how many say it, the most frequent first.
    pub causes: Vec<(&'d Diagnostic, usize)>,
    /// Some of them: one of each of the first causes.
    pub shown: Vec<&'d Diagnostic>,
}

impl Group<'_> {
    /// How many are not shown.
    pub fn hidden(&self) -> usize {
        self.count - self.shown.iter().map(|said| stands_for(said)).sum::<usize>().min(self.count)
    }
}

/// For how many a diagnostic stands.
pub fn stands_for(said: &Diagnostic) -> usize {
    1 + said.more
}

/// How many there are.
pub fn count<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> usize {
    diagnostics.into_iter().map(stands_for).sum()
}

/// Whether there are so many that nobody reads them one by one.
pub fn are_many(diagnostics: &[Diagnostic]) -> bool {
    count(diagnostics) > LISTED
}

/// Diagnostics by their code: errors first, then those of which there are most.
pub fn groups(diagnostics: &[Diagnostic]) -> Vec<Group<'_>> {
    let mut by_code: HashMap<(&str, Severity), Vec<&Diagnostic>> = HashMap::new();
    for said in diagnostics {
        by_code.entry((said.code.id, said.severity)).or_default().push(said);
    }
    let mut groups: Vec<Group<'_>> = by_code.into_values().map(group).collect();
    groups.sort_by(|a, b| (b.severity, b.count, a.code.id).cmp(&(a.severity, a.count, b.code.id)));
    groups
}

fn group(said: Vec<&Diagnostic>) -> Group<'_> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut causes: Vec<(&Diagnostic, usize)> = Vec::new();
    for one in &said {
        let place = *places.entry(one.message.as_str()).or_insert_with(|| {
            causes.push((*one, 0));
            causes.len() - 1
        });
        causes[place].1 += stands_for(one);
    }
    // Stable: of equals, the first in the site.
    causes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut shown: Vec<&Diagnostic> = causes.iter().take(SHOWN).map(|(one, _)| *one).collect();
    let is_other =
        |one: &&Diagnostic| !causes.iter().take(SHOWN).any(|(first, _)| std::ptr::eq(*first, *one));
    shown.extend(said.iter().copied().filter(is_other).take(SHOWN.saturating_sub(causes.len())));
    Group {
        code: said[0].code,
        severity: said[0].severity,
        count: count(said.iter().copied()),
        causes,
        shown,
    }
}

/// One of those that are shown.
#[derive(Debug)]
pub struct Short<'d> {
    /// The diagnostic.
    pub said: &'d Diagnostic,
    /// How many of its code are not shown, where it is the last of them.
    pub hidden: usize,
}

impl Short<'_> {
    /// For how many it stands.
    pub fn stands_for(&self) -> usize {
        stands_for(self.said) + self.hidden
    }

    /// That there are more, in words.
    pub fn and_more(&self) -> Option<String> {
        let hidden = grouped_digits(self.hidden);
        let code = self.said.code.id;
        (self.hidden > 0).then(|| {
            format!(
                "and {hidden} more of `{code}`: `welcomat check --all --only {code}` lists them"
            )
        })
    }
}

/// Errors before warnings: all where they are few, a few of each code where they are many.
pub fn shortened(diagnostics: &[Diagnostic]) -> Vec<Short<'_>> {
    if !are_many(diagnostics) {
        let mut short: Vec<Short<'_>> =
            diagnostics.iter().map(|said| Short { said, hidden: 0 }).collect();
        short.sort_by_key(|short| std::cmp::Reverse(short.said.severity));
        return short;
    }
    let mut short = Vec::new();
    for group in groups(diagnostics) {
        short.extend(group.shown.iter().map(|said| Short { said, hidden: 0 }));
        if let Some(last) = short.last_mut() {
            last.hidden = group.hidden();
        }
    }
    short
}

/// All of them, so that whoever looks at the first ten sees one of each sort, errors first.
pub fn one_of_each_first(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut ranked: Vec<(usize, &Diagnostic)> = diagnostics
        .iter()
        .map(|said| {
            let rank = seen.entry(said.code.id).or_default();
            *rank += 1;
            (*rank, said)
        })
        .collect();
    ranked.sort_by_key(|(rank, said)| (std::cmp::Reverse(said.severity), *rank));
    ranked.into_iter().map(|(_, said)| said).collect()
}

/// A number with its thousands parted.
pub fn grouped_digits(number: usize) -> String {
    let digits = number.to_string();
    let mut parted = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::codes;
    use crate::path::SourcePath;

    #[test]
    fn the_most_frequent_come_first_and_errors_before_warnings() {
        let path = SourcePath::new("content/a.md");
        let mut said: Vec<Diagnostic> = Vec::new();
        said.extend((0..30).map(|_| Diagnostic::new(&codes::UNKNOWN_KEY, &path, "one")));
        said.extend((0..5).map(|n| Diagnostic::new(&codes::LINK_BROKEN, &path, format!("{n}"))));
        said.extend((0..2).map(|_| Diagnostic::new(&codes::LINK_BROKEN, &path, "twice")));
        let groups = groups(&said);
        let counts: Vec<(&str, usize)> = groups.iter().map(|it| (it.code.id, it.count)).collect();
        assert_eq!(counts, [("link-broken", 7), ("unknown-key", 30)]);
        assert_eq!(groups[0].causes[0].1, 2);
        assert_eq!((groups[0].shown.len(), groups[0].hidden()), (3, 4));
        assert_eq!((groups[1].shown.len(), groups[1].hidden()), (3, 27));
        let short = shortened(&said);
        let stand_for: usize = short.iter().map(Short::stands_for).sum();
        assert_eq!((short.len(), stand_for), (6, 37));
        assert_eq!(one_of_each_first(&said)[7].code.id, "unknown-key");
        assert_eq!(grouped_digits(1_234_567), "1,234,567");
    }
}
