//! Story: news, a portrait, an opinion. It has a feed, and no fields of its own yet.

use crate::record;

record! {
    /// A story has the common fields only.
    pub struct Story("story") {}
}
