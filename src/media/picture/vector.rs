//! How large a picture is that is only ever published as it is: a drawing made of lines (SVG), or AVIF.

/// How wide a drawing is that says its proportions alone: as wide as the column of text, which is what
/// it fills.
const COLUMN: f64 = 672.0;

/// No drawing is larger.
const LARGEST: f64 = 100_000.0;

/// Whether a text is a drawing: its first element is `svg`.
pub(super) fn is_svg(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // Before it may stand what the file is written in, remarks and where its rules are.
    while let Some(inside) = rest.strip_prefix("<?").or_else(|| rest.strip_prefix("<!")) {
        let end = if inside.starts_with("--") { "-->" } else { ">" };
        let Some((_, behind)) = inside.split_once(end) else { return false };
        rest = behind.trim_start();
    }
    rest.strip_prefix("<svg").is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// How wide and high a drawing is: by what it says, else by its view box.
pub(super) fn svg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, rest) = text.split_once("<svg")?;
    let (tag, _) = rest.split_once('>')?;
    let own = |name| attribute(tag, name).and_then(length);
    let of_box = attribute(tag, "viewBox").and_then(box_size);
    let (width, height) = match (own("width"), own("height"), of_box) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) => (width, width * down / across),
        (None, Some(height), Some((across, down))) => (height * across / down, height),
        (None, None, Some((across, down))) => (COLUMN, COLUMN * down / across),
        _ => return None,
    };
    Some((dots(width)?, dots(height)?))
}

fn dots(length: f64) -> Option<u32> {
    (length > 0.0 && length < LARGEST).then(|| (length.round() as u32).max(1))
}

/// An attribute of a tag, by its name.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some((before, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = behind[1..].split_once(quote)?;
        if before.split_whitespace().next_back() == Some(name) {
            return Some(value.trim());
        }
        rest = after;
    }
    None
}

/// A length in CSS pixels; none for a share of something else.
fn length(written: &str) -> Option<f64> {
    let end = written.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(written.len());
    let (number, unit) = written.split_at(end);
    let a_unit = match unit {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        _ => return None,
    };
    number.trim().parse::<f64>().ok().map(|number| number * a_unit)
}

fn box_size(written: &str) -> Option<(f64, f64)> {
    let numbers = written.split([' ', ',', '\n', '\t']).filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map_while(|number| number.parse().ok()).collect();
    match numbers[..] {
        [_, _, across, down] if across > 0.0 && down > 0.0 => Some((across, down)),
        _ => None,
    }
}

/// ISO/IEC 23008-12, 6.5.3 and 6.5.10: the largest of the sizes that the file gives, for a picture may be
/// put together of tiles; and whether it is turned by a quarter.
pub(super) fn avif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = &bytes[..bytes.len().min(16 * super::HEAD)];
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    let sizes = places(head, b"ispe").filter_map(|at| Some((number(at + 8)?, number(at + 12)?)));
    let (width, height) =
        sizes.max_by_key(|(width, height)| u64::from(*width) * u64::from(*height))?;
    let quarters = places(head, b"irot").find_map(|at| head.get(at + 4)).copied().unwrap_or(0);
    (width > 0 && height > 0).then_some(match quarters % 2 {
        1 => (height, width),
        _ => (width, height),
    })
}

/// Where a name stands.
fn places<'h>(head: &'h [u8], name: &'static [u8; 4]) -> impl Iterator<Item = usize> + 'h {
    head.windows(4).enumerate().filter(move |(_, found)| found == name).map(|(at, _)| at)
}
