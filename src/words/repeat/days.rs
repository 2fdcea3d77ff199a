//! On which days a rule holds, from the day on which it begins (RFC 5545, section 3.3.10).
//!
//! Hours and minutes are others' work: a rule that chooses them gives more times than days.

use super::{Day, End, Frequency, Repeat};
use crate::words::date::{Date, LocalTime, Weekday};

/// So many days of one rule are looked at: more than any course or market has, and few enough for thousands of
/// events.
const MOST: usize = 2_000;

impl Repeat {
    /// The days on which the rule holds, in their order, for what begins on `start`: all of them, or those from about
    /// `from` on. Days that `until` forbids are left out; the rule's own `COUNT` is kept, and its `UNTIL` is not
    /// looked at: it depends on a time zone.
    pub fn days(&self, start: Date, from: Option<Date>, until: Option<Date>) -> Days<'_> {
        let (left, period) = match self.end {
            // They have to be counted from the first.
            Some(End::Count(times)) => ((times as usize).min(MOST), 0),
            _ => (MOST, from.map_or(0, |from| self.period_before(start, from))),
        };
        Days { rule: self, start, until, left, period, empty: 0, found: Vec::new().into_iter() }
    }

    /// A period that ends before a day, as near to it as is easily known.
    fn period_before(&self, start: Date, day: Date) -> u32 {
        let days = u32::try_from(day.days_since(start)).unwrap_or(0);
        // Periods are not longer than this.
        let length = match self.frequency {
            Frequency::Daily => 1,
            Frequency::Weekly => 7,
            Frequency::Monthly => 31,
            Frequency::Yearly => 366,
        };
        (days / length / self.interval).saturating_sub(1)
    }

    /// Whether it chooses hours or minutes as well.
    pub fn chooses_times(&self) -> bool {
        self.numbers("BYHOUR").or(self.numbers("BYMINUTE")).is_some()
    }

    /// Whether more days follow than are looked at, or may.
    pub fn goes_on_beyond(&self, days: usize) -> bool {
        days >= MOST
    }

    /// The numbers of a part that chooses.
    pub fn numbers(&self, part: &str) -> Option<&[i32]> {
        let found = self.chosen.iter().find(|(name, _)| *name == part);
        found.map(|(_, numbers)| numbers.as_slice())
    }

    /// The last day that may be, where the rule names one: in the zone, if it is known.
    pub fn last(&self, zone: Option<&str>) -> Option<LocalTime> {
        match self.end? {
            End::Until { last, is_utc: true } => {
                Some(zone.and_then(|zone| crate::words::date::from_utc(zone, last)).unwrap_or(last))
            }
            End::Until { last, is_utc: false } => Some(last),
            End::Count(_) => None,
        }
    }
}

/// The days of a rule, one after the other.
pub struct Days<'r> {
    rule: &'r Repeat,
    start: Date,
    until: Option<Date>,
    left: usize,
    /// How many periods after the first.
    period: u32,
    /// How many periods in a row had no day.
    empty: u32,
    found: std::vec::IntoIter<Date>,
}

impl Iterator for Days<'_> {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        // After so many periods without a day none will follow: the calendar repeats itself after 400 years, and
        // what chooses among days and weeks leaves out no more than some years.
        let longest_gap = match self.rule.frequency {
            Frequency::Daily => 4_000,
            Frequency::Weekly => 2_000,
            Frequency::Monthly => 4_800,
            Frequency::Yearly => 400,
        };
        while self.left > 0 && self.empty < longest_gap {
            if let Some(day) = self.found.next() {
                self.left -= 1;
                self.empty = 0;
                return Some(day).filter(|day| self.until.is_none_or(|until| *day <= until));
            }
            let mut days = self.rule.period(self.start, self.period)?;
            let first = days.iter().position(|day| *day >= self.start).unwrap_or(days.len());
            days.drain(..first);
            if days.first().is_some_and(|day| self.until.is_some_and(|until| *day > until)) {
                return None;
            }
            self.found = days.into_iter();
            self.period += 1;
            self.empty += 1;
        }
        None
    }
}

