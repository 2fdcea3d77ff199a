//! Days of the week, as the hours of an office name them.
//!
//! Owns how they are written, to the last letter: what is not understood is refused, with what to write.

use std::fmt;

use super::{Field, Form, Reader, Shape, Show};
use crate::words::date::Weekday;
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::locale::{self, Meant};
use crate::words::template::Value as Shown;
use crate::words::yaml::{self, Node, Value};

/// Days of the week, `Mo-Fr` or `Mo, We`: the two-letter names of RFC 5545 and schema.org, or longer English
/// ones. A range may run over the end of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days(Vec<(Weekday, Weekday)>);

/// English names of the days, in any case.
macro_rules! day {
    () => {
        "([Mm][Oo]([Nn]([Dd][Aa][Yy])?)?|[Tt][Uu]([Ee]([Ss]([Dd][Aa][Yy])?)?)?|[Ww][Ee]([Dd]([Nn][Ee][Ss][Dd][Aa][Yy])?)?|[Tt][Hh]([Uu]([Rr]([Ss]([Dd][Aa][Yy])?)?)?)?|[Ff][Rr]([Ii]([Dd][Aa][Yy])?)?|[Ss][Aa]([Tt]([Uu][Rr][Dd][Aa][Yy])?)?|[Ss][Uu]([Nn]([Dd][Aa][Yy])?)?)"
    };
}

/// One day or a range.
macro_rules! days {
    () => {
        concat!(day!(), r"(\s*[-–—‑‒−]\s*", day!(), ")?")
    };
}

const PATTERN: &str = concat!(r"^\s*", days!(), r"(\s*,\s*", days!(), r")*\s*$");

const NAMES: [&[&str]; 7] = [
    &["mo", "mon", "monday"],
    &["tu", "tue", "tues", "tuesday"],
    &["we", "wed", "wednesday"],
    &["th", "thu", "thur", "thurs", "thursday"],
    &["fr", "fri", "friday"],
    &["sa", "sat", "saturday"],
    &["su", "sun", "sunday"],
];

const DASHES: [char; 6] = ['-', '–', '—', '‑', '‒', '−'];

const EXPECTED: &str = "days of the week such as `Mo-Fr` or `\"Mo, We\"`";

impl Field for Days {
    const SHAPE: Shape =
        Shape::fact("days of the week, `Mo-Fr` or `\"Mo, We\"`", "Mo-Fr", Form::Pattern(PATTERN));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.value, Value::List(_)) {
            let hint = "write them in one line, with commas between them and quotes around all: `days: \"Mo, We\"`";
            reader.wrong(node, EXPECTED, Some(hint.to_owned()));
            return None;
        }
        let text = reader.text(node, EXPECTED)?;
        let days = Days::parse(text);
        if days.is_none() {
            let hint = format!(
                "{}the days are `Mo`, `Tu`, `We`, `Th`, `Fr`, `Sa` and `Su`, alone, as a range `Mo-Fr`, or as a list in quotes `\"Mo, We-Fr\"`",
                advice(text)
            );
            reader.wrong(node, EXPECTED, Some(hint));
        }
        let days = days?;
        let Some((twice, once)) = days.said_twice() else { return Some(days) };
        let message = format!("`{}` is named twice in `{text}`", letters(twice));
        reader.diagnostics.push(
            Diagnostic::new(&codes::DAY_TWICE, reader.path, message)
                .at(node.span)
                .hint(format!("write each day once: `days: {}`", yaml::scalar(&once.to_string()))),
        );
        Some(once)
    }

    /// The same days are the same, however they are written.
    fn key(written: &str) -> String {
        let Some(days) = Days::parse(written) else { return written.trim().to_lowercase() };
        let days: Vec<_> = days.weekdays().into_iter().map(letters).collect();
        days.join("-").to_lowercase()
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        let name = |day: Weekday, is_first: bool| {
            let name = show.string(&format!("weekday_{}", letters(day).to_lowercase()));
            if is_first { name } else { show.inside_sentence(&name) }
        };
        let parts = self.0.iter().enumerate().map(|(at, (first, last))| {
            let from = name(*first, at == 0);
            match first == last {
                true => from,
                false => show.format("days_from_to", &[("from", from), ("to", name(*last, false))]),
            }
        });
        // All of it is in the language of the reader: nothing has to be kept apart.
        show.list(&parts.collect::<Vec<_>>()).replace(['\u{2068}', '\u{2069}'], "").into()
    }
}

