//! The days and times that a field can hold.
//!
//! Each says what it takes, reads it, and shows it. None knows the record it stands in.

use super::{Field, Form, Reader, Shape, Show};
use crate::date::{self, Date, LocalTime, PartialDate, Weekday};
use crate::diagnostic::{Diagnostic, codes};
use crate::ical;
use crate::repeat::Repeat;
use crate::template::Value as Shown;
use crate::yaml::Node;

impl Field for Date {
    const SHAPE: Shape =
        Shape::fact("a date, `2026-11-21`", "2026-11-21", Form::Pattern(r"^\d{4}-\d{2}-\d{2}$"));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a date such as `2026-11-21`")?;
        if let Some(date) = Date::parse(text) {
            return Some(date);
        }
        if let Some(date) = text.split(['T', ' ']).next().and_then(Date::parse) {
            say_if_shifted(node, text, date, reader);
            return Some(date);
        }
        let hint = date::suggest(text).map(|date| format!("did you mean `{date}`?"));
        let hint = hint.or_else(|| part_known(text, false));
        reader.wrong(node, "a date such as `2026-11-21`", hint);
        None
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.date(*self)
    }
}

/// A date with a time and an offset is another day in some places: the day as written counts, and
/// the author is told where it would differ.
fn say_if_shifted(node: &Node, text: &str, date: Date, reader: &mut Reader<'_>) {
    let message = match date::utc_day(text) {
        Some(utc) if utc != date => {
            format!("`{text}` is {utc} in universal time; the day as written, {date}, is used")
        }
        _ => format!("only the day {date} of `{text}` is used"),
    };
    reader.diagnostics.push(
        Diagnostic::new(&codes::DATE_SHIFT, reader.path, message)
            .at(node.span)
            .hint(format!("write the day alone: `{date}`")),
    );
}

impl Field for PartialDate {
    const SHAPE: Shape = Shape::fact(
        "a year, month or day: `2015`, `2015-03`, `2015-03-01`",
        "2015",
        Form::DigitsOr(r"^\d{4}(-\d{2}(-\d{2})?)?$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a year, month or day")?;
        let date = PartialDate::parse(text);
        if date.is_none() {
            let hint = date::suggest(text).map(|date| format!("did you mean `{date}`?"));
            let hint = hint.or_else(|| part_known(text, true));
            reader.wrong(
                node,
                "a year, month or day such as `2015`, `2015-03`, `2015-03-01`",
                hint,
            );
        }
        date
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.partial_date(*self)
    }
}

