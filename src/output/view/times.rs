//! When events take place, as pages and lists say it.
//!
//! Owns what may be said of a next time: only what stays true when the page is read weeks later. What the clock of a device adds is the theme's scripts'.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::content::kinds::{Event, EventKind, Facts, Last};
use crate::site::Site;
use crate::words::date::{self, Date, LocalTime};
use crate::words::path::SubjectId;
use crate::words::repeat::Repeat;
use crate::words::template::{Map, Value};

use super::{Reader, View, in_words};

/// So many of the next times a page names.
const NEXT: usize = 6;

/// The zone of the site's events, where it has one.
pub(super) fn zone_of_site(view: &View) -> Option<&str> {
    view.site.config.timezone.as_deref()
}

/// When an event takes place, for its page.
pub(super) fn times(reader: Reader<'_>, event: &Event) -> Value {
    let Reader { view, lang } = reader;
    let Some(start) = event.start else { return Value::none() };
    let locale = view.site.locale(lang);
    let zone = event.timezone.as_ref().map(|zone| zone.0.as_str()).or(zone_of_site(view));
    let mut map = Map::new();
    map.set("rule", Value::maybe(rule(reader, event)));
    map.set("time", Value::maybe(time_of_day(reader, event)));
    // The hours stand beside it.
    let is_one_day = event.length() == 0 && start.time.is_some();
    map.set("first", Value::maybe(is_one_day.then(|| locale.day_of_week(start.date))));
    map.set("deadline", event.event_kind == Some(EventKind::Deadline));
    map.set("over", is_event_over(view, event));
    map.set("ends", Value::maybe(last_end(view, event, zone)));
    let next = event.repeat.is_some() && event.cancelled != Some(true);
    let days = event.days(view.today, zone_of_site(view)).take(if next { NEXT } else { 0 });
    map.set(
        "next",
        Value::list(days.map(|day| {
            let mut map = Map::new();
            let begins = event.begins_on(day, zone).unwrap_or(start);
            map.set("iso", begins.to_string());
            let is_moved = begins.time != start.time;
            let moved = begins.time.filter(|_| is_moved);
            let moved = moved.map(|(hour, minute)| format!(" · {}", locale.clock(hour, minute)));
            map.set("text", locale.day_of_week(day) + &moved.unwrap_or_default());
            map.set("ends", Value::maybe(end_of(event, day, zone)));
            map.into()
        })),
    );
    map.set("as_of", locale.date(view.today));
    let except: Vec<String> = event.except.iter().map(|day| locale.date(*day)).collect();
    map.set("except", locale.list(&except));
    map.into()
}

/// Until when one can register for an event, where a last day is known.
pub(super) fn registration(view: &View, event: &Event) -> Value {
    let by = event.registration.as_ref().and_then(|registration| registration.by);
    let zone = event.timezone.as_ref().map(|zone| zone.0.as_str()).or(zone_of_site(view));
    Value::maybe(by.map(|by| {
        let mut map = Map::new();
        map.set("over", by < view.today);
        map.set("ends", Value::maybe(end_of_day(by, zone)));
        map
    }))
}

/// The rule of an event in words.
fn rule(reader: Reader<'_>, event: &Event) -> Option<String> {
    let Reader { view, lang } = reader;
    let (rule, start) = (event.repeat.as_ref()?, event.start?);
    let last = match event.last(zone_of_site(view)) {
        // The day on which the last time begins.
        Some(Last::Day(day)) => Some(day.minus_days(event.length())),
        _ => None,
    };
    // The last day is known, or there is none: a rule that ends somewhere is not said to go on.
    if last.is_none() && rule.end.is_some() || rule.chooses_times() {
        return None;
    }
    let words = in_words::in_words(reader, rule, start, last)?;
    Some(view.site.locale(lang).sentence(&words))
}

/// From when to when each time of an event is on one day.
fn time_of_day(reader: Reader<'_>, event: &Event) -> Option<String> {
    let Reader { view, lang } = reader;
    if event.repeat.as_ref().is_some_and(Repeat::chooses_times) {
        return None;
    }
    let locale = view.site.locale(lang);
    let clock = |time: LocalTime| time.time.map(|(hour, minute)| locale.clock(hour, minute));
    let opens = clock(event.start?)?;
    let closes = event.end.filter(|_| event.length() == 0).and_then(clock);
    Some(match closes {
        Some(closes) => {
            view.string_of(lang, "opening_hours", &[("opens", opens), ("closes", closes)])
        }
        None => opens,
    })
}

