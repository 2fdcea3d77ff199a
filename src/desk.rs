//! The author's desk: what a person who writes sees beside the site.

pub mod assets;
pub mod drawer;
pub mod editor;
pub mod figures;
pub mod overview;
pub mod problems;
pub mod standing;
pub mod weight;
