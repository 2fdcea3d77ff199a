//! The values that a field can hold: prose, numbers, references, codes of countries and languages.
//!
//! Each says what it takes, reads it, and shows it. None knows the record it stands in.

use std::marker::PhantomData;

use super::{Field, Form, Mention, Reader, Shape, Show, figures};
use crate::content::kind::{Kind, OfKind};
use crate::words::diagnostic::{self, Diagnostic, Span, codes};
use crate::words::href::{self, BaseUrl, Href, NoBase, Outside, Refused, words};
use crate::words::language;
use crate::words::path::{self, OutputPath, Reason, SourcePath, SubjectId};
use crate::words::script::ascii_digit;
use crate::words::telephone::{NotOne, Telephone};
use crate::words::template::{Map, Value as Shown};
use crate::words::unseen::is_unseen;
use crate::words::yaml::{Node, Value};

impl Field for String {
    const SHAPE: Shape = Shape::fact("text that is the same in every language", "…", Form::Line);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "text")?;
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.as_str().into()
    }
}

/// An address on this site that a page once had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAddress {
    /// As the author wrote it.
    pub written: String,
    /// Where.
    pub span: Span,
    /// The file that answers there.
    pub file: OutputPath,
}

impl OldAddress {
    /// The file that answers at an old address.
    ///
    /// # Errors
    /// Why none can, and what to write instead.
    fn parse(written: &str, span: Span) -> Result<Self, (String, &'static str)> {
        let whole = "write the path from the root of the site: `/old/page/`";
        let path = written.strip_prefix('/').unwrap_or(written);
        let path = path.strip_suffix('/').unwrap_or(path);
        if written.contains("://") || written.contains(['?', '#']) || path.is_empty() {
            return Err((String::new(), whole));
        }
        let decoded = path::decoded(path);
        let decoded = decoded.ok_or(("what is encoded in it is not UTF-8".to_owned(), whole))?;
        let name = decoded.rsplit('/').next().unwrap_or("");
        let file = match name.ends_with(".html") || name.ends_with(".htm") {
            true => path::composed(&decoded).into_owned(),
            false => path::composed(&decoded).into_owned() + "/index.html",
        };
        let file = OutputPath::new(file);
        let file = file.map_err(|wrong| match wrong.reason {
            Reason::Empty | Reason::Way => (wrong.to_string(), whole),
            _ => (wrong.to_string(), "write an address that a page can have, such as `/old/page/`"),
        })?;
        Ok(OldAddress { written: written.to_owned(), span, file })
    }
}

impl Field for OldAddress {
    const SHAPE: Shape = Shape::of_each_language(
        "an old address from the root of the site, `/old/page/`",
        "/old/page/",
        Form::Line,
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let written = String::read(node, reader)?;
        match OldAddress::parse(&written, node.span) {
            Ok(address) => Some(address),
            Err((reason, hint)) => {
                let colon = if reason.is_empty() { "" } else { ": " };
                let message = format!("`{written}` is not a path on this site{colon}{reason}");
                reader.diagnostics.push(
                    Diagnostic::new(&codes::ALIAS_INVALID, reader.path, message)
                        .at(node.span)
                        .hint(hint),
                );
                None
            }
        }
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.written.as_str().into()
    }
}

/// A value together with its place, for what can only be judged later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T: Field> Field for Placed<T> {
    const SHAPE: Shape = T::SHAPE;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(|value| Placed { value, span: node.span })
    }

    fn show(&self, translation: Option<&Self>, show: &dyn Show) -> Shown {
        self.value.show(translation.map(|translation| &translation.value), show)
    }
}

/// A pictogram by its name. Which there are is known to the theme alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pictogram {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub span: Span,
}

impl Field for Pictogram {
    const SHAPE: Shape = Shape::fact("the name of a pictogram, `home`", "home", Form::Line);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        String::read(node, reader).map(|name| Pictogram { name, span: node.span })
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.name.as_str().into()
    }
}

impl Field for Kind {
    const SHAPE: Shape = Shape::Choice(Kind::FOLDERS);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "the folder of a kind of pages")?;
        let folders = || Kind::FOLDERS.iter().map(|(folder, _)| *folder);
        let found = Kind::ALL.iter().find(|kind| kind.folder() == text && !text.is_empty());
        if found.is_none() {
            let all: Vec<_> = folders().map(|name| format!("`{name}`")).collect();
            let hint = reader.suggestions.ask(|| diagnostic::did_you_mean(text, folders()));
            reader.wrong(node, &format!("one of {}", all.join(", ")), hint);
        }
        found.copied()
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.folder().into()
    }
}

