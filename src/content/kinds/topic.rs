//! Topic: a policy area or a need. It ties practices to guide pages.

use crate::content::record::{Any, Pictogram, Ref};
use crate::record;

record! {
    /// The fields of a topic.
    pub struct Topic("topic") {
        /// Its pictogram.
        icon: Option<Pictogram>,
        /// The topic it is a part of.
        parent: Option<Ref<Topic>>,
        /// What it is called in other vocabularies.
        crosswalk: Option<Any>,
    }
}
