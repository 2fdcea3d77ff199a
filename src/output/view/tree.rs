//! How an idea travelled, as a drawing: the practices that one was made from, the practice, and
//! where it went from there. One row each, one lane for each step away, so that it fits a phone.
//!
//! Works out rows, lanes and lines as numbers; what they look like is the theme's. The drawing is
//! limited; the lists beside it are whole. Who names whom is read off the relations, and a circle of
//! practices that name each other ends where it comes back.

use std::collections::{BTreeMap, HashSet, VecDeque};

use crate::content::kinds::{Facts, Practice};
use crate::content::record::Show as _;
use crate::site::Relation;
use crate::words::date::PartialDate;
use crate::words::path::SubjectId;
use crate::words::template::{Map, Value};

use super::show::Show;
use super::{Reader, View, summary};

/// How far back and on a journey is followed.
const FURTHEST: usize = 12;
/// How many practices a journey has at most, so that one page stays one page.
const MOST: usize = 200;
/// How many rows are drawn above and below the practice.
const ROWS_BACK: usize = 4;
const ROWS_ON: usize = 12;
/// The lane from which on rows are drawn below each other.
const LAST_LANE: usize = 6;

/// The sizes of the drawing, in the units of its view box.
const WIDTH: usize = 320;
const ROW: usize = 36;
const LANE: usize = 22;
const MARGIN: usize = 12;
const CORNER: usize = 10;
/// What lies between a dot and its words, and what a letter and a year take.
const GAP: usize = 14;
const LETTER: usize = 8;
const YEAR: usize = 48;

/// A practice on the way, or a city that took it up and has no page about it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Stop {
    Practice(SubjectId),
    City(SubjectId),
}

/// What a step leads to, and when it was made.
type Reached = (Stop, Option<PartialDate>);

/// A stop with the one that lies between it and the practice of the page.
struct Step {
    stop: Stop,
    /// The place of its neighbour in the same list; none beside the practice itself.
    towards: Option<usize>,
    year: Option<PartialDate>,
}

/// A row of the drawing.
struct Row {
    stop: Stop,
    lane: usize,
    year: Option<PartialDate>,
}

/// The journey of a practice: the drawing, and what lies further away than its own fields tell;
/// nothing where it stayed where it was.
pub(super) fn journey(reader: Reader<'_>, subject: SubjectId) -> Value {
    let view = reader.view;
    if !matches!(view.site.source(subject).facts, Facts::Practice(_)) {
        return Value::none();
    }
    let back = walk(reader, subject, origins);
    let on = walk(reader, subject, copies);
    if back.is_empty() && on.is_empty() {
        return Value::none();
    }
    let mut map = drawing(reader, subject, &back, &on);
    map.set("further_back", further(reader, &back));
    map.set("further_on", further(reader, &on));
    map.into()
}

