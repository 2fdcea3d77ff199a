//! A drawing as a picture: SVG to PNG.
//!
//! Few colours, exactly those of the drawing and what lies between them at the edges: such a picture
//! is small, and comes out the same on every machine. The only file that knows the library; it reads
//! no file and knows no letters: what a drawing says is drawn as well.

use std::cmp::Reverse;
use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// How many colours a picture has: what four bits can name.
const COLOURS: usize = 16;
/// How different colours are at first that both deserve a place among them; squared.
const DIFFERENT: i32 = 40 * 40;
/// What covers more than this part of a picture is an area, and keeps its colour.
const AREA: usize = 200;

/// A colour: red, green, blue.
type Rgb = [u8; 3];

/// Draws an SVG as large as it fits into `width` × `height`, on white where it draws nothing.
///
/// # Errors
/// What is wrong with the SVG.
pub fn png(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, String> {
    let no_files =
        ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() };
    let options = Options { image_href_resolver: no_files, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut picture = Pixmap::new(width, height).ok_or("the picture has no size")?;
    picture.fill(Color::WHITE);
    let size = tree.size();
    let scale = (width as f32 / size.width()).min(height as f32 / size.height());
    let (left, top) = (width as f32 - size.width() * scale, height as f32 - size.height() * scale);
    let place = Transform::from_scale(scale, scale).post_translate(left / 2.0, top / 2.0);
    resvg::render(&tree, place, &mut picture.as_mut());
    let pixels = picture.data().as_chunks::<4>().0;
    encoded(&Counted::of(pixels, width as usize), width, height).map_err(|error| error.to_string())
}

fn encoded(picture: &Counted, width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let palette = palette(&picture.colours);
    let mut png = Vec::with_capacity(16 * 1024);
    let mut encoder = Encoder::new(&mut png, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    encoder.set_filter(Filter::NoFilter);
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.indexed(&palette, width as usize))?;
    writer.finish()?;
    Ok(png)
}

/// A picture as runs of one colour: most pixels are like the one before.
struct Counted {
    /// The place of the colour, and how many pixels have it; none goes on in the next row.
    runs: Vec<(u32, u32)>,
    /// All colours, each with the number of its pixels.
    colours: Vec<(Rgb, usize)>,
}

impl Counted {
    fn of(pixels: &[[u8; 4]], width: usize) -> Self {
        let mut counted = Counted { runs: Vec::new(), colours: Vec::new() };
        let mut places: HashMap<Rgb, u32> = HashMap::new();
        for run in pixels.chunks(width).flat_map(|row| row.chunk_by(|a, b| a == b)) {
            let colour = [run[0][0], run[0][1], run[0][2]];
            let place = *places.entry(colour).or_insert_with(|| {
                counted.colours.push((colour, 0));
                counted.colours.len() as u32 - 1
            });
            counted.colours[place as usize].1 += run.len();
            counted.runs.push((place, run.len() as u32));
        }
        counted
    }

    /// Two pixels a byte, as places in the palette; each row begins a new one.
    fn indexed(&self, palette: &[Rgb], width: usize) -> Vec<u8> {
        let nearest: Vec<u8> =
            self.colours.iter().map(|(colour, _)| nearest(*colour, palette)).collect();
        let (mut bytes, mut row) = (Vec::new(), Vec::with_capacity(width));
        for (place, length) in &self.runs {
            row.resize(row.len() + *length as usize, nearest[*place as usize]);
            if row.len() == width {
                bytes.extend(row.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)));
                row.clear();
            }
        }
        bytes
    }
}

/// The colours of all areas, and of the others those that the picture has most, none of them like
/// another.
fn palette(colours: &[(Rgb, usize)]) -> Vec<Rgb> {
    let mut colours = colours.to_vec();
    colours.sort_by_key(|(colour, count)| (Reverse(*count), *colour));
    let pixels: usize = colours.iter().map(|(_, count)| count).sum();
    let areas = colours.iter().take(COLOURS).filter(|(_, count)| count * AREA > pixels);
    let mut palette: Vec<Rgb> = areas.map(|(colour, _)| *colour).collect();
    let mut different = DIFFERENT;
    while palette.len() < COLOURS.min(colours.len()) {
        for (colour, _) in &colours {
            let is_new = palette.iter().all(|known| distance(*known, *colour) > different);
            if is_new && palette.len() < COLOURS {
                palette.push(*colour);
            }
        }
        different /= 4;
    }
    palette
}

fn nearest(colour: Rgb, palette: &[Rgb]) -> u8 {
    let places = (0..).zip(palette);
    places.min_by_key(|(_, known)| distance(**known, colour)).map_or(0, |(place, _)| place)
}

fn distance(a: Rgb, b: Rgb) -> i32 {
    a.iter().zip(b).map(|(a, b)| (i32::from(*a) - i32::from(b)).pow(2)).sum()
}
