//! The corpus: a site of any size that looks like a real one and holds no mistake.
//!
//! Owns what is on its pages and how their files are named. The same size gives the same bytes on
//! every machine: no clock and no chance, only a small generator of numbers seeded by the page. It
//! must not know how the site is built or measured.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::code;
use super::languages::{HEADING_IDS, LANGUAGES, Language, TOPIC_IDS};
use super::numbers::Numbers;
use super::prose::{Block, Writer, capitalised};

/// A site of some size.
pub struct Corpus {
    practices: usize,
    cities: usize,
    /// The words of every language.
    words: Vec<Vec<&'static str>>,
}

/// What a page is about; one file a language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Home,
    Topic(usize),
    City(usize),
    Practice(usize),
}

/// Independent streams of numbers, so that the structure of a page does not depend on its facts.
const FACTS: u64 = 1;
const STRUCTURE: u64 = 2;
const HEADINGS: u64 = 3;
/// The fewest pages of which each can link to others of its kind.
const FEWEST_PAGES: usize = 11 * LANGUAGES.len();
/// Names of places before they repeat: three of sixteen syllables.
const PLACE_NAMES: usize = 16 * 16 * 16;

const COUNTRIES: [&str; 16] = [
    "NZ", "CA", "DE", "FR", "ES", "IT", "PT", "NL", "UA", "PL", "TR", "ET", "US", "GB", "SE", "AU",
];
const GATEWAYS: [&str; 8] =
    ["continuous", "post-war", "recent", "emerging", "re-emerging", "former", "transit", "rural"];
const INSTRUMENTS: [&str; 9] =
    ["charter", "policy", "programme", "service", "campaign", "space", "network", "data", "event"];

impl Subject {
    /// A number of its own.
    fn seed(self) -> u64 {
        let (kind, number) = match self {
            Subject::Home => (1, 0),
            Subject::Topic(number) => (2, number),
            Subject::City(number) => (3, number),
            Subject::Practice(number) => (4, number),
        };
        ((number as u64) << 3) | kind
    }
}

impl Corpus {
    /// About this many pages: ten practices to a city, every page in every language. Home and the
    /// topics come on top.
    pub fn of_pages(pages: usize) -> Self {
        let subjects = pages.max(FEWEST_PAGES) / LANGUAGES.len();
        let cities = subjects / 11;
        let words = LANGUAGES.iter().map(|language| language.words.split_whitespace().collect());
        Corpus { practices: subjects - cities, cities, words: words.collect() }
    }

    /// What it consists of, in words.
    pub fn describe(&self) -> String {
        format!(
            "Practices: {}, cities: {}, topics: {}, a home page, in {} languages",
            self.practices,
            self.cities,
            TOPIC_IDS.len(),
            LANGUAGES.len()
        )
    }

    /// How many Markdown files it has; each is one page.
    pub fn files(&self) -> usize {
        self.subjects().len() * LANGUAGES.len()
    }

