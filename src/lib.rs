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
//! [`build::pipeline::take`] and [`build::pipeline::build`] name the stages in order. Every output is a pure
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

pub mod words;
pub mod media;
pub mod content;
pub mod theme;
pub mod site;
pub mod output;
pub mod checks;
pub mod build;
pub mod scaffold;
pub mod desk;
pub mod cli;
