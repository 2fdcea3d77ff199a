//! How a text is cited: what is known of it as a source, once as the `citation_…` meta tags that
//! reference managers and scholarly search engines read (Highwire Press), once for readers who copy
//! it. Only what is known is said; the day on which somebody reads is theirs to add.

use crate::content::config::Lang;
use crate::content::kinds::{Facts, Volume};
use crate::content::sources::Role;
use crate::words::date::Date;
use crate::words::path::SubjectId;
use crate::words::template::{Argument, Map, Value};

use super::{Reader, View};

mod bibtex;

/// A page as a source.
struct Work {
    /// Its text: of a borrowed page the original.
    lang: Lang,
    title: String,
    authors: Vec<Author>,
    date: Option<Date>,
    publisher: Option<String>,
    url: String,
    form: Form,
}

/// What a reference manager files it under.
enum Form {
    /// A text on the web.
    Page,
    /// A text in a book, of which the page is known.
    Chapter(Book, String),
    /// A book.
    Book(Book),
}

/// The printed volume that a text is in, or that is cited itself.
struct Book {
    title: String,
    series: Option<String>,
    /// The language of the name of the series: that of the facts.
    series_language: String,
    number: Option<String>,
    year: Option<i64>,
    isbn: Option<String>,
    publisher: Option<String>,
}

/// Somebody who wrote a text.
struct Author {
    /// The family name first, where it is known which that is.
    name: String,
    /// Whether it is.
    is_in_parts: bool,
}

/// The tags of a practice or an essay, in their order: `name` without its beginning, and
/// `content`. None of a text that is borrowed: it is cited where it was written.
pub(super) fn citation(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let is_tagged = matches!(view.site.source(subject).facts, Facts::Practice(_) | Facts::Essay(_))
        && view.site.exists_in(subject, lang);
    match work(reader, subject).filter(|_| is_tagged) {
        Some(work) => Value::list(tags(view, &work).into_iter().map(|(name, content)| {
            let mut map = Map::new();
            map.set("name", name);
            map.set("content", content);
            map.into()
        })),
        None => Value::empty(),
    }
}

/// What a reader copies to cite a page: its parts, and the same for BibTeX.
pub(super) fn cite(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let Some(work) = work(reader, subject) else { return Value::none() };
    let id = view.site.subject(subject).id.as_str();
    let is_source = view.site.source(subject).source.lang == work.lang;
    let tag = view.site.config.tag(work.lang);
    let key = bibtex::key(id, (!is_source).then_some(tag));
    let mut map = Map::with_capacity(12);
    map.set("authors", Value::list(work.authors.iter().map(|author| author.name.as_str().into())));
    map.set("title", work.title.as_str());
    map.set("lang", tag);
    map.set("dir", view.site.locale(work.lang).direction.as_str());
    map.set(
        "place",
        Value::maybe(work.chapter().map(|(book, page)| place_of(view, book, page, lang))),
    );
    map.set("publisher", Value::maybe(work.printed_by()));
    map.set("date", cited_date(view, &work, lang));
    map.set("url", work.url.as_str());
    map.set("bibtex", bibtex::entry(&work, key, tag));
    map.into()
}

/// A page as a source; none of what is no text, or not published.
fn work(reader: Reader<'_>, subject: SubjectId) -> Option<Work> {
    let Reader { view, lang } = reader;
    let site = &view.site;
    let source = site.source(subject);
    let is_text = matches!(
        source.facts,
        Facts::Practice(_)
            | Facts::Essay(_)
            | Facts::Story(_)
            | Facts::Recommendation(_)
            | Facts::Volume(_)
            | Facts::City(_)
    );
    let shown = site.document(site.shown(subject, lang));
    let is_cited = is_text
        && site.subject(subject).role == Role::Page
        && !source.common.is_draft()
        && !shown.common.is_draft();
    let lang = shown.source.lang;
    let elsewhere = source.common.syndicated_from.as_ref();
    is_cited.then(|| Work {
        lang,
        title: shown.title().to_owned(),
        authors: authors(reader, subject),
        date: elsewhere.and_then(|first| first.date).or(source.common.date),
        publisher: elsewhere
            .and_then(|first| first.name.clone())
            .or_else(|| view.publisher().map(str::to_owned)),
        url: elsewhere
            .and_then(|first| first.url.as_ref())
            .map_or_else(|| view.addresses.page_url(lang, subject), |url| url.0.to_string()),
        form: form(reader, subject),
    })
}

