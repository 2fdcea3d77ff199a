//! Events, with the times at which they come again.

use crate::content::kinds::{Event, EventKind, Facts};
use crate::words::date::{self, LocalTime};
use crate::words::repeat::{End, Frequency, Repeat};

use super::Page;
use super::node::Node;

impl Page<'_> {
    /// An event of which is said when it is; without a date it is no event to programs.
    pub(super) fn event(&self, event: &Event) -> Option<Node> {
        let start = event.start?;
        let zone = self.zone_of(event);
        let mut node = self.subject_of_page(type_of(event));
        node.set("startDate", moment(start, zone));
        node.maybe("endDate", event.end.map(|end| moment(end, zone)));
        node.all("inLanguage", event.languages_spoken.iter().map(|tag| tag.0.as_str()));
        node.all("location", self.locations(event));
        let mode = match (is_online(event), event.place.is_some()) {
            (true, true) if event.online.is_some() => Some("Mixed"),
            (true, _) => Some("Online"),
            (false, _) => None,
        };
        let mode = mode.map(|mode| format!("https://schema.org/{mode}EventAttendanceMode"));
        node.maybe("eventAttendanceMode", mode);
        if event.cancelled == Some(true) {
            node.set("eventStatus", "https://schema.org/EventCancelled");
        }
        let organiser = event.organiser.as_ref().and_then(|organiser| organiser.subject());
        node.maybe("organizer", organiser.map(|organiser| self.organisation_named(organiser)));
        let repeat = event.repeat.as_ref();
        node.maybe("eventSchedule", repeat.and_then(|repeat| schedule(event, repeat, zone)));
        Some(node)
    }

    /// The zone of an event: its own, or that of the site.
    fn zone_of<'e>(&'e self, event: &'e Event) -> Option<&'e str> {
        let own = event.timezone.as_ref().map(|zone| zone.0.as_str());
        own.or(self.view.site.config.timezone.as_deref())
    }

    /// Where one goes, and where one takes part on the web.
    fn locations(&self, event: &Event) -> Vec<Node> {
        let on_the_web = is_online(event).then(|| {
            let registration = event.registration.as_ref().and_then(|at| at.url.as_ref());
            let address = event.online.as_ref().or(registration);
            let mut node = Node::new("VirtualLocation");
            node.set("url", address.map_or_else(|| self.url(), |url| url.0.to_string()));
            node
        });
        let is_elsewhere_too = !is_online(event) || event.online.is_some();
        let place = match &self.shown.facts {
            Facts::Event(shown) => shown.place.as_ref().filter(|_| is_elsewhere_too),
            _ => None,
        };
        let place = place.map(|place| {
            let mut node = Node::new("Place");
            node.set("address", place.text.as_str());
            node
        });
        place.into_iter().chain(on_the_web).collect()
    }
}

/// Whether one can take part on the web.
fn is_online(event: &Event) -> bool {
    event.online.is_some() || event.event_kind == Some(EventKind::Webinar)
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
fn schedule(event: &Event, repeat: &Repeat, zone: Option<&str>) -> Option<Node> {
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
    node.maybe("scheduleTimezone", zone);
    node.all(
        "exceptDate",
        event.except.iter().map(|day| moment(LocalTime { date: *day, ..start }, zone)),
    );
    Some(node)
}
