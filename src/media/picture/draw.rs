//! Unpacks a picture once, turns it upright, makes it smaller and packs it again.
//!
//! What is packed here has nothing in it but dots: no place, no camera, no colour profile, for its
//! colours are turned into those that browsers take for granted (sRGB). One thread draws one picture,
//! so that its bytes are the same with any number of cores. Wraps the packers and the colours.

use image::codecs::avif::AvifEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::{self, FilterType as Scaling};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbaImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::bounds::{self, Room};
use super::{Form, NOT_MADE, Nature, in_words, opened, swaps};

/// How good photographs are, of 100: at these, no difference is seen beside the original on a phone.
const AVIF_QUALITY: u8 = 60;
const IN_PAGES: Quality = Quality { webp: 75, jpeg: 78 };
/// The same at its own address, where somebody wants to see it large.
const LARGE: Quality = Quality { webp: 82, jpeg: 85 };
/// How much time is taken to find a shorter WebP of which nothing is lost, from 0 to 100.
const LOSSLESS_EFFORT: f32 = 75.0;
/// How much time is taken to make an AVIF small, from 1 (much) to 10 (little): a few photographs must not
/// take minutes.
const AVIF_SPEED: u8 = 10;

/// How close to the original stay the forms that a picture may have at its own address, from 0 to 100.
/// The scales differ.
struct Quality {
    webp: u8,
    jpeg: u8,
}

/// A picture, unpacked and upright.
pub struct Drawn {
    image: DynamicImage,
}

impl Drawn {
    /// Unpacks a picture at a size: as people see it, no larger than it is.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn unpacked(bytes: &[u8], nature: &Nature, size: (u32, u32)) -> Result<Drawn, String> {
        let mut decoder =
            opened(bytes, nature.kind).map_err(|error| in_words(&error).to_owned())?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().unwrap_or_default();
        let lying = if swaps(orientation) { (size.1, size.0) } else { size };
        // Until it is as small as it is wanted.
        let _room = Room::of(bounds::taken(&decoder, bytes, nature.kind, lying));
        let unpacked =
            DynamicImage::from_decoder(decoder).map_err(|error| in_words(&error).to_owned())?;
        // Turning comes last, when there is less to turn.
        let mut image = resized(in_bytes(unpacked), lying);
        if let Some(profile) = profile {
            in_colours_of_the_web(&mut image, &profile);
        }
        image.apply_orientation(orientation);
        Ok(Drawn { image })
    }

    /// The same, smaller.
    pub fn smaller(&self, size: (u32, u32)) -> Drawn {
        Drawn { image: resized(self.image.clone(), size) }
    }

    /// How wide and high it is.
    fn size(&self) -> (u32, u32) {
        (self.image.width(), self.image.height())
    }

    /// Its bytes in a form, for pages.
    ///
    /// # Errors
    /// What keeps it from being packed.
    pub fn packed(&self, form: Form) -> Result<Vec<u8>, String> {
        self.packed_as(form, &IN_PAGES)
    }

    /// Its bytes in a form, for whoever wants to see it large.
    ///
    /// # Errors
    /// What keeps it from being packed.
    pub fn packed_large(&self, form: Form) -> Result<Vec<u8>, String> {
        self.packed_as(form, &LARGE)
    }

    fn packed_as(&self, form: Form, quality: &Quality) -> Result<Vec<u8>, String> {
        match form {
            Form::Avif => self.avif(),
            Form::WebP => self.webp(false, f32::from(quality.webp)),
            Form::LosslessWebP => self.webp(true, LOSSLESS_EFFORT),
            Form::Jpeg => self.jpeg(quality.jpeg),
            Form::Png => self.png(),
        }
    }

    fn avif(&self) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        let encoder = AvifEncoder::new_with_speed_quality(&mut out, AVIF_SPEED, AVIF_QUALITY);
        let packed = self.image.write_with_encoder(encoder.with_num_threads(Some(1)));
        packed.map(|()| out).map_err(|error| in_words(&error).to_owned())
    }

    fn png(&self) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        let (level, filter) = (CompressionType::Best, FilterType::Adaptive);
        let encoder = PngEncoder::new_with_quality(&mut out, level, filter);
        let packed = self.image.write_with_encoder(encoder);
        packed.map(|()| out).map_err(|error| in_words(&error).to_owned())
    }

    fn webp(&self, is_lossless: bool, quality: f32) -> Result<Vec<u8>, String> {
        let (width, height) = self.size();
        let packed = match &self.image {
            DynamicImage::ImageRgba8(dots) => {
                webp::Encoder::from_rgba(dots, width, height).encode_simple(is_lossless, quality)
            }
            other => webp::Encoder::from_rgb(&other.to_rgb8(), width, height)
                .encode_simple(is_lossless, quality),
        };
        packed.map(|bytes| bytes.to_vec()).map_err(|_| NOT_MADE.to_owned())
    }

    /// In several passes, so that it shows soon on a slow connection, and is smaller besides.
    fn jpeg(&self, quality: u8) -> Result<Vec<u8>, String> {
        let (width, height) = self.size();
        let sides = u16::try_from(width).ok().zip(u16::try_from(height).ok());
        let (width, height) = sides.ok_or("it is too large for JPEG")?;
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, quality);
        encoder.set_progressive(true);
        encoder.set_optimized_huffman_tables(true);
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
        let dots = self.image.to_rgb8();
        let packed = encoder.encode(dots.as_raw(), width, height, ColorType::Rgb);
        packed.map(|()| out).map_err(|_| NOT_MADE.to_owned())
    }
}

