//! What is known to be wrong with a site, and is not reported again until it changes.
//!
//! A site that comes from elsewhere has some thousand findings. They are noted in a file beside `welcomat.yaml`; the
//! site can be built, and what is new stands out. A finding is known by its code, its file and the words that it is
//! about, never by the line, so that text may be added above it; one about two things that differ, by both. The file has a line for each, in order: two people who
//! mend different pages change different lines.

use std::collections::{BTreeSet, HashMap};

use crate::words::diagnostic::{Code, Diagnostic, Excerpts, Span, codes, printable};
use crate::words::path::SourcePath;
use crate::words::text;
use crate::words::world::World;

/// The file.
pub const FILE: &str = "welcomat.baseline";

const HEAD: &str = "\
# What was wrong with this site when it was last looked at, a line each. It is not reported until it changes.
# Written by `welcomat check --write-baseline`; a line that is removed is reported again.
";

/// As many characters of what a finding is about as are kept.
const LONGEST: usize = 120;

/// What is known.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    /// The lines of each entry, from 1: the same can be there more than once.
    entries: HashMap<String, Vec<u32>>,
}

/// What was said, by whether it was known.
#[derive(Debug, Default)]
pub struct Split {
    /// What is to be reported.
    pub new: Vec<Diagnostic>,
    /// What is known.
    pub known: Vec<Diagnostic>,
    /// The lines of entries that nothing was found for, in order.
    pub stale: Vec<u32>,
}

impl Baseline {
    /// That of a site; empty where there is none.
    pub fn read(world: &dyn World, said: &mut Vec<Diagnostic>) -> Self {
        let path = SourcePath::new(FILE);
        if !world.has_file(&path) {
            return Baseline::default();
        }
        let bytes = text::read(world, &path);
        match bytes.as_ref().map_err(Clone::clone).and_then(|bytes| text::of(&path, bytes)) {
            Ok(text) => Baseline::of(text),
            Err(diagnostic) => {
                said.push(*diagnostic);
                Baseline::default()
            }
        }
    }

    fn of(text: &str) -> Self {
        let mut entries: HashMap<String, Vec<u32>> = HashMap::new();
        for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
            let line = line.trim_end();
            if !line.is_empty() && !line.starts_with('#') {
                entries.entry(line.to_owned()).or_default().push(number);
            }
        }
        Baseline { entries }
    }

    /// Parts what is known from what is new. Of more findings than there are entries of their sort, the last are new.
    pub fn split(&self, said: Vec<Diagnostic>, world: &dyn World) -> Split {
        if self.entries.is_empty() {
            return Split { new: said, ..Split::default() };
        }
        let mut split = Split::default();
        let mut used: HashMap<&str, usize> = HashMap::new();
        let mut excerpts = Excerpts::of(world);
        for one in said {
            let entry = may_be_known(one.code).then(|| entry(&one, &mut excerpts));
            let known = entry.as_ref().and_then(|entry| self.entries.get_key_value(entry));
            match known {
                Some((entry, lines))
                    if used.get(entry.as_str()).is_none_or(|used| *used < lines.len()) =>
                {
                    *used.entry(entry).or_default() += 1;
                    split.known.push(one);
                }
                _ => split.new.push(one),
            }
        }
        let stale = self.entries.iter().flat_map(|(entry, lines)| {
            lines.iter().skip(used.get(entry.as_str()).copied().unwrap_or(0)).copied()
        });
        split.stale = stale.collect();
        split.stale.sort_unstable();
        split
    }
}

/// The file that makes all of this known, and how many of it cannot be.
pub fn written(said: &[Diagnostic], world: &dyn World) -> (String, usize) {
    let mut excerpts = Excerpts::of(world);
    let known = said.iter().filter(|one| may_be_known(one.code));
    let mut lines: Vec<String> = known.map(|one| entry(one, &mut excerpts)).collect();
    let refused = said.len() - lines.len();
    lines.sort();
    let body: String = lines.into_iter().map(|line| line + "\n").collect();
    (format!("{HEAD}{body}"), refused)
}

/// What is said of entries for which nothing was found any more.
pub fn stale(lines: &[u32]) -> Option<Diagnostic> {
    let first = *lines.first()?;
    let message = match lines.len() {
        1 => "what one line of the baseline is about is mended, or has changed".to_owned(),
        count => format!("what {count} lines of the baseline are about is mended, or has changed"),
    };
    let said = Diagnostic::new(&codes::BASELINE_STALE, &SourcePath::new(FILE), message);
    Some(said.at(Span::at(first, 1)).hint("take them out: `welcomat check --write-baseline`"))
}

/// Whether a site can be built with findings of a code. What the configuration cannot make less than an error stays one,
/// and so does what keeps pages from being made; what is unsafe is never written, whether it is known or not.
pub fn may_be_known(code: &Code) -> bool {
    let never: BTreeSet<&str> = [
        codes::BASELINE_STALE.id,
        codes::CONFIG_INVALID.id,
        codes::PROGRAM_FAILED.id,
        codes::TEMPLATE_ERROR.id,
        codes::THEME_MISSING.id,
    ]
    .into();
    !code.is_fixed && !never.contains(code.id)
}

/// The line of a finding.
fn entry(said: &Diagnostic, excerpts: &mut Excerpts<'_>) -> String {
    let shown = said.shown();
    let mut at_its_place = || {
        let (line, part) = excerpts.excerpt(&said.path, said.span?)?;
        Some(line.chars().skip(part.start).take(part.len().min(LONGEST)).collect::<String>())
    };
    let about = match &said.about {
        Some(about) => Some(printable(about).chars().take(LONGEST).collect()),
        None => at_its_place(),
    };
    let about = about.map(|about| about.trim().to_owned()).filter(|about| !about.is_empty());
    let about = about.map_or_else(String::new, |about| format!(": {about}"));
    format!("{} {}{about}", said.code.id, shown.place.path)
}
