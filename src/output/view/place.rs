//! Where a text is shown: for whom, on which page, and below what.

use crate::content::config::Lang;
use crate::words::path::SubjectId;

/// Where a text is shown.
pub(in crate::output) struct Place {
    /// The reader's language.
    pub lang: Lang,
    /// The page that it is the text of.
    pub subject: SubjectId,
    /// Whether a picture stands above it.
    pub is_below_picture: bool,
}
