//! Welcomat turns a folder of Markdown and YAML into a static, multilingual welcome guide and series
//! of good practice.
//!
//! ```text
//!             reads disk                 pure                       pure, parallel      writes disk
//!  argv ─► config ─► sources ─► parse ─────────► site ─► view, plan ────► render ─────────► emit
//!          Config    Sources    Document         Site    View, Plan       bytes             Report
//! ```
//!
//! [`pipeline::build`] names the stages in order. Every output is a pure function of an immutable
//! snapshot of the site. A module may use those above it in this file, never those below.

#![warn(
    clippy::dbg_macro,
    clippy::exit,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::todo,
    clippy::unimplemented,
    clippy::unwrap_used
)]

#[macro_use]
pub mod record;

// Words that everyone may use.
pub mod date;
pub mod diagnostic;
pub mod language;
pub mod locale;
pub mod path;
pub mod template;
pub mod world;
pub mod yaml;

// The stages and their products.
pub mod address;
pub mod cli;
pub mod config;
pub mod document;
pub mod emit;
pub mod formats;
pub mod kinds;
pub mod markdown;
pub mod observations;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod site;
pub mod sources;
pub mod strings;
pub mod theme;
pub mod view;
