//! Service: an office, counter or offer, with everything one asks before going there.
//!
//! The fields follow HSDS (Human Services Data Specification) and schema.org's `ServiceChannel`.

use std::collections::BTreeMap;

use super::{Organisation, Place};
use crate::choice;
use crate::content::record::{
    Choices, Clock, Days, Field, LanguageTag, Reached, Reader, Ref, Text, Url,
};
use crate::record;
use crate::words::date::Date;
use crate::words::diagnostic::{Diagnostic, Suggestions, codes};
use crate::words::href::{self, Href};
use crate::words::telephone::Telephone;
use crate::words::yaml::{Key, Node, Value, items, word};

choice! {
    /// Whether a service works (HSDS `service.status`).
    pub enum State("state") {
        /// As usual; the default.
        Active = "active",
        /// No longer.
        Inactive = "inactive",
        /// Not for some time.
        TemporarilyClosed = "temporarily-closed",
    }
}

choice! {
    /// Whether something is so, or nobody has said.
    pub enum StepFree("step_free") {
        /// There are no steps.
        Yes = "yes",
        /// There are steps.
        No = "no",
        /// Nobody has said; the default.
        Unknown = "unknown",
    }
}

choice! {
    /// A way to reach a service.
    pub enum ChannelKind("channel") {
        /// By telephone.
        Phone = "phone",
        /// By text message.
        Sms = "sms",
        /// By WhatsApp.
        Whatsapp = "whatsapp",
        /// By e-mail.
        Email = "email",
        /// On the web.
        Web = "web",
        /// By letter.
        Post = "post",
    }
}

record! {
    /// The fields of a service.
    pub struct Service("service") {
        /// Who offers it.
        organisation: Option<Ref<Organisation>>,
        /// Whether it works. Default: `active`.
        state: Option<State>,
        /// What one gets.
        what: Option<Text>,
        /// Who may come.
        who: Option<Text>,
        /// How it works.
        how: Option<Text>,
        /// What it costs.
        cost: Option<Cost>,
        /// What to bring.
        documents: Vec<Text>,
        /// The languages spoken there.
        languages_spoken: Vec<LanguageTag>,
        /// Whether and how somebody interprets.
        interpretation: Option<Text>,
        /// Where it is and when it is open.
        places: Vec<ServicePlace>,
        /// How to get in touch.
        channels: Vec<Channel>,
        /// Where to fix a time.
        appointment_url: Option<Url>,
        /// A passing notice.
        alert: Option<Alert>,
    }
}

record! {
    /// What something costs.
    pub struct Cost("cost", text), needs(free or text) {
        /// Whether it costs nothing.
        free: Option<bool>,
        /// The rest of the story.
        text: Option<Text>,
    }
}

record! {
    /// A place of a service.
    pub struct ServicePlace("place", address) identity(address), needs(address or location) {
        /// The postal address.
        address: Option<String>,
        /// Where it lies.
        location: Option<Place>,
        /// Whether one gets in without steps. Default: `unknown`.
        step_free: Option<StepFree>,
        /// When it is open.
        hours: Vec<Hours>,
    }
}

record! {
    /// Opening hours of some days.
    pub struct Hours("hours") identity(days, opens, closes), needs(days or note) {
        /// The days.
        days: Option<Days>,
        /// When it opens.
        opens: Option<Clock>,
        /// When it closes; where that is earlier than it opens, on the next day.
        closes: Option<Clock>,
        /// Whether one needs an appointment: open, but not to walk in.
        by_appointment: Option<bool>,
        /// A remark.
        note: Option<Text>,
    }
}

record! {
    /// A way to reach a service.
    pub struct Channel("channel") identity(kind, value), needs(kind, value) {
        /// Which.
        kind: Option<ChannelKind>,
        /// What tells it from others of its kind: "Children's clinic".
        name: Option<Text>,
        /// The number or address.
        value: Option<Reached>,
        /// The languages that are understood there.
        languages: Vec<LanguageTag>,
        /// When somebody answers, where that is said.
        hours: Vec<Hours>,
    }
}

