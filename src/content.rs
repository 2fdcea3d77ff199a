//! What authors write: `welcomat.yaml`, front matter, Markdown, tables and pictures, one file at a time.
//!
//! Turns files into typed values. It knows no file beside the one it reads, and nothing of how a site is shown.

pub mod kind;
#[macro_use]
pub mod record;
pub mod kinds;
pub mod config;
pub mod sources;
pub mod markdown;
pub mod readability;
pub mod document;
pub mod parse;
pub mod observations;
pub mod pictures;
pub mod schema;
