//! Event: something with a date. Times are local, with their zone beside them (RFC 5545).

use super::Organisation;
use crate::choice;
use crate::content::record::{LanguageTag, Reader, Ref, Text, TimeZone, Url};
use crate::record;
use crate::words::date::{self, Date, LocalTime};
use crate::words::diagnostic::{Diagnostic, codes};
use crate::words::href::Href;
use crate::words::repeat::Repeat;
use crate::words::yaml::{Key, Node, Value};

choice! {
    /// What happens.
    pub enum EventKind("event_kind") {
        /// Lessons.
        Course = "course",
        /// A day on which everybody may come and look.
        OpenDay = "open-day",
        /// A meeting on the web.
        Webinar = "webinar",
        /// A celebration.
        Festival = "festival",
        /// The last day to do something.
        Deadline = "deadline",
    }
}

record! {
    /// The fields of an event.
    pub struct Event("event") {
        /// When it begins.
        start: Option<LocalTime>,
        /// When it ends.
        end: Option<LocalTime>,
        /// The time zone of both. Default: that of the site.
        timezone: Option<TimeZone>,
        /// How it repeats: a rule of calendars (RFC 5545).
        repeat: Option<Repeat>,
        /// The days of the rule on which it does not take place.
        except: Vec<Date>,
        /// Whether it will not take place after all.
        cancelled: Option<bool>,
        /// Where.
        place: Option<Text>,
        /// Where one takes part on the web.
        online: Option<Url>,
        /// What happens.
        event_kind: Option<EventKind>,
        /// How to register.
        registration: Option<Registration>,
        /// Who organises it.
        organiser: Option<Ref<Organisation>>,
        /// The languages spoken there.
        languages_spoken: Vec<LanguageTag>,
    }
}

record! {
    /// How to register.
    pub struct Registration("registration", url), needs(url or by) {
        /// Where.
        url: Option<Url>,
        /// The last day.
        by: Option<Date>,
    }
}

/// When an event takes place for the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Last {
    /// On this day, which is the last of that time.
    Day(Date),
    /// It goes on, or nobody can tell.
    Open,
}

