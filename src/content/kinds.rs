//! The kinds of pages and what each has to say: one file a kind, and one line here.
//!
//! Owns the list of kinds and the fields that all of them share. Kinds know their own fields; none
//! knows another kind's, and none knows how it is rendered.

mod city;
mod common;
mod essay;
mod event;
mod guide;
mod indicator;
mod organisation;
mod person;
mod practice;
mod recommendation;
mod service;
mod story;
mod term;
mod topic;
mod volume;

pub use city::City;
pub use common::{
    Common, Contact, Image, Link, Method, Place, Source, Status, SyndicatedFrom, Translation,
};
pub use essay::Essay;
pub use event::{Event, EventKind, Last};
pub use guide::{EmergencyNumber, Guide, PageKind};
pub use indicator::{Indicator, Observation};
pub use organisation::{Organisation, OrganisationKind};
pub use person::Person;
pub use practice::Practice;
pub use recommendation::Recommendation;
pub use service::{Channel, ChannelKind, Hours, Service, ServicePlace, State};
pub use story::Story;
pub use term::Term;
pub use topic::Topic;
pub use volume::{Query, Volume};

use crate::content::record::{FieldShape, Mention, Pairing, Reader, Record, Show, Units};
use crate::record;
use crate::words::template::Value as Shown;
use crate::words::yaml::{Key, Node};

record! {
    /// A page that is nothing else: it has no fields of its own.
    pub struct Plain("page") {}
}

/// A record of some kind, as a marker for references: `Ref<City>` takes a city.
pub trait OfKind {
    /// The kinds it stands for; all where there are none.
    const KINDS: &'static [Kind];
}

impl OfKind for () {
    const KINDS: &'static [Kind] = &[];
}

macro_rules! kinds {
    ($( $Kind:ident($Record:ident), $name:literal, $folder:literal, $doc:literal; )*) => {
        /// What a page is, decided by the first folder below `content/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( #[doc = $doc] $Kind, )*
        }

        /// The fields of a page's own kind.
        #[derive(Debug, Clone)]
        pub enum Facts {
            $( #[doc = $doc] $Kind(Box<$Record>), )*
        }

        $( impl OfKind for $Record {
            const KINDS: &'static [Kind] = &[Kind::$Kind];
        } )*

        impl Kind {
            /// Every kind, in the order in which sections stand in a menu.
            pub const ALL: &'static [Kind] = &[$( Kind::$Kind, )*];

            /// The folders with what lies in them. The plain page, which has none, comes last of all.
            pub const FOLDERS: &'static [(&'static str, &'static str)] =
                match (&[$( ($folder, $doc), )*] as &'static [(&'static str, &'static str)]).split_last() {
                    Some((_, folders)) => folders,
                    None => &[],
                };

            /// Its name, as in `<body data-kind>` and in messages.
            pub fn name(self) -> &'static str {
                match self { $( Kind::$Kind => $name, )* }
            }

            /// The folder of its pages; empty for a plain page, which may lie anywhere else.
            pub fn folder(self) -> &'static str {
                match self { $( Kind::$Kind => $folder, )* }
            }

            /// What it is, in a sentence.
            pub fn doc(self) -> &'static str {
                match self { $( Kind::$Kind => $doc, )* }
            }

            /// Its own fields.
            pub fn fields(self) -> &'static [FieldShape] {
                match self { $( Kind::$Kind => <$Record as Record>::FIELDS, )* }
            }
        }

        impl Facts {
            /// Nothing said yet.
            pub fn empty(kind: Kind) -> Self {
                match kind { $( Kind::$Kind => Facts::$Kind(Box::default()), )* }
            }

            /// The kind they belong to.
            pub fn kind(&self) -> Kind {
                match self { $( Facts::$Kind(_) => Kind::$Kind, )* }
            }

            /// Reads one field; `false` if the kind has none of this name.
            pub fn read_field(&mut self, key: &Key, node: &Node, reader: &mut Reader<'_>) -> bool {
                match self { $( Facts::$Kind(facts) => facts.read_field(key, node, reader), )* }
            }

            /// Shows all pages and files that are named in it to `visit`.
            pub fn mentions(&mut self, visit: &mut dyn FnMut(Mention<'_>)) {
                match self { $( Facts::$Kind(facts) => facts.mention_fields(visit), )* }
            }

            /// Takes out of a translation what was not made for this source.
            pub fn pair(&mut self, source: &Facts, pairing: &mut Pairing<'_>) {
                match (self, source) {
                    $( (Facts::$Kind(own), Facts::$Kind(source)) => own.pair_fields(source, pairing), )*
                    // Files of one page are of one kind.
                    _ => {}
                }
            }

            /// Adds the units that are in its fields.
            pub fn units(&self, units: &mut Units) {
                match self { $( Facts::$Kind(facts) => facts.units_of_fields(units), )* }
            }

            /// Every field as templates see it, with the prose of a translation where there is one.
            pub fn show(
                &self,
                translation: Option<&Facts>,
                show: &dyn Show,
                into: &mut dyn FnMut(&'static str, Shown),
            ) {
                match self {
                    $( Facts::$Kind(facts) => {
                        let translation = match translation {
                            Some(Facts::$Kind(translation)) => Some(&**translation),
                            _ => None,
                        };
                        facts.show_fields(translation, show, into);
                    } )*
                }
            }
        }
    };
}

impl Facts {
    /// Says what fields that were read one by one cannot mean together, by the front matter that they stand in. `zone` is
    /// the time zone of the site.
    pub fn verify(&self, entries: &[(Key, Node)], zone: Option<&str>, reader: &mut Reader<'_>) {
        match self {
            Facts::Service(_) => Service::verify(entries, reader),
            Facts::Guide(_) => Guide::verify(entries, reader),
            Facts::Event(event) => event.verify(entries, zone, reader),
            Facts::Practice(practice) => practice.verify(entries, reader),
            _ => {}
        }
    }
}

kinds! {
    Guide(Guide), "guide", "guide", "A page of a city's welcome guide.";
    Service(Service), "service", "services", "An office, counter or offer that helps people.";
    Event(Event), "event", "events", "Something with a date: a course, an open day, a deadline.";
    Practice(Practice), "practice", "practices", "Something a city did well and others can copy.";
    City(City), "city", "cities", "A city and its figures.";
    Recommendation(Recommendation), "recommendation", "recommendations", "One numbered piece of advice.";
    Story(Story), "story", "stories", "News, a portrait, an opinion.";
    Essay(Essay), "essay", "essays", "A longer text by named authors.";
    Volume(Volume), "volume", "volumes", "A collection of pages, like a printed volume of a series.";
    Topic(Topic), "topic", "topics", "A policy area or a need: what ties practices to guide pages.";
    Term(Term), "term", "terms", "A word from an official letter, explained.";
    Organisation(Organisation), "organisation", "organisations", "An office, association, foundation or network.";
    Person(Person), "person", "people", "A person, mostly an author.";
    Indicator(Indicator), "indicator", "indicators", "A figure measured in several places or years.";
    Page(Plain), "page", "", "Any other page.";
}

impl Kind {
    /// The kind of the pages in a folder directly below `content/`.
    pub fn of_folder(folder: &str) -> Kind {
        let known = Kind::ALL.iter().find(|kind| kind.folder() == folder && !folder.is_empty());
        *known.unwrap_or(&Kind::Page)
    }
}