    /// Writes it into a folder.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let content = root.join("content");
        for section in ["topics", "cities", "practices"] {
            fs::create_dir_all(content.join(section))?;
        }
        fs::write(root.join("welcomat.yaml"), configuration())?;
        self.subjects().into_par_iter().try_for_each(|subject| {
            if let Subject::Practice(_) = subject {
                fs::create_dir_all(content.join(self.id(subject)))?;
            }
            (0..LANGUAGES.len()).try_for_each(|lang| {
                fs::write(content.join(self.file(subject, lang)), self.page(subject, lang))
            })
        })
    }

    fn subjects(&self) -> Vec<Subject> {
        let topics = (0..TOPIC_IDS.len()).map(Subject::Topic);
        let cities = (0..self.cities).map(Subject::City);
        let practices = (0..self.practices).map(Subject::Practice);
        [Subject::Home].into_iter().chain(topics).chain(cities).chain(practices).collect()
    }

    /// The content path of a page without its language.
    fn id(&self, subject: Subject) -> String {
        let english = &self.words[0];
        match subject {
            Subject::Home => String::new(),
            Subject::Topic(number) => format!("topics/{}", TOPIC_IDS[number]),
            Subject::City(number) => {
                format!("cities/{}", place_name(&LANGUAGES[0], number).to_lowercase())
            }
            Subject::Practice(number) => {
                let (first, second) =
                    (english[number % english.len()], english[number / 7 % english.len()]);
                format!("practices/{first}-{second}-{number}")
            }
        }
    }

    /// Practices have folders of their own, as pages with pictures do; the rest use the short form.
    fn file(&self, subject: Subject, lang: usize) -> String {
        let stem = match subject {
            Subject::Home => "index".to_owned(),
            Subject::Practice(_) => format!("{}/index", self.id(subject)),
            Subject::Topic(_) | Subject::City(_) => self.id(subject),
        };
        match lang {
            0 => format!("{stem}.md"),
            _ => format!("{stem}.{}.md", LANGUAGES[lang].tag),
        }
    }

    fn page(&self, subject: Subject, lang: usize) -> String {
        let mut writer = Writer::new(subject.seed(), &LANGUAGES[lang], &self.words[lang]);
        let mut page = String::with_capacity(16 * 1024);
        page.push_str("---\n");
        page.push_str(&self.texts(subject, &mut writer));
        page.push_str(&match writer.is_source() {
            true => self.facts(subject, &mut writer),
            false => format!("translation:\n  of: {}\n  method: human\n", LANGUAGES[0].tag),
        });
        page.push_str("---\n");
        for block in self.plan(subject) {
            page.push('\n');
            page.push_str(&writer.block(&block));
        }
        page
    }

    /// The part of the front matter that every language has.
    fn texts(&self, subject: Subject, writer: &mut Writer<'_>) -> String {
        let title = match subject {
            Subject::Home => writer.language().site.to_owned(),
            Subject::Topic(number) => writer.language().topics[number].to_owned(),
            Subject::City(number) => place_name(writer.language(), number),
            Subject::Practice(number) => {
                let name = capitalised(&writer.phrase(3));
                let place = place_name(writer.language(), self.city_of(number));
                format!("{name}{}{place}", writer.language().comma)
            }
        };
        let mut texts = format!("title: \"{title}\"\nsummary: \"{}\"\n", writer.sentence(14));
        // A translation says the claims again, each by its name; which figures they are about, the source knows.
        if let (Subject::Practice(number), false) = (subject, writer.is_source()) {
            texts.push_str("evidence:\n");
            for place in 0..figures_of(number) {
                let claim = writer.sentence(8);
                texts.push_str(&format!("  - id: claim-{place}\n    claim: \"{claim}\"\n"));
            }
        }
        texts
    }

    /// The facts: in the source file only.
    fn facts(&self, subject: Subject, writer: &mut Writer<'_>) -> String {
        let mut numbers = Numbers::of(subject.seed(), FACTS);
        match subject {
            Subject::Home | Subject::Topic(_) => String::new(),
            Subject::City(number) => city_facts(number, &mut numbers),
            Subject::Practice(number) => self.practice_facts(number, &mut numbers, writer),
        }
    }

    fn practice_facts(
        &self,
        number: usize,
        numbers: &mut Numbers,
        writer: &mut Writer<'_>,
    ) -> String {
        let first_topic = number % TOPIC_IDS.len();
        let second_topic = (first_topic + 1 + numbers.below(TOPIC_IDS.len() - 1)) % TOPIC_IDS.len();
        let from = numbers.between(1995, 2015);
        let period = match number % 3 {
            0 => format!("{{ from: {from}, to: {} }}", from + 1 + numbers.below(8)),
            _ => format!("{{ from: {from}, ongoing: true }}"),
        };
        let mut facts = format!(
            "city: {}\ntopics: [{}, {}]\ninstrument: {}\nperiod: {period}\nevidence:\n",
            name_of(&self.id(Subject::City(self.city_of(number)))),
            TOPIC_IDS[first_topic],
            TOPIC_IDS[second_topic],
            INSTRUMENTS[numbers.below(INSTRUMENTS.len())],
        );
        for place in 0..figures_of(number) {
            facts.push_str(&format!(
                "  - id: claim-{place}\n    claim: \"{}\"\n    value: {}\n    year: {}\n    source: Annual report of the programme\n",
                writer.sentence(8),
                numbers.between(20, 90_000),
                numbers.between(2012, 2025),
            ));
        }
        let date = numbers.date(2012, 2020);
        let updated = numbers.date(2021, 2025);
        facts.push_str(&format!(
            "sources:\n  - label: Report {number} of the city council\n    url: https://example.org/reports/{number}\n    accessed: {updated}\ndate: {date}\nupdated: {updated}\n"
        ));
        if number.is_multiple_of(4) {
            let city =
                name_of(&self.id(self.another_city(self.city_of(number), numbers))).to_owned();
            facts
                .push_str(&format!("replicated_in:\n  - {{ city: {city}, year: {} }}\n", from + 3));
        }
        let first = self.another_practice(number, numbers);
        let second = Subject::City(self.city_of(number));
        facts.push_str(&format!("related: [{}, {}]\n", self.id(first), self.id(second)));
        facts
    }

    /// Ten practices to a city.
    fn city_of(&self, practice: usize) -> usize {
        practice / 10 % self.cities
    }

    fn another_city(&self, city: usize, numbers: &mut Numbers) -> Subject {
        match self.cities {
            1 => Subject::City(0),
            cities => Subject::City((city + 1 + numbers.below(cities - 1)) % cities),
        }
    }

    fn another_practice(&self, practice: usize, numbers: &mut Numbers) -> Subject {
        Subject::Practice((practice + 1 + numbers.below(self.practices - 1)) % self.practices)
    }

    /// What a page consists of: 400 to 900 words.
    fn plan(&self, subject: Subject) -> Vec<Block> {
        let mut numbers = Numbers::of(subject.seed(), STRUCTURE);
        let headings = headings(subject);
        let links = self.links(subject, &headings, &mut numbers);
        let parts = headings.iter().enumerate().map(|(place, heading)| {
            let within = match place {
                0 => Some(Block::List { is_numbered: false }),
                1 => Some(Block::Table(std::array::from_fn(|_| row(&mut numbers)))),
                2 => Some(Block::Quote),
                3 => code(subject),
                4 => Some(Block::List { is_numbered: true }),
                _ => None,
            };
            (Block::Heading(*heading), within)
        });
        let parts: Vec<_> = parts.collect();
        let blocks = parts.iter().flat_map(|(heading, within)| [Some(heading), within.as_ref()]);
        let taken: usize = blocks.flatten().map(Block::words).sum();
        let left = numbers.between(430, 840) - taken;
        let count = 1 + 2 * parts.len();
        let mut paragraphs = paragraphs(left, count, &links, &mut numbers).into_iter();

        let mut plan = Vec::from_iter(paragraphs.next());
        for (heading, within) in parts {
            plan.push(heading);
            plan.extend(paragraphs.next());
            plan.extend(within);
            plan.extend(paragraphs.next());
        }
        let report = numbers.below(1000);
        plan.push(Block::Note(format!("https://example.org/reports/{report}#summary")));
        plan
    }

    /// Three to six links to pages that exist, at least one to a heading, and one out of the site.
    fn links(
        &self,
        subject: Subject,
        own_headings: &[usize],
        numbers: &mut Numbers,
    ) -> Vec<String> {
        let count = numbers.between(3, 6);
        let mut links: Vec<String> = (0..count)
            .map(|place| {
                let target = self.another(subject, place, numbers);
                match place {
                    0 => format!("/{}", self.id(target)),
                    1 => self.relative(subject, target),
                    3 => {
                        format!("#{}", HEADING_IDS[own_headings[numbers.below(own_headings.len())]])
                    }
                    _ => {
                        let headings = headings(target);
                        let heading = HEADING_IDS[headings[numbers.below(headings.len())]];
                        format!("{}#{heading}", self.relative(subject, target))
                    }
                }
            })
            .collect();
        links.push(format!("https://example.org/press/{}", numbers.below(10_000)));
        links
    }

    fn another(&self, subject: Subject, place: usize, numbers: &mut Numbers) -> Subject {
        let own_practice = match subject {
            Subject::Practice(number) => number,
            _ => numbers.below(self.practices),
        };
        let own_city = match subject {
            Subject::City(number) => number,
            Subject::Practice(number) => self.city_of(number),
            _ => numbers.below(self.cities),
        };
        match place {
            0 => self.another_city(own_city, numbers),
            4 => Subject::Topic(numbers.below(TOPIC_IDS.len())),
            _ => self.another_practice(own_practice, numbers),
        }
    }

    /// The address of a page as seen from another's.
    fn relative(&self, from: Subject, to: Subject) -> String {
        let (from, to) = (self.id(from), self.id(to));
        match from.split_once('/') {
            None => format!("{to}/"),
            Some((section, _)) if to.starts_with(section) => format!("../{}/", name_of(&to)),
            Some(_) => format!("../../{to}/"),
        }
    }
}

