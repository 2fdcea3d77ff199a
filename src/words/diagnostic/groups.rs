//! Many diagnostics put together: by their code, and in it by what they say.
//!
//! Who brings a site from elsewhere has made a few mistakes some thousand times. What matters then is how many there are of
//! which, errors first, and where a few of each stand; a list of all hides that.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Code, Diagnostic, Severity};

/// So many of a sort are shown.
pub const SHOWN: usize = 3;

/// Up to so many are listed one by one: a person reads them all.
pub const LISTED: usize = 40;

/// All diagnostics of one code.
#[derive(Debug)]
pub struct Group<'d> {
    /// The code.
    pub code: &'static Code,
    /// How bad it is.
    pub severity: Severity,
    /// How many there are.
    pub count: usize,
    /// What they say, the most frequent first.
    pub causes: Vec<Cause<'d>>,
    /// For how many more they stand that may say something else.
    pub others: usize,
    /// Some of them: one of each of the first causes.
    pub shown: Vec<&'d Diagnostic>,
}

/// What several diagnostics say.
#[derive(Debug)]
pub struct Cause<'d> {
    /// In words; where each says something of its own, what they have in common.
    pub message: Cow<'d, str>,
    /// How many say it.
    pub count: usize,
    /// The first that does.
    first: &'d Diagnostic,
}

impl Group<'_> {
    /// How many are not shown.
    pub fn hidden(&self) -> usize {
        self.count - self.shown.iter().map(|said| stands_for(said)).sum::<usize>().min(self.count)
    }
}

/// For how many a diagnostic stands.
pub fn stands_for(said: &Diagnostic) -> usize {
    1 + said.more.all
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
    let mut causes = causes(&said, |one| Cow::Borrowed(one.message.as_str()), |one| one.more.alike);
    let repeated: usize = causes.iter().map(|cause| cause.count).filter(|count| *count > 1).sum();
    let count = count(said.iter().copied());
    if causes.len() > LISTED && repeated < count / 2 {
        causes = self::causes(&said, |one| shape(&one.message).into(), |one| one.more.of_shape);
    }
    let others = count - causes.iter().map(|cause| cause.count).sum::<usize>();
    let shown = shown(&said, &causes);
    Group { code: said[0].code, severity: said[0].severity, count, causes, others, shown }
}

/// What some diagnostics say, and how many say it: of those that one stands for, only those that are known to.
fn causes<'d>(
    said: &[&'d Diagnostic],
    message: impl Fn(&'d Diagnostic) -> Cow<'d, str>,
    more: impl Fn(&Diagnostic) -> usize,
) -> Vec<Cause<'d>> {
    let mut places: HashMap<Cow<'d, str>, usize> = HashMap::new();
    let mut causes: Vec<Cause<'d>> = Vec::new();
    for one in said {
        let message = message(one);
        let place = *places.entry(message).or_insert_with_key(|message| {
            causes.push(Cause { message: message.clone(), count: 0, first: one });
            causes.len() - 1
        });
        causes[place].count += 1 + more(one);
    }
    // Stable: of equals, the first in the site.
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.count));
    causes
}

/// A message with what it quotes cut short: of a path the first folder, of anything else nothing.
pub(super) fn shape(message: &str) -> String {
    let parts = message.split('`').enumerate().map(|(place, part)| {
        if place % 2 == 0 {
            return part.to_owned();
        }
        let ends = part.match_indices('/').map(|(at, _)| at + 1).filter(|end| *end < part.len());
        let folder = ends.take(1 + usize::from(part.starts_with('/'))).last();
        format!("`{}…`", &part[..folder.unwrap_or(0)])
    });
    parts.collect()
}

