//! Which section of a translation stands for which of its source, whatever becomes of both files: random edits, judged
//! without knowing how the program pairs them.
//!
//! A section of a source says `S` with its number and version, its translation `X` with the version that it was made
//! from. Whoever records, has just compared; after that sections of both files are moved, deleted, put in and rewritten.

use std::collections::BTreeMap;

use super::known::Chance;
use crate::support::{self, built};
use welcomat::build::pipeline::{self, Options};
use welcomat::scaffold::{self, Which};
use welcomat::words::path::SourcePath;
use welcomat::words::world::{Memory, World};

const SOURCE: &str = "content/guide/it.md";
const FRENCH: &str = "content/guide/it.fr.md";

/// How a translation stands when the edits begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Recorded {
    /// By the command.
    Named,
    /// By the command as it was before it wrote names behind headings.
    Formerly,
    Nothing,
}

/// A name that authors give to one section or another.
const ID: &str = " {#aa}";

struct Files {
    world: Memory,
    chance: Chance,
    next: usize,
    /// The sections of the source: number, version, and the words of the heading.
    source: Vec<(usize, usize, String)>,
    /// The blocks of the translation, each from its heading on: number and text.
    own: Vec<(usize, String)>,
    front: String,
    /// From which version of its source each section was recorded.
    recorded: BTreeMap<usize, usize>,
}

impl Files {
    fn new(chance: Chance, sections: usize, recorded: Recorded) -> Self {
        let mut world = Memory::new(support::today());
        world.write(
            "welcomat.yaml",
            "title: Test\nbase_url: https://example.org/\nlanguages: [en, fr]\nofficial_language: fr\n",
        );
        let mut files = Files {
            world,
            chance,
            next: 0,
            source: Vec::new(),
            own: Vec::new(),
            front: "---\ntitle: Titre\n---\n".to_owned(),
            recorded: BTreeMap::new(),
        };
        for _ in 0..sections {
            let section = files.new_section();
            files.source.push(section);
        }
        files.source[0].2.push_str(ID);
        for (number, version, _) in files.source.clone() {
            let text = files.translated(number, version);
            files.own.push((number, text));
        }
        files.write();
        if recorded != Recorded::Nothing {
            files.record();
        }
        if recorded == Recorded::Formerly {
            files.take_names_away();
        }
        files
    }

    fn new_section(&mut self) -> (usize, usize, String) {
        self.next += 1;
        // Some are called as others are.
        let words = match self.chance.below(6) {
            0 => "Part".to_owned(),
            _ => format!("Part {}", self.next),
        };
        (self.next, 1, words)
    }

    fn translated(&mut self, number: usize, version: usize) -> String {
        let words = if self.chance.below(5) == 0 {
            "Partie".to_owned()
        } else {
            format!("Partie {number}")
        };
        let text = format!("X{number}v{version}e. Un texte de la partie.");
        match self.chance.below(4) {
            0 => format!("{words}\n---\n\n{text}\n\n"),
            1 => format!("## {words} ##\n\n{text}\n\n"),
            2 => format!("## {words} {{.wide}}\n\n{text}\n\n"),
            _ => format!("## {words}\n\n{text}\n\n"),
        }
    }

    fn write(&mut self) {
        let source = self.source.iter().map(|(number, version, words)| {
            format!("## {words}\n\nS{number}v{version}e. A text of the part.\n\n")
        });
        let source: String = source.collect();
        self.world.write(SOURCE, format!("---\ntitle: Title\n---\n{source}"));
        let own: String = self.own.iter().map(|(_, text)| text.as_str()).collect();
        self.world.write(FRENCH, format!("{}{own}", self.front));
    }

    /// Somebody compares both files and records.
    fn record(&mut self) {
        let (site, _) = pipeline::assembled(&self.world);
        let site = site.expect("a site");
        let subject = site.find("guide/it").expect("a page");
        let french = site.config.find("fr").expect("a language");
        let accepted = scaffold::accept(&self.world, &site, (subject, french), &Which::All);
        let accepted = accepted.expect("it can be noted");
        assert!(accepted.refused.is_empty(), "{:?}", accepted.refused);
        for rewrite in accepted.files {
            self.world.write(rewrite.file.path.as_str(), rewrite.file.text);
        }
        self.recorded =
            self.source.iter().map(|(number, version, _)| (*number, *version)).collect();
        self.read_own();
    }

    /// Takes over what the command wrote: the blocks are as many as before.
    fn read_own(&mut self) {
        let bytes = self.world.read(&SourcePath::new(FRENCH)).expect("it is there");
        let text = String::from_utf8(bytes).expect("text");
        let body = text.match_indices("---\n").nth(1).map_or(0, |(at, sign)| at + sign.len());
        self.front = text[..body].to_owned();
        let blocks: Vec<&str> = text[body..].split_inclusive("de la partie.\n\n").collect();
        assert_eq!(blocks.len(), self.own.len(), "{text}");
        for ((_, own), block) in self.own.iter_mut().zip(blocks) {
            *own = block.to_owned();
        }
    }

    fn take_names_away(&mut self) {
        let without = |text: &str| {
            let text = text.split(" {#").enumerate().map(|(at, part)| match at {
                0 => part,
                _ => part.split_once('}').map_or(part, |(_, rest)| rest),
            });
            text.collect::<String>()
        };
        for (_, text) in &mut self.own {
            *text = without(&text.replace(".wide #", "#"));
        }
        let lines = self.front.lines().map(|line| match line.trim_start().starts_with("text/") {
            true => line.replace("1\"", "\""),
            false => line.to_owned(),
        });
        self.front = lines.map(|line| line + "\n").collect();
        self.write();
    }

