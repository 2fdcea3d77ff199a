//! What every page can say, whatever its kind.

use crate::choice;
use crate::content::record::{
    Any, Asset, Count, Degrees, Email, LanguageTag, Months, OldAddress, Party, Phone, Ref,
    Sections, Text, UnitsNoted, Url,
};
use crate::record;
use crate::words::date::Date;

use super::Topic;

choice! {
    /// Whether a page is published.
    pub enum Status("status") {
        /// Built only when asked for.
        Draft = "draft",
        /// Published; the default.
        Public = "public",
        /// Keeps its address and a notice, and leaves lists, feeds and search.
        Archived = "archived",
    }
}

choice! {
    /// How a translation was made.
    pub enum Method("method") {
        /// By a person.
        Human = "human",
        /// By a machine; readers are told.
        Machine = "machine",
        /// By a machine, and checked by a person.
        MachineReviewed = "machine-reviewed",
    }
}

record! {
    /// The fields of every page.
    pub struct Common("common") {
        /// The title. The only field that is ever required.
        title: Option<Text>,
        /// The page in one sentence, for lists, feeds and search engines.
        summary: Option<Text>,
        /// Words that readers may search for and that the text does not have, separated by commas. Each language has its own.
        keywords: Option<Text>,
        /// The topics it belongs to.
        topics: Vec<Ref<Topic>>,
        /// Whether it is published. Default: `public`.
        status: Option<Status>,
        /// The day it was published, or the day it is about.
        date: Option<Date>,
        /// The day its text was last changed in substance.
        updated: Option<Date>,
        /// The day somebody last made sure that its facts are right.
        verified_on: Option<Date>,
        /// Who made sure.
        verified_by: Option<Party>,
        /// After how long its facts should be checked again. Default: 12 months.
        review_every: Option<Months>,
        /// Its picture.
        image: Option<Image>,
        /// Where its facts come from.
        sources: Vec<Source>,
        /// Pages that a reader may want next.
        related: Vec<Ref<()>>,
        /// Old addresses that lead here. Those of a translation stand in its own file and lead to that language.
        aliases: Vec<OldAddress>,
        /// Its place among its neighbours; lower comes first.
        order: Option<Count>,
        /// Names that stay as they are in every language.
        no_translate: Vec<String>,
        /// Where it was published first.
        syndicated_from: Option<SyndicatedFrom>,
        /// How this translation was made; in translations only.
        translation: Option<Translation>,
        /// Anything for a theme of one's own.
        extra: Option<Any>,
    }
}

impl Common {
    /// Whether it is built only when drafts are asked for: a page, or a translation that somebody is
    /// still working on.
    pub fn is_draft(&self) -> bool {
        let translation = self.translation.as_ref();
        self.status == Some(Status::Draft)
            || translation.is_some_and(|translation| translation.in_progress == Some(true))
    }
}

record! {
    /// A picture.
    pub struct Image("image", src), needs(src) {
        /// The file, relative to the page or from the content root.
        src: Option<Asset>,
        /// What is to be seen, for those who do not see it.
        alt: Option<Text>,
        /// Who made it.
        credit: Option<String>,
        /// Under which licence it may be used.
        licence: Option<String>,
    }
}

record! {
    /// Where a fact comes from.
    pub struct Source("source", label), needs(label or url) {
        /// Author, title, publisher, year.
        label: Option<String>,
        /// Its address.
        url: Option<Url>,
        /// The day it was read there.
        accessed: Option<Date>,
    }
}

record! {
    /// Where a page was published first.
    pub struct SyndicatedFrom("syndicated_from"), needs(name or url) {
        /// The name of the site or paper.
        name: Option<String>,
        /// The address of the original; it becomes the page's canonical address.
        url: Option<Url>,
        /// When.
        date: Option<Date>,
        /// What the publisher wants said.
        disclaimer: Option<Text>,
    }
}

record! {
    /// How a translation was made. Written by a command, not by hand.
    pub struct Translation("translation") {
        /// The language it was made from.
        of: Option<LanguageTag>,
        /// By whom or what. Default: `human`.
        method: Option<Method>,
        /// Key and hash of each unit of the source that it was made from.
        units: Option<UnitsNoted>,
        /// The same as it was noted formerly: heading id and hash of each source section. Still read; a command writes `units` in its place.
        sections: Option<Sections>,
        /// Whether somebody is still working on it. Until this line is gone, readers get the page as if it had no translation; drafts are shown with `--drafts`.
        in_progress: Option<bool>,
        /// Who translated.
        translator: Option<Party>,
        /// Who checked the translation.
        reviewer: Option<Party>,
    }
}

record! {
    /// A person or office to ask.
    pub struct Contact("contact", name), needs(name or role or email or phone or url) {
        /// Name.
        name: Option<String>,
        /// Task.
        role: Option<Text>,
        /// E-mail address.
        email: Option<Email>,
        /// Telephone number.
        phone: Option<Phone>,
        /// Web address.
        url: Option<Url>,
    }
}

record! {
    /// An address on the web with its name.
    pub struct Link("link", url), needs(url) {
        /// What is there.
        label: Option<String>,
        /// Its address.
        url: Option<Url>,
    }
}

record! {
    /// A point on the earth, in degrees (WGS 84).
    pub struct Place("location"), needs(lat, lng) {
        /// Latitude, north positive.
        lat: Option<Degrees<90>>,
        /// Longitude, east positive.
        lng: Option<Degrees<180>>,
    }
}
