//! The strings of the interface in one language: Fluent, with the languages of the chain behind it.
//!
//! Wraps `fluent-bundle`. It is given texts and knows neither files nor templates.

mod references;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::parser::ErrorKind;

use crate::words::diagnostic::Span;
use crate::words::lines::Lines;
use crate::words::locale;
use crate::words::mark;
use crate::words::template::Argument;

pub use references::{Wrong, wrong_references};

/// No string of the interface is longer, in bytes. Without a bound, strings made of strings would fill the memory.
const LONGEST: usize = 16 * 1024;
/// Parts of a string may stand in each other this deep: the library reads each inside the one before, and a
/// thread's stack has an end.
const DEEPEST: usize = 50;

/// One file of strings, parsed.
pub struct Catalogue {
    /// The tag of its language.
    pub tag: String,
    resource: Arc<FluentResource>,
    keys: Vec<String>,
}

/// A mistake in a file of strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where.
    pub span: Span,
    /// What.
    pub message: String,
}

impl Catalogue {
    /// Parses a file of strings; what can be read of it is kept.
    pub fn parse(tag: &str, text: &str) -> (Self, Vec<SyntaxError>) {
        if let Some(at) = too_deep(text) {
            let message =
                format!("the parts of a string stand in each other in more than {DEEPEST} levels");
            let refused = SyntaxError { span: Span::of(text, at..at + 1), message };
            let (nothing, _) = Catalogue::parse(tag, "");
            return (nothing, vec![refused]);
        }
        let (resource, errors) = match FluentResource::try_new(with_whole_escapes(text)) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let lines = (!errors.is_empty()).then(|| Lines::of(text));
        let span = |range: std::ops::Range<usize>| {
            lines.as_ref().map_or(Span::at(1, 1), |lines| Span::within(lines, range))
        };
        let errors = errors
            .iter()
            .map(|error| SyntaxError {
                span: span(error.pos.clone()),
                message: in_words(&error.kind),
            })
            .collect();
        let keys = resource.entries().filter_map(key).collect();
        (Catalogue { tag: tag.to_owned(), resource: Arc::new(resource), keys }, errors)
    }

    /// The keys it has.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }
}

/// What the library found, in words for people who translate.
fn in_words(error: &ErrorKind) -> String {
    match error {
        ErrorKind::ExpectedToken('=') => "a string is written `name = words`, and there is no `=` here".to_owned(),
        ErrorKind::ExpectedToken('}') => "a `{` is opened and not closed by `}`".to_owned(),
        ErrorKind::ExpectedToken(sign) => format!("`{sign}` is missing here"),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            format!("`{entry_id}` has no words behind its `=`; a longer text is indented with spaces")
        }
        ErrorKind::MissingValue => "words are missing here; a longer text is indented with spaces".to_owned(),
        ErrorKind::MissingDefaultVariant => "one of the forms in `{ … -> … }` must begin with `*`, as in `*[other]`".to_owned(),
        ErrorKind::MultipleDefaultVariants => "only one of the forms in `{ … -> … }` begins with `*`".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "a quotation mark is opened in `{ }` and not closed on its line".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "a `}` is closed that was not opened; as a sign of the text it is written `{\"}\"}`".to_owned(),
        ErrorKind::UnknownEscapeSequence(found) | ErrorKind::InvalidUnicodeEscapeSequence(found) => {
            format!("`{found}` means nothing behind a backslash; write the character itself")
        }
        ErrorKind::DuplicatedNamedArgument(name) => format!("`{name}` is given twice"),
        ErrorKind::PositionalArgumentFollowsNamed => "what has a name in brackets comes last".to_owned(),
        ErrorKind::ExpectedCharRange { .. } => "a name of letters, digits, `-` and `_` must stand here".to_owned(),
        ErrorKind::ForbiddenCallee
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::ExpectedLiteral => {
            "what stands in `{ }` is none of what can: copy it from `en.ftl`, and translate only the words around it".to_owned()
        }
    }
}