record! {
    /// A passing notice.
    pub struct Alert("alert", text), needs(text) {
        /// What readers must know.
        text: Option<Text>,
        /// The last day on which it is shown.
        until: Option<Date>,
    }
}

impl Channel {
    /// The address a touch on it leads to, where there is one.
    pub fn href(&self) -> Option<String> {
        let Reached { written, .. } = self.value.as_ref()?;
        match self.kind? {
            ChannelKind::Phone => Some(self.number()?.tel()),
            ChannelKind::Sms => Some(self.number()?.sms()),
            ChannelKind::Whatsapp => self.number()?.whatsapp().ok(),
            ChannelKind::Email => Some(Href::mail(written)?.to_string()),
            ChannelKind::Web => {
                let href = Href::fact(written).ok()?.href;
                href.is_of_web().then(|| href.to_string())
            }
            ChannelKind::Post => None,
        }
    }

    /// The number that is called or written to, where it is reached by one.
    pub fn number(&self) -> Option<&Telephone> {
        let is_number = self.kind.is_some_and(ChannelKind::is_number);
        self.value.as_ref()?.telephone.as_ref().ok().filter(|_| is_number)
    }

    /// What it is reached by, as pages show it.
    pub fn shown(&self) -> Option<&str> {
        let written = self.value.as_ref()?.written.as_str();
        Some(self.number().map_or(written, Telephone::shown))
    }
}

impl ChannelKind {
    /// Whether a telephone number leads to it.
    fn is_number(self) -> bool {
        matches!(self, ChannelKind::Phone | ChannelKind::Sms | ChannelKind::Whatsapp)
    }
}

const DAY: u16 = Clock::END.0;

impl Hours {
    /// When they begin and end, in minutes of the day on which they begin.
    fn span(&self) -> Option<(u16, u16)> {
        let (opens, closes) = (self.opens?.0, self.closes?.0);
        Some((opens, if closes > opens { closes } else { closes + DAY }))
    }

    /// Each of their times, by the minutes of the week.
    fn times(&self) -> Option<Vec<(u16, u16)>> {
        let (from, to) = self.span()?;
        let days = self.days.as_ref()?.weekdays();
        Some(
            days.iter()
                .map(|day| day.place() as u16 * DAY)
                .map(|day| (day + from, day + to))
                .collect(),
        )
    }

    fn is_by_appointment(&self) -> bool {
        self.by_appointment == Some(true)
    }

    /// Whether it says of the same hours twice when they are; a remark on either may be what tells them apart.
    fn contradicts(&self, other: &Hours) -> bool {
        let is_plain = self.note.is_none() && other.note.is_none();
        let (Some(own), Some(others)) = (self.times(), other.times()) else { return false };
        let meet = |a: (u16, u16), b: (u16, u16)| a.0 < b.1 && b.0 < a.1;
        let week = 7 * DAY;
        let meet = |a: (u16, u16), b: (u16, u16)| {
            meet(a, b) || meet((a.0 + week, a.1 + week), b) || meet(a, (b.0 + week, b.1 + week))
        };
        is_plain
            && self.is_by_appointment() == other.is_by_appointment()
            && own.iter().any(|own| others.iter().any(|other| meet(*own, *other)))
    }

    /// What is wrong with a row, with what to write.
    fn mistake(&self) -> Option<(&'static str, &'static str)> {
        match (self.opens, self.closes) {
            (Some(_), None) if self.days.is_some() => Some((
                "hours that open and never close",
                "add `closes:`, or say in `note:` what is meant",
            )),
            (None, Some(_)) if self.days.is_some() => {
                Some(("hours that close and never open", "add `opens:`"))
            }
            (Some(Clock::END), Some(_)) => Some((
                "hours that open at the end of the day",
                "write `opens: \"00:00\"` on the next day",
            )),
            (Some(opens), Some(closes)) if opens == closes => Some((
                "hours that close when they open",
                "a whole day is `opens: \"00:00\"` and `closes: \"24:00\"`",
            )),
            _ => None,
        }
    }
}

