//! Time zones: how far a local time is from universal time, and when that changes.
//!
//! Owns what a calendar has to know of a zone. Wraps the time zone half of `jiff`, which has the rules
//! of the IANA database inside: no machine's own copy is asked.

use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneTransition};
use jiff::{SignedDuration, Timestamp, civil};

use super::{Date, LocalTime, Weekday};

/// A stretch of time in which a zone keeps one distance from universal time; often it comes back
/// every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observance {
    /// When it begins, by the clock that is in force until then.
    pub onset: LocalTime,
    /// Seconds east of universal time until then.
    pub offset_before: i32,
    /// Seconds east of universal time from then on.
    pub offset: i32,
    /// What it is called: `CET`.
    pub name: String,
    /// Whether it is summer time.
    pub is_daylight: bool,
    /// When it begins again.
    pub again: Onsets,
}

/// When an observance begins after its first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onsets {
    /// Never.
    Never,
    /// Every year, on such a day of a month.
    Yearly(u8, YearlyDay),
    /// At these times, by no simple rule.
    At(Vec<LocalTime>),
}

/// Which day of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearlyDay {
    /// The first to fourth of its name, or from the end: -1 is the last.
    Nth(i8, Weekday),
    /// The one of its name among the seven days from this one on.
    From(u8, Weekday),
}

/// After so many years, months begin on the same days of the week: what holds in all of them is a
/// rule.
const YEARS: i32 = 28;
const DAY: SignedDuration = SignedDuration::from_hours(24);
const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// Whether a name is a time zone of the IANA database: `Europe/Amsterdam`.
pub fn is_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// How many seconds a local time is ahead of universal time. A time that does not exist, or exists
/// twice, when clocks are changed is taken as RFC 5545 takes it; a whole day as its beginning.
pub fn offset(zone: &str, time: LocalTime) -> Option<i32> {
    let zone = TimeZone::get(zone).ok()?;
    let moment = zone.to_timestamp(civil_time(time)).ok()?;
    Some(zone.to_offset(moment).seconds())
}

/// What clocks show instead of a time of day that a zone leaves out when clocks are put forward; `None` for a time that
/// there is. A time that there is twice, when clocks are put back, is the first (RFC 5545, section 3.3.5).
pub fn instead_of_skipped(zone: &str, time: LocalTime) -> Option<LocalTime> {
    time.time?;
    let zone = TimeZone::get(zone).ok()?;
    let ambiguous = zone.to_ambiguous_timestamp(civil_time(time));
    let AmbiguousOffset::Gap { .. } = ambiguous.offset() else { return None };
    let moment = ambiguous.compatible().ok()?;
    Some(local_time(zone.to_datetime(moment)))
}

/// A local time in universal time.
pub fn to_utc(zone: &str, time: LocalTime) -> Option<LocalTime> {
    let moment = TimeZone::get(zone).ok()?.to_timestamp(civil_time(time)).ok()?;
    Some(local_time(TimeZone::UTC.to_datetime(moment)))
}

/// A time in universal time as the clocks of a zone show it.
pub fn from_utc(zone: &str, time: LocalTime) -> Option<LocalTime> {
    let moment = TimeZone::UTC.to_timestamp(civil_time(time)).ok()?;
    Some(local_time(TimeZone::get(zone).ok()?.to_datetime(moment)))
}

