//! How something repeats: a rule of RFC 5545, section 3.3.10, read and checked.
//!
//! Owns what a rule may say, and in `days` on which days it holds. How it is said in a file or a language is
//! others' work.

mod days;

use std::fmt::Write;

use crate::words::date::{Date, LocalTime, Weekday};

/// A rule of repetition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// What it counts.
    pub frequency: Frequency,
    /// Every how many of them; at least 1.
    pub interval: u32,
    /// Where it ends; nowhere, if nothing is said.
    pub end: Option<End>,
    /// On which days of the week.
    pub days: Vec<Day>,
    /// Which of all of these: the other parts whose names begin with `BY`, with their numbers.
    pub chosen: Vec<(&'static str, Vec<i32>)>,
    /// On which day weeks begin, where that is said.
    week_begins: Option<Weekday>,
}

/// What a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks.
    Weekly,
    /// Months.
    Monthly,
    /// Years.
    Yearly,
}

/// Where a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// After so many times.
    Count(u32),
    /// At this time, which is the last that may be; in universal time, or else local.
    Until {
        /// The time, or the day.
        last: LocalTime,
        /// Whether it is universal time.
        is_utc: bool,
    },
}

/// A day of the week, or the first, second or last of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which of its name in the month or year; from the end where it is negative.
    pub nth: Option<i32>,
    /// The day.
    pub weekday: Weekday,
}

const FREQUENCIES: [(&str, Frequency); 4] = [
    ("DAILY", Frequency::Daily),
    ("WEEKLY", Frequency::Weekly),
    ("MONTHLY", Frequency::Monthly),
    ("YEARLY", Frequency::Yearly),
];

/// The parts that hold numbers, with the greatest that each takes.
const CHOOSING: [(&str, i32); 7] = [
    ("BYMONTH", 12),
    ("BYMONTHDAY", 31),
    ("BYYEARDAY", 366),
    ("BYWEEKNO", 53),
    ("BYSETPOS", 366),
    ("BYHOUR", 23),
    ("BYMINUTE", 59),
];

impl Repeat {
    /// From `FREQ=WEEKLY;BYDAY=SA`, in capitals or not, with `RRULE:` before it or not.
    ///
    /// # Errors
    /// What is wrong with it, as advice.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim().to_ascii_uppercase();
        let mut frequency = None;
        let mut rule = Repeat {
            frequency: Frequency::Daily,
            interval: 1,
            end: None,
            days: Vec::new(),
            chosen: Vec::new(),
            week_begins: None,
        };
        let parts = text.strip_prefix("RRULE:").unwrap_or(&text).split(';').map(str::trim);
        for part in parts.filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim(), value.trim());
            match name {
                "FREQ" => frequency = FREQUENCIES.iter().find(|(word, _)| *word == value),
                _ => rule.take(name, value).ok_or_else(|| wrong_part(name, value))?,
            }
        }
        let words: Vec<String> =
            FREQUENCIES.iter().map(|(word, _)| format!("`FREQ={word}`")).collect();
        let (_, frequency) = frequency.ok_or_else(|| format!("say one of {}", words.join(", ")))?;
        rule.frequency = *frequency;
        let is_short = matches!(frequency, Frequency::Daily | Frequency::Weekly);
        if is_short && rule.days.iter().any(|day| day.nth.is_some()) {
            return Err("the number before a day in `BYDAY` is for months and years".to_owned());
        }
        Ok(rule)
    }

    /// Reads one part; nothing if it cannot be right.
    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "INTERVAL" => self.interval = at_least_one(value)?,
            "COUNT" if self.end.is_none() => self.end = Some(End::Count(at_least_one(value)?)),
            "UNTIL" if self.end.is_none() => self.end = Some(until(value)?),
            "BYDAY" => self.days = value.split(',').map(day).collect::<Option<_>>()?,
            "WKST" => self.week_begins = Some(Weekday::parse(value)?),
            _ => {
                let (name, most) = CHOOSING.iter().find(|(known, _)| *known == name)?;
                let numbers = value.split(',').map(|number| number.trim().parse::<i32>().ok());
                let numbers: Vec<i32> = numbers.collect::<Option<_>>()?;
                // Days, weeks and places are counted from one, from the end where they are negative.
                let least = match *name {
                    "BYHOUR" | "BYMINUTE" => 0,
                    "BYMONTH" => 1,
                    _ => -most,
                };
                let is_counted = least < 0;
                let can_be = |number: &i32| {
                    (least..=*most).contains(number) && !(is_counted && *number == 0)
                };
                if self.chosen.iter().any(|(known, _)| known == name) || !numbers.iter().all(can_be)
                {
                    return None;
                }
                self.chosen.push((name, numbers));
            }
        }
        Some(())
    }

    /// The rule as calendars write it, with its last time as `until` writes it.
    pub fn to_rule(&self, until: impl Fn(LocalTime, bool) -> String) -> String {
        let (word, _) = FREQUENCIES
            .iter()
            .find(|(_, known)| *known == self.frequency)
            .unwrap_or(&FREQUENCIES[0]);
        let mut rule = format!("FREQ={word}");
        let mut add = |name: &str, value: String| {
            let _ = write!(rule, ";{name}={value}");
        };
        if self.interval > 1 {
            add("INTERVAL", self.interval.to_string());
        }
        match self.end {
            Some(End::Count(times)) => add("COUNT", times.to_string()),
            Some(End::Until { last, is_utc }) => add("UNTIL", until(last, is_utc)),
            None => {}
        }
        if !self.days.is_empty() {
            add("BYDAY", joined(self.days.iter().map(|day| day.letters())));
        }
        for (name, numbers) in &self.chosen {
            add(name, joined(numbers.iter().map(i32::to_string)));
        }
        if let Some(day) = self.week_begins {
            add("WKST", day.letters().to_owned());
        }
        rule
    }
}

