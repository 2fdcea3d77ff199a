//! Indicator: a figure measured in several places or years, with its source.

use crate::content::record::{Amount, Asset, Text, Url};
use crate::record;
use crate::words::date::PartialDate;

record! {
    /// The fields of an indicator.
    pub struct Indicator("indicator") {
        /// The question it answers.
        question: Option<Text>,
        /// The unit of its figures.
        unit: Option<Text>,
        /// Where they come from.
        source: Option<String>,
        /// The address of the source.
        source_url: Option<Url>,
        /// The figures, or the name of a CSV file beside the page with the columns `place`, `year`, `value` and `note`.
        observations: Vec<Observation>,
    }
}

record! {
    /// One figure.
    pub struct Observation("observation", file) identity(year, value), needs(value or file) {
        /// Whom or what it is about.
        place: Option<Text>,
        /// The year it is of.
        year: Option<PartialDate>,
        /// The figure.
        value: Option<Amount>,
        /// A remark.
        note: Option<Text>,
        /// A CSV file beside the page, in place of the other fields: it holds many observations.
        file: Option<Asset>,
    }
}
