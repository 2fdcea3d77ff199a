//! Calendars as files (iCalendar, RFC 5545): components, lines and time zones.
//!
//! Owns how a line is written: escaped, folded, ended. It knows no page: what an event says is said
//! by whoever writes one.

use crate::words::date::{self, LocalTime, Observance, Onsets, YearlyDay};

/// A calendar under construction.
pub struct Calendar {
    text: String,
}

impl Calendar {
    /// A calendar with nothing in it.
    pub fn open() -> Self {
        let mut calendar = Calendar { text: String::new() };
        calendar.begin("VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Welcomat//Welcomat//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar
    }

    /// The file.
    pub fn close(mut self) -> String {
        self.end("VCALENDAR");
        self.text
    }

    /// Begins a component.
    pub fn begin(&mut self, component: &str) {
        self.line("BEGIN", component);
    }

    /// Ends a component.
    pub fn end(&mut self, component: &str) {
        self.line("END", component);
    }

    /// Adds a line that is no prose. The key may have parameters: `DTSTART;VALUE=DATE`.
    pub fn line(&mut self, key: &str, value: &str) {
        fold(&format!("{key}:{value}"), &mut self.text);
    }

    /// Adds an address.
    pub fn address(&mut self, key: &str, url: &str) {
        self.line(&format!("{key};VALUE=URI"), url);
    }

    /// Adds a span of time such as `P1D`.
    pub fn span(&mut self, key: &str, span: &str) {
        self.line(&format!("{key};VALUE=DURATION"), span);
    }

    /// Adds prose in a language.
    pub fn text(&mut self, key: &str, tag: &str, text: &str) {
        self.line(&format!("{key};LANGUAGE={tag}"), &escaped(text));
    }

    /// Adds a day, or a time of a zone; without a zone, wherever its reader is.
    pub fn time(&mut self, key: &str, time: LocalTime, zone: Option<&str>) {
        let written = basic(time);
        match (time.time, zone) {
            (None, _) => self.line(&format!("{key};VALUE=DATE"), &written),
            (Some(_), None) => self.line(key, &written),
            (Some(_), Some(zone)) if is_utc(zone) => self.line(key, &(written + "Z")),
            (Some(_), Some(zone)) => self.line(&format!("{key};TZID={zone}"), &written),
        }
    }

    /// Adds what a reader has to know of a zone for times that are not earlier than `from`. Of
    /// universal time there is nothing to know.
    pub fn zone(&mut self, zone: &str, from: LocalTime) {
        if is_utc(zone) {
            return;
        }
        self.begin("VTIMEZONE");
        self.line("TZID", zone);
        for observance in date::observances(zone, from) {
            self.observance(&observance);
        }
        self.end("VTIMEZONE");
    }

    fn observance(&mut self, observance: &Observance) {
        let component = if observance.is_daylight { "DAYLIGHT" } else { "STANDARD" };
        self.begin(component);
        self.line("DTSTART", &basic(observance.onset));
        match &observance.again {
            Onsets::Never => {}
            Onsets::Yearly(month, day) => {
                let day = by_day(day);
                self.line("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};{day}"));
            }
            Onsets::At(times) => times.iter().for_each(|time| self.line("RDATE", &basic(*time))),
        }
        self.line("TZOFFSETFROM", &offset(observance.offset_before));
        self.line("TZOFFSETTO", &offset(observance.offset));
        self.line("TZNAME", &observance.name);
        self.end(component);
    }
}

/// Prose as the value of a line (section 3.3.11). Of control characters, it can hold the end of a
/// line alone.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Ends a line, and begins it anew with a space before it is too long (section 3.1). No letter is cut
/// in two.
fn fold(line: &str, out: &mut String) {
    const LONGEST: usize = 75;
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(character);
        length += character.len_utf8();
    }
    out.push_str("\r\n");
}

/// A day or time in the basic form of ISO 8601: `20270306`, `20270306T100000`.
pub fn basic(time: LocalTime) -> String {
    let (year, month, day) = time.date.parts();
    match time.time {
        None => format!("{year:04}{month:02}{day:02}"),
        Some((hour, minute)) => format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}00"),
    }
}

/// Whether a zone is universal time, which calendars write without a zone.
pub fn is_utc(zone: &str) -> bool {
    ["UTC", "Etc/UTC"].iter().any(|name| zone.eq_ignore_ascii_case(name))
}

fn by_day(day: &YearlyDay) -> String {
    match day {
        YearlyDay::Nth(nth, weekday) => format!("BYDAY={nth}{}", weekday.letters()),
        YearlyDay::From(first, weekday) => {
            let days: Vec<String> = (*first..first + 7).map(|day| day.to_string()).collect();
            format!("BYMONTHDAY={};BYDAY={}", days.join(","), weekday.letters())
        }
    }
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        rest => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}
