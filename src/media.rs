//! Pictures, drawings and letters: the only files that know their formats.
//!
//! They are given bytes and give bytes, and know no page.

pub mod active;
pub mod picture;
pub mod fonts;
pub mod drawing;