impl Field for bool {
    const SHAPE: Shape = Shape::fact("`true` or `false`", "true", Form::Truth);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        // The YAML 1.1 words are taken as well: here no other meaning is possible.
        match node.scalar().map(|text| text.trim().to_lowercase()).as_deref() {
            Some("true" | "yes" | "on" | "y") => Some(true),
            Some("false" | "no" | "off" | "n") => Some(false),
            _ => {
                reader.wrong_type(node, "`true` or `false`");
                None
            }
        }
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        (*self).into()
    }
}

/// A whole number that counts or orders; may be negative only where it orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(pub i64);

impl Field for Count {
    const SHAPE: Shape = Shape::fact("a whole number", "1", Form::Whole);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = node.scalar().and_then(|text| text.trim().replace('_', "").parse().ok());
        if number.is_none() {
            reader.wrong_type(node, "a whole number");
        }
        number.map(Count)
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.into()
    }
}

impl Field for f64 {
    const SHAPE: Shape = Shape::fact("a number", "12.5", Form::Number);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let number = node.scalar().and_then(|text| text.trim().parse::<f64>().ok());
        let number = number.filter(|number| number.is_finite());
        if number.is_none() {
            reader.wrong_type(node, "a number, such as `12.5`");
        }
        reader.say_unclear_figure(node);
        number
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        (*self).into()
    }
}

/// A latitude or a longitude: a number of degrees, as far as `MOST` from the equator or from Greenwich.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees<const MOST: i64>(pub f64);

impl<const MOST: i64> Field for Degrees<MOST> {
    const SHAPE: Shape = Shape::fact("a number of degrees", "12.5", Form::Number);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let degrees = node.scalar().and_then(|text| text.trim().parse::<f64>().ok());
        let degrees = degrees.filter(|degrees| degrees.abs() <= MOST as f64);
        if degrees.is_none() {
            reader.wrong_type(node, &format!("a number of degrees from -{MOST} to {MOST}"));
        }
        degrees.map(Degrees)
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.into()
    }
}

/// A figure as the source gives it: a number, or a number with a word (`>300`, `about 40`).
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    written: String,
    number: Option<f64>,
}

impl Amount {
    /// A figure as it was written; `None` if nothing was.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim().to_owned();
        let number = figures::number(&written);
        (!written.is_empty()).then_some(Amount { written, number })
    }

    /// The figure as the author wrote it.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The number, if it is one and nothing else.
    pub fn number(&self) -> Option<f64> {
        self.number
    }
}

impl Field for Amount {
    const SHAPE: Shape =
        Shape::fact("a number, or a short text such as `\">300\"`", "300", Form::Line);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let amount = Amount::parse(reader.text(node, "a number or a short text")?);
        reader.say_unclear_figure(node);
        amount
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        let text = self.number.map_or_else(|| self.written.clone(), |number| show.number(number));
        Shown::from(text.as_str())
    }
}

/// An address on the web or another scheme that a reader can follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url(pub Href);

