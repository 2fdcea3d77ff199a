//! The source of a page as the test knows it: a tree of texts with numbers and versions, and what authors do to it. It
//! knows nothing of translations.

use welcomat::content::kinds::{Common, Kind};
use welcomat::content::record::{FieldShape, Record, Shape};

/// So many services there are that steps can name.
pub const SERVICES: usize = 120;

/// Numbers by chance, the same in every run (Marsaglia's xorshift).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// A value of the source, as the test knows it.
#[derive(Debug, Clone)]
pub enum Known {
    Text { number: usize, version: usize },
    Texts { number: usize, version: usize, lines: usize },
    Fact(String),
    Items(Vec<Known>),
    Map(Vec<(&'static str, Known)>),
}

/// What has been said so far.
pub struct Said {
    /// How many numbers were given.
    pub next: usize,
    /// How many services were named.
    pub services: usize,
    /// What is left to chance.
    pub chance: Chance,
}

impl Said {
    pub fn number(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// A service that no other item names.
    pub fn service(&mut self) -> String {
        self.services += 1;
        format!("s{}", self.services % SERVICES)
    }

    /// A fact that no other item has.
    fn fact(&mut self, field: &FieldShape) -> Option<String> {
        let number = self.number();
        Some(match &field.shape {
            Shape::Fact(fact) => match fact.example {
                "\"+44 1632 960001\"" => format!("\"+44 1632 9{number:05}\""),
                "\"09:00\"" => format!("\"{:02}:{:02}\"", number / 60 % 24, number % 60),
                "2015" => format!("{}", 1000 + number % 1000),
                "300" => format!("{number}"),
                "…" => format!("\"Fact {number}\""),
                example => example.to_owned(),
            },
            Shape::Choice(words) => format!("\"{}\"", words[0].0),
            Shape::Reference(_) => self.service(),
            _ => return None,
        })
    }

    fn value(&mut self, field: &FieldShape, is_key: bool) -> Option<Known> {
        match &field.shape {
            Shape::Text => Some(Known::Text { number: self.number(), version: 0 }),
            Shape::List(Shape::Text) => {
                let lines = 1 + self.chance.below(3);
                Some(Known::Texts { number: self.number(), version: 0, lines })
            }
            Shape::List(Shape::Record(record)) if field.shape.is_translatable() => {
                let length = 2 + self.chance.below(2);
                let items = (0..length).map(|_| self.item(record.fields, record.key));
                Some(Known::Items(items.collect()))
            }
            // A figure beside a text alone says nothing without its number.
            Shape::Record(record) if field.shape.is_translatable() => {
                let needed = record.needs.iter().filter(|group| group.len() == 1);
                let facts: Vec<&str> =
                    record.key.iter().chain(needed.copied().flatten()).copied().collect();
                Some(self.item(record.fields, &facts))
            }
            _ if is_key => self.fact(field).map(Known::Fact),
            _ => None,
        }
    }

    fn item(&mut self, fields: &'static [FieldShape], key: &[&str]) -> Known {
        let has_id = fields.iter().any(|field| field.key == "id");
        let by_id = has_id && self.chance.below(2) == 0;
        let mut entries = Vec::new();
        for field in fields {
            let value = match field.key {
                "id" if by_id => Some(Known::Fact(format!("i{}", self.number()))),
                // Pictures have to be there, tables stand in files, and a page without a name is none.
                "id" | "file" | "src" | "name"
                    if field.key != "name" || !is_prose(field) && !key.contains(&"name") =>
                {
                    None
                }
                _ => self.value(field, key.contains(&field.key)),
            };
            entries.extend(value.map(|value| (field.key, value)));
        }
        Known::Map(entries)
    }

    pub fn page(&mut self, kind: Kind) -> Known {
        let fields = || Common::FIELDS.iter().chain(kind.fields());
        let fields = fields().filter(|field| field.shape.is_translatable());
        let mut entries = Vec::new();
        for field in fields
            .filter(|field| !matches!(field.key, "keywords" | "image" | "logo" | "syndicated_from"))
        {
            let value = self.value(field, false);
            entries.extend(value.map(|value| (field.key, value)));
        }
        Known::Map(entries)
    }
}

pub fn is_prose(field: &FieldShape) -> bool {
    matches!(field.shape, Shape::Text)
}

/// The lists of items and the texts that can be edited, as ways through the tree.
pub fn ways(known: &Known, way: &mut Vec<usize>, out: &mut Vec<Vec<usize>>) {
    out.push(way.clone());
    let inner: Vec<&Known> = match known {
        Known::Items(items) => items.iter().collect(),
        Known::Map(entries) => entries.iter().map(|(_, value)| value).collect(),
        _ => Vec::new(),
    };
    for (at, inner) in inner.into_iter().enumerate() {
        way.push(at);
        ways(inner, way, out);
        way.pop();
    }
}

pub fn at<'k>(known: &'k mut Known, way: &[usize]) -> &'k mut Known {
    let Some((first, rest)) = way.split_first() else { return known };
    match known {
        Known::Items(items) => at(&mut items[*first], rest),
        Known::Map(entries) => at(&mut entries[*first].1, rest),
        _ => known,
    }
}

/// A copy with other numbers: what is put into a list is new.
pub fn renewed(known: &Known, said: &mut Said) -> Known {
    match known {
        Known::Text { .. } => Known::Text { number: said.number(), version: 0 },
        Known::Texts { lines, .. } => {
            Known::Texts { number: said.number(), version: 0, lines: *lines }
        }
        Known::Fact(fact) => Known::Fact(other_fact(fact, said)),
        Known::Items(items) => Known::Items(items.iter().map(|item| renewed(item, said)).collect()),
        Known::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| (*key, renewed(value, said)));
            Known::Map(entries.collect())
        }
    }
}