impl Days {
    fn parse(text: &str) -> Option<Self> {
        let range = |text: &str| match text.split(DASHES).map(day).collect::<Option<Vec<_>>>()?[..]
        {
            [day] => Some((day, day)),
            [first, last] if first != last => Some((first, last)),
            _ => None,
        };
        Some(Days(text.split(',').map(range).collect::<Option<_>>()?))
    }

    /// The first day that is named more than once, and the same days, each once.
    fn said_twice(&self) -> Option<(Weekday, Days)> {
        let mut seen = [false; 7];
        let all = self.0.iter().flat_map(|(first, last)| {
            let length = (last.place() + 7 - first.place()) % 7;
            (0..=length).map(|step| first.place() + step)
        });
        let twice =
            all.map(|place| place % 7).find(|place| std::mem::replace(&mut seen[*place], true))?;
        Some((Weekday::at(twice), Days::of(&self.weekdays())))
    }

    /// Days in ranges, each as long as it can be.
    fn of(days: &[Weekday]) -> Days {
        let has = |place: usize| days.contains(&Weekday::at(place));
        if days.len() == 7 {
            return Days(vec![(Weekday::at(0), Weekday::at(6))]);
        }
        let firsts = (0..7).filter(|place| has(*place) && !has(place + 6));
        let ranges = firsts.flat_map(|first| {
            let length = (1..7).take_while(|step| has(first + step)).count();
            let (first, last) = (Weekday::at(first), Weekday::at(first + length));
            // Two days are a list.
            if length == 1 { vec![(first, first), (last, last)] } else { vec![(first, last)] }
        });
        Days(ranges.collect())
    }

    /// Each of the days, once, from Monday on.
    pub fn weekdays(&self) -> Vec<Weekday> {
        let is_in = |place: usize| {
            self.0.iter().any(|(first, last)| {
                let (first, last) = (first.place(), last.place());
                match first <= last {
                    true => (first..=last).contains(&place),
                    false => place >= first || place <= last,
                }
            })
        };
        (0..7).filter(|place| is_in(*place)).map(Weekday::at).collect()
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (first, last)) in self.0.iter().enumerate() {
            let comma = if place > 0 { ", " } else { "" };
            write!(f, "{comma}{}", letters(*first))?;
            if first != last {
                write!(f, "-{}", letters(*last))?;
            }
        }
        Ok(())
    }
}

/// Days in the form in which they are read, in whatever words people write them.
pub(super) fn written(text: &str) -> Option<String> {
    let days = Days::parse(text).map(|days| days.to_string());
    days.or_else(|| translated(&text.to_lowercase()))
}

fn day(word: &str) -> Option<Weekday> {
    let word = word.trim().to_lowercase();
    NAMES.iter().position(|names| names.contains(&word.as_str())).map(Weekday::at)
}

fn letters(day: Weekday) -> &'static str {
    &day.name()[..2]
}

/// Words for the days on which people work, which are not the same everywhere.
const WORKING: [&str; 26] = [
    "werktags",
    "werktag",
    "werktage",
    "an werktagen",
    "wochentags",
    "arbeitstage",
    "working days",
    "workdays",
    "business days",
    "jours ouvrables",
    "jours ouvrés",
    "en semaine",
    "días laborables",
    "laborables",
    "días hábiles",
    "giorni feriali",
    "feriali",
    "dias úteis",
    "werkdagen",
    "hverdage",
    "hverdager",
    "vardagar",
    "arkisin",
    "dni robocze",
    "по будням",
    "будни",
];