impl Field for Url {
    const SHAPE: Shape = Shape::fact(
        "a full address, `https://example.org/`",
        "https://example.org/",
        Form::Pattern(r"^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)\S*$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "an address such as `https://example.org/`")?;
        let is_one_word = !text.contains(char::is_whitespace);
        let hint = match Href::fact(text) {
            // The spaces in a telephone number are taken out of its address.
            Ok(outside) if is_one_word || !outside.href.as_str().contains(' ') => {
                caution(&outside, node, reader);
                return Some(Url(outside.href));
            }
            Ok(_) => Some("write `%20` in place of a space, or remove it".to_owned()),
            Err(None) => (text.contains('.') && !text.contains([':', ' ']))
                .then(|| format!("did you mean `https://{text}`?")),
            Err(Some(Refused::NoScheme)) => Some(format!("did you mean `https:{text}`?")),
            Err(Some(Refused::Malformed(malformed))) => Some(format!("the address {malformed}")),
            Err(Some(refused @ Refused::Telephone(..))) => {
                let said = words::refused_link(&refused, text, reader.path, node.span);
                reader.diagnostics.push(said);
                return None;
            }
            Err(Some(_)) => None,
        };
        reader.wrong(node, "an address such as `https://example.org/`", hint);
        None
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.as_str().into()
    }
}

/// Says what readers should be spared in an address.
fn caution(outside: &Outside, node: &Node, reader: &mut Reader<'_>) {
    let said = words::caution(outside, reader.path, node.span);
    reader.diagnostics.extend(said);
}

/// The place where a site is published.
impl Field for BaseUrl {
    const SHAPE: Shape = Shape::fact(
        "the address of a folder on the web, `https://example.org/guide/`",
        "https://example.org/guide/",
        Form::Pattern(r"^[Hh][Tt][Tt][Pp][Ss]?:\S*$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "an address such as `https://example.org/guide/`")?;
        match BaseUrl::parse(text) {
            Ok(base) => Some(base),
            Err(NoBase { reason, hint }) => {
                let message = format!("no site can be published at `{text}`: it {reason}");
                reader.diagnostics.push(
                    Diagnostic::new(&codes::CONFIG_INVALID, reader.path, message)
                        .at(node.span)
                        .hint(hint),
                );
                None
            }
        }
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.as_str().into()
    }
}

/// A number or address by which somebody is reached; of which kind it is stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// As it was written.
    pub written: String,
    /// The telephone number that it is, or why it is none.
    pub telephone: Result<Telephone, NotOne>,
}

impl Field for Reached {
    const SHAPE: Shape =
        Shape::fact("text that is the same in every language", "\"+44 1632 960001\"", Form::Line);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if let Ok(outside) = Href::fact(&text) {
            caution(&outside, node, reader);
        }
        Some(Reached { telephone: Telephone::parse(&text), written: text })
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.written.as_str().into()
    }
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(pub String);

impl Field for Email {
    const SHAPE: Shape = Shape::fact(
        "an e-mail address",
        "office@example.org",
        Form::Pattern(r"^[^@\s]+@\S*\.\S*$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "an e-mail address")?;
        if !href::is_mail(text) {
            reader.say_no_mail(node, text);
            return None;
        }
        Some(Email(text.to_owned()))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.0.as_str().into()
    }
}

/// A telephone number as people write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    written: String,
    /// The number; none where what is written is not one, which has been complained about: it is shown, and nothing
    /// is dialled.
    pub number: Option<Telephone>,
}

impl Phone {
    /// As pages show it.
    pub fn shown(&self) -> &str {
        self.number.as_ref().map_or(&self.written, Telephone::shown)
    }
}

impl Field for Phone {
    // Letters and codes of networks are refused, and so are several numbers.
    const SHAPE: Shape = Shape::fact(
        "a telephone number, `+44 1632 960001`",
        "\"+44 1632 960001\"",
        Form::DigitsOr(r"^[^A-Za-z*#,;:@]{2,}$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a telephone number")?;
        if text.is_empty() {
            return None;
        }
        let number = Telephone::parse(text);
        if let Err(reason) = &number {
            reader.say_not_called(node, text, reason, None);
        }
        Some(Phone { written: text.to_owned(), number: number.ok() })
    }

    /// Its figures: how they are grouped, and in which script they are written, is a matter of taste.
    fn key(written: &str) -> String {
        let seen = written.chars().filter(|letter| !is_unseen(*letter)).enumerate();
        let figures = seen.filter_map(|(at, letter)| match letter {
            '+' if at == 0 => Some('p'),
            letter => ascii_digit(letter),
        });
        figures.collect()
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        self.shown().into()
    }
}

/// A language, by its BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageTag(pub String);

impl Field for LanguageTag {
    const SHAPE: Shape = Shape::fact(
        "a language by its BCP 47 tag, `ar` or `zh-Hans`",
        "ar",
        Form::Pattern(r"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a language tag such as `ar` or `zh-Hans`")?;
        match language::canonical(text) {
            Ok(tag) => Some(LanguageTag(tag)),
            Err(hint) => {
                let message = format!("`{text}` is not the tag of a language");
                reader.diagnostics.push(
                    Diagnostic::new(&codes::LANGUAGE_UNKNOWN, reader.path, message)
                        .at(node.span)
                        .maybe_hint(hint),
                );
                None
            }
        }
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.language(&self.0)
    }
}

/// A country, by its ISO 3166-1 alpha-2 code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(pub String);

impl Field for Country {
    const SHAPE: Shape = Shape::fact(
        "a country by its ISO 3166-1 code, `NZ`",
        "NZ",
        Form::Pattern(r"^[A-Za-z]{2}$"),
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let said = reader.diagnostics.len();
        let text = reader.text(node, "a country code such as `NZ`")?;
        let code = text.to_uppercase();
        // Norway is the one country that is also a no.
        for trap in &mut reader.diagnostics[said..] {
            trap.hints =
                vec![format!("it is read as the code of a country here; write `\"{code}\"`")];
        }
        if language::is_region(&code) {
            return Some(Country(code));
        }
        let hint = reader.suggestions.ask(|| language::suggest_region(text));
        let hint = hint.map(|code| format!("did you mean `{code}`?"));
        reader.wrong(node, "a country code of two letters (ISO 3166-1) such as `NZ`", hint);
        None
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.country(&self.0)
    }
}

/// A page as it is named in a file, and which one that is once the site is assembled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As the author wrote it.
    pub written: String,
    /// Where.
    pub span: Span,
    /// What kinds the field takes; all where there are none.
    pub kinds: &'static [Kind],
    /// Whether it may as well be the name of somebody who has no page.
    pub or_name: bool,
    /// The page, set when the site is assembled.
    pub subject: Option<SubjectId>,
}