/// A few: one of each frequent cause, and otherwise of different files.
fn shown<'d>(said: &[&'d Diagnostic], causes: &[Cause<'d>]) -> Vec<&'d Diagnostic> {
    let frequent = causes.iter().filter(|cause| cause.count > 1).take(SHOWN);
    let mut shown: Vec<&Diagnostic> = frequent.map(|cause| cause.first).collect();
    for is_anywhere in [false, true] {
        for one in said {
            if shown.len() >= SHOWN {
                break;
            }
            let is_elsewhere = shown.iter().all(|other| other.path != one.path);
            let is_other = shown.iter().all(|other| !std::ptr::eq(*other, *one));
            if is_other && (is_anywhere || is_elsewhere) {
                shown.push(one);
            }
        }
    }
    shown
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

/// All of them; where there are more than `first` errors or warnings, so that whoever looks at the first sees one of each
/// sort, errors before warnings.
pub fn one_of_each_first(diagnostics: &[Diagnostic], first: usize) -> Vec<&Diagnostic> {
    let of = |severity| diagnostics.iter().filter(|said| said.severity == severity).count();
    if of(Severity::Error) <= first && of(Severity::Warning) <= first {
        return diagnostics.iter().collect();
    }
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
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::diagnostic::codes;
    use crate::words::path::SourcePath;

    #[test]
    fn what_many_have_in_common_is_their_cause() {
        let path = SourcePath::new("content/a.md");
        let message = |n| format!("there is no page or file `/town/old-{n}.html`");
        let said: Vec<Diagnostic> =
            (0..50).map(|n| Diagnostic::new(&codes::LINK_BROKEN, &path, message(n))).collect();
        let groups = groups(&said);
        assert_eq!(groups[0].causes.len(), 1);
        assert_eq!(groups[0].causes[0].message, "there is no page or file `/town/…`");
        assert_eq!(shape("no `#a` in `b/c`, `../d/e`"), "no `…` in `b/…`, `../…`");
    }

    #[test]
    fn what_one_stands_for_is_no_cause_of_its_own() {
        let path = SourcePath::new("content/a.md");
        let mut said: Vec<Diagnostic> = Vec::new();
        for n in 0..1_000 {
            let message = format!("there is no page or file `/town/page-{n}/`");
            said.push(Diagnostic::new(&codes::LINK_BROKEN, &path, message));
        }
        said.extend((0..900).map(|_| Diagnostic::new(&codes::UNKNOWN_KEY, &path, "one")));
        said.extend((0..100).map(|_| Diagnostic::new(&codes::UNKNOWN_KEY, &path, "two")));
        crate::words::diagnostic::fold(&mut said);
        let groups = groups(&said);
        let causes = |at: usize| -> Vec<(&str, usize)> {
            groups[at].causes.iter().map(|cause| (&*cause.message, cause.count)).collect()
        };
        assert_eq!(causes(0), [("there is no page or file `/town/…`", 1_000)]);
        assert_eq!((causes(1), groups[1].others), (vec![("one", 900)], 100));
        assert_eq!((groups[0].count, groups[1].count), (1_000, 1_000));
    }

    #[test]
    fn the_most_frequent_come_first_and_errors_before_warnings() {
        let path = SourcePath::new("content/a.md");
        let mut said: Vec<Diagnostic> = Vec::new();
        said.extend((0..50).map(|_| Diagnostic::new(&codes::UNKNOWN_KEY, &path, "one")));
        said.extend((0..5).map(|n| Diagnostic::new(&codes::LINK_BROKEN, &path, format!("{n}"))));
        said.extend((0..2).map(|_| Diagnostic::new(&codes::LINK_BROKEN, &path, "twice")));
        let groups = groups(&said);
        let counts: Vec<(&str, usize)> = groups.iter().map(|it| (it.code.id, it.count)).collect();
        assert_eq!(counts, [("link-broken", 7), ("unknown-key", 50)]);
        assert_eq!(groups[0].causes[0].count, 2);
        assert_eq!((groups[0].shown.len(), groups[0].hidden()), (3, 4));
        assert_eq!((groups[1].shown.len(), groups[1].hidden()), (3, 47));
        let short = shortened(&said);
        let stand_for: usize = short.iter().map(Short::stands_for).sum();
        assert_eq!((short.len(), stand_for), (6, 57));
        assert_eq!(one_of_each_first(&said, 10)[7].code.id, "unknown-key");
        assert_eq!(grouped_digits(1_234_567), "1,234,567");
    }
}