/// A fact of the same form that no other item has.
pub fn other_fact(fact: &str, said: &mut Said) -> String {
    let number = said.number();
    let plain = fact.trim_matches('"');
    match plain {
        _ if plain.starts_with("+44") => format!("\"+44 1632 9{number:05}\""),
        _ if plain.starts_with("Fact") => format!("\"Fact {number}\""),
        _ if plain.contains(':') => format!("\"{:02}:{:02}\"", number / 60 % 24, number % 60),
        _ if plain.starts_with('i') && plain[1..].bytes().all(|b| b.is_ascii_digit()) => {
            format!("i{number}")
        }
        _ if plain.starts_with('s') && plain[1..].bytes().all(|b| b.is_ascii_digit()) => {
            said.service()
        }
        _ if plain.bytes().all(|b| b.is_ascii_digit()) && plain.len() == 4 => {
            format!("{}", 1000 + number % 1000)
        }
        _ if plain.bytes().all(|b| b.is_ascii_digit()) => format!("{number}"),
        _ => fact.to_owned(),
    }
}

/// One edit by somebody who knows nothing of translations.
pub fn edit(known: &mut Known, said: &mut Said) {
    let mut all = Vec::new();
    ways(known, &mut Vec::new(), &mut all);
    let way = all[said.chance.below(all.len())].clone();
    let what = said.chance.below(6);
    let place = said.chance.below(8);
    match at(known, &way) {
        Known::Text { version, .. } => *version += 1,
        Known::Texts { version, lines, .. } => {
            *version += 1;
            *lines = 1 + (*lines + 1) % 4;
        }
        Known::Items(items) if !items.is_empty() => {
            let place = place % items.len();
            match what {
                0 => {
                    let new = items[place].clone();
                    let new = renewed(&new, said);
                    items.insert(place, new);
                }
                1 if items.len() > 1 => drop(items.remove(place)),
                2 => {
                    let item = items.remove(place);
                    items.insert(0, item);
                }
                3 => items.rotate_left(1),
                // Two numbers had been taken for each other.
                _ => {
                    let other = (place + 1) % items.len();
                    swap_facts(items, place, other);
                }
            }
        }
        // What was a fact of an item is that of another now.
        Known::Map(entries) => {
            let mut facts = entries.iter_mut().filter(|(key, _)| *key != "id");
            if let Some(Known::Fact(fact)) =
                facts.find_map(|(_, value)| matches!(value, Known::Fact(_)).then_some(value))
            {
                *fact = other_fact(fact, said);
            }
        }
        _ => {}
    }
}

/// Gives each of two items the facts of the other: their names stay where they are.
pub fn swap_facts(items: &mut [Known], one: usize, other: usize) {
    let facts = |item: &Known| match item {
        Known::Map(entries) => {
            let facts = entries
                .iter()
                .filter(|(key, value)| *key != "id" && matches!(value, Known::Fact(_)));
            facts.cloned().collect::<Vec<_>>()
        }
        _ => Vec::new(),
    };
    let (of_one, of_other) = (facts(&items[one]), facts(&items[other]));
    for (at, facts) in [(one, of_other), (other, of_one)] {
        let Known::Map(entries) = &mut items[at] else { continue };
        for (key, fact) in facts {
            if let Some(entry) = entries.iter_mut().find(|(known, _)| *known == key) {
                entry.1 = fact;
            }
        }
    }
}
