//! Calendars (iCalendar, RFC 5545): all events in a language, and one file an event beside its page.
//!
//! A text says in which language it is, for an event may be borrowed. What an event is called by
//! calendars is the same in every language: whoever takes it in two of them has it once.

use super::{Context, FileFormat, Format, RenderError, Wanted};
use crate::content::config::Lang;
use crate::content::kinds::{Event, Facts, Kind};
use crate::content::sources::pages_of_section;
use crate::output::view::View;
use crate::site::Site;
use crate::words::date::{self, Date, LocalTime};
use crate::words::diagnostic::Diagnostic;
use crate::words::ical;
use crate::words::path::{OutputPath, SubjectId};
use crate::words::repeat::Repeat;

pub(super) struct Calendar;

/// Days are counted from here; no event of a site was written before.
const FIRST: Date = Date::MILLENNIUM;

/// How often those who have subscribed may look again.
const REFRESH: &str = "P1D";

/// The events that a calendar holds.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// All in a language.
    Section,
    /// One.
    Event(SubjectId),
}

impl Format for Calendar {
    type Subject = Of;
    type Audience = Lang;

    const NAME: &'static str = "calendars";

    fn plan(view: &View, wanted: &mut Wanted<'_, Self>, _: &mut Vec<Diagnostic>) {
        let events: Vec<SubjectId> =
            view.site.subject_ids().filter(|subject| view.has_calendar(*subject)).collect();
        // Without an event the file stays: whoever has subscribed to it waits for the next.
        let has_section = view.sections().contains(&Kind::Event.folder());
        for lang in view.site.config.langs() {
            if has_section {
                wanted.file(view.addresses.calendar(lang), Of::Section, lang);
            }
            for event in &events {
                wanted.file(view.addresses.calendar_of(lang, *event), Of::Event(*event), lang);
            }
        }
    }

    fn page(of: &Of, site: &Site) -> Option<SubjectId> {
        match of {
            Of::Section => site.section_page(Kind::Event.folder()),
            Of::Event(event) => Some(*event),
        }
    }

    fn lists(of: &Of) -> Vec<String> {
        match of {
            Of::Section => vec![pages_of_section(Kind::Event.folder())],
            Of::Event(_) => Vec::new(),
        }
    }
}

impl FileFormat for Calendar {
    fn render(
        of: &Of,
        lang: Lang,
        path: &OutputPath,
        context: &Context<'_>,
        out: &mut Vec<u8>,
    ) -> Result<(), RenderError> {
        let view = context.view;
        let mut calendar = ical::Calendar::open();
        let events = match of {
            Of::Event(event) => vec![*event],
            Of::Section => {
                head(view, lang, path, &mut calendar);
                let events = view.members(Kind::Event.folder()).iter().copied();
                let mut events: Vec<SubjectId> = events
                    .filter(|event| view.has_calendar(*event) && view.is_public(*event))
                    .collect();
                view.site.order.sort(lang, &mut events);
                events
            }
        };
        for (zone, from) in zones(view, &events) {
            calendar.zone(zone, from);
        }
        for subject in events {
            event(view, lang, subject, &mut calendar);
        }
        out.extend_from_slice(calendar.close().as_bytes());
        Ok(())
    }
}

/// What a calendar of many events says of itself.
fn head(view: &View, lang: Lang, path: &OutputPath, calendar: &mut ical::Calendar) {
    let section = Kind::Event.folder();
    let title = view.feed_title(lang, Some(&view.section_title(section, lang)));
    let tag = view.site.config.tag(lang);
    calendar.text("NAME", tag, &title);
    calendar.text("X-WR-CALNAME", tag, &title);
    calendar.address("URL", &view.addresses.folder_url(lang, &format!("{section}/")));
    calendar.address("SOURCE", &view.addresses.url(path.as_str()));
    calendar.span("REFRESH-INTERVAL", REFRESH);
}

/// The zones of some events, each with the earliest time in it.
fn zones<'v>(view: &'v View, events: &[SubjectId]) -> Vec<(&'v str, LocalTime)> {
    let mut zones: Vec<(&str, LocalTime)> = Vec::new();
    for event in events {
        let Some((facts, start)) = timed(view, *event) else { continue };
        let Some(zone) = zone(view, facts).filter(|_| start.time.is_some()) else { continue };
        match zones.iter_mut().find(|(known, _)| *known == zone) {
            Some((_, earliest)) => *earliest = start.min(*earliest),
            None => zones.push((zone, start)),
        }
    }
    zones.sort_unstable();
    zones
}

/// The zone of an event: its own, or that of the site.
fn zone<'v>(view: &'v View, event: &'v Event) -> Option<&'v str> {
    let own = event.timezone.as_ref().map(|zone| zone.0.as_str());
    own.or(view.site.config.timezone.as_deref())
}

/// The facts of an event and when it begins.
fn timed(view: &View, subject: SubjectId) -> Option<(&Event, LocalTime)> {
    match &view.site.source(subject).facts {
        Facts::Event(event) => Some((event, event.start?)),
        _ => None,
    }
}

