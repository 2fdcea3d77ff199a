//! Letters of one font into glyphs that stand where they belong.

use harfrust::{Buffer, Direction, Language, ShapeOptions, ShaperFont, shape};

use super::face::Face;

/// A glyph, measured in parts of the size of the letters.
pub(super) struct Glyph {
    pub id: u32,
    /// Where the letters that it stands for begin in the text.
    pub start: usize,
    pub advance: f32,
    pub offset: (f32, f32),
}

/// The glyphs of a text of one script and direction, from left to right.
pub(super) fn glyphs(face: &Face, text: &str, runs_left: bool, tag: &str) -> Vec<Glyph> {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(if runs_left { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.set_language(Language::new(tag));
    buffer.guess_segment_properties();
    if shape(&ShaperFont::new(&face.font), &mut buffer, ShapeOptions::new()).is_err() {
        return Vec::new();
    }
    let em = face.units_per_em();
    let part = |units: i32| units as f32 / em;
    let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    glyphs
        .map(|(info, place)| Glyph {
            id: info.glyph_id,
            start: info.cluster as usize,
            advance: part(place.x_advance),
            offset: (part(place.x_offset), part(place.y_offset)),
        })
        .collect()
}