/// What a list says of when an event is.
pub(super) fn label_of_event(reader: Reader<'_>, event: &Event) -> Option<String> {
    let Reader { view, lang } = reader;
    let start = event.start?;
    let locale = view.site.locale(lang);
    if let Some(rule) = rule(reader, event) {
        let time = start.time.map(|(hour, minute)| format!(" · {}", locale.clock(hour, minute)));
        return Some(rule + &time.unwrap_or_default());
    }
    if event.event_kind == Some(EventKind::Deadline) {
        let date = locale.local_time(event.end.unwrap_or(start));
        return Some(view.string_of(lang, "event_last_day_on", &[("date", date)]));
    }
    Some(locale.local_time(start))
}

/// Whether an event was over before the day of this build.
pub(super) fn is_event_over(view: &View, event: &Event) -> bool {
    Course::of(event, zone_of_site(view), view.today).ended.is_some()
}

/// Whether a page is of an event that is over.
pub(super) fn is_over(view: &View, subject: SubjectId) -> bool {
    view.courses.get(&subject).is_some_and(|course| course.ended.is_some())
}

/// The moment from which an event is over; none where it goes on.
pub(super) fn last_end(view: &View, event: &Event, zone: Option<&str>) -> Option<String> {
    match event.last(zone_of_site(view))? {
        Last::Day(day) => end_of(event, day.minus_days(event.length()), zone),
        Last::Open => None,
    }
}

/// Puts the events among some pages into the order in which they matter: what is still to come by its next
/// time, then what is over, the latest first. All else stays where it is.
pub(super) fn in_course(view: &View, subjects: &mut [SubjectId]) {
    if !subjects.iter().any(|subject| view.courses.contains_key(subject)) {
        return;
    }
    subjects.sort_by_cached_key(|subject| {
        let Some(course) = view.courses.get(subject) else { return (0, i64::MAX, 0) };
        let order = view.site.source(*subject).common.order.map_or(i64::MAX, |order| order.0);
        let days = |day: Date| day.days_since(Date::default());
        match (course.ended, course.next) {
            (Some(last), _) => (1, order, -days(last)),
            (None, next) => {
                (0, order, next.map_or(i64::MAX, |day| days(day) * DAY + course.minute))
            }
        }
    });
}

/// The minutes of a day.
const DAY: i64 = 24 * 60;

/// How the times of an event stand to the day of a build. A rule can name thousands of days: they are counted once
/// for all lists.
pub(super) struct Course {
    /// Its last day, where that has passed.
    ended: Option<Date>,
    /// The next day on which it begins, or is still going on.
    next: Option<Date>,
    /// The minute of the day at which it begins.
    minute: i64,
}

impl Course {
    fn of(event: &Event, zone: Option<&str>, today: Date) -> Self {
        let time = event.start.and_then(|start| start.time).unwrap_or_default();
        let ended = match event.last(zone) {
            Some(Last::Day(last)) if last < today => Some(last),
            _ => None,
        };
        let next = if ended.is_none() { event.days(today, zone).next() } else { None };
        Course { ended, next, minute: i64::from(time.0) * 60 + i64::from(time.1) }
    }
}

/// Of every event.
pub(super) fn courses(site: &Site, today: Date) -> HashMap<SubjectId, Course> {
    let zone = site.config.timezone.as_deref();
    let course = |subject| match &site.source(subject).facts {
        Facts::Event(event) => Some((subject, Course::of(event, zone, today))),
        _ => None,
    };
    site.subject_ids().collect::<Vec<_>>().into_par_iter().filter_map(course).collect()
}

/// The moment at which one time of an event is over, in universal time.
fn end_of(event: &Event, day: Date, zone: Option<&str>) -> Option<String> {
    let last_day = day.plus_days(event.length());
    match event.end.map(|end| end.time) {
        Some(time @ Some(_)) => moment(LocalTime { date: last_day, time }, zone),
        // How long it takes is not said: not longer than the day.
        _ => end_of_day(last_day, zone),
    }
}

fn end_of_day(day: Date, zone: Option<&str>) -> Option<String> {
    moment(LocalTime { date: day.plus_days(1), time: Some((0, 0)) }, zone)
}

/// A local time in universal time: where its zone is unknown, when that hour has passed everywhere.
fn moment(end: LocalTime, zone: Option<&str>) -> Option<String> {
    /// Twelve hours behind universal time: the last place on earth at which a day ends.
    const LAST: &str = "Etc/GMT+12";
    let moment = date::to_utc(zone.unwrap_or(LAST), end)?;
    Some(format!("{moment}Z"))
}