/// Whether a number says which of the days of a month is meant: `1st`, `2.`, `1er`, `1º`, without a time.
fn has_ordinal(small: &str) -> bool {
    const ENDS: [&str; 14] =
        ["st", "nd", "rd", "th", "er", "ère", "re", "e", "ème", "de", "º", "ª", "°", "."];
    small.split_whitespace().any(|word| {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, end) = word.split_at(digits);
        matches!(number.parse::<u8>(), Ok(1..=5)) && ENDS.contains(&end)
    })
}

/// What an author may have meant by something that names no days, as the beginning of a sentence.
fn advice(text: &str) -> String {
    let small = text.to_lowercase();
    let words = || small.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let has = |known: &[&str]| words().any(|word| known.contains(&word));
    if has(&["ph", "sh", "holiday", "holidays", "feiertag", "feiertage", "feiertags"]) {
        return "a row cannot be for holidays: say in its `note:` what holds on them; ".to_owned();
    }
    if text.contains('[')
        || has(&["first", "second", "third", "fourth", "last", "every", "week", "month"])
    {
        return "a row holds in every week: write `Tu`, and in `note:` which of them (\"only the first Tuesday of the month\"); ".to_owned();
    }
    if has(&["off", "closed"]) {
        return "leave out the days on which it is closed; ".to_owned();
    }
    if has_ordinal(&small) {
        return "a row holds in every week: write the day alone, such as `Sa`, and in `note:` which of them (\"only the first Saturday of the month\"); ".to_owned();
    }
    if text.contains(|c: char| c.is_numeric()) {
        return "times stand under `opens:` and `closes:`; ".to_owned();
    }
    if WORKING.contains(&small.trim()) {
        return "Saturday is a working day in some places: write `Mo-Fr` or `Mo-Sa`; ".to_owned();
    }
    if let Some(days) = translated(&small) {
        return format!("did you mean `{}`? ", yaml::scalar(&days));
    }
    let unclear = words().find_map(|word| match locale::meant_by(word)? {
        Meant::Several(days) if day(word).is_none() => {
            let days: Vec<String> =
                days.iter().map(|day| format!("{} (`{}`)", day.name(), letters(*day))).collect();
            Some(format!("in other languages `{word}` is {}; ", days.join(" or ")))
        }
        _ => None,
    });
    unclear.unwrap_or_default()
}

/// The days in the form in which they are read, where the words are those of people.
fn translated(text: &str) -> Option<String> {
    const RANGE: [&str; 18] = [
        "-", "–", "—", "to", "till", "until", "through", "thru", "bis", "à", "au", "a", "al",
        "tot", "até", "до", "по", "до",
    ];
    const AND: [&str; 14] =
        [",", ";", "/", "&", "+", ".", "and", "und", "et", "y", "e", "en", "и", "i"];
    match text.trim() {
        "daily" | "every day" | "täglich" | "always" => return Some("Mo-Su".to_owned()),
        "weekdays" | "weekday" => return Some("Mo-Fr".to_owned()),
        "weekend" | "weekends" => return Some("Sa, Su".to_owned()),
        _ => {}
    }
    let mut written = String::new();
    let mut ranges = 0;
    let is_sign = |c: char| !c.is_alphabetic() && !c.is_whitespace();
    // Signs are words of their own.
    let spaced: String =
        text.chars().map(|c| if is_sign(c) { format!(" {c} ") } else { c.to_string() }).collect();
    for word in spaced.split_whitespace() {
        if RANGE.contains(&word) {
            written.push('-');
            ranges += 1;
        } else if AND.contains(&word) {
            written.push(',');
            ranges = 0;
        } else {
            if !written.is_empty() && !written.ends_with(['-', ',']) {
                written.push(',');
                ranges = 0;
            }
            written.push_str(letters(one_day(word)?));
        }
        if ranges > 1 {
            return None;
        }
    }
    let written = written.trim_matches(',').replace(",,", ",");
    Days::parse(&written)?;
    Some(written.replace(',', ", "))
}

/// The day that a word names, in English or else in one other language at least and in no two that differ.
fn one_day(word: &str) -> Option<Weekday> {
    let english = day(word).or_else(|| day(word.strip_suffix('s')?));
    english.or_else(|| match locale::meant_by(word)? {
        Meant::Day(day) => Some(day),
        Meant::Several(_) => None,
    })
}
