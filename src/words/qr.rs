//! QR codes (ISO/IEC 18004), as pictures that stand in a page.
//!
//! With `view` the way from a printed page back to its newest text. The only file that knows the
//! libraries which make them; it knows no page.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use qrcode::{Color, EcLevel, QrCode};

use crate::words::data_uri;

/// The free space that scanners need on each side, in squares.
const QUIET: usize = 4;

/// A picture in black and white of one pixel a square, with the free space around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many pixels it is wide and high.
    pub size: usize,
    /// The picture, as PNG.
    pub png: Vec<u8>,
}

impl Qr {
    /// The code of a text. A sixth of it may be dirty or torn (level M). None where the text is too
    /// long for any code.
    pub fn of(text: &str) -> Option<Qr> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let (width, size) = (code.width(), code.width() + 2 * QUIET);
        let bytes_a_row = size.div_ceil(8);
        let mut pixels = vec![0xff_u8; bytes_a_row * size];
        for (at, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (QUIET + at % width, QUIET + at / width);
                pixels[y * bytes_a_row + x / 8] &= !(0x80 >> (x % 8));
            }
        }
        Some(Qr { size, png: encoded(size, &pixels)? })
    }

    /// The picture as an address that holds it whole.
    pub fn data_uri(&self) -> String {
        data_uri::of("image/png", &self.png)
    }
}

fn encoded(size: usize, pixels: &[u8]) -> Option<Vec<u8>> {
    let mut png = Vec::with_capacity(512);
    let size = u32::try_from(size).ok()?;
    let mut encoder = Encoder::new(&mut png, size, size);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    encoder.set_filter(Filter::NoFilter);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(png)
}