/// Everything that is reached from a practice in one direction, the nearest first.
fn walk(
    reader: Reader<'_>,
    from: SubjectId,
    next: fn(Reader<'_>, SubjectId) -> Vec<Reached>,
) -> Vec<Step> {
    let mut seen = HashSet::from([Stop::Practice(from)]);
    let mut steps: Vec<Step> = Vec::new();
    let mut due = VecDeque::from([(from, None, 0)]);
    while let Some((practice, towards, distance)) = due.pop_front() {
        for (stop, year) in next(reader, practice) {
            if steps.len() == MOST || !seen.insert(stop) {
                continue;
            }
            if let Stop::Practice(practice) = stop
                && distance + 1 < FURTHEST
            {
                due.push_back((practice, Some(steps.len()), distance + 1));
            }
            steps.push(Step { stop, towards, year });
        }
    }
    steps
}

/// What a practice was made from.
fn origins(reader: Reader<'_>, practice: SubjectId) -> Vec<Reached> {
    let Reader { view, lang } = reader;
    let Some(facts) = practice_facts(view, practice) else { return Vec::new() };
    let own = facts.adapted_from.iter().filter_map(|origin| origin.subject());
    let mut origins: Vec<SubjectId> = own.collect();
    origins.extend(view.related(practice, Relation::Origins));
    origins.retain(|origin| view.is_listed(*origin));
    view.site.order.sort(lang, &mut origins);
    let stop = |origin| (Stop::Practice(origin), year_between(view, origin, practice));
    origins.into_iter().map(stop).collect()
}

/// Where a practice was taken up, the earliest first; where no year is known, last.
fn copies(reader: Reader<'_>, practice: SubjectId) -> Vec<Reached> {
    let Reader { view, lang } = reader;
    let Some(facts) = practice_facts(view, practice) else { return Vec::new() };
    let named = facts.replicated_in.iter().filter_map(|copy| {
        let there = copy.practice.as_ref().and_then(|there| there.subject());
        let city = copy.city.as_ref().and_then(|city| city.subject());
        match there {
            Some(there) => Some((Stop::Practice(there), year_between(view, practice, there))),
            None => Some((Stop::City(city?), copy.year)),
        }
    });
    let mut copies: Vec<Reached> = named.collect();
    let found = view.related(practice, Relation::Replications);
    copies.extend(
        found.into_iter().map(|copy| (Stop::Practice(copy), year_between(view, practice, copy))),
    );
    copies.retain(|(stop, _)| view.is_listed(stop.page()));
    copies.sort_by_key(|(stop, year)| {
        (year.is_none(), year.map(PartialDate::year), view.site.order.place(lang, stop.page()))
    });
    copies
}

/// When a practice was taken up by another: as the first says, else when the second began.
fn year_between(view: &View, origin: SubjectId, copy: SubjectId) -> Option<PartialDate> {
    let said = practice_facts(view, origin).and_then(|facts| {
        let mut copies = facts.replicated_in.iter();
        let is_copy =
            |practice: &crate::content::record::Ref<Practice>| practice.subject() == Some(copy);
        copies.find(|named| named.practice.as_ref().is_some_and(is_copy))?.year
    });
    let began = || practice_facts(view, copy)?.period.as_ref()?.from;
    said.or_else(began)
}

fn practice_facts(view: &View, subject: SubjectId) -> Option<&Practice> {
    match &view.site.source(subject).facts {
        Facts::Practice(practice) => Some(practice),
        _ => None,
    }
}

/// What is more than one step away: `to` (a summary), `by` (the title of what lies between) and
/// `year`.
fn further(reader: Reader<'_>, steps: &[Step]) -> Value {
    let Reader { view, lang } = reader;
    let show = Show { view, lang, source_of: None };
    Value::list(steps.iter().filter_map(|step| {
        let between = steps[step.towards?].stop.page();
        let mut map = Map::new();
        map.set("to", summary::summary(reader, step.stop.page()));
        map.set("by", view.site.document(view.site.shown(between, lang)).title());
        map.set("year", step.year.map_or_else(Value::none, |year| show.partial_date(year)));
        Some(map.into())
    }))
}

fn drawing(reader: Reader<'_>, subject: SubjectId, back: &[Step], on: &[Step]) -> Map {
    let Reader { view, lang } = reader;
    let (rows, lines) = drawn(Stop::Practice(subject), back, on);
    let is_rtl = view.site.locale(lang).direction.as_str() == "rtl";
    let x = |lane: usize| {
        let x = MARGIN + lane * LANE;
        if is_rtl { WIDTH - x } else { x }
    };
    let x_beside = |lane: usize| if is_rtl { x(lane) - CORNER } else { x(lane) + CORNER };
    let y = |row: usize| row * ROW + ROW / 2;
    let left_out = on.len().saturating_sub(ROWS_ON) + back.len().saturating_sub(ROWS_BACK);
    let mut map = Map::with_capacity(8);
    map.set("width", WIDTH);
    map.set("height", (rows.len() + usize::from(left_out > 0)) * ROW);
    map.set(
        "stops",
        Value::list(rows.iter().enumerate().map(|(place, row)| {
            let mut stop = Map::new();
            stop.set("x", x(row.lane));
            stop.set("y", y(place));
            stop.set("text", if is_rtl { x(row.lane) - GAP } else { x(row.lane) + GAP });
            let room = WIDTH - MARGIN - row.lane * LANE - GAP - YEAR;
            stop.set("label", shortened(stop_title(reader, row.stop), room / LETTER));
            let year = row
                .year
                .map(|year| view.site.locale(lang).partial_date(PartialDate::Year(year.year())));
            stop.set("year", Value::maybe(year));
            stop.set("here", row.stop == Stop::Practice(subject));
            stop.into()
        })),
    );
    map.set(
        "lines",
        Value::list(lines.into_iter().map(|(from, to)| {
            let mut line = Map::new();
            // Down from the one, round a corner, to the other.
            let (from_lane, to_lane) = (rows[from].lane, rows[to].lane);
            let corner = if from_lane == to_lane { x(to_lane) } else { x_beside(from_lane) };
            line.set("x1", x(from_lane));
            line.set("y1", y(from));
            line.set("turn", y(to) - CORNER);
            line.set("corner", corner);
            line.set("x2", x(to_lane));
            line.set("y2", y(to));
            line.into()
        })),
    );
    let more = (left_out > 0).then(|| view.site.locale(lang).number(left_out as f64));
    map.set("more", Value::maybe(more));
    map
}

/// The city of a stop: it is short, and says where the idea went.
fn stop_title(reader: Reader<'_>, stop: Stop) -> &str {
    let Reader { view, lang } = reader;
    let city = match stop {
        Stop::City(city) => Some(city),
        Stop::Practice(practice) => practice_facts(view, practice)
            .and_then(|facts| facts.all_cities().find_map(|city| city.subject())),
    };
    let page = city.unwrap_or(stop.page());
    view.site.document(view.site.shown(page, lang)).title()
}

impl Stop {
    fn page(self) -> SubjectId {
        match self {
            Stop::Practice(page) | Stop::City(page) => page,
        }
    }
}

/// The rows from the top, and the lines between them: what an idea came from stands above it, one
/// lane further out each; below it what it led to, each under the one that it followed.
fn drawn(here: Stop, back: &[Step], on: &[Step]) -> (Vec<Row>, Vec<(usize, usize)>) {
    let back = &back[..back.len().min(ROWS_BACK)];
    let on = &on[..on.len().min(ROWS_ON)];
    let middle = back.len();
    let mut rows: Vec<Row> = back
        .iter()
        .rev()
        .enumerate()
        .map(|(lane, step)| Row { stop: step.stop, lane, year: None })
        .collect();
    rows.push(Row { stop: here, lane: middle, year: None });
    let row_back = |step: Option<usize>| step.map_or(middle, |step| middle - 1 - step);
    let mut lines = Vec::new();
    for (place, step) in back.iter().enumerate() {
        let towards = row_back(step.towards);
        lines.push((row_back(Some(place)), towards));
        rows[towards].year = rows[towards].year.or(step.year);
    }
    let mut below: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (place, step) in on.iter().enumerate() {
        below.entry(step.towards).or_default().push(place);
    }
    let mut due: Vec<(usize, usize)> = vec![];
    let under = |step: Option<usize>, row: usize, due: &mut Vec<(usize, usize)>| {
        let steps = below.get(&step).into_iter().flatten().rev();
        due.extend(steps.map(|place| (*place, row)));
    };
    under(None, middle, &mut due);
    while let Some((place, above)) = due.pop() {
        let lane = (rows[above].lane + 1).min(LAST_LANE);
        rows.push(Row { stop: on[place].stop, lane, year: on[place].year });
        let row = rows.len() - 1;
        lines.push((above, row));
        under(Some(place), row, &mut due);
    }
    (rows, lines)
}

/// What fits into the room of so many letters; a sign of Chinese takes that of two.
fn shortened(title: &str, room: usize) -> String {
    let width = |letter: char| if letter >= '\u{2e80}' { 2 } else { 1 };
    if title.chars().map(width).sum::<usize>() <= room {
        return title.to_owned();
    }
    let mut taken = 1;
    let fitting = title.chars().take_while(|letter| {
        taken += width(*letter);
        taken <= room
    });
    fitting.collect::<String>().trim_end().to_owned() + "…"
}
