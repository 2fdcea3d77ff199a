//! What the strings of a language are made of: strings can name others, and must not come round to themselves.
//!
//! Fluent shows the name in braces where it cannot follow one, and says nothing: readers would find it first.

use std::collections::HashMap;
use std::fmt;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

use super::{Catalogue, LONGEST};
use crate::words::diagnostic::Span;
use crate::words::lines::Lines;

/// Fluent follows so many parts of a string and then gives up.
const MOST_PARTS: usize = 100;
/// So many names of a circle are said; it may be as long as the file.
const NAMED: usize = 5;

/// A string that cannot be made.
#[derive(Debug)]
pub struct Wrong {
    /// The file that it stands in, by its place among those that were asked about.
    pub catalogue: usize,
    /// Where its name is.
    pub span: Span,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// The strings of a language that come round to themselves, name what is not there, or grow beyond all bounds.
/// Of the catalogues, the first has the word.
pub fn wrong_references(catalogues: &[&Catalogue]) -> Vec<Wrong> {
    let strings = gathered(catalogues);
    let places: HashMap<Name<'_>, usize> =
        strings.iter().enumerate().map(|(place, string)| (string.name, place)).collect();
    let mut walk =
        Walk { strings: &strings, places, states: vec![State::New; strings.len()], said: vec![] };
    for place in 0..strings.len() {
        walk.visit(place);
    }
    let lines: Vec<Lines<&str>> = match walk.said.is_empty() {
        true => Vec::new(),
        false => catalogues.iter().map(|file| Lines::of(file.resource.source())).collect(),
    };
    let span = |string: &Made<'_>| {
        // A name is a piece of the very text that was parsed.
        let text = catalogues[string.catalogue].resource.source();
        let at = string.name.name.as_ptr() as usize - text.as_ptr() as usize;
        Span::within(&lines[string.catalogue], at..at + string.name.name.len())
    };
    let wrong = walk.said.into_iter().map(|(place, message)| {
        let string = &strings[place];
        Wrong { catalogue: string.catalogue, span: span(string), message }
    });
    wrong.collect()
}

/// The name of a message or of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Name<'c> {
    is_term: bool,
    name: &'c str,
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.is_term { "-" } else { "" }, self.name)
    }
}

/// A string with what it is made of.
struct Made<'c> {
    catalogue: usize,
    name: Name<'c>,
    /// What it names.
    parts: Vec<Name<'c>>,
    /// Its placeables, and the bytes of its own words.
    own: Size,
}

/// How much a string comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    parts: usize,
    length: usize,
}

impl Size {
    fn and(self, other: Size) -> Size {
        Size {
            parts: self.parts.saturating_add(other.parts),
            length: self.length.saturating_add(other.length),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the way down, at this depth.
    Open(usize),
    Done(Size),
}

/// A walk from each string to those that it is made of.
struct Walk<'s, 'c> {
    strings: &'s [Made<'c>],
    places: HashMap<Name<'c>, usize>,
    states: Vec<State>,
    said: Vec<(usize, String)>,
}

impl Walk<'_, '_> {
    /// Without recursion: a chain may be as long as the file.
    fn visit(&mut self, start: usize) {
        if self.states[start] != State::New {
            return;
        }
        // Each string on the way with how many of its parts are behind it, and what they came to.
        let mut way = vec![(start, 0, self.strings[start].own)];
        self.states[start] = State::Open(0);
        while let Some((place, next, size)) = way.last().copied() {
            let string = &self.strings[place];
            let Some(part) = string.parts.get(next) else {
                way.pop();
                self.finish(place, size);
                if let Some(above) = way.last_mut() {
                    above.2 = above.2.and(size);
                }
                continue;
            };
            way.last_mut().expect("it was there a moment ago").1 += 1;
            let Some(found) = self.places.get(part).copied() else {
                let message = format!(
                    "`{}` names `{part}`, which is nowhere in the strings of the language",
                    string.name
                );
                self.said.push((place, message));
                continue;
            };
            match self.states[found] {
                State::New => {
                    self.states[found] = State::Open(way.len());
                    way.push((found, 0, self.strings[found].own));
                }
                State::Open(depth) => {
                    let circle: Vec<usize> =
                        way[depth..].iter().map(|(place, ..)| *place).collect();
                    self.said.push((found, self.circle(&circle)));
                }
                State::Done(known) => {
                    if let Some(above) = way.last_mut() {
                        above.2 = above.2.and(known);
                    }
                }
            }
        }
    }