/// A text is cited out of a book only where its page there is known: that a volume names a text
/// does not say that it is printed in it.
fn form(reader: Reader<'_>, subject: SubjectId) -> Form {
    let view = reader.view;
    let source = view.site.source(subject);
    let place = match &source.facts {
        Facts::Volume(volume) => return Form::Book(book(reader, subject, volume)),
        Facts::Essay(essay) if essay.is_digest() => None,
        Facts::Essay(essay) => essay.volume.as_ref().zip(essay.page.as_ref()),
        Facts::Practice(practice) => {
            let places = practice.published_in.iter();
            places.filter_map(|place| place.volume.as_ref().zip(place.page.as_ref())).next()
        }
        _ => None,
    };
    let chapter = place.and_then(|(volume, page)| {
        let subject = volume.subject()?;
        match &view.site.source(subject).facts {
            Facts::Volume(volume) => {
                Some(Form::Chapter(book(reader, subject, volume), page.clone()))
            }
            _ => None,
        }
    });
    chapter.unwrap_or(Form::Page)
}

fn book(reader: Reader<'_>, subject: SubjectId, volume: &Volume) -> Book {
    let Reader { view, lang } = reader;
    let shown = view.site.document(view.site.shown(subject, lang));
    let source = view.site.source(subject);
    Book {
        title: shown.title().to_owned(),
        series_language: view.site.config.tag(source.source.lang).to_owned(),
        series: volume.series.as_ref().map(|series| series.text.clone()),
        number: volume.number.clone(),
        year: volume.year.map(|year| year.0),
        isbn: volume.isbn.clone(),
        publisher: volume.imprint.as_ref().and_then(|imprint| imprint.publisher.clone()),
    }
}

/// The day of a page, the year of a book.
fn cited_date(view: &View, work: &Work, reader: Lang) -> Value {
    let locale = view.site.locale(reader);
    let year = work.book().and_then(|book| book.year).and_then(|year| i16::try_from(year).ok());
    let year = year.map(|year| locale.partial_date(crate::words::date::PartialDate::Year(year)));
    Value::maybe(year.or_else(|| work.date.map(|date| locale.date(date))))
}

fn place_of(view: &View, book: &Book, page: &str, reader: Lang) -> String {
    let arguments = [("volume", book.title.as_str()), ("page", page)]
        .map(|(name, text)| (name.to_owned(), Argument::Text(text.to_owned())));
    let place = view.words[reader.index()].strings.format("cite_place", &arguments);
    // It is copied, and what cannot be seen would go with it.
    place.replace(['\u{2068}', '\u{2069}'], "")
}

fn tags(view: &View, work: &Work) -> Vec<(&'static str, String)> {
    let mut tags = vec![("title", work.title.clone())];
    tags.extend(work.authors.iter().map(|author| ("author", author.name.clone())));
    tags.extend(work.date.map(|date| ("publication_date", with_slashes(date))));
    tags.push(("language", view.site.config.tag(work.lang).to_owned()));
    tags.extend(work.publisher.clone().map(|publisher| ("publisher", publisher)));
    tags.push(("public_url", work.url.clone()));
    tags
}

/// The authors of an essay; what is only a digest of their text is not theirs.
fn authors(reader: Reader<'_>, subject: SubjectId) -> Vec<Author> {
    let view = reader.view;
    let Facts::Essay(essay) = &view.site.source(subject).facts else { return Vec::new() };
    let authors = essay.writers().iter().filter_map(|author| author.subject());
    authors.map(|person| author(reader, person)).collect()
}

fn author(reader: Reader<'_>, person: SubjectId) -> Author {
    let Reader { view, lang } = reader;
    let parts = match &view.site.source(person).facts {
        Facts::Person(person) => person.name.as_ref(),
        _ => None,
    };
    let parts = parts.and_then(|name| name.family.as_deref().zip(name.given.as_deref()));
    let title = || view.site.document(view.site.shown(person, lang)).title().to_owned();
    Author {
        name: parts.map_or_else(title, |(family, given)| format!("{family}, {given}")),
        is_in_parts: parts.is_some(),
    }
}

impl Work {
    /// The book that it is in, and its page there.
    fn chapter(&self) -> Option<(&Book, &str)> {
        match &self.form {
            Form::Chapter(book, page) => Some((book, page)),
            Form::Page | Form::Book(_) => None,
        }
    }

    /// The book that it is, or is in.
    fn book(&self) -> Option<&Book> {
        match &self.form {
            Form::Chapter(book, _) | Form::Book(book) => Some(book),
            Form::Page => None,
        }
    }

    /// Who published the book, and where there is none, the site.
    fn printed_by(&self) -> Option<&str> {
        let of_book = self.book().and_then(|book| book.publisher.as_deref());
        of_book.or(self.publisher.as_deref())
    }
}

fn with_slashes(date: Date) -> String {
    date.to_string().replace('-', "/")
}
