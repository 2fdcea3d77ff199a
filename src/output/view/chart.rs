//! The figures of an indicator as a drawing: lines where something is followed through the years,
//! bars where places are compared.
//!
//! Works out where things stand, in parts of a hundred from the left and from the top, for a reader who
//! reads from left to right or from right to left; what they look like is the theme's. Words and figures
//! stay in the table, and are named by the place of their row. What is no number is never drawn as one.

mod scale;

use crate::content::kinds::{Facts, Indicator, Observation};
use crate::content::record::Amount;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::Reader;
use scale::Scale;

/// More lines than this cannot be told apart by the shapes of their points.
const MOST_LINES: usize = 5;
/// How many years are named below lines at most.
const MOST_YEARS: usize = 5;

/// How far a figure can be trusted as the length of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Measure {
    /// This number.
    Exact(f64),
    /// About this number: `~20`.
    About(f64),
    /// More than this number: `>60`.
    Above(f64),
    /// Less than this number: `<5`.
    Below(f64),
}

/// A series of figures of one place.
struct Series {
    /// The row that names the place.
    row: usize,
    /// Rows with their years, in the order of time.
    points: Vec<(f64, usize)>,
}

/// Where the directions of writing differ.
#[derive(Clone, Copy)]
struct Across {
    is_rtl: bool,
}

impl Across {
    /// From the side on which reading begins to the left.
    fn x(self, at: f64) -> Value {
        rounded(if self.is_rtl { 100.0 - at } else { at })
    }
}

/// The drawing of an indicator's figures; nothing where there is nothing to compare.
pub(super) fn chart(reader: Reader<'_>, subject: SubjectId) -> Value {
    let Reader { view, lang } = reader;
    let Facts::Indicator(facts) = &view.site.source(subject).facts else {
        return Value::none();
    };
    let across = Across { is_rtl: view.site.locale(lang).direction.as_str() == "rtl" };
    match lines(facts) {
        Some(series) => line_chart(reader, facts, &series, across),
        None => bar_chart(reader, facts, across),
    }
}

fn bar_chart(reader: Reader<'_>, facts: &Indicator, across: Across) -> Value {
    let measures: Vec<Option<Measure>> =
        facts.observations.iter().map(|row| row.value.as_ref().and_then(measure)).collect();
    let numbers: Vec<f64> = measures.iter().flatten().map(|measure| measure.number()).collect();
    let whole = whole(facts, &numbers);
    // One bar says something only beside the whole that it is a part of.
    if numbers.is_empty() || numbers.len() == 1 && whole.is_none() {
        return Value::none();
    }
    let scale = whole.map_or_else(|| Scale::from_zero(&numbers), Scale::of_parts);
    let zero = scale.place(0.0);
    let bars = measures.iter().enumerate().map(|(row, measure)| {
        let mut bar = Map::new();
        bar.set("row", row);
        bar.set("drawn", measure.is_some());
        let end = measure.map_or(zero, |measure| scale.place(measure.number()));
        let (low, high) = (zero.min(end), zero.max(end));
        bar.set("x", across.x(if across.is_rtl { high } else { low }));
        bar.set("width", rounded(high - low));
        bar.set("end", across.x(end));
        bar.set("sure", measure.map_or("", Measure::word));
        bar.into()
    });
    let mut map = Map::new();
    map.set("kind", "bars");
    map.set("bars", Value::list(bars));
    map.set("zero", across.x(zero));
    map.set("ticks", ticks(reader, &scale, |at| across.x(at)));
    map.into()
}