impl Reference {
    fn read(node: &Node, reader: &mut Reader<'_>, kinds: &'static [Kind]) -> Option<Self> {
        let written = reader.text(node, "the id of a page")?.to_owned();
        Some(Reference { written, span: node.span, kinds, or_name: false, subject: None })
    }

    /// A reference that resolved to nothing has been complained about and shows as nothing.
    fn show(&self, show: &dyn Show) -> Shown {
        self.subject.map_or_else(Shown::none, |subject| show.page(subject))
    }
}

/// A page of the kind `K`; `Ref<()>` is a page of any kind.
#[derive(Debug, Clone)]
pub struct Ref<K>(pub Reference, PhantomData<K>);

impl<K: OfKind + Clone> Field for Ref<K> {
    const SHAPE: Shape = Shape::Reference(K::KINDS);

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Reference::read(node, reader, K::KINDS).map(|reference| Ref(reference, PhantomData))
    }

    fn key(written: &str) -> String {
        written.trim().trim_matches('/').trim_end_matches(".md").to_owned()
    }

    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
        visit(Mention::Page(&mut self.0));
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        self.0.show(show)
    }
}

impl<K> Ref<K> {
    /// The page, if it was found.
    pub fn subject(&self) -> Option<SubjectId> {
        self.0.subject
    }
}

/// Who did something: a person or organisation that has a page, or simply a name.
#[derive(Debug, Clone)]
pub enum Party {
    /// By page, or by a name of one word: which of the two is known when the site is assembled.
    Page(Reference),
    /// By a name of several words.
    Name(String),
}

impl Field for Party {
    const SHAPE: Shape = Shape::fact(
        "a person or organisation: the id of a page, or a name",
        "Name Surname",
        Form::Line,
    );

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node, "a person or organisation")?;
        if text.contains(char::is_whitespace) {
            return Some(Party::Name(text.to_owned()));
        }
        const KINDS: &[Kind] = &[Kind::Organisation, Kind::Person];
        let reference = Reference::read(node, reader, KINDS)?;
        Some(Party::Page(Reference { or_name: true, ..reference }))
    }

    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
        if let Party::Page(reference) = self {
            visit(Mention::Page(reference));
        }
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        let name = match self {
            Party::Page(reference) if reference.subject.is_some() => return reference.show(show),
            Party::Page(reference) => &reference.written,
            Party::Name(name) => name,
        };
        let mut map = Map::new();
        map.set("title", name.as_str());
        map.set("path", Shown::none());
        map.into()
    }
}

/// A file below `content/`, named relative to the page or from the content root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// As the author wrote it.
    pub written: String,
    /// Where.
    pub span: Span,
    /// The file, set when the site is assembled.
    pub source: Option<SourcePath>,
}

impl Field for Asset {
    const SHAPE: Shape = Shape::Asset;

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let written = reader.text(node, "the name of a file")?.to_owned();
        Some(Asset { written, span: node.span, source: None })
    }

    fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
        visit(Mention::Asset(self));
    }

    fn show(&self, _: Option<&Self>, show: &dyn Show) -> Shown {
        show.asset(self)
    }
}

/// Whatever an author keeps for a theme of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Any(pub Node);

impl Field for Any {
    const SHAPE: Shape = Shape::Any;

    fn read(node: &Node, _: &mut Reader<'_>) -> Option<Self> {
        Some(Any(node.clone()))
    }

    fn show(&self, _: Option<&Self>, _: &dyn Show) -> Shown {
        show_node(&self.0)
    }
}

/// Numbers and truth values of free data are told by their spelling, as YAML 1.2 does.
fn show_node(node: &Node) -> Shown {
    match &node.value {
        Value::Null => Shown::none(),
        Value::Scalar { text, boolish: true } => {
            matches!(&*text.to_lowercase(), "true" | "yes" | "on" | "y").into()
        }
        Value::Scalar { text, .. } => text.as_str().into(),
        Value::List(items) => Shown::list(items.iter().map(show_node)),
        Value::Map(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                map.set_owned(key.name.clone(), show_node(value));
            }
            map.into()
        }
    }
}