/// A text in which no letter of several bytes stands in the digits of `\u0041` or `\U01F602`: the library cuts out what it
/// cannot read one byte behind the last digit, in the midst of such a letter. Signs of one byte take its place, so that
/// the mistake is found where it is.
fn with_whole_escapes(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let (mut at, mut is_quoted) = (0, false);
    while let Some(byte) = bytes.get(at).copied() {
        at += 1;
        match byte {
            b'\n' => is_quoted = false,
            b'"' => is_quoted = !is_quoted,
            b'\\' if is_quoted => {
                let most = match bytes.get(at) {
                    Some(b'u') => 4,
                    Some(b'U') => 6,
                    _ => 0,
                };
                at += 1;
                let rest = bytes.get(at..).unwrap_or_default();
                let digits = rest.iter().take(most).take_while(|byte| byte.is_ascii_hexdigit());
                let end = at + digits.count();
                let is_wide = |byte: &u8| !byte.is_ascii();
                if most > 0 && end < at + most && bytes.get(end).is_some_and(is_wide) {
                    let wide = text[end..].chars().next().map_or(0, char::len_utf8);
                    bytes[end..end + wide].fill(b'?');
                }
            }
            _ => {}
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Where a string has parts in parts in parts, if it is too deep to be read: braces, and the brackets of functions
/// inside them, without what stands in quotes.
fn too_deep(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut depth = 0_usize;
    for line in text.split_inclusive('\n') {
        // A line that is not indented begins another string, unless it only ends one.
        if !line.starts_with([' ', '}', '[', '*', '.']) {
            depth = 0;
        }
        let mut is_quoted = false;
        let mut bytes = line.bytes().enumerate();
        while let Some((column, byte)) = bytes.next() {
            match byte {
                b'\\' if is_quoted => drop(bytes.next()),
                b'"' if depth > 0 => is_quoted = !is_quoted,
                b'{' if !is_quoted => depth += 1,
                b'(' if !is_quoted && depth > 0 => depth += 1,
                b'}' | b')' if !is_quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(at + column);
            }
        }
        at += line.len();
    }
    None
}

/// The characters that no text may hold, spelled out by their numbers in the quotes of a file of strings
/// (Fluent, "Special Characters").
pub fn spelled_out(text: &str) -> impl Iterator<Item = (char, Span)> {
    text.match_indices('\\').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let length = match rest.chars().next()? {
            'u' => 4,
            'U' => 6,
            _ => return None,
        };
        let code = u32::from_str_radix(rest.get(1..=length)?, 16).ok()?;
        let character = char::from_u32(code).filter(|character| mark::is_foreign(*character))?;
        Some((character, Span::of(text, at..at + 2 + length)))
    })
}

fn key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

/// The strings that readers of one language see.
pub struct Strings {
    /// The language's own bundle and those of its chain, best first, each with its tag.
    chain: Vec<(String, FluentBundle<Arc<FluentResource>>)>,
}

impl Strings {
    /// Strings from catalogues, best first. Several of one language are one bundle: the first has
    /// the word.
    pub fn new(catalogues: &[&Catalogue]) -> Self {
        let mut chain: Vec<(String, FluentBundle<Arc<FluentResource>>)> = Vec::new();
        for catalogue in catalogues {
            let at = chain.iter().position(|(tag, _)| *tag == catalogue.tag).unwrap_or_else(|| {
                chain.push((catalogue.tag.clone(), bundle(&catalogue.tag)));
                chain.len() - 1
            });
            // An override comes first; what it leaves out is taken from the built-in theme.
            let _already_there = chain[at].1.add_resource(Arc::clone(&catalogue.resource));
        }
        Strings { chain }
    }

    /// The string under a key without arguments; the key itself where no language has it.
    pub fn get(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The language that a string is borrowed from, for readers of `own`; none where it is in theirs.
    pub fn borrowed_from(&self, key: &str, own: &str) -> Option<&str> {
        let (tag, _) = self.chain.iter().find(|(_, bundle)| bundle.has_message(key))?;
        let is_part = |whole: &str, part: &str| {
            whole.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        (!is_part(own, tag) && !is_part(tag, own)).then_some(tag.as_str())
    }

    /// The string under a key. Arguments are isolated from the direction of the text around them.
    pub fn format(&self, key: &str, arguments: &[(String, Argument)]) -> String {
        let found = self.chain.iter().find_map(|(_, bundle)| {
            let pattern = bundle.get_message(key)?.value()?;
            Some((bundle, pattern))
        });
        let Some((bundle, pattern)) = found else { return key.to_owned() };
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (name.as_str(), fluent_value(value))).collect();
        // Errors are missing arguments, shown by Fluent as the name of the argument.
        let mut errors = Vec::new();
        let mut text = Bounded { text: String::new() };
        // What does not fit is left out: that has been complained about when the file was read.
        let _is_whole = bundle.write_pattern(&mut text, pattern, Some(&arguments), &mut errors);
        // A string can spell out a character by its number.
        mark::owned(text.text)
    }

    /// All strings without arguments, by key, for templates. `keys` are those that must be there.
    pub fn plain<'k>(&self, keys: impl Iterator<Item = &'k str>) -> BTreeMap<String, String> {
        keys.map(|key| (key.to_owned(), self.get(key))).collect()
    }
}

/// A text that takes only so much.
struct Bounded {
    text: String,
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if self.text.len() + piece.len() > LONGEST {
            return Err(fmt::Error);
        }
        self.text.push_str(piece);
        Ok(())
    }
}

fn fluent_value(argument: &Argument) -> FluentValue<'_> {
    match argument {
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Text(text) => FluentValue::String(Cow::Borrowed(text)),
    }
}

fn bundle(tag: &str) -> FluentBundle<Arc<FluentResource>> {
    let language = tag.parse().unwrap_or_default();
    // Isolation (U+2068, U+2069) keeps a Latin name inside an Arabic sentence where it belongs.
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // A number decides between plural forms, and is written in the digits in which the dates beside it are.
    bundle.set_formatter(match locale::zero(tag) {
        '\u{660}' => Some(in_digits::<0x660, _>),
        '\u{6f0}' => Some(in_digits::<0x6f0, _>),
        '\u{966}' => Some(in_digits::<0x966, _>),
        '\u{9e6}' => Some(in_digits::<0x9e6, _>),
        '\u{1040}' => Some(in_digits::<0x1040, _>),
        _ => None,
    });
    bundle
}

/// A number in the digits that begin with a zero.
fn in_digits<const ZERO: u32, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digit = |figure: char| figure.to_digit(10).and_then(|digit| char::from_u32(ZERO + digit));
    Some(number.as_string().chars().map(|figure| digit(figure).unwrap_or(figure)).collect())
}