/// What a zone does from a time on: what is in force then, and what comes after it.
pub fn observances(zone: &str, from: LocalTime) -> Vec<Observance> {
    let Ok(zone) = TimeZone::get(zone) else { return Vec::new() };
    let Some(from) = zone.to_timestamp(civil_time(from)).ok() else { return Vec::new() };
    // A day earlier: a time that clocks leave out is moved.
    let from = from.saturating_sub(DAY).unwrap_or(from);
    let until = from.saturating_add(DAY * 366 * YEARS).unwrap_or(Timestamp::MAX);
    let in_force = zone.preceding(from).next();
    let after = zone.following(from.saturating_sub(SECOND).unwrap_or(from));
    let mut all: Vec<Observance> = match &in_force {
        Some(transition) => vec![observance(&zone, transition)],
        None => vec![always(&zone, from)],
    };
    let mut onsets: Vec<Vec<LocalTime>> = vec![vec![all[0].onset]];
    for transition in after.take_while(|transition| transition.timestamp() < until) {
        let next = observance(&zone, &transition);
        match all.iter().position(|known| is_same(known, &next)) {
            Some(known) => onsets[known].push(next.onset),
            None => {
                onsets.push(vec![next.onset]);
                all.push(next);
            }
        }
    }
    for (observance, onsets) in all.iter_mut().zip(onsets) {
        observance.again = again(onsets);
    }
    all
}

fn is_same(one: &Observance, other: &Observance) -> bool {
    let key = |of: &Observance| (of.offset_before, of.offset, of.is_daylight, of.name.clone());
    key(one) == key(other)
}

fn observance(zone: &TimeZone, transition: &TimeZoneTransition<'_>) -> Observance {
    let moment = transition.timestamp();
    let before = zone.to_offset(moment.saturating_sub(SECOND).unwrap_or(moment));
    Observance {
        onset: local_time(before.to_datetime(moment)),
        offset_before: before.seconds(),
        offset: transition.offset().seconds(),
        name: transition.abbreviation().to_owned(),
        is_daylight: transition.dst().is_dst(),
        again: Onsets::Never,
    }
}

/// What a zone keeps that has never changed its clocks.
fn always(zone: &TimeZone, from: Timestamp) -> Observance {
    let info = zone.to_offset_info(from);
    let offset = info.offset();
    Observance {
        onset: local_time(offset.to_datetime(from)),
        offset_before: offset.seconds(),
        offset: offset.seconds(),
        name: info.abbreviation().to_owned(),
        is_daylight: false,
        again: Onsets::Never,
    }
}

fn again(onsets: Vec<LocalTime>) -> Onsets {
    match yearly(&onsets) {
        _ if onsets.len() == 1 => Onsets::Never,
        Some((month, day)) => Onsets::Yearly(month, day),
        None => Onsets::At(onsets[1..].to_vec()),
    }
}

/// The rule by which these times come every year, if there is one.
fn yearly(onsets: &[LocalTime]) -> Option<(u8, YearlyDay)> {
    let first = onsets.first()?;
    let (year, month, _) = first.date.parts();
    let weekday = first.date.weekday();
    let fits = |(number, onset): (usize, &LocalTime)| {
        let (of_year, of_month, _) = onset.date.parts();
        i32::from(of_year) == i32::from(year) + number as i32
            && of_month == month
            && onset.time == first.time
            && onset.date.weekday() == weekday
    };
    if onsets.len() < YEARS as usize || !onsets.iter().enumerate().all(fits) {
        return None;
    }
    let days = || onsets.iter().map(|onset| onset.date.parts().2);
    let (earliest, latest) = (days().min()?, days().max()?);
    if latest - earliest != 6 {
        return None;
    }
    let length = first.date.days_in_month();
    let day = match earliest {
        _ if latest == length => YearlyDay::Nth(-1, weekday),
        1 | 8 | 15 | 22 => YearlyDay::Nth((earliest / 7 + 1) as i8, weekday),
        _ => YearlyDay::From(earliest, weekday),
    };
    Some((month, day))
}

fn civil_time(time: LocalTime) -> civil::DateTime {
    let (hour, minute) = time.time.unwrap_or_default();
    time.date.0.at(hour as i8, minute as i8, 0, 0)
}

fn local_time(time: civil::DateTime) -> LocalTime {
    LocalTime { date: Date(time.date()), time: Some((time.hour() as u8, time.minute() as u8)) }
}
