//! Events that are over.

use super::{Check, Page};
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::kinds::{Event, Facts};
use crate::repeat::{End, Frequency, Repeat};

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
        Some(rule) => last_time(rule, start, end),
    }
}

/// The last day of the last time. Where days are chosen by rules that can leave out a week or a
/// month, a count alone does not tell, and the event is taken to go on: a warning too few is
/// better than a course taken for over.
fn last_time(rule: &Repeat, start: Date, end: Date) -> Option<Date> {
    let times = match rule.end? {
        End::Until { last, .. } => return Some(last.date),
        End::Count(times) => times,
    };
    let after = |periods: u32| periods.saturating_mul(rule.interval);
    let chooses = !rule.chosen.is_empty();
    let plain = rule.days.is_empty() && !chooses;
    let (_, _, day) = start.parts();
    match rule.frequency {
        Frequency::Daily if plain => Some(end.plus_days(after(times.saturating_sub(1)))),
        Frequency::Weekly if !chooses => {
            let weeks = times.div_ceil(rule.days.len().max(1) as u32);
            // On several days, the last of them may be the last of its week.
            let weeks = if rule.days.is_empty() { weeks.saturating_sub(1) } else { weeks };
            Some(end.plus_days(after(weeks).saturating_mul(7)))
        }
        // A month without a 31st is left out.
        Frequency::Monthly if plain && day <= 28 => {
            Some(plus_months(end, after(times.saturating_sub(1))))
        }
        Frequency::Yearly if plain && day <= 28 => {
            Some(plus_months(end, after(times.saturating_sub(1)).saturating_mul(12)))
        }
        _ => None,
    }
}

fn plus_months(date: Date, months: u32) -> Date {
    // More than a hundred years are as good as always.
    date.plus_months(months.min(1200))
}
