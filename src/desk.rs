//! The author's desk, `welcomat serve`: the site as it is being written, in a browser.
//!
//! ```text
//!  watch ──► state ──► http, events ──► connections ──► browser
//!  Changes   Edition   bytes, "reload"    limits
//! ```
//!
//! Nothing is served that was rendered before it was asked for, so nothing can be stale. The desk
//! adds a bar to each page and pages of its own below `_desk/`; none of it is ever part of a build.

// What is shown, and when, and how much at once.
pub mod limits;
pub mod work;
pub mod watch;
pub mod state;

// What a person sees beside the site.
pub mod editor;
pub mod report;
pub mod weight;
pub mod figures;
pub mod standing;
pub mod assets;
pub mod drawer;
pub mod overview;
pub mod problems;

// How browsers reach it.
pub mod gate;
pub mod headers;
pub mod server;
pub mod events;
pub mod http;
pub mod connections;