/// Paragraphs of so many words together, with the links spread over them.
fn paragraphs(words: usize, count: usize, links: &[String], numbers: &mut Numbers) -> Vec<Block> {
    let mut left = words;
    let paragraph = |place| {
        let words = match count - place {
            1 => left,
            more => left / more * numbers.between(80, 120) / 100,
        };
        left -= words;
        let links =
            links.iter().enumerate().filter(|(index, _)| index * count / links.len() == place);
        let links = links.map(|(_, link)| link.clone()).collect();
        Block::Paragraph { words, links, has_note: place == 1 }
    };
    (0..count).map(paragraph).collect()
}

/// A year and a figure.
fn row(numbers: &mut Numbers) -> (usize, usize) {
    (numbers.between(2000, 2025), numbers.between(10, 90_000))
}

fn configuration() -> String {
    let mut yaml = "title:\n".to_owned();
    for language in &LANGUAGES {
        yaml.push_str(&format!("  {}: \"{}\"\n", language.tag, language.site));
    }
    let tags = LANGUAGES.map(|language| language.tag).join(", ");
    yaml + &format!(
        "base_url: https://guide.example/\nsource_language: {}\nlanguages: [{tags}]\n",
        LANGUAGES[0].tag
    )
}

fn city_facts(number: usize, numbers: &mut Numbers) -> String {
    let year = numbers.between(2015, 2024);
    format!(
        "country: {}\nlocation: {{ lat: {}.{number}, lng: {}.{number} }}\n\
         population: {{ value: {}, year: {year}, source: Census }}\n\
         foreign_born: {{ value: {}, unit: \"%\", year: {year}, source: Census }}\n\
         gateway: {}\nlanguages_spoken: [en, {}]\n",
        COUNTRIES[numbers.below(COUNTRIES.len())],
        numbers.between(1, 60),
        numbers.between(1, 150),
        numbers.between(5_000, 3_000_000),
        numbers.between(2, 60),
        GATEWAYS[numbers.below(GATEWAYS.len())],
        LANGUAGES[1 + numbers.below(LANGUAGES.len() - 1)].tag,
    )
}

