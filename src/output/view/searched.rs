//! What is searched of a page: its title and official word, its summary, its text, what its facts
//! say in words, and where one goes, writes and calls; never what it says of other pages.

use std::cell::RefCell;
use std::fmt::Write;

use crate::content::document::Document;
use crate::content::kinds::{Contact, Facts, Kind};
use crate::content::markdown::{Body, Slot, escape};
use crate::content::record::{self, Asset, Text};
use crate::output::search::{self, Leads, Needed, Number, Page, Urgent};
use crate::site::{DocumentId, Target};
use crate::words::date::{Date, LocalTime, PartialDate};
use crate::words::path::SubjectId;
use crate::words::telephone::Telephone;
use crate::words::template::Value;

use super::{Reader, View, emergency, index, summary};

/// The most digits of a number that is the same in a whole country, `116 117`.
const SHORT_CODE: usize = 6;

/// The pages that readers of a language can find: those that really are in it. A page of another
/// language is never found as a text of theirs.
pub fn searched(reader: Reader<'_>) -> Vec<Page> {
    let view = reader.view;
    let found = |subject: &SubjectId| index::is_found(reader, *subject);
    view.site.subject_ids().filter(found).map(|subject| searched_page(reader, subject)).collect()
}

/// The pages about emergencies whose text is not in a language: who searches such a number in it is led to them.
pub fn urgent(reader: Reader<'_>) -> Vec<Urgent> {
    let Reader { view, lang } = reader;
    let is_borrowed = |subject: &SubjectId| {
        emergency::is_for_emergencies(view, *subject)
            && view.is_page(*subject)
            && view.is_public(*subject)
            && !view.site.exists_in(*subject, lang)
    };
    let urgent = |subject: SubjectId| {
        let shown = view.site.document(view.site.shown(subject, lang));
        let locale = view.site.locale(shown.source.lang);
        Urgent {
            url: view.addresses.page(lang, subject).to_string(),
            title: shown.title().to_owned(),
            lang: locale.tag.clone(),
            dir: locale.direction.as_str(),
            numbers: best(reached(view, subject).1),
            needed: Needed { texts: told(shown), is_urgent: true },
        }
    };
    view.site.subject_ids().filter(is_borrowed).map(urgent).collect()
}

/// What finds a page comes first in what is shown of it.
fn searched_page(reader: Reader<'_>, subject: SubjectId) -> Page {
    let Reader { view, lang } = reader;
    let shown = view.site.shown(subject, lang);
    let document = view.site.document(shown);
    let source = view.site.source(subject);
    let mut html = String::with_capacity(document.body.html.len() + 1024);
    let _ = write!(
        html,
        "<html><body><h1 data-pagefind-meta=\"title\">{}</h1>",
        escape(document.title())
    );
    if let Facts::Term(term) = &source.facts {
        let official = term.official.iter().chain(&term.synonyms).map(|word| escape(word));
        let official = official.collect::<Vec<_>>().join(", ");
        let _ = write!(html, "<h2 data-pagefind-meta=\"official\">{official}</h2>");
    }
    if let Some(summary) = document.summary() {
        let summary = escape(summary);
        let _ = write!(
            html,
            "<p data-pagefind-meta=\"summary\" data-pagefind-weight=\"3\">{summary}</p>"
        );
    }
    push_text(view, shown, &mut html);
    for text in facts_in_words(view, subject, shown) {
        let _ = write!(html, "<p>{}</p>", escape(&text));
    }
    let (reached, mut numbers) = reached(view, subject);
    for text in &reached {
        let _ = write!(html, "<p data-pagefind-weight=\"3\">{}</p>", escape(text));
    }
    if let Some(keywords) = &document.common.keywords {
        let keywords = escape(&keywords.text);
        let _ = write!(html, "<p data-pagefind-weight=\"3\">{keywords}</p>");
    }
    let mut html = with_cells_apart(html);
    numbers.extend(
        html.split('>')
            .flat_map(|part| search::numbers_in_text(part.split('<').next().unwrap_or(""))),
    );
    let numbers = best(numbers);
    let kind = summary::kind_name(view, subject);
    let _ = write!(html, "<i hidden data-pagefind-meta=\"kind:{kind}\"></i></body></html>");
    let topics = source.common.topics.iter().filter_map(|topic| topic.subject());
    let topics = topics.map(|topic| view.site.subject(topic).id.to_string());
    Page {
        address: view.addresses.page(lang, subject).to_string(),
        html,
        labels: std::iter::once(kind.to_owned()).chain(topics).collect(),
        numbers,
        needed: needed(view, subject, document),
    }
}

/// The words of a page about emergencies, and of a service that stands below no other.
fn needed(view: &View, subject: SubjectId, shown: &Document) -> Option<Needed> {
    let is_urgent = emergency::is_for_emergencies(view, subject);
    let is_service = view.site.subject(subject).kind == Kind::Service
        && view.site.relations.parent(subject).is_none();
    (is_urgent || is_service).then(|| Needed { texts: told(shown), is_urgent })
}

