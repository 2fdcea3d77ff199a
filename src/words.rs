//! Words that everyone may use: what a path, a date, a language, a telephone number or a diagnostic is.
//!
//! Most wrap one library. None knows what a site is.

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
pub mod locale;
pub mod html;
pub mod xml_writer;
pub mod xml;
pub mod data_uri;
pub mod policy;
pub mod qr;
pub mod template;
pub mod yaml;
pub mod unit;
