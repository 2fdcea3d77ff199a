//! What pages of each kind have to say: one file a kind, and one line in the list of kinds.
//!
//! Owns the fields of every kind, and those that all of them share. Kinds know their own fields; none
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

pub use super::kind::{Kind, OfKind};

use super::kind::each_kind;
use crate::content::record::{FieldShape, Mention, Pairing, Reader, Record, Show, Units};
use crate::record;
use crate::words::template::Value as Shown;
use crate::words::yaml::{Key, Node};

record! {
    /// A page that is nothing else: it has no fields of its own.
    pub struct Plain("page") {}
}

macro_rules! facts {
    ($( $Kind:ident($Record:ident), $_name:literal, $_folder:literal, $doc:literal; )*) => {
        /// The fields of a page's own kind.
        #[derive(Debug, Clone)]
        pub enum Facts {
            $( #[doc = $doc] $Kind(Box<$Record>), )*
        }

        $( impl OfKind for $Record {
            const KINDS: &'static [Kind] = &[Kind::$Kind];
        } )*

        impl Kind {
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

each_kind!(facts);

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
