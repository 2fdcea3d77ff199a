//! Takes out of a picture what is not to be seen: where, when, with what and by whom it was made.
//!
//! Nothing is unpacked and no dot changes. What may stay is listed, not what must go: EXIF, XMP, IPTC,
//! the notes of cameras, comments, small pictures inside the picture, and whatever is invented next
//! are left out. The colour profile stays, for without it colours look wrong.

use super::{Kind, dots, icon, svg};

/// The picture with nothing in it but what is seen. None where its parts cannot be told apart.
pub fn clean(bytes: &[u8], kind: Kind) -> Option<Vec<u8>> {
    match kind {
        Kind::Svg => Some(svg::cleaned(bytes).ok()?.bytes),
        Kind::Icon => icon::clean(bytes),
        kind => dots::clean(bytes, kind),
    }
}
