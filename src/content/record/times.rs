//! The days and times that a field can hold.
//!
//! Each says what it takes, reads it, and shows it. None knows the record it stands in.

use std::fmt;

use super::readings;
use super::{Field, Form, Reader, Shape, Show};
use crate::words::date::{self, Date, LocalTime, PartialDate};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::ical;
use crate::words::repeat::Repeat;
use crate::words::template::Value as Shown;
use crate::words::yaml::Node;

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
        let hint = part_known(text, false).unwrap_or_else(|| readings::instead(text));
        reader.wrong(node, "a date such as `2026-11-21`", Some(hint));
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
            let hint = part_known(text, true).or_else(|| readings::meant(text));
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
            let hint = meant_moment(text);
            reader.wrong(node, "a day and time such as `2027-03-06T10:00`", Some(hint));
        }
        time
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.local_time(*self)
    }
}

/// What to write instead of something that is no day with a time of it.
fn meant_moment(text: &str) -> String {
    const FORM: &str = "write a day alone, `2027-03-06`, or with a time of it, `2027-03-06T10:00`";
    if !readings::readings(text).is_empty() {
        return readings::instead(text);
    }
    let spaces = text.match_indices([' ', 'T', ',']).map(|(at, _)| at);
    let mut halves = spaces.map(|at| (&text[..at], &text[at + 1..]));
    let found = halves.find_map(|(day, time)| {
        let time = loose_time(time.trim_start_matches(['T', ' ', ',']))?;
        let days = Date::parse(day).map_or_else(|| readings::readings(day), |day| vec![day]);
        (!days.is_empty()).then_some((days, time))
    });
    match found {
        Some((days, Clock::END)) => {
            format!(
                "the end of a day is the beginning of the next: `{}T00:00`",
                days[0].plus_days(1)
            )
        }
        Some((days, time)) => {
            let (first, last) = (days[0], days[days.len() - 1]);
            match first == last {
                true => format!("did you mean `{first}T{time}`?"),
                false => format!(
                    "write `{first}T{time}` if the day comes first in it, and `{last}T{time}` if the month does"
                ),
            }
        }
        None => {
            let day = text.split(['T', ' ']).next().unwrap_or(text);
            match Date::parse(day) {
                Some(day) => {
                    format!("{FORM}; the day is `{day}`, and hours go from 00:00 to 23:59")
                }
                None => readings::meant(day).unwrap_or_else(|| FORM.to_owned()),
            }
        }
    }
}

/// A time of day, `09:00`, in minutes from its beginning; 1440 is its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(pub u16);

impl Clock {
    /// The end of a day, `24:00`.
    pub const END: Clock = Clock(24 * 60);

    fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |part: &str| {
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let (hour, minute): (u16, u16) = match (hour.len(), minute.len()) {
            (1 | 2, 2) => (number(hour)?, number(minute)?),
            _ => return None,
        };
        (minute < 60).then_some(Clock(hour * 60 + minute)).filter(|time| *time <= Clock::END)
    }

    /// Hour and minute; the end of a day is hour 24.
    pub fn parts(self) -> (u8, u8) {
        ((self.0 / 60) as u8, (self.0 % 60) as u8)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.parts();
        write!(f, "{hour:02}:{minute:02}")
    }
}

impl Field for Clock {
    const SHAPE: Shape = Shape::fact(
        "a time of day, `\"09:00\"`, to `\"24:00\"`",
        "\"09:00\"",
        Form::Pattern(r"^(\d|[01]\d|2[0-3]):[0-5]\d$|^24:00$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a time of day such as `\"09:00\"`";
        let text = reader.text(node, EXPECTED)?;
        let time = Clock::parse(text);
        if time.is_none() {
            reader.wrong(node, EXPECTED, Some(meant_time(text)));
        }
        time
    }

    fn key(written: &str) -> String {
        let figures: String = written.chars().filter(char::is_ascii_digit).collect();
        format!("{figures:0>4}")
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        let (hour, minute) = self.parts();
        show.clock(hour, minute).into()
    }
}

/// What to write instead of something that is no time of day.
fn meant_time(text: &str) -> String {
    const RULE: &str = "write hours and minutes from `\"00:00\"` to `\"24:00\"`; an evening that ends after midnight `closes: \"02:00\"`";
    if let Some(time) = loose_time(text) {
        return format!("did you mean `\"{time}\"`?");
    }
    match opens_and_closes(text) {
        Some((opens, closes)) => {
            format!("write two lines: `opens: \"{opens}\"` and `closes: \"{closes}\"`")
        }
        None => RULE.to_owned(),
    }
}

/// Two times of day as people write them: `9-17`, `9:00–12.30 Uhr`.
pub(super) fn opens_and_closes(text: &str) -> Option<(Clock, Clock)> {
    let halves: Vec<Option<Clock>> = text.split(['-', '–', '—']).map(loose_time).collect();
    let [Some(opens), Some(closes)] = halves[..] else { return None };
    Some((opens, closes))
}

/// A time of day as people write it: `9`, `9.30`, `9h30`, `9:30 pm`, `0930`, `10:00:00`.
fn loose_time(text: &str) -> Option<Clock> {
    let text = text.trim().to_lowercase().replace("uhr", "").replace('.', ":");
    let is_late = text.ends_with("pm") || text.ends_with("p:m:");
    let is_early = text.ends_with("am") || text.ends_with("a:m:");
    let figures = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let rest = text[figures.len()..].trim();
    if !matches!(rest, "" | "h" | "am" | "pm" | "a:m:" | "p:m:") {
        return None;
    }
    let parts: Vec<&str> = figures.split([':', 'h', ' ']).collect();
    let (hour, minute) = match parts[..] {
        [both] if both.len() == 4 && both.is_ascii() => both.split_at(2),
        [hour] => (hour, "00"),
        [hour, minute] | [hour, minute, "00"] => (hour, minute),
        _ => return None,
    };
    let time = Clock::parse(&format!("{hour}:{minute}"))?;
    match (is_early, is_late) {
        (false, false) => Some(time),
        _ if time.0 >= 13 * 60 || time.0 < 60 => None,
        (_, is_late) => Some(Clock(time.0 % (12 * 60) + if is_late { 12 * 60 } else { 0 })),
    }
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