impl Event {
    /// The days on which it begins, from `from` on: the first, or each of its rule but for those that are excepted.
    /// `zone` is that of the site, for events that name none.
    pub fn days<'e>(
        &'e self,
        from: Date,
        zone: Option<&'e str>,
    ) -> impl Iterator<Item = Date> + 'e {
        let all: Box<dyn Iterator<Item = Date>> = match (self.start, &self.repeat) {
            (Some(start), Some(rule)) => {
                // What began earlier may still go on.
                let from = from.minus_days(self.length());
                Box::new(self.all_days(start, rule, Some(from), zone))
            }
            (Some(start), None) => Box::new(std::iter::once(start.date)),
            (None, _) => Box::new(std::iter::empty()),
        };
        let length = self.length();
        all.filter(move |day| day.plus_days(length) >= from && !self.except.contains(day))
    }

    /// When it begins on one of its days. Where clocks leave out the hour it is what they show then, as in most calendars: of
    /// what RFC 5545 says of such times, that they are left out (section 3.3.10) and that they are read with the offset before
    /// the gap (there, and in 3.3.5), the second keeps the number of times that `COUNT` says.
    pub fn begins_on(&self, day: Date, zone: Option<&str>) -> Option<LocalTime> {
        let zone = self.timezone.as_ref().map(|zone| zone.0.as_str()).or(zone);
        let time = LocalTime { date: day, ..self.start? };
        Some(zone.and_then(|zone| date::instead_of_skipped(zone, time)).unwrap_or(time))
    }

    /// The days of the rule, those that are excepted among them.
    fn all_days<'e>(
        &'e self,
        start: LocalTime,
        rule: &'e Repeat,
        from: Option<Date>,
        zone: Option<&str>,
    ) -> impl Iterator<Item = Date> + 'e {
        let zone = self.timezone.as_ref().map(|zone| zone.0.as_str()).or(zone);
        let last = rule.last(zone);
        let time = start.time;
        let is_in = move |day: Date| {
            last.is_none_or(|last| {
                day < last.date || day == last.date && time <= last.time.or(Some((24, 0)))
            })
        };
        rule.days(start.date, from, last.map(|last| last.date)).take_while(move |day| is_in(*day))
    }

    /// How many days after the one on which it begins each time ends.
    pub fn length(&self) -> u32 {
        let days = self.start.zip(self.end).map(|(start, end)| end.date.days_since(start.date));
        days.and_then(|days| u32::try_from(days).ok()).unwrap_or(0)
    }

    /// The last day of its last time.
    pub fn last(&self, zone: Option<&str>) -> Option<Last> {
        let start = self.start?;
        let Some(rule) = &self.repeat else {
            return Some(Last::Day(start.date.plus_days(self.length())));
        };
        if rule.end.is_none() {
            return Some(Last::Open);
        }
        let mut count = 0;
        let mut last = None;
        for day in self.all_days(start, rule, None, zone) {
            count += 1;
            if !self.except.contains(&day) {
                last = Some(day);
            }
        }
        Some(match last {
            Some(_) if rule.goes_on_beyond(count) => Last::Open,
            Some(day) => Last::Day(day.plus_days(self.length())),
            // A rule that never holds has been complained about.
            None => Last::Day(start.date.plus_days(self.length())),
        })
    }

    /// Says what of its times cannot be, by the front matter that they were read from.
    /// `zone` is that of the site, for events that name none.
    pub(super) fn verify(
        &self,
        entries: &[(Key, Node)],
        zone: Option<&str>,
        reader: &mut Reader<'_>,
    ) {
        let node =
            |key: &str| entries.iter().find(|(known, _)| known.name == key).map(|(_, node)| node);
        let mut say = |key: &str, message: String, hint: String| {
            let diagnostic = Diagnostic::new(&codes::EVENT_UNCLEAR, reader.path, message);
            reader
                .diagnostics
                .push(diagnostic.maybe_at(node(key).map(|node| node.span)).hint(hint));
        };
        if let Some(place) = self.place.as_ref().map(|place| place.text.trim())
            && (place.starts_with("https://") || place.starts_with("http://"))
            && !place.contains(char::is_whitespace)
            && Href::fact(place).is_ok()
        {
            say(
                "place",
                "an address on the web is no place that one can go to".to_owned(),
                format!("write it under `online:`: `online: {place}`"),
            );
        }
        let Some(start) = self.start else {
            // A start that cannot be read has been complained about.
            if node("start").is_none_or(|node| node.value == Value::Null) {
                self.say_without_start(&mut say);
            }
            return;
        };
        let zone = self.timezone.as_ref().map(|zone| zone.0.as_str()).or(zone);
        self.say_skipped(zone, &mut say);
        if let Some(end) = self.end.filter(|end| is_before(*end, start)) {
            say(
                "end",
                format!("the event would end at {end}, before it begins at {start}"),
                "set `end:` to the day and time at which the first time is over, or leave it out"
                    .to_owned(),
            );
            return;
        }
        match &self.repeat {
            Some(rule) => self.verify_rule(start, rule, zone, &mut say),
            None if !self.except.is_empty() => say(
                "except",
                "an event that takes place once has no day to except".to_owned(),
                "an event that will not take place is `cancelled: true`".to_owned(),
            ),
            None => {}
        }
        let by = self.registration.as_ref().and_then(|registration| registration.by);
        if let (Some(by), Some(Last::Day(last))) = (by, self.last(zone))
            && by > last
        {
            say(
                "registration",
                format!("one could register until {by}, and the event is over on {last}"),
                "set `by:` to the last day on which somebody can register".to_owned(),
            );
        }
    }

    /// Says which fields mean nothing without a start.
    fn say_without_start(&self, say: &mut impl FnMut(&str, String, String)) {
        let given = [
            ("end", self.end.is_some()),
            ("repeat", self.repeat.is_some()),
            ("except", !self.except.is_empty()),
        ];
        let Some((key, _)) = given.into_iter().find(|(_, is_given)| *is_given) else { return };
        say(
            key,
            format!(
                "an event with `{key}:` and without `start:`: nobody can tell when it takes place"
            ),
            "add the day and time at which it begins for the first time: `start: 2027-03-06T10:00`"
                .to_owned(),
        );
    }

    /// Says which of its times clocks leave out when they are put forward.
    fn say_skipped(&self, zone: Option<&str>, say: &mut impl FnMut(&str, String, String)) {
        let Some(zone) = zone else { return };
        for (key, time) in [("start", self.start), ("end", self.end)] {
            let Some(time) = time else { continue };
            if let Some(instead) = date::instead_of_skipped(zone, time) {
                say(
                    key,
                    format!("there is no {time} in `{zone}`: in that hour clocks are put forward"),
                    format!("write a time that there is; clocks show {instead} then"),
                );
            }
        }
    }

    fn verify_rule(
        &self,
        start: LocalTime,
        rule: &Repeat,
        zone: Option<&str>,
        say: &mut impl FnMut(&str, String, String),
    ) {
        if let Some(last) = rule.last(zone).filter(|last| is_before(*last, start)) {
            say(
                "repeat",
                format!("the rule ends at {last}, before the event begins at {start}"),
                "set `UNTIL=` to the last day of the event, or leave it out".to_owned(),
            );
            return;
        }
        let mut days = rule.days(start.date, None, None);
        let Some(first) = days.next() else {
            say(
                "repeat",
                "there is no day on which this rule holds".to_owned(),
                "not every month has a 31st, nor every year a 29 February: choose days that there are".to_owned(),
            );
            return;
        };
        if first != start.date {
            let weekday = start.date.weekday();
            say(
                "start",
                format!(
                    "the event begins on {}, a {}, which is not a day of its rule",
                    start.date,
                    weekday.name()
                ),
                format!(
                    "calendars would show a time too many: write `start: {}`, the first day of the rule, or change the rule",
                    LocalTime { date: first, ..start }
                ),
            );
            return;
        }
        if let (Some(second), Some(end)) = (days.next(), self.end)
            && is_before(LocalTime { date: second, ..start }, end)
            && end.date > second
        {
            say(
                "end",
                format!("each time would last until after the next has begun, on {second}"),
                format!(
                    "`end:` is that of the first time; the last day of all stands in the rule: `UNTIL={}`",
                    end.date.to_string().replace('-', "")
                ),
            );
        }
        let is_day = |day: &Date| {
            let mut days = self.all_days(start, rule, Some(*day), zone);
            days.find(|known| known >= day) == Some(*day)
        };
        if let Some(odd) = self.except.iter().find(|day| !is_day(day)) {
            say(
                "except",
                format!("{odd}, a {}, is not a day of the rule", odd.weekday().name()),
                "name days on which the event would take place by its rule".to_owned(),
            );
        } else if !self.except.is_empty() && self.days(start.date, zone).next().is_none() {
            say(
                "except",
                "every day of the rule is excepted".to_owned(),
                "an event that will not take place is `cancelled: true`".to_owned(),
            );
        }
    }
}

/// Whether a time is before another, as far as that is said: a day is before another day, and no time of its own.
fn is_before(time: LocalTime, other: LocalTime) -> bool {
    match (time.time, other.time) {
        (Some(_), Some(_)) => time < other,
        _ => time.date < other.date,
    }
}
