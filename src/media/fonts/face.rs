//! One font: which letters it has, how it joins and places them, and their outlines.
//!
//! With `shape` the only file that knows the library, a port of HarfBuzz.

use std::fmt::Write;
use std::sync::Arc;

use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::font::name::NameId;
use harfrust::font::{Blob, Font, Format, Variation};
use harfrust::{GlyphId, Tag};
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// How heavy letters are, where a font lets us choose.
const BOLD: f32 = 700.0;

/// A font, open.
pub struct Face {
    pub(super) font: Font,
    hash: u128,
}

impl Face {
    /// Opens a font. Of a collection it is the boldest for a region, such as `SC`. None where the bytes
    /// are no font that can be drawn.
    pub fn open(bytes: &Arc<Vec<u8>>, region: Option<&str>) -> Option<Arc<Face>> {
        let count = Format::new(bytes)?.num_fonts();
        let blob = || Blob::Shared(Arc::clone(bytes) as Arc<dyn AsRef<[u8]> + Send + Sync>);
        let fonts = (0..count).filter_map(|index| Some((index, Font::new(blob(), index)?)));
        // Of those that suit alike, the first.
        let suits = |font: &Font| (font_is_for(font, region), font_is_bold(font));
        let (index, font) = fonts.reduce(|best, other| match suits(&other.1) > suits(&best.1) {
            true => other,
            false => best,
        })?;
        if font.outline_glyphs().is_empty() || !font.charmap().has_unicode() {
            return None;
        }
        let bold = Variation::new(Tag::new(b"wght"), BOLD);
        let font = font.instance_builder().variations([bold]).build();
        Some(Arc::new(Face { font, hash: xxh3_128_with_seed(bytes, index.into()) }))
    }

    /// Of its bytes, and of the place in them.
    pub(super) fn hash(&self) -> u128 {
        self.hash
    }

    /// Whether it can draw a letter.
    pub fn has(&self, letter: char) -> bool {
        self.font.charmap().map_unicode(letter).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    pub(super) fn units_per_em(&self) -> f32 {
        f32::from(self.font.units_per_em())
    }

    /// Draws a glyph with `pen`.
    pub(super) fn draw(&self, glyph: u32, pen: &mut Pen) {
        let Some(outline) = self.font.outline_glyphs().get(GlyphId::new(glyph)) else { return };
        pen.scale = pen.size / self.units_per_em();
        // A glyph that is broken leaves a gap.
        let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, pen);
    }
}

fn font_is_for(font: &Font, region: Option<&str>) -> bool {
    let named = |region| name(font, NameId::FAMILY_NAME).is_some_and(|name| name.ends_with(region));
    region.is_some_and(named)
}

fn font_is_bold(font: &Font) -> bool {
    name(font, NameId::SUBFAMILY_NAME).is_some_and(|name| name == "Bold")
}

fn name(font: &Font, id: NameId) -> Option<String> {
    Some(font.names().get(id)?.english_or_first()?.name().chars().collect())
}

/// Writes outlines as the path of an SVG, and notes how high they reach.
pub(super) struct Pen {
    pub path: String,
    /// Where the glyph stands, in pixels: from the start of the line, and above it.
    pub at: (f32, f32),
    /// The size of the letters, in pixels.
    pub size: f32,
    /// From units of the font to pixels.
    scale: f32,
    /// The highest and the lowest point of all, in pixels above the line.
    pub reach: (f32, f32),
}

impl Pen {
    /// A pen for letters of a size, at the start of a line.
    pub(super) fn new(size: f32) -> Self {
        Pen { path: String::new(), at: (0.0, 0.0), size, scale: 0.0, reach: (0.0, 0.0) }
    }

    fn write(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (place, (x, y)) in points.iter().enumerate() {
            let (x, y) = (self.at.0 + x * self.scale, self.at.1 + y * self.scale);
            self.reach = (self.reach.0.max(y), self.reach.1.min(y));
            let space = if place == 0 { "" } else { " " };
            // A hundredth of a pixel is more than anybody sees.
            let _ = write!(self.path, "{space}{x:.2} {:.2}", -y);
        }
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.write('Q', &[(cx0, cy0), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.write('C', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
