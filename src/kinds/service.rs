//! Service: an office, counter or offer, with everything one asks before going there.
//!
//! The fields follow HSDS (Human Services Data Specification) and schema.org's `ServiceChannel`.

use super::{Organisation, Place};
use crate::choice;
use crate::date::Date;
use crate::href::Href;
use crate::record;
use crate::record::{Clock, Days, LanguageTag, Reached, Ref, Text, Url};

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
    pub struct Cost("cost", text) {
        /// Whether it costs nothing.
        free: Option<bool>,
        /// The rest of the story.
        text: Option<Text>,
    }
}

record! {
    /// A place of a service.
    pub struct ServicePlace("place", address) identity(address) {
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
    pub struct Hours("hours") identity(days, opens, closes) {
        /// The days.
        days: Option<Days>,
        /// When it opens.
        opens: Option<Clock>,
        /// When it closes.
        closes: Option<Clock>,
        /// Whether one needs an appointment: open, but not to walk in.
        by_appointment: Option<bool>,
        /// A remark.
        note: Option<Text>,
    }
}

record! {
    /// A way to reach a service.
    pub struct Channel("channel") identity(kind, value) {
        /// Which.
        kind: Option<ChannelKind>,
        /// The number or address.
        value: Option<Reached>,
        /// The languages that are understood there.
        languages: Vec<LanguageTag>,
    }
}

record! {
    /// A passing notice.
    pub struct Alert("alert", text) {
        /// What readers must know.
        text: Option<Text>,
        /// The last day on which it is shown.
        until: Option<Date>,
    }
}

impl Channel {
    /// The address a touch on it leads to, where there is one.
    pub fn href(&self) -> Option<String> {
        let Reached(value) = self.value.as_ref()?;
        let number =
            || value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
        match self.kind? {
            ChannelKind::Phone => Some(format!("tel:{}", number())),
            ChannelKind::Sms => Some(format!("sms:{}", number())),
            ChannelKind::Whatsapp => {
                Some(format!("https://wa.me/{}", number().trim_start_matches('+')))
            }
            ChannelKind::Email => Some(Href::mail(value)?.to_string()),
            ChannelKind::Web => {
                let href = Href::fact(value).ok()?.href;
                href.is_of_web().then(|| href.to_string())
            }
            ChannelKind::Post => None,
        }
    }
}