    fn edit(&mut self) {
        let sections = self.source.len();
        match self.chance.below(11) {
            0 | 1 if sections > 1 => {
                let (a, b) = (self.chance.below(sections), self.chance.below(sections));
                self.source.swap(a, b);
            }
            2 | 3 if self.own.len() > 1 => {
                let (a, b) = (self.chance.below(self.own.len()), self.chance.below(self.own.len()));
                self.own.swap(a, b);
            }
            4 if sections > 1 => {
                let at = self.chance.below(sections);
                // With the others of its name gone, a new one of that name could not be told from it.
                let words = &self.source[at].2;
                if self.source.iter().filter(|(_, _, other)| other == words).count() == 1 {
                    self.source.remove(at);
                }
            }
            5 if self.own.len() > 1 => {
                let at = self.chance.below(self.own.len());
                self.own.remove(at);
            }
            6 => {
                let section = self.new_section();
                let at = self.chance.below(sections + 1);
                self.source.insert(at, section);
            }
            7 => {
                // Of a section that the source has, or of none.
                let at = self.chance.below(sections);
                let (number, version, _) = self.source[at].clone();
                let has = self.own.iter().any(|(own, _)| *own == number);
                let number = if has { 900 + self.next } else { number };
                self.recorded.remove(&number);
                let text = self.translated(number, version);
                let at = self.chance.below(self.own.len() + 1);
                self.own.insert(at, (number, text));
            }
            // In both files above one with the same heading.
            9 => {
                let at = self.chance.below(sections);
                let (number, _, words) = self.source[at].clone();
                self.next += 1;
                let words = words.replace(ID, "");
                self.source.insert(at, (self.next, 1, words));
                let place = self.own.iter().position(|(own, _)| *own == number);
                let text = self.translated(self.next, 1);
                self.own.insert(place.unwrap_or(0), (self.next, text));
            }
            // An id moves to a section that has not changed.
            10 => {
                let at = self.chance.below(sections);
                let (number, version, _) = self.source[at];
                if self.recorded.get(&number) == Some(&version) {
                    for (_, _, words) in &mut self.source {
                        *words = words.replace(ID, "");
                    }
                    self.source[at].2.push_str(ID);
                }
            }
            _ => {
                let at = self.chance.below(sections);
                if !self.source[at].2.ends_with(ID) {
                    self.source[at].1 += 1;
                }
            }
        }
        self.write();
    }

    fn judge(&self, recorded: Recorded, when: &str) {
        let files = built(&self.world, &Options::default());
        let page = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
        let now: BTreeMap<usize, usize> =
            self.source.iter().map(|(number, version, _)| (*number, *version)).collect();
        let french = page("fr/guide/it/index.html");
        let about = || {
            let own = String::from_utf8(self.world.read(&SourcePath::new(FRENCH)).expect("it"));
            format!("{when}: {recorded:?} {:?}\n{}\n{french}", self.source, own.expect("text"))
        };
        let body = french.split("<div class=\"body\"").nth(1).unwrap_or_default();
        let mut seen = 0;
        for section in body.split("<h2").skip(1) {
            let Some(number) = number_of(section, 'X') else { continue };
            seen += 1;
            let is_current =
                !section.split("<p>X").next().unwrap_or_default().contains("\"notice\"");
            let is_right = self.recorded.contains_key(&number)
                && self.recorded.get(&number) == now.get(&number);
            match recorded {
                Recorded::Named => assert!(!is_current || is_right, "X{number} {}", about()),
                // Nothing but their order tells which they are.
                Recorded::Formerly => assert!(!is_current, "X{number} {}", about()),
                Recorded::Nothing => {}
            }
            if recorded == Recorded::Named && is_right {
                assert!(is_current, "X{number} {}", about());
            }
        }
        assert_eq!(seen, self.own.len(), "{}", about());
        if recorded == Recorded::Nothing {
            assert!(french.contains("On ne sait pas si"), "{}", about());
        }
        for pair in page("en/guide/it/bilingual/index.html").split("<div class=\"pair").skip(1) {
            // One alone of which nothing was ever recorded stands beside one alone.
            let is_alone = recorded == Recorded::Nothing && self.own.len() == 1;
            if let (Some(source), Some(own)) = (number_of(pair, 'S'), number_of(pair, 'X'))
                && !is_alone
            {
                assert_eq!(source, own, "{}\n{pair}", about());
            }
        }
    }
}

/// The number of the first text of a source, or of a translation.
fn number_of(html: &str, sign: char) -> Option<usize> {
    let (_, rest) = html.split_once(&format!("<p>{sign}"))?;
    rest.split_once('v')?.0.parse().ok()
}

#[test]
fn no_section_is_ever_taken_for_another() {
    let edits: usize =
        std::env::var("UNIT_EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(240);
    for round in 0..edits / 20 {
        let recorded = [Recorded::Named, Recorded::Formerly, Recorded::Nothing][round % 3];
        let chance = Chance(0x9e37_79b9 + 7919 * round as u64);
        let mut files = Files::new(chance, 2 + round % 4, recorded);
        files.judge(recorded, &format!("round {round}, at first"));
        for number in 0..6 {
            files.edit();
            files.judge(recorded, &format!("round {round}, edit {number}"));
        }
    }
}
