//! Events, with the times at which they come again.

use crate::date::{self, LocalTime};
use crate::kinds::{Event, EventKind, Facts};
use crate::repeat::{End, Frequency, Repeat};

use super::Page;
use super::node::Node;

impl Page<'_> {
    /// An event of which is said when it is; without a date it is no event to programs.
    pub(super) fn event(&self, event: &Event) -> Option<Node> {
        let start = event.start?;
        let zone = event.timezone.as_ref().map(|zone| zone.0.as_str());
        let mut node = self.subject_of_page(type_of(event));
        node.set("startDate", moment(start, zone));
        node.maybe("endDate", event.end.map(|end| moment(end, zone)));
        node.all("inLanguage", event.languages_spoken.iter().map(|tag| tag.0.as_str()));
        node.maybe("location", self.location(event));
        if event.event_kind == Some(EventKind::Webinar) {
            node.set("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        }
        let organiser = event.organiser.as_ref().and_then(|organiser| organiser.subject());
        node.maybe("organizer", organiser.map(|organiser| self.organisation_named(organiser)));
        let repeat = event.repeat.as_ref();
        node.maybe("eventSchedule", repeat.and_then(|repeat| schedule(event, repeat)));
        Some(node)
    }

    fn location(&self, event: &Event) -> Option<Node> {
        if event.event_kind == Some(EventKind::Webinar) {
            let address = event.registration.as_ref().and_then(|at| at.url.as_ref());
            let mut node = Node::new("VirtualLocation");
            node.set("url", address.map_or_else(|| self.url(), |url| url.0.to_string()));
            return Some(node);
        }
        let Facts::Event(shown) = &self.shown.facts else { return None };
        let mut node = Node::new("Place");
        node.set("address", shown.place.as_ref()?.text.as_str());
        Some(node)
    }
}

fn type_of(event: &Event) -> &'static str {
    match event.event_kind {
        Some(EventKind::Course) => "EducationEvent",
        Some(EventKind::Festival) => "Festival",
        _ => "Event",
    }
}

/// A day, or a time with its distance from universal time where its zone is known.
fn moment(time: LocalTime, zone: Option<&str>) -> String {
    let offset = time.time.and(zone).and_then(|zone| date::offset(zone, time));
    let offset = offset.map_or_else(String::new, |seconds| {
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.unsigned_abs() / 60;
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    });
    format!("{time}{offset}")
}

/// When an event comes again, as far as a schedule can say it: it cannot choose every second of what
/// a rule gives.
fn schedule(event: &Event, repeat: &Repeat) -> Option<Node> {
    let start = event.start?;
    let mut node = Node::new("Schedule");
    let unit = match repeat.frequency {
        Frequency::Daily => 'D',
        Frequency::Weekly => 'W',
        Frequency::Monthly => 'M',
        Frequency::Yearly => 'Y',
    };
    node.set("repeatFrequency", format!("P{}{unit}", repeat.interval));
    node.all("byDay", repeat.days.iter().map(|day| day.letters()));
    for (part, numbers) in &repeat.chosen {
        let key = match *part {
            "BYMONTH" => "byMonth",
            "BYMONTHDAY" => "byMonthDay",
            _ => return None,
        };
        node.all(key, numbers.iter().copied());
    }
    node.set("startDate", start.date.to_string());
    match repeat.end {
        Some(End::Count(times)) => node.set("repeatCount", times),
        Some(End::Until { last, .. }) => node.set("endDate", last.date.to_string()),
        None => {}
    }
    let clock = |time: LocalTime| time.time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
    node.maybe("startTime", clock(start));
    node.maybe("endTime", event.end.and_then(clock));
    node.maybe("scheduleTimezone", event.timezone.as_ref().map(|zone| zone.0.as_str()));
    Some(node)
}