impl Service {
    /// Says which hours cannot be right, by the front matter that they were read from.
    pub(super) fn verify(entries: &[(Key, Node)], reader: &mut Reader<'_>) {
        for channel in items(entries, "channels") {
            if let Value::Map(entries) = &channel.value {
                verify_number(entries, reader);
                verify_address(entries, reader);
            }
        }
        let mut places: BTreeMap<&str, Vec<Hours>> = BTreeMap::new();
        for (list, what) in [("places", "address"), ("channels", "value")] {
            for holder in items(entries, list) {
                let Value::Map(entries) = &holder.value else { continue };
                // A place that is named twice has one door.
                let name = items(entries, what).first().and_then(|node| node.scalar());
                let mut alone = Vec::new();
                let before = match name {
                    Some(name) => places.entry(name.trim()).or_default(),
                    None => &mut alone,
                };
                verify_hours(&items(entries, "hours"), before, reader);
            }
        }
    }
}

/// Says why nothing can be dialled by a channel of numbers.
fn verify_number(entries: &[(Key, Node)], reader: &mut Reader<'_>) {
    let Some((kind, node, text)) = channel(entries).filter(|(kind, ..)| kind.is_number()) else {
        return;
    };
    let number = Telephone::parse(text);
    let number = number.and_then(|number| match kind {
        ChannelKind::Whatsapp => number.whatsapp(),
        _ => Ok(number.tel()),
    });
    match (number, Telephone::parse(text)) {
        (Err(reason), _) => reader.say_not_called(node, text, &reason, Some(BESIDE_CHANNEL)),
        (_, Ok(number)) => reader.say_named_otherwise(word(entries, "name"), node, &number),
        _ => {}
    }
}

/// Where remarks on a channel stand.
const BESIDE_CHANNEL: &str = "in the text of the page, or in the `note:` of its `hours:`";

/// The kind of a channel with what is written as its value.
fn channel(entries: &[(Key, Node)]) -> Option<(ChannelKind, &Node, &str)> {
    let find = |key: &str| entries.iter().find(|(known, _)| known.name == key);
    let (_, kind) = find("kind")?;
    let kind = ChannelKind::from_word(kind.scalar()?.trim())?;
    let (_, node) = find("value")?;
    let text = node.scalar()?.trim();
    (!text.is_empty()).then_some((kind, node, text))
}

/// Says why a channel of e-mail or of the web leads nowhere.
fn verify_address(entries: &[(Key, Node)], reader: &mut Reader<'_>) {
    let Some((kind, node, text)) = channel(entries) else { return };
    match kind {
        ChannelKind::Email if !href::is_mail(text) => reader.say_no_mail(node, text),
        ChannelKind::Web if !Href::fact(text).is_ok_and(|it| it.href.is_of_web()) => {
            let is_host = text.contains('.') && !text.contains([':', ' ', '@', '/']);
            let is_path = text.contains('.') && !text.contains([':', ' ', '@']);
            let hint = match text.split_once("://") {
                None if is_host => Some(format!("did you mean `https://{text}/`?")),
                None if is_path && !text.starts_with('/') => {
                    Some(format!("did you mean `https://{text}`?"))
                }
                _ => None,
            };
            reader.wrong(node, "an address such as `https://example.org/`", hint);
        }
        _ => {}
    }
}

/// Says which rows cannot be right beside those `before` them.
fn verify_hours(rows: &[&Node], before: &mut Vec<Hours>, reader: &mut Reader<'_>) {
    for node in rows {
        // What cannot be read has been complained about.
        let mut silent = Vec::new();
        let suggestions = Suggestions::default();
        let mut again =
            Reader { path: reader.path, translation: false, diagnostics: &mut silent, suggestions };
        let Some(row) = Hours::read(node, &mut again) else { continue };
        if silent.iter().any(Diagnostic::is_error) {
            continue;
        }
        let mut say = |message: &str, hint: &str| {
            reader.diagnostics.push(
                Diagnostic::new(&codes::HOURS_UNCLEAR, reader.path, message)
                    .at(node.span)
                    .hint(hint),
            );
        };
        if let Some((message, hint)) = row.mistake() {
            say(message, hint);
        } else if before.iter().any(|before| before.contradicts(&row)) {
            say(
                "these hours overlap with others of the same place",
                "write each day once; where both are meant, say in `note:` what is different",
            );
        }
        before.push(row);
    }
}
