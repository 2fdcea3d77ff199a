//! Events that are over.

use super::{Check, Page};
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::kinds::{Event, Facts};

pub(super) struct EventPassed;

impl Check for EventPassed {
    fn code(&self) -> &'static Code {
        &codes::EVENT_PASSED
    }

    fn page(&self, page: &Page<'_>, said: &mut Vec<Diagnostic>) {
        let Facts::Event(event) = &page.document.facts else { return };
        let Some(last) = last_day(event).filter(|_| page.has_facts()) else { return };
        if last >= page.checked.today() {
            return;
        }
        let (key, message) = match event.repeat.is_some() {
            true => ("repeat", format!("the last time of this event was not later than {last}")),
            false => ("start", format!("the event was over on {last}")),
        };
        let key = if event.end.is_some() && key == "start" { "end" } else { key };
        said.push(
            page.say(self, message)
                .maybe_at(page.place_of(key))
                .hint("set the new dates, or `status: archived`"),
        );
    }
}

/// The last day of an event; none where it never ends or where that cannot be told.
fn last_day(event: &Event) -> Option<Date> {
    let start = event.start?.date;
    let end = event.end.map_or(start, |end| end.date).max(start);
    match &event.repeat {
        None => Some(end),
        Some(rule) => Rule::parse(rule).last_day(start, end),
    }
}

/// What a rule of repetition says of its end (RFC 5545, section 3.3.10).
#[derive(Default)]
struct Rule<'r> {
    frequency: &'r str,
    until: Option<Date>,
    count: Option<u32>,
    interval: u32,
    /// On how many days of a week, where it names days.
    days: Option<u32>,
    /// Whether another `BY…` part chooses among the days.
    chooses: bool,
}

impl<'r> Rule<'r> {
    fn parse(text: &'r str) -> Self {
        let mut rule = Rule { interval: 1, ..Rule::default() };
        for part in text.trim().trim_start_matches("RRULE:").split(';') {
            let Some((name, value)) = part.split_once('=') else { continue };
            match name.trim() {
                "FREQ" => rule.frequency = value.trim(),
                "UNTIL" => rule.until = basic_date(value),
                "COUNT" => rule.count = value.trim().parse().ok(),
                "INTERVAL" => rule.interval = value.trim().parse().unwrap_or(1),
                "BYDAY" => rule.days = Some(value.split(',').count() as u32),
                name => rule.chooses |= name.starts_with("BY"),
            }
        }
        rule
    }

    /// The last day of the last time. Where days are chosen by rules that can leave out a week or a
    /// month, a count alone does not tell, and the event is taken to go on: a warning too few is
    /// better than a course taken for over.
    fn last_day(&self, start: Date, end: Date) -> Option<Date> {
        if self.until.is_some() {
            return self.until;
        }
        let times = self.count?;
        let after = |periods: u32| periods.saturating_mul(self.interval);
        let plain = self.days.is_none() && !self.chooses;
        let (_, _, day) = start.parts();
        match self.frequency {
            "DAILY" if plain => Some(end.plus_days(after(times.saturating_sub(1)))),
            "WEEKLY" if !self.chooses => {
                let weeks = times.div_ceil(self.days.unwrap_or(1).max(1));
                // On several days, the last of them may be the last of its week.
                let weeks = if self.days.is_some() { weeks } else { weeks.saturating_sub(1) };
                Some(end.plus_days(after(weeks).saturating_mul(7)))
            }
            // A month without a 31st is left out.
            "MONTHLY" if plain && day <= 28 => {
                Some(plus_months(end, after(times.saturating_sub(1))))
            }
            "YEARLY" if plain && day <= 28 => {
                Some(plus_months(end, after(times.saturating_sub(1)).saturating_mul(12)))
            }
            _ => None,
        }
    }
}

fn plus_months(date: Date, months: u32) -> Date {
    // More than a hundred years are as good as always.
    date.plus_months(months.min(1200))
}

/// From `20271231` or `20271231T225959Z`.
fn basic_date(text: &str) -> Option<Date> {
    let digits =
        text.trim().get(..8).filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()))?;
    Date::new(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}