/// With a byte for each of red, green, blue and, where it is not all there, how much is there.
fn in_bytes(image: DynamicImage) -> DynamicImage {
    match image.color().has_alpha() {
        true => DynamicImage::ImageRgba8(image.into_rgba8()),
        false => DynamicImage::ImageRgb8(image.into_rgb8()),
    }
}

fn resized(image: DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if (image.width(), image.height()) == (width, height) {
        return image;
    }
    match image {
        DynamicImage::ImageRgba8(mut dots) => {
            weigh(&mut dots);
            let mut smaller = imageops::resize(&dots, width, height, Scaling::Lanczos3);
            unweigh(&mut smaller);
            DynamicImage::ImageRgba8(smaller)
        }
        large if large.width() >= width.saturating_mul(bounds::FAR_TOO_LARGE) => {
            resized(large.thumbnail_exact(2 * width, 2 * height), (width, height))
        }
        other => other.resize_exact(width, height, Scaling::Lanczos3),
    }
}

/// What is seen through has a colour too: it must not run into what stands beside it.
fn weigh(dots: &mut RgbaImage) {
    for dot in dots.pixels_mut() {
        let [red, green, blue, there] = dot.0.map(u16::from);
        let weighed = |colour: u16| ((colour * there + 127) / 255) as u8;
        dot.0 = [weighed(red), weighed(green), weighed(blue), dot.0[3]];
    }
}

fn unweigh(dots: &mut RgbaImage) {
    for dot in dots.pixels_mut() {
        let [red, green, blue, there] = dot.0.map(u16::from);
        let whole = |colour: u16| match there {
            0 => 0,
            there => ((colour * 255 + there / 2) / there).min(255) as u8,
        };
        dot.0 = [whole(red), whole(green), whole(blue), dot.0[3]];
    }
}

/// Phones take pictures in more colours than the web takes for granted. A profile that cannot be read
/// is as good as none: browsers do the same.
fn in_colours_of_the_web(image: &mut DynamicImage, profile: &[u8]) {
    let Ok(own) = ColorProfile::new_from_slice(profile) else { return };
    if own.color_space != DataColorSpace::Rgb {
        return;
    }
    let (layout, dots) = match image {
        DynamicImage::ImageRgb8(dots) => (Layout::Rgb, dots.as_flat_samples_mut().samples),
        DynamicImage::ImageRgba8(dots) => (Layout::Rgba, dots.as_flat_samples_mut().samples),
        _ => return,
    };
    let web = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = own.create_transform_8bit(layout, &web, layout, options) else { return };
    let before = dots.to_vec();
    if transform.transform(&before, dots).is_err() {
        dots.copy_from_slice(&before);
    }
}