/// How many figures a practice can show.
fn figures_of(practice: usize) -> usize {
    1 + practice % 2
}

/// The headings of a page: four to six, in an order of its own.
fn headings(subject: Subject) -> Vec<usize> {
    let mut numbers = Numbers::of(subject.seed(), HEADINGS);
    let first = numbers.below(HEADING_IDS.len());
    (0..numbers.between(4, 6)).map(|place| (first + place) % HEADING_IDS.len()).collect()
}

/// The name of a place, spelt with the same sounds in every language.
fn place_name(language: &Language, number: usize) -> String {
    let syllables: Vec<&str> = language.syllables.split_whitespace().collect();
    // An odd factor below a power of two visits every name once, in no visible order.
    let mixed = (number * 1597 + 811) % PLACE_NAMES;
    let name: String = [mixed / 256, mixed / 16 % 16, mixed % 16].map(|at| syllables[at]).concat();
    match number / PLACE_NAMES {
        0 => capitalised(&name),
        more => format!("{}-{more}", capitalised(&name)),
    }
}

/// The last part of an id.
fn name_of(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// A block of code in every twentieth practice, one language after the other, the same in all
/// translations.
fn code(subject: Subject) -> Option<Block> {
    let Subject::Practice(number) = subject else { return None };
    if !number.is_multiple_of(20) {
        return None;
    }
    Some(Block::Code(code::sample(number / 20, number)))
}
