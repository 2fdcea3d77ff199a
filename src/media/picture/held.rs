//! Addresses in drawings that stay inside: of a part, or of a picture that the drawing holds.
//!
//! Owns which of these may stay. It knows neither elements nor style sheets.

use super::{Kind, dots};
use crate::words::data_uri;

/// An address that stays inside the drawing: of a part of it, or a picture that it holds, cleaned.
pub(super) fn address(written: &str) -> Option<String> {
    let written = written.trim();
    if let Some(part) = written.strip_prefix('#') {
        let is_name = |c: char| !c.is_whitespace() && !"\"'()<>\\&;".contains(c);
        return part.chars().all(is_name).then(|| written.to_owned());
    }
    written.get(..5).filter(|start| start.eq_ignore_ascii_case("data:"))?;
    let (head, data) = written[5..].split_once(',')?;
    if !head.to_ascii_lowercase().replace(' ', "").ends_with(";base64") {
        return None;
    }
    let bytes = data_uri::from_base64(data)?;
    let kind = Kind::of(&bytes)?;
    // What the picture is decides, not what it is called; a drawing in a drawing is none of these.
    let form = match kind {
        Kind::Gif => "image/gif",
        kind => kind.form()?.media_type(),
    };
    Some(data_uri::of(form, &dots::clean(&bytes, kind)?))
}
