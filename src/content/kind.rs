//! What a page is: the one list of kinds, with their names and folders.
//!
//! Knows nothing of what their pages say: that is in `kinds`, a file for each.

/// Hands all kinds to a macro: the name of each, its record in `kinds`, its name in messages, its folder, and what it is in
/// a sentence.
macro_rules! each_kind {
    ($with:ident) => {
        $with! {
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
    };
}

pub(super) use each_kind;

macro_rules! names {
    ($( $Kind:ident($_record:ident), $name:literal, $folder:literal, $doc:literal; )*) => {
        /// What a page is, decided by the first folder below `content/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( #[doc = $doc] $Kind, )*
        }

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
        }
    };
}

each_kind!(names);

impl Kind {
    /// The kind of the pages in a folder directly below `content/`.
    pub fn of_folder(folder: &str) -> Kind {
        let known = Kind::ALL.iter().find(|kind| kind.folder() == folder && !folder.is_empty());
        *known.unwrap_or(&Kind::Page)
    }
}

/// A record of some kind, as a marker for references: `Ref<City>` takes a city.
pub trait OfKind {
    /// The kinds it stands for; all where there are none.
    const KINDS: &'static [Kind];
}

impl OfKind for () {
    const KINDS: &'static [Kind] = &[];
}
