//! A text in a frame: in which size it fits, where its lines break, and in which order its letters
//! stand.
//!
//! Lines break where Unicode lets them (UAX 14), also between the letters of Chinese; letters of two
//! directions are ordered by its bidirectional algorithm (UAX 9). The only file that knows the
//! libraries for either.

use std::ops::Range;

use icu::segmenter::LineSegmenter;
use icu::segmenter::options::LineBreakOptions;
use unicode_bidi::{Level, ParagraphBidiInfo};

use super::face::{Face, Pen};
use super::{Typeface, shape};
use crate::words::language::Direction;
use crate::words::script::Script;

/// From one size to the next that is tried.
const STEP: f32 = 0.94;
/// How far lines are apart, in sizes, unless their letters reach farther.
const LEADING: f32 = 1.18;
/// The white between what reaches down from one line and up from the next.
const BETWEEN: f32 = 0.12;
/// How high the capitals of most letters are: where a text has none, it stands as if it had.
const CAPITALS: f32 = 0.72;
/// What says that a text goes on.
const MORE: char = '…';

/// Where a text has room, in pixels.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// No line is wider.
    pub width: f32,
    /// All lines together are no higher.
    pub height: f32,
    /// There are no more of them.
    pub lines: usize,
    /// The size of the letters, if all of it fits.
    pub largest: f32,
    /// The least size, in which a text that does not fit is cut.
    pub least: f32,
    /// Where lines stand that are shorter than the frame.
    pub align: Align,
}

/// Where a line stands that is shorter than the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins.
    Start,
    /// As much free on either side.
    Middle,
    /// Where reading ends.
    End,
}

/// A text as it stands in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The size of its letters.
    pub size: f32,
    /// From the top of the first line to the bottom of the last.
    pub height: f32,
    /// Its lines, the first on top.
    pub lines: Vec<Line>,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its left end, from the left of the frame.
    pub x: f32,
    /// The foot of its letters, from the top of the frame.
    pub y: f32,
    /// From the left end of its first letter to the right end of its last.
    pub width: f32,
    /// The outlines of its letters, as the path of an SVG.
    pub path: String,
}

impl Typeface {
    /// Sets a text into a frame. None where a letter of it is in no font: a text is whole or not there.
    /// Signs and emoji that no font has are left out.
    pub fn fit(&self, text: &str, frame: &Frame) -> Option<Block> {
        let mut text = Setting::of(self, self.drawable(text)?);
        let mut size = frame.largest.max(frame.least);
        let (size, lines) = loop {
            match text.lines(frame.width / size) {
                Some(lines) if lines.len() <= text.room(frame, size) => {
                    break (size, text.balanced(lines, frame.width / size));
                }
                _ if size > frame.least => size = (size * STEP).max(frame.least),
                _ => {
                    text.cut(frame, size);
                    break (size, text.broken(frame.width / size));
                }
            }
        };
        Some(text.block(size, &lines, frame))
    }

    /// What of a text can be drawn, on one line; none where a letter is missing.
    fn drawable(&self, text: &str) -> Option<String> {
        let mut drawable = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_whitespace() {
                if !drawable.ends_with(' ') {
                    drawable.push(' ');
                }
            } else if joins_or_turns(letter) || self.face_of(letter).is_some() {
                drawable.push(letter);
            } else if letter.is_alphanumeric() {
                return None;
            }
        }
        let trimmed = drawable.trim();
        trimmed.contains(|letter| !joins_or_turns(letter)).then(|| trimmed.to_owned())
    }
}

/// What is not drawn itself, but decides how other letters are: joiners, and marks of direction.
fn joins_or_turns(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
}

/// A text that is being set, measured in sizes of its letters.
struct Setting<'t> {
    typeface: &'t Typeface,
    text: String,
    /// Stretches of one font and one script.
    runs: Vec<Run<'t>>,
    /// Where the letters of a glyph begin, and how wide they are, in the order of the text.
    clusters: Vec<(usize, f32)>,
    /// Where a line may end.
    breaks: Vec<usize>,
    /// How far letters reach above and below the line.
    reach: (f32, f32),
}

/// A stretch of letters that one font draws in one go.
struct Run<'t> {
    range: Range<usize>,
    face: &'t Face,
}

