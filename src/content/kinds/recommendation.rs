//! Recommendation: one numbered piece of advice. The practices that illustrate it are computed.

use crate::choice;
use crate::content::record::{Count, Text};
use crate::record;

choice! {
    /// Whom a recommendation speaks to.
    pub enum Addressee("for") {
        /// Cities and towns.
        LocalGovernment = "local-government",
        /// Associations, companies and other partners of a city.
        CommunityPartner = "community-partner",
    }
}

record! {
    /// The fields of a recommendation.
    pub struct Recommendation("recommendation") {
        /// Its number among those for the same readers.
        number: Option<Count>,
        /// Whom it speaks to.
        r#for: Option<Addressee>,
        /// The question that readers should ask their own city.
        question: Option<Text>,
    }
}
