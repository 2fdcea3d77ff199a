//! Event: something with a date. Times are local, with their zone beside them (RFC 5545).

use super::Organisation;
use crate::choice;
use crate::date::{Date, LocalTime};
use crate::record;
use crate::record::{LanguageTag, Ref, Text, TimeZone, Url};
use crate::repeat::Repeat;

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
        /// The time zone of both.
        timezone: Option<TimeZone>,
        /// How it repeats: a rule of calendars (RFC 5545).
        repeat: Option<Repeat>,
        /// Where.
        place: Option<Text>,
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
    pub struct Registration("registration", url) {
        /// Where.
        url: Option<Url>,
        /// The last day.
        by: Option<Date>,
    }
}