impl Field for LocalTime {
    const SHAPE: Shape = Shape::fact(
        "a local day and time, `2027-03-06T10:00`, or a day alone",
        "2027-03-06T10:00",
        Form::Pattern(r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a day and time such as `2027-03-06T10:00`")?;
        let offset =
            text.len() > 16 && text.get(11..).is_some_and(|time| time.contains(['+', '-', 'Z']));
        if offset {
            let hint = "write the local time and put its zone into `timezone:`".to_owned();
            reader.wrong(
                node,
                "a local time without an offset, such as `2027-03-06T10:00`",
                Some(hint),
            );
            return None;
        }
        let time = LocalTime::parse(text);
        if time.is_none() {
            let hint = date::suggest(text).map(|date| format!("did you mean `{date}`?"));
            reader.wrong(node, "a day and time such as `2027-03-06T10:00`", hint);
        }
        time
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.local_time(*self)
    }
}

/// A time of day, `09:00`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock(pub String);

impl Field for Clock {
    const SHAPE: Shape =
        Shape::fact("a time of day, `\"09:00\"`", "\"09:00\"", Form::Pattern(r"^\d{1,2}:\d{2}$"));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a time of day such as `\"09:00\"`")?;
        let valid = text.split_once(':').is_some_and(|(hour, minute)| {
            let in_range = |part: &str, below: u8| {
                (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok_and(|n| n < below)
            };
            in_range(hour, 25) && minute.len() == 2 && in_range(minute, 60)
        });
        if !valid {
            let hint = clock_meant(text).map(|time| format!("did you mean `\"{time}\"`?"));
            reader.wrong(node, "a time of day such as `\"09:00\"`", hint);
            return None;
        }
        Some(Clock(format!("{text:0>5}")))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.as_str().into()
    }
}

/// The time of day that was meant by `10:00:00`, `10.30`, `10h30`, `9 am` or `14 Uhr`.
fn clock_meant(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (hour, minute) = match numbers[..] {
        [hour] => (hour, 0),
        [hour, minute] | [hour, minute, _] => (hour, minute),
        _ => return None,
    };
    let half = if text.contains("pm") || text.contains("p.m") { 12 } else { 0 };
    let hour = if hour < 12 { hour + half } else { hour };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// What to write where only a part of a day is known, which other systems fill with noughts.
fn part_known(text: &str, takes_a_part: bool) -> Option<String> {
    let (year, rest) = text.split_at_checked(4)?;
    let parts: Vec<&str> = rest.split('-').skip(1).collect();
    let is_unknown =
        |part: &&str| part.bytes().all(|byte| byte == b'0' || byte == b'?' || byte == b'x');
    let [month, day] = parts[..] else { return None };
    if !year.bytes().all(|byte| byte.is_ascii_digit()) || !is_unknown(&day) {
        return None;
    }
    let known = if is_unknown(&month) { year.to_owned() } else { format!("{year}-{month}") };
    Some(match takes_a_part {
        true => format!("write what is known: `{known}`"),
        false => {
            "no day or month has the number 0: write the whole day, or remove the line".to_owned()
        }
    })
}

/// A number of months, written `12 months` or `2 years`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months(pub u32);

impl Field for Months {
    const SHAPE: Shape = Shape::fact(
        "a span of time, `12 months` or `2 years`",
        "12 months",
        Form::Pattern(r"^\d+ +(months?|years?)$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a span of time such as `12 months`")?;
        let parsed = text.split_once(' ').and_then(|(number, unit)| {
            let number: u32 = number.parse().ok()?;
            match unit.trim() {
                "month" | "months" => Some(number),
                "year" | "years" => number.checked_mul(12),
                _ => None,
            }
        });
        let parsed = parsed.filter(|months| (1..=1200).contains(months));
        if parsed.is_none() {
            reader.wrong_type(node, "a span of time such as `12 months` or `2 years`");
        }
        parsed.map(Months)
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        i64::from(self.0).into()
    }
}

/// Days of the week, `Mo-Fr` or `Mo, We`: the two-letter names of RFC 5545 and schema.org.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days(Vec<(usize, usize)>);

/// Names of days by their first two letters, in any case and length, with what stands between.
const DAYS: &str = r"^\s*([Mm][Oo]|[Tt][UuHh]|[Ww][Ee]|[Ff][Rr]|[Ss][AaUu])[a-z]*(\s*[-–,]\s*([Mm][Oo]|[Tt][UuHh]|[Ww][Ee]|[Ff][Rr]|[Ss][AaUu])[a-z]*)*\s*$";

const WEEKDAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

impl Field for Days {
    const SHAPE: Shape =
        Shape::fact("days of the week, `Mo-Fr` or `Mo, We`", "Mo-Fr", Form::Pattern(DAYS));

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "days such as `Mo-Fr`")?;
        let day = |word: &str| {
            let word = word.trim().to_lowercase();
            WEEKDAYS.iter().position(|day| word.starts_with(day) && word.len() <= 9)
        };
        let ranges = text
            .split(',')
            .map(|range| match range.split_once(['-', '–']) {
                Some((first, last)) => Some((day(first)?, day(last)?)),
                None => day(range).map(|day| (day, day)),
            })
            .collect::<Option<Vec<_>>>();
        if ranges.is_none() {
            reader.wrong_type(node, "days of the week such as `Mo-Fr` or `Mo, We`");
        }
        ranges.map(Days)
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        let name = |day: usize| show.string(&format!("weekday_{}", WEEKDAYS[day]));
        let parts: Vec<_> = self
            .0
            .iter()
            .map(|(first, last)| match first == last {
                true => name(*first),
                false => format!("{} – {}", name(*first), name(*last)),
            })
            .collect();
        Shown::from(parts.join(", ").as_str())
    }
}

impl Days {
    /// Each of the days.
    pub fn weekdays(&self) -> impl Iterator<Item = Weekday> {
        // A range may run over the end of the week: from Saturday to Monday.
        let last = |first: usize, last: usize| if last < first { last + 7 } else { last };
        self.0.iter().flat_map(move |range| (range.0..=last(range.0, range.1)).map(Weekday::at))
    }
}

impl Field for Repeat {
    const SHAPE: Shape = Shape::fact(
        "a rule of repetition (RFC 5545), `FREQ=WEEKLY;BYDAY=SA`",
        "FREQ=WEEKLY;BYDAY=SA",
        Form::Pattern(r"[Ff][Rr][Ee][Qq]\s*=\s*[A-Za-z]"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a rule of repetition such as `FREQ=WEEKLY;BYDAY=SA`";
        let rule = Repeat::parse(reader.text(node, EXPECTED)?);
        rule.map_err(|advice| reader.wrong(node, EXPECTED, Some(advice))).ok()
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        let until = |last, is_utc| ical::basic(last) + if is_utc { "Z" } else { "" };
        Shown::from(self.to_rule(until))
    }
}

/// A time zone of the IANA database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZone(pub String);

impl Field for TimeZone {
    const SHAPE: Shape = Shape::fact(
        "a time zone of the IANA database, `Europe/Amsterdam`",
        "Europe/Amsterdam",
        Form::Pattern(r"^[A-Za-z]\S+$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a time zone such as `Europe/Amsterdam`")?;
        if !date::is_time_zone(text) {
            reader.wrong_type(node, "a time zone of the IANA database such as `Europe/Amsterdam`");
            return None;
        }
        Some(TimeZone(text.to_owned()))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.as_str().into()
    }
}
