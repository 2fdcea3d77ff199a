//! Where a text is shown: for whom, on which page, and below what.

use crate::words::path::SubjectId;

use super::Reader;

/// Where a text is shown.
pub(in crate::output) struct Place<'v> {
    /// For whom.
    pub reader: Reader<'v>,
    /// The page that it is the text of.
    pub subject: SubjectId,
    /// Whether a picture stands above it.
    pub is_below_picture: bool,
}
