//! Guide page: what a newcomer needs to know or do, by need. The pages of a city form a tree.

use super::{Service, Term};
use crate::choice;
use crate::content::record::{Phone, Pictogram, Reader, Ref, Text};
use crate::record;
use crate::words::telephone::Telephone;
use crate::words::yaml::{Key, Node, Value, items, word};

choice! {
    /// How a guide page is to be read.
    pub enum PageKind("page_kind") {
        /// It explains; the default.
        Info = "info",
        /// It leads through steps.
        Journey = "journey",
        /// Questions and answers.
        Faq = "faq",
        /// For emergencies.
        Emergency = "emergency",
    }
}

record! {
    /// The fields of a guide page.
    pub struct Guide("guide page") {
        /// Its pictogram.
        icon: Option<Pictogram>,
        /// How it is to be read. Default: `info`.
        page_kind: Option<PageKind>,
        /// What to do, in order.
        steps: Vec<Step>,
        /// The services that help.
        services: Vec<Ref<Service>>,
        /// The official words that one will meet.
        terms: Vec<Ref<Term>>,
        /// Whom it is for.
        audience: Vec<Text>,
        /// Whom to call in an emergency, the most urgent first: of a page whose `page_kind` is `emergency`. The telephone numbers of its `services` follow by themselves.
        numbers: Vec<EmergencyNumber>,
    }
}

impl Guide {
    /// Whether it says whom to call in an emergency.
    pub fn is_for_emergencies(&self) -> bool {
        self.says_emergency() || !self.numbers.is_empty()
    }

    /// Whether it says that this is what it is about.
    pub fn says_emergency(&self) -> bool {
        self.page_kind == Some(PageKind::Emergency)
    }

    /// Says which of its numbers have the name of another, by the front matter that they were read from.
    pub(super) fn verify(entries: &[(Key, Node)], reader: &mut Reader<'_>) {
        for number in items(entries, "numbers") {
            let Value::Map(entries) = &number.value else { continue };
            for phone in items(entries, "phone") {
                if let Some(Ok(called)) = phone.scalar().map(Telephone::parse) {
                    reader.say_named_otherwise(word(entries, "name"), phone, &called);
                }
            }
        }
    }
}

record! {
    /// A number to call in an emergency.
    pub struct EmergencyNumber("emergency number", phone) identity(phone), needs(phone) {
        /// Who answers: police, fire brigade, poison control.
        name: Option<Text>,
        /// The telephone number.
        phone: Option<Phone>,
        /// What one should know before calling.
        text: Option<Text>,
    }
}

record! {
    /// One step of a journey.
    pub struct Step("step", title) identity(service), needs(title or service) {
        /// What to do.
        title: Option<Text>,
        /// Where: at an office, on the web, by post.
        r#where: Option<Text>,
        /// The service that does it.
        service: Option<Ref<Service>>,
        /// What to bring.
        documents: Vec<Text>,
        /// What it costs.
        cost: Option<Text>,
        /// How long it takes.
        time: Option<Text>,
    }
}