fn event(view: &View, lang: Lang, subject: SubjectId, calendar: &mut ical::Calendar) {
    let Some((facts, start)) = timed(view, subject) else { return };
    let site = &view.site;
    let shown = site.document(site.shown(subject, lang));
    let tag = site.config.tag(shown.source.lang);
    let common = &site.source(subject).common;
    let url = view.addresses.page_url(lang, subject);
    calendar.begin("VEVENT");
    calendar.line("UID", &uid(view, subject));
    let zone = zone(view, facts);
    let changed = changed(common.updated.max(common.date), view.today);
    calendar.line("DTSTAMP", &format!("{}T000000Z", ical::basic(day(changed))));
    if let Some(updated) = common.updated {
        let updated = updated.min(view.today);
        calendar.line("LAST-MODIFIED", &format!("{}T000000Z", ical::basic(day(updated))));
    }
    // Of two versions, the later one counts; one that cancels the event is later than one of the same day.
    let cancelled = facts.cancelled == Some(true);
    let sequence = changed.days_since(FIRST) + i64::from(cancelled);
    calendar.line("SEQUENCE", &sequence.to_string());
    if cancelled {
        calendar.line("STATUS", "CANCELLED");
    }
    calendar.time("DTSTART", start, zone);
    if let Some(end) = end(facts, start) {
        calendar.time("DTEND", end, zone);
    }
    if let Some(repeat) = &facts.repeat {
        calendar.line("RRULE", &rule(repeat, start, zone));
        for except in &facts.except {
            calendar.time("EXDATE", LocalTime { date: *except, ..start }, zone);
        }
    }
    calendar.text("SUMMARY", tag, shown.title());
    // Many calendars do not show the address of an event, and all show its description.
    let join = facts.online.as_ref().map(|address| address.0.to_string());
    let description: Vec<String> =
        shown.summary().map(str::to_owned).into_iter().chain(join).chain([url.clone()]).collect();
    let description = description.join("\n");
    calendar.text("DESCRIPTION", tag, &description);
    let online = facts.online.as_ref().map(|address| address.0.to_string());
    if let Some((place, lang)) = place(view, lang, subject, facts) {
        calendar.text("LOCATION", site.config.tag(lang), place);
    } else if let Some(online) = &online {
        calendar.line("LOCATION", &ical::escaped(online));
    }
    if let Some(online) = &online {
        calendar.line("CONFERENCE;VALUE=URI", online);
    }
    calendar.address("URL", &url);
    calendar.end("VEVENT");
}

/// When an event was last changed, by what its page says: the time of a build says nothing, and no stamp lies in
/// the future. Where nothing is known, it is a day before all others, so that a later one is later.
fn changed(said: Option<Date>, today: Date) -> Date {
    said.map_or(FIRST, |day| day.min(today).max(FIRST))
}

/// The name of an event among all events of the world. It has no slash, which some calendars make a
/// folder of.
fn uid(view: &View, subject: SubjectId) -> String {
    let base_url = &view.site.config.base_url;
    let (_, place) = base_url.as_str().split_once("://").unwrap_or_default();
    let host = base_url.host();
    let id = view.site.subject(subject).id.as_str();
    let hash = xxhash_rust::xxh3::xxh3_128(format!("{place}{id}").as_bytes());
    format!("{hash:032x}@{host}")
}

fn day(date: Date) -> LocalTime {
    LocalTime { date, time: None }
}

/// When an event ends, as calendars take it: the first day or moment that is no part of it any more.
/// A calendar refuses an end that is not after the start, and one that is a day after a time.
fn end(event: &Event, start: LocalTime) -> Option<LocalTime> {
    let end = event.end?;
    let end = match (start.time, end.time) {
        (Some(_), Some(_)) => end,
        (None, _) => day(end.date.plus_days(1)),
        (Some(_), None) => LocalTime { date: end.date.plus_days(1), time: Some((0, 0)) },
    };
    (end > start).then_some(end)
}

/// A rule whose last time is of the form that belongs to the start: a day for days, universal time
/// for times of a zone, local time for others (RFC 5545, section 3.3.10).
fn rule(repeat: &Repeat, start: LocalTime, zone: Option<&str>) -> String {
    repeat.to_rule(|last, is_utc| {
        let end_of_day = LocalTime { time: last.time.or(Some((23, 59))), ..last };
        match (start.time, zone) {
            (None, _) => ical::basic(day(last.date)),
            (Some(_), None) => ical::basic(end_of_day),
            (Some(_), Some(_)) if is_utc => ical::basic(last) + "Z",
            (Some(_), Some(zone)) => {
                ical::basic(date::to_utc(zone, end_of_day).unwrap_or(end_of_day)) + "Z"
            }
        }
    })
}

/// Where an event is, and in which language that is said: a translation may leave it out.
fn place<'v>(
    view: &'v View,
    lang: Lang,
    subject: SubjectId,
    facts: &'v Event,
) -> Option<(&'v str, Lang)> {
    let shown = view.site.document(view.site.shown(subject, lang));
    let translated = match &shown.facts {
        Facts::Event(event) => event.place.as_ref(),
        _ => None,
    };
    let own = facts.place.as_ref().map(|place| (place, view.site.source(subject).source.lang));
    let (place, lang) = translated.map(|place| (place, shown.source.lang)).or(own)?;
    Some((&place.text, lang))
}
