//! What the overview is asked for: the part of its address after the question mark.
//!
//! Every choice stands in the address, so that a list can be kept, sent and gone back to. A choice
//! that means nothing on this site is none.

use crate::content::config::Lang;
use crate::content::kinds::Kind;
use crate::site::Site;
use crate::words::path::{SubjectId, url_decode, url_encode};

/// Which pages are listed, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The language to look at; none for each page as it was written first.
    pub language: Option<Lang>,
    /// Pages of this kind alone, by its name.
    pub kind: Option<String>,
    /// Pages that this organisation answers for.
    pub organisation: Option<SubjectId>,
    /// Pages with this in their title or id.
    pub text: String,
    /// Pages of which this is true.
    pub show: Show,
    /// How they are sorted; none for the order that suits what is shown.
    pub sort: Option<Sort>,
    /// The part of the list, from 1.
    pub page: usize,
}

/// What a column is sorted by, and whether the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// From the last to the first.
    pub descending: bool,
}

macro_rules! names {
    ($(#[$doc:meta])* $Name:ident { $( $(#[$item_doc:meta])* $Item:ident = $name:literal, $words:literal; )* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Name { $( $(#[$item_doc])* $Item, )* }

        impl $Name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [$Name] = &[$( $Name::$Item, )*];

            /// Its name in an address.
            pub fn name(self) -> &'static str {
                match self { $( $Name::$Item => $name, )* }
            }

            /// What people read.
            pub fn words(self) -> &'static str {
                match self { $( $Name::$Item => $words, )* }
            }

            fn find(name: &str) -> Option<$Name> {
                $Name::ALL.iter().copied().find(|known| known.name() == name)
            }
        }
    };
}

names! {
    /// A column of the list.
    Column {
        /// Title.
        Title = "title", "Page";
        /// Kind of page.
        Kind = "kind", "Kind";
        /// How the translations stand; how much is to be done for them.
        State = "state", "Languages";
        /// How hard it is to read.
        Reading = "reading", "Reading";
        /// When it was verified.
        Verified = "verified", "Verified";
        /// What its pictures lack.
        Pictures = "pictures", "Pictures";
        /// What it weighs.
        Weight = "weight", "Weight";
    }
}

names! {
    /// What is to be seen of all pages.
    #[derive(Default)]
    Show {
        /// All of them.
        #[default]
        All = "all", "all pages";
        /// What a translator has to do.
        Translate = "translate", "to translate";
        /// Not translated.
        Missing = "missing", "not translated";
        /// Changed since it was translated.
        Changed = "changed", "changed since";
        /// Translated by a machine and not reviewed.
        Machine = "machine", "machine, not reviewed";
        /// To be verified.
        Verify = "verify", "to verify";
        /// Hard to read.
        Hard = "hard", "hard to read";
        /// With a picture that lacks something.
        Pictures = "pictures", "pictures lack something";
        /// Drafts, and translations in progress.
        Drafts = "drafts", "drafts";
    }
}

impl Query {
    /// Reads the part of an address after the question mark.
    pub fn parse(text: &str, site: &Site) -> Query {
        let mut query = Query { page: 1, ..Query::default() };
        for pair in text.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.take(key, url_decode(&value.replace('+', " ")).trim(), site);
        }
        query
    }

    fn take(&mut self, key: &str, value: &str, site: &Site) {
        match key {
            "language" => self.language = site.config.find(value),
            "kind" => self.kind = Some(value.to_owned()).filter(|kind| !kind.is_empty()),
            "organisation" => self.organisation = organisation(value, site),
            "text" => self.text = value.to_owned(),
            "show" => self.show = Show::find(value).unwrap_or_default(),
            "sort" => self.sort = Sort::parse(value),
            "page" => self.page = value.parse().unwrap_or(1).max(1),
            _ => {}
        }
    }

    /// The address that asks for this.
    pub fn link(&self, site: &Site) -> String {
        let id = |page: SubjectId| site.subject(page).id.as_str().to_owned();
        let choices = [
            ("language", self.language.map(|lang| site.config.tag(lang).to_owned())),
            ("kind", self.kind.clone()),
            ("organisation", self.organisation.map(id)),
            ("text", Some(self.text.clone()).filter(|text| !text.is_empty())),
            ("show", Some(self.show.name().to_owned()).filter(|_| self.show != Show::All)),
            ("sort", self.sort.map(Sort::written)),
            ("page", Some(self.page.to_string()).filter(|_| self.page > 1)),
        ];
        let written: Vec<String> = choices
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", encoded(&value?))))
            .collect();
        format!("?{}", written.join("&"))
    }

    /// The same with something else, from its first part on.
    pub fn with(&self, change: impl FnOnce(&mut Query)) -> Query {
        let mut query = Query { page: 1, ..self.clone() };
        change(&mut query);
        query
    }

    /// How the list is sorted: as asked, or as suits what is shown.
    pub fn sorted_by(&self) -> Sort {
        let first = |column| Sort { column, descending: false };
        let most = |column| Sort { column, descending: true };
        self.sort.unwrap_or(match self.show {
            Show::All | Show::Drafts => first(Column::Title),
            Show::Translate | Show::Missing | Show::Changed | Show::Machine => most(Column::State),
            Show::Verify => most(Column::Verified),
            Show::Hard => most(Column::Reading),
            Show::Pictures => most(Column::Pictures),
        })
    }
}

impl Sort {
    fn parse(written: &str) -> Option<Sort> {
        let (descending, name) = match written.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, written),
        };
        Some(Sort { column: Column::find(name)?, descending })
    }

    /// As it stands in an address: `weight`, `-weight`.
    pub fn written(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.column.name())
    }

    /// What a click on the head of a column asks for: first what there is most of, where that is what
    /// one looks for; then the other way round.
    pub fn after_click(self, column: Column) -> Sort {
        let is_text = matches!(column, Column::Title | Column::Kind);
        match self.column == column {
            true => Sort { column, descending: !self.descending },
            false => Sort { column, descending: !is_text },
        }
    }
}

fn organisation(id: &str, site: &Site) -> Option<SubjectId> {
    site.find(id).filter(|page| site.subject(*page).kind == Kind::Organisation)
}

/// A value as it stands in a query: what `url_encode` leaves alone in a path means something here.
fn encoded(value: &str) -> String {
    url_encode(value).replace('+', "%2B").replace("%20", "+")
}
