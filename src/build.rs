//! The stages in their order, what is kept from one run to the next, and the one place that writes a site.
//!
//! [`pipeline`] names the stages; read it first.

pub mod crawl;
pub mod memory;
pub mod emit;
pub mod vanished;
pub mod pipeline;
pub mod explain;
