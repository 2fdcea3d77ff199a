//! Everything that is tested of the program from outside, but for the literate cases (`tests/suite.rs`): one program, so that what the
//! tests are linked with is linked once.
//!
//! Owns the list of its parts. `cargo test --test integration desk` runs the part of that name.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod anywhere;
mod architecture;
mod bounds;
mod check;
mod cli;
mod crawled;
mod demonstration;
mod desk;
mod desk_failures;
mod desk_figures;
mod desk_limits;
mod docs;
mod faults;
mod gone;
mod hostile;
mod interrupted;
mod letters;
mod links;
mod marks;
mod metadata;
mod migrating;
mod noted;
mod order;
mod orphans;
mod output;
mod paper;
mod pictures;
mod preview;
mod properties;
mod prose;
mod reading;
mod remembered;
mod scaffold;
mod schema;
mod search;
mod serve;
mod serve_guarded;
mod serve_links;
mod session;
mod telephone;
mod units;
mod unread;