    /// Says what is wrong with a string of which all parts are known. Those that are made of it are not blamed
    /// as well.
    fn finish(&mut self, place: usize, size: Size) {
        let name = self.strings[place].name;
        let message = match size {
            Size { parts, .. } if parts > MOST_PARTS => {
                Some(format!("`{name}` is made of more than {MOST_PARTS} parts"))
            }
            Size { length, .. } if length > LONGEST => {
                Some(format!("`{name}` is longer than {LONGEST} letters"))
            }
            _ => None,
        };
        let is_sound = message.is_none();
        self.said.extend(message.map(|message| (place, message)));
        self.states[place] = State::Done(if is_sound { size } else { Size::default() });
    }

    fn circle(&self, circle: &[usize]) -> String {
        let name = |place: &usize| format!("`{}`", self.strings[*place].name);
        let first = circle.first().map(name).unwrap_or_default();
        if circle.len() == 1 {
            return format!("{first} is made of itself");
        }
        let mut others: Vec<String> = circle.iter().skip(1).take(NAMED).map(name).collect();
        if circle.len() > NAMED + 1 {
            others.push(format!("{} more", circle.len() - 1 - NAMED));
        }
        format!("{first} is made of itself, by way of {}", others.join(", "))
    }
}

/// The strings of some catalogues, each once.
fn gathered<'c>(catalogues: &[&'c Catalogue]) -> Vec<Made<'c>> {
    let mut known: HashMap<Name<'c>, ()> = HashMap::new();
    let mut strings = Vec::new();
    for (catalogue, file) in catalogues.iter().enumerate() {
        for entry in file.resource.entries() {
            let (name, value, attributes) = match entry {
                Entry::Message(it) => {
                    (Name { is_term: false, name: it.id.name }, it.value.as_ref(), &it.attributes)
                }
                Entry::Term(it) => {
                    (Name { is_term: true, name: it.id.name }, Some(&it.value), &it.attributes)
                }
                _ => continue,
            };
            if known.insert(name, ()).is_some() {
                continue;
            }
            let mut made = Made { catalogue, name, parts: Vec::new(), own: Size::default() };
            let attributes = attributes.iter().map(|attribute| &attribute.value);
            value.into_iter().chain(attributes).for_each(|pattern| made.take(pattern));
            strings.push(made);
        }
    }
    strings
}

impl<'c> Made<'c> {
    fn take(&mut self, pattern: &Pattern<&'c str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.own.length += value.len(),
                PatternElement::Placeable { expression } => {
                    self.own.parts += 1;
                    self.take_expression(expression);
                }
            }
        }
    }

    /// The file was read only where this is not deep.
    fn take_expression(&mut self, expression: &Expression<&'c str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                variants.iter().for_each(|variant| self.take(&variant.value));
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&'c str>) {
        match inline {
            InlineExpression::MessageReference { id, .. } => {
                self.parts.push(Name { is_term: false, name: id.name });
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.parts.push(Name { is_term: true, name: id.name });
                arguments.iter().for_each(|arguments| self.take_arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.take_arguments(arguments),
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            InlineExpression::StringLiteral { value } => self.own.length += value.len(),
            _ => {}
        }
    }

    fn take_arguments(&mut self, arguments: &CallArguments<&'c str>) {
        arguments.positional.iter().for_each(|argument| self.take_inline(argument));
        arguments.named.iter().for_each(|argument| self.take_inline(&argument.value));
    }
}