impl<'t> Setting<'t> {
    fn of(typeface: &'t Typeface, text: String) -> Self {
        let runs = runs(typeface, &text);
        let mut setting = Setting {
            typeface,
            breaks: breaks(&text),
            clusters: Vec::with_capacity(text.len()),
            reach: (CAPITALS, 0.0),
            text,
            runs,
        };
        setting.measure();
        setting
    }

    fn measure(&mut self) {
        let whole = 0..self.text.len();
        let mut pen = Pen::new(1.0);
        let mut clusters: Vec<(usize, f32)> = Vec::new();
        for (glyphs, face, start) in self.glyphs(whole) {
            for glyph in &glyphs {
                clusters.push((start + glyph.start, glyph.advance));
            }
            draw(&glyphs, face, &mut pen);
        }
        clusters.sort_by_key(|(start, _)| *start);
        self.clusters = clusters;
        self.reach = (self.reach.0.max(pen.reach.0), self.reach.1.max(-pen.reach.1));
    }

    /// The width of a stretch, without the spaces at its end.
    fn width(&self, range: Range<usize>) -> f32 {
        let end = range.start + self.text[range.clone()].trim_end().len();
        let place = |at| self.clusters.partition_point(|(start, _)| *start < at);
        self.clusters[place(range.start)..place(end)].iter().map(|(_, width)| width).sum()
    }

    fn leading(&self) -> f32 {
        LEADING.max(self.reach.0 + self.reach.1 + BETWEEN)
    }

    /// The height of so many lines.
    fn height(&self, lines: usize) -> f32 {
        self.reach.0 + self.reach.1 + lines.saturating_sub(1) as f32 * self.leading()
    }

    /// How many lines have room; one always has.
    fn room(&self, frame: &Frame, size: f32) -> usize {
        (2..=frame.lines).take_while(|lines| self.height(*lines) * size <= frame.height).count() + 1
    }

    /// The lines of the text if none is wider than `width`; none where a word is.
    fn lines(&self, width: f32) -> Option<Vec<Range<usize>>> {
        let mut lines = Vec::new();
        let (mut start, mut end) = (0, 0);
        for at in &self.breaks {
            if self.width(start..*at) > width {
                lines.push(start..end);
                start = end;
                if self.width(start..*at) > width {
                    return None;
                }
            }
            end = *at;
        }
        lines.push(start..end);
        Some(lines)
    }

    /// As many lines, about as wide as each other: no word stands alone on the last.
    fn balanced(&self, lines: Vec<Range<usize>>, width: f32) -> Vec<Range<usize>> {
        let (mut least, mut most) = (0.0, width);
        let mut best = lines;
        // Each step halves what is uncertain; after eight it is less than a letter.
        for _ in 0..8 {
            let tried = (least + most) / 2.0;
            match self.lines(tried).filter(|lines| lines.len() == best.len()) {
                Some(lines) => (best, most) = (lines, tried),
                None => least = tried,
            }
        }
        best
    }

