//! Welcomat turns a folder of Markdown and YAML into a static, multilingual welcome guide and series
//! of good practice.
//!
//! ```text
//!             reads disk                 pure                       pure, parallel      writes disk
//!  argv ─► config ─► sources ─► parse ─────────► site ─► view, plan ────► render ─────────► emit
//!          Config    Sources    Document         Site    └ Snapshot ┘     bytes   │         Report
//!             ▲         ▲          ▲                                              │      serves
//!             └─────────┴──────────┴── memory ◄── watch (a file is saved)         └───────► desk
//! ```
//!
//! [`pipeline::take`] and [`pipeline::build`] name the stages in order. Every output is a pure
//! function of an immutable snapshot of the site. A module may use those above it in this file, never those below.

#![warn(
    clippy::dbg_macro,
    clippy::exit,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::todo,
    clippy::unimplemented,
    clippy::unwrap_used
)]

// Words that everyone may use.
pub mod lines;
pub mod mark;
pub mod unseen;
pub mod path;
pub mod glob;
pub mod date;
pub mod repeat;
pub mod ical;
pub mod os;
pub mod usual;
pub mod leavings;
pub mod world;
pub mod diagnostic;
pub mod text;
pub mod baseline;
pub mod language;
pub mod script;
pub mod telephone;
pub mod leftovers;
pub mod href;
pub mod fonts;
pub mod drawing;
pub mod locale;
pub mod html;
pub mod xml_writer;
pub mod xml;
pub mod active;
pub mod data_uri;
pub mod policy;
pub mod qr;
pub mod picture;
pub mod template;
pub mod yaml;
pub mod unit;

// What can be said in front matter. The two are one: kinds are defined with the macros of `record`,
// and a reference names the kinds it takes.
#[macro_use]
pub mod record;
pub mod kinds;

// The stages and their products, in the order of the pipe.
pub mod config;
pub mod sources;
pub mod markdown;
pub mod readability;
pub mod document;
pub mod parse;
pub mod observations;
pub mod pictures;
pub mod site;
pub mod strings;
pub mod theme;
pub mod address;
pub mod search;
pub mod view;
pub mod formats;
pub mod plan;
pub mod render;
pub mod checks;
pub mod snapshot;
pub mod crawl;
pub mod memory;
pub mod emit;
pub mod vanished;
pub mod inventory;
pub mod pipeline;
pub mod explain;

// The desk: how sites and pages begin, what editors are told of them, and how they are written.
pub mod schema;
pub mod scaffold;
pub mod desk;

pub mod cli;