fn line_chart(reader: Reader<'_>, facts: &Indicator, series: &[Series], across: Across) -> Value {
    let value = |row: usize| facts.observations[row].value.as_ref().and_then(Amount::number);
    let numbers: Vec<f64> =
        series.iter().flat_map(|one| &one.points).filter_map(|(_, row)| value(*row)).collect();
    let scale = Scale::around(&numbers);
    let all_years: Vec<f64> =
        series.iter().flat_map(|one| &one.points).map(|(year, _)| *year).collect();
    let span = scale::Span::of(&all_years);
    let x = |year: f64| across.x(span.place(year));
    let y = |number: f64| rounded(100.0 - scale.place(number));
    let drawn = series.iter().map(|one| {
        let known: Vec<(f64, Option<f64>)> =
            one.points.iter().map(|(year, row)| (*year, value(*row))).collect();
        let mut map = Map::new();
        map.set("row", one.row);
        map.set("points", points(&known, &x, &y));
        map.set("gaps", gaps(facts, one, &x));
        map.set("lines", segments(&known, &x, &y));
        map.into()
    });
    let mut map = Map::new();
    map.set("kind", "lines");
    map.set("series", Value::list(drawn));
    map.set("ticks", ticks(reader, &scale, |at| rounded(100.0 - at)));
    map.set("years", years(reader, &all_years, &x));
    map.into()
}

/// Years of which there is a row and no number: what stands in the row.
fn gaps(facts: &Indicator, series: &Series, x: &dyn Fn(f64) -> Value) -> Value {
    Value::list(series.points.iter().filter_map(|(year, row)| {
        let value = facts.observations[*row].value.as_ref();
        let text = match value {
            Some(value) if value.number().is_some() => return None,
            Some(value) => value.written(),
            None => "?",
        };
        let mut gap = Map::new();
        gap.set("x", x(*year));
        gap.set("text", text);
        Some(gap.into())
    }))
}

fn ticks(reader: Reader<'_>, scale: &Scale, at: impl Fn(f64) -> Value) -> Value {
    let Reader { view, lang } = reader;
    let locale = view.site.locale(lang);
    Value::list(scale.ticks().map(|number| {
        let mut tick = Map::new();
        tick.set("at", at(scale.place(number)));
        tick.set("text", locale.number(number));
        tick.into()
    }))
}

/// Some of the years, evenly chosen, the first and the last among them.
fn years(reader: Reader<'_>, years: &[f64], x: &dyn Fn(f64) -> Value) -> Value {
    let Reader { view, lang } = reader;
    let mut whole: Vec<i16> = years.iter().map(|year| year.floor() as i16).collect();
    whole.sort_unstable();
    whole.dedup();
    let step = (whole.len() - 1).div_ceil(MOST_YEARS - 1).max(1);
    let last = whole.len() - 1;
    let is_named =
        |place: usize| place == last || place.is_multiple_of(step) && last - place >= step;
    let locale = view.site.locale(lang);
    let named = whole.iter().enumerate().filter(|(place, _)| is_named(*place));
    Value::list(named.map(|(_, year)| {
        let mut tick = Map::new();
        tick.set("at", x(f64::from(*year)));
        tick.set("text", locale.partial_date(crate::words::date::PartialDate::Year(*year)));
        tick.into()
    }))
}

impl Measure {
    fn number(self) -> f64 {
        match self {
            Measure::Exact(number)
            | Measure::About(number)
            | Measure::Above(number)
            | Measure::Below(number) => number,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Measure::Exact(_) => "exact",
            Measure::About(_) => "about",
            Measure::Above(_) => "above",
            Measure::Below(_) => "below",
        }
    }
}

/// What a figure measures, as far as signs tell; words like "unknown" measure nothing.
fn measure(amount: &Amount) -> Option<Measure> {
    if let Some(number) = amount.number() {
        return Some(Measure::Exact(number));
    }
    let written = amount.written();
    let number = |text: &str| {
        let text = text.trim().trim_end_matches('%').trim_end().replace('_', "");
        text.parse::<f64>().ok().filter(|number| number.is_finite())
    };
    if let Some((part, whole)) = written.split_once('/') {
        let share = number(part)? / number(whole).filter(|whole| *whole != 0.0)?;
        return Some(Measure::Exact(share));
    }
    let mut letters = written.chars();
    let sign = letters.next()?;
    let number = number(letters.as_str())?;
    match sign {
        '~' | '≈' => Some(Measure::About(number)),
        '>' | '≥' => Some(Measure::Above(number)),
        '<' | '≤' => Some(Measure::Below(number)),
        _ => None,
    }
}

