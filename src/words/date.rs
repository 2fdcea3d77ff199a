//! Calendar days and local times as authors write them: no clock, no shift.
//!
//! Owns parsing, arithmetic and the ISO 8601 form; wraps `jiff` and lets nothing of it out. How a
//! day is said in a language is `locale`'s.

mod zone;

use std::cmp::Ordering;
use std::fmt;

use jiff::ToSpan;
use jiff::civil;

pub use zone::{
    Observance, Onsets, YearlyDay, from_utc, instead_of_skipped, is_time_zone, observances, offset,
    to_utc,
};

/// A day of the Gregorian calendar, in no time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date(civil::Date);

impl Date {
    /// The first day of the year 2000.
    pub const MILLENNIUM: Date = Date(civil::Date::constant(2000, 1, 1));

    /// The day, where there is such a day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// From `2026-11-21` (ISO 8601, calendar date, extended form).
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, count| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The UTC day that holds a moment in seconds since 1970.
    pub fn from_unix(seconds: i64) -> Option<Self> {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Date(moment.to_zoned(jiff::tz::TimeZone::UTC).date()))
    }

    /// Year, month and day.
    pub fn parts(self) -> (i16, u8, u8) {
        (self.0.year(), self.0.month() as u8, self.0.day() as u8)
    }

    /// The day this many days later; the last day there is, where it lies beyond.
    pub fn plus_days(self, days: u32) -> Self {
        // All days from year -9999 to 9999: a longer span cannot be made.
        const MOST: u32 = 7_304_483;
        Date(self.0.saturating_add(i64::from(days.min(MOST)).days()))
    }

    /// The day this many months later; the last day of the month where there is no such day.
    pub fn plus_months(self, months: u32) -> Self {
        Date(self.0.saturating_add(i64::from(months).months()))
    }

    /// Which day of the week it is.
    pub fn weekday(self) -> Weekday {
        Weekday::at(self.0.weekday().to_monday_zero_offset() as usize)
    }

    /// How many days its month has.
    pub fn days_in_month(self) -> u8 {
        self.0.days_in_month() as u8
    }

    /// Its place in its year: 1 to 366.
    pub fn day_of_year(self) -> i16 {
        self.0.day_of_year()
    }

    /// How many days its year has.
    pub fn days_in_year(self) -> i16 {
        self.0.days_in_year()
    }

    /// The day this many days earlier; the first day there is, where it lies beyond.
    pub fn minus_days(self, days: u32) -> Self {
        Date(self.0.saturating_sub(i64::from(days).days()))
    }

    /// How many days after `earlier` it is; negative where it is before.
    pub fn days_since(self, earlier: Date) -> i64 {
        i64::from((self.0 - earlier.0).get_days())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A year, a month of a year, or a day: as much as is known of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// `2015`
    Year(i16),
    /// `2015-03`
    Month(i16, u8),
    /// `2015-03-01`
    Day(Date),
}

impl PartialDate {
    /// From `2015`, `2015-03` or `2015-03-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str, count: usize| -> Option<i16> {
            (part.len() == count).then(|| part.parse().ok()).flatten()
        };
        match text.split('-').collect::<Vec<_>>()[..] {
            [year] => number(year, 4).map(PartialDate::Year),
            [year, month] => {
                let (year, month) = (number(year, 4)?, number(month, 2)?);
                Date::new(year, month as i8, 1)?;
                Some(PartialDate::Month(year, month as u8))
            }
            _ => Date::parse(text).map(PartialDate::Day),
        }
    }

    /// Whether it is over before `other` begins: what is known of both says so.
    pub fn is_before(self, other: PartialDate) -> bool {
        let parts = |date: PartialDate| match date {
            PartialDate::Year(year) => (year, None, None),
            PartialDate::Month(year, month) => (year, Some(month), None),
            PartialDate::Day(date) => {
                let (year, month, day) = date.parts();
                (year, Some(month), Some(day))
            }
        };
        let ((year, month, day), (others, of_other, other_day)) = (parts(self), parts(other));
        let order = year.cmp(&others);
        let by = |own: Option<u8>, other: Option<u8>| match (own, other) {
            (Some(own), Some(other)) => own.cmp(&other),
            _ => Ordering::Equal,
        };
        order.then(by(month, of_other)).then(by(day, other_day)).is_lt()
    }

    /// The year, which is always known.
    pub fn year(self) -> i16 {
        match self {
            PartialDate::Year(year) | PartialDate::Month(year, _) => year,
            PartialDate::Day(date) => date.parts().0,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(f, "{year:04}"),
            PartialDate::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            PartialDate::Day(date) => write!(f, "{date}"),
        }
    }
}

/// A local moment: a day, and a time of it where one is given. The time zone is said beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime {
    /// The day.
    pub date: Date,
    /// Hour and minute of the day; none for a whole day.
    pub time: Option<(u8, u8)>,
}

impl LocalTime {
    /// From `2027-03-06` or `2027-03-06T10:00` (seconds are read and dropped).
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, time)) = text.split_once(['T', ' ']) else {
            return Some(LocalTime { date: Date::parse(text)?, time: None });
        };
        let time: civil::Time = time.trim().parse().ok()?;
        Some(LocalTime {
            date: Date::parse(day)?,
            time: Some((time.hour() as u8, time.minute() as u8)),
        })
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        match self.time {
            Some((hour, minute)) => write!(f, "T{hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weekday(u8);

impl Weekday {
    const NAMES: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// The day at a place of the week: Monday is 0. Weeks begin again where they end.
    pub fn at(place: usize) -> Self {
        Weekday((place % 7) as u8)
    }

    /// Its place in the week: Monday is 0.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// From the first two letters of its English name, in any case (RFC 5545, section 3.3.10).
    pub fn parse(letters: &str) -> Option<Self> {
        (0..7).map(Weekday).find(|day| day.letters().eq_ignore_ascii_case(letters))
    }

    /// Its English name.
    pub fn name(self) -> &'static str {
        Self::NAMES[usize::from(self.0)]
    }

    /// The first two letters of its English name, in capitals.
    pub fn letters(self) -> &'static str {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][usize::from(self.0)]
    }
}

/// The UTC day of a date with a time and an offset, such as `2026-11-21T00:30:00+02:00`.
pub fn utc_day(text: &str) -> Option<Date> {
    let moment: jiff::Timestamp = text.parse().ok()?;
    Date::from_unix(moment.as_second())
}