/// Where one goes, writes and calls, as it is written; and by which telephone numbers the page is found.
fn reached(view: &View, subject: SubjectId) -> (Vec<String>, Vec<Number>) {
    let source = view.site.source(subject);
    let (mut texts, mut numbers) = (Vec::new(), Vec::new());
    match &source.facts {
        Facts::Service(service) => {
            texts.extend(service.places.iter().filter_map(|place| place.address.clone()));
            for channel in &service.channels {
                texts.extend(channel.shown().map(str::to_owned));
                let number = channel.number();
                numbers.extend(number.map(|number| Number::of(number, Leads::Called)));
            }
        }
        Facts::Guide(guide) => {
            let own = guide.numbers.iter().filter_map(|number| number.phone.as_ref());
            for phone in own {
                texts.push(phone.shown().to_owned());
                let number = phone.number.as_ref();
                numbers.extend(number.map(|number| Number::of(number, Leads::Urgent)));
            }
            if emergency::is_for_emergencies(view, subject) {
                numbers.push(Number::short());
            }
        }
        Facts::Practice(practice) => {
            if let Some(Contact { email, phone, .. }) = &practice.contact {
                texts.extend(email.as_ref().map(|email| email.0.clone()));
                texts.extend(phone.as_ref().map(|phone| phone.shown().to_owned()));
                let number = phone.as_ref().and_then(|phone| phone.number.as_ref());
                numbers.extend(number.map(|number| Number::of(number, Leads::Called)));
            }
        }
        _ => {}
    }
    // A page about emergencies names others as well: those of a doctor, or of an office.
    let is_urgent = |number: &Telephone| {
        emergency::is_for_emergencies(view, subject) && number.digits().len() <= SHORT_CODE
    };
    numbers.extend(linked(view, subject).map(|number| {
        let leads = if is_urgent(&number) { Leads::Urgent } else { Leads::Called };
        Number::of(&number, leads)
    }));
    (texts, numbers)
}

/// The numbers that links in the text of a page call.
fn linked(view: &View, subject: SubjectId) -> impl Iterator<Item = Telephone> {
    let targets = &view.site.text(view.site.subject(subject).source).targets;
    targets.iter().filter_map(|target| match target {
        Target::External(href) => Telephone::parse(href.as_str().strip_prefix("tel:")?).ok(),
        _ => None,
    })
}

/// The text without what it shows of other pages. Headings keep their ids.
fn push_text(view: &View, id: DocumentId, html: &mut String) {
    let body: &Body = &view.site.document(id).body;
    let ids = view.site.text(id).heading_ids();
    let mut written = 0;
    for (at, slot) in &body.slots {
        html.push_str(&body.html[written..*at as usize]);
        written = *at as usize;
        match slot {
            Slot::HeadingId(index) => html.push_str(&escape(&ids[*index as usize])),
            Slot::Code(index) => html.push_str(&body.codes[*index as usize]),
            // What is to be seen on a picture is found as well.
            Slot::Picture(index) => {
                let _ = write!(html, "<p>{}</p>", escape(&body.pictures[*index as usize].alt));
            }
            Slot::Link(_) | Slot::SectionNotice(_) | Slot::Block(_) | Slot::Label(_) => {}
        }
    }
    html.push_str(&body.html[written..]);
}

/// What the fields of a page's kind say in words: steps, questions, what to bring.
fn facts_in_words(view: &View, subject: SubjectId, shown: DocumentId) -> Vec<String> {
    let source = view.site.subject(subject).source;
    let translation = (shown != source).then(|| &view.site.document(shown).facts);
    let words = Words { is_translation: shown != source, said: RefCell::default() };
    view.site.document(source).facts.show(translation, &words, &mut |_, _| ());
    words.said.into_inner()
}

/// In which words a page says what it is about.
fn told(document: &Document) -> Vec<String> {
    let keywords = document.common.keywords.iter().map(|keywords| keywords.text.clone());
    std::iter::once(document.title().to_owned()).chain(keywords).collect()
}

/// Each number once, for the best of its reasons.
fn best(mut numbers: Vec<Number>) -> Vec<Number> {
    numbers.sort_unstable();
    // Of equal digits the best reason stands last.
    numbers.reverse();
    numbers.dedup_by(|one, kept| one.digits == kept.digits);
    numbers
}

/// The cells of a table have no space between them, and their words would be read as one.
fn with_cells_apart(html: String) -> String {
    match html.contains("</table>") {
        true => html.replace("</th>", "</th> ").replace("</td>", "</td> "),
        false => html,
    }
}

/// Listens to what would be shown of facts, and keeps the words that are in the language of the page.
struct Words {
    is_translation: bool,
    said: RefCell<Vec<String>>,
}

impl record::Show for Words {
    fn text(&self, text: &Text) -> Value {
        if text.translated || !self.is_translation {
            self.said.borrow_mut().push(text.text.clone());
        }
        Value::none()
    }

    fn page(&self, _: SubjectId) -> Value {
        Value::none()
    }

    fn asset(&self, _: &Asset) -> Value {
        Value::none()
    }

    fn date(&self, _: Date) -> Value {
        Value::none()
    }

    fn partial_date(&self, _: PartialDate) -> Value {
        Value::none()
    }

    fn local_time(&self, _: LocalTime) -> Value {
        Value::none()
    }

    fn number(&self, _: f64) -> String {
        String::new()
    }

    fn language(&self, _: &str) -> Value {
        Value::none()
    }

    fn country(&self, _: &str) -> Value {
        Value::none()
    }

    fn clock(&self, _: u8, _: u8) -> String {
        String::new()
    }

    fn list(&self, _: &[String]) -> String {
        String::new()
    }

    fn inside_sentence(&self, _: &str) -> String {
        String::new()
    }

    fn string(&self, _: &str) -> String {
        String::new()
    }

    fn format(&self, _: &str, _: &[(&str, String)]) -> String {
        String::new()
    }
}