/// What the figures are parts of, so that it can be shown with them: a hundred, or one.
fn whole(facts: &Indicator, numbers: &[f64]) -> Option<f64> {
    let unit = facts.unit.as_ref().map_or("", |unit| unit.text.trim_start());
    let is_percent =
        unit.starts_with(['%', '٪', '％']) || unit.to_lowercase().starts_with("per cent");
    let written = facts.observations.iter().filter_map(|row| row.value.as_ref());
    let are_fractions = written.map(Amount::written).all(|written| written.contains('/'));
    let whole = if are_fractions { 1.0 } else { 100.0 };
    let fits = numbers.iter().all(|number| (0.0..=whole).contains(number));
    (fits && (is_percent || are_fractions)).then_some(whole)
}

/// The figures as lines; none where they are no few places followed through the years.
fn lines(facts: &Indicator) -> Option<Vec<Series>> {
    let mut series: Vec<Series> = Vec::new();
    for (row, observation) in facts.observations.iter().enumerate() {
        let year = year(observation)?;
        let place = observation.place.as_ref().map(|place| &place.text);
        let same = |one: &&mut Series| {
            facts.observations[one.row].place.as_ref().map(|place| &place.text) == place
        };
        if let Some(one) = series.iter_mut().find(same) {
            one.points.push((year, row));
        } else if series.len() < MOST_LINES {
            series.push(Series { row, points: vec![(year, row)] });
        } else {
            return None;
        }
    }
    let is_followed = |one: &Series| {
        let known = one.points.iter().filter(|(_, row)| {
            facts.observations[*row].value.as_ref().and_then(Amount::number).is_some()
        });
        known.count() > 1
    };
    for one in &mut series {
        one.points.sort_by(|a, b| a.0.total_cmp(&b.0));
    }
    let is_twice = |one: &Series| one.points.windows(2).any(|pair| pair[0].0 == pair[1].0);
    let is_drawn =
        !series.is_empty() && series.iter().all(is_followed) && !series.iter().any(is_twice);
    is_drawn.then_some(series)
}

/// The moment of an observation in years.
fn year(observation: &Observation) -> Option<f64> {
    use crate::words::date::PartialDate::{Day, Month, Year};
    Some(match observation.year? {
        Year(year) => f64::from(year),
        Month(year, month) => f64::from(year) + f64::from(month - 1) / 12.0,
        Day(day) => {
            let (year, month, day) = day.parts();
            f64::from(year) + f64::from(month - 1) / 12.0 + f64::from(day - 1) / 366.0
        }
    })
}

fn points(
    known: &[(f64, Option<f64>)],
    x: &dyn Fn(f64) -> Value,
    y: &dyn Fn(f64) -> Value,
) -> Value {
    Value::list(known.iter().filter_map(|(year, number)| {
        let mut point = Map::new();
        point.set("x", x(*year));
        point.set("y", y((*number)?));
        Some(point.into())
    }))
}

/// From each number to the next; none across a year whose number is not known.
fn segments(
    known: &[(f64, Option<f64>)],
    x: &dyn Fn(f64) -> Value,
    y: &dyn Fn(f64) -> Value,
) -> Value {
    Value::list(known.windows(2).filter_map(|pair| {
        let mut line = Map::new();
        line.set("x1", x(pair[0].0));
        line.set("y1", y(pair[0].1?));
        line.set("x2", x(pair[1].0));
        line.set("y2", y(pair[1].1?));
        Some(line.into())
    }))
}

/// A tenth of a hundredth is less than any screen shows.
fn rounded(number: f64) -> Value {
    let tenths = (number * 10.0).round();
    if tenths % 10.0 == 0.0 { Value::from((tenths / 10.0) as i64) } else { (tenths / 10.0).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_tell_how_sure_a_figure_is() {
        let measured = |written: &str| Amount::parse(written).as_ref().and_then(measure);
        assert_eq!(measured("-3.5"), Some(Measure::Exact(-3.5)));
        assert_eq!(measured("4/5"), Some(Measure::Exact(0.8)));
        assert_eq!(measured("~60"), Some(Measure::About(60.0)));
        assert_eq!(measured("> 300"), Some(Measure::Above(300.0)));
        assert_eq!(measured("≤5 %"), Some(Measure::Below(5.0)));
        for words in ["unknown", "1/0", "2009/x", ">", "20 to 30"] {
            assert_eq!(measured(words), None, "{words}");
        }
    }
}