impl Day {
    /// As a rule writes it: `SA`, `2MO`, `-1SU`.
    pub fn letters(&self) -> String {
        let number = self.nth.map_or_else(String::new, |nth| nth.to_string());
        number + self.weekday.letters()
    }
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(",")
}

/// What to write instead of a part that cannot be right.
fn wrong_part(name: &str, value: &str) -> String {
    match name {
        "COUNT" | "UNTIL" => {
            format!("`{name}={value}` cannot be right: write one `COUNT=10`, or one `UNTIL=20271231`")
        }
        "BYDAY" => format!("`BYDAY={value}` cannot be right: write days as `MO,TU`, the first Monday as `1MO`"),
        _ if value.is_empty() => {
            "every week is `FREQ=WEEKLY`, on Mondays `FREQ=WEEKLY;BYDAY=MO`, until the year is over `FREQ=WEEKLY;UNTIL=20271231`".to_owned()
        }
        _ => format!("`{name}={value}` cannot be right here"),
    }
}

fn at_least_one(value: &str) -> Option<u32> {
    value.parse().ok().filter(|number| *number > 0)
}

/// From `20271231`, `20271231T180000` or `20271231T170000Z`.
fn until(value: &str) -> Option<End> {
    let is_utc = value.ends_with('Z');
    let mut parts = value.trim_end_matches('Z').split('T');
    let pair = |digits: &str, at: usize| digits.get(at..at + 2)?.parse::<u8>().ok();
    let day = parts.next().filter(|day| day.len() == 8)?;
    let date = Date::new(day.get(..4)?.parse().ok()?, pair(day, 4)? as i8, pair(day, 6)? as i8)?;
    let time = match parts.next() {
        None => None,
        Some(time) if time.len() == 6 => {
            let time = (pair(time, 0)?, pair(time, 2)?);
            (time.0 < 24 && time.1 < 60).then_some(Some(time))?
        }
        Some(_) => return None,
    };
    let is_whole = parts.next().is_none() && (time.is_some() || !is_utc);
    is_whole.then_some(End::Until { last: LocalTime { date, time }, is_utc })
}

fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let (number, letters) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let weekday = Weekday::parse(letters)?;
    let nth = match number {
        "" => None,
        number => Some(number.parse().ok().filter(|nth: &i32| *nth != 0 && nth.abs() <= 53)?),
    };
    Some(Day { nth, weekday })
}
