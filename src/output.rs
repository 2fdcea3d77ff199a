//! What readers get: which files there will be, what templates see, and the bytes of each.
//!
//! Every file is a pure function of a [`snapshot`]. Nothing here writes.

pub mod search;
pub mod view;
pub mod formats;
pub mod plan;
pub mod render;
pub mod snapshot;