impl Repeat {
    /// The days of a period, counted from that of `start`; none behind the end of the calendar.
    fn period(&self, start: Date, number: u32) -> Option<Vec<Date>> {
        let steps = u64::from(number) * u64::from(self.interval);
        let (first, length) = match self.frequency {
            Frequency::Daily => (later(start, steps)?, 1),
            Frequency::Weekly => {
                let begins = self.week_begins.unwrap_or(Weekday::at(0)).place();
                let into = (start.weekday().place() + 7 - begins) % 7;
                (later(start.minus_days(into as u32), steps * 7)?, 7)
            }
            Frequency::Monthly => {
                let (year, month, _) = start.parts();
                let months = u64::from(month - 1) + steps;
                let year = i64::from(year) + i64::try_from(months / 12).ok()?;
                let first = Date::new(i16::try_from(year).ok()?, (months % 12) as i8 + 1, 1)?;
                (first, u32::from(first.days_in_month()))
            }
            Frequency::Yearly => {
                let year = i64::from(start.parts().0) + i64::try_from(steps).ok()?;
                let first = Date::new(i16::try_from(year).ok()?, 1, 1)?;
                (first, first.days_in_year() as u32)
            }
        };
        let days =
            (0..length).map(|day| first.plus_days(day)).filter(|day| self.holds(*day, start));
        Some(self.chosen_by_place(days.collect()))
    }

    /// Whether a day is one of the rule, as far as that can be told without the days around it.
    fn holds(&self, day: Date, start: Date) -> bool {
        let (_, month, in_month) = day.parts();
        let (_, start_month, start_day) = start.parts();
        let from_end =
            |number: i32, length: i32| if number < 0 { length + 1 + number } else { number };
        let is_in = |part: &str, number: i32, length: i32| {
            self.numbers(part)
                .is_none_or(|all| all.iter().any(|one| from_end(*one, length) == number))
        };
        let chooses = |part: &str| self.numbers(part).is_some();
        let fits = is_in("BYMONTH", i32::from(month), 12)
            && is_in("BYMONTHDAY", i32::from(in_month), i32::from(day.days_in_month()))
            && is_in("BYYEARDAY", i32::from(day.day_of_year()), i32::from(day.days_in_year()))
            && self.numbers("BYWEEKNO").is_none_or(|weeks| is_in_weeks(weeks, day))
            && (self.days.is_empty() || self.days.iter().any(|one| self.is_weekday(one, day)));
        let names_days = !self.days.is_empty() || chooses("BYMONTHDAY") || chooses("BYYEARDAY");
        fits && match self.frequency {
            _ if names_days => true,
            Frequency::Daily => true,
            Frequency::Weekly => day.weekday() == start.weekday(),
            Frequency::Monthly => in_month == start_day,
            Frequency::Yearly if chooses("BYWEEKNO") => day.weekday() == start.weekday(),
            Frequency::Yearly => {
                in_month == start_day && (chooses("BYMONTH") || month == start_month)
            }
        }
    }

    /// Whether a day is of that name, and the first, second or last of it in its month or year.
    fn is_weekday(&self, one: &Day, day: Date) -> bool {
        if one.weekday != day.weekday() {
            return false;
        }
        let Some(nth) = one.nth else { return true };
        let is_of_year = self.frequency == Frequency::Yearly && self.numbers("BYMONTH").is_none();
        let (place, length) = match is_of_year {
            true => (i32::from(day.day_of_year()), i32::from(day.days_in_year())),
            false => (i32::from(day.parts().2), i32::from(day.days_in_month())),
        };
        match nth > 0 {
            true => (place - 1) / 7 + 1 == nth,
            false => (length - place) / 7 + 1 == -nth,
        }
    }

    /// Of the days of a period, those whose places the rule names.
    fn chosen_by_place(&self, days: Vec<Date>) -> Vec<Date> {
        let Some(places) = self.numbers("BYSETPOS") else { return days };
        let count = days.len() as i32;
        let is_chosen = |place: i32| {
            places.iter().any(|chosen| *chosen == place + 1 || *chosen == place - count)
        };
        let numbered = days.into_iter().zip(0..);
        numbered.filter(|(_, place)| is_chosen(*place)).map(|(day, _)| day).collect()
    }
}

/// The day so many days later, if there is one.
fn later(date: Date, days: u64) -> Option<Date> {
    let later = date.plus_days(u32::try_from(days).ok()?);
    // The last day there is stands for all behind it.
    (later.days_since(date) == i64::try_from(days).ok()?).then_some(later)
}

/// Whether a day lies in one of these weeks of its year (ISO 8601: the first has its Thursday in January).
fn is_in_weeks(weeks: &[i32], day: Date) -> bool {
    let place = day.weekday().place() as u32;
    let thursday = day.minus_days(place).plus_days(3);
    let number = (i32::from(thursday.day_of_year()) - 1) / 7 + 1;
    let last_thursdays = i32::from(thursday.days_in_year()) - i32::from(thursday.day_of_year());
    let from_end = -(last_thursdays / 7 + 1);
    weeks.iter().any(|week| *week == number || *week == from_end)
}