    /// The lines of the text where also words may be broken that are wider than a line.
    fn broken(&self, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut end) = (0, 0);
        let ends = self.clusters.iter().map(|(at, _)| *at).skip(1).chain([self.text.len()]);
        for at in ends {
            if end > start && self.width(start..at) > width {
                let cut = self.break_before(end, start).unwrap_or(end);
                lines.push(start..cut);
                start = cut;
            }
            end = at;
        }
        lines.push(start..self.text.len());
        lines
    }

    /// The last place at or before `end` where a line may end that begins at `start`.
    fn break_before(&self, end: usize, start: usize) -> Option<usize> {
        self.breaks.iter().rev().copied().find(|at| *at <= end).filter(|at| *at > start)
    }

    /// Cuts the text where it would leave the frame, and says so with an ellipsis.
    fn cut(&mut self, frame: &Frame, size: f32) {
        let width = frame.width / size;
        let room = self.room(frame, size);
        let lines = self.broken(width);
        let Some(last) = lines.get(room - 1).filter(|_| lines.len() > room) else { return };
        let more = match self.typeface.face_of(MORE) {
            Some(_) => MORE.to_string(),
            None => "...".to_owned(),
        };
        let mut end = last.end;
        while end > last.start && self.width(last.start..end) + 1.0 > width {
            end = self.clusters.iter().rev().map(|(at, _)| *at).find(|at| *at < end).unwrap_or(0);
        }
        let end = self.break_before(end, last.start).unwrap_or(end);
        let kept = self.text[..end].trim_end_matches([' ', ',', '.', ':', ';', '،', '，', '、']);
        *self = Setting::of(self.typeface, [kept, &more].concat());
    }

    /// The glyphs of a stretch, run by run from left to right, with the start of each run.
    fn glyphs(&self, range: Range<usize>) -> Vec<(Vec<shape::Glyph>, &'t Face, usize)> {
        let is_rtl = self.typeface.direction == Direction::Rtl;
        let base = if is_rtl { Level::rtl() } else { Level::ltr() };
        let (levels, stretches) =
            ParagraphBidiInfo::new(&self.text, Some(base)).visual_runs(range.clone());
        let mut glyphs = Vec::new();
        for stretch in stretches {
            let runs_left = levels[stretch.start].is_rtl();
            let mut runs: Vec<&Run<'t>> = self
                .runs
                .iter()
                .filter(|run| run.range.start < stretch.end && stretch.start < run.range.end)
                .collect();
            if runs_left {
                runs.reverse();
            }
            for run in runs {
                let part = run.range.start.max(stretch.start)..run.range.end.min(stretch.end);
                let text = &self.text[part.clone()];
                let shaped = shape::glyphs(run.face, text, runs_left, &self.typeface.tag);
                glyphs.push((shaped, run.face, part.start));
            }
        }
        glyphs
    }

    fn block(&self, size: f32, lines: &[Range<usize>], frame: &Frame) -> Block {
        let set = lines.iter().enumerate().map(|(number, range)| {
            let end = range.start + self.text[range.clone()].trim_end().len();
            let mut pen = Pen::new(size);
            for (glyphs, face, _) in self.glyphs(range.start..end) {
                draw(&glyphs, face, &mut pen);
            }
            let width = pen.at.0;
            let left = frame.align.left(self.typeface.direction);
            Line {
                x: (frame.width - width) * left,
                y: (self.reach.0 + number as f32 * self.leading()) * size,
                width,
                path: pen.path,
            }
        });
        Block { size, height: self.height(lines.len()) * size, lines: set.collect() }
    }
}

impl Align {
    /// Which part of the free space lies on the left.
    fn left(self, direction: Direction) -> f32 {
        match (self, direction) {
            (Align::Middle, _) => 0.5,
            (Align::Start, Direction::Ltr) | (Align::End, Direction::Rtl) => 0.0,
            (Align::Start, Direction::Rtl) | (Align::End, Direction::Ltr) => 1.0,
        }
    }
}

fn draw(glyphs: &[shape::Glyph], face: &Face, pen: &mut Pen) {
    let start = pen.at;
    let mut x = start.0;
    for glyph in glyphs {
        pen.at = (x + glyph.offset.0 * pen.size, start.1 + glyph.offset.1 * pen.size);
        face.draw(glyph.id, pen);
        x += glyph.advance * pen.size;
    }
    pen.at = (x, start.1);
}

/// Cuts a text into stretches of one font and one script. What belongs to no script, such as a space,
/// stays with the letters before it as long as their font has it.
fn runs<'t>(typeface: &'t Typeface, text: &str) -> Vec<Run<'t>> {
    let mut runs: Vec<Run<'t>> = Vec::new();
    let mut script: Option<Script> = None;
    for (at, letter) in text.char_indices() {
        let own = Script::of(letter);
        let end = at + letter.len_utf8();
        let stays = |run: &&mut Run<'_>| {
            (own.is_none() || script.is_none() || own == script)
                && (joins_or_turns(letter) || run.face.has(letter))
        };
        let preferred = typeface.face_of(letter).or(typeface.faces.first());
        match (runs.last_mut().filter(stays), preferred) {
            (Some(run), _) => run.range.end = end,
            (None, Some(face)) => runs.push(Run { range: at..end, face }),
            (None, None) => {}
        }
        script = own.or(script);
    }
    runs
}

fn breaks(text: &str) -> Vec<usize> {
    let segmenter = LineSegmenter::new_auto(LineBreakOptions::default());
    segmenter.segment_str(text).filter(|at| *at > 0).collect()
}
